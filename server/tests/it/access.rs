//! Who may use what: every route of the table with every kind of visitor, and
//! with every way in which another site can make a browser send something.

use wardmote::people::Scope;
use wardmote::slip::Token;
use wardmote::time::DAY_MS;
use wardmote_server::http::headers::UNLISTED;
use wardmote_server::http::table;
use wardmote_server::http::table::{Access, Route};

use crate::evening::Evening;
use crate::helpers::{Browser, Page, TestServer};

/// The one page that other sites may show within theirs.
const EMBED: &str = "/ward/{ward}/embed";
/// Words that only programs use.
const UNUSED_TOKEN: &str = "00000000000000000000000000";

/// Fills the gaps of a route's path, the token apart, with what is there.
fn fill(route: &Route, evening: &Evening, token: &str) -> String {
    let parts = route.path.split('/').map(|part| match part {
        "{token}" => token.to_owned(),
        "{conference}" => evening.conference.id.to_string(),
        "{ward}" => evening.wards[0].id.to_string(),
        "{*file}" => "nothing.css".to_owned(),
        "{id}" if route.path.contains("conferences") => evening.conference.id.to_string(),
        "{id}" if route.path.contains("wards") => evening.wards[0].id.to_string(),
        // No issue, link or doorstep has the id of a contest: nothing is found there.
        "{id}" | "{contest}" | "{issue}" | "{link}" | "{contact}" | "{answer}" | "{upload}"
        | "{step}" | "{news}" => evening.contests[0].id.to_string(),
        "{month}" => "2026-11".to_owned(),
        // Nobody sits there.
        "{sitting}" => UNUSED_TOKEN.to_owned(),
        "{sheet}" => "a4".to_owned(),
        // The code of no receipt.
        "{code}" => "0000-0000-0000".to_owned(),
        part if part.starts_with('{') => panic!("{}: what fills {part}?", route.path),
        part => part.to_owned(),
    });
    parts.collect::<Vec<_>>().join("/")
}

/// The path for somebody who holds everything a route asks for in its path.
pub fn path(route: &Route, evening: &Evening) -> String {
    let token = match route.access {
        Access::Link("canvass") => &evening.canvass,
        Access::Link("screen") => &evening.screen,
        Access::Link("desk") => &evening.desk,
        Access::Link("observe") => &evening.observe,
        Access::Link("kiosk") => &evening.kiosk,
        Access::Link("act") => &evening.act,
        Access::Link("commit") => &evening.commit,
        Access::Link(kind) => panic!("{}: no test has a link of kind {kind}", route.path),
        _ => &evening.slips[0].token,
    };
    fill(route, evening, token.as_str())
}

/// Sends a request with nothing in it, and looks at the answer's head only: some
/// answers never end.
async fn touch(browser: &Browser, route: &Route, path: &str, headers: &[(&str, &str)]) -> Page {
    let mut request = browser.request(route.method, path);
    if route.method == "POST" {
        request = request.header("content-type", "application/x-www-form-urlencoded");
    }
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    browser.head_of(request).await
}

/// Whether somebody was let in: what the handler then said is not the question.
fn was_let_in(status: u16) -> bool {
    !matches!(status, 401 | 403 | 405) && status < 500
}

#[tokio::test]
async fn only_an_organiser_gets_to_an_organisers_page() {
    let server = TestServer::start().await;
    let evening = server.evening().await;
    let links = [&evening.canvass, &evening.screen, &evening.desk].map(Token::as_str);
    let held = links.into_iter().chain([UNUSED_TOKEN, "rubbish"]);
    for route in table().routes() {
        if !matches!(route.access, Access::Organiser | Access::Administrator) {
            continue;
        }
        let (name, path) = (format!("{} {}", route.method, route.path), path(route, &evening));
        assert_eq!(touch(&server.browser(), route, &path, &[]).await.status, 401, "{name}");
        for token in held.clone() {
            let browser = Browser::new(&server.base, &[format!("wardmote={token}")]);
            assert_eq!(touch(&browser, route, &path, &[]).await.status, 401, "{name} {token}");
        }
        // A session each, because one of the routes ends it.
        let organiser = touch(&server.organiser().await, route, &path, &[]).await.status;
        if route.access == Access::Administrator {
            assert_eq!(organiser, 403, "{name}");
        } else {
            assert!(was_let_in(organiser), "{name} answers an organiser {organiser}");
        }
        let administrator = touch(&server.administrator().await, route, &path, &[]).await.status;
        assert!(was_let_in(administrator), "{name} answers an administrator {administrator}");
    }
}

#[tokio::test]
async fn a_session_that_has_ended_opens_nothing() {
    let server = TestServer::start().await;
    let evening = server.evening().await;
    let organiser = server.administrator().await;
    server.clock.advance_ms(2 * DAY_MS);
    for route in table().routes() {
        if matches!(route.access, Access::Organiser | Access::Administrator) {
            let status = touch(&organiser, route, &path(route, &evening), &[]).await.status;
            assert_eq!(status, 401, "{} {}", route.method, route.path);
        }
    }
}

