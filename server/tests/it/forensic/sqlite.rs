//! SQLite: the file, its journal, copies of both after every vote, backups, logs.

use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};

use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, Row as _};
use wardmote_server::store::backup;

use super::attacker::{
    Mention, Order, Row, Strategy, Target, Together, contains, grouped, split, values,
};
use super::hall::Meeting;
use super::{VOTERS, is_no_better_than_guessing};
use crate::helpers::{Folder, TestServer};
use crate::log::Log;

/// Of the papers, every so manieth slip's is looked for in all bytes.
const PAPERS_LOOKED_FOR: usize = 100;
/// Votes between two dumps of all tables.
const DUMP_EVERY: usize = 50;

/// The table of who sits at a kiosk.
pub const SITTINGS: &str = "kiosk_sitting";

/// What the attacker has gathered of one database file.
pub struct Stolen<'a> {
    target: &'a Target,
    file: PathBuf,
    /// The mentions on every page, as it was last seen.
    pages: HashMap<u32, Vec<Mention>>,
    /// The journal that is being read: its salt, and the frames read so far.
    journal: (Vec<u8>, usize),
    /// What every commit brought, in order.
    pub commits: Vec<Together>,
    /// Rows of every table, of several moments.
    pub rows: Vec<Row>,
}

impl<'a> Stolen<'a> {
    pub fn new(target: &'a Target, file: PathBuf) -> Self {
        let (pages, journal, commits, rows) = <_>::default();
        Self { target, file, pages, journal, commits, rows }
    }

    fn beside(&self, ending: &str) -> PathBuf {
        PathBuf::from(format!("{}{ending}", self.file.display()))
    }

    /// Takes a copy, and replays what is new in its journal, commit by commit.
    pub fn copy(&mut self) {
        let wal = std::fs::read(self.beside("-wal")).unwrap_or_default();
        if wal.len() < 32 {
            return;
        }
        let page_size = u32::from_be_bytes(wal[8..12].try_into().unwrap()) as usize;
        let salt = wal[16..24].to_vec();
        if self.journal.0 != salt {
            if self.journal.0.is_empty() {
                self.read_pages(page_size);
            }
            self.journal = (salt.clone(), 0);
        }
        let mut before: BTreeMap<u32, Vec<Mention>> = BTreeMap::new();
        for frame in wal[32..].chunks_exact(24 + page_size).skip(self.journal.1) {
            if frame[8..16] != salt[..] {
                break;
            }
            self.journal.1 += 1;
            let number = u32::from_be_bytes(frame[..4].try_into().unwrap());
            let now = self.mentions(&frame[24..]);
            let was = self.pages.insert(number, now).unwrap_or_default();
            before.entry(number).or_insert(was);
            let is_commit = frame[4..8] != [0; 4];
            if is_commit {
                let news = self.news(std::mem::take(&mut before));
                self.commits.push(news);
            }
        }
    }

    /// What is mentioned after a commit and was not before it, wherever it moved.
    fn news(&self, before: BTreeMap<u32, Vec<Mention>>) -> Together {
        let mut counts: BTreeMap<&Mention, i64> = BTreeMap::new();
        for (number, was) in &before {
            for mention in was {
                *counts.entry(mention).or_default() -= 1;
            }
            for mention in &self.pages[number] {
                *counts.entry(mention).or_default() += 1;
            }
        }
        let after = before.keys().flat_map(|number| &self.pages[number]);
        split(after.filter(|mention| counts[mention] > 0).cloned())
    }

    fn mentions(&self, page: &[u8]) -> Vec<Mention> {
        self.target.scan(page).into_iter().map(|(_, mention)| mention).collect()
    }

    fn read_pages(&mut self, page_size: usize) {
        let file = std::fs::read(&self.file).unwrap();
        for (number, page) in (1..).zip(file.chunks_exact(page_size)) {
            let mentions = self.mentions(page);
            self.pages.insert(number, mentions);
        }
    }

