//! Files of answers on their way in, stored; and many doorsteps at once.

use std::collections::HashSet;

use async_trait::async_trait;
use sqlx::QueryBuilder;
use uuid::Uuid;
use wardmote::id::{ContactId, IntakeId};
use wardmote::listening::{Category, Language, NewAnswer, NewContact, Outcome};
use wardmote::store::{Intakes, Stored, Upload};
use wardmote::text::AnswerText;
use wardmote::time::Timestamp;

use super::SqlStore;
use super::details::NOTE_ERASURE;
use super::fault::{Fault, attempt, unreadable};
use super::listenings::{read_source, source_key};
use super::pool::{Pool, reading, writing};
use super::rows::{ROWS_PER_INSERT, from_json, natural, read_all, read_one, statements, to_json};

statements! {
    ADD = "insert into upload (id, by_id, at, text, columns, has_header, ward_id, listening_id) \
        values ($1, $2, $3, $4, $5, $6, $7, $8)";
    CHANGE = "update upload set columns = $2, has_header = $3, ward_id = $4, listening_id = $5 \
        where id = $1 and taken is null";
    REMOVE = "delete from upload where id = $1 and taken is null";
    FIND = "select id, by_id, at, text, columns, has_header, ward_id, listening_id, taken \
        from upload where id = $1";
    /// Changes nothing, and keeps others from taking the same file in until the commit.
    HOLD = "update upload set at = at where id = $1 and taken is null";
    LIST_CONTACTS = "select c.id, c.listening_id, c.ward_id, c.outcome, c.at, c.canvasser_id, \
        a.id as answer_id, nullif(a.text, '') as text, a.category, a.source, a.lang \
        from contact c left join answer a on a.contact_id = c.id order by c.at, c.id";
    TAKEN = "update upload set taken = $2, text = '' where id = $1";
}

#[derive(sqlx::FromRow)]
struct UploadRow {
    id: Uuid,
    by_id: Uuid,
    at: i64,
    text: String,
    columns: String,
    has_header: bool,
    ward_id: Option<Uuid>,
    listening_id: Option<Uuid>,
    taken: Option<i64>,
}

impl TryFrom<UploadRow> for Upload {
    type Error = Fault;

    fn try_from(row: UploadRow) -> Result<Self, Fault> {
        Ok(Self {
            id: row.id.into(),
            by: row.by_id.into(),
            at: Timestamp(row.at),
            text: row.text,
            columns: from_json(&row.columns, "upload.columns")?,
            has_header: row.has_header,
            ward: row.ward_id.map(Into::into),
            listening: row.listening_id.map(Into::into),
            taken: row.taken.map(|count| natural(count, "upload.taken")).transpose()?,
        })
    }
}

#[derive(sqlx::FromRow)]
struct ContactRow {
    id: Uuid,
    listening_id: Uuid,
    ward_id: Uuid,
    outcome: String,
    at: i64,
    canvasser_id: Option<Uuid>,
    answer_id: Option<Uuid>,
    text: Option<String>,
    category: Option<String>,
    source: Option<String>,
    lang: Option<String>,
}

impl TryFrom<ContactRow> for NewContact {
    type Error = Fault;

    fn try_from(row: ContactRow) -> Result<Self, Fault> {
        let said = row.answer_id.zip(row.text).zip(row.category.zip(row.source));
        let answer = said.map(|((id, text), (category, source))| {
            Ok::<_, Fault>(NewAnswer {
                id: id.into(),
                text: AnswerText::from_store(text),
                category: Category::parse(&category).map_err(|_| unreadable("answer.category"))?,
                source: read_source(&source)?,
                lang: row.lang.map(Language::from_store),
            })
        });
        Ok(Self {
            id: row.id.into(),
            listening: row.listening_id.into(),
            ward: row.ward_id.into(),
            outcome: Outcome::parse(&row.outcome).map_err(|_| unreadable("contact.outcome"))?,
            at: Timestamp(row.at),
            canvasser: row.canvasser_id.map(Into::into),
            answer: answer.transpose()?,
        })
    }
}

/// Those of some doorsteps that are there already.
macro_rules! known {
    ($db:expr, $ids:expr) => {{
        let mut query = QueryBuilder::new("select id from contact where id in (");
        let mut list = query.separated(", ");
        for id in $ids {
            list.push_bind(id.0);
        }
        query.push(")");
        let known: Vec<Uuid> = query.build_query_scalar().fetch_all($db).await?;
        known.into_iter().collect::<HashSet<Uuid>>()
    }};
}

