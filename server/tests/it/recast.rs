//! Casting again: by mistake, from two windows, after a lost answer.

use crate::ballots::{id, mark, press, vote, voting};
use crate::evening::Evening;
use crate::helpers::{Browser, Page, TestServer};

/// Sends a check page's form again with another order than was checked.
async fn press_with_order(browser: &Browser, check: &Page, order: &str) -> Page {
    let (contest, cast, version) =
        (check.field("contest"), check.field("cast_id"), check.field("replaces"));
    let fields = [
        ("contest", contest.as_str()),
        ("order", order),
        ("cast_id", &cast),
        ("replaces", &version),
        ("cast", "1"),
    ];
    browser.post(&check.attributes("#ballot", "action")[0], &fields).await
}

/// The only ballot after closing, first choice first.
async fn counted(server: &TestServer, evening: &Evening) -> Vec<String> {
    evening.close(server, 0).await;
    let piles = server.store().list_piles(evening.contests[0].id).await.unwrap();
    assert_eq!((piles.len(), piles[0].ballots), (1, 1));
    piles[0].ranking.options().iter().map(ToString::to_string).collect()
}

#[tokio::test]
async fn the_check_page_carries_its_press_and_what_it_replaces() {
    let (server, evening) = voting().await;
    let (browser, contest) = (server.browser(), &evening.contests[0]);
    let first = mark(&browser, &evening.path(0), contest, &["Late buses"]).await;
    assert_eq!(first.field("replaces"), "0");
    assert!(!first.says("Your earlier vote is still in."));
    let again = mark(&browser, &evening.path(0), contest, &["Late buses"]).await;
    assert_ne!(first.field("cast_id"), again.field("cast_id"), "drawn by chance");
    press(&browser, &first, ("cast", "1")).await;

    let path = format!("{}/{}", evening.path(0), contest.id);
    let change = press_change(&browser, &evening, &path).await;
    let page = press(&browser, &change, ("tap", &id(contest, "Damp homes"))).await;
    let second = press(&browser, &page, ("check", "1")).await;
    assert_eq!(second.field("replaces"), "1");
    assert!(second.says("Your earlier vote is still in."));
    // Another language is the same press.
    let fields: Vec<_> = ["contest", "order", "cast_id", "replaces", "blank"]
        .map(|name| (name, second.field(name)))
        .into();
    let mut fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    fields.push(("check", "1"));
    let welsh = browser.post(&format!("{}?lang=cy", evening.path(0)), &fields).await;
    assert_eq!(welsh.attributes("html", "lang"), ["cy"]);
    assert_eq!(welsh.field("cast_id"), second.field("cast_id"));
    assert_eq!(welsh.field("replaces"), "1");
}

/// Opens the ballot again by its button.
async fn press_change(browser: &Browser, evening: &Evening, path: &str) -> Page {
    let id = evening.contests[0].id.to_string();
    let back = browser.get(path).await;
    assert_eq!(back.texts("button[name=change]"), ["Change my vote"]);
    browser.post(&evening.path(0), &[("contest", &id), ("change", "1")]).await
}

#[tokio::test]
async fn an_old_press_from_another_window_changes_nothing_and_says_so() {
    let (server, evening) = voting().await;
    let (browser, contest) = (server.browser(), &evening.contests[0]);
    let old = mark(&browser, &evening.path(0), contest, &["Late buses"]).await;
    let receipt = vote(&server.browser(), &evening.path(0), contest, &["Damp homes"]).await;
    let stale = press(&browser, &old, ("cast", "1")).await;
    assert_eq!(stale.status, 409);
    assert!(stale.says("A newer vote from this slip is in."), "{}", stale.body);
    assert!(stale.says("To change your vote, press “Change my vote”."));
    assert_eq!(stale.texts("[data-receipt]"), [receipt]);
    assert_eq!(stale.texts("button[name=change]"), ["Change my vote"]);
    assert_eq!(counted(&server, &evening).await, [id(contest, "Damp homes")]);
}

