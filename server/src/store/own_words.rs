//! What representatives promised and told in their own words, and their names: found, and
//! erased when it was kept long enough or somebody asks. How often they promised and did
//! something stays, by nobody.

use std::collections::HashMap;

use jiff::tz::TimeZone;
use uuid::Uuid;
use wardmote::commitment::Commitment;
use wardmote::store::Stored;
use wardmote::text::Details;
use wardmote::time::Timestamp;

use super::SqlStore;
use super::details::NOTE_ERASURE;
use super::fault::{Fault, attempt, unreadable};
use super::pool::{Pool, reading, writing};
use super::retention::nobody;
use super::rows::{from_json, natural, statements, to_json};

/// Pledges in which words are: `to_json` writes them so, and a quotation mark within words
/// with a stroke before it.
macro_rules! with_words {
    () => {
        "commitments like '%\"words\":\"%'"
    };
}

/// Whether there are words of the representative `r`.
macro_rules! worded {
    () => {
        concat!(
            "(exists (select 1 from month_report m \
             where m.representative_id = r.id and m.words is not null) \
             or exists (select 1 from pledge p where p.representative_id = r.id and p.",
            $crate::store::own_words::with_words!(),
            "))"
        )
    };
}
pub(super) use {with_words, worded};

/// Those who were ended by `$1`, or whose last month lies before `$2`, the month of `$1`;
/// whichever came first. Months are compared as they are written.
macro_rules! over {
    () => {
        concat!(
            "(r.ended_at <= $1 or r.last_month < $2) and (r.name <> ",
            nobody!(),
            " or ",
            worded!(),
            ")"
        )
    };
}

statements! {
    COUNT = concat!("select count(*) from representative r where ", over!());
    DUE = concat!("select r.id from representative r where ", over!());
    LIST_PROMISED = concat!(
        "select representative_id, at, commitments from pledge where ", with_words!(),
        " order by representative_id, at"
    );
    LIST_TOLD = "select representative_id, words from month_report where words is not null \
        order by representative_id, month, at";
    PROMISED = concat!(
        "select representative_id, at, commitments from pledge \
         where representative_id = $1 and ", with_words!()
    );
    SILENCE = "update pledge set commitments = $3 where representative_id = $1 and at = $2";
    ERASE_TOLD = "update month_report set words = null \
        where representative_id = $1 and words is not null";
    ERASE_LINK_OF_REPRESENTATIVE = concat!(
        "update link set label = ", nobody!(), ", revoked_at = coalesce(revoked_at, made_at) \
         where id = (select link_id from representative where id = $1)"
    );
    ERASE_NAME = concat!("update representative set name = ", nobody!(), " where id = $1 and name <> ", nobody!());
}

/// A pledge in which words are.
#[derive(sqlx::FromRow)]
pub(super) struct WordedRow {
    representative_id: Uuid,
    pub(super) at: i64,
    commitments: String,
}

impl WordedRow {
    fn read(&self) -> Result<Vec<Commitment>, Fault> {
        from_json(&self.commitments, "pledge.commitments")
    }

    /// How often each was promised, and nothing of how it was said.
    pub(super) fn silent(&self) -> Result<String, Fault> {
        let mut promised = self.read()?;
        for one in &mut promised {
            one.words = None;
        }
        to_json(&promised, "pledge.commitments")
    }
}

/// Erases the words in a representative's pledges, in a transaction; says in how many
/// there were some.
macro_rules! silence_pledges {
    ($tx:ident, $id:expr) => {{
        let id = $id;
        let rows: Vec<$crate::store::own_words::WordedRow> =
            sqlx::query_as($crate::store::own_words::PROMISED)
                .bind(id)
                .fetch_all(&mut *$tx)
                .await?;
        let mut silenced = 0_u64;
        for row in rows {
            let silent = row.silent()?;
            sqlx::query($crate::store::own_words::SILENCE)
                .bind(id)
                .bind(row.at)
                .bind(&silent)
                .execute(&mut *$tx)
                .await?;
            silenced += 1;
        }
        silenced
    }};
}
pub(super) use silence_pledges;

