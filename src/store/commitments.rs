//! What commitments need of storage.

use async_trait::async_trait;

use super::Stored;
use crate::commitment::month::Month;
use crate::commitment::sheet::Report;
use crate::commitment::{Pledge, Representative};
use crate::id::{RepresentativeId, WardId};
use crate::people::Link;
use crate::time::Timestamp;

/// Representatives, what they promise, and what they tell of their months.
#[async_trait]
pub trait Commitments: Send + Sync {
    /// Takes in a representative with their personal link.
    async fn record_representative(&self, who: &Representative, link: &Link) -> Stored<()>;
    /// All representatives, or a ward's, in the order their periods began.
    async fn list_representatives(&self, ward: Option<WardId>) -> Stored<Vec<Representative>>;
    /// The representative of that id.
    async fn find_representative(&self, id: RepresentativeId) -> Stored<Option<Representative>>;
    /// Goes on with a representative until that month, with a new link in place of the old
    /// one; says whether they are there.
    async fn renew_representative(
        &self,
        id: RepresentativeId,
        last: Month,
        link: &Link,
        at: Timestamp,
    ) -> Stored<bool>;
    /// Ends it, and their link with it; says whether it went on until now.
    async fn end_representative(&self, id: RepresentativeId, at: Timestamp) -> Stored<bool>;
    /// Keeps what a representative promises; what they promised before stays beside it.
    async fn record_pledge(&self, id: RepresentativeId, pledge: &Pledge) -> Stored<()>;
    /// What a representative has promised, the oldest first.
    async fn list_pledges(&self, id: RepresentativeId) -> Stored<Vec<Pledge>>;
    /// Keeps what a representative tells of a month; what they told before lies beneath.
    async fn record_report(&self, id: RepresentativeId, report: &Report) -> Stored<()>;
    /// What a representative tells of their months as it stands, the newest month first.
    async fn list_reports(&self, id: RepresentativeId) -> Stored<Vec<Report>>;
    /// Takes back what was told of a month at that moment; what lies beneath shows again.
    /// Says whether it was there.
    async fn take_report_back(
        &self,
        id: RepresentativeId,
        month: Month,
        at: Timestamp,
    ) -> Stored<bool>;
    /// Shows commitments and months to everybody from a moment on, or to the group alone.
    async fn show_commitments(&self, since: Option<Timestamp>) -> Stored<()>;
    /// Since when everybody may see them, if everybody may.
    async fn commitments_shown(&self) -> Stored<Option<Timestamp>>;
}
