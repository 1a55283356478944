//! Tales in a language of keys and numbers: what stands where, whatever it is called.

use super::*;
use crate::count::explain::spoken::{TITLES, read};
use crate::count::fixture::{papers, v};
use crate::count::others::{self, other_ways};
use crate::count::{Lot, Rules, count};

/// Says keys, and what fills their gaps.
struct Plain;

impl Voice for Plain {
    fn utter(&self, key: &str, args: Vec<(&'static str, Arg)>) -> String {
        let filled = |(name, arg): (&str, Arg)| match self.joined(arg) {
            Arg::Votes(votes) => format!("{name}={votes}"),
            Arg::Number(number) => format!("{name}={number}"),
            Arg::Text(text) => format!("{name}={text}"),
            left => format!("{name}={left:?}, which is not joined"),
        };
        let args: Vec<_> = args.into_iter().map(filled).collect();
        if args.is_empty() { key.to_owned() } else { format!("{key}({})", args.join("; ")) }
    }
}

/// A count in whose lot the last is luckiest, as a file.
fn told(method: Method, seats: usize, options: usize, lines: &str) -> String {
    let lot = Lot::drawn((0..options).rev().collect());
    let rules = Rules { method, seats, ..Rules::default() };
    let count = count(&rules, &papers(options, &read(lines)), &lot);
    serde_json::to_string_pretty(&tell(&Plain, "What first?", &TITLES[..options], &count)).unwrap()
}

#[test]
fn a_tie_for_last_and_ballots_that_end_stand_in_their_rounds() {
    let lines = "9 Damp\n6 Buses>Damp\n3 Bins>Buses\n3 Parks\n1";
    insta::assert_snapshot!(told(Method::Irv, 1, 4, lines));
}

#[test]
fn a_winner_by_lot_is_not_marked_before_the_lot_is_told() {
    insta::assert_snapshot!(told(Method::Irv, 1, 3, "3 Damp\n3 Buses\n1 Bins"));
}

#[test]
fn who_passes_votes_on_first_by_lot_is_marked_as_chosen_all_the_same() {
    let ballots = papers(4, &read("5 Damp>Bins\n5 Buses>Parks\n1 Bins\n1 Parks"));
    let rules = Rules { method: Method::Stv, seats: 3, ..Rules::default() };
    let count = count(&rules, &ballots, &Lot::drawn((0..4).rev().collect()));
    let first = count.ties.iter().find(|tie| tie.decides == TieFor::Surplus).unwrap();
    assert!(first.outcome.is_some());
    let tale = tell(&Plain, "What first?", &TITLES[..4], &count);
    let marked = |title| tale.rows.iter().find(|row| row.title == title).unwrap().chosen_at;
    assert_eq!((marked("Damp"), marked("Buses")), (Some(0), Some(0)));
}

#[test]
fn votes_that_move_in_parts_have_two_decimals() {
    let lines = "13 Damp>Buses\n4 Damp\n8 Buses>Bins\n7 Bins\n3 Parks>Bins>Buses\n2 Parks";
    insta::assert_snapshot!(told(Method::Stv, 2, 4, lines));
}

#[test]
fn passing_on_more_is_not_said_beside_the_bars() {
    let lines = "20 Damp>Buses>Bins\n4 Buses>Bins\n5 Bins>Parks\n6 Parks\n3 Lights>Damp";
    insta::assert_snapshot!(told(Method::Meek, 3, 5, lines));
}

#[test]
fn points_have_one_round_and_no_number_to_reach() {
    insta::assert_snapshot!(told(Method::Borda, 1, 3, "3 Damp>Buses\n2 Bins"));
}

#[test]
fn where_nobody_ranked_anything_there_are_no_rounds() {
    insta::assert_snapshot!(told(Method::Irv, 1, 2, "2"));
}

#[test]
fn things_are_joined_as_the_language_joins_them() {
    let list =
        |items: &[&str]| Plain.list(&items.iter().map(ToString::to_string).collect::<Vec<_>>());
    assert_eq!(list(&[]), "");
    assert_eq!(list(&["Damp"]), "Damp");
    assert_eq!(list(&["Damp", "Bins"]), "list-and(first=Damp; last=Bins)");
    assert_eq!(list(&["Damp", "Bins", "Buses"]), "list-and(first=Damplist-commaBins; last=Buses)");
    let parts = vec![Sentence::MorePlaces {}, Sentence::SurplusEnds {}];
    let joined = Plain.list(&parts.iter().map(|part| Plain.sentence(part)).collect::<Vec<_>>());
    assert_eq!(Plain.joined(Arg::Parts(parts)), Arg::Text(joined.clone()));
    assert!(joined.contains("first=") && joined.contains("last="), "{joined}");
    assert_eq!(Plain.joined(Arg::Number(2)), Arg::Number(2));
}

#[test]
fn the_longest_bar_ends_before_its_track_does() {
    let rules = Rules::default();
    let ballots = papers(3, &read("6 Damp\n3 Buses\n2 Bins"));
    let count = count(&rules, &ballots, &Lot::drawn(Vec::new()));
    let tale = tell(&Plain, "What first?", &TITLES[..3], &count);
    assert_eq!(tale.scale, v(6));
    assert_eq!([v(0), v(3), v(6), v(9)].map(|votes| tale.place(votes)), [0, 470, 940, 1_000]);
    assert_eq!(tale.chosen(), ["Damp"]);
    let standing: Vec<_> =
        tale.standing(0).map(|(at, row, bar)| (at, &*row.title, bar.votes)).collect();
    assert_eq!(standing, [(0, "Damp", v(6)), (1, "Buses", v(3)), (2, "Bins", v(2))]);
    assert_eq!(tale.standing(1).count(), 0);
    let nothing = Tale { scale: Votes::ZERO, ..tale };
    assert_eq!(nothing.place(v(1)), 0);
}

#[test]
fn a_length_is_written_without_rounding_trouble() {
    assert_eq!([0, 5, 432, 1_000].map(percent), ["0.0%", "0.5%", "43.2%", "100.0%"]);
}

#[test]
fn another_way_differs_where_others_are_chosen_in_whatever_order() {
    let ways = |rules: &Rules, lines: &str| {
        let ballots = papers(4, &read(lines));
        let made = count(rules, &ballots, &Lot::drawn((0..4).collect()));
        let ways = other_ways(&TITLES[..4], rules, &ballots, &made);
        others::tell(&Plain, &made, &ways)
    };
    // Damp has most first choices; Buses beat everybody one by one.
    let one = ways(&Rules::default(), "4 Damp>Buses\n3 Bins>Buses>Damp\n2 Buses>Damp");
    let of = |method: &str| {
        one.iter().find(|line| line.told.contains(&format!("method={method})"))).unwrap()
    };
    assert!(of("schulze").differs && !of("first").differs, "{one:?}");
    let two = Rules { method: Method::Stv, seats: 2, ..Rules::default() };
    let two = ways(&two, "5 Damp\n9 Buses\n1 Bins\n1 Parks");
    assert!(!two.is_empty() && two.iter().all(|line| !line.differs), "{two:?}");
}
