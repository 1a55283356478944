//! Shifts: one link for an evening, which several canvassers without accounts share.

use serde::{Deserialize, Serialize};

use crate::error::{Field, Refusal};
use crate::id::{CanvasserId, LinkId, WardId};
use crate::text::FirstName;
use crate::time::{HOUR_MS, Timestamp};

/// A shift is an evening or a long Saturday; whoever canvasses for weeks has a link
/// of their own.
pub const SHIFT_HOURS_MAX: i64 = 24;
/// A phone that had no signal all evening sends what it has when it is home. The
/// page itself is over when the shift is.
pub const SHIFT_LATE_MS: i64 = 12 * HOUR_MS;

/// One of the people on a shift.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Canvasser {
    /// Their id: random, kept in a cookie of the shift's link.
    pub id: CanvasserId,
    /// What they typed: a first name is enough to tell them apart.
    pub name: FirstName,
    /// When they joined, to the hour.
    pub joined_at: Timestamp,
}

/// What one canvasser did in one ward.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Canvassed {
    /// The ward.
    pub ward: WardId,
    /// The link of the shift, or the canvasser's own; none for sheets of paper.
    pub link: Option<LinkId>,
    /// The first name typed on a shift, or whose the link is.
    pub name: String,
    /// Doors they tried.
    pub doors: u64,
    /// Doors with an answer.
    pub answers: u64,
}

/// Checks when a shift that begins now is to end.
///
/// # Errors
/// [`Refusal::ShiftTooLong`] when it is over already, or longer than a shift can be.
pub fn may_last(now: Timestamp, ends_at: Timestamp) -> Result<(), Refusal> {
    if now < ends_at && ends_at <= now.plus_ms(SHIFT_HOURS_MAX * HOUR_MS) {
        Ok(())
    } else {
        Err(Refusal::ShiftTooLong { hours: SHIFT_HOURS_MAX })
    }
}

/// Reads a canvasser's first name as typed.
///
/// # Errors
/// What is the matter with the name, told about the box it was typed in.
pub fn first_name(text: &str) -> Result<FirstName, Refusal> {
    FirstName::parse(text).map_err(|refusal| refusal.about(Field::FirstName))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shift_ends_in_the_future_and_within_a_day() {
        let (now, hours) = (Timestamp(0), SHIFT_HOURS_MAX);
        for (ends_at, may) in
            [(0, false), (1, true), (24 * HOUR_MS, true), (24 * HOUR_MS + 1, false)]
        {
            let told = if may { Ok(()) } else { Err(Refusal::ShiftTooLong { hours }) };
            assert_eq!(may_last(now, Timestamp(ends_at)), told, "{ends_at}");
        }
    }

    #[test]
    fn a_name_that_is_missing_is_told_as_a_first_name() {
        assert_eq!(first_name(" "), Err(Refusal::Missing { field: Field::FirstName }));
        assert_eq!(first_name(" Cai ").unwrap().as_str(), "Cai");
    }
}
