//! A voter's way through the evening, on pages without JavaScript.

use wardmote::ballot::Ranking;
use wardmote::contest::Contest;
use wardmote::slip::{Slip, Token};
use wardmote::store::roll;
use wardmote::time::MINUTE_MS;

use crate::evening::Evening;
use crate::helpers::{Browser, Page, TestServer};

/// A meeting in which Alder votes.
pub async fn voting() -> (TestServer, Evening) {
    let server = TestServer::start().await;
    let evening = server.evening().await;
    evening.open(&server, 0).await;
    (server, evening)
}

/// The id of the option with that title.
pub fn id(contest: &Contest, title: &str) -> String {
    let option = contest.options.iter().find(|option| option.title.as_str() == title);
    option.unwrap().id.to_string()
}

/// Presses one button of the page's ballot form, as a browser does.
pub async fn press(browser: &Browser, page: &Page, button: (&str, &str)) -> Page {
    let action = page.attributes("#ballot", "action").remove(0);
    let names = page.attributes("#ballot input[type=hidden]", "name");
    let values = page.attributes("#ballot input[type=hidden]", "value");
    let mut fields: Vec<_> =
        names.iter().map(String::as_str).zip(values.iter().map(String::as_str)).collect();
    let is_there = format!("#ballot button[name={}]", button.0);
    assert!(!page.texts(&is_there).is_empty(), "no button {} on {}", button.0, page.body);
    fields.push(button);
    browser.post(&action, &fields).await
}

/// Ranks options by tapping, and goes to the check page.
pub async fn mark(browser: &Browser, path: &str, contest: &Contest, titles: &[&str]) -> Page {
    let mut page = browser.get(path).await;
    for title in titles {
        page = press(browser, &page, ("tap", &id(contest, title))).await;
        assert_eq!(page.status, 200);
    }
    press(browser, &page, ("check", "1")).await
}

/// Votes, and gives the receipt.
pub async fn vote(browser: &Browser, path: &str, contest: &Contest, titles: &[&str]) -> String {
    let check = mark(browser, path, contest, titles).await;
    let cast = press(browser, &check, ("cast", "1")).await;
    assert_eq!(cast.status, 303, "{}", cast.body);
    browser.get(&cast.location()).await.texts("[data-receipt]").remove(0)
}

#[tokio::test]
async fn a_resident_taps_three_checks_and_casts() {
    let (server, evening) = voting().await;
    let (browser, contest) = (server.browser(), &evening.contests[0]);
    let page = browser.get(&evening.path(0)).await;
    assert_eq!((page.status, page.texts("h1")), (200, vec!["What should we fix first?".into()]));
    assert_eq!(page.texts(".opt.on").len(), 0, "the ballot starts empty");

    let check =
        mark(&browser, &evening.path(0), contest, &["Late buses", "Damp homes", "Empty shops"])
            .await;
    assert_eq!(check.texts(".mine bdi"), ["Late buses", "Damp homes", "Empty shops"]);
    assert!(check.says("Not ranked: 1"));
    assert_eq!(check.texts("#ballot button[name=cast]"), ["Cast my vote"]);

    let cast = press(&browser, &check, ("cast", "1")).await;
    assert_eq!(cast.status, 303);
    assert_eq!(cast.location(), format!("{}/{}", evening.path(0), contest.id));
    let receipt = browser.get(&cast.location()).await;
    assert_eq!(receipt.texts("h1"), ["Your vote is in"]);
    assert_eq!(receipt.texts("[data-receipt]")[0].len(), "7K2M-Q4ZD-09XP".len());
    assert!(!receipt.says("Late buses"), "nobody reads the vote over a shoulder");

    evening.close(&server, 0).await;
    let piles = server.store().list_piles(contest.id).await.unwrap();
    let ranked: Vec<_> = ["Late buses", "Damp homes", "Empty shops"]
        .iter()
        .map(|title| id(contest, title))
        .collect();
    let stored: Vec<_> = piles[0].ranking.options().iter().map(ToString::to_string).collect();
    assert_eq!((piles.len(), piles[0].ballots, stored), (1, 1, ranked));
}

