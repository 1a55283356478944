//! Sessions and who came, stored.

use async_trait::async_trait;
use uuid::Uuid;
use wardmote::id::{HelperId, TrainingId};
use wardmote::store::{Stored, Trainings};
use wardmote::text::Name;
use wardmote::time::Timestamp;
use wardmote::training::{Came, Gone, Kind, Training};

use super::SqlStore;
use super::fault::{Fault, attempt, unreadable};
use super::pool::{Pool, reading, writing};
use super::rows::{natural, read_all, read_one, statements};

statements! {
    ADD = "insert into training (id, kind, place, at) values ($1, $2, $3, $4) \
        on conflict do nothing";
    LIST = "select t.id, t.kind, t.place, t.at, \
        (select count(*) from training_seat s where s.training_id = t.id) as came, \
        (select coalesce(cast(sum(g.people) as bigint), 0) from training_gone g \
        where g.training_id = t.id) as gone from training t order by t.at desc, t.id";
    FIND = "select id, kind, place, at from training where id = $1";
    SEAT = "insert into training_seat (training_id, helper_id) \
        select $1, id from helper where id = $2 on conflict do nothing";
    UNSEAT = "delete from training_seat where training_id = $1 and helper_id = $2";
    REMOVE = "delete from training where id = $1";
    /// What an entry that was merged came to is what the other came to.
    LIST_CAME = "select coalesce(h.merged_into, h.id) as helper_id, t.id, t.kind, t.place, t.at \
        from training_seat s join training t on t.id = s.training_id \
        join helper h on h.id = s.helper_id order by t.at, t.id, h.id";
    LIST_GONE = "select g.ward_id, t.at, g.people from training_gone g \
        join training t on t.id = g.training_id order by t.at, t.id, g.ward_id";
    /// Of whoever leaves, that somebody of their ward was trained there first.
    COUNT_GONE = "insert into training_gone (training_id, ward_id, people) \
        select s.training_id, w.ward_id, 1 from training_seat s \
        join training t on t.id = s.training_id \
        join helper h on h.id = s.helper_id \
        join helper_ward w on w.helper_id = $1 and w.number = 0 \
        where coalesce(h.merged_into, h.id) = $1 order by t.at, t.id limit 1 \
        on conflict (training_id, ward_id) do update set people = training_gone.people + 1";
}

#[derive(sqlx::FromRow)]
struct TrainingRow {
    id: Uuid,
    kind: String,
    place: String,
    at: i64,
}

impl TryFrom<TrainingRow> for Training {
    type Error = Fault;

    fn try_from(row: TrainingRow) -> Result<Self, Fault> {
        Ok(Self {
            id: row.id.into(),
            kind: Kind::parse(&row.kind).map_err(|_| unreadable("training.kind"))?,
            place: Name::from_store(row.place),
            at: Timestamp(row.at),
        })
    }
}

#[derive(sqlx::FromRow)]
struct ListedRow {
    #[sqlx(flatten)]
    training: TrainingRow,
    came: i64,
    gone: i64,
}

impl TryFrom<ListedRow> for (Training, u64) {
    type Error = Fault;

    fn try_from(row: ListedRow) -> Result<Self, Fault> {
        Ok((row.training.try_into()?, natural(row.came + row.gone, "a count")?))
    }
}

#[derive(sqlx::FromRow)]
struct CameRow {
    helper_id: Uuid,
    #[sqlx(flatten)]
    training: TrainingRow,
}

impl TryFrom<CameRow> for (HelperId, Training) {
    type Error = Fault;

    fn try_from(row: CameRow) -> Result<Self, Fault> {
        Ok((row.helper_id.into(), row.training.try_into()?))
    }
}

#[derive(sqlx::FromRow)]
struct GoneRow {
    ward_id: Uuid,
    at: i64,
    people: i64,
}

impl TryFrom<GoneRow> for Gone {
    type Error = Fault;

    fn try_from(row: GoneRow) -> Result<Self, Fault> {
        let (ward, trained_at) = (row.ward_id.into(), Timestamp(row.at));
        Ok(Self { ward, trained_at, people: natural(row.people, "training_gone.people")? })
    }
}

#[async_trait]
impl Trainings for SqlStore {
    async fn record_training(&self, training: &Training) -> Stored<bool> {
        writing!(&self.pool, |tx| {
            let added = sqlx::query(ADD)
                .bind(training.id.0)
                .bind(training.kind.key())
                .bind(training.place.as_str())
                .bind(training.at.0)
                .execute(&mut *tx)
                .await?;
            added.rows_affected() > 0
        })
    }

    async fn list_trainings(&self) -> Stored<Vec<(Training, u64)>> {
        reading!(&self.pool, |db| {
            read_all::<ListedRow, _>(sqlx::query_as(LIST).fetch_all(db).await?)
        })
    }

    async fn find_training(&self, id: TrainingId) -> Stored<Option<Training>> {
        reading!(&self.pool, |db| {
            read_one::<TrainingRow, _>(sqlx::query_as(FIND).bind(id.0).fetch_optional(db).await?)
        })
    }

    async fn note_came(&self, id: TrainingId, came: &Came) -> Stored<()> {
        writing!(&self.pool, |tx| {
            for (sql, people) in [(SEAT, &came.yes), (UNSEAT, &came.no)] {
                for who in people {
                    sqlx::query(sql).bind(id.0).bind(who.0).execute(&mut *tx).await?;
                }
            }
        })
    }

    async fn remove_training(&self, id: TrainingId) -> Stored<bool> {
        writing!(&self.pool, |tx| {
            let gone = sqlx::query(REMOVE).bind(id.0).execute(&mut *tx).await?;
            gone.rows_affected() > 0
        })
    }

    async fn list_came(&self) -> Stored<Vec<(HelperId, Training)>> {
        reading!(&self.pool, |db| {
            read_all::<CameRow, _>(sqlx::query_as(LIST_CAME).fetch_all(db).await?)
        })
    }

    async fn list_gone(&self) -> Stored<Vec<Gone>> {
        reading!(&self.pool, |db| {
            read_all::<GoneRow, _>(sqlx::query_as(LIST_GONE).fetch_all(db).await?)
        })
    }
}
