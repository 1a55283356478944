//! Those who may be told what happens, stored, and erased so that no file holds them.

use async_trait::async_trait;
use uuid::Uuid;
use wardmote::consent::{ContactDetails, Reach, Wording};
use wardmote::id::{CanvasserId, DetailsId};
use wardmote::people::Email;
use wardmote::slip::Token;
use wardmote::store::{DetailsList, Listed, Stored};
use wardmote::text::{AnswerText, Name};
use wardmote::time::Timestamp;

use super::SqlStore;
use super::closing::empty_journal;
use super::fault::{Fault, attempt, unreadable};
use super::pool::{Pool, reading, writing};
use super::rows::{read_all, read_one, statements};

/// The columns of somebody's details, with what belongs to them.
macro_rules! details {
    ($narrowed:literal) => {
        concat!(
            "select d.id, d.withdrawal, d.ward_id, d.listening_id, d.name, d.reach_kind, \
             d.reach, d.wording, d.given_at, d.canvasser_id, d.answer_id, \
             r.ends_at as round_ends_at, nullif(a.text, '') as answer, \
             coalesce(p.name, l.label) as canvasser \
             from contact_details d join listening r on r.id = d.listening_id \
             left join answer a on a.id = d.answer_id \
             left join canvasser p on p.id = d.canvasser_id \
             left join link l on l.id = coalesce(p.link_id, d.canvasser_id) ",
            $narrowed
        )
    };
}

statements! {
    ADD_DETAILS = "insert into contact_details (id, withdrawal, ward_id, listening_id, name, folded, \
        reach_kind, reach, wording, given_at, canvasser_id, answer_id) \
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict do nothing";
    LIST = details!("order by d.given_at desc, d.id");
    FIND = details!("where d.withdrawal = $1");
    ERASE = "delete from contact_details where id = $1 and (canvasser_id = $2 or $2 is null)";
    /// Every letter to them has their address of withdrawal in its text.
    ERASE_LETTERS = "delete from letter where body like '%' || (select withdrawal \
        from contact_details where id = $1 and (canvasser_id = $2 or $2 is null)) || '%'";
    NOTE_ERASURE = "insert into erasure (number) \
        select coalesce(max(number), 0) + 1 from erasure where true on conflict do nothing";
    LAST_ERASURE = "select coalesce(max(number), 0) from erasure";
    /// One that came in the meantime stays to be done.
    FORGET_ERASURES = "delete from erasure where number <= $1";
    IS_VOTING = "select count(*) from contest where phase = 'open'";
}

/// The tables from which something is erased.
macro_rules! erased_from {
    ($before:literal, $between:literal, $after:literal) => {
        concat!(
            $before,
            "contact_details",
            $between,
            "canvasser",
            $between,
            "follow",
            $between,
            "letter",
            $between,
            "answer",
            $between,
            "verdict",
            $between,
            "sorting",
            $between,
            "link",
            $between,
            "log_entry",
            $between,
            "slip",
            $between,
            "contest",
            $between,
            "action_owner",
            $between,
            "action_step",
            $between,
            "action_news",
            $between,
            "picture",
            $between,
            "upload",
            $between,
            "session",
            $between,
            "organiser",
            $between,
            "keeping_change",
            $between,
            "representative",
            $between,
            "helper",
            $between,
            "helper_ward",
            $between,
            "helper_key",
            $between,
            "helper_letter",
            $between,
            "helper_part",
            $between,
            "helper_apart",
            $between,
            "training_seat",
            $after
        )
    };
}

const FORGET_SAMPLES: &str = erased_from!("delete from sqlite_stat4 where tbl in ('", "', '", "')");
/// PostgreSQL has samples, too; looking at the tables anew replaces them.
const WRITE_ANEW: &str = erased_from!("vacuum (full, analyze) ", ", ", "");

/// Keeps somebody's details.
macro_rules! write_details {
    ($tx:ident, $details:expr) => {{
        let details: &wardmote::consent::ContactDetails = $details;
        sqlx::query($crate::store::details::ADD_DETAILS)
            .bind(details.id.0)
            .bind(details.withdrawal.as_str())
            .bind(details.ward.0)
            .bind(details.listening.0)
            .bind(details.name.as_str())
            .bind(details.name.as_str().to_lowercase())
            .bind($crate::store::details::reach_kind(&details.reach))
            .bind(details.reach.as_str())
            .bind(details.wording.as_str())
            .bind(details.given_at.0)
            .bind(details.canvasser.map(|id| id.0))
            .bind(details.answer.map(|id| id.0))
            .execute(&mut *$tx)
            .await?;
    }};
}
pub(super) use write_details;

/// The stable word for a way to reach somebody.
pub(super) fn reach_kind(reach: &Reach) -> &'static str {
    match reach {
        Reach::Email(_) => EMAIL,
        Reach::Phone(_) => PHONE,
    }
}

