//! `wardmote.local`: a name that phones look up by shouting into the room (multicast
//! DNS, RFC 6762). A convenience only: old Androids do not know such names, and guest
//! networks often let nobody shout, so the address stands in every QR code instead.

use std::collections::HashSet;
use std::net::IpAddr;
use std::time::Duration;

use mdns_sd::{HostnameResolutionEvent, ServiceDaemon, ServiceInfo};

/// The name.
pub const NAME: &str = "wardmote.local";
/// What programs that list services show.
const SERVICE: &str = "_http._tcp.local.";
/// How long to listen for an answer: everybody in a room answers within a second.
const WAIT: Duration = Duration::from_secs(3);

/// The name, announced until this is dropped.
pub struct Announced {
    daemon: ServiceDaemon,
    full_name: String,
}

/// Announces the name for that address.
///
/// # Errors
/// When the system lets nobody shout; the site works without.
pub fn announce(ip: IpAddr, port: u16) -> Result<Announced, mdns_sd::Error> {
    let daemon = ServiceDaemon::new()?;
    let host = format!("{NAME}.");
    let nothing: &[(&str, &str)] = &[];
    let service = ServiceInfo::new(SERVICE, "Wardmote", &host, ip, port, nothing)?;
    let full_name = service.get_fullname().to_owned();
    daemon.register(service)?;
    Ok(Announced { daemon, full_name })
}

impl Drop for Announced {
    fn drop(&mut self) {
        // Phones forget the name by themselves when nobody takes it back.
        let _ = self.daemon.unregister(&self.full_name);
        let _ = self.daemon.shutdown();
    }
}

/// The addresses that answer to a name in this network; none after some seconds of silence.
///
/// # Errors
/// When the system lets nobody ask.
pub async fn look_up(name: &str) -> Result<HashSet<IpAddr>, mdns_sd::Error> {
    let daemon = ServiceDaemon::new()?;
    let millis = u64::try_from(WAIT.as_millis()).unwrap_or(u64::MAX);
    let answers = daemon.resolve_hostname(&format!("{name}."), Some(millis))?;
    let first = async {
        while let Ok(event) = answers.recv_async().await {
            match event {
                HostnameResolutionEvent::AddressesFound(_, found) => {
                    return found.iter().map(mdns_sd::ScopedIp::to_ip_addr).collect();
                }
                HostnameResolutionEvent::SearchTimeout(_)
                | HostnameResolutionEvent::SearchStopped(_) => break,
                _ => {}
            }
        }
        HashSet::new()
    };
    let found = tokio::time::timeout(WAIT * 2, first).await.unwrap_or_default();
    let _ = daemon.shutdown();
    Ok(found)
}
