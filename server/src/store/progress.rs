//! How the listening goes, told by what is stored.

use async_trait::async_trait;
use uuid::Uuid;
use wardmote::id::WardId;
use wardmote::progress::{Goal, Tally};
use wardmote::store::{Progress, Stored};
use wardmote::time::Timestamp;

use super::SqlStore;
use super::fault::{Fault, attempt};
use super::pool::{Pool, reading, writing};
use super::rows::{natural, read_all, statements};

/// What is counted of contacts, and where it comes from. What residents told by
/// themselves is no door.
macro_rules! tally {
    ($columns:literal, $rest:literal) => {
        concat!(
            "select ",
            $columns,
            ", count(case when a.source is null or a.source = 'doorstep' then 1 end) as doors, \
             count(case when a.source = 'doorstep' then 1 end) as spoken, \
             count(case when c.outcome = 'not_home' then 1 end) as not_home, \
             count(case when c.outcome = 'no_thanks' then 1 end) as no_thanks, \
             count(case when a.source = 'resident' then 1 end) as told \
             from contact c left join answer a on a.contact_id = c.id ",
            $rest
        )
    };
}

statements! {
    TALLIES = tally!("c.ward_id", "group by c.ward_id");
    HOURS = tally!("c.ward_id, c.at", "where c.at >= $1 group by c.ward_id, c.at order by c.at");
    SET_GOAL = "insert into goal (ward_id, doors, by_end, since, began_with) \
        values ($1, $2, $3, $4, $5) on conflict (ward_id) do update \
        set doors = excluded.doors, by_end = excluded.by_end, since = excluded.since, \
        began_with = excluded.began_with";
    REMOVE_GOAL = "delete from goal where ward_id = $1";
    GOALS = "select ward_id, doors, by_end, since, began_with from goal order by ward_id";
}

#[derive(sqlx::FromRow)]
struct TallyRow {
    ward_id: Uuid,
    doors: i64,
    spoken: i64,
    not_home: i64,
    no_thanks: i64,
    told: i64,
}

impl TryFrom<TallyRow> for (WardId, Tally) {
    type Error = Fault;

    fn try_from(row: TallyRow) -> Result<Self, Fault> {
        let tally = Tally {
            doors: natural(row.doors, "a count")?,
            spoken: natural(row.spoken, "a count")?,
            not_home: natural(row.not_home, "a count")?,
            no_thanks: natural(row.no_thanks, "a count")?,
            told: natural(row.told, "a count")?,
        };
        Ok((row.ward_id.into(), tally))
    }
}

#[derive(sqlx::FromRow)]
struct HourRow {
    at: i64,
    #[sqlx(flatten)]
    tally: TallyRow,
}

impl TryFrom<HourRow> for (WardId, Timestamp, Tally) {
    type Error = Fault;

    fn try_from(row: HourRow) -> Result<Self, Fault> {
        let (ward, tally) = row.tally.try_into()?;
        Ok((ward, Timestamp(row.at), tally))
    }
}

#[derive(sqlx::FromRow)]
struct GoalRow {
    ward_id: Uuid,
    doors: i64,
    by_end: i64,
    since: i64,
    began_with: i64,
}

impl TryFrom<GoalRow> for Goal {
    type Error = Fault;

    fn try_from(row: GoalRow) -> Result<Self, Fault> {
        Ok(Self {
            ward: row.ward_id.into(),
            doors: natural(row.doors, "goal.doors")?,
            by: Timestamp(row.by_end),
            since: Timestamp(row.since),
            began_with: natural(row.began_with, "goal.began_with")?,
        })
    }
}

#[async_trait]
impl Progress for SqlStore {
    async fn list_tallies(&self) -> Stored<Vec<(WardId, Tally)>> {
        reading!(&self.pool, |db| {
            read_all::<TallyRow, _>(sqlx::query_as(TALLIES).fetch_all(db).await?)
        })
    }

    async fn list_hours(&self, since: Timestamp) -> Stored<Vec<(WardId, Timestamp, Tally)>> {
        reading!(&self.pool, |db| {
            read_all::<HourRow, _>(sqlx::query_as(HOURS).bind(since.0).fetch_all(db).await?)
        })
    }

    async fn set_goal(&self, goal: &Goal) -> Stored<()> {
        writing!(&self.pool, |tx| {
            sqlx::query(SET_GOAL)
                .bind(goal.ward.0)
                .bind(i64::from(goal.doors))
                .bind(goal.by.0)
                .bind(goal.since.0)
                .bind(i64::try_from(goal.began_with).unwrap_or(i64::MAX))
                .execute(&mut *tx)
                .await?;
        })
    }

    async fn remove_goal(&self, ward: WardId) -> Stored<()> {
        writing!(&self.pool, |tx| {
            sqlx::query(REMOVE_GOAL).bind(ward.0).execute(&mut *tx).await?;
        })
    }

    async fn list_goals(&self) -> Stored<Vec<Goal>> {
        reading!(&self.pool, |db| {
            read_all::<GoalRow, _>(sqlx::query_as(GOALS).fetch_all(db).await?)
        })
    }
}
