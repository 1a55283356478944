//! The real server on a port of its own, with a clock that tests move and dice
//! that always fall the same way; and browsers without JavaScript to use it with.

use std::path::PathBuf;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

use jiff::tz::TimeZone;
use reqwest::cookie::Jar;
use scraper::{Html, Selector};
use sha2::{Digest, Sha256};
use tokio::net::TcpListener;
use tokio::sync::OnceCell;
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;
use wardmote::clerk::{Clerk, Clock, Locksmith};
use wardmote::id::{LinkId, OrganiserId};
use wardmote::people::{Email, Link, Organiser, Password, Scope};
use wardmote::slip::Token;
use wardmote::store::{Dice, Store, roll};
use wardmote::text::Name;
use wardmote::time::{DAY_MS, Timestamp};
use wardmote_server::config::Config;
use wardmote_server::http::accept::Limits;
use wardmote_server::locksmith::Argon;
use wardmote_server::wiring::{self, Program};

use crate::log::Log;

/// When every test begins: half past six in the evening of 21 November 2026, in UTC.
pub const EVENING: Timestamp = Timestamp(1_795_285_800_000);
/// The password of everybody who has one.
pub const PASSWORD: &str = "twelve dots in a ring";

/// A clock that stands still until a test moves it.
pub struct TestClock(AtomicI64);

impl TestClock {
    /// Moves the clock on.
    pub fn advance_ms(&self, ms: i64) {
        self.0.fetch_add(ms, Ordering::SeqCst);
    }
}

impl Clock for TestClock {
    fn now(&self) -> Timestamp {
        Timestamp(self.0.load(Ordering::SeqCst))
    }
}

/// Dice that fall in the same order in every run.
pub struct SeededDice {
    seed: u64,
    rolls: Mutex<u64>,
}

impl SeededDice {
    /// Dice of that seed.
    pub fn new(seed: u64) -> Self {
        Self { seed, rolls: Mutex::new(0) }
    }
}

impl Dice for SeededDice {
    fn roll(&self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(32) {
            let mut rolls = self.rolls.lock().unwrap();
            *rolls += 1;
            let mut hash = Sha256::new();
            hash.update(self.seed.to_be_bytes());
            hash.update(rolls.to_be_bytes());
            chunk.copy_from_slice(&hash.finalize()[..chunk.len()]);
        }
    }
}

/// A folder that is gone after the test.
pub struct Folder(pub PathBuf);

