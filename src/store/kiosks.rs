//! What a shared tablet needs of storage: who sits at it, until they are done.

use async_trait::async_trait;

use super::Stored;
use crate::id::LinkId;
use crate::slip::TokenHash;
use crate::time::Timestamp;

/// One person at a kiosk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sitting {
    /// Hash of the secret in its address.
    pub hash: TokenHash,
    /// The kiosk's link.
    pub link: LinkId,
    /// The person's slip.
    pub slip: TokenHash,
    /// When it ends by itself.
    pub ends_at: Timestamp,
}

/// Sittings. What has ended leaves nothing.
#[async_trait]
pub trait Kiosks: Send + Sync {
    /// Begins a sitting, and forgets those that have ended by now.
    async fn begin_sitting(&self, sitting: &Sitting, now: Timestamp) -> Stored<()>;
    /// The slip of a sitting of that link that has not ended by now, which from now on
    /// ends at `ends_at`.
    async fn go_on_sitting(
        &self,
        hash: &TokenHash,
        link: LinkId,
        now: Timestamp,
        ends_at: Timestamp,
    ) -> Stored<Option<TokenHash>>;
    /// Ends a sitting of that link.
    async fn end_sitting(&self, hash: &TokenHash, link: LinkId) -> Stored<()>;
}
