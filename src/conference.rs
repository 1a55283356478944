//! Conferences: the meetings at which people vote.

use serde::{Deserialize, Serialize};

use crate::id::{ConferenceId, ContestId, WardId};
use crate::text::Name;
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
