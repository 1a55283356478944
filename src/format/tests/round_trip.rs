//! What was written is read as the same election again.

use proptest::prelude::*;

use super::*;
use crate::count::Ballots;

/// A name as people give them, and as they should not.
fn name() -> impl Strategy<Value = String> {
    let odd = r#"['=+@\-"\\,;#:{}\[\]()>| a-cé]{1,10}"#;
    let label = r"'{0,2}(Choice [12]|#1 choice|overvote|Rank1|skipped|count)";
    prop_oneof!["[A-Z][a-z]{1,8}( [0-9a-z]{1,4})?", odd, label, "[0-9]{1,3}"]
        .prop_map(|name| crate::format::names::tidy(&name))
        .prop_filter("no name", |name| !name.is_empty())
}

fn names() -> impl Strategy<Value = Vec<String>> {
    proptest::collection::hash_set(name(), 1..7).prop_map(|names| names.into_iter().collect())
}

/// What may stand on a ballot: in PrefLib equal ranks, in BLT also empty ranks and
/// repeats, in CSV also overvotes.
#[derive(Clone, Copy, PartialEq, PartialOrd)]
enum May {
    Equal,
    Repeat,
    Overvote,
}

/// A ballot: several ranks, the options of each in the order of their numbers.
fn ballot(options: usize, may: May) -> impl Strategy<Value = Vec<Mark>> {
    let rank = proptest::collection::btree_set(0..options, 0..3);
    proptest::collection::vec((rank, any::<bool>()), 0..6).prop_map(move |ranks| {
        let mut seen = std::collections::HashSet::new();
        let mut marks = Vec::new();
        for (rank, flag) in ranks {
            let mut rank: Vec<_> =
                rank.into_iter().filter(|one| may >= May::Repeat || seen.insert(*one)).collect();
            rank.truncate(2);
            match &rank[..] {
                [] if flag && may >= May::Overvote => marks.push(Mark::OVERVOTE),
                [] if may >= May::Repeat => marks.push(Mark::SKIP),
                [] => {}
                [first, others @ ..] => {
                    marks.push(Mark::option(*first));
                    marks.extend(others.iter().map(|option| Mark::same(*option)));
                }
            }
        }
        while marks.last() == Some(&Mark::SKIP) {
            marks.pop();
        }
        marks
    })
}

fn election(may: May) -> impl Strategy<Value = Election> {
    let weight = prop_oneof![1..9_u64, Just(2_500), 1..=9_007_199_254_740_992_000_u64];
    names().prop_flat_map(move |names| {
        let options = names.len();
        let piles = proptest::collection::vec((weight.clone(), ballot(options, may)), 0..20);
        let title = "[A-Za-z é\"\\\\#?]{0,12}".prop_map(|title| crate::format::names::tidy(&title));
        let withdrawn = proptest::collection::btree_set(0..options, 0..=options);
        (Just(names), piles, title, withdrawn, 1..9_usize).prop_map(
            |(names, piles, title, withdrawn, seats)| {
                let mut ballots = Ballots::with_decimals(names.len(), 3);
                for (weight, marks) in piles {
                    ballots.add(weight, &marks).unwrap();
                }
                let withdrawn = withdrawn.into_iter().collect();
                Election { title, names, seats: Some(seats), withdrawn, ballots }
            },
        )
    })
}

/// Everything an election says, but for the order and the size of its piles.
fn told(election: &Election) -> (String, Vec<String>, Option<usize>, Vec<usize>, Vec<String>) {
    let mut sums = std::collections::BTreeMap::<_, Votes>::new();
    for (votes, marks) in election.ballots.iter() {
        let sum = sums.entry(shown(Votes::ZERO, marks)).or_default();
        *sum = sum.plus(votes);
    }
    let piles = sums.into_iter().map(|(marks, votes)| format!("{votes} x {marks}")).collect();
    let Election { title, names, seats, withdrawn, .. } = election.clone();
    (title, names, seats, withdrawn, piles)
}

fn again(format: Format, election: &Election) -> Election {
    let written = write(format, election).unwrap();
    assert_eq!(written.lost, [], "{}", String::from_utf8_lossy(&written.bytes));
    read(format, &written.bytes)
        .unwrap_or_else(|error| panic!("{error}\n{}", String::from_utf8_lossy(&written.bytes)))
}

proptest! {
    #[test]
    fn in_blt(election in election(May::Repeat)) {
        prop_assert_eq!(told(&again(Format::Blt, &election)), told(&election));
    }

    #[test]
    fn in_preflib(mut election in election(May::Equal)) {
        election.seats = None;
        election.withdrawn.clear();
        prop_assert_eq!(told(&again(Format::Preflib, &election)), told(&election));
    }

    #[test]
    fn in_csv(mut election in election(May::Overvote)) {
        election.title.clear();
        election.seats = None;
        election.withdrawn.clear();
        prop_assert_eq!(told(&again(Format::Csv, &election)), told(&election));
    }

    #[test]
    fn what_a_format_cannot_say_is_told_and_the_rest_is_kept(
        election in election(May::Overvote),
    ) {
        for format in [Format::Blt, Format::Preflib, Format::Csv] {
            let written = write(format, &election).unwrap();
            let again = read(format, &written.bytes).unwrap();
            prop_assert_eq!(&again.names, &election.names);
            prop_assert_eq!(again.ballots.total(), election.ballots.total());
            let is_lost = told(&again) != told(&election);
            prop_assert!(!is_lost || !written.lost.is_empty(), "{:?}", format);
        }
    }

    #[test]
    fn a_written_file_is_known_for_what_it_is(
        election in election(May::Overvote),
    ) {
        for format in [Format::Blt, Format::Preflib, Format::Csv] {
            let written = write(format, &election).unwrap();
            prop_assert_eq!(Format::detect(&written.bytes), Ok(format));
        }
    }
}

