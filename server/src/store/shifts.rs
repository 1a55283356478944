//! The people on shifts, stored.

use async_trait::async_trait;
use uuid::Uuid;
use wardmote::id::{CanvasserId, LinkId};
use wardmote::shift::{Canvassed, Canvasser};
use wardmote::store::{Shifts, Stored};
use wardmote::text::FirstName;
use wardmote::time::Timestamp;

use super::SqlStore;
use super::fault::{Fault, attempt};
use super::pool::{Pool, reading, writing};
use super::rows::{natural, read_all, statements};

statements! {
    ADD = "insert into canvasser (id, link_id, name, joined_at) values ($1, $2, $3, $4) \
        on conflict (id) do nothing";
    FIND = "select id, name, joined_at from canvasser where id = $1 and link_id = $2 \
        and name is not null";
    LIST = "select link_id, id, name, joined_at from canvasser where link_id is not null \
        and name is not null order by joined_at, name, id";
    /// Whoever has a link of their own is called what the link is called, and so is
    /// whoever was on a shift of long ago.
    CANVASSED = "select c.ward_id, l.id as link_id, \
        coalesce(p.name, l.label, '') as name, count(*) as doors, \
        count(case when c.outcome = 'issue' then 1 end) as answers \
        from contact c left join canvasser p on p.id = c.canvasser_id \
        left join link l on l.id = coalesce(p.link_id, c.canvasser_id) \
        where c.at >= $1 and (p.id is not null or l.id is not null) \
        group by c.ward_id, l.id, coalesce(p.name, l.label, '') \
        order by 3, 1, 2";
}

#[derive(sqlx::FromRow)]
struct CanvasserRow {
    id: Uuid,
    name: String,
    joined_at: i64,
}

impl From<CanvasserRow> for Canvasser {
    fn from(row: CanvasserRow) -> Self {
        let (name, joined_at) = (FirstName::from_store(row.name), Timestamp(row.joined_at));
        Self { id: row.id.into(), name, joined_at }
    }
}

#[derive(sqlx::FromRow)]
struct CanvassedRow {
    ward_id: Uuid,
    link_id: Option<Uuid>,
    name: String,
    doors: i64,
    answers: i64,
}

impl TryFrom<CanvassedRow> for Canvassed {
    type Error = Fault;

    fn try_from(row: CanvassedRow) -> Result<Self, Fault> {
        Ok(Self {
            ward: row.ward_id.into(),
            link: row.link_id.map(Into::into),
            name: row.name,
            doors: natural(row.doors, "a count")?,
            answers: natural(row.answers, "a count")?,
        })
    }
}

#[async_trait]
impl Shifts for SqlStore {
    async fn record_canvasser(&self, canvasser: &Canvasser, link: Option<LinkId>) -> Stored<()> {
        writing!(&self.pool, |tx| {
            sqlx::query(ADD)
                .bind(canvasser.id.0)
                .bind(link.map(|id| id.0))
                .bind(canvasser.name.as_str())
                .bind(canvasser.joined_at.0)
                .execute(&mut *tx)
                .await?;
        })
    }

    async fn find_canvasser(&self, id: CanvasserId, link: LinkId) -> Stored<Option<Canvasser>> {
        reading!(&self.pool, |db| {
            let row: Option<CanvasserRow> =
                sqlx::query_as(FIND).bind(id.0).bind(link.0).fetch_optional(db).await?;
            Ok(row.map(Into::into))
        })
    }

    async fn list_canvassers(&self) -> Stored<Vec<(LinkId, Canvasser)>> {
        reading!(&self.pool, |db| {
            let rows: Vec<(Uuid, Uuid, String, i64)> = sqlx::query_as(LIST).fetch_all(db).await?;
            Ok(rows
                .into_iter()
                .map(|(link, id, name, joined_at)| {
                    (LinkId(link), CanvasserRow { id, name, joined_at }.into())
                })
                .collect())
        })
    }

    async fn list_canvassed(&self, since: Timestamp) -> Stored<Vec<Canvassed>> {
        reading!(&self.pool, |db| {
            let rows = sqlx::query_as(CANVASSED).bind(since.0).fetch_all(db).await?;
            read_all::<CanvassedRow, _>(rows)
        })
    }
}
