//! Instant-runoff by other people's rules: each worked out by hand, and by a slow
//! counter that knows all of them.

use proptest::prelude::*;

use super::slow::{SlowRound, count_slowly};
use super::*;
use crate::count::fixture::{Paper, papers, v};
use crate::count::{Duplicates, Overvote, SettledBy, Skips, Ties};

pub(super) fn by(rules: &Rules, options: usize, ballots: &[Paper]) -> Count {
    let ballots = papers(options, ballots);
    let lot = Lot::drawn((0..options).rev().collect());
    count(rules, &ballots, &lot, Pairwise::of(rules, &ballots))
}

/// So many equal ballots, with one option at each rank.
fn strict(number: u64, options: &[usize]) -> Paper {
    (number, options.iter().map(|option| vec![*option]).collect())
}

/// Whole votes of those still in.
pub(super) fn votes(round: &Round) -> Vec<(usize, u128)> {
    round.standing().map(|(option, votes)| (option, votes.floor())).collect()
}

fn eliminated(count: &Count) -> Vec<&[usize]> {
    count.rounds.iter().map(|round| &round.eliminated[..]).collect()
}

/// The tally of a whole count, round by round.
fn tallies(count: &Count) -> Vec<SlowRound> {
    let tally = |round: &Round| SlowRound {
        votes: votes(round),
        ended: [
            round.exhausted.choices,
            round.exhausted.overvotes,
            round.exhausted.skips,
            round.exhausted.duplicates,
        ]
        .map(Votes::floor),
        out: round.eliminated.clone(),
        elected: round.elected.first().copied(),
    };
    count.rounds.iter().map(tally).collect()
}

#[test]
fn a_batch_takes_out_all_that_cannot_catch_up_together() {
    let ballots =
        [strict(9, &[0]), strict(7, &[1]), strict(3, &[2, 1]), strict(2, &[3, 1]), strict(1, &[4])];
    let rules = Rules { batch: true, ..Rules::default() };
    let count = by(&rules, 5, &ballots);
    assert_eq!(eliminated(&count), [&[2, 3, 4][..], &[]]);
    assert_eq!(votes(&count.rounds[1]), [(0, 9), (1, 12)]);
    // One more ballot for the third, and all behind the second might catch up.
    let count = by(&rules, 5, &[&ballots[..], &[strict(1, &[2])]].concat());
    assert_eq!(eliminated(&count)[0], [3, 4]);
}

#[test]
fn a_batch_is_not_taken_from_equal_options_or_from_a_single_one() {
    let rules = Rules { batch: true, ..Rules::default() };
    let equal = [strict(4, &[0]), strict(2, &[1]), strict(1, &[2]), strict(1, &[3])];
    let count = by(&rules, 4, &equal);
    assert_eq!(count.ties[0].options, [2, 3], "1 + 1 could catch up with 2");
    let single = [strict(5, &[0]), strict(4, &[1]), strict(3, &[2]), strict(1, &[3])];
    assert_eq!(eliminated(&by(&rules, 4, &single))[0], [3], "as without batches");
    let together = [strict(4, &[0]), strict(3, &[1]), strict(1, &[2]), strict(1, &[3])];
    let count = by(&rules, 4, &together);
    assert_eq!((&count.ties[..], eliminated(&count)[0]), (&[][..], &[2, 3][..]));
}

#[test]
fn rounds_until_two_go_on_after_somebody_is_chosen() {
    let ballots = [strict(10, &[0]), strict(5, &[1]), strict(3, &[2, 0])];
    let rules = Rules { until_two: true, ..Rules::default() };
    let count = by(&rules, 3, &ballots);
    assert_eq!(
        count.rounds.iter().map(votes).collect::<Vec<_>>(),
        [vec![(0, 10), (1, 5), (2, 3)], vec![(0, 10), (1, 5), (2, 3)], vec![(0, 13), (1, 5)],]
    );
    let elected: Vec<_> = count.rounds.iter().map(|round| &round.elected[..]).collect();
    assert_eq!(elected, [&[0][..], &[], &[]]);
    assert_eq!(eliminated(&count), [&[][..], &[2], &[]]);
    assert_eq!(count.ranking, [[0], [1], [2]]);
}

#[test]
fn rounds_until_two_leave_two_even_if_all_others_have_nothing() {
    let rules = Rules { until_two: true, batch: true, ..Rules::default() };
    let count = by(&rules, 4, &[strict(5, &[0])]);
    assert_eq!(count.last_round().unwrap().standing().count(), 2);
    assert_eq!((count.winners, count.rounds.len()), (vec![0], 4));
    let count = by(&rules, 4, &[strict(5, &[0]), strict(1, &[1])]);
    assert_eq!(eliminated(&count), [&[][..], &[2, 3], &[]]);
    let count = by(&rules, 1, &[strict(5, &[0])]);
    assert_eq!((count.winners, count.rounds.len()), (vec![0], 1));
}

