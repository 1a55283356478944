//! What goes wrong in the database, told as the use cases know it.

use sqlx::error::DatabaseError;
use wardmote::store::StoreError;

/// The unique constraints a person's request can meet: their name, and what
/// SQLite, which knows no names, calls them.
const UNIQUE: [(&str, &str); 6] = [
    ("ward_name", "ward.folded"),
    ("organiser_email", "organiser.email"),
    ("slip_code", "slip.code_hash"),
    ("link_hash", "link.hash"),
    ("conference_rehearsal", "conference.practice_of"),
    ("conference_join_code", "conference.join_code"),
];
/// The disk is full: SQLite's SQLITE_FULL, and PostgreSQL's state.
const FULL: [&str; 2] = ["13", "53100"];

/// A failure on its way out of the store.
#[derive(Debug)]
pub(super) struct Fault {
    /// What the use cases are told.
    pub error: StoreError,
    /// Whether the data are to blame, so that other data may go through.
    pub is_of_the_data: bool,
}

impl From<sqlx::Error> for Fault {
    fn from(error: sqlx::Error) -> Self {
        let is_of_the_data = match &error {
            sqlx::Error::Database(inner) => blames_the_data(inner.as_ref()),
            sqlx::Error::Encode(_) => true,
            _ => false,
        };
        let told = match &error {
            sqlx::Error::Database(inner) => told(inner.as_ref()),
            _ => None,
        };
        // The text only: PostgreSQL's details quote the row, hashes and all.
        let error = told.unwrap_or_else(|| StoreError::Down(error.to_string().into()));
        Self { error, is_of_the_data }
    }
}

impl From<StoreError> for Fault {
    fn from(error: StoreError) -> Self {
        Self { error, is_of_the_data: false }
    }
}

impl From<Fault> for StoreError {
    fn from(fault: Fault) -> Self {
        fault.error
    }
}

/// A stored value that cannot be read back: somebody changed the database by hand.
pub(super) fn unreadable(what: &'static str) -> Fault {
    StoreError::Down(format!("{what} holds what was never written").into()).into()
}

/// That what is asked for does not fit what is there any more.
pub(super) fn conflict(what: &'static str) -> Fault {
    StoreError::Conflict(what).into()
}

/// Runs a piece of work on the database and tells its failure as the caller knows it.
pub(super) async fn attempt<T, E: From<Fault>>(
    work: impl Future<Output = Result<T, Fault>>,
) -> Result<T, E> {
    work.await.map_err(E::from)
}

/// The error there is a name for, if it is one.
fn told(error: &dyn DatabaseError) -> Option<StoreError> {
    if error.code().is_some_and(|code| FULL.contains(&code.as_ref())) {
        return Some(StoreError::Full);
    }
    if !error.is_unique_violation() {
        return None;
    }
    UNIQUE
        .iter()
        .find(|(name, column)| {
            error.constraint() == Some(name) || error.message().ends_with(column)
        })
        .map(|(name, _)| StoreError::Conflict(name))
}

/// Whether the database is well and the data are not: PostgreSQL's classes 22
/// and 23; SQLite's too big, constraint, mismatch and range.
fn blames_the_data(error: &dyn DatabaseError) -> bool {
    let code = error.code().unwrap_or_default();
    let is_postgres = code.len() == 5;
    if is_postgres {
        code.starts_with("22") || code.starts_with("23")
    } else {
        code.parse().is_ok_and(|code: i32| matches!(code & 0xff, 18..=20 | 25))
    }
}

#[cfg(test)]
mod tests {
    use wardmote::id::WardId;
    use wardmote::store::Wards;
    use wardmote::text::Name;
    use wardmote::ward::Ward;

    use super::*;
    use crate::store::SqlStore;
    use crate::store::pool::Pool;

    fn wards(numbers: std::ops::Range<u128>) -> Vec<Ward> {
        let ward = |n: u128| Ward {
            id: WardId(uuid::Uuid::from_u128(n)),
            name: Name::from_store(format!("Ward {n}")),
            code: None,
            electorate: None,
        };
        numbers.map(ward).collect()
    }

    #[tokio::test]
    async fn a_full_disk_is_told_as_such_and_is_over_when_there_is_room() {
        let folder = std::env::temp_dir().join(format!("wardmote-full-{}", std::process::id()));
        let url = format!("sqlite://{}", folder.join("wardmote.db").display());
        let store = SqlStore::open(&url).await.unwrap();
        let Pool::Sqlite { write, .. } = &store.pool else { unreachable!("this is SQLite") };
        sqlx::query("pragma max_page_count = 100").execute(write).await.unwrap();
        let full = store.record_wards(&wards(0..5_000)).await;
        assert!(matches!(full, Err(StoreError::Full)), "{full:?}");
        assert_eq!(store.list_wards().await.unwrap(), [], "nothing was half kept");

        sqlx::query("pragma max_page_count = 10000").execute(write).await.unwrap();
        store.record_wards(&wards(0..5_000)).await.unwrap();
        assert_eq!(store.list_wards().await.unwrap().len(), 5_000);
        store.close().await;
        std::fs::remove_dir_all(folder).unwrap();
    }
}