#[tokio::test]
async fn the_same_press_with_other_marks_is_told_which_count() {
    let (server, evening) = voting().await;
    let (browser, contest) = (server.browser(), &evening.contests[0]);
    let check = mark(&browser, &evening.path(0), contest, &["Late buses"]).await;
    let first = press(&browser, &check, ("cast", "1")).await;
    let receipt = browser.get(&first.location()).await.texts("[data-receipt]");
    let other = press_with_order(&browser, &check, &id(contest, "Damp homes")).await;
    assert_eq!(other.status, 409);
    assert!(other.says("This vote was in already, with other choices. Those count."));
    assert_eq!(other.texts("[data-receipt]"), receipt);
    assert_eq!(counted(&server, &evening).await, [id(contest, "Late buses")]);
}

#[tokio::test]
async fn a_replaced_press_sent_once_more_does_not_come_back() {
    let (server, evening) = voting().await;
    let (browser, contest) = (server.browser(), &evening.contests[0]);
    let first = mark(&browser, &evening.path(0), contest, &["Late buses"]).await;
    press(&browser, &first, ("cast", "1")).await;
    let path = format!("{}/{}", evening.path(0), contest.id);
    let change = press_change(&browser, &evening, &path).await;
    let page = press(&browser, &change, ("tap", &id(contest, "Damp homes"))).await;
    let second = press(&browser, &page, ("check", "1")).await;
    assert_eq!(press(&browser, &second, ("cast", "1")).await.status, 303);
    for press_again in [&first, &first] {
        let again = press(&browser, press_again, ("cast", "1")).await;
        assert_eq!(again.status, 409);
        assert!(again.says("A newer vote from this slip is in."));
    }
    assert_eq!(press(&browser, &second, ("cast", "1")).await.status, 303, "the newest is in");
    assert_eq!(counted(&server, &evening).await, [id(contest, "Damp homes")]);
}

#[tokio::test]
async fn without_its_key_a_vote_takes_no_ballots_and_says_what_to_do() {
    let (server, evening) = voting().await;
    let (browser, contest) = (server.browser(), &evening.contests[0]);
    vote(&browser, &evening.path(0), contest, &["Late buses"]).await;
    let check = mark(&browser, &evening.path(1), contest, &["Damp homes"]).await;
    let (data, keys) = (server.folder.0.clone(), server.program.keys.path().to_owned());
    let pulled = keys.with_extension("pulled");
    std::fs::rename(&keys, &pulled).unwrap();

    // Another machine on the same data, started without the stick.
    let other = TestServer::start_with(|config| config.data = data).await;
    let somebody = other.browser();
    let page = somebody.get(&evening.path(1)).await;
    assert_eq!(page.status, 503);
    assert!(page.says("Votes cannot be taken just now, because a key is missing."));
    assert!(page.says("Please tell the desk"), "{}", page.body);
    assert_eq!(page.attributes("a.button", "href"), [evening.path(1)]);
    let cast = press(&somebody, &check, ("cast", "1")).await;
    assert_eq!(cast.status, 503);
    assert!(cast.says("because a key is missing"));
    assert_eq!(cast.texts(".mine bdi"), ["Damp homes"], "nothing is lost");
    let receipt = somebody.get(&format!("{}/{}", evening.path(0), contest.id)).await;
    assert_eq!(receipt.texts("h1"), ["Your vote is in"], "what is in stays in");

    // A stick with other keys does not do either.
    std::fs::create_dir(&keys).unwrap();
    let strange = wardmote::seal::keys::ContestKeys::from_random([1; 32], [2; 32]);
    let file = keys.join(format!("{}.key", contest.id));
    std::fs::write(&file, strange.to_file(contest.id)).unwrap();
    assert_eq!(press(&somebody, &check, ("cast", "1")).await.status, 503);

    std::fs::remove_dir_all(&keys).unwrap();
    std::fs::rename(&pulled, &keys).unwrap();
    let cast = press(&somebody, &cast, ("cast", "1")).await;
    assert_eq!(cast.status, 303, "the key is back");
}
