//! What the methods promise, tried on elections in which much is tied.

use proptest::prelude::*;

use super::{WITHOUT_LOT, by, elections};
use crate::count::fixture::Paper;
use crate::count::{Count, Lot, Method, Rules, count, fixture};

/// The methods that choose an option alone when it beats all others.
const CONDORCET: [Method; 5] =
    [Method::Schulze, Method::SchulzeWv, Method::RankedPairs, Method::Copeland, Method::Minimax];

/// An election, the same with its ballots in another order, and a renaming.
fn renamed() -> impl Strategy<Value = (usize, Vec<Paper>, Vec<Paper>, Vec<usize>)> {
    elections(5).prop_flat_map(|(options, papers)| {
        let names = Just((0..options).collect::<Vec<_>>()).prop_shuffle();
        (Just(options), Just(papers.clone()), Just(papers).prop_shuffle(), names)
    })
}

/// Papers on which every option goes by another number.
fn rename(papers: &[Paper], names: &[usize]) -> Vec<Paper> {
    let rank = |rank: &Vec<usize>| rank.iter().map(|option| names[*option]).collect();
    papers.iter().map(|(number, ranks)| (*number, ranks.iter().map(rank).collect())).collect()
}

fn sorted(mut options: Vec<usize>) -> Vec<usize> {
    options.sort_unstable();
    options
}

/// A paper on which an option has a twin, who has the number `twin`: `how` says who
/// of the two stands first where the option has a rank of its own.
fn with_twin((number, ranks): &Paper, option: usize, twin: usize, how: usize) -> Paper {
    let mut twins = Vec::new();
    for rank in ranks {
        if !rank.contains(&option) {
            twins.push(rank.clone());
        } else if rank.len() == 1 && how == 0 {
            twins.extend([vec![option], vec![twin]]);
        } else if rank.len() == 1 && how == 1 {
            twins.extend([vec![twin], vec![option]]);
        } else {
            twins.push([&rank[..], &[twin]].concat());
        }
    }
    (*number, twins)
}

/// An election, and the same in which one option has a twin.
fn twins() -> impl Strategy<Value = (usize, Vec<Paper>, Vec<Paper>, usize)> {
    elections(4).prop_flat_map(|(options, papers)| {
        let how = proptest::collection::vec(0_usize..3, papers.len());
        (0..options, how).prop_map(move |(option, how)| {
            let pairs = papers.iter().zip(how);
            let twins = pairs.map(|(paper, how)| with_twin(paper, option, options, how)).collect();
            (options, papers.clone(), twins, option)
        })
    })
}

/// Who is chosen if twins are one.
fn winners_but_for_twins(count: &Count, option: usize, twin: usize) -> Vec<usize> {
    let one = |winner: &usize| if *winner == twin { option } else { *winner };
    let mut winners = sorted(count.winners.iter().map(one).collect());
    winners.dedup();
    winners
}

/// A paper on which an option stands one step higher, and nothing else moves.
fn raised((number, ranks): &Paper, option: usize) -> Paper {
    let mut ranks = ranks.clone();
    match ranks.iter().position(|rank| rank.contains(&option)) {
        None => ranks.push(vec![option]),
        Some(at) if ranks[at].len() > 1 => {
            ranks[at].retain(|other| *other != option);
            ranks.insert(at, vec![option]);
        }
        Some(0) => {}
        Some(at) => {
            ranks.remove(at);
            ranks[at - 1].push(option);
        }
    }
    (*number, ranks)
}

#[test]
fn withdrawn_options_are_nowhere_and_the_rest_is_as_if_they_had_never_stood() {
    let papers: [Paper; 4] = [
        (3, vec![vec![2], vec![0], vec![1]]),
        (2, vec![vec![1, 2], vec![0]]),
        (4, vec![vec![3], vec![1]]),
        (1, vec![vec![2]]),
    ];
    let rules = |method| Rules { method, withdrawn: vec![2, 9], ..Rules::default() };
    let lot = Lot::drawn((0..4).collect());
    let without: [Paper; 4] = [
        (3, vec![vec![0], vec![1]]),
        (2, vec![vec![1], vec![0]]),
        (4, vec![vec![3], vec![1]]),
        (1, vec![]),
    ];
    for method in WITHOUT_LOT.into_iter().filter(|method| *method != Method::First) {
        let ours = count(&rules(method), &fixture::papers(4, &papers), &lot);
        let theirs = count(&rules(method), &fixture::papers(4, &without), &lot);
        assert_eq!((&ours.ranking, &ours.rounds), (&theirs.ranking, &theirs.rounds), "{method:?}");
        assert_eq!(ours.pairwise, theirs.pairwise);
        assert!(!ours.placing().contains(&2));
        let only_withdrawn = [(5, vec![vec![2]])];
        let nobody = count(&rules(method), &fixture::papers(4, &only_withdrawn), &lot);
        assert_eq!((nobody.winners, nobody.ranking), (vec![], vec![vec![0, 1, 3]]));
    }
    let pairs = count(&rules(Method::Borda), &fixture::papers(4, &papers), &lot).pairwise;
    for other in 0..4 {
        assert!(pairs.above(2, other).is_zero() && pairs.above(other, 2).is_zero());
    }
    assert_eq!(pairs.standing(), [0, 1, 3]);
}

