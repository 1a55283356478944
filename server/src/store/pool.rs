//! The two databases, and how one body of code runs on either.

use std::time::Duration;

use anyhow::{Context, ensure};
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{ConnectOptions, PgPool, SqlitePool};

/// SQLite readers do not wait for each other: enough for two busy cores, and
/// few enough that each keeps its statements and pages warm.
const SQLITE_READERS: u32 = 6;
/// PostgreSQL gives each connection a process; a hundred is its default limit
/// for all machines together.
const POSTGRES_CONNECTIONS: u32 = 16;
/// Somebody who waits longer than this for a connection is told to try again.
const ACQUIRE_TIMEOUT: Duration = Duration::from_secs(8);
/// A backup or another program may hold SQLite's file for a moment.
const BUSY_TIMEOUT: Duration = Duration::from_secs(5);

/// A database that is open.
///
/// SQLite has one writer, whose queue is what makes waiting fair.
#[derive(Clone, Debug)]
pub enum Pool {
    /// A file.
    Sqlite {
        /// The only connection that writes.
        write: SqlitePool,
        /// Those that read.
        read: SqlitePool,
    },
    /// A server.
    Postgres(PgPool),
}

/// Runs the same body with a connection to read from, whichever database it is;
/// type inference picks the driver.
macro_rules! reading {
    ($pool:expr, |$db:ident| $body:expr) => {
        match $pool {
            Pool::Sqlite { read: $db, .. } => attempt(async { $body }).await,
            Pool::Postgres($db) => attempt(async { $body }).await,
        }
    };
}

/// Runs the same body in a transaction and commits it; an error rolls it back.
///
/// SQLite's begins `immediate`: one that began by reading could not wait for
/// its turn to write.
macro_rules! writing {
    ($pool:expr, |$tx:ident| $body:expr) => {
        match $pool {
            Pool::Sqlite { write, .. } => {
                attempt(async {
                    let mut $tx = write.begin_with("begin immediate").await?;
                    let done = $body;
                    $tx.commit().await?;
                    Ok(done)
                })
                .await
            }
            Pool::Postgres(pool) => {
                attempt(async {
                    let mut $tx = pool.begin().await?;
                    let done = $body;
                    $tx.commit().await?;
                    Ok(done)
                })
                .await
            }
        }
    };
}

pub(super) use {reading, writing};

impl Pool {
    /// Opens a database, makes its tables, and refuses settings that could
    /// lose a ballot somebody was told is in.
    pub(super) async fn open(url: &str) -> anyhow::Result<Self> {
        if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            let options: PgConnectOptions =
                url.parse().context("the address of the PostgreSQL database is not understood")?;
            open_postgres(options).await
        } else {
            ensure!(!url.contains(":memory:"), "a database in memory would forget the ballots");
            let options: SqliteConnectOptions =
                url.parse().context("the address of the SQLite database is not understood")?;
            open_sqlite(options).await
        }
    }

    /// Waits for what is under way, and closes.
    pub(super) async fn close(&self) {
        match self {
            Self::Sqlite { write, read } => {
                read.close().await;
                write.close().await;
            }
            Self::Postgres(pool) => pool.close().await,
        }
    }
}

async fn open_sqlite(options: SqliteConnectOptions) -> anyhow::Result<Pool> {
    let file = options.get_filename().to_owned();
    make_private(&file).with_context(|| format!("{} cannot be written", file.display()))?;
    // Statements are not logged: their times would tell when each slip voted.
    let options = options
        .busy_timeout(BUSY_TIMEOUT)
        .foreign_keys(true)
        .synchronous(SqliteSynchronous::Full)
        // What is deleted is overwritten, and no ranking is sorted in a file.
        .pragma("secure_delete", "on")
        .pragma("temp_store", "memory")
        .disable_statement_logging();
    let write = SqlitePoolOptions::new()
        .max_connections(1)
        .min_connections(1)
        .acquire_timeout(ACQUIRE_TIMEOUT)
        .idle_timeout(None)
        .max_lifetime(None)
        .test_before_acquire(false)
        .connect_with(
            options.clone().journal_mode(SqliteJournalMode::Wal).optimize_on_close(true, 400),
        )
        .await
        .with_context(|| format!("{} cannot be opened as a database", file.display()))?;
    check_sqlite(&write).await?;
    sqlx::migrate!("migrations/sqlite").run(&write).await.context("the tables cannot be made")?;
    let read = SqlitePoolOptions::new()
        .max_connections(SQLITE_READERS)
        .acquire_timeout(ACQUIRE_TIMEOUT)
        .test_before_acquire(false)
        .connect_with(options.read_only(true))
        .await
        .context("the database cannot be read")?;
    Ok(Pool::Sqlite { write, read })
}

/// Makes the file before SQLite does, readable by nobody else: its journal
/// gets the same permissions.
pub(super) fn make_private(file: &std::path::Path) -> std::io::Result<()> {
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder)?;
    }
    let mut options = std::fs::OpenOptions::new();
    options.append(true).create(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(file).map(drop)
}

/// Asks SQLite whether it took the settings: some file systems cannot do them.
async fn check_sqlite(write: &SqlitePool) -> anyhow::Result<()> {
    let synchronous: i64 = sqlx::query_scalar("pragma synchronous").fetch_one(write).await?;
    ensure!(
        synchronous == 2,
        "SQLite runs with synchronous = {synchronous}: a power cut would lose ballots"
    );
    let secure_delete: i64 = sqlx::query_scalar("pragma secure_delete").fetch_one(write).await?;
    ensure!(
        secure_delete == 1,
        "SQLite does not overwrite what is deleted (secure_delete = {secure_delete}): envelopes \
         would stay in the file"
    );
    let journal: String = sqlx::query_scalar("pragma journal_mode").fetch_one(write).await?;
    ensure!(
        journal.eq_ignore_ascii_case("wal"),
        "SQLite cannot keep a write-ahead log here (journal mode {journal}); \
         is the file on a network drive?"
    );
    Ok(())
}

async fn open_postgres(options: PgConnectOptions) -> anyhow::Result<Pool> {
    let pool = PgPoolOptions::new()
        .max_connections(POSTGRES_CONNECTIONS)
        .acquire_timeout(ACQUIRE_TIMEOUT)
        .connect_with(options.application_name("wardmote").disable_statement_logging())
        .await
        .context("the PostgreSQL database does not answer")?;
    check_postgres(&pool).await?;
    sqlx::migrate!("migrations/postgres").run(&pool).await.context("the tables cannot be made")?;
    Ok(Pool::Postgres(pool))
}

/// Refuses a server that answers before what it answers is durable.
async fn check_postgres(pool: &PgPool) -> anyhow::Result<()> {
    let setting = async |name: &str| -> anyhow::Result<String> {
        Ok(sqlx::query_scalar("select current_setting($1)").bind(name).fetch_one(pool).await?)
    };
    ensure!(
        setting("fsync").await? == "on",
        "PostgreSQL runs with fsync off: a power cut would lose ballots"
    );
    let commit = setting("synchronous_commit").await?;
    ensure!(
        commit != "off",
        "PostgreSQL runs with synchronous_commit off: a crash would lose ballots"
    );
    ensure!(
        setting("synchronous_standby_names").await?.is_empty()
            || matches!(commit.as_str(), "on" | "remote_apply"),
        "PostgreSQL has standbys but synchronous_commit is {commit}: losing the first machine \
         would lose ballots"
    );
    Ok(())
}
