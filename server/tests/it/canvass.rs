//! A canvasser's evening, without JavaScript.

use wardmote::people::Scope;
use wardmote::time::MINUTE_MS;
use wardmote::ward::Ward;

use crate::helpers::{Browser, Page, TestServer};
use crate::listenings::{self, QUESTION};

/// A canvasser at a door of a ward in which somebody listens.
struct Canvasser {
    server: TestServer,
    ward: Ward,
    browser: Browser,
    path: String,
}

impl Canvasser {
    async fn new() -> Self {
        let server = TestServer::start().await;
        let ward = listenings::ward(&server).await;
        let token = server.link(Scope::Canvass { wards: vec![ward.id] }).await;
        let browser = server.browser();
        let path = format!("/c/{}", token.as_str());
        Self { server, ward, browser, path }
    }

    async fn page(&self) -> Page {
        self.browser.get(&self.path).await
    }

    /// Presses a button of that page.
    async fn press(&self, page: &Page, fields: &[(&str, &str)]) -> Page {
        let (ward, contact) = (page.field("ward"), page.field("contact"));
        let mut all = vec![("ward", ward.as_str()), ("contact", contact.as_str())];
        all.extend(fields);
        self.browser.post(&self.path, &all).await
    }

    /// Doors tried, answers, not home, no thanks.
    async fn progress(&self) -> [u64; 4] {
        let progress = self.server.store().ward_progress(self.ward.id).await.unwrap();
        [progress.doors, progress.answers, progress.not_home, progress.no_thanks]
    }
}

#[tokio::test]
async fn each_of_the_three_outcomes_is_recorded_with_one_button() {
    let canvasser = Canvasser::new().await;
    let page = canvasser.page().await;
    assert_eq!(page.texts("h1"), [QUESTION]);
    assert_eq!(page.texts(".outcomes button"), ["Not home", "No thanks"]);
    for (fields, saved) in [
        (vec![("outcome", "not_home")], "Saved: not home."),
        (vec![("outcome", "no_thanks")], "Saved: no thanks."),
        (
            vec![("outcome", "issue"), ("text", "No bus after 7pm"), ("category", "transport")],
            "Saved: they told you an issue.",
        ),
    ] {
        let page = canvasser.page().await;
        let sent = canvasser.press(&page, &fields).await;
        assert_eq!(sent.status, 303, "{}", sent.body);
        assert!(canvasser.browser.get(&sent.location()).await.says(saved), "{saved}");
    }
    assert_eq!(canvasser.progress().await, [3, 1, 1, 1]);
}

#[tokio::test]
async fn a_door_sent_twice_counts_once_whatever_the_second_time_says() {
    let canvasser = Canvasser::new().await;
    let page = canvasser.page().await;
    for outcome in ["not_home", "not_home", "no_thanks"] {
        let sent = canvasser.press(&page, &[("outcome", outcome)]).await;
        assert_eq!(sent.status, 303);
    }
    assert_eq!(canvasser.progress().await, [1, 0, 1, 0]);
}

#[tokio::test]
async fn a_wrong_tap_is_undone_for_ten_minutes_and_no_longer() {
    let canvasser = Canvasser::new().await;
    let undo = async |minutes| {
        let page = canvasser.page().await;
        let sent = canvasser.press(&page, &[("outcome", "not_home")]).await;
        let after = canvasser.browser.get(&sent.location()).await;
        let (ward, undo, at) = (after.field("ward"), after.field("undo"), after.field("at"));
        canvasser.server.clock.advance_ms(minutes * MINUTE_MS);
        canvasser
            .browser
            .post(&canvasser.path, &[("ward", &ward), ("undo", &undo), ("at", &at)])
            .await
    };
    let page = undo(9).await;
    assert!(canvasser.browser.get(&page.location()).await.says("Taken back."));
    assert_eq!(canvasser.progress().await, [0, 0, 0, 0]);
    let page = undo(10).await;
    assert_eq!(page.status, 409);
    assert!(page.says("It is too late to take that back."));
    assert_eq!(canvasser.progress().await, [1, 0, 1, 0]);
}

#[tokio::test]
async fn another_canvasser_cannot_undo_my_door() {
    let mine = Canvasser::new().await;
    let page = mine.page().await;
    let sent = mine.press(&page, &[("outcome", "not_home")]).await;
    let after = mine.browser.get(&sent.location()).await;
    let (ward, undo, at) = (after.field("ward"), after.field("undo"), after.field("at"));
    let theirs = mine.server.link(Scope::Canvass { wards: vec![mine.ward.id] }).await;
    let path = format!("/c/{}", theirs.as_str());
    mine.browser.post(&path, &[("ward", &ward), ("undo", &undo), ("at", &at)]).await;
    assert_eq!(mine.progress().await, [1, 0, 1, 0]);
}

#[tokio::test]
async fn two_hundred_and_eighty_one_letters_are_refused_and_kept_in_the_box() {
    let canvasser = Canvasser::new().await;
    let text = "a".repeat(281);
    let page = canvasser.page().await;
    let fields = [("outcome", "issue"), ("text", text.as_str()), ("category", "parks")];
    let refused = canvasser.press(&page, &fields).await;
    assert_eq!(refused.status, 422);
    assert!(refused.says("it has 281 letters, and 280 fit."), "{}", refused.body);
    assert_eq!(refused.texts("textarea"), [text]);
    assert_eq!(refused.attributes("option[selected]", "value"), ["parks"]);
    assert_eq!(refused.field("contact"), page.field("contact"), "it is still the same door");
    assert_eq!(canvasser.progress().await, [0, 0, 0, 0]);
}

