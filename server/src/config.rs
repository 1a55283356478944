//! What can be set: by flag, by environment, with safe defaults. What would be
//! unsafe is refused here, in a sentence.

use std::net::{IpAddr, Ipv4Addr, SocketAddr, ToSocketAddrs};
use std::path::PathBuf;

use jiff::tz::TimeZone;
use url::{Host, Url};

use crate::post::settings::Mail;
use crate::tls::Files;

/// What can be set.
#[derive(Clone)]
pub struct Config {
    /// Where the database file and everything else lies.
    pub data: PathBuf,
    /// Where the keys of open votes lie, or nothing for a folder beside `data`.
    pub keys: Option<PathBuf>,
    /// `postgres://…`, or nothing for SQLite under `data`.
    pub database: Option<String>,
    /// Scheme and host people reach this site by, without a trailing slash.
    pub url: String,
    /// Where the meetings are, for times.
    pub zone: TimeZone,
    /// Whether opening, closing and publishing need a second organiser.
    pub two_person: bool,
    /// The certificate, where the program encrypts by itself.
    pub tls: Option<Files>,
    /// The mail server; without one, nobody is written to.
    pub mail: Option<Mail>,
}

/// The database's address may hold a password and is never shown.
impl std::fmt::Debug for Config {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Config")
            .field("data", &self.data)
            .field("keys", &self.keys)
            .field("database", &self.database.as_ref().map(|_| "…"))
            .field("url", &self.url)
            .field("zone", &self.zone)
            .field("two_person", &self.two_person)
            .field("tls", &self.tls.as_ref().map(|files| &files.certificate))
            .field("mail", &self.mail)
            .finish()
    }
}

impl Config {
    /// What is safe without asking: SQLite in that folder, this machine only.
    pub fn at(data: PathBuf) -> Self {
        Self {
            data,
            keys: None,
            database: None,
            url: "http://127.0.0.1:3000".to_owned(),
            zone: TimeZone::try_system().unwrap_or(TimeZone::UTC),
            two_person: false,
            tls: None,
            mail: None,
        }
    }

    /// The database's address.
    pub fn database_url(&self) -> String {
        self.database.clone().unwrap_or_else(|| {
            // A question mark in a folder's name does not begin a setting.
            let file = self.data.join("wardmote.db").display().to_string();
            format!("sqlite://{}", file.replace('%', "%25").replace('?', "%3F"))
        })
    }

    /// Where the keys of open votes lie: for data in `ward`, usually `ward-keys`.
    pub fn key_folder(&self) -> PathBuf {
        if let Some(keys) = &self.keys {
            return keys.clone();
        }
        let whole = std::path::absolute(&self.data).unwrap_or_else(|_| self.data.clone());
        let mut name = whole.file_name().unwrap_or_default().to_owned();
        name.push("-keys");
        whole.with_file_name(name)
    }

    /// Whether people come by HTTPS, which decides on cookies.
    pub fn is_https(&self) -> bool {
        self.url.starts_with("https://")
    }
}

/// Why a setting is refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unsafe {
    /// Not an address to listen on.
    #[error("\"{0}\" is no address to listen on; it looks like 127.0.0.1:3000")]
    Listen(String),
    /// Not the address of a site.
    #[error("\"{0}\" is not the address of a site; it looks like https://vote.example.org")]
    Url(String),
    /// An address that nobody else can open.
    #[error(
        "people's phones cannot open {0}; say by which address they reach this machine, \
         for example --url http://192.168.1.20:3000"
    )]
    Nowhere(String),
    /// Votes in the open.
    #[error(
        "{0} is on the internet without encryption: anybody on the way could read and change \
         votes. Put a proxy with a certificate in front (Caddy does it by itself) and say \
         --url https://…"
    )]
    InTheOpen(String),
    /// A certificate for an address without encryption.
    #[error("{0} is without encryption, and you gave a certificate: say --url https://…")]
    NotEncrypted(String),
    /// Nobody else is in reach.
    #[error(
        "this machine is in no network that phones could be in: join the hall's Wi-Fi or plug in \
         its cable, and try again"
    )]
    NoNetwork,
    /// Not a database Wardmote knows.
    #[error("the database must be given as postgres://… or sqlite://…")]
    Database,
    /// Not a time zone.
    #[error("there is no time zone \"{0}\"; it looks like Europe/London")]
    Zone(String),
}

