//! A throw-away PostgreSQL for the tests: one server per run, a fresh database per test.
//!
//! The server is started by a shell that waits for the end of its input. That
//! comes when this process ends, in whatever way, so nothing is left behind.

use std::fs;
use std::io::{BufRead, BufReader};
use std::os::unix::fs::{MetadataExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

/// What whoever lacks PostgreSQL is told.
const MISSING: &str = "PostgreSQL is not installed, and half of the storage contract is about it. \
    Install it (Debian: `apt install postgresql`; macOS: `brew install postgresql`), or name the \
    folder of initdb in WARDMOTE_PG_BIN.";

/// Starts a server in folder `$1` with the programs in folder `$0`, says `ready`,
/// and ends it at the end of input. It syncs as a real one does: Wardmote
/// refuses to work with one that does not.
const GUARD: &str = r#"
trap '' INT TERM HUP
"$0/initdb" -D "$1/data" -U wardmote -A trust -E UTF8 --locale=C.UTF-8 --no-sync >"$1/log" 2>&1 &&
"$0/pg_ctl" -D "$1/data" -l "$1/log" -w -o "-k $1 -c listen_addresses=''" start >>"$1/log" 2>&1 &&
echo ready
read -r line
"$0/pg_ctl" -D "$1/data" -m immediate stop >/dev/null 2>&1
rm -rf "$1"
"#;

/// A server that lives as long as this process.
struct Server {
    programs: PathBuf,
    folder: PathBuf,
    /// Its input is held open: the end of it is what stops the server.
    _guard: Child,
}

fn server() -> &'static Server {
    static SERVER: OnceLock<Server> = OnceLock::new();
    SERVER.get_or_init(start)
}

/// Where the server keeps its files.
pub fn data() -> PathBuf {
    server().folder.join("data")
}

/// A program of PostgreSQL's.
pub fn program(name: &str) -> PathBuf {
    server().programs.join(name)
}

/// The address of a new, empty database.
pub fn fresh_database() -> String {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let server = server();
    let name = format!("test{}", COUNT.fetch_add(1, Ordering::Relaxed));
    let made = Command::new(server.programs.join("createdb"))
        .args(["-U", "wardmote", "-h"])
        .arg(&server.folder)
        .arg(&name)
        .output()
        .expect("createdb runs");
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    format!("postgres://wardmote@localhost/{name}?host={}", server.folder.display())
}

fn start() -> Server {
    let programs = find_programs().expect(MISSING);
    // Short: the path of a socket has at most a hundred letters.
    let folder = std::env::temp_dir().join(format!("wardmote-pg-{}", std::process::id()));
    fs::create_dir(&folder).expect("a folder for the database server");
    let mut guard = Command::new("sh");
    guard.arg("-c").arg(GUARD).arg(&programs).arg(&folder).current_dir(&folder);
    if let Some((user, group)) = somebody_else(&folder) {
        chown(&folder, Some(user), Some(group)).expect("the folder is given away");
        guard.uid(user).gid(group);
    }
    let mut guard = guard
        .env("LC_ALL", "C.UTF-8")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("sh runs");
    let mut said = String::new();
    let mut output = BufReader::new(guard.stdout.take().expect("its output"));
    output.read_line(&mut said).expect("it says whether it is ready");
    if said.trim() != "ready" {
        let log = fs::read_to_string(folder.join("log")).unwrap_or_default();
        panic!("PostgreSQL does not start:\n{log}");
    }
    Server { programs, folder, _guard: guard }
}

/// The folder of PostgreSQL's programs, the newest version first.
fn find_programs() -> Option<PathBuf> {
    let named = std::env::var_os("WARDMOTE_PG_BIN").map(PathBuf::from);
    let configured = Command::new("pg_config").arg("--bindir").output().ok();
    let configured =
        configured.map(|told| PathBuf::from(String::from_utf8_lossy(&told.stdout).trim()));
    let mut packaged: Vec<PathBuf> = fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten()
        .map(|version| version.path().join("bin"))
        .collect();
    packaged.sort();
    let all = named.into_iter().chain(configured).chain(packaged.into_iter().rev());
    all.into_iter().find(|folder| folder.join("initdb").is_file())
}

/// PostgreSQL refuses to run as root, as tests in a container do: then it runs
/// as its own user, or as nobody.
fn somebody_else(folder: &Path) -> Option<(u32, u32)> {
    if fs::metadata(folder).expect("the folder is there").uid() != 0 {
        return None;
    }
    let users = fs::read_to_string("/etc/passwd").expect("the list of users");
    let find = |name: &str| {
        let line = users.lines().find(|line| line.split(':').next() == Some(name))?;
        let mut numbers = line.split(':').skip(2).map(str::parse);
        Some((numbers.next()?.ok()?, numbers.next()?.ok()?))
    };
    find("postgres").or_else(|| find("nobody"))
}
