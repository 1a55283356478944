//! What was said, as organisers see it.

use wardmote::id::ContactId;
use wardmote::listening::Category;
use wardmote::store::roll;
use wardmote::text::AnswerText;
use wardmote::ward::Ward;

use crate::helpers::{Page, TestServer};
use crate::listenings;

/// Residents of a ward say these.
pub async fn say(server: &TestServer, ward: &Ward, texts: &[&str]) {
    for text in texts {
        let (text, contact) =
            (AnswerText::parse(text).unwrap(), ContactId::from_random(roll(&server.dice)));
        server.clerk().tell(ward.id, contact, None, text, Category::Housing, None).await.unwrap();
    }
}

/// The texts of the list.
fn listed(page: &Page) -> Vec<String> {
    let mut texts = page.texts(".answers bdi");
    texts.sort();
    texts
}

#[tokio::test]
async fn answers_are_narrowed_by_ward_category_and_words() {
    let server = TestServer::start().await;
    let wards = listenings::wards(&server, &["Alder", "Birch"]).await;
    for ward in &wards {
        listenings::begin(&server, ward).await;
    }
    say(&server, &wards[0], &["Damp in the flats", "Night buses"]).await;
    say(&server, &wards[1], &["Damp at school"]).await;
    let organiser = server.organiser().await;
    let all = organiser.get("/organise/answers").await;
    assert_eq!(listed(&all), ["Damp at school", "Damp in the flats", "Night buses"]);
    assert!(all.says("3 answers here"), "{}", all.body);
    let ward = wards[0].id;
    for (query, texts) in [
        (format!("ward={ward}"), vec!["Damp in the flats", "Night buses"]),
        ("search=DAMP".to_owned(), vec!["Damp at school", "Damp in the flats"]),
        (format!("ward={ward}&search=damp"), vec!["Damp in the flats"]),
        ("category=parks".to_owned(), vec![]),
        ("search=%25".to_owned(), vec![]),
    ] {
        let page = organiser.get(&format!("/organise/answers?{query}")).await;
        assert_eq!(listed(&page), texts, "{query}");
    }
    let page = organiser.get("/organise/answers?search=DAMP").await;
    assert_eq!(page.field("search"), "DAMP", "the search stays in its box");
}

#[tokio::test]
async fn a_long_list_has_pages() {
    let server = TestServer::start().await;
    let ward = listenings::ward(&server).await;
    let texts: Vec<_> = (0..51).map(|n| format!("Issue number {n}")).collect();
    say(&server, &ward, &texts.iter().map(String::as_str).collect::<Vec<_>>()).await;
    let organiser = server.organiser().await;
    let first = organiser.get("/organise/answers").await;
    assert_eq!(listed(&first).len(), 50);
    let older = first.attributes(".pages a", "href").remove(0);
    assert_eq!(listed(&organiser.get(&older).await).len(), 1);
}

#[tokio::test]
async fn a_title_of_33_letters_loses_neither_itself_nor_the_ticks() {
    let server = TestServer::start().await;
    let ward = listenings::ward(&server).await;
    say(&server, &ward, &["Damp in the flats"]).await;
    let organiser = server.organiser().await;
    let page = organiser.get(&format!("/organise/answers?ward={}", ward.id)).await;
    let (answer, new, title) = (page.field("answer"), page.field("new"), "t".repeat(33));
    let id = ward.id.to_string();
    let fields =
        [("new", new.as_str()), ("ward", &id), ("title", &title), ("answer", answer.as_str())];
    let refused = organiser.post("/organise/issues", &fields).await;
    assert_eq!(refused.status, 422);
    assert_eq!(refused.field("title"), title);
    assert_eq!(refused.attributes("input[checked]", "value"), [answer]);
    assert_eq!(refused.field("new"), new);
}

#[tokio::test]
async fn a_script_somebody_told_is_shown_as_the_text_it_is() {
    let server = TestServer::start().await;
    let ward = listenings::ward(&server).await;
    let attack = "<script>alert(1)</script><img src=x onerror=alert(1)>";
    say(&server, &ward, &[attack]).await;
    let page = server.organiser().await.get("/organise/answers").await;
    assert_eq!(listed(&page), [attack]);
    assert!(!page.body.contains("<script>alert") && !page.body.contains("<img"));
}

#[tokio::test]
async fn only_organisers_read_answers() {
    let server = TestServer::start().await;
    for path in ["/organise/answers", "/organise/answers/sort", "/organise/issues"] {
        assert_eq!(server.browser().get(path).await.status, 401, "{path}");
    }
}
