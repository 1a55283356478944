//! Slips, stored as hashes.

use async_trait::async_trait;
use sqlx::QueryBuilder;
use uuid::Uuid;
use wardmote::id::{ConferenceId, ContestId, WardId};
use wardmote::record::log::Act;
use wardmote::record::opening::SlipSet;
use wardmote::slip::{Slip, TokenHash};
use wardmote::store::{Added, Slips, Stored};
use wardmote::time::Timestamp;

use super::SqlStore;
use super::fault::{Fault, attempt, unreadable};
use super::log::write_log;
use super::pool::{Pool, reading, writing};
use super::queue::HOLD_OPEN;
use super::rows::{ROWS_PER_INSERT, natural, read_one, statements, token_hash};

statements! {
    /// No vote of that meeting opens until this transaction ends, on whichever
    /// machine: opening takes the same row.
    HOLD_SLIPS = "update conference set name = name where id = $1";
    LIST_OPEN = "select id, ward_id from contest \
        where conference_id = $1 and phase = 'open' order by id";
    FIND = "select hash, code_hash, conference_id, ward_id, voided_at from slip where hash = $1";
    FIND_BY_CODE = "select hash, code_hash, conference_id, ward_id, voided_at from slip \
        where code_hash = $1";
    COUNT = "select ward_id, count(*) from slip \
        where conference_id = $1 and voided_at is null group by ward_id order by ward_id";
    RECORD_PRINTED = "insert into printed (conference_id, address) values ($1, $2) \
        on conflict (conference_id, address) do nothing";
    LIST_PRINTED = "select distinct p.address from printed p \
        join conference c on c.id = p.conference_id where c.starts_at >= $1 order by p.address";
}

#[derive(sqlx::FromRow)]
struct SlipRow {
    hash: Vec<u8>,
    code_hash: Vec<u8>,
    conference_id: Uuid,
    ward_id: Option<Uuid>,
    voided_at: Option<i64>,
}

impl TryFrom<SlipRow> for Slip {
    type Error = Fault;

    fn try_from(row: SlipRow) -> Result<Self, Fault> {
        Ok(Self {
            hash: token_hash(&row.hash)?,
            code_hash: row.code_hash.try_into().map_err(|_| unreadable("slip.code_hash"))?,
            conference: row.conference_id.into(),
            ward: row.ward_id.map(Into::into),
            voided_at: row.voided_at.map(Timestamp),
        })
    }
}

/// Those of some slips that are for a contest of that ward, or of all.
fn for_ward(slips: &[&Slip], ward: Option<WardId>) -> Vec<TokenHash> {
    let is_for = |slip: &&&Slip| slip.voided_at.is_none() && (ward.is_none() || slip.ward == ward);
    slips.iter().filter(is_for).map(|slip| slip.hash).collect()
}

#[async_trait]
impl Slips for SqlStore {
    async fn record_slips(
        &self,
        slips: &[Slip],
        made_at: Timestamp,
        added: Option<&Added>,
    ) -> Stored<bool> {
        // By hash: the order of the rows must not tell the order of the paper.
        let mut slips: Vec<&Slip> = slips.iter().collect();
        slips.sort_by_key(|slip| slip.hash);
        let Some(meeting) = slips.first().map(|slip| slip.conference) else { return Ok(true) };
        writing!(&self.pool, |tx| {
            sqlx::query(HOLD_SLIPS).bind(meeting.0).execute(&mut *tx).await?;
            let open: Vec<(Uuid, Option<Uuid>)> =
                sqlx::query_as(LIST_OPEN).bind(meeting.0).fetch_all(&mut *tx).await?;
            for (contest, ward) in open {
                let new = for_ward(&slips, ward.map(WardId));
                let held = sqlx::query(HOLD_OPEN).bind(contest).execute(&mut *tx).await?;
                if new.is_empty() || held.rows_affected() == 0 {
                    continue;
                }
                let Some(added) = added else { return Ok(false) };
                let SlipSet { count, root } = SlipSet::of(&new);
                let line = added.actor.does(Act::SlipsAdded, made_at);
                let line = line.with_count(count).fixing(root).because(added.why.as_str());
                write_log!(tx, ContestId(contest), &line);
            }
            for some in slips.chunks(ROWS_PER_INSERT) {
                QueryBuilder::new(
                    "insert into slip \
                     (hash, code_hash, conference_id, ward_id, made_at, voided_at) ",
                )
                .push_values(some, |mut row, slip| {
                    row.push_bind(&slip.hash.0[..])
                        .push_bind(&slip.code_hash[..])
                        .push_bind(slip.conference.0)
                        .push_bind(slip.ward.map(|id| id.0))
                        .push_bind(made_at.0)
                        .push_bind(slip.voided_at.map(|at| at.0));
                })
                .build()
                .execute(&mut *tx)
                .await?;
            }
            true
        })
    }

    async fn find_slip(&self, hash: &TokenHash) -> Stored<Option<Slip>> {
        reading!(&self.pool, |db| {
            let row = sqlx::query_as(FIND).bind(&hash.0[..]).fetch_optional(db).await?;
            read_one::<SlipRow, _>(row)
        })
    }

    async fn find_slip_by_code(&self, code_hash: &[u8; 32]) -> Stored<Option<Slip>> {
        reading!(&self.pool, |db| {
            let row = sqlx::query_as(FIND_BY_CODE).bind(&code_hash[..]).fetch_optional(db).await?;
            read_one::<SlipRow, _>(row)
        })
    }

    async fn count_slips(&self, conference: ConferenceId) -> Stored<Vec<(Option<WardId>, u64)>> {
        reading!(&self.pool, |db| {
            let rows: Vec<(Option<Uuid>, i64)> =
                sqlx::query_as(COUNT).bind(conference.0).fetch_all(db).await?;
            rows.into_iter()
                .map(|(ward, count)| Ok((ward.map(WardId), natural(count, "a count")?)))
                .collect()
        })
    }

    async fn record_printed(&self, conference: ConferenceId, address: &str) -> Stored<()> {
        writing!(&self.pool, |tx| {
            sqlx::query(RECORD_PRINTED).bind(conference.0).bind(address).execute(&mut *tx).await?;
        })
    }

    async fn list_printed(&self, since: Timestamp) -> Stored<Vec<String>> {
        reading!(&self.pool, |db| {
            let rows: Vec<(String,)> =
                sqlx::query_as(LIST_PRINTED).bind(since.0).fetch_all(db).await?;
            Ok(rows.into_iter().map(|(address,)| address).collect())
        })
    }
}
