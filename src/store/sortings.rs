//! Decisions about answers, as storage keeps them.

use async_trait::async_trait;

use super::Stored;
use crate::id::{OrganiserId, SortingId, WardId};
use crate::issue::{Issue, IssueEvent};
use crate::sorting::Sorting;
use crate::time::Timestamp;

/// Decisions about answers.
#[async_trait]
pub trait Sortings: Send + Sync {
    /// Does what was decided and keeps the decision, together with the issue it makes
    /// and the histories of the issues it changes. Says whether it was new.
    ///
    /// Conflict `answer_moved`: an answer is not where it was any more.
    async fn record_sorting(
        &self,
        sorting: &Sorting,
        made: Option<&Issue>,
        events: &[IssueEvent],
    ) -> Stored<bool>;
    /// Takes a decision back: its answers are where they were before, but for those
    /// somebody has put elsewhere since. Says whether it stood.
    async fn undo_sorting(
        &self,
        sorting: &Sorting,
        by: OrganiserId,
        at: Timestamp,
        events: &[IssueEvent],
    ) -> Stored<bool>;
    /// The decision of that id.
    async fn find_sorting(&self, id: SortingId) -> Stored<Option<Sorting>>;
    /// All decisions about a ward's answers, oldest first.
    async fn list_sortings(&self, ward: WardId) -> Stored<Vec<Sorting>>;
}
