//! Storage in SQLite or PostgreSQL: one store, each SQL statement once.
//!
//! The statements are written so that both databases understand them; what
//! differs is in `pool` and in the migrations.

mod actions;
mod approvals;
pub mod backup;
mod ballots;
mod closing;
mod commitments;
mod conferences;
mod contests;
mod desk;
mod details;
mod doors;
mod drafts;
mod evidence;
mod fault;
mod follows;
mod helpers;
mod intakes;
mod issues;
mod kiosks;
mod letters;
mod listenings;
mod log;
mod own_words;
mod papers;
mod parts;
mod people;
mod pool;
mod postcodes;
mod progress;
mod queue;
mod rehearsals;
mod retention;
mod rows;
mod sheets;
mod shifts;
mod slips;
mod sortings;
mod traces;
mod trainings;
mod twins;
mod wards;

use anyhow::Context;
use sqlx::{Executor, SqlSafeStr};

use pool::Pool;
use queue::Queue;

/// The store.
#[derive(Debug)]
pub struct SqlStore {
    pool: Pool,
    queue: Queue,
}

impl SqlStore {
    /// Opens `sqlite:path/to/file` (made if missing) or `postgres://…`, brings
    /// its tables up to date, and starts the writer of ballots.
    ///
    /// # Errors
    /// Says in a sentence why the database cannot be opened, or why its
    /// settings could lose ballots.
    pub async fn open(url: &str) -> anyhow::Result<Self> {
        let pool = Pool::open(url).await?;
        let queue = Queue::start(pool.clone());
        Ok(Self { pool, queue })
    }

    /// Waits for what is under way, and closes the database.
    pub async fn close(&self) {
        self.pool.close().await;
    }

    /// Checks that the database understands every statement.
    ///
    /// # Errors
    /// Names the first statement that it does not understand.
    pub async fn check_statements(&self) -> anyhow::Result<()> {
        for &sql in STATEMENTS.into_iter().flatten() {
            match &self.pool {
                Pool::Sqlite { write, .. } => {
                    write.acquire().await?.prepare(sql.into_sql_str()).await.map(drop)
                }
                Pool::Postgres(pool) => {
                    pool.acquire().await?.prepare(sql.into_sql_str()).await.map(drop)
                }
            }
            .with_context(|| format!("not understood: {sql}"))?;
        }
        Ok(())
    }
}

/// Every statement, by file.
const STATEMENTS: [&[&str]; 37] = [
    actions::STATEMENTS,
    approvals::STATEMENTS,
    ballots::STATEMENTS,
    closing::STATEMENTS,
    commitments::STATEMENTS,
    conferences::STATEMENTS,
    contests::STATEMENTS,
    desk::STATEMENTS,
    details::STATEMENTS,
    doors::STATEMENTS,
    drafts::STATEMENTS,
    evidence::STATEMENTS,
    follows::STATEMENTS,
    helpers::STATEMENTS,
    intakes::STATEMENTS,
    issues::STATEMENTS,
    kiosks::STATEMENTS,
    letters::STATEMENTS,
    listenings::STATEMENTS,
    log::STATEMENTS,
    own_words::STATEMENTS,
    papers::STATEMENTS,
    parts::STATEMENTS,
    people::STATEMENTS,
    postcodes::STATEMENTS,
    progress::STATEMENTS,
    rehearsals::STATEMENTS,
    retention::STATEMENTS,
    queue::STATEMENTS,
    sheets::STATEMENTS,
    shifts::STATEMENTS,
    slips::STATEMENTS,
    sortings::STATEMENTS,
    traces::STATEMENTS,
    trainings::STATEMENTS,
    twins::STATEMENTS,
    wards::STATEMENTS,
];
