//! Copeland's method: who wins most pairs.
//!
//! Every option meets every other, as in a league where all play all. A pair won
//! is one point, a pair in which both are equal half a point each. Most points win.
//! An option that beats all others has every point there is; where nobody does,
//! several often have the same number, and then all of them are chosen.
//!
//! Source: Arthur Copeland, "A reasonable social welfare function", lecture at the
//! University of Michigan (1951); Ramon Llull had the idea in 1299.
//!
//! ```
//! use wardmote::count::{Ballots, Lot, Mark, Method, Rules, count};
//!
//! let mut ballots = Ballots::of(3);
//! let [damp, buses, bins] = [0, 1, 2].map(Mark::option);
//! ballots.add(2, &[damp, buses, bins])?;
//! ballots.add(2, &[bins, damp, buses])?;
//! let rules = Rules { method: Method::Copeland, ..Rules::default() };
//! let count = count(&rules, &ballots, &Lot::drawn(vec![]));
//! let points = count.rounds[0].standing().map(|(_, points)| points.to_string());
//! assert_eq!(points.collect::<Vec<_>>(), ["1.5", "0.5", "1"]);
//! assert_eq!(count.winners, [0]);
//! # Ok::<(), wardmote::count::TooMuch>(())
//! ```

use super::at_once::{of_points, round, voters};
use super::{Ballots, Count, Pairwise, Rules, Votes};

/// Counts by Copeland's method; the points stand in the one round. All that are
/// equal are chosen.
pub fn count(rules: &Rules, ballots: &Ballots, pairwise: Pairwise) -> Count {
    let voters = voters(&pairwise, ballots);
    let round = round(&pairwise, |option| points(&pairwise, option));
    of_points(rules, ballots, pairwise, voters, round)
}

/// One point for each pair won, half a one for each pair in which both are equal.
fn points(pairs: &Pairwise, option: usize) -> Votes {
    let others = pairs.standing().into_iter().filter(|other| *other != option);
    let halves =
        others.map(|other| match pairs.above(option, other).cmp(&pairs.above(other, option)) {
            std::cmp::Ordering::Greater => 2,
            std::cmp::Ordering::Equal => 1,
            std::cmp::Ordering::Less => 0,
        });
    Votes::from_units(halves.sum::<u128>() * (Votes::UNITS / 2))
}
