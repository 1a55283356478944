//! Months of the calendar, by which representatives promise and report.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::error::{Field, Refusal};
use crate::time::Timestamp;

/// A month of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Month {
    year: u16,
    number: u8,
}

impl Month {
    /// The month of that number, January being 1; numbers outside a year become its ends.
    pub fn new(year: u16, number: u8) -> Self {
        Self { year, number: number.clamp(1, 12) }
    }

    /// Reads a month as forms and addresses write it: `2026-11`.
    ///
    /// # Errors
    /// [`Refusal::Missing`] or [`Refusal::NotUnderstood`].
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        let text = text.trim();
        if text.is_empty() {
            return Err(Refusal::Missing { field: Field::Month });
        }
        let is_date = |c: char| c.is_ascii_digit() || c == '-';
        let (year, number) = text
            .split_once('-')
            .filter(|(year, number)| {
                year.len() == 4 && number.len() == 2 && text.chars().all(is_date)
            })
            .and_then(|(year, number)| Some((year.parse().ok()?, number.parse().ok()?)))
            .filter(|(_, number)| (1..=12).contains(number))
            .ok_or(Refusal::NotUnderstood { field: Field::Month })?;
        Ok(Self { year, number })
    }

    /// Its year.
    pub fn year(self) -> u16 {
        self.year
    }

    /// Its number in the year, January being 1.
    pub fn number(self) -> u8 {
        self.number
    }

    /// The month so many months later.
    #[must_use]
    pub fn plus(self, months: u16) -> Self {
        let count = u32::from(self.number) - 1 + u32::from(months);
        let years = u16::try_from(count / 12).unwrap_or(u16::MAX);
        let number = u8::try_from(count % 12).unwrap_or_default() + 1;
        Self { year: self.year.saturating_add(years), number }
    }

    /// How many months from an earlier one to this one; none where that is no earlier.
    pub fn since(self, earlier: Self) -> u32 {
        let count = |month: Self| u32::from(month.year) * 12 + u32::from(month.number);
        count(self).saturating_sub(count(earlier))
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.number)
    }
}

/// The calendar of the place: when its months begin.
pub trait Calendar: Sync {
    /// The moment at which a month begins.
    fn begins(&self, month: Month) -> Timestamp;
    /// The month a moment lies in.
    fn month_of(&self, at: Timestamp) -> Month;
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::time::DAY_MS;

    /// A calendar whose months all have thirty days, the first beginning in January 2026.
    pub(crate) struct Even;

    impl Calendar for Even {
        fn begins(&self, month: Month) -> Timestamp {
            Timestamp(i64::from(month.since(Month::new(2026, 1))) * 30 * DAY_MS)
        }

        fn month_of(&self, at: Timestamp) -> Month {
            let months = u16::try_from(at.0.div_euclid(30 * DAY_MS)).unwrap_or_default();
            Month::new(2026, 1).plus(months)
        }
    }

    #[test]
    fn a_month_reads_back_as_it_was_written() {
        for text in ["2026-01", "2026-12", "0999-10"] {
            assert_eq!(Month::parse(text).unwrap().to_string(), text);
        }
        assert_eq!(Month::parse(" "), Err(Refusal::Missing { field: Field::Month }));
        for text in
            ["2026-13", "2026-00", "2026-1", "26-01", "+026-01", "2026-+1", "soon", "۲۰۲۶-۱۱"]
        {
            let refusal = Refusal::NotUnderstood { field: Field::Month };
            assert_eq!(Month::parse(text), Err(refusal), "{text}");
        }
    }

    #[test]
    fn december_is_followed_by_january() {
        let november = Month::new(2026, 11);
        assert_eq!(november.plus(1), Month::new(2026, 12));
        assert_eq!(november.plus(2), Month::new(2027, 1));
        assert_eq!(november.plus(26), Month::new(2029, 1));
        assert_eq!(november.plus(26).since(november), 26);
        assert_eq!(november.since(november.plus(1)), 0);
        assert!(november < november.plus(2));
    }
}
