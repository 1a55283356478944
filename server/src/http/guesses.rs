//! How many slips may be tried that turn out to be none. A hall is one network
//! address, so nobody is counted by address: only unknown slips are counted, all
//! together, and people with a slip never notice.

use std::num::NonZeroU32;

use governor::{DefaultDirectRateLimiter, Quota, RateLimiter};
use wardmote::error::Refusal;

/// Unknown slips looked up a second: a whole hall mistyping at once stays below,
/// and guessing a code at this rate is hopeless (trust.md T3).
const A_SECOND: NonZeroU32 = NonZeroU32::new(50).unwrap();
/// After how long to try again. The budget is full again after one second;
/// people are asked to wait a little more.
const WAIT_S: u64 = 5;

/// The budget of one program for slips that are none.
#[derive(Debug)]
pub struct Guesses(DefaultDirectRateLimiter);

impl Default for Guesses {
    fn default() -> Self {
        Self(RateLimiter::direct(Quota::per_second(A_SECOND)))
    }
}

impl Guesses {
    /// Spends one guess.
    ///
    /// # Errors
    /// [`Refusal::TooMany`] when there were too many just now.
    pub fn spend(&self) -> Result<(), Refusal> {
        self.0.check().map_err(|_| Refusal::TooMany { wait_s: WAIT_S })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_flood_of_guesses_is_slowed() {
        let guesses = Guesses::default();
        let slowed = (0..200).filter(|_| guesses.spend().is_err()).count();
        assert!(slowed > 100, "{slowed}");
    }
}
