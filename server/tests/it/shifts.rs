//! Shifts: one link for an evening, joined with a first name, over when it is over.

use wardmote::people::Visitor;
use wardmote::shift::SHIFT_LATE_MS;
use wardmote::time::{HOUR_MS, Timestamp};
use wardmote::ward::Ward;

use crate::helpers::{Browser, EVENING, Page, TestServer};
use crate::listenings;

/// A shift of two hours, made by an organiser through the page.
struct Shift {
    server: TestServer,
    ward: Ward,
    organiser: Browser,
    path: String,
}

impl Shift {
    async fn new() -> Self {
        let server = TestServer::start().await;
        let ward = listenings::ward(&server).await;
        let organiser = server.organiser().await;
        let id = ward.id.to_string();
        let fields = [("label", "Saturday"), ("ward", &*id), ("ends", "2026-11-21T20:30")];
        let made = organiser.post("/organise/shifts", &fields).await;
        assert_eq!(made.status, 200, "{}", made.body);
        let address = made.attributes("a.address", "href").remove(0);
        let path = address.strip_prefix(&server.base).unwrap().to_owned();
        Self { server, ward, organiser, path }
    }

    /// Somebody who has scanned the code and typed a name.
    async fn join(&self, name: &str) -> Browser {
        let browser = self.server.browser();
        let first = browser.get(&self.path).await;
        assert_eq!(first.location(), format!("{}/name", self.path), "a name comes first");
        let door = format!("{}/name", self.path);
        let page = browser.post_and_follow(&door, &[("first-name", name)]).await;
        assert!(page.says(&format!("You are {name}.")), "{}", page.body);
        browser
    }

    async fn knock(&self, browser: &Browser, outcome: &str) -> Page {
        let (ward, contact) = (self.ward.id.to_string(), self.server.clerk().new_contact());
        let contact = contact.to_string();
        let fields = [("ward", &*ward), ("contact", &*contact), ("outcome", outcome)];
        browser.post(&self.path, &fields).await
    }

    async fn doors(&self) -> Vec<(String, u64)> {
        let done = self.server.store().list_canvassed(Timestamp(0)).await.unwrap();
        done.into_iter().map(|one| (one.name, one.doors)).collect()
    }
}

#[tokio::test]
async fn two_people_share_a_link_and_each_door_says_whose_it_was() {
    let shift = Shift::new().await;
    let (ana, cai) = (shift.join("Ana").await, shift.join("Cai").await);
    for (browser, outcome) in [(&ana, "not_home"), (&cai, "no_thanks"), (&ana, "not_home")] {
        assert_eq!(shift.knock(browser, outcome).await.status, 303);
    }
    assert_eq!(shift.doors().await, [("Ana".to_owned(), 2), ("Cai".to_owned(), 1)]);
    let page = shift.organiser.get("/organise/shifts").await;
    assert!(page.says("With Ana and Cai"), "{}", page.body);
    assert!(page.says("3 doors"), "{}", page.body);
    let bo = shift.server.browser();
    let joined = bo.post(&format!("{}/name", shift.path), &[("first-name", "Bo")]).await;
    let cookie = joined.header("set-cookie");
    for part in ["; Path=/c;", "HttpOnly", "SameSite=Lax", "Max-Age=50400"] {
        assert!(cookie.contains(part), "{part} in {cookie}");
    }
}

#[tokio::test]
async fn nobody_takes_back_the_doors_of_another_on_the_shift() {
    let shift = Shift::new().await;
    let (ana, cai) = (shift.join("Ana").await, shift.join("Cai").await);
    let saved = shift.knock(&ana, "not_home").await.location();
    let page = ana.get(&saved).await;
    let (ward, undo, at) = (page.field("ward"), page.field("undo"), page.field("at"));
    let fields = [("ward", &*ward), ("undo", &*undo), ("at", &*at)];
    cai.post(&shift.path, &fields).await;
    assert_eq!(shift.doors().await, [("Ana".to_owned(), 1)]);
    ana.post(&shift.path, &fields).await;
    assert_eq!(shift.doors().await, []);
}

#[tokio::test]
async fn a_name_is_asked_for_until_there_is_one() {
    let shift = Shift::new().await;
    let door = format!("{}/name", shift.path);
    let browser = shift.server.browser();
    let page = browser.post(&door, &[("first-name", " ")]).await;
    assert_eq!(page.status, 422);
    assert!(page.says("Please fill in your first name."), "{}", page.body);
    let long = "Llanfairpwllgwyngyllgogerychwyrndrobwll";
    let page = browser.post(&door, &[("first-name", long)]).await;
    assert_eq!((page.status, page.field("first-name")), (422, long.to_owned()));
    // The cookie of somebody else's shift says nothing here.
    let other = wardmote::id::CanvasserId::from_random([7; 16]);
    let link = shift.server.store().list_links().await.unwrap().remove(0).id;
    let browser = Browser::new(&shift.server.base, &[format!("shift-{link}={other}")]);
    assert_eq!(browser.get(&shift.path).await.location(), door);
}

