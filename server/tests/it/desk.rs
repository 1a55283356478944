//! The tellers' desk: what a slip in hand means, and what is left to do about it.

use wardmote::conference::NewConference;
use wardmote::people::Scope;
use wardmote::record::challenge::ChallengeFile;
use wardmote::record::log::{Act, Role};
use wardmote::slip::Token;
use wardmote::text::Name;
use wardmote::time::MINUTE_MS;

use crate::ballots::{mark, press, vote, voting};
use crate::evening::Evening;
use crate::helpers::{Browser, Page, TestServer};

/// A teller with a link of their own.
struct Teller {
    browser: Browser,
    at: String,
}

impl Teller {
    fn new(server: &TestServer, token: &Token) -> Self {
        Self { browser: server.browser(), at: format!("/desk/{}", token.as_str()) }
    }

    async fn page(&self) -> Page {
        self.browser.get(&self.at).await
    }

    /// Scans a slip.
    async fn scan(&self, text: &str) -> Page {
        self.browser.post(&self.at, &[("slip", text)]).await
    }

    /// Presses a button that the answer to a scan has, and gives the second step.
    async fn press(&self, scanned: &Page, act: &str) -> Page {
        let to = format!("{}/{act}", self.at);
        let form = format!("form[action='{to}']");
        assert!(!scanned.texts(&form).is_empty(), "no button to {act}: {}", scanned.body);
        let hash = scanned.attributes(&format!("{form} [name=hash]"), "value").remove(0);
        self.browser.post(&to, &[("hash", &hash)]).await
    }

    /// Takes the second step.
    async fn sure(&self, step: &Page, act: &str, fields: &[(&str, &str)]) -> Page {
        let hash = step.field("hash");
        let mut all = vec![("hash", hash.as_str())];
        all.extend_from_slice(fields);
        self.browser.post(&format!("{}/{act}", self.at), &all).await
    }

    /// Makes a slip void and gives another.
    async fn void(&self, old: &str, fresh: &str) -> Page {
        let step = self.press(&self.scan(old).await, "void").await;
        self.sure(&step, "void", &[("sure", "give"), ("why", "taken"), ("fresh", fresh)]).await
    }

    /// Opens a slip's ballot in public.
    async fn challenge(&self, slip: &str) -> Page {
        let step = self.press(&self.scan(slip).await, "challenge").await;
        self.sure(&step, "challenge", &[("sure", "open")]).await
    }

    /// A number of the desk's page.
    async fn counter(&self, name: &str) -> String {
        self.page().await.texts(&format!("[data-count='{name}']")).concat()
    }
}

/// The answer's kind and word.
fn told(page: &Page) -> (String, String) {
    let kind = page.attributes(".verdict", "data-kind").concat();
    (kind, page.texts(".verdict-word").concat())
}

fn token(evening: &Evening, slip: usize) -> &str {
    evening.slips[slip].token.as_str()
}

/// What the public log of Alder's vote says: role, act, how many, why.
async fn log(server: &TestServer, evening: &Evening) -> Vec<(Role, Act, Option<u64>, String)> {
    let lines = server.store().list_log(evening.contests[0].id).await.unwrap();
    let entry = |line: wardmote::record::log::Line| line.entry;
    lines.into_iter().map(entry).map(|e| (e.role, e.what, e.count, e.why)).collect()
}

async fn at_the_desk() -> (TestServer, Evening, Teller) {
    let (server, evening) = voting().await;
    let teller = Teller::new(&server, &evening.desk);
    (server, evening, teller)
}

#[tokio::test]
async fn each_slip_gets_its_own_answer() {
    let (server, evening, teller) = at_the_desk().await;
    let good = teller.scan(token(&evening, 0)).await;
    assert_eq!(told(&good), ("good".into(), "✓Good, not used".into()));
    let url = format!("{}/V/{}", server.base.to_uppercase(), token(&evening, 0));
    assert_eq!(told(&teller.scan(&url).await).0, "good", "as a scanner types it");
    let code = evening.slips[0].code.grouped().to_lowercase().replace('-', " ");
    assert_eq!(told(&teller.scan(&code).await).0, "good", "as people type it");

    vote(&server.browser(), &evening.path(1), &evening.contests[0], &["Late buses"]).await;
    server.clock.advance_ms(7 * MINUTE_MS);
    let used = teller.scan(token(&evening, 1)).await;
    assert_eq!(told(&used), ("wait".into(), "!Already used".into()));
    assert!(used.says("by phone, at 6:30 pm"), "{}", used.body);
    assert!(!used.says("Late buses"), "a teller learns no vote");

    let step = teller.press(&teller.scan(token(&evening, 2)).await, "void").await;
    let voided = teller.sure(&step, "void", &[("sure", "only"), ("why", "lost")]).await;
    assert_eq!(voided.location(), format!("{}?done=void", teller.at));
    let void = teller.scan(token(&evening, 2)).await;
    assert_eq!(told(&void), ("bad".into(), "✕Not valid".into()));
    assert!(void.says("Made void at 6:37 pm, A link."), "{}", void.body);

    let wrong = [
        ("00000000000000000000000000", 404, "✕Not one of our slips"),
        ("0000-0000-0000", 422, "✕Not one of our slips"),
        ("7K2M", 422, "✕Not a slip"),
        ("ünknown", 422, "✕Not a slip"),
    ];
    for (text, status, word) in wrong {
        let page = teller.scan(text).await;
        assert_eq!((page.status, told(&page).1.as_str()), (status, word), "{text}");
    }
    // No secret of a slip is in any answer.
    for page in [good, used, void] {
        for slip in &evening.slips {
            assert!(!page.body.contains(slip.token.as_str()));
            assert!(!page.body.contains(&slip.code.grouped()));
        }
    }
}

