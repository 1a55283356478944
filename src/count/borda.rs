//! Borda's method: points for places.
//!
//! With five options the first place on a ballot gives 4 points, the second 3, the
//! last none. Most points win. Options at one rank share the points of the places
//! they fill, and so do those a ballot does not rank, which fill the last ones:
//! three left out of five share 2, 1 and 0 and get 1 each. So every ballot gives
//! away the same number of points, however short it is. A blank ballot gives none.
//!
//! Points reward what many find good enough, even if few put it first. But they
//! also move with options that have no hope themselves: one more of them can turn
//! the result round.
//!
//! Source: Jean-Charles de Borda, "Mémoire sur les élections au scrutin", Histoire
//! de l'Académie Royale des Sciences for 1781 (1784).
//!
//! ```
//! use wardmote::count::{Ballots, Lot, Mark, Method, Rules, count};
//!
//! let mut ballots = Ballots::of(4);
//! let [damp, buses, bins] = [0, 1, 2].map(Mark::option);
//! ballots.add(3, &[damp, buses, bins])?; // 3, 2 and 1 points; none for the fourth
//! ballots.add(2, &[buses])?; // 3 points; the other three share 2 + 1 + 0
//! let rules = Rules { method: Method::Borda, ..Rules::default() };
//! let count = count(&rules, &ballots, &Lot::drawn(vec![]));
//! let points = count.rounds[0].standing().map(|(_, points)| points.to_string());
//! assert_eq!(points.collect::<Vec<_>>(), ["11", "12", "5", "2"]);
//! assert_eq!(count.winners, [1]);
//! # Ok::<(), wardmote::count::TooMuch>(())
//! ```

use super::at_once::{of_points, round, voters};
use super::{Ballots, Count, Pairwise, Rules, Votes};

/// Counts by Borda's method; the points stand in the one round. All that are
/// equal are chosen. Withdrawn options fill no places.
pub fn count(rules: &Rules, ballots: &Ballots, pairwise: Pairwise) -> Count {
    let voters = voters(&pairwise, ballots);
    let round = round(&pairwise, |option| points(&pairwise, voters, option));
    of_points(rules, ballots, pairwise, voters, round)
}

/// A ballot's points for an option are the options below it and half of those
/// beside it, which is half of: all others, and those below, less those above.
fn points(pairs: &Pairwise, voters: Votes, option: usize) -> Votes {
    let others = pairs.standing().into_iter().filter(|other| *other != option);
    let twice = others
        .map(|other| voters.plus(pairs.above(option, other)).minus(pairs.above(other, option)));
    Votes::from_units(twice.sum::<Votes>().units() / 2)
}
