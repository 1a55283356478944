//! Rounds of listening, contacts and answers, stored.

use async_trait::async_trait;
use sqlx::QueryBuilder;
use uuid::Uuid;
use wardmote::id::{AnswerId, WardId};
use wardmote::listening::{
    Answer, AnswerFilter, Category, Hiding, Language, Listening, NewContact, Source, WardProgress,
};
use wardmote::store::{Beside, Listenings, Stored};
use wardmote::text::{AnswerText, Question, Reason};
use wardmote::time::Timestamp;

use super::SqlStore;
use super::details::write_details;
use super::doors::IS_UNDONE;
use super::fault::{Fault, attempt, unreadable};
use super::issues::put_answers;
use super::pool::{Pool, reading, writing};
use super::rows::{ROWS_PER_INSERT, by_owner, natural, read_all, statements};

/// The columns of an answer.
macro_rules! answer {
    () => {
        "select id, ward_id, text, category, source, at, issue_id, lang, \
         hidden_by, hidden_at, hidden_why from answer "
    };
}

/// What an [`AnswerFilter`] leaves, with the values of [`Narrowed`]; nothing whose words
/// were erased.
macro_rules! narrowed {
    () => {
        "where text <> '' and (ward_id = $1 or $1 is null) and (category = $2 or $2 is null) \
         and (issue_id is null or not $3) and (folded like $4 escape '!' or $4 is null) \
         and ((hidden_by is not null) = $5 or $5 is null) "
    };
}

statements! {
    ADD = "insert into listening (id, question, begins_at, ends_at) values ($1, $2, $3, $4)";
    ADD_WARD = "insert into listening_ward (listening_id, ward_id) values ($1, $2)";
    LIST = "select id, question, begins_at, ends_at from listening order by begins_at desc, id";
    LIST_WARDS = "select listening_id, ward_id from listening_ward order by listening_id, ward_id";
    FIND_OPEN = "select l.id, l.question, l.begins_at, l.ends_at from listening l \
        join listening_ward w on w.listening_id = l.id \
        where w.ward_id = $1 and l.begins_at <= $2 and (l.ends_at is null or l.ends_at > $2) \
        order by l.begins_at desc, l.id limit 1";
    FIND = "select id, question, begins_at, ends_at from listening where id = $1";
    FIND_WARDS = "select ward_id from listening_ward where listening_id = $1 order by ward_id";
    ADD_CONTACT = "insert into contact (id, listening_id, ward_id, outcome, at, canvasser_id) \
        values ($1, $2, $3, $4, $5, $6) on conflict (id) do nothing";
    ADD_ANSWER = "insert into answer (id, contact_id, ward_id, text, folded, category, source, at, \
        lang) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    LIST_ANSWERS = concat!(answer!(), narrowed!(), "order by at desc, id limit $6 offset $7");
    COUNT_ANSWERS = concat!("select count(*) from answer ", narrowed!());
    PROGRESS = "select count(*), count(case when outcome = 'issue' then 1 end), \
        count(case when outcome = 'not_home' then 1 end), \
        count(case when outcome = 'no_thanks' then 1 end) from contact where ward_id = $1";
}

#[derive(sqlx::FromRow)]
pub(super) struct ListeningRow {
    pub(super) id: Uuid,
    question: String,
    begins_at: i64,
    ends_at: Option<i64>,
}

impl ListeningRow {
    pub(super) fn with(self, wards: Vec<Uuid>) -> Listening {
        Listening {
            id: self.id.into(),
            question: Question::from_store(self.question),
            wards: wards.into_iter().map(WardId).collect(),
            begins_at: Timestamp(self.begins_at),
            ends_at: self.ends_at.map(Timestamp),
        }
    }
}

#[derive(sqlx::FromRow)]
struct AnswerRow {
    id: Uuid,
    ward_id: Uuid,
    text: String,
    category: String,
    source: String,
    at: i64,
    issue_id: Option<Uuid>,
    lang: Option<String>,
    hidden_by: Option<Uuid>,
    hidden_at: Option<i64>,
    hidden_why: Option<String>,
}

