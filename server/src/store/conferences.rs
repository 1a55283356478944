//! Meetings, stored.

use async_trait::async_trait;
use uuid::Uuid;
use wardmote::conference::{Conference, Kind};
use wardmote::id::{ConferenceId, ContestId, WardId};
use wardmote::slip::JoinCode;
use wardmote::store::{Conferences, Stored};
use wardmote::text::{Details, Name};
use wardmote::time::Timestamp;

use super::SqlStore;
use super::fault::{Fault, attempt, unreadable};
use super::pool::{Pool, reading, writing};
use super::rows::{by_owner, statements};

/// The columns of some meetings.
macro_rules! conference {
    ($narrowed:literal) => {
        concat!(
            "select id, name, place, starts_at, on_screen, holding, kind, practice_of, join_code \
             from conference ",
            $narrowed
        )
    };
}

statements! {
    ADD = "insert into conference (id, name, place, starts_at, on_screen, holding, kind, \
        practice_of, join_code) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    CHANGE = "update conference set name = $2, place = $3, starts_at = $4 where id = $1";
    ADD_WARD = "insert into conference_ward (conference_id, ward_id) values ($1, $2)";
    REMOVE_WARDS = "delete from conference_ward where conference_id = $1";
    LIST = conference!("order by starts_at desc, id");
    LIST_WARDS = "select conference_id, ward_id from conference_ward \
        order by conference_id, ward_id";
    FIND = conference!("where id = $1");
    FIND_WARDS = "select ward_id from conference_ward where conference_id = $1 order by ward_id";
    SHOW = "update conference set on_screen = $2, holding = null where id = $1";
    HOLD = "update conference set holding = $2 where id = $1";
    COUNT_ROOM = "update conference set in_room = $2 where id = $1";
    FIND_ROOM = "select in_room from conference where id = $1";
}

/// What a meeting is for, as stored.
#[derive(sqlx::FromRow)]
pub(super) struct KindRow {
    kind: String,
    practice_of: Option<Uuid>,
    join_code: Option<String>,
}

impl TryFrom<KindRow> for Kind {
    type Error = Fault;

    fn try_from(row: KindRow) -> Result<Self, Fault> {
        let code = row.join_code.as_deref().map(JoinCode::parse).transpose();
        let code = code.map_err(|_| unreadable("conference.join_code"))?;
        Self::from_key(&row.kind, row.practice_of.map(Into::into), code)
            .ok_or_else(|| unreadable("conference.kind"))
    }
}

#[derive(sqlx::FromRow)]
pub(super) struct ConferenceRow {
    pub(super) id: Uuid,
    name: String,
    place: String,
    starts_at: i64,
    on_screen: Option<Uuid>,
    holding: Option<String>,
    #[sqlx(flatten)]
    kind: KindRow,
}

impl ConferenceRow {
    pub(super) fn with(self, wards: Vec<Uuid>) -> Result<Conference, Fault> {
        Ok(Conference {
            id: self.id.into(),
            name: Name::from_store(self.name),
            place: Name::from_store(self.place),
            starts_at: Timestamp(self.starts_at),
            wards: wards.into_iter().map(WardId).collect(),
            on_screen: self.on_screen.map(Into::into),
            holding: self.holding.map(Details::from_store),
            kind: self.kind.try_into()?,
        })
    }
}

/// Writes a meeting and its wards.
macro_rules! write_conference {
    ($tx:ident, $conference:expr) => {
        sqlx::query($crate::store::conferences::ADD)
            .bind($conference.id.0)
            .bind($conference.name.as_str())
            .bind($conference.place.as_str())
            .bind($conference.starts_at.0)
            .bind($conference.on_screen.map(|id| id.0))
            .bind($conference.holding.as_ref().map(Details::as_str))
            .bind($conference.kind.key())
            .bind($conference.kind.practice_of().map(|id| id.0))
            .bind($conference.kind.join_code().map(|code| code.to_string()))
            .execute(&mut *$tx)
            .await?;
        $crate::store::conferences::write_wards!($tx, $conference);
    };
}

