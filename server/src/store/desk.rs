//! The desk, stored: each act is one transaction that holds the meeting's slips and
//! its open votes, so that two desks, a cast and a closing take turns.

use async_trait::async_trait;
use uuid::Uuid;
use wardmote::ballot::CastId;
use wardmote::desk::SlipEnd;
use wardmote::id::ContestId;
use wardmote::record::challenge::Challenge;
use wardmote::record::hash::Hex;
use wardmote::record::log::{Act, Line};
use wardmote::seal::Envelope;
use wardmote::seal::receipt::{Fate, Receipt, SignedReceipt};
use wardmote::slip::TokenHash;
use wardmote::store::{Desk, Opened, Sealed, Settled, Spoiling, Stored, Voiding};
use wardmote::text::Name;
use wardmote::time::Timestamp;

use super::SqlStore;
use super::fault::{Fault, attempt};
use super::log::write_log;
use super::papers::FORGET_OF_SLIP;
use super::pool::{Pool, reading, writing};
use super::queue::HOLD_OPEN;
use super::rows::{exactly, from_json, natural, read_all, statements, to_json};
use super::slips::{HOLD_SLIPS, LIST_OPEN};

statements! {
    FIND_END = "select voided_at, voided_by, is_spoiled from slip where hash = $1";
    FIND_CAST_TIME = "select cast_at from envelope where contest_id = $1 and slip_hash = $2";
    FIND_SEALED = "select sealed, cast_id, receipt, signature from envelope \
        where contest_id = $1 and slip_hash = $2";
    /// Only one desk ends a slip, whoever else tries.
    END_SLIP = "update slip set voided_at = $2, voided_by = $3, is_spoiled = $4 \
        where hash = $1 and voided_at is null";
    /// Whether a slip can take the place of another: the same meeting and ward, not
    /// that one itself, not void, and never used.
    COUNT_FIT = "select count(*) from slip s where s.hash = $1 and s.hash <> $2 \
        and s.conference_id = $3 and s.ward_id is not distinct from $4 and s.voided_at is null \
        and not exists (select 1 from envelope e where e.slip_hash = s.hash) \
        and not exists (select 1 from slip_use u where u.slip_hash = s.hash) \
        and not exists (select 1 from paper_entry p where p.slip_hash = s.hash)";
    FIND_RECEIPT = "select receipt from envelope where contest_id = $1 and slip_hash = $2";
    KEEP_RECEIPT = "insert into receipt (contest_id, receipt, fate) \
        select contest_id, receipt, $3 from envelope where contest_id = $1 and slip_hash = $2";
    TAKE_OUT = "delete from envelope where contest_id = $1 and slip_hash = $2";
    KEEP_CHALLENGE = "insert into challenge \
        (contest_id, receipt, slip_hash, ephemeral, ranking, signature, at) \
        values ($1, $2, $3, $4, $5, $6, $7)";
    LIST_CHALLENGES = "select contest_id, receipt, slip_hash, ephemeral, ranking, signature, at \
        from challenge where contest_id = $1 order by receipt";
    COUNT_HANDED_OUT = "select cast(coalesce(sum(count), 0) as bigint) from log_entry \
        where contest_id = $1 and act = 'handed_out'";
}

/// A ballot opened in public, as stored.
#[derive(sqlx::FromRow)]
struct OpenedRow {
    contest_id: Uuid,
    receipt: Vec<u8>,
    slip_hash: Vec<u8>,
    ephemeral: Vec<u8>,
    ranking: String,
    signature: Vec<u8>,
    at: i64,
}

impl TryFrom<OpenedRow> for Opened {
    type Error = Fault;

    fn try_from(row: OpenedRow) -> Result<Self, Fault> {
        let challenge = Challenge {
            slip: Hex(exactly(&row.slip_hash, "challenge.slip_hash")?),
            ephemeral: Hex(exactly(&row.ephemeral, "challenge.ephemeral")?),
            ranking: from_json(&row.ranking, "challenge.ranking")?,
            receipt: Hex(exactly(&row.receipt, "challenge.receipt")?),
        };
        let signature = exactly(&row.signature, "challenge.signature")?;
        Ok(Self { contest: row.contest_id.into(), challenge, signature, at: Timestamp(row.at) })
    }
}

