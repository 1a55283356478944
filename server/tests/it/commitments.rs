//! What representatives promise and tell: by a link of their own, without blame, and shown
//! to everybody only where the group chose so.

use wardmote::commitment::REPRESENTATIVES_MAX;
mod erased;

use wardmote::listening::Said;
use wardmote::time::{DAY_MS, HOUR_MS};
use wardmote::ward::Ward;

use crate::helpers::{Browser, Page, TestServer};
use crate::listenings;
use crate::progress::knock;
use crate::switch::in_welsh;

const DESK: &str = "/organise/commitments";

/// Takes in a representative; gives the path of their link.
async fn add(organiser: &Browser, ward: &Ward, name: &str, first: &str) -> String {
    let ward = ward.id.to_string();
    let fields = [("ward", ward.as_str()), ("name", name), ("first", first), ("last", "2027-10")];
    link_of(&organiser.post(DESK, &fields).await)
}

/// The path of the link that a page shows this once.
fn link_of(page: &Page) -> String {
    assert_eq!(page.status, 200, "{}", page.body);
    let link = page.attributes("a.address", "href").remove(0);
    link.split_once("/commit/").map(|(_, token)| format!("/commit/{token}")).unwrap()
}

/// A ward with a representative from this November on.
async fn begin() -> (TestServer, Ward, String) {
    let server = TestServer::start().await;
    let ward = listenings::ward(&server).await;
    let link = add(&server.organiser().await, &ward, "Cllr Khan", "2026-11").await;
    (server, ward, link)
}

/// Two sessions a month, and a report.
const TWO: [(&str, &str); 3] =
    [("doors", "2"), ("doors-words", "On Saturdays, from Alder Road on"), ("report", "1")];

async fn promise(server: &TestServer, link: &str, fields: &[(&str, &str)]) -> Page {
    server.browser().post_and_follow(link, fields).await
}

#[tokio::test]
async fn a_representative_says_what_they_will_do_in_their_own_words() {
    let (server, ward, link) = begin().await;
    let page = server.browser().get(&link).await;
    assert_eq!((page.status, page.texts("h1")), (200, vec!["Cllr Khan".to_owned()]));
    assert!(page.says("From November 2026 to October 2027"), "{}", page.body);
    assert!(page.says("Only the organisers of your group can see this."));
    assert!(page.says("can be kept up by most people with a job"), "what is achievable");
    assert_eq!(page.attributes("#report option[selected]", "value"), ["1"]);
    let page = promise(&server, &link, &TWO).await;
    assert!(page.says("What you wrote is saved."), "{}", page.body);
    let said = page.texts(".card dl.facts > div");
    assert_eq!(
        said,
        [
            "Sessions on the doorstep2 a monthOn Saturdays, from Alder Road on",
            "A report each monthYes, each month"
        ]
    );
    let desk = server.organiser().await.get(DESK).await;
    assert_eq!(desk.texts(".promises h2"), [ward.name.as_str()]);
    assert!(desk.says("On Saturdays, from Alder Road on"), "{}", desk.body);
}

#[tokio::test]
async fn another_language_loses_nothing_that_a_representative_typed() {
    let (server, _, link) = begin().await;
    let browser = server.browser();
    let page = browser.get(&link).await;
    let shown = in_welsh(&server.browser(), &link, &page, &TWO).await;
    assert_eq!(shown.attributes("#doors option[selected]", "value"), ["2"]);
    assert_eq!(shown.field("doors-words"), TWO[1].1);
    assert_eq!(shown.attributes("details[open] form", "id"), ["promise"], "it stays open");
    let at = format!("{link}/months/2026-11");
    let page = browser.get(&at).await;
    let typed = [("doors", "x"), ("surgeries", ""), ("words", "It <rained>")];
    let shown = in_welsh(&server.browser(), &at, &page, &typed).await;
    assert_eq!((shown.field("doors"), shown.field("surgeries")), ("x".into(), String::new()));
    assert_eq!(shown.texts("#words"), ["It <rained>"]);
    assert!(browser.get(&link).await.texts(".month dl.facts").is_empty(), "nothing is told by it");
}

