//! A hall with no internet: encryption by the program itself, and what it says of the
//! network it is in.

use std::os::unix::fs::PermissionsExt;
use std::process::Stdio;
use std::sync::Arc;
use std::time::Duration;

use rustls::pki_types::{ServerName, UnixTime};
use rustls::time_provider::TimeProvider;
use rustls::{ClientConfig, RootCertStore};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;
use wardmote::clerk::Clock;
use wardmote::time::{DAY_MS, HOUR_MS};
use wardmote_server::config::Config;
use wardmote_server::http::accept::Limits;
use wardmote_server::tls::{self, Files};

use crate::cli::wardmote;
use crate::helpers::{EVENING, Folder, PASSWORD, TestServer};

/// The evening of the tests, whenever they run.
#[derive(Debug)]
struct Evening;

impl TimeProvider for Evening {
    fn current_time(&self) -> Option<UnixTime> {
        let seconds = u64::try_from(EVENING.0 / 1000).unwrap();
        Some(UnixTime::since_unix_epoch(Duration::from_secs(seconds)))
    }
}

fn names() -> Vec<String> {
    vec!["127.0.0.1".into(), "wardmote.local".into()]
}

fn encrypt(config: &mut Config) {
    config.url = config.url.replace("http://", "https://");
    config.tls = Some(tls::rehearsal(&config.data, &names(), EVENING).unwrap());
}

async fn encrypted(limits: Limits) -> TestServer {
    TestServer::launch(encrypt, limits).await
}

async fn connect(server: &TestServer) -> TcpStream {
    TcpStream::connect(server.base.trim_start_matches("http://")).await.unwrap()
}

/// A phone whose owner has told it to trust the server's certificate.
async fn trusting(server: &TestServer, name: &str) -> std::io::Result<TlsStream<TcpStream>> {
    let files = server.program.config.tls.as_ref().unwrap();
    let mut roots = RootCertStore::empty();
    for certificate in tls::certificates(&files.certificate).unwrap() {
        roots.add(certificate).unwrap();
    }
    let config = ClientConfig::builder_with_details(tls::provider(), Arc::new(Evening))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_root_certificates(roots)
        .with_no_client_auth();
    let name = ServerName::try_from(name.to_owned()).unwrap();
    TlsConnector::from(Arc::new(config)).connect(name, connect(server).await).await
}

/// What comes back until the server hangs up.
async fn all_of(mut stream: impl AsyncReadExt + Unpin) -> String {
    let mut answer = Vec::new();
    let read = stream.read_to_end(&mut answer);
    // A reset is a way to hang up, too; never hanging up is none.
    let _ = tokio::time::timeout(Duration::from_secs(20), read).await.expect("it hangs up");
    String::from_utf8_lossy(&answer).into_owned()
}

async fn ask(server: &TestServer, request: &str) -> String {
    let mut stream = trusting(server, "127.0.0.1").await.unwrap();
    stream.write_all(request.as_bytes()).await.unwrap();
    all_of(stream).await
}

fn sign_in(host: &str) -> String {
    let form = format!("email=ada%40wardmote.test&password={}", PASSWORD.replace(' ', "+"));
    format!(
        "POST /sign-in HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\norigin: https://{host}\r\n\
         content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{form}",
        form.len()
    )
}

#[tokio::test]
async fn a_phone_that_trusts_the_certificate_gets_the_site_encrypted() {
    let server = encrypted(Limits::default()).await;
    server.record_organiser("Ada", true).await;
    let get = "GET / HTTP/1.1\r\nhost: hall\r\nconnection: close\r\n\r\n";
    let front = ask(&server, get).await;
    assert!(front.starts_with("HTTP/1.1 200 OK"), "{front}");
    assert!(front.contains("strict-transport-security: "), "{front}");
    assert!(front.contains("<h1>Wardmote</h1>"), "{front}");
    let host = server.base.trim_start_matches("http://").to_owned();
    let signed_in = ask(&server, &sign_in(&host)).await;
    assert!(signed_in.starts_with("HTTP/1.1 303"), "{signed_in}");
    assert!(signed_in.contains("set-cookie: __Host-wardmote="), "{signed_in}");
    assert!(signed_in.contains("; Secure"), "{signed_in}");
    assert!(trusting(&server, "wardmote.local").await.is_ok());
    let other = trusting(&server, "elsewhere.local").await.unwrap_err();
    assert!(other.to_string().contains("not valid for name"), "{other}");
}

#[tokio::test]
async fn in_a_hall_without_encryption_cookies_work_and_promise_nothing() {
    let server =
        TestServer::start_with(|config| config.url = "http://192.168.1.20:3000".into()).await;
    server.record_organiser("Ada", true).await;
    let fields = [("email", "ada@wardmote.test"), ("password", PASSWORD)];
    let page = server.browser().post("/sign-in", &fields).await;
    assert_eq!(page.status, 303, "{}", page.body);
    let cookie = page.header("set-cookie");
    assert!(cookie.starts_with("wardmote=") && !cookie.contains("Secure"), "{cookie}");
    assert_eq!(page.header("strict-transport-security"), "");
}

