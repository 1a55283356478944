//! Looks at papers, stored sealed until two agree. The writer of ballots takes them
//! away in the commit that puts the paper into the box.

use async_trait::async_trait;
use uuid::Uuid;
use wardmote::id::ContestId;
use wardmote::paper::{OnPaper, Papers};
use wardmote::seal::Envelope;
use wardmote::seal::receipt::{Receipt, SignedReceipt};
use wardmote::slip::TokenHash;
use wardmote::store::{InBox, Kept, PaperDesk, SealedEntry, Standing, Stored};
use wardmote::text::Name;

use super::SqlStore;
use super::fault::{Fault, attempt};
use super::pool::{Pool, reading, writing};
use super::queue::HOLD_OPEN;
use super::rows::{exactly, natural, statements};

statements! {
    FIND_ON_PAPER = "select exists (select 1 from envelope \
            where contest_id = $1 and slip_hash = $2 and is_paper), \
        exists (select 1 from paper_entry where contest_id = $1 and slip_hash = $2)";
    /// One row, whatever there is: voters look at this all evening.
    LOOK_IN_BOX = "select e.receipt, e.signature, e.version, coalesce(e.is_paper, false) as is_paper, \
            exists (select 1 from paper_entry where contest_id = $1 and slip_hash = $2) as is_waiting, \
            exists (select 1 from slip_use where contest_id = $1 and slip_hash = $2) as was_used \
        from (select 1 as one) as o \
        left join envelope e on e.contest_id = $1 and e.slip_hash = $2";
    LIST = "select link_id, label, sealed from paper_entry \
        where contest_id = $1 and slip_hash = $2 order by number";
    IS_IN = "select exists (select 1 from envelope where contest_id = $1 and slip_hash = $2)";
    HAS_ENDED =
        "select exists (select 1 from slip where hash = $1 and voided_at is not null)";
    /// Only one is the first, and only one the second, whoever else tries; and nobody
    /// is both.
    KEEP = "insert into paper_entry (contest_id, slip_hash, number, link_id, label, sealed) \
        select $1, $2, cast($3 as bigint), $4, $5, $6 \
        where (select count(*) from paper_entry \
            where contest_id = $1 and slip_hash = $2) = cast($3 as bigint) - 1 \
        on conflict do nothing";
    FORGET_OF_SLIP = "delete from paper_entry where contest_id = $1 and slip_hash = $2";
    /// After closing, the log tells how many there were.
    COUNT = "select \
        (select count(*) from envelope where contest_id = $1 and is_paper) \
            + (select cast(coalesce(sum(count), 0) as bigint) from log_entry \
                where contest_id = $1 and act = 'paper'), \
        (select count(*) from paper_entry where contest_id = $1 and number = 1), \
        (select count(*) from paper_entry where contest_id = $1 and number = 2), \
        (select papers_left from contest where id = $1)";
    /// Papers that wait for a second look, or a third one.
    COUNT_WAITING = "select count(*) from paper_entry where contest_id = $1 and number = 1";
    /// How many were left when voting closed, and then none of them.
    KEEP_LEFT = "update contest set papers_left = $2 where id = $1";
    FORGET_ALL = "delete from paper_entry where contest_id = $1";
    PRINT = "update contest set has_papers = true where id = $1";
    LIST_WHYS = "select paper_why, count(*) from envelope \
        where contest_id = $1 and is_paper group by paper_why order by paper_why";
}

/// What [`LOOK_IN_BOX`] gives.
#[derive(sqlx::FromRow)]
struct BoxRow {
    receipt: Option<Vec<u8>>,
    signature: Option<Vec<u8>>,
    version: Option<i64>,
    is_paper: bool,
    is_waiting: bool,
    was_used: bool,
}

impl TryFrom<BoxRow> for InBox {
    type Error = Fault;

    fn try_from(row: BoxRow) -> Result<Self, Fault> {
        let waiting = row.is_waiting.then_some(OnPaper::Waiting);
        let standing = match (row.receipt, row.signature, row.version) {
            (Some(receipt), Some(signature), Some(version)) if !row.is_paper => Some(Standing {
                receipt: SignedReceipt {
                    receipt: Receipt(exactly(&receipt, "envelope.receipt")?),
                    signature: exactly(&signature, "envelope.signature")?,
                },
                version: natural(version, "envelope.version")?,
            }),
            _ => None,
        };
        Ok(Self {
            is_cast: standing.is_some() || row.is_paper || row.was_used,
            on_paper: match (row.is_paper, &standing) {
                (true, _) => Some(OnPaper::In),
                (false, Some(_)) => None,
                (false, None) => waiting,
            },
            standing,
        })
    }
}