#[tokio::test]
async fn a_slip_of_another_meeting_is_told_apart() {
    let (server, evening, _) = at_the_desk().await;
    let new = NewConference {
        name: Name::parse("Winter meeting").unwrap(),
        place: Name::parse("Brook Hall").unwrap(),
        starts_at: server.clerk().now(),
        wards: vec![evening.wards[0].id],
    };
    let other = server.clerk().set_up_conference(&evening.visitor, new).await.unwrap();
    let link = server.link(Scope::Desk { conference: other.id }).await;
    let page = Teller::new(&server, &link).scan(token(&evening, 0)).await;
    assert_eq!(told(&page).1, "✕From another meeting");
    assert!(page.says("Its holder needs a slip of this meeting."));
}

#[tokio::test]
async fn somebody_used_my_slip_has_an_outcome_before_closing() {
    let (server, evening, teller) = at_the_desk().await;
    let (contest, browser) = (&evening.contests[0], server.browser());
    let code = vote(&browser, &evening.path(0), contest, &["Late buses"]).await;
    let given = teller.void(token(&evening, 0), token(&evening, 1)).await;
    assert_eq!(given.location(), format!("{}?done=given", teller.at));
    let done = teller.browser.get(&given.location()).await;
    assert!(done.says("The old slip is void. Give the new one."));

    let stopped = browser.get(&evening.path(0)).await;
    assert_eq!(stopped.status, 410);
    assert!(stopped.says("This slip is no longer valid."));
    vote(&browser, &evening.path(1), contest, &["Damp homes"]).await;
    let lines = log(&server, &evening).await;
    let why = "Somebody else used the slip".to_owned();
    assert_eq!(
        lines[1..],
        [
            (Role::Teller, Act::Voided, Some(1), why),
            (Role::Teller, Act::Reissued, Some(1), String::new()),
        ]
    );
    evening.close(&server, 0).await;
    let piles = server.store().list_piles(contest.id).await.unwrap();
    assert_eq!((piles.len(), piles[0].ballots), (1, 1), "the stolen vote does not count");
    let page = browser.get(&format!("/check/{code}")).await;
    assert_eq!(told(&page), ("bad".into(), "✕Not valid".into()));
}

#[tokio::test]
async fn only_a_good_slip_of_the_same_ward_is_given_instead() {
    let (server, evening, teller) = at_the_desk().await;
    vote(&server.browser(), &evening.path(1), &evening.contests[0], &["Late buses"]).await;
    // Used, of another ward, itself, unknown, none.
    let unfit = [token(&evening, 1), token(&evening, 10), token(&evening, 0), "7K2M", ""];
    for fresh in unfit {
        let page = teller.void(token(&evening, 0), fresh).await;
        assert_eq!(page.status, 422, "{fresh}");
        assert_eq!(page.attributes("#fresh", "aria-invalid"), ["true"], "{fresh}");
        assert_eq!(page.attributes("#fresh", "value").concat(), "", "no token is drawn");
    }
    assert_eq!(told(&teller.scan(token(&evening, 0)).await).0, "good", "nothing was changed");
    assert_eq!(log(&server, &evening).await.len(), 1);
}

