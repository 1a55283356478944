//! What is wrong with a file, and where.

use std::borrow::Cow;

use super::FILE_MAX;
use crate::count::{OPTIONS_MAX, TooMuch};

/// Where a file is not understood, and what should have stood there.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}, column {column}: {fault}")]
pub struct FormatError {
    /// The line, counted from 1.
    pub line: usize,
    /// The column, in characters, counted from 1.
    pub column: usize,
    /// What is the matter.
    pub fault: Fault,
}

/// What is the matter with a place in a file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// Something else should stand here.
    #[error("{expected} should stand here, not {found}")]
    Expected {
        /// What should.
        expected: Cow<'static, str>,
        /// What does: the word in quotation marks, or "the end of the file".
        found: String,
    },
    /// Bytes that are no text.
    #[error("the file should be text in UTF-8, and this is not")]
    NotText,
    /// Larger than [`FILE_MAX`].
    #[error("a file of ballots may have at most {} megabytes", FILE_MAX >> 20)]
    TooLarge,
    /// None of the formats that are read.
    #[error("this looks like no format that is known here (blt, preflib, csv, cdf, abif, cef)")]
    UnknownFormat,
    /// Two options with one name.
    #[error("two options are called \"{0}\"; each should have a name of its own")]
    NameTwice(String),
    /// More options than [`OPTIONS_MAX`].
    #[error("there may be at most {OPTIONS_MAX} options")]
    Options,
    /// JSON that is not as it should be, in the words of its reader.
    #[error("this JSON is not as it should be: {0}")]
    Json(String),
    /// Something is named that the file does not define.
    #[error("the file does not say what \"{0}\" is")]
    Undefined(String),
    /// Several contests, where one is counted.
    #[error("there should be one ranked contest in the file, not {}: {}", .0.len(), .0.join(", "))]
    Contests(Vec<String>),
    /// Past a limit of counting.
    #[error("{0}")]
    TooMuch(TooMuch),
}

/// A fault at a byte of the file. Lines and columns are only worked out for
/// the one that is told.
#[derive(Clone, Debug)]
pub(super) struct Spot(pub usize, pub Fault);

impl Spot {
    /// Something else should stand at a byte.
    pub fn expected(bytes: &[u8], at: usize, expected: impl Into<Cow<'static, str>>) -> Self {
        let found = found(bytes.get(at..).unwrap_or_default());
        Self(at, Fault::Expected { expected: expected.into(), found })
    }

    /// Works out line and column.
    pub fn locate(self, bytes: &[u8]) -> FormatError {
        let before = &bytes[..self.0.min(bytes.len())];
        let start = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
        let line = 1 + before[..start].split_inclusive(|byte| *byte == b'\n').count();
        let before = &before[start..];
        let before = before.strip_prefix(BOM).unwrap_or(before);
        // Bytes that go on with a character begin with the bits 10.
        let column = 1 + before.iter().filter(|byte| **byte & 0xc0 != 0x80).count();
        FormatError { line, column, fault: self.1 }
    }
}

/// The mark some programs put before UTF-8.
pub(super) const BOM: &[u8] = b"\xef\xbb\xbf";

/// Characters of a strange word that are shown: enough to find it.
const SHOWN_MAX: usize = 40;

/// Names what stands at the beginning of these bytes.
fn found(rest: &[u8]) -> String {
    let is_blank = |byte: &u8| matches!(byte, b' ' | b'\t' | b'\r');
    let from = rest.iter().take(SHOWN_MAX).position(|byte| !is_blank(byte));
    match rest[from.unwrap_or(0)..] {
        [] => "the end of the file".to_owned(),
        [b'\n', ..] => "the end of the line".to_owned(),
        ref rest => {
            let rest = &rest[..rest.len().min(4 * SHOWN_MAX)];
            let word = rest.split(u8::is_ascii_whitespace).next().unwrap_or_default();
            format!("\"{}\"", shown(word))
        }
    }
}

/// A strange word as it can be shown.
pub(super) fn shown(word: &[u8]) -> String {
    let word = String::from_utf8_lossy(word);
    word.chars().filter(|c| !c.is_control()).take(SHOWN_MAX).collect()
}

/// The file as text.
pub(super) fn text(bytes: &[u8]) -> Result<&str, Spot> {
    std::str::from_utf8(bytes).map_err(|error| Spot(error.valid_up_to(), Fault::NotText))
}