#[tokio::test]
async fn a_ward_that_has_room_for_no_more_representatives_says_for_how_many() {
    let (server, ward, _) = begin().await;
    let organiser = server.organiser().await;
    for _ in 1..REPRESENTATIVES_MAX {
        add(&organiser, &ward, "Cllr Price", "2026-11").await;
    }
    let ward = ward.id.to_string();
    let fields =
        [("ward", ward.as_str()), ("name", "Bo"), ("first", "2026-11"), ("last", "2027-10")];
    let refused = organiser.post(DESK, &fields).await;
    assert_eq!(refused.status, 422);
    assert!(refused.says("There is room for 12 here."), "{}", refused.body);
    assert_eq!(refused.field("name"), "Bo", "what was typed is kept");
    let end = refused.attributes("form[action$='/end']", "action").remove(0);
    assert_eq!(organiser.post(&end, &[]).await.status, 303);
    assert_eq!(organiser.post(DESK, &fields).await.status, 200, "one is taken out");
    let renew = end.replace("/end", "/renew");
    let refused = organiser.post(&renew, &[("last", "2027-10")]).await;
    assert!(refused.status == 422 && refused.says("There is room for 12 here."));
}

#[tokio::test]
async fn a_promise_changes_freely_until_it_begins_and_with_its_day_from_then_on() {
    let server = TestServer::start().await;
    let ward = listenings::ward(&server).await;
    let link = add(&server.organiser().await, &ward, "Cllr Khan", "2026-12").await;
    let free = server.browser().get(&link).await;
    assert!(free.says("freely until Tuesday 1 December 2026"), "{}", free.body);
    assert!(free.says("It begins in December 2026."));
    for fields in [&[("doors", "8")][..], &TWO] {
        server.clock.advance_ms(HOUR_MS);
        let page = promise(&server, &link, fields).await;
        assert!(page.texts(".promise-changes li").is_empty(), "{}", page.body);
    }
    server.clock.advance_ms(14 * DAY_MS);
    let page = promise(&server, &link, &TWO).await;
    assert!(page.texts(".promise-changes li").is_empty(), "the same again is no change");
    let page = promise(&server, &link, &[("doors", "1"), ("report", "1")]).await;
    assert_eq!(
        page.texts(".promise-changes li"),
        ["Saturday 5 December 2026: Sessions on the doorstep. Before: 2 a month \
          (“On Saturdays, from Alder Road on”). Now: 1 a month."]
    );
    let december = server.browser().get(&format!("{link}/months/2026-12")).await;
    assert!(december.says("You said 2."), "lowered for the next month: {}", december.body);
}

#[tokio::test]
async fn a_report_is_filled_in_with_what_the_ward_did_and_only_own_counts_are_corrected() {
    let (server, ward, link) = begin().await;
    promise(&server, &link, &TWO).await;
    knock(&server, &ward, &[Said::NotHome, Said::NoThanks]).await;
    server.clock.advance_ms(5 * HOUR_MS);
    knock(&server, &ward, &[Said::NotHome]).await;
    let at = format!("{link}/months/2026-11");
    let form = server.browser().get(&at).await;
    let known = form.texts("dl.figures > div");
    assert_eq!(known, ["Doors tried3", "Answers0", "Contact rate0%", "Actions that moved0"]);
    assert_eq!((form.field("doors"), form.field("meetings")), ("2".into(), "0".into()));
    assert!(form.says("You said 2. Wardmote knows of 2 sessions"), "{}", form.body);

    let fields = [("doors", "1"), ("surgeries", "3"), ("words", "It <rained>"), ("answers", "99")];
    let page = server.browser().post_and_follow(&at, &fields).await;
    assert!(page.says("Your report is saved."), "{}", page.body);
    let told = page.texts(".month dl.facts > div");
    assert_eq!(told, ["Sessions on the doorstep1 (said: 2)", "Surgeries3"]);
    assert!(page.says("It <rained>") && page.says("Told on Saturday 21 November 2026."));
    assert!(page.says("3 doors tried, 0 answers, 0 actions that moved"), "{}", page.body);
}

