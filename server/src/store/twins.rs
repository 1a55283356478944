//! Entries of the register that are one person, stored.

use std::collections::{BTreeSet, HashMap};

use async_trait::async_trait;
use uuid::Uuid;
use wardmote::helper::Helper;
use wardmote::id::{HelperId, WardId};
use wardmote::store::{Stored, Twins};

use super::SqlStore;
use super::fault::{attempt, unreadable};
use super::helpers::{HelperRow, LIST_MERGED, LIST_WARDS};
use super::pool::{Pool, reading, writing};
use super::rows::{by_owner, statements};

statements! {
    /// Changes nothing and keeps others from merging it until the commit.
    HOLD = "update helper set merged_into = merged_into where id = $1";
    COUNT_WHOLE = "select count(*) from helper where id in ($1, $2) and merged_into is null";
    MERGE = "update helper set merged_into = $1 where id = $2 or merged_into = $2";
    UNMERGE = "update helper set merged_into = null where id = $1 and merged_into is not null";
    LIST_INTO = "select id, merged_into from helper where merged_into is not null";
    KEEP_APART = "insert into helper_apart (one_id, other_id) select a.id, b.id \
        from helper a join helper b on b.id = $2 where a.id = $1 on conflict do nothing";
    LIST_APART = "select one_id, other_id from helper_apart order by one_id, other_id";
}

#[async_trait]
impl Twins for SqlStore {
    async fn merge_helpers(&self, into: HelperId, from: HelperId) -> Stored<bool> {
        // Held in one order, so that two merges cannot wait for each other, and before they
        // are looked at: two that each go into the other would be found by nobody.
        let held = BTreeSet::from([into.0, from.0]);
        writing!(&self.pool, |tx| {
            for helper in held {
                sqlx::query(HOLD).bind(helper).execute(&mut *tx).await?;
            }
            let whole: i64 = sqlx::query_scalar(COUNT_WHOLE)
                .bind(into.0)
                .bind(from.0)
                .fetch_one(&mut *tx)
                .await?;
            let may = whole == 2;
            if may {
                sqlx::query(MERGE).bind(into.0).bind(from.0).execute(&mut *tx).await?;
            }
            may
        })
    }

    async fn unmerge_helper(&self, id: HelperId) -> Stored<bool> {
        writing!(&self.pool, |tx| {
            let done = sqlx::query(UNMERGE).bind(id.0).execute(&mut *tx).await?;
            done.rows_affected() > 0
        })
    }

    async fn list_merged(&self) -> Stored<Vec<(HelperId, Helper)>> {
        reading!(&self.pool, |db| {
            let rows: Vec<HelperRow> = sqlx::query_as(LIST_MERGED).fetch_all(db).await?;
            let pairs: Vec<(Uuid, Uuid)> = sqlx::query_as(LIST_INTO).fetch_all(db).await?;
            let into: HashMap<Uuid, Uuid> = pairs.into_iter().collect();
            let wards: Vec<(Uuid, Uuid)> = sqlx::query_as(LIST_WARDS).fetch_all(db).await?;
            let wards = wards.into_iter().map(|(helper, ward)| (helper, WardId(ward))).collect();
            let mut wards = by_owner(wards);
            let read = |row: HelperRow| {
                let into = into.get(&row.id).ok_or_else(|| unreadable("helper.merged_into"))?;
                let theirs = wards.remove(&row.id).unwrap_or_default();
                Ok((HelperId(*into), row.read(theirs)?))
            };
            rows.into_iter().map(read).collect()
        })
    }

    async fn keep_apart(&self, one: HelperId, other: HelperId) -> Stored<()> {
        writing!(&self.pool, |tx| {
            sqlx::query(KEEP_APART).bind(one.0).bind(other.0).execute(&mut *tx).await?;
        })
    }

    async fn list_apart(&self) -> Stored<Vec<(HelperId, HelperId)>> {
        reading!(&self.pool, |db| {
            let rows: Vec<(Uuid, Uuid)> = sqlx::query_as(LIST_APART).fetch_all(db).await?;
            Ok(rows.into_iter().map(|(one, other)| (one.into(), other.into())).collect())
        })
    }
}
