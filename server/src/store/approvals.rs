//! Who asked for what needs two, stored.

use async_trait::async_trait;
use uuid::Uuid;
use wardmote::approval::{Act, Asked};
use wardmote::id::ContestId;
use wardmote::record::log::Line;
use wardmote::store::{Approvals, Stored};
use wardmote::time::Timestamp;

use super::SqlStore;
use super::fault::{Fault, attempt, unreadable};
use super::log::write_log;
use super::pool::{Pool, reading, writing};
use super::rows::{read_all, statements};

statements! {
    /// One word a person and act: asking again makes it fresh.
    RECORD = "insert into approval (contest_id, act, organiser_id, at) values ($1, $2, $3, $4) \
        on conflict (contest_id, act, organiser_id) do update set at = excluded.at";
    LIST = "select contest_id, act, organiser_id, at from approval where contest_id = $1 \
        order by at";
    FORGET = "delete from approval where contest_id = $1";
}

#[derive(sqlx::FromRow)]
struct AskRow {
    contest_id: Uuid,
    act: String,
    organiser_id: Uuid,
    at: i64,
}

impl TryFrom<AskRow> for Asked {
    type Error = Fault;

    fn try_from(row: AskRow) -> Result<Self, Fault> {
        Ok(Self {
            contest: row.contest_id.into(),
            act: Act::from_key(&row.act).ok_or_else(|| unreadable("approval.act"))?,
            by: row.organiser_id.into(),
            at: Timestamp(row.at),
        })
    }
}

#[async_trait]
impl Approvals for SqlStore {
    async fn record_ask(&self, asked: &Asked, line: Option<&Line>) -> Stored<()> {
        writing!(&self.pool, |tx| {
            sqlx::query(RECORD)
                .bind(asked.contest.0)
                .bind(asked.act.key())
                .bind(asked.by.0)
                .bind(asked.at.0)
                .execute(&mut *tx)
                .await?;
            if let Some(line) = line {
                write_log!(tx, asked.contest, line);
            }
        })
    }

    async fn list_asks(&self, contest: ContestId) -> Stored<Vec<Asked>> {
        reading!(&self.pool, |db| {
            let rows = sqlx::query_as(LIST).bind(contest.0).fetch_all(db).await?;
            read_all::<AskRow, Asked>(rows)
        })
    }

    async fn forget_asks(&self, contest: ContestId) -> Stored<()> {
        writing!(&self.pool, |tx| {
            sqlx::query(FORGET).bind(contest.0).execute(&mut *tx).await?;
        })
    }
}
