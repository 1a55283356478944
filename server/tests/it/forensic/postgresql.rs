//! PostgreSQL: rows with their `xmin` and `ctid`, and the write-ahead log, raw and
//! as `pg_waldump` tells it.

use std::collections::BTreeMap;
use std::process::Command;

use sqlx::{AssertSqlSafe, Connection, PgConnection};

use super::attacker::{Mention, Row, Strategy, Target, Together, contains, grouped, split, values};
use super::hall::Meeting;
use super::sqlite::{SITTINGS, read_key, tells_boxes};
use super::{VOTERS, is_no_better_than_guessing};
use crate::helpers::TestServer;
use crate::log::Log;
use crate::postgres;

/// Votes between two dumps of all tables.
const DUMP_EVERY: usize = 50;
const TABLES: &str = "select c.relname::text, pg_relation_filenode(c.oid)::text from pg_class c \
    join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind = 'r'";

/// What the attacker has gathered of one database.
pub struct Stolen<'a> {
    target: &'a Target,
    database: PgConnection,
    /// From where on the write-ahead log is read.
    begin: String,
    /// Rows of every table, of several moments, with the file each lies in.
    rows: Vec<(String, Row)>,
}

impl<'a> Stolen<'a> {
    pub async fn new(target: &'a Target, url: &str) -> Self {
        let mut database = PgConnection::connect(url).await.unwrap();
        let begin = ask(&mut database, "select pg_current_wal_insert_lsn()::text").await;
        Self { target, database, begin, rows: Vec::new() }
    }

    /// Reads every row of every table, with what the database keeps about it.
    pub async fn dump(&mut self) {
        let tables: Vec<(String, String)> =
            sqlx::query_as(TABLES).fetch_all(&mut self.database).await.unwrap();
        for (table, file) in tables {
            let sql =
                format!("select t::text, ctid::text, xmin::text from {table} t order by t.ctid");
            let rows: Vec<(String, String, String)> =
                sqlx::query_as(AssertSqlSafe(sql)).fetch_all(&mut self.database).await.unwrap();
            self.rows.extend(rows.into_iter().map(|(text, place, written_by)| {
                // Quotes within quotes are doubled.
                let text = text.to_lowercase().replace("\"\"", "\"");
                (file.clone(), Row { table: table.clone(), text, place, written_by })
            }));
        }
    }

    /// The log from where it began, as bytes.
    async fn log(&mut self) -> Vec<u8> {
        let from =
            ask(&mut self.database, &format!("select pg_walfile_name('{}'::pg_lsn)", self.begin))
                .await;
        let to = ask(&mut self.database, "select pg_walfile_name(pg_switch_wal())").await;
        let folder = postgres::data().join("pg_wal");
        let entries = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap());
        let mut names: Vec<String> = entries
            .map(|entry| entry.file_name().to_string_lossy().into_owned())
            .filter(|name| name.len() == 24 && *from <= **name && **name <= *to)
            .collect();
        names.sort();
        names.iter().flat_map(|name| std::fs::read(folder.join(name)).unwrap()).collect()
    }

    /// What one transaction inserted, as `pg_waldump` tells it: by the place of each
    /// row, which the dumps know.
    fn transactions(&self, oid: &str) -> Vec<Together> {
        let told = Command::new(postgres::program("pg_waldump"))
            .arg("--path")
            .arg(postgres::data().join("pg_wal"))
            .args(["--rmgr", "Heap", "--start", &self.begin])
            .output()
            .expect("pg_waldump runs");
        let places: BTreeMap<(String, String), Vec<Mention>> = self
            .rows
            .iter()
            .map(|(file, row)| {
                let mentions = self.target.scan(row.text.as_bytes());
                let mentions = mentions.into_iter().map(|(_, mention)| mention).collect();
                ((file.clone(), row.place.clone()), mentions)
            })
            .collect();
        let mut transactions: BTreeMap<String, Vec<Mention>> = BTreeMap::new();
        for line in String::from_utf8_lossy(&told.stdout).lines() {
            let Some((tx, file, place)) = inserted(line, oid) else { continue };
            let mentions = places.get(&(file, place)).cloned().unwrap_or_default();
            transactions.entry(tx).or_default().extend(mentions);
        }
        transactions.into_values().map(split).collect()
    }

    /// Everything there is to try.
    pub async fn strategies(&mut self) -> Vec<Strategy> {
        let oid = ask(
            &mut self.database,
            "select oid::text from pg_database where datname = current_database()",
        )
        .await;
        let log = self.log().await;
        let log: Vec<_> = self.target.scan(&log).into_iter().map(|(_, mention)| mention).collect();
        let in_log = split(log.iter().cloned());
        let rows: Vec<Row> = self.rows.iter().map(|(_, row)| row.clone()).collect();
        let scanned = rows.iter().flat_map(|row| self.target.scan(row.text.as_bytes()));
        let in_rows = split(scanned.map(|(_, mention)| mention));
        let made: Vec<usize> = (0..VOTERS).collect();
        let slips = [
            ("slips by ctid", in_rows.slips),
            ("slips as the log has them", in_log.slips),
            ("slips as they were made", made),
            ("slips by their hashes", self.target.by_hash.clone()),
        ];
        let rankings = [
            ("rankings by ctid", in_rows.rankings),
            ("rankings as the log has them", in_log.rankings),
        ];
        let mut strategies = Strategy::of_all_orders(&slips, &rankings);
        let by_xmin = grouped(self.target, &rows, |row| vec![row.written_by.clone()]);
        strategies.push(Strategy::of_groups("rows of one xmin", &by_xmin));
        let shared = grouped(self.target, &rows, values);
        strategies.push(Strategy::of_groups("a value that two rows share", &shared));
        let transactions = self.transactions(&oid);
        let name = "rows that pg_waldump shows in one transaction";
        strategies.push(Strategy::of_groups(name, &transactions));
        strategies.extend(Strategy::of_neighbours("neighbours in the log", &log));
        strategies
    }
}

