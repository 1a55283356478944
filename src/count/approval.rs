//! Approval: every option that a ballot ranks at all counts once.
//!
//! It does not matter where on the ballot an option stands: whoever ranks it can
//! live with it. Most ballots win. An option at a rank with others counts too; one
//! that a ballot has twice counts once. A rank told as "several" only, without
//! names, counts for nobody.
//!
//! A voter who ranks everything says nothing in this count, so it is of use where
//! people rank only what they want.
//!
//! Source: Steven Brams and Peter Fishburn, "Approval voting", American Political
//! Science Review 72 (1978).
//!
//! ```
//! use wardmote::count::{Ballots, Lot, Mark, Method, Rules, count};
//!
//! let mut ballots = Ballots::of(3);
//! let [damp, buses, bins] = [0, 1, 2].map(Mark::option);
//! ballots.add(3, &[damp, buses])?;
//! ballots.add(2, &[bins, buses])?;
//! let rules = Rules { method: Method::Approval, ..Rules::default() };
//! let count = count(&rules, &ballots, &Lot::drawn(vec![]));
//! let ballots = count.rounds[0].standing().map(|(_, votes)| votes.to_string());
//! assert_eq!(ballots.collect::<Vec<_>>(), ["3", "5", "2"]);
//! assert_eq!(count.winners, [1]);
//! # Ok::<(), wardmote::count::TooMuch>(())
//! ```

use super::at_once::{of_points, round};
use super::ballots::Meaning;
use super::{Ballots, Count, Pairwise, Rules, Votes};

/// Counts by approval; the votes stand in the one round. All that are equal are
/// chosen.
pub fn count(rules: &Rules, ballots: &Ballots, pairwise: Pairwise) -> Count {
    let mut votes = vec![Votes::ZERO; ballots.options()];
    let mut counted_by = vec![usize::MAX; ballots.options()];
    for (at, (weight, marks)) in ballots.iter().enumerate() {
        for mark in marks {
            let (Meaning::Option(option) | Meaning::Same(option)) = mark.meaning() else {
                continue;
            };
            if counted_by[option] != at {
                counted_by[option] = at;
                votes[option] = votes[option].plus(weight);
            }
        }
    }
    let round = round(&pairwise, |option| votes[option]);
    of_points(rules, ballots, pairwise, round.continuing(), round)
}