#[test]
fn without_options_nobody_is_ranked_and_nobody_is_chosen() {
    for method in Method::ALL {
        let count = by(method, 0, &[(3, vec![])]);
        assert_eq!((count.winners, count.ranking, count.rounds), (vec![], vec![], vec![]));
        assert_eq!(count.pairwise.smith_set(), [0; 0]);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn neither_the_order_of_ballots_nor_names_matter((options, papers, shuffled, names) in renamed()) {
        for method in WITHOUT_LOT {
            let count = by(method, options, &papers);
            prop_assert_eq!(&count, &by(method, options, &shuffled), "{:?}", method);
            let renamed = by(method, options, &rename(&papers, &names));
            let groups = count.ranking.iter();
            let ranking: Vec<_> =
                groups.map(|group| sorted(group.iter().map(|n| names[*n]).collect())).collect();
            prop_assert_eq!(renamed.ranking, ranking, "{:?}", method);
        }
    }

    #[test]
    fn whoever_beats_all_others_is_chosen_alone_where_pairs_count((options, papers) in elections(6)) {
        let smith_set = by(Method::Schulze, options, &papers).pairwise.smith_set();
        for method in CONDORCET {
            let count = by(method, options, &papers);
            if let (Some(winner), false) = (count.pairwise.condorcet_winner(), count.winners.is_empty()) {
                prop_assert_eq!(&count.winners, &[winner], "{:?}", method);
            }
            if method != Method::Minimax {
                prop_assert!(count.winners.iter().all(|n| smith_set.contains(n)), "{:?}", method);
            }
        }
    }

    #[test]
    fn a_twin_neither_helps_nor_harms_by_schulze((options, papers, twins, option) in twins()) {
        for method in [Method::Schulze, Method::SchulzeWv] {
            let alone = sorted(by(method, options, &papers).winners);
            let count = by(method, options + 1, &twins);
            prop_assert_eq!(winners_but_for_twins(&count, option, options), alone, "{:?}", method);
        }
    }

    #[test]
    fn a_twin_neither_helps_nor_harms_by_ranked_pairs((options, papers, twins, option) in twins()) {
        let alone = sorted(by(Method::RankedPairs, options, &papers).winners);
        let count = by(Method::RankedPairs, options + 1, &twins);
        prop_assert_eq!(winners_but_for_twins(&count, option, options), alone);
    }

    #[test]
    fn one_more_ballot_for_a_winner_alone_keeps_it_winning((options, papers) in elections(5)) {
        for method in WITHOUT_LOT.into_iter().chain([Method::Irv]) {
            for winner in by(method, options, &papers).winners {
                let more = [&papers[..], &[(1, vec![vec![winner]])]].concat();
                prop_assert!(by(method, options, &more).winners.contains(&winner), "{:?}", method);
            }
        }
    }

    #[test]
    fn one_more_ballot_with_the_winner_first_keeps_it_by_instant_runoff(
        (options, papers, _, order) in renamed()
    ) {
        if let [winner] = by(Method::Irv, options, &papers).winners[..] {
            let rest = order.into_iter().filter(|option| *option != winner);
            let ranks = [winner].into_iter().chain(rest).map(|option| vec![option]).collect();
            let more = [&papers[..], &[(1, ranks)]].concat();
            prop_assert_eq!(by(Method::Irv, options, &more).winners, [winner]);
        }
    }

    #[test]
    fn a_winner_ranked_higher_stays_one((options, papers) in elections(5), at: proptest::sample::Index) {
        for method in WITHOUT_LOT {
            for winner in by(method, options, &papers).winners {
                let mut higher = papers.clone();
                let at = at.index(papers.len());
                higher[at] = raised(&papers[at], winner);
                let count = by(method, options, &higher);
                prop_assert!(count.winners.contains(&winner), "{:?}", method);
            }
        }
    }

    #[test]
    fn for_several_places_the_best_of_the_ranking_are_chosen(
        (options, papers) in elections(5),
        seats in 1_usize..6,
    ) {
        for method in WITHOUT_LOT {
            let rules = Rules { method, seats, ..Default::default() };
            let ballots = fixture::papers(options, &papers);
            let count = count(&rules, &ballots, &Lot::drawn(vec![]));
            let one = by(method, options, &papers);
            prop_assert_eq!(&count.ranking, &one.ranking);
            if one.winners.is_empty() {
                prop_assert!(count.winners.is_empty());
                continue;
            }
            prop_assert!(count.winners.len() >= seats.min(options));
            prop_assert_eq!(&count.winners, &count.placing()[..count.winners.len()]);
            let better = count.ranking.iter().map(Vec::len).take_while({
                let mut sum = 0;
                move |size| { sum += size; sum < count.winners.len() }
            });
            prop_assert!(better.sum::<usize>() < seats, "nobody has a place too many");
        }
    }
}
