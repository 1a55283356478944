//! Counts worked out by hand, by a second and slower counter, and by other programs.

use proptest::prelude::*;
use serde_json::Value;

use super::*;
use crate::fixture::{option, pile};

fn options(n: u8) -> Vec<OptionId> {
    (0..n).map(option).collect()
}

/// Counts with a lot in which the highest number is luckiest.
fn counted(n: u8, piles: &[Pile]) -> Count {
    let lot = Lot::from_hat((0..n).rev().map(option).collect());
    count(&options(n), piles, true, &lot)
}

#[test]
fn a_ballot_moves_to_its_next_choice_that_is_still_in() {
    let piles = [pile(4, &[0]), pile(3, &[1]), pile(2, &[2, 1]), pile(1, &[2])];
    let count = counted(3, &piles);
    assert_eq!(count.rounds[0].eliminated, [option(1)]);
    let piles = [pile(5, &[0]), pile(4, &[1]), pile(2, &[2, 1]), pile(1, &[2])];
    let count = counted(3, &piles);
    assert_eq!(count.rounds[0].majority, 7);
    assert_eq!(count.rounds[0].eliminated, [option(2)]);
    let transfers = [(Some(option(1)), 2), (None, 1)];
    let from = option(2);
    assert_eq!(
        count.rounds[0].transfers,
        transfers.map(|(to, votes)| Transfer { from, to, votes })
    );
    let last = count.last_round().unwrap();
    assert_eq!(last.votes, [(option(0), 5), (option(1), 6)]);
    assert_eq!((last.exhausted, last.majority, last.elected), (1, 6, Some(option(1))));
    assert_eq!(count.placing, [1, 0, 2].map(option));
}

#[test]
fn more_than_half_is_of_the_ballots_that_still_count() {
    let count = counted(3, &[pile(4, &[0]), pile(3, &[1]), pile(2, &[2])]);
    assert_eq!(count.rounds.iter().map(|round| round.majority).collect::<Vec<_>>(), [5, 4]);
    assert_eq!(count.winner, Some(option(0)));
}

#[test]
fn options_with_no_ballots_go_out_together() {
    let count = counted(5, &[pile(2, &[0]), pile(2, &[2]), pile(3, &[4, 3])]);
    assert_eq!(count.rounds[0].eliminated, [option(1), option(3)]);
    assert_eq!(count.rounds[0].transfers, []);
    assert_eq!(count.ties.len(), 1, "only the tie of 0 and 2 is one");
    assert_eq!(count.placing, [4, 2, 0, 3, 1].map(option));
}

#[test]
fn a_tie_for_last_looks_back_before_it_draws() {
    let piles = [pile(9, &[0]), pile(6, &[1]), pile(4, &[2]), pile(2, &[3, 2])];
    let count = counted(4, &piles);
    assert_eq!(count.rounds[1].votes[1..], [(option(1), 6), (option(2), 6)]);
    let tie = &count.ties[0];
    assert_eq!((tie.round, tie.votes, tie.outcome), (2, 6, option(2)));
    assert_eq!(tie.settled, SettledBy::LookBack { round: 1 });
}

#[test]
fn a_contest_whose_rule_is_the_lot_does_not_look_back() {
    let piles = [pile(9, &[0]), pile(6, &[1]), pile(4, &[2]), pile(2, &[3, 2])];
    let lot = Lot::from_hat((0..4).rev().map(option).collect());
    let count = count(&options(4), &piles, false, &lot);
    assert_eq!(count.ties[0].settled, SettledBy::Lot { order: vec![option(2), option(1)] });
    assert_eq!(count.ties[0].outcome, option(1));
}

#[test]
fn looking_back_keeps_only_those_who_are_still_tied() {
    // In round 2 three have 6; in round 1 two of them had 5; the lot decides between those two.
    let piles = [pile(18, &[0]), pile(6, &[1]), pile(5, &[2]), pile(5, &[3]), pile(1, &[4, 2])]
        .into_iter()
        .chain([pile(1, &[4, 3])]);
    let count = counted(5, &piles.collect::<Vec<_>>());
    let tie = &count.ties[0];
    assert_eq!(tie.options, [1, 2, 3].map(option));
    assert_eq!(tie.settled, SettledBy::Lot { order: vec![option(3), option(2)] });
    assert_eq!(tie.outcome, option(2));
}

