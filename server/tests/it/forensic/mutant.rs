//! A scheme that looks as safe: one table of used slips, one of votes under random
//! ids, not one value in common; and a transaction for each voter.

use sqlx::{Connection, PgConnection};
use uuid::Uuid;
use wardmote::store::roll;

use super::hall::Hall;
use super::postgresql::Stolen as StolenFromPostgres;
use super::sqlite::{Stolen, open};
use super::{VOTERS, sees_through_everything};
use crate::helpers::{Folder, SeededDice};
use crate::postgres;

fn ranking(hall: &Hall, slip: usize) -> String {
    format!("[\"{}\"]", hall.ids(slip).join("\",\""))
}

#[tokio::test]
async fn two_tables_without_a_link_are_linked_on_sqlite() {
    let (folder, hall, dice) = (Folder::new(), Hall::without_server(), SeededDice::new(9));
    let target = hall.target();
    let file = folder.0.join("mutant.db");
    let mut database = open(&file).await;
    for sql in [
        "pragma journal_mode = wal",
        "pragma secure_delete = on",
        "create table used (slip blob not null primary key) without rowid",
        "create table vote (id blob not null primary key, ranking text not null) without rowid",
    ] {
        sqlx::query(sql).execute(&mut database).await.unwrap();
    }
    let mut stolen = Stolen::new(&target, file);
    stolen.copy();
    for slip in 0..VOTERS {
        let mut tx = database.begin().await.unwrap();
        sqlx::query("insert into used values ($1)")
            .bind(&hall.slips[slip][..])
            .execute(&mut *tx)
            .await
            .unwrap();
        sqlx::query("insert into vote values ($1, $2)")
            .bind(Uuid::from_bytes(roll(&dice)))
            .bind(ranking(&hall, slip))
            .execute(&mut *tx)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        stolen.copy();
    }
    stolen.dump().await;
    sees_through_everything(&stolen.strategies(), &hall);
}

#[tokio::test]
async fn two_tables_without_a_link_are_linked_on_postgresql() {
    let (hall, dice) = (Hall::without_server(), SeededDice::new(9));
    let target = hall.target();
    let url = postgres::fresh_database();
    let mut database = PgConnection::connect(&url).await.unwrap();
    for sql in [
        "create table used (slip bytea primary key)",
        "create table vote (id uuid primary key, ranking text not null)",
    ] {
        sqlx::query(sql).execute(&mut database).await.unwrap();
    }
    let mut stolen = StolenFromPostgres::new(&target, &url).await;
    for slip in 0..VOTERS {
        let mut tx = database.begin().await.unwrap();
        sqlx::query("insert into used values ($1)")
            .bind(&hall.slips[slip][..])
            .execute(&mut *tx)
            .await
            .unwrap();
        sqlx::query("insert into vote values ($1, $2)")
            .bind(Uuid::from_bytes(roll(&dice)))
            .bind(ranking(&hall, slip))
            .execute(&mut *tx)
            .await
            .unwrap();
        tx.commit().await.unwrap();
    }
    stolen.dump().await;
    let strategies = stolen.strategies().await;
    sees_through_everything(&strategies, &hall);
    let by = |name: &str| {
        let strategy = strategies.iter().find(|strategy| strategy.name == name).unwrap();
        hall.right(strategy)
    };
    assert_eq!(by("rows of one xmin"), VOTERS);
    assert_eq!(by("rows that pg_waldump shows in one transaction"), VOTERS);
}
