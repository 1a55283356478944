//! The one place that names the concrete store, hub, locksmith, clock and dice.

use std::future::Future;
use std::sync::Arc;

use tokio::net::TcpListener;
use wardmote::clerk::{Clerk, Clock};
use wardmote::store::{Dice, Store};

use crate::chance::{SystemDice, WallClock};
use crate::config::Config;
use crate::http;
use crate::http::guesses::Guesses;
use crate::live::Hub;
use crate::locksmith::Argon;
use crate::store::SqlStore;

/// The pieces of the program, put together.
#[derive(Clone)]
pub struct Program {
    /// What was set.
    pub config: Arc<Config>,
    /// Does the business of the meeting.
    pub clerk: Arc<Clerk>,
    /// Where live updates meet those who listen.
    pub hub: Arc<Hub>,
    /// Storage, for sessions and links and for health.
    pub store: Arc<dyn Store>,
    /// How many unknown slips may still be tried.
    pub guesses: Arc<Guesses>,
}

/// Puts the real pieces together.
///
/// # Errors
/// When the settings are unsafe or the database cannot be opened.
pub async fn wire(config: Config) -> anyhow::Result<Program> {
    wire_with(config, Arc::new(WallClock), Arc::new(SystemDice)).await
}

/// Puts the pieces together with a clock and dice of the caller's.
///
/// # Errors
/// When the settings are unsafe or the database cannot be opened.
pub async fn wire_with(
    config: Config,
    clock: Arc<dyn Clock>,
    dice: Arc<dyn Dice>,
) -> anyhow::Result<Program> {
    let store: Arc<dyn Store> = Arc::new(SqlStore::open(&config.database_url()).await?);
    let hub = Arc::new(Hub::default());
    let locksmith = Arc::new(Argon::default());
    let clerk = Arc::new(Clerk::new(store.clone(), hub.clone(), locksmith, clock, dice));
    let guesses = Arc::new(Guesses::default());
    Ok(Program { config: Arc::new(config), clerk, hub, store, guesses })
}

impl Program {
    /// Serves until `shutdown` is done.
    ///
    /// # Errors
    /// When the listener fails.
    pub async fn serve(
        self,
        listener: TcpListener,
        shutdown: impl Future<Output = ()> + Send + 'static,
    ) -> anyhow::Result<()> {
        let router = http::router(&self);
        axum::serve(listener, router.into_make_service()).with_graceful_shutdown(shutdown).await?;
        Ok(())
    }
}
