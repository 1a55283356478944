//! The people register: joining, one's own page, what everybody sees, messages that hide
//! both addresses, and leaving for good.

mod lists;
mod mailed;
mod public;
mod roles;

use std::path::Path;

use wardmote::helper::{Filter, KEEP_DAYS};
use wardmote::id::HelperId;
use wardmote::people::{Scope, Visitor};
use wardmote::time::{DAY_MS, HOUR_MS};
use wardmote::ward::Ward;

use crate::helpers::{Browser, Page, TestServer};
use crate::letters::{delivered, site};
use crate::listenings::wards;
use crate::log::Log;
use crate::smtp::MailServer;
use crate::switch::in_welsh;

/// Words that stand nowhere else.
const NAME: &str = "Zebulon Quillfeather";
const REACH: &str = "zebulon@quillfeather.example";
const PHONE: &str = "0121 496 0735";
/// The number as it is kept.
const NUMBER: &str = "01214960735";

/// A site with two wards, and an organiser of it.
pub struct Town {
    pub server: TestServer,
    pub wards: Vec<Ward>,
    pub organiser: Browser,
}

impl Town {
    pub async fn new() -> Self {
        Self::of(TestServer::start().await).await
    }

    /// One that writes letters.
    async fn with_mail() -> (Self, MailServer) {
        let (server, mail) = site().await;
        (Self::of(server).await, mail)
    }

    async fn of(server: TestServer) -> Self {
        let wards = wards(&server, &["Alder", "Birch"]).await;
        let organiser = server.organiser().await;
        Self { server, wards, organiser }
    }

    pub fn ward(&self, n: usize) -> String {
        self.wards[n].id.to_string()
    }

    async fn ada(&self) -> Visitor {
        Visitor::Organiser(self.server.record_organiser("Ada", true).await)
    }

    /// Sends the form for Alder, with these boxes besides or instead.
    pub async fn send(&self, fields: &[(&str, &str)]) -> Page {
        let browser = self.server.browser();
        let form = browser.get(&format!("/join-in?ward={}", self.ward(0))).await;
        let (key, ward) = (form.field("key"), self.ward(0));
        let mut all = vec![("key", key.as_str()), ("consent_wording", "1-en")];
        let usual = [("name", NAME), ("reach", REACH), ("ward", &ward), ("consent", "yes")];
        let is_given = |name: &str| fields.iter().any(|(given, _)| *given == name);
        all.extend(usual.into_iter().filter(|(name, _)| !is_given(name)));
        all.extend(fields);
        browser.post("/join-in", &all).await
    }

    /// Somebody joins; gives the path of their own page.
    pub async fn join(&self, fields: &[(&str, &str)]) -> String {
        let sent = self.send(fields).await;
        assert_eq!(sent.status, 303, "{}", sent.body);
        sent.location().split('?').next().unwrap().to_owned()
    }

    pub async fn ids(&self) -> Vec<HelperId> {
        let all = self.server.store().list_helpers().await.unwrap();
        all.into_iter().map(|helper| helper.id).collect()
    }

    /// The organisers' page of the newest.
    async fn page_of_newest(&self) -> String {
        format!("/organise/helpers/{}", self.ids().await[0])
    }

    async fn approve(&self) -> Page {
        let at = self.page_of_newest().await;
        let page = self.organiser.get(&at).await;
        let fields = ["name", "patch"].map(|name| (name, page.field(name)));
        let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        self.organiser.post_and_follow(&format!("{at}/approve"), &fields).await
    }

    /// The names on the ward's page.
    async fn shown(&self) -> Vec<String> {
        let page = self.server.browser().get(&format!("/ward/{}", self.ward(0))).await;
        page.texts(".helpers .card .lead")
    }

    async fn scrubbed(&self) {
        while !self.server.clerk().scrub_erased().await.unwrap() {}
    }

    /// Whether any file of the server holds these words.
    fn is_in_a_file(&self, words: &[&str]) -> bool {
        let mut bytes = Vec::new();
        bytes_below(&self.server.folder.0, &mut bytes);
        assert!(bytes.windows(15).any(|window| window == b"SQLite format 3"), "looked at the data");
        words.iter().any(|words| {
            bytes.windows(words.len()).any(|window| window.eq_ignore_ascii_case(words.as_bytes()))
        })
    }
}

/// Every byte that lies below a folder.
fn bytes_below(folder: &Path, found: &mut Vec<u8>) {
    for entry in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
        if entry.path().is_dir() {
            bytes_below(&entry.path(), found);
        } else {
            found.extend(std::fs::read(entry.path()).unwrap());
        }
    }
}

