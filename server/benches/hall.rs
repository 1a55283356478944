//! `make bench`: a hall of phones behind one address, which load, rank, check and cast
//! through the real pages within a minute; then again while somebody at the same address
//! tries made-up slips.
//!
//! `WARDMOTE_HALL=50,10` is fifty phones in ten seconds, to try the bench itself.

#![expect(clippy::print_stdout, reason = "a benchmark prints")]
#![expect(clippy::disallowed_methods, reason = "a benchmark reads the clock")]

mod meeting;

use std::io::Read;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use bytes::Bytes;
use http::{Method, Request, Response, StatusCode, header};
use http_body_util::{BodyExt, Full};
use hyper::body::Incoming;
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use tokio::net::TcpListener;
use tokio::task::JoinSet;
use wardmote::contest::Contest;
use wardmote::id::ConferenceId;
use wardmote::slip::{MadeSlip, Token};
use wardmote::store::roll;
use wardmote_server::chance::SystemDice;
use wardmote_server::config::Config;
use wardmote_server::demo::page::{attribute, hidden_fields, tags, values_of};
use wardmote_server::wiring::wire;

/// Phones in the hall.
const PHONES: u32 = 500;
/// All of them come, rank and cast within this time.
const WITHIN: Duration = Duration::from_mins(1);
/// The part of it over which they come: the last one still needs some seconds to think.
const ARRIVING: u32 = 80;
/// Choices that everybody ranks.
const RANKED: usize = 3;
/// Made-up slips that somebody tries each second.
const GUESSES: u32 = 1_000;
/// What the hall shall not wait longer for, 99 times of 100.
const AIM: Duration = Duration::from_millis(300);

#[tokio::main]
async fn main() -> Result<()> {
    let (phones, within) = size()?;
    let data = std::env::temp_dir().join(format!("wardmote-hall-{}", std::process::id()));
    std::fs::create_dir_all(&data)?;
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let base = format!("http://{}", listener.local_addr()?);
    let config = Config { url: base.clone(), ..Config::at(data.clone()) };
    let keys = config.key_folder();
    let program = wire(config).await?;
    let serving = tokio::spawn(program.clone().serve(listener, std::future::pending()));
    for is_attacked in [false, true] {
        let (_, contests, slips) =
            meeting::open(&program, &["What first?"], usize::try_from(phones)?).await?;
        let contest = contests.into_iter().next().context("one vote")?;
        let hall = Hall { contest, slips };
        let attack = is_attacked.then(|| tokio::spawn(guess(base.clone())));
        let seen = hall.vote(&base, within).await?;
        let guessed = attack.map(|attack| attack.abort()).is_some();
        let turnout = program.clerk.public_contest(hall.contest.id).await?.1.ballots;
        seen.tell(phones, turnout, guessed)?;
    }
    serving.abort();
    std::fs::remove_dir_all(keys)?;
    Ok(std::fs::remove_dir_all(data)?)
}

/// How many phones, and in which time.
fn size() -> Result<(u32, Duration)> {
    let Ok(wish) = std::env::var("WARDMOTE_HALL") else { return Ok((PHONES, WITHIN)) };
    let (phones, seconds) = wish.split_once(',').context("WARDMOTE_HALL is PHONES,SECONDS")?;
    Ok((phones.parse()?, Duration::from_secs(seconds.parse()?)))
}

/// An open vote, and a slip for everybody.
struct Hall {
    contest: Contest,
    slips: Vec<MadeSlip>,
}

impl Hall {
    /// Everybody comes at a moment of their own, and votes.
    async fn vote(&self, base: &str, within: Duration) -> Result<Seen> {
        let counts = Arc::new(Counts::default());
        let begun = Instant::now();
        let mut phones = JoinSet::new();
        let slips = u32::try_from(self.slips.len())?;
        for (n, slip) in (0..slips).zip(&self.slips) {
            let arrival = within * ARRIVING / 100 * n / slips.max(1);
            let phone = Phone {
                client: Client::builder(TokioExecutor::new()).build_http(),
                base: base.to_owned(),
                counts: counts.clone(),
                waits: Vec::new(),
            };
            let (token, conference) = (slip.token.clone(), self.contest.conference);
            phones.spawn(async move {
                tokio::time::sleep(arrival).await;
                phone.vote(&token, conference).await
            });
        }
        let mut seen = Seen { counts, ..Seen::default() };
        while let Some(phone) = phones.join_next().await {
            match phone? {
                Ok(waits) => seen.waits.extend(waits),
                Err(error) => seen.lost.push(format!("{error:#}")),
            }
        }
        seen.took = begun.elapsed();
        Ok(seen)
    }
}

/// What all phones together met.
#[derive(Debug, Default)]
struct Counts {
    requests: AtomicU64,
    refused: AtomicU64,
    bytes: AtomicU64,
}

/// What came of an evening.
#[derive(Debug, Default)]
struct Seen {
    waits: Vec<Duration>,
    lost: Vec<String>,
    took: Duration,
    counts: Arc<Counts>,
}

