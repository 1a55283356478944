//! Bad input, slow clients and stopping: nothing breaks, nothing is betrayed.

use std::time::Duration;

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use wardmote_server::http::accept::Limits;
use wardmote_server::http::table;
use wardmote_server::http::table::Access;

use crate::helpers::{Browser, TestServer};
use crate::log::Log;

/// The names our forms use, and some they do not.
const NAMES: &str = "[a-z_]{0,8}|order|tap|up|down|check|cast|change|code|email|password|name|\
                     question|option|title|ward|count|minutes|reason|text|answer|category|outcome";
/// What people, and people who mean no good, type.
const VALUES: &str = "\\PC{0,40}|[0-9-]{0,40}|\u{202e}|\u{0}|<script>|' or 1=1 --|[a-f0-9-]{36}";
/// Tries for each form: the domain's own property tests try thousands.
const TRIES: usize = 12;

#[tokio::test]
async fn no_form_breaks_whatever_is_sent() {
    let server = TestServer::start().await;
    let evening = server.evening().await;
    evening.open(&server, 0).await;
    let mut runner = TestRunner::deterministic();
    let fields = prop::collection::vec((NAMES, VALUES), 0..8);
    let bytes = prop::collection::vec(any::<u8>(), 0..200);
    for route in table().routes().iter().filter(|route| route.method == "POST") {
        let path = crate::access::path(route, &evening);
        for _ in 0..TRIES {
            // A session each, because one of the routes ends it.
            let browser = match route.access {
                Access::Organiser | Access::Administrator => server.administrator().await,
                _ => server.browser(),
            };
            let fields = fields.new_tree(&mut runner).unwrap().current();
            let fields: Vec<_> = fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
            let page = browser.post(&path, &fields).await;
            assert!(page.status < 500, "POST {} with {fields:?}: {}", route.path, page.status);
            let bytes = bytes.new_tree(&mut runner).unwrap().current();
            for kind in
                ["application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "a/b"]
            {
                let request = browser.request("POST", &path).header("content-type", kind);
                let page = browser.send(request.body(bytes.clone())).await;
                assert!(page.status < 500, "POST {} with {bytes:?}: {}", route.path, page.status);
            }
        }
    }
}

#[tokio::test]
async fn no_address_breaks_whatever_is_in_it() {
    let server = TestServer::start().await;
    let administrator = server.administrator().await;
    let mut runner = TestRunner::deterministic();
    let gap = "[A-Za-z0-9%._~-]{1,40}|%00|%ff|%2e%2e%2f|[a-f0-9]{8}-[a-f0-9]{4}-4[a-f0-9]{3}-8[a-f0-9]{3}-[a-f0-9]{12}|[0-9A-Z]{26}";
    for route in table().routes().iter().filter(|route| route.path.contains('{')) {
        for _ in 0..TRIES {
            let gap = gap.new_tree(&mut runner).unwrap().current();
            let parts = route.path.split('/').map(|part| match part {
                part if part.starts_with('{') => gap.clone(),
                part => part.to_owned(),
            });
            let path = parts.collect::<Vec<_>>().join("/");
            let page = administrator.head_of(administrator.request(route.method, &path)).await;
            assert!(page.status < 500, "{} {path}: {}", route.method, page.status);
        }
    }
}

#[tokio::test]
async fn what_http_refuses_is_explained_on_a_page_of_ours() {
    let server = TestServer::start().await;
    let browser = server.browser();
    let told = async |request: reqwest::RequestBuilder, status: u16| {
        let page = browser.send(request).await;
        assert_eq!(page.status, status);
        assert_eq!(page.texts("h1"), ["That did not work"], "{}", page.body);
        assert!(page.header("content-security-policy").contains("nonce"), "a page of ours");
        page
    };
    told(browser.request("GET", "/nothing/here"), 404).await;
    let page = told(browser.request("DELETE", "/"), 405).await;
    assert_eq!(page.header("allow"), "GET,HEAD");
    let foreign = browser.request("POST", "/").header("sec-fetch-site", "cross-site");
    told(foreign, 403).await;
    let large = browser.request("POST", "/nothing").body("a".repeat(64 * 1024 + 1));
    told(large, 413).await;
}

#[tokio::test]
async fn the_answers_machines_ask_for_are_there() {
    let server = TestServer::start().await;
    let browser = server.browser();
    assert_eq!(browser.get("/healthz").await.status, 200);
    assert_eq!(browser.get("/readyz").await.body, r#"{"ready":true}"#);
    let robots = browser.get("/robots.txt").await;
    for path in wardmote_server::http::headers::UNLISTED {
        assert!(robots.body.contains(&format!("Disallow: {path}\n")), "{path}");
    }
    let manifest = browser.get("/manifest.webmanifest").await;
    assert_eq!(manifest.header("content-type"), "application/manifest+json");
    assert!(manifest.body.contains(r#""start_url": "/""#));
    assert_eq!(browser.get("/favicon.svg").await.header("content-type"), "image/svg+xml");
}

#[tokio::test]
async fn a_server_without_its_database_is_not_ready_but_alive() {
    let server = TestServer::start().await;
    server.program.close().await;
    assert_eq!(server.browser().get("/readyz").await.status, 503);
    assert_eq!(server.browser().get("/healthz").await.status, 200);
    let page = server.browser().get("/v/00000000000000000000000000").await;
    assert_eq!(page.status, 503);
    assert!(page.says("Please try again"), "{}", page.body);
}

/// Waits as long as a test may, and not as long as people do.
fn hasty() -> Limits {
    let moment = Duration::from_millis(300);
    Limits { header: moment, body: moment, idle: moment, drain: moment, ..Limits::default() }
}

/// What comes back until the server hangs up; a server that does not is a failure.
async fn all_of(stream: &mut TcpStream) -> String {
    let mut answer = Vec::new();
    // A reset is a way to hang up, too.
    let read = stream.read_to_end(&mut answer);
    let _ = tokio::time::timeout(Duration::from_secs(20), read).await.expect("it hangs up");
    String::from_utf8_lossy(&answer).into_owned()
}

async fn connect(server: &TestServer) -> TcpStream {
    TcpStream::connect(server.base.trim_start_matches("http://")).await.unwrap()
}

#[tokio::test]
async fn half_a_header_does_not_hold_a_connection() {
    let server = TestServer::start_within(hasty()).await;
    for begun in ["", "GET / HTTP/1.1\r\nHost: a\r\nX-Slow: "] {
        let mut stream = connect(&server).await;
        stream.write_all(begun.as_bytes()).await.unwrap();
        assert_eq!(all_of(&mut stream).await, "", "after {begun:?}");
    }
}

#[tokio::test]
async fn half_a_header_after_an_answer_does_not_hold_a_connection_either() {
    let server = TestServer::start_within(hasty()).await;
    let mut stream = connect(&server).await;
    let request = "GET /healthz HTTP/1.1\r\nHost: a\r\n\r\nGET /healthz HT";
    stream.write_all(request.as_bytes()).await.unwrap();
    let answers = all_of(&mut stream).await;
    assert_eq!(answers.matches("HTTP/1.1 200 OK").count(), 1, "{answers}");
}

#[tokio::test]
async fn half_a_body_gets_a_sentence_and_the_end() {
    let server = TestServer::start_within(hasty()).await;
    let mut stream = connect(&server).await;
    let begun = "POST /vote HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\ncode=7K2M";
    stream.write_all(begun.as_bytes()).await.unwrap();
    let answer = all_of(&mut stream).await;
    assert!(answer.starts_with("HTTP/1.1 408"), "{answer}");
    assert!(answer.contains("It took too long to arrive."), "{answer}");
}

#[tokio::test]
async fn a_connection_nobody_uses_ends() {
    let server = TestServer::start_within(hasty()).await;
    let mut stream = connect(&server).await;
    stream.write_all(b"GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n").await.unwrap();
    assert!(all_of(&mut stream).await.starts_with("HTTP/1.1 200"));
}

#[tokio::test]
async fn those_beyond_the_limit_wait_at_the_door_and_get_in() {
    let server = TestServer::start_within(Limits { connections: 1, ..hasty() }).await;
    let _first = connect(&server).await;
    let page = server.browser().get("/healthz").await;
    assert_eq!(page.status, 200, "as soon as the first has been sent away");
}

#[tokio::test]
async fn no_log_betrays_a_voter() {
    let server = TestServer::start().await;
    let evening = server.evening().await;
    evening.open(&server, 0).await;
    let (slip, contest) = (&evening.slips[0], &evening.contests[0]);
    let (token, code) = (slip.token.as_str(), slip.code.grouped());
    let option = contest.options[2].id.to_string();
    let session = "SESSIONCANARY1234567890ABC";
    let browser = Browser::new(&server.base, &[format!("wardmote={session}")]);
    for path in [format!("/v/{token}"), format!("/V/{token}?lang=cy&canary=QUERYCANARY")] {
        browser.get(&path).await;
    }
    browser.post("/vote", &[("code", &code)]).await;
    let path = format!("/v/{token}");
    for button in ["tap", "check", "cast"] {
        let fields = [("order", option.as_str()), (button, option.as_str()), ("cast", "1")];
        browser.post(&path, &fields).await;
        browser.post(&format!("{path}/{}", contest.id), &fields).await;
    }
    browser.post("/sign-in", &[("email", "mail@canary.test"), ("password", "PASSCANARY")]).await;
    server.stop().await;
    // Tests run side by side and log together: none may betray anybody.
    let log = Log::begin().text();
    assert!(log.contains("/v/{token}"), "requests are logged: {log}");
    let secrets = [
        token,
        &code,
        &code.replace('-', ""),
        &option,
        session,
        "canary.test",
        "CANARY",
        "127.0.0.1",
    ];
    for secret in secrets {
        assert!(!log.to_lowercase().contains(&secret.to_lowercase()), "{secret} in {log}");
    }
}

#[tokio::test]
async fn stopping_waits_for_nobody_who_only_listens() {
    let server = TestServer::start().await;
    let evening = server.evening().await;
    let path = format!("/live/{}", evening.conference.id);
    let browser = server.browser();
    let mut stream = browser.request("GET", &path).send().await.unwrap();
    assert_eq!(stream.status(), 200);
    assert!(stream.chunk().await.unwrap().is_some(), "the present state comes first");
    let stopped = tokio::time::timeout(Duration::from_secs(5), server.stop()).await;
    assert!(stopped.is_ok(), "an open stream must not hold the program");
    while let Ok(Some(_)) = stream.chunk().await {}
}