#[test]
fn what_preflib_cannot_say_is_written_as_the_usual_rules_read_it() {
    let file = b"3 2\n-3\n2 1 - 2 0\n1 1=2 3=1 0\n0\n\"A\"\n\"B\"\n\"C\"\n\"T\"\n";
    let election = read(Format::Blt, file).unwrap();
    let written = write(Format::Preflib, &election).unwrap();
    assert_eq!(written.lost, [Lost::Seats, Lost::Withdrawn, Lost::Skips, Lost::Repeats]);
    let text = String::from_utf8(written.bytes).unwrap();
    assert!(text.ends_with("# ALTERNATIVE NAME 3: C\n2: 1,2\n1: {1,2},3\n"), "{text}");
}

#[test]
fn an_overvote_ends_a_ballot_where_a_format_has_no_word_for_it() {
    let election = read(Format::Csv, b"rank 1,rank 2,rank 3\nA,overvote,B\n").unwrap();
    for (format, end) in
        [(Format::Blt, "1 1 0\n0\n\"A\"\n\"B\"\n\"\"\n"), (Format::Preflib, "\n1: 1\n")]
    {
        let written = write(format, &election).unwrap();
        assert_eq!(written.lost, [Lost::Overvotes]);
        assert!(String::from_utf8(written.bytes).unwrap().ends_with(end));
    }
}

#[test]
fn what_cannot_be_written_is_refused() {
    let election = read(Format::Cef, b"Rank 1 > B\n").unwrap();
    assert_eq!(write(Format::Cdf, &election), Err(Unwritable::ReadOnly(Format::Cdf)));
}

#[test]
fn an_option_may_be_called_like_a_column_of_a_table() {
    let file = b"3 1\n1 1 2 3 0\n0\n\"Choice 1\"\n\"#1 choice\"\n\"overvote\"\n\"\"\n";
    let election = read(Format::Blt, file).unwrap();
    let written = write(Format::Csv, &election).unwrap();
    let text = String::from_utf8(written.bytes).unwrap();
    assert_eq!(text, "count,'Choice 1,'#1 choice,'overvote\n1,1,2,3\n");
    assert_eq!(read(Format::Csv, text.as_bytes()).unwrap().names, election.names);
}

#[test]
fn a_table_of_rank_columns_and_rank_numbers_is_refused_with_what_to_do() {
    for file in ["Choice 1,Choice 2\n2,1\n1,\n", "count,rank 1,rank 2\n4,skipped,2\n"] {
        let error = read(Format::Csv, file.as_bytes()).unwrap_err();
        assert_eq!(error.line, 2);
        assert!(error.to_string().contains("put an apostrophe before each name"), "{error}");
    }
    let election = read(Format::Csv, b"'Choice 1,'Choice 2\n2,1\n1,\n").unwrap();
    assert_eq!(election.names, ["Choice 1", "Choice 2"]);
    // A number that is no rank there is a name, and so is any other word.
    assert_eq!(read(Format::Csv, b"rank 1,rank 2\n1,2\n2,7\n").unwrap().names, ["1", "2", "7"]);
}

#[test]
fn a_table_is_known_for_one_whatever_its_options_are_called() {
    for (file, format) in [
        ("count,A > B,C\n2,1,2\n", Format::Csv),
        ("A > B,C || D\n1,2\n,1\n", Format::Csv),
        ("\"rank 1\";\"rank 2\"\n\"A > B\";C\n", Format::Csv),
        ("A > B\nC\n", Format::Cef),
        ("tag, other || A > B\nB > A\n", Format::Cef),
        ("tag, other || A\nA\n", Format::Cef),
    ] {
        assert_eq!(Format::detect(file.as_bytes()), Ok(format), "{file}");
    }
}

#[test]
fn no_cell_of_a_csv_file_is_a_formula() {
    let election = read(Format::Cef, b"=SUM(A1) > B\n@x = -1 > +2\n").unwrap_err();
    assert_eq!(election.column, 1);
    let election = read(Format::Blt, b"3 1\n1 1 0\n0\n\"=SUM(A1)\"\n\"@x, y\"\n\"-\"\n").unwrap();
    let written = write(Format::Csv, &election).unwrap();
    assert_eq!(String::from_utf8(written.bytes).unwrap(), "count,'=SUM(A1),\"'@x, y\",'-\n1,1,,\n");
}
