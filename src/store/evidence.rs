//! What is kept so that anybody can check a vote: what opening and closing
//! fixed, and the public log.

use async_trait::async_trait;

use super::Stored;
use crate::id::ContestId;
use crate::record::challenge::Challenge;
use crate::record::closing::Closing;
use crate::record::drawing::Drawing;
use crate::record::hash::Hash;
use crate::record::log::{Actor, Line};
use crate::record::opening::Opening;
use crate::slip::TokenHash;
use crate::text::Reason;

/// A record about to be published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewRecord {
    /// The file.
    pub file: Vec<u8>,
    /// Its digest.
    pub digest: Hash,
    /// The hash of the log's last entry in it before publication. It waits until
    /// the log is that long.
    pub head: Hash,
}

/// Who makes slips while a vote is open that they are for, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Added {
    /// Who makes them.
    pub actor: Actor,
    /// Why more are needed.
    pub why: Reason,
}

/// Evidence. The log is written by the acts themselves, in their own
/// transactions, wherever an act takes a [`Line`].
#[async_trait]
pub trait Evidence: Send + Sync {
    /// What opening fixed, from opening on.
    async fn find_opening(&self, id: ContestId) -> Stored<Option<Opening>>;
    /// What closing fixed, once the ballots are mixed.
    async fn find_closing(&self, id: ContestId) -> Stored<Option<Closing>>;
    /// The slips of a contest that were opened in public.
    async fn list_challenges(&self, opening: &Opening) -> Stored<Vec<Challenge>>;
    /// Keeps how the lot was drawn in the room, once, between closing and
    /// publication; says whether it did.
    async fn record_drawing(&self, id: ContestId, drawing: &Drawing, line: &Line) -> Stored<bool>;
    /// How the lot was drawn in the room, if it was.
    async fn find_drawing(&self, id: ContestId) -> Stored<Option<Drawing>>;
    /// The record of a contest, byte for byte.
    async fn find_record(&self, id: ContestId) -> Stored<Option<Vec<u8>>>;
    /// The digest of its record.
    async fn find_digest(&self, id: ContestId) -> Stored<Option<Hash>>;
    /// The log of a contest, oldest first.
    async fn list_log(&self, id: ContestId) -> Stored<Vec<Line>>;
    /// The slips that a contest is for, sorted; void ones left out.
    async fn list_slip_hashes(&self, id: ContestId) -> Stored<Vec<TokenHash>>;
}