/// Reads an address to listen on: `127.0.0.1:3000`, `localhost:3000`, `[::1]:3000`.
///
/// # Errors
/// [`Unsafe::Listen`].
pub fn listen_address(text: &str) -> Result<SocketAddr, Unsafe> {
    let found = text.to_socket_addrs().ok().and_then(|mut found| found.next());
    found.ok_or_else(|| Unsafe::Listen(text.to_owned()))
}

/// Reads the address of the site, and refuses one that would send votes in the open.
///
/// # Errors
/// [`Unsafe::Url`], [`Unsafe::Nowhere`] or [`Unsafe::InTheOpen`].
pub fn site_address(text: &str) -> Result<String, Unsafe> {
    let not_a_site = || Unsafe::Url(text.to_owned());
    let url = Url::parse(text.trim()).map_err(|_| not_a_site())?;
    let is_bare = url.path() == "/"
        && url.query().is_none()
        && url.fragment().is_none()
        && url.username().is_empty();
    if !is_bare || !matches!(url.scheme(), "http" | "https") {
        return Err(not_a_site());
    }
    let host = url.host().ok_or_else(not_a_site)?;
    let site = url.as_str().trim_end_matches('/').to_owned();
    if matches!(&host, Host::Ipv4(ip) if ip.is_unspecified())
        || matches!(&host, Host::Ipv6(ip) if ip.is_unspecified())
    {
        return Err(Unsafe::Nowhere(site));
    }
    if url.scheme() == "http" && !is_near(&host) {
        return Err(Unsafe::InTheOpen(site));
    }
    Ok(site)
}

/// Whether a host is this machine or in the same building, as far as its name tells.
fn is_near(host: &Host<&str>) -> bool {
    /// Names that lead nowhere on the internet.
    const NEAR: [&str; 6] = [".local", ".localhost", ".lan", ".internal", ".home.arpa", ".test"];
    match host {
        Host::Ipv4(ip) => ip.is_loopback() || ip.is_private() || ip.is_link_local(),
        Host::Ipv6(ip) => ip.is_loopback() || ip.is_unique_local() || ip.is_unicast_link_local(),
        Host::Domain(name) => {
            !name.contains('.') || NEAR.iter().any(|ending| name.ends_with(ending))
        }
    }
}

/// The address of a site that listens there, when nothing else was said.
///
/// # Errors
/// [`Unsafe::Nowhere`] when it listens everywhere, which is no address.
pub fn own_address(bound: SocketAddr, is_encrypted: bool) -> Result<String, Unsafe> {
    let scheme = if is_encrypted { "https" } else { "http" };
    let url = format!("{scheme}://{bound}");
    let is_public = match bound.ip() {
        IpAddr::V4(ip) => ip.is_unspecified(),
        IpAddr::V6(ip) => ip.is_unspecified(),
    };
    if is_public { Err(Unsafe::Nowhere(url)) } else { site_address(&url) }
}

/// The address of a site that phones reach at `ip`.
///
/// # Errors
/// [`Unsafe::InTheOpen`] when that is on the internet and nothing encrypts.
pub fn hall_address(ip: IpAddr, port: u16, is_encrypted: bool) -> Result<String, Unsafe> {
    let scheme = if is_encrypted { "https" } else { "http" };
    site_address(&format!("{scheme}://{}", SocketAddr::new(ip, port)))
}

/// Where to listen so that a hall comes in: everywhere, unless an address was chosen.
pub fn hall_door(listen: SocketAddr) -> SocketAddr {
    if listen.ip().is_loopback() {
        SocketAddr::new(IpAddr::V4(Ipv4Addr::UNSPECIFIED), listen.port())
    } else {
        listen
    }
}

