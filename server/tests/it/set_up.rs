//! Setting a meeting up step by step, and holding one again.

use wardmote::id::IssueId;

use crate::helpers::{Browser, TestServer};
use crate::prepared::{add_ward, last, set_up};

/// Issues on a ward's shortlist, with ids that begin at that number.
async fn shortlist(ada: &Browser, ward: &str, first: u8, titles: &[&str]) {
    for (n, title) in (first..).zip(titles) {
        let id = IssueId::from_random([n; 16]).to_string();
        let fields = [("new", id.as_str()), ("title", *title), ("ward", ward)];
        let made = ada.post("/organise/issues", &fields).await;
        assert_eq!(made.status, 303, "{}", made.body);
        let listed = ada.post(&format!("/organise/issues/{id}/shortlist"), &[]).await;
        assert_eq!(listed.status, 303, "{}", listed.body);
    }
}

#[tokio::test]
async fn a_meeting_is_set_up_in_steps_that_lead_to_each_other() {
    let server = TestServer::start().await;
    let ada = server.administrator().await;
    let alder = add_ward(&server, &ada, "Alder").await;
    let birch = add_ward(&server, &ada, "Birch").await;
    shortlist(&ada, &alder, 1, &["Damp homes", "Late buses", "Bins"]).await;
    shortlist(&ada, &birch, 9, &["Speeding"]).await;
    let meeting = set_up(&ada, &[&alder]).await;
    let at = |step: &str| format!("{meeting}/set-up/{step}");

    let wards = ada.get(&at("wards")).await;
    assert_eq!(wards.attributes("[name=ward][checked]", "value"), std::slice::from_ref(&alder));
    let none = ada.post(&at("wards"), &[]).await;
    assert_eq!(none.status, 422, "a meeting has wards");
    let saved = ada.post(&at("wards"), &[("ward", &alder), ("ward", &birch)]).await;
    assert_eq!((saved.status, saved.location()), (303, at("votes")));

    let votes = ada.get(&at("votes")).await;
    assert_eq!(votes.attributes("[name=ward][checked]", "value"), std::slice::from_ref(&alder));
    assert!(votes.says("Damp homes"), "{}", votes.body);
    assert!(votes.says("A vote needs at least two issues"), "Birch has one: {}", votes.body);
    let empty = ada.post(&at("votes"), &[("question", ""), ("ward", &alder)]).await;
    assert_eq!(empty.status, 422);
    assert_eq!(empty.attributes("[name=ward][checked]", "value"), std::slice::from_ref(&alder));
    let fields = [("question", "What first?"), ("ward", alder.as_str())];
    for _ in 0..2 {
        let drafted = ada.post(&at("votes"), &fields).await;
        assert_eq!((drafted.status, drafted.location()), (303, at("rules")), "{}", drafted.body);
    }
    let page = ada.get(&meeting).await;
    assert_eq!(page.texts(".cards h3 a"), ["What first?"], "pressing twice makes one vote");

    let rules = ada.get(&at("rules")).await;
    assert_eq!(rules.field("minutes"), "10");
    let long = ada.post(&at("rules"), &[("minutes", "9999")]).await;
    assert_eq!((long.status, long.field("minutes")), (422, "9999".to_owned()));
    let saved = ada.post(&at("rules"), &[("minutes", "25"), ("ties", "lot")]).await;
    assert_eq!((saved.status, saved.location()), (303, at("slips")));
    assert_eq!(ada.get(&at("rules")).await.field("minutes"), "25");

    assert!(ada.get(&at("slips")).await.says("Make"), "there are none yet");
    let tried = ada.get(&at("rehearsal")).await;
    let tries = tried.attributes("main .buttons a, .buttons a", "href");
    assert!(tries.iter().any(|path| path.ends_with("/try")), "{tries:?}");
}

#[tokio::test]
async fn the_page_for_the_night_has_links_that_open_what_they_say() {
    let server = TestServer::start().await;
    let ada = server.administrator().await;
    let ward = add_ward(&server, &ada, "Alder").await;
    let meeting = set_up(&ada, &[&ward]).await;
    let at = format!("{meeting}/set-up/runbook");
    for wrong in ["", "0", "99", "two"] {
        let refused = ada.post(&at, &[("desks", wrong)]).await;
        assert_eq!(refused.status, 422, "{wrong}");
    }
    let page = ada.post(&at, &[("desks", "2")]).await;
    assert_eq!(page.status, 200, "{}", page.body);
    assert!(page.header("cache-control").contains("no-store"));
    let addresses = page.texts(".runbook-links li p");
    assert_eq!(addresses.len(), 4, "a screen, two desks and a tablet: {addresses:?}");
    for address in &addresses {
        let path = address.splitn(4, '/').nth(3).unwrap();
        let opened = server.browser().get(&format!("/{path}")).await;
        assert_eq!(opened.status, 200, "{path}");
    }
    assert!(!ada.get(&at).await.says(last(&addresses[0])), "shown once");
}

#[tokio::test]
async fn a_meeting_is_held_again_with_its_votes_and_none_of_its_ballots() {
    let evening = crate::prepared::Prepared::start(TestServer::start().await).await;
    evening.slips("4").await;
    assert_eq!(evening.press("open").await.status, 303);
    let ada = &evening.ada;
    let form = ada.get(&format!("{}/again", evening.meeting)).await;
    assert_eq!(form.field("name"), "Fourbridges decides");
    assert_eq!(form.field("starts_at"), "", "nobody knows when");
    let wards = form.attributes("[name=ward][checked]", "value");
    let fields = [
        ("name", "Fourbridges decides again"),
        ("place", "Mill Hall"),
        ("starts_at", "2027-03-05T19:00"),
        ("ward", wards[0].as_str()),
    ];
    let at = format!("{}/again", evening.meeting);
    let unsure = ada.post(&at, &[fields[0], fields[1], fields[3]]).await;
    assert_eq!((unsure.status, unsure.field("name")), (422, fields[0].1.to_owned()));
    let held = ada.post(&at, &fields).await;
    assert_eq!(held.status, 303, "{}", held.body);
    let next = held.location().strip_suffix("/set-up/wards").unwrap().to_owned();
    assert_ne!(next, evening.meeting);
    let page = ada.get(&next).await;
    assert_eq!(page.texts(".cards h3 a"), ["What should we fix first?"]);
    assert_eq!(page.texts(".cards .state"), ["Being prepared"], "{}", page.body);
    assert!(page.says("No slips yet"), "slips are its own: {}", page.body);
}
