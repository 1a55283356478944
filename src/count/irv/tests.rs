//! Counts worked out by hand, by a second and slower counter, and by other programs.

use proptest::prelude::*;
use serde_json::Value;

use super::*;
use crate::count::fixture::{Pile, ballots, elections as shared, pile, v};
use crate::count::{SettledBy, Ties};

/// Counts by the default rules, with a lot in which the highest number is luckiest.
fn counted(n: usize, piles: &[Pile]) -> Count {
    by(&Rules::default(), n, piles, &Lot::drawn((0..n).rev().collect()))
}

fn by(rules: &Rules, n: usize, piles: &[Pile], lot: &Lot) -> Count {
    let ballots = ballots(n, piles);
    count(rules, &ballots, lot, Pairwise::of(rules, &ballots))
}

/// Votes by option, of those still in.
fn votes(round: &Round) -> Vec<(usize, u64)> {
    let whole = |votes: Votes| u64::try_from(votes.floor()).unwrap();
    round.standing().map(|(option, votes)| (option, whole(votes))).collect()
}

#[test]
fn a_ballot_moves_to_its_next_choice_that_is_still_in() {
    let piles = [pile(4, &[0]), pile(3, &[1]), pile(2, &[2, 1]), pile(1, &[2])];
    let count = counted(3, &piles);
    assert_eq!(count.rounds[0].eliminated, [1]);
    let piles = [pile(5, &[0]), pile(4, &[1]), pile(2, &[2, 1]), pile(1, &[2])];
    let count = counted(3, &piles);
    assert_eq!(count.rounds[0].bar, Some(v(7)));
    assert_eq!(count.rounds[0].eliminated, [2]);
    let transfers = [(Some(1), 2), (None, 1)];
    let from = 2;
    assert_eq!(
        count.rounds[0].transfers,
        transfers.map(|(to, votes)| Transfer { from, to, votes: v(votes) })
    );
    let last = count.last_round().unwrap();
    assert_eq!(votes(last), [(0, 5), (1, 6)]);
    assert_eq!((last.exhausted.choices, last.bar), (v(1), Some(v(6))));
    assert_eq!(last.elected, [1]);
    assert_eq!(count.placing(), [1, 0, 2]);
}

#[test]
fn more_than_half_is_of_the_ballots_that_still_count() {
    let count = counted(3, &[pile(4, &[0]), pile(3, &[1]), pile(2, &[2])]);
    assert_eq!(
        count.rounds.iter().filter_map(|round| round.bar).collect::<Vec<_>>(),
        [5, 4].map(v)
    );
    assert_eq!(count.winners, [0]);
}

#[test]
fn options_with_no_ballots_go_out_together() {
    let count = counted(5, &[pile(2, &[0]), pile(2, &[2]), pile(3, &[4, 3])]);
    assert_eq!(count.rounds[0].eliminated, [1, 3]);
    assert_eq!(count.rounds[0].transfers, []);
    assert_eq!(count.ties.len(), 1, "only the tie of 0 and 2 is one");
    assert_eq!(count.ranking, [vec![4], vec![2], vec![0], vec![1, 3]]);
}

#[test]
fn a_tie_for_last_looks_back_before_it_draws() {
    let piles = [pile(9, &[0]), pile(6, &[1]), pile(4, &[2]), pile(2, &[3, 2])];
    let count = counted(4, &piles);
    assert_eq!(votes(&count.rounds[1])[1..], [(1, 6), (2, 6)]);
    let tie = &count.ties[0];
    assert_eq!((tie.round, tie.votes, tie.outcome), (2, v(6), Some(2)));
    assert_eq!(tie.settled, SettledBy::LookBack { round: 1 });
}

#[test]
fn a_contest_whose_rule_is_the_lot_does_not_look_back() {
    let piles = [pile(9, &[0]), pile(6, &[1]), pile(4, &[2]), pile(2, &[3, 2])];
    let rules = Rules { ties: Ties::Lot, ..Rules::default() };
    let count = by(&rules, 4, &piles, &Lot::drawn((0..4).rev().collect()));
    assert_eq!(count.ties[0].settled, SettledBy::Lot { order: vec![2, 1] });
    assert_eq!(count.ties[0].outcome, Some(1));
}

#[test]
fn looking_back_keeps_only_those_who_are_still_tied() {
    // In round 2 three have 6; in round 1 two of them had 5; the lot decides between those two.
    let piles = [pile(18, &[0]), pile(6, &[1]), pile(5, &[2]), pile(5, &[3]), pile(1, &[4, 2])]
        .into_iter()
        .chain([pile(1, &[4, 3])]);
    let count = counted(5, &piles.collect::<Vec<_>>());
    let tie = &count.ties[0];
    assert_eq!(tie.options, [1, 2, 3]);
    assert_eq!(tie.settled, SettledBy::Lot { order: vec![3, 2] });
    assert_eq!(tie.outcome, Some(2));
}

