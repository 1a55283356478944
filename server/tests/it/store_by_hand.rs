//! What somebody with a tool for databases can do to one, past the program.

use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions, Connection};

use crate::helpers::Folder;

async fn run(folder: &Folder, sql: String) -> u64 {
    let file = folder.0.join("wardmote.db");
    let mut db = SqliteConnectOptions::new().filename(file).connect().await.unwrap();
    let done = sqlx::query(AssertSqlSafe(sql)).execute(&mut db).await.unwrap();
    db.close().await.unwrap();
    done.rows_affected()
}

/// Writes a status into the database for every action that has another one.
pub async fn change_status(folder: &Folder, from: &str, to: &str) {
    let sql = format!("update action set status = '{to}' where status = '{from}'");
    assert!(run(folder, sql).await > 0);
}

/// Makes the details of everybody who asked to hear what happens unreadable.
pub async fn spoil_details(folder: &Folder) {
    assert!(run(folder, "update contact_details set withdrawal = '?'".to_owned()).await > 0);
}

/// Lets the database take no more doorsteps, or take them again.
pub async fn refuse_doors(folder: &Folder, refuses: bool) {
    let sql = if refuses {
        "create trigger no_doors before insert on contact begin select raise(abort, 'no'); end"
    } else {
        "drop trigger no_doors"
    };
    run(folder, sql.to_owned()).await;
}
