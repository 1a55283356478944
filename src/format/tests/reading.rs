//! Files as programs write them.

use super::*;

fn golden(name: &str) -> (Election, Vec<String>) {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/format/testdata");
    let bytes = std::fs::read(std::path::Path::new(folder).join(name)).unwrap();
    let format = Format::detect(&bytes).unwrap();
    let election = read(format, &bytes).unwrap_or_else(|error| panic!("{name}: {error}"));
    let piles = piles(&election);
    (election, piles)
}

#[test]
fn blt_as_openstv_writes_it() {
    let (election, piles) = golden("openstv.blt");
    assert_eq!(election.title, "What first?");
    let names = ["Damp \"and\" mould", "Buses \"after\" 7", "Bins # and litter", r"C:\parks"];
    assert_eq!(election.names, names);
    assert_eq!((election.seats, &election.withdrawn[..]), (Some(2), &[1][..]));
    assert_eq!(piles, ["1:", "1: 0 2", "1: 2 0 2 3", "2.5: - 2 - 0", "3: 3 0=2"]);
}

#[test]
fn blt_with_the_settings_of_droop() {
    let (election, piles) = golden("droop.blt");
    assert_eq!((&election.title[..], &election.withdrawn[..]), ("", &[2][..]));
    assert_eq!(election.names, ["Damp homes", "Buses", "Bins"]);
    assert_eq!(piles, ["1: 1", "2: 1=2 0", "4: 0 1"]);
}

#[test]
fn blt_without_lines() {
    let (election, piles) = golden("one-line.blt");
    assert_eq!(election.names, ["Adam", "Basil", "Charlotte", "Donald"]);
    assert_eq!((&election.title[..], &election.withdrawn[..]), ("Title", &[1][..]));
    assert_eq!(piles, ["1: 1", "1: 2 3 1", "2: 1 3 2 0", "2: 3 0 2", "3: 0 2 3", "4: 0 2 1"]);
}

#[test]
fn blt_without_quotation_marks_and_last_noughts() {
    let (election, piles) = golden("bare-names.blt");
    assert_eq!(election.names, ["Damp homes", "Buses"]);
    assert_eq!(election.title, "What first?");
    assert_eq!(piles, ["2: 1", "3: 0 1"]);
    let quoted = b"2 1\n3 1 2\n2 2\n\"Damp\"\n\"Buses\"";
    let election = read(Format::Blt, quoted).unwrap();
    assert_eq!((super::piles(&election), election.title), (piles, String::new()));
}

#[test]
fn preflib_with_ties() {
    let (election, piles) = golden("ties.toi");
    assert_eq!(election.title, "What first?");
    assert_eq!(election.names, ["Damp homes", "Buses: after 7", "Bins"]);
    assert_eq!(
        (election.seats, piles),
        (None, ["2: 1 0", "3: 2=1", "4: 0 1=2"].map(str::to_owned).to_vec())
    );
}

#[test]
fn csv_with_a_column_for_each_option() {
    let (election, piles) = golden("options.csv");
    assert_eq!(election.names, ["Damp homes", "Buses, after 7", "=Bins"]);
    assert_eq!(piles, ["1.5: - - 0", "1: 0 1 0", "2:", "2: 1=2", "4: 0 1"]);
}

#[test]
fn csv_with_a_column_for_each_rank() {
    let (election, piles) = golden("ranks.csv");
    assert_eq!(election.names, ["Damp homes", "Bins", "UWI"]);
    assert_eq!(election.undeclared(), Some(2));
    assert_eq!(piles, ["1:", "1: ! 1", "1: 1 1 2", "2: 0 - 1"]);
    let (election, piles) = golden("semicolons.csv");
    assert_eq!(election.names, ["Damp homes", "Bins; litter", "Buses"]);
    assert_eq!(piles, ["2: 2", "3: 0 1"]);
}

#[test]
fn csv_without_labels_for_ranks() {
    let election = read(Format::Csv, b"1,2\nDamp,Buses\nBuses,\n").unwrap();
    assert_eq!(election.names, ["Damp", "Buses"]);
    assert_eq!(piles(&election), ["1: 0 1", "1: 1"]);
    let overvoted = read(Format::Csv, b"Damp,Buses,overvote\n1,3,2\n,,1\n").unwrap();
    assert_eq!(piles(&overvoted), ["1: !", "1: 0 ! 1"]);
}

#[test]
fn cast_vote_records_of_one_contest() {
    let (election, piles) = golden("contest.json");
    assert_eq!(election.title, "What first?");
    assert_eq!(election.names, ["Damp homes", "Buses", "Undeclared Write-ins"]);
    assert_eq!((election.seats, election.undeclared()), (Some(2), Some(2)));
    assert_eq!(piles, ["1:", "1: ! 2", "1: 0=1 - 2", "1: 1 0"]);
}

#[test]
fn abif_with_tokens_and_ratings() {
    let (election, piles) = golden("towns.abif");
    assert_eq!(election.title, "Where \"to\" begin");
    assert_eq!(election.names, ["Damp homes, all of them", "Buses", "The # bins"]);
    assert_eq!(piles, ["15: 2 1 0", "26: 1 0", "42: 0 1=2", "5:", "7: 1=0"]);
}

#[test]
fn cef_as_condorcet_php_writes_it() {
    let (election, piles) = golden("evening.cvotes");
    assert_eq!(election.names, ["Damp homes", "Buses", "Bins"]);
    assert_eq!(election.seats, Some(2));
    assert_eq!(piles, ["1: 2 1", "3:", "43: 0 1 2", "56: 2 0=1"]);
    let free = read(Format::Cef, b"B > A ^7\nA * 2\n").unwrap();
    assert_eq!(
        (&free.names[..], piles_of(&free)),
        (&["B".into(), "A".into()][..], "1: 0 1|2: 1".into())
    );
}

fn piles_of(election: &Election) -> String {
    piles(election).join("|")
}

#[test]
fn a_format_is_told_from_what_stands_in_it() {
    for (file, format) in [
        ("3 1\n", Format::Blt),
        ("# a comment\n\n  12 3 # twelve\n", Format::Blt),
        ("# TITLE: x\n# NUMBER ALTERNATIVES: 2\n", Format::Preflib),
        ("a,b\n1,2\n", Format::Csv),
        ("2020;2021\n", Format::Csv),
        ("Rank 1\nAnn\n", Format::Csv),
        ("\u{feff}{\n\"CVR\": []", Format::Cdf),
        ("{\"CVR\": []}", Format::Cdf),
        ("{\"title\": \"x\"}\n1:A\n", Format::Abif),
        ("# x\n=a:[A]\n", Format::Abif),
        ("42:A>B", Format::Abif),
        ("27 * A/5, B/2", Format::Abif),
        ("#/Candidates: A", Format::Cef),
        ("A > B * 3", Format::Cef),
        ("tag || A", Format::Cef),
    ] {
        assert_eq!(Format::detect(file.as_bytes()), Ok(format), "{file}");
    }
    for strange in ["", "\n\n", "hello", "# only a comment"] {
        let error = Format::detect(strange.as_bytes()).unwrap_err();
        assert_eq!(error.fault, Fault::UnknownFormat, "{strange}");
    }
}

#[test]
fn every_format_is_found_by_its_word() {
    for format in Format::ALL {
        assert_eq!(Format::from_key(format.key()), Some(format));
    }
}
