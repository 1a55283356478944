//! The part of the story in which people sit at a kiosk.

use sqlx::{PgPool, SqlitePool};
use wardmote::id::LinkId;
use wardmote::slip::{Token, TokenHash};
use wardmote::store::{Kiosks, PaddedSlip, Sitting};
use wardmote_server::store::SqlStore;

use super::{BEGIN, file};
use crate::helpers::Folder;
use crate::postgres;

fn secret(n: u8) -> Token {
    Token::from_random([n; 16])
}

fn slip(n: u8) -> TokenHash {
    TokenHash([100 + n; 32])
}

fn sitting(n: u8, ends: i64) -> Sitting {
    Sitting {
        hash: secret(n).hash(),
        link: LinkId::from_random([7; 16]),
        slip: PaddedSlip::hide(&slip(n), &secret(n)),
        ends_at: BEGIN.plus_ms(ends),
    }
}

pub(super) async fn a_sitting_is_one_kiosks_and_ends(store: &SqlStore, other: &SqlStore) {
    let (one, two) = (sitting(1, 60), sitting(2, 90));
    store.begin_sitting(&one, BEGIN).await.unwrap();
    let go_on = async |store: &SqlStore, hash: &TokenHash, link, now: i64| {
        let (now, ends_at) = (BEGIN.plus_ms(now), BEGIN.plus_ms(now + 60));
        store.go_on_sitting(hash, link, now, ends_at).await.unwrap()
    };
    assert_eq!(go_on(other, &one.hash, one.link, 30).await, Some(one.slip), "whichever machine");
    assert_eq!(go_on(store, &one.hash, one.link, 89).await, Some(one.slip), "it was put off");
    let elsewhere = LinkId::from_random([8; 16]);
    assert_eq!(go_on(store, &one.hash, elsewhere, 90).await, None, "another kiosk\u{2019}s");
    assert_eq!(go_on(store, &one.hash, one.link, 149).await, None, "silence ended it");
    store.begin_sitting(&two, BEGIN.plus_ms(149)).await.unwrap();
    assert_eq!(go_on(store, &one.hash, one.link, 100).await, None, "nothing of it is left");
    store.end_sitting(&two.hash, elsewhere).await.unwrap();
    let two = sitting(3, 900);
    store.begin_sitting(&two, BEGIN.plus_ms(149)).await.unwrap();
    assert_eq!(go_on(store, &two.hash, two.link, 150).await, Some(two.slip));
    store.end_sitting(&two.hash, two.link).await.unwrap();
    assert_eq!(go_on(store, &two.hash, two.link, 151).await, None);
    store.forget_ended_sittings(BEGIN.plus_ms(900)).await.unwrap();
}

/// What the database says of all sittings: the columns of each that are bytes.
async fn rows(url: &str) -> Vec<Vec<u8>> {
    const SQL: &str = "select hash, padded_slip from kiosk_sitting order by ends_at";
    let rows: Vec<(Vec<u8>, Vec<u8>)> = if url.starts_with("sqlite") {
        let database = SqlitePool::connect(url).await.unwrap();
        sqlx::query_as(SQL).fetch_all(&database).await.unwrap()
    } else {
        let database = PgPool::connect(url).await.unwrap();
        sqlx::query_as(SQL).fetch_all(&database).await.unwrap()
    };
    rows.into_iter().map(|(hash, slip)| [hash, slip].concat()).collect()
}

/// Nobody can tell from the database whose sitting it is, and once it is over there is
/// nothing of it: done, silent for a minute, or followed by the next person.
async fn leaves_nothing(url: &str) {
    let store = SqlStore::open(url).await.unwrap();
    for n in 1..=3 {
        store.begin_sitting(&sitting(n, 60 + i64::from(n)), BEGIN).await.unwrap();
    }
    let seated = rows(url).await;
    assert_eq!(seated.len(), 3);
    for (n, row) in (1..).zip(&seated) {
        let tells = |slip: &TokenHash| row.windows(32).any(|some| some == slip.0);
        assert!((1..=3).all(|n| !tells(&slip(n))), "sitting {n} tells its slip");
        assert!(!row.windows(26).any(|some| some == secret(n).as_str().as_bytes()));
    }

    store.end_sitting(&sitting(2, 0).hash, sitting(2, 0).link).await.unwrap();
    assert_eq!(rows(url).await, [&*seated[0], &*seated[2]], "who is done has left nothing");
    store.forget_ended_sittings(BEGIN.plus_ms(60)).await.unwrap();
    assert_eq!(rows(url).await.len(), 2, "their minutes are not over");
    store.forget_ended_sittings(BEGIN.plus_ms(61)).await.unwrap();
    assert_eq!(rows(url).await, [&*seated[2]], "silence has left nothing");
    store.begin_sitting(&sitting(4, 200), BEGIN.plus_ms(63)).await.unwrap();
    assert_eq!(rows(url).await.len(), 1, "the next person is there alone");
    store.forget_ended_sittings(BEGIN.plus_ms(200)).await.unwrap();
    assert_eq!(rows(url).await.len(), 0);
    store.close().await;
}

#[tokio::test]
async fn a_sitting_leaves_nothing_in_sqlite() {
    let folder = Folder::new();
    leaves_nothing(&file(&folder)).await;
}

#[tokio::test]
async fn a_sitting_leaves_nothing_in_postgresql() {
    leaves_nothing(&postgres::fresh_database()).await;
}
