//! What changed: the wire type of live events. Never a ranking, never a slip.

use serde::{Deserialize, Serialize};

use crate::contest::{Contest, Phase};
use crate::id::{ConferenceId, ContestId};
use crate::record::hash::Hash;
use crate::text::{Details, Question, Reason};
use crate::time::Timestamp;

/// How many ballots are in, of how many that could be: the only numbers anybody
/// gets before publication.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Turnout {
    /// Ballots in.
    pub ballots: u64,
    /// Slips that could cast one: made, for this contest, not void.
    pub slips: u64,
}

/// What everybody may know of a contest at any moment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContestState {
    /// Which contest.
    pub id: ContestId,
    /// What is asked.
    pub question: Question,
    /// Where it is in its life.
    pub phase: Phase,
    /// Whether a ballot may be changed until closing.
    pub may_change: bool,
    /// How many ballots are in.
    pub turnout: Turnout,
    /// The planned end of the voting.
    pub closes_at: Option<Timestamp>,
    /// When the notice runs out and voting closes.
    pub notice_ends_at: Option<Timestamp>,
    /// Whether everybody looks for their receipt just now.
    pub is_checking: bool,
    /// Why it was given up.
    pub void_reason: Option<Reason>,
    /// The hash of what opening fixed; none for one opened before there were records.
    pub opening: Option<Hash>,
}

impl ContestState {
    /// What everybody may know of this contest.
    pub fn of(contest: &Contest, turnout: Turnout, opening: Option<Hash>) -> Self {
        Self {
            id: contest.id,
            question: contest.question.clone(),
            phase: contest.phase,
            may_change: contest.rules.may_change,
            turnout,
            closes_at: contest.closes_at,
            notice_ends_at: contest.notice_ends_at,
            is_checking: contest.is_checking,
            void_reason: contest.void_reason.clone(),
            opening,
        }
    }

    /// Whether everybody was told that it closes within a minute.
    pub fn is_ending(&self) -> bool {
        self.notice_ends_at.is_some()
    }

    /// When ballots stop being taken, as far as is known: the notice, or the plan.
    pub fn ends_at(&self) -> Option<Timestamp> {
        self.notice_ends_at.or(self.closes_at)
    }
}

/// What everybody may know of a meeting at any moment: one live event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Update {
    /// Which meeting.
    pub conference: ConferenceId,
    /// The contest the hall screen shows; none is the joining page.
    pub on_screen: Option<ContestId>,
    /// What the screen says instead.
    pub holding: Option<Details>,
    /// The server's clock, for countdowns on phones whose own is wrong.
    pub now: Timestamp,
    /// Its contests, drafts left out, in their order.
    pub contests: Vec<ContestState>,
}

impl Update {
    /// The state of one of its contests.
    pub fn contest(&self, id: ContestId) -> Option<&ContestState> {
        self.contests.iter().find(|contest| contest.id == id)
    }

    /// Whether both say the same of the meeting, whenever they were said.
    pub fn says_the_same(&self, other: &Self) -> bool {
        self.conference == other.conference
            && self.on_screen == other.on_screen
            && self.holding == other.holding
            && self.contests == other.contests
    }
}