#[tokio::test]
async fn the_form_asks_for_neither_age_nor_address_nor_membership_and_nothing_is_ticked() {
    let town = Town::new().await;
    let page = town.server.browser().get(&format!("/join-in?ward={}", town.ward(1))).await;
    let asked: Vec<String> = page.attributes("#join [name]:not([type=hidden])", "name");
    let known = [
        "name",
        "reach",
        "ward",
        "also",
        "elsewhere",
        "help",
        "free",
        "speaks",
        "more",
        "patch",
        "show",
        "consent",
    ];
    assert!(asked.iter().all(|name| known.contains(&name.as_str())), "{asked:?}");
    assert!(page.attributes("#join [checked]", "name").is_empty());
    assert_eq!(page.attributes("option[selected]", "value"), [town.ward(1)]);
    let ward = town.server.browser().get(&format!("/ward/{}", town.ward(0))).await;
    let way_in = format!("/join-in?ward={}", town.ward(0));
    assert!(ward.attributes("a", "href").contains(&way_in));
}

#[tokio::test]
async fn nothing_is_kept_without_the_tick_and_nothing_typed_is_lost() {
    let town = Town::new().await;
    let page = town.send(&[("consent", ""), ("help", "hall"), ("patch", "Hill Street")]).await;
    assert_eq!(page.status, 422);
    assert!(page.says("Nothing is saved yet. Please read the sentence."), "{}", page.body);
    assert_eq!(page.attributes(".summary a", "href"), ["#consent"]);
    assert_eq!((page.field("name"), page.field("patch")), (NAME.into(), "Hill Street".into()));
    assert_eq!(page.attributes("[checked]", "value"), ["hall"]);
    for (name, value) in [("name", ""), ("reach", "12"), ("ward", ""), ("ward", "rubbish")] {
        let page = town.send(&[(name, value)]).await;
        let target = page.attributes(".summary a", "href");
        assert_eq!((page.status, target), (422, vec![format!("#{name}")]), "{value}");
    }
    assert_eq!(town.send(&[("help", "cake")]).await.status, 422);
    assert!(town.ids().await.is_empty() && !town.is_in_a_file(&[NAME, NUMBER]));
}

#[tokio::test]
async fn somebody_joins_and_sees_their_link_once_and_all_that_is_kept() {
    let town = Town::new().await;
    let sent = town
        .send(&[("help", "doors"), ("help", "words"), ("speaks", "ur"), ("free", "evenings")])
        .await;
    let own = town.server.browser().get(&sent.location()).await;
    let path = sent.location().split('?').next().unwrap().to_owned();
    assert!(own.says("Thank you. You are in."), "{}", own.body);
    assert_eq!(own.texts(".address"), [format!("{}{path}", town.server.base)]);
    assert_eq!(own.header("x-robots-tag"), "noindex, nofollow");
    let later = town.server.browser().get(&path).await;
    assert!(later.texts(".address").is_empty(), "shown once");
    assert_eq!((later.field("name"), later.field("reach")), (NAME.into(), REACH.into()));
    assert_eq!(later.attributes("[checked]", "value"), ["doors", "words", "evenings", "ur"]);
    assert!(later.says("Joined on Saturday 21 November 2026 by the page"), "{}", later.body);
    assert!(later.says("Erased on Monday 20 November 2028"), "{}", later.body);
    let token = path.rsplit('/').next().unwrap();
    assert!(!town.is_in_a_file(&[token]), "only its hash is kept");
    assert!(!Log::begin().text().contains(token) && !Log::begin().text().contains("Quillf"));
    for wrong in ["/helper/rubbish", "/helper/00000000000000000000000000"] {
        let page = town.server.browser().get(wrong).await;
        assert!(page.says("This link opens nothing any more"), "{}", page.body);
    }
}

#[tokio::test]
async fn a_form_sent_twice_makes_one_entry() {
    let town = Town::new().await;
    let browser = town.server.browser();
    let form = browser.get("/join-in").await;
    let (key, ward) = (form.field("key"), town.ward(0));
    let fields = [
        ("key", key.as_str()),
        ("name", NAME),
        ("reach", PHONE),
        ("ward", &ward),
        ("consent", "yes"),
        ("consent_wording", "1-cy"),
    ];
    let (first, second) =
        (browser.post("/join-in", &fields).await, browser.post("/join-in", &fields).await);
    assert_eq!((first.status, first.location()), (303, second.location()));
    assert_eq!(town.ids().await.len(), 1);
    assert_eq!(browser.post("/join-in", &fields[1..]).await.status, 422, "a form not of ours");
}

