//! Issues and their history, stored.

use std::collections::BTreeSet;

use async_trait::async_trait;
use uuid::Uuid;
use wardmote::id::{AnswerId, IssueId, WardId};
use wardmote::issue::{Issue, IssueEvent, IssueState};
use wardmote::store::{Issues, Stored};
use wardmote::text::{Details, Reason, Title};
use wardmote::time::Timestamp;

use super::SqlStore;
use super::fault::{Fault, attempt, unreadable};
use super::pool::{Pool, reading, writing};
use super::rows::{from_json, natural, read_all, read_one, statements, to_json};

/// The columns of an issue, with the doorsteps it was said on.
macro_rules! issue {
    ($narrowed:literal) => {
        concat!(
            "select i.id, i.ward_id, i.title, i.details, i.state, i.reason, i.merged_into, \
             i.made_at, count(distinct a.contact_id) as said \
             from issue i left join answer a on a.issue_id = i.id ",
            $narrowed,
            " group by i.id order by said desc, i.made_at, i.id"
        )
    };
}

statements! {
    ADD = "insert into issue (id, ward_id, title, details, state, reason, merged_into, made_at) \
        values ($1, $2, $3, $4, $5, $6, $7, $8)";
    LIST = issue!("where i.ward_id = $1 or $1 is null");
    FIND = issue!("where i.id = $1");
    REWORD = "update issue set title = $2, details = $3 where id = $1";
    /// Changes nothing and keeps others from changing the issue until the commit.
    HOLD = "update issue set state = state where id = $1";
    /// An issue that is itself merged can stand for no other: that could make a loop.
    ADVANCE = "update issue set state = $5, reason = $6, merged_into = $7 \
        where id = $1 and state = $2 and reason is not distinct from $3 \
        and merged_into is not distinct from $4 \
        and (exists (select 1 from issue s where s.id = $7 and s.state <> 'merged') or $7 is null)";
    ADD_EVENT = "insert into issue_event (issue_id, number, act, by_id, at) \
        select $1, coalesce(max(number), 0) + 1, $2, $3, $4 from issue_event where issue_id = $1";
    LIST_EVENTS = "select issue_id, act, by_id, at from issue_event \
        where issue_id = $1 order by number";
}

#[derive(sqlx::FromRow)]
struct IssueRow {
    id: Uuid,
    ward_id: Uuid,
    title: String,
    details: Option<String>,
    state: String,
    reason: Option<String>,
    merged_into: Option<Uuid>,
    made_at: i64,
    said: i64,
}

impl TryFrom<IssueRow> for Issue {
    type Error = Fault;

    fn try_from(row: IssueRow) -> Result<Self, Fault> {
        let state = match (row.state.as_str(), row.reason, row.merged_into) {
            ("heard", None, None) => IssueState::Heard,
            ("shortlisted", None, None) => IssueState::Shortlisted,
            ("declined", Some(reason), None) => {
                IssueState::Declined { reason: Reason::from_store(reason) }
            }
            ("merged", None, Some(into)) => IssueState::Merged { into: into.into() },
            _ => return Err(unreadable("issue.state")),
        };
        Ok(Self {
            id: row.id.into(),
            ward: row.ward_id.into(),
            title: Title::from_store(row.title),
            details: row.details.map(Details::from_store),
            state,
            made_at: Timestamp(row.made_at),
            said: natural(row.said, "a count")?,
        })
    }
}

#[derive(sqlx::FromRow)]
struct EventRow {
    issue_id: Uuid,
    act: String,
    by_id: Uuid,
    at: i64,
}

impl TryFrom<EventRow> for IssueEvent {
    type Error = Fault;

    fn try_from(row: EventRow) -> Result<Self, Fault> {
        Ok(Self {
            issue: row.issue_id.into(),
            act: from_json(&row.act, "issue_event.act")?,
            by: row.by_id.into(),
            at: Timestamp(row.at),
        })
    }
}

/// A state's reason and the issue it was merged into, as they are stored.
fn parts(state: &IssueState) -> (Option<&str>, Option<Uuid>) {
    match state {
        IssueState::Heard | IssueState::Shortlisted => (None, None),
        IssueState::Declined { reason } => (Some(reason.as_str()), None),
        IssueState::Merged { into } => (None, Some(into.0)),
    }
}

