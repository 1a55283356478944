//! What the tellers' desk needs of storage: each act is one transaction, so that
//! two desks never disagree.

use async_trait::async_trait;

use super::Stored;
use crate::ballot::CastId;
use crate::desk::SlipEnd;
use crate::id::ContestId;
use crate::record::challenge::Challenge;
use crate::record::log::{Actor, Line};
use crate::seal::Envelope;
use crate::seal::receipt::SignedReceipt;
use crate::slip::{Slip, TokenHash};
use crate::text::Reason;
use crate::time::Timestamp;

/// A slip's ballot in an open contest, still sealed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed {
    /// The envelope.
    pub envelope: Envelope,
    /// The press that made it.
    pub cast: CastId,
    /// Its receipt.
    pub receipt: SignedReceipt,
}

/// A slip on its way to be void.
#[derive(Clone, Debug)]
pub struct Voiding {
    /// The slip.
    pub slip: Slip,
    /// The open votes it was seen to be for: closed since, the act is not what it was.
    pub open: Vec<ContestId>,
    /// The slip that its holder gets instead.
    pub fresh: Option<TokenHash>,
    /// Why, for everybody to read.
    pub why: Reason,
    /// Who does it.
    pub actor: Actor,
    /// When.
    pub at: Timestamp,
}

/// A ballot opened in public.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// The contest.
    pub contest: ContestId,
    /// What everybody can check.
    pub challenge: Challenge,
    /// The server's signature on its receipt.
    pub signature: [u8; 64],
    /// When it was opened.
    pub at: Timestamp,
}

/// A slip on its way to be spoiled: every ballot of it is opened in public.
#[derive(Clone, Debug)]
pub struct Spoiling {
    /// The slip.
    pub slip: Slip,
    /// Its ballots in open contests.
    pub opened: Vec<Opened>,
    /// Why it is void in the other open contests it is for.
    pub why: Reason,
    /// Who does it.
    pub actor: Actor,
    /// When.
    pub at: Timestamp,
}

/// What became of an act at the desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Settled {
    /// It is done.
    Done,
    /// The slip could cast nothing before: nothing was changed.
    Ended,
    /// The slip to be given instead is void, used, or of another meeting or ward:
    /// nothing was changed.
    FreshUnfit,
    /// A ballot was cast, or a vote closed, in the same moment: nothing was changed.
    Changed,
}

/// The desk.
#[async_trait]
pub trait Desk: Send + Sync {
    /// Since when and why a slip can cast nothing; none while it can.
    async fn find_slip_end(&self, slip: &TokenHash) -> Stored<Option<SlipEnd>>;
    /// When a slip's ballot in an open contest was cast.
    async fn find_cast_time(
        &self,
        contest: ContestId,
        slip: &TokenHash,
    ) -> Stored<Option<Timestamp>>;
    /// A slip's ballot in an open contest, still sealed.
    async fn find_sealed(&self, contest: ContestId, slip: &TokenHash) -> Stored<Option<Sealed>>;
    /// Makes a slip void: its envelopes leave the boxes of open contests, whose
    /// logs say so, and say that another slip was given.
    async fn void_slip(&self, voiding: &Voiding) -> Stored<Settled>;
    /// Spoils a slip: its opened ballots are public and leave the boxes of open
    /// contests, whose logs say so.
    async fn spoil_slip(&self, spoiling: &Spoiling) -> Stored<Settled>;
    /// Writes how many more slips were handed out into the log of an open contest,
    /// if so many are handed out now; says whether it did.
    async fn hand_out(&self, contest: ContestId, before: u64, line: &Line) -> Stored<bool>;
    /// The ballots of a contest that were opened in public, by receipt.
    async fn list_opened(&self, contest: ContestId) -> Stored<Vec<Opened>>;
}