#[tokio::test]
async fn rows_stay_where_they_are_and_numbers_change() {
    let (server, evening) = voting().await;
    let (browser, contest) = (server.browser(), &evening.contests[0]);
    let empty = browser.get(&evening.path(0)).await;
    let page = press(&browser, &empty, ("tap", &id(contest, "Late buses"))).await;
    let page = press(&browser, &page, ("tap", &id(contest, "Damp homes"))).await;
    let up = press(&browser, &page, ("up", &id(contest, "Damp homes"))).await;
    assert_eq!(up.texts(".pick bdi"), empty.texts(".pick bdi"));
    assert_eq!(up.texts("[role=status]").concat(), "Damp homes: choice 1 of 2.");
    assert_eq!(up.attributes("[autofocus]", "aria-label"), ["Move up: Damp homes"]);
    assert_eq!(up.texts("button[aria-disabled=true]").len(), 2, "one at each end");
    let off = press(&browser, &up, ("tap", &id(contest, "Damp homes"))).await;
    assert_eq!(off.texts("[role=status]").concat(), "Damp homes: taken off.");
    assert_eq!(off.texts(".on .rk"), ["1"]);
    assert_eq!(off.texts(".bar p"), ["1 of 4 ranked"]);
}

#[tokio::test]
async fn the_order_differs_between_slips_and_never_for_one() {
    let (server, evening) = voting().await;
    let browser = server.browser();
    let mut orders = Vec::new();
    for slip in 0..10 {
        let order = browser.get(&evening.path(slip)).await.texts(".pick bdi");
        for path in [evening.path(slip), evening.path(slip).replace("/v/", "/V/")] {
            let again = browser.get(&format!("{path}?lang=cy")).await;
            assert_eq!(again.texts(".pick bdi"), order);
        }
        orders.push(order);
    }
    orders.sort();
    orders.dedup();
    assert!(orders.len() > 3, "{orders:?}");
}

#[tokio::test]
async fn looking_at_a_slip_never_spends_it() {
    let (server, evening) = voting().await;
    let browser = server.browser();
    for method in ["GET", "HEAD"].repeat(10) {
        let page = browser.send(browser.request(method, &evening.path(0))).await;
        assert_eq!(page.status, 200);
    }
    let turnout = server.store().turnout(evening.contests[0].id).await.unwrap();
    assert_eq!((turnout.ballots, turnout.slips), (0, 10));
}

#[tokio::test]
async fn pressing_cast_again_gives_the_same_receipt() {
    let (server, evening) = voting().await;
    let (browser, contest) = (server.browser(), &evening.contests[0]);
    let check = mark(&browser, &evening.path(0), contest, &["Dark streets"]).await;
    let first = press(&browser, &check, ("cast", "1")).await;
    let receipt = browser.get(&first.location()).await.texts("[data-receipt]");
    let again = press(&server.browser(), &check, ("cast", "1")).await;
    assert_eq!(again.location(), first.location());
    assert_eq!(browser.get(&again.location()).await.texts("[data-receipt]"), receipt);
    assert_eq!(server.store().turnout(contest.id).await.unwrap().ballots, 1);

    // The answer was lost on the way, and voting has closed meanwhile.
    evening.close(&server, 0).await;
    let late = press(&browser, &check, ("cast", "1")).await;
    assert_eq!(late.status, 409);
    assert!(late.says("Voting has closed. What you sent just now changed nothing."));
    assert!(late.says("A vote from this slip was in."));
}

#[tokio::test]
async fn two_slips_are_two_votes_with_two_receipts() {
    let (server, evening) = voting().await;
    let (browser, contest) = (server.browser(), &evening.contests[0]);
    let one = vote(&browser, &evening.path(0), contest, &["Late buses"]).await;
    let two = vote(&browser, &evening.path(1), contest, &["Late buses"]).await;
    assert_ne!(one, two);
    assert_eq!(server.store().turnout(contest.id).await.unwrap().ballots, 2);
}

