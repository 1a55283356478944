//! Ballots, as storage takes and gives them.

use async_trait::async_trait;

use super::Stored;
use crate::ballot::{Cast, Channel, Pile, Ranking};
use crate::id::{BallotId, ContestId};
use crate::seal::Envelope;
use crate::seal::receipt::{Fate, Receipt, SignedReceipt};
use crate::slip::{Code, TokenHash};
use crate::time::Timestamp;
use crate::update::Turnout;

/// A ballot on its way into storage.
#[derive(Clone, Debug)]
pub struct NewBallot {
    /// The contest.
    pub contest: ContestId,
    /// The slip.
    pub slip: TokenHash,
    /// The sealed ranking.
    pub envelope: Envelope,
    /// Which press of *Cast my vote* this is, and what it takes the place of.
    pub cast: Cast,
    /// What the voter gets.
    pub receipt: SignedReceipt,
    /// When it was cast: for the desk, until closing.
    pub at: Timestamp,
    /// Whether an earlier ballot of this slip may be replaced.
    pub may_replace: bool,
    /// How it came.
    pub channel: Channel,
}

/// How often a slip's ballot may be changed: more than any voter does, and few
/// enough that nobody fills the disk with them.
pub const VERSIONS_MAX: u32 = 200;

/// What became of a ballot. Said only after it is durable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recorded {
    /// The slip's first ballot in this contest.
    First(Receipt),
    /// It took the place of the slip's earlier one.
    Replaced(Receipt),
    /// This very press was recorded before: nothing changed.
    Already(Receipt),
    /// This press was recorded before with other marks, which stay: nothing changed.
    Differs(Receipt),
    /// A newer ballot of this slip is in than the one this press would replace:
    /// nothing changed.
    Stale(Receipt),
    /// There is one, and it may not be replaced.
    Fixed(Receipt),
    /// It came by phone, and the slip's paper is in the box or with the tellers:
    /// nothing changed.
    OnPaper,
    /// It came on paper, and a ballot of the slip is in that came by phone: nothing
    /// changed.
    OnPhone,
    /// Voting is not open: nothing was recorded.
    NotOpen,
    /// The slip was made void in the meantime: nothing was recorded.
    SlipEnded,
}

/// A slip's ballot in an open contest, as its voter may know it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Its receipt.
    pub receipt: SignedReceipt,
    /// 1 for the slip's first ballot, and one more for each that replaced it.
    pub version: u32,
}

/// Ballots.
#[async_trait]
pub trait Ballots: Send + Sync {
    /// Records a ballot. Waits in a queue, is committed together with others,
    /// and answers only after the commit.
    async fn record_ballot(&self, ballot: NewBallot) -> Stored<Recorded>;
    /// A slip's ballot in an open contest.
    async fn find_standing(&self, contest: ContestId, slip: &TokenHash)
    -> Stored<Option<Standing>>;
    /// Whether a ballot from this slip is or was in, also after closing.
    async fn has_cast(&self, contest: ContestId, slip: &TokenHash) -> Stored<bool>;
    /// How many ballots are in, of how many slips.
    async fn turnout(&self, contest: ContestId) -> Stored<Turnout>;
    /// A closed contest's ballots, equal ones grouped.
    async fn list_piles(&self, contest: ContestId) -> Stored<Vec<Pile>>;
    /// A closed contest's ballots, by their random ids.
    async fn list_ballots(&self, contest: ContestId) -> Stored<Vec<(BallotId, Ranking)>>;
    /// The receipts that begin with a code, where receipts are public: one, by all odds.
    async fn find_receipts(&self, code: &Code) -> Stored<Vec<(ContestId, Receipt, Fate)>>;
    /// The receipts of a closed contest with what became of each, sorted; tied to no slip.
    async fn list_receipts(&self, contest: ContestId) -> Stored<Vec<(Receipt, Fate)>>;
}