#[tokio::test]
async fn a_script_in_an_answer_stays_a_text_in_the_box() {
    let canvasser = Canvasser::new().await;
    let attack = format!("</textarea><script>alert(1)</script>{}", "x".repeat(280));
    let page = canvasser.page().await;
    let refused = canvasser.press(&page, &[("outcome", "issue"), ("text", &attack)]).await;
    assert_eq!(refused.texts("textarea"), [attack]);
    assert!(!refused.body.contains("<script>alert"));
}

#[tokio::test]
async fn a_telephone_number_is_asked_about_before_it_is_saved() {
    let canvasser = Canvasser::new().await;
    let page = canvasser.page().await;
    let text = ("text", "Ring me on 0121 496 0000");
    let asked = canvasser.press(&page, &[("outcome", "issue"), text]).await;
    assert_eq!(asked.status, 422);
    assert!(asked.says("This looks like it has a phone number in it."));
    assert_eq!(asked.texts("textarea"), [text.1]);
    assert_eq!(canvasser.progress().await, [0, 0, 0, 0]);
    let saved = canvasser.press(&asked, &[("sure", "1"), text]).await;
    assert_eq!(saved.status, 303);
    assert_eq!(canvasser.progress().await, [1, 1, 0, 0]);
}

#[tokio::test]
async fn a_chip_records_the_issue_on_one_more_doorstep() {
    let canvasser = Canvasser::new().await;
    let organiser = canvasser.server.organiser().await;
    let ward = canvasser.ward.id.to_string();
    let issue = "6c0ffee0-0000-4000-8000-000000000001";
    let made = organiser
        .post("/organise/issues", &[("new", issue), ("ward", &ward), ("title", "Night buses")])
        .await;
    assert_eq!(made.status, 303);
    for said in ["not said yet", "said on 1 doorstep", "said on 2 doorsteps"] {
        let page = canvasser.page().await;
        assert_eq!(page.texts("fieldset.chips .chip bdi"), ["Night buses"]);
        assert_eq!(page.texts("fieldset.chips .chip small"), [said]);
        let chip = page.field("chip");
        assert_eq!(canvasser.press(&page, &[("chip", &chip)]).await.status, 303);
        assert_eq!(canvasser.press(&page, &[("chip", &chip)]).await.status, 303, "sent twice");
    }
    let file = organiser.get(&format!("/organise/issues/{issue}")).await;
    assert!(file.says("said on 3 doorsteps"), "{}", file.body);
}

#[tokio::test]
async fn a_link_opens_its_own_wards_and_no_other() {
    let canvasser = Canvasser::new().await;
    let other = listenings::wards(&canvasser.server, &["Birch"]).await.remove(0);
    listenings::begin(&canvasser.server, &other).await;
    let ward = other.id.to_string();
    let page = canvasser.browser.get(&format!("{}?ward={ward}", canvasser.path)).await;
    assert_eq!(page.status, 403);
    let contact = canvasser.page().await.field("contact");
    let fields = [("ward", ward.as_str()), ("contact", &contact), ("outcome", "not_home")];
    assert_eq!(canvasser.browser.post(&canvasser.path, &fields).await.status, 403);
    assert_eq!(canvasser.server.browser().get("/c/NOSUCHLINK").await.status, 404);
}

#[tokio::test]
async fn the_ward_stays_chosen_from_door_to_door() {
    let server = TestServer::start().await;
    let wards = listenings::wards(&server, &["Alder", "Birch"]).await;
    for ward in &wards {
        listenings::begin(&server, ward).await;
    }
    let ids = wards.iter().map(|ward| ward.id).collect();
    let token = server.link(Scope::Canvass { wards: ids }).await;
    let (browser, path) = (server.browser(), format!("/c/{}", token.as_str()));
    let birch = wards[1].id.to_string();
    let page = browser.get(&format!("{path}?ward={birch}")).await;
    assert_eq!(page.texts(".ward-line strong"), ["Birch"]);
    let contact = page.field("contact");
    let form = "form#door [name=\"ward\"]";
    let fields = [
        ("ward", page.attributes(form, "value").remove(0)),
        ("contact", contact),
        ("outcome", "not_home".to_owned()),
    ];
    let fields: Vec<_> = fields.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let next = browser.post_and_follow(&path, &fields).await;
    assert_eq!(next.texts(".ward-line strong"), ["Birch"]);
}

#[tokio::test]
async fn where_nobody_listens_a_canvasser_is_told_so_kindly() {
    let server = TestServer::start().await;
    let ward = listenings::wards(&server, &["Alder"]).await.remove(0);
    let token = server.link(Scope::Canvass { wards: vec![ward.id] }).await;
    let page = server.browser().get(&format!("/c/{}", token.as_str())).await;
    assert_eq!(page.status, 200);
    assert!(page.says("Nobody is asking in Alder at the moment."));
    assert!(page.texts(".outcomes").is_empty());
}
