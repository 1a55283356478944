//! Doors that phones keep until they have a signal, stored.

use async_trait::async_trait;

use crate::id::{CanvasserId, ContactId};
use crate::store::Stored;

/// What doors on phones need besides [`super::Listenings`].
#[async_trait]
pub trait Doors: Send + Sync {
    /// Whether that door is recorded.
    async fn has_contact(&self, id: ContactId) -> Stored<bool>;
    /// Takes a door back, if this canvasser made it, also before it comes: one that
    /// was on its way for long is not recorded when it comes.
    async fn forget_contact(&self, id: ContactId, canvasser: CanvasserId) -> Stored<bool>;
    /// The secret by which doors are opened that phones sealed: `fresh` where there
    /// is none yet, and from then on the same for all machines.
    async fn door_secret(&self, fresh: [u8; 32]) -> Stored<[u8; 32]>;
}
