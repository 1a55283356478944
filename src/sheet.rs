//! Sheets of paper for canvassing, and the rows that come back on them.
//!
//! The ids of a sheet's contacts follow from its code and the row, so that a sheet that
//! is typed in twice is seen, and counts once.

use sha2::{Digest, Sha256};

use crate::consent::Wording;
use crate::error::{Field, Refusal};
use crate::id::{CanvasserId, ContactId, ListeningId, WardId};
use crate::listening::{Category, Listening, Said};
use crate::slip::{read_letters, write_letters};
use crate::text::{AnswerText, clean};
use crate::time::Timestamp;

/// Rows on a sheet: as many as leave a hand room to write on A4.
pub const SHEET_ROWS: u8 = 12;
/// Sheets printed at once: enough for a weekend of a ward.
pub const SHEETS_MAX: u32 = 50;
/// Letters of a sheet's code: 40 bits, typed by hand where nobody scans.
const CODE_LETTERS: usize = 8;

/// What is printed on a sheet and typed to find it again. It is no secret.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SheetCode(String);

impl SheetCode {
    /// Makes a code of 5 random bytes.
    pub fn from_random(bytes: [u8; 5]) -> Self {
        Self(write_letters(&bytes, CODE_LETTERS))
    }

    /// Reads a code as typed, or the address that was scanned.
    ///
    /// # Errors
    /// [`Refusal::UnknownSheet`] when it cannot be one.
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        let last = text.trim().rsplit('/').next().unwrap_or_default();
        read_letters(last)
            .filter(|letters| letters.len() == CODE_LETTERS)
            .map(Self)
            .ok_or(Refusal::UnknownSheet)
    }

    /// The letters.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The letters as people read them: `7K2M-9QXA`.
    pub fn grouped(&self) -> String {
        let (front, back) = self.0.split_at(CODE_LETTERS / 2);
        format!("{front}-{back}")
    }
}

/// A sheet that was printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Its code.
    pub code: SheetCode,
    /// The ward that is printed on it.
    pub ward: WardId,
    /// The round of listening it was printed for.
    pub listening: ListeningId,
    /// The sentence of consent that is printed on it.
    pub wording: Wording,
    /// When it was made.
    pub made_at: Timestamp,
}

impl Sheet {
    /// The contact of a row, counted from 1.
    pub fn contact(&self, row: u8) -> ContactId {
        ContactId::from_random(self.derive(b"wardmote-sheet-row-v1", row))
    }

    /// Whoever canvassed with the sheet.
    pub fn canvasser(&self) -> CanvasserId {
        CanvasserId::from_random(self.derive(b"wardmote-sheet-canvasser-v1", 0))
    }

    fn derive(&self, purpose: &[u8], row: u8) -> [u8; 16] {
        let mut hash = Sha256::new();
        hash.update(purpose);
        hash.update(self.code.0.as_bytes());
        hash.update([row]);
        let hash: [u8; 32] = hash.finalize().into();
        let mut id = [0; 16];
        id.copy_from_slice(&hash[..16]);
        id
    }
}

/// What was typed for a row: `1` nobody home, `2` no thanks, anything else is the issue;
/// nothing, for a row that was not used.
///
/// # Errors
/// What is the matter with the words.
pub fn read_row(text: &str) -> Result<Option<Said>, Refusal> {
    Ok(match clean(text).as_str() {
        "" => None,
        "1" => Some(Said::NotHome),
        "2" => Some(Said::NoThanks),
        said => Some(Said::InWords(AnswerText::parse(said)?, Category::Other, None)),
    })
}

/// Whether a letter typed for a ticked box says that it is ticked. What is none of these
/// does not: nothing is kept by mistake.
pub fn is_ticked(text: &str) -> bool {
    matches!(clean(text).to_lowercase().as_str(), "y" | "yes" | "x" | "1" | "ie" | "ہاں")
}

/// Checks that somebody can have knocked then with a sheet of that round.
///
/// # Errors
/// [`Refusal::NotThen`] before the round began, after it ended, or later than now.
pub fn may_be_of(at: Timestamp, round: &Listening, now: Timestamp) -> Result<(), Refusal> {
    // The hour is all that is known, and the round may have begun within it.
    let is_begun = round.begins_at.to_the_hour() <= at;
    let is_over = round.ends_at.is_some_and(|end| end <= at);
    if is_begun && !is_over && at <= now { Ok(()) } else { Err(Refusal::NotThen) }
}

