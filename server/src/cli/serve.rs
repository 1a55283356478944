//! `wardmote serve`

use anyhow::Context;
use clap::Args;
use tokio::net::TcpListener;

use super::settings::{Place, Site};
use super::{hall, say, signals};
use crate::{lan, wiring};

/// Serve the site
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  wardmote serve
      this machine only, at http://127.0.0.1:3000, data in ./data
  wardmote serve --lan
      for the phones in a hall, over its own Wi-Fi: shows their address, and its QR code
  wardmote serve --lan --tls-rehearsal
      encrypted, with a certificate of its own making, of which phones warn
  wardmote serve --listen 0.0.0.0:443 --url https://hall.ward.org --tls-cert c.pem --tls-key k.pem
      encrypted for a name you have a certificate for, without a proxy
  wardmote serve --url https://vote.ward.org --data /var/lib/wardmote
      behind a proxy with a certificate
  wardmote serve --keys /media/stick/wardmote-keys
      with the keys of open votes on a stick")]
pub struct Serve {
    #[command(flatten)]
    site: Site,
    #[command(flatten)]
    place: Place,
}

impl Serve {
    /// Serves until the program is told to stop.
    pub async fn run(self) -> anyhow::Result<()> {
        let (listen, stop) = (self.site.door(), signals::stop()?);
        let listener = TcpListener::bind(listen)
            .await
            .with_context(|| format!("cannot listen on {listen}; is something there already?"))?;
        let bound = listener.local_addr()?;
        let config = self.site.config(&self.place, bound)?;
        let url = config.url.clone();
        let is_encrypted = config.tls.is_some();
        let program = wiring::wire(config).await?;
        let _announced = if self.site.lan {
            let ways = lan::ways(bound)?;
            say(&hall::welcome(&url, &ways, is_encrypted, self.site.tls_rehearsal)?)?;
            hall::announce(&url, &ways)
        } else {
            None
        };
        hall::warn_of_other_slips(&program, &url).await?;
        if program.store.list_organisers().await?.is_empty() {
            tracing::warn!("nobody can sign in yet: run `wardmote organiser add --help`");
        }
        tracing::info!(url, "Wardmote is open");
        program.serve(listener, stop).await?;
        tracing::info!("Wardmote is closed");
        Ok(())
    }
}
