//! First preferences: only the first choice of each ballot counts.
//!
//! Most first choices win, even if they are far from half. It is what a ballot
//! with a single cross would have said, and is told beside other methods to show
//! what the other choices change. Alike options take votes from each other.
//!
//! The first choice is the highest that has not withdrawn. A ballot whose first
//! rank holds several options, or is empty, is read by [`Rules::overvote`] and
//! [`Rules::skips`], as in the first round of instant-runoff.
//!
//! Source: plurality is as old as voting; Condorcet, "Essai sur l'application de
//! l'analyse" (1785), set out what it overlooks.
//!
//! ```
//! use wardmote::count::{Ballots, Lot, Mark, Method, Rules, count};
//!
//! let mut ballots = Ballots::of(3);
//! let [damp, buses, bins] = [0, 1, 2].map(Mark::option);
//! ballots.add(4, &[damp])?;
//! ballots.add(3, &[buses, bins])?;
//! ballots.add(3, &[bins, buses])?;
//! let rules = Rules { method: Method::First, ..Rules::default() };
//! let count = count(&rules, &ballots, &Lot::drawn(vec![]));
//! assert_eq!(count.ranking, [vec![0], vec![1, 2]]);
//! # Ok::<(), wardmote::count::TooMuch>(())
//! ```

use super::at_once::of_points;
use super::{Ballots, Count, Pairwise, Rules, irv};

/// Counts first preferences; the votes stand in the one round. All that are
/// equal are chosen.
pub fn count(rules: &Rules, ballots: &Ballots, pairwise: Pairwise) -> Count {
    let round = irv::first_round(rules, ballots);
    of_points(rules, ballots, pairwise, round.continuing(), round)
}
