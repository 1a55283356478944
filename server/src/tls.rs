//! Encryption by the program itself, where no proxy stands in front: certificate files
//! for the real thing, and a certificate of its own making for rehearsals.

use std::fs;
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context, ensure};
use jiff::ToSpan;
use jiff::civil::Date;
use rcgen::{CertificateParams, DistinguishedName, DnType, KeyPair, date_time_ymd};
use rustls::ServerConfig;
use rustls::crypto::{CryptoProvider, ring};
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use tokio_rustls::TlsAcceptor;
use wardmote::time::Timestamp;

/// How many days a rehearsal's certificate lasts: some evenings, and not for ever,
/// because people had to tell their phones to trust it.
const REHEARSAL_DAYS: i64 = 14;

/// Where a certificate lies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Files {
    /// The certificate and those that vouch for it, as PEM.
    pub certificate: PathBuf,
    /// Its key, as PEM.
    pub key: PathBuf,
}

/// What encryption is made with: no other library than the one the program has.
pub fn provider() -> Arc<CryptoProvider> {
    Arc::new(ring::default_provider())
}

/// Reads a certificate and its key, for connections to be taken with.
///
/// # Errors
/// A sentence about the file that will not do.
pub fn acceptor(files: &Files) -> anyhow::Result<TlsAcceptor> {
    let chain = certificates(&files.certificate)?;
    let name = files.key.display();
    let key = PrivateKeyDer::from_pem_file(&files.key)
        .with_context(|| format!("{name} has no private key in PEM that can be read"))?;
    let mut config = ServerConfig::builder_with_provider(provider())
        .with_safe_default_protocol_versions()?
        .with_no_client_auth()
        .with_single_cert(chain, key)
        .with_context(|| format!("{name} is not the key of that certificate"))?;
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok(TlsAcceptor::from(Arc::new(config)))
}

/// Reads certificates.
///
/// # Errors
/// When there is none in the file.
pub fn certificates(file: &Path) -> anyhow::Result<Vec<CertificateDer<'static>>> {
    let name = file.display();
    let unreadable = || format!("{name} has no certificate in PEM that can be read");
    let chain: Vec<_> = CertificateDer::pem_file_iter(file)
        .with_context(unreadable)?
        .collect::<Result<_, _>>()
        .with_context(unreadable)?;
    ensure!(!chain.is_empty(), unreadable());
    Ok(chain)
}

/// A certificate for rehearsals, for these names and addresses, in that folder: the one
/// that is there while it fits, because people have told their phones to trust it.
///
/// # Errors
/// When it cannot be made or written.
pub fn rehearsal(folder: &Path, names: &[String], now: Timestamp) -> anyhow::Result<Files> {
    let files = Files {
        certificate: folder.join("rehearsal-certificate.pem"),
        key: folder.join("rehearsal-key.pem"),
    };
    let today = jiff::Timestamp::from_millisecond(now.0)?.to_zoned(jiff::tz::TimeZone::UTC).date();
    if let Ok(there) = fs::read_to_string(&files.certificate)
        && files.key.exists()
        && fits(&there, names, today)
    {
        return Ok(files);
    }
    let end = today.checked_add(REHEARSAL_DAYS.days())?;
    // A phone whose clock is a day behind takes it too.
    let begin = today.checked_sub(1.day())?;
    let mut params = CertificateParams::new(names)?;
    let midnight = |date: Date| -> anyhow::Result<_> {
        let (month, day) = (u8::try_from(date.month())?, u8::try_from(date.day())?);
        Ok(date_time_ymd(date.year().into(), month, day))
    };
    params.not_before = midnight(begin)?;
    params.not_after = midnight(end)?;
    params.distinguished_name = DistinguishedName::new();
    params.distinguished_name.push(DnType::CommonName, "Wardmote, for rehearsals");
    let key = KeyPair::generate()?;
    let certificate = params.self_signed(&key)?;
    fs::create_dir_all(folder)?;
    write(&files.key, &key.serialize_pem())?;
    write(&files.certificate, &format!("{}\n{}", head(names, end), certificate.pem()))?;
    Ok(files)
}

/// How a rehearsal's certificate begins. Readers of PEM pass over it.
const HEAD: &str = "For rehearsals, until ";

/// What stands above the certificate, for people and for the next start.
fn head(names: &[String], end: Date) -> String {
    format!("{HEAD}{end}: {}", names.join(" "))
}

/// Whether a rehearsal's certificate is for these names, and lasts through tomorrow.
fn fits(file: &str, names: &[String], today: Date) -> bool {
    let line = file.lines().next().unwrap_or_default();
    let end = line.strip_prefix(HEAD).and_then(|rest| rest.split_once(':'));
    let end: Option<Date> = end.and_then(|(end, _)| end.parse().ok());
    end.is_some_and(|end| line == head(names, end) && end > today.tomorrow().unwrap_or(today))
}

/// Writes a file that only its owner reads.
fn write(path: &Path, text: &str) -> anyhow::Result<()> {
    let written = fs::OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(true)
        .mode(0o600)
        .open(path)
        .and_then(|mut file| file.write_all(text.as_bytes()));
    written.with_context(|| format!("{} cannot be written", path.display()))
}