#[tokio::test]
async fn a_phone_that_keeps_no_cookies_loses_no_door() {
    let shift = Shift::new().await;
    assert_eq!(shift.knock(&shift.server.browser(), "not_home").await.status, 303);
    assert_eq!(shift.doors().await, [("Saturday".to_owned(), 1)]);
}

#[tokio::test]
async fn a_shift_ends_by_itself_and_takes_in_what_comes_home_late() {
    let shift = Shift::new().await;
    let ana = shift.join("Ana").await;
    shift.server.clock.advance_ms(2 * HOUR_MS);
    let over = ana.get(&shift.path).await;
    assert_eq!((over.status, over.texts("h1")), (410, vec!["The shift is over".to_owned()]));
    assert!(over.says("Thank you for knocking on doors!"), "{}", over.body);
    assert_eq!(shift.knock(&ana, "not_home").await.status, 303, "its phone had no signal");
    for path in ["name", "code"] {
        let page = ana.get(&format!("{}/{path}", shift.path)).await;
        assert_eq!(page.texts("h1"), ["The shift is over"], "{path}");
    }
    assert_eq!(shift.doors().await, [("Ana".to_owned(), 1)]);
    shift.server.clock.advance_ms(SHIFT_LATE_MS);
    let late = shift.knock(&ana, "not_home").await;
    assert_eq!((late.status, late.texts("h1")), (410, vec!["The shift is over".to_owned()]));
    assert!(shift.organiser.get("/organise/shifts").await.says("Has ended"));
}

#[tokio::test]
async fn an_organiser_ends_a_shift_at_once() {
    let shift = Shift::new().await;
    let ana = shift.join("Ana").await;
    let page = shift.organiser.get("/organise/shifts").await;
    let end = page.attributes("form[action$=\"/end\"]", "action").remove(0);
    let page = shift.organiser.post_and_follow(&end, &[]).await;
    assert!(page.says("Has ended"), "{}", page.body);
    assert_eq!(ana.get(&shift.path).await.status, 410);
    assert_eq!(shift.knock(&ana, "not_home").await.status, 410);
    assert_eq!(shift.doors().await, []);
}

#[tokio::test]
async fn the_code_of_a_shift_leads_to_it_and_a_link_of_ones_own_has_none() {
    let shift = Shift::new().await;
    let ana = shift.join("Ana").await;
    let page = ana.get(&format!("{}/code", shift.path)).await;
    assert_eq!(page.texts("h1"), ["Saturday"]);
    assert!(page.says("Until 8:30 pm, Saturday 21 November 2026"), "{}", page.body);
    assert_eq!(page.texts(".poster svg.qr").len(), 1);
    let scope = wardmote::people::Scope::Canvass { wards: vec![shift.ward.id] };
    let own = shift.server.link(scope).await;
    for path in ["name", "code"] {
        let page = ana.get(&format!("/c/{}/{path}", own.as_str())).await;
        assert_eq!(page.status, 404, "{path}");
    }
}

#[tokio::test]
async fn a_shift_needs_a_name_a_ward_and_an_end_within_a_day() {
    let shift = Shift::new().await;
    let ward = shift.ward.id.to_string();
    let form = shift.organiser.get("/organise/shifts").await;
    assert_eq!(form.field("ends"), "2026-11-21T21:00", "three hours, to the hour");
    for (label, ward, ends, sentence) in [
        ("", &*ward, "2026-11-21T21:00", "Please fill in the name."),
        ("Late", "", "2026-11-21T21:00", "Please choose a ward from the list."),
        ("Late", &ward, "2026-11-21T18:30", "later than now and at most 24 hours away"),
        ("Late", &ward, "2026-11-22T18:31", "later than now and at most 24 hours away"),
        ("Late", &ward, "tonight", "Please check the date and time."),
    ] {
        let fields = [("label", label), ("ward", ward), ("ends", ends)];
        let page = shift.organiser.post("/organise/shifts", &fields).await;
        assert_eq!(page.status, 422, "{sentence}");
        assert!(page.says(sentence), "{sentence} in {}", page.body);
        assert_eq!(page.field("ends"), ends, "nothing typed is lost");
    }
    let late = Visitor::Organiser(shift.server.record_organiser("Ada", true).await);
    let ends = EVENING.plus_ms(24 * HOUR_MS);
    let wards = vec![shift.ward.id];
    assert!(shift.server.clerk().begin_shift(&late, "Late", wards, ends).await.is_ok());
}
