//! Lists of postcodes as spreadsheets and the Office for National Statistics write
//! them: a postcode and its ward in each line, with or without a header.

use wardmote::error::Refusal;
use wardmote::postcode::Row;

use crate::sheet;

/// The most postcodes in one list: those of a large city, with room.
const ROWS_MAX: usize = 60_000;

/// What the columns of a header may be called; statisticians' names begin with `wd`.
const POSTCODES: [&str; 6] = ["postcode", "post code", "pcds", "pcd", "pcd2", "pcd7"];
const WARDS: [&str; 7] =
    ["ward", "ward name", "ward_name", "name", "ward code", "ward_code", "osward"];

/// Reads a list of postcodes, without judging what the lines say.
pub fn read(text: &str) -> Result<Vec<Row>, Refusal> {
    let lines = sheet::read(text, ROWS_MAX)?;
    let header = lines.first().and_then(|line| read_header(&line.cells));
    let rows = lines.iter().skip(usize::from(header.is_some()));
    let (postcode, ward) = header.unwrap_or((0, 1));
    let row = |line: &sheet::Line| Row {
        line: line.line,
        postcode: line.cell(postcode),
        ward: line.cell(ward),
    };
    Ok(rows.map(row).collect())
}

/// The columns of postcodes and wards that a header names, if this is one.
fn read_header(cells: &[String]) -> Option<(usize, usize)> {
    let cells: Vec<String> = cells.iter().map(|cell| cell.to_ascii_lowercase()).collect();
    let place = |names: &[&str]| cells.iter().position(|cell| names.contains(&cell.as_str()));
    let official = |cell: &String| cell.starts_with("wd") && cell.ends_with("cd");
    let ward = place(&WARDS).or_else(|| cells.iter().position(official))?;
    Some((place(&POSTCODES)?, ward))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use wardmote::error::Field;

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
