//! Sittings at kiosks, stored: one row while somebody votes, and then nothing.

use async_trait::async_trait;
use wardmote::id::LinkId;
use wardmote::slip::TokenHash;
use wardmote::store::{Kiosks, PaddedSlip, Sitting, Stored};
use wardmote::time::Timestamp;

use super::SqlStore;
use super::fault::attempt;
use super::pool::{Pool, reading, writing};
use super::rows::{statements, token_hash};

statements! {
    COUNT_ENDED = "select count(*) from kiosk_sitting where ends_at <= $1";
    FORGET_ENDED = "delete from kiosk_sitting where ends_at <= $1";
    BEGIN = "insert into kiosk_sitting (hash, link_id, padded_slip, ends_at) \
        values ($1, $2, $3, $4)";
    GO_ON = "update kiosk_sitting set ends_at = $4 \
        where hash = $1 and link_id = $2 and ends_at > $3 returning padded_slip";
    END = "delete from kiosk_sitting where hash = $1 and link_id = $2";
}

#[async_trait]
impl Kiosks for SqlStore {
    async fn begin_sitting(&self, sitting: &Sitting, now: Timestamp) -> Stored<()> {
        writing!(&self.pool, |tx| {
            sqlx::query(FORGET_ENDED).bind(now.0).execute(&mut *tx).await?;
            sqlx::query(BEGIN)
                .bind(&sitting.hash.0[..])
                .bind(sitting.link.0)
                .bind(&sitting.slip.0[..])
                .bind(sitting.ends_at.0)
                .execute(&mut *tx)
                .await?;
        })
    }

    async fn go_on_sitting(
        &self,
        hash: &TokenHash,
        link: LinkId,
        now: Timestamp,
        ends_at: Timestamp,
    ) -> Stored<Option<PaddedSlip>> {
        writing!(&self.pool, |tx| {
            let slip: Option<Vec<u8>> = sqlx::query_scalar(GO_ON)
                .bind(&hash.0[..])
                .bind(link.0)
                .bind(now.0)
                .bind(ends_at.0)
                .fetch_optional(&mut *tx)
                .await?;
            slip.as_deref().map(token_hash).transpose()?.map(|slip| PaddedSlip(slip.0))
        })
    }

    async fn end_sitting(&self, hash: &TokenHash, link: LinkId) -> Stored<()> {
        writing!(&self.pool, |tx| {
            sqlx::query(END).bind(&hash.0[..]).bind(link.0).execute(&mut *tx).await?;
        })
    }

    async fn forget_ended_sittings(&self, now: Timestamp) -> Stored<()> {
        // Mostly there are none, and whoever writes need not wait for that.
        let ended: Stored<i64> = reading!(&self.pool, |db| {
            Ok(sqlx::query_scalar(COUNT_ENDED).bind(now.0).fetch_one(db).await?)
        });
        if ended? == 0 {
            return Ok(());
        }
        writing!(&self.pool, |tx| {
            sqlx::query(FORGET_ENDED).bind(now.0).execute(&mut *tx).await?;
        })
    }
}
