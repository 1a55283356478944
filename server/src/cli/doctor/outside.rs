//! `doctor --lan`: the site as a phone in the hall sees it, from its address inward.

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, ensure};
use http::StatusCode;
use rustls::client::WebPkiServerVerifier;
use rustls::client::danger::ServerCertVerifier;
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{ClientConfig, RootCertStore};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use url::{Host, Url};
use wardmote::clerk::Clock;

use super::Finding;
use crate::chance::WallClock;
use crate::config::Config;
use crate::lan::{self, name};
use crate::tls;

/// A phone's browser gives up later; whoever sets a hall up does not want to wait so long.
const WAIT: Duration = Duration::from_secs(5);
/// An answer about health is a few hundred bytes.
const ANSWER_MAX: u64 = 64 * 1024;
/// Clocks that differ by more say different things on the wall and in the log.
const CLOCK_GAP_MS: i64 = 5_000;
/// A certificate that ends within this time may end before the meeting does.
const CERTIFICATE_LEFT: Duration = Duration::from_hours(7 * 24);

/// Everything that can be seen from outside.
pub async fn look(config: &Config) -> Vec<Finding> {
    let mut findings = vec![networks(&config.url)];
    match Url::parse(&config.url) {
        Ok(site) => {
            findings.extend(names(&site).await);
            findings.extend(opened(config, &site).await);
        }
        Err(error) => findings.push(Err(format!("Address: {error}."))),
    }
    findings
}

/// Whether this machine has the address that phones are told.
fn networks(url: &str) -> Finding {
    let ways = match lan::networks() {
        Ok(networks) => lan::reachable(&networks),
        Err(error) => return Err(format!("Network: the system does not tell ({error}).")),
    };
    let listed = ways.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    let host = Url::parse(url).ok().and_then(|site| site.host().map(|host| host.to_owned()));
    match host {
        _ if ways.is_empty() => Err("Network: this machine is in none that phones could be in. \
                                     Join the hall's Wi-Fi or plug in its cable."
            .to_owned()),
        Some(Host::Ipv4(ip)) if !ways.contains(&IpAddr::V4(ip)) => {
            Err(format!("Network: this machine is not {ip}, it is {listed}. {SAY_URL}"))
        }
        Some(Host::Ipv6(ip)) if !ways.contains(&IpAddr::V6(ip)) => {
            Err(format!("Network: this machine is not {ip}, it is {listed}. {SAY_URL}"))
        }
        _ => Ok(format!("Network: phones may reach this machine by {listed}.")),
    }
}

const SAY_URL: &str = "Start it with --lan, or say --url with the right address.";

/// Whether the name leads here: the site's own, or the one that is announced.
async fn names(site: &Url) -> Vec<Finding> {
    if let Some(Host::Domain(domain)) = site.host()
        && domain != name::NAME
    {
        return vec![own_name(domain, site.port_or_known_default().unwrap_or(443)).await];
    }
    let expected = lan::networks().map(|networks| lan::reachable(&networks)).unwrap_or_default();
    vec![match name::look_up(name::NAME).await {
        Ok(found) if found.is_empty() => Ok(format!(
            "Name: {} is not known here; phones use the address, which is in every QR code.",
            name::NAME
        )),
        Ok(found) if found.iter().any(|ip| expected.contains(ip)) => {
            Ok(format!("Name: {} leads here.", name::NAME))
        }
        Ok(found) => {
            let found = found.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
            Err(format!(
                "Name: {} leads to another machine ({found}). Stop the other Wardmote, or tell \
                 people the address only.",
                name::NAME
            ))
        }
        Err(error) => Ok(format!(
            "Name: nobody can be asked for {} here ({error}); phones use the address.",
            name::NAME
        )),
    }]
}

async fn own_name(domain: &str, port: u16) -> Finding {
    let ours = lan::networks().map(|networks| lan::reachable(&networks)).unwrap_or_default();
    let found: Vec<_> = match tokio::net::lookup_host((domain, port)).await {
        Ok(found) => found.map(|address| address.ip()).collect(),
        Err(_) => Vec::new(),
    };
    if found.is_empty() {
        return Err(format!(
            "Name: nobody here knows {domain}. Tell the hall's router that it is this machine \
             (its DNS, or a host entry)."
        ));
    }
    if found.iter().any(|ip| ours.contains(ip) || ip.is_loopback()) {
        return Ok(format!("Name: {domain} leads here."));
    }
    let found = found.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    Err(format!(
        "Name: {domain} leads to {found}, and not to this machine. In a hall without the \
         internet its router must know the name."
    ))
}