/// Tells the log how many papers are in the box: as sets, one for those that two tellers
/// agreed on at once, and one for every reason why somebody decided, in no order of time.
macro_rules! tell_papers {
    ($tx:ident, $contest:expr, $at:expr) => {
        let papers: Vec<(String, i64)> = sqlx::query_as($crate::store::papers::LIST_WHYS)
            .bind($contest.0)
            .fetch_all(&mut *$tx)
            .await?;
        for (why, count) in papers {
            let tellers = Actor { role: Role::Teller, name: None };
            let count = natural(count, "a count")?;
            let line = tellers.does(Act::Paper, $at).with_count(count).because(why);
            write_log!($tx, $contest, &line);
        }
    };
}

/// Takes the papers away that nobody agreed on, and keeps how many they were; gives
/// that number, if there were any.
macro_rules! leave_papers {
    ($tx:ident, $contest:expr) => {{
        use $crate::store::papers;
        let left = sqlx::query_scalar::<_, i64>(papers::COUNT_WAITING).bind($contest.0);
        let left = left.fetch_one(&mut *$tx).await?;
        sqlx::query(papers::KEEP_LEFT).bind($contest.0).bind(left).execute(&mut *$tx).await?;
        sqlx::query(papers::FORGET_ALL).bind($contest.0).execute(&mut *$tx).await?;
        let left: u64 = $crate::store::rows::natural(left, "a count")?;
        Some(left).filter(|left| *left > 0)
    }};
}

pub(super) use {leave_papers, tell_papers};

#[async_trait]
impl PaperDesk for SqlStore {
    async fn find_on_paper(&self, contest: ContestId, slip: &TokenHash) -> Stored<Option<OnPaper>> {
        reading!(&self.pool, |db| {
            let (is_in, is_waiting): (bool, bool) = sqlx::query_as(FIND_ON_PAPER)
                .bind(contest.0)
                .bind(&slip.0[..])
                .fetch_one(db)
                .await?;
            let waiting = is_waiting.then_some(OnPaper::Waiting);
            Ok(if is_in { Some(OnPaper::In) } else { waiting })
        })
    }

    async fn look_in_box(&self, contest: ContestId, slip: &TokenHash) -> Stored<InBox> {
        reading!(&self.pool, |db| {
            let look = sqlx::query_as::<_, BoxRow>(LOOK_IN_BOX).bind(contest.0).bind(&slip.0[..]);
            look.fetch_one(db).await?.try_into()
        })
    }

    async fn list_entries(&self, contest: ContestId, slip: &TokenHash) -> Stored<Vec<SealedEntry>> {
        reading!(&self.pool, |db| {
            let rows: Vec<(Uuid, String, Vec<u8>)> =
                sqlx::query_as(LIST).bind(contest.0).bind(&slip.0[..]).fetch_all(db).await?;
            let entry = |(by, label, sealed): (Uuid, String, Vec<u8>)| SealedEntry {
                by: by.into(),
                label: Name::from_store(label),
                envelope: Envelope(sealed),
            };
            Ok(rows.into_iter().map(entry).collect())
        })
    }

    async fn keep_entry(
        &self,
        contest: ContestId,
        slip: &TokenHash,
        number: u8,
        entry: &SealedEntry,
    ) -> Stored<Kept> {
        writing!(&self.pool, |tx| {
            let held = sqlx::query(HOLD_OPEN).bind(contest.0).execute(&mut *tx).await?;
            if held.rows_affected() == 0 {
                return Ok(Kept::NotOpen);
            }
            let has_ended: bool =
                sqlx::query_scalar(HAS_ENDED).bind(&slip.0[..]).fetch_one(&mut *tx).await?;
            if has_ended {
                return Ok(Kept::SlipEnded);
            }
            let is_in: bool = sqlx::query_scalar(IS_IN)
                .bind(contest.0)
                .bind(&slip.0[..])
                .fetch_one(&mut *tx)
                .await?;
            if is_in {
                return Ok(Kept::IsIn);
            }
            let kept = sqlx::query(KEEP)
                .bind(contest.0)
                .bind(&slip.0[..])
                .bind(i64::from(number))
                .bind(entry.by.0)
                .bind(entry.label.as_str())
                .bind(&entry.envelope.0[..])
                .execute(&mut *tx)
                .await?;
            if kept.rows_affected() > 0 { Kept::Done } else { Kept::Changed }
        })
    }

    async fn record_papers_printed(&self, contests: &[ContestId]) -> Stored<()> {
        writing!(&self.pool, |tx| {
            for id in contests {
                sqlx::query(PRINT).bind(id.0).execute(&mut *tx).await?;
            }
        })
    }

    async fn count_papers(&self, contest: ContestId) -> Stored<Papers> {
        reading!(&self.pool, |db| {
            let row: (i64, i64, i64, Option<i64>) =
                sqlx::query_as(COUNT).bind(contest.0).fetch_one(db).await?;
            let (entered, once, twice, left) = row;
            let count = |number| natural(number, "a count");
            Ok(Papers {
                entered: count(entered)?,
                second: count(once - twice)?,
                third: count(twice)?,
                left: count(left.unwrap_or(0))?,
            })
        })
    }
}