#[tokio::test]
async fn who_forgets_the_s_of_https_is_sent_on() {
    let server = encrypted(Limits::default()).await;
    let page = server.browser().get("/vote?lang=cy").await;
    assert_eq!(page.status, 307);
    assert_eq!(page.location(), format!("{}/vote?lang=cy", server.program.config.url));
    let page = server.browser().post("/sign-in", &[("password", PASSWORD)]).await;
    assert_eq!(page.status, 307, "nothing is read of what came without encryption");
}

#[tokio::test]
async fn nobody_holds_an_encrypted_connection_by_doing_nothing() {
    let moment = Duration::from_millis(300);
    let limits = Limits {
        header: moment,
        handshake: moment,
        body: moment,
        idle: moment,
        drain: moment,
        ..Limits::default()
    };
    let server = encrypted(limits).await;
    // Nothing, the first byte of a handshake, and a whole head of one without the rest.
    for begun in [&b""[..], b"\x16", b"\x16\x03\x01\x02\x00"] {
        let mut stream = connect(&server).await;
        stream.write_all(begun).await.unwrap();
        assert_eq!(all_of(stream).await, "", "after {begun:?}");
    }
    for begun in ["", "GET / HTTP/1.1\r\nhost: a\r\nx-slow: "] {
        let mut stream = trusting(&server, "127.0.0.1").await.unwrap();
        stream.write_all(begun.as_bytes()).await.unwrap();
        assert_eq!(all_of(stream).await, "", "after {begun:?}");
    }
    let asked = ask(&server, "GET /healthz HTTP/1.1\r\nhost: a\r\n\r\n").await;
    assert_eq!(asked.matches("HTTP/1.1 200 OK").count(), 1, "{asked}");
    let slow = "POST /vote HTTP/1.1\r\nhost: a\r\ncontent-length: 100\r\n\r\ncode=7K2M";
    assert!(ask(&server, slow).await.starts_with("HTTP/1.1 408"));
}

#[tokio::test]
async fn an_encrypted_server_stops_as_soon_as_any_other() {
    let server = encrypted(Limits::default()).await;
    let _idle = trusting(&server, "127.0.0.1").await.unwrap();
    let stopped = tokio::time::timeout(Duration::from_secs(20), server.stop()).await;
    assert!(stopped.is_ok());
}

#[test]
fn a_rehearsals_certificate_is_kept_while_it_fits() {
    let folder = Folder::new();
    let made = tls::rehearsal(&folder.0, &names(), EVENING).unwrap();
    let first = std::fs::read(&made.certificate).unwrap();
    let mode = std::fs::metadata(&made.key).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600, "only its owner reads the key");
    let again = |names: &[String], days: i64| {
        let files = tls::rehearsal(&folder.0, names, EVENING.plus_ms(days * DAY_MS)).unwrap();
        tls::acceptor(&files).unwrap();
        std::fs::read(files.certificate).unwrap()
    };
    assert_eq!(again(&names(), 0), first);
    assert_eq!(again(&names(), 12), first, "it lasts through tomorrow");
    let second = again(&names(), 13);
    assert_ne!(second, first, "it would end tomorrow");
    assert_ne!(again(&["10.0.0.5".into()], 13), second, "the address is another");
}

#[test]
fn files_that_are_no_certificate_are_told_in_a_sentence() {
    let folder = Folder::new();
    let good = tls::rehearsal(&folder.0, &names(), EVENING).unwrap();
    let other = Folder::new();
    let foreign = tls::rehearsal(&other.0, &names(), EVENING).unwrap();
    let empty = folder.0.join("empty.pem");
    std::fs::write(&empty, "").unwrap();
    let missing = folder.0.join("missing.pem");
    for (certificate, key, sentence) in [
        (&missing, &good.key, "missing.pem has no certificate"),
        (&empty, &good.key, "empty.pem has no certificate"),
        (&good.key, &good.key, "has no certificate"),
        (&good.certificate, &good.certificate, "has no private key"),
        (&good.certificate, &foreign.key, "is not the key of that certificate"),
    ] {
        let files = Files { certificate: certificate.clone(), key: key.clone() };
        let Err(error) = tls::acceptor(&files) else { panic!("{files:?} was taken") };
        assert!(format!("{error:#}").contains(sentence), "{error:#}");
    }
}

#[tokio::test]
async fn the_doctor_looks_from_outside() {
    let server = TestServer::start().await;
    let data = server.folder.0.to_str().unwrap().to_owned();
    let (folder, url) = (server.folder.0.clone(), server.base.clone());
    let doctor = move |url: &str| {
        let flags = ["doctor", "--lan", "--data", &data, "--url", url];
        let output = wardmote(&folder, &flags).output().unwrap();
        String::from_utf8_lossy(&output.stdout).into_owned()
    };
    let told = tokio::task::spawn_blocking(move || {
        let well = doctor(&url);
        (well, doctor("http://127.0.0.1:9"))
    });
    let (well, ill) = told.await.unwrap();
    assert!(well.contains(&format!("  ok  Phones: {} answers.", server.base)), "{well}");
    assert!(well.contains("  ok  Clock: the server's and this machine's agree."), "{well}");
    // Phones cannot reach this machine by its own name for itself.
    assert!(well.contains("  !!  Network: this machine is"), "{well}");
    assert!(ill.contains("  !!  Phones: http://127.0.0.1:9/ cannot be opened"), "{ill}");
}

