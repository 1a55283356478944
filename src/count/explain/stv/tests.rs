//! Counts with several places, told aloud. Each story has been read to the end:
//! change a snapshot only after reading it again.

use proptest::prelude::*;

use crate::count::explain::spoken::{Speaker, TITLES, read, told};
use crate::count::explain::{Sentence, Teller, explain};
use crate::count::fixture::papers;
use crate::count::seats::tests::elections;
use crate::count::{Lot, Method, Rules, Ties, Transfer, Votes, count};

/// One story in English, with a lot in which the last is luckiest.
fn english(rules: &Rules, options: usize, lines: &str) -> String {
    let lot = Lot::drawn((0..options).rev().collect());
    let count = count(rules, &papers(options, &read(lines)), &lot);
    Speaker::of("en").tell(&explain(&TITLES, &count))
}

/// Several stories by the Scottish rules, in English.
fn stories<const N: usize>(seats: usize, told: [(usize, &str); N]) -> String {
    let rules = Rules { method: Method::Stv, seats, ..Rules::default() };
    told.map(|(options, lines)| english(&rules, options, lines)).join("\n\n")
}

const WARD: &str = "13 Damp>Buses
    4 Damp
    8 Buses>Bins
    7 Bins
    3 Parks>Bins>Buses
    2 Parks
    1 Lights>Parks
    3";

#[test]
fn two_places_are_told_in_every_language() {
    insta::assert_snapshot!(told(&[Method::Stv, Method::Meek], 2, 5, WARD));
}

#[test]
fn three_places_pass_on_less_and_less() {
    let ward = "20 Damp>Buses>Bins\n4 Buses>Bins\n5 Bins>Parks\n6 Parks\n3 Lights>Damp";
    insta::assert_snapshot!(told(&[Method::Stv, Method::Meek], 3, 5, ward));
}

#[test]
fn ties_are_told_with_their_cause_and_their_cure() {
    insta::assert_snapshot!(stories(
        3,
        [
            (4, "5 Damp>Bins\n5 Buses>Parks\n1 Bins\n1 Parks"),
            (5, "9 Damp\n8 Buses\n8 Bins\n7 Parks\n2 Lights>Damp\n3 Lights>Buses"),
            (4, "4 Damp\n4 Buses\n4 Bins\n1 Parks"),
            (4, "9 Damp\n9 Buses\n4 Bins\n4 Parks"),
        ]
    ));
}

#[test]
fn every_language_has_words_for_ties() {
    let both = "9 Damp\n8 Buses\n8 Bins\n7 Parks\n2 Lights>Damp\n3 Lights>Buses";
    insta::assert_snapshot!(
        [
            told(&[Method::Stv], 3, 4, "5 Damp>Bins\n5 Buses>Parks\n1 Bins\n1 Parks"),
            told(&[Method::Stv], 3, 5, both),
            told(&[Method::Meek], 2, 3, "4 Damp\n4 Buses\n1 Bins"),
        ]
        .join("\n")
    );
}

#[test]
fn a_tie_that_looking_back_narrows_says_so() {
    let ward = "29 Damp\n29 Buses\n28 Bins\n27 Parks
        3 Lights>Damp\n3 Lights>Buses\n4 Lights>Bins";
    insta::assert_snapshot!(told(&[Method::Stv], 3, 5, ward));
}

#[test]
fn those_chosen_pass_on_more_when_the_number_needed_falls() {
    let ward = "12 Damp>Buses\n5 Bins\n3 Parks\n1 Lights\n2 Buses";
    insta::assert_snapshot!(told(&[Method::Meek], 2, 5, ward));
}

#[test]
fn next_to_nothing_to_count_reads_naturally_too() {
    insta::assert_snapshot!(stories(
        2,
        [
            (3, ""),
            (3, "1"),
            (3, "5"),
            (3, "1 Bins"),
            (2, "2 Damp\n1 Buses"),
            (1, "2 Damp"),
            (4, "12 Damp>Buses>Bins"),
        ]
    ));
}

#[test]
fn a_tie_that_is_left_to_people_ends_the_story() {
    let ask = |seats| Rules { method: Method::Stv, seats, ties: Ties::Ask, ..Rules::default() };
    let place = english(&ask(2), 3, "9 Damp\n4 Buses\n4 Bins");
    let surplus = english(&ask(3), 5, "8 Damp>Bins\n8 Buses>Parks\n1 Lights");
    insta::assert_snapshot!([place, surplus].join("\n\n"));
}

#[test]
fn where_next_to_nothing_goes_is_not_told_beside_where_votes_go() {
    let nobody = count(&Rules::default(), &papers(3, &[]), &Lot::drawn(Vec::new()));
    let teller = Teller { titles: &TITLES, count: &nobody };
    let moved = |to, votes| Transfer { from: 0, to, votes };
    let (two, crumb) = (Votes::whole(2), Votes::from_units(1));
    let told = teller.votes_move(two, &[moved(Some(1), two), moved(Some(2), crumb)]);
    assert_eq!(told, Sentence::AllVotesMove { votes: two, to: TITLES[1].into() });
    let told = teller.votes_move(two, &[moved(Some(1), crumb), moved(None, two)]);
    assert_eq!(told, Sentence::AllVotesEnd { votes: two });
}

#[test]
fn a_lot_that_took_no_place_is_no_part_of_the_result() {
    let told = stories(2, [(5, "9 Damp\n5 Buses\n4 Bins\n1 Parks\n1 Lights")]);
    assert!(told.contains("lot") && !told.lines().last().unwrap().contains("lot"), "{told}");
}

#[test]
fn what_cutting_decimals_loses_is_said() {
    let ward = "7 Damp>Buses\n2 Buses\n4 Bins\n1 Parks>Bins";
    insta::assert_snapshot!(told(&[Method::Stv], 2, 4, ward));
}

#[test]
fn a_quota_that_is_a_little_more_than_what_is_had_is_told_as_more() {
    let rules = Rules { method: Method::Meek, seats: 2, ..Rules::default() };
    let told = english(&rules, 3, "2 Damp\n2 Buses\n2 Bins");
    let first = told.lines().next().unwrap();
    assert!(first.contains("the 2.000000001 votes") && first.contains("with 2 each"), "{first}");
    // Buses have 2 and are chosen later.
    let told = english(&rules, 3, "3 Damp\n2 Buses\n1 Bins");
    let first = told.lines().next().unwrap();
    assert!(first.contains("2.000000001"), "{first}");
}

#[test]
fn nobody_was_chosen_before_when_all_places_are_filled_at_the_end() {
    insta::assert_snapshot!(stories(2, [(3, "3 Damp\n3 Buses\n3 Bins")]));
}

proptest! {
    #[test]
    fn nobody_who_is_told_to_have_less_than_the_quota_is_told_to_have_it(election in elections()) {
        for method in [Method::Stv, Method::Meek] {
            let count = election.counted(method);
            for told in explain(&[""; 8], &count) {
                let mut needed = None;
                for sentence in told.sentences {
                    match sentence {
                        Sentence::NobodyReaches { quota, .. }
                        | Sentence::NobodyNewReaches { quota, .. } => needed = Some(quota),
                        Sentence::TieForLast { votes, .. } | Sentence::Fewest { votes, .. } => {
                            prop_assert!(needed.is_none_or(|quota| votes < quota), "{}", votes);
                        }
                        _ => {}
                    }
                }
            }
        }
    }
}