const EMAIL: &str = "email";
const PHONE: &str = "phone";

#[derive(sqlx::FromRow)]
struct DetailsRow {
    id: Uuid,
    withdrawal: String,
    ward_id: Uuid,
    listening_id: Uuid,
    name: String,
    reach_kind: String,
    reach: String,
    wording: String,
    given_at: i64,
    canvasser_id: Option<Uuid>,
    answer_id: Option<Uuid>,
    round_ends_at: Option<i64>,
    answer: Option<String>,
    canvasser: Option<String>,
}

impl TryFrom<DetailsRow> for Listed {
    type Error = Fault;

    fn try_from(row: DetailsRow) -> Result<Self, Fault> {
        let reach = match row.reach_kind.as_str() {
            EMAIL => Some(Reach::Email(Email::from_store(row.reach))),
            PHONE => Some(Reach::Phone(row.reach)),
            _ => None,
        };
        let details = ContactDetails {
            id: row.id.into(),
            withdrawal: Token::parse(&row.withdrawal)
                .map_err(|_| unreadable("contact_details.withdrawal"))?,
            ward: row.ward_id.into(),
            listening: row.listening_id.into(),
            name: Name::from_store(row.name),
            reach: reach.ok_or_else(|| unreadable("contact_details.reach"))?,
            wording: Wording::parse(&row.wording)
                .map_err(|_| unreadable("contact_details.wording"))?,
            given_at: Timestamp(row.given_at),
            canvasser: row.canvasser_id.map(Into::into),
            answer: row.answer_id.map(Into::into),
        };
        Ok(Self {
            details,
            round_ends_at: row.round_ends_at.map(Timestamp),
            answer: row.answer.map(AnswerText::from_store),
            canvasser: row.canvasser,
        })
    }
}

#[async_trait]
impl DetailsList for SqlStore {
    async fn list_details(&self) -> Stored<Vec<Listed>> {
        reading!(&self.pool, |db| {
            read_all::<DetailsRow, _>(sqlx::query_as(LIST).fetch_all(db).await?)
        })
    }

    async fn find_details(&self, withdrawal: &Token) -> Stored<Option<ContactDetails>> {
        reading!(&self.pool, |db| {
            let row = sqlx::query_as(FIND).bind(withdrawal.as_str()).fetch_optional(db).await?;
            let found: Option<Listed> = read_one::<DetailsRow, _>(row)?;
            Ok(found.map(|listed| listed.details))
        })
    }

    async fn erase_details(
        &self,
        ids: &[DetailsId],
        canvasser: Option<CanvasserId>,
    ) -> Stored<u64> {
        writing!(&self.pool, |tx| {
            let mut erased = 0;
            for id in ids {
                let canvasser = canvasser.map(|id| id.0);
                sqlx::query(ERASE_LETTERS).bind(id.0).bind(canvasser).execute(&mut *tx).await?;
                let gone = sqlx::query(ERASE).bind(id.0).bind(canvasser).execute(&mut *tx).await?;
                erased += gone.rows_affected();
            }
            if erased > 0 {
                sqlx::query(NOTE_ERASURE).execute(&mut *tx).await?;
            }
            erased
        })
    }

    async fn scrub(&self) -> Stored<bool> {
        let count = async |sql: &'static str| -> Stored<i64> {
            reading!(&self.pool, |db| Ok(sqlx::query_scalar(sql).fetch_one(db).await?))
        };
        let last = count(LAST_ERASURE).await?;
        if last == 0 {
            return Ok(true);
        }
        if count(IS_VOTING).await? > 0 || !self.write_anew().await? {
            return Ok(false);
        }
        let forgotten: Stored<()> = writing!(&self.pool, |tx| {
            sqlx::query(FORGET_ERASURES).bind(last).execute(&mut *tx).await?;
        });
        forgotten.map(|()| true)
    }
}

impl SqlStore {
    /// Writes the data anew without what was deleted, and empties SQLite's journal; says
    /// no when somebody who reads is in the way.
    async fn write_anew(&self) -> Stored<bool> {
        match &self.pool {
            Pool::Sqlite { write, .. } => {
                attempt(async {
                    // What SQLite learnt of the table to plan with holds samples of its rows.
                    let known = "select count(*) from sqlite_master where name = 'sqlite_stat4'";
                    let known: i64 = sqlx::query_scalar(known).fetch_one(write).await?;
                    if known > 0 {
                        sqlx::query(FORGET_SAMPLES).execute(write).await?;
                    }
                    sqlx::query("vacuum").execute(write).await?;
                    Ok(empty_journal(write).await?)
                })
                .await
            }
            Pool::Postgres(pool) => {
                attempt(async {
                    sqlx::query(WRITE_ANEW).execute(pool).await?;
                    Ok(true)
                })
                .await
            }
        }
    }
}
