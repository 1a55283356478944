//! Conferences: the meetings at which people vote.

use serde::{Deserialize, Serialize};

use crate::error::{Field, Refusal};
use crate::id::{ConferenceId, ContestId, WardId};
use crate::slip::JoinCode;
use crate::text::{Details, Name};
use crate::time::{HOUR_MS, Timestamp};

/// A meeting is still the next one this long after it began.
const EVENING_MS: i64 = 6 * HOUR_MS;

/// What a meeting is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// People decide something.
    #[default]
    Real,
    /// A rehearsal: nothing of it counts, and leaving it wipes it.
    Practice {
        /// The meeting it is the rehearsal of.
        of: ConferenceId,
    },
    /// A quick show of phones: whoever joins votes once, nobody checks who they are,
    /// and nothing is decided by it.
    Straw {
        /// What people type to join.
        code: JoinCode,
    },
}

impl Kind {
    /// The stable word for the kind, as it is stored.
    pub fn key(self) -> &'static str {
        match self {
            Self::Real => "real",
            Self::Practice { .. } => "practice",
            Self::Straw { .. } => "straw",
        }
    }

    /// The kind as stored: its word, whose rehearsal it is, and by what people join.
    pub fn from_key(key: &str, of: Option<ConferenceId>, code: Option<JoinCode>) -> Option<Self> {
        match (key, of, code) {
            ("real", None, None) => Some(Self::Real),
            ("practice", Some(of), None) => Some(Self::Practice { of }),
            ("straw", None, Some(code)) => Some(Self::Straw { code }),
            _ => None,
        }
    }

    /// The meeting that this is the rehearsal of.
    pub fn practice_of(self) -> Option<ConferenceId> {
        match self {
            Self::Practice { of } => Some(of),
            Self::Real | Self::Straw { .. } => None,
        }
    }

    /// What people type to join, where anybody may.
    pub fn join_code(self) -> Option<JoinCode> {
        match self {
            Self::Straw { code } => Some(code),
            Self::Real | Self::Practice { .. } => None,
        }
    }

    /// Checks that something of the meeting may be given away as a file.
    ///
    /// # Errors
    /// [`Refusal::OnlyPractice`] of a rehearsal, [`Refusal::OnlyStraw`] of a straw poll.
    pub fn may_be_taken(self) -> Result<(), Refusal> {
        match self {
            Self::Real => Ok(()),
            Self::Practice { .. } => Err(Refusal::OnlyPractice),
            Self::Straw { .. } => Err(Refusal::OnlyStraw),
        }
    }

    /// Whether what comes out of the meeting is a result.
    pub fn is_real(self) -> bool {
        self == Self::Real
    }
}

/// A meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Conference {
    /// Its id.
    pub id: ConferenceId,
    /// What it is called.
    pub name: Name,
    /// Where.
    pub place: Name,
    /// When it begins.
    pub starts_at: Timestamp,
    /// The wards in the room.
    pub wards: Vec<WardId>,
    /// The contest the hall screen shows; none is the joining page.
    pub on_screen: Option<ContestId>,
    /// What it says instead, in the organiser's words, until something else is chosen.
    pub holding: Option<Details>,
    /// What it is for.
    pub kind: Kind,
}

/// The next meeting at which something is decided: of a ward, or of any.
pub fn next(meetings: &[Conference], ward: Option<WardId>, now: Timestamp) -> Option<&Conference> {
    let is_theirs = |meeting: &Conference| ward.is_none_or(|ward| meeting.wards.contains(&ward));
    meetings
        .iter()
        .filter(|meeting| meeting.kind.is_real() && is_theirs(meeting))
        .filter(|meeting| meeting.starts_at.plus_ms(EVENING_MS) > now)
        .min_by_key(|meeting| meeting.starts_at)
}

/// A meeting before it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewConference {
    /// What it is called.
    pub name: Name,
    /// Where.
    pub place: Name,
    /// When it begins.
    pub starts_at: Timestamp,
    /// The wards in the room.
    pub wards: Vec<WardId>,
}

impl NewConference {
    /// Reads a meeting as typed.
    ///
    /// # Errors
    /// A sentence about the first box that does not do.
    pub fn parse(
        name: &str,
        place: &str,
        starts_at: Timestamp,
        wards: Vec<WardId>,
    ) -> Result<Self, Refusal> {
        let name = Name::parse(name)?;
        let place = Name::parse(place).map_err(|refusal| refusal.about(Field::Place))?;
        Self { name, place, starts_at, wards: Vec::new() }.of_wards(wards)
    }

    /// The same meeting of these wards.
    ///
    /// # Errors
    /// [`Refusal::Missing`] without any: a meeting is of somebody.
    pub fn of_wards(self, wards: Vec<WardId>) -> Result<Self, Refusal> {
        if wards.is_empty() {
            return Err(Refusal::Missing { field: Field::Ward });
        }
        Ok(Self { wards, ..self })
    }
}

impl From<Conference> for NewConference {
    fn from(conference: Conference) -> Self {
        let Conference { name, place, starts_at, wards, .. } = conference;
        Self { name, place, starts_at, wards }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_is_what_was_stored_and_nothing_in_between() {
        let of = ConferenceId::from_random([2; 16]);
        let code = JoinCode::from_random([7; 4]);
        for kind in [Kind::Real, Kind::Practice { of }, Kind::Straw { code }] {
            let read = Kind::from_key(kind.key(), kind.practice_of(), kind.join_code());
            assert_eq!(read, Some(kind));
        }
        assert_eq!(Kind::from_key("real", Some(of), None), None, "a rehearsal that would count");
        assert_eq!(Kind::from_key("real", None, Some(code)), None, "a poll that would count");
        assert_eq!(Kind::from_key("practice", None, None), None);
        assert!(Kind::Real.is_real() && !Kind::Practice { of }.is_real());
    }

    #[test]
    fn a_meeting_without_a_place_is_told_about_the_place() {
        let ward = WardId::from_random([1; 16]);
        let refusal = NewConference::parse("Evening", " ", Timestamp(0), vec![ward]);
        assert_eq!(refusal, Err(Refusal::Missing { field: Field::Place }));
    }

    #[test]
    fn the_next_meeting_of_a_ward_is_real_and_not_yet_over() {
        let wards = [1, 2].map(|n| WardId::from_random([n; 16]));
        let meeting = |n: u8, hour: i64, ward: WardId| Conference {
            id: ConferenceId::from_random([n; 16]),
            name: Name::from_store(format!("Meeting {n}")),
            place: Name::from_store("Hall".into()),
            starts_at: Timestamp(hour * HOUR_MS),
            wards: vec![ward],
            on_screen: None,
            holding: None,
            kind: Kind::Real,
        };
        let practice = Kind::Practice { of: ConferenceId::from_random([2; 16]) };
        let meetings = [
            meeting(1, 90, wards[0]),
            meeting(2, 50, wards[0]),
            Conference { kind: practice, ..meeting(3, 40, wards[0]) },
            meeting(4, 30, wards[1]),
        ];
        let of = |ward, hour: i64| {
            next(&meetings, ward, Timestamp(hour * HOUR_MS))
                .map(|meeting| meeting.id.0.as_bytes()[0])
        };
        assert_eq!(of(Some(wards[0]), 10), Some(2), "the rehearsal is not one");
        assert_eq!(of(None, 10), Some(4));
        assert_eq!(of(Some(wards[0]), 55), Some(2), "people are still there");
        assert_eq!(of(Some(wards[0]), 56), Some(1));
        assert_eq!(of(Some(wards[1]), 36), None);
    }
}
