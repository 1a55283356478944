//! A shared tablet: one person after another, and nobody sees what the last one marked.

use wardmote::time::SECOND_MS;

use crate::ballots::{id, mark, press, vote, voting};
use crate::evening::Evening;
use crate::helpers::{Browser, Page};

/// The tablet's door.
fn door(evening: &Evening) -> String {
    format!("/kiosk/{}", evening.kiosk.as_str())
}

/// An answer that leads to the door and says nothing else.
fn shows_nothing(page: &Page, evening: &Evening) {
    assert_eq!((page.status, page.location()), (303, door(evening)));
    assert_eq!(page.header("cache-control"), "no-store");
    assert_eq!(page.body, "");
}

/// A helper types a slip's code, and the person's first page comes.
async fn sit_down(tablet: &Browser, evening: &Evening, slip: usize) -> (String, Page) {
    let code = evening.slips[slip].code.grouped();
    let seated = tablet.post(&door(evening), &[("slip", &code)]).await;
    assert_eq!(seated.status, 303, "{}", seated.body);
    let at = seated.location();
    assert!(at.starts_with(&format!("{}/", door(evening))));
    assert!(!at.contains(&code.replace('-', "")), "the address is no slip");
    let page = tablet.get(&at).await;
    (at, page)
}

#[tokio::test]
async fn a_person_without_a_phone_votes_and_the_tablet_is_empty_again() {
    let (server, evening) = voting().await;
    let (tablet, contest) = (server.browser(), &evening.contests[0]);
    let (at, page) = sit_down(&tablet, &evening, 0).await;
    assert_eq!(page.texts("h1"), ["What should we fix first?"], "the real ballot");
    assert_eq!(page.header("refresh"), format!("60;url={}", door(&evening)));
    assert_eq!(page.header("cache-control"), "no-store");
    assert!(page.says("Are you still there?") && page.says("In 20 seconds"));
    let scripts = (page.texts("script").len(), page.texts("script[src]").len());
    assert_eq!(scripts, (1, 0), "no island awakes: every touch is heard of by the server");
    assert!(page.texts("a.brand").is_empty(), "no way out");

    let page = press(&tablet, &page, ("tap", &id(contest, "Late buses"))).await;
    assert_eq!(page.texts(".on .rk"), ["1"]);
    assert_eq!(page.attributes(".still button", "name"), ["show"], "keeps the marks");
    let check = press(&tablet, &page, ("check", "1")).await;
    assert_eq!(check.attributes(".still button", "name"), ["check"]);
    let cast = press(&tablet, &check, ("cast", "1")).await;
    assert_eq!(cast.location(), format!("{at}/{}", contest.id));
    let receipt = tablet.get(&cast.location()).await;
    assert_eq!(receipt.texts("[data-receipt]").len(), 1);
    let done = receipt.attributes("form.done", "action").remove(0);
    assert_eq!(tablet.post(&done, &[]).await.location(), door(&evening));

    // Back, reload, and sending an old form again lead to the door.
    for back in [&at, &cast.location(), &format!("{at}?lang=cy"), &format!("{at}/no-contest")] {
        shows_nothing(&tablet.get(back).await, &evening);
    }
    let order = check.field("order");
    let fields = [("contest", &*contest.id.to_string()), ("order", &order), ("show", "1")];
    shows_nothing(&tablet.post(&at, &fields).await, &evening);
    shows_nothing(&tablet.post(&cast.location(), &fields).await, &evening);
    shows_nothing(&tablet.post(&done, &[]).await, &evening);
    let (_, next) = sit_down(&tablet, &evening, 1).await;
    assert!(next.texts(".opt.on").is_empty(), "the next person begins with nothing");
    assert_eq!(tablet.post(&at, &fields).await.location(), door(&evening), "still nobody");
    evening.close(&server, 0).await;
    assert_eq!(server.store().list_piles(contest.id).await.unwrap()[0].ballots, 1);
}

#[tokio::test]
async fn a_minute_of_silence_ends_it_and_every_touch_begins_the_minute_again() {
    let (server, evening) = voting().await;
    let (tablet, contest) = (server.browser(), &evening.contests[0]);
    let (at, mut page) = sit_down(&tablet, &evening, 0).await;
    for title in ["Late buses", "Damp homes", "Dark streets"] {
        server.clock.advance_ms(59 * SECOND_MS);
        page = press(&tablet, &page, ("tap", &id(contest, title))).await;
        assert_eq!(page.status, 200);
    }
    assert_eq!(page.texts(".opt.on").len(), 3);
    server.clock.advance_ms(60 * SECOND_MS);
    let order = page.field("order");
    let fields = [("contest", &*contest.id.to_string()), ("order", &order), ("cast", "1")];
    shows_nothing(&tablet.post(&at, &fields).await, &evening);
    shows_nothing(&tablet.get(&at).await, &evening);
    assert_eq!(server.store().turnout(contest.id).await.unwrap().ballots, 0);
}

