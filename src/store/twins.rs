//! What merging two entries of one person needs of storage.

use async_trait::async_trait;

use super::Stored;
use crate::helper::Helper;
use crate::id::HelperId;

/// Entries that are one person, and those that are not.
#[async_trait]
pub trait Twins: Send + Sync {
    /// Puts an entry into another, with what was merged into it before. Says whether
    /// both were there, and neither merged already.
    async fn merge_helpers(&self, into: HelperId, from: HelperId) -> Stored<bool>;
    /// Takes it out again, just as it was.
    async fn unmerge_helper(&self, id: HelperId) -> Stored<bool>;
    /// The entries that are merged, with those they went into.
    async fn list_merged(&self) -> Stored<Vec<(HelperId, Helper)>>;
    /// Keeps that two entries are two people.
    async fn keep_apart(&self, one: HelperId, other: HelperId) -> Stored<()>;
    /// The entries of which that was said.
    async fn list_apart(&self) -> Stored<Vec<(HelperId, HelperId)>>;
}
