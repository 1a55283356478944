//! What is kept of people: told to everybody, set by administrators, erased by the clock,
//! and one person found, given to them and erased.

mod canary;
mod clock;
mod person;

use wardmote::retention::{Keeping, Kept};
use wardmote::time::DAY_MS;

use crate::evening::Evening;
use crate::helpers::{Browser, Page, TestServer};

const SETTINGS: &str = "/organise/settings/privacy";

/// The settings as they stand in the form, with one box changed.
fn typed(page: &Page, name: &str, value: &str) -> Vec<(&'static str, String)> {
    let boxes = Kept::ALL.into_iter().map(Kept::key).chain(["contact"]);
    let there = boxes.filter(|key| !page.attributes(&format!("[name={key}]"), "name").is_empty());
    let typed = |key| if key == name { value.to_owned() } else { page.field(key) };
    there.map(|key| (key, typed(key))).collect()
}

/// Sends the settings with one box changed.
async fn set(browser: &Browser, name: &str, value: &str, sure: bool) -> Page {
    let fields = typed(&browser.get(SETTINGS).await, name, value);
    let mut fields: Vec<_> = fields.iter().map(|(key, value)| (*key, value.as_str())).collect();
    if sure {
        fields.push(("sure", "1"));
    }
    browser.post(SETTINGS, &fields).await
}

#[tokio::test]
async fn everybody_reads_what_is_kept_why_and_until_when_in_their_language() {
    let server = TestServer::start().await;
    for lang in ["en", "cy", "ur"] {
        let page = server.browser().get(&format!("/privacy?lang={lang}")).await;
        assert_eq!((page.status, page.texts("h1").len()), (200, 1));
        for kept in Kept::ALL {
            let at = format!("#kept-{}", kept.key());
            assert_eq!(page.texts(&format!("{at} dt")).len(), 3, "{lang} {kept:?}");
            let until = page.texts(&format!("{at} dd")).remove(1);
            let days = Keeping::default().days(kept).unwrap_or(1);
            let has_number = days == 1 || until.contains(&days.to_string());
            assert!(has_number, "{lang} {kept:?}: {until}");
        }
        // A key without words is shown without its dashes.
        assert!(!page.texts("main").concat().contains("privacy "), "{}", page.body);
    }
}

#[tokio::test]
async fn every_page_leads_there_from_its_foot_but_shared_tablets_and_paper() {
    let server = TestServer::start().await;
    let evening = server.evening().await;
    let Evening { wards, contests, .. } = &evening;
    evening.open(&server, 0).await;
    let (ward, contest) = (wards[0].id, contests[0].id);
    for path in [
        "/".to_owned(),
        "/vote".to_owned(),
        "/sign-in".to_owned(),
        "/nowhere".to_owned(),
        "/privacy".to_owned(),
        format!("/ward/{ward}"),
        format!("/tell/{ward}"),
        format!("/r/{contest}"),
        format!("/c/{}", evening.canvass.as_str()),
        evening.path(0),
    ] {
        let page = server.browser().get(&path).await;
        let foot = page.attributes("body > footer.foot a", "href");
        assert_eq!(foot, ["/privacy"], "{path}");
    }
    for path in [
        format!("/kiosk/{}", evening.kiosk.as_str()),
        format!("/screen/{}", evening.screen.as_str()),
        format!("/ward/{ward}/report"),
        format!("/ward/{ward}/embed"),
    ] {
        let page = server.browser().get(&path).await;
        assert!(page.texts("footer.foot").is_empty(), "{path}");
    }
}

#[tokio::test]
async fn a_change_says_what_it_erases_before_it_is_saved() {
    let server = TestServer::start().await;
    let evening = server.evening().await;
    let said = canary::Said::on_a_doorstep(&server, &evening).await;
    server.clock.advance_ms(100 * DAY_MS);
    let ada = server.administrator().await;
    let before = set(&ada, "answers", "100", false).await;
    assert_eq!(before.status, 200, "{}", before.body);
    let told = before.texts("[data-kept=answers] p");
    assert_eq!(told, ["From 365 days to 100 days.", "One entry is erased within the hour."]);
    assert_eq!(before.texts("[data-kept]").len(), 1, "nothing else changes");
    assert_eq!(said.words(&server).await, canary::SAID, "nothing is saved yet");
    assert!(server.browser().get("/privacy").await.says("The words: 365 days"));
    assert!(!ada.get(SETTINGS).await.says("Who changed this"));

    let saved = set(&ada, "answers", "100", true).await;
    assert_eq!((saved.status, saved.location()), (303, format!("{SETTINGS}?saved=1")));
    assert!(server.browser().get("/privacy").await.says("The words: 100 days"));
    let page = ada.get(&saved.location()).await;
    assert!(page.says("Saved.") && page.field("answers") == "100", "{}", page.body);
    let history = page.texts(".plain-list span");
    assert_eq!(history[0], "What people tell us: From 365 days to 100 days.");
    assert_eq!(history[1], "Monday 1 March 2027, 6:30 pm, Ada");
    server.clerk().erase_what_is_due().await.unwrap();
    assert_eq!(said.words(&server).await, "");
}

#[tokio::test]
async fn days_outside_the_range_are_refused_and_nothing_typed_is_lost() {
    let server = TestServer::start().await;
    let ada = server.administrator().await;
    for wrong in ["", "91", "6", "-3", "soon", "1e9"] {
        let page = set(&ada, "details", wrong, true).await;
        assert_eq!(page.status, 422, "{wrong}");
        assert_eq!(page.attributes(".summary a", "href"), ["#details"], "{wrong}");
        assert_eq!(page.attributes("#details", "value"), [wrong]);
        assert_eq!(page.attributes("#details", "aria-invalid"), ["true"]);
        assert_eq!(page.texts("p.error").len(), 1, "the other boxes are fine: {}", page.body);
    }
    let page = set(&ada, "contact", &"a".repeat(141), true).await;
    assert_eq!(
        (page.status, page.attributes(".summary a", "href")),
        (422, vec!["#contact".into()])
    );
    assert_eq!(server.clerk().keeping().await.unwrap(), Keeping::default());
}

#[tokio::test]
async fn whom_to_ask_stands_on_the_page_and_a_replaced_one_nowhere() {
    let server = TestServer::start().await;
    let ada = server.administrator().await;
    assert!(server.browser().get("/privacy").await.says("Ask the organisers when you meet them"));
    let at_first = "Zebulon Quillfeather, at the library";
    assert_eq!(set(&ada, "contact", at_first, false).await.status, 303, "nothing is erased by it");
    assert!(server.browser().get("/privacy").await.says(at_first));
    assert_eq!(set(&ada, "contact", "privacy@alder.example", false).await.status, 303);
    let page = server.browser().get("/privacy").await;
    assert!(page.says("privacy@alder.example") && !page.says("Zebulon"), "{}", page.body);
    canary::scrubbed(&server).await;
    assert!(!canary::holds(&server, "Zebulon Quillfeather"));
    assert_eq!(ada.get(SETTINGS).await.texts(".plain-list li").len(), 2);
}
