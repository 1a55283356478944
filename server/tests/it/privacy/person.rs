//! One person everywhere: found, given to them, and erased, on both databases.

use wardmote::clerk::ClerkError;
use wardmote::people::Visitor;
use wardmote::trace::{Source, TraceKey};

use super::canary::{self, EMAIL, EVERYTHING, NAME, NUMBER, SAID};
use crate::helpers::{Browser, Page, TestServer};
use crate::log::Log;

const HERE: &str = "/organise/settings/person";

async fn find(browser: &Browser, who: &str) -> Page {
    let page = browser.post(HERE, &[("who", who)]).await;
    assert_eq!(page.status, 200, "{}", page.body);
    page
}

/// The tick boxes that are ticked already.
fn ticked(page: &Page) -> Vec<String> {
    page.attributes("[name=item][checked]", "value")
}

/// A form with all that is ticked.
fn form<'a>(who: &'a str, items: &'a [String]) -> Vec<(&'a str, &'a str)> {
    let items = items.iter().map(|item| ("item", item.as_str()));
    [("who", who)].into_iter().chain(items).collect()
}

/// Erases all that is ticked: asked once, then gone.
async fn erase(browser: &Browser, who: &str) -> Page {
    let items = ticked(&find(browser, who).await);
    let at = format!("{HERE}/erase");
    let sure = browser.post(&at, &form(who, &items)).await;
    assert_eq!((sure.status, sure.texts("h1")), (200, vec!["Erase this person?".to_owned()]));
    assert_eq!(sure.attributes("[name=item]", "value"), items, "what goes");
    assert!(sure.says("This stays") && sure.says("anybody must be able to count again"));
    let fields = [&form(who, &items)[..], &[("sure", "1")]].concat();
    browser.post_and_follow(&at, &fields).await
}

async fn somebody_is_found_given_to_them_and_erased(server: TestServer) {
    let evening = server.evening().await;
    canary::everywhere(&server, &evening).await;
    for words in EVERYTHING {
        assert!(canary::holds(&server, words), "the search finds {words}");
    }
    let ada = server.administrator().await;
    for who in [NAME, EMAIL] {
        let page = find(&ada, who).await;
        for source in Source::ALL {
            let start = format!("{}:", source.key());
            let values = page.attributes("[name=item]", "value");
            assert!(values.iter().any(|v| v.starts_with(&start)), "{who} is not in {source:?}");
        }
    }

    let items = ticked(&find(&ada, NAME).await);
    let file = ada.post(&format!("{HERE}/export"), &form(NAME, &items)).await;
    assert_eq!(file.header("content-type"), "application/json");
    assert!(file.header("content-disposition").contains("what-is-kept.json"));
    let all: serde_json::Value = serde_json::from_slice(&file.bytes).unwrap();
    let kept = all["kept"].as_array().unwrap();
    for source in Source::ALL {
        let theirs = kept.iter().filter(|item| item["kept_in"] == source.key());
        let text = theirs.map(ToString::to_string).collect::<String>();
        assert!(EVERYTHING.iter().any(|words| text.contains(words)), "{source:?}: {text}");
    }
    for words in [NAME, EMAIL, NUMBER, SAID] {
        assert!(file.body.contains(words), "{words}");
    }
    assert!(!file.body.contains("Rats"), "of a file, their lines only");

    let done = erase(&ada, NAME).await;
    // One letter goes with the following that it asks about.
    let count = items.len() - 1;
    assert!(done.says(&format!("{count} entries are erased.")), "{}", done.body);
    for who in [NAME, EMAIL, NUMBER] {
        assert!(find(&ada, who).await.says("Nothing is kept about them here"), "{who}");
    }
    canary::scrubbed(&server).await;
    for words in EVERYTHING {
        assert!(!canary::holds(&server, words), "{words} is still there");
    }
    let log = Log::begin().text();
    assert!(log.contains("somebody was erased everywhere"));
    assert!(!log.contains("Quillfeather") && !log.contains(EMAIL), "the log tells counts only");
    // What is not about them stays.
    let store = server.store();
    assert_eq!(store.ward_progress(evening.wards[0].id).await.unwrap().answers, 1);
    assert_eq!(store.list_news(canary::action(&evening)).await.unwrap().len(), 1);
    let slip = store.find_slip(&evening.slips[10].token.hash()).await.unwrap().unwrap();
    assert!(slip.voided_at.is_some(), "the slip is void all the same");
    for path in [
        format!("/actions/{}", canary::action(&evening)),
        format!("/organise/contests/{}", evening.contests[1].id),
        "/organise/links".to_owned(),
        "/organise/answers".to_owned(),
        "/organise/listening".to_owned(),
        "/organise/answers/doorsteps.csv".to_owned(),
    ] {
        let status = ada.get(&path).await.status;
        assert!(matches!(status, 200 | 404), "{path} answers {status}");
    }
}

