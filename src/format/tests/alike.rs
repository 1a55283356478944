//! Files with a line for every ballot, many of them alike.

use proptest::prelude::*;

use super::*;
use crate::count::Ballots;

/// One ballot as formats have it, in thousandths, and what stands on it. Options
/// are "A", "B" and "C".
struct Kind {
    blt: &'static str,
    preflib: &'static str,
    ranks: &'static str,
    options: &'static str,
    weight: u64,
    marks: &'static [usize],
}

const KINDS: [Kind; 6] = [
    kind(["1 1 2 3 0", "1: 1,2,3", "1,A,B,C", "1,1,2,3"], 1_000, &[0, 1, 2]),
    kind(["2 3 0", "2: 3", "2,C,,", "2,,,1"], 2_000, &[2]),
    kind(["1 3 - - 0", "1: 3 ", "1,C,,", "1,,,1"], 1_000, &[2]),
    kind(["0.5 2 1 0", "0.5: 2,1", "0.5,B,A,", "0.5,2,1,"], 500, &[1, 0]),
    kind(["1 0", "1:", "1,,,", "1,,,"], 1_000, &[]),
    kind(["0.0 1 3 0", "0: 1,3", "0,A,C,", "0,1,,2"], 0, &[0, 2]),
];

const fn kind(texts: [&'static str; 4], weight: u64, marks: &'static [usize]) -> Kind {
    let [blt, preflib, ranks, options] = texts;
    Kind { blt, preflib, ranks, options, weight, marks }
}

/// Each different ballot in the order in which they come, and its votes.
fn told(ballots: &Ballots) -> Vec<String> {
    ballots.iter().map(|(votes, marks)| shown(votes, marks)).collect()
}

fn lines(kinds: &[usize], end: &str, text: impl Fn(&Kind) -> String) -> String {
    kinds.iter().map(|kind| text(&KINDS[*kind]) + end).collect()
}

proptest! {
    #[test]
    fn every_line_counts_as_often_as_it_stands_there(
        kinds in proptest::collection::vec(0..KINDS.len(), 0..200),
        end in prop_oneof!["\n", "\r\n", "\n\n"],
    ) {
        let mut expected = Ballots::with_decimals(3, 3);
        // Which option gets which number where options are met on the way.
        let mut met = Vec::new();
        let mut expected_as_met = Ballots::with_decimals(3, 3);
        for kind in kinds.iter().map(|kind| &KINDS[*kind]) {
            let marks: Vec<_> = kind.marks.iter().copied().map(Mark::option).collect();
            for option in kind.marks {
                if !met.contains(option) {
                    met.push(*option);
                }
            }
            let place = |option: &usize| met.iter().position(|one| one == option).unwrap();
            let as_met: Vec<_> = kind.marks.iter().map(place).map(Mark::option).collect();
            if kind.weight > 0 {
                expected.add(kind.weight, &marks).unwrap();
                expected_as_met.add(kind.weight, &as_met).unwrap();
            }
        }
        let quoted = |text: &str| format!("\"{}\"", text.replace(',', "\",\""));
        let blt = lines(&kinds, &end, |kind| kind.blt.into());
        let preflib = lines(&kinds, &end, |kind| kind.preflib.into());
        let names = "# ALTERNATIVE NAME 1: A\n# ALTERNATIVE NAME 2: B\n# ALTERNATIVE NAME 3: C\n";
        for (format, file) in [
            (Format::Blt, format!("3 1\n{blt}0\n\"A\"\n\"B\"\n\"C\"\n")),
            (Format::Preflib, format!("{names}{preflib}")),
            (Format::Csv, "count,A,B,C\n".to_owned() + &lines(&kinds, &end, |k| k.options.into())),
            (Format::Csv, "count,A,B,C\n".to_owned() + &lines(&kinds, &end, |k| quoted(k.options))),
        ] {
            let election = read(format, file.as_bytes()).unwrap();
            prop_assert_eq!(told(&election.ballots), told(&expected), "{}", file);
        }
        for text in [str::to_owned, quoted] {
            let file = lines(&kinds, &end, |kind| text(kind.ranks));
            let file = format!("count,rank 1,rank 2,rank 3\n{file}");
            match read(Format::Csv, file.as_bytes()) {
                Ok(election) => prop_assert_eq!(told(&election.ballots), told(&expected_as_met)),
                Err(error) => prop_assert!(met.is_empty(), "{error}"),
            }
        }
    }
}

#[test]
fn a_line_that_goes_on_is_not_taken_for_one_that_does_not() {
    let file = b"rank 1,rank 2\nA,B\n\"A\nA,B\",B\nA,B\nB,\"A\nA,B\"\nA,B";
    let election = read(Format::Csv, file).unwrap();
    assert_eq!(election.names, ["A", "B", "A A,B"]);
    assert_eq!(told(&election.ballots), ["3: 0 1", "1: 2 1", "1: 1 2"]);
}

#[test]
fn alike_lines_of_more_votes_than_a_weight_can_hold_are_all_counted() {
    let most = crate::count::WEIGHT_MAX;
    let sum = Votes::from_units(5_000 * Votes::whole(most).units());
    let lines = |line: String| (0..5_000).map(|_| line.clone() + "\n").collect::<String>();
    for (format, file) in [
        (Format::Blt, format!("1 1\n{}0\n\"A\"\n", lines(format!("{most} 1 0")))),
        (Format::Preflib, format!("# ALTERNATIVE NAME 1: A\n{}", lines(format!("{most}: 1")))),
        (Format::Csv, format!("count,rank 1\n{}", lines(format!("{most},A")))),
    ] {
        assert_eq!(read(format, file.as_bytes()).unwrap().ballots.total(), sum);
    }
}

#[test]
fn the_first_mistake_is_told_wherever_others_stand() {
    let too_many = "9007199254740992.001";
    for (format, file, line) in [
        (Format::Blt, format!("1 1\n1 1 0\n{too_many} 1 0\n1 1 0\n1 x"), 3),
        (Format::Blt, format!("1 1\n{}1 x", "1 1 0\n".repeat(100)), 102),
        (Format::Preflib, format!("# ALTERNATIVE NAME 1: A\n1: 1\n{too_many}: 1\nx"), 3),
        (Format::Csv, format!("count,rank 1\n1,A\n\n1,A\n{too_many},A\nx,A"), 5),
        (Format::Csv, format!("count,rank 1\n{}x,A", "1,A\r\n".repeat(100)), 102),
    ] {
        assert_eq!(read(format, file.as_bytes()).unwrap_err().line, line, "{file}");
    }
}
