//! Residents tell their issue themselves.

use wardmote::listening::AnswerFilter;

use crate::helpers::{Browser, Page, TestServer};
use crate::listenings;

async fn tell(browser: &Browser, path: &str, contact: &str, text: &str) -> Page {
    browser.post(path, &[("contact", contact), ("text", text), ("category", "parks")]).await
}

#[tokio::test]
async fn a_resident_tells_one_issue_and_is_thanked() {
    let server = TestServer::start().await;
    let ward = listenings::ward(&server).await;
    let (phone, path) = (server.browser(), format!("/tell/{}", ward.id));
    let page = phone.get(&path).await;
    assert_eq!(page.texts("h1"), [listenings::QUESTION]);
    let sent = tell(&phone, &path, &page.field("contact"), "Benches in the park").await;
    assert_eq!((sent.status, sent.location()), (303, format!("{path}/thanks")));
    assert!(sent.header("set-cookie").contains("HttpOnly"), "{}", sent.header("set-cookie"));
    assert!(phone.get(&sent.location()).await.says("Thank you!"));
    let answers = server.store().list_answers(&AnswerFilter::default(), 0, 9).await.unwrap();
    assert_eq!(answers.len(), 1);
    assert_eq!(answers[0].text.as_str(), "Benches in the park");
}

#[tokio::test]
async fn the_same_phone_is_thanked_and_not_counted_again() {
    let server = TestServer::start().await;
    let ward = listenings::ward(&server).await;
    let (phone, path) = (server.browser(), format!("/tell/{}", ward.id));
    let first = phone.get(&path).await.field("contact");
    let second = phone.get(&path).await.field("contact");
    assert_eq!(tell(&phone, &path, &first, "Benches").await.status, 303);
    assert_eq!(tell(&phone, &path, &first, "Benches").await.status, 303, "a retry is safe");
    let again = tell(&phone, &path, &second, "Lamps").await;
    assert_eq!(again.status, 409);
    assert!(again.says("This phone has already told us an issue"), "{}", again.body);
    assert!(phone.get(&path).await.says("This phone has already told us an issue"));
    let other = server.browser();
    let third = other.get(&path).await.field("contact");
    assert_eq!(tell(&other, &path, &third, "Lamps").await.status, 303, "another phone may");
    let count = server.store().count_answers(&AnswerFilter::default()).await.unwrap();
    assert_eq!(count, 2);
}

#[tokio::test]
async fn in_a_new_round_a_phone_may_tell_again() {
    let server = TestServer::start().await;
    let ward = listenings::ward(&server).await;
    let (phone, path) = (server.browser(), format!("/tell/{}", ward.id));
    let contact = phone.get(&path).await.field("contact");
    tell(&phone, &path, &contact, "Benches").await;
    server.clock.advance_ms(1);
    listenings::begin(&server, &ward).await;
    let contact = phone.get(&path).await.field("contact");
    assert_eq!(tell(&phone, &path, &contact, "Lamps").await.status, 303);
}

#[tokio::test]
async fn nothing_typed_is_lost_when_it_is_too_long_or_empty() {
    let server = TestServer::start().await;
    let ward = listenings::ward(&server).await;
    let (phone, path) = (server.browser(), format!("/tell/{}", ward.id));
    let contact = phone.get(&path).await.field("contact");
    let long = "b".repeat(281);
    let refused = tell(&phone, &path, &contact, &long).await;
    assert_eq!(refused.status, 422);
    assert_eq!(refused.texts("textarea"), [long]);
    let refused = tell(&phone, &path, &contact, "  ").await;
    assert!(refused.says("Please fill in the issue."));
    assert_eq!(refused.attributes("option[selected]", "value"), ["parks"]);
}

#[tokio::test]
async fn a_crowd_at_once_is_taken_in_and_a_flood_waits_without_losing_words() {
    let server = TestServer::start().await;
    let ward = listenings::ward(&server).await;
    let path = format!("/tell/{}", ward.id);
    let mut refused = None;
    for n in 0..200 {
        // Sixty at once are a hall with one network; each is a phone of its own.
        let phone = server.browser();
        let contact = format!("6c0ffee0-0000-4000-8000-{n:012}");
        let page = tell(&phone, &path, &contact, "Lamps in the park").await;
        if page.status != 303 {
            assert!(n >= 60, "number {n} of a crowd was refused");
            refused = Some(page);
            break;
        }
    }
    let refused = refused.expect("two hundred in a moment are a flood");
    assert_eq!(refused.status, 429);
    assert!(refused.says("We kept what you wrote."), "{}", refused.body);
    assert_eq!(refused.texts("textarea"), ["Lamps in the park"]);
}

#[tokio::test]
async fn an_unknown_ward_is_not_found() {
    let server = TestServer::start().await;
    for path in ["/tell/alder", "/tell/6c0ffee0-0000-4000-8000-000000000001"] {
        assert_eq!(server.browser().get(path).await.status, 404);
        assert_eq!(server.browser().post(path, &[("text", "Lamps")]).await.status, 404);
    }
}
