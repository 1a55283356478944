//! Following by e-mail: from the form with one box to the last letter, in a real
//! conversation with a mail server.

mod untold;

use wardmote::follow::{ASK_AGAIN_MS, ASKS_A_DAY, CONFIRM_WITHIN_MS};
use wardmote::people::Scope;
use wardmote::time::DAY_MS;

use crate::evening::Evening;
use crate::helpers::{Browser, Folder, Page, TestServer};
use crate::letters::{delivered, site};
use crate::smtp::{MailServer, Received};

/// An address that stands nowhere else.
const ZEBULON: &str = "zebulon@quillfeather.example";
const ADA: &str = "ada@alder.example";

/// A site that writes letters, where "Damp homes" was chosen, and an organiser of it.
struct Place {
    server: TestServer,
    mail: MailServer,
    evening: Evening,
    organiser: Browser,
}

impl Place {
    /// Before anything is published.
    async fn voting() -> Self {
        let (server, mail) = site().await;
        let evening = server.evening().await;
        evening.open(&server, 0).await;
        evening.cast(&server, 0, &[&[0], &[0, 1], &[1]]).await;
        evening.close(&server, 0).await;
        let organiser = server.organiser().await;
        let place = Self { server, mail, evening, organiser };
        assert!(place.letters().await.is_empty(), "of the meeting nobody is told who comes later");
        place
    }

    async fn chosen() -> Self {
        let place = Box::pin(Self::voting()).await;
        place.evening.publish(&place.server, 0).await;
        assert!(place.letters().await.is_empty(), "nobody follows yet");
        place
    }

    async fn letters(&self) -> Vec<Received> {
        delivered(&self.server, &self.mail).await
    }

    fn action(&self) -> String {
        format!("/actions/{}", self.evening.contests[0].options[0].id)
    }

    fn ward(&self) -> String {
        format!("/ward/{}", self.evening.contests[0].ward.unwrap_or(self.evening.wards[0].id))
    }

    async fn ask(&self, subject: &str, email: &str) -> Page {
        let browser = self.server.browser();
        browser.post_and_follow(&format!("{subject}/follow"), &[("email", email)]).await
    }

    /// Follows something, yes included; gives the path of the link.
    async fn follow(&self, subject: &str, email: &str) -> String {
        self.ask(subject, email).await;
        let letters = self.letters().await;
        let [letter] = &letters[..] else { panic!("one letter: {letters:?}") };
        assert_eq!(letter.to, [email]);
        let link = letter.links(&self.server.base).remove(0);
        let page = self.server.browser().post_and_follow(&link, &[]).await;
        assert!(page.says("We write to you when there is news"), "{}", page.body);
        link
    }

    /// An owner of each side and a step, so that it can be done.
    async fn owned(&self) {
        let at = format!("/organise{}", self.action());
        for (name, side) in [("Mrs Khan", "local"), ("Cllr Evans", "representative")] {
            let fields = [("name", name), ("side", side)];
            assert_eq!(self.organiser.post(&format!("{at}/owners"), &fields).await.status, 200);
        }
        let step = [("what", "Look at every flat")];
        assert_eq!(self.organiser.post(&format!("{at}/steps"), &step).await.status, 303);
    }

    /// Takes up an option that was not chosen.
    async fn take_up(&self, option: usize) {
        let contest = &self.evening.contests[0];
        let (id, option) = (contest.id.to_string(), contest.options[option].id.to_string());
        let fields = [("contest", id.as_str()), ("option", option.as_str())];
        assert_eq!(self.organiser.post("/organise/actions", &fields).await.status, 303);
    }

    async fn tell(&self, story: &str, status: &str) {
        let at = format!("/organise{}", self.action());
        // Signed in anew: days may have passed.
        let organiser = self.server.organiser().await;
        let form = organiser.get(&at).await;
        let (word, from) = (form.field("word"), form.field("from"));
        let fields = [
            ("word", word.as_str()),
            ("from", from.as_str()),
            ("story", story),
            ("status", status),
            ("due", "2026-12-11"),
        ];
        let page = organiser.post(&format!("{at}/news"), &fields).await;
        assert_eq!(page.status, 303, "{}", page.body);
        self.server.clock.advance_ms(1);
    }
}

/// Whether a file of the server holds some words, its write-ahead log among them.
fn holds(folder: &Folder, words: &str) -> bool {
    std::fs::read_dir(&folder.0).unwrap().any(|file| {
        let bytes = std::fs::read(file.unwrap().path()).unwrap_or_default();
        bytes.windows(words.len()).any(|window| window == words.as_bytes())
    })
}

