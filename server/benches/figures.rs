//! `make bench`: the figures Wardmote claims, measured on the machine at hand.
//!
//! SQLite with `synchronous=FULL`, the real server on a real port, the clients
//! on the same cores.

#![expect(clippy::print_stdout, reason = "a benchmark prints")]
#![expect(clippy::disallowed_methods, reason = "a benchmark reads the clock")]

mod meeting;

use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow, ensure};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use wardmote::ballot::{Cast, CastId, Pile, Ranking};
use wardmote::clerk::Clerk;
use wardmote::closing::Ending;
use wardmote::contest::Contest;
use wardmote::contest::tally::count;
use wardmote::people::Visitor;
use wardmote::seal::Envelope;
use wardmote::seal::keys::ContestKeys;
use wardmote::seal::receipt::{Receipt, SignedReceipt};
use wardmote::slip::{MadeSlip, Token};
use wardmote::store::{Dice, Recorded, roll};
use wardmote::text::Title;
use wardmote_server::chance::SystemDice;
use wardmote_server::config::Config;
use wardmote_server::wiring::{Program, wire};

const COUNTED_BALLOTS: u64 = 100_000;
const COUNTED_OPTIONS: usize = 10;
const CONNECTIONS: usize = 500;
const CASTS: usize = 100_000;
/// Ballots that are in when the laptop dies.
const LOST_BALLOTS: usize = 10_000;
/// How long a process that starts is given to answer, and how often it is asked.
const START_WAIT: Duration = Duration::from_secs(30);
const START_TICK: Duration = Duration::from_millis(2);
/// Ballots sealed in memory, one after the other.
const SEALED: u32 = 5_000;

#[tokio::main]
async fn main() -> Result<()> {
    let data = std::env::temp_dir().join(format!("wardmote-bench-{}", std::process::id()));
    std::fs::create_dir_all(&data)?;
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    let config = Config { url: format!("http://{address}"), ..Config::at(data.clone()) };
    let keys = config.key_folder();
    let program = wire(config).await?;
    let hall = Hall::set_up(&program, CASTS).await?;
    let clerk = program.clerk.clone();
    let serving = tokio::spawn(program.serve(listener, std::future::pending()));
    println!("resident memory, idle          {:>10} kB", resident_kb()?);
    pages(&address.to_string(), &hall).await?;
    casts(&address.to_string(), &hall).await?;
    seal_and_store(&clerk, &hall).await?;
    evidence(&clerk, &hall, &data).await?;
    sealing(&hall);
    counting(&hall.contest);
    serving.abort();
    std::fs::remove_dir_all(keys)?;
    std::fs::remove_dir_all(data)?;
    start_again().await
}

/// A conference with two open contests of six options, and slips for everybody.
struct Hall {
    ada: Visitor,
    contest: Contest,
    other: Contest,
    slips: Vec<MadeSlip>,
}

impl Hall {
    async fn set_up(program: &Program, voters: usize) -> Result<Self> {
        let (ada, contests, slips) =
            meeting::open(program, &["What first?", "What next?"], voters).await?;
        let [contest, other] =
            <[Contest; 2]>::try_from(contests).map_err(|_| anyhow!("two votes"))?;
        Ok(Self { ada, contest, other, slips })
    }
}

/// How much a voter's phone loads.
async fn pages(address: &str, hall: &Hall) -> Result<()> {
    let slip = hall.slips[0].token.as_str();
    let ballot = get(address, &format!("/v/{slip}")).await?;
    println!("ballot page, brotli            {:>10} bytes", body(&ballot).len());
    let plain = get_as(address, &format!("/v/{slip}"), "identity").await?;
    let page = String::from_utf8_lossy(&plain).into_owned();
    if let Some(path) = page.split("data-wasm=\"").nth(1).and_then(|rest| rest.split('"').next()) {
        let wasm = get(address, path).await?;
        println!("WASM of all islands, brotli    {:>10} bytes", body(&wasm).len());
    }
    Ok(())
}

/// Durable casts by many phones at once: sealed, stored, answered.
async fn casts(address: &str, hall: &Hall) -> Result<()> {
    let mut order: Vec<_> =
        hall.contest.options.iter().map(|option| option.id.to_string()).collect();
    let share = CASTS / CONNECTIONS;
    let mut phones = Vec::new();
    for chunk in hall.slips[..CASTS].chunks(share) {
        let tokens: Vec<Token> = chunk.iter().map(|slip| slip.token.clone()).collect();
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        // Not everybody is of one mind.
        let first = phones.len() % order.len();
        order.rotate_left(first);
        let form = format!("contest={}&order={}&cast=1", hall.contest.id, order.join(","));
        phones.push((stream, tokens, form));
    }
    let begun = Instant::now();
    let tasks: Vec<_> = phones
        .into_iter()
        .map(|(stream, tokens, form)| tokio::spawn(cast_all(stream, tokens, form)))
        .collect();
    let mut waits = Vec::with_capacity(CASTS);
    for task in tasks {
        waits.extend(task.await??);
    }
    let took = begun.elapsed();
    waits.sort();
    let rate = f64::from(u32::try_from(CASTS)?) / took.as_secs_f64();
    println!("durable casts, {CONNECTIONS} connections {rate:>10.0} per second");
    println!("  half of them within          {:>10.1} ms", ms(waits[CASTS / 2]));
    println!("  99 of 100 within             {:>10.1} ms", ms(waits[CASTS * 99 / 100]));
    Ok(())
}