#[test]
fn a_tie_of_the_last_two_is_named_and_drawn() {
    let count = counted(2, &[pile(3, &[0, 1]), pile(3, &[1])]);
    let tie = &count.ties[0];
    assert_eq!((tie.decides, tie.outcome), (TieFor::Winner, option(1)));
    assert_eq!(tie.settled, SettledBy::Lot { order: vec![option(1), option(0)] });
    assert_eq!((count.winner, count.rounds.len()), (Some(option(1)), 1));
    assert_eq!(count.rounds[0].eliminated, []);
}

#[test]
fn eight_options_all_tied_still_have_one_winner() {
    let piles: Vec<_> = (0..8).map(|n| pile(1, &[n])).collect();
    let count = counted(8, &piles);
    assert_eq!(count.winner, Some(option(7)));
    assert_eq!(count.placing, (0..8).rev().map(option).collect::<Vec<_>>());
    assert_eq!((count.rounds.len(), count.ties.len()), (7, 7));
}

#[test]
fn without_a_choice_on_any_ballot_nobody_is_chosen() {
    for (piles, blank) in [(vec![], 0), (vec![pile(3, &[])], 3), (vec![pile(0, &[1])], 0)] {
        let count = counted(3, &piles);
        assert_eq!((count.winner, count.rounds.len(), count.blank), (None, 0, blank));
        assert_eq!(count.placing, [2, 1, 0].map(option));
    }
    assert_eq!(counted(0, &[pile(1, &[0])]).placing, []);
}

#[test]
fn one_ballot_and_all_of_one_mind_need_one_round() {
    for ballots in [1, 60] {
        let count = counted(3, &[pile(ballots, &[2, 0, 1])]);
        assert_eq!((count.winner, count.rounds.len()), (Some(option(2)), 1));
        assert_eq!(count.rounds[0].majority, ballots / 2 + 1);
    }
}

#[test]
fn a_choice_twice_or_of_another_contest_is_passed_over() {
    let piles = [pile(4, &[0]), pile(3, &[1]), pile(2, &[9, 2, 2, 9, 1]), pile(1, &[9])];
    let count = counted(3, &piles);
    assert_eq!((count.winner, count.blank), (Some(option(1)), 1));
}

#[test]
fn more_ballots_than_a_number_can_hold_do_not_panic() {
    let count = counted(2, &[pile(u64::MAX, &[0]), pile(u64::MAX, &[1, 0]), pile(9, &[1])]);
    assert!(count.winner.is_some());
}

#[test]
fn other_programs_count_the_same() {
    let folder = std::env::var("WARDMOTE_ELECTIONS").unwrap_or("../shared/elections".into());
    let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let Ok(lines) = std::fs::read_to_string(file.join("generated.jsonl")) else {
        println!("SKIPPED: no elections at {} (set WARDMOTE_ELECTIONS)", file.display());
        return;
    };
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
    let number = |value: &Value| u8::try_from(value.as_u64().unwrap()).unwrap();
    let piles: Vec<_> = election["ballots"]
        .as_array()
        .unwrap()
        .iter()
        .map(|ballot| {
            let ranking: Vec<_> = ballot[1].as_array().unwrap().iter().map(number).collect();
            pile(ballot[0].as_u64().unwrap(), &ranking)
        })
        .collect();
    let n = u8::try_from(election["candidates"].as_array().unwrap().len()).unwrap();
    let count = counted(n, &piles);
    let id = &election["id"];
    assert_eq!(count.winner, Some(option(number(&answer["winner"]))), "{id}");
    let rounds: Vec<_> =
        answer["rounds"].as_array().unwrap().iter().map(|round| &round[0]).collect();
    assert_eq!(count.rounds.len(), rounds.len(), "{id}");
    for (ours, theirs) in count.rounds.iter().zip(rounds) {
        let theirs = theirs.as_object().unwrap().iter();
        let mut theirs: Vec<_> = theirs
            .map(|(n, votes)| (option(n.parse().unwrap()), votes.as_u64().unwrap()))
            .collect();
        theirs.sort_by_key(|(id, _)| options(n).iter().position(|option| option == id));
        assert_eq!(ours.votes, theirs, "{id} round {}", ours.number);
    }
}

