//! A hall with no internet: which address of this machine phones can reach, and the
//! name they may know it by.

pub mod name;

use std::cmp::Reverse;
use std::io;
use std::net::{IpAddr, SocketAddr};

/// A network this machine is in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Network {
    /// What the system calls it: `wlan0`, `eth0`.
    pub name: String,
    /// This machine's address there.
    pub ip: IpAddr,
    /// Whether it is known to be down.
    pub is_down: bool,
    /// Whether it joins two machines only, as a tunnel does.
    pub is_tunnel: bool,
}

/// Names that programs give to networks that lead to no phone: of containers, of
/// virtual machines, of tunnels.
const MADE_UP: [&str; 18] = [
    "docker",
    "br-",
    "veth",
    "virbr",
    "vmnet",
    "vboxnet",
    "podman",
    "cni",
    "flannel",
    "lxc",
    "lxd",
    "tun",
    "tap",
    "wg",
    "tailscale",
    "zt",
    "utun",
    "awdl",
];
/// Names of wireless networks, which are the hall's own if any is.
const WIRELESS: [&str; 3] = ["wl", "ap", "wifi"];

/// The networks this machine is in.
///
/// # Errors
/// When the system does not tell.
pub fn networks() -> io::Result<Vec<Network>> {
    let all = if_addrs::get_if_addrs()?.into_iter();
    let one = |found: if_addrs::Interface| Network {
        ip: found.ip(),
        is_down: !matches!(
            found.oper_status,
            if_addrs::IfOperStatus::Up | if_addrs::IfOperStatus::Unknown
        ),
        is_tunnel: found.is_p2p,
        name: found.name,
    };
    Ok(all.map(one).collect())
}

/// The addresses by which phones may come to a door that is open there, the likeliest first.
///
/// # Errors
/// When the system does not tell.
pub fn ways(bound: SocketAddr) -> io::Result<Vec<IpAddr>> {
    if bound.ip().is_unspecified() {
        return Ok(reachable(&networks()?));
    }
    Ok(vec![bound.ip()])
}

/// The addresses that phones may reach, the likeliest first.
///
/// An address by the old protocol goes before one by the new, which is too long to type
/// and which hall routers seldom hand out; a private one before one of the internet, where
/// votes without encryption have no place; a wireless network before a cable; and what
/// containers and tunnels have made up comes last.
pub fn reachable(networks: &[Network]) -> Vec<IpAddr> {
    let mut open: Vec<_> = networks.iter().filter(|network| leads_out(network)).collect();
    open.sort_by_key(|network| {
        let begins = |names: &[&str]| names.iter().any(|name| network.name.starts_with(name));
        let rank = (
            !(network.is_tunnel || begins(&MADE_UP)),
            !is_makeshift(network.ip),
            network.ip.is_ipv4(),
            is_private(network.ip),
            begins(&WIRELESS),
        );
        // Else as the system lists them, which stays the same from start to start.
        Reverse(rank)
    });
    let mut addresses = Vec::new();
    for network in open {
        if !addresses.contains(&network.ip) {
            addresses.push(network.ip);
        }
    }
    addresses
}

/// Whether anybody but this machine may come that way.
fn leads_out(network: &Network) -> bool {
    let of_one_cable = matches!(network.ip, IpAddr::V6(ip) if ip.is_unicast_link_local());
    // An IPv6 address of one cable only works with the cable's name, which phones do not know.
    !network.is_down
        && !network.ip.is_loopback()
        && !network.ip.is_unspecified()
        && !network.ip.is_multicast()
        && !of_one_cable
}

/// Whether a machine gave itself this address, because nobody handed one out.
fn is_makeshift(ip: IpAddr) -> bool {
    matches!(ip, IpAddr::V4(ip) if ip.is_link_local())
}

/// Whether an address leads nowhere on the internet.
fn is_private(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(ip) => ip.is_private() || ip.is_link_local(),
        IpAddr::V6(ip) => ip.is_unique_local(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn network(name: &str, ip: &str) -> Network {
        Network { name: name.into(), ip: ip.parse().unwrap(), is_down: false, is_tunnel: false }
    }

    #[test]
    fn the_address_that_phones_reach_comes_first() {
        for (networks, best) in [
            (&[("lo", "127.0.0.1"), ("wlan0", "192.168.1.20")][..], "192.168.1.20"),
            (&[("docker0", "172.17.0.1"), ("eth0", "10.0.0.5")], "10.0.0.5"),
            (&[("eth0", "10.0.0.5"), ("wlp3s0", "192.168.8.2")], "192.168.8.2"),
            (&[("eth0", "81.2.69.160"), ("eth1", "192.168.0.9")], "192.168.0.9"),
            (&[("eth0", "169.254.7.7"), ("eth1", "192.168.0.9")], "192.168.0.9"),
            (&[("eth0", "169.254.7.7"), ("lo", "127.0.0.1")], "169.254.7.7"),
            (&[("wlan0", "fd00::20"), ("wlan0", "192.168.1.20")], "192.168.1.20"),
            (&[("wlan0", "fe80::1"), ("wlan0", "fd00::20")], "fd00::20"),
            (&[("wg0", "10.8.0.1"), ("br-1f2e", "172.18.0.1"), ("en0", "10.1.1.1")], "10.1.1.1"),
            // Whoever has nothing else may mean it: two phones in one tunnel.
            (&[("lo", "127.0.0.1"), ("tailscale0", "100.64.0.3")], "100.64.0.3"),
        ] {
            let networks: Vec<_> = networks.iter().map(|(name, ip)| network(name, ip)).collect();
            assert_eq!(reachable(&networks).first(), Some(&best.parse().unwrap()), "{networks:?}");
        }
    }

    #[test]
    fn where_no_network_is_there_is_no_address() {
        let down = Network { is_down: true, ..network("wlan0", "192.168.1.20") };
        let alone = [network("lo", "127.0.0.1"), network("lo", "::1"), network("e", "fe80::2")];
        assert_eq!(reachable(&[down]), [] as [IpAddr; 0]);
        assert_eq!(reachable(&alone), [] as [IpAddr; 0]);
        assert_eq!(reachable(&[]), [] as [IpAddr; 0]);
    }

    #[test]
    fn every_other_address_is_kept_once_for_who_knows_better() {
        let tunnel = Network { is_tunnel: true, ..network("ppp0", "10.9.0.1") };
        let networks = [
            tunnel,
            network("eth0", "10.0.0.5"),
            network("eth0:1", "10.0.0.5"),
            network("wlan0", "192.168.1.20"),
        ];
        let addresses: Vec<_> = reachable(&networks).iter().map(ToString::to_string).collect();
        assert_eq!(addresses, ["192.168.1.20", "10.0.0.5", "10.9.0.1"]);
    }

    #[test]
    fn this_machine_has_its_own_loopback() {
        assert!(networks().unwrap().iter().any(|network| network.ip.is_loopback()));
    }
}
