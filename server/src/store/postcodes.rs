//! Which postcode is in which ward, stored.

use async_trait::async_trait;
use sqlx::QueryBuilder;
use uuid::Uuid;
use wardmote::id::WardId;
use wardmote::postcode::Postcode;
use wardmote::store::{Postcodes, Stored};

use super::SqlStore;
use super::fault::attempt;
use super::pool::{Pool, reading, writing};
use super::rows::{ROWS_PER_INSERT, statements};

statements! {
    LIST = "select code, ward_id from postcode where ward_id = $1 or $1 is null";
    FIND = "select ward_id from postcode where code = $1";
}

#[async_trait]
impl Postcodes for SqlStore {
    async fn record_postcodes(&self, postcodes: &[(Postcode, WardId)]) -> Stored<()> {
        writing!(&self.pool, |tx| {
            for some in postcodes.chunks(ROWS_PER_INSERT) {
                QueryBuilder::new("insert into postcode (code, ward_id) ")
                    .push_values(some, |mut row, (code, ward)| {
                        row.push_bind(code.as_str()).push_bind(ward.0);
                    })
                    .push(" on conflict (code) do update set ward_id = excluded.ward_id")
                    .build()
                    .execute(&mut *tx)
                    .await?;
            }
        })
    }

    async fn list_postcodes(&self, ward: Option<WardId>) -> Stored<Vec<(Postcode, WardId)>> {
        reading!(&self.pool, |db| {
            let rows: Vec<(String, Uuid)> =
                sqlx::query_as(LIST).bind(ward.map(|ward| ward.0)).fetch_all(db).await?;
            let mut all: Vec<_> = rows
                .into_iter()
                .map(|(code, ward)| (Postcode::from_store(code), WardId(ward)))
                .collect();
            // Sorted here: the databases sort letters differently.
            all.sort_unstable();
            Ok(all)
        })
    }

    async fn find_postcode(&self, postcode: &Postcode) -> Stored<Option<WardId>> {
        reading!(&self.pool, |db| {
            let ward: Option<Uuid> =
                sqlx::query_scalar(FIND).bind(postcode.as_str()).fetch_optional(db).await?;
            Ok(ward.map(WardId))
        })
    }
}