#[tokio::test]
async fn without_a_mail_server_nothing_offers_letters() {
    let server = TestServer::start().await;
    let evening = server.evening().await;
    evening.choose(&server).await;
    let browser = server.browser();
    let subjects = [
        format!("/actions/{}", evening.contests[0].options[0].id),
        format!("/ward/{}", evening.wards[0].id),
    ];
    for subject in subjects {
        let page = browser.get(&subject).await;
        assert!(page.attributes("form", "action").iter().all(|to| !to.ends_with("/follow")));
        assert_eq!(browser.get(&format!("{subject}/follow")).await.status, 404);
        let sent = browser.post(&format!("{subject}/follow"), &[("email", ADA)]).await;
        assert_eq!(sent.status, 404);
    }
}

#[tokio::test]
async fn nobody_is_told_anything_before_they_said_yes_and_opening_the_link_says_nothing() {
    let place = Box::pin(Place::chosen()).await;
    let browser = place.server.browser();
    let page = browser.get(&place.action()).await;
    assert!(page.attributes("form", "action").contains(&format!("{}/follow", place.action())));
    for wrong in ["", "ada", "a,b@alder.example"] {
        let to = format!("{}/follow", place.action());
        assert_eq!(browser.post(&to, &[("email", wrong)]).await.status, 422, "{wrong}");
    }
    let sent = place.ask(&place.action(), ADA).await;
    assert!(sent.says("look into your mailbox"), "{}", sent.body);
    let [letter] = &place.letters().await[..] else { panic!("one letter") };
    assert_eq!(letter.subject(), "Shall we write to you? Damp homes");
    assert_eq!(letter.raw_header("List-Unsubscribe"), None, "there is nothing to end yet");
    let link = letter.links(&place.server.base).remove(0);

    // A program that looks for viruses opens every link.
    for _ in 0..2 {
        assert!(browser.get(&link).await.says("Yes, write to me"));
    }
    place.tell("We met the landlord", "chosen").await;
    assert!(place.letters().await.is_empty(), "they have not said yes");
    let page = browser.post_and_follow(&link, &[]).await;
    assert!(page.says("We write to you when there is news"));
    assert!(place.letters().await.is_empty(), "nor are they told what is past");
    place.tell("We met him again", "chosen").await;
    let [letter] = &place.letters().await[..] else { panic!("one letter") };
    assert!(letter.text().contains("We met him again"), "{}", letter.text());
    assert!(letter.text().contains("Olwen writes about Damp homes (Chosen)"));
    assert!(place.letters().await.is_empty(), "once");
}

#[tokio::test]
async fn the_form_says_the_same_to_everybody_and_fills_no_mailbox() {
    let place = Box::pin(Place::chosen()).await;
    let (action, ward) = (place.action(), place.ward());
    place.follow(&action, ADA).await;
    let new = place.ask(&ward, ZEBULON).await;
    assert_eq!(place.letters().await.len(), 1);
    let known = place.ask(&action, ADA).await;
    let again = place.ask(&ward, ZEBULON).await;
    assert_eq!(place.letters().await.len(), 0, "neither gets another");
    let main = |page: &Page| page.texts("main p");
    assert_eq!((main(&new).len(), main(&again)), (main(&known).len(), main(&new)));
    assert_eq!(main(&known), main(&new));

    place.server.clock.advance_ms(ASK_AGAIN_MS);
    place.ask(&ward, ZEBULON).await;
    assert_eq!(place.letters().await.len(), 1, "whoever lost the letter gets another");
    // Somebody asks for everything there is, in somebody else's name.
    for option in &place.evening.contests[0].options {
        let fields = [
            ("contest", place.evening.contests[0].id.to_string()),
            ("option", option.id.to_string()),
        ];
        let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let taken = place.server.organiser().await.post("/organise/actions", &fields).await;
        assert_eq!(taken.status, 303);
    }
    place.letters().await;
    let mut subjects: Vec<String> =
        place.evening.wards.iter().map(|ward| format!("/ward/{}", ward.id)).collect();
    let options = place.evening.contests[0].options.iter();
    subjects.extend(options.map(|option| format!("/actions/{}", option.id)));
    for n in 0..20 {
        place.ask(&subjects[n % subjects.len()], "victim@alder.example").await;
    }
    let most = usize::try_from(ASKS_A_DAY).unwrap().min(subjects.len());
    assert_eq!(place.letters().await.len(), most);
}

#[tokio::test]
async fn an_address_without_a_yes_is_erased_after_two_days() {
    let place = Box::pin(Place::chosen()).await;
    place.ask(&place.action(), ZEBULON).await;
    let letter = place.letters().await.remove(0);
    let link = letter.links(&place.server.base).remove(0);
    place.server.clock.advance_ms(CONFIRM_WITHIN_MS);
    let late = place.server.browser().get(&link).await;
    assert!(late.says("Your address is not kept for this"), "{}", late.body);
    assert_eq!(place.server.browser().post(&link, &[]).await.status, 404);
    place.server.clerk().erase_what_is_due().await.unwrap();
    while !place.server.clerk().scrub_erased().await.unwrap() {}
    assert!(!holds(&place.server.folder, ZEBULON));
}