/// Reads the address of a database.
///
/// # Errors
/// [`Unsafe::Database`], without the address, which may hold a password.
pub fn database_address(text: &str) -> Result<String, Unsafe> {
    let known = ["postgres://", "postgresql://", "sqlite:"];
    let is_known = known.iter().any(|scheme| text.starts_with(scheme));
    is_known.then(|| text.to_owned()).ok_or(Unsafe::Database)
}

/// Reads the name of a time zone; nothing is the machine's own.
///
/// # Errors
/// [`Unsafe::Zone`].
pub fn time_zone(name: Option<&str>) -> Result<TimeZone, Unsafe> {
    match name {
        None => Ok(TimeZone::try_system().unwrap_or(TimeZone::UTC)),
        Some(name) => TimeZone::get(name).map_err(|_| Unsafe::Zone(name.to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_site_on_the_internet_needs_encryption() {
        assert_eq!(site_address("https://vote.example.org/").unwrap(), "https://vote.example.org");
        let refused = site_address("http://vote.example.org").unwrap_err();
        assert_eq!(refused, Unsafe::InTheOpen("http://vote.example.org".into()));
    }

    #[test]
    fn a_site_in_the_building_may_do_without() {
        for near in ["http://localhost:3000", "http://192.168.1.20:3000", "http://hall.local"] {
            assert_eq!(site_address(near).unwrap(), near);
        }
    }

    #[test]
    fn an_address_that_is_everywhere_leads_nowhere() {
        let everywhere = "0.0.0.0:3000".parse().unwrap();
        assert!(matches!(own_address(everywhere, false), Err(Unsafe::Nowhere(_))));
        assert_eq!(
            own_address("127.0.0.1:80".parse().unwrap(), false).unwrap(),
            "http://127.0.0.1"
        );
    }

    #[test]
    fn in_a_hall_the_site_is_where_phones_reach_it() {
        let ip = "192.168.1.20".parse().unwrap();
        assert_eq!(hall_address(ip, 3000, false).unwrap(), "http://192.168.1.20:3000");
        assert_eq!(hall_address(ip, 443, true).unwrap(), "https://192.168.1.20");
        let v6 = "fd00::20".parse().unwrap();
        assert_eq!(hall_address(v6, 3000, false).unwrap(), "http://[fd00::20]:3000");
        let public = "81.2.69.160".parse().unwrap();
        assert!(matches!(hall_address(public, 80, false), Err(Unsafe::InTheOpen(_))));
        assert!(hall_address(public, 443, true).is_ok());
        let door = |listen: &str| hall_door(listen.parse().unwrap()).to_string();
        assert_eq!(door("127.0.0.1:3000"), "0.0.0.0:3000");
        assert_eq!(door("192.168.1.20:80"), "192.168.1.20:80");
    }

    #[test]
    fn a_site_below_a_path_is_refused() {
        for text in ["https://example.org/vote", "ftp://example.org", "vote", "https://a@b.org"] {
            assert_eq!(site_address(text), Err(Unsafe::Url(text.into())));
        }
    }

    #[test]
    fn keys_lie_beside_the_data_unless_something_else_is_said() {
        let config = Config::at("/var/lib/wardmote/".into());
        assert_eq!(config.key_folder(), PathBuf::from("/var/lib/wardmote-keys"));
        let here = Config::at(".".into()).key_folder();
        let name = std::env::current_dir().unwrap().file_name().unwrap().to_owned();
        assert_eq!(here.file_name().unwrap().to_str(), Some(&*format!("{}-keys", name.display())));
        let stick = Config { keys: Some("/media/stick".into()), ..config };
        assert_eq!(stick.key_folder(), PathBuf::from("/media/stick"));
    }

    #[test]
    fn a_password_in_the_database_address_is_not_shown() {
        let database = Some("postgres://wardmote:geheim@db/wardmote".into());
        let config = Config { database, ..Config::at("data".into()) };
        assert!(!format!("{config:?}").contains("geheim"));
        assert!(
            !database_address("mysql://u:geheim@h").unwrap_err().to_string().contains("geheim")
        );
    }
}