/// Records some doorsteps that are not there yet.
macro_rules! add_contacts {
    ($tx:ident, $contacts:expr) => {{
        let mut query = QueryBuilder::new(
            "insert into contact (id, listening_id, ward_id, outcome, at, canvasser_id) ",
        );
        query.push_values($contacts, |mut row, contact| {
            row.push_bind(contact.id.0)
                .push_bind(contact.listening.0)
                .push_bind(contact.ward.0)
                .push_bind(contact.outcome.key())
                .push_bind(contact.at.0)
                .push_bind(contact.canvasser.map(|id| id.0));
        });
        query.build().execute(&mut *$tx).await?;
        let said: Vec<_> = $contacts
            .iter()
            .filter_map(|contact| Some((contact, contact.answer.as_ref()?)))
            .collect();
        if !said.is_empty() {
            let mut query = QueryBuilder::new(
                "insert into answer \
                 (id, contact_id, ward_id, text, folded, category, source, at, lang) ",
            );
            query.push_values(said, |mut row, (contact, answer)| {
                row.push_bind(answer.id.0)
                    .push_bind(contact.id.0)
                    .push_bind(contact.ward.0)
                    .push_bind(answer.text.as_str())
                    .push_bind(answer.text.as_str().to_lowercase())
                    .push_bind(answer.category.key())
                    .push_bind(source_key(answer.source))
                    .push_bind(contact.at.0)
                    .push_bind(answer.lang.as_ref().map(Language::as_str));
            });
            query.build().execute(&mut *$tx).await?;
        }
    }};
}

#[async_trait]
impl Intakes for SqlStore {
    async fn record_upload(&self, upload: &Upload) -> Stored<()> {
        writing!(&self.pool, |tx| {
            sqlx::query(ADD)
                .bind(upload.id.0)
                .bind(upload.by.0)
                .bind(upload.at.0)
                .bind(&upload.text)
                .bind(to_json(&upload.columns, "upload.columns")?)
                .bind(upload.has_header)
                .bind(upload.ward.map(|id| id.0))
                .bind(upload.listening.map(|id| id.0))
                .execute(&mut *tx)
                .await?;
        })
    }

    async fn change_upload(&self, upload: &Upload) -> Stored<bool> {
        writing!(&self.pool, |tx| {
            let changed = sqlx::query(CHANGE)
                .bind(upload.id.0)
                .bind(to_json(&upload.columns, "upload.columns")?)
                .bind(upload.has_header)
                .bind(upload.ward.map(|id| id.0))
                .bind(upload.listening.map(|id| id.0))
                .execute(&mut *tx)
                .await?;
            changed.rows_affected() > 0
        })
    }

    async fn remove_upload(&self, id: IntakeId) -> Stored<()> {
        writing!(&self.pool, |tx| {
            // It may hold who said what.
            sqlx::query(REMOVE).bind(id.0).execute(&mut *tx).await?;
            sqlx::query(NOTE_ERASURE).execute(&mut *tx).await?;
        })
    }

    async fn find_upload(&self, id: IntakeId) -> Stored<Option<Upload>> {
        reading!(&self.pool, |db| {
            read_one::<UploadRow, _>(sqlx::query_as(FIND).bind(id.0).fetch_optional(db).await?)
        })
    }

    async fn list_contacts(&self) -> Stored<Vec<NewContact>> {
        reading!(&self.pool, |db| {
            read_all::<ContactRow, _>(sqlx::query_as(LIST_CONTACTS).fetch_all(db).await?)
        })
    }

    async fn count_known(&self, ids: &[ContactId]) -> Stored<u64> {
        reading!(&self.pool, |db| {
            let mut count = 0;
            for some in ids.chunks(ROWS_PER_INSERT) {
                count += known!(db, some).len() as u64;
            }
            Ok(count)
        })
    }

    async fn take_in(
        &self,
        id: IntakeId,
        contacts: &[NewContact],
        done: &(dyn Fn(usize) + Send + Sync),
    ) -> Stored<u64> {
        writing!(&self.pool, |tx| {
            let held = sqlx::query(HOLD).bind(id.0).execute(&mut *tx).await?;
            let mut count = 0;
            if held.rows_affected() > 0 {
                for (at, some) in contacts.chunks(ROWS_PER_INSERT).enumerate() {
                    let known = known!(&mut *tx, some.iter().map(|contact| contact.id));
                    let new: Vec<_> =
                        some.iter().filter(|contact| !known.contains(&contact.id.0)).collect();
                    if !new.is_empty() {
                        add_contacts!(tx, &new);
                    }
                    count += new.len() as u64;
                    done(at * ROWS_PER_INSERT + some.len());
                }
                sqlx::query(TAKEN)
                    .bind(id.0)
                    .bind(i64::try_from(count).unwrap_or(i64::MAX))
                    .execute(&mut *tx)
                    .await?;
                // The file is emptied, and may have held more than what was taken.
                sqlx::query(NOTE_ERASURE).execute(&mut *tx).await?;
            }
            count
        })
    }
}
