//! Closing a contest, step by step: the envelopes are opened, mixed, and gone.
//!
//! All ballots of a contest are written by one transaction, in an order and
//! under ids that chance alone decides: neither a copy of the file, nor its
//! journal, nor PostgreSQL's row versions tell which came from which slip.

use async_trait::async_trait;
use sqlx::{AssertSqlSafe, QueryBuilder};
use uuid::Uuid;
use wardmote::closing::{Closing, Ended, Ending};
use wardmote::contest::Contest;
use wardmote::id::{BallotId, ContestId};
use wardmote::record;
use wardmote::record::log::{Act, Actor, Entry, Role};
use wardmote::record::numbers::Numbers;
use wardmote::record::receipt::Receipts;
use wardmote::seal::Envelope;
use wardmote::seal::keys::{ContestKeys, SealingKey};
use wardmote::store::{Closings, Dice, StoreError, Stored, roll};
use wardmote::text::Name;
use wardmote::time::Timestamp;

use super::ballots::{LIST_BALLOTS, LIST_RECEIPTS, ballots, receipts};
use super::fault::{Fault, attempt, unreadable};
use super::log::{read_log, write_log};
use super::papers::{COUNT_WAITING, leave_papers, tell_papers};
use super::pool::{Pool, reading, writing};
use super::queue::HOLD_OPEN;
use super::rows::{ROWS_PER_INSERT, natural, statements, to_json, token_hash};
use super::{SqlStore, evidence};

statements! {
    STAGE = "select closing from contest where id = $1";
    /// Only one closes, whoever else tries; ballots under way are waited for.
    /// Where it has to be due, a notice taken back in the same moment keeps it open.
    STOP = "update contest set phase = 'closed', closed_at = $2, notice_ends_at = null, \
        closing = 'stopped', closed_role = $4, closed_name = $5 where id = $1 and phase = 'open' \
        and (not $3 or notice_ends_at <= $2)";
    /// Only one takes a step, whoever else tries.
    STEP = "update contest set closing = $3 where id = $1 and closing = $2";
    FIND_CLOSER = "select closed_at, closed_role, closed_name from contest where id = $1";
    EMPTY_OUT = "select slip_hash, sealed from envelope where contest_id = $1";
    KEEP_COUNTED = "insert into receipt (contest_id, receipt, fate) \
        select contest_id, receipt, 'counted' from envelope where contest_id = $1 \
        and not is_paper order by receipt";
    KEEP_REPLACED = "insert into receipt (contest_id, receipt, fate) \
        select contest_id, receipt, 'replaced' from replaced where contest_id = $1 \
        order by receipt";
    KEEP_USES = "insert into slip_use (contest_id, slip_hash) \
        select contest_id, slip_hash from envelope where contest_id = $1 order by slip_hash";
    EMPTY_BOX = "delete from envelope where contest_id = $1";
    FORGET_REPLACED = "delete from replaced where contest_id = $1";
}

/// Fixes and signs what is there now that the ballots are mixed, and tells the log.
macro_rules! fix {
    ($tx:ident, $contest:expr, $keys:expr) => {
        let id = $contest.id;
        let found = sqlx::query_scalar(evidence::FIND_OPENING).bind(id.0);
        if let Some(opening) = evidence::opening(found.fetch_optional(&mut *$tx).await?)? {
            let keys: &ContestKeys = $keys.ok_or_else(no_key)?;
            let closer = sqlx::query_as(FIND_CLOSER).bind(id.0).fetch_one(&mut *$tx).await?;
            let (actor, at) = closed_by(closer)?;
            let entries: Vec<Entry> =
                read_log!(&mut *$tx, id).into_iter().map(|line| line.entry).collect();
            let rows = sqlx::query_as(LIST_RECEIPTS).bind(id.0).fetch_all(&mut *$tx).await?;
            let receipts = Receipts::sort(receipts(rows)?);
            let rows = sqlx::query_as(LIST_BALLOTS).bind(id.0).fetch_all(&mut *$tx).await?;
            let ballots = ballots(rows)?;
            let leaves: Vec<_> = ballots
                .iter()
                .map(|(ballot, ranking)| record::ballots::leaf(id, *ballot, ranking.options()))
                .collect();
            let numbers = Numbers::of(&opening, &entries, &receipts);
            let when = (id, opening.hash(), at);
            let sign = |bytes: &[u8]| keys.sign(bytes);
            let fixed =
                record::closing::Closing::fix(when, numbers, &receipts, &leaves, &entries, sign);
            sqlx::query(evidence::KEEP_CLOSING)
                .bind(id.0)
                .bind(to_json(&fixed, "a closing")?)
                .execute(&mut *$tx)
                .await?;
            let hash = fixed.hash(id, opening.hash());
            let line = actor.does(Act::Closed, at).with_count(fixed.ballots.count).fixing(hash);
            write_log!($tx, id, &line);
        }
    };
}

