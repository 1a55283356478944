//! Representatives, what they promise, and what they tell of their months, stored.

use async_trait::async_trait;
use uuid::Uuid;
use wardmote::commitment::month::Month;
use wardmote::commitment::sheet::{Counts, Report};
use wardmote::commitment::{Period, Pledge, Representative};
use wardmote::id::{RepresentativeId, WardId};
use wardmote::people::Link;
use wardmote::store::{Commitments, Stored};
use wardmote::text::{Name, Story};
use wardmote::time::Timestamp;

use super::SqlStore;
use super::fault::{Fault, attempt, unreadable};
use super::people::{REVOKE_LINK, write_link};
use super::pool::{Pool, reading, writing};
use super::rows::{from_json, natural, read_all, read_one, statements, to_json};

/// The columns of some representatives.
macro_rules! representative {
    ($narrowed:literal) => {
        concat!(
            "select id, ward_id, name, first_month, last_month, link_id, ended_at \
             from representative ",
            $narrowed
        )
    };
}

statements! {
    ADD = "insert into representative (id, ward_id, name, first_month, last_month, link_id) \
        values ($1, $2, $3, $4, $5, $6)";
    LIST = representative!("where ward_id = $1 or $1 is null order by first_month, id");
    FIND = representative!("where id = $1");
    RENEW = "update representative set last_month = $2, link_id = $3, ended_at = null \
        where id = $1";
    END = "update representative set ended_at = $2 where id = $1 and ended_at is null";
    PROMISE = "insert into pledge (representative_id, at, commitments) values ($1, $2, $3) \
        on conflict (representative_id, at) do update set commitments = excluded.commitments";
    LIST_PLEDGES = "select at, commitments from pledge where representative_id = $1 order by at";
    TELL = "insert into month_report (representative_id, month, at, doors, meetings, surgeries, \
        words) values ($1, $2, $3, $4, $5, $6, $7) \
        on conflict (representative_id, month, at) do update set doors = excluded.doors, \
        meetings = excluded.meetings, surgeries = excluded.surgeries, words = excluded.words";
    LIST_TOLD = "select r.month, r.at, r.doors, r.meetings, r.surgeries, r.words, \
        (select min(f.at) from month_report f where f.representative_id = r.representative_id \
        and f.month = r.month) as first_at from month_report r where r.representative_id = $1 \
        and r.at = (select max(n.at) from month_report n \
        where n.representative_id = r.representative_id and n.month = r.month) \
        order by r.month desc";
    TAKE_BACK = "delete from month_report where representative_id = $1 and month = $2 and at = $3";
    SHOW = "insert into commitments_shown (id, since) values (1, $1) on conflict (id) do nothing";
    HIDE = "delete from commitments_shown";
    SHOWN = "select since from commitments_shown";
}

/// Reads a month as it was written.
fn month(text: &str) -> Result<Month, Fault> {
    Month::parse(text).map_err(|_| unreadable("a month"))
}

#[derive(sqlx::FromRow)]
struct RepresentativeRow {
    id: Uuid,
    ward_id: Uuid,
    name: String,
    first_month: String,
    last_month: String,
    link_id: Uuid,
    ended_at: Option<i64>,
}

impl TryFrom<RepresentativeRow> for Representative {
    type Error = Fault;

    fn try_from(row: RepresentativeRow) -> Result<Self, Fault> {
        let (first, last) = (month(&row.first_month)?, month(&row.last_month)?);
        Ok(Self {
            id: row.id.into(),
            ward: row.ward_id.into(),
            name: Name::from_store(row.name),
            period: Period { first, last },
            link: row.link_id.into(),
            ended_at: row.ended_at.map(Timestamp),
        })
    }
}

#[derive(sqlx::FromRow)]
struct PledgeRow {
    at: i64,
    commitments: String,
}

impl TryFrom<PledgeRow> for Pledge {
    type Error = Fault;

    fn try_from(row: PledgeRow) -> Result<Self, Fault> {
        let commitments = from_json(&row.commitments, "pledge.commitments")?;
        Ok(Self { at: Timestamp(row.at), commitments })
    }
}

#[derive(sqlx::FromRow)]
struct ReportRow {
    month: String,
    at: i64,
    first_at: i64,
    doors: i64,
    meetings: i64,
    surgeries: i64,
    words: Option<String>,
}

impl TryFrom<ReportRow> for Report {
    type Error = Fault;

    fn try_from(row: ReportRow) -> Result<Self, Fault> {
        let counts = Counts {
            doors: natural(row.doors, "month_report.doors")?,
            meetings: natural(row.meetings, "month_report.meetings")?,
            surgeries: natural(row.surgeries, "month_report.surgeries")?,
        };
        Ok(Self {
            month: month(&row.month)?,
            first_at: Timestamp(row.first_at),
            at: Timestamp(row.at),
            counts,
            words: row.words.map(Story::from_store),
        })
    }
}

