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
/// What guessing gives: the chance that more than this many of 300 random pairs
/// are right is below 0.001.
const BY_CHANCE: usize = 5;

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