/// Who closed a contest, and when, as stored.
type CloserRow = (Option<i64>, Option<String>, Option<String>);

/// Who closed a contest, and when.
fn closed_by((at, role, name): CloserRow) -> Result<(Actor, Timestamp), Fault> {
    let role = role.as_deref().and_then(Role::from_key);
    let role = role.ok_or_else(|| unreadable("contest.closed_role"))?;
    let at = at.ok_or_else(|| unreadable("contest.closed_at"))?;
    Ok((Actor { role, name: name.map(Name::from_store) }, Timestamp(at)))
}

/// Envelopes opened at a stretch; in between, others get their turn.
const OPENED_AT_A_STRETCH: usize = 256;
/// How long the journal's emptying waits for somebody who reads; then it is tried
/// again a second later, and the other contests' voters go on meanwhile.
const SWEEP_WAIT_MS: u64 = 250;

#[async_trait]
impl Closings for SqlStore {
    async fn closing(&self, id: ContestId) -> Stored<Option<Closing>> {
        reading!(&self.pool, |db| {
            let stage: Option<Option<String>> =
                sqlx::query_scalar(STAGE).bind(id.0).fetch_optional(db).await?;
            match stage.flatten() {
                None => Ok(None),
                Some(stage) => {
                    Closing::from_key(&stage).map(Some).ok_or_else(|| unreadable("contest.closing"))
                }
            }
        })
    }

    async fn stop_casting(
        &self,
        id: ContestId,
        now: Timestamp,
        ending: Ending,
        actor: &Actor,
    ) -> Stored<Ended> {
        writing!(&self.pool, |tx| {
            // Looks at papers hold the same row, so that none comes in between.
            let held = sqlx::query(HOLD_OPEN).bind(id.0).execute(&mut *tx).await?;
            if held.rows_affected() == 0 {
                return Ok(Ended::NotOpen);
            }
            let waiting = sqlx::query_scalar(COUNT_WAITING).bind(id.0).fetch_one(&mut *tx).await?;
            if waiting > 0 && ending != Ending::LeavingPapers {
                return Ok(Ended::PapersWait(natural(waiting, "a count")?));
            }
            let stopped = sqlx::query(STOP)
                .bind(id.0)
                .bind(now.0)
                .bind(ending == Ending::Due)
                .bind(actor.role.key())
                .bind(actor.name.as_ref().map(Name::as_str))
                .execute(&mut *tx)
                .await?;
            if stopped.rows_affected() > 0 { Ended::Done } else { Ended::NotOpen }
        })
    }

