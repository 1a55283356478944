//! Nobody's ballot and no option counts for more because of its place in a file.

use proptest::prelude::*;

use super::elections;
use crate::count::fixture::{Paper, papers as ballots};
use crate::count::{Count, Lot, Method, Rules, Votes, count};

fn sorted(mut options: Vec<usize>) -> Vec<usize> {
    options.sort_unstable();
    options
}

/// All that a count says, in the numbers that options have elsewhere.
#[derive(Debug, PartialEq)]
struct Said {
    winners: Vec<usize>,
    ranking: Vec<Vec<usize>>,
    rounds: Vec<Vec<(usize, Votes)>>,
    out: Vec<Vec<usize>>,
    exhausted: Vec<Votes>,
    ties: Vec<(usize, Vec<usize>, Option<usize>)>,
    pairs: Vec<(usize, usize, Votes)>,
}

impl Said {
    fn of(count: &Count, to: &[usize]) -> Self {
        let new = |options: &[usize]| options.iter().map(|n| to[*n]).collect::<Vec<_>>();
        let winners = new(&count.winners);
        let round = |round: &crate::count::Round| {
            let mut votes: Vec<_> = round.standing().map(|(n, votes)| (to[n], votes)).collect();
            votes.sort_unstable();
            votes
        };
        let all = 0..count.pairwise.options();
        let pairs = all.clone().flat_map(|a| all.clone().map(move |b| (a, b)));
        let mut pairs: Vec<_> =
            pairs.map(|(a, b)| (to[a], to[b], count.pairwise.above(a, b))).collect();
        pairs.sort_unstable();
        Self {
            // Equal ones are named by their numbers where nothing puts them in order.
            winners: if count.method.is_sequential() { winners } else { sorted(winners) },
            ranking: count.ranking.iter().map(|group| sorted(new(group))).collect(),
            rounds: count.rounds.iter().map(round).collect(),
            out: count.rounds.iter().map(|round| sorted(new(&round.eliminated))).collect(),
            exhausted: count.rounds.iter().map(|round| round.exhausted.total()).collect(),
            ties: count
                .ties
                .iter()
                .map(|tie| (tie.round, sorted(new(&tie.options)), tie.outcome.map(|n| to[n])))
                .collect(),
            pairs,
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_500))]

    /// Anonymity and neutrality (K. O. May, "A set of independent necessary and
    /// sufficient conditions for simple majority decision", Econometrica 20, 1952),
    /// by every method. The lot goes by what options are called, so it goes with them.
    #[test]
    fn neither_the_order_of_ballots_nor_of_options_ever_matters(
        (options, papers, shuffled, to, lot) in elections(6).prop_flat_map(|(options, papers)| {
            let all = || Just((0..options).collect::<Vec<_>>()).prop_shuffle();
            (Just(options), Just(papers.clone()), Just(papers).prop_shuffle(), all(), all())
        }),
        seats in 1_usize..4,
    ) {
        let new = |options: &[usize]| options.iter().map(|n| to[*n]).collect::<Vec<_>>();
        let other: Vec<Paper> = shuffled
            .iter()
            .map(|(number, ranks)| {
                // Who shares a rank can be named in any order as well.
                let ranks = ranks.iter().map(|rank| new(rank).into_iter().rev().collect());
                (*number, ranks.collect())
            })
            .collect();
        let same: Vec<_> = (0..options).collect();
        for method in Method::ALL {
            let rules = Rules { method, seats, ..Rules::default() };
            let here = count(&rules, &ballots(options, &papers), &Lot::drawn(lot.clone()));
            let there = count(&rules, &ballots(options, &other), &Lot::drawn(new(&lot)));
            prop_assert_eq!(Said::of(&here, &to), Said::of(&there, &same), "{:?}", method);
        }
    }
}
