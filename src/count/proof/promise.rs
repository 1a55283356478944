//! What the methods promise, each under the name it has in the literature, and
//! what some of them do not, with the paper that found it out.
//!
//! Where several are chosen for one place, a promise is kept when whoever was
//! chosen before still is.

mod clones;
mod numbers;
mod paradoxes;

use proptest::prelude::*;

use super::{by, elections};
use crate::count::Method;
use crate::count::fixture::{AT_ONCE, Paper};

/// The methods that keep the promise of [`adding_a_ballot_that_ranks_the_winner_first_keeps_it_chosen`].
const MONO_ADD_TOP: [Method; 5] =
    [Method::First, Method::Approval, Method::Borda, Method::Minimax, Method::Irv];

/// An election, a ballot of a shuffled order cut short, and where it comes in.
fn with_another() -> impl Strategy<Value = (usize, Vec<Paper>, Vec<usize>, u64)> {
    elections(5).prop_flat_map(|(options, papers)| {
        let order = Just((0..options).collect::<Vec<_>>()).prop_shuffle();
        let ballot = (order, 0..=options).prop_map(|(order, length)| order[..length].to_vec());
        (Just(options), Just(papers), ballot, 1_u64..6)
    })
}

/// Says which methods do not choose `winner` any more.
fn losing(methods: &[Method], options: usize, papers: &[Paper], winner: usize) -> Vec<Method> {
    let loses = |method: &Method| !by(*method, options, papers).winners.contains(&winner);
    methods.iter().copied().filter(loses).collect()
}

/// The ballot with an option raised: to stand alone before that rank, or at that
/// rank with those who are there. The order of all others stays as it is.
fn raised(ranks: &[Vec<usize>], option: usize, to: usize, joins: bool) -> Vec<Vec<usize>> {
    let at = ranks.iter().position(|rank| rank.contains(&option)).unwrap_or(ranks.len());
    let to = to.min(at);
    let mut ranks: Vec<Vec<usize>> =
        ranks.iter().map(|rank| rank.iter().copied().filter(|n| *n != option).collect()).collect();
    if joins && to < at {
        ranks[to].push(option);
    } else {
        ranks.insert(to, vec![option]);
    }
    ranks.retain(|rank| !rank.is_empty());
    ranks
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    /// "Mono-add-top" (D. R. Woodall, "Monotonicity of single-seat preferential
    /// election rules", Discrete Applied Mathematics 77, 1997), whatever stands below.
    /// Of the methods that choose who beats all others, only minimax keeps it here
    /// (J. Pérez, "The strong no show paradoxes are a common flaw in Condorcet voting
    /// correspondences", Social Choice and Welfare 18, 2001): see [`paradoxes`].
    #[test]
    fn adding_a_ballot_that_ranks_the_winner_first_keeps_it_chosen(
        (options, papers, below, number) in with_another(),
    ) {
        for method in MONO_ADD_TOP {
            for winner in by(method, options, &papers).winners {
                let rest = below.iter().filter(|option| **option != winner);
                let ranks = [&winner].into_iter().chain(rest).map(|option| vec![*option]);
                let mut more = papers.clone();
                more.push((number, ranks.collect()));
                prop_assert_eq!(losing(&[method], options, &more, winner), []);
            }
        }
    }

    /// "Mono-add-plump" (Woodall 1997): a ballot that ranks the winner and nobody else.
    #[test]
    fn adding_a_ballot_for_the_winner_alone_keeps_it_chosen_by_every_method(
        (options, papers, _, number) in with_another(),
    ) {
        for method in AT_ONCE.into_iter().chain([Method::Irv]) {
            for winner in by(method, options, &papers).winners {
                let mut more = papers.clone();
                more.push((number, vec![vec![winner]]));
                prop_assert_eq!(losing(&[method], options, &more, winner), []);
            }
        }
    }

    /// "Monotonicity", or "mono-raise" (J. H. Smith, "Aggregation of preferences with
    /// variable electorate", Econometrica 41, 1973; for ranked pairs T. N. Tideman 1987,
    /// for Schulze's method M. Schulze 2011). Instant-runoff does not keep it: see
    /// [`paradoxes`].
    #[test]
    fn raising_the_winner_on_a_ballot_keeps_it_chosen_by_every_method_that_counts_at_once(
        (options, papers, _, _) in with_another(),
        which in any::<prop::sample::Index>(),
        to in 0_usize..5,
        joins in any::<bool>(),
    ) {
        prop_assume!(!papers.is_empty());
        for method in AT_ONCE {
            for winner in by(method, options, &papers).winners {
                let mut other = papers.clone();
                let ranks = &mut other[which.index(papers.len())].1;
                *ranks = raised(ranks, winner, to, joins);
                prop_assert_eq!(losing(&[method], options, &other, winner), []);
            }
        }
    }
}

#[test]
fn raising_an_option_leaves_the_order_of_the_others() {
    let ranks = [vec![0], vec![1, 2], vec![3]];
    assert_eq!(raised(&ranks, 3, 0, false), [vec![3], vec![0], vec![1, 2]]);
    assert_eq!(raised(&ranks, 3, 1, true), [vec![0], vec![1, 2, 3]]);
    assert_eq!(raised(&ranks, 2, 4, true), [vec![0], vec![2], vec![1], vec![3]]);
    assert_eq!(raised(&ranks, 4, 9, false), [vec![0], vec![1, 2], vec![3], vec![4]]);
}