/// Writes the next line of an issue's history, within a transaction that holds the issue.
macro_rules! write_event {
    ($tx:ident, $event:expr) => {
        sqlx::query(ADD_EVENT)
            .bind($event.issue.0)
            .bind(to_json(&$event.act, "issue_event.act")?)
            .bind($event.by.0)
            .bind($event.at.0)
            .execute(&mut *$tx)
            .await?
    };
}

/// Puts answers under an issue, or under none.
macro_rules! put_answers {
    ($tx:ident, $answers:expr, $issue:expr) => {
        for some in $answers.chunks($crate::store::rows::ROWS_PER_INSERT) {
            let mut query = sqlx::QueryBuilder::new("update answer set issue_id = ");
            query.push_bind($issue).push(" where id in (");
            let mut list = query.separated(", ");
            for id in some {
                list.push_bind(id.0);
            }
            query.push(")");
            query.build().execute(&mut *$tx).await?;
        }
    };
}
pub(super) use put_answers;

#[async_trait]
impl Issues for SqlStore {
    async fn record_issue(
        &self,
        issue: &Issue,
        answers: &[AnswerId],
        event: &IssueEvent,
    ) -> Stored<()> {
        let (reason, merged_into) = parts(&issue.state);
        writing!(&self.pool, |tx| {
            sqlx::query(ADD)
                .bind(issue.id.0)
                .bind(issue.ward.0)
                .bind(issue.title.as_str())
                .bind(issue.details.as_ref().map(Details::as_str))
                .bind(issue.state.key())
                .bind(reason)
                .bind(merged_into)
                .bind(issue.made_at.0)
                .execute(&mut *tx)
                .await?;
            put_answers!(tx, answers, issue.id.0);
            write_event!(tx, event);
        })
    }

    async fn gather_answers(
        &self,
        issue: Option<IssueId>,
        answers: &[AnswerId],
        event: Option<&IssueEvent>,
    ) -> Stored<()> {
        writing!(&self.pool, |tx| {
            if let Some(event) = event {
                sqlx::query(HOLD).bind(event.issue.0).execute(&mut *tx).await?;
                write_event!(tx, event);
            }
            put_answers!(tx, answers, issue.map(|id| id.0));
        })
    }

    async fn list_issues(&self, ward: Option<WardId>) -> Stored<Vec<Issue>> {
        reading!(&self.pool, |db| {
            let rows = sqlx::query_as(LIST).bind(ward.map(|id| id.0)).fetch_all(db).await?;
            read_all::<IssueRow, _>(rows)
        })
    }

    async fn find_issue(&self, id: IssueId) -> Stored<Option<Issue>> {
        reading!(&self.pool, |db| {
            read_one::<IssueRow, _>(sqlx::query_as(FIND).bind(id.0).fetch_optional(db).await?)
        })
    }

    async fn reword_issue(
        &self,
        id: IssueId,
        title: &Title,
        details: Option<&Details>,
        event: &IssueEvent,
    ) -> Stored<bool> {
        writing!(&self.pool, |tx| {
            let reworded = sqlx::query(REWORD)
                .bind(id.0)
                .bind(title.as_str())
                .bind(details.map(Details::as_str))
                .execute(&mut *tx)
                .await?;
            let is_there = reworded.rows_affected() > 0;
            if is_there {
                write_event!(tx, event);
            }
            is_there
        })
    }

    async fn advance_issue(
        &self,
        id: IssueId,
        from: &IssueState,
        to: &IssueState,
        event: &IssueEvent,
    ) -> Stored<bool> {
        let ((old_reason, old_into), (reason, into)) = (parts(from), parts(to));
        // Held in one order, so that two merges cannot wait for each other.
        let held: BTreeSet<Uuid> = into.into_iter().chain([id.0]).collect();
        writing!(&self.pool, |tx| {
            for issue in held {
                sqlx::query(HOLD).bind(issue).execute(&mut *tx).await?;
            }
            let advanced = sqlx::query(ADVANCE)
                .bind(id.0)
                .bind(from.key())
                .bind(old_reason)
                .bind(old_into)
                .bind(to.key())
                .bind(reason)
                .bind(into)
                .execute(&mut *tx)
                .await?;
            let was_so = advanced.rows_affected() > 0;
            if was_so {
                write_event!(tx, event);
            }
            was_so
        })
    }

    async fn list_issue_events(&self, id: IssueId) -> Stored<Vec<IssueEvent>> {
        reading!(&self.pool, |db| {
            read_all::<EventRow, _>(sqlx::query_as(LIST_EVENTS).bind(id.0).fetch_all(db).await?)
        })
    }
}
