//! Receipts: kept as a file, looked up by their code, listed when voting has closed.

use serde_json::Value;
use wardmote::record::log::Act;
use wardmote::record::receipt::ReceiptFile;
use wardmote::seal::receipt::Receipt;

use crate::ballots::{vote, voting};
use crate::evening::Evening;
use crate::helpers::{Browser, Page, TestServer};

/// The code of the receipt of a ballot cast by a browser.
async fn cast(server: &TestServer, evening: &Evening, slip: usize) -> String {
    let contest = &evening.contests[0];
    vote(&server.browser(), &evening.path(slip), contest, &["Late buses"]).await
}

async fn check(browser: &Browser, code: &str) -> Page {
    browser.post_and_follow("/check", &[("code", code)]).await
}

/// The answer's kind and word.
fn told(page: &Page) -> (String, String) {
    let kind = page.attributes(".verdict", "data-kind").concat();
    (kind, page.texts(".verdict-word").concat())
}

#[tokio::test]
async fn the_receipt_is_kept_as_a_file_that_the_servers_signature_owes() {
    let (server, evening) = voting().await;
    let code = cast(&server, &evening, 0).await;
    let contest = evening.contests[0].id;
    let at = format!("{}/{contest}", evening.path(0));
    let page = server.browser().get(&at).await;
    assert_eq!(page.attributes("a[download]", "href"), [format!("{at}/receipt")]);
    assert_eq!(page.attributes(".keep svg", "role"), ["img"]);
    assert!(page.says("It does not prove how you voted."));

    let file = server.browser().get(&format!("{at}/receipt")).await;
    assert_eq!((file.status, file.header("content-type")), (200, "application/json"));
    let name = format!("attachment; filename=\"wardmote-receipt-{code}.json\"");
    assert_eq!(file.header("content-disposition"), name);
    assert_eq!(file.header("cache-control"), "no-store");
    let kept: ReceiptFile = serde_json::from_str(&file.body).unwrap();
    assert_eq!((kept.contest, kept.code.as_str()), (contest, code.as_str()));
    let keys = server.store().find_keys(contest).await.unwrap().unwrap();
    assert!(kept.is_owed_by(contest, &keys.signing));

    // Nobody else gets it, and after closing nobody knows whose it was.
    let other = server.browser().get(&format!("{}/{contest}/receipt", evening.path(1))).await;
    assert_eq!(other.status, 404);
    evening.close(&server, 0).await;
    assert_eq!(server.browser().get(&format!("{at}/receipt")).await.status, 404);
}

#[tokio::test]
async fn a_code_is_not_in_a_list_before_closing_and_counted_afterwards() {
    let (server, evening) = voting().await;
    let browser = server.browser();
    let code = cast(&server, &evening, 0).await;
    let page = check(&browser, &code).await;
    assert_eq!(told(&page), ("wait".into(), "!Not closed yet".into()));
    assert_eq!(page.texts(".verdict li"), ["What should we fix first?"]);
    evening.close(&server, 0).await;
    let typed = code.to_lowercase().replace('-', " ").replace('0', "o");
    let page = check(&browser, &typed).await;
    assert_eq!(told(&page), ("good".into(), "✓Counted".into()));
    assert_eq!(page.texts(".code-line"), std::slice::from_ref(&code));
    // The printed code has the same address in capitals.
    let page = browser.get(&format!("/CHECK/{code}")).await;
    assert_eq!(told(&page).0, "good");
}

#[tokio::test]
async fn the_code_of_a_changed_ballot_is_in_another_part() {
    let (server, evening) = voting().await;
    evening.cast(&server, 0, &[&[0]]).await;
    evening.cast(&server, 0, &[&[1]]).await;
    evening.close(&server, 0).await;
    let contest = evening.contests[0].id;
    let receipts = server.clerk().public_receipts(contest).await.unwrap();
    let code = |part: &[wardmote::record::hash::Hash]| Receipt(part[0].0).code().grouped();
    let browser = server.browser();
    assert_eq!(told(&check(&browser, &code(&receipts.replaced)).await).1, "!Replaced");
    assert_eq!(told(&check(&browser, &code(&receipts.counted)).await).1, "✓Counted");
}