#[tokio::test]
async fn a_vote_is_changed_and_still_counts_once() {
    let (server, evening) = voting().await;
    let (browser, contest) = (server.browser(), &evening.contests[0]);
    let first = vote(&browser, &evening.path(0), contest, &["Late buses"]).await;
    let back = browser.get(&evening.path(0)).await;
    assert_eq!(back.texts("h1"), ["You have voted"]);
    assert_eq!(back.texts("button[name=change]"), ["Change my vote"]);

    let contest_id = contest.id.to_string();
    let fields = [("contest", contest_id.as_str()), ("change", "1")];
    let page = browser.post(&evening.path(0), &fields).await;
    assert_eq!((page.status, page.texts(".opt.on").len()), (200, 0));
    assert!(page.says("Your earlier vote is still in."));
    let page = press(&browser, &page, ("tap", &id(contest, "Damp homes"))).await;
    let check = press(&browser, &page, ("check", "1")).await;
    let cast = press(&browser, &check, ("cast", "1")).await;
    let second = browser.get(&cast.location()).await.texts("[data-receipt]").remove(0);
    assert_ne!(first, second);

    evening.close(&server, 0).await;
    let piles = server.store().list_piles(contest.id).await.unwrap();
    assert_eq!((piles.len(), piles[0].ballots), (1, 1));
    assert_eq!(piles[0].ranking.options()[0].to_string(), id(contest, "Damp homes"));
    let over = browser.get(&evening.path(0)).await;
    assert!(over.texts("button[name=change]").is_empty(), "nothing to change any more");
}

#[tokio::test]
async fn a_blank_vote_is_asked_for_by_its_own_button() {
    let (server, evening) = voting().await;
    let browser = server.browser();
    let page = browser.get(&evening.path(0)).await;
    let refused = press(&browser, &page, ("check", "1")).await;
    assert_eq!(refused.status, 422);
    assert_eq!(refused.attributes("[role=alert] a", "href"), ["#options"]);
    assert!(refused.says("Or hand in a blank vote"));

    let check = press(&browser, &refused, ("blank", "1")).await;
    assert!(check.says("This is a blank vote."));
    let cast = press(&browser, &check, ("cast", "1")).await;
    assert_eq!(cast.status, 303);
    assert_eq!(browser.get(&cast.location()).await.texts("h1"), ["Your vote is in"]);

    let bare = browser.post(&evening.path(1), &[("cast", "1")]).await;
    assert_eq!(bare.status, 422, "never by accident");
}

#[tokio::test]
async fn who_is_too_late_is_told_and_keeps_the_marks() {
    let (server, evening) = voting().await;
    let (browser, contest) = (server.browser(), &evening.contests[0]);
    let check = mark(&browser, &evening.path(0), contest, &["Late buses", "Damp homes"]).await;
    let ballot = press(&browser, &check, ("change", "1")).await;
    server.clock.advance_ms(75 * MINUTE_MS);
    evening.close(&server, 0).await;
    let tap = ("tap", id(contest, "Empty shops"));
    for (page, button) in
        [(&check, ("cast", "1")), (&ballot, (tap.0, tap.1.as_str())), (&ballot, ("check", "1"))]
    {
        let late = press(&browser, page, button).await;
        assert_eq!(late.status, 409, "{button:?}");
        assert_eq!(late.texts("h1"), ["Voting closed at 7:45 pm"]);
        assert_eq!(late.texts(".mine bdi"), ["Late buses", "Damp homes"]);
        assert!(late.says("No vote from this slip was in."));
    }
    assert!(server.store().list_piles(contest.id).await.unwrap().is_empty());

    evening.publish(&server, 0).await;
    let page = browser.get(&format!("{}/{}", evening.path(0), contest.id)).await;
    assert!(page.attributes("a.button", "href").contains(&format!("/r/{}", contest.id)));
}