/// The same without the web: ballots sealed, stored and answered when they are durable.
async fn seal_and_store(clerk: &Arc<Clerk>, hall: &Hall) -> Result<()> {
    let mut slips = Vec::with_capacity(CASTS);
    for made in &hall.slips[..CASTS] {
        slips.push(clerk.find_slip(&made.token).await?);
    }
    let options: Vec<_> = hall.other.options.iter().map(|option| option.id).collect();
    let begun = Instant::now();
    let tasks: Vec<_> = slips
        .chunks(CASTS / CONNECTIONS)
        .map(|share| {
            let (clerk, contest, share) = (clerk.clone(), hall.other.clone(), share.to_vec());
            let ranking = Ranking::from_store(options.clone());
            tokio::spawn(async move {
                for slip in share {
                    let cast = Cast { id: clerk.draw_cast_id(), replaces: Some(0) };
                    let recorded = clerk.cast_ballot(&slip, &contest, &ranking, cast).await?;
                    ensure!(matches!(recorded, Recorded::First(_)), "a cast was not taken");
                }
                Ok(())
            })
        })
        .collect();
    for task in tasks {
        task.await??;
    }
    let rate = f64::from(u32::try_from(CASTS)?) / begun.elapsed().as_secs_f64();
    println!("seal and store, durably        {rate:>10.0} per second");
    Ok(())
}

async fn cast_all(
    mut stream: TcpStream,
    tokens: Vec<Token>,
    form: String,
) -> Result<Vec<Duration>> {
    let mut waits = Vec::new();
    let mut buffer = vec![0; 4096];
    for token in tokens {
        let request = format!(
            "POST /v/{} HTTP/1.1\r\nhost: bench\r\ncontent-type: application/x-www-form-urlencoded\
             \r\ncontent-length: {}\r\n\r\n{form}",
            token.as_str(),
            form.len()
        );
        let begun = Instant::now();
        stream.write_all(request.as_bytes()).await?;
        let mut read = 0;
        while !buffer[..read].ends_with(b"\r\n\r\n") {
            let more = stream.read(&mut buffer[read..]).await?;
            ensure!(more > 0, "the server hung up");
            read += more;
        }
        waits.push(begun.elapsed());
        ensure!(buffer.starts_with(b"HTTP/1.1 303"), "a cast was not taken");
    }
    Ok(waits)
}

/// From the last cast to a record that somebody checked.
async fn evidence(clerk: &Clerk, hall: &Hall, folder: &Path) -> Result<()> {
    let begun = Instant::now();
    clerk.close_contest(&hall.ada, hall.contest.id, Ending::Now).await?;
    println!("close {CASTS} ballots          {:>10.1} ms", ms(begun.elapsed()));
    let begun = Instant::now();
    clerk.publish_contest(&hall.ada, hall.contest.id).await?;
    println!("publish them, with the record  {:>10.1} ms", ms(begun.elapsed()));
    let (record, _) = clerk.record(hall.contest.id).await?;
    let path = folder.join("record.json");
    std::fs::write(&path, record)?;
    let begun = Instant::now();
    let verify = std::process::Command::new(env!("CARGO_BIN_EXE_wardmote"))
        .arg("verify")
        .arg(&path)
        .output()?;
    println!("wardmote verify, whole process {:>10.1} ms", ms(begun.elapsed()));
    ensure!(verify.status.success(), "{}", String::from_utf8_lossy(&verify.stdout));
    Ok(())
}

/// What one ballot costs before it is queued, and again when it is opened.
fn sealing(hall: &Hall) {
    let keys = ContestKeys::from_random(roll(&SystemDice), roll(&SystemDice));
    let contest = &hall.contest;
    let ranking = Ranking::from_store(contest.options.iter().map(|option| option.id).collect());
    let slips: Vec<_> =
        hall.slips.iter().take(SEALED as usize).map(|slip| slip.token.hash()).collect();
    let begun = Instant::now();
    let sealed: Vec<_> = slips
        .iter()
        .map(|slip| {
            let cast = CastId(roll(&SystemDice));
            let envelope = Envelope::of_press(keys.sealing(), contest, slip, cast, &ranking);
            let receipt = Receipt::of(contest.id, slip, &envelope);
            (envelope, SignedReceipt::sign(&keys, contest.id, receipt))
        })
        .collect();
    let each = |took: Duration| ms(took) * 1000.0 / f64::from(SEALED);
    println!("seal and sign a ballot         {:>10.1} µs", each(begun.elapsed()));
    let begun = Instant::now();
    let is_whole = slips.iter().zip(&sealed).all(|(slip, (envelope, _))| {
        envelope.open(keys.sealing(), contest, slip).as_ref() == Some(&ranking)
    });
    println!("open a ballot                  {:>10.1} µs", each(begun.elapsed()));
    assert!(is_whole, "every envelope opens");
}

