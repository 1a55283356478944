//! Who would like to hear what happens: kept with their consent only, and erased so that
//! no file of the server holds them.

mod again;

use std::path::Path;
use std::time::Duration;

use wardmote::clerk::ClerkError;
use wardmote::conference::NewConference;
use wardmote::consent::{KEEP_DAYS, KEEP_DAYS_MAX};
use wardmote::people::{Scope, Visitor};
use wardmote::retention::Kept;
use wardmote::text::Name;
use wardmote::time::{DAY_MS, HOUR_MS};
use wardmote::ward::Ward;

use crate::helpers::{Browser, Page, TestServer};
use crate::listenings;
use crate::log::Log;

/// Words that stand nowhere else.
const NAME: &str = "Zebulon Quillfeather";
const REACH: &str = "0121 496 0735";
/// The number as it is kept.
const NUMBER: &str = "01214960735";

/// A canvasser at a door, and an organiser who looks at the list.
struct Door {
    server: TestServer,
    ward: Ward,
    browser: Browser,
    organiser: Browser,
    path: String,
}

impl Door {
    async fn new() -> Self {
        let server = TestServer::start().await;
        let ward = listenings::ward(&server).await;
        let token = server.link(Scope::Canvass { wards: vec![ward.id] }).await;
        let (browser, organiser) = (server.browser(), server.organiser().await);
        let path = format!("/c/{}", token.as_str());
        Self { server, ward, browser, organiser, path }
    }

    /// Sends what was told at a door, with these boxes besides.
    async fn send(&self, fields: &[(&str, &str)]) -> Page {
        let page = self.browser.get(&self.path).await;
        let (ward, contact) = (page.field("ward"), page.field("contact"));
        let wording = page.field("consent_wording");
        let mut all = vec![
            ("ward", ward.as_str()),
            ("contact", &contact),
            ("consent_wording", &wording),
            ("outcome", "issue"),
            ("text", "Damp in the flats"),
        ];
        all.extend(fields);
        self.browser.post(&self.path, &all).await
    }

    /// Somebody who said yes.
    async fn agree(&self) -> Page {
        let sent = self.send(&[("name", NAME), ("reach", REACH), ("consent", "yes")]).await;
        assert_eq!(sent.status, 303, "{}", sent.body);
        sent
    }

    async fn list(&self) -> Page {
        self.organiser.get("/organise/in-touch").await
    }

    async fn kept(&self) -> usize {
        self.server.store().list_details().await.unwrap().len()
    }

    /// Erases what the clock says, and looks into the files until nothing has to wait.
    async fn let_the_clock_erase(&self) -> u64 {
        let erased = self.server.clerk().erase_what_is_due().await.unwrap();
        self.scrubbed().await;
        let details = erased.into_iter().filter(|(kept, _)| *kept == Kept::Details);
        details.map(|(_, done)| done.unwrap()).sum()
    }

    /// Waits until the files are written anew: somebody's read may be in the way.
    async fn scrubbed(&self) {
        while !self.server.clerk().scrub_erased().await.unwrap() {}
    }

