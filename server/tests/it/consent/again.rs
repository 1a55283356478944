//! The same form twice, with an erasure in between.

use super::{Door, NAME, REACH};
use crate::helpers::Page;

#[tokio::test]
async fn a_form_that_is_posted_again_brings_nobody_back() {
    let door = Door::new().await;
    let page = door.browser.get(&door.path).await;
    let (ward, contact) = (page.field("ward"), page.field("contact"));
    let wording = page.field("consent_wording");
    let fields = [
        ("ward", ward.as_str()),
        ("contact", &contact),
        ("consent_wording", &wording),
        ("outcome", "issue"),
        ("text", "Damp in the flats"),
        ("name", NAME),
        ("reach", REACH),
        ("consent", "yes"),
    ];
    let kept = |page: &Page| page.location().split_once("&kept=").map(|(_, kept)| kept.to_owned());
    let first = door.browser.post(&door.path, &fields).await;
    let again = door.browser.post(&door.path, &fields).await;
    assert!(kept(&first).is_some());
    assert_eq!(kept(&first), kept(&again), "both can take it back");

    let id = door.server.store().list_details().await.unwrap()[0].details.id;
    door.organiser.post(&format!("/organise/in-touch/{id}/erase"), &[]).await;
    assert_eq!(door.kept().await, 0);
    let late = door.browser.post(&door.path, &fields).await;
    assert_eq!((late.status, kept(&late), door.kept().await), (303, None, 0));
}

#[tokio::test]
async fn a_door_posted_twice_and_taken_back_leaves_nothing() {
    let door = Door::new().await;
    let sent = door.agree().await;
    let shown = door.browser.get(&sent.location()).await;
    let undo = [
        ("ward", shown.field("ward")),
        ("undo", shown.field("undo")),
        ("at", shown.field("at")),
        ("kept", shown.field("kept")),
    ];
    let undo: Vec<_> = undo.iter().map(|(name, value)| (*name, value.as_str())).collect();
    assert_eq!(door.browser.post(&door.path, &undo).await.status, 303);
    assert_eq!(door.kept().await, 0);
    let again = [
        ("ward", undo[0].1),
        ("contact", undo[1].1),
        ("consent_wording", "1-en"),
        ("outcome", "issue"),
        ("text", "Damp in the flats"),
        ("name", NAME),
        ("reach", REACH),
        ("consent", "yes"),
    ];
    assert_eq!(door.browser.post(&door.path, &again).await.status, 303);
    assert_eq!(door.kept().await, 0, "taken back is taken back");
}
