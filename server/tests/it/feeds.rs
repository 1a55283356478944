//! Atom feeds, read by somebody else's program.

use feed_rs::model::{Feed, FeedType};

use crate::helpers::{Page, TestServer};

fn read(page: &Page) -> Feed {
    assert_eq!(page.header("content-type"), "application/atom+xml; charset=utf-8");
    let feed = feed_rs::parser::parse(&page.bytes[..]).unwrap();
    assert_eq!(feed.feed_type, FeedType::Atom);
    assert!(feed.updated.is_some());
    assert!(feed.entries.iter().all(|entry| entry.updated.is_some() && entry.title.is_some()));
    feed
}

#[tokio::test]
async fn an_action_and_its_ward_have_a_feed_with_the_same_news() {
    let server = TestServer::start().await;
    let evening = server.evening().await;
    evening.choose(&server).await;
    let (organiser, browser) = (server.organiser().await, server.browser());
    let action = format!("/actions/{}", evening.contests[0].options[0].id);
    let ward = evening.contests[0].ward.unwrap_or(evening.wards[0].id);
    let paths = [action.clone(), format!("/ward/{ward}")];

    let mut tags = Vec::new();
    for path in &paths {
        let page = browser.get(path).await;
        let linked = page.attributes("link[type='application/atom+xml']", "href").remove(0);
        assert!(page.attributes("main a", "href").contains(&linked), "and to be seen");
        let answer = browser.get(&linked).await;
        let feed = read(&answer);
        assert_eq!(feed.entries.len(), 1, "{}", answer.body);
        assert_eq!(feed.entries[0].title.as_ref().unwrap().content, "Chosen: Damp homes");
        let links: Vec<_> =
            feed.links.iter().map(|link| (link.rel.clone().unwrap(), link.href.clone())).collect();
        assert!(links.contains(&("self".into(), format!("{}{linked}", server.base))));
        assert!(links.contains(&("alternate".into(), format!("{}{path}", server.base))));
        assert_eq!(answer.header("set-cookie"), "", "whatever language its address asks for");
        tags.push((linked, answer.header("etag").to_owned()));
    }
    for (path, tag) in &tags {
        let request = browser.request("GET", path).header("if-none-match", tag);
        let known = browser.send(request).await;
        assert_eq!((known.status, known.body.len()), (304, 0));
        assert_eq!(known.header("etag"), tag);
    }

    server.clock.advance_ms(1_000);
    let at = format!("/organise{action}");
    let word = organiser.get(&at).await.field("word");
    let story = "Tea & <b>biscuits</b> with the landlord ]]>";
    let fields = [
        ("word", word.as_str()),
        ("from", "chosen"),
        ("story", story),
        ("status", "chosen"),
        ("due", "2026-12-11"),
    ];
    assert_eq!(organiser.post(&format!("{at}/news"), &fields).await.status, 303);
    for (path, tag) in &tags {
        let request = browser.request("GET", path).header("if-none-match", tag);
        let feed = read(&browser.send(request).await);
        let newest = &feed.entries[0];
        assert_eq!(newest.id, format!("urn:uuid:{word}"));
        assert_eq!(newest.content.as_ref().unwrap().body.as_deref(), Some(story));
        assert_eq!(newest.authors[0].name.as_deref(), Some("Olwen"));
        let mut ids: Vec<_> = feed.entries.iter().map(|entry| &entry.id).collect();
        ids.dedup();
        assert_eq!(ids.len(), 2);
    }
    assert_eq!(browser.get("/actions/none/feed.atom").await.status, 404);
}

#[tokio::test]
async fn a_ward_of_which_nothing_was_heard_has_an_empty_feed() {
    let server = TestServer::start().await;
    let evening = server.evening().await;
    let answer = server.browser().get(&format!("/ward/{}/feed.atom", evening.wards[0].id)).await;
    assert!(read(&answer).entries.is_empty());
}

#[tokio::test]
async fn what_all_wards_chose_together_is_in_the_feed_and_on_the_page_of_each() {
    let server = TestServer::start().await;
    let evening = server.evening().await;
    evening.open(&server, 2).await;
    evening.cast(&server, 2, &[&[0], &[0, 1], &[1]]).await;
    evening.close(&server, 2).await;
    evening.publish(&server, 2).await;
    let (organiser, browser) = (server.organiser().await, server.browser());
    let heard = async |ward: usize| {
        let path = format!("/ward/{}/feed.atom", evening.wards[ward].id);
        let feed = read(&browser.get(&path).await);
        feed.entries.into_iter().map(|entry| entry.title.unwrap().content).collect::<Vec<_>>()
    };
    let at = format!("/organise/actions/{}", evening.contests[2].options[0].id);
    server.clock.advance_ms(1_000);
    let form = organiser.get(&at).await;
    let (word, from, due) = (form.field("word"), form.field("from"), form.field("due"));
    let fields = [
        ("word", word.as_str()),
        ("from", &from),
        ("story", "We met the landlord"),
        ("status", &from),
        ("due", &due),
    ];
    assert_eq!(organiser.post(&format!("{at}/news"), &fields).await.status, 303);
    let together = "All wards at the meeting voted on this together.";
    for (n, ward) in evening.wards.iter().enumerate() {
        let heard = heard(n).await;
        assert_eq!((heard.len(), heard[1].as_str()), (2, "Chosen: Damp homes"), "{heard:?}");
        assert!(heard[0].contains("Damp homes"), "{heard:?}");
        let page = browser.get(&format!("/ward/{}", ward.id)).await;
        assert_eq!(page.texts(".chosen .card h3"), ["Damp homes"]);
        assert!(page.says(together), "{}", page.body);
        assert_eq!(page.texts(".doing h3"), ["Damp homes"]);
        let report = browser.get(&format!("/ward/{}/report", ward.id)).await;
        assert!(report.says(together), "{}", report.body);
        let framed = browser.get(&format!("/ward/{}/embed", ward.id)).await;
        assert_eq!(framed.texts("ul.actions li a"), ["Damp homes"]);
    }

    evening.choose(&server).await;
    assert_eq!((heard(0).await.len(), heard(1).await.len()), (3, 2), "Alder chose for itself, too");
    let alder = browser.get(&format!("/ward/{}", evening.wards[0].id)).await;
    assert_eq!(alder.texts(".chosen .card").len(), 2);
    let report = browser.get(&format!("/ward/{}/report", evening.wards[0].id)).await;
    assert!(!report.says(together), "the report tells of its own vote");
}