#[tokio::test]
async fn a_report_is_told_once_changed_with_its_day_and_taken_back() {
    let (server, _, link) = begin().await;
    let at = format!("{link}/months/2026-11");
    let tell = async |words: &str| {
        server.browser().post_and_follow(&at, &[("doors", "1"), ("words", words)]).await
    };
    tell("Rain").await;
    server.clock.advance_ms(DAY_MS);
    let same = tell("Rain").await;
    assert!(!same.says("Changed on"), "the same again changes nothing: {}", same.body);
    let changed = tell("Sun").await;
    assert!(changed.says("Told on Saturday 21 November 2026.") && changed.says("Sun"));
    assert!(changed.says("Changed on Sunday 22 November 2026."), "{}", changed.body);
    let undo = async |told_at: &str| {
        let undo = format!("{at}/undo");
        server.browser().post_and_follow(&undo, &[("at", told_at)]).await
    };
    let form = server.browser().get(&at).await;
    assert_eq!(form.field("words"), "Sun");
    let told_at = form.field("at");
    for _ in 0..2 {
        let page = undo(&told_at).await;
        assert!(page.says("It is taken back.") && page.says("Rain"), "{}", page.body);
        assert!(!page.says("Sun") || page.says("Sunday"), "pressed twice, taken back once");
    }
    let page = undo(&server.browser().get(&at).await.field("at")).await;
    assert!(page.says("There is time for this report until Monday 7 December 2026."));
    assert_eq!(server.browser().post(&format!("{at}/undo"), &[("at", "x")]).await.status, 404);
}

#[tokio::test]
async fn a_month_without_a_report_is_a_blank_sheet_with_its_day_and_an_offer_of_help() {
    let (server, _, link) = begin().await;
    promise(&server, &link, &TWO).await;
    server.clock.advance_ms(16 * DAY_MS);
    let page = server.browser().get(&link).await;
    assert!(page.texts(".month.blank").is_empty(), "7 December is not over: {}", page.body);
    server.clock.advance_ms(DAY_MS);
    for browser in [server.browser(), server.organiser().await] {
        let is_own = browser.get(DESK).await.status != 200;
        let page = browser.get(if is_own { &link } else { DESK }).await;
        let blank = page.texts(".month.blank").concat();
        assert!(blank.starts_with("November 2026This sheet is blank."), "{blank}");
        assert!(blank.contains("It was due on Monday 7 December 2026."), "{blank}");
        assert!(blank.contains("half an hour together") || blank.contains("Half an hour"));
        let writes = page.attributes("a[href*='/months/2026-11']", "href").len();
        assert_eq!(writes, usize::from(is_own), "{}", page.body);
    }
    let at = format!("{link}/months/2026-11");
    let late = server.browser().post_and_follow(&at, &[("doors", "0")]).await;
    assert!(late.texts(".month.blank").is_empty(), "{}", late.body);
    assert!(late.says("Told on Tuesday 8 December 2026. Better later than never: thank you."));
    assert_eq!(server.browser().get(&format!("{link}/months/2027-01")).await.status, 404, "ahead");
    assert_eq!(server.browser().get(&format!("{link}/months/2026-10")).await.status, 404);
    let ahead = server.browser().post(&format!("{link}/months/2027-01"), &[("doors", "0")]).await;
    assert_eq!(ahead.status, 404);
}

#[tokio::test]
async fn everybody_sees_months_only_where_the_group_chose_so() {
    let (server, ward, link) = begin().await;
    promise(&server, &link, &TWO).await;
    let silent = add(&server.organiser().await, &ward, "Cllr Silent", "2026-11").await;
    let at = format!("{link}/months/2026-12");
    server.clock.advance_ms(20 * DAY_MS);
    server.browser().post_and_follow(&at, &[("doors", "3"), ("words", "We met many")]).await;
    let public = async || server.browser().get(&format!("/ward/{}", ward.id)).await;
    assert!(!public().await.says("Cllr Khan"), "to the group only by default");
    let show = format!("{DESK}/public");
    let refused = server.organiser().await.post(&show, &[("public", "1")]).await;
    assert_eq!(refused.status, 403);
    let administrator = server.administrator().await;
    let page = administrator.post_and_follow(&show, &[("public", "1")]).await;
    assert!(page.says("Everybody sees them on the pages of the wards."), "{}", page.body);
    let page = public().await;
    assert_eq!(page.texts(".promise h3"), ["Cllr Khan"], "of who promised nothing, nothing");
    assert_eq!(page.texts(".month .lead"), ["December 2026", "November 2026"]);
    assert!(page.says("We met many") && page.says("This sheet is blank."), "{}", page.body);
    assert!(page.says("On Saturdays, from Alder Road on"));
    assert!(!page.body.contains("/commit/"), "nobody's link");
    assert!(server.browser().get(&silent).await.says("Everybody can see this"));
    administrator.post_and_follow(&show, &[("public", "0")]).await;
    assert!(!public().await.says("Cllr Khan"));
}

