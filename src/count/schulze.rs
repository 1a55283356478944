//! Schulze's method: whoever has the strongest chain of wins.
//!
//! When *A* beats *B* and *B* beats *C*, that speaks for *A* against *C* too,
//! even if *C* beats *A* by a little: the chain *A*, *B*, *C* is as strong as its
//! weakest link. Schulze compares for every two options the strongest chain from
//! the one to the other with the strongest chain back. Whoever has the stronger
//! chain against all others, or an equal one, is chosen. There always is somebody,
//! and whoever beats all others directly is chosen alone.
//!
//! How strong is a win? By *margins*, as many votes as the winner of the pair has
//! more than the loser ([`Method::Schulze`]); by *winning votes*, as many as the
//! winner of the pair has ([`Method::SchulzeWv`]). They differ only when some
//! ballots leave pairs equal.
//!
//! The ranking takes those against whom nobody has a stronger chain, then the same
//! among the rest, and so on. The method is used by Debian and by many parties
//! and clubs. It promises that twins of an option neither help nor harm it, and
//! that only members of the Smith set are chosen.
//!
//! Source: Markus Schulze, "A new monotonic, clone-independent, reversal symmetric,
//! and Condorcet-consistent single-winner election method", Social Choice and
//! Welfare 36 (2011), and "The Schulze Method of Voting" (2018, arXiv 1804.02973).
//! His example has 45 voters and a circle that takes in all five options:
//!
//! ```
//! use wardmote::count::{Ballots, Lot, Mark, Method, Rules, count};
//!
//! let mut ballots = Ballots::of(5);
//! for (voters, ranking) in
//!     [(5, "ACBED"), (5, "ADECB"), (8, "BEDAC"), (3, "CABED"), (7, "CAEBD"), (2, "CBADE"), (7, "DCEBA"), (8, "EBADC")]
//! {
//!     let marks: Vec<_> = ranking.bytes().map(|name| Mark::option((name - b'A').into())).collect();
//!     ballots.add(voters, &marks)?;
//! }
//! let rules = Rules { method: Method::Schulze, ..Rules::default() };
//! let count = count(&rules, &ballots, &Lot::drawn(vec![]));
//! assert_eq!(count.ranking.concat(), "EACBD".bytes().map(|name| (name - b'A').into()).collect::<Vec<usize>>());
//! # Ok::<(), wardmote::count::TooMuch>(())
//! ```

use super::at_once::{by_layers, of_pairs};
use super::{Ballots, Count, Method, Pairwise, Rules, Votes};

/// Counts by Schulze's method: by winning votes if the rules say
/// [`Method::SchulzeWv`], by margins otherwise. All that are equal are chosen.
pub fn count(rules: &Rules, ballots: &Ballots, pairwise: Pairwise) -> Count {
    of_pairs(rules, ballots, pairwise, |pairs| {
        let win = |a: usize, b: usize| match rules.method {
            Method::SchulzeWv if pairs.beats(a, b) => pairs.above(a, b),
            Method::SchulzeWv => Votes::ZERO,
            _ => pairs.margin(a, b),
        };
        let options = pairs.standing();
        let chains = strongest_chains(&options, win);
        let place: Vec<_> = (0..options.len()).collect();
        let n = options.len();
        let layers = by_layers(&place, |a, b| chains[a * n + b] > chains[b * n + a]);
        let named = |layer: Vec<usize>| layer.into_iter().map(|at| options[at]).collect();
        layers.into_iter().map(named).collect()
    })
}

/// The strength of the strongest chain between every two options, row by row
/// (Floyd and Warshall's way). Strengths are numbered from the weakest win, 1, up:
/// only their order matters, and small numbers are compared faster.
fn strongest_chains(options: &[usize], win: impl Fn(usize, usize) -> Votes) -> Vec<u32> {
    let n = options.len();
    let wins: Vec<_> = options.iter().flat_map(|a| options.iter().map(|b| win(*a, *b))).collect();
    let mut strengths = wins.clone();
    strengths.push(Votes::ZERO);
    strengths.sort_unstable();
    strengths.dedup();
    let number = |win: &Votes| u32::try_from(strengths.partition_point(|s| s < win)).unwrap_or(0);
    let mut chains: Vec<u32> = wins.iter().map(number).collect();
    for via in 0..n {
        let onward = chains[via * n..][..n].to_vec();
        for row in chains.chunks_exact_mut(n.max(1)) {
            let there = row[via];
            for (chain, onward) in row.iter_mut().zip(&onward) {
                *chain = (*chain).max(there.min(*onward));
            }
        }
    }
    chains
}
