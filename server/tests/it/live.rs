//! Live updates: the present first, then what changes, and never a ranking.

use std::time::Duration;

use wardmote::clerk::Clock;
use wardmote::contest::Phase;
use wardmote::update::Update;

use crate::evening::Evening;
use crate::helpers::TestServer;
use crate::postgres;

/// Longer than any tick; a test that waits this long has failed.
const PATIENCE: Duration = Duration::from_secs(10);

/// Somebody who listens to a meeting.
pub struct Ear {
    response: reqwest::Response,
    heard: String,
}

impl Ear {
    /// Begins to listen.
    pub async fn open(server: &TestServer, evening: &Evening) -> Self {
        let path = format!("/live/{}", evening.conference.id);
        let response = server.browser().request("GET", &path).send().await.unwrap();
        assert_eq!(response.status(), 200);
        Self { response, heard: String::new() }
    }

    /// The next event, as it came; nothing once the stream has ended.
    pub async fn next(&mut self) -> Option<String> {
        loop {
            if let Some((event, rest)) = self.heard.split_once("\n\n") {
                let (event, rest) = (event.to_owned(), rest.to_owned());
                self.heard = rest;
                return Some(event);
            }
            let chunk = tokio::time::timeout(PATIENCE, self.response.chunk()).await.unwrap();
            self.heard.push_str(std::str::from_utf8(&chunk.ok()??).unwrap());
        }
    }

    /// What the next event says.
    pub async fn update(&mut self) -> Update {
        let event = self.next().await.expect("the stream goes on");
        let data = event.lines().find_map(|line| line.strip_prefix("data: ")).unwrap();
        serde_json::from_str(data).unwrap()
    }
}

#[tokio::test]
async fn a_listener_hears_the_present_first_and_then_what_changes() {
    let server = TestServer::start().await;
    let evening = server.evening().await;
    let mut ear = Ear::open(&server, &evening).await;
    let first = ear.update().await;
    assert!(first.contests.is_empty(), "drafts are nobody's business: {first:?}");
    assert_eq!(first.now, server.clock.now());

    evening.open(&server, 0).await;
    let opened = ear.update().await;
    assert_eq!(opened.contests[0].phase, Phase::Open);
    assert_eq!((opened.contests[0].turnout.ballots, opened.contests[0].turnout.slips), (0, 10));

    evening.cast(&server, 0, &[&[0], &[1]]).await;
    let mut ballots = 0;
    while ballots < 2 {
        ballots = ear.update().await.contests[0].turnout.ballots;
    }
    evening.close(&server, 0).await;
    assert_eq!(ear.update().await.contests[0].phase, Phase::Closed);
}

#[tokio::test]
async fn who_comes_late_or_again_hears_the_present_with_the_present_clock() {
    let server = TestServer::start().await;
    let evening = server.evening().await;
    evening.open(&server, 0).await;
    let mut early = Ear::open(&server, &evening).await;
    early.update().await;
    server.clock.advance_ms(600_000);
    let mut late = Ear::open(&server, &evening).await;
    let update = late.update().await;
    assert_eq!(update.now, server.clock.now());
    assert_eq!(update.contests[0].phase, Phase::Open);
}

#[tokio::test]
async fn the_stream_tells_proxies_to_pass_it_on_and_numbers_its_events() {
    let server = TestServer::start().await;
    let evening = server.evening().await;
    let mut ear = Ear::open(&server, &evening).await;
    let headers = ear.response.headers().clone();
    assert_eq!(headers["content-type"], "text/event-stream");
    assert_eq!(headers["x-accel-buffering"], "no");
    assert!(!headers.contains_key("content-encoding"), "compressed events are held back");
    let event = ear.next().await.unwrap();
    assert!(event.contains("id: ") && event.contains("retry: "), "{event}");
}

#[tokio::test]
async fn a_meeting_that_is_not_there_has_no_stream() {
    let server = TestServer::start().await;
    for id in ["rubbish", "2a3c8e1e-6a39-4d6c-9d0a-3c8b0f3e1c11"] {
        assert_eq!(server.browser().get(&format!("/live/{id}")).await.status, 404, "{id}");
    }
}

#[tokio::test]
async fn an_open_stream_does_not_keep_the_program_from_stopping() {
    let server = TestServer::start().await;
    let evening = server.evening().await;
    let mut ear = Ear::open(&server, &evening).await;
    ear.update().await;
    tokio::time::timeout(PATIENCE, server.stop()).await.expect("it stops");
    assert_eq!(ear.next().await, None);
}

#[tokio::test]
async fn two_machines_on_one_database_tell_each_other() {
    let address = postgres::fresh_database();
    let machine = || TestServer::start_with(|config| config.database = Some(address.clone()));
    let (one, other) = (machine().await, machine().await);
    let evening = one.evening().await;
    let mut ear = Ear::open(&other, &evening).await;
    ear.update().await;
    evening.open(&one, 0).await;
    assert_eq!(ear.update().await.contests[0].phase, Phase::Open);
    evening.cast(&one, 0, &[&[0]]).await;
    assert_eq!(ear.update().await.contests[0].turnout.ballots, 1);
}

#[tokio::test]
async fn who_has_no_line_asks_and_gets_the_same_present() {
    let server = TestServer::start().await;
    let evening = server.evening().await;
    evening.open(&server, 0).await;
    evening.cast(&server, 0, &[&[0], &[1]]).await;
    let heard = Ear::open(&server, &evening).await.update().await;
    let conference = evening.conference.id.to_string();
    let fields = [("conference", conference.as_str())];
    let told = server.browser().post("/api/fetch_hall", &fields).await;
    assert_eq!(told.status, 200, "{}", told.body);
    let told: Update = serde_json::from_str(&told.body).unwrap();
    assert!(told.says_the_same(&heard));
    assert_eq!(told.now, server.clock.now());
    let nowhere = [("conference", "2a3c8e1e-6a39-4d6c-9d0a-3c8b0f3e1c11")];
    assert_eq!(server.browser().post("/api/fetch_hall", &nowhere).await.status, 404);
}
