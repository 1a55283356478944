//! The forensic test: who has every file of the server, with copies taken after
//! every single vote, learns nothing of who voted how.
//!
//! 300 voters with 300 different rankings, one after the other, each waiting for
//! the answer. The same attacker is let loose on a scheme that looks as safe, two
//! tables that share no value, and must see through it entirely: otherwise the
//! attacker is no good, and the test fails.

mod attacker;
mod hall;
mod mutant;
mod postgresql;
mod sqlite;

use attacker::Strategy;

/// Voters in the hall.
const VOTERS: usize = 300;
/// What guessing gives. Of 300 pairs made at random, as many are right as a Poisson
/// distribution of mean 1 says: more than this many with a chance of 1 in 9 million,
/// so that all the attacker's tries together fail this test by bad luck less than
/// once in 100,000 runs. Something that leaks an order links all 300.
const BY_CHANCE: usize = 9;

/// Fails when any strategy links more slips than guessing does.
fn is_no_better_than_guessing(strategies: &[Strategy], hall: &hall::Hall) {
    assert!(strategies.len() > 5, "the attacker tried {}", strategies.len());
    for strategy in strategies {
        let right = hall.right(strategy);
        assert!(right <= BY_CHANCE, "{} links {right} slips", strategy.name);
    }
}

/// Fails when no strategy links everybody.
fn sees_through_everything(strategies: &[Strategy], hall: &hall::Hall) {
    let best = strategies.iter().map(|strategy| hall.right(strategy)).max();
    assert_eq!(best, Some(VOTERS), "the attacker must be able to link a scheme that leaks");
}