/// Writes the wards of a meeting.
macro_rules! write_wards {
    ($tx:ident, $conference:expr) => {
        for ward in &$conference.wards {
            sqlx::query($crate::store::conferences::ADD_WARD)
                .bind($conference.id.0)
                .bind(ward.0)
                .execute(&mut *$tx)
                .await?;
        }
    };
}

/// Reads the one meeting that a query finds, with its wards.
macro_rules! read_conference {
    ($db:ident, $query:expr) => {{
        use $crate::store::conferences::{ConferenceRow, FIND_WARDS};
        let row: Option<ConferenceRow> = $query.fetch_optional($db).await?;
        let Some(row) = row else { return Ok(None) };
        let wards: Vec<uuid::Uuid> =
            sqlx::query_scalar(FIND_WARDS).bind(row.id).fetch_all($db).await?;
        row.with(wards).map(Some)
    }};
}

pub(super) use {conference, read_conference, write_conference, write_wards};

#[async_trait]
impl Conferences for SqlStore {
    async fn record_conference(&self, conference: &Conference) -> Stored<()> {
        writing!(&self.pool, |tx| {
            write_conference!(tx, conference);
        })
    }

    async fn change_conference(&self, conference: &Conference) -> Stored<bool> {
        writing!(&self.pool, |tx| {
            let changed = sqlx::query(CHANGE)
                .bind(conference.id.0)
                .bind(conference.name.as_str())
                .bind(conference.place.as_str())
                .bind(conference.starts_at.0)
                .execute(&mut *tx)
                .await?;
            let is_there = changed.rows_affected() > 0;
            if is_there {
                sqlx::query(REMOVE_WARDS).bind(conference.id.0).execute(&mut *tx).await?;
                write_wards!(tx, conference);
            }
            is_there
        })
    }

    async fn list_conferences(&self) -> Stored<Vec<Conference>> {
        reading!(&self.pool, |db| {
            let rows: Vec<ConferenceRow> = sqlx::query_as(LIST).fetch_all(db).await?;
            let mut wards = by_owner(sqlx::query_as(LIST_WARDS).fetch_all(db).await?);
            rows.into_iter()
                .map(|row| {
                    let wards = wards.remove(&row.id).unwrap_or_default();
                    row.with(wards)
                })
                .collect()
        })
    }

    async fn find_conference(&self, id: ConferenceId) -> Stored<Option<Conference>> {
        reading!(&self.pool, |db| read_conference!(db, sqlx::query_as(FIND).bind(id.0)))
    }

    async fn show_on_screen(&self, id: ConferenceId, contest: Option<ContestId>) -> Stored<()> {
        writing!(&self.pool, |tx| {
            sqlx::query(SHOW).bind(id.0).bind(contest.map(|id| id.0)).execute(&mut *tx).await?;
        })
    }

    async fn hold_screen(&self, id: ConferenceId, message: &Details) -> Stored<()> {
        writing!(&self.pool, |tx| {
            sqlx::query(HOLD).bind(id.0).bind(message.as_str()).execute(&mut *tx).await?;
        })
    }

    async fn count_room(&self, id: ConferenceId, people: u64) -> Stored<()> {
        let people = i64::try_from(people).unwrap_or(i64::MAX);
        writing!(&self.pool, |tx| {
            sqlx::query(COUNT_ROOM).bind(id.0).bind(people).execute(&mut *tx).await?;
        })
    }

    async fn find_room(&self, id: ConferenceId) -> Stored<Option<u64>> {
        reading!(&self.pool, |db| {
            let people: Option<Option<i64>> =
                sqlx::query_scalar(FIND_ROOM).bind(id.0).fetch_optional(db).await?;
            people.flatten().map(u64::try_from).transpose().map_err(|_| unreadable("in_room"))
        })
    }
}
