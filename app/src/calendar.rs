//! The months of the place: when they begin there, and what they are called.

use jiff::civil::Date;
use wardmote::commitment::month::{Calendar, Month};
use wardmote::time::Timestamp;

use crate::words::Words;

impl Calendar for Words {
    fn begins(&self, month: Month) -> Timestamp {
        let year = i16::try_from(month.year()).unwrap_or(i16::MAX);
        let number = i8::try_from(month.number()).unwrap_or(1);
        let first = Date::new(year, number, 1).and_then(|day| day.to_zoned(self.zone.clone()));
        // Beyond year 9999 nothing begins.
        first.map_or(Timestamp(i64::MAX), |first| Timestamp(first.timestamp().as_millisecond()))
    }

    fn month_of(&self, at: Timestamp) -> Month {
        let day = self.zoned(at).date();
        let year = u16::try_from(day.year()).unwrap_or_default();
        Month::new(year, day.month().unsigned_abs())
    }
}

impl Words {
    /// A month: "November 2026".
    pub fn month(&self, month: Month) -> String {
        let name = self.say(&format!("month-{}", month.number()));
        let year = month.year().to_string();
        self.tell("month-of-year", &[("month", name.into()), ("year", year.into())])
    }
}

#[cfg(test)]
mod tests {
    use jiff::tz::TimeZone;

    use super::*;
    use crate::words::Lang;

    #[test]
    fn a_month_begins_at_midnight_where_the_ward_is() {
        let words = Words::new(Lang::En, TimeZone::get("Europe/London").unwrap());
        let july = Month::new(2026, 7);
        let begins = words.begins(july);
        assert_eq!(words.machine(begins), "2026-07-01T00:00", "an hour before, in UTC");
        assert_eq!(words.month_of(begins), july);
        assert_eq!(words.month_of(begins.plus_ms(-1)), Month::new(2026, 6));
        assert_eq!(words.month(july), "July 2026");
    }
}