#[tokio::test]
async fn a_code_in_no_list_is_told_what_to_do_next() {
    let (server, evening) = voting().await;
    evening.cast(&server, 0, &[&[0]]).await;
    evening.close(&server, 0).await;
    let page = check(&server.browser(), "7K2M-Q4ZD-09XP").await;
    assert_eq!(told(&page), ("bad".into(), "✕Not in any list".into()));
    assert!(page.says("Go to the desk with your slip and your receipt file."));
    for (typed, sentence) in [
        ("", "Please fill in"),
        ("7K2M-Q4ZD", "This is not the code of a receipt."),
        ("ünknown code", "This is not the code of a receipt."),
    ] {
        let page = server.browser().post("/check", &[("code", typed)]).await;
        assert_eq!(page.status, 422, "{typed}");
        assert!(page.says(sentence), "{typed}: {}", page.body);
        assert_eq!(page.field("code"), typed, "what was typed is kept");
    }
    assert_eq!(server.browser().get("/check/7K2M").await.status, 422);
}

#[tokio::test]
async fn the_list_and_its_fingerprint_are_public_from_closing_on() {
    let (server, evening) = voting().await;
    evening.cast(&server, 0, &[&[0], &[1], &[2, 1]]).await;
    let contest = evening.contests[0].id;
    let path = format!("/r/{contest}/receipts");
    let fetch = async || {
        let fields = [("contest", contest.to_string())];
        let fields: Vec<_> = fields.iter().map(|(name, id)| (*name, id.as_str())).collect();
        server.browser().post("/api/fetch_codes", &fields).await
    };
    assert_eq!(server.browser().get(&path).await.status, 404);
    assert_eq!(fetch().await.status, 404);
    evening.close(&server, 0).await;
    let page = server.browser().get(&path).await;
    let list: Value = serde_json::from_str(&fetch().await.body).unwrap();
    let codes = page.texts(".code-group li");
    assert_eq!(codes.len(), 3);
    assert_eq!(serde_json::to_value(&codes).unwrap(), list["codes"]);
    assert_eq!(page.texts(".digits"), [list["root"].as_str().unwrap()]);
    assert_eq!(list["all"], 3);
    let log = server.store().list_log(contest).await.unwrap();
    let closed = log.iter().find(|line| line.entry.what == Act::Closed).unwrap();
    let front = closed.entry.hash.unwrap().short();
    assert_eq!(front.len(), 19, "sixteen digits in groups of four");
    assert_eq!(list["closing"], front);
    assert_eq!(page.texts(".fixed"), [format!("{front} …")]);
    assert!(codes.is_sorted());
}

#[tokio::test]
async fn the_check_minute_begins_and_ends_by_one_press_and_can_be_left_out() {
    let (server, evening) = voting().await;
    evening.cast(&server, 0, &[&[0], &[1]]).await;
    let contest = evening.contests[0].id;
    let at = format!("/organise/contests/{contest}");
    let chair = server.organiser().await;
    let screen =
        async || server.browser().get(&format!("/screen/{}", evening.screen.as_str())).await;
    assert_eq!(chair.post(&format!("{at}/check"), &[]).await.status, 409, "before closing");
    evening.close(&server, 0).await;
    assert!(chair.get(&at).await.says("Start the check minute"));
    let page = chair.post_and_follow(&format!("{at}/check"), &[]).await;
    assert!(page.says("End the check minute"), "{}", page.body);
    let wall = screen().await;
    assert_eq!(wall.texts(".check h1"), ["Find your receipt"]);
    let address = format!("{}/check", server.base.trim_start_matches("http://"));
    assert_eq!(wall.texts(".check .address"), [address]);
    let list = format!("/r/{contest}/receipts");
    assert_eq!(wall.attributes(".plain-only a[href^='/r/']", "href"), [list]);
    chair.post_and_follow(&format!("{at}/check/end"), &[]).await;
    assert!(screen().await.says("Voting has closed."));
    chair.post_and_follow(&format!("{at}/check/end"), &[]).await;
    let log = chair.get(&at).await.texts(".log li").join("\n");
    assert_eq!(log.matches("The hall was asked to look for its receipts.").count(), 1, "{log}");
    assert_eq!(log.matches("The looking for receipts ended.").count(), 1, "{log}");
    evening.publish(&server, 0).await;
    assert!(screen().await.says("The count is ready."));
    assert_eq!(chair.post(&format!("{at}/check"), &[]).await.status, 409, "after the reveal");
}
