//! The settings several commands share.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::Args;
use url::Url;
use wardmote::clerk::Clock;

use crate::chance::WallClock;
use crate::config::{self, Config, Unsafe};
use crate::post::settings::{Mail, ServerAddress, Unmailable};
use crate::tls::Files;
use crate::{lan, tls};

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

/// How people reach the site, and how it reaches them.
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
    /// For a hall with no internet: listen to its network, by the address phones reach
    #[arg(long, env = "WARDMOTE_LAN")]
    pub lan: bool,
    /// Certificate and those that vouch for it, PEM: encrypts without a proxy in front
    #[arg(long, env = "WARDMOTE_TLS_CERT", value_name = "FILE", requires = "tls_key")]
    pub tls_cert: Option<PathBuf>,
    /// Key of that certificate, PEM
    #[arg(long, env = "WARDMOTE_TLS_KEY", value_name = "FILE", requires = "tls_cert")]
    pub tls_key: Option<PathBuf>,
    /// Make a certificate for rehearsals, in the data folder; phones will warn of it
    #[arg(long, env = "WARDMOTE_TLS_REHEARSAL", conflicts_with = "tls_cert")]
    pub tls_rehearsal: bool,
    #[command(flatten)]
    post: Post,
}

/// How the site writes to people.
#[derive(Args, Clone, Debug)]
pub struct Post {
    /// Mail server, such as smtps://user:password@mail.example.org; without one, nobody
    /// is written to
    #[arg(
        long, env = "WARDMOTE_SMTP", hide_env_values = true, value_name = "URL",
        value_parser = ServerAddress::keep
    )]
    pub smtp: Option<ServerAddress>,
    /// File that holds the address of the mail server, so that no list of processes does
    #[arg(long, env = "WARDMOTE_SMTP_FILE", value_name = "FILE", conflicts_with = "smtp")]
    pub smtp_file: Option<PathBuf>,
    /// Who letters are from, such as "Alder ward <ward@example.org>"
    #[arg(long, env = "WARDMOTE_MAIL_FROM", value_name = "SENDER")]
    pub mail_from: Option<String>,
}

impl Post {
    /// The mail server, if one is set.
    pub fn mail(&self) -> Result<Option<Mail>, Unmailable> {
        let (file, from) = (self.smtp_file.as_deref(), self.mail_from.as_deref());
        Mail::read(self.smtp.as_ref(), file, from)
    }
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
    /// Where to listen.
    pub fn door(&self) -> SocketAddr {
        if self.lan { config::hall_door(self.listen) } else { self.listen }
    }

    /// Settings for the site, which listens at `bound`.
    pub fn config(&self, place: &Place, bound: SocketAddr) -> anyhow::Result<Config> {
        let is_encrypted = self.tls_cert.is_some() || self.tls_rehearsal;
        let url = match &self.url {
            Some(url) => url.clone(),
            None if self.lan => {
                let ip = lan::ways(bound)?.first().copied().ok_or(Unsafe::NoNetwork)?;
                config::hall_address(ip, bound.port(), is_encrypted)?
            }
            None => config::own_address(bound, is_encrypted)?,
        };
        if is_encrypted && !url.starts_with("https://") {
            return Err(Unsafe::NotEncrypted(url).into());
        }
        Ok(Config {
            tls: self.tls(place, &url)?,
            mail: self.post.mail()?,
            url,
            zone: config::time_zone(self.timezone.as_deref())?,
            two_person: self.two_person,
            ..place.config()
        })
    }

    /// The certificate, if the program encrypts.
    fn tls(&self, place: &Place, url: &str) -> anyhow::Result<Option<Files>> {
        if let (Some(certificate), Some(key)) = (&self.tls_cert, &self.tls_key) {
            return Ok(Some(Files { certificate: certificate.clone(), key: key.clone() }));
        }
        if !self.tls_rehearsal {
            return Ok(None);
        }
        let host = Url::parse(url)?.host_str().unwrap_or_default().to_owned();
        let host = host.trim_matches(['[', ']']).to_owned();
        let names = [host, lan::name::NAME.to_owned()];
        tls::rehearsal(&place.data, &names, WallClock.now()).map(Some)
    }
}
