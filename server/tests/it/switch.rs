//! The language switch: it leads somewhere from every page, and loses nothing typed.

use std::collections::{BTreeSet, HashSet};

use wardmote_server::http::table;

use crate::access::path;
use crate::filled::fields;
use crate::helpers::{Browser, Page, TestServer};

/// A way of the switch, from the page at an address.
fn whole(at: &str, to: &str) -> String {
    let at = at.split('?').next().unwrap();
    if to.starts_with('?') { format!("{at}{to}") } else { to.to_owned() }
}

/// Presses the switch's button for Welsh with what is typed, on the page at an address.
pub async fn in_welsh(
    browser: &Browser,
    at: &str,
    page: &Page,
    typed: &[(&'static str, &str)],
) -> Page {
    let button = |name: &str| page.attributes(".languages button[lang=cy]", name).concat();
    let form = button("form");
    let sends = page.attributes(&format!("form[id=\"{form}\"]"), "action").concat();
    let to = whole(at, &button("formaction"));
    assert_eq!(to.split('?').next(), Some(sends.as_str()), "where the form is sent");
    assert_eq!(button("name"), "again");
    let fields = [typed, &[("again", "1")]].concat();
    let shown = browser.post(&to, &fields).await;
    assert_eq!((shown.status, shown.attributes("html", "lang").concat()), (200, "cy".into()));
    shown
}

/// Opens the switch's link for Welsh, on the page at an address.
async fn follow(browser: &Browser, at: &str, page: &Page) -> Page {
    let links = page.attributes(".languages a[lang=cy]", "href");
    assert_eq!(links.len(), 1, "{at} answers {}: {}", page.status, page.body);
    let shown = browser.get(&whole(at, &links[0])).await;
    assert_eq!((shown.status, shown.attributes("html", "lang").concat()), (200, "cy".into()));
    shown
}

#[tokio::test]
async fn the_switch_leads_somewhere_from_every_page_that_answers_a_form() {
    let server = TestServer::start().await;
    let evening = server.evening().await;
    let table = table();
    let opens: HashSet<_> =
        table.routes().iter().filter(|one| one.method == "GET").map(|one| one.path).collect();
    let mut pages = BTreeSet::new();
    for route in table.routes().iter().filter(|route| route.method == "POST") {
        let at = path(route, &evening);
        let filled = fields(route, &evening);
        let filled: Vec<_> = filled.iter().map(|(name, text)| (*name, text.as_str())).collect();
        for sent in [&filled[..], &[]] {
            let browser = server.administrator().await;
            let page = browser.post(&at, sent).await;
            let mut shown = Vec::new();
            for to in page.attributes(".languages a", "href") {
                shown.push(browser.get(&whole(&at, &to)).await);
            }
            let names = page.attributes(".languages button", "name");
            let ways = page.attributes(".languages button", "formaction");
            for (name, to) in names.iter().zip(ways) {
                let fields = [sent, &[(name.as_str(), "1")]].concat();
                shown.push(browser.post(&whole(&at, &to), &fields).await);
            }
            for other in &shown {
                let is_there = page.status == 404 || other.status != 404;
                assert!(
                    is_there && other.status != 405,
                    "{} answers {}, and in another language {}",
                    route.path,
                    page.status,
                    other.status
                );
            }
            if !shown.is_empty() {
                pages.insert(route.path);
            }
        }
    }
    assert!(pages.iter().any(|path| !opens.contains(path)) && pages.len() > 20, "{pages:?}");
}

#[tokio::test]
async fn a_form_that_was_refused_where_nothing_opens_is_shown_again_where_it_stands() {
    let server = TestServer::start().await;
    let evening = server.evening().await;
    let ward = evening.wards[1].id.to_string();
    let browser = server.administrator().await;
    for (at, status) in [
        ("/organise/answers/sort/new", 422),
        ("/organise/answers/sort/same", 422),
        ("/organise/listening/goals", 422),
        ("/organise/settings/person/erase", 200),
        ("/organise/settings/person/export", 200),
    ] {
        let fields = [("ward", ward.as_str()), ("who", "Nobody Inparticular")];
        let page = browser.post(&format!("{at}?lang=en"), &fields).await;
        assert_eq!(page.status, status, "{at}: {}", page.body);
        let shown = follow(&browser, at, &page).await;
        let wards = shown.attributes("#ward option[selected]", "value");
        assert!(!at.contains("sort") || wards.contains(&ward), "the same ward: {}", shown.body);
    }
}

#[tokio::test]
async fn a_link_that_is_shown_once_is_not_lost_to_another_language() {
    let server = TestServer::start().await;
    let evening = server.evening().await;
    let browser = server.administrator().await;
    let ward = evening.wards[0].id.to_string();
    let canvass = [("label", "An evening"), ("days", "3"), ("ward", ward.as_str())];
    let shift = [("label", "Tonight"), ("ends", "2026-11-21T21:00"), ("ward", ward.as_str())];
    for (at, fields) in [("/organise/links", canvass), ("/organise/shifts", shift)] {
        let page = browser.post(at, &fields).await;
        assert_eq!((page.status, page.texts("a.address").len()), (200, 1), "{}", page.body);
        assert!(page.texts(".languages").is_empty(), "{at}");
        assert_eq!(browser.get(at).await.texts(".languages").len(), 1);
    }
}
