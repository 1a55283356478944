//! The post: takes up letters one at a time and hands them to the mail server by SMTP.
//!
//! A letter is taken up in the database before a word of it is said, and one that may
//! have arrived is not sent again. So a crash, or a connection that breaks after the
//! last word, can lose the one letter that was on its way, and never sends one twice.

pub mod settings;
pub mod tidings;

use std::time::{Duration, SystemTime};

use lettre::Address;
use lettre::address::Envelope;
use lettre::message::header::{ContentTransferEncoding, ContentType, HeaderName, HeaderValue};
use lettre::message::{Body, Mailbox, Message};
use lettre::transport::smtp::authentication::{DEFAULT_MECHANISMS, Mechanism};
use lettre::transport::smtp::client::{AsyncSmtpConnection, TlsParameters};
use lettre::transport::smtp::commands::{Data, Mail as MailCommand, Rcpt};
use lettre::transport::smtp::extension::{ClientId, Extension, MailParameter};
use lettre::transport::smtp::{Error as SmtpError, response::Severity};
use tokio::sync::Mutex;
use tokio::time::timeout;
use tokio_util::sync::CancellationToken;
use wardmote::clerk::{Clerk, ClerkError};
use wardmote::letter::{Delivery, Fate, Letter};
use wardmote::time::Timestamp;

use settings::{Mail, Secrecy};

/// A mail server that does not answer in this time is tried another time. RFC 5321,
/// 4.5.3.2, allows five minutes for each word; other letters are waiting here.
const ANSWER_WAIT: Duration = Duration::from_secs(30);
/// After the last word a mail server may look for what it does not like (RFC 5321 asks
/// for ten minutes): giving up early would leave us unsure.
const LAST_WAIT: Duration = Duration::from_mins(3);
/// The most letters in one round, so that the round ends: the next begins in a second.
const ROUND_MAX: usize = 200;

/// Hands letters over.
#[derive(Debug)]
pub struct Postman {
    mail: Mail,
    /// One round at a time.
    round: Mutex<()>,
}

/// Why a letter is not out.
#[derive(Debug)]
struct Trouble {
    delivery: Delivery,
    /// What the server said, or what broke: its code only, for it may quote the address.
    why: String,
}

impl Trouble {
    /// Before the last word: it certainly did not arrive.
    fn before(error: &SmtpError) -> Self {
        let is_final = error.is_permanent();
        let delivery = if is_final { Delivery::Refused } else { Delivery::PutOff };
        Self { delivery, why: told(error) }
    }

    /// After the last word: only a code says what became of it.
    fn after(error: &SmtpError) -> Self {
        let delivery = match error.status().map(|code| code.severity) {
            Some(Severity::PermanentNegativeCompletion) => Delivery::Refused,
            Some(Severity::TransientNegativeCompletion) => Delivery::PutOff,
            _ => Delivery::Unsure,
        };
        Self { delivery, why: told(error) }
    }

    fn put_off(why: &str) -> Self {
        Self { delivery: Delivery::PutOff, why: why.to_owned() }
    }

    fn refused(why: &str) -> Self {
        Self { delivery: Delivery::Refused, why: why.to_owned() }
    }
}

/// What can be told of a failure without quoting what the server said.
fn told(error: &SmtpError) -> String {
    match error.status() {
        Some(code) => format!("answer {code}"),
        None if error.is_tls() => "no encryption could be agreed on".to_owned(),
        None if error.is_timeout() => "no answer in time".to_owned(),
        None => "the connection failed".to_owned(),
    }
}

impl Postman {
    /// A postman for that mail server.
    pub fn new(mail: Mail) -> Self {
        Self { mail, round: Mutex::new(()) }
    }

    /// Hands over what is due until asked to stop, and says how many letters arrived.
    ///
    /// # Errors
    /// When storage fails.
    pub async fn walk(&self, clerk: &Clerk, stop: &CancellationToken) -> Result<usize, ClerkError> {
        let _alone = self.round.lock().await;
        let unsure = clerk.give_up_lost_letters().await?;
        if unsure > 0 {
            tracing::warn!(unsure, "letters on their way when the program stopped are given up");
        }
        let (mut connection, mut arrived) = (None, 0);
        for _ in 0..ROUND_MAX {
            if stop.is_cancelled() {
                break;
            }
            let Some((letter, tries)) = clerk.take_up_letter().await? else { break };
            let done = self.hand_over(&mut connection, &letter, clerk.now()).await;
            let delivery = done.as_ref().err().map_or(Delivery::Taken, |it| it.delivery);
            let fate = clerk.settle_letter(letter.id, tries, delivery).await?;
            match done {
                Ok(()) => arrived += 1,
                Err(trouble) => {
                    note(&letter, tries, fate, &trouble.why);
                    connection = None;
                }
            }
        }
        if let Some(mut open) = connection {
            let _ = timeout(ANSWER_WAIT, open.quit()).await;
        }
        Ok(arrived)
    }

    /// Hands one letter over.
    async fn hand_over(
        &self,
        connection: &mut Option<AsyncSmtpConnection>,
        letter: &Letter,
        now: Timestamp,
    ) -> Result<(), Trouble> {
        let message = self.compose(letter, now)?;
        let mut open = match connection.take() {
            Some(open) => open,
            None => within(self.connect()).await?,
        };
        within(offer(&mut open, message.envelope())).await?;
        let last = timeout(LAST_WAIT, open.message(&message.formatted())).await;
        let unsure = |_| Trouble { delivery: Delivery::Unsure, why: "no answer at last".into() };
        last.map_err(unsure)?.map_err(|error| Trouble::after(&error))?;
        *connection = Some(open);
        Ok(())
    }

