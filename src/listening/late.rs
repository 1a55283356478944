//! Doors that come late: a phone keeps them until it has a signal.

use crate::time::{DAY_MS, Timestamp};

/// A phone that lay in a drawer for longer is a mistake of its clock; its doors
/// count as this old. Phones forget what a page kept after some weeks anyway.
pub const LATE_MAX_MS: i64 = 60 * DAY_MS;

/// When a door was, which a phone says is so old.
///
/// The phone tells an age and no moment: that needs no right clock on it, only
/// one that goes on. Nothing was in the future.
pub fn happened_at(now: Timestamp, age_ms: i64) -> Timestamp {
    now.plus_ms(-age_ms.clamp(0, LATE_MAX_MS))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_door_was_as_long_ago_as_the_phone_says_within_reason() {
        let now = Timestamp(100 * DAY_MS);
        let of = |age| happened_at(now, age);
        assert_eq!(of(5_000), now.plus_ms(-5_000));
        assert_eq!(of(-5_000), now, "never in the future");
        assert_eq!(of(i64::MIN), now);
        assert_eq!(of(i64::MAX), now.plus_ms(-LATE_MAX_MS));
    }
}
