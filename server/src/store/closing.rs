//! Closing a contest: the envelopes are opened, mixed, and gone.
//!
//! All ballots of a contest are written by one transaction, in an order and
//! under ids that chance alone decides: neither a copy of the file, nor its
//! journal, nor PostgreSQL's row versions tell which came from which slip.

use sqlx::QueryBuilder;
use uuid::Uuid;
use wardmote::contest::Contest;
use wardmote::id::BallotId;
use wardmote::seal::Envelope;
use wardmote::store::{Dice, Stored, roll};
use wardmote::time::Timestamp;

use super::fault::{Fault, attempt, unreadable};
use super::pool::{Pool, writing};
use super::rows::{ROWS_PER_INSERT, statements, to_json, token_hash};

statements! {
    /// Only one closes, whoever else tries; ballots under way are waited for.
    CLOSE = "update contest set phase = 'closed', closed_at = $2, notice_ends_at = null \
        where id = $1 and phase = 'open'";
    EMPTY_OUT = "select slip_hash, sealed from envelope where contest_id = $1";
    KEEP_RECEIPTS = "insert into receipt (contest_id, receipt) \
        select distinct contest_id, receipt from envelope where contest_id = $1 order by receipt";
    KEEP_USES = "insert into slip_use (contest_id, slip_hash) \
        select contest_id, slip_hash from envelope where contest_id = $1 order by slip_hash";
    EMPTY_BOX = "delete from envelope where contest_id = $1";
}

/// Closes an open contest; says whether it was open.
pub(super) async fn close(
    pool: &Pool,
    contest: &Contest,
    at: Timestamp,
    dice: &dyn Dice,
) -> Stored<bool> {
    let id = contest.id.0;
    let closed: Stored<bool> = writing!(pool, |tx| {
        let closed = sqlx::query(CLOSE).bind(id).bind(at.0).execute(&mut *tx).await?;
        if closed.rows_affected() == 0 {
            return Ok(false);
        }
        let envelopes = sqlx::query_as(EMPTY_OUT).bind(id).fetch_all(&mut *tx).await?;
        for some in mixed(contest, envelopes, dice)?.chunks(ROWS_PER_INSERT) {
            QueryBuilder::new("insert into ballot (id, contest_id, ranking) ")
                .push_values(some, |mut row, (ballot, ranking)| {
                    row.push_bind(*ballot).push_bind(id).push_bind(ranking);
                })
                .build()
                .execute(&mut *tx)
                .await?;
        }
        sqlx::query(KEEP_RECEIPTS).bind(id).execute(&mut *tx).await?;
        sqlx::query(KEEP_USES).bind(id).execute(&mut *tx).await?;
        sqlx::query(EMPTY_BOX).bind(id).execute(&mut *tx).await?;
        true
    });
    if matches!(closed, Ok(true)) {
        forget_journal(pool).await;
    }
    closed
}

/// Opens envelopes and mixes what is in them.
fn mixed(
    contest: &Contest,
    envelopes: Vec<(Vec<u8>, Vec<u8>)>,
    dice: &dyn Dice,
) -> Result<Vec<(Uuid, String)>, Fault> {
    let mut rankings = Vec::with_capacity(envelopes.len());
    for (slip, sealed) in envelopes {
        let ranking = Envelope(sealed)
            .open_unsealed(contest, &token_hash(&slip)?)
            .ok_or_else(|| unreadable("an envelope"))?;
        rankings.push(to_json(&ranking, "a ranking")?);
    }
    shuffle(&mut rankings, dice);
    Ok(rankings.into_iter().map(|ranking| (BallotId::from_random(roll(dice)).0, ranking)).collect())
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

/// Empties SQLite's journal, in which the envelopes are still to be read. The
/// contest is closed whether or not somebody's long read stands in the way.
pub(super) async fn forget_journal(pool: &Pool) {
    if let Pool::Sqlite { write, .. } = pool {
        // Says whether somebody was in the way, then sizes in pages.
        let emptied: sqlx::Result<(i64, i64, i64)> =
            sqlx::query_as("pragma wal_checkpoint(truncate)").fetch_one(write).await;
        match emptied {
            Ok((0, ..)) => {}
            Ok(_) => tracing::warn!("a long read kept the journal from being emptied"),
            Err(error) => tracing::warn!(%error, "the journal could not be emptied"),
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
