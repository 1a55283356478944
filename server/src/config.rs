//! What can be set: by flag, by environment, with safe defaults.

use std::path::PathBuf;

use jiff::tz::TimeZone;

/// What can be set.
#[derive(Clone, Debug)]
pub struct Config {
    /// Where the database file and everything else lies.
    pub data: PathBuf,
    /// `postgres://…`, or nothing for SQLite under `data`.
    pub database: Option<String>,
    /// Scheme and host people reach this site by, without a trailing slash.
    pub url: String,
    /// Where the meetings are, for times.
    pub zone: TimeZone,
    /// Whether opening, closing and publishing need a second organiser.
    pub two_person: bool,
}

impl Config {
    /// The database's address.
    pub fn database_url(&self) -> String {
        self.database
            .clone()
            .unwrap_or_else(|| format!("sqlite://{}", self.data.join("wardmote.db").display()))
    }

    /// Whether people come by HTTPS, which decides on cookies.
    pub fn is_https(&self) -> bool {
        self.url.starts_with("https://")
    }
}
