//! Moments: milliseconds since 1970, passed in and never read from a clock here.

use serde::{Deserialize, Serialize};

/// Milliseconds in a second.
pub const SECOND_MS: i64 = 1_000;
/// Milliseconds in a minute.
pub const MINUTE_MS: i64 = 60 * SECOND_MS;
/// Milliseconds in an hour.
pub const HOUR_MS: i64 = 60 * MINUTE_MS;
/// Milliseconds in a day.
pub const DAY_MS: i64 = 24 * HOUR_MS;

/// A moment, in milliseconds since 1970-01-01T00:00Z.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Timestamp(pub i64);

impl Timestamp {
    /// This moment and `ms` milliseconds.
    #[must_use]
    pub fn plus_ms(self, ms: i64) -> Self {
        Self(self.0.saturating_add(ms))
    }

    /// The hour this moment lies in: all that is kept of when a door was knocked.
    #[must_use]
    pub fn to_the_hour(self) -> Self {
        Self(self.0 - self.0.rem_euclid(HOUR_MS))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_hour_hides_the_minute() {
        assert_eq!(Timestamp(HOUR_MS * 3 + 59 * MINUTE_MS).to_the_hour(), Timestamp(HOUR_MS * 3));
        assert_eq!(Timestamp(-1).to_the_hour(), Timestamp(-HOUR_MS));
    }
}
