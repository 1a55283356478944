//! How many slips may be tried that turn out to be none, and how many letters to strangers
//! may be asked for. A hall is one network
//! address, so nobody is counted by address: only unknown slips are counted, all
//! together, and people with a slip never notice.

use std::hash::{BuildHasher, RandomState};
use std::num::NonZeroU32;
use std::time::Duration;

use governor::{DefaultDirectRateLimiter, DefaultKeyedRateLimiter, Quota, RateLimiter};
use wardmote::error::Refusal;
use wardmote::people::Email;

/// Unknown slips looked up a second: a whole hall mistyping at once stays below,
/// and guessing a code at this rate is hopeless (trust.md T3).
const A_SECOND: NonZeroU32 = NonZeroU32::new(50).unwrap();
/// Letters that ask somebody for their yes: as many at once as a full hall wants, and
/// four a minute afterwards, so that nobody can have the program write to more than some
/// hundreds of strangers in an hour.
const LETTERS: Quota =
    Quota::per_minute(NonZeroU32::new(4).unwrap()).allow_burst(NonZeroU32::new(300).unwrap());
/// Letters to one address that nobody there has asked for yet, and then one in five
/// hours: a household with one mailbox joins, and nobody can fill a stranger's from here.
const TO_ONE: u32 = 5;
const TO_ONE_EVERY: Duration = Duration::from_hours(5);
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
    /// By what an address comes to under a hash that only this program knows, and only
    /// while it runs: nothing of it is kept.
    mailboxes: DefaultKeyedRateLimiter<u64>,
    hash: RandomState,
}

impl Default for Guesses {
    fn default() -> Self {
        let budget = || RateLimiter::direct(Quota::per_second(A_SECOND));
        Self {
            tokens: budget(),
            codes: budget(),
            letters: RateLimiter::direct(LETTERS),
            mailboxes: RateLimiter::keyed(to_one()),
            hash: RandomState::new(),
        }
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

    /// Whether one more letter may go to an address where nobody has asked for it yet. All
    /// that mail programs take for one mailbox is one: `ada+1@` is `ada@`.
    pub fn may_write(&self, to: &Email) -> bool {
        let address = to.as_str().to_lowercase();
        let (local, domain) = address.split_once('@').unwrap_or((&address, ""));
        let local = local.split('+').next().unwrap_or_default();
        self.mailboxes.retain_recent();
        self.mailboxes.check_key(&self.hash.hash_one((local, domain))).is_ok()
    }

    /// Spends a letter that asks somebody for their yes.
    ///
    /// # Errors
    /// [`Refusal::TooMany`] when there were too many just now.
    pub fn spend_letter(&self) -> Result<(), Refusal> {
        spend(&self.letters)
    }
}

/// How often one address is written to unasked.
fn to_one() -> Quota {
    let most = NonZeroU32::new(TO_ONE).unwrap_or(NonZeroU32::MIN);
    Quota::with_period(TO_ONE_EVERY).unwrap_or(Quota::per_hour(NonZeroU32::MIN)).allow_burst(most)
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
    fn nobody_fills_a_strangers_mailbox_by_any_of_its_names() {
        let guesses = Guesses::default();
        let to = |n: u32| Email::parse(&format!("Ada+{n}@alder.example")).unwrap();
        let written = (0..50).filter(|n| guesses.may_write(&to(*n))).count();
        assert_eq!(written, 5);
        assert!(guesses.may_write(&Email::parse("bob@alder.example").unwrap()));
    }

    #[test]
    fn a_flood_of_addresses_leaves_room_for_typed_codes() {
        let guesses = Guesses::default();
        while guesses.spend_token().is_ok() {}
        assert!(guesses.spend_code().is_ok());
    }
}