impl TryFrom<AnswerRow> for Answer {
    type Error = Fault;

    fn try_from(row: AnswerRow) -> Result<Self, Fault> {
        Ok(Self {
            id: row.id.into(),
            ward: row.ward_id.into(),
            text: AnswerText::from_store(row.text),
            category: Category::parse(&row.category).map_err(|_| unreadable("answer.category"))?,
            source: read_source(&row.source)?,
            at: Timestamp(row.at),
            issue: row.issue_id.map(Into::into),
            lang: row.lang.map(Language::from_store),
            hidden: match (row.hidden_by, row.hidden_at, row.hidden_why) {
                (Some(by), Some(at), Some(why)) => {
                    Some(Hiding { by: by.into(), at: Timestamp(at), why: Reason::from_store(why) })
                }
                (None, None, None) => None,
                _ => return Err(unreadable("answer.hidden")),
            },
        })
    }
}

const DOORSTEP: &str = "doorstep";
const RESIDENT: &str = "resident";

pub(super) fn source_key(source: Source) -> &'static str {
    match source {
        Source::Doorstep => DOORSTEP,
        Source::Resident => RESIDENT,
    }
}

/// Reads who gave an answer.
pub(super) fn read_source(key: &str) -> Result<Source, Fault> {
    match key {
        DOORSTEP => Ok(Source::Doorstep),
        RESIDENT => Ok(Source::Resident),
        _ => Err(unreadable("answer.source")),
    }
}

/// A filter in the terms of the `narrowed` condition.
struct Narrowed {
    ward: Option<Uuid>,
    category: Option<&'static str>,
    unsorted: bool,
    like: Option<String>,
    hidden: Option<bool>,
}

impl From<&AnswerFilter> for Narrowed {
    fn from(filter: &AnswerFilter) -> Self {
        Self {
            ward: filter.ward.map(|id| id.0),
            category: filter.category.map(Category::key),
            unsorted: filter.unsorted,
            like: filter.search.as_deref().map(containing),
            hidden: filter.hidden,
        }
    }
}

/// The pattern of texts that contain these words, whatever their case.
fn containing(words: &str) -> String {
    let folded = words.to_lowercase();
    let literal = folded.replace('!', "!!").replace('%', "!%").replace('_', "!_");
    format!("%{literal}%")
}

#[async_trait]
impl Listenings for SqlStore {
    async fn record_listening(&self, listening: &Listening) -> Stored<()> {
        writing!(&self.pool, |tx| {
            sqlx::query(ADD)
                .bind(listening.id.0)
                .bind(listening.question.as_str())
                .bind(listening.begins_at.0)
                .bind(listening.ends_at.map(|at| at.0))
                .execute(&mut *tx)
                .await?;
            for ward in &listening.wards {
                sqlx::query(ADD_WARD).bind(listening.id.0).bind(ward.0).execute(&mut *tx).await?;
            }
        })
    }

    async fn list_listenings(&self) -> Stored<Vec<Listening>> {
        reading!(&self.pool, |db| {
            let rows: Vec<ListeningRow> = sqlx::query_as(LIST).fetch_all(db).await?;
            let mut wards = by_owner(sqlx::query_as(LIST_WARDS).fetch_all(db).await?);
            Ok(rows
                .into_iter()
                .map(|row| {
                    let wards = wards.remove(&row.id).unwrap_or_default();
                    row.with(wards)
                })
                .collect())
        })
    }

    async fn find_open_listening(&self, ward: WardId, now: Timestamp) -> Stored<Option<Listening>> {
        reading!(&self.pool, |db| {
            let row: Option<ListeningRow> =
                sqlx::query_as(FIND_OPEN).bind(ward.0).bind(now.0).fetch_optional(db).await?;
            let Some(row) = row else { return Ok(None) };
            let wards: Vec<Uuid> =
                sqlx::query_scalar(FIND_WARDS).bind(row.id).fetch_all(db).await?;
            Ok(Some(row.with(wards)))
        })
    }

