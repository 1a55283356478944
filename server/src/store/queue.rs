//! The writer of ballots: many ballots in one commit, each voter answered after it.
//!
//! One commit is one wait for the disk. While it waits, the next voters queue
//! up, and all of them share the next commit: the fuller the hall, the larger
//! the batch.

use std::collections::BTreeSet;

use sqlx::QueryBuilder;
use tokio::sync::{mpsc, oneshot};
use uuid::Uuid;
use wardmote::ballot::Channel;
use wardmote::id::ContestId;
use wardmote::seal::receipt::Receipt;
use wardmote::store::{NewBallot, Recorded, StoreError, Stored, VERSIONS_MAX};

use super::fault::{Fault, attempt};
use super::papers::FORGET_OF_SLIP;
use super::pool::{Pool, writing};
use super::rows::{exactly, natural, statements};

/// Ballots in one commit: enough that the disk is no limit, and few enough that
/// nobody waits for more than a fraction of a second of other people's ballots.
const BATCH_MAX: usize = 256;
/// Ballots waiting: a full hall pressing at once. Past it, connections wait.
const QUEUE_MAX: usize = 4_096;

/// Puts in the first ballots of their slips, however many stand between these two,
/// and says which went in. A slip that the desk ends meanwhile casts nothing: the
/// desk takes the same turns; nor does, by phone, one whose paper is with the tellers.
const ADD: [&str; 2] = [
    "insert into envelope (contest_id, slip_hash, version, sealed, cast_id, receipt, \
            signature, cast_at, is_paper, paper_why) \
        select column1, column2, 1, column3, column4, column5, column6, column7, column8, column9 \
        from (",
    ") as cast_now where not exists \
            (select 1 from slip where hash = cast_now.column2 and voided_at is not null) \
        and (cast_now.column8 or not exists (select 1 from paper_entry p \
            where p.contest_id = cast_now.column1 and p.slip_hash = cast_now.column2)) \
        on conflict (contest_id, slip_hash) do nothing returning contest_id, slip_hash, cast_id",
];