    /// Comes to the mail server, encrypted and known to it.
    async fn connect(&self) -> Result<AsyncSmtpConnection, Trouble> {
        let Mail { host, port, secrecy, credentials, from } = &self.mail;
        let failed = |error: SmtpError| Trouble { delivery: Delivery::PutOff, why: told(&error) };
        let tls = || TlsParameters::new_rustls(host.clone()).map_err(failed);
        let name = ClientId::Domain(from.email.domain().to_owned());
        let at_once = if *secrecy == Secrecy::Tls { Some(tls()?) } else { None };
        let address = (host.as_str(), *port);
        let come =
            AsyncSmtpConnection::connect_tokio1(address, Some(ANSWER_WAIT), &name, at_once, None);
        let mut open = come.await.map_err(failed)?;
        if *secrecy == Secrecy::StartTls {
            if !open.can_starttls() {
                return Err(Trouble::put_off("the mail server offers no encryption"));
            }
            open.starttls(tls()?, &name).await.map_err(failed)?;
        }
        if let Some(credentials) = credentials {
            let ways: &[Mechanism] = DEFAULT_MECHANISMS;
            // A password that is wrong today is set right tomorrow: the letter waits.
            open.auth(ways, credentials).await.map_err(failed)?;
        }
        Ok(open)
    }

    /// The letter as it goes over the wire.
    fn compose(&self, letter: &Letter, now: Timestamp) -> Result<Message, Trouble> {
        let unfit = |_| Trouble::refused("the address is none that mail can go to");
        let to: Address = letter.to.as_str().parse().map_err(unfit)?;
        let since = Duration::from_millis(u64::try_from(now.0).unwrap_or_default());
        let from = &self.mail.from;
        let mut message = Message::builder()
            .from(from.clone())
            .to(Mailbox::new(None, to))
            .date(SystemTime::UNIX_EPOCH + since)
            .message_id(Some(format!("<{}@{}>", letter.id, from.email.domain())))
            .subject(letter.subject.as_str())
            .header(ContentType::TEXT_PLAIN)
            // RFC 3834: no holiday notice answers this.
            .raw_header(raw("Auto-Submitted", "auto-generated".to_owned())?);
        if let Some(reply_to) = &letter.reply_to {
            let address: Address = reply_to.as_str().parse().map_err(unfit)?;
            message = message.reply_to(Mailbox::new(None, address));
        }
        if let Some(way_out) = &letter.way_out {
            let one_click = "List-Unsubscribe=One-Click".to_owned();
            message = message
                .raw_header(raw("List-Unsubscribe", format!("<{way_out}>"))?)
                .raw_header(raw("List-Unsubscribe-Post", one_click)?);
        }
        // Seven bits, which every mail server on the way can carry. The last line is ended below.
        let text = letter.text.trim_end().to_owned();
        let body = Body::new_with_encoding(text, ContentTransferEncoding::QuotedPrintable)
            .map_err(|_| Trouble::refused("its text cannot be written"))?;
        message.body(body).map_err(|_| Trouble::refused("it cannot be written"))
    }
}

/// A header of one line of ASCII, written as it is: nothing a person typed gets here.
fn raw(name: &'static str, value: String) -> Result<HeaderValue, Trouble> {
    let is_plain = value.bytes().all(|byte| (0x20..0x7f).contains(&byte));
    let name = HeaderName::new_from_ascii(name.to_owned());
    match name {
        Ok(name) if is_plain => {
            Ok(HeaderValue::dangerous_new_pre_encoded(name, value.clone(), value))
        }
        _ => Err(Trouble::refused("a header cannot be written")),
    }
}

/// Says from whom and to whom, up to where the mail server wants to hear the letter.
async fn offer(open: &mut AsyncSmtpConnection, envelope: &Envelope) -> Result<(), Trouble> {
    let mut parameters = Vec::new();
    if envelope.to().iter().any(|address| !address.to_string().is_ascii()) {
        if !open.server_info().supports_feature(Extension::SmtpUtfEight) {
            return Err(Trouble::refused("the mail server takes no address with such letters"));
        }
        parameters.push(MailParameter::SmtpUtfEight);
    }
    let failed = |error: SmtpError| Trouble::before(&error);
    // A sender or a quota that is wrong today is set right tomorrow: the letter waits.
    let waits = |error: SmtpError| Trouble { delivery: Delivery::PutOff, why: told(&error) };
    open.command(MailCommand::new(envelope.from().cloned(), parameters)).await.map_err(waits)?;
    for to in envelope.to() {
        open.command(Rcpt::new(to.clone(), Vec::new())).await.map_err(failed)?;
    }
    open.command(Data).await.map(drop).map_err(failed)
}

/// Waits so long for the mail server before its last word, and no longer.
async fn within<T>(work: impl Future<Output = Result<T, Trouble>>) -> Result<T, Trouble> {
    timeout(ANSWER_WAIT, work).await.unwrap_or_else(|_| Err(Trouble::put_off("no answer in time")))
}

/// Notes a letter that is not out, without whom it is for.
fn note(letter: &Letter, tries: u32, fate: Fate, why: &str) {
    let id = letter.id;
    match fate {
        Fate::Gone => {}
        Fate::Again(_) => tracing::warn!(%id, tries, why, "a letter is tried again later"),
        Fate::GivenUp => tracing::error!(%id, tries, why, "a letter is given up"),
        Fate::Unsure => tracing::error!(
            %id, tries, why, "a letter may have arrived or not, and is not sent again"
        ),
    }
}
