//! The writer of ballots: many ballots in one commit, each voter answered after it.
//!
//! One commit is one wait for the disk. While it waits, the next voters queue
//! up, and all of them share the next commit: the fuller the hall, the larger
//! the batch.

use std::collections::BTreeSet;

use tokio::sync::{mpsc, oneshot};
use wardmote::ballot::Receipt;
use wardmote::id::ContestId;
use wardmote::store::{NewBallot, Recorded, StoreError, Stored};

use super::fault::{Fault, attempt};
use super::pool::{Pool, writing};
use super::rows::statements;

/// Ballots in one commit: enough that the disk is no limit, and few enough that
/// nobody waits for more than a fraction of a second of other people's ballots.
const BATCH_MAX: usize = 256;
/// Ballots waiting: a full hall pressing at once. Past it, connections wait.
const QUEUE_MAX: usize = 4_096;

statements! {
    /// Changes nothing, says whether the contest is open, and keeps it open until
    /// the commit: closing waits for the same row, on whichever machine.
    HOLD_OPEN = "update contest set phase = phase where id = $1 and phase = 'open'";
    ADD = "insert into envelope (contest_id, slip_hash, sealed, cast_id, receipt) \
        values ($1, $2, $3, $4, $5) on conflict (contest_id, slip_hash) do nothing";
    FIND = "select cast_id, receipt from envelope where contest_id = $1 and slip_hash = $2";
    REPLACE = "update envelope set sealed = $3, cast_id = $4, receipt = $5 \
        where contest_id = $1 and slip_hash = $2";
    FIND_COUNTED = "select receipt from receipt where contest_id = $1 and receipt = $2";
}

/// A ballot, and where its voter waits.
#[derive(Debug)]
struct Waiting {
    ballot: NewBallot,
    answer: oneshot::Sender<Stored<Recorded>>,
}

/// The way in.
#[derive(Debug)]
pub(super) struct Queue {
    way_in: mpsc::Sender<Waiting>,
}

impl Queue {
    /// Starts the writer; it ends when the queue is dropped and empty.
    pub(super) fn start(pool: Pool) -> Self {
        let (way_in, way_out) = mpsc::channel(QUEUE_MAX);
        tokio::spawn(write(pool, way_out));
        Self { way_in }
    }

    /// Records a ballot and answers after the commit.
    ///
    /// A voter who stops listening has a ballot all the same: sending it again
    /// finds it there.
    pub(super) async fn record(&self, ballot: NewBallot) -> Stored<Recorded> {
        let (answer, told) = oneshot::channel();
        let ended = || StoreError::Down("the writer of ballots has ended".into());
        self.way_in.send(Waiting { ballot, answer }).await.map_err(|_| ended())?;
        told.await.map_err(|_| ended())?
    }
}

/// Takes whoever is waiting, and commits them together, until nobody can come.
async fn write(pool: Pool, mut way_out: mpsc::Receiver<Waiting>) {
    let mut batch = Vec::with_capacity(BATCH_MAX);
    while way_out.recv_many(&mut batch, BATCH_MAX).await > 0 {
        settle(&pool, &mut batch).await;
    }
}

/// Commits a batch and answers everybody in it.
///
/// A ballot that the database will not take is answered by itself, and the
/// others are tried again without it.
async fn settle(pool: &Pool, batch: &mut Vec<Waiting>) {
    while !batch.is_empty() {
        let mut at = 0;
        match record_together(pool, batch, &mut at).await {
            Ok(recorded) => {
                for (waiting, recorded) in batch.drain(..).zip(recorded) {
                    let _ = waiting.answer.send(Ok(recorded));
                }
            }
            Err(fault) if fault.is_of_the_data && at < batch.len() => {
                let _ = batch.remove(at).answer.send(Err(fault.error));
            }
            Err(fault) => {
                for waiting in batch.drain(..) {
                    let _ = waiting.answer.send(Err(again(&fault.error)));
                }
            }
        }
    }
}

/// The same error for one more voter.
fn again(error: &StoreError) -> StoreError {
    match error {
        StoreError::Conflict(name) => StoreError::Conflict(name),
        StoreError::Full => StoreError::Full,
        StoreError::Down(inner) => StoreError::Down(inner.to_string().into()),
    }
}

/// Records ballots in one transaction; `at` tells which was being recorded, and
/// points past the last one when they all were.
async fn record_together(
    pool: &Pool,
    batch: &[Waiting],
    at: &mut usize,
) -> Result<Vec<Recorded>, Fault> {
    // Held in one order, so that two machines cannot wait for each other.
    let contests: BTreeSet<ContestId> = batch.iter().map(|one| one.ballot.contest).collect();
    *at = batch.len();
    writing!(pool, |tx| {
        let mut open = BTreeSet::new();
        for contest in contests {
            let held = sqlx::query(HOLD_OPEN).bind(contest.0).execute(&mut *tx).await?;
            if held.rows_affected() > 0 {
                open.insert(contest);
            }
        }
        let mut recorded = Vec::with_capacity(batch.len());
        for (place, Waiting { ballot, .. }) in batch.iter().enumerate() {
            *at = place;
            let contest = ballot.contest.0;
            if !open.contains(&ballot.contest) {
                let counted: Option<String> = sqlx::query_scalar(FIND_COUNTED)
                    .bind(contest)
                    .bind(&ballot.receipt.0)
                    .fetch_optional(&mut *tx)
                    .await?;
                recorded.push(late(counted));
                continue;
            }
            let added = sqlx::query(ADD)
                .bind(contest)
                .bind(&ballot.slip.0[..])
                .bind(&ballot.envelope.0[..])
                .bind(&ballot.cast.0[..])
                .bind(&ballot.receipt.0)
                .execute(&mut *tx)
                .await?;
            if added.rows_affected() > 0 {
                recorded.push(Recorded::First(ballot.receipt.clone()));
                continue;
            }
            let (cast, receipt): (Vec<u8>, String) = sqlx::query_as(FIND)
                .bind(contest)
                .bind(&ballot.slip.0[..])
                .fetch_one(&mut *tx)
                .await?;
            let decided = beside(ballot, &cast, receipt);
            if matches!(decided, Recorded::Replaced(_)) {
                sqlx::query(REPLACE)
                    .bind(contest)
                    .bind(&ballot.slip.0[..])
                    .bind(&ballot.envelope.0[..])
                    .bind(&ballot.cast.0[..])
                    .bind(&ballot.receipt.0)
                    .execute(&mut *tx)
                    .await?;
            }
            recorded.push(decided);
        }
        *at = batch.len();
        recorded
    })
}

/// What becomes of a ballot that comes after closing: one that was counted and
/// is sent again, because its answer got lost, is told so.
fn late(counted: Option<String>) -> Recorded {
    counted.map_or(Recorded::NotOpen, |receipt| Recorded::Already(Receipt(receipt)))
}

/// What becomes of a ballot when the slip's earlier one is there.
fn beside(ballot: &NewBallot, cast: &[u8], receipt: String) -> Recorded {
    if cast == ballot.cast.0 {
        Recorded::Already(Receipt(receipt))
    } else if ballot.may_replace {
        Recorded::Replaced(ballot.receipt.clone())
    } else {
        Recorded::Fixed(Receipt(receipt))
    }
}
