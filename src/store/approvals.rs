//! What acts that need two organisers need of storage.

use async_trait::async_trait;

use super::Stored;
use crate::approval::Asked;
use crate::id::ContestId;
use crate::record::log::Line;

/// Acts that need two organisers.
#[async_trait]
pub trait Approvals: Send + Sync {
    /// Keeps an organiser's word for an act, and tells the log where there is one.
    async fn record_ask(&self, asked: &Asked, line: Option<&Line>) -> Stored<()>;
    /// The words kept for a contest, oldest first.
    async fn list_asks(&self, contest: ContestId) -> Stored<Vec<Asked>>;
    /// Forgets the words kept for a contest: what they were for is done.
    async fn forget_asks(&self, contest: ContestId) -> Stored<()>;
}
