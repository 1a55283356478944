//! `wardmote verify`

mod sentences;
mod story;

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context;
use clap::Args;
use serde::Serialize;
use serde::de::DeserializeOwned;
use wardmote::record::ballots::BallotsFile;
use wardmote::record::challenge::ChallengeFile;
use wardmote::record::hash::Hash;
use wardmote::record::receipt::ReceiptFile;
use wardmote::record::verify::{Given, Report, verify, verify_challenge};
use wardmote::record::{BYTES_MAX, Document, Unreadable, read_file};

use super::say;

/// Check the record of a vote: count again, and see that nothing was changed
#[derive(Args, Debug)]
#[command(after_help = "\
It needs no server and no network. It ends with 0 when everything holds, else with 1.

Examples:
  wardmote verify record.json --opening 4f1c…
      with the opening hash from the photo somebody took of the screen
  wardmote verify record.json --receipt receipt.json
      whether a ballot is in the record
  wardmote verify --challenge challenge.json
      whether the server had sealed what was chosen, before there is a record")]
pub struct Verify {
    /// The record, as downloaded from the page of the vote; - reads standard input
    #[arg(required_unless_present = "challenge")]
    record: Option<PathBuf>,
    /// The opening hash, as the screen showed it when voting opened
    #[arg(long, value_name = "HASH", value_parser = hash)]
    opening: Option<Hash>,
    /// The digest of the record, as the screen showed it with the result
    #[arg(long, value_name = "HASH", value_parser = hash)]
    digest: Option<Hash>,
    /// All rankings, as given to observers whom the meeting named
    #[arg(long, value_name = "FILE")]
    ballots: Option<PathBuf>,
    /// A slip that was challenged
    #[arg(long, value_name = "FILE")]
    challenge: Option<PathBuf>,
    /// A receipt
    #[arg(long, value_name = "FILE")]
    receipt: Option<PathBuf>,
}

/// Reads a hash as somebody copies it from a screen.
fn hash(text: &str) -> Result<Hash, String> {
    Hash::parse_typed(text)
        .ok_or_else(|| "a hash has 64 digits, 0 to 9 and a to f; spaces do not matter".to_owned())
}

impl Verify {
    /// Checks everything and says what holds.
    pub fn run(self) -> anyhow::Result<ExitCode> {
        let challenge = self.challenge.as_deref();
        let given = Given {
            opening: self.opening,
            digest: self.digest,
            receipt: optional(self.receipt.as_deref(), ReceiptFile::FORMAT)?,
            challenge: optional::<ChallengeFile>(challenge, ChallengeFile::FORMAT)?,
            ballots: optional(self.ballots.as_deref(), BallotsFile::FORMAT)?,
        };
        let report = match (&self.record, &given.challenge) {
            (Some(path), _) => {
                let bytes = bytes(path)?;
                let document = Document::read(&bytes);
                let document = document.with_context(|| path.display().to_string())?;
                // The text is not needed any more, and may be long.
                drop(bytes);
                say(&sentences::title(&document.record))?;
                let report = verify(&document, &given);
                if report.holds() {
                    for line in story::of(&document.record, given.ballots.as_ref()) {
                        say(&line)?;
                    }
                }
                report
            }
            (None, Some(challenge)) => verify_challenge(challenge),
            (None, None) => anyhow::bail!("a record or --challenge FILE is needed"),
        };
        tell(&report)?;
        Ok(if report.holds() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
    }
}

fn tell(report: &Report) -> anyhow::Result<()> {
    for finding in &report.0 {
        say(&sentences::finding(finding))?;
    }
    say(if report.holds() {
        "Everything that could be checked holds."
    } else {
        "Something is wrong: see what is marked with !!."
    })
}

fn optional<T: DeserializeOwned + Serialize>(
    path: Option<&Path>,
    format: &str,
) -> anyhow::Result<Option<T>> {
    let Some(path) = path else { return Ok(None) };
    let bytes = bytes(path)?;
    let file = read_file(&bytes, format).with_context(|| path.display().to_string())?;
    Ok(Some(file))
}

/// Reads a file, however long it is, in bounded memory: what is too long to be a
/// record is refused at its length, or where it gets too long.
fn bytes(path: &Path) -> anyhow::Result<Vec<u8>> {
    let name = || format!("{} cannot be read", path.display());
    let most = u64::try_from(BYTES_MAX)?;
    let (input, length): (Box<dyn Read>, u64) = if path.as_os_str() == "-" {
        (Box::new(io::stdin().lock()), 0)
    } else {
        let file = File::open(path).with_context(name)?;
        let length = file.metadata().with_context(name)?.len();
        (Box::new(file), length)
    };
    let mut bytes = Vec::new();
    if length <= most {
        bytes.reserve_exact(usize::try_from(length)? + 1);
        input.take(most + 1).read_to_end(&mut bytes).with_context(name)?;
    }
    if length > most || bytes.len() > BYTES_MAX {
        return Err(Unreadable::TooLarge).with_context(|| path.display().to_string());
    }
    Ok(bytes)
}