#[tokio::test]
async fn people_stand_by_ward_and_name_whatever_they_did() {
    let server = TestServer::start().await;
    let evening = server.evening().await;
    let organiser = server.organiser().await;
    let (alder, brook) = (&evening.wards[0], &evening.wards[1]);
    for (ward, name) in [(brook, "Cllr Adams"), (alder, "Cllr Young"), (alder, "cllr Älund")] {
        let link = add(&organiser, ward, name, "2026-11").await;
        let doors = if name == "Cllr Young" { "9" } else { "0" };
        let at = format!("{link}/months/2026-11");
        server.browser().post_and_follow(&at, &[("doors", doors)]).await;
    }
    let page = organiser.get(DESK).await;
    assert_eq!(page.texts(".promises h2"), ["Alder", "Brook"]);
    let names = ["cllr Älund", "Cllr Bell", "Cllr Young", "Cllr Adams"];
    assert_eq!(page.texts(".promise h3"), names);
    assert!(page.attributes("table", "class").is_empty(), "no table of people: {}", page.body);
}

#[tokio::test]
async fn an_ended_link_opens_nothing_and_a_new_one_goes_on() {
    let (server, _, link) = begin().await;
    promise(&server, &link, &TWO).await;
    let organiser = server.organiser().await;
    let desk = organiser.get(DESK).await;
    let end = desk.attributes("form[action$='/end']", "action").remove(0);
    for _ in 0..2 {
        let page = organiser.post_and_follow(&end, &[]).await;
        assert!(page.says("It was ended on Saturday 21 November 2026."), "{}", page.body);
    }
    assert_eq!(server.browser().get(&link).await.status, 404);
    assert_eq!(server.browser().post(&link, &TWO).await.status, 404);
    server.clock.advance_ms(60 * DAY_MS);
    let organiser = server.organiser().await;
    let page = organiser.get(DESK).await;
    assert!(page.texts(".month.blank").is_empty(), "nothing is waited for: {}", page.body);

    let renew = page.attributes("form[action$='/renew']", "action").remove(0);
    let over = organiser.post(&renew, &[("last", "2026-12")]).await;
    assert_eq!(over.status, 422, "a month that is over");
    let new = link_of(&organiser.post(&renew, &[("last", "2028-01")]).await);
    let page = server.browser().get(&new).await;
    assert!(page.says("From November 2026 to January 2028"), "{}", page.body);
    assert!(page.says("On Saturdays, from Alder Road on"), "what was said stays");
    let newer = link_of(&organiser.post(&renew, &[("last", "2028-01")]).await);
    assert_eq!(server.browser().get(&new).await.status, 404, "one link at a time");
    assert_eq!(server.browser().get(&newer).await.status, 200);
    server.clock.advance_ms(367 * DAY_MS);
    assert_eq!(server.browser().get(&newer).await.status, 404, "no link lasts for ever");
}

