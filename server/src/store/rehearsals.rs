//! Meetings that do not count: set up whole, and wiped so that no row of them is left.

use async_trait::async_trait;
use wardmote::conference::{Conference, Kind};
use wardmote::contest::Contest;
use wardmote::id::ConferenceId;
use wardmote::slip::JoinCode;
use wardmote::store::{PartOf, Rehearsals, StoreError, Stored};
use wardmote::text::Details;

use super::SqlStore;
use super::conferences::{ConferenceRow, KindRow, conference, read_conference, write_conference};
use super::drafts::write_contest;
use super::fault::attempt;
use super::pool::{Pool, reading, writing};
use super::rows::{read_one, statements};

/// What some meetings are for.
macro_rules! kind {
    ($narrowed:literal) => {
        concat!("select m.kind, m.practice_of, m.join_code from conference m ", $narrowed)
    };
}

/// Deletes what a table holds of the contests of a meeting.
macro_rules! of_contests {
    ($table:literal) => {
        concat!(
            "delete from ",
            $table,
            " where contest_id in (select id from contest where conference_id = $1)"
        )
    };
}

statements! {
    KIND_OF_MEETING = kind!("where m.id = $1");
    KIND_OF_CONTEST = kind!("join contest c on c.conference_id = m.id where c.id = $1");
    KIND_OF_SLIP = kind!("join slip s on s.conference_id = m.id where s.hash = $1");
    FIND_OF = conference!("where practice_of = $1");
    FIND_POLL = conference!("where join_code = $1");
    /// Nobody makes slips for it or opens a vote of it until this transaction ends. A
    /// meeting that counts is left alone here, whoever asks.
    TAKE = "update conference set name = name where id = $1 and kind <> 'real'";
    /// Ballots and closings under way are waited for, and find nothing afterwards.
    TAKE_CONTESTS = "update contest set phase = phase where conference_id = $1";
    FORGET_ACTION = of_contests!("action");
    FORGET_APPROVAL = of_contests!("approval");
    FORGET_BALLOT = of_contests!("ballot");
    FORGET_CHALLENGE = of_contests!("challenge");
    FORGET_CONTEST_CLOSING = of_contests!("contest_closing");
    FORGET_CONTEST_KEY = of_contests!("contest_key");
    FORGET_CONTEST_LOT = of_contests!("contest_lot");
    FORGET_CONTEST_OPENING = of_contests!("contest_opening");
    FORGET_CONTEST_OPTION = of_contests!("contest_option");
    FORGET_CONTEST_RECORD = of_contests!("contest_record");
    FORGET_ENVELOPE = of_contests!("envelope");
    FORGET_LOG_ENTRY = of_contests!("log_entry");
    FORGET_LOG_HEAD = of_contests!("log_head");
    FORGET_PAPER_ENTRY = of_contests!("paper_entry");
    FORGET_RECEIPT = of_contests!("receipt");
    FORGET_REPLACED = of_contests!("replaced");
    FORGET_SLIP_USE = of_contests!("slip_use");
    FORGET_CONTESTS = "delete from contest where conference_id = $1";
    FORGET_SLIPS = "delete from slip where conference_id = $1";
    FORGET_PRINTED = "delete from printed where conference_id = $1";
    FORGET_WARDS = "delete from conference_ward where conference_id = $1";
    FORGET = "delete from conference where id = $1";
    /// Whoever sits at a kiosk of it gets up.
    FORGET_SITTINGS = "delete from kiosk_sitting \
        where link_id in (select id from link where scope like $1)";
    /// What a link opens is JSON, and ids are so long that none stands in another's by chance.
    FORGET_LINKS = "delete from link where scope like $1";
}

