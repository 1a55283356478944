//! Between the machines of one meeting: PostgreSQL carries the news that
//! something moved, and each machine looks for itself.
//!
//! A notification names the conference and nothing else. One that gets lost
//! costs three seconds: the hub polls (`POLL`).

use std::collections::HashSet;
use std::sync::Arc;
use std::time::Duration;

use sqlx::PgPool;
use sqlx::postgres::{PgListener, PgPoolOptions};
use tokio::sync::mpsc;
use wardmote::id::ConferenceId;

use super::{Hub, TICK};

/// The channel's name in the database.
const CHANNEL: &str = "wardmote_hall";
/// How long to wait before listening again after the database was away.
const AWAY: Duration = Duration::from_secs(2);
/// One connection listens, one speaks.
const CONNECTIONS: u32 = 2;

/// Links the hub with those of other machines on the same database, until it ends.
///
/// # Errors
/// When the address cannot be read. A database that is away is waited for.
pub fn link(hub: &Arc<Hub>, url: &str) -> anyhow::Result<()> {
    let pool = PgPoolOptions::new().max_connections(CONNECTIONS).connect_lazy(url)?;
    let (sender, receiver) = mpsc::unbounded_channel();
    if hub.neighbours.set(sender).is_ok() {
        tokio::spawn(until_end(hub.clone(), speak(pool.clone(), receiver)));
        tokio::spawn(until_end(hub.clone(), hear(pool, hub.clone())));
    }
    Ok(())
}

async fn until_end(hub: Arc<Hub>, work: impl Future<Output = ()>) {
    tokio::select! {
        () = hub.ended.cancelled() => {}
        () = work => {}
    }
}

/// Passes on what moved here: each conference at most once a tick, outside any
/// vote's transaction, because a notification locks the whole database.
async fn speak(pool: PgPool, mut moved: mpsc::UnboundedReceiver<ConferenceId>) {
    const SQL: &str = "select pg_notify($1, $2)";
    while let Some(first) = moved.recv().await {
        let mut conferences = HashSet::from([first]);
        while let Ok(next) = moved.try_recv() {
            conferences.insert(next);
        }
        for conference in conferences {
            let told = sqlx::query(SQL).bind(CHANNEL).bind(conference.to_string());
            if let Err(error) = told.execute(&pool).await {
                tracing::warn!(%error, "other machines were not told; they will see within seconds");
            }
        }
        tokio::time::sleep(TICK).await;
    }
}

/// Looks again whenever another machine says so.
async fn hear(pool: PgPool, hub: Arc<Hub>) {
    loop {
        if let Err(error) = hear_once(&pool, &hub).await {
            tracing::warn!(%error, "cannot hear the other machines; trying again");
        }
        tokio::time::sleep(AWAY).await;
    }
}

async fn hear_once(pool: &PgPool, hub: &Hub) -> Result<(), sqlx::Error> {
    let mut listener = PgListener::connect_with(pool).await?;
    listener.listen(CHANNEL).await?;
    loop {
        match listener.try_recv().await? {
            Some(news) => {
                if let Ok(conference) = ConferenceId::parse(news.payload()) {
                    hub.heard(conference);
                }
            }
            // The connection was lost and is back: what was said meanwhile is unknown.
            None => hub.move_all(),
        }
    }
}
