//! `wardmote doctor`

mod outside;

use std::path::Path;
use std::process::ExitCode;

use clap::Args;
use wardmote::clerk::Clock;
use wardmote::contest::Phase;
use wardmote::time::Timestamp;

use super::say;
use super::settings::{Place, Site};
use crate::chance::WallClock;
use crate::config::{self, Config};
use crate::store::{SqlStore, backup};
use crate::tls;
use crate::wiring::{self, Program};

/// An evening with a thousand people writes some megabytes; a disk that is as
/// full as this has other users, who may fill it meanwhile.
const FREE_MIN: u64 = 200 * 1024 * 1024;
/// A program cannot run before it was written: 1 November 2026.
const WRITTEN: Timestamp = Timestamp(1_793_491_200_000);
/// A hall of 500 phones, with two connections each.
const FILES_MIN: u64 = 1_200;

/// Check settings and data, and say what to do
#[derive(Args, Debug)]
#[command(after_help = "\
Give it the same flags as serve. It ends with 0 when all is well, else with 1.

Examples:
  wardmote doctor --data /var/lib/wardmote --url https://vote.ward.org
  wardmote doctor --lan
      while wardmote serve --lan runs: the site as a phone in the hall sees it")]
pub struct Doctor {
    #[command(flatten)]
    site: Site,
    #[command(flatten)]
    place: Place,
}

/// What was found: good, or what to do.
type Finding = Result<String, String>;

impl Doctor {
    /// Checks everything and says what was found.
    pub async fn run(self) -> anyhow::Result<ExitCode> {
        let config = self.site.config(&self.place, self.site.door());
        let mut findings = vec![clock(), files()];
        match &config {
            Err(error) => findings.push(Err(format!("Settings: {error:#}."))),
            Ok(config) => {
                findings.push(address(config));
                findings.push(folder(&config.data));
                findings.push(space(&config.data));
                findings.extend(database(config).await);
                if self.site.lan {
                    findings.extend(outside::look(config).await);
                }
            }
        }
        for finding in &findings {
            match finding {
                Ok(good) => say(&format!("  ok  {good}"))?,
                Err(advice) => say(&format!("  !!  {advice}"))?,
            }
        }
        let is_well = findings.iter().all(Result::is_ok);
        say(if is_well { "All is well." } else { "Please see to what is marked with !!." })?;
        Ok(if is_well { ExitCode::SUCCESS } else { ExitCode::FAILURE })
    }
}

fn clock() -> Finding {
    if WallClock.now() < WRITTEN {
        return Err("Clock: it is wrong by years. Set it, best by network time (timedatectl \
                    set-ntp true): it decides when voting closes."
            .to_owned());
    }
    Ok("Clock: plausible.".to_owned())
}

fn files() -> Finding {
    use rustix::process::{Resource, getrlimit};
    match getrlimit(Resource::Nofile).maximum {
        Some(most) if most < FILES_MIN => Err(format!(
            "Connections: the system allows this program {most} open files, too few for a hall. \
             Raise it (ulimit -n {FILES_MIN}, or LimitNOFILE= in the service)."
        )),
        _ => Ok("Connections: enough for a hall.".to_owned()),
    }
}

fn address(config: &Config) -> Finding {
    let url = &config.url;
    if let Some(files) = &config.tls {
        return match tls::acceptor(files) {
            Ok(_) => Ok(format!("Address: {url}, encrypted by Wardmote itself.")),
            Err(error) => Err(format!("Address: {error:#}.")),
        };
    }
    if config.is_https() {
        return Ok(format!("Address: {url}, encrypted by the proxy in front."));
    }
    // Whether an address without encryption may be is decided in `config`.
    match config::site_address(url) {
        Ok(_) => Ok(format!("Address: {url}, without encryption, as within one building.")),
        Err(error) => Err(format!("Address: {error}.")),
    }
}

fn folder(data: &Path) -> Finding {
    let name = data.display();
    let cannot = |error: std::io::Error| {
        format!("Data: {name} cannot be written ({error}). Give it to the user who runs Wardmote.")
    };
    if !data.exists() {
        return Ok(format!("Data: {name} is not there yet; it is made when it is needed."));
    }
    let probe = data.join(".wardmote-doctor");
    std::fs::write(&probe, b"well").map_err(cannot)?;
    std::fs::remove_file(&probe).map_err(cannot)?;
    Ok(format!("Data: {name} can be written."))
}

