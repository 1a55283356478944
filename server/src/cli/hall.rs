//! What `serve --lan` says on the terminal, for whoever carries the laptop into the hall.

use std::fmt::Write as _;
use std::net::IpAddr;

use qrcode::QrCode;
use qrcode::render::unicode::Dense1x2;
use url::{Host, Url};

use crate::lan::name::{self, Announced, NAME};
use crate::wiring::Program;

/// The address with its QR code, other ways in, and what plain HTTP means.
pub fn welcome(
    url: &str,
    ways: &[IpAddr],
    is_encrypted: bool,
    is_rehearsal: bool,
) -> anyhow::Result<String> {
    let code = QrCode::new(url.to_uppercase())?;
    let drawn = code.render::<Dense1x2>().quiet_zone(true).build();
    let mut text = format!("\n  Phones in this network open Wardmote by\n\n  {url}\n\n{drawn}\n\n");
    if let Some(by_name) = by_name(url) {
        writeln!(text, "  Some find it by its name too: {by_name}")?;
    }
    let site = Url::parse(url)?;
    let is_other = |ip: &&IpAddr| site.host_str() != Some(&in_address(**ip));
    let others: Vec<_> = ways.iter().filter(is_other).map(ToString::to_string).collect();
    if !others.is_empty() {
        let one = &others[0];
        let others = others.join(", ");
        writeln!(
            text,
            "  This machine is in other networks as well ({others}). If phones are in one"
        )?;
        writeln!(text, "  of those, start again with --listen {one}:{}.", port(&site))?;
    }
    text.push_str(match (is_encrypted, is_rehearsal) {
        (true, true) => REHEARSAL,
        (true, false) => ENCRYPTED,
        (false, _) => PLAIN,
    });
    text.push_str(TRY);
    Ok(text)
}

const PLAIN: &str = "
  Nothing is encrypted between the phones and this machine. Use a Wi-Fi of your own with a
  password, and no other: whoever is in it could listen. Phones say “Not secure”; that is
  true, and it is the same in every hall without the internet. The desk types codes, because
  browsers give no camera to such a page. For encryption, give --tls-cert and --tls-key.
";
const REHEARSAL: &str = "
  Encrypted, with a certificate this machine made for itself. Every phone warns of it, so
  use it to rehearse, and give --tls-cert and --tls-key for the evening.
";
const ENCRYPTED: &str = "
  Encrypted with your certificate. In a hall with no internet the router must know its name:
  see the README, “A hall with no internet”.
";
const TRY: &str = "
  Now open the address on a phone. If it does not come: same Wi-Fi? guest network? firewall?
  In another window, wardmote doctor --lan looks at it as a phone does.
";

/// The site by its name, where it has none of its own.
fn by_name(url: &str) -> Option<String> {
    let mut site = Url::parse(url).ok()?;
    if matches!(site.host(), Some(Host::Domain(_)) | None) {
        return None;
    }
    site.set_host(Some(NAME)).ok()?;
    Some(site.as_str().trim_end_matches('/').to_owned())
}

fn port(site: &Url) -> u16 {
    site.port_or_known_default().unwrap_or(80)
}

/// An address of a machine as it stands in the address of a site.
fn in_address(ip: IpAddr) -> String {
    match ip {
        IpAddr::V4(ip) => ip.to_string(),
        IpAddr::V6(ip) => format!("[{ip}]"),
    }
}

/// Announces the name where that may be; the site works without.
pub fn announce(url: &str, ways: &[IpAddr]) -> Option<Announced> {
    let site = Url::parse(url).ok()?;
    if by_name(url).is_none() && site.host_str() != Some(NAME) {
        return None;
    }
    let port = port(&site);
    match name::announce(*ways.first()?, port) {
        Ok(announced) => Some(announced),
        Err(error) => {
            tracing::warn!(%error, "the name {NAME} cannot be announced here; the address works");
            None
        }
    }
}

/// Says when slips were printed that lead to another address.
pub async fn warn_of_other_slips(program: &Program, url: &str) -> anyhow::Result<()> {
    for other in program.clerk.list_stray_addresses(url).await? {
        tracing::warn!(
            printed = other,
            url,
            "slips were printed for another address: give this machine that address again \
             (or say --url), or print new slips"
        );
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(url: &str, ways: &[&str], is_encrypted: bool) -> String {
        let ways: Vec<_> = ways.iter().map(|ip| ip.parse().unwrap()).collect();
        welcome(url, &ways, is_encrypted, false).unwrap()
    }

    #[test]
    fn the_terminal_shows_the_address_its_name_and_what_plain_means() {
        let told = told("http://192.168.1.20:3000", &["192.168.1.20"], false);
        assert!(told.contains("\n  http://192.168.1.20:3000\n"), "{told}");
        assert!(told.contains("http://wardmote.local:3000\n"), "{told}");
        assert!(told.contains("Nothing is encrypted"), "{told}");
        assert!(!told.contains("other networks"), "{told}");
        assert!(told.contains('█') || told.contains('▀'), "a QR code");
        assert!(told.lines().all(|line| line.chars().count() <= 92), "{told}");
    }

    #[test]
    fn other_networks_are_named_with_what_to_type() {
        let told = told("http://192.168.1.20:3000", &["192.168.1.20", "10.0.0.5"], false);
        assert!(told.contains("--listen 10.0.0.5:3000"), "{told}");
    }

    #[test]
    fn a_site_with_a_name_of_its_own_needs_no_other() {
        let told = told("https://hall.ward.org", &["192.168.1.20"], true);
        assert!(!told.contains(NAME) && told.contains("Encrypted with your"), "{told}");
        assert!(by_name("https://hall.ward.org").is_none());
        assert_eq!(by_name("http://[fd00::20]:80").as_deref(), Some("http://wardmote.local"));
    }
}