/// Holds the slips of a meeting, and those of its open votes that a slip is for, in
/// the order of their ids.
macro_rules! hold_votes {
    ($tx:ident, $slip:expr) => {{
        sqlx::query(HOLD_SLIPS).bind($slip.conference.0).execute(&mut *$tx).await?;
        let open: Vec<(Uuid, Option<Uuid>)> =
            sqlx::query_as(LIST_OPEN).bind($slip.conference.0).fetch_all(&mut *$tx).await?;
        let mut held = Vec::new();
        for (contest, ward) in open {
            if ward.is_some() && ward != $slip.ward.map(|ward| ward.0) {
                continue;
            }
            if sqlx::query(HOLD_OPEN).bind(contest).execute(&mut *$tx).await?.rows_affected() > 0 {
                held.push(ContestId(contest));
            }
        }
        held
    }};
}

/// Ends a slip; says whether it had not ended before.
macro_rules! end_slip {
    ($tx:ident, $act:expr, $is_spoiled:expr) => {
        sqlx::query(END_SLIP)
            .bind(&$act.slip.hash.0[..])
            .bind($act.at.0)
            .bind($act.actor.name.as_ref().map(Name::as_str))
            .bind($is_spoiled)
            .execute(&mut *$tx)
            .await?
            .rows_affected()
            > 0
    };
}

/// Takes a slip's ballot out of the box and its paper from the tellers, and keeps what
/// became of its receipt.
macro_rules! take_out {
    ($tx:ident, $contest:expr, $slip:expr, $fate:expr) => {
        sqlx::query(KEEP_RECEIPT)
            .bind($contest.0)
            .bind(&$slip.0[..])
            .bind($fate.key())
            .execute(&mut *$tx)
            .await?;
        for sql in [TAKE_OUT, FORGET_OF_SLIP] {
            sqlx::query(sql).bind($contest.0).bind(&$slip.0[..]).execute(&mut *$tx).await?;
        }
    };
}

/// Keeps what everybody needs to seal an opened ballot again.
macro_rules! keep_challenge {
    ($tx:ident, $opened:expr) => {{
        let Opened { contest, challenge, signature, at } = $opened;
        sqlx::query(KEEP_CHALLENGE)
            .bind(contest.0)
            .bind(&challenge.receipt.0[..])
            .bind(&challenge.slip.0[..])
            .bind(&challenge.ephemeral.0[..])
            .bind(to_json(&challenge.ranking, "a ranking")?)
            .bind(&signature[..])
            .bind(at.0)
            .execute(&mut *$tx)
            .await?;
    }};
}

#[async_trait]
impl Desk for SqlStore {
    async fn find_slip_end(&self, slip: &TokenHash) -> Stored<Option<SlipEnd>> {
        reading!(&self.pool, |db| {
            let row: Option<(Option<i64>, Option<String>, bool)> =
                sqlx::query_as(FIND_END).bind(&slip.0[..]).fetch_optional(db).await?;
            Ok(row.and_then(|(at, by, is_spoiled)| {
                let at = Timestamp(at?);
                Some(SlipEnd { at, by: by.map(Name::from_store), is_spoiled })
            }))
        })
    }

    async fn find_cast_time(
        &self,
        contest: ContestId,
        slip: &TokenHash,
    ) -> Stored<Option<Timestamp>> {
        reading!(&self.pool, |db| {
            let at: Option<i64> = sqlx::query_scalar(FIND_CAST_TIME)
                .bind(contest.0)
                .bind(&slip.0[..])
                .fetch_optional(db)
                .await?;
            Ok(at.map(Timestamp))
        })
    }

    async fn find_sealed(&self, contest: ContestId, slip: &TokenHash) -> Stored<Option<Sealed>> {
        reading!(&self.pool, |db| {
            let row: Option<(Vec<u8>, Vec<u8>, Vec<u8>, Vec<u8>)> = sqlx::query_as(FIND_SEALED)
                .bind(contest.0)
                .bind(&slip.0[..])
                .fetch_optional(db)
                .await?;
            let Some((sealed, cast, receipt, signature)) = row else { return Ok(None) };
            Ok(Some(Sealed {
                envelope: Envelope(sealed),
                cast: CastId(exactly(&cast, "envelope.cast_id")?),
                receipt: SignedReceipt {
                    receipt: Receipt(exactly(&receipt, "envelope.receipt")?),
                    signature: exactly(&signature, "envelope.signature")?,
                },
            }))
        })
    }

