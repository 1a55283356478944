//! The settings several commands share.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::Args;

use crate::config::{self, Config};

/// Where to listen when nothing else is said: this machine only.
pub const LISTEN: &str = "127.0.0.1:3000";

/// Where the data are.
#[derive(Args, Clone)]
pub struct Place {
    /// Folder of the data
    #[arg(long, env = "WARDMOTE_DATA", default_value = "data", value_name = "DIR")]
    pub data: PathBuf,
    /// Folder of the keys of open votes, perhaps on a stick; never in the data
    /// folder [default: the data folder's name with -keys]
    #[arg(long, env = "WARDMOTE_KEYS", value_name = "DIR")]
    pub keys: Option<PathBuf>,
    /// postgres://… [default: a SQLite file in the data folder]
    #[arg(
        long, env = "WARDMOTE_DATABASE", hide_env_values = true, value_name = "URL",
        value_parser = config::database_address
    )]
    pub database: Option<String>,
}

/// The database's address may hold a password and is never shown.
impl std::fmt::Debug for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Place")
            .field("data", &self.data)
            .field("keys", &self.keys)
            .finish_non_exhaustive()
    }
}

/// How people reach the site.
#[derive(Args, Clone, Debug)]
pub struct Site {
    /// Address to listen on
    #[arg(
        long, env = "WARDMOTE_LISTEN", default_value = LISTEN, value_name = "ADDR",
        value_parser = config::listen_address
    )]
    pub listen: SocketAddr,
    /// Scheme and host by which people reach this site [default: http://ADDR]
    #[arg(long, env = "WARDMOTE_URL", value_name = "URL", value_parser = config::site_address)]
    pub url: Option<String>,
    /// Time zone of the meetings, such as Europe/London [default: this machine's]
    #[arg(long, env = "WARDMOTE_TIMEZONE", value_name = "ZONE")]
    pub timezone: Option<String>,
    /// Opening, closing and publishing need a second organiser
    #[arg(long, env = "WARDMOTE_TWO_PERSON")]
    pub two_person: bool,
}

impl Place {
    /// Settings for work on the data alone.
    pub fn config(&self) -> Config {
        Config {
            keys: self.keys.clone(),
            database: self.database.clone(),
            ..Config::at(self.data.clone())
        }
    }
}

impl Site {
    /// Settings for the site, which listens at `bound`.
    pub fn config(&self, place: &Place, bound: SocketAddr) -> anyhow::Result<Config> {
        let url = match &self.url {
            Some(url) => url.clone(),
            None => config::own_address(bound)?,
        };
        Ok(Config {
            url,
            zone: config::time_zone(self.timezone.as_deref())?,
            two_person: self.two_person,
            ..place.config()
        })
    }
}
