//! The Wardmote program, as a library so that tests run the real server in-process.
//!
//! Reading order: [`cli`] is what people type; [`config`] is what can be set; [`wiring`] puts the pieces
//! together; [`http`] is the router and its layers; [`store`] is the only place
//! with SQL; [`live`] tells the hall what changed; [`post`] writes
//! to people; [`mod@print`] makes what is printed.

// Leptos pages are deeply nested types.
#![recursion_limit = "512"]

pub mod chance;
pub mod cli;
pub mod config;
pub mod demo;
pub mod doors;
pub mod feed;
pub mod http;
pub mod keys;
pub mod lan;
pub mod live;
pub mod locksmith;
mod photo;
pub mod post;
pub mod print;
pub mod session;
pub mod share;
pub mod sheet;
pub mod store;
pub mod tls;
pub mod wiring;
mod workshop;

use std::future::Future;

use tokio::net::TcpListener;

use crate::config::Config;

/// Serves until `shutdown` is done, then ends open streams and finishes what is in hand.
///
/// # Errors
/// When the settings are unsafe or the database cannot be opened.
pub async fn serve(
    config: Config,
    listener: TcpListener,
    shutdown: impl Future<Output = ()> + Send + 'static,
) -> anyhow::Result<()> {
    let program = wiring::wire(config).await?;
    program.serve(listener, shutdown).await
}
