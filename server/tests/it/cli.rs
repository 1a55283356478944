//! The program as people type it.

use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Command, Output, Stdio};

use rustix::process::{Pid, Signal, kill_process};

use crate::helpers::{Folder, PASSWORD, TestServer};

/// Runs `wardmote` in a folder, with no settings of this machine's.
pub fn wardmote(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_wardmote"));
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("WARDMOTE_")) {
        command.env_remove(name);
    }
    command.args(arguments).current_dir(folder).stdin(Stdio::null());
    command
}

/// What a command said, if it went well.
fn said(output: &Output) -> String {
    let (out, err) = (
        String::from_utf8_lossy(&output.stdout).into_owned(),
        String::from_utf8_lossy(&output.stderr).into_owned(),
    );
    assert!(output.status.success(), "{out}{err}");
    out
}

/// What a command complained about.
fn complaint(output: &Output) -> String {
    assert!(!output.status.success());
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn help_comes_with_examples() {
    let folder = Folder::new();
    let help = said(&wardmote(&folder.0, &["--help"]).output().unwrap());
    for word in [
        "serve",
        "demo",
        "count",
        "convert",
        "verify",
        "slips",
        "organiser",
        "backup",
        "doctor",
        "Examples:",
    ] {
        assert!(help.contains(word), "{word} in {help}");
    }
    let version = said(&wardmote(&folder.0, &["--version"]).output().unwrap());
    assert_eq!(version.trim(), format!("wardmote {}", env!("CARGO_PKG_VERSION")));
}

#[tokio::test]
async fn an_organiser_who_was_added_can_sign_in() {
    let folder = Folder::new();
    let add = ["organiser", "add", "--email", "olwen@ward.test", "--name", "Olwen Rees"];
    let told =
        said(&wardmote(&folder.0, &add).env("WARDMOTE_PASSWORD", PASSWORD).output().unwrap());
    assert_eq!(told, "Olwen Rees <olwen@ward.test> can sign in now, as an administrator.\n");
    let again = wardmote(&folder.0, &add).output().unwrap();
    assert!(complaint(&again).contains("this one is taken"), "{again:?}");

    let data = folder.0.join("data");
    let server = TestServer::start_with(|config| config.data = data).await;
    let fields = [("email", "olwen@ward.test"), ("password", PASSWORD)];
    let page = server.browser().post("/sign-in", &fields).await;
    assert_eq!(page.status, 303, "{}", page.body);
}

#[test]
fn a_password_is_made_for_who_gives_none_and_read_for_who_pipes_one() {
    let folder = Folder::new();
    let add = ["organiser", "add", "--email", "a@ward.test", "--name", "Ann"];
    let told = said(&wardmote(&folder.0, &add).output().unwrap());
    assert!(told.contains("Their password, which is shown only now: "), "{told}");

    let add = ["organiser", "add", "--email", "b@ward.test", "--name", "Bea", "--password-stdin"];
    let mut child =
        wardmote(&folder.0, &add).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(b"quite a long password\n").unwrap();
    let told = said(&child.wait_with_output().unwrap());
    assert_eq!(told, "Bea <b@ward.test> can sign in now, as an organiser.\n");
}

#[tokio::test]
async fn a_backup_of_a_running_site_is_whole() {
    let server = TestServer::start().await;
    let evening = server.evening().await;
    let copy = Folder::new();
    let (data, file) = (server.folder.0.to_str().unwrap(), copy.0.join("wardmote.db"));
    let backup = ["backup", "--data", data, file.to_str().unwrap()];
    let told = said(&wardmote(&copy.0, &backup).output().unwrap());
    assert!(told.contains("is a whole copy"), "{told}");
    let twice = wardmote(&copy.0, &backup).output().unwrap();
    assert!(complaint(&twice).contains("is there already"), "{twice:?}");

    let data = copy.0.clone();
    let restored = TestServer::start_with(|config| config.data = data).await;
    let conference = restored.clerk().find_conference(evening.conference.id).await.unwrap();
    assert_eq!(conference.name, evening.conference.name);
}

#[tokio::test]
async fn slips_made_on_the_command_line_open_ballots() {
    let server = TestServer::start().await;
    let evening = server.evening().await;
    evening.open(&server, 0).await;
    let (conference, ward) = (evening.conference.id.to_string(), evening.wards[0].id.to_string());
    let slips = [
        "slips",
        "--data",
        server.folder.0.to_str().unwrap(),
        "--url",
        &server.base,
        "--conference",
        &conference,
        "--ward",
        &ward,
        "--why",
        "More people came",
        "--count",
        "3",
        "--csv",
    ];
    let csv = said(&wardmote(&server.folder.0, &slips).output().unwrap());
    let rows: Vec<_> = csv.lines().collect();
    assert_eq!((rows.len(), rows[0]), (4, "code,address"));
    let (_, address) = rows[1].split_once(',').unwrap();
    let page = server.browser().get(address).await;
    assert_eq!(page.status, 200);
    assert!(page.says("Damp homes"), "{}", page.body);
}

#[test]
fn unsafe_settings_are_refused_in_a_sentence() {
    let folder = Folder::new();
    let refusals = [
        (["--url", "http://vote.example.org"], "is on the internet without encryption"),
        (["--listen", "0.0.0.0:0"], "phones cannot open"),
        (["--listen", "everywhere"], "it looks like 127.0.0.1:3000"),
        (["--timezone", "Narnia"], "there is no time zone \"Narnia\""),
        (["--database", "mysql://root:geheim@db"], "postgres:// or sqlite://"),
        (["--keys", "data/keys"], "the keys must lie apart from the data"),
    ];
    for (flags, reason) in refusals {
        let mut serve = vec!["serve"];
        if flags[0] != "--listen" {
            serve.extend(["--listen", "127.0.0.1:0"]);
        }
        serve.extend(flags);
        let told = complaint(&wardmote(&folder.0, &serve).output().unwrap());
        assert!(told.contains(reason) || told.contains("postgres://…"), "{flags:?}: {told}");
    }
}

#[test]
fn the_doctor_says_what_to_do() {
    let folder = Folder::new();
    let well = said(&wardmote(&folder.0, &["doctor"]).output().unwrap());
    assert!(well.ends_with("All is well.\n"), "{well}");
    std::fs::create_dir(folder.0.join("data")).unwrap();
    std::fs::write(folder.0.join("data/wardmote.db"), "this is no database, at all").unwrap();
    let ill = wardmote(&folder.0, &["doctor"]).output().unwrap();
    assert_eq!(ill.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&ill.stdout).contains("  !!  Database: "), "{ill:?}");
    let settings = wardmote(&folder.0, &["doctor", "--timezone", "Narnia"]).output().unwrap();
    assert!(String::from_utf8_lossy(&settings.stdout).contains("  !!  Settings: "), "{settings:?}");
}

