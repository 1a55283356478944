//! Doors that phones keep until they have a signal, stored.

use async_trait::async_trait;
use wardmote::id::{CanvasserId, ContactId};
use wardmote::store::{Doors, Stored};

use super::SqlStore;
use super::fault::attempt;
use super::pool::{Pool, reading, writing};
use super::rows::{exactly, statements};

statements! {
    HAS = "select count(*) from contact where id = $1";
    /// Whether a door was taken back before it came.
    IS_UNDONE = "select count(*) from contact_undone where id = $1";
    UNDO = "insert into contact_undone (id) values ($1) on conflict (id) do nothing";
    REMOVE = "delete from contact where id = $1 and canvasser_id = $2";
    KEEP_SECRET = "insert into door_secret (id, secret) values (1, $1) on conflict (id) do nothing";
    FIND_SECRET = "select secret from door_secret where id = 1";
}

#[async_trait]
impl Doors for SqlStore {
    async fn has_contact(&self, id: ContactId) -> Stored<bool> {
        reading!(&self.pool, |db| {
            let found: i64 = sqlx::query_scalar(HAS).bind(id.0).fetch_one(db).await?;
            Ok(found > 0)
        })
    }

    async fn forget_contact(&self, id: ContactId, canvasser: CanvasserId) -> Stored<bool> {
        writing!(&self.pool, |tx| {
            sqlx::query(UNDO).bind(id.0).execute(&mut *tx).await?;
            let removed =
                sqlx::query(REMOVE).bind(id.0).bind(canvasser.0).execute(&mut *tx).await?;
            removed.rows_affected() > 0
        })
    }

    async fn door_secret(&self, fresh: [u8; 32]) -> Stored<[u8; 32]> {
        let known: Stored<Option<Vec<u8>>> = reading!(&self.pool, |db| {
            Ok(sqlx::query_scalar(FIND_SECRET).fetch_optional(db).await?)
        });
        let secret: Stored<Vec<u8>> = match known? {
            Some(secret) => Ok(secret),
            None => writing!(&self.pool, |tx| {
                sqlx::query(KEEP_SECRET).bind(&fresh[..]).execute(&mut *tx).await?;
                sqlx::query_scalar(FIND_SECRET).fetch_one(&mut *tx).await?
            }),
        };
        let secret = secret?;
        attempt(async { exactly(&secret, "door_secret.secret") }).await
    }
}