/// What wipes one, in an order in which nothing is referred to any more.
const WIPE: [&str; 23] = [
    TAKE_CONTESTS,
    FORGET_ACTION,
    FORGET_APPROVAL,
    FORGET_BALLOT,
    FORGET_CHALLENGE,
    FORGET_CONTEST_CLOSING,
    FORGET_CONTEST_KEY,
    FORGET_CONTEST_LOT,
    FORGET_CONTEST_OPENING,
    FORGET_CONTEST_OPTION,
    FORGET_CONTEST_RECORD,
    FORGET_ENVELOPE,
    FORGET_LOG_ENTRY,
    FORGET_LOG_HEAD,
    FORGET_PAPER_ENTRY,
    FORGET_RECEIPT,
    FORGET_REPLACED,
    FORGET_SLIP_USE,
    FORGET_CONTESTS,
    FORGET_SLIPS,
    FORGET_PRINTED,
    FORGET_WARDS,
    FORGET,
];

#[async_trait]
impl Rehearsals for SqlStore {
    async fn record_rehearsal(
        &self,
        rehearsal: &Conference,
        contests: &[(Contest, [u8; 32])],
    ) -> Stored<bool> {
        let recorded: Stored<()> = writing!(&self.pool, |tx| {
            write_conference!(tx, rehearsal);
            for (contest, lot_secret) in contests {
                write_contest!(tx, contest, lot_secret);
            }
        });
        match recorded {
            Ok(()) => Ok(true),
            Err(StoreError::Conflict(_)) => Ok(false),
            Err(error) => Err(error),
        }
    }

    async fn find_kind(&self, part: PartOf) -> Stored<Option<Kind>> {
        reading!(&self.pool, |db| {
            let query = match &part {
                PartOf::Meeting(id) => sqlx::query_as(KIND_OF_MEETING).bind(id.0),
                PartOf::Contest(id) => sqlx::query_as(KIND_OF_CONTEST).bind(id.0),
                PartOf::Slip(hash) => sqlx::query_as(KIND_OF_SLIP).bind(&hash.0[..]),
            };
            read_one::<KindRow, Kind>(query.fetch_optional(db).await?)
        })
    }

    async fn find_rehearsal(&self, of: ConferenceId) -> Stored<Option<Conference>> {
        reading!(&self.pool, |db| read_conference!(db, sqlx::query_as(FIND_OF).bind(of.0)))
    }

    async fn find_poll(&self, code: JoinCode) -> Stored<Option<Conference>> {
        reading!(&self.pool, |db| {
            let code = code.to_string();
            let row: Option<ConferenceRow> =
                sqlx::query_as(FIND_POLL).bind(code).fetch_optional(db).await?;
            row.map(|row| row.with(Vec::new())).transpose()
        })
    }

    async fn wipe_rehearsal(&self, id: ConferenceId) -> Stored<bool> {
        writing!(&self.pool, |tx| {
            let taken = sqlx::query(TAKE).bind(id.0).execute(&mut *tx).await?;
            let is_there = taken.rows_affected() > 0;
            if is_there {
                for sql in WIPE {
                    sqlx::query(sql).bind(id.0).execute(&mut *tx).await?;
                }
                for sql in [FORGET_SITTINGS, FORGET_LINKS] {
                    sqlx::query(sql).bind(format!("%{id}%")).execute(&mut *tx).await?;
                }
            }
            is_there
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Tables with a column that says of which contest or meeting a row is.
    const TABLES: &str = "select distinct t.name from sqlite_master t \
        join pragma_table_info(t.name) c where t.type = 'table' \
        and (c.name in ('contest_id', 'conference_id') or t.name in ('contest', 'conference'))";

    #[tokio::test]
    async fn no_table_of_a_meeting_is_forgotten() {
        let folder = std::env::temp_dir().join(format!("wardmote-wipe-{}", std::process::id()));
        let url = format!("sqlite://{}", folder.join("wardmote.db").display());
        let store = SqlStore::open(&url).await.unwrap();
        let Pool::Sqlite { read, .. } = &store.pool else { unreachable!("this is SQLite") };
        let tables: Vec<String> = sqlx::query_scalar(TABLES).fetch_all(read).await.unwrap();
        assert!(tables.len() > 15, "{tables:?}");
        for table in tables {
            let from = format!("delete from {table} where ");
            assert!(WIPE.iter().any(|sql| sql.starts_with(&from)), "{table} keeps its rows");
        }
        store.close().await;
        std::fs::remove_dir_all(folder).unwrap();
    }
}