#[test]
fn a_tie_of_the_last_two_is_named_and_drawn() {
    let count = counted(2, &[pile(3, &[0, 1]), pile(3, &[1])]);
    let tie = &count.ties[0];
    assert_eq!((tie.decides, tie.outcome), (TieFor::Winner, Some(1)));
    assert_eq!(tie.settled, SettledBy::Lot { order: vec![1, 0] });
    assert_eq!((count.winners, count.rounds.len()), (vec![1], 1));
}

#[test]
fn eight_options_all_tied_still_have_one_winner() {
    let piles: Vec<_> = (0..8).map(|n| pile(1, &[n])).collect();
    let count = counted(8, &piles);
    assert_eq!(count.winners, [7]);
    assert_eq!(count.placing(), (0..8).rev().collect::<Vec<_>>());
    assert_eq!((count.rounds.len(), count.ties.len()), (7, 7));
}

#[test]
fn without_a_choice_on_any_ballot_nobody_is_chosen() {
    for (piles, blank) in [(vec![], 0), (vec![pile(3, &[])], 3), (vec![pile(0, &[1])], 0)] {
        let count = counted(3, &piles);
        assert_eq!((count.winners, count.rounds.len()), (vec![], 0));
        assert_eq!((count.ballots.blank, count.ranking), (v(blank), vec![vec![0, 1, 2]]));
    }
    assert_eq!(counted(0, &[]).ranking, Vec::<Vec<usize>>::new());
}

#[test]
fn one_ballot_and_all_of_one_mind_need_one_round() {
    for ballots in [1, 60] {
        let count = counted(3, &[pile(ballots, &[2, 0, 1])]);
        assert_eq!((count.winners, count.rounds.len()), (vec![2], 1));
        assert_eq!(count.rounds[0].bar, Some(v(ballots / 2 + 1)));
    }
}

#[test]
fn a_choice_twice_counts_at_its_first_place() {
    let piles = [pile(4, &[0]), pile(3, &[1]), pile(2, &[2, 2, 1])];
    let count = counted(3, &piles);
    assert_eq!((count.winners, count.ballots.duplicated), (vec![1], v(2)));
}

#[test]
fn more_ballots_than_an_election_can_have_do_not_panic() {
    let most = crate::count::WEIGHT_MAX;
    let piles: Vec<_> = (0..5_000).map(|n| pile(most, &[n % 2, 2 + n / 2 % 90])).collect();
    assert_eq!(counted(100, &piles).ballots.total, Votes::from_units(5_000 * v(most).units()));
}

#[test]
fn other_programs_count_the_same() {
    let Some(lines) = shared("generated.jsonl") else { return };
    let mut compared = 0;
    for line in lines.lines() {
        let election: Value = serde_json::from_str(line).unwrap();
        let answer = &election["answers"]["irv"];
        if election["answers"]["irv_tie_hit"] == true || answer.is_null() {
            continue;
        }
        compared += 1;
        compare(&election, answer);
    }
    println!("{compared} elections compared");
    assert!(compared > 0, "no election of the file could be compared");
}

fn compare(election: &Value, answer: &Value) {
    let number = |value: &Value| usize::try_from(value.as_u64().unwrap()).unwrap();
    let piles: Vec<_> = election["ballots"]
        .as_array()
        .unwrap()
        .iter()
        .map(|ballot| {
            let ranking: Vec<_> = ballot[1].as_array().unwrap().iter().map(number).collect();
            pile(ballot[0].as_u64().unwrap(), &ranking)
        })
        .collect();
    let count = counted(election["candidates"].as_array().unwrap().len(), &piles);
    let id = &election["id"];
    assert_eq!(count.winners, [number(&answer["winner"])], "{id}");
    let rounds: Vec<_> =
        answer["rounds"].as_array().unwrap().iter().map(|round| &round[0]).collect();
    assert_eq!(count.rounds.len(), rounds.len(), "{id}");
    for (ours, theirs) in count.rounds.iter().zip(rounds) {
        let theirs = theirs.as_object().unwrap().iter();
        let mut theirs: Vec<(usize, _)> =
            theirs.map(|(n, votes)| (n.parse().unwrap(), votes.as_u64().unwrap())).collect();
        theirs.sort_unstable();
        assert_eq!(votes(ours), theirs, "{id} round {}", ours.number);
    }
}