    /// Takes a copy of the files, opens it, and reads every row of every table.
    pub async fn dump(&mut self) {
        let folder = Folder::new();
        let copy = folder.0.join("copy.db");
        for ending in ["", "-wal"] {
            let _ = std::fs::copy(
                self.beside(ending),
                PathBuf::from(format!("{}{ending}", copy.display())),
            );
        }
        let mut database = open(&copy).await;
        for (table, columns) in tables(&mut database).await {
            let quoted: Vec<_> = columns.iter().map(|name| format!("quote({name})")).collect();
            let sql = format!("select {} from {table}", quoted.join(" || ',' || "));
            let rows = sqlx::query(AssertSqlSafe(sql)).fetch_all(&mut database).await.unwrap();
            self.rows.extend((0..).zip(rows).map(|(n, row): (u32, _)| Row {
                table: table.clone(),
                text: row.get::<String, _>(0).to_lowercase(),
                place: format!("{n:09}"),
                written_by: String::new(),
            }));
        }
        database.close().await.unwrap();
    }

    /// Everything there is to try.
    pub fn strategies(&self) -> Vec<Strategy> {
        let file = std::fs::read(&self.file).unwrap();
        let physical = split(self.target.scan(&file).into_iter().map(|(_, mention)| mention));
        let in_time = split(self.commits.iter().flat_map(|commit| {
            let slips = commit.slips.iter().map(|slip| Mention::Slip(*slip));
            slips.chain(commit.rankings.iter().cloned().map(Mention::Ranking))
        }));
        let rows = self.rows.iter().flat_map(|row| self.mentions(row.text.as_bytes()));
        let in_rows = split(rows);
        let made: Vec<usize> = (0..VOTERS).collect();
        let slips = [
            ("slips as they lie in the file", physical.slips),
            ("slips as they came", in_time.slips),
            ("slips as the tables list them", in_rows.slips),
            ("slips as they were made", made),
            ("slips by their hashes", self.target.by_hash.clone()),
        ];
        let rankings: [(&str, Vec<Order>); 3] = [
            ("rankings as they lie in the file", physical.rankings),
            ("rankings as they came", in_time.rankings),
            ("rankings as the tables list them", in_rows.rankings),
        ];
        let mut strategies = Strategy::of_all_orders(&slips, &rankings);
        strategies.push(Strategy::of_groups("what one commit brought", &self.commits));
        let shared = grouped(self.target, &self.rows, values);
        strategies.push(Strategy::of_groups("a value that two rows share", &shared));
        strategies
    }
}

/// Every table with its columns.
async fn tables(database: &mut SqliteConnection) -> Vec<(String, Vec<String>)> {
    let sql = "select t.name, c.name from sqlite_master t join pragma_table_info(t.name) c \
        where t.type = 'table' order by t.name, c.cid";
    let columns: Vec<(String, String)> = sqlx::query_as(sql).fetch_all(database).await.unwrap();
    let mut tables: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (table, column) in columns {
        tables.entry(table).or_default().push(column);
    }
    tables.into_iter().collect()
}

/// Opens a database file.
pub async fn open(file: &Path) -> SqliteConnection {
    SqliteConnectOptions::new().filename(file).create_if_missing(true).connect().await.unwrap()
}

/// All files below a folder.
fn everything_in(folder: &Path) -> Vec<Vec<u8>> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.filter(|path| path.is_file()).map(|path| std::fs::read(path).unwrap()).collect()
}

