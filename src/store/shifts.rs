//! What shifts need of storage.

use async_trait::async_trait;

use super::Stored;
use crate::id::{CanvasserId, LinkId};
use crate::shift::{Canvassed, Canvasser};
use crate::time::Timestamp;

/// The people on shifts, and what canvassers did.
#[async_trait]
pub trait Shifts: Send + Sync {
    /// Takes somebody in on a shift, or whoever typed in a sheet of paper in their name;
    /// once per id.
    async fn record_canvasser(&self, canvasser: &Canvasser, link: Option<LinkId>) -> Stored<()>;
    /// One of those on a shift.
    async fn find_canvasser(&self, id: CanvasserId, link: LinkId) -> Stored<Option<Canvasser>>;
    /// Everybody on shifts, in the order they joined.
    async fn list_canvassers(&self) -> Stored<Vec<(LinkId, Canvasser)>>;
    /// What each canvasser did in each ward since then, with their first name, or whose
    /// the link is.
    async fn list_canvassed(&self, since: Timestamp) -> Stored<Vec<Canvassed>>;
}
