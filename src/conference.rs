//! Conferences: the meetings at which people vote.

use serde::{Deserialize, Serialize};

use crate::error::{Field, Refusal};
use crate::id::{ConferenceId, ContestId, WardId};
use crate::text::{Details, Name};
use crate::time::Timestamp;

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
    fn a_meeting_without_a_place_is_told_about_the_place() {
        let ward = WardId::from_random([1; 16]);
        let refusal = NewConference::parse("Evening", " ", Timestamp(0), vec![ward]);
        assert_eq!(refusal, Err(Refusal::Missing { field: Field::Place }));
    }
}