#[test]
fn of_the_last_two_the_one_with_more_need_not_reach_the_threshold_of_round_one() {
    let ballots = [strict(5, &[0]), strict(5, &[1]), strict(6, &[2])];
    let rules = Rules { threshold: Threshold::FirstRound, ..Rules::default() };
    let count = by(&rules, 3, &ballots);
    assert_eq!(count.rounds.iter().map(|round| round.bar).collect::<Vec<_>>(), [Some(v(9)); 2]);
    assert_eq!(votes(&count.rounds[1]), [(1, 5), (2, 6)]);
    assert_eq!((count.rounds[1].elected.clone(), count.winners), (vec![2], vec![2]));
}

#[test]
fn a_fixed_threshold_keeps_the_rounds_going_that_a_falling_one_would_end() {
    let ballots = [strict(6, &[0]), strict(4, &[1]), strict(3, &[2]), strict(2, &[3, 0])];
    let falling = by(&Rules::default(), 4, &[&ballots[..3], &[strict(2, &[3])]].concat());
    assert_eq!(falling.rounds.len(), 3);
    assert_eq!(falling.rounds[2].bar, Some(v(6)));
    let rules = Rules { threshold: Threshold::FirstRound, ..Rules::default() };
    let fixed = by(&rules, 4, &ballots);
    assert_eq!((fixed.rounds.len(), fixed.rounds[1].bar), (2, Some(v(8))));
    assert_eq!(fixed.rounds[1].elected, [0], "eight of fifteen are just more than half");
}

#[test]
fn undeclared_write_ins_go_out_first_even_with_most_votes() {
    let ballots = [strict(6, &[2, 1]), strict(3, &[0]), strict(2, &[1])];
    let rules = Rules { undeclared: Some(2), ..Rules::default() };
    let count = by(&rules, 3, &ballots);
    assert_eq!(eliminated(&count), [&[2][..], &[]]);
    assert_eq!(count.winners, [1]);
    // Even when somebody has more than half already: RCTab chooses nobody before.
    let count = by(&rules, 3, &[strict(6, &[0]), strict(1, &[2])]);
    assert_eq!(eliminated(&count), [&[2][..], &[]]);
    assert_eq!(votes(&count.rounds[1]), [(0, 6), (1, 0)]);
    // Without a vote they are an option like others; alone they are all there is.
    let count = by(&rules, 3, &[strict(6, &[0])]);
    assert_eq!(count.rounds.len(), 1);
    let count = by(&Rules { undeclared: Some(0), ..Rules::default() }, 1, &[strict(6, &[0])]);
    assert_eq!(count.winners, [0]);
}

/// One ballot with two at its second rank; 0 goes out first.
fn overvoted(overvote: Overvote, fourth: u64) -> Count {
    let ballots = [
        (1, vec![vec![0], vec![1, 2], vec![3]]),
        strict(5, &[1]),
        strict(4, &[3]),
        strict(fourth, &[2, 1]),
    ];
    by(&Rules { overvote, ..Rules::default() }, 4, &ballots)
}

#[test]
fn several_at_one_rank_exhaust_a_ballot_for_good() {
    let count = overvoted(Overvote::Exhaust, 2);
    assert_eq!(eliminated(&count), [&[0][..], &[2], &[]]);
    assert_eq!(count.rounds[1].exhausted.overvotes, v(1));
    assert_eq!(votes(&count.rounds[1]), [(1, 5), (2, 2), (3, 4)]);
    assert_eq!(votes(&count.rounds[2]), [(1, 7), (3, 4)], "not back when only one of them is in");
    assert_eq!(count.ballots.overvoted, v(1));
}

#[test]
fn several_at_one_rank_are_passed_over_where_the_rule_is_to_skip() {
    let count = overvoted(Overvote::Skip, 2);
    assert_eq!(votes(&count.rounds[1]), [(1, 5), (2, 2), (3, 5)]);
    assert_eq!(count.rounds[1].exhausted, Exhausted::default());
}

#[test]
fn several_at_one_rank_count_when_only_one_of_them_is_still_in() {
    let rule = Overvote::ExhaustIfSeveralContinue;
    let count = overvoted(rule, 2);
    assert_eq!(count.rounds[1].exhausted.overvotes, v(1), "both are still in");
    let count = overvoted(rule, 0);
    assert_eq!(eliminated(&count)[0], [2], "nobody has it first");
    assert_eq!(votes(&count.rounds[2]), [(1, 6), (3, 4)], "so it is for the other");
    let ballots = [(1, vec![vec![0], vec![1, 2], vec![3]]), strict(5, &[3]), strict(4, &[4])];
    let rules = Rules { overvote: rule, ..Rules::default() };
    let count = by(&rules, 5, &ballots);
    assert_eq!(votes(count.last_round().unwrap()), [(3, 6), (4, 4)], "none of them is in");
}