    async fn void_slip(&self, voiding: &Voiding) -> Stored<Settled> {
        let (slip, actor) = (&voiding.slip, &voiding.actor);
        let ward: Option<Uuid> = slip.ward.map(|ward| ward.0);
        writing!(&self.pool, |tx| {
            let held = hold_votes!(tx, slip);
            if voiding.open.iter().any(|contest| !held.contains(contest)) {
                return Ok(Settled::Changed);
            }
            if let Some(fresh) = &voiding.fresh {
                let fit: i64 = sqlx::query_scalar(COUNT_FIT)
                    .bind(&fresh.0[..])
                    .bind(&slip.hash.0[..])
                    .bind(slip.conference.0)
                    .bind(ward)
                    .fetch_one(&mut *tx)
                    .await?;
                if fit == 0 {
                    return Ok(Settled::FreshUnfit);
                }
            }
            if !end_slip!(tx, voiding, false) {
                return Ok(Settled::Ended);
            }
            for contest in held {
                take_out!(tx, contest, slip.hash, Fate::Void);
                let line = actor.does(Act::Voided, voiding.at).with_count(1);
                write_log!(tx, contest, &line.because(voiding.why.as_str()));
                if voiding.fresh.is_some() {
                    let line = actor.does(Act::Reissued, voiding.at).with_count(1);
                    write_log!(tx, contest, &line);
                }
            }
            Settled::Done
        })
    }

    async fn spoil_slip(&self, spoiling: &Spoiling) -> Stored<Settled> {
        let (slip, actor) = (&spoiling.slip, &spoiling.actor);
        let opened_in = |contest| spoiling.opened.iter().find(|opened| opened.contest == contest);
        writing!(&self.pool, |tx| {
            let held = hold_votes!(tx, slip);
            if spoiling.opened.iter().any(|opened| !held.contains(&opened.contest)) {
                return Ok(Settled::Changed);
            }
            if !end_slip!(tx, spoiling, true) {
                return Ok(Settled::Ended);
            }
            for contest in held {
                sqlx::query(FORGET_OF_SLIP)
                    .bind(contest.0)
                    .bind(&slip.hash.0[..])
                    .execute(&mut *tx)
                    .await?;
                let receipt: Option<Vec<u8>> = sqlx::query_scalar(FIND_RECEIPT)
                    .bind(contest.0)
                    .bind(&slip.hash.0[..])
                    .fetch_optional(&mut *tx)
                    .await?;
                let line = match (opened_in(contest), receipt) {
                    (Some(opened), Some(receipt)) if receipt == opened.challenge.receipt.0 => {
                        keep_challenge!(tx, opened);
                        take_out!(tx, contest, slip.hash, Fate::Spoiled);
                        let line = actor.does(Act::Challenged, spoiling.at).with_count(1);
                        line.fixing(opened.challenge.receipt)
                    }
                    (None, None) => {
                        let line = actor.does(Act::Voided, spoiling.at).with_count(1);
                        line.because(spoiling.why.as_str())
                    }
                    _ => return Ok(Settled::Changed),
                };
                write_log!(tx, contest, &line);
            }
            Settled::Done
        })
    }

    async fn hand_out(&self, contest: ContestId, before: u64, line: &Line) -> Stored<bool> {
        writing!(&self.pool, |tx| {
            let held = sqlx::query(HOLD_OPEN).bind(contest.0).execute(&mut *tx).await?;
            let out: i64 =
                sqlx::query_scalar(COUNT_HANDED_OUT).bind(contest.0).fetch_one(&mut *tx).await?;
            let is_same = before == natural::<u64>(out, "a count")?;
            if held.rows_affected() == 0 || !is_same {
                return Ok(false);
            }
            write_log!(tx, contest, line);
            true
        })
    }

    async fn list_opened(&self, contest: ContestId) -> Stored<Vec<Opened>> {
        reading!(&self.pool, |db| {
            let rows: Vec<OpenedRow> =
                sqlx::query_as(LIST_CHALLENGES).bind(contest.0).fetch_all(db).await?;
            read_all(rows)
        })
    }
}
