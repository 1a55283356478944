//! Doors that a phone kept until it had a signal: the endpoint to which it sends them.

use serde_json::{Value, json};
use wardmote::id::{ContactId, WardId};
use wardmote::people::Scope;
use wardmote::time::{DAY_MS, HOUR_MS, MINUTE_MS};
use wardmote::ward::Ward;

use crate::helpers::{Browser, EVENING, Page, TestServer};
use crate::listenings;

/// What the clock of the phone says when it sends: years behind, as some do.
const CLOCK: i64 = 1_000_000_000_000;

/// A phone with doors on it, and the link of its canvasser.
struct Phone {
    server: TestServer,
    ward: Ward,
    browser: Browser,
    path: String,
}

fn id(n: u8) -> String {
    ContactId::from_random([n; 16]).to_string()
}

impl Phone {
    async fn new() -> Self {
        let server = TestServer::start().await;
        let ward = listenings::ward(&server).await;
        Self::of(server, ward).await
    }

    async fn of(server: TestServer, ward: Ward) -> Self {
        let token = server.link(Scope::Canvass { wards: vec![ward.id] }).await;
        let (browser, path) = (server.browser(), format!("/c/{}/doors", token.as_str()));
        Self { server, ward, browser, path }
    }

    /// A door that was saved so many milliseconds ago.
    fn door(&self, n: u8, form: &str, age_ms: i64) -> Value {
        let form = format!("ward={}&{form}", self.ward.id);
        json!({ "id": id(n), "saved_at": CLOCK - age_ms, "form": form })
    }

    async fn post(&self, doors: &[Value]) -> Page {
        let parcel = json!({ "clock": CLOCK, "doors": doors }).to_string();
        self.browser.post(&self.path, &[("doors", &parcel)]).await
    }

    /// What becomes of the doors, in the order they were sent.
    async fn send(&self, doors: &[Value]) -> Vec<Value> {
        let page = self.post(doors).await;
        assert_eq!((page.status, page.header("content-type")), (200, "application/json"));
        assert_eq!(page.header("cache-control"), "no-store");
        let answer: Value = serde_json::from_str(&page.body).unwrap();
        answer["doors"].as_array().unwrap().clone()
    }

    /// Doors tried, answers, not home, no thanks.
    async fn progress(&self) -> [u64; 4] {
        let progress = self.server.store().ward_progress(self.ward.id).await.unwrap();
        [progress.doors, progress.answers, progress.not_home, progress.no_thanks]
    }
}

