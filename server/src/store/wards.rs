//! Wards, stored.

use async_trait::async_trait;
use sqlx::QueryBuilder;
use uuid::Uuid;
use wardmote::id::WardId;
use wardmote::store::{Stored, Wards};
use wardmote::text::Name;
use wardmote::ward::Ward;

use super::SqlStore;
use super::fault::{Fault, attempt};
use super::pool::{Pool, reading, writing};
use super::rows::{ROWS_PER_INSERT, natural, read_all, read_one, statements};

statements! {
    LIST = "select id, name, code, electorate from ward";
    FIND = "select id, name, code, electorate from ward where id = $1";
    CHANGE = "update ward set name = $2, folded = $3, code = $4, electorate = $5 where id = $1";
}

#[derive(sqlx::FromRow)]
struct WardRow {
    id: Uuid,
    name: String,
    code: Option<String>,
    electorate: Option<i64>,
}

impl TryFrom<WardRow> for Ward {
    type Error = Fault;

    fn try_from(row: WardRow) -> Result<Self, Fault> {
        Ok(Self {
            id: row.id.into(),
            name: Name::from_store(row.name),
            code: row.code,
            electorate: row.electorate.map(|n| natural(n, "ward.electorate")).transpose()?,
        })
    }
}

/// A name as two names are compared: case does not make a second ward.
fn folded(name: &Name) -> String {
    name.as_str().to_lowercase()
}

#[async_trait]
impl Wards for SqlStore {
    async fn list_wards(&self) -> Stored<Vec<Ward>> {
        reading!(&self.pool, |db| {
            let rows = sqlx::query_as(LIST).fetch_all(db).await?;
            let mut wards = read_all::<WardRow, Ward>(rows)?;
            // Sorted here: the databases sort letters differently.
            wards.sort_by_cached_key(|ward| folded(&ward.name));
            Ok(wards)
        })
    }

    async fn find_ward(&self, id: WardId) -> Stored<Option<Ward>> {
        reading!(&self.pool, |db| {
            read_one::<WardRow, _>(sqlx::query_as(FIND).bind(id.0).fetch_optional(db).await?)
        })
    }

    async fn record_wards(&self, wards: &[Ward]) -> Stored<()> {
        writing!(&self.pool, |tx| {
            for some in wards.chunks(ROWS_PER_INSERT) {
                QueryBuilder::new("insert into ward (id, name, folded, code, electorate) ")
                    .push_values(some, |mut row, ward| {
                        row.push_bind(ward.id.0)
                            .push_bind(ward.name.as_str())
                            .push_bind(folded(&ward.name))
                            .push_bind(ward.code.as_deref())
                            .push_bind(ward.electorate.map(i64::from));
                    })
                    .build()
                    .execute(&mut *tx)
                    .await?;
            }
        })
    }

    async fn change_ward(&self, ward: &Ward) -> Stored<bool> {
        writing!(&self.pool, |tx| {
            let changed = sqlx::query(CHANGE)
                .bind(ward.id.0)
                .bind(ward.name.as_str())
                .bind(folded(&ward.name))
                .bind(ward.code.as_deref())
                .bind(ward.electorate.map(i64::from))
                .execute(&mut *tx)
                .await?;
            changed.rows_affected() > 0
        })
    }
}
