//! Counts worked out by hand, by a second and slower counter, and by other programs.

use proptest::prelude::*;
use serde_json::Value;

use super::*;
use crate::count::fixture::{elections as shared, pile, v};
use crate::count::seats::reference;
use crate::count::seats::tests::{compare_with_others, counted, elections, numbers, votes};
use crate::count::{Cause, SettledBy};

/// Votes of those still in, in text.
fn told(round: &Round) -> Vec<String> {
    round.standing().map(|(option, votes)| format!("{option}: {votes}")).collect()
}

#[test]
fn a_surplus_moves_at_a_value_cut_to_five_decimals() {
    // 17 ballots, 2 places: 6 are needed. Option 0 has 10, so each of its
    // ballots moves on at 4 ÷ 10, and those of option 1 at 0.4 × 2.8 ÷ 8.8.
    let piles = [pile(7, &[0, 1, 2]), pile(3, &[0]), pile(6, &[1, 3]), pile(1, &[3])];
    let count = counted(Method::Stv, 4, 3, &piles);
    let [first, second, third, ..] = &count.rounds[..] else { panic!() };
    assert_eq!((first.bar, &first.elected[..]), (Some(v(5)), &[0, 1][..]));
    // 10 − 5 = 5: 0.5 a ballot.
    assert_eq!(told(second), ["0: 5", "1: 6", "2: 3.5", "3: 1"]);
    assert_eq!(second.exhausted.choices, votes("1.5"));
    // Option 1 has one too many: 1 ÷ 6 is 0.16666 a ballot, and 0.00004 are cut off.
    assert_eq!(told(third), ["0: 5", "1: 5", "2: 3.5", "3: 1.99996"]);
    assert_eq!(third.exhausted.rounding, votes("0.00004"));
    assert_eq!(third.eliminated, [3]);
    assert_eq!(count.winners, [0, 1, 2]);
}

#[test]
fn a_ballot_that_moved_moves_on_at_the_value_it_came_with() {
    let piles = [pile(8, &[0, 1, 2]), pile(2, &[1, 2]), pile(4, &[2]), pile(4, &[3])];
    let count = counted(Method::Stv, 4, 2, &piles);
    // 18 ÷ 3 + 1 = 7: option 0 passes on 1 of 8, 0.125 a ballot.
    assert_eq!(told(&count.rounds[1]), ["0: 7", "1: 3", "2: 4", "3: 4"]);
    let moved = |from, to, text| Transfer { from, to, votes: votes(text) };
    assert_eq!(count.rounds[0].transfers, [moved(0, Some(1), "1")]);
    assert_eq!(count.rounds[1].transfers, [moved(1, Some(2), "3")]);
    assert_eq!(count.winners, [0, 2]);
}

#[test]
fn equal_surpluses_are_looked_back_at_and_then_drawn() {
    let piles = [pile(5, &[0, 2]), pile(5, &[1, 3]), pile(1, &[2]), pile(1, &[3])];
    let count = counted(Method::Stv, 4, 3, &piles);
    let tie = &count.ties[0];
    assert_eq!((tie.round, tie.decides, tie.outcome), (1, TieFor::Surplus, Some(1)));
    assert_eq!(tie.settled, SettledBy::Lot { order: vec![1, 0] });
    assert_eq!(count.rounds[0].transfers[0].from, 1);
    assert_eq!(count.rounds[0].elected, [1, 0], "whose surplus moves first stands first");
}

#[test]
fn equal_surpluses_that_came_about_differently_need_no_lot() {
    // 37 ballots, 3 places: 10 are needed. Option 4 brings 0 and 1 to 11 each.
    let moving = [pile(2, &[4, 0]), pile(3, &[4, 1])];
    let piles = [pile(9, &[0]), pile(8, &[1]), pile(8, &[2]), pile(7, &[3])];
    let count = counted(Method::Stv, 5, 3, &[&piles[..], &moving[..]].concat());
    let tie = &count.ties[0];
    assert_eq!((tie.round, tie.decides, tie.votes), (2, TieFor::Surplus, v(11)));
    assert_eq!((&tie.settled, tie.outcome), (&SettledBy::LookBack { round: 1 }, Some(0)));
    assert_eq!(count.rounds[1].elected, [0, 1]);
    assert_eq!(count.rounds[2].transfers[0].from, 1, "the other surplus moves next");
}

