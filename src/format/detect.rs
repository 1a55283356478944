//! Telling a format from what stands in a file.

use super::Format;
use super::error::{Fault, Spot, text};
use super::scan::Scan;

/// How much of a file is looked at: more than the comments at its beginning.
const LOOKED_AT: usize = 64 * 1024;

/// What ends a cell of a table.
const CELL_ENDS: [char; 3] = [',', ';', '\t'];

/// The headers by which PrefLib is known.
const PREFLIB: [&str; 5] =
    ["FILE NAME", "DATA TYPE", "NUMBER ALTERNATIVES", "NUMBER VOTERS", "ALTERNATIVE NAME"];

/// The format of a file.
pub(super) fn detect(bytes: &[u8]) -> Result<Format, Spot> {
    let start = Scan::of(bytes).at;
    let bytes = &bytes[..bytes.len().min(LOOKED_AT)];
    let text = match text(&bytes[start.min(bytes.len())..]) {
        Ok(text) => text,
        // The last character may be cut in two; numbers come before names anyway.
        Err(Spot(at, _)) => std::str::from_utf8(&bytes[start..start + at]).unwrap_or_default(),
    };
    let unknown = || Spot(start, Fault::UnknownFormat);
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let mut is_after_comment = false;
    let first = loop {
        let line = lines.next().ok_or_else(unknown)?;
        if line.starts_with("#/") {
            return Ok(Format::Cef);
        }
        let Some(comment) = line.strip_prefix('#') else { break line };
        let comment = comment.trim_start().to_ascii_uppercase();
        if PREFLIB.iter().any(|key| comment.starts_with(key)) {
            return Ok(Format::Preflib);
        }
        is_after_comment = true;
    };
    if first.starts_with('{') {
        let is_metadata = first.ends_with('}') && lines.next().is_some();
        return Ok(if is_metadata || is_after_comment { Format::Abif } else { Format::Cdf });
    }
    of_line(first, lines).ok_or_else(unknown)
}

/// What a first line that says something belongs to, with those after it.
fn of_line<'a>(line: &str, mut after_it: impl Iterator<Item = &'a str>) -> Option<Format> {
    let number = line.split(|c: char| !c.is_ascii_digit()).next().unwrap_or_default();
    let after = line[number.len()..].trim_start();
    if line.starts_with('=') || line.starts_with("ABIF") {
        return Some(Format::Abif);
    }
    if !number.is_empty() {
        let is_apart = after.len() < line.len() - number.len();
        if after.starts_with(':') || after.starts_with('*') {
            return Some(Format::Abif);
        }
        if is_apart && after.starts_with(|c: char| c.is_ascii_digit()) {
            return Some(Format::Blt);
        }
    }
    let first_cell = line.split(CELL_ENDS).next().unwrap_or_default().trim_matches(['"', ' ']);
    if super::csv::is_label(first_cell) {
        return Some(Format::Csv);
    }
    let has_cells = |line: &str| line.contains(CELL_ENDS);
    if line.contains('>') || line.contains("||") || line.starts_with("/EMPTY") {
        // A name in the head of a table may hold such a sign; the lines below it do not.
        let is_row = |line: &str| has_cells(line) && !line.contains('>');
        let is_head = has_cells(line)
            && after_it.next().is_some_and(is_row)
            && !after_it.any(|line| line.contains('>'));
        return Some(if is_head { Format::Csv } else { Format::Cef });
    }
    has_cells(line).then_some(Format::Csv)
}
