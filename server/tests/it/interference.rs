//! Non-interference: two evenings with the same seeds, clock and taps, and other
//! rankings. Whatever anybody but the voter can get before closing is the same to
//! the byte: every route of the table as everybody, live updates, and logs.

use std::io::Write;
use std::sync::{Arc, Mutex};

use tracing_subscriber::EnvFilter;
use wardmote::time::MINUTE_MS;
use wardmote_server::cli::Level;
use wardmote_server::http::table;
use wardmote_server::http::table::Route;

use crate::access;
use crate::ballots::{id, press};
use crate::evening::Evening;
use crate::filled::fields;
use crate::helpers::{Browser, Page, TestServer};
use crate::live::Ear;
use crate::papers::Typist;

/// What each voter taps: as many taps, other ballots. A second tap takes off.
type Taps = [[usize; 3]; 5];
const ONE: Taps = [[0, 1, 2], [0, 1, 0], [3, 2, 1], [0, 1, 2], [1, 1, 2]];
const OTHER: Taps = [[3, 2, 1], [2, 2, 3], [0, 3, 2], [1, 0, 3], [0, 0, 0]];

/// What two tellers type of papers, none of them at the desk whose pages are compared: one
/// is counted, on one they differ, and one waits.
type Typed = [(usize, [&'static str; 2]); 3];
const ONE_TYPED: Typed = [(4, ["1230", "1230"]), (5, ["1230", "1320"]), (6, ["2100", ""])];
const OTHER_TYPED: Typed = [(4, ["4321", "4321"]), (5, ["2134", "2143"]), (6, ["0012", ""])];

/// Whose votes they are, in order: the last voter votes twice.
const SLIPS: [usize; 5] = [0, 1, 2, 3, 3];

/// Acts that end the voting: what can be got after them is another test's.
const ENDS: [&str; 2] = ["/close", "/void"];
/// Answers that never end.
const ENDLESS: &str = "/live/";

/// A log of this thread's own.
#[derive(Clone, Default)]
struct OwnLog(Arc<Mutex<Vec<u8>>>);

impl Write for OwnLog {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// Taps, checks and casts, as a voter without JavaScript does.
async fn vote(server: &TestServer, evening: &Evening, slip: usize, taps: &[usize; 3]) {
    let (browser, contest) = (server.browser(), &evening.contests[0]);
    let mut page = browser.get(&evening.path(slip)).await;
    if !page.texts("button[name=change]").is_empty() {
        let fields = [("contest", &*contest.id.to_string()), ("change", "1")];
        page = browser.post(&evening.path(slip), &fields).await;
    }
    for option in taps {
        let title = contest.options[*option].title.as_str();
        page = press(&browser, &page, ("tap", &id(contest, title))).await;
    }
    // Who has nothing ranked hands in a blank vote: as many presses.
    let is_blank = page.texts(".opt.on").is_empty();
    let check =
        press(&browser, &page, if is_blank { ("blank", "1") } else { ("check", "1") }).await;
    let cast = press(&browser, &check, ("cast", "1")).await;
    assert_eq!(cast.status, 303, "{}", cast.body);
    browser.get(&cast.location()).await;
}

/// What is heard of a meeting when so many ballots are in. Turnout is told a few
/// times a second; its number in the stream tells how often, and not of what.
async fn heard(server: &TestServer, evening: &Evening, ballots: usize) -> String {
    let mut ear = Ear::open(server, evening).await;
    loop {
        let event = ear.next().await.expect("the stream goes on");
        let data: String = event.lines().filter(|line| line.starts_with("data")).collect();
        if data.contains(&format!("\"ballots\":{ballots},")) {
            return data;
        }
    }
}

/// All of an answer, but what is new each time by design: the number that lets a
/// page's own scripts run, and the real time of day.
fn bytes_of(page: &Page) -> String {
    let mut nonces: Vec<String> = Vec::new();
    for part in page.header("content-security-policy").split("'nonce-").skip(1) {
        nonces.extend(part.split('\'').next().map(str::to_owned));
    }
    let headers = page.headers.iter().filter(|(name, _)| *name != "date");
    let headers: Vec<_> = headers.map(|(name, value)| format!("{name}: {value:?}")).collect();
    let mut text = format!("{}\n{}", headers.join("\n"), page.body);
    for nonce in nonces {
        text = text.replace(&nonce, "NONCE");
    }
    format!("{}\n{text}", page.status)
}

/// The address of a route for somebody who holds everything but a used slip.
fn address(route: &Route, evening: &Evening) -> String {
    let (used, unused) = (evening.slips[0].token.as_str(), evening.slips[9].token.as_str());
    access::path(route, evening).replace(used, unused)
}

/// Everybody who is not the voter; a session each, because a route ends it.
async fn everybody(server: &TestServer) -> [(&'static str, Browser); 3] {
    [
        ("anybody", server.browser()),
        ("an organiser", server.organiser().await),
        ("an administrator", server.administrator().await),
    ]
}

/// Everything there is to get while the voting is open.
async fn everything(taps: &Taps, typed: &Typed) -> Vec<(String, String)> {
    let log = OwnLog::default();
    let writer = log.clone();
    let subscriber = tracing_subscriber::fmt()
        .with_env_filter(EnvFilter::new(Level::Debug.filter()))
        .with_ansi(false)
        .without_time()
        .with_writer(move || writer.clone())
        .finish();
    // All of the server runs on this thread.
    let _guard = tracing::subscriber::set_default(subscriber);
    let server = TestServer::start_with(|config| config.url = "http://hall.test".into()).await;
    let evening = server.evening().await;
    evening.open(&server, 0).await;
    let mut all = Vec::new();
    for (slip, taps) in SLIPS.into_iter().zip(taps) {
        vote(&server, &evening, slip, taps).await;
        all.push((format!("live, after {slip}"), heard(&server, &evening, slip + 1).await));
        server.clock.advance_ms(MINUTE_MS / 2);
    }
    let tellers = [Typist::new(&server, &evening).await, Typist::new(&server, &evening).await];
    for (slip, typed) in typed {
        for (teller, numbers) in tellers.iter().zip(typed).filter(|(_, typed)| !typed.is_empty()) {
            let page = teller.look(&evening.slips[*slip], &evening.contests[0], numbers).await;
            assert!(matches!(page.status, 200 | 303), "{}", page.body);
        }
    }
    // Pages before and after, because some acts change what pages say.
    for method in ["GET", "POST", "GET"] {
        for route in table().routes().iter().filter(|route| route.method == method) {
            let is_ours = !ENDS.iter().any(|end| route.path.ends_with(end));
            if !is_ours || route.path.starts_with(ENDLESS) {
                continue;
            }
            let path = address(route, &evening);
            for (who, browser) in everybody(&server).await {
                let page = if method == "GET" {
                    browser.get(&path).await
                } else {
                    let sent = fields(route, &evening);
                    let sent: Vec<_> = sent.iter().map(|(n, v)| (*n, v.as_str())).collect();
                    browser.post(&path, &sent).await
                };
                all.push((format!("{method} {} by {who}", route.path), bytes_of(&page)));
            }
        }
    }
    server.stop().await;
    let log = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    // How long it took is not claimed to be the same.
    let mut lines: Vec<&str> = log.lines().map(|line| line.split(" ms=").next().unwrap()).collect();
    assert!(lines.len() > 100, "requests are logged: {}", lines.len());
    lines.sort_unstable();
    all.push(("logs".into(), lines.join("\n")));
    all
}

#[tokio::test]
async fn before_closing_no_byte_anybody_can_get_depends_on_a_ranking() {
    let (one, other) = (everything(&ONE, &ONE_TYPED).await, everything(&OTHER, &OTHER_TYPED).await);
    assert_eq!(one.len(), other.len());
    assert!(one.len() > 250, "every route as everybody: {}", one.len());
    for ((what, one), (_, other)) in one.iter().zip(&other) {
        if one != other {
            let same = one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
            let near = |text: &str| -> String {
                text.chars().skip(same.saturating_sub(80)).take(200).collect()
            };
            panic!("{what} differs:\n{}\n---\n{}", near(one), near(other));
        }
    }
}