#[tokio::test]
async fn one_slip_opens_one_ballot_after_the_other() {
    let (server, evening) = voting().await;
    evening.open(&server, 2).await;
    let browser = server.browser();
    let page = browser.get(&evening.path(0)).await;
    assert_eq!(page.texts(".eyebrow"), ["Vote 1 of 2"]);
    let check = mark(&browser, &evening.path(0), &evening.contests[0], &["Late buses"]).await;
    let cast = press(&browser, &check, ("cast", "1")).await;
    let receipt = browser.get(&cast.location()).await;
    let next = receipt.attributes("a.button:not([download])", "href");
    assert_eq!(next, [evening.path(0)]);
    assert_eq!(browser.get(&evening.path(0)).await.texts(".eyebrow"), ["Vote 2 of 2"]);
    vote(&browser, &evening.path(0), &evening.contests[2], &["Damp homes"]).await;
    let both = browser.get(&evening.path(0)).await;
    assert_eq!(
        (both.texts("h1")[0].as_str(), both.texts("[data-receipt]").len()),
        ("You have voted", 2)
    );
}

#[tokio::test]
async fn before_voting_opens_there_is_a_page_to_wait_on() {
    let server = TestServer::start().await;
    let evening = server.evening().await;
    let browser = server.browser();
    let page = browser.get(&evening.path(0)).await;
    assert_eq!((page.status, page.texts("h1")), (200, vec!["Voting has not started yet".into()]));
    assert_eq!(page.texts("a.button"), ["Check again"]);
    let early = browser.post(&evening.path(0), &[("cast", "1")]).await;
    assert_eq!(early.status, 409);
}

#[tokio::test]
async fn a_script_may_cast_with_nothing_but_an_order() {
    let (server, evening) = voting().await;
    evening.open(&server, 2).await;
    let (browser, contest) = (server.browser(), &evening.contests[2]);
    let order = format!("{},{}", id(contest, "Damp homes"), id(contest, "Late buses"));
    let fields = [("order", order.as_str()), ("cast", "1")];
    let cast = browser.post(&evening.path(0).replace("/v/", "/V/"), &fields).await;
    assert_eq!(cast.location(), format!("{}/{}", evening.path(0), contest.id));
    let again = browser.post(&evening.path(0), &fields).await;
    assert_eq!(again.location(), cast.location());
    assert_eq!(server.store().turnout(contest.id).await.unwrap().ballots, 1);
}

#[tokio::test]
async fn a_slip_that_is_not_for_a_vote_is_told_so() {
    let (server, evening) = voting().await;
    evening.open(&server, 1).await;
    let (browser, foreign) = (server.browser(), evening.contests[1].id);
    let page = browser.get(&format!("{}/{foreign}", evening.path(0))).await;
    assert_eq!(page.status, 403);
    assert!(page.says("This slip is not for this vote."));
    assert_eq!(page.attributes("a.button", "href"), [evening.path(0)]);
    let foreign = foreign.to_string();
    let page = browser.post(&evening.path(0), &[("contest", &foreign), ("cast", "1")]).await;
    assert_eq!(page.status, 403);
}

#[tokio::test]
async fn an_unknown_slip_is_told_so_and_too_many_are_slowed() {
    let (server, evening) = voting().await;
    let browser = server.browser();
    let unknown = Token::from_random(roll(&server.dice));
    let page = browser.get(&format!("/v/{}", unknown.as_str())).await;
    assert_eq!(page.status, 404);
    assert!(page.says("We do not know this slip."));
    assert_eq!(page.attributes("a.button", "href"), ["/vote"]);
    let nonsense = browser.get("/v/nonsense").await;
    assert_eq!(nonsense.status, 404);
    assert!(nonsense.says("This is not the whole address of a slip."));

    let tries = (0..150).map(|_| Token::from_random(roll(&server.dice)));
    let paths: Vec<_> = tries.map(|token| format!("/v/{}", token.as_str())).collect();
    let pages = futures::future::join_all(paths.iter().map(|path| browser.get(path))).await;
    assert!(pages.iter().any(|page| page.status == 429));
    assert_eq!(browser.get(&evening.path(0)).await.status, 200, "a known slip is never slowed");
}

