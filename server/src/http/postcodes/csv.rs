//! Lists of postcodes as spreadsheets and the Office for National Statistics write
//! them: a postcode and its ward in each line, with or without a header.

use csv::{ReaderBuilder, StringRecord, Trim};
use wardmote::error::{Field, Refusal};
use wardmote::postcode::Row;

use crate::http::wards::csv::delimiter;

/// The most postcodes in one list: those of a large city, with room.
const ROWS_MAX: usize = 60_000;

/// What the columns of a header may be called; statisticians' names begin with `wd`.
const POSTCODES: [&str; 6] = ["postcode", "post code", "pcds", "pcd", "pcd2", "pcd7"];
const WARDS: [&str; 7] =
    ["ward", "ward name", "ward_name", "name", "ward code", "ward_code", "osward"];

/// Reads a list of postcodes, without judging what the lines say.
pub fn read(text: &str) -> Result<Vec<Row>, Refusal> {
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
    let mut columns = (0, 1);
    let mut is_first = true;
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|_| Refusal::NotUnderstood { field: Field::File })?;
        if record.iter().all(str::is_empty) {
            continue;
        }
        if std::mem::take(&mut is_first)
            && let Some(header) = read_header(&record)
        {
            columns = header;
            continue;
        }
        let cell = |place| record.get(place).unwrap_or_default().to_owned();
        let line = record.position().map_or(0, csv::Position::line);
        rows.push(Row {
            line: usize::try_from(line).unwrap_or(usize::MAX),
            postcode: cell(columns.0),
            ward: cell(columns.1),
        });
        if rows.len() > ROWS_MAX {
            let max = i64::try_from(ROWS_MAX).unwrap_or(i64::MAX);
            return Err(Refusal::OutOfRange { field: Field::Number, min: 1, max });
        }
    }
    Ok(rows)
}

/// The columns of postcodes and wards that a header names, if this is one.
fn read_header(record: &StringRecord) -> Option<(usize, usize)> {
    let cells: Vec<String> = record.iter().map(str::to_ascii_lowercase).collect();
    let place = |names: &[&str]| cells.iter().position(|cell| names.contains(&cell.as_str()));
    let official = |cell: &String| cell.starts_with("wd") && cell.ends_with("cd");
    let ward = place(&WARDS).or_else(|| cells.iter().position(official))?;
    Some((place(&POSTCODES)?, ward))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn lines(text: &str) -> Vec<(usize, String, String)> {
        let rows = read(text).unwrap();
        rows.into_iter().map(|row| (row.line, row.postcode, row.ward)).collect()
    }

    fn two(first: usize) -> Vec<(usize, String, String)> {
        [("B13 9EA", "Alder"), ("B13 9EB", "Ŵylan")]
            .into_iter()
            .zip(first..)
            .map(|((code, ward), line)| (line, code.to_owned(), ward.to_owned()))
            .collect()
    }

    #[test]
    fn a_list_is_read_with_or_without_its_header_and_however_it_is_parted() {
        assert_eq!(lines("B13 9EA,Alder\nB13 9EB,Ŵylan\n"), two(1));
        assert_eq!(lines("\u{feff}Postcode;Ward\r\nB13 9EA;Alder\r\nB13 9EB;Ŵylan\r\n"), two(2));
        let official = "pcds,dointr,wd25cd\nB13 9EA,198001,Alder\nB13 9EB,198001,Ŵylan\n";
        assert_eq!(lines(official), two(2));
        assert_eq!(read(" "), Err(Refusal::Missing { field: Field::File }));
    }

    proptest! {
        #[test]
        fn no_file_panics(text in "(\\PC|[\"\n\r;,\t]){0,300}") {
            let _ = read(&text);
        }
    }
}
