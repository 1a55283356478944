//! What somebody in the register does here: an organiser says once which link, which name
//! on a shift or which ward is theirs, and what they did fills itself in from then on.

use serde::Serialize;

use crate::action::{Action, Status};
use crate::error::Refusal;
use crate::id::{CanvasserId, LinkId, WardId};
use crate::text::{Name, Title};
use crate::time::Timestamp;

/// What an organiser ties to somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Part {
    /// A personal link: to canvass, for a desk, or to own an action.
    Link(LinkId),
    /// A first name on a shift.
    OnShift(CanvasserId),
    /// The ward whose champion they are.
    Champion(WardId),
}

impl Part {
    /// Reads what a form says: a kind and an id.
    ///
    /// # Errors
    /// [`Refusal::NotFound`] for what is neither.
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        match text.split_once(':') {
            Some(("link", id)) => LinkId::parse(id).map(Self::Link),
            Some(("shift", id)) => CanvasserId::parse(id).map(Self::OnShift),
            Some(("champion", id)) => WardId::parse(id).map(Self::Champion),
            _ => Err(Refusal::NotFound),
        }
    }
}

impl std::fmt::Display for Part {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Link(id) => write!(f, "link:{id}"),
            Self::OnShift(id) => write!(f, "shift:{id}"),
            Self::Champion(id) => write!(f, "champion:{id}"),
        }
    }
}

/// What somebody did at doors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AtDoors {
    /// Who of the canvassers.
    pub canvasser: CanvasserId,
    /// Doors they tried.
    pub doors: u64,
    /// Doors with an answer.
    pub answers: u64,
    /// The last of them, to the hour.
    pub last_at: Timestamp,
}

/// A part somebody has here, with what came of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "part", rename_all = "snake_case")]
pub enum Role {
    /// They canvass.
    Canvasser {
        /// Whose link it is, or the name on the shift.
        name: String,
        /// Doors they tried.
        doors: u64,
        /// Doors with an answer.
        answers: u64,
        /// The last of them, to the hour.
        last_at: Option<Timestamp>,
    },
    /// They are at the desk of a meeting, or at its screen.
    Meeting {
        /// What the link is called.
        name: Name,
        /// What the meeting is called.
        meeting: Name,
        /// When it begins.
        at: Timestamp,
    },
    /// They have taken an action on.
    Owner {
        /// What it is about.
        action: Title,
        /// Its page.
        path: String,
        /// How far it is.
        status: Status,
    },
    /// They are the champion of a ward.
    Champion {
        /// The ward.
        ward: Name,
    },
}

impl Role {
    /// The role of whoever has taken an action on.
    pub fn owner(action: Action) -> Self {
        let path = format!("/actions/{}", action.id);
        Self::Owner { action: action.title, path, status: action.status }
    }

    /// When something was done in it last: an action that goes on is worked on now.
    pub fn active_at(&self, now: Timestamp) -> Option<Timestamp> {
        match self {
            Self::Canvasser { last_at, .. } => *last_at,
            Self::Meeting { at, .. } => Some(*at).filter(|at| *at <= now),
            Self::Owner { status, .. } => Some(now).filter(|_| !status.is_over()),
            Self::Champion { .. } => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_read_as_it_is_written() {
        let id = [7; 16];
        for part in [
            Part::Link(LinkId::from_random(id)),
            Part::OnShift(CanvasserId::from_random(id)),
            Part::Champion(WardId::from_random(id)),
        ] {
            assert_eq!(Part::parse(&part.to_string()), Ok(part));
        }
        for wrong in ["", "link", "link:", "owner:x", ":"] {
            assert_eq!(Part::parse(wrong), Err(Refusal::NotFound), "{wrong}");
        }
    }

    #[test]
    fn a_title_alone_makes_nobody_active_and_a_meeting_only_once_it_was() {
        let now = Timestamp(50);
        let name = || Name::from_store("Ada".into());
        assert_eq!(Role::Champion { ward: name() }.active_at(now), None);
        let meeting =
            |at| Role::Meeting { name: name(), meeting: name(), at: Timestamp(at) }.active_at(now);
        assert_eq!((meeting(50), meeting(51)), (Some(Timestamp(50)), None));
        let owner = |status| {
            let action = Title::from_store("Damp".into());
            Role::Owner { action, path: String::new(), status }.active_at(now)
        };
        assert_eq!((owner(Status::UnderWay), owner(Status::Done)), (Some(now), None));
    }
}