statements! {
    /// Changes nothing, says whether the contest is open, and keeps it open until
    /// the commit: closing waits for the same row, on whichever machine.
    HOLD_OPEN = "update contest set phase = phase where id = $1 and phase = 'open'";
    FIND = "select e.version, e.cast_id, e.receipt, e.is_paper, exists (select 1 from replaced r \
            where r.contest_id = e.contest_id and r.slip_hash = e.slip_hash and r.cast_id = $3) \
        from envelope e where e.contest_id = $1 and e.slip_hash = $2";
    IS_WITH_TELLERS = "select exists \
        (select 1 from paper_entry where contest_id = $1 and slip_hash = $2)";
    KEEP_REPLACED = "insert into replaced (contest_id, slip_hash, cast_id, receipt) \
        select contest_id, slip_hash, cast_id, receipt from envelope \
        where contest_id = $1 and slip_hash = $2";
    REPLACE = "update envelope set version = version + 1, sealed = $3, cast_id = $4, \
        receipt = $5, signature = $6, cast_at = $7 where contest_id = $1 and slip_hash = $2";
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
/// With a ballot that the database will not take, everybody is tried alone, so
/// that only that one is refused.
async fn settle(pool: &Pool, batch: &mut Vec<Waiting>) {
    let recorded = record_together(pool, batch).await;
    let is_of_one = recorded.as_ref().is_err_and(|fault| fault.is_of_the_data);
    if is_of_one && batch.len() > 1 {
        for waiting in batch.drain(..) {
            let recorded = record_together(pool, std::slice::from_ref(&waiting)).await;
            answer([waiting], recorded);
        }
    } else {
        answer(batch.drain(..), recorded);
    }
}

/// Tells everybody what became of their ballot.
fn answer(batch: impl IntoIterator<Item = Waiting>, recorded: Result<Vec<Recorded>, Fault>) {
    match recorded {
        Ok(recorded) => {
            for (waiting, recorded) in batch.into_iter().zip(recorded) {
                let _ = waiting.answer.send(Ok(recorded));
            }
        }
        Err(fault) => {
            for waiting in batch {
                let _ = waiting.answer.send(Err(again(&fault.error)));
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

/// What tells one press of one slip from all others.
type PressKey = (Uuid, Vec<u8>, Vec<u8>);

fn key(ballot: &NewBallot) -> PressKey {
    (ballot.contest.0, ballot.slip.0.to_vec(), ballot.cast.id.0.to_vec())
}

/// Why somebody decided what is on a paper; nothing where nobody had to.
fn why(channel: &Channel) -> &str {
    match channel {
        Channel::Paper { why: Some(why) } => why.as_str(),
        Channel::Phone | Channel::Paper { why: None } => "",
    }
}

/// Puts in those of some ballots that are the first of their slips, and says which.
macro_rules! add_first {
    ($tx:ident, $ballots:expr) => {{
        let mut added: Vec<PressKey> = Vec::new();
        if !$ballots.is_empty() {
            let mut query = QueryBuilder::new(ADD[0]);
            query.push_values($ballots, |mut row, ballot: &NewBallot| {
                row.push_bind(ballot.contest.0)
                    .push_bind(&ballot.slip.0[..])
                    .push_bind(&ballot.envelope.0[..])
                    .push_bind(&ballot.cast.id.0[..])
                    .push_bind(&ballot.receipt.receipt.0[..])
                    .push_bind(&ballot.receipt.signature[..])
                    .push_bind(ballot.at.0)
                    .push_bind(ballot.channel.is_paper())
                    .push_bind(why(&ballot.channel));
            });
            // Remembering one statement for each size of batch would push out the others.
            let query = query.push(ADD[1]).build_query_as().persistent(false);
            added = query.fetch_all(&mut *$tx).await?;
        }
        added.into_iter().collect::<BTreeSet<_>>()
    }};
}

/// Decides about a ballot that was not put in as its slip's first.
macro_rules! add_another {
    ($tx:ident, $ballot:expr) => {{
        let (ballot, contest) = ($ballot, $ballot.contest.0);
        let found: Option<FoundRow> = sqlx::query_as(FIND)
            .bind(contest)
            .bind(&ballot.slip.0[..])
            .bind(&ballot.cast.id.0[..])
            .fetch_optional(&mut *$tx)
            .await?;
        match found {
            None => {
                let is_with_tellers: bool = sqlx::query_scalar(IS_WITH_TELLERS)
                    .bind(contest)
                    .bind(&ballot.slip.0[..])
                    .fetch_one(&mut *$tx)
                    .await?;
                if is_with_tellers { Recorded::OnPaper } else { Recorded::SlipEnded }
            }
            Some((version, cast, receipt, is_paper, is_spent)) => {
                let there = There {
                    version: natural(version, "envelope.version")?,
                    is_this_press: cast == ballot.cast.id.0,
                    receipt: Receipt(exactly(&receipt, "envelope.receipt")?),
                    is_paper,
                    is_spent,
                };
                let decided = beside(ballot, &there);
                if matches!(decided, Recorded::Replaced(_)) {
                    let keep = sqlx::query(KEEP_REPLACED).bind(contest).bind(&ballot.slip.0[..]);
                    keep.execute(&mut *$tx).await?;
                    sqlx::query(REPLACE)
                        .bind(contest)
                        .bind(&ballot.slip.0[..])
                        .bind(&ballot.envelope.0[..])
                        .bind(&ballot.cast.id.0[..])
                        .bind(&ballot.receipt.receipt.0[..])
                        .bind(&ballot.receipt.signature[..])
                        .bind(ballot.at.0)
                        .execute(&mut *$tx)
                        .await?;
                }
                decided
            }
        }
    }};
}

/// Records ballots in one transaction: first ballots in one statement, the others
/// each beside the one that is there.
async fn record_together(pool: &Pool, batch: &[Waiting]) -> Result<Vec<Recorded>, Fault> {
    // Held in one order, so that two machines cannot wait for each other.
    let contests: BTreeSet<ContestId> = batch.iter().map(|one| one.ballot.contest).collect();
    writing!(pool, |tx| {
        let mut open = BTreeSet::new();
        for contest in contests {
            let held = sqlx::query(HOLD_OPEN).bind(contest.0).execute(&mut *tx).await?;
            if held.rows_affected() > 0 {
                open.insert(contest);
            }
        }
        let mut in_time = Vec::with_capacity(batch.len());
        for Waiting { ballot, .. } in batch {
            if open.contains(&ballot.contest) {
                in_time.push(ballot);
            }
        }
        let mut added = add_first!(tx, in_time);
        let mut recorded = Vec::with_capacity(batch.len());
        for Waiting { ballot, .. } in batch {
            recorded.push(if !open.contains(&ballot.contest) {
                Recorded::NotOpen
            } else if added.remove(&key(ballot)) {
                if ballot.channel.is_paper() {
                    sqlx::query(FORGET_OF_SLIP)
                        .bind(ballot.contest.0)
                        .bind(&ballot.slip.0[..])
                        .execute(&mut *tx)
                        .await?;
                }
                Recorded::First(ballot.receipt.receipt)
            } else {
                add_another!(tx, ballot)
            });
        }
        recorded
    })
}

/// The slip's ballot as [`FIND`] gives it: version, press, receipt, whether it came on
/// paper, and whether the press that arrives was replaced since.
type FoundRow = (i64, Vec<u8>, Vec<u8>, bool, bool);

/// The slip's ballot that is there when another press of it arrives.
struct There {
    version: u32,
    receipt: Receipt,
    /// Whether the press that arrives made it.
    is_this_press: bool,
    /// Whether it came on paper.
    is_paper: bool,
    /// Whether the press that arrives made one that was replaced since.
    is_spent: bool,
}

/// What becomes of a ballot when the slip's earlier one is there.
fn beside(ballot: &NewBallot, there: &There) -> Recorded {
    let is_newer = ballot.cast.replaces.is_some_and(|version| version != there.version);
    if there.is_paper != ballot.channel.is_paper() {
        return if there.is_paper { Recorded::OnPaper } else { Recorded::OnPhone };
    }
    if there.is_this_press && there.receipt == ballot.receipt.receipt {
        Recorded::Already(there.receipt)
    } else if there.is_this_press {
        Recorded::Differs(there.receipt)
    } else if !ballot.may_replace || there.is_paper || there.version >= VERSIONS_MAX {
        Recorded::Fixed(there.receipt)
    } else if there.is_spent || is_newer {
        Recorded::Stale(there.receipt)
    } else {
        Recorded::Replaced(ballot.receipt.receipt)
    }
}

#[cfg(test)]
mod tests {
    use wardmote::ballot::{Cast, CastId};
    use wardmote::seal::Envelope;
    use wardmote::seal::receipt::SignedReceipt;
    use wardmote::slip::TokenHash;

    use super::*;

    fn ballot(replaces: Option<u32>, receipt: u8, may_replace: bool) -> NewBallot {
        NewBallot {
            contest: ContestId::from_random([1; 16]),
            slip: TokenHash([2; 32]),
            envelope: Envelope(vec![3]),
            cast: Cast { id: CastId([4; 16]), replaces },
            receipt: SignedReceipt { receipt: Receipt([receipt; 32]), signature: [0; 64] },
            at: wardmote::time::Timestamp(1),
            may_replace,
            channel: Channel::Phone,
        }
    }

    #[test]
    fn phone_and_paper_never_replace_each_other() {
        let on = |is_paper| There {
            version: 1,
            receipt: Receipt([1; 32]),
            is_this_press: false,
            is_paper,
            is_spent: false,
        };
        let paper = || NewBallot { channel: Channel::Paper { why: None }, ..ballot(None, 2, true) };
        assert_eq!(beside(&ballot(None, 2, true), &on(true)), Recorded::OnPaper);
        assert_eq!(beside(&paper(), &on(false)), Recorded::OnPhone);
        assert_eq!(beside(&paper(), &on(true)), Recorded::Fixed(Receipt([1; 32])));
    }

    #[test]
    fn what_becomes_of_a_second_press() {
        let (old, new) = (Receipt([1; 32]), Receipt([2; 32]));
        let there = |version, is_this_press, is_spent| There {
            version,
            receipt: old,
            is_this_press,
            is_paper: false,
            is_spent,
        };
        let cases = [
            (ballot(Some(0), 1, true), there(1, true, false), Recorded::Already(old)),
            (ballot(Some(0), 1, false), there(1, true, false), Recorded::Already(old)),
            (ballot(Some(0), 2, true), there(1, true, false), Recorded::Differs(old)),
            (ballot(Some(1), 2, true), there(1, false, false), Recorded::Replaced(new)),
            (ballot(None, 2, true), there(7, false, false), Recorded::Replaced(new)),
            (ballot(Some(0), 2, true), there(1, false, false), Recorded::Stale(old)),
            (ballot(Some(3), 2, true), there(2, false, false), Recorded::Stale(old)),
            (ballot(None, 2, true), there(2, false, true), Recorded::Stale(old)),
            (ballot(Some(2), 2, true), there(2, false, true), Recorded::Stale(old)),
            (ballot(Some(1), 2, false), there(1, false, false), Recorded::Fixed(old)),
            (ballot(Some(200), 2, true), there(200, false, false), Recorded::Fixed(old)),
        ];
        for (ballot, there, expected) in cases {
            assert_eq!(beside(&ballot, &there), expected, "{:?}", ballot.cast.replaces);
        }
    }
}