#[tokio::test]
async fn sqlite_and_its_copies_betray_nobody() {
    let meeting = Meeting::open(TestServer::start().await).await;
    let (target, data) = (meeting.hall.target(), meeting.server.folder.0.clone());
    let mut stolen = Stolen::new(&target, data.join("wardmote.db"));
    let folder = Folder::new();
    let mut everything = Vec::new();
    stolen.copy();
    for slip in 0..VOTERS {
        meeting.cast(slip).await;
        stolen.copy();
        if slip % DUMP_EVERY == 0 {
            stolen.dump().await;
            everything.extend(everything_in(&data));
        }
    }
    let url = meeting.server.program.config.database_url();
    backup::back_up(&url, &folder.0.join("open.db")).await.unwrap();
    everything.extend(everything_in(&data));
    everything.extend(everything_in(&folder.0));
    let key = read_key(&meeting);

    // Before closing, without the key folder: no ranking, and envelopes of one length.
    assert!(everything.iter().all(|bytes| target.rankings(bytes).is_empty()));
    assert!(stolen.commits.iter().all(|commit| commit.rankings.is_empty()));
    let slips: usize = stolen.commits.iter().map(|commit| commit.slips.len()).sum();
    assert!(slips >= VOTERS, "the attacker sees every slip come: {slips}");
    let envelopes = stolen.rows.iter().filter(|row| row.table == "envelope");
    let envelopes: Vec<Row> = envelopes.cloned().collect();
    assert!(envelopes.len() > VOTERS);
    // Why a third look decided stands beside some papers, in the teller's words.
    let plain: Vec<_> = envelopes.iter().filter(|row| row.text.ends_with(",''")).collect();
    assert!(plain.len() > VOTERS);
    assert!(plain.iter().all(|row| row.text.len() == plain[0].text.len()));
    let looks = stolen.rows.iter().filter(|row| row.table == "paper_entry");
    let looks: Vec<Row> = looks.cloned().collect();
    assert!(!looks.is_empty(), "the attacker sees a paper wait");
    assert!(everything.iter().all(|bytes| !tells_boxes(bytes, &meeting)));

    let sittings: Vec<&Row> = stolen.rows.iter().filter(|row| row.table == SITTINGS).collect();
    assert!(!sittings.is_empty(), "the attacker sees that somebody sits at the kiosk");
    assert!(sittings.iter().all(|row| target.scan(row.text.as_bytes()).is_empty()), "not who");

    meeting.close().await;
    stolen.copy();
    let before = stolen.rows.len();
    stolen.dump().await;
    assert!(stolen.rows[before..].iter().all(|row| row.table != SITTINGS), "nobody sits there");
    is_no_better_than_guessing(&stolen.strategies(), &meeting.hall);

    // Nothing of an envelope is left, and the key was never where the attacker looked.
    backup::back_up(&url, &folder.0.join("closed.db")).await.unwrap();
    let left: Vec<u8> =
        everything_in(&data).concat().into_iter().chain(read(&folder, "closed.db")).collect();
    for bytes in sealed_bytes(&envelopes).into_iter().chain(sealed_bytes(&looks)) {
        assert!(!contains(&left, &bytes), "an envelope is still there");
    }
    everything.push(left);
    everything.push(Log::begin().text().into_bytes());
    for form in [key.to_vec(), wardmote::hex::write(&key).into_bytes()] {
        assert!(everything.iter().all(|bytes| !contains(bytes, &form)), "the key is in the data");
    }
    assert!(target.rankings(Log::begin().text().as_bytes()).is_empty());
    assert!(everything.iter().all(|bytes| !tells_boxes(bytes, &meeting)));
    assert_eq!(meeting.server.program.keys.list().unwrap(), [], "the key is destroyed");
}

/// Whether some bytes tell what stands in the boxes of a paper: as bytes, as a teller
/// types it, or as a list.
pub fn tells_boxes(bytes: &[u8], meeting: &Meeting) -> bool {
    (0..VOTERS).step_by(PAPERS_LOOKED_FOR).any(|slip| {
        let typed = meeting.boxes(slip);
        let raw: Vec<u8> = typed.bytes().map(|digit| digit - b'0').collect();
        let listed = typed.chars().map(String::from).collect::<Vec<_>>().join(",");
        let is_alone = |at: usize| {
            let around = [at.checked_sub(1), Some(at + typed.len())];
            !around.iter().flatten().any(|at| bytes.get(*at).is_some_and(u8::is_ascii_alphanumeric))
        };
        let mut windows = bytes.windows(typed.len()).enumerate();
        windows.any(|(at, some)| some == raw || (some == typed.as_bytes() && is_alone(at)))
            || contains(bytes, listed.as_bytes())
    })
}

fn read(folder: &Folder, name: &str) -> Vec<u8> {
    std::fs::read(folder.0.join(name)).unwrap()
}

/// The sealing key, before it is destroyed.
pub fn read_key(meeting: &Meeting) -> [u8; 32] {
    let id = meeting.contest.id;
    let file = meeting.server.program.keys.path().join(format!("{id}.key"));
    let text = std::fs::read_to_string(file).unwrap();
    let keys = wardmote::seal::keys::ContestKeys::from_file(&text, id).unwrap();
    *keys.sealing().expose()
}

/// Some bytes of a few envelopes, as they lay in the file.
fn sealed_bytes(envelopes: &[Row]) -> Vec<Vec<u8>> {
    let last = envelopes.iter().rev().take(20);
    let sealed = |row: &Row| {
        let longest = row.text.split('\'').max_by_key(|part| part.len()).unwrap().to_owned();
        wardmote::hex::read::<24>(&longest[..48]).unwrap().to_vec()
    };
    last.map(sealed).collect()
}
