//! Decisions about answers, stored.

use std::collections::BTreeMap;

use async_trait::async_trait;
use sqlx::QueryBuilder;
use uuid::Uuid;
use wardmote::id::{OrganiserId, SortingId, WardId};
use wardmote::issue::{Issue, IssueEvent};
use wardmote::sorting::{Moved, SortAct, Sorting};
use wardmote::store::{Sortings, Stored};
use wardmote::text::Details;
use wardmote::time::Timestamp;

use super::SqlStore;
use super::fault::{Fault, attempt, conflict};
use super::issues;
use super::pool::{Pool, reading, writing};
use super::rows::{ROWS_PER_INSERT, from_json, read_all, read_one, statements, to_json};

/// The columns of a decision.
macro_rules! sorting {
    () => {
        "select id, ward_id, act, by_id, at, undone_by, undone_at from sorting "
    };
}

statements! {
    /// Changes nothing and keeps others from deciding about the ward until the commit.
    HOLD = "update ward set name = name where id = $1";
    ADD = "insert into sorting (id, ward_id, number, act, by_id, at) \
        select $1, $2, coalesce(max(number), 0) + 1, $3, $4, $5 from sorting where ward_id = $2 \
        on conflict (id) do nothing";
    UNDO = "update sorting set undone_by = $2, undone_at = $3 where id = $1 and undone_by is null";
    FIND = concat!(sorting!(), "where id = $1");
    LIST = concat!(sorting!(), "where ward_id = $1 order by number");
    HIDE = "update answer set hidden_by = $2, hidden_at = $3, hidden_why = $4 where id = $1";
}

#[derive(sqlx::FromRow)]
struct SortingRow {
    id: Uuid,
    ward_id: Uuid,
    act: String,
    by_id: Uuid,
    at: i64,
    undone_by: Option<Uuid>,
    undone_at: Option<i64>,
}

impl TryFrom<SortingRow> for Sorting {
    type Error = Fault;

    fn try_from(row: SortingRow) -> Result<Self, Fault> {
        Ok(Self {
            id: row.id.into(),
            ward: row.ward_id.into(),
            act: from_json(&row.act, "sorting.act")?,
            by: row.by_id.into(),
            at: Timestamp(row.at),
            undone: row.undone_by.map(Into::into).zip(row.undone_at.map(Timestamp)),
        })
    }
}

/// The answers by where they were before.
fn by_origin(moved: &[Moved]) -> BTreeMap<Option<Uuid>, Vec<Uuid>> {
    let mut origins: BTreeMap<Option<Uuid>, Vec<Uuid>> = BTreeMap::new();
    for one in moved {
        origins.entry(one.from.map(|id| id.0)).or_default().push(one.answer.0);
    }
    origins
}

/// Moves answers from one issue (or none) to another (or none); says how many were there.
macro_rules! move_answers {
    ($tx:ident, $answers:expr, $from:expr, $to:expr) => {{
        let mut moved = 0;
        for some in $answers.chunks(ROWS_PER_INSERT) {
            let mut query = QueryBuilder::new("update answer set issue_id = ");
            query.push_bind($to).push(" where issue_id is not distinct from ").push_bind($from);
            query.push(" and id in (");
            let mut list = query.separated(", ");
            for id in some {
                list.push_bind(*id);
            }
            query.push(")");
            moved += query.build().execute(&mut *$tx).await?.rows_affected();
        }
        moved
    }};
}

/// Writes the histories of issues, within a transaction.
macro_rules! write_events {
    ($tx:ident, $events:expr) => {
        for event in $events {
            sqlx::query(issues::HOLD).bind(event.issue.0).execute(&mut *$tx).await?;
            sqlx::query(issues::ADD_EVENT)
                .bind(event.issue.0)
                .bind(to_json(&event.act, "issue_event.act")?)
                .bind(event.by.0)
                .bind(event.at.0)
                .execute(&mut *$tx)
                .await?;
        }
    };
}

#[async_trait]
impl Sortings for SqlStore {
    async fn record_sorting(
        &self,
        sorting: &Sorting,
        made: Option<&Issue>,
        events: &[IssueEvent],
    ) -> Stored<bool> {
        writing!(&self.pool, |tx| {
            sqlx::query(HOLD).bind(sorting.ward.0).execute(&mut *tx).await?;
            let added = sqlx::query(ADD)
                .bind(sorting.id.0)
                .bind(sorting.ward.0)
                .bind(to_json(&sorting.act, "sorting.act")?)
                .bind(sorting.by.0)
                .bind(sorting.at.0)
                .execute(&mut *tx)
                .await?;
            let is_new = added.rows_affected() > 0;
            if is_new {
                if let Some(issue) = made {
                    sqlx::query(issues::ADD)
                        .bind(issue.id.0)
                        .bind(issue.ward.0)
                        .bind(issue.title.as_str())
                        .bind(issue.details.as_ref().map(Details::as_str))
                        .bind(issue.state.key())
                        .bind(None::<&str>)
                        .bind(None::<Uuid>)
                        .bind(issue.made_at.0)
                        .execute(&mut *tx)
                        .await?;
                }
                match &sorting.act {
                    SortAct::Put { issue, moved, .. } => {
                        let mut count = 0;
                        for (from, answers) in by_origin(moved) {
                            count += move_answers!(tx, answers, from, issue.map(|id| id.0));
                        }
                        if count != moved.len() as u64 {
                            return Err(conflict("answer_moved"));
                        }
                    }
                    SortAct::Hidden { answer, why } => {
                        sqlx::query(HIDE)
                            .bind(answer.0)
                            .bind(sorting.by.0)
                            .bind(sorting.at.0)
                            .bind(why.as_str())
                            .execute(&mut *tx)
                            .await?;
                    }
                    SortAct::Apart { .. } => {}
                }
                write_events!(tx, events);
            }
            is_new
        })
    }

    async fn undo_sorting(
        &self,
        sorting: &Sorting,
        by: OrganiserId,
        at: Timestamp,
        events: &[IssueEvent],
    ) -> Stored<bool> {
        writing!(&self.pool, |tx| {
            sqlx::query(HOLD).bind(sorting.ward.0).execute(&mut *tx).await?;
            let undone = sqlx::query(UNDO)
                .bind(sorting.id.0)
                .bind(by.0)
                .bind(at.0)
                .execute(&mut *tx)
                .await?;
            let stood = undone.rows_affected() > 0;
            if stood {
                match &sorting.act {
                    SortAct::Put { issue, moved, .. } => {
                        for (from, answers) in by_origin(moved) {
                            move_answers!(tx, answers, issue.map(|id| id.0), from);
                        }
                    }
                    SortAct::Hidden { answer, .. } => {
                        sqlx::query(HIDE)
                            .bind(answer.0)
                            .bind(None::<Uuid>)
                            .bind(None::<i64>)
                            .bind(None::<&str>)
                            .execute(&mut *tx)
                            .await?;
                    }
                    SortAct::Apart { .. } => {}
                }
                write_events!(tx, events);
            }
            stood
        })
    }

    async fn find_sorting(&self, id: SortingId) -> Stored<Option<Sorting>> {
        reading!(&self.pool, |db| {
            read_one::<SortingRow, _>(sqlx::query_as(FIND).bind(id.0).fetch_optional(db).await?)
        })
    }

    async fn list_sortings(&self, ward: WardId) -> Stored<Vec<Sorting>> {
        reading!(&self.pool, |db| {
            read_all::<SortingRow, _>(sqlx::query_as(LIST).bind(ward.0).fetch_all(db).await?)
        })
    }
}
