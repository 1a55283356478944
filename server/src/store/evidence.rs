//! What opening and closing fixed, and the log, stored.

use async_trait::async_trait;
use wardmote::id::ContestId;
use wardmote::record::challenge::Challenge;
use wardmote::record::closing::Closing;
use wardmote::record::drawing::Drawing;
use wardmote::record::hash::Hash;
use wardmote::record::log::Line;
use wardmote::record::opening::{Opening, SlipSet};
use wardmote::slip::TokenHash;
use wardmote::store::{Evidence, Stored};

use super::SqlStore;
use super::fault::{Fault, attempt};
use super::log::{hash, read_log, write_log};
use super::pool::{Pool, reading, writing};
use super::rows::{from_json, statements, to_json, token_hash};

statements! {
    KEEP_OPENING = "insert into contest_opening (contest_id, opening) values ($1, $2)";
    FIND_OPENING = "select opening from contest_opening where contest_id = $1";
    KEEP_CLOSING = "insert into contest_closing (contest_id, closing) values ($1, $2)";
    FIND_CLOSING = "select closing from contest_closing where contest_id = $1";
    LIST_CHALLENGES = "select slip_hash, ephemeral, ranking, receipt from challenge \
        where contest_id = $1 order by receipt";
    /// Takes the contest for this transaction: nobody publishes it meanwhile.
    HOLD_CLOSED = "update contest set phase = phase \
        where id = $1 and phase = 'closed' and closing = 'finished'";
    KEEP_DRAWING = "insert into contest_lot (contest_id, drawing) values ($1, $2) \
        on conflict (contest_id) do nothing";
    FIND_DRAWING = "select drawing from contest_lot where contest_id = $1";
    KEEP_RECORD = "insert into contest_record (contest_id, file, digest) values ($1, $2, $3)";
    FIND_RECORD = "select file from contest_record where contest_id = $1";
    FIND_DIGEST = "select digest from contest_record where contest_id = $1";
    /// Nobody writes into the log until this transaction ends.
    HOLD_LOG = "update log_head set head = head where contest_id = $1 returning head";
    /// The slips that a contest is for.
    LIST_SLIPS = "select s.hash from slip s join contest c on c.conference_id = s.conference_id \
        where c.id = $1 and s.voided_at is null \
        and (c.ward_id is null or s.ward_id = c.ward_id) order by s.hash";
}

/// Keeps what opening fixes, and the record at publication; says no when the slips
/// or the log are others by now.
macro_rules! keep_evidence {
    ($tx:ident, $id:expr, $moments:expr) => {{
        use $crate::store::{evidence, rows};
        let moments: &wardmote::store::Moments = $moments;
        let mut is_current = true;
        if let Some(opening) = &moments.opening {
            let slips: Vec<Vec<u8>> =
                sqlx::query_scalar(evidence::LIST_SLIPS).bind($id.0).fetch_all(&mut *$tx).await?;
            is_current &= evidence::slip_set(&slips)? == opening.slips;
            sqlx::query(evidence::KEEP_OPENING)
                .bind($id.0)
                .bind(rows::to_json(opening, "an opening")?)
                .execute(&mut *$tx)
                .await?;
        }
        if let Some(record) = &moments.record {
            let head: Vec<u8> =
                sqlx::query_scalar(evidence::HOLD_LOG).bind($id.0).fetch_one(&mut *$tx).await?;
            is_current &= head == record.head.0;
            sqlx::query(evidence::KEEP_RECORD)
                .bind($id.0)
                .bind(&record.file)
                .bind(&record.digest.0[..])
                .execute(&mut *$tx)
                .await?;
        }
        is_current
    }};
}

pub(super) use keep_evidence;

/// The set of slips as stored.
pub(super) fn slip_set(rows: &[Vec<u8>]) -> Result<SlipSet, Fault> {
    Ok(SlipSet::of(&hashes(rows)?))
}

