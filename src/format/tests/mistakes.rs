//! Every mistake is told with its line, its column, and what should be there.

use super::*;

/// What is said about a file.
fn told(format: Format, file: &[u8]) -> String {
    read(format, file).map(|election| piles(&election)).unwrap_err().to_string()
}

/// One a line: the format, the file (`\n` is the end of a line), what is said.
const MISTAKES: &str = include_str!("../testdata/mistakes.txt");

#[test]
fn in_every_format_that_has_lines() {
    for line in MISTAKES.lines() {
        let parts: Vec<_> = line.split(" => ").collect();
        let &[format, file, expected] = parts.as_slice() else { panic!("{line}") };
        let file = file.replace(r"\r", "\r").replace(r"\n", "\n");
        let format = Format::from_key(format).unwrap();
        assert_eq!(told(format, file.as_bytes()), expected, "{line}");
    }
}

#[test]
fn in_the_letters_of_a_name() {
    assert_eq!(
        told(Format::Blt, b"1 1\n0\n\"a\xff\"\n"),
        "line 3, column 3: the file should be text in UTF-8, and this is not"
    );
}

#[test]
fn in_the_number_of_options() {
    let wide = (0..1001).map(|n| format!("option {n}")).collect::<Vec<_>>().join(",");
    let expected = "line 1, column 10891: there may be at most 1000 options";
    assert_eq!(told(Format::Csv, wide.as_bytes()), expected);
}

#[test]
fn in_cast_vote_records() {
    let election = r#""Election": [{"Contest": [{"@id": "c", "ContestSelection": [{"@id": "x"}, {"@id": "y"}]}]}]"#;
    let vote = |selected: &str| {
        format!(
            "{{{election},\n\"CVR\": [{{\"CVRSnapshot\": [{{\"CVRContest\": [{{\"ContestId\": \"c\",\n\"CVRContestSelection\": [{selected}]}}]}}]}}]}}"
        )
    };
    let cases = [
        ("[1".to_owned(), "line 1, column 2: this JSON is not as it should be: invalid type: integer `1`, expected a sequence"),
        ("{}".to_owned(), "line 1, column 2: this JSON is not as it should be: missing field `Election`"),
        ("{\"Election\": [".to_owned(), "line 1, column 15: this JSON is not as it should be: EOF while parsing a list"),
        ("{\"Election\": []}".to_owned(), "line 1, column 1: there should be one ranked contest in the file, not 0: "),
        (
            r#"{"Election": [{"Contest": [{"@id": "a"}, {"@id": "b", "Name": "B"}]}]}"#.to_owned(),
            "line 1, column 1: there should be one ranked contest in the file, not 2: a, B",
        ),
        (
            "{\"Election\": [\n{\"Contest\": [{\"@id\": \"a\"}]}]}".to_owned(),
            "line 2, column 23: a contest with a selection for every option should stand here, not one without any",
        ),
        (
            "{\"Election\": [{\"Contest\": [{\"@id\": \"a\", \"ContestSelection\": [{\"@id\": \"x\",\n\"CandidateIds\": [\"é\"]}]}]}]}".to_owned(),
            "line 2, column 19: the file does not say what \"é\" is",
        ),
        (vote(r#"{"ContestSelectionId": "z"}"#), "line 3, column 49: the file does not say what \"z\" is"),
        (vote(r#"{"ContestSelectionId": "x", "Rank": 0}"#), "line 3, column 49: a rank from 1 to 1000 should stand here, not \"0\""),
    ];
    for (file, expected) in cases {
        assert_eq!(told(Format::Cdf, file.as_bytes()), expected, "{file}");
    }
}
