//! The part of the story about who may do what.

use wardmote::approval::{Act, Asked};
use wardmote::id::{ContestId, LinkId, OrganiserId, WardId};
use wardmote::people::{Email, Link, Organiser, Scope};
use wardmote::slip::TokenHash;
use wardmote::store::{Approvals, People, StoreError};
use wardmote::text::Name;
use wardmote_server::store::SqlStore;

use super::BEGIN;

fn organiser(n: u8, email: &str, name: &str) -> Organiser {
    Organiser {
        id: OrganiserId::from_random([n; 16]),
        email: Email::parse(email).unwrap(),
        name: Name::parse(name).unwrap(),
        is_administrator: n == 1,
    }
}

pub(super) async fn two_organisers_cannot_share_an_address(store: &SqlStore) {
    let ada = organiser(1, "ada@alder.example", "Ada");
    store.record_organiser(&organiser(2, "ben@alder.example", "ben"), "hash b").await.unwrap();
    store.record_organiser(&ada, "hash a").await.unwrap();
    let second = store.record_organiser(&organiser(3, "ADA@alder.example", "Al"), "").await;
    assert!(matches!(second, Err(StoreError::Conflict("organiser_email"))), "{second:?}");

    let names: Vec<String> =
        store.list_organisers().await.unwrap().iter().map(|one| one.name.to_string()).collect();
    assert_eq!(names, ["Ada", "ben"]);
    let found = store.find_organiser(&ada.email).await.unwrap();
    assert_eq!(found, Some((ada, "hash a".into())));
    let nobody = Email::parse("nobody@alder.example").unwrap();
    assert_eq!(store.find_organiser(&nobody).await.unwrap(), None);
}

pub(super) async fn a_session_ends_by_itself_or_with_a_new_password(store: &SqlStore) {
    let ada = organiser(1, "ada@alder.example", "Ada");
    let (phone, laptop) = (TokenHash([1; 32]), TokenHash([2; 32]));
    for hash in [phone, laptop] {
        store.record_session(&hash, ada.id, BEGIN.plus_ms(10)).await.unwrap();
    }
    let whose = async |hash, ms| store.find_session(&hash, BEGIN.plus_ms(ms)).await.unwrap();
    assert_eq!(whose(phone, 9).await, Some(ada.clone()));
    assert_eq!(whose(phone, 10).await, None, "it has ended");

    store.change_password(ada.id, "new hash", &laptop).await.unwrap();
    assert_eq!(whose(phone, 0).await, None, "others are signed out");
    assert_eq!(whose(laptop, 0).await, Some(ada.clone()));
    assert_eq!(store.find_organiser(&ada.email).await.unwrap().unwrap().1, "new hash");
    store.end_session(&laptop).await.unwrap();
    assert_eq!(whose(laptop, 0).await, None);
}

pub(super) async fn a_link_can_be_taken_back_once(store: &SqlStore) {
    let link = |n: u8| Link {
        id: LinkId::from_random([n; 16]),
        hash: TokenHash([n; 32]),
        label: Name::parse("Cai, Tuesday").unwrap(),
        scope: Scope::Canvass { wards: vec![WardId::from_random([1; 16])] },
        made_at: BEGIN.plus_ms(i64::from(n)),
        ends_at: BEGIN.plus_ms(100),
        revoked_at: None,
    };
    store.record_link(&link(1)).await.unwrap();
    store.record_link(&link(2)).await.unwrap();
    assert_eq!(store.list_links().await.unwrap(), [link(2), link(1)]);
    assert_eq!(store.find_link(&link(1).hash).await.unwrap(), Some(link(1)));

    assert!(store.revoke_link(link(1).id, BEGIN).await.unwrap());
    assert!(!store.revoke_link(link(1).id, BEGIN.plus_ms(1)).await.unwrap());
    let revoked = store.find_link(&link(1).hash).await.unwrap().unwrap();
    assert_eq!(revoked.revoked_at, Some(BEGIN), "the first time counts");
    assert_eq!(store.find_link(&TokenHash([7; 32])).await.unwrap(), None);
}

pub(super) async fn an_act_that_needs_two_keeps_each_word_once(store: &SqlStore) {
    let contest = ContestId::from_random([1; 16]);
    let asked = |n: u8, ms: i64| Asked {
        contest,
        act: Act::Open,
        by: OrganiserId::from_random([n; 16]),
        at: BEGIN.plus_ms(ms),
    };
    for one in [asked(1, 1), asked(2, 2), asked(1, 3)] {
        store.record_ask(&one, None).await.unwrap();
    }
    assert_eq!(store.list_asks(contest).await.unwrap(), [asked(2, 2), asked(1, 3)]);
    store.forget_asks(contest).await.unwrap();
    assert_eq!(store.list_asks(contest).await.unwrap(), []);
}
