//! What storage keeps of issues.

use async_trait::async_trait;

use super::Stored;
use crate::id::{AnswerId, IssueId, WardId};
use crate::issue::{Issue, IssueEvent, IssueState};
use crate::text::{Details, Title};

/// Issues.
#[async_trait]
pub trait Issues: Send + Sync {
    /// Makes an issue and puts answers under it, together with its history.
    async fn record_issue(
        &self,
        issue: &Issue,
        answers: &[AnswerId],
        event: &IssueEvent,
    ) -> Stored<()>;
    /// Puts answers under an issue (or, with none, takes them out), with the history.
    async fn gather_answers(
        &self,
        issue: Option<IssueId>,
        answers: &[AnswerId],
        event: Option<&IssueEvent>,
    ) -> Stored<()>;
    /// All issues, or a ward's, with how often each was said.
    async fn list_issues(&self, ward: Option<WardId>) -> Stored<Vec<Issue>>;
    /// The issue of that id.
    async fn find_issue(&self, id: IssueId) -> Stored<Option<Issue>>;
    /// Changes an issue's words, with the history.
    async fn reword_issue(
        &self,
        id: IssueId,
        title: &Title,
        details: Option<&Details>,
        event: &IssueEvent,
    ) -> Stored<bool>;
    /// Changes what became of an issue, with the history; only if it is still `from`.
    async fn advance_issue(
        &self,
        id: IssueId,
        from: &IssueState,
        to: &IssueState,
        event: &IssueEvent,
    ) -> Stored<bool>;
    /// An issue's history, oldest first.
    async fn list_issue_events(&self, id: IssueId) -> Stored<Vec<IssueEvent>>;
}