#[tokio::test]
async fn the_door_says_why_a_slip_opens_nothing() {
    let (server, evening) = voting().await;
    let tablet = server.browser();
    for (slip, status, sentence) in [
        ("7K2M", 422, "That is not"),
        ("", 422, "Please fill in the code."),
        ("00000000000000000000000000", 404, ""),
    ] {
        let page = tablet.post(&door(&evening), &[("slip", slip)]).await;
        assert_eq!(page.status, status, "{slip}: {}", page.body);
        assert!(page.says(sentence) || page.texts(".verdict").len() == 1, "{}", page.body);
    }
    // Who voted by phone sees that, and no marks.
    vote(&server.browser(), &evening.path(2), &evening.contests[0], &["Late buses"]).await;
    let (_, page) = sit_down(&tablet, &evening, 2).await;
    assert!(page.says("You have voted"), "{}", page.body);
    assert!(!page.says("Late buses"));
}

#[tokio::test]
async fn two_tablets_do_not_open_each_others_pages() {
    let (server, evening) = voting().await;
    let scope = wardmote::people::Scope::Kiosk { conference: evening.conference.id };
    let other = server.link(scope).await;
    let (at, _) = sit_down(&server.browser(), &evening, 0).await;
    let moved = at.replace(evening.kiosk.as_str(), other.as_str());
    let page = server.browser().get(&moved).await;
    assert_eq!((page.status, page.location()), (303, format!("/kiosk/{}", other.as_str())));
}

#[tokio::test]
async fn every_page_empties_itself_when_it_is_left() {
    let (server, evening) = voting().await;
    let tablet = server.browser();
    let (_, ballot) = sit_down(&tablet, &evening, 0).await;
    let check = press(&tablet, &ballot, ("blank", "1")).await;
    let cast = press(&tablet, &check, ("cast", "1")).await;
    let receipt = tablet.get(&cast.location()).await;
    let welcome = tablet.get(&door(&evening)).await;
    let refused = tablet.post(&door(&evening), &[("slip", "7K2M")]).await;
    for page in [welcome, refused, ballot, check, receipt] {
        assert_eq!(page.header("cache-control"), "no-store");
        let script = page.texts("script").concat();
        assert!(script.contains("pagehide") && script.contains("persisted"), "{}", page.body);
        let nonce = page.attributes("script", "nonce").remove(0);
        assert!(nonce.len() > 15 && page.header("content-security-policy").contains(&nonce));
    }
}

#[tokio::test]
async fn what_happens_to_the_slip_or_the_tablet_meanwhile_is_heeded() {
    let (server, evening) = voting().await;
    let (tablet, contest) = (server.browser(), &evening.contests[0]);
    let clerk = server.clerk();

    // Two helpers scan one slip at once: each press counts, and the ballot is one.
    let (one, _) = sit_down(&tablet, &evening, 0).await;
    let (two, _) = sit_down(&server.browser(), &evening, 0).await;
    assert_ne!(one, two);

    // A press twice is one ballot, and so is being done twice.
    let marked = mark(&tablet, &one, contest, &["Late buses"]).await;
    let cast = press(&tablet, &marked, ("cast", "1")).await;
    assert_eq!(press(&tablet, &marked, ("cast", "1")).await.location(), cast.location());
    assert_eq!(server.store().turnout(contest.id).await.unwrap().ballots, 1);
    for _ in 0..2 {
        shows_nothing(&tablet.post(&format!("{one}/end"), &[]).await, &evening);
    }

    // The desk makes a slip void while its holder marks.
    let (at, _) = sit_down(&tablet, &evening, 1).await;
    let marked = mark(&tablet, &at, contest, &["Damp homes"]).await;
    let desk = server.browser();
    let hash = evening.slips[1].token.hash();
    let fields = [("hash", &*wardmote::hex::write(&hash.0)), ("why", "lost"), ("sure", "only")];
    let voided = desk.post(&format!("/desk/{}/void", evening.desk.as_str()), &fields).await;
    assert!(voided.status < 400, "{}", voided.body);
    let stopped = press(&tablet, &marked, ("cast", "1")).await;
    assert!(stopped.status >= 400 && !stopped.says("Damp homes"), "{}", stopped.body);
    assert_eq!(stopped.header("refresh"), format!("60;url={}", door(&evening)));
    assert_eq!(stopped.texts("script").len(), 1);

    // Voting closes while somebody marks: told so, not sent away.
    let (at, _) = sit_down(&tablet, &evening, 2).await;
    let marked = mark(&tablet, &at, contest, &["Damp homes"]).await;
    evening.close(&server, 0).await;
    let late = press(&tablet, &marked, ("cast", "1")).await;
    assert!(late.says("What you marked here was not sent."), "{}", late.body);
    assert_eq!(late.header("refresh"), format!("60;url={}", door(&evening)));

    // The tablet's link is taken back: not even the seated person's page opens.
    let link = clerk.find_link(evening.kiosk.as_str()).await.unwrap();
    clerk.revoke_link(&evening.visitor, link.id).await.unwrap();
    for path in [door(&evening), at.clone(), format!("{at}/{}", contest.id)] {
        let page = tablet.get(&path).await;
        assert!(page.status >= 400 && !page.says("Damp homes"), "{path}: {}", page.status);
        assert_eq!(page.header("cache-control"), "no-store");
    }
    assert!(tablet.post(&at, &[("show", "1")]).await.status >= 400);
}
