//! Letters on their way out, stored.

use async_trait::async_trait;
use uuid::Uuid;
use wardmote::id::LetterId;
use wardmote::letter::{Fate, Letter};
use wardmote::people::Email;
use wardmote::store::{Letters, Stored};
use wardmote::time::Timestamp;

use super::SqlStore;
use super::fault::{Fault, attempt};
use super::pool::{Pool, reading, writing};
use super::rows::{natural, statements};

statements! {
    ADD = "insert into letter (id, recipient, subject, body, reply_to, way_out, queued_at, \
        next_at, tries, state) values ($1, $2, $3, $4, $5, $6, $7, $7, 0, 'waiting') \
        on conflict do nothing";
    NEXT = "select id, recipient, subject, body, reply_to, way_out, tries from letter \
        where state = 'waiting' and next_at <= $1 order by next_at, id limit 1";
    /// Of two machines that found it, one changes a row. From then on the moment is when.
    TAKE_UP = "update letter set state = 'taken', next_at = $2, tries = tries + 1 \
        where id = $1 and state = 'waiting'";
    FORGET = "delete from letter where id = $1 and state = 'taken'";
    AGAIN = "update letter set state = 'waiting', next_at = $2 where id = $1 and state = 'taken'";
    GIVE_UP = "update letter set state = $2 where id = $1 and state = 'taken'";
    LOSE = "update letter set state = 'unsure' where state = 'taken' and next_at < $1";
    COUNT_LOST = "select count(*) from letter where state = 'taken' and next_at < $1";
    COUNT = "select count(*) from letter where state = $1";
}

#[derive(sqlx::FromRow)]
struct LetterRow {
    id: Uuid,
    recipient: String,
    subject: String,
    body: String,
    reply_to: Option<String>,
    way_out: Option<String>,
    tries: i64,
}

impl TryFrom<LetterRow> for (Letter, u32) {
    type Error = Fault;

    fn try_from(row: LetterRow) -> Result<Self, Fault> {
        let letter = Letter {
            id: row.id.into(),
            to: Email::from_store(row.recipient),
            subject: row.subject,
            text: row.body,
            reply_to: row.reply_to.map(Email::from_store),
            way_out: row.way_out,
        };
        Ok((letter, natural(row.tries + 1, "letter.tries")?))
    }
}

/// Adds a letter in a transaction that is under way.
macro_rules! add_letter {
    ($tx:ident, $letter:expr, $at:expr) => {
        sqlx::query($crate::store::letters::ADD)
            .bind($letter.id.0)
            .bind($letter.to.as_str())
            .bind($letter.subject.as_str())
            .bind($letter.text.as_str())
            .bind($letter.reply_to.as_ref().map(wardmote::people::Email::as_str))
            .bind($letter.way_out.as_deref())
            .bind($at.0)
            .execute(&mut *$tx)
            .await?;
    };
}

pub(super) use add_letter;

#[async_trait]
impl Letters for SqlStore {
    async fn queue_letters(&self, letters: &[Letter], at: Timestamp) -> Stored<()> {
        writing!(&self.pool, |tx| {
            for letter in letters {
                add_letter!(tx, letter, at);
            }
        })
    }

    async fn take_up_letter(&self, now: Timestamp) -> Stored<Option<(Letter, u32)>> {
        // Looked for without the right to write: mostly there is none.
        let row: Stored<Option<LetterRow>> = reading!(&self.pool, |db| {
            Ok(sqlx::query_as(NEXT).bind(now.0).fetch_optional(db).await?)
        });
        let Some(row) = row? else { return Ok(None) };
        let is_ours: Stored<bool> = writing!(&self.pool, |tx| {
            let taken = sqlx::query(TAKE_UP).bind(row.id).bind(now.0).execute(&mut *tx).await?;
            taken.rows_affected() > 0
        });
        if !is_ours? {
            return Ok(None);
        }
        Ok(Some(row.try_into()?))
    }

    async fn settle_letter(&self, id: LetterId, fate: Fate) -> Stored<()> {
        writing!(&self.pool, |tx| {
            // There is none when somebody took their address back meanwhile.
            match fate {
                Fate::Gone => sqlx::query(FORGET).bind(id.0).execute(&mut *tx).await?,
                Fate::Again(at) => {
                    sqlx::query(AGAIN).bind(id.0).bind(at.0).execute(&mut *tx).await?
                }
                Fate::GivenUp => {
                    sqlx::query(GIVE_UP).bind(id.0).bind("given_up").execute(&mut *tx).await?
                }
                Fate::Unsure => {
                    sqlx::query(GIVE_UP).bind(id.0).bind("unsure").execute(&mut *tx).await?
                }
            };
        })
    }

    async fn lose_letters(&self, taken_up: Timestamp) -> Stored<u64> {
        // Looked for without the right to write: mostly there is none.
        let lost: Stored<i64> = reading!(&self.pool, |db| {
            Ok(sqlx::query_scalar(COUNT_LOST).bind(taken_up.0).fetch_one(db).await?)
        });
        if lost? == 0 {
            return Ok(0);
        }
        writing!(&self.pool, |tx| {
            let lost = sqlx::query(LOSE).bind(taken_up.0).execute(&mut *tx).await?;
            lost.rows_affected()
        })
    }

    async fn count_letters(&self) -> Stored<(u64, u64)> {
        let count = async |state: &'static str| -> Stored<u64> {
            reading!(&self.pool, |db| {
                let n: i64 = sqlx::query_scalar(COUNT).bind(state).fetch_one(db).await?;
                natural(n, "the number of letters")
            })
        };
        Ok((count("waiting").await?, count("given_up").await? + count("unsure").await?))
    }
}