#[tokio::test]
async fn the_doctor_looks_after_the_keys() {
    let server = TestServer::start().await;
    let evening = server.evening().await;
    let data = server.folder.0.to_str().unwrap().to_owned();
    let doctor = || wardmote(&server.folder.0, &["doctor", "--data", &data]).output().unwrap();
    assert!(said(&doctor()).contains("  ok  Keys: no vote is open"));
    evening.open(&server, 0).await;
    let told = said(&doctor());
    assert!(told.contains("copy that folder to a second stick"), "{told}");

    let keys = server.program.keys.path().to_owned();
    let pulled = keys.with_extension("pulled");
    std::fs::rename(&keys, &pulled).unwrap();
    let told = doctor();
    assert_eq!(told.status.code(), Some(1));
    let told = String::from_utf8_lossy(&told.stdout).into_owned();
    assert!(
        told.contains("  !!  Keys: the key of “What should we fix first?” is not in"),
        "{told}"
    );

    // Somebody's second copy comes back after closing.
    std::fs::create_dir(&keys).unwrap();
    for entry in std::fs::read_dir(&pulled).unwrap() {
        let from = entry.unwrap().path();
        std::fs::copy(&from, keys.join(from.file_name().unwrap())).unwrap();
    }
    evening.close(&server, 0).await;
    assert!(said(&doctor()).contains("  ok  Keys: no vote is open"));
    std::fs::remove_dir_all(&keys).unwrap();
    std::fs::rename(&pulled, &keys).unwrap();
    let told = String::from_utf8_lossy(&doctor().stdout).into_owned();
    assert!(told.contains("still has the key of “What should we fix first?”"), "{told}");
}

