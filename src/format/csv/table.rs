//! The lines and cells of a table. Where a cell stands is only worked out when
//! somebody has to be told.

use std::borrow::Cow;
use std::ops::Range;

use csv_core::{ReadFieldResult, ReadRecordResult, Reader, ReaderBuilder};

use crate::format::error::{BOM, Fault, Spot, shown};

/// A line of a table, and those after it.
pub(super) struct Table<'a> {
    /// The whole file.
    pub bytes: &'a [u8],
    delimiter: u8,
    reader: Reader,
    /// Where the next line begins.
    next: usize,
    /// Where this line begins, and the first one.
    at: usize,
    first: usize,
    text: Vec<u8>,
    ends: Vec<usize>,
    cells: usize,
}

impl<'a> Table<'a> {
    /// Before the first line.
    pub fn of(bytes: &'a [u8]) -> Self {
        let first = if bytes.starts_with(BOM) { BOM.len() } else { 0 };
        let delimiter = delimiter(&bytes[first..]);
        let reader = reader(delimiter);
        let (text, ends) = (vec![0; 1024], vec![0; 64]);
        Self { bytes, delimiter, reader, next: first, at: first, first, text, ends, cells: 0 }
    }

    /// Goes back to before the first line. (A new reader would work out its
    /// tables again, which takes longer than a short file.)
    pub fn restart(&mut self) {
        self.reader.reset();
        (self.next, self.at, self.cells) = (self.first, self.first, 0);
    }

    /// Where the next line that is not empty stands; an empty place at the end.
    /// Without quotation marks in it, it is all that [`Self::advance`] reads.
    pub fn next_line(&self) -> Range<usize> {
        let start = self.next + line_ends(self.bytes[self.next..].iter());
        let length = self.bytes[start..].iter().take_while(|byte| !is_line_end(**byte)).count();
        start..start + length
    }

    /// Goes past the next line, which ends here.
    pub fn pass(&mut self, end: usize) {
        self.next = end;
    }

    /// Goes to the next line that is not empty; false when there is none.
    pub fn advance(&mut self) -> bool {
        self.at = self.next;
        let (mut text, mut ends) = (0, 0);
        loop {
            let (result, read, written, ended) = self.reader.read_record(
                &self.bytes[self.next..],
                &mut self.text[text..],
                &mut self.ends[ends..],
            );
            self.next += read;
            text += written;
            ends += ended;
            match result {
                ReadRecordResult::OutputFull => self.text.resize(self.text.len() * 2, 0),
                ReadRecordResult::OutputEndsFull => self.ends.resize(self.ends.len() * 2, 0),
                // What is left is read when the reader learns that nothing comes.
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::Record => {
                    self.cells = ends;
                    return true;
                }
                ReadRecordResult::End => {
                    self.cells = 0;
                    return false;
                }
            }
        }
    }

    /// How many cells the line has.
    pub fn cells(&self) -> usize {
        self.cells
    }

    /// What stands in a cell, without spaces around it; nothing where the line
    /// is shorter.
    pub fn cell(&self, at: usize) -> &str {
        if at >= self.cells {
            return "";
        }
        let start = at.checked_sub(1).map_or(0, |before| self.ends[before]);
        std::str::from_utf8(&self.text[start..self.ends[at]]).unwrap_or_default().trim()
    }

    /// The byte of the file at which a cell of this line begins.
    pub fn place(&self, cell: usize) -> usize {
        self.walk(self.at, cell)
    }

    /// The byte of the file at which a cell of the first line begins.
    pub fn header(&self, cell: usize) -> usize {
        self.walk(self.first, cell)
    }

    fn walk(&self, line: usize, cell: usize) -> usize {
        let (mut at, mut left) = (line + line_ends(self.bytes[line..].iter()), cell);
        if left == 0 {
            // A new reader works out its tables first, and lines ask for their beginning.
            return at;
        }
        let (mut reader, mut text) = (reader(self.delimiter), [0; 256]);
        while left > 0 {
            let (result, read, _) = reader.read_field(&self.bytes[at..], &mut text);
            at += read;
            match result {
                ReadFieldResult::Field { record_end: true } | ReadFieldResult::End => {
                    return at - line_ends(self.bytes[..at].iter().rev());
                }
                ReadFieldResult::Field { record_end: false } => left -= 1,
                ReadFieldResult::InputEmpty | ReadFieldResult::OutputFull => {}
            }
        }
        at
    }

    /// Something else should stand in a cell.
    pub fn expected(&self, cell: usize, expected: impl Into<Cow<'static, str>>) -> Spot {
        let found = match self.cell(cell) {
            "" => "an empty cell".to_owned(),
            found => format!("\"{}\"", shown(found.as_bytes())),
        };
        Spot(self.place(cell), Fault::Expected { expected: expected.into(), found })
    }
}

fn is_line_end(byte: u8) -> bool {
    matches!(byte, b'\n' | b'\r')
}

/// How many of these bytes end lines before one that does not.
fn line_ends<'a>(bytes: impl Iterator<Item = &'a u8>) -> usize {
    bytes.take_while(|byte| is_line_end(**byte)).count()
}

fn reader(delimiter: u8) -> Reader {
    ReaderBuilder::new().delimiter(delimiter).build()
}

/// What stands between the cells: whichever there is most of in the first line.
fn delimiter(bytes: &[u8]) -> u8 {
    let mut counts = [(b',', 0), (b';', 0), (b'\t', 0)];
    let mut is_quoted = false;
    for byte in bytes.iter().skip_while(|byte| byte.is_ascii_whitespace()) {
        match byte {
            b'"' => is_quoted = !is_quoted,
            b'\n' if !is_quoted => break,
            _ => {
                let count = counts.iter_mut().find(|(sign, _)| sign == byte && !is_quoted);
                if let Some((_, count)) = count {
                    *count += 1;
                }
            }
        }
    }
    // The first of equals, which is the comma where there is none of any.
    counts.into_iter().rev().max_by_key(|(_, count)| *count).map_or(b',', |(sign, _)| sign)
}