#[tokio::test]
async fn a_personal_link_opens_its_own_kind_of_page_until_it_ends() {
    let server = TestServer::start().await;
    let evening = server.evening().await;
    let routes: Vec<Route> = table().routes().to_vec();
    let linked = || routes.iter().filter(|route| matches!(route.access, Access::Link(_)));
    let other_links: Vec<(&str, Token)> = vec![
        ("canvass", evening.canvass.clone()),
        ("screen", evening.screen.clone()),
        ("desk", server.link(Scope::Desk { conference: evening.conference.id }).await),
        ("observe", server.link(Scope::Observe { conference: evening.conference.id }).await),
        ("kiosk", evening.kiosk.clone()),
        ("act", evening.act.clone()),
        ("commit", evening.commit.clone()),
    ];
    for route in linked() {
        let name = format!("{} {}", route.method, route.path);
        for (kind, token) in &other_links {
            let path = fill(route, &evening, token.as_str());
            let status = touch(&server.browser(), route, &path, &[]).await.status;
            if route.access == Access::Link(kind) {
                assert!(was_let_in(status), "{name} answers its own link {status}");
            } else {
                assert_eq!(status, 404, "{name} with a link of kind {kind}");
            }
        }
        for token in [UNUSED_TOKEN, "rubbish", evening.slips[0].token.as_str()] {
            let path = fill(route, &evening, token);
            let organiser = server.organiser().await;
            assert_eq!(touch(&organiser, route, &path, &[]).await.status, 404, "{name} {token}");
        }
    }
    server.clock.advance_ms(2 * DAY_MS);
    for route in linked() {
        let path = path(route, &evening);
        let status = touch(&server.browser(), route, &path, &[]).await.status;
        assert_eq!(status, 404, "{} {} with an ended link", route.method, route.path);
    }
}

#[tokio::test]
async fn everybody_gets_to_the_public_pages() {
    let server = TestServer::start().await;
    let evening = server.evening().await;
    for route in table().routes().iter().filter(|route| route.access == Access::Anybody) {
        let path = path(route, &evening);
        let garbage = Browser::new(&server.base, &["wardmote=rubbish".into(), "lang=xx".into()]);
        for browser in [server.browser(), garbage, server.organiser().await] {
            let status = touch(&browser, route, &path, &[]).await.status;
            assert!(was_let_in(status), "{} {} answers {status}", route.method, route.path);
        }
    }
}

#[tokio::test]
async fn another_site_cannot_make_a_browser_do_anything() {
    let server = TestServer::start().await;
    let evening = server.evening().await;
    let foreign: [&[(&str, &str)]; 6] = [
        &[("sec-fetch-site", "cross-site")],
        &[("sec-fetch-site", "same-site")],
        &[("sec-fetch-site", "rubbish")],
        &[("origin", "https://evil.example")],
        &[("origin", "null")],
        &[("sec-fetch-site", "cross-site"), ("origin", "null")],
    ];
    let posts: Vec<_> =
        table().routes().iter().filter(|route| route.method == "POST").cloned().collect();
    for route in &posts {
        let path = path(route, &evening);
        for headers in foreign {
            for browser in [server.browser(), server.administrator().await] {
                let answer = touch(&browser, route, &path, headers).await;
                assert_eq!(answer.status, 403, "POST {} with {headers:?}", route.path);
            }
        }
        let administrator = server.administrator().await;
        let own = [("sec-fetch-site", "same-origin"), ("origin", server.base.as_str())];
        for headers in [&own[..], &own[1..], &[]] {
            let status = touch(&administrator, route, &path, headers).await.status;
            assert!(was_let_in(status), "POST {} with {headers:?}: {status}", route.path);
        }
    }
}

#[tokio::test]
async fn every_answer_is_closed_to_other_sites() {
    let server = TestServer::start().await;
    let evening = server.evening().await;
    let administrator = server.administrator().await;
    for route in table().routes().iter().filter(|route| route.method == "GET") {
        let path = path(route, &evening);
        let answer = touch(&administrator, route, &path, &[]).await;
        let must = |name: &str, value: &str| {
            assert!(
                answer.header(name).contains(value),
                "{}: {name}: {}",
                route.path,
                answer.header(name)
            );
        };
        if route.path == EMBED {
            continue;
        }
        must("x-content-type-options", "nosniff");
        must("referrer-policy", "same-origin");
        must("cross-origin-opener-policy", "same-origin");
        must("cross-origin-resource-policy", "same-origin");
        let is_scanned_at = ["/desk/", "/kiosk/"].iter().any(|start| path.starts_with(start));
        must("permissions-policy", if is_scanned_at { "camera=(self)" } else { "camera=()" });
        must("content-security-policy", "default-src 'none'");
        must("content-security-policy", "frame-ancestors 'none'");
        assert!(!answer.header("content-security-policy").contains("unsafe-inline"));
        assert!(!answer.header("cache-control").is_empty(), "{}", route.path);
        assert_eq!(answer.header("strict-transport-security"), "", "only over HTTPS");
        let is_unlisted = UNLISTED.iter().any(|start| path.starts_with(start));
        assert_eq!(answer.header("x-robots-tag").contains("noindex"), is_unlisted, "{path}");
    }
}

#[tokio::test]
async fn over_https_browsers_are_told_to_stay_there() {
    let server = TestServer::start_with(|config| config.url = "https://vote.test".into()).await;
    let page = server.browser().get("/").await;
    assert!(page.header("strict-transport-security").starts_with("max-age="));
}
