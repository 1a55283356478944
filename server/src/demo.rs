//! `wardmote demo`: a fictional town, this evening, ready to walk through.

mod crowd;
mod evening;
pub mod page;
mod tell;
mod town;

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::Arc;

use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;
use wardmote::store::{Dice, roll};

use crate::chance::SystemDice;
use crate::config::Config;
use crate::post::settings::Mail;
use crate::wiring;

/// What `wardmote demo` was asked for.
#[derive(Clone, Debug)]
pub struct Options {
    /// Where to listen; port 0 takes a free one.
    pub listen: SocketAddr,
    /// Where the data lies; without it, a temporary folder that goes with the demo.
    pub data: Option<PathBuf>,
    /// Print one line of JSON instead of a welcome.
    pub json: bool,
    /// How many simulated residents vote through the real pages, over a minute.
    pub crowd: u32,
    /// The mail server, to try letters with.
    pub mail: Option<Mail>,
}

/// Sets the town up and serves it until `shutdown` is done.
///
/// # Errors
/// When the port is taken or the data folder cannot be written.
pub async fn run(
    options: Options,
    shutdown: impl Future<Output = ()> + Send + 'static,
) -> anyhow::Result<()> {
    let listener = TcpListener::bind(options.listen).await?;
    let base = format!("http://{}", reachable(listener.local_addr()?));
    let folder = Folder::open(options.data)?;
    let config =
        Config { url: base.clone(), mail: options.mail, ..Config::at(folder.path.clone()) };
    let program = wiring::wire(config).await?;
    let evening = evening::set_up(&program).await?;
    let stop = CancellationToken::new();
    let crowd = (options.crowd > 0).then(|| {
        let slips = evening.crowd_slips(&program, options.crowd);
        (base.clone(), slips, stop.clone())
    });
    let ended = stop.clone();
    let serving = tokio::spawn(program.serve(listener, async move {
        shutdown.await;
        ended.cancel();
    }));
    if options.json {
        tell::as_json(&base, &evening)?;
    } else {
        tell::as_welcome(&base, &evening)?;
    }
    if let Some((base, slips, stop)) = crowd {
        let slips = slips.await?;
        tokio::select! {
            () = crowd::vote(&base, &slips, Arc::new(SystemDice)) => {}
            () = stop.cancelled() => {}
        }
    }
    serving.await?
}

/// An address that others can reach: for "all addresses" the one towards the network.
fn reachable(bound: SocketAddr) -> SocketAddr {
    if !bound.ip().is_unspecified() {
        return bound;
    }
    // Connecting a UDP socket sends nothing; it only asks which way packets would go.
    let towards_network = std::net::UdpSocket::bind("0.0.0.0:0").and_then(|socket| {
        socket.connect("192.0.2.1:9")?;
        socket.local_addr()
    });
    let ip = towards_network.map_or(IpAddr::V4(Ipv4Addr::LOCALHOST), |address| address.ip());
    SocketAddr::new(ip, bound.port())
}

/// The data folder; a temporary one is removed when the demo ends, and its keys with it.
struct Folder {
    path: PathBuf,
    is_temporary: bool,
}

impl Folder {
    fn open(chosen: Option<PathBuf>) -> anyhow::Result<Self> {
        let is_temporary = chosen.is_none();
        let path = chosen.unwrap_or_else(|| {
            let name = u64::from_le_bytes(roll(&SystemDice as &dyn Dice));
            std::env::temp_dir().join(format!("wardmote-demo-{name:016x}"))
        });
        std::fs::create_dir_all(&path)?;
        Ok(Self { path, is_temporary })
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        if self.is_temporary {
            // Leaving a folder behind in the temporary files does no harm.
            let _ = std::fs::remove_dir_all(Config::at(self.path.clone()).key_folder());
            let _ = std::fs::remove_dir_all(&self.path);
        }
    }
}