/// Reads what opening fixed.
pub(super) fn opening(json: Option<String>) -> Result<Option<Opening>, Fault> {
    json.map(|json| from_json(&json, "contest_opening.opening")).transpose()
}

/// Reads the hashes of slips.
fn hashes(rows: &[Vec<u8>]) -> Result<Vec<TokenHash>, Fault> {
    rows.iter().map(|hash| token_hash(hash)).collect()
}

#[async_trait]
impl Evidence for SqlStore {
    async fn find_opening(&self, id: ContestId) -> Stored<Option<Opening>> {
        reading!(&self.pool, |db| {
            opening(sqlx::query_scalar(FIND_OPENING).bind(id.0).fetch_optional(db).await?)
        })
    }

    async fn find_closing(&self, id: ContestId) -> Stored<Option<Closing>> {
        reading!(&self.pool, |db| {
            let json: Option<String> =
                sqlx::query_scalar(FIND_CLOSING).bind(id.0).fetch_optional(db).await?;
            json.map(|json| from_json(&json, "contest_closing.closing")).transpose()
        })
    }

    async fn list_challenges(&self, opening: &Opening) -> Stored<Vec<Challenge>> {
        reading!(&self.pool, |db| {
            let rows: Vec<(Vec<u8>, Vec<u8>, String, Vec<u8>)> =
                sqlx::query_as(LIST_CHALLENGES).bind(opening.contest.0).fetch_all(db).await?;
            let challenge =
                |(slip, ephemeral, ranking, receipt): (Vec<u8>, Vec<u8>, String, Vec<u8>)| {
                    Ok(Challenge {
                        slip: hash(&slip)?,
                        ephemeral: hash(&ephemeral)?,
                        ranking: from_json(&ranking, "challenge.ranking")?,
                        receipt: hash(&receipt)?,
                    })
                };
            rows.into_iter().map(challenge).collect()
        })
    }

    async fn record_drawing(&self, id: ContestId, drawing: &Drawing, line: &Line) -> Stored<bool> {
        writing!(&self.pool, |tx| {
            let held = sqlx::query(HOLD_CLOSED).bind(id.0).execute(&mut *tx).await?;
            if held.rows_affected() == 0 {
                return Ok(false);
            }
            let kept = sqlx::query(KEEP_DRAWING)
                .bind(id.0)
                .bind(to_json(drawing, "a drawing")?)
                .execute(&mut *tx)
                .await?;
            let is_first = kept.rows_affected() > 0;
            if is_first {
                write_log!(tx, id, line);
            }
            is_first
        })
    }

    async fn find_drawing(&self, id: ContestId) -> Stored<Option<Drawing>> {
        reading!(&self.pool, |db| {
            let json: Option<String> =
                sqlx::query_scalar(FIND_DRAWING).bind(id.0).fetch_optional(db).await?;
            json.map(|json| from_json(&json, "contest_lot.drawing")).transpose()
        })
    }

    async fn find_record(&self, id: ContestId) -> Stored<Option<Vec<u8>>> {
        reading!(&self.pool, |db| {
            Ok(sqlx::query_scalar(FIND_RECORD).bind(id.0).fetch_optional(db).await?)
        })
    }

    async fn find_digest(&self, id: ContestId) -> Stored<Option<Hash>> {
        reading!(&self.pool, |db| {
            let digest: Option<Vec<u8>> =
                sqlx::query_scalar(FIND_DIGEST).bind(id.0).fetch_optional(db).await?;
            digest.as_deref().map(hash).transpose()
        })
    }

    async fn list_log(&self, id: ContestId) -> Stored<Vec<Line>> {
        reading!(&self.pool, |db| Ok(read_log!(db, id)))
    }

    async fn list_slip_hashes(&self, id: ContestId) -> Stored<Vec<TokenHash>> {
        reading!(&self.pool, |db| {
            let rows: Vec<Vec<u8>> =
                sqlx::query_scalar(LIST_SLIPS).bind(id.0).fetch_all(db).await?;
            hashes(&rows)
        })
    }
}
