//! What people in the register do here, stored.

use async_trait::async_trait;
use uuid::Uuid;
use wardmote::helper::part::{AtDoors, Part};
use wardmote::id::HelperId;
use wardmote::store::{Parts, Stored};
use wardmote::time::Timestamp;

use super::SqlStore;
use super::fault::{Fault, attempt, unreadable};
use super::pool::{Pool, reading, writing};
use super::rows::{natural, read_all, statements};

statements! {
    ADD = "insert into helper_part (helper_id, kind, about_id) \
        select id, $2, $3 from helper where id = $1 on conflict do nothing";
    IS_THERE = "select count(*) from helper where id = $1";
    REMOVE = "delete from helper_part where kind = $2 and about_id = $3 and helper_id in \
        (select id from helper where id = $1 or merged_into = $1)";
    LIST = "select coalesce(h.merged_into, h.id) as helper_id, p.kind, p.about_id \
        from helper_part p join helper h on h.id = p.helper_id \
        order by p.kind, p.about_id, h.id";
    AT_DOORS = "select canvasser_id, count(*) as doors, \
        count(case when outcome = 'issue' then 1 end) as answers, max(at) as last_at \
        from contact where canvasser_id is not null group by canvasser_id";
}

/// The kind and id of a part.
fn key(part: Part) -> (&'static str, Uuid) {
    match part {
        Part::Link(id) => ("link", id.0),
        Part::OnShift(id) => ("shift", id.0),
        Part::Champion(id) => ("champion", id.0),
    }
}

#[derive(sqlx::FromRow)]
struct PartRow {
    helper_id: Uuid,
    kind: String,
    about_id: Uuid,
}

impl TryFrom<PartRow> for (HelperId, Part) {
    type Error = Fault;

    fn try_from(row: PartRow) -> Result<Self, Fault> {
        let part = match row.kind.as_str() {
            "link" => Part::Link(row.about_id.into()),
            "shift" => Part::OnShift(row.about_id.into()),
            "champion" => Part::Champion(row.about_id.into()),
            _ => return Err(unreadable("helper_part.kind")),
        };
        Ok((row.helper_id.into(), part))
    }
}

#[derive(sqlx::FromRow)]
struct AtDoorsRow {
    canvasser_id: Uuid,
    doors: i64,
    answers: i64,
    last_at: i64,
}

impl TryFrom<AtDoorsRow> for AtDoors {
    type Error = Fault;

    fn try_from(row: AtDoorsRow) -> Result<Self, Fault> {
        Ok(Self {
            canvasser: row.canvasser_id.into(),
            doors: natural(row.doors, "a count")?,
            answers: natural(row.answers, "a count")?,
            last_at: Timestamp(row.last_at),
        })
    }
}

#[async_trait]
impl Parts for SqlStore {
    async fn record_part(&self, id: HelperId, part: Part) -> Stored<bool> {
        let (kind, about) = key(part);
        writing!(&self.pool, |tx| {
            sqlx::query(ADD).bind(id.0).bind(kind).bind(about).execute(&mut *tx).await?;
            let there: i64 = sqlx::query_scalar(IS_THERE).bind(id.0).fetch_one(&mut *tx).await?;
            there > 0
        })
    }

    async fn remove_part(&self, id: HelperId, part: Part) -> Stored<()> {
        let (kind, about) = key(part);
        writing!(&self.pool, |tx| {
            sqlx::query(REMOVE).bind(id.0).bind(kind).bind(about).execute(&mut *tx).await?;
        })
    }

    async fn list_parts(&self) -> Stored<Vec<(HelperId, Part)>> {
        reading!(&self.pool, |db| {
            read_all::<PartRow, _>(sqlx::query_as(LIST).fetch_all(db).await?)
        })
    }

    async fn list_at_doors(&self) -> Stored<Vec<AtDoors>> {
        reading!(&self.pool, |db| {
            read_all::<AtDoorsRow, _>(sqlx::query_as(AT_DOORS).fetch_all(db).await?)
        })
    }
}