#[tokio::test]
async fn one_press_erases_somebody_everywhere_and_no_file_holds_them() {
    somebody_is_found_given_to_them_and_erased(TestServer::start().await).await;
}

#[tokio::test]
async fn one_press_erases_somebody_everywhere_and_no_row_of_postgresql_holds_them() {
    somebody_is_found_given_to_them_and_erased(canary::with_postgres().await).await;
}

#[tokio::test]
async fn somebody_of_the_same_name_is_not_erased_unless_ticked() {
    let server = TestServer::start().await;
    let evening = server.evening().await;
    canary::everywhere(&server, &evening).await;
    let ada = server.administrator().await;
    let page = find(&ada, NUMBER).await;
    let ticked = ticked(&page);
    let all = page.attributes("[name=item]", "value");
    assert!(ticked.len() < all.len(), "{ticked:?}");
    assert!(ticked.iter().any(|item| item.starts_with("details:")));
    assert!(!ticked.iter().any(|item| item.starts_with("owner:")), "only the name is alike");
    assert!(page.says("Tick it only if you are sure."));
}

#[tokio::test]
async fn nobody_is_looked_for_without_a_word_and_nothing_erased_without_a_tick() {
    let server = TestServer::start().await;
    let evening = server.evening().await;
    canary::everywhere(&server, &evening).await;
    let ada = server.administrator().await;
    for who in ["", " ", "–"] {
        let page = ada.post(HERE, &[("who", who)]).await;
        assert_eq!(
            (page.status, page.attributes(".summary a", "href")),
            (422, vec!["#who".into()])
        );
    }
    for act in ["export", "erase"] {
        let page = ada.post(&format!("{HERE}/{act}"), &[("who", NAME)]).await;
        assert_eq!(page.status, 422);
        assert!(page.says("Please tick at least one entry first."), "{}", page.body);
        assert_eq!(page.field("who"), NAME);
        assert_eq!(page.attributes(".summary a", "href"), ["#found"]);
        let error = page.attributes("#found", "aria-describedby").remove(0);
        assert_eq!(page.texts(&format!("#{error}")), ["Please tick at least one entry first."]);
        assert!(page.attributes("#who", "aria-invalid").is_empty(), "the search was understood");
        assert!(ticked(&page).is_empty(), "nothing is ticked that they did not tick");
        let gone = ada.post(&format!("{HERE}/{act}"), &[("who", "Nobody Inparticular")]).await;
        assert!(
            gone.status == 200 && gone.says("Nothing is kept about them here"),
            "{}",
            gone.body
        );
    }
    assert!(canary::holds(&server, NAME));
    let stranger = find(&ada, "Nobody Inparticular").await;
    assert!(stranger.says("Nothing is kept about them here"), "{}", stranger.body);
}

#[tokio::test]
async fn an_administrator_does_not_erase_their_own_account_nor_the_last_one() {
    let server = TestServer::start().await;
    let ada = server.record_organiser("Ada", true).await;
    let page = find(&server.administrator().await, "ada@wardmote.test").await;
    assert!(page.says("This account is your own"), "{}", page.body);
    assert!(ticked(&page).is_empty());
    let own = TraceKey(Source::Organiser, ada.id.0);
    let (clerk, me) = (server.clerk(), Visitor::Organiser(ada));
    let refused = clerk.erase_person(&me, &[own]).await;
    assert!(matches!(refused, Err(ClerkError::Refused(_))), "{refused:?}");
    let other = server.record_organiser("Bea", true).await;
    let key = TraceKey(Source::Organiser, other.id.0);
    assert_eq!(clerk.erase_person(&me, &[key]).await.unwrap(), 1);
    assert_eq!(clerk.erase_person(&me, &[key]).await.unwrap(), 0, "twice is fine");
}

#[tokio::test]
async fn nothing_is_erased_while_an_organiser_asks_who_is_no_administrator() {
    let server = TestServer::start().await;
    let olwen = Visitor::Organiser(server.record_organiser("Olwen", false).await);
    let refused = server.clerk().find_person(&olwen, NAME).await;
    assert!(matches!(refused, Err(ClerkError::Refused(_))), "{refused:?}");
    let refused = server.clerk().erase_person(&olwen, &[]).await;
    assert!(matches!(refused, Err(ClerkError::Refused(_))), "{refused:?}");
}