#[tokio::test]
async fn a_challenged_vote_is_public_and_anybody_gets_its_receipt_again() {
    let (server, evening, teller) = at_the_desk().await;
    let (contest, browser) = (&evening.contests[0], server.browser());
    vote(&browser, &evening.path(3), contest, &["Empty shops"]).await;
    let ranked = ["Dark streets", "Damp homes"];
    let code = vote(&browser, &evening.path(0), contest, &ranked).await;
    let opened = teller.challenge(token(&evening, 0)).await;
    assert_eq!(opened.location(), format!("{}?done=opened", teller.at));

    let list = browser.get(&format!("/r/{}/challenges", contest.id)).await;
    let to = format!("/r/{}/challenges/{code}", contest.id);
    assert_eq!(list.attributes("ul.buttons a", "href"), std::slice::from_ref(&to));
    let page = browser.get(&to).await;
    assert_eq!(page.texts(".code-line"), std::slice::from_ref(&code));
    assert_eq!(page.texts("ol.opened li"), ranked);
    let file = browser.get(&format!("{to}/file")).await;
    let name = format!("attachment; filename=\"wardmote-challenge-{code}.json\"");
    assert_eq!(file.header("content-disposition"), name);
    let file: ChallengeFile = serde_json::from_str(&file.body).unwrap();
    assert!(file.holds(), "sealing again gives the receipt, and the server signed it");
    let opening = server.store().find_opening(contest.id).await.unwrap().unwrap();
    assert!(file.is_of(&opening));
    let mut altered = file.clone();
    altered.ranking.reverse();
    assert!(!altered.holds(), "another ranking does not");

    // The slip is spoiled, and its ballot is in no box.
    let voter = browser.get(&evening.path(0)).await;
    assert_eq!(voter.status, 410);
    assert!(voter.says("This slip was opened in public as a test."));
    assert_eq!(told(&teller.scan(token(&evening, 0)).await).1, "✕Opened in public");
    assert_eq!(
        (teller.counter("used").await, teller.counter("spoiled").await),
        ("1".into(), "1".into())
    );
    let lines = log(&server, &evening).await;
    assert_eq!(lines[1], (Role::Teller, Act::Challenged, Some(1), String::new()));
    evening.close(&server, 0).await;
    let page = browser.get(&format!("/check/{code}")).await;
    assert_eq!(told(&page), ("wait".into(), "!Opened in public".into()));
    let piles = server.store().list_piles(contest.id).await.unwrap();
    assert_eq!(piles.len(), 1, "only the vote that was not opened counts");
}

#[tokio::test]
async fn a_slip_that_has_not_voted_cannot_be_challenged() {
    let (_server, evening, teller) = at_the_desk().await;
    let scanned = teller.scan(token(&evening, 0)).await;
    let to = format!("form[action='{}/challenge']", teller.at);
    assert!(scanned.texts(&to).is_empty(), "no button");
    let step = teller.press(&scanned, "void").await;
    let page = teller.sure(&step, "challenge", &[("sure", "open")]).await;
    assert_eq!(page.status, 409);
    assert!(page.says("No vote from this slip is in."), "{}", page.body);
}

#[tokio::test]
async fn after_closing_no_slip_is_made_void_or_opened() {
    let (server, evening, teller) = at_the_desk().await;
    vote(&server.browser(), &evening.path(0), &evening.contests[0], &["Late buses"]).await;
    let scanned = teller.scan(token(&evening, 0)).await;
    let step = teller.press(&scanned, "void").await;
    for contest in [0, 1, 2] {
        let is_open = contest == 0;
        if !is_open {
            evening.open(&server, contest).await;
        }
        evening.close(&server, contest).await;
    }
    let late = teller.scan(token(&evening, 0)).await;
    assert_eq!(told(&late).1, "!Already used");
    assert!(late.says("Voting has closed. Slips can no longer be made void or opened"));
    assert!(late.texts(".buttons form").is_empty());
    for (act, sure) in [("void", "only"), ("void", "give"), ("challenge", "open")] {
        let fields = [("sure", sure), ("fresh", token(&evening, 1))];
        let page = teller.sure(&step, act, &fields).await;
        assert_eq!(page.status, 409, "{act} {sure}: {}", page.body);
        assert!(page.says("Voting has closed."), "{}", page.body);
    }
    assert_eq!(server.store().list_piles(evening.contests[0].id).await.unwrap()[0].ballots, 1);
}

#[tokio::test]
async fn a_check_page_that_was_open_casts_nothing_with_a_void_slip() {
    let (server, evening, teller) = at_the_desk().await;
    let browser = server.browser();
    let check = mark(&browser, &evening.path(0), &evening.contests[0], &["Late buses"]).await;
    teller.void(token(&evening, 0), token(&evening, 1)).await;
    let cast = press(&browser, &check, ("cast", "1")).await;
    assert_eq!(cast.status, 410, "{}", cast.body);
    assert_eq!(teller.counter("used").await, "0");
}

