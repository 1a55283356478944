//! What retention needs of storage.

use async_trait::async_trait;

use super::Stored;
use crate::retention::{Change, Kept};
use crate::time::Timestamp;

/// How long what is kept, and what is to go.
#[async_trait]
pub trait Retention: Send + Sync {
    /// Every change of the settings, the oldest first.
    async fn list_changes(&self) -> Stored<Vec<Change>>;
    /// Keeps changes of the settings, all or none; a text that is replaced is erased.
    async fn record_changes(&self, changes: &[Change]) -> Stored<()>;
    /// How much of a kind is as old as that. Of details and helpers nothing is told here:
    /// meetings decide, and they themselves.
    async fn count_due(&self, kept: Kept, cut: Timestamp) -> Stored<u64>;
    /// Erases what of a kind is as old as that, and says how much it was. What is left of
    /// it in the files goes with [`scrub`](super::DetailsList::scrub).
    async fn erase_due(&self, kept: Kept, cut: Timestamp) -> Stored<u64>;
}