#[test]
fn a_rank_told_as_several_only_is_an_overvote() {
    let marks = [crate::count::Mark::OVERVOTE, crate::count::Mark::option(1)];
    for (overvote, ended, votes) in [
        (Overvote::Exhaust, 1, 0),
        (Overvote::ExhaustIfSeveralContinue, 1, 0),
        (Overvote::Skip, 0, 1),
    ] {
        let mut ballots = papers(2, &[strict(3, &[0])]);
        ballots.add(1, &marks).unwrap();
        let summary = crate::count::Summary::of(&ballots);
        assert_eq!((summary.overvoted, summary.valid, summary.blank), (v(1), v(4), v(0)));
        // Another rule for gaps lets ballots be read another way, with the same result here.
        for skips in [Skips::Close, Skips::ExhaustAfterTwo] {
            let round = first_round(&Rules { overvote, skips, ..Rules::default() }, &ballots);
            assert_eq!((round.exhausted.overvotes, round.votes_of(1)), (v(ended), Some(v(votes))));
        }
    }
}

#[test]
fn empty_ranks_close_up_or_end_a_ballot() {
    let gap = |gap: usize| {
        let ranks =
            [vec![0]].into_iter().chain(vec![vec![]; gap]).chain([vec![1], vec![], vec![2]]);
        (1, ranks.collect())
    };
    for (skips, ended) in
        [(Skips::Close, [0, 0]), (Skips::ExhaustAfterOne, [1, 1]), (Skips::ExhaustAfterTwo, [0, 1])]
    {
        for (gap, ended) in [gap(1), gap(2)].into_iter().zip(ended) {
            let ballots = [gap, strict(3, &[1]), strict(2, &[2])];
            let count = by(&Rules { skips, ..Rules::default() }, 3, &ballots);
            let round = &count.rounds[1];
            assert_eq!((round.exhausted.skips, round.exhausted.total()), (v(ended), v(ended)));
            assert_eq!(count.ballots.skipped, v(1));
        }
    }
}

#[test]
fn empty_ranks_at_the_end_or_apart_are_no_two_in_a_row() {
    let rules = Rules { skips: Skips::ExhaustAfterTwo, ..Rules::default() };
    let apart = (1, vec![vec![], vec![0], vec![], vec![1]]);
    let at_the_end = (1, vec![vec![0], vec![], vec![], vec![]]);
    let ballots = [apart, at_the_end, strict(3, &[1]), strict(4, &[2])];
    let count = by(&rules, 3, &ballots);
    assert_eq!(votes(&count.rounds[1]), [(1, 4), (2, 4)]);
    assert_eq!(count.rounds[1].exhausted, Exhausted { choices: v(1), ..Exhausted::default() });
    let first = [(2, vec![vec![], vec![], vec![0]]), strict(1, &[1])];
    assert_eq!(by(&rules, 2, &first).rounds[0].exhausted.skips, v(2));
}

#[test]
fn an_option_ranked_twice_counts_once_or_ends_the_ballot() {
    let ballots = [strict(2, &[0, 0, 1]), strict(3, &[1]), strict(4, &[2])];
    let count = by(&Rules::default(), 3, &ballots);
    assert_eq!(votes(&count.rounds[1]), [(1, 5), (2, 4)]);
    assert_eq!(count.ballots.duplicated, v(2));
    let rules = Rules { duplicates: Duplicates::Exhaust, ..Rules::default() };
    let count = by(&rules, 3, &ballots);
    assert_eq!(votes(&count.rounds[1]), [(1, 3), (2, 4)]);
    assert_eq!(count.rounds[1].exhausted, Exhausted { duplicates: v(2), ..Exhausted::default() });
}

#[test]
fn a_withdrawn_option_is_passed_over_and_in_no_list() {
    let ballots = [strict(5, &[2, 1]), strict(2, &[2]), strict(4, &[0])];
    let rules = Rules { withdrawn: vec![2, 7], ..Rules::default() };
    let count = by(&rules, 3, &ballots);
    assert_eq!(votes(&count.rounds[0]), [(0, 4), (1, 5)]);
    assert_eq!((count.rounds[0].exhausted.choices, count.rounds[0].bar), (v(2), Some(v(5))));
    assert_eq!(count.ranking, [[1], [0]]);
    assert_eq!(count.pairwise.above(2, 0), Votes::ZERO);
    assert_eq!(count.pairwise.smith_set(), [1]);
}

