//! Small conversions between what is stored and what is meant.

use std::collections::HashMap;

use serde::Serialize;
use serde::de::DeserializeOwned;
use uuid::Uuid;
use wardmote::slip::TokenHash;

use super::fault::{Fault, unreadable};

/// Rows in one insert statement: past a few hundred nothing is gained, and
/// SQLite takes 32,766 values at once.
pub(super) const ROWS_PER_INSERT: usize = 500;

/// Declares a file's statements, each once, and lists them for the check that
/// both databases understand them.
macro_rules! statements {
    ($($(#[$doc:meta])* $name:ident = $sql:expr;)+) => {
        $($(#[$doc])* pub(super) const $name: &str = $sql;)+
        /// Every statement of this file.
        pub(super) const STATEMENTS: &[&str] = &[$($name),+];
    };
}

pub(super) use statements;

/// Reads all rows.
pub(super) fn read_all<R, T: TryFrom<R, Error = Fault>>(rows: Vec<R>) -> Result<Vec<T>, Fault> {
    rows.into_iter().map(T::try_from).collect()
}

/// Reads the row, if there is one.
pub(super) fn read_one<R, T: TryFrom<R, Error = Fault>>(
    row: Option<R>,
) -> Result<Option<T>, Fault> {
    row.map(T::try_from).transpose()
}

/// Reads a number that is never negative.
pub(super) fn natural<T: TryFrom<i64>>(number: i64, what: &'static str) -> Result<T, Fault> {
    T::try_from(number).map_err(|_| unreadable(what))
}

/// Reads so many bytes.
pub(super) fn exactly<const N: usize>(bytes: &[u8], what: &'static str) -> Result<[u8; N], Fault> {
    bytes.try_into().map_err(|_| unreadable(what))
}

/// Reads the hash of a token.
pub(super) fn token_hash(bytes: &[u8]) -> Result<TokenHash, Fault> {
    exactly(bytes, "a token's hash").map(TokenHash)
}

/// Writes a value as JSON.
pub(super) fn to_json(value: &impl Serialize, what: &'static str) -> Result<String, Fault> {
    serde_json::to_string(value).map_err(|_| unreadable(what))
}

/// Reads a value written as JSON.
pub(super) fn from_json<T: DeserializeOwned>(text: &str, what: &'static str) -> Result<T, Fault> {
    serde_json::from_str(text).map_err(|_| unreadable(what))
}

/// Groups pairs by whose they are, in the order they came.
pub(super) fn by_owner<T>(pairs: Vec<(Uuid, T)>) -> HashMap<Uuid, Vec<T>> {
    let mut owned: HashMap<Uuid, Vec<T>> = HashMap::new();
    for (owner, thing) in pairs {
        owned.entry(owner).or_default().push(thing);
    }
    owned
}
