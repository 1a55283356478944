//! Ballots, stored: sealed while voting is open, mixed afterwards.

use async_trait::async_trait;
use uuid::Uuid;
use wardmote::ballot::{Pile, Ranking};
use wardmote::id::{BallotId, ContestId};
use wardmote::seal::receipt::{Fate, Receipt, SignedReceipt};
use wardmote::slip::{Code, TokenHash};
use wardmote::store::{Ballots, NewBallot, Recorded, Standing, Stored};
use wardmote::update::Turnout;

use super::SqlStore;
use super::fault::{Fault, attempt, unreadable};
use super::pool::{Pool, reading};
use super::rows::{exactly, from_json, natural, statements};

statements! {
    FIND_STANDING = "select receipt, signature, version from envelope \
        where contest_id = $1 and slip_hash = $2";
    HAS_CAST = "select exists (select 1 from envelope where contest_id = $1 and slip_hash = $2) \
        or exists (select 1 from slip_use where contest_id = $1 and slip_hash = $2)";
    /// One statement, so that closing cannot come between its numbers.
    TURNOUT = "select (select count(*) from envelope where contest_id = $1), \
        (select count(*) from ballot where contest_id = $1), \
        (select count(*) from slip_use where contest_id = $1), \
        (select count(*) from slip s join contest c on c.conference_id = s.conference_id \
            where c.id = $1 and s.voided_at is null \
            and (c.ward_id is null or s.ward_id = c.ward_id))";
    LIST_PILES = "select ranking, count(*) from ballot where contest_id = $1 group by ranking";
    /// Public from the moment the envelopes are opened: void and spoiled ones, kept
    /// earlier, wait for the others.
    FIND_RECEIPTS = "select r.contest_id, r.receipt, r.fate from receipt r \
        join contest c on c.id = r.contest_id \
        where r.receipt between $1 and $2 and c.closing is not null and c.closing <> 'stopped' \
        order by r.receipt, r.contest_id";
    LIST_BALLOTS = "select id, ranking from ballot where contest_id = $1 order by id";
    LIST_RECEIPTS = "select receipt, fate from receipt where contest_id = $1 order by receipt";
}

#[async_trait]
impl Ballots for SqlStore {
    async fn record_ballot(&self, ballot: NewBallot) -> Stored<Recorded> {
        self.queue.record(ballot).await
    }

    async fn find_standing(
        &self,
        contest: ContestId,
        slip: &TokenHash,
    ) -> Stored<Option<Standing>> {
        reading!(&self.pool, |db| {
            let found: Option<(Vec<u8>, Vec<u8>, i64)> = sqlx::query_as(FIND_STANDING)
                .bind(contest.0)
                .bind(&slip.0[..])
                .fetch_optional(db)
                .await?;
            let Some((receipt, signature, version)) = found else { return Ok(None) };
            Ok(Some(Standing {
                receipt: SignedReceipt {
                    receipt: Receipt(exactly(&receipt, "envelope.receipt")?),
                    signature: exactly(&signature, "envelope.signature")?,
                },
                version: natural(version, "envelope.version")?,
            }))
        })
    }

    async fn has_cast(&self, contest: ContestId, slip: &TokenHash) -> Stored<bool> {
        reading!(&self.pool, |db| {
            let has_cast = sqlx::query_scalar(HAS_CAST)
                .bind(contest.0)
                .bind(&slip.0[..])
                .fetch_one(db)
                .await?;
            Ok(has_cast)
        })
    }

    async fn turnout(&self, contest: ContestId) -> Stored<Turnout> {
        reading!(&self.pool, |db| {
            let (sealed, ballots, uses, slips): (i64, i64, i64, i64) =
                sqlx::query_as(TURNOUT).bind(contest.0).fetch_one(db).await?;
            Ok(Turnout {
                // A contest voided while it was open has uses and no ballots.
                ballots: natural(sealed + ballots.max(uses), "a count")?,
                slips: natural(slips, "a count")?,
            })
        })
    }

    async fn list_piles(&self, contest: ContestId) -> Stored<Vec<Pile>> {
        reading!(&self.pool, |db| {
            let rows: Vec<(String, i64)> =
                sqlx::query_as(LIST_PILES).bind(contest.0).fetch_all(db).await?;
            let mut piles = Vec::with_capacity(rows.len());
            for (ranking, ballots) in rows {
                piles.push(Pile {
                    ranking: from_json(&ranking, "ballot.ranking")?,
                    ballots: natural(ballots, "a count")?,
                });
            }
            piles.sort_by(|one, other| one.ranking.cmp(&other.ranking));
            Ok(piles)
        })
    }

    async fn find_receipts(&self, code: &Code) -> Stored<Vec<(ContestId, Receipt, Fate)>> {
        let front = code.bits() << 4;
        let (mut first, mut last) = ([0; 32], [u8::MAX; 32]);
        first[..8].copy_from_slice(&front.to_be_bytes());
        last[..8].copy_from_slice(&(front | 0xf).to_be_bytes());
        reading!(&self.pool, |db| {
            let rows: Vec<(Uuid, Vec<u8>, String)> = sqlx::query_as(FIND_RECEIPTS)
                .bind(&first[..])
                .bind(&last[..])
                .fetch_all(db)
                .await?;
            let mut found = Vec::with_capacity(rows.len());
            for (contest, receipt, fate) in rows {
                let (receipt, fate) = receipt_of(&receipt, &fate)?;
                found.push((ContestId(contest), receipt, fate));
            }
            Ok(found)
        })
    }

    async fn list_ballots(&self, contest: ContestId) -> Stored<Vec<(BallotId, Ranking)>> {
        reading!(&self.pool, |db| {
            ballots(sqlx::query_as(LIST_BALLOTS).bind(contest.0).fetch_all(db).await?)
        })
    }

    async fn list_receipts(&self, contest: ContestId) -> Stored<Vec<(Receipt, Fate)>> {
        reading!(&self.pool, |db| {
            let rows: Vec<(Vec<u8>, String)> =
                sqlx::query_as(LIST_RECEIPTS).bind(contest.0).fetch_all(db).await?;
            receipts(rows)
        })
    }
}

fn receipt_of(receipt: &[u8], fate: &str) -> Result<(Receipt, Fate), Fault> {
    let fate = Fate::from_key(fate).ok_or_else(|| unreadable("receipt.fate"))?;
    Ok((Receipt(exactly(receipt, "receipt.receipt")?), fate))
}

/// Reads ballots.
pub(super) fn ballots(rows: Vec<(Uuid, String)>) -> Result<Vec<(BallotId, Ranking)>, Fault> {
    let ballot =
        |(id, ranking): (Uuid, String)| Ok((BallotId(id), from_json(&ranking, "ballot.ranking")?));
    rows.into_iter().map(ballot).collect()
}

/// Reads receipts with what became of each.
pub(super) fn receipts(rows: Vec<(Vec<u8>, String)>) -> Result<Vec<(Receipt, Fate)>, Fault> {
    rows.into_iter().map(|(receipt, fate)| receipt_of(&receipt, &fate)).collect()
}
