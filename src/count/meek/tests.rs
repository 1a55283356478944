//! Counts worked out by hand, by a second and slower counter, and by other programs.

use proptest::prelude::*;

use super::*;
use crate::count::fixture::{pile, v};
use crate::count::seats::reference;
use crate::count::seats::tests::{compare_with_others, counted, elections, votes};
use crate::count::{SettledBy, TieFor};

#[test]
fn who_is_chosen_keeps_what_it_needs_and_passes_on_the_rest() {
    // 9 votes, 2 places: 3 are needed. Option 0 has 6 and keeps half of each.
    let piles = [pile(6, &[0, 1]), pile(1, &[1]), pile(2, &[2])];
    let count = counted(Method::Meek, 3, 2, &piles);
    let [first, second] = &count.rounds[..] else { panic!() };
    assert_eq!((first.bar, &first.elected[..]), (Some(votes("3.000000001")), &[0][..]));
    assert_eq!(second.votes_of(0), Some(votes("3.000000006")));
    let moved = Transfer { from: 0, to: Some(1), votes: votes("2.999999994") };
    assert_eq!(first.transfers, [moved]);
    assert_eq!(count.winners, [0, 1]);
}

#[test]
fn votes_without_choices_left_lower_the_quota_and_those_chosen_pass_on_more() {
    let piles = [pile(6, &[0, 1]), pile(3, &[2]), pile(2, &[3]), pile(1, &[1])];
    let count = counted(Method::Meek, 4, 2, &piles);
    let bars: Vec<_> = count.rounds.iter().map(|round| round.bar.unwrap()).collect();
    assert_eq!(bars[0], votes("4.000000001"));
    assert!(bars.last() < bars.first(), "{bars:?}");
    let lowest = |pair: &[Round]| pair[1].votes_of(0) < pair[0].votes_of(0);
    assert!(count.rounds[1..].windows(2).any(lowest), "option 0 keeps less later on");
}

#[test]
fn a_vote_may_pass_several_who_are_chosen() {
    // Both 0 and 1 keep a part of the four votes that rank 0, 1, 2.
    let piles = [pile(4, &[0, 1, 2]), pile(4, &[1, 0]), pile(1, &[2]), pile(2, &[3])];
    let count = counted(Method::Meek, 4, 3, &piles);
    assert_eq!(count.rounds[0].elected.len(), 2);
    assert!(count.rounds[1].votes_of(2) > Some(v(1)));
    assert_eq!(count.winners.len(), 3);
}

#[test]
fn a_tie_within_what_is_left_to_pass_on_is_looked_back_at() {
    let piles = [pile(9, &[0]), pile(6, &[1]), pile(4, &[2]), pile(2, &[3, 2]), pile(9, &[4])];
    let count = counted(Method::Meek, 5, 3, &piles);
    let tie = &count.ties.iter().find(|tie| tie.decides == TieFor::Elimination).unwrap();
    assert_eq!(tie.options, [1, 2]);
    assert_eq!(
        (&tie.settled, tie.outcome),
        (&SettledBy::LookBack { round: tie.round - 1 }, Some(2))
    );
}

#[test]
fn a_whole_millionth_above_the_quota_is_passed_on_once_more() {
    // On one of the passes, option 2 has exactly a millionth of a vote too many.
    let piles = [pile(23, &[2]), pile(2, &[0, 1, 2]), pile(2, &[1])];
    let count = counted(Method::Meek, 3, 2, &piles);
    let round = count.rounds.iter().find(|round| !round.eliminated.is_empty()).unwrap();
    let above = round.votes_of(2).unwrap().minus(round.bar.unwrap());
    assert!(above < votes("0.000001"), "{above}");
}

#[test]
fn other_programs_choose_the_same() {
    let compared = compare_with_others(Method::Meek, "stv_meek");
    assert_ne!(compared, Some(0), "no election of the file could be compared");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn a_slow_and_obvious_counter_agrees(election in elections()) {
        let lot = Lot::drawn(election.lot.clone());
        let slow = reference::meek(election.n, election.seats, &election.piles, &lot);
        let count = election.counted(Method::Meek);
        let units = |votes: Votes| i128::try_from(votes.units()).unwrap();
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

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn when_an_option_goes_out_those_chosen_are_at_the_quota(election in elections()) {
        let count = election.counted(Method::Meek);
        let mut chosen: Vec<usize> = Vec::new();
        for round in &count.rounds {
            chosen.extend(&round.elected);
            let bar = round.bar.unwrap();
            let above = |option: &usize| round.votes_of(*option).unwrap().minus(bar);
            // Far below one vote, rounding up at the ninth decimal keeps more than is needed.
            if !round.eliminated.is_empty() && bar > v(1) {
                prop_assert!(chosen.iter().map(above).sum::<Votes>() < votes("0.000001"));
            }
        }
    }
}
