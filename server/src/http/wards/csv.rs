//! Lists of wards as spreadsheets write them: commas, semicolons or tabs, with
//! or without a header, a byte order mark, or Windows' ends of lines.

use wardmote::error::Refusal;
use wardmote::ward::Row;

use crate::sheet;

/// The most wards in one list: all 9,000 of the country, with room.
const ROWS_MAX: usize = 10_000;

/// What the columns of a header may be called.
const NAMES: [&str; 4] = ["name", "ward", "ward name", "ward_name"];
const CODES: [&str; 5] = ["code", "ward code", "ward_code", "gss code", "gss"];
const ELECTORATES: [&str; 4] = ["electorate", "electors", "voters", "registered voters"];

/// Which column says what.
#[derive(Clone, Copy)]
struct Columns {
    name: usize,
    code: Option<usize>,
    electorate: Option<usize>,
}

/// Without a header: name, code, electorate.
const USUAL: Columns = Columns { name: 0, code: Some(1), electorate: Some(2) };

/// Reads a list of wards, without judging what the lines say.
pub fn read(text: &str) -> Result<Vec<Row>, Refusal> {
    let lines = sheet::read(text, ROWS_MAX)?;
    let header = lines.first().and_then(|line| read_header(&line.cells));
    let rows = lines.iter().skip(usize::from(header.is_some()));
    let columns = header.unwrap_or(USUAL);
    Ok(rows.map(|line| row(line, columns)).collect())
}

/// The columns a header names, if this is one.
fn read_header(cells: &[String]) -> Option<Columns> {
    let place = |names: &[&str]| {
        cells.iter().position(|cell| names.iter().any(|name| cell.eq_ignore_ascii_case(name)))
    };
    let name = place(&NAMES)?;
    Some(Columns { name, code: place(&CODES), electorate: place(&ELECTORATES) })
}

fn row(line: &sheet::Line, columns: Columns) -> Row {
    let cell = |place: Option<usize>| place.map(|place| line.cell(place)).unwrap_or_default();
    Row {
        line: line.line,
        name: cell(Some(columns.name)),
        code: cell(columns.code),
        electorate: cell(columns.electorate),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use wardmote::error::Field;

    use super::*;

    fn names(text: &str) -> Vec<(usize, String, String)> {
        let rows = read(text).unwrap();
        rows.into_iter().map(|row| (row.line, row.name, row.electorate)).collect()
    }

    fn alder_and_birch(first: usize) -> Vec<(usize, String, String)> {
        vec![
            (first, "Alder".to_owned(), "9400".to_owned()),
            (first + 1, "Birch, North".to_owned(), String::new()),
        ]
    }

    #[test]
    fn a_list_is_read_with_or_without_its_header() {
        assert_eq!(names("Alder,E05,9400\n\"Birch, North\",,\n"), alder_and_birch(1));
        assert_eq!(
            names("Name,Code,Electorate\nAlder,E05,9400\n\"Birch, North\"\n"),
            alder_and_birch(2)
        );
    }

    #[test]
    fn a_header_may_name_its_columns_in_another_order() {
        let text = "Electorate,Ward name\n9400,Alder\n,\"Birch, North\"\n";
        assert_eq!(names(text), alder_and_birch(2));
    }

    #[test]
    fn windows_and_spreadsheets_are_understood() {
        let text = "\u{feff}name;code;electorate\r\nAlder;E05;9400\r\nBirch, North;;\r\n";
        assert_eq!(names(text), alder_and_birch(2));
        assert_eq!(names("Alder\tE05\t9400\nBirch, North\t\t\n"), alder_and_birch(1));
    }

    #[test]
    fn blank_lines_do_not_move_the_line_numbers() {
        let rows = names("Alder,E05,9400\n\n,,\nBirch,,\n");
        assert_eq!(rows.iter().map(|row| row.0).collect::<Vec<_>>(), [1, 4]);
    }

    #[test]
    fn nothing_is_told_to_be_missing() {
        assert_eq!(read(" \n"), Err(Refusal::Missing { field: Field::File }));
    }

    proptest! {
        #[test]
        fn no_file_panics(text in "(\\PC|[\"\n\r;,\t]){0,300}") {
            let _ = read(&text);
        }
    }
}