    async fn mix_ballots(
        &self,
        contest: &Contest,
        keys: Option<&ContestKeys>,
        dice: &dyn Dice,
    ) -> Stored<()> {
        let id = contest.id.0;
        writing!(&self.pool, |tx| {
            let mine = sqlx::query(STEP)
                .bind(id)
                .bind(Closing::Stopped.key())
                .bind(Closing::Mixed.key())
                .execute(&mut *tx)
                .await?;
            if mine.rows_affected() == 0 {
                return Ok(());
            }
            let envelopes = sqlx::query_as(EMPTY_OUT).bind(id).fetch_all(&mut *tx).await?;
            let rankings = opened(contest, envelopes, keys.map(ContestKeys::sealing)).await?;
            for some in mixed(rankings, dice).chunks(ROWS_PER_INSERT) {
                QueryBuilder::new("insert into ballot (id, contest_id, ranking) ")
                    .push_values(some, |mut row, (ballot, ranking)| {
                        row.push_bind(*ballot).push_bind(id).push_bind(ranking);
                    })
                    .build()
                    .execute(&mut *tx)
                    .await?;
            }
            let closer = sqlx::query_as(FIND_CLOSER).bind(id).fetch_one(&mut *tx).await?;
            let (actor, at) = closed_by(closer)?;
            tell_papers!(tx, contest.id, at);
            if let Some(left) = leave_papers!(tx, contest.id) {
                write_log!(tx, contest.id, &actor.does(Act::PapersLeft, at).with_count(left));
            }
            for sql in [KEEP_COUNTED, KEEP_REPLACED, KEEP_USES, EMPTY_BOX, FORGET_REPLACED] {
                sqlx::query(sql).bind(id).execute(&mut *tx).await?;
            }
            fix!(tx, contest, keys);
        })
    }

    async fn compact(&self, id: ContestId) -> Stored<()> {
        // Outside of any transaction, as both databases want it.
        let compacted: Stored<()> = match &self.pool {
            Pool::Sqlite { write, .. } => {
                attempt(async { Ok(sqlx::query("vacuum").execute(write).await.map(drop)?) }).await
            }
            Pool::Postgres(pool) => {
                attempt(async {
                    Ok(sqlx::query("vacuum envelope, replaced, paper_entry, kiosk_sitting")
                        .execute(pool)
                        .await
                        .map(drop)?)
                })
                .await
            }
        };
        compacted?;
        self.take_step(id, Closing::Mixed, Closing::Compacted).await
    }

    async fn sweep(&self, id: ContestId) -> Stored<bool> {
        if let Pool::Sqlite { write, .. } = &self.pool {
            let is_empty: Stored<bool> = attempt(async { Ok(empty_journal(write).await?) }).await;
            if !is_empty? {
                return Ok(false);
            }
        }
        self.take_step(id, Closing::Compacted, Closing::Swept).await?;
        Ok(true)
    }

    async fn finish_closing(&self, id: ContestId) -> Stored<()> {
        self.take_step(id, Closing::Swept, Closing::Finished).await
    }
}

impl SqlStore {
    /// Keeps that a step was taken, unless somebody else has kept it already.
    async fn take_step(&self, id: ContestId, from: Closing, to: Closing) -> Stored<()> {
        writing!(&self.pool, |tx| {
            sqlx::query(STEP).bind(id.0).bind(from.key()).bind(to.key()).execute(&mut *tx).await?;
        })
    }
}

/// Empties SQLite's journal into its file and cuts it to nothing; says no when
/// somebody who reads was in the way.
pub(super) async fn empty_journal(write: &sqlx::SqlitePool) -> sqlx::Result<bool> {
    let mut writer = write.acquire().await?;
    let before: i64 = sqlx::query_scalar("pragma busy_timeout").fetch_one(&mut *writer).await?;
    let wait = async |writer: &mut sqlx::SqliteConnection, ms: String| {
        let sql = AssertSqlSafe(format!("pragma busy_timeout = {ms}"));
        sqlx::query(sql).execute(writer).await
    };
    wait(&mut writer, SWEEP_WAIT_MS.to_string()).await?;
    // Says whether somebody was in the way, then sizes in pages.
    let emptied: sqlx::Result<(i64, i64, i64)> =
        sqlx::query_as("pragma wal_checkpoint(truncate)").fetch_one(&mut *writer).await;
    wait(&mut writer, before.to_string()).await?;
    Ok(emptied?.0 == 0)
}

