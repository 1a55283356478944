//! A consistent copy of a database that is in use.

use std::path::Path;

use anyhow::{Context, bail, ensure};
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{ConnectOptions, Connection};

/// Writes all of the database, as it is at one moment, into one file that only
/// its owner can read. Voting goes on meanwhile.
///
/// # Errors
/// When there is something at `file`, or the database cannot be read, or the
/// copy is not whole.
pub async fn back_up(url: &str, file: &Path) -> anyhow::Result<()> {
    let mut database = open(url).await?;
    match std::fs::metadata(file) {
        Ok(there) => ensure!(there.len() == 0, "{} is there already", file.display()),
        Err(_) => super::pool::make_private(file)
            .with_context(|| format!("{} cannot be written", file.display()))?,
    }
    let name = file.to_str().context("the name of the file must be Unicode")?;
    sqlx::query("vacuum into $1")
        .bind(name)
        .execute(&mut database)
        .await
        .context("the copy was not finished")?;
    database.close().await?;
    std::fs::File::open(file)?.sync_all()?;
    check_whole(connect(file).await?).await.context("the copy is not whole")
}

/// Reads every page of a SQLite database and checks that it is whole.
///
/// # Errors
/// Says what is the matter.
pub async fn check(url: &str) -> anyhow::Result<()> {
    check_whole(open(url).await?).await
}

async fn check_whole(mut database: SqliteConnection) -> anyhow::Result<()> {
    let found: String =
        sqlx::query_scalar("pragma integrity_check(1)").fetch_one(&mut database).await?;
    database.close().await?;
    ensure!(found == "ok", "SQLite says: {found}");
    Ok(())
}

async fn open(url: &str) -> anyhow::Result<SqliteConnection> {
    if !url.starts_with("sqlite:") {
        bail!("this is for SQLite; for PostgreSQL use pg_dump, which does the same");
    }
    let options: SqliteConnectOptions = url.parse().context("the database's address")?;
    connect(options.get_filename()).await
}

async fn connect(file: &Path) -> anyhow::Result<SqliteConnection> {
    ensure!(file.exists(), "there is no database at {}", file.display());
    SqliteConnectOptions::new()
        .filename(file)
        .disable_statement_logging()
        .connect()
        .await
        .with_context(|| format!("{} cannot be opened", file.display()))
}