    async fn record_door(&self, contact: &NewContact, beside: &Beside) -> Stored<bool> {
        writing!(&self.pool, |tx| {
            let undone: i64 =
                sqlx::query_scalar(IS_UNDONE).bind(contact.id.0).fetch_one(&mut *tx).await?;
            let is_new = undone == 0
                && sqlx::query(ADD_CONTACT)
                    .bind(contact.id.0)
                    .bind(contact.listening.0)
                    .bind(contact.ward.0)
                    .bind(contact.outcome.key())
                    .bind(contact.at.0)
                    .bind(contact.canvasser.map(|id| id.0))
                    .execute(&mut *tx)
                    .await?
                    .rows_affected()
                    > 0;
            if let Some(answer) = contact.answer.as_ref().filter(|_| is_new) {
                sqlx::query(ADD_ANSWER)
                    .bind(answer.id.0)
                    .bind(contact.id.0)
                    .bind(contact.ward.0)
                    .bind(answer.text.as_str())
                    .bind(answer.text.as_str().to_lowercase())
                    .bind(answer.category.key())
                    .bind(source_key(answer.source))
                    .bind(contact.at.0)
                    .bind(answer.lang.as_ref().map(Language::as_str))
                    .execute(&mut *tx)
                    .await?;
                if let Some(issue) = beside.issue {
                    put_answers!(tx, [answer.id], issue.0);
                }
            }
            if let Some(details) = beside.details.as_ref().filter(|_| is_new) {
                write_details!(tx, details);
            }
            is_new
        })
    }

    async fn list_answers(
        &self,
        filter: &AnswerFilter,
        skip: u32,
        limit: u32,
    ) -> Stored<Vec<Answer>> {
        let narrowed = Narrowed::from(filter);
        reading!(&self.pool, |db| {
            let rows = sqlx::query_as(LIST_ANSWERS)
                .bind(narrowed.ward)
                .bind(narrowed.category)
                .bind(narrowed.unsorted)
                .bind(narrowed.like)
                .bind(narrowed.hidden)
                .bind(i64::from(limit))
                .bind(i64::from(skip))
                .fetch_all(db)
                .await?;
            read_all::<AnswerRow, _>(rows)
        })
    }

    async fn count_answers(&self, filter: &AnswerFilter) -> Stored<u64> {
        let narrowed = Narrowed::from(filter);
        reading!(&self.pool, |db| {
            let count = sqlx::query_scalar(COUNT_ANSWERS)
                .bind(narrowed.ward)
                .bind(narrowed.category)
                .bind(narrowed.unsorted)
                .bind(narrowed.like)
                .bind(narrowed.hidden)
                .fetch_one(db)
                .await?;
            natural(count, "a count")
        })
    }

    async fn find_answers(&self, ids: &[AnswerId]) -> Stored<Vec<Answer>> {
        reading!(&self.pool, |db| {
            let mut found: Vec<Answer> = Vec::with_capacity(ids.len());
            for some in ids.chunks(ROWS_PER_INSERT) {
                let mut query = QueryBuilder::new(concat!(answer!(), "where id in ("));
                let mut list = query.separated(", ");
                for id in some {
                    list.push_bind(id.0);
                }
                query.push(") order by at desc, id");
                let rows = query.build_query_as::<AnswerRow>().fetch_all(db).await?;
                found.extend(read_all(rows)?);
            }
            Ok(found)
        })
    }

    async fn ward_progress(&self, ward: WardId) -> Stored<WardProgress> {
        reading!(&self.pool, |db| {
            let (doors, answers, not_home, no_thanks) =
                sqlx::query_as(PROGRESS).bind(ward.0).fetch_one(db).await?;
            Ok(WardProgress {
                doors: natural(doors, "a count")?,
                answers: natural(answers, "a count")?,
                not_home: natural(not_home, "a count")?,
                no_thanks: natural(no_thanks, "a count")?,
            })
        })
    }
}