/// Opens envelopes: all of them, or none.
async fn opened(
    contest: &Contest,
    envelopes: Vec<(Vec<u8>, Vec<u8>)>,
    key: Option<&SealingKey>,
) -> Result<Vec<String>, Fault> {
    let mut rankings = Vec::with_capacity(envelopes.len());
    for (at, (slip, sealed)) in envelopes.into_iter().enumerate() {
        if at % OPENED_AT_A_STRETCH == 0 {
            tokio::task::yield_now().await;
        }
        let key = key.ok_or_else(no_key)?;
        let ranking = Envelope(sealed)
            .open(key, contest, &token_hash(&slip)?)
            .ok_or_else(|| unreadable("an envelope"))?;
        rankings.push(to_json(&ranking, "a ranking")?);
    }
    Ok(rankings)
}

fn no_key() -> Fault {
    StoreError::Down("the key that opens the envelopes is missing; put the key folder back".into())
        .into()
}

/// Mixes rankings, and gives each a fresh id.
fn mixed(mut rankings: Vec<String>, dice: &dyn Dice) -> Vec<(Uuid, String)> {
    shuffle(&mut rankings, dice);
    rankings.into_iter().map(|ranking| (BallotId::from_random(roll(dice)).0, ranking)).collect()
}

/// Shuffles so that every order is as likely (Fisher and Yates).
fn shuffle<T>(things: &mut [T], dice: &dyn Dice) {
    for last in (1..things.len()).rev() {
        things.swap(last, place(last + 1, dice));
    }
}

/// A place among `places`, each as likely: rolls that would favour the first
/// ones are rolled again.
fn place(places: usize, dice: &dyn Dice) -> usize {
    let places = places as u64;
    let fair = u64::MAX - u64::MAX % places;
    loop {
        let rolled = u64::from_le_bytes(roll(dice));
        if rolled < fair {
            return usize::try_from(rolled % places).unwrap_or_default();
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;
    use std::sync::Mutex;

    use super::*;

    /// Dice that follow from a seed (xorshift64*).
    struct Seeded(Mutex<u64>);

    impl Dice for Seeded {
        fn roll(&self, bytes: &mut [u8]) {
            let mut state = self.0.lock().unwrap();
            for eight in bytes.chunks_mut(8) {
                *state ^= *state >> 12;
                *state ^= *state << 25;
                *state ^= *state >> 27;
                let rolled = state.wrapping_mul(0x2545_F491_4F6C_DD1D).to_le_bytes();
                eight.copy_from_slice(&rolled[..eight.len()]);
            }
        }
    }

    #[test]
    fn every_order_of_four_is_as_likely() {
        let dice = Seeded(Mutex::new(2_026));
        let mut orders = HashMap::new();
        for _ in 0..24_000 {
            let mut order = [1, 2, 3, 4];
            shuffle(&mut order, &dice);
            *orders.entry(order).or_insert(0_f64) += 1.0;
        }
        assert_eq!(orders.len(), 24);
        let chi2: f64 = orders.values().map(|n| (n - 1_000.0).powi(2) / 1_000.0).sum();
        // 49.73 is the 0.1 % point of chi-squared with 23 degrees of freedom.
        assert!(chi2 < 49.73, "chi-squared {chi2}");
    }

    #[test]
    fn rolls_that_would_favour_the_first_places_are_rolled_again() {
        /// Rolls the highest number first, then 4.
        struct Loaded(Mutex<bool>);
        impl Dice for Loaded {
            fn roll(&self, bytes: &mut [u8]) {
                let high = std::mem::replace(&mut *self.0.lock().unwrap(), false);
                bytes.fill(if high { 0xff } else { 0 });
                if !high {
                    bytes[0] = 4;
                }
            }
        }
        assert_eq!(place(3, &Loaded(Mutex::new(true))), 1);
    }
}