#[tokio::test]
async fn they_change_what_is_kept_and_take_it_along() {
    let town = Town::new().await;
    let path = town.join(&[("patch", "Hill Street"), ("help", "hall")]).await;
    let browser = town.server.browser();
    town.server.clock.advance_ms(DAY_MS);
    let (alder, birch) = (town.ward(0), town.ward(1));
    let fields = [
        ("name", "Zeb Smith"),
        ("reach", PHONE),
        ("ward", birch.as_str()),
        ("also", &alder),
        ("elsewhere", "1"),
        ("help", "lifts"),
    ];
    let joined = format!("{path}?joined=1");
    let page = browser.get(&joined).await;
    assert_eq!(page.texts(".address").len(), 1);
    let hidden = [&fields[..], &[("joined", "1")]].concat();
    let shown = in_welsh(&town.server.browser(), &joined, &page, &hidden).await;
    assert_eq!((shown.field("name"), shown.field("reach")), ("Zeb Smith".into(), PHONE.into()));
    assert_eq!(shown.texts(".address"), page.texts(".address"), "their link is still to be kept");
    assert_eq!(browser.get(&path).await.field("name"), NAME, "nothing is saved by it");
    let saved = browser.post_and_follow(&path, &fields).await;
    assert!(saved.says("Saved.") && saved.says("Erased on Tuesday 21 November 2028"));
    assert_eq!(saved.attributes("option[selected]", "value").concat(), birch);
    let mut ticked = saved.attributes("[checked]", "value");
    ticked.sort();
    let mut expected = vec!["1".to_owned(), alder.clone(), "lifts".into()];
    expected.sort();
    assert_eq!(ticked, expected);
    let refused = browser.post(&path, &[("name", "Zeb"), ("reach", "x")]).await;
    assert_eq!((refused.status, refused.field("name")), (422, "Zeb".into()));
    let file = browser.get(&format!("{path}/mine.json")).await;
    assert_eq!(file.header("content-type"), "application/json");
    let kept: serde_json::Value = serde_json::from_str(&file.body).unwrap();
    assert_eq!(kept["name"], "Zeb Smith");
    assert_eq!(kept["wards"], serde_json::json!(["Birch", "Alder"]));
    assert_eq!(kept["reach"], serde_json::json!({ "phone": NUMBER }));
    town.scrubbed().await;
    assert!(!town.is_in_a_file(&[NAME, REACH]), "what stood there before is gone");
}

#[tokio::test]
async fn they_leave_in_two_clicks_and_no_file_holds_them() {
    let (town, _mail) = Town::with_mail().await;
    let path = town.join(&[]).await;
    assert!(town.is_in_a_file(&[NAME]) && town.is_in_a_file(&[REACH]), "the search finds them");
    let browser = town.server.browser();
    let own = browser.get(&path).await;
    let button = own.attributes("details.sure form", "action").remove(0);
    assert_eq!(town.ids().await.len(), 1, "looking leaves nothing");
    let gone = browser.post(&button, &[]).await;
    assert_eq!(gone.status, 200);
    assert!(gone.says("Nothing of you is kept here"), "{}", gone.body);
    assert_eq!(browser.post(&button, &[]).await.status, 200, "twice is fine");
    assert!(browser.get(&path).await.says("If you have left, nothing of you is kept here"));
    assert_eq!(browser.get(&format!("{path}/mine.json")).await.status, 404);
    town.scrubbed().await;
    assert!(!town.is_in_a_file(&[NAME, REACH]), "nor a letter to them");
    assert_eq!(town.server.store().count_letters().await.unwrap(), (0, 0));
}

#[tokio::test]
async fn a_canvasser_adds_somebody_with_the_sentence_read_aloud() {
    let (town, mail) = Town::with_mail().await;
    let token = town.server.link(Scope::Canvass { wards: vec![town.wards[0].id] }).await;
    let (browser, path) = (town.server.browser(), format!("/c/{}/helper", token.as_str()));
    let page = browser.get(&path).await;
    assert!(page.says("“We would like to keep your name, how to reach you"), "{}", page.body);
    assert!(page.says("Do not ask for their age"));
    assert_eq!(page.texts("#ward option").len(), 2, "their own ward, and none");
    let (entry, alder, birch) = (page.field("entry"), town.ward(0), town.ward(1));
    let fields = |ward: &str, consent: &str| {
        [("entry", entry.as_str()), ("name", NAME), ("reach", REACH), ("consent_wording", "1-en")]
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .into_iter()
            .chain([("ward".into(), ward.into()), ("consent".into(), consent.into())])
            .collect::<Vec<(String, String)>>()
    };
    let send = async |ward: &str, consent: &str| {
        let fields = fields(ward, consent);
        let fields: Vec<_> = fields.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
        browser.post(&path, &fields).await
    };
    assert_eq!(send(&alder, "").await.status, 422, "not without their yes");
    assert_eq!(send(&birch, "yes").await.status, 403, "not a ward of theirs");
    for _ in 0..2 {
        let done = send(&alder, "yes").await;
        assert_eq!(done.status, 303, "{}", done.body);
        assert!(browser.get(&done.location()).await.says("Saved. If they gave an e-mail"));
    }
    let [letter] = &delivered(&town.server, &mail).await[..] else { panic!("one letter") };
    let own = town.server.browser().get(&letter.links(&town.server.base)[0]).await;
    assert_eq!(own.field("name"), NAME);
    assert!(own.says("at the door"), "{}", own.body);
}