/// The slow and obvious counter: every round looks at every ballot afresh.
/// Says what each option had in each round, and who won.
fn count_slowly(n: usize, piles: &[Pile], lot: &Lot) -> (Vec<Vec<(usize, u64)>>, Option<usize>) {
    let mut standing: Vec<_> = (0..n).collect();
    let mut rounds: Vec<Vec<(usize, u64)>> = Vec::new();
    loop {
        let mut votes: Vec<_> = standing.iter().map(|id| (*id, 0)).collect();
        for (number, ranked) in piles {
            let choice = ranked.iter().find(|id| standing.contains(id));
            for (id, votes) in &mut votes {
                if Some(&*id) == choice {
                    *votes += number;
                }
            }
        }
        let all: u64 = votes.iter().map(|(_, votes)| votes).sum();
        if all == 0 {
            return (rounds, None);
        }
        rounds.push(votes.clone());
        if let Some((id, _)) = votes.iter().find(|(_, votes)| votes * 2 > all) {
            return (rounds, Some(*id));
        }
        let unluckiest = |ids: &[usize]| *lot.order(ids).last().unwrap();
        if let [one, other] = standing[..] {
            let out = unluckiest(&standing);
            return (rounds, Some(if out == one { other } else { one }));
        }
        if votes.iter().any(|(_, votes)| *votes == 0) {
            standing.retain(|id| votes.iter().any(|(voted, votes)| voted == id && *votes > 0));
            continue;
        }
        let mut last = standing.clone();
        for votes in rounds.iter().rev() {
            let of = |id: &usize| votes.iter().find(|(voted, _)| voted == id).unwrap().1;
            let fewest = last.iter().map(of).min().unwrap();
            last.retain(|id| of(id) == fewest);
        }
        let out = unluckiest(&last);
        standing.retain(|id| *id != out);
    }
}

/// Elections of up to 7 options in which ties are common: the piles, the same in
/// another order, and an order for the lot.
fn elections() -> impl Strategy<Value = (usize, Vec<Pile>, Vec<Pile>, Vec<usize>)> {
    (1_usize..8).prop_flat_map(|n| {
        let all: Vec<usize> = (0..n).collect();
        let ballot = (Just(all.clone()).prop_shuffle(), 0..=n, 1_u64..4);
        let piles = proptest::collection::vec(ballot, 0..20).prop_map(|ballots| {
            ballots.iter().map(|(ids, length, some)| pile(*some, &ids[..*length])).collect()
        });
        let shuffled =
            piles.prop_flat_map(|piles: Vec<_>| (Just(piles.clone()), Just(piles).prop_shuffle()));
        let lot = Just(all).prop_shuffle();
        (Just(n), shuffled, lot).prop_map(|(n, (piles, shuffled), lot)| (n, piles, shuffled, lot))
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn a_slow_and_obvious_counter_agrees((n, piles, _, lot) in elections()) {
        let lot = Lot::drawn(lot);
        let count = by(&Rules::default(), n, &piles, &lot);
        let (rounds, winner) = count_slowly(n, &piles, &lot);
        let votes: Vec<_> = count.rounds.iter().map(votes).collect();
        prop_assert_eq!((votes, count.winners.first().copied()), (rounds, winner));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn no_ballot_is_lost_and_none_is_made((n, piles, _, lot) in elections()) {
        let count = by(&Rules::default(), n, &piles, &Lot::drawn(lot));
        let all: u64 = piles.iter().map(|(number, _)| number).sum();
        prop_assert_eq!(count.ballots.total, v(all));
        for round in &count.rounds {
            let parts = [round.continuing(), round.exhausted.total(), count.ballots.blank];
            prop_assert_eq!(parts.into_iter().sum::<Votes>(), v(all));
            let gone: Votes =
                round.eliminated.iter().filter_map(|option| round.votes_of(*option)).sum();
            prop_assert_eq!(gone, round.transfers.iter().map(|moved| moved.votes).sum());
        }
    }

    #[test]
    fn the_order_of_the_piles_never_matters((n, piles, shuffled, lot) in elections()) {
        let lot = Lot::drawn(lot);
        let rules = Rules::default();
        prop_assert_eq!(by(&rules, n, &piles, &lot), by(&rules, n, &shuffled, &lot));
    }

    #[test]
    fn every_option_has_one_place_and_the_winner_the_first((n, piles, _, lot) in elections()) {
        let count = by(&Rules::default(), n, &piles, &Lot::drawn(lot));
        if let [winner] = count.winners[..] {
            prop_assert_eq!(&count.ranking[0], &[winner]);
        }
        let mut placing = count.placing();
        placing.sort_unstable();
        prop_assert_eq!(placing, (0..n).collect::<Vec<_>>());
    }
}