fn space(data: &Path) -> Finding {
    let there = data.ancestors().find(|folder| folder.exists()).unwrap_or(Path::new("."));
    let there = if there.as_os_str().is_empty() { Path::new(".") } else { there };
    let disk = rustix::fs::statvfs(there).map_err(|error| format!("Disk: {error}."))?;
    let free = disk.f_bavail.saturating_mul(disk.f_frsize);
    let megabytes = free / 1024 / 1024;
    if free < FREE_MIN {
        return Err(format!("Disk: only {megabytes} MB are free. Make room before the meeting."));
    }
    Ok(format!("Disk: {megabytes} MB are free."))
}

/// Opening checks durable settings and brings the tables up to date.
async fn database(config: &Config) -> Vec<Finding> {
    let url = config.database_url();
    let is_file = url.starts_with("sqlite:");
    if config.database.is_none() && !config.data.join("wardmote.db").exists() {
        return vec![Ok("Database: not there yet; it is made when it is needed.".to_owned())];
    }
    let store = match SqlStore::open(&url).await {
        Ok(store) => store,
        Err(error) => return vec![Err(format!("Database: {error:#}."))],
    };
    let mut findings =
        vec![Ok("Database: it opens, is up to date, and keeps what it has confirmed.".to_owned())];
    if let Err(error) = store.check_statements().await {
        findings.push(Err(format!("Database: {error:#}.")));
    }
    store.close().await;
    if is_file && let Err(error) = backup::check(&url).await {
        findings.push(Err(format!(
            "Database: it is damaged ({error:#}). Stop, keep a copy, and go back to a backup."
        )));
    }
    match wiring::wire(config.clone()).await {
        Err(error) => findings.push(Err(format!("Settings: {error:#}."))),
        Ok(program) => {
            findings.push(organisers(&program).await.unwrap_or_else(failed));
            findings.extend(keys(&program).await.unwrap_or_else(|error| vec![failed(error)]));
            findings.extend(slips(&program).await.unwrap_or_else(|error| vec![failed(error)]));
            program.close().await;
        }
    }
    findings
}

fn failed(error: anyhow::Error) -> Finding {
    Err(format!("Database: {error:#}."))
}

async fn organisers(program: &Program) -> anyhow::Result<Finding> {
    let all = program.store.list_organisers().await?;
    if all.iter().any(|organiser| organiser.is_administrator) {
        return Ok(Ok(format!("Organisers: {} can sign in.", all.len())));
    }
    Ok(Err("Organisers: nobody can manage this site. Run wardmote organiser add \
            --administrator --email … --name …."
        .to_owned()))
}

/// Whether the slips that are out lead here.
async fn slips(program: &Program) -> anyhow::Result<Vec<Finding>> {
    let url = &program.config.url;
    let stray = program.clerk.list_stray_addresses(url).await?;
    let finding = |other| {
        Err(format!(
            "Slips: some were printed for {other}, and this site is {url}. Give this machine \
             that address again (or say --url), or print new slips."
        ))
    };
    Ok(stray.into_iter().map(finding).collect())
}

/// Whether every open vote has its key, and no other has one.
async fn keys(program: &Program) -> anyhow::Result<Vec<Finding>> {
    let folder = program.keys.path().display();
    let sealed = program.store.list_sealed().await?;
    let mut findings = Vec::new();
    for contest in &sealed {
        let question = &contest.question;
        findings.push(if program.clerk.is_locked(contest.id).await? {
            Err(format!(
                "Keys: the key of “{question}” is not in {folder}. Without it no ballot can be \
                 taken or counted. Put the key folder back, or say where it is (--keys DIR)."
            ))
        } else {
            Ok(format!(
                "Keys: “{question}” is open, with its key in {folder}. A lost key is a lost \
                 vote: copy that folder to a second stick, and never into a backup."
            ))
        });
    }
    for id in program.keys.list()? {
        let is_in_use = sealed.iter().any(|contest| contest.id == id);
        // A draft's is of an opening that did not get to its end, and is taken next time.
        let over = program.store.find_contest(id).await?.filter(|one| one.phase != Phase::Draft);
        if let Some(contest) = over.filter(|_| !is_in_use) {
            let question = &contest.question;
            findings.push(Err(format!(
                "Keys: {folder} still has the key of “{question}”, which is over. Destroy that \
                 folder's copy: with it and an old copy of the data its ballots can be read."
            )));
        }
    }
    if findings.is_empty() {
        findings.push(Ok(format!("Keys: no vote is open; they will lie in {folder}.")));
    }
    Ok(findings)
}