#[tokio::test]
async fn organisers_find_people_by_letters_ward_help_and_language() {
    let town = Town::new().await;
    town.join(&[("help", "lifts"), ("speaks", "pl")]).await;
    let birch = town.ward(1);
    town.join(&[("name", "Siân Rees"), ("reach", PHONE), ("ward", &birch), ("help", "desk")]).await;
    let found = async |query: &str| {
        town.organiser.get(&format!("/organise/helpers?{query}")).await.texts(".cards h2")
    };
    assert_eq!(found("").await.len(), 2);
    for query in ["letters=sian", "letters=0735", "help=desk", &format!("ward={birch}")] {
        assert_eq!(found(query).await, ["Siân Rees"], "{query}");
    }
    for query in ["letters=quill", "help=lifts", "speaks=pl"] {
        assert_eq!(found(query).await, [NAME], "{query}");
    }
    assert_eq!(found("letters=quill&help=desk").await.len(), 0);
    let sheet = town.organiser.get(&format!("/organise/helpers/sheet?ward={birch}")).await;
    assert!(sheet.says("Birch") && sheet.texts("svg.qr").len() == 1, "{}", sheet.body);
    let near = town.server.clerk();
    let ada = town.ada().await;
    let people = near.list_helpers_near(&ada, town.wards[0].id).await.unwrap();
    assert_eq!(people.len(), 1);
    assert!(near.list_helpers(&Visitor::Anybody, &Filter::default()).await.is_err());
}

#[tokio::test]
async fn an_organiser_gives_a_new_link_hands_out_the_data_and_erases() {
    let town = Town::new().await;
    town.join(&[("reach", PHONE)]).await;
    let at = town.page_of_newest().await;
    let page = town.organiser.get(&at).await;
    let asked = page.attributes("details.sure form[action$='/link']", "action");
    assert_eq!(asked, [format!("{at}/link")], "what ends all their links is asked twice");
    assert!(page.says("All other links to their page end."));
    let page = town.organiser.post(&format!("{at}/link"), &[]).await;
    assert!(page.texts(".languages").is_empty(), "another language would lose it");
    let address = page.texts(".address").remove(0);
    let own = address.strip_prefix(&town.server.base).unwrap();
    assert_eq!(town.server.browser().get(own).await.field("name"), NAME);
    let file = town.organiser.get(&format!("{at}/file.json")).await;
    assert!(file.body.contains(NUMBER), "{}", file.body);
    let done = town.organiser.post_and_follow(&format!("{at}/erase"), &[]).await;
    assert!(done.says("Erased. Nothing of them is in the register any more."), "{}", done.body);
    assert_eq!(town.organiser.post(&format!("{at}/erase"), &[]).await.status, 303, "twice");
    assert_eq!(town.organiser.get(&at).await.status, 404);
    town.scrubbed().await;
    assert!(!town.is_in_a_file(&[NAME, NUMBER]));
}

#[tokio::test]
async fn whoever_says_nothing_for_two_years_is_erased_by_the_clock() {
    let town = Town::new().await;
    let path = town.join(&[]).await;
    let clerk = town.server.clerk();
    town.server.clock.advance_ms((KEEP_DAYS - 1) * DAY_MS);
    assert_eq!(clerk.erase_stale_helpers().await.unwrap(), 0);
    let own = town.server.browser().get(&path).await;
    let fields = ["name", "reach"].map(|name| (name, own.field(name)));
    let ward = town.ward(0);
    let mut fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    fields.push(("ward", &ward));
    assert_eq!(town.server.browser().post(&path, &fields).await.status, 303);
    town.server.clock.advance_ms(2 * DAY_MS);
    assert_eq!(clerk.erase_stale_helpers().await.unwrap(), 0, "they said they are still here");
    town.server.clock.advance_ms(KEEP_DAYS * DAY_MS - HOUR_MS);
    // The server looks at the clock by itself, too: whoever was first erased them.
    clerk.erase_stale_helpers().await.unwrap();
    assert!(town.ids().await.is_empty());
    town.scrubbed().await;
    assert!(!town.is_in_a_file(&[NAME, REACH]));
}