#[tokio::test]
async fn a_typed_code_opens_the_same_ballot() {
    let (server, evening) = voting().await;
    let (browser, contest) = (server.browser(), &evening.contests[0]);
    let code = &evening.slips[0].code;
    let typed = code.grouped().replace('-', " ").replace('0', "O").to_lowercase();
    let ballot = browser.post_and_follow("/vote", &[("code", &typed)]).await;
    assert_eq!(ballot.texts(".pick bdi"), browser.get(&evening.path(0)).await.texts(".pick bdi"));
    let path = format!("/v/{}", code.letters());
    let receipt = vote(&browser, &path, contest, &["Late buses"]).await;
    assert_eq!(browser.get(&evening.path(0)).await.texts("[data-receipt]"), [receipt]);

    let wrong = browser.post("/vote", &[("code", "7K2M Q4ZD")]).await;
    assert_eq!((wrong.status, wrong.field("code")), (422, "7K2M Q4ZD".into()));
    assert!(wrong.says("This is not the code of a slip."));
    let unknown = browser.post("/vote", &[("code", "0000-0000-0000")]).await;
    assert_eq!(unknown.status, 422);
    assert!(unknown.says("We do not know this code."));
    assert_eq!(browser.post("/vote", &[]).await.status, 422);
}

#[tokio::test]
async fn changing_the_language_keeps_the_marks_and_the_page() {
    let (server, evening) = voting().await;
    let (browser, contest) = (server.browser(), &evening.contests[0]);
    let check = mark(&browser, &evening.path(0), contest, &["Late buses", "Damp homes"]).await;
    let ballot = press(&browser, &check, ("change", "1")).await;
    for (page, marks) in [(&ballot, ".on .rk"), (&check, ".mine .rk")] {
        let to = page.attributes("nav button[form=ballot]", "formaction");
        let button = page.attributes("nav button[form=ballot]", "name").remove(0);
        let order = page.field("order");
        let path = format!("{}{}", evening.path(0), to[1]);
        let urdu = browser.post(&path, &[("order", &order), (&button, "1")]).await;
        assert_eq!(urdu.attributes("html", "lang"), ["ur"]);
        assert_eq!(urdu.texts(marks), page.texts(marks));
    }
}

#[tokio::test]
async fn a_void_slip_says_where_to_get_another() {
    let (server, evening) = voting().await;
    let token = Token::from_random(roll(&server.dice));
    let slip = Slip {
        hash: token.hash(),
        code_hash: roll(&server.dice),
        conference: evening.conference.id,
        ward: Some(evening.wards[0].id),
        voided_at: Some(server.clerk().now()),
    };
    server.store().record_slips(&[slip], server.clerk().now(), None).await.unwrap();
    let (browser, path) = (server.browser(), format!("/v/{}", token.as_str()));
    for page in [browser.get(&path).await, browser.post(&path, &[("cast", "1")]).await] {
        assert_eq!(page.status, 410);
        assert!(page.says("This slip is no longer valid. Please ask at the desk for a new one."));
    }
}

#[tokio::test]
async fn a_hundred_random_clicks_never_make_an_illegal_ballot() {
    let (server, evening) = voting().await;
    let (browser, contest) = (server.browser(), &evening.contests[0]);
    let mut page = browser.get(&evening.path(0)).await;
    for click in roll::<100>(&server.dice) {
        let names = page.attributes("#ballot button", "name");
        let values = page.attributes("#ballot button", "value");
        let at = usize::from(click) % names.len();
        if names[at] == "cast" {
            page = browser.get(&evening.path(0)).await;
            continue;
        }
        page = press(&browser, &page, (&names[at], &values[at])).await;
        assert!(matches!(page.status, 200 | 422), "{}", page.status);
        let marks = Ranking::parse(&page.field("order"), contest).unwrap();
        let ranks = page.texts(".on .rk");
        let numbers = (1..=ranks.len()).map(|n| n.to_string());
        assert!(numbers.into_iter().all(|n| ranks.contains(&n)), "no gaps, no doubles: {ranks:?}");
        assert!(ranks.is_empty() || ranks.len() == marks.options().len());
    }
}