/// Opens the site as a phone does, and compares its clock with this one.
async fn opened(config: &Config, site: &Url) -> Vec<Finding> {
    match tokio::time::timeout(WAIT, open(config, site)).await {
        Err(_) => vec![Err(format!(
            "Phones: {site} does not answer. A firewall? Let port {} in, or stop it for tonight.",
            site.port_or_known_default().unwrap_or(80)
        ))],
        Ok(Err(error)) => vec![Err(format!(
            "Phones: {site} cannot be opened ({error:#}). Is wardmote serve --lan running?"
        ))],
        Ok(Ok(Seen { answer, trust })) => {
            let mut findings = vec![answer.healthy(site), answer.clock()];
            findings.extend(trust);
            findings
        }
    }
}

/// What came of opening the site.
struct Seen {
    answer: Answer,
    /// What a phone thinks of the certificate, if there is one.
    trust: Option<Finding>,
}

async fn open(config: &Config, site: &Url) -> anyhow::Result<Seen> {
    let port = site.port_or_known_default().context("no port")?;
    let host = site.host().context("no host")?;
    let address = match host {
        Host::Ipv4(ip) => SocketAddr::from((ip, port)),
        Host::Ipv6(ip) => SocketAddr::from((ip, port)),
        Host::Domain(name) => tokio::net::lookup_host((name, port))
            .await?
            .next()
            .context("its name is not known here")?,
    };
    let stream = TcpStream::connect(address).await?;
    if site.scheme() == "http" {
        return Ok(Seen { answer: ask(stream, site).await?, trust: None });
    }
    let host = site.host_str().unwrap_or_default().trim_matches(['[', ']']).to_owned();
    let name = ServerName::try_from(host)?;
    // Taken as it comes, and judged below: an answer says more than a broken handshake.
    let looking = Arc::new(Looking(tls::provider()));
    let client = ClientConfig::builder_with_provider(tls::provider())
        .with_safe_default_protocol_versions()?
        .dangerous()
        .with_custom_certificate_verifier(looking)
        .with_no_client_auth();
    let connector = TlsConnector::from(Arc::new(client));
    let stream = connector.connect(name.clone(), stream).await?;
    let chain = stream.get_ref().1.peer_certificates().unwrap_or_default().to_vec();
    let answer = ask(stream, site).await?;
    let is_rehearsal = config
        .tls
        .as_ref()
        .is_some_and(|files| tls::certificates(&files.certificate).is_ok_and(|own| own == chain));
    Ok(Seen { answer, trust: Some(trusted(&chain, &name, is_rehearsal)) })
}

/// What a phone with the usual authorities thinks of a certificate, today and in a week.
fn trusted(chain: &[CertificateDer], name: &ServerName, is_rehearsal: bool) -> Finding {
    let judge = |at: UnixTime| -> anyhow::Result<()> {
        let mut roots = RootCertStore::empty();
        roots.extend(webpki_roots::TLS_SERVER_ROOTS.iter().cloned());
        let builder = WebPkiServerVerifier::builder_with_provider(Arc::new(roots), tls::provider());
        let (own, others) = chain.split_first().context("there is none")?;
        builder.build()?.verify_server_cert(own, others, name, &[], at)?;
        Ok(())
    };
    let now = u64::try_from(WallClock.now().0 / 1000).unwrap_or_default();
    let at = |later: Duration| UnixTime::since_unix_epoch(Duration::from_secs(now) + later);
    match (judge(at(Duration::ZERO)), judge(at(CERTIFICATE_LEFT))) {
        (Ok(()), Ok(())) => Ok("Certificate: phones trust it, and will in a week.".to_owned()),
        (Ok(()), Err(_)) => Err("Certificate: it ends within a week. Renew it before the \
                                 meeting, and start again with the new one."
            .to_owned()),
        (Err(_), _) if is_rehearsal => Ok("Certificate: made by this machine, for rehearsals. \
                                           Every phone warns of it."
            .to_owned()),
        (Err(error), _) => Err(format!(
            "Certificate: phones do not trust it ({error:#}). They need one from a public \
             authority for {}, with those that vouch for it.",
            name.to_str()
        )),
    }
}

/// Takes every certificate, because it is judged afterwards.
#[derive(Debug)]
struct Looking(Arc<rustls::crypto::CryptoProvider>);