#[test]
fn a_tie_left_to_people_stops_the_count_and_says_what_is_tied() {
    let rules = Rules { ties: Ties::Ask, ..Rules::default() };
    let last_two = by(&rules, 2, &[strict(3, &[0]), strict(3, &[1])]);
    assert_eq!((last_two.ties[0].decides, last_two.winners.len()), (TieFor::Winner, 0));
    assert!(last_two.is_open() && last_two.is_tied());
    // Looking back would have told, but nobody asked the past.
    let ballots = [strict(9, &[0]), strict(6, &[1]), strict(4, &[2]), strict(2, &[3, 2])];
    let count = by(&rules, 4, &ballots);
    assert_eq!(count.ties[0].settled, SettledBy::Open);
    assert_eq!((count.ties[0].round, &count.ties[0].options[..]), (2, &[1, 2][..]));
    assert_eq!((count.rounds.len(), count.winners.len(), count.is_open()), (2, 0, true));
    assert_eq!(count.rounds[1].eliminated, [0; 0]);
    assert_eq!(count.ranking, [vec![0], vec![1, 2], vec![3]]);
}

/// What stands on papers, looked up one question at a time.
fn summed(ballots: &[Paper]) -> crate::count::Summary {
    let having = |is_so: &dyn Fn(&[Vec<usize>]) -> bool| {
        ballots.iter().filter(|(_, ranks)| is_so(ranks)).map(|(number, _)| v(*number)).sum()
    };
    crate::count::Summary {
        total: having(&|_| true),
        valid: having(&|ranks| !ranks.concat().is_empty()),
        blank: having(&|ranks| ranks.concat().is_empty()),
        overvoted: having(&|ranks| ranks.iter().any(|rank| rank.len() > 1)),
        skipped: having(&|ranks| {
            ranks.windows(2).any(|two| two[0].is_empty() && !two[1].is_empty())
        }),
        duplicated: having(&|ranks| {
            let mut all = ranks.concat();
            all.sort_unstable();
            all.windows(2).any(|two| two[0] == two[1])
        }),
    }
}

/// Any rules, for so many options.
fn rules(options: usize) -> impl Strategy<Value = Rules> {
    let overvote = prop_oneof![
        Just(Overvote::Exhaust),
        Just(Overvote::Skip),
        Just(Overvote::ExhaustIfSeveralContinue)
    ];
    let skips =
        prop_oneof![Just(Skips::Close), Just(Skips::ExhaustAfterOne), Just(Skips::ExhaustAfterTwo)];
    let ties = prop_oneof![Just(Ties::LookBack), Just(Ties::Lot), Just(Ties::Ask)];
    let duplicates = prop_oneof![Just(Duplicates::First), Just(Duplicates::Exhaust)];
    let threshold = prop_oneof![Just(Threshold::Continuing), Just(Threshold::FirstRound)];
    let withdrawn = proptest::collection::vec(0..options + 1, 0..2);
    let undeclared = proptest::option::of(0..options);
    (ties, overvote, skips, duplicates, threshold, any::<[bool; 2]>(), withdrawn, undeclared)
        .prop_map(
            |(
                ties,
                overvote,
                skips,
                duplicates,
                threshold,
                [batch, until_two],
                withdrawn,
                undeclared,
            )| {
                Rules {
                    ties,
                    overvote,
                    skips,
                    duplicates,
                    threshold,
                    batch,
                    until_two,
                    withdrawn,
                    undeclared,
                    ..Rules::default()
                }
            },
        )
}

/// Elections with everything on their papers that can go wrong, and any rules.
fn elections() -> impl Strategy<Value = (usize, Vec<Paper>, Rules, Vec<usize>)> {
    (1_usize..6).prop_flat_map(|options| {
        let rank = prop_oneof![
            6 => (0..options).prop_map(|option| vec![option]),
            1 => Just(Vec::new()),
            1 => proptest::sample::subsequence((0..options).collect::<Vec<_>>(), 0..=options),
        ];
        let paper = (1_u64..4, proptest::collection::vec(rank, 0..6));
        let papers = proptest::collection::vec(paper, 0..14);
        let lot = Just((0..options).collect::<Vec<_>>()).prop_shuffle();
        (Just(options), papers, rules(options), lot)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn a_slow_counter_of_all_rules_agrees((options, ballots, rules, lot) in elections()) {
        let piles = papers(options, &ballots);
        let slow = count_slowly(&rules, options, &ballots, &lot);
        let lot = Lot::drawn(lot);
        let count = count(&rules, &piles, &lot, Pairwise::of(&rules, &piles));
        prop_assert_eq!(tallies(&count), slow.0);
        prop_assert_eq!(count.winners, slow.1);
        prop_assert_eq!(count.ballots, summed(&ballots));
        for round in &count.rounds {
            let parts = [round.continuing(), round.exhausted.total(), count.ballots.blank];
            prop_assert_eq!(parts.into_iter().sum::<Votes>(), count.ballots.total);
        }
    }
}