/// Checks how many sheets are to be printed.
///
/// # Errors
/// [`Refusal::OutOfRange`].
pub fn may_print(count: u32) -> Result<(), Refusal> {
    if (1..=SHEETS_MAX).contains(&count) {
        Ok(())
    } else {
        Err(Refusal::OutOfRange { field: Field::Number, min: 1, max: SHEETS_MAX.into() })
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::text::Question;
    use crate::time::HOUR_MS;

    fn sheet(n: u8) -> Sheet {
        Sheet {
            code: SheetCode::from_random([n; 5]),
            ward: WardId::from_random([1; 16]),
            listening: ListeningId::from_random([1; 16]),
            wording: Wording::newest("en"),
            made_at: Timestamp(0),
        }
    }

    #[test]
    fn a_code_is_read_as_it_is_typed_or_scanned() {
        let code = SheetCode::from_random([7; 5]);
        let address = format!("HTTPS://VOTE.EXAMPLE/ORGANISE/SHEETS/{}", code.as_str());
        for typed in [code.as_str(), &code.grouped().to_lowercase(), &address] {
            assert_eq!(SheetCode::parse(typed), Ok(code.clone()), "{typed}");
        }
        for wrong in ["", "7K2M", "7K2M-9QX!", "https://vote.example/"] {
            assert_eq!(SheetCode::parse(wrong), Err(Refusal::UnknownSheet), "{wrong}");
        }
    }

    #[test]
    fn every_row_of_every_sheet_is_a_contact_of_its_own_and_always_the_same() {
        let sheets = [sheet(1), sheet(2)];
        let rows = |sheet: &Sheet| (1..=SHEET_ROWS).map(|row| sheet.contact(row)).collect();
        let all: HashSet<ContactId> = sheets.iter().flat_map(|s| -> Vec<_> { rows(s) }).collect();
        assert_eq!(all.len(), 2 * usize::from(SHEET_ROWS));
        assert_eq!(sheet(1).contact(3), sheets[0].contact(3));
        assert_ne!(sheet(1).canvasser(), sheet(2).canvasser());
    }

    #[test]
    fn a_row_is_one_outcome_and_never_two() {
        assert_eq!(read_row(" "), Ok(None));
        assert_eq!(read_row("1"), Ok(Some(Said::NotHome)));
        assert_eq!(read_row(" 2 "), Ok(Some(Said::NoThanks)));
        let Ok(Some(Said::InWords(text, Category::Other, None))) = read_row("12 buses a day")
        else {
            panic!("an issue may begin with a number");
        };
        assert_eq!(text.as_str(), "12 buses a day");
        assert!(read_row(&"a".repeat(281)).is_err());
    }

    #[test]
    fn only_a_yes_is_a_yes() {
        assert!([" y", "Y", "yes", "x", "1"].iter().all(|text| is_ticked(text)));
        assert!(!["", "n", "no", "0", "?", "yy"].iter().any(|text| is_ticked(text)));
    }

    #[test]
    fn a_sheet_may_come_back_after_its_round_but_not_from_after_it() {
        let hour = |n: i64| Timestamp(n * HOUR_MS);
        let round = Listening {
            id: ListeningId::from_random([1; 16]),
            question: Question::from_store("What?".into()),
            wards: vec![],
            begins_at: hour(2).plus_ms(30),
            ends_at: Some(hour(5)),
        };
        let may = [1, 2, 4, 5].map(|at| may_be_of(hour(at), &round, hour(9)).is_ok());
        assert_eq!(may, [false, true, true, false]);
        assert_eq!(may_be_of(hour(4), &round, hour(3)), Err(Refusal::NotThen), "not yet");
    }

    #[test]
    fn a_printer_is_not_asked_for_a_thousand_sheets() {
        assert!(may_print(1).is_ok() && may_print(SHEETS_MAX).is_ok());
        assert!(may_print(0).is_err() && may_print(SHEETS_MAX + 1).is_err());
    }
}