fn states(fates: &[Value]) -> Vec<&str> {
    fates.iter().map(|fate| fate["state"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn every_door_of_a_parcel_is_taken_once_however_often_it_comes() {
    let phone = Phone::new().await;
    let doors = [
        phone.door(1, "outcome=not_home", 5 * MINUTE_MS),
        phone.door(2, "outcome=no_thanks", 4 * MINUTE_MS),
        phone.door(3, "outcome=issue&text=No+bus+after+7pm&category=transport", 0),
        phone.door(1, "outcome=no_thanks", 0),
    ];
    for _ in 0..3 {
        let fates = phone.send(&doors).await;
        assert_eq!(states(&fates), ["taken"; 4]);
        assert_eq!(fates[1]["id"], id(2));
        assert_eq!(phone.progress().await, [3, 1, 1, 1]);
    }
}

#[tokio::test]
async fn a_door_is_of_the_hour_in_which_it_was_saved_whatever_the_phones_clock_says() {
    let phone = Phone::new().await;
    phone.server.clock.advance_ms(5 * HOUR_MS);
    let said = |n, age| phone.door(n, "outcome=issue&text=Damp", age);
    let doors = [said(1, 4 * HOUR_MS), said(2, -DAY_MS), said(3, 0)];
    assert_eq!(states(&phone.send(&doors).await), ["taken"; 3]);
    let filter = wardmote::listening::AnswerFilter::default();
    let answers = phone.server.store().list_answers(&filter, 0, 10).await.unwrap();
    let hours = answers
        .iter()
        .map(|answer| (answer.at.0 - EVENING.0.div_euclid(HOUR_MS) * HOUR_MS) / HOUR_MS);
    assert_eq!(hours.collect::<Vec<_>>(), [5, 5, 1], "the newest first, none in the future");
}

#[tokio::test]
async fn a_signal_after_the_round_is_over_is_early_enough() {
    let server = TestServer::start().await;
    let ward = listenings::wards(&server, &["Alder"]).await.remove(0);
    let organiser = server.organiser().await;
    let until =
        [("question", "What first?"), ("ward", &ward.id.to_string()), ("ends", "2026-11-21")];
    assert_eq!(organiser.post("/organise/listening", &until).await.status, 303);
    let phone = Phone::of(server, ward).await;
    phone.server.clock.advance_ms(12 * HOUR_MS);
    let doors = [
        phone.door(1, "outcome=not_home", 11 * HOUR_MS),
        phone.door(2, "outcome=not_home", MINUTE_MS),
    ];
    let fates = phone.send(&doors).await;
    assert_eq!(states(&fates), ["taken", "refused"]);
    let why = "Nobody is asking here at the moment. Please try again another day.";
    assert_eq!(fates[1]["why"], why);
    assert_eq!(phone.progress().await, [1, 0, 1, 0]);
}

#[tokio::test]
async fn what_is_refused_says_why_and_gives_its_words_back() {
    let phone = Phone::new().await;
    let long = format!("outcome=issue&text={}", "a".repeat(281));
    let mut elsewhere = phone.door(4, "outcome=not_home", 0);
    elsewhere["form"] = format!("ward={}&outcome=not_home", WardId::from_random([9; 16])).into();
    let mut empty = phone.door(5, "", 0);
    empty["form"] = Value::Null;
    let doors = [
        phone.door(1, &long, 0),
        phone.door(2, "outcome=perhaps", 0),
        phone.door(3, "outcome=issue&text=Ring+me+on+0121+496+0000", 0),
        elsewhere,
        empty,
        phone.door(6, "outcome=not_home", 0),
    ];
    let fates = phone.send(&doors).await;
    let refused = ["refused"; 5].into_iter().chain(["taken"]);
    assert_eq!(states(&fates), refused.collect::<Vec<_>>());
    assert!(fates[0]["why"].as_str().unwrap().contains("281 letters, and 280 fit"));
    assert_eq!(fates[0]["text"], "a".repeat(281));
    assert_eq!(fates[3]["text"], Value::Null, "another ward's words are nobody else's");
    assert_eq!(fates[2]["why"], "This looks like it has a phone number in it.");
    let asks: Vec<_> = fates[..5].iter().map(|fate| fate["asks"].as_bool().unwrap()).collect();
    assert_eq!(asks, [false, false, true, false, false]);
    assert_eq!(phone.progress().await, [1, 0, 1, 0], "one good door is not held up by others");
    let mut sure = phone.door(3, "outcome=issue&text=Ring+me+on+0121+496+0000", 0);
    sure["sure"] = true.into();
    assert_eq!(states(&phone.send(&[sure]).await), ["taken"]);
    assert_eq!(phone.progress().await, [2, 1, 1, 0]);
}

#[tokio::test]
async fn a_door_taken_back_on_the_phone_is_gone_whichever_comes_first() {
    let phone = Phone::new().await;
    let undone = |n, age: i64| json!({ "id": id(n), "saved_at": CLOCK - DAY_MS, "undone_at": CLOCK - DAY_MS + age });
    let door = |n| phone.door(n, "outcome=not_home", DAY_MS / 2);
    assert_eq!(states(&phone.send(&[door(1), undone(1, MINUTE_MS)]).await), ["taken"; 2]);
    assert_eq!(states(&phone.send(&[undone(2, MINUTE_MS), door(2)]).await), ["taken"; 2]);
    assert_eq!(phone.progress().await, [0, 0, 0, 0]);
    // Ten minutes are told by the phone, which may have had no signal since.
    let late = phone.send(&[undone(3, 10 * MINUTE_MS)]).await;
    assert_eq!(states(&late), ["refused"]);
    assert_eq!(late[0]["why"], "It is too late to take that back. Please tell your organiser.");
}

#[tokio::test]
async fn rubbish_and_far_too_much_are_refused_in_a_sentence() {
    let phone = Phone::new().await;
    for rubbish in ["", "doors", "{}", "{\"doors\":[{}]}", "[1]", "{\"doors\":null}"] {
        let page = phone.browser.post(&phone.path, &[("doors", rubbish)]).await;
        assert_eq!(page.status, 422, "{rubbish}");
    }
    let door = phone.door(1, "outcome=not_home", 0);
    assert_eq!(phone.post(&vec![door; 2_001]).await.status, 422);
    let odd = json!({ "id": "alder", "saved_at": i64::MIN, "form": "" });
    assert_eq!(states(&phone.send(&[odd]).await), ["refused"]);
    assert_eq!(phone.progress().await, [0, 0, 0, 0]);
}

#[tokio::test]
async fn a_link_that_has_ended_takes_nothing_and_a_new_one_takes_what_was_kept() {
    let phone = Phone::new().await;
    let door = phone.door(1, "outcome=not_home", MINUTE_MS);
    phone.server.clock.advance_ms(2 * DAY_MS);
    assert_eq!(phone.post(std::slice::from_ref(&door)).await.status, 404);
    let Phone { server, ward, .. } = phone;
    let again = Phone::of(server, ward).await;
    assert_eq!(states(&again.send(&[door]).await), ["taken"]);
    assert_eq!(again.progress().await, [1, 0, 1, 0]);
}

#[tokio::test]
async fn a_file_of_doors_from_a_phone_is_brought_in_once() {
    let phone = Phone::new().await;
    let path = phone.path.replace("/doors", "/file");
    let now = phone.server.clerk().now().0;
    let door = |n, form: &str| {
        let form = format!("ward={}&{form}", phone.ward.id);
        json!({ "id": id(n), "saved_at": now - 5 * MINUTE_MS, "form": form })
    };
    let long = format!("outcome=issue&text={}", "a".repeat(281));
    let doors = [door(1, "outcome=not_home"), door(2, &long)];
    let file = json!({ "doors": doors }).to_string();
    assert_eq!(phone.browser.get(&path).await.texts("h1"), ["Doors from a file"]);
    for _ in 0..2 {
        let page = phone.browser.post(&path, &[("doors", &file)]).await;
        assert_eq!(page.status, 200);
        assert!(page.says("1 door is in."), "{}", page.body);
        assert!(page.says(&"a".repeat(281)), "what was said is not lost");
        assert_eq!(phone.progress().await, [1, 0, 1, 0]);
    }
    let page = phone.browser.post(&path, &[("doors", "a picture")]).await;
    assert_eq!(page.status, 422);
}

#[tokio::test]
async fn the_page_gives_a_phone_what_it_needs_without_a_signal() {
    let phone = Phone::new().await;
    let page = phone.browser.get(phone.path.strip_suffix("/doors").unwrap()).await;
    let data: Value = serde_json::from_str(&page.texts("#phone-data")[0]).unwrap();
    assert_eq!(data["send"], phone.path);
    assert_eq!(data["wards"][0]["name"], "Alder");
    assert_eq!(data["wards"][0]["question"], listenings::QUESTION);
    assert_eq!(data["key"].as_str().unwrap().len(), 43, "32 bytes");
    let hidden = page.attributes("#phone, #phone-said, #phone-total", "hidden");
    assert_eq!(hidden.len(), 3, "nothing of it is seen without code");
}

#[tokio::test]
async fn the_worker_may_serve_canvassers_pages_only_and_is_looked_for_at_every_visit() {
    let server = TestServer::start().await;
    let worker = server.browser().get("/sw.js").await;
    assert_eq!(worker.status, 200);
    assert_eq!(worker.header("service-worker-allowed"), "/c/");
    assert_eq!(worker.header("cache-control"), "no-cache");
    assert!(worker.header("content-type").starts_with("text/javascript"));
    assert!(worker.header("content-security-policy").contains("connect-src 'self'"));
}

#[tokio::test]
async fn what_somebody_agreed_to_comes_with_their_door_and_goes_with_it() {
    let phone = Phone::new().await;
    let agreed = "outcome=issue&text=Damp&name=Ada&reach=ada%40example.org&consent=yes\
        &consent_wording=1-en&updates=answer";
    let listed = async || phone.server.store().list_details().await.unwrap();
    let unticked = agreed.replace("&consent=yes", "");
    assert_eq!(states(&phone.send(&[phone.door(1, &unticked, 0)]).await), ["refused"]);
    assert_eq!((listed().await.len(), phone.progress().await), (0, [0; 4]));
    for _ in 0..2 {
        assert_eq!(states(&phone.send(&[phone.door(2, agreed, MINUTE_MS)]).await), ["taken"]);
        let all = listed().await;
        assert_eq!(all.len(), 1, "once");
        assert_eq!(all[0].details.name.as_str(), "Ada");
        assert!(all[0].answer.is_some(), "together with what they said");
    }
    let mut undone = phone.door(2, agreed, 2 * MINUTE_MS);
    undone["undone_at"] = (CLOCK - MINUTE_MS).into();
    assert_eq!(states(&phone.send(&[undone, phone.door(2, agreed, 0)]).await), ["taken"; 2]);
    assert_eq!((listed().await.len(), phone.progress().await), (0, [0; 4]));
}
