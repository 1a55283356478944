//! Walking through the bytes of a file.

use std::borrow::Cow;

use super::DECIMALS;
use super::error::{BOM, Fault, Spot, text};
use crate::count::{TooMuch, WEIGHT_MAX};

/// The weight of one ballot, in steps of [`DECIMALS`].
pub(super) const ONE: u64 = 10_u64.pow(DECIMALS);

/// A place in a file.
#[derive(Clone, Copy)]
pub(super) struct Scan<'a> {
    /// The whole file.
    pub bytes: &'a [u8],
    /// The byte that comes next.
    pub at: usize,
}

impl<'a> Scan<'a> {
    /// The beginning of a file, after the mark that some programs put there.
    pub fn of(bytes: &'a [u8]) -> Self {
        Self { bytes, at: if bytes.starts_with(BOM) { BOM.len() } else { 0 } }
    }

    /// The byte that comes next.
    pub fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    /// Goes past this byte, if it comes next.
    pub fn take(&mut self, byte: u8) -> bool {
        let is_next = self.peek() == Some(byte);
        self.at += usize::from(is_next);
        is_next
    }

    /// Goes past spaces within a line.
    pub fn blanks(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\r')) {
            self.at += 1;
        }
    }

    /// Goes past spaces, line ends and comments.
    pub fn gap(&mut self) {
        while let Some(byte) = self.peek() {
            match byte {
                b' ' | b'\t' | b'\r' | b'\n' => self.at += 1,
                b'#' => self.at = self.line_end(),
                _ => break,
            }
        }
    }

    /// Where this line ends: its line end, or the end of the file.
    pub fn line_end(&self) -> usize {
        let rest = &self.bytes[self.at..];
        self.at + rest.iter().position(|byte| *byte == b'\n').unwrap_or(rest.len())
    }

    /// Whether nothing more stands on this line.
    pub fn is_line_end(&self) -> bool {
        matches!(self.peek(), None | Some(b'\n'))
    }

    /// The rest of this line as text, without a carriage return; goes past it.
    pub fn line(&mut self) -> Result<&'a str, Spot> {
        let (start, end) = (self.at, self.line_end());
        self.at = (end + 1).min(self.bytes.len());
        let line = text(&self.bytes[start..end]).map_err(|spot| Spot(start + spot.0, spot.1))?;
        Ok(line.strip_suffix('\r').unwrap_or(line))
    }

    /// Something else should stand here.
    pub fn expected(&self, expected: impl Into<Cow<'static, str>>) -> Spot {
        Spot::expected(self.bytes, self.at, expected)
    }

    /// A whole number; the largest there is where it has too many digits.
    pub fn number(&mut self) -> Option<u64> {
        let start = self.at;
        let mut number = 0_u64;
        while let Some(byte @ b'0'..=b'9') = self.peek() {
            number = number.saturating_mul(10).saturating_add(u64::from(byte - b'0'));
            self.at += 1;
        }
        (self.at > start).then_some(number)
    }

    /// A number of ballots, in steps of [`DECIMALS`].
    pub fn weight(&mut self) -> Result<u64, Spot> {
        let start = *self;
        let whole = self.number().ok_or_else(|| self.expected(WEIGHT))?;
        let mut part = 0;
        if self.take(b'.') {
            let mut step = ONE;
            while let Some(byte @ b'0'..=b'9') = self.peek() {
                step /= 10;
                if step == 0 && byte != b'0' {
                    return Err(start.expected(WEIGHT));
                }
                part += u64::from(byte - b'0') * step;
                self.at += 1;
            }
        }
        if whole > WEIGHT_MAX {
            return Err(Spot(start.at, Fault::TooMuch(TooMuch::Weight)));
        }
        Ok(whole * ONE + part)
    }
}

/// What a number of ballots looks like.
pub(super) const WEIGHT: &str = "a number of ballots such as 4 or 1.5 (three decimals at most)";

/// A number of ballots that is all of a text; none where it is none.
pub(super) fn weight(text: &str) -> Result<Option<u64>, Fault> {
    let mut scan = Scan { bytes: text.as_bytes(), at: 0 };
    match scan.weight() {
        Ok(weight) => Ok(Some(weight).filter(|_| scan.peek().is_none())),
        Err(Spot(_, fault @ Fault::TooMuch(_))) => Err(fault),
        Err(_) => Ok(None),
    }
}