#[tokio::test]
async fn what_will_not_do_is_said_beside_its_box_and_stays_typed() {
    let (server, ward, link) = begin().await;
    let organiser = server.organiser().await;
    let ward = ward.id.to_string();
    for (name, first, last, target) in [
        ("", "2026-11", "2027-10", "#name"),
        ("Cllr Bell", "2027-02", "2027-01", "#last"),
        ("Cllr Bell", "2026-01", "2026-10", "#last"),
        ("Cllr Bell", "2026-11", "2031-11", "#last"),
        ("Cllr Bell", "soon", "2027-01", "#last"),
    ] {
        let fields = [("ward", ward.as_str()), ("name", name), ("first", first), ("last", last)];
        let page = organiser.post(DESK, &fields).await;
        assert_eq!(page.status, 422, "{fields:?}");
        assert_eq!(page.attributes(".summary.error a", "href"), [target], "{fields:?}");
        assert_eq!(page.field("name"), name);
    }
    let browser = server.browser();
    let long = "x".repeat(141);
    for (fields, target) in [
        (&[("doors", "9"), ("doors-words", "Often")][..], "#doors"),
        (&[("meetings", "0"), ("meetings-words", "Often")], "#meetings"),
        (&[("surgeries", "1"), ("surgeries-words", long.as_str())], "#surgeries-words"),
        (&[("doors", "0")], "#doors"),
    ] {
        let page = browser.post(&link, fields).await;
        assert_eq!(page.status, 422, "{fields:?}");
        assert_eq!(page.attributes(".summary.error a", "href"), [target], "{fields:?}");
        if let Some((name, typed)) = fields.get(1) {
            assert_eq!(page.field(name), *typed, "what was typed stays");
        }
    }
    let at = format!("{link}/months/2026-11");
    for (count, sentence) in
        [("63", "it must be from 0 to 62"), ("two", "Please type a whole number")]
    {
        let page = browser.post(&at, &[("meetings", count), ("words", "Rain")]).await;
        assert_eq!(page.status, 422);
        assert!(page.says(sentence), "{}", page.body);
        assert_eq!(page.attributes(".summary.error a", "href"), ["#meetings"]);
        assert_eq!((page.field("meetings"), page.field("words")), (count.into(), "Rain".into()));
    }
    let long = "x".repeat(1_001);
    let page = browser.post(&at, &[("words", &long)]).await;
    assert_eq!(page.attributes(".summary.error a", "href"), ["#words"]);
    assert!(server.browser().get(&link).await.says("There is time for this report"));
}

/// Somebody joins the people who help in a ward.
async fn join(server: &TestServer, ward: &Ward, name: &str, free: Option<&str>) {
    let browser = server.browser();
    let id = ward.id.to_string();
    let form = browser.get(&format!("/join-in?ward={id}")).await;
    let kept: Vec<_> =
        ["key", "entry", "consent_wording"].map(|name| (name, form.field(name))).into();
    let mut fields: Vec<_> = kept.iter().map(|(name, value)| (*name, value.as_str())).collect();
    fields.extend([("name", name), ("reach", "0121 496 0000"), ("ward", &id), ("help", "doors")]);
    fields.extend([("consent", "yes")]);
    fields.extend(free.map(|free| ("free", free)));
    let page = browser.post("/join-in", &fields).await;
    assert!(matches!(page.status, 200 | 303), "{}: {}", page.status, page.body);
}

#[tokio::test]
async fn wards_where_doors_lag_are_named_beside_who_has_time_and_what_helps() {
    let (server, ward, _) = begin().await;
    let page = server.organiser().await.get(DESK).await;
    let help = page.texts("[aria-labelledby=behind] > ul > li");
    assert_eq!(help.len(), 1, "{}", page.body);
    assert!(help[0].starts_with(ward.name.as_str()) && help[0].contains("one evening"), "{help:?}");
    assert!(help[0].contains("Nobody near has said yet"), "{help:?}");
    join(&server, &ward, "Zebulon Quill", Some("evenings")).await;
    join(&server, &ward, "Busy Body", None).await;
    let page = server.organiser().await.get(DESK).await;
    assert_eq!(page.texts(".near li"), ["Zebulon Quill: Weekdays, in the evening"]);
    assert!(page.attributes(".near a", "href")[0].starts_with("/organise/helpers/"));
    knock(&server, &ward, &[Said::NotHome]).await;
    let page = server.organiser().await.get(DESK).await;
    assert!(page.texts("[aria-labelledby=behind] li").is_empty(), "{}", page.body);
}

#[tokio::test]
async fn it_can_be_taken_along_on_paper() {
    let (server, _, link) = begin().await;
    promise(&server, &link, &TWO).await;
    server.clock.advance_ms(17 * DAY_MS);
    let organiser = server.organiser().await;
    let print = organiser.get(DESK).await.attributes("a[href$='/print']", "href").remove(0);
    for (browser, path) in [(&server.browser(), format!("{link}/print")), (&organiser, print)] {
        let page = browser.get(&path).await;
        assert_eq!(page.texts(".promise-paper h1"), ["Cllr Khan"], "{path}");
        assert!(page.says("As it stood on Tuesday 8 December 2026."), "{}", page.body);
        assert!(page.says("On Saturdays") && page.says("This sheet is blank."));
        assert!(page.attributes("form", "action").is_empty());
    }
}