#[tokio::test]
async fn two_desks_at_once_never_disagree() {
    let (server, evening, teller) = at_the_desk().await;
    let link = server.link(Scope::Desk { conference: evening.conference.id }).await;
    let other = Teller::new(&server, &link);
    let steps = [
        teller.press(&teller.scan(token(&evening, 0)).await, "void").await,
        other.press(&other.scan(token(&evening, 0)).await, "void").await,
    ];
    let fields = |slip| [("sure", "give"), ("why", "lost"), ("fresh", token(&evening, slip))];
    let (one, two) = (fields(1), fields(2));
    let (first, second) =
        tokio::join!(teller.sure(&steps[0], "void", &one), other.sure(&steps[1], "void", &two),);
    let mut statuses = [first.status, second.status];
    statuses.sort_unstable();
    assert_eq!(statuses[0], 303, "one of them does it");
    assert!(matches!(statuses[1], 409 | 410), "the other is told: {statuses:?}");
    let lines = log(&server, &evening).await;
    assert_eq!(lines.iter().filter(|line| line.1 == Act::Voided).count(), 1);
    assert_eq!(lines.iter().filter(|line| line.1 == Act::Reissued).count(), 1);
}

#[tokio::test]
async fn people_in_the_room_are_counted_at_the_desk_and_told_with_the_result() {
    let (server, evening, teller) = at_the_desk().await;
    assert_eq!(teller.counter("room").await, "not told yet");
    let say = async |people: &str| {
        teller.browser.post(&format!("{}/in-room", teller.at), &[("people", people)]).await
    };
    for wrong in ["", "many", "-1", "100001"] {
        let page = say(wrong).await;
        assert_eq!(page.status, 422, "{wrong}");
        assert_eq!(page.field("people"), wrong, "what was typed is kept");
    }
    assert_eq!(say("70").await.status, 303);
    assert_eq!(say(" 52 ").await.status, 303);
    assert_eq!(teller.counter("room").await, "52", "the newest number stands");
    evening.cast(&server, 0, &[&[0], &[1]]).await;
    let contest = &evening.contests[0];
    evening.close(&server, 0).await;
    evening.publish(&server, 0).await;
    for page in [format!("/r/{}", contest.id), format!("/r/{}/print", contest.id)] {
        let page = server.browser().get(&page).await;
        assert!(page.says("52 people were counted in the room."), "{}", page.body);
    }
}

#[tokio::test]
async fn the_desk_counts_slips_and_writes_down_how_many_were_handed_out() {
    let (server, evening, teller) = at_the_desk().await;
    evening.cast(&server, 0, &[&[0], &[1], &[2]]).await;
    teller.void(token(&evening, 4), token(&evening, 5)).await;
    let numbers = async || {
        let mut all = Vec::new();
        for name in ["made", "handed-out", "used", "void", "spoiled", "unused"] {
            all.push(teller.counter(name).await);
        }
        all
    };
    assert_eq!(numbers().await, ["10", "not told yet", "3", "1", "0", "6"]);
    let contest = evening.contests[0].id.to_string();
    let say = async |number: &str| {
        let fields = [("contest", contest.as_str()), ("number", number)];
        teller.browser.post(&format!("{}/handed-out", teller.at), &fields).await
    };
    assert_eq!(say("2").await.status, 303);
    assert!(teller.page().await.says("More slips were used than you say were handed out."));
    assert_eq!(say("8").await.status, 303);
    assert!(!teller.page().await.says("More slips were used"));
    for (number, status) in [("8", 422), ("7", 422), ("11", 422), ("", 422), ("many", 422)] {
        let page = say(number).await;
        assert_eq!(page.status, status, "{number}");
        assert_eq!(page.field("number"), number, "what was typed is kept");
    }
    assert_eq!(numbers().await, ["10", "8", "3", "1", "0", "6"]);
    let handed: Vec<_> = log(&server, &evening)
        .await
        .into_iter()
        .filter(|line| line.1 == Act::HandedOut)
        .map(|line| line.2)
        .collect();
    assert_eq!(handed, [Some(2), Some(6)], "the log tells what was added");
}

#[tokio::test]
async fn a_slip_opened_in_one_vote_is_void_in_the_others_that_are_open() {
    let (server, evening, teller) = at_the_desk().await;
    evening.open(&server, 2).await;
    vote(&server.browser(), &evening.path(0), &evening.contests[0], &["Late buses"]).await;
    assert_eq!(teller.challenge(token(&evening, 0)).await.status, 303);
    let everybodys = server.store().list_log(evening.contests[2].id).await.unwrap();
    let entry = &everybodys[1].entry;
    assert_eq!((entry.what, entry.count), (Act::Voided, Some(1)));
    assert_eq!(entry.why, "The slip was opened in public in another vote");
    assert_eq!(everybodys[1].name.as_ref().map(Name::as_str), Some("A link"));
}
