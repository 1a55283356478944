//! What people in the register do, filled in from what they did.

use wardmote::clerk::Clock;
use wardmote::people::{Scope, Visitor};
use wardmote::time::{DAY_MS, HOUR_MS};

use super::Town;
use crate::evening::Evening;
use crate::helpers::{Page, TestServer};
use crate::listenings::begin;

impl Town {
    /// Ties what stands under that name in the list to the newest person.
    async fn tie(&self, name: &str) -> Page {
        let at = self.page_of_newest().await;
        let organiser = self.server.organiser().await;
        let page = organiser.get(&at).await;
        let (texts, values) =
            (page.texts("#part option"), page.attributes("#part option", "value"));
        let place = texts.iter().position(|text| text.contains(name));
        let part = &values[place.unwrap_or_else(|| panic!("{name} in {texts:?}"))];
        organiser.post_and_follow(&format!("{at}/parts"), &[("part", part)]).await
    }

    /// Somebody says an issue at a door of this canvasser.
    async fn knock(&self, path: &str, browser: &crate::helpers::Browser) {
        let page = browser.get(path).await;
        let (ward, contact) = (page.field("ward"), page.field("contact"));
        let fields = [
            ("ward", ward.as_str()),
            ("contact", &contact),
            ("outcome", "issue"),
            ("text", "Damp in the flats"),
        ];
        assert_eq!(browser.post(path, &fields).await.status, 303);
    }
}

#[tokio::test]
async fn doors_of_a_link_and_of_a_shift_stand_with_the_person_by_themselves() {
    let town = Town::new().await;
    begin(&town.server, &town.wards[0]).await;
    let own = town.join(&[]).await;
    let link = town.server.link(Scope::Canvass { wards: vec![town.wards[0].id] }).await;
    let tied = town.tie("A link").await;
    assert!(tied.says("Canvasser (A link): 0 doors, 0 answers."), "{}", tied.body);
    let (path, browser) = (format!("/c/{}", link.as_str()), town.server.browser());
    for _ in 0..2 {
        town.knock(&path, &browser).await;
    }
    let ada = town.ada().await;
    let (ends, clerk) = (town.server.clock.now().plus_ms(HOUR_MS), town.server.clerk());
    let wards = vec![town.wards[0].id];
    let (shift, _) = clerk.begin_shift(&ada, "Thursday", wards, ends).await.unwrap();
    clerk.join_shift(&Visitor::Holder(shift), "Zeb").await.unwrap();
    town.tie("Zeb · Thursday").await;
    town.tie("Alder").await;
    let page = town.server.browser().get(&own).await;
    let roles = page.texts(".roles li");
    assert_eq!(roles.len(), 3, "{roles:?}");
    for told in [
        "Champion of Alder",
        "Canvasser (A link): 2 doors, 2 answers. The last on Saturday 21 November 2026.",
        "Canvasser (Zeb): 0 doors, 0 answers.",
    ] {
        assert!(roles.iter().any(|role| role == told), "{told} in {roles:?}");
    }
    assert!(page.texts(".roles form").is_empty(), "only organisers untie");
    let at = town.page_of_newest().await;
    let organiser = town.server.organiser().await;
    let list = organiser.get(&at).await;
    assert!(!list.texts("#part option").concat().contains("Thursday"), "tied already");
    let part = list.field("part");
    organiser.post(&format!("{at}/parts/remove"), &[("part", &part)]).await;
    assert_eq!(organiser.get(&at).await.texts(".roles li").len(), 2);
    let file = town.server.browser().get(&format!("{own}/mine.json")).await;
    assert!(file.body.contains("\"roles\":[{"), "{}", file.body);
    let refused = organiser.post(&format!("{at}/parts"), &[("part", "link:x")]).await;
    assert_eq!(refused.status, 404);
    let numbers = organiser.get("/organise/trainings").await;
    assert!(numbers.says("1 did something in the last 30 days."), "{}", numbers.body);
    town.server.clock.advance_ms(32 * DAY_MS);
    let numbers = town.server.organiser().await.get("/organise/trainings").await;
    assert!(numbers.says("0 did something in the last 30 days."), "{}", numbers.body);
}

/// A town in which "Damp homes" was chosen.
async fn chosen() -> (Town, Evening) {
    let server = TestServer::start().await;
    let evening = server.evening().await;
    evening.open(&server, 0).await;
    evening.cast(&server, 0, &[&[0], &[0, 1], &[1]]).await;
    evening.close(&server, 0).await;
    evening.publish(&server, 0).await;
    let (organiser, wards) = (server.organiser().await, evening.wards.clone());
    (Town { server, wards, organiser }, evening)
}

#[tokio::test]
async fn an_owner_and_a_teller_are_seen_as_such() {
    let (town, evening) = Box::pin(chosen()).await;
    let own = town.join(&[]).await;
    let action = evening.contests[0].options[0].id;
    let fields = [("name", "Zeb Q."), ("side", "local")];
    let owners = format!("/organise/actions/{action}/owners");
    assert_eq!(town.organiser.post(&owners, &fields).await.status, 200);
    town.tie("Zeb Q.").await;
    town.server.link(Scope::Desk { conference: evening.conference.id }).await;
    town.tie("Desk: A link").await;
    let page = town.server.browser().get(&own).await;
    let roles = page.texts(".roles li").join(" / ");
    assert!(roles.contains("Takes on: Damp homes ("), "{roles}");
    assert!(roles.contains("At the meeting Autumn meeting"), "{roles}");
    let href = page.attributes(".roles a", "href");
    assert_eq!(href.concat(), format!("/actions/{action}"));
}
