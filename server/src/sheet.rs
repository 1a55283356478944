//! Tables as spreadsheets read and write them: commas, semicolons or tabs, a byte
//! order mark, Windows' ends of lines; and no cell that could be a formula.

use csv::{ReaderBuilder, Trim, WriterBuilder};
use wardmote::error::{Field, Refusal};
use wardmote::format::{plain_cell, safe_cell};

/// The media type of what [`write()`] makes.
pub const KIND: &str = "text/csv; charset=utf-8";

/// One line of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its number, counted from 1 as an editor does.
    pub line: usize,
    /// What stands in its columns.
    pub cells: Vec<String>,
}

impl Line {
    /// What stands in a column; nothing, where the line is too short.
    pub fn cell(&self, place: usize) -> String {
        self.cells.get(place).cloned().unwrap_or_default()
    }
}

/// Writes a table. It begins with a byte order mark, without which spreadsheets take
/// Welsh and Urdu for something else; and names, titles and answers that would be
/// formulas get an apostrophe (OWASP, "CSV injection"), which [`read`] takes off again.
pub fn write(rows: impl Iterator<Item = Vec<String>>) -> Vec<u8> {
    let mut bytes = "\u{feff}".as_bytes().to_vec();
    let mut writer = WriterBuilder::new().flexible(true).from_writer(&mut bytes);
    for row in rows {
        // Writing to memory cannot fail.
        let _ = writer.write_record(row.iter().map(|cell| safe_cell(cell)));
    }
    let _ = writer.flush();
    drop(writer);
    bytes
}

/// Reads a table of at most so many lines; blank ones are left out.
///
/// # Errors
/// [`Refusal::Missing`] when nothing is there, [`Refusal::OutOfRange`] past the most.
pub fn read(text: &str, max: usize) -> Result<Vec<Line>, Refusal> {
    // The reader counts Windows' lines one too few.
    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
    if text.trim().is_empty() {
        return Err(Refusal::Missing { field: Field::File });
    }
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .trim(Trim::All)
        .delimiter(delimiter(&text))
        .from_reader(text.as_bytes());
    let mut lines = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|_| Refusal::NotUnderstood { field: Field::File })?;
        if record.iter().all(str::is_empty) {
            continue;
        }
        lines.push(Line {
            line: record.position().map_or(0, |position| line_of(position, &text)),
            cells: record.iter().map(|cell| plain_cell(cell).to_owned()).collect(),
        });
        if lines.len() > max {
            let max = i64::try_from(max).unwrap_or(i64::MAX);
            return Err(Refusal::OutOfRange { field: Field::Number, min: 1, max });
        }
    }
    Ok(lines)
}

/// The line on which a record stands: the reader counts from the blank ones before it.
fn line_of(position: &csv::Position, text: &str) -> usize {
    let number = |n: u64| usize::try_from(n).unwrap_or(usize::MAX);
    let rest = text.as_bytes().get(number(position.byte())..).unwrap_or_default();
    number(position.line()) + rest.iter().take_while(|byte| **byte == b'\n').count()
}

/// What parts the columns: what stands most often in the first line.
fn delimiter(text: &str) -> u8 {
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let count = |c: char| first.matches(c).count();
    [',', ';', '\t']
        .into_iter()
        // Of equals the last wins, and a comma is the usual one.
        .rev()
        .max_by_key(|c| count(*c))
        .and_then(|c| u8::try_from(c).ok())
        .unwrap_or(b',')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn cells(text: &str) -> Vec<Vec<String>> {
        read(text, 10).unwrap().into_iter().map(|line| line.cells).collect()
    }

    #[test]
    fn commas_semicolons_and_tabs_are_understood() {
        for text in ["a,b\nŷ,\"1,5\"\n", "\u{feff}a;b\r\nŷ;1,5\r\n", "a\tb\nŷ\t1,5"] {
            assert_eq!(cells(text), [["a", "b"], ["ŷ", "1,5"]], "{text}");
        }
    }

    #[test]
    fn lines_are_numbered_as_an_editor_does_even_past_a_line_break_in_a_cell() {
        let lines = read("a\n\n\"b\nc\"\nd\n", 10).unwrap();
        assert_eq!(lines.iter().map(|line| line.line).collect::<Vec<_>>(), [1, 3, 5]);
    }

    #[test]
    fn too_many_lines_are_refused() {
        assert!(matches!(read("a\nb\nc\n", 2), Err(Refusal::OutOfRange { max: 2, .. })));
    }

    #[test]
    fn no_cell_is_a_formula() {
        let bytes = write([vec!["=1+1".to_owned(), "@a, b".into(), "Bus".into()]].into_iter());
        assert_eq!(String::from_utf8(bytes).unwrap(), "\u{feff}'=1+1,\"'@a, b\",Bus\n");
    }

    proptest! {
        #[test]
        fn what_was_written_is_read_again(rows in prop::collection::vec(
            prop::collection::vec("[-=+@'\",;\ta-cŷگ\n]{1,6}", 3), 1..5)) {
            let rows: Vec<Vec<String>> = rows
                .into_iter()
                .map(|row| row.into_iter().map(|cell| format!("x{cell}x")).collect())
                .collect();
            let text = String::from_utf8(write(rows.clone().into_iter())).unwrap();
            // A comma parts what was written; other marks may stand more often in it.
            prop_assume!(delimiter(text.trim_start_matches('\u{feff}')) == b',');
            prop_assert_eq!(cells(&text), rows);
        }

        #[test]
        fn no_file_panics(text in "(\\PC|[\"\n\r;,\t]){0,300}") {
            let _ = read(&text, 100);
        }
    }
}
