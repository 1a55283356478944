//! Acts that, where it is so set, need two organisers: one asks, another agrees.

use serde::{Deserialize, Serialize};

use crate::contest::Phase;
use crate::id::{ContestId, OrganiserId};
use crate::record::log;
use crate::time::{MINUTE_MS, Timestamp};

/// How long somebody's word stands: two people in one room need no longer, and
/// a forgotten ask must not let one person act alone at the next meeting.
pub const ASK_MS: i64 = 15 * MINUTE_MS;

/// An act in a contest's life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Act {
    /// Open the voting.
    Open,
    /// Close it.
    Close,
    /// Close it and leave out the papers that wait for another look.
    CloseLeavingPapers,
    /// Show the count to everybody.
    Publish,
    /// Give the contest up.
    Void,
}

impl Act {
    /// All of them.
    pub const ALL: [Self; 5] =
        [Self::Open, Self::Close, Self::CloseLeavingPapers, Self::Publish, Self::Void];

    /// The stable word for it in the database and in locale keys.
    pub fn key(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Close => "close",
            Self::CloseLeavingPapers => "close_leaving",
            Self::Publish => "publish",
            Self::Void => "void",
        }
    }

    /// Reads the stable word.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|act| act.key() == key)
    }

    /// What the log of a contest in that phase calls the asking for it; nothing where
    /// there is no log yet, or none any more.
    pub fn asked_in(self, phase: Phase) -> Option<log::Act> {
        match (phase, self) {
            (Phase::Open, Self::Close | Self::CloseLeavingPapers) => Some(log::Act::CloseAsked),
            (Phase::Closed, Self::Publish) => Some(log::Act::PublishAsked),
            (Phase::Open | Phase::Closed, Self::Void) => Some(log::Act::GiveUpAsked),
            _ => None,
        }
    }

    /// The phase it leads to.
    pub fn leads_to(self) -> Phase {
        match self {
            Self::Open => Phase::Open,
            Self::Close | Self::CloseLeavingPapers => Phase::Closed,
            Self::Publish => Phase::Published,
            Self::Void => Phase::Void,
        }
    }
}

/// That an organiser asked for an act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    /// For which contest.
    pub contest: ContestId,
    /// For what.
    pub act: Act,
    /// Who.
    pub by: OrganiserId,
    /// When.
    pub at: Timestamp,
}

impl Asked {
    /// Whether somebody's asking now is the second person's word to this one's:
    /// the same person twice never counts, and neither does what was long ago.
    pub fn is_agreed_by(&self, other: &Self) -> bool {
        self.contest == other.contest
            && self.act == other.act
            && self.by != other.by
            && self.stands_at(other.at)
    }

    /// Whether this word still stands.
    pub fn stands_at(&self, now: Timestamp) -> bool {
        now < self.at.plus_ms(ASK_MS)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(by: u8, at: i64) -> Asked {
        Asked {
            contest: ContestId::from_random([1; 16]),
            act: Act::Close,
            by: OrganiserId::from_random([by; 16]),
            at: Timestamp(at),
        }
    }

    #[test]
    fn the_same_person_twice_never_counts() {
        assert!(!asked(1, 0).is_agreed_by(&asked(1, 5)));
        assert!(asked(1, 0).is_agreed_by(&asked(2, 5)));
    }

    #[test]
    fn an_ask_does_not_stand_for_ever() {
        assert!(!asked(1, 0).is_agreed_by(&asked(2, ASK_MS)));
    }

    #[test]
    fn agreeing_to_close_is_not_agreeing_to_publish() {
        let other = Asked { act: Act::Publish, ..asked(2, 5) };
        assert!(!asked(1, 0).is_agreed_by(&other));
    }
}
