//! What the list of those who may be told what happens needs of storage.

use async_trait::async_trait;

use super::Stored;
use crate::consent::ContactDetails;
use crate::id::{CanvasserId, DetailsId, IssueId};
use crate::slip::Token;
use crate::text::AnswerText;
use crate::time::Timestamp;

/// Somebody who may be told what happens, with what belongs to them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// The person.
    pub details: ContactDetails,
    /// When the round in which they were asked ends.
    pub round_ends_at: Option<Timestamp>,
    /// What they said, where they wanted it kept together.
    pub answer: Option<AnswerText>,
    /// Who asked them: a first name, or whose link it was.
    pub canvasser: Option<String>,
}

/// What belongs to a doorstep besides what was said there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Beside {
    /// The issue its answer says, where somebody tapped on one.
    pub issue: Option<IssueId>,
    /// Who would like to hear what happens.
    pub details: Option<ContactDetails>,
}

/// The list of those who may be told what happens.
#[async_trait]
pub trait DetailsList: Send + Sync {
    /// Everybody, the newest first.
    async fn list_details(&self) -> Stored<Vec<Listed>>;
    /// Whose address of withdrawal that is.
    async fn find_details(&self, withdrawal: &Token) -> Stored<Option<ContactDetails>>;
    /// Deletes some of them; of one canvasser's, where one is named. Says how many there
    /// were. What is left of them in the files goes with [`scrub`](Self::scrub).
    async fn erase_details(&self, ids: &[DetailsId], canvasser: Option<CanvasserId>)
    -> Stored<u64>;
    /// Writes the files anew without what was deleted, if something was. Says no where
    /// that has to wait: for somebody who reads, or for the end of a vote, whose ballots
    /// come first.
    async fn scrub(&self) -> Stored<bool>;
}