impl Seen {
    fn tell(mut self, phones: u32, turnout: u64, is_attacked: bool) -> Result<()> {
        self.waits.sort();
        let lost = u64::from(phones).saturating_sub(turnout).max(self.lost.len() as u64);
        let refused = self.counts.refused.load(Ordering::Relaxed);
        let requests = self.counts.requests.load(Ordering::Relaxed);
        let at = |percent: usize| {
            let last = self.waits.len().saturating_sub(1);
            self.waits.get(last * percent / 100).copied().unwrap_or_default()
        };
        let beside = if is_attacked {
            format!(", beside {GUESSES} guesses a second")
        } else {
            String::new()
        };
        println!("hall of {phones} phones{beside}");
        println!("  ballots in, lost, refused    {turnout:>6} {lost:>6} {refused:>6}");
        println!("  half of all answers within   {:>10.1} ms", ms(at(50)));
        println!("  99 of 100 within             {:>10.1} ms", ms(at(99)));
        println!("  the longest                  {:>10.1} ms", ms(at(100)));
        println!("  from the first to the last   {:>10.1} s", self.took.as_secs_f64());
        let bytes = self.counts.bytes.load(Ordering::Relaxed);
        println!(
            "  answers, bytes to a phone    {requests:>6} {:>8}",
            bytes / u64::from(phones.max(1))
        );
        for error in self.lost.iter().take(3) {
            println!("  lost: {error}");
        }
        if at(99) > AIM {
            println!("  !! slower than the aim of {:.0} ms", ms(AIM));
        }
        ensure!(lost == 0 && refused == 0, "{lost} lost, {refused} refused");
        Ok(())
    }
}

/// Somebody's phone, with a browser that keeps what it has loaded.
struct Phone {
    client: Client<HttpConnector, Full<Bytes>>,
    base: String,
    counts: Arc<Counts>,
    waits: Vec<Duration>,
}

impl Phone {
    /// Scans the slip, ranks, checks and casts, and reads what came of it.
    async fn vote(mut self, token: &Token, conference: ConferenceId) -> Result<Vec<Duration>> {
        let at = format!("/v/{}", token.as_str());
        let mut page = self.page(Method::GET, &at, String::new()).await?;
        for file in files(&page) {
            self.send(Method::GET, &file, String::new()).await?;
        }
        // The page listens for the chair while somebody thinks; what it hears is of no matter here.
        let live = self.request(Method::GET, &format!("/live/{conference}"), String::new()).await?;
        for _ in 0..RANKED {
            let option = values_of(&page, "tap").next().context("nothing left to rank")?.to_owned();
            let form = format!("{}tap={option}", hidden_fields(&page));
            page = self.page(Method::POST, &at, form).await?;
        }
        page = self.page(Method::POST, &at, format!("{}check=1", hidden_fields(&page))).await?;
        let form = format!("{}cast=1", hidden_fields(&page));
        let (cast, _) = self.send(Method::POST, &at, form).await?;
        ensure!(cast.status() == StatusCode::SEE_OTHER, "a cast was answered {}", cast.status());
        let receipt =
            cast.headers().get(header::LOCATION).context("no way on")?.to_str()?.to_owned();
        self.page(Method::GET, &receipt, String::new()).await?;
        drop(live);
        Ok(self.waits)
    }

    async fn request(
        &self,
        method: Method,
        path: &str,
        form: String,
    ) -> Result<Response<Incoming>> {
        let request = Request::builder()
            .method(method)
            .uri(format!("{}{path}", self.base))
            .header(header::ACCEPT_ENCODING, "br")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin")
            .body(Full::new(Bytes::from(form)))?;
        Ok(self.client.request(request).await?)
    }

    /// Asks and reads the whole answer.
    async fn send(
        &mut self,
        method: Method,
        path: &str,
        form: String,
    ) -> Result<(Response<()>, Bytes)> {
        let begun = Instant::now();
        let (head, body) = self.request(method, path, form).await?.into_parts();
        let body = body.collect().await?.to_bytes();
        self.waits.push(begun.elapsed());
        self.counts.requests.fetch_add(1, Ordering::Relaxed);
        self.counts.bytes.fetch_add(body.len() as u64, Ordering::Relaxed);
        if head.status.is_client_error() || head.status.is_server_error() {
            self.counts.refused.fetch_add(1, Ordering::Relaxed);
            bail!("answered {}", head.status);
        }
        Ok((Response::from_parts(head, ()), body))
    }

    /// The same, for a page.
    async fn page(&mut self, method: Method, path: &str, form: String) -> Result<String> {
        let (head, body) = self.send(method, path, form).await?;
        if head.headers().get(header::CONTENT_ENCODING).is_none() {
            return Ok(String::from_utf8(body.to_vec())?);
        }
        let mut text = String::new();
        brotli::Decompressor::new(&body[..], 4096).read_to_string(&mut text)?;
        Ok(text)
    }
}

/// Somebody at the same address tries made-up slips, one after another on some connections.
async fn guess(base: String) {
    const CONNECTIONS: u32 = 20;
    let mut tries = JoinSet::new();
    for _ in 0..CONNECTIONS {
        let base = base.clone();
        tries.spawn(async move {
            let client = Client::builder(TokioExecutor::new()).build_http::<Full<Bytes>>();
            let mut tick = tokio::time::interval(Duration::from_secs(1) * CONNECTIONS / GUESSES);
            loop {
                tick.tick().await;
                let token = Token::from_random(roll(&SystemDice));
                if let Ok(uri) = format!("{base}/v/{}", token.as_str()).parse()
                    && let Ok(answer) = client.get(uri).await
                {
                    let _ = answer.into_body().collect().await;
                }
            }
        });
    }
    while tries.join_next().await.is_some() {}
}

fn ms(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1000.0
}

/// The files that a page brings along, as a browser follows them.
fn files(page: &str) -> Vec<String> {
    let named =
        [("<link", "href"), ("<script", "src"), ("<script", "data-app"), ("<script", "data-wasm")];
    let of = |(kind, name)| tags(page, kind).filter_map(move |tag| attribute(tag, name));
    let mut files: Vec<_> = named.into_iter().flat_map(of).map(str::to_owned).collect();
    files.sort();
    files.dedup();
    files
}
