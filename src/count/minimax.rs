//! Minimax: whose worst defeat is least.
//!
//! For every option, look at the pair it loses by most: so many more people want
//! the other one. Whoever has the smallest such defeat is chosen. An option that
//! beats all others has none, and so is chosen alone; where nobody does, the
//! chosen one is whom the fewest people have reason to object to.
//!
//! Defeats are counted by margins: votes of the winner of the pair less votes of
//! the loser. Minimax is the simplest of the methods that compare pairs, and gives
//! up more than Schulze and ranked pairs do: a twin can harm an option, and someone
//! outside the Smith set can be chosen.
//!
//! Source: Paul Simpson, "On defining areas of voter choice", Quarterly Journal of
//! Economics 83 (1969); Gerald Kramer, "A dynamical model of political equilibrium",
//! Journal of Economic Theory 16 (1977).
//!
//! ```
//! use wardmote::count::{Ballots, Lot, Mark, Method, Rules, count};
//!
//! // Damp beats buses by 3, buses beat bins by 7, bins beat damp by 5.
//! let mut ballots = Ballots::of(3);
//! let [damp, buses, bins] = [0, 1, 2].map(Mark::option);
//! ballots.add(5, &[damp, buses, bins])?;
//! ballots.add(6, &[buses, bins, damp])?;
//! ballots.add(4, &[bins, damp, buses])?;
//! let rules = Rules { method: Method::Minimax, ..Rules::default() };
//! let count = count(&rules, &ballots, &Lot::drawn(vec![]));
//! assert_eq!(count.ranking, [[1], [0], [2]]);
//! # Ok::<(), wardmote::count::TooMuch>(())
//! ```

use std::cmp::Reverse;

use super::at_once::{by_score, of_pairs};
use super::{Ballots, Count, Pairwise, Rules, Votes};

/// Counts by minimax. All that are equal are chosen.
pub fn count(rules: &Rules, ballots: &Ballots, pairwise: Pairwise) -> Count {
    of_pairs(rules, ballots, pairwise, |pairs| {
        by_score(&pairs.standing(), |option| Reverse(worst_defeat(pairs, option)))
    })
}

/// The margin by which an option loses its worst pair; none when it loses none.
pub(super) fn worst_defeat(pairs: &Pairwise, option: usize) -> Votes {
    (0..pairs.options()).map(|other| pairs.margin(other, option)).max().unwrap_or_default()
}