#[async_trait]
impl Commitments for SqlStore {
    async fn record_representative(&self, who: &Representative, link: &Link) -> Stored<()> {
        let scope = to_json(&link.scope, "link.scope")?;
        let (first, last) = (who.period.first.to_string(), who.period.last.to_string());
        writing!(&self.pool, |tx| {
            write_link!(tx, link, &scope);
            sqlx::query(ADD)
                .bind(who.id.0)
                .bind(who.ward.0)
                .bind(who.name.as_str())
                .bind(&first)
                .bind(&last)
                .bind(who.link.0)
                .execute(&mut *tx)
                .await?;
        })
    }

    async fn list_representatives(&self, ward: Option<WardId>) -> Stored<Vec<Representative>> {
        reading!(&self.pool, |db| {
            let rows = sqlx::query_as(LIST).bind(ward.map(|ward| ward.0)).fetch_all(db).await?;
            read_all::<RepresentativeRow, _>(rows)
        })
    }

    async fn find_representative(&self, id: RepresentativeId) -> Stored<Option<Representative>> {
        reading!(&self.pool, |db| {
            let row = sqlx::query_as(FIND).bind(id.0).fetch_optional(db).await?;
            read_one::<RepresentativeRow, _>(row)
        })
    }

    async fn renew_representative(
        &self,
        id: RepresentativeId,
        last: Month,
        link: &Link,
        at: Timestamp,
    ) -> Stored<bool> {
        let scope = to_json(&link.scope, "link.scope")?;
        let last = last.to_string();
        writing!(&self.pool, |tx| {
            let row = sqlx::query_as(FIND).bind(id.0).fetch_optional(&mut *tx).await?;
            let before: Option<Representative> = read_one::<RepresentativeRow, _>(row)?;
            if let Some(before) = &before {
                sqlx::query(REVOKE_LINK).bind(before.link.0).bind(at.0).execute(&mut *tx).await?;
                write_link!(tx, link, &scope);
                sqlx::query(RENEW).bind(id.0).bind(&last).bind(link.id.0).execute(&mut *tx).await?;
            }
            before.is_some()
        })
    }

    async fn end_representative(&self, id: RepresentativeId, at: Timestamp) -> Stored<bool> {
        writing!(&self.pool, |tx| {
            let row = sqlx::query_as(FIND).bind(id.0).fetch_optional(&mut *tx).await?;
            let before: Option<Representative> = read_one::<RepresentativeRow, _>(row)?;
            let ended = sqlx::query(END).bind(id.0).bind(at.0).execute(&mut *tx).await?;
            let went_on = ended.rows_affected() > 0;
            if let Some(before) = before.filter(|_| went_on) {
                sqlx::query(REVOKE_LINK).bind(before.link.0).bind(at.0).execute(&mut *tx).await?;
            }
            went_on
        })
    }

    async fn record_pledge(&self, id: RepresentativeId, pledge: &Pledge) -> Stored<()> {
        let commitments = to_json(&pledge.commitments, "pledge.commitments")?;
        writing!(&self.pool, |tx| {
            sqlx::query(PROMISE)
                .bind(id.0)
                .bind(pledge.at.0)
                .bind(&commitments)
                .execute(&mut *tx)
                .await?;
        })
    }

    async fn list_pledges(&self, id: RepresentativeId) -> Stored<Vec<Pledge>> {
        reading!(&self.pool, |db| {
            let rows = sqlx::query_as(LIST_PLEDGES).bind(id.0).fetch_all(db).await?;
            read_all::<PledgeRow, _>(rows)
        })
    }

    async fn record_report(&self, id: RepresentativeId, report: &Report) -> Stored<()> {
        let month = report.month.to_string();
        let Counts { doors, meetings, surgeries } = report.counts;
        writing!(&self.pool, |tx| {
            sqlx::query(TELL)
                .bind(id.0)
                .bind(&month)
                .bind(report.at.0)
                .bind(i64::from(doors))
                .bind(i64::from(meetings))
                .bind(i64::from(surgeries))
                .bind(report.words.as_ref().map(Story::as_str))
                .execute(&mut *tx)
                .await?;
        })
    }

    async fn list_reports(&self, id: RepresentativeId) -> Stored<Vec<Report>> {
        reading!(&self.pool, |db| {
            let rows = sqlx::query_as(LIST_TOLD).bind(id.0).fetch_all(db).await?;
            read_all::<ReportRow, _>(rows)
        })
    }

    async fn take_report_back(
        &self,
        id: RepresentativeId,
        month: Month,
        at: Timestamp,
    ) -> Stored<bool> {
        let month = month.to_string();
        writing!(&self.pool, |tx| {
            let taken = sqlx::query(TAKE_BACK).bind(id.0).bind(&month).bind(at.0);
            taken.execute(&mut *tx).await?.rows_affected() > 0
        })
    }

    async fn show_commitments(&self, since: Option<Timestamp>) -> Stored<()> {
        writing!(&self.pool, |tx| {
            match since {
                Some(since) => sqlx::query(SHOW).bind(since.0).execute(&mut *tx).await?,
                None => sqlx::query(HIDE).execute(&mut *tx).await?,
            };
        })
    }

    async fn commitments_shown(&self) -> Stored<Option<Timestamp>> {
        reading!(&self.pool, |db| {
            let since: Option<i64> = sqlx::query_scalar(SHOWN).fetch_optional(db).await?;
            Ok(since.map(Timestamp))
        })
    }
}
