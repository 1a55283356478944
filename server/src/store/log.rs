//! The log of a contest, written by the acts it tells of.

use wardmote::record::hash::{Hash, Hex};
use wardmote::record::log::{Act, Entry, Line, Role};
use wardmote::text::Name;
use wardmote::time::Timestamp;

use super::fault::{Fault, unreadable};
use super::rows::{exactly, natural, statements};

statements! {
    BEGIN = "insert into log_head (contest_id, entries, head) values ($1, 0, $2) \
        on conflict (contest_id) do nothing";
    /// Takes the end of the log for this transaction: whoever comes next waits,
    /// and then reads the new end.
    NEXT = "update log_head set entries = entries + 1 where contest_id = $1 \
        returning entries, head";
    WRITE = "insert into log_entry \
        (contest_id, number, at, role, act, count, hash, why, name, head) \
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    MOVE_HEAD = "update log_head set head = $2 where contest_id = $1";
    LIST = "select at, role, act, count, hash, why, name from log_entry \
        where contest_id = $1 order by number";
}

/// Writes a [`Line`] at the end of a contest's log, in the transaction of the
/// act it tells of. Where a transaction writes to several logs, it goes through
/// the contests in the order of their ids, so that two cannot wait for each other.
macro_rules! write_log {
    ($tx:ident, $contest:expr, $line:expr) => {{
        use wardmote::record::log as chain;
        use $crate::store::log;
        let contest: wardmote::id::ContestId = $contest;
        let line: &chain::Line = $line;
        sqlx::query(log::BEGIN)
            .bind(contest.0)
            .bind(&chain::begin(contest).0[..])
            .execute(&mut *$tx)
            .await?;
        let (number, before): (i64, Vec<u8>) =
            sqlx::query_as(log::NEXT).bind(contest.0).fetch_one(&mut *$tx).await?;
        let head = line.entry.chain(log::hash(&before)?);
        let count = line.entry.count.map(i64::try_from).transpose().map_err(|_| log::too_many())?;
        sqlx::query(log::WRITE)
            .bind(contest.0)
            .bind(number)
            .bind(line.entry.at.0)
            .bind(line.entry.role.key())
            .bind(line.entry.what.key())
            .bind(count)
            .bind(line.entry.hash.as_ref().map(|hash| &hash.0[..]))
            .bind(line.entry.why.as_str())
            .bind(line.name.as_ref().map(wardmote::text::Name::as_str))
            .bind(&head.0[..])
            .execute(&mut *$tx)
            .await?;
        sqlx::query(log::MOVE_HEAD).bind(contest.0).bind(&head.0[..]).execute(&mut *$tx).await?;
    }};
}

/// Reads the log of a contest, in a transaction or from a pool.
macro_rules! read_log {
    ($db:expr, $contest:expr) => {{
        let rows: Vec<$crate::store::log::LineRow> =
            sqlx::query_as($crate::store::log::LIST).bind($contest.0).fetch_all($db).await?;
        $crate::store::rows::read_all::<_, wardmote::record::log::Line>(rows)?
    }};
}

pub(super) use {read_log, write_log};

/// Reads a hash.
pub(super) fn hash(bytes: &[u8]) -> Result<Hash, Fault> {
    exactly(bytes, "a hash").map(Hex)
}

/// A number that no meeting has.
pub(super) fn too_many() -> Fault {
    unreadable("log_entry.count")
}

/// An entry as stored.
#[derive(sqlx::FromRow)]
pub(super) struct LineRow {
    at: i64,
    role: String,
    act: String,
    count: Option<i64>,
    hash: Option<Vec<u8>>,
    why: String,
    name: Option<String>,
}

impl TryFrom<LineRow> for Line {
    type Error = Fault;

    fn try_from(row: LineRow) -> Result<Self, Fault> {
        let entry = Entry {
            at: Timestamp(row.at),
            role: Role::from_key(&row.role).ok_or_else(|| unreadable("log_entry.role"))?,
            what: Act::from_key(&row.act).ok_or_else(|| unreadable("log_entry.act"))?,
            count: row.count.map(|count| natural(count, "log_entry.count")).transpose()?,
            hash: row.hash.as_deref().map(hash).transpose()?,
            why: row.why,
        };
        Ok(Self { entry, name: row.name.map(Name::from_store) })
    }
}
