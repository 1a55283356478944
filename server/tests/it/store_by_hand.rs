//! What somebody with a tool for databases can do to one, past the program.

use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, Connection};

use crate::helpers::Folder;

/// Writes a status into the database for every action that has another one.
pub async fn change_status(folder: &Folder, from: &str, to: &str) {
    let file = folder.0.join("wardmote.db");
    let mut db = SqliteConnectOptions::new().filename(file).connect().await.unwrap();
    let query = sqlx::query("update action set status = $2 where status = $1");
    let changed = query.bind(from).bind(to).execute(&mut db).await.unwrap();
    assert!(changed.rows_affected() > 0);
    db.close().await.unwrap();
}
