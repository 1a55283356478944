//! `wardmote serve`

use anyhow::Context;
use clap::Args;
use tokio::net::TcpListener;

use super::settings::{Place, Site};
use super::signals;
use crate::wiring;

/// Serve the site
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  wardmote serve
      this machine only, at http://127.0.0.1:3000, data in ./data
  wardmote serve --listen 0.0.0.0:3000 --url http://192.168.1.20:3000
      for the phones in a hall, over its own Wi-Fi
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
        let (listen, stop) = (self.site.listen, signals::stop()?);
        let listener = TcpListener::bind(listen)
            .await
            .with_context(|| format!("cannot listen on {listen}; is something there already?"))?;
        let config = self.site.config(&self.place, listener.local_addr()?)?;
        let url = config.url.clone();
        let program = wiring::wire(config).await?;
        if program.store.list_organisers().await?.is_empty() {
            tracing::warn!("nobody can sign in yet: run `wardmote organiser add --help`");
        }
        tracing::info!(url, "Wardmote is open");
        program.serve(listener, stop).await?;
        tracing::info!("Wardmote is closed");
        Ok(())
    }
}
