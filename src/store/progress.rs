//! What storage tells of how the listening goes.

use async_trait::async_trait;

use super::Stored;
use crate::id::WardId;
use crate::progress::{Goal, Tally};
use crate::time::Timestamp;

/// How the listening goes.
#[async_trait]
pub trait Progress: Send + Sync {
    /// What happened in each ward, over all rounds.
    async fn list_tallies(&self) -> Stored<Vec<(WardId, Tally)>>;
    /// What happened in each ward in each hour since then.
    async fn list_hours(&self, since: Timestamp) -> Stored<Vec<(WardId, Timestamp, Tally)>>;
    /// Sets a ward's goal, in place of the one before.
    async fn set_goal(&self, goal: &Goal) -> Stored<()>;
    /// Takes a ward's goal away.
    async fn remove_goal(&self, ward: WardId) -> Stored<()>;
    /// All goals.
    async fn list_goals(&self) -> Stored<Vec<Goal>>;
}
