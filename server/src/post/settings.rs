//! The mail server, as it is set: parsed at the start, and refused where a password or
//! somebody's address would go over the network in the open.

use std::path::Path;

use lettre::message::Mailbox;
use lettre::transport::smtp::authentication::Credentials;
use url::{Host, Url};
use wardmote::people::Email;

/// How what is said to the mail server is kept from others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Secrecy {
    /// Encrypted from the first byte (`smtps://`).
    Tls,
    /// Encrypted before anything is said that matters (`?tls=required`).
    StartTls,
    /// Not at all: it is this very machine.
    None,
}

impl Secrecy {
    /// The port where such servers listen (RFC 8314; RFC 5321).
    fn port(self) -> u16 {
        match self {
            Self::Tls => 465,
            Self::StartTls => 587,
            Self::None => 25,
        }
    }
}

/// The mail server, and who the letters are from.
#[derive(Clone)]
pub struct Mail {
    /// Name or address of the mail server.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How the way there is protected.
    pub secrecy: Secrecy,
    /// Who we are there, if it asks.
    pub credentials: Option<Credentials>,
    /// Who the letters are from.
    pub from: Mailbox,
}

/// Without the password.
impl std::fmt::Debug for Mail {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Mail")
            .field("host", &self.host)
            .field("port", &self.port)
            .field("secrecy", &self.secrecy)
            .field("credentials", &self.credentials.as_ref().map(|_| "…"))
            .field("from", &self.from)
            .finish()
    }
}

/// The address of a mail server as it was given, never shown: it may hold a password.
#[derive(Clone)]
pub struct ServerAddress(String);

impl ServerAddress {
    /// Takes an address in; it is read with the other settings, in [`Mail::read`].
    ///
    /// # Errors
    /// None: a refusal here would quote the address.
    pub fn keep(text: &str) -> Result<Self, std::convert::Infallible> {
        Ok(Self(text.to_owned()))
    }
}

impl std::fmt::Debug for ServerAddress {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ServerAddress(…)")
    }
}

/// Why the settings of mail are refused; never with the address, which may hold a password.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unmailable {
    /// Not the address of a mail server.
    #[error(
        "that is not the address of a mail server; it looks like \
         smtps://user:password@mail.example.org"
    )]
    Address,
    /// Letters and password in the open.
    #[error(
        "{0} would get the letters without encryption, and anybody on the way could read them: \
         say smtps:// instead of smtp://, or add ?tls=required for STARTTLS"
    )]
    InTheOpen(String),
    /// Not a file to read.
    #[error("the file with the address of the mail server cannot be read: {0}")]
    File(String),
    /// Nobody is named as the sender.
    #[error(
        "say who the letters are from: --mail-from ward@example.org, or \
         --mail-from \"Alder ward <ward@example.org>\""
    )]
    NoSender,
    /// Not a sender.
    #[error("\"{0}\" is nobody a letter can be from; it looks like Alder ward <ward@example.org>")]
    Sender(String),
}

impl Mail {
    /// Reads the address of a mail server, given itself or in a file, and the sender;
    /// nothing where no server is given.
    ///
    /// # Errors
    /// [`Unmailable`].
    pub fn read(
        address: Option<&ServerAddress>,
        file: Option<&Path>,
        from: Option<&str>,
    ) -> Result<Option<Self>, Unmailable> {
        let in_file = file
            .map(|file| {
                std::fs::read_to_string(file).map_err(|error| Unmailable::File(error.to_string()))
            })
            .transpose()?;
        let Some(address) = in_file.as_deref().or(address.map(|it| &*it.0)) else {
            return Ok(None);
        };
        let from = sender(from.ok_or(Unmailable::NoSender)?)?;
        Self::parse(address, from).map(Some)
    }

    /// Reads the address of a mail server.
    fn parse(address: &str, from: Mailbox) -> Result<Self, Unmailable> {
        let url = Url::parse(address.trim()).map_err(|_| Unmailable::Address)?;
        let host = url.host().ok_or(Unmailable::Address)?.to_owned();
        let is_bare = matches!(url.path(), "" | "/") && url.fragment().is_none();
        let secrecy = match (url.scheme(), url.query()) {
            ("smtps", None) => Secrecy::Tls,
            ("smtp", Some("tls=required")) => Secrecy::StartTls,
            ("smtp", None) => Secrecy::None,
            _ => return Err(Unmailable::Address),
        };
        let name = plain_name(&host);
        if !is_bare || name.is_empty() {
            return Err(Unmailable::Address);
        }
        if secrecy == Secrecy::None && !is_here(&host, &name) {
            return Err(Unmailable::InTheOpen(name));
        }
        let credentials = match (decoded(url.username())?, url.password()) {
            (user, Some(password)) if !user.is_empty() => {
                Some(Credentials::new(user, decoded(password)?))
            }
            (user, None) if user.is_empty() => None,
            _ => return Err(Unmailable::Address),
        };
        let port = url.port().unwrap_or(secrecy.port());
        Ok(Self { host: name, port, secrecy, credentials, from })
    }
}

