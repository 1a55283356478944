//! The part of the story in which people sit at a kiosk.

use wardmote::id::LinkId;
use wardmote::slip::TokenHash;
use wardmote::store::{Kiosks, Sitting};
use wardmote_server::store::SqlStore;

use super::BEGIN;

fn sitting(n: u8, ends: i64) -> Sitting {
    Sitting {
        hash: TokenHash([n; 32]),
        link: LinkId::from_random([7; 16]),
        slip: TokenHash([100 + n; 32]),
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
}