impl ServerCertVerifier for Looking {
    fn verify_server_cert(
        &self,
        _: &CertificateDer<'_>,
        _: &[CertificateDer<'_>],
        _: &ServerName<'_>,
        _: &[u8],
        _: UnixTime,
    ) -> Result<rustls::client::danger::ServerCertVerified, rustls::Error> {
        Ok(rustls::client::danger::ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &rustls::DigitallySignedStruct,
    ) -> Result<rustls::client::danger::HandshakeSignatureValid, rustls::Error> {
        let known = &self.0.signature_verification_algorithms;
        rustls::crypto::verify_tls12_signature(message, certificate, signed, known)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &rustls::DigitallySignedStruct,
    ) -> Result<rustls::client::danger::HandshakeSignatureValid, rustls::Error> {
        let known = &self.0.signature_verification_algorithms;
        rustls::crypto::verify_tls13_signature(message, certificate, signed, known)
    }

    fn supported_verify_schemes(&self) -> Vec<rustls::SignatureScheme> {
        self.0.signature_verification_algorithms.supported_schemes()
    }
}

/// The head of an answer, as far as it is looked at.
struct Answer {
    status: StatusCode,
    /// What the server's clock said, and this one's then, in milliseconds since 1970.
    clocks: Option<(i64, i64)>,
}

/// Asks after the server's health.
async fn ask(
    mut stream: impl AsyncRead + AsyncWrite + Unpin,
    site: &Url,
) -> anyhow::Result<Answer> {
    let host = &site[url::Position::BeforeHost..url::Position::AfterPort];
    let request = format!("GET /healthz HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).await?;
    let mut text = Vec::new();
    // Some end without saying good-bye once they have answered.
    let read = stream.take(ANSWER_MAX).read_to_end(&mut text).await;
    ensure!(
        !text.is_empty(),
        "no answer came{}",
        read.err().map(|e| format!(": {e}")).unwrap_or_default()
    );
    let now = WallClock.now().0;
    let text = String::from_utf8_lossy(&text);
    let mut lines = text.lines();
    let status = lines.next().and_then(|line| line.split(' ').nth(1)).unwrap_or_default();
    let status = status.parse().context("what answers there is no web server")?;
    let date = lines
        .filter_map(|line| line.split_once(':'))
        .find_map(|(name, value)| name.eq_ignore_ascii_case("date").then_some(value.trim()));
    let date = date.and_then(|date| jiff::fmt::rfc2822::parse(date).ok());
    let clocks = date.map(|date| (date.timestamp().as_millisecond(), now));
    Ok(Answer { status, clocks })
}

impl Answer {
    fn healthy(&self, site: &Url) -> Finding {
        let site = site.as_str().trim_end_matches('/');
        if self.status == StatusCode::OK {
            return Ok(format!("Phones: {site} answers."));
        }
        Err(format!("Phones: something answers at {site} ({}), but it is not well.", self.status))
    }

    /// The server's clock, which is in whole seconds, beside this one.
    fn clock(&self) -> Finding {
        let Some((theirs, ours)) = self.clocks else {
            return Err("Clock: the server does not say what time it is.".to_owned());
        };
        let gap = (ours - theirs).abs();
        if gap > CLOCK_GAP_MS {
            return Err(format!(
                "Clock: the server's differs from this machine's by {} s. Set the wrong one: it \
                 decides when voting closes.",
                gap / 1000
            ));
        }
        Ok("Clock: the server's and this machine's agree.".to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn an_answer_is_read_for_its_health_and_its_clock() {
        let site = Url::parse("http://192.168.1.20:3000").unwrap();
        let (near, mut far) = tokio::io::duplex(1024);
        let server = tokio::spawn(async move {
            let mut asked = [0; 256];
            let length = far.read(&mut asked).await.unwrap();
            let answer = "HTTP/1.1 200 OK\r\nDate: Sat, 21 Nov 2026 18:30:00 GMT\r\n\r\n{}";
            far.write_all(answer.as_bytes()).await.unwrap();
            String::from_utf8_lossy(&asked[..length]).into_owned()
        });
        let answer = ask(near, &site).await.unwrap();
        assert!(server.await.unwrap().contains("host: 192.168.1.20:3000\r\n"));
        assert!(answer.healthy(&site).is_ok());
        assert_eq!(answer.clocks.unwrap().0, 1_795_285_800_000);
    }

    #[test]
    fn a_clock_that_is_wrong_by_a_minute_is_told() {
        let answer = |ours| Answer { status: StatusCode::OK, clocks: Some((1_000_000, ours)) };
        assert!(answer(1_000_900).clock().is_ok());
        assert!(answer(1_060_000).clock().unwrap_err().contains("by 60 s"));
        assert!(Answer { status: StatusCode::OK, clocks: None }.clock().is_err());
    }
}