/// Asks for one text.
async fn ask(database: &mut PgConnection, sql: &str) -> String {
    sqlx::query_scalar(AssertSqlSafe(sql.to_owned())).fetch_one(database).await.unwrap()
}

/// Transaction, file and place of a row whose insertion a line of `pg_waldump` tells:
/// `… tx: 745, … desc: INSERT off: 3 …, blkref #0: rel 1663/16384/16400 blk 7 …`.
fn inserted(line: &str, oid: &str) -> Option<(String, String, String)> {
    let number = |after: &str| {
        let rest = line.split_once(after)?.1.trim_start();
        let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
        Some(rest[..end].to_owned())
    };
    if !line.contains("desc: INSERT") {
        return None;
    }
    let file = number(&format!("/{oid}/"))?;
    Some((
        number("tx:")?,
        file,
        format!("({},{})", number(" blk ")?, number("off: ").or_else(|| number("off "))?),
    ))
}

#[tokio::test]
async fn postgresql_and_its_log_betray_nobody() {
    let url = postgres::fresh_database();
    let database = url.clone();
    let server = TestServer::start_with(|config| config.database = Some(database)).await;
    let meeting = Meeting::open(server).await;
    let target = meeting.hall.target();
    let mut stolen = Stolen::new(&target, &url).await;
    for slip in 0..VOTERS {
        meeting.cast(slip).await;
        if slip % DUMP_EVERY == 0 {
            stolen.dump().await;
        }
    }
    stolen.dump().await;
    let key = read_key(&meeting);

    // Before closing, without the key folder: no ranking, in no row and nowhere in the log.
    assert!(stolen.rows.iter().all(|(_, row)| target.rankings(row.text.as_bytes()).is_empty()));
    let log = stolen.log().await;
    assert!(target.rankings(&log).is_empty());
    assert!(!tells_boxes(&log, &meeting), "nor what stands in a paper's boxes");
    assert!(stolen.rows.iter().all(|(_, row)| !tells_boxes(row.text.as_bytes(), &meeting)));
    let slips = split(target.scan(&log).into_iter().map(|(_, mention)| mention)).slips;
    assert!(slips.len() > VOTERS * 9 / 10, "the attacker sees slips come: {}", slips.len());

    let said = Log::begin().text();
    assert!(target.rankings(said.as_bytes()).is_empty(), "nor in what the program says");

    let sittings: Vec<_> = stolen.rows.iter().filter(|(_, row)| row.table == SITTINGS).collect();
    assert!(!sittings.is_empty(), "the attacker sees that somebody sits at the kiosk");
    assert!(sittings.iter().all(|(_, row)| target.scan(row.text.as_bytes()).is_empty()), "not who");

    meeting.close().await;
    let before = stolen.rows.len();
    // Every row of every table: what a backup (pg_dump) has.
    stolen.dump().await;
    assert!(
        stolen.rows[before..].iter().all(|(_, row)| row.table != SITTINGS),
        "nobody sits there"
    );
    let ballots: Vec<_> = stolen.rows.iter().filter(|(_, row)| row.table == "ballot").collect();
    assert_eq!(ballots.len(), VOTERS);
    assert!(ballots.iter().all(|(_, row)| row.written_by == ballots[0].1.written_by), "one xmin");
    is_no_better_than_guessing(&stolen.strategies().await, &meeting.hall);

    let log = stolen.log().await;
    for form in [key.to_vec(), wardmote::hex::write(&key).into_bytes()] {
        assert!(!contains(&log, &form), "the key is in the log");
        assert!(!contains(Log::begin().text().as_bytes(), &form), "the program tells the key");
        assert!(stolen.rows.iter().all(|(_, row)| !contains(row.text.as_bytes(), &form)));
    }
    assert_eq!(meeting.server.program.keys.list().unwrap(), [], "the key is destroyed");
}
