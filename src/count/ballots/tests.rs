//! The edges of what ballots hold.

use super::*;

#[test]
fn a_mark_says_what_it_was_made_of() {
    assert_eq!(Mark::option(7).meaning(), Meaning::Option(7));
    assert_eq!(Mark::same(999).meaning(), Meaning::Same(999));
    assert_eq!(Mark::SKIP.meaning(), Meaning::Skip);
    assert_eq!(Mark::OVERVOTE.meaning(), Meaning::Overvote);
}

#[test]
fn equal_ballots_stand_together_whatever_their_number() {
    let mut ballots = Ballots::of(100);
    for round in 1..=3 {
        for n in 0..5_000 {
            ballots.add(round, &[Mark::option(n % 100), Mark::option(n / 100)]).unwrap();
        }
    }
    assert_eq!((ballots.len(), ballots.total()), (5_000, Votes::whole(30_000)));
    assert_eq!((0..5_000).map(|at| ballots.votes(at)).min(), Some(Votes::whole(6)));
    assert_eq!(ballots.marks(4_999), [Mark::option(99), Mark::option(49)]);
}

#[test]
fn equal_ballots_beyond_what_a_weight_can_hold_are_still_counted() {
    let mut ballots = Ballots::of(2);
    for _ in 0..5_000 {
        ballots.add(WEIGHT_MAX, &[Mark::option(1)]).unwrap();
    }
    assert_eq!(ballots.total(), Votes::from_units(5_000 * Votes::whole(WEIGHT_MAX).units()));
}

#[test]
fn options_may_be_met_on_the_way() {
    let mut ballots = Ballots::of(0);
    assert_eq!(ballots.add(1, &[Mark::option(0)]), Err(TooMuch::Option));
    ballots.grow(1);
    assert_eq!(ballots.add(1, &[Mark::option(0)]), Ok(()));
}

#[test]
fn weights_have_as_many_decimals_as_asked_for() {
    let mut ballots = Ballots::with_decimals(2, 2);
    ballots.add(150, &[Mark::option(1)]).unwrap();
    assert_eq!(ballots.total().to_string(), "1.5");
    assert_eq!(ballots.add(u64::MAX, &[]), Err(TooMuch::Weight));
    assert_eq!(ballots.add(1, &[Mark::option(2)]), Err(TooMuch::Option));
}

#[test]
fn the_largest_weight_is_taken_and_one_more_is_not() {
    for decimals in 0..=WEIGHT_DECIMALS_MAX {
        let mut ballots = Ballots::with_decimals(1, decimals);
        let most = WEIGHT_MAX * 10_u64.pow(decimals);
        assert_eq!(ballots.add(most + 1, &[]), Err(TooMuch::Weight));
        assert!(ballots.is_empty(), "nothing is added then");
        assert_eq!(ballots.add(most, &[Mark::option(0)]), Ok(()));
        assert_eq!(ballots.total(), Votes::whole(WEIGHT_MAX));
        assert_eq!(ballots.step().units() * 10_u128.pow(decimals), Votes::UNITS);
        assert!(!ballots.is_empty() && !ballots.is_blank(0));
    }
    let cut = Ballots::with_decimals(1, 9).step();
    assert_eq!(cut, Ballots::with_decimals(1, WEIGHT_DECIMALS_MAX).step());
}

#[test]
fn options_past_the_limit_are_not_told_apart_and_no_ballot_can_have_them() {
    assert_eq!(Mark::option(usize::MAX), Mark::option(OPTIONS_MAX));
    assert_eq!(Mark::same(OPTIONS_MAX - 1).meaning(), Meaning::Same(OPTIONS_MAX - 1));
    let mut ballots = Ballots::of(usize::MAX);
    assert_eq!(ballots.options(), OPTIONS_MAX);
    assert_eq!(ballots.add(1, &[Mark::option(OPTIONS_MAX)]), Err(TooMuch::Option));
    let two = [Mark::option(OPTIONS_MAX), Mark::same(OPTIONS_MAX)];
    assert_eq!(ballots.add(1, &two), Err(TooMuch::Option));
    assert_eq!(ballots.add(1, &[Mark::same(OPTIONS_MAX - 1)]), Ok(()));
}

#[test]
fn a_ballot_of_empty_ranks_is_blank() {
    let mut ballots = Ballots::of(2);
    for marks in [&[][..], &[Mark::SKIP, Mark::SKIP], &[Mark::SKIP, Mark::OVERVOTE]] {
        ballots.add(2, marks).unwrap();
    }
    assert_eq!([0, 1, 2].map(|at| ballots.is_blank(at)), [true, true, false]);
    let all: Vec<_> = ballots.iter().map(|(votes, marks)| (votes, marks.len())).collect();
    assert_eq!(all, [0, 2, 2].map(|length| (Votes::whole(2), length)));
    assert_eq!((ballots.weight(1), ballots.all_marks().len()), (2, 4));
}