/// The month a moment lies in, as months are written. Where it is does not matter here: the
/// end of a month is hours apart, and this is about days.
fn month_of(at: Timestamp) -> Result<String, Fault> {
    let at = jiff::Timestamp::from_millisecond(at.0).map_err(|_| unreadable("a moment"))?;
    Ok(at.to_zoned(TimeZone::UTC).strftime("%Y-%m").to_string())
}

impl SqlStore {
    /// All words of representatives, by whose they are: what they promised, then what they
    /// told, each text once.
    pub(super) async fn list_own_words(&self) -> Stored<HashMap<Uuid, Vec<String>>> {
        reading!(&self.pool, |db| {
            let promised: Vec<WordedRow> = sqlx::query_as(LIST_PROMISED).fetch_all(db).await?;
            let told: Vec<(Uuid, String)> = sqlx::query_as(LIST_TOLD).fetch_all(db).await?;
            let mut all: Vec<(Uuid, String)> = Vec::new();
            for row in promised {
                let words = row.read()?.into_iter().filter_map(|one| one.words);
                let words = words.map(|text: Details| text.to_string());
                all.extend(words.map(|text| (row.representative_id, text)));
            }
            let mut by_whom: HashMap<Uuid, Vec<String>> = HashMap::new();
            for (whose, text) in all.into_iter().chain(told) {
                let theirs = by_whom.entry(whose).or_default();
                if !theirs.contains(&text) {
                    theirs.push(text);
                }
            }
            Ok(by_whom)
        })
    }

    /// How many representatives have been over for as long as that, and still have a name
    /// or words.
    pub(super) async fn count_representatives_due(&self, cut: Timestamp) -> Stored<u64> {
        let month = month_of(cut)?;
        reading!(&self.pool, |db| {
            let due: i64 = sqlx::query_scalar(COUNT).bind(cut.0).bind(&month).fetch_one(db).await?;
            natural(due, "a count")
        })
    }

    /// Erases their names and words, and says how many they were.
    pub(super) async fn erase_representatives_due(&self, cut: Timestamp) -> Stored<u64> {
        // Looked for without the right to write: mostly there is nobody.
        if self.count_representatives_due(cut).await? == 0 {
            return Ok(0);
        }
        let month = month_of(cut)?;
        writing!(&self.pool, |tx| {
            let due: Vec<Uuid> =
                sqlx::query_scalar(DUE).bind(cut.0).bind(&month).fetch_all(&mut *tx).await?;
            for id in &due {
                silence_pledges!(tx, id);
                for sql in [ERASE_TOLD, ERASE_LINK_OF_REPRESENTATIVE, ERASE_NAME] {
                    sqlx::query(sql).bind(id).execute(&mut *tx).await?;
                }
            }
            sqlx::query(NOTE_ERASURE).execute(&mut *tx).await?;
            due.len() as u64
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wardmote::text::NOBODY;

    #[test]
    fn a_name_that_was_erased_is_known_as_such() {
        assert_eq!(nobody!(), format!("'{NOBODY}'"));
    }

    #[test]
    fn a_moment_lies_in_its_month() {
        for (ms, month) in
            [(0, "1970-01"), (1_798_761_599_999, "2026-12"), (1_798_761_600_000, "2027-01")]
        {
            assert_eq!(month_of(Timestamp(ms)).unwrap(), month);
        }
    }

    #[test]
    fn how_often_something_was_promised_stays_without_the_words() {
        let commitments = r#"[{"kind":"doors","level":2,"words":"With Zeb: \"words\":\"x\""},{"kind":"report","level":1,"words":null}]"#;
        let row =
            WordedRow { representative_id: Uuid::nil(), at: 0, commitments: commitments.into() };
        assert_eq!(
            row.silent().unwrap(),
            r#"[{"kind":"doors","level":2,"words":null},{"kind":"report","level":1,"words":null}]"#
        );
    }
}