#[tokio::test]
async fn one_click_ends_it_and_leaves_nothing_in_any_file() {
    let place = Box::pin(Place::chosen()).await;
    place.follow(&place.action(), ZEBULON).await;
    place.tell("We met the landlord", "chosen").await;
    let letter = place.letters().await.remove(0);
    let header = letter.raw_header("List-Unsubscribe").unwrap();
    let way_out = header.trim_matches(['<', '>']);
    assert!(letter.text().contains(way_out), "it stands in the text, too");
    let post = letter.raw_header("List-Unsubscribe-Post").unwrap();
    assert_eq!(post, "List-Unsubscribe=One-Click");
    assert!(holds(&place.server.folder, ZEBULON), "so that the test can fail");

    // Another letter is waiting in the queue, as when the mail server is away.
    place.mail.will_answer(&[crate::smtp::Answer::ToRecipient("450 busy")]);
    place.tell("We met him again", "chosen").await;
    assert!(place.letters().await.is_empty());
    let browser = place.server.browser();
    assert!(browser.get(way_out).await.says("Stop, and erase my address"), "no scanner ends it");
    // As mail programs send it: no cookie, no origin.
    let (name, value) = post.split_once('=').unwrap();
    let request = browser
        .request("POST", way_out)
        .header("content-type", "application/x-www-form-urlencoded")
        .body(format!("{name}={value}"));
    let ended = browser.send(request).await;
    assert_eq!(ended.status, 200, "no redirection: RFC 8058");
    assert!(ended.says("Your address is not kept for this"));
    place.server.clock.advance_ms(DAY_MS);
    place.tell("And again", "chosen").await;
    assert!(place.letters().await.is_empty(), "neither the waiting letter nor another");
    while !place.server.clerk().scrub_erased().await.unwrap() {}
    assert!(!holds(&place.server.folder, ZEBULON));
    assert_eq!(browser.post(way_out, &[]).await.status, 200, "twice is fine");
}

#[tokio::test]
async fn a_wards_followers_hear_of_results_meetings_and_its_actions_once() {
    let place = Box::pin(Place::voting()).await;
    place.follow(&place.ward(), ADA).await;
    place.evening.publish(&place.server, 0).await;
    let [letter] = &place.letters().await[..] else { panic!("one letter") };
    assert_eq!(letter.subject(), "Chosen: Damp homes");
    assert!(letter.links(&place.server.base).contains(&place.action()), "{}", letter.text());

    place.follow(&place.action(), ADA).await;
    place.tell("We met the landlord", "chosen").await;
    assert_eq!(place.letters().await.len(), 1, "one letter for two reasons");

    place.take_up(1).await;
    let [letter] = &place.letters().await[..] else { panic!("one letter") };
    assert_eq!(letter.subject(), "Late buses is taken up");

    let ward = place.ward().replace("/ward/", "");
    let fields = [
        ("name", "Winter meeting"),
        ("place", "Alder Hall"),
        ("starts_at", "2026-12-21T19:00"),
        ("ward", ward.as_str()),
    ];
    assert_eq!(place.organiser.post("/organise/conferences", &fields).await.status, 303);
    assert!(place.letters().await.is_empty(), "not a month before");
    place.server.clock.advance_ms(24 * DAY_MS);
    let [letter] = &place.letters().await[..] else { panic!("one letter") };
    assert_eq!(letter.subject(), "Monday 21 December 2026: Winter meeting");
    assert!(letter.text().contains("at 7:00 pm"), "{}", letter.text());
    assert!(place.letters().await.is_empty());
}