    /// Whether any file of the server holds these words, or the way out.
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
async fn the_part_is_closed_and_nothing_is_ticked() {
    let door = Door::new().await;
    let page = door.browser.get(&door.path).await;
    assert_eq!(
        page.texts("details.consent:not([open]) summary"),
        ["They’d like to hear what happens"]
    );
    for name in ["consent", "updates"] {
        let css = format!("[name={name}]");
        assert_eq!(page.attributes(&css, "type"), ["checkbox"]);
        assert!(page.attributes(&css, "checked").is_empty(), "{name}");
    }
    assert_eq!(page.field("consent_wording"), "1-en");
    assert!(page.says("We keep it until 90 days after the meeting"), "{}", page.body);
    assert_eq!(door.send(&[]).await.status, 303);
    assert_eq!(door.kept().await, 0, "nothing personal by default");
}

#[tokio::test]
async fn nothing_is_kept_without_the_tick_and_nothing_typed_is_lost() {
    let door = Door::new().await;
    let page = door.send(&[("name", NAME), ("reach", REACH)]).await;
    assert_eq!(page.status, 422);
    assert!(page.says("Nothing is saved yet. Please read the sentence aloud."), "{}", page.body);
    assert_eq!((page.field("name"), page.field("reach")), (NAME.into(), REACH.into()));
    assert_eq!(page.texts("details.consent[open]").len(), 1);
    assert_eq!(page.texts("textarea"), ["Damp in the flats"]);
    assert_eq!(page.attributes("[name=consent]", "aria-describedby"), ["consent-error"]);
    assert_eq!(page.attributes(".summary a", "href"), ["#consent"]);
    for (name, reach, target) in
        [("", REACH, "#name"), (NAME, "", "#reach"), (NAME, "12", "#reach")]
    {
        let page = door.send(&[("name", name), ("reach", reach), ("consent", "yes")]).await;
        assert_eq!(
            (page.status, page.attributes(".summary a", "href")),
            (422, vec![target.into()])
        );
        assert!(page.attributes("[name=consent]", "checked").len() == 1, "the tick stays");
    }
    let progress = door.server.store().ward_progress(door.ward.id).await.unwrap();
    assert_eq!((door.kept().await, progress.doors), (0, 0));
    assert!(!door.is_in_a_file(&[NAME, NUMBER]));
}

#[tokio::test]
async fn who_said_yes_stands_in_the_list_with_wording_hour_and_canvasser() {
    let door = Door::new().await;
    let page = door.browser.get(&door.agree().await.location()).await;
    assert!(page.says("Their name and how to reach them are kept, too."), "{}", page.body);
    let list = door.list().await;
    for words in [
        NAME,
        NUMBER,
        "Alder",
        "Said yes on Saturday 21 November 2026 at about 6:00 pm to A link, wording 1-en",
    ] {
        assert!(list.says(words), "{words} in {}", list.body);
    }
    assert!(!list.says("Damp in the flats"), "not together, because nobody asked for that");
    let listed = door.server.store().list_details().await.unwrap().remove(0);
    assert_eq!((listed.details.answer, listed.details.canvasser.is_some()), (None, true));
    // An organiser's log says nothing of them.
    assert!(!Log::begin().text().contains("Quillfeather"));
    let anybody = door.server.browser();
    for path in ["/organise/in-touch", "/organise/in-touch/people.csv"] {
        assert_eq!(anybody.get(path).await.status, 401, "{path}");
    }
}

#[tokio::test]
async fn it_is_kept_together_with_the_answer_where_they_want_that() {
    let door = Door::new().await;
    let fields = [("name", NAME), ("reach", REACH), ("consent", "yes"), ("updates", "answer")];
    assert_eq!(door.send(&fields).await.status, 303);
    assert!(door.list().await.says("Damp in the flats"));
}

#[tokio::test]
async fn the_same_sent_twice_is_kept_once_and_two_under_one_number_are_two() {
    let door = Door::new().await;
    door.agree().await;
    door.agree().await;
    assert_eq!(door.kept().await, 1);
    let other = [("name", "Ezra"), ("reach", REACH), ("consent", "yes")];
    assert_eq!(door.send(&other).await.status, 303);
    assert_eq!(door.kept().await, 2);
}

#[tokio::test]
async fn taking_a_door_back_takes_the_details_back() {
    let door = Door::new().await;
    let page = door.browser.get(&door.agree().await.location()).await;
    let form = ["ward", "undo", "at", "kept"].map(|name| (name, page.field(name)));
    let fields: Vec<_> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let stranger = door.server.link(Scope::Canvass { wards: vec![door.ward.id] }).await;
    door.server.browser().post(&format!("/c/{}", stranger.as_str()), &fields).await;
    assert_eq!(door.kept().await, 1, "they are another canvasser's");
    assert_eq!(door.browser.post(&door.path, &fields).await.status, 303);
    assert_eq!(door.kept().await, 0);
}

#[tokio::test]
async fn an_organiser_erases_somebody_in_one_action_and_no_file_holds_them() {
    let door = Door::new().await;
    door.agree().await;
    assert!(door.is_in_a_file(&[NAME]) && door.is_in_a_file(&[NUMBER]), "the search finds them");
    let erase = door.list().await.attributes("form[action$=\"/erase\"]", "action").remove(0);
    let list = door.organiser.post_and_follow(&erase, &[]).await;
    assert!(list.says("Erased. Nothing of them is kept any more."), "{}", list.body);
    assert!(list.says("Nobody has asked to hear what happens yet."), "{}", list.body);
    door.scrubbed().await;
    assert!(!door.is_in_a_file(&[NAME, NUMBER]));
    assert_eq!(door.organiser.post(&erase, &[]).await.status, 303, "twice is fine");
    let progress = door.server.store().ward_progress(door.ward.id).await.unwrap();
    assert_eq!(progress.answers, 1, "what they said stays, without them");
}

#[tokio::test]
async fn they_take_their_consent_back_by_the_link_in_a_message() {
    let door = Door::new().await;
    door.agree().await;
    let file = door.organiser.get("/organise/in-touch/people.csv").await;
    assert_eq!(file.header("content-type"), "text/csv; charset=utf-8");
    let way_out = file.body.lines().nth(1).unwrap().rsplit('"').nth(1).unwrap().to_owned();
    assert!(way_out.starts_with(&format!("{}/withdraw/", door.server.base)), "{}", file.body);
    let person = door.server.browser();
    let page = person.get(&way_out).await;
    assert_eq!((page.status, door.kept().await), (200, 1), "looking erases nothing");
    assert!(page.says("tell you what happens in Alder"), "{}", page.body);
    assert!(!page.says(NAME) && !page.says(NUMBER), "programs follow links, too");
    assert_eq!(page.header("x-robots-tag"), "noindex, nofollow");
    let page = person.post(&way_out, &[]).await;
    assert_eq!(page.status, 200, "no redirection: RFC 8058");
    assert!(page.says("Nothing of you is kept here."), "{}", page.body);
    door.scrubbed().await;
    let token = way_out.rsplit('/').next().unwrap();
    assert!(!door.is_in_a_file(&[NAME, NUMBER, token]));
    assert_eq!(person.post(&way_out, &[]).await.status, 200, "twice is fine");
    assert!(!Log::begin().text().contains(token), "the way out is in no log");
}

#[tokio::test]
async fn a_file_for_messages_has_no_formulas() {
    let door = Door::new().await;
    let fields = [("name", "=1+1\"x"), ("reach", "+44 121 496 0735"), ("consent", "yes")];
    assert_eq!(door.send(&fields).await.status, 303);
    let file = door.organiser.get("/organise/in-touch/people.csv").await;
    assert!(file.body.contains("\"'=1+1\"\"x\",\"'+441214960735\",\"Alder\""), "{}", file.body);
    assert!(file.bytes.starts_with("\u{feff}\"Name\"".as_bytes()));
}

#[tokio::test]
async fn details_go_by_themselves_ninety_days_after_the_meeting() {
    let door = Door::new().await;
    let ada = Visitor::Organiser(door.server.record_organiser("Ada", true).await);
    let meeting = NewConference {
        name: Name::parse("Winter meeting").unwrap(),
        place: Name::parse("Alder Hall").unwrap(),
        starts_at: door.server.clerk().now().plus_ms(10 * DAY_MS),
        wards: vec![door.ward.id],
    };
    door.server.clerk().set_up_conference(&ada, meeting).await.unwrap();
    door.agree().await;
    assert!(door.list().await.says("Erased on Monday 1 March 2027"));
    door.server.clock.advance_ms((10 + KEEP_DAYS) * DAY_MS - HOUR_MS);
    assert_eq!(door.let_the_clock_erase().await, 0, "not before the day");
    assert_eq!(door.kept().await, 1);
    door.server.clock.advance_ms(HOUR_MS);
    door.let_the_clock_erase().await;
    assert_eq!(door.kept().await, 0);
    assert!(!door.is_in_a_file(&[NAME, NUMBER]));
}

#[tokio::test]
async fn without_a_meeting_details_go_after_a_year_at_the_latest() {
    let door = Door::new().await;
    door.agree().await;
    door.server.clock.advance_ms((KEEP_DAYS_MAX - 1) * DAY_MS);
    door.let_the_clock_erase().await;
    assert_eq!(door.kept().await, 1);
    door.server.clock.advance_ms(DAY_MS);
    door.let_the_clock_erase().await;
    assert_eq!(door.kept().await, 0);
    assert!(!door.is_in_a_file(&[NAME, NUMBER]));
}

#[tokio::test]
async fn the_program_looks_at_the_clock_by_itself() {
    let door = Door::new().await;
    door.agree().await;
    door.server.clock.advance_ms((KEEP_DAYS_MAX + 1) * DAY_MS);
    let gone = async {
        while door.kept().await > 0 || door.is_in_a_file(&[NAME, NUMBER]) {
            tokio::task::yield_now().await;
        }
    };
    tokio::time::timeout(Duration::from_secs(50), gone).await.expect("it erases by itself");
}

#[tokio::test]
async fn the_first_names_of_a_shift_go_too() {
    let door = Door::new().await;
    let ada = Visitor::Organiser(door.server.record_organiser("Ada", true).await);
    let ends = door.server.clerk().now().plus_ms(HOUR_MS);
    let clerk = door.server.clerk();
    let (link, _) = clerk.begin_shift(&ada, "Tonight", vec![door.ward.id], ends).await.unwrap();
    clerk.join_shift(&Visitor::Holder(link), "Zebulon").await.unwrap();
    assert!(door.is_in_a_file(&["Zebulon"]));
    door.server.clock.advance_ms((KEEP_DAYS + 1) * DAY_MS);
    door.let_the_clock_erase().await;
    assert_eq!(door.server.store().list_canvassers().await.unwrap(), []);
    assert!(!door.is_in_a_file(&["Zebulon"]));
}

#[tokio::test]
async fn the_files_are_not_written_anew_while_people_vote() {
    let server = TestServer::start().await;
    let evening = server.evening().await;
    let browser = server.browser();
    let path = format!("/c/{}", evening.canvass.as_str());
    let page = browser.get(&path).await;
    let (ward, contact) = (page.field("ward"), page.field("contact"));
    let fields = [
        ("ward", ward.as_str()),
        ("contact", &contact),
        ("outcome", "no_thanks"),
        ("name", NAME),
        ("reach", REACH),
        ("consent", "yes"),
        ("consent_wording", "1-en"),
    ];
    assert_eq!(browser.post(&path, &fields).await.status, 303);
    evening.open(&server, 0).await;
    let id = server.store().list_details().await.unwrap().remove(0).details.id;
    server.clerk().erase_details(&evening.visitor, id).await.unwrap();
    assert!(server.store().list_details().await.unwrap().is_empty(), "gone at once");
    assert!(!server.clerk().scrub_erased().await.unwrap(), "ballots come first");
    evening.close(&server, 0).await;
    while !server.clerk().scrub_erased().await.unwrap() {}
    let mut bytes = Vec::new();
    bytes_below(&server.folder.0, &mut bytes);
    assert!(!bytes.windows(NUMBER.len()).any(|window| window == NUMBER.as_bytes()));
}

#[tokio::test]
async fn only_an_organiser_sees_or_erases_the_list() {
    let door = Door::new().await;
    door.agree().await;
    let id = door.server.store().list_details().await.unwrap().remove(0).details.id;
    let refused = door.server.clerk().erase_details(&Visitor::Anybody, id).await;
    assert!(matches!(refused, Err(ClerkError::Refused(_))), "{refused:?}");
    let path = format!("/organise/in-touch/{id}/erase");
    assert_eq!(door.browser.post(&path, &[]).await.status, 401);
    assert_eq!(door.kept().await, 1);
}
