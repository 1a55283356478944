//! How many slips may be tried that turn out to be none, and how many letters to strangers
//! may be asked for. A hall is one network
//! address, so nobody is counted by address: only unknown slips are counted, all
//! together, and people with a slip never notice.

use std::num::NonZeroU32;

use governor::{DefaultDirectRateLimiter, Quota, RateLimiter};
use wardmote::error::Refusal;

/// Unknown slips looked up a second: a whole hall mistyping at once stays below,
/// and guessing a code at this rate is hopeless (trust.md T3).
const A_SECOND: NonZeroU32 = NonZeroU32::new(50).unwrap();
/// Letters that ask somebody for their yes: as many at once as a full hall wants, and
/// four a minute afterwards, so that nobody can have the program write to more than some
/// hundreds of strangers in an hour.
const LETTERS: Quota =
    Quota::per_minute(NonZeroU32::new(4).unwrap()).allow_burst(NonZeroU32::new(300).unwrap());
/// After how long to try again. The budget is full again after one second;
/// people are asked to wait a little more.
const WAIT_S: u64 = 5;

/// The budgets of one program for slips that are none: tokens and typed codes
/// apart, so that a flood of made-up addresses keeps nobody from typing.
#[derive(Debug)]
pub struct Guesses {
    tokens: DefaultDirectRateLimiter,
    codes: DefaultDirectRateLimiter,
    letters: DefaultDirectRateLimiter,
}

impl Default for Guesses {
    fn default() -> Self {
        let budget = || RateLimiter::direct(Quota::per_second(A_SECOND));
        Self { tokens: budget(), codes: budget(), letters: RateLimiter::direct(LETTERS) }
    }
}

impl Guesses {
    /// Spends a guess on an address that was none.
    ///
    /// # Errors
    /// [`Refusal::TooMany`] when there were too many just now.
    pub fn spend_token(&self) -> Result<(), Refusal> {
        spend(&self.tokens)
    }

    /// Spends a guess on a typed code.
    ///
    /// # Errors
    /// [`Refusal::TooMany`] when there were too many just now.
    pub fn spend_code(&self) -> Result<(), Refusal> {
        spend(&self.codes)
    }

    /// Spends a letter that asks somebody for their yes.
    ///
    /// # Errors
    /// [`Refusal::TooMany`] when there were too many just now.
    pub fn spend_letter(&self) -> Result<(), Refusal> {
        spend(&self.letters)
    }
}

fn spend(budget: &DefaultDirectRateLimiter) -> Result<(), Refusal> {
    budget.check().map_err(|_| Refusal::TooMany { wait_s: WAIT_S })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_flood_of_guesses_is_slowed() {
        let guesses = Guesses::default();
        let slowed = (0..200).filter(|_| guesses.spend_token().is_err()).count();
        assert!(slowed > 100, "{slowed}");
    }

    #[test]
    fn a_flood_of_addresses_leaves_room_for_typed_codes() {
        let guesses = Guesses::default();
        while guesses.spend_token().is_ok() {}
        assert!(guesses.spend_code().is_ok());
    }
}
