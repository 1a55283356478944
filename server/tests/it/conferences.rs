//! Meetings, their screen, and the links that open things.

use crate::helpers::TestServer;
use crate::prepared::{Prepared, add_ward, last, set_up};

#[tokio::test]
async fn a_meeting_is_set_up_and_changed_and_keeps_what_was_typed() {
    let server = TestServer::start().await;
    let ada = server.administrator().await;
    let ward = add_ward(&server, &ada, "Alder").await;
    let fields = [("name", "Evening"), ("place", ""), ("starts_at", "soon"), ("ward", &ward)];
    let refused = ada.post("/organise/conferences", &fields).await;
    assert_eq!(refused.status, 422);
    assert_eq!(refused.field("name"), "Evening");
    assert!(refused.says("Please fill in the place"), "{}", refused.body);

    let meeting = set_up(&ada, &[&ward]).await;
    let page = ada.get(&meeting).await;
    assert!(page.says("Saturday 21 November 2026, 7:00 pm, Mill Hall"), "{}", page.body);
    let form = ada.get(&format!("{meeting}/change")).await;
    assert_eq!(form.field("starts_at"), "2026-11-21T19:00");
    assert_eq!(form.attributes("[name=ward][checked]", "value"), std::slice::from_ref(&ward));
    let fields = [("name", "Later"), ("place", "Hall"), ("starts_at", "2026-11-22T18:30")];
    let without = ada.post(&meeting, &fields).await;
    assert_eq!(without.status, 422, "a meeting has wards");
    let page = ada.post_and_follow(&meeting, &[&fields[..], &[("ward", &ward)]].concat()).await;
    assert!(page.says("Sunday 22 November 2026, 6:30 pm, Hall"), "{}", page.body);
}

#[tokio::test]
async fn a_ward_with_a_vote_stays_with_its_meeting() {
    let evening = Prepared::start(TestServer::start().await).await;
    let other = add_ward(&evening.server, &evening.ada, "Birch").await;
    let fields =
        [("name", "N"), ("place", "P"), ("starts_at", "2026-11-22T18:30"), ("ward", &other)];
    assert_eq!(evening.ada.post(&evening.meeting, &fields).await.status, 422);
}

#[tokio::test]
async fn the_screen_shows_what_an_organiser_chose_but_no_draft() {
    let evening = Prepared::start(TestServer::start().await).await;
    let screen = format!("{}/screen", evening.meeting);
    let contest = last(&evening.contest);
    assert_eq!(evening.ada.post(&screen, &[("contest", contest)]).await.status, 409);
    evening.slips("4").await;
    assert_eq!(evening.press("open").await.status, 303);
    let shown = || async {
        evening.server.clerk().find_conference(evening.meeting_id()).await.unwrap().on_screen
    };
    assert_eq!(shown().await, Some(evening.contest_id()), "opening brings it to the screen");
    assert_eq!(evening.ada.post(&screen, &[("contest", "")]).await.status, 303);
    assert_eq!(shown().await, None);
    assert_eq!(evening.ada.post(&screen, &[("contest", contest)]).await.status, 303);
    assert_eq!(shown().await, Some(evening.contest_id()));
}

#[tokio::test]
async fn a_link_is_shown_once_and_opens_nothing_after_it_was_taken_back() {
    let evening = Prepared::start(TestServer::start().await).await;
    let ada = &evening.ada;
    let meeting = last(&evening.meeting);
    let fields =
        [("kind", "screen"), ("conference", meeting), ("label", "Projector"), ("days", "2")];
    let made = ada.post("/organise/links", &fields).await;
    assert_eq!(made.status, 200, "{}", made.body);
    let address = made.attributes("a.address", "href")[0].clone();
    assert!(address.starts_with(&format!("{}/screen/", evening.server.base)), "{address}");
    assert_eq!(made.attributes("svg.qr", "role"), ["img"]);
    let token = last(&address);
    let list = ada.get("/organise/links").await;
    assert!(list.says("Projector") && !list.body.contains(token));
    assert!(evening.server.clerk().find_link(token).await.is_ok());
    let revoke = &list.attributes(".card form", "action")[0];
    assert_eq!(ada.post(revoke, &[]).await.status, 303);
    assert!(evening.server.clerk().find_link(token).await.is_err());
    assert_eq!(ada.post(revoke, &[]).await.status, 303, "twice is fine");
}

#[tokio::test]
async fn a_canvassers_link_needs_a_name_wards_and_days() {
    let evening = Prepared::start(TestServer::start().await).await;
    let ada = &evening.ada;
    let ward = evening.server.clerk().list_wards().await.unwrap()[0].id.to_string();
    let good = [("kind", "canvass"), ("label", "Cass"), ("ward", ward.as_str()), ("days", "30")];
    for left_out in ["label", "ward", "days"] {
        let fields: Vec<_> = good.iter().copied().filter(|(name, _)| *name != left_out).collect();
        let page = ada.post("/organise/links", &fields).await;
        assert_eq!(page.status, 422, "without {left_out}");
    }
    let made = ada.post("/organise/links", &good).await;
    assert_eq!(made.status, 200);
    assert!(made.attributes("a.address", "href")[0].contains("/c/"));
}