#[test]
fn options_without_votes_go_out_one_at_a_time_by_lot() {
    let count = counted(Method::Stv, 5, 2, &[pile(4, &[0]), pile(3, &[1]), pile(3, &[2])]);
    let out: Vec<_> = count.rounds.iter().map(|round| round.eliminated.clone()).collect();
    assert_eq!(out, [vec![3], vec![4], vec![1], vec![]]);
    assert_eq!(count.ties.len(), 2);
    assert_eq!(count.winners, [0, 2]);
    assert!(count.is_tied(), "the lot took the last place from option 1");
}

#[test]
fn blank_and_spoilt_ballots_do_not_raise_the_quota() {
    let mut ballots = crate::count::fixture::ballots(3, &[pile(6, &[0]), pile(9, &[])]);
    ballots.add(9, &[crate::count::Mark::OVERVOTE]).unwrap();
    let rules = Rules { method: Method::Stv, seats: 2, ..Rules::default() };
    let count = crate::count::count(&rules, &ballots, &Lot::drawn(vec![]));
    assert_eq!(count.rounds[0].bar, Some(v(3)));
    let mut exhausted = Exhausted::default();
    exhausted.add(Cause::Overvote, v(9));
    assert_eq!(count.rounds[0].exhausted, exhausted);
}

#[test]
fn the_ward_of_govan_is_counted_as_glasgow_did_stage_by_stage() {
    let (Some(ward), Some(stages)) =
        (shared("glasgow-2007-govan.json"), shared("glasgow-2007-govan.stages.json"))
    else {
        return;
    };
    let ward: Value = serde_json::from_str(&ward).unwrap();
    let stages: Value = serde_json::from_str(&stages).unwrap();
    let piles = ward["ballots"].as_array().unwrap().iter().map(|ballot| {
        let ranking: Vec<_> = ballot[1].as_array().unwrap().iter().flat_map(numbers).collect();
        pile(ballot[0].as_u64().unwrap(), &ranking)
    });
    let count = counted(Method::Stv, 11, 4, &piles.collect::<Vec<_>>());
    // A stage begins with what the transfers of the one before it gave.
    let actions = stages["actions"].as_array().unwrap().iter();
    let stages: Vec<_> =
        actions.filter(|a| a["tag"] == "begin" || a["tag"] == "transfer").collect();
    assert_eq!((count.rounds.len(), stages.len()), (9, 9));
    for (round, stage) in count.rounds.iter().zip(stages) {
        for option in 0..11 {
            let theirs = &stage["cstate"][(option + 1).to_string()];
            let is_out = theirs["state"] == "defeated";
            let expected = (!is_out).then(|| votes(theirs["vote"].as_str().unwrap()));
            assert_eq!(round.votes_of(option), expected, "round {} option {option}", round.number);
        }
        assert_eq!(round.bar, Some(v(1913)));
        assert_eq!(round.exhausted.choices, votes(stage["nt_votes"].as_str().unwrap()));
        assert_eq!(round.continuing().plus(round.exhausted.total()), v(9560));
    }
    assert_eq!(count.winners, [5, 3, 2, 0]);
    assert_eq!(count.rounds[8].elected, [3, 2, 0]);
    assert_eq!(count.ties, []);
}

#[test]
fn other_programs_choose_the_same() {
    let compared = compare_with_others(Method::Stv, "stv_scottish");
    assert_ne!(compared, Some(0), "no election of the file could be compared");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn a_slow_and_obvious_counter_agrees(election in elections()) {
        let lot = Lot::drawn(election.lot.clone());
        let slow = reference::scottish(election.n, election.seats, &election.piles, &lot);
        let count = election.counted(Method::Stv);
        let units = |votes: Votes| i128::try_from(votes.units()).unwrap() / 10_000;
        let mut fast = reference::Story::default();
        for round in count.rounds {
            let mut chosen = round.elected;
            chosen.sort_unstable();
            fast.chosen.push(chosen);
            fast.bars.extend(round.bar.map(units));
            fast.votes.push(round.votes.into_iter().map(|votes| votes.map(units)).collect());
        }
        prop_assert_eq!(fast, slow);
    }
}