#[tokio::test]
async fn the_doctor_judges_the_certificate_as_phones_do() {
    let server = encrypted(Limits::default()).await;
    let data = server.folder.0.to_str().unwrap().to_owned();
    let (folder, url) = (server.folder.0.clone(), server.program.config.url.clone());
    let files = server.program.config.tls.clone().unwrap();
    let told = tokio::task::spawn_blocking(move || {
        let (certificate, key) = (files.certificate.to_str().unwrap(), files.key.to_str().unwrap());
        let base = ["doctor", "--lan", "--data", &data, "--url", &url];
        let own = ["--tls-cert", certificate, "--tls-key", key];
        let run = |more: &[&str]| {
            let output = wardmote(&folder, &base).args(more).output().unwrap();
            String::from_utf8_lossy(&output.stdout).into_owned()
        };
        (run(&own), run(&[]))
    });
    let (own, foreign) = told.await.unwrap();
    assert!(own.contains("  ok  Certificate: made by this machine, for rehearsals."), "{own}");
    assert!(own.contains("encrypted by Wardmote itself"), "{own}");
    assert!(foreign.contains("  !!  Certificate: phones do not trust it"), "{foreign}");
}

#[tokio::test]
async fn slips_that_lead_to_another_address_are_noticed() {
    let server = TestServer::start().await;
    let evening = server.evening().await;
    let clerk = server.clerk();
    clerk.note_printed(evening.conference.id, "http://192.168.1.20:3000").await.unwrap();
    clerk.note_printed(evening.conference.id, "http://192.168.1.20:3000").await.unwrap();
    clerk.note_printed(evening.conference.id, &server.base).await.unwrap();
    let stray = clerk.list_stray_addresses(&server.base).await.unwrap();
    assert_eq!(stray, ["http://192.168.1.20:3000"]);
    let data = server.folder.0.to_str().unwrap();
    let doctor = ["doctor", "--data", data, "--url", "http://192.168.1.20:3000"];
    let told = wardmote(&server.folder.0, &doctor).output().unwrap();
    let told = String::from_utf8_lossy(&told.stdout).into_owned();
    // The program reads the real clock: by then the meeting may be over.
    let is_over = wardmote_server::chance::WallClock.now().0 > EVENING.0 + HOUR_MS / 2 + DAY_MS;
    let sentence = format!("  !!  Slips: some were printed for {}", server.base);
    assert_eq!(told.contains(&sentence), !is_over, "{told}");
    server.clock.advance_ms(3 * DAY_MS);
    let stray = clerk.list_stray_addresses(&server.base).await.unwrap();
    assert_eq!(stray, [] as [&str; 0], "slips of meetings that are over matter no more");
}

#[tokio::test]
async fn slips_made_on_a_page_remember_their_address() {
    let evening = crate::prepared::Prepared::start(TestServer::start().await).await;
    let made = evening.ada.post(&format!("{}/slips", evening.meeting), &[("number", "2")]).await;
    assert_eq!(made.status, 200, "{}", made.body);
    let stray = evening.server.clerk().list_stray_addresses("http://elsewhere.lan").await.unwrap();
    assert_eq!(stray, std::slice::from_ref(&evening.server.base));
}

#[test]
fn serving_a_hall_shows_the_address_and_what_is_not_encrypted() {
    use std::io::{BufRead, BufReader};
    let folder = Folder::new();
    let serve = ["serve", "--lan", "--listen", "127.0.0.1:0", "--url", "http://hall.test:3000"];
    let mut child =
        wardmote(&folder.0, &serve).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let mut told = String::new();
    let mut out = BufReader::new(child.stdout.take().unwrap());
    while !told.contains("doctor --lan") {
        assert!(out.read_line(&mut told).unwrap() > 0, "it ended by itself: {told}");
    }
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(told.contains("\n  http://hall.test:3000\n"), "{told}");
    assert!(told.contains("Nothing is encrypted"), "{told}");
}

#[test]
fn settings_that_contradict_each_other_are_refused() {
    let folder = Folder::new();
    for (flags, sentence) in [
        (&["--tls-cert", "c.pem"][..], "--tls-key"),
        (&["--tls-rehearsal", "--url", "http://hall.test"], "say --url https://"),
        (&["--tls-cert", "c.pem", "--tls-key", "k.pem", "--tls-rehearsal"], "cannot be used with"),
        (
            &["--url", "https://hall.test", "--tls-cert", "c.pem", "--tls-key", "k.pem"],
            "c.pem has no certificate",
        ),
    ] {
        let serve = [&["serve", "--listen", "127.0.0.1:0"], flags].concat();
        let output = wardmote(&folder.0, &serve).output().unwrap();
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(!output.status.success() && told.contains(sentence), "{flags:?}: {told}");
    }
}
