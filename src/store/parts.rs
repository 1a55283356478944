//! What the parts people have here need of storage.

use async_trait::async_trait;

use super::Stored;
use crate::helper::part::{AtDoors, Part};
use crate::id::HelperId;

/// What people in the register do here.
#[async_trait]
pub trait Parts: Send + Sync {
    /// Ties a part to somebody, once; says whether they are there.
    async fn record_part(&self, id: HelperId, part: Part) -> Stored<bool>;
    /// Unties it.
    async fn remove_part(&self, id: HelperId, part: Part) -> Stored<()>;
    /// Everybody's parts: of entries that were merged, those of the entry they went into.
    async fn list_parts(&self) -> Stored<Vec<(HelperId, Part)>>;
    /// What each canvasser did at doors.
    async fn list_at_doors(&self) -> Stored<Vec<AtDoors>>;
}