/// The slow and obvious counter: every round looks at every ballot afresh.
/// Says what each option had in each round, and who won.
fn count_slowly(n: u8, piles: &[Pile], lot: &Lot) -> (Vec<Vec<(OptionId, u64)>>, Option<OptionId>) {
    let mut standing = options(n);
    let mut rounds: Vec<Vec<(OptionId, u64)>> = Vec::new();
    loop {
        let mut votes: Vec<_> = standing.iter().map(|id| (*id, 0)).collect();
        for pile in piles {
            let choice = pile.ranking.options().iter().find(|id| standing.contains(id));
            for (id, votes) in &mut votes {
                if Some(&*id) == choice {
                    *votes += pile.ballots;
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
        let unluckiest = |ids: &[OptionId]| *lot.order(ids).last().unwrap();
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
            let of = |id: &OptionId| votes.iter().find(|(voted, _)| voted == id).unwrap().1;
            let fewest = last.iter().map(of).min().unwrap();
            last.retain(|id| of(id) == fewest);
        }
        let out = unluckiest(&last);
        standing.retain(|id| *id != out);
    }
}

/// Elections of up to 7 options in which ties are common.
fn elections() -> impl Strategy<Value = (u8, Vec<Pile>, Vec<Pile>, Lot)> {
    (1_u8..8).prop_flat_map(|n| {
        let all: Vec<u8> = (0..n).collect();
        let ballot = (Just(all.clone()).prop_shuffle(), 0..=usize::from(n), 1_u64..4);
        let piles = proptest::collection::vec(ballot, 0..20).prop_map(|ballots| {
            ballots.iter().map(|(ids, length, some)| pile(*some, &ids[..*length])).collect()
        });
        let shuffled =
            piles.prop_flat_map(|piles: Vec<_>| (Just(piles.clone()), Just(piles).prop_shuffle()));
        let lot = Just(all).prop_shuffle();
        (Just(n), shuffled, lot).prop_map(|(n, (piles, shuffled), lot)| {
            (n, piles, shuffled, Lot::from_hat(lot.into_iter().map(option).collect()))
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn a_slow_and_obvious_counter_agrees((n, piles, _, lot) in elections()) {
        let count = count(&options(n), &piles, true, &lot);
        let (rounds, winner) = count_slowly(n, &piles, &lot);
        let votes: Vec<_> = count.rounds.into_iter().map(|round| round.votes).collect();
        prop_assert_eq!((votes, count.winner), (rounds, winner));
    }

    #[test]
    fn no_ballot_is_lost_and_none_is_made((n, piles, _, lot) in elections()) {
        let count = count(&options(n), &piles, true, &lot);
        prop_assert_eq!(count.ballots, piles.iter().map(|pile| pile.ballots).sum::<u64>());
        for round in &count.rounds {
            let votes: u64 = round.votes.iter().map(|(_, votes)| votes).sum();
            prop_assert_eq!(votes + round.exhausted + count.blank, count.ballots);
            let gone = round.eliminated.iter().filter_map(|id| round.votes_of(*id)).sum::<u64>();
            prop_assert_eq!(gone, round.transfers.iter().map(|moved| moved.votes).sum::<u64>());
        }
    }

    #[test]
    fn the_order_of_the_piles_never_matters((n, piles, shuffled, lot) in elections()) {
        let all = options(n);
        prop_assert_eq!(count(&all, &piles, true, &lot), count(&all, &shuffled, true, &lot));
    }

    #[test]
    fn every_option_has_one_place_and_the_winner_the_first((n, piles, _, lot) in elections()) {
        let count = count(&options(n), &piles, true, &lot);
        if count.winner.is_some() {
            prop_assert_eq!(count.winner, count.placing.first().copied());
        }
        let mut placing = count.placing;
        placing.sort();
        let mut all = options(n);
        all.sort();
        prop_assert_eq!(placing, all);
    }
}
