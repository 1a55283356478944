//! The tables of both databases, side by side.

use sqlx::{PgPool, SqlitePool};
use wardmote_server::store::SqlStore;

use super::file;
use crate::helpers::Folder;
use crate::postgres;

/// Table, column, type, and whether it must be filled.
type Column = (String, String, String, bool);

/// SQLite's tables; a key must be filled whether or not that is said.
const SQLITE_COLUMNS: &str = "select t.name, c.name, lower(c.type), c.\"notnull\" or c.pk > 0 \
    from sqlite_master t join pragma_table_info(t.name) c \
    where t.type = 'table' and t.name not like 'sqlite%' and t.name <> '_sqlx_migrations'";
/// PostgreSQL's tables, in SQLite's words for types.
const POSTGRES_COLUMNS: &str = "select table_name::text, column_name::text, case data_type \
    when 'uuid' then 'blob' when 'bytea' then 'blob' when 'bigint' then 'integer' \
    else data_type::text end, is_nullable = 'NO' from information_schema.columns \
    where table_schema = 'public' and table_name <> '_sqlx_migrations'";
const SQLITE_INDEXES: &str = "select name from sqlite_master where type = 'index' and sql <> ''";
const POSTGRES_INDEXES: &str = "select indexname::text from pg_indexes \
    where schemaname = 'public' and indexname not like '%\\_pkey'";

#[tokio::test]
async fn both_databases_have_the_same_tables() {
    let folder = Folder::new();
    let (file, server) = (file(&folder), postgres::fresh_database());
    for url in [&file, &server] {
        SqlStore::open(url).await.unwrap().close().await;
    }
    let (sqlite, postgres) =
        (SqlitePool::connect(&file).await.unwrap(), PgPool::connect(&server).await.unwrap());

    let one: Vec<Column> = sqlx::query_as(SQLITE_COLUMNS).fetch_all(&sqlite).await.unwrap();
    let two: Vec<Column> = sqlx::query_as(POSTGRES_COLUMNS).fetch_all(&postgres).await.unwrap();
    assert!(one.len() > 50, "{} columns", one.len());
    assert_eq!(sorted(one), sorted(two));

    let one: Vec<String> = sqlx::query_scalar(SQLITE_INDEXES).fetch_all(&sqlite).await.unwrap();
    let two: Vec<String> = sqlx::query_scalar(POSTGRES_INDEXES).fetch_all(&postgres).await.unwrap();
    assert_eq!(sorted(one), sorted(two));
}

fn sorted<T: Ord>(mut all: Vec<T>) -> Vec<T> {
    all.sort();
    all
}

#[tokio::test]
async fn a_database_in_memory_is_refused() {
    let refused = SqlStore::open("sqlite::memory:").await.unwrap_err();
    assert_eq!(refused.to_string(), "a database in memory would forget the ballots");
}

#[tokio::test]
async fn a_server_that_answers_before_it_has_written_is_refused() {
    let url = format!("{}&options[synchronous_commit]=off", postgres::fresh_database());
    let refused = SqlStore::open(&url).await.unwrap_err();
    assert!(refused.to_string().contains("a crash would lose ballots"), "{refused:#}");
}