#[tokio::test]
async fn whoever_agreed_on_a_doorstep_is_told_with_the_way_out_they_were_promised() {
    let place = Box::pin(Place::voting()).await;
    let ward = place.evening.wards[0].id;
    let token = place.server.link(Scope::Canvass { wards: vec![ward] }).await;
    let at = format!("/c/{}", token.as_str());
    let browser = place.server.browser();
    let page = browser.get(&format!("{at}?lang=cy")).await;
    let (contact, wording) = (page.field("contact"), page.field("consent_wording"));
    let ward_text = ward.to_string();
    let fields = [
        ("ward", ward_text.as_str()),
        ("contact", contact.as_str()),
        ("consent_wording", wording.as_str()),
        ("outcome", "issue"),
        ("text", "Damp in the flats"),
        ("name", "Zebulon"),
        ("reach", ZEBULON),
        ("consent", "yes"),
    ];
    let sent = browser.post(&at, &fields).await;
    assert_eq!(sent.status, 303, "{}", sent.body);
    place.evening.publish(&place.server, 0).await;
    let letters = place.letters().await;
    let [letter] = &letters[..] else { panic!("one letter: {letters:?}") };
    assert_eq!(letter.subject(), "Dewiswyd: Damp homes", "in the language they were asked in");
    let header = letter.raw_header("List-Unsubscribe").unwrap();
    let way_out = header.trim_matches(['<', '>']).to_owned();
    assert!(way_out.contains("/withdraw/"));
    let request = browser.request("POST", &way_out).body("List-Unsubscribe=One-Click");
    let ended =
        browser.send(request.header("content-type", "application/x-www-form-urlencoded")).await;
    assert_eq!(ended.status, 200);
    place.tell("We met the landlord", "chosen").await;
    assert!(place.letters().await.is_empty());
    assert!(place.server.store().list_details().await.unwrap().is_empty());
}

#[tokio::test]
async fn followers_are_asked_once_whether_it_is_done_and_their_no_opens_it_again() {
    let place = Box::pin(Place::chosen()).await;
    let (first, second) =
        (place.follow(&place.action(), ADA).await, place.follow(&place.action(), ZEBULON).await);
    place.owned().await;
    assert_eq!(place.letters().await.len(), 2, "somebody takes it on");
    place.tell("Every flat is dry", "done").await;
    let letters = place.letters().await;
    assert_eq!(letters.len(), 2);
    let question = |link: &str| {
        let links = letters.iter().flat_map(|letter| letter.links(&place.server.base));
        let mut of_theirs = links.filter(|to| to.starts_with(&format!("{link}/done/")));
        of_theirs.next().unwrap().split('#').next().unwrap().to_owned()
    };
    place.tell("We were thanked", "done").await;
    let again = place.letters().await;
    assert!(again.iter().all(|letter| !letter.text().contains("/done/")), "asked once");

    let browser = place.server.browser();
    let (ada, zebulon) = (question(&first), question(&second));
    assert_eq!(browser.get(&ada).await.status, 200);
    assert_eq!(browser.post(&ada, &[("answer", "not_yet")]).await.status, 422, "what is not?");
    let (page, half) = (browser.get(&ada).await, [("not_yet", "The back <wall>")]);
    let shown = crate::switch::in_welsh(&place.server.browser(), &ada, &page, &half).await;
    assert_eq!(shown.texts("#not_yet"), [half[0].1], "nothing typed is lost");
    let yes = browser.post_and_follow(&zebulon, &[("answer", "yes")]).await;
    assert!(yes.says("You said that it is done"), "{}", yes.body);
    let words = "The back wall of <b>No. 7</b> is wet";
    let fields = [("answer", "not_yet"), ("not_yet", words)];
    let no = browser.post_and_follow(&ada, &fields).await;
    assert!(no.says("it is under way again"));
    let changed = browser.post_and_follow(&ada, &[("answer", "yes")]).await;
    assert!(changed.says("it is under way again"), "the first answer stays");

    let public = browser.get(&place.action()).await;
    assert_eq!(public.texts(".ladder [aria-current]"), ["Under way"]);
    assert!(public.says("Somebody who follows this says that it is not done yet"));
    assert!(!public.body.contains("back wall"), "nobody has read the words yet");
    let desk = place.organiser.get(&format!("/organise{}", place.action())).await;
    assert_eq!(desk.texts("blockquote"), [words]);
    assert!(desk.says("One person says that it is done"));
    let subjects: Vec<_> = place.letters().await.iter().map(Received::subject).collect();
    assert_eq!(subjects, ["Damp homes: not done yet", "Damp homes: not done yet"]);

    place.tell("The wall is dry, too", "done").await;
    let letters = place.letters().await;
    assert!(letters.iter().all(|letter| letter.text().contains("/done/")), "done anew");
    assert_eq!(browser.get(&ada.replace("/done/", "/done/0")).await.status, 404);
}

#[tokio::test]
async fn letters_speak_the_language_of_the_page_where_somebody_asked() {
    let place = Box::pin(Place::chosen()).await;
    let browser = place.server.browser();
    browser.get(&format!("{}?lang=ur", place.action())).await;
    let to = format!("{}/follow", place.action());
    assert_eq!(browser.post(&to, &[("email", ADA)]).await.status, 303);
    let [letter] = &place.letters().await[..] else { panic!("one letter") };
    assert_eq!(letter.subject(), "کیا ہم آپ کو لکھیں؟ Damp homes");
    assert!(letter.raw.is_ascii());
}