#[test]
fn the_program_serves_until_it_is_told_to_stop() {
    let folder = Folder::new();
    let serve = ["serve", "--listen", "127.0.0.1:0", "--data", "here"];
    let mut child = wardmote(&folder.0, &serve).stderr(Stdio::piped()).spawn().unwrap();
    let mut log = BufReader::new(child.stderr.take().unwrap());
    let mut line = String::new();
    while !line.contains("Wardmote is open") {
        line.clear();
        assert!(log.read_line(&mut line).unwrap() > 0, "it ended by itself");
    }
    let address = line.split("127.0.0.1:").nth(1).unwrap();
    let port: String = address.chars().take_while(char::is_ascii_digit).collect();
    let mut stream = std::net::TcpStream::connect(format!("127.0.0.1:{port}")).unwrap();
    stream.write_all(b"GET /readyz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n").unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    assert!(answer.ends_with(r#"{"ready":true}"#), "{answer}");
    kill_process(Pid::from_child(&child), Signal::TERM).unwrap();
    assert!(child.wait().unwrap().success());
    assert!(folder.0.join("here/wardmote.db").exists());
}

/// A file of one of the evenings on disk, made and checked by the domain's tests.
fn sample(name: &str) -> String {
    let stem = "../src/record/tests/snapshots/wardmote__record__tests__samples__";
    format!("{}/{stem}{name}.snap.json", env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn a_record_is_checked_without_a_server() {
    let folder = Folder::new();
    let (record, receipt, challenge, ballots) =
        (sample("all"), sample("all-receipt"), sample("all-challenge"), sample("all-ballots"));
    let verify = ["verify", &record, "--receipt", &receipt, "--challenge", &challenge];
    let told = wardmote(&folder.0, &verify).args(["--ballots", &ballots]).output().unwrap();
    let told = said(&told);
    assert!(told.contains("  ok  The receipt is in the record. Its ballot is in"), "{told}");
    assert!(told.ends_with("Everything that could be checked holds.\n"), "{told}");
    let alone =
        said(&wardmote(&folder.0, &["verify", "--challenge", &challenge]).output().unwrap());
    assert!(alone.contains("gives its receipt again"), "{alone}");

    let other = ["verify", &record, "--opening", &"0123 4567".repeat(8)];
    let told = wardmote(&folder.0, &other).output().unwrap();
    assert_eq!(told.status.code(), Some(1));
    let told = String::from_utf8_lossy(&told.stdout).into_owned();
    assert!(told.contains("  !!  The opening hash is not the one the hall saw"), "{told}");
    assert!(told.ends_with("Something is wrong: see what is marked with !!.\n"), "{told}");
}

#[test]
fn what_is_no_record_is_refused_with_a_sentence_however_long_it_is() {
    let folder = Folder::new();
    let good = std::fs::read_to_string(sample("all")).unwrap();
    let refused = |text: &str| {
        std::fs::write(folder.0.join("r.json"), text).unwrap();
        complaint(&wardmote(&folder.0, &["verify", "r.json"]).output().unwrap())
    };
    assert!(refused(&good[..1_000]).contains("cut short"));
    assert!(refused(&good.replacen("Alder", "Elder", 1)).contains("changed or cut short"));
    assert!(refused(&good.replacen("\"version\":1", "\"version\":9", 1)).contains("version (9)"));
    assert!(refused("{}").contains("no file of the kind wardmote-record"));
    // A gigabyte that takes no room on the disk, and is not read.
    std::fs::File::create(folder.0.join("r.json")).unwrap().set_len(1 << 30).unwrap();
    let told = wardmote(&folder.0, &["verify", "r.json"]).output().unwrap();
    assert!(complaint(&told).contains("larger than 64 MB"), "{told:?}");
}