/// Reads who letters are from: an address, perhaps with a name before it.
fn sender(text: &str) -> Result<Mailbox, Unmailable> {
    let wrong = || Unmailable::Sender(text.to_owned());
    let mailbox: Mailbox = text.trim().parse().map_err(|_| wrong())?;
    Email::parse(mailbox.email.as_ref()).map_err(|_| wrong())?;
    Ok(mailbox)
}

/// The host without the brackets of an address.
fn plain_name(host: &Host) -> String {
    match host {
        Host::Domain(name) => name.clone(),
        Host::Ipv4(ip) => ip.to_string(),
        Host::Ipv6(ip) => ip.to_string(),
    }
}

/// Whether a host is this very machine. Addresses of schemes that browsers do not know
/// come as names.
fn is_here(host: &Host, name: &str) -> bool {
    match host {
        Host::Ipv4(ip) => ip.is_loopback(),
        Host::Ipv6(ip) => ip.is_loopback(),
        Host::Domain(_) => {
            name == "localhost" || name.parse().is_ok_and(|ip: std::net::IpAddr| ip.is_loopback())
        }
    }
}

/// Takes `%40` for `@` and the like.
fn decoded(text: &str) -> Result<String, Unmailable> {
    let bytes = percent_encoding::percent_decode_str(text);
    bytes.decode_utf8().map(std::borrow::Cow::into_owned).map_err(|_| Unmailable::Address)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FROM: &str = "Alder ward <ward@alder.example>";

    fn read(address: &str) -> Result<Mail, Unmailable> {
        Mail::read(Some(&ServerAddress(address.into())), None, Some(FROM)).map(Option::unwrap)
    }

    #[test]
    fn the_port_follows_from_how_the_way_is_protected() {
        for (address, host, port, secrecy) in [
            ("smtps://u:p@mail.example", "mail.example", 465, Secrecy::Tls),
            ("smtp://u:p@mail.example?tls=required", "mail.example", 587, Secrecy::StartTls),
            ("smtps://mail.example:2465", "mail.example", 2465, Secrecy::Tls),
            ("smtp://127.0.0.1:2525", "127.0.0.1", 2525, Secrecy::None),
            ("smtp://localhost", "localhost", 25, Secrecy::None),
            ("smtp://[::1]:2525\n", "::1", 2525, Secrecy::None),
        ] {
            let mail = read(address).unwrap();
            assert_eq!((&*mail.host, mail.port, mail.secrecy), (host, port, secrecy), "{address}");
            assert_eq!(mail.from.email.to_string(), "ward@alder.example");
        }
    }

    #[test]
    fn letters_go_to_no_other_machine_in_the_open() {
        for host in ["mail.example", "192.168.1.20", "10.0.0.1"] {
            let refused = read(&format!("smtp://ward:geheim@{host}")).unwrap_err();
            assert_eq!(refused, Unmailable::InTheOpen(host.into()));
            assert!(!refused.to_string().contains("geheim"));
        }
    }

    #[test]
    fn what_is_no_mail_server_is_refused() {
        for wrong in [
            "mail.example",
            "https://mail.example",
            "smtp://",
            "smtps://mail.example/box",
            "smtps://mail.example?tls=no",
            "smtps://user@mail.example",
            "smtps://u:%ff@mail.example",
        ] {
            assert!(matches!(read(wrong), Err(Unmailable::Address)), "{wrong}");
        }
    }

    #[test]
    fn the_sender_is_one_address() {
        let server = ServerAddress("smtps://mail.example".into());
        let from = |from| Mail::read(Some(&server), None, from).map(|_| ());
        assert_eq!(from(None), Err(Unmailable::NoSender));
        assert_eq!(from(Some("ward@alder.example")), Ok(()));
        for wrong in ["", "Alder", "a@b.example, c@d.example", "a@b.example\r\nBcc: c@d.example"] {
            assert_eq!(from(Some(wrong)), Err(Unmailable::Sender(wrong.into())), "{wrong}");
        }
        assert!(Mail::read(None, None, Some(FROM)).unwrap().is_none());
    }

    #[test]
    fn a_password_with_odd_letters_is_read_and_not_shown() {
        let mail = read("smtps://ward%40alder.example:ge%2Fheim@mail.example").unwrap();
        let wanted = Credentials::new("ward@alder.example".into(), "ge/heim".into());
        assert_eq!(mail.credentials, Some(wanted));
        assert!(!format!("{mail:?}").contains("heim"));
    }

    #[test]
    fn the_address_may_stand_in_a_file() {
        let file = std::env::temp_dir().join(format!("wardmote-smtp-{}", std::process::id()));
        std::fs::write(&file, "smtps://u:p@mail.example\n").unwrap();
        let mail = Mail::read(None, Some(&file), Some(FROM)).unwrap().unwrap();
        assert_eq!(mail.host, "mail.example");
        std::fs::remove_file(&file).unwrap();
        assert!(matches!(Mail::read(None, Some(&file), Some(FROM)), Err(Unmailable::File(_))));
    }
}