impl Folder {
    /// An empty folder.
    pub fn new() -> Self {
        static MADE: AtomicU64 = AtomicU64::new(0);
        let name =
            format!("wardmote-{}-{}", std::process::id(), MADE.fetch_add(1, Ordering::SeqCst));
        let path = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(Config::at(self.0.clone()).key_folder());
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// The real server, on a port of its own.
pub struct TestServer {
    /// Scheme, host and port, without a trailing slash.
    pub base: String,
    /// The pieces of the program.
    pub program: Program,
    /// The clock the program reads.
    pub clock: Arc<TestClock>,
    /// The dice tests make secrets with (not those of the program).
    pub dice: SeededDice,
    /// Where its data lies.
    pub folder: Folder,
    stop: CancellationToken,
    serving: Option<JoinHandle<anyhow::Result<()>>>,
}

impl TestServer {
    /// A server with an empty database.
    pub async fn start() -> Self {
        Self::start_with(|_| {}).await
    }

    /// A server with an empty database and some settings changed.
    pub async fn start_with(change: impl FnOnce(&mut Config)) -> Self {
        Self::launch(change, Limits::default()).await
    }

    /// A server with an empty database and other patience than the usual.
    pub async fn start_within(limits: Limits) -> Self {
        Self::launch(|_| {}, limits).await
    }

    /// A server with some settings changed, and other patience than the usual.
    pub async fn launch(change: impl FnOnce(&mut Config), limits: Limits) -> Self {
        Log::begin();
        let folder = Folder::new();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let base = format!("http://{}", listener.local_addr().unwrap());
        let mut config =
            Config { url: base.clone(), zone: TimeZone::UTC, ..Config::at(folder.0.clone()) };
        change(&mut config);
        let clock = Arc::new(TestClock(AtomicI64::new(EVENING.0)));
        let dice = Arc::new(SeededDice::new(1));
        let program = wiring::wire_with(config, clock.clone(), dice).await.unwrap();
        let stop = CancellationToken::new();
        let until = stop.clone().cancelled_owned();
        let serving = tokio::spawn(program.clone().serve_within(limits, listener, until));
        let dice = SeededDice::new(2);
        Self { base, program, clock, dice, folder, stop, serving: Some(serving) }
    }

    /// The clerk, for fixtures made through the public verbs.
    pub fn clerk(&self) -> &Clerk {
        &self.program.clerk
    }

    /// Storage.
    pub fn store(&self) -> &dyn Store {
        &*self.program.store
    }

    /// Somebody with an empty cookie jar.
    pub fn browser(&self) -> Browser {
        Browser::new(&self.base, &[])
    }

    /// A signed-in organiser.
    pub async fn organiser(&self) -> Browser {
        self.signed_in("Olwen", false).await
    }

    /// A signed-in administrator.
    pub async fn administrator(&self) -> Browser {
        self.signed_in("Ada", true).await
    }

    /// Records an organiser whose e-mail is `name@wardmote.test`; the password is [`PASSWORD`].
    pub async fn record_organiser(&self, name: &str, is_administrator: bool) -> Organiser {
        static HASH: OnceCell<String> = OnceCell::const_new();
        let email = Email::parse(&format!("{name}@wardmote.test")).unwrap();
        if let Some((organiser, _)) = self.store().find_organiser(&email).await.unwrap() {
            return organiser;
        }
        let password = Password::parse(PASSWORD).unwrap();
        let hash = HASH
            .get_or_init(|| async { Argon::default().hash_password(&password).await.unwrap() })
            .await;
        let id = OrganiserId::from_random(roll(&self.dice));
        let name = Name::parse(name).unwrap();
        let organiser = Organiser { id, email, name, is_administrator };
        self.store().record_organiser(&organiser, hash).await.unwrap();
        organiser
    }

    /// An organiser of that name, signed in without going through the page.
    pub async fn signed_in(&self, name: &str, is_administrator: bool) -> Browser {
        let organiser = self.record_organiser(name, is_administrator).await;
        let token = Token::from_random(roll(&self.dice));
        let ends_at = self.clock.now().plus_ms(DAY_MS);
        self.store().record_session(&token.hash(), organiser.id, ends_at).await.unwrap();
        Browser::new(&self.base, &[format!("wardmote={}", token.as_str())])
    }

    /// Makes a personal link that lasts a day, and gives its token.
    pub async fn link(&self, scope: Scope) -> Token {
        let token = Token::from_random(roll(&self.dice));
        let link = Link {
            id: LinkId::from_random(roll(&self.dice)),
            hash: token.hash(),
            label: Name::parse("A link").unwrap(),
            scope,
            made_at: self.clock.now(),
            ends_at: self.clock.now().plus_ms(DAY_MS),
            revoked_at: None,
        };
        self.store().record_link(&link).await.unwrap();
        token
    }

    /// Stops as `SIGTERM` does, and waits until it has.
    pub async fn stop(mut self) {
        self.stop.cancel();
        self.serving.take().unwrap().await.unwrap().unwrap();
    }
}

impl Drop for TestServer {
    fn drop(&mut self) {
        self.stop.cancel();
    }
}

/// A browser without JavaScript: cookies of its own, redirects not followed.
#[derive(Clone)]
pub struct Browser {
    client: reqwest::Client,
    base: String,
}

impl Browser {
    /// A browser that holds these cookies (`name=value`).
    pub fn new(base: &str, cookies: &[String]) -> Self {
        let jar = Jar::default();
        let url = base.parse().unwrap();
        for cookie in cookies {
            jar.add_cookie_str(cookie, &url);
        }
        let client = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .cookie_provider(Arc::new(jar))
            .no_proxy()
            .build()
            .unwrap();
        Self { client, base: base.to_owned() }
    }

    /// A request to be changed before it is sent with [`Browser::send`].
    pub fn request(&self, method: &str, path: &str) -> reqwest::RequestBuilder {
        let url =
            if path.starts_with("http") { path.to_owned() } else { format!("{}{path}", self.base) };
        self.client.request(method.parse().unwrap(), url)
    }

    /// Sends a request and reads all of the answer.
    pub async fn send(&self, request: reqwest::RequestBuilder) -> Page {
        let response = request.send().await.unwrap();
        let status = response.status().as_u16();
        let headers = response.headers().clone();
        let bytes = response.bytes().await.unwrap().to_vec();
        Page { status, headers, body: String::from_utf8_lossy(&bytes).into_owned(), bytes }
    }

    /// Sends a request and reads the answer's head only: some never end.
    pub async fn head_of(&self, request: reqwest::RequestBuilder) -> Page {
        let response = request.send().await.unwrap();
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        Page { status, headers, body: String::new(), bytes: Vec::new() }
    }

    /// Opens an address (a path, or a whole address).
    pub async fn get(&self, path: &str) -> Page {
        self.send(self.request("GET", path)).await
    }

    /// Sends a form, the way a browser does.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        let form =
            url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let request = self
            .request("POST", path)
            .header("content-type", "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin")
            .header("origin", &self.base)
            .body(form);
        self.send(request).await
    }

    /// Sends a form, and follows the 303 it is answered with.
    pub async fn post_and_follow(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        let page = self.post(path, fields).await;
        assert_eq!(page.status, 303, "{path} answered {}: {}", page.status, page.body);
        self.get(&page.location()).await
    }
}

/// An answer.
pub struct Page {
    /// The HTTP status.
    pub status: u16,
    /// The headers.
    pub headers: reqwest::header::HeaderMap,
    /// The body as text.
    pub body: String,
    /// The body as it came.
    pub bytes: Vec<u8>,
}

impl Page {
    /// A header's text, or nothing.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// Where the answer sends the browser.
    pub fn location(&self) -> String {
        self.header("location").to_owned()
    }

    /// The texts of the elements a CSS selector finds, white space made single.
    pub fn texts(&self, css: &str) -> Vec<String> {
        let html = Html::parse_document(&self.body);
        html.select(&Selector::parse(css).unwrap())
            .map(|element| {
                let text = element.text().collect::<String>();
                text.split_whitespace().collect::<Vec<_>>().join(" ")
            })
            .collect()
    }

    /// An attribute of the elements a CSS selector finds.
    pub fn attributes(&self, css: &str, name: &str) -> Vec<String> {
        let html = Html::parse_document(&self.body);
        html.select(&Selector::parse(css).unwrap())
            .filter_map(|element| element.attr(name).map(str::to_owned))
            .collect()
    }

    /// The value of the form's field of that name.
    pub fn field(&self, name: &str) -> String {
        let boxes = format!("[name=\"{name}\"]");
        let typed = self.attributes(&boxes, "value").into_iter().next();
        // What stands in a box of several lines is its text.
        typed.or_else(|| self.texts(&boxes).into_iter().next()).unwrap_or_default()
    }

    /// Whether the page says this anywhere.
    pub fn says(&self, words: &str) -> bool {
        self.texts("body").concat().contains(words)
    }
}
