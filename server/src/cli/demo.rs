//! `wardmote demo`

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::Args;

use super::settings::{LISTEN, Post};
use super::signals;
use crate::config;
use crate::demo;

/// Show a fictional town with a meeting this evening
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  wardmote demo
      at http://127.0.0.1:3000, in a temporary folder
  wardmote demo --listen 0.0.0.0:3000
      for phones in the same network too
  wardmote demo --crowd 30
      with 30 simulated residents who vote, so that you can watch the screen")]
pub struct Demo {
    /// Address to listen on; port 0 takes a free one
    #[arg(
        long, env = "WARDMOTE_LISTEN", default_value = LISTEN, value_name = "ADDR",
        value_parser = config::listen_address
    )]
    listen: SocketAddr,
    /// Folder of the data, which must be new or of a demo [default: a temporary one]
    #[arg(long, env = "WARDMOTE_DATA", value_name = "DIR")]
    data: Option<PathBuf>,
    /// Print one line of JSON with every address, for scripts
    #[arg(long)]
    json: bool,
    /// Residents who vote by themselves, over a minute
    #[arg(long, default_value_t = 0, value_name = "N")]
    crowd: u32,
    #[command(flatten)]
    post: Post,
}

impl Demo {
    /// Shows the town until the program is told to stop.
    pub async fn run(self) -> anyhow::Result<()> {
        let Self { listen, data, json, crowd, post } = self;
        let mail = post.mail()?;
        demo::run(demo::Options { listen, data, json, crowd, mail }, signals::stop()?).await
    }
}