/// From starting the program again, in the middle of a vote, to a ballot page that is served.
async fn start_again() -> Result<()> {
    let data = std::env::temp_dir().join(format!("wardmote-restart-{}", std::process::id()));
    std::fs::create_dir_all(&data)?;
    // A port that was free a moment ago.
    let address = TcpListener::bind("127.0.0.1:0").await?.local_addr()?;
    let config = Config { url: format!("http://{address}"), ..Config::at(data.clone()) };
    let keys = config.key_folder();
    let program = wire(config).await?;
    let hall = Hall::set_up(&program, LOST_BALLOTS).await?;
    for some in hall.slips.chunks(CONNECTIONS) {
        let casts = some.iter().map(|slip| cast_one(&program.clerk, &hall.contest, slip));
        futures::future::try_join_all(casts).await?;
    }
    program.close().await;
    let path = format!("/v/{}", hall.slips[0].token.as_str());
    let begun = Instant::now();
    let mut process = std::process::Command::new(env!("CARGO_BIN_EXE_wardmote"))
        .args(["serve", "--listen", &address.to_string(), "--data"])
        .arg(&data)
        .stderr(std::process::Stdio::null())
        .stdout(std::process::Stdio::null())
        .spawn()?;
    let served = tokio::time::timeout(START_WAIT, async {
        loop {
            match get(&address.to_string(), &path).await {
                Ok(answer) if answer.starts_with(b"HTTP/1.1 200") => return,
                _ => tokio::time::sleep(START_TICK).await,
            }
        }
    })
    .await;
    let took = begun.elapsed();
    process.kill()?;
    process.wait()?;
    served.context("the program did not come back")?;
    println!("serving again, {LOST_BALLOTS} ballots in {:>10.1} ms", ms(took));
    std::fs::remove_dir_all(keys)?;
    Ok(std::fs::remove_dir_all(data)?)
}

/// One voter's ballot, durable when this is done.
async fn cast_one(clerk: &Clerk, contest: &Contest, slip: &MadeSlip) -> Result<()> {
    let slip = clerk.find_slip(&slip.token).await?;
    let ranking = Ranking::from_store(contest.options.iter().map(|option| option.id).collect());
    let cast = Cast { id: CastId(roll(&SystemDice)), replaces: None };
    clerk.cast_ballot(&slip, contest, &ranking, cast).await?;
    Ok(())
}

/// Counting in memory, from piles of equal ballots.
fn counting(contest: &Contest) {
    let mut contest = contest.clone();
    let dice = SystemDice;
    contest.options = (0..COUNTED_OPTIONS)
        .map(|n| wardmote::contest::BallotOption {
            id: wardmote::id::OptionId::from_random(roll(&dice as &dyn Dice)),
            issue: None,
            title: Title::from_store(format!("Option {n}")),
            details: None,
        })
        .collect();
    let piles: Vec<_> = (0..COUNTED_BALLOTS)
        .map(|_| {
            let shuffle: [u8; COUNTED_OPTIONS] = roll(&dice);
            let mut order: Vec<_> = contest.options.iter().zip(shuffle).collect();
            order.sort_by_key(|(_, place)| *place);
            let options = order.into_iter().map(|(option, _)| option.id).collect();
            Pile { ranking: Ranking::from_store(options), ballots: 1 }
        })
        .collect();
    let best = (0..5)
        .map(|_| {
            let begun = Instant::now();
            std::hint::black_box(count(&contest, &piles, b"secret", ""));
            begun.elapsed()
        })
        .min()
        .unwrap_or_default();
    println!("count {COUNTED_BALLOTS} x {COUNTED_OPTIONS}, IRV  {:>10.1} ms", ms(best));
}

fn ms(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1000.0
}

async fn get(address: &str, path: &str) -> Result<Vec<u8>> {
    get_as(address, path, "br").await
}

async fn get_as(address: &str, path: &str, coding: &str) -> Result<Vec<u8>> {
    let mut stream = TcpStream::connect(address).await?;
    let request = format!(
        "GET {path} HTTP/1.1\r\nhost: bench\r\naccept-encoding: {coding}\r\nconnection: close\r\n\r\n"
    );
    stream.write_all(request.as_bytes()).await?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await?;
    Ok(answer)
}

/// What follows the head.
fn body(answer: &[u8]) -> &[u8] {
    let end = answer.windows(4).position(|window| window == b"\r\n\r\n");
    end.map_or(answer, |at| &answer[at + 4..])
}

/// Resident memory of this process.
fn resident_kb() -> Result<u64> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find(|line| line.starts_with("VmRSS")).context("no VmRSS")?;
    let number: String = line.chars().filter(char::is_ascii_digit).collect();
    Ok(number.parse()?)
}
