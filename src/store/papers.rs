//! What the tellers' looks at papers need of storage.

use async_trait::async_trait;

use super::{Standing, Stored};
use crate::id::{ContestId, LinkId};
use crate::paper::{OnPaper, Papers};
use crate::seal::Envelope;
use crate::slip::TokenHash;
use crate::text::Name;

/// One teller's look at a paper, sealed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealedEntry {
    /// The link of the desk.
    pub by: LinkId,
    /// What that desk is called.
    pub label: Name,
    /// What was typed.
    pub envelope: Envelope,
}

/// What became of a look at a paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// It is kept.
    Done,
    /// Another one was kept in the same moment: nothing was changed.
    Changed,
    /// A ballot of the slip is in, by phone or on paper: nothing was changed.
    IsIn,
    /// The slip was made void: nothing was changed.
    SlipEnded,
    /// Voting is not open: nothing was changed.
    NotOpen,
}

/// What a voter may know of a slip in an open contest. The voter of a paper has the
/// paper, and no receipt.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct InBox {
    /// The ballot that came by phone.
    pub standing: Option<Standing>,
    /// Where its paper is.
    pub on_paper: Option<OnPaper>,
    /// Whether a ballot of it is in, or was in when closing emptied the box meanwhile.
    pub is_cast: bool,
}

/// Papers.
#[async_trait]
pub trait PaperDesk: Send + Sync {
    /// Where the paper of a slip is; none when it was not handed in, or voting is over.
    async fn find_on_paper(&self, contest: ContestId, slip: &TokenHash) -> Stored<Option<OnPaper>>;
    /// What a voter may know of a slip in an open contest.
    async fn look_in_box(&self, contest: ContestId, slip: &TokenHash) -> Stored<InBox>;
    /// The looks that were taken at a slip's paper and wait, in their order: two at most.
    async fn list_entries(&self, contest: ContestId, slip: &TokenHash) -> Stored<Vec<SealedEntry>>;
    /// Keeps the `number`th look (1 or 2) at a slip's paper. From then on the slip
    /// cannot vote by phone in this contest.
    async fn keep_entry(
        &self,
        contest: ContestId,
        slip: &TokenHash,
        number: u8,
        entry: &SealedEntry,
    ) -> Stored<Kept>;
    /// Remembers that paper ballots of these contests are printed.
    async fn record_papers_printed(&self, contests: &[ContestId]) -> Stored<()>;
    /// The papers of a contest, counted.
    async fn count_papers(&self, contest: ContestId) -> Stored<Papers>;
}
