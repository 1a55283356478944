//! The inputs that `make fuzz` found to be unlike each other are read again.

use super::*;

/// Undoes [`<[u8]>::escape_ascii`].
fn unescape(line: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut rest = line.bytes();
    while let Some(byte) = rest.next() {
        let escaped = if byte == b'\\' { rest.next() } else { None };
        bytes.push(match escaped {
            None => byte,
            Some(b'n') => b'\n',
            Some(b'r') => b'\r',
            Some(b't') => b'\t',
            Some(b'x') => {
                let digits: String = rest.by_ref().take(2).map(char::from).collect();
                u8::from_str_radix(&digits, 16).unwrap()
            }
            Some(other) => other,
        });
    }
    bytes
}

#[test]
fn no_broken_file_is_more_than_an_error_with_a_place() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/format/testdata/corpus");
    let mut inputs = 0;
    for format in Format::ALL {
        let file = std::path::Path::new(folder).join(format!("{}.txt", format.key()));
        for line in std::fs::read_to_string(file).unwrap().lines() {
            let input = unescape(line);
            assert_eq!(input.escape_ascii().to_string(), line);
            inputs += 1;
            let (lines, _) = (input.split(|byte| *byte == b'\n').count(), Format::detect(&input));
            for format in Format::ALL {
                match read(format, &input) {
                    Err(error) => assert!((1..=lines).contains(&error.line) && error.column > 0),
                    Ok(election) => {
                        let written = write(Format::Blt, &election).unwrap();
                        let again = read(Format::Blt, &written.bytes).unwrap();
                        assert_eq!(again.ballots.total(), election.ballots.total(), "{line}");
                    }
                }
            }
        }
    }
    assert!(inputs > 100, "{inputs}");
}
