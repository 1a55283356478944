//! `wardmote count`

mod file;
mod names;
mod options;
mod progress;
mod table;
mod text;

pub use file::Convert;

use std::io::Write;
use std::process::ExitCode;

use anyhow::{Context, ensure};
use clap::Args;
use jiff::tz::TimeZone;
use wardmote::count::explain::{explain, otherwise, pairs};
use wardmote::count::tale::Voice;
use wardmote::count::{self, Lot, Method, Rules};
use wardmote::format::{Election, Format, json, rcvis};
use wardmote::hex;
use wardmote_app::words::{Lang, Words};

use options::Output;
use progress::Progress;

/// The seed of the lot where nobody gives one: 32 zero bytes.
const SEED: [u8; 32] = [0; 32];
/// What was counted, but with a tie that `--ties ask` leaves to people.
const LEFT_OPEN: u8 = 3;
/// What could not be read, or not be written.
const BAD_INPUT: u8 = 2;

/// Count a file of ballots, round by round
#[derive(Args, Debug)]
#[command(after_help = "\
Formats:
  blt      options and seats, a line for each pile of equal ballots, names (OpenSTV, OpaVote, Droop)
  preflib  soc, soi, toc, toi
  csv      a column for each option with ranks, or a column for each rank with names
  cdf      cast vote records in JSON (NIST SP 1500-103)
  abif     Aggregated Ballot Information Format
  cef      Condorcet Election Format (.cvotes)

The lot is one order of all options, which settles every tie that nothing else settles. It is
sorted by HMAC-SHA-256, smallest first, with the seed as the key and the name of an option, in
UTF-8, as the message; the first is the luckiest.

It ends with 0 when it has counted, with 2 when the file or a flag is not understood, and with 3
when a tie is left open by --ties ask.

Examples:
  wardmote count ballots.blt
      by instant-runoff, or by single transferable vote where the file has several seats
  wardmote count ballots.csv --method schulze --also irv,borda --output json
      for another program; - instead of a file reads standard input
  wardmote count cvr.json --skips exhaust-after-2 --batch --output rcvis > summary.json
      by Maine's rules, for rcvis.com")]
pub struct Count {
    /// A file of ballots; - reads standard input
    file: std::path::PathBuf,
    #[command(flatten)]
    format: file::Kind,
    #[command(flatten)]
    rules: options::Counting,
    /// Seed of the lot, 64 hexadecimal digits [default: 32 zero bytes]
    #[arg(long, value_name = "HEX", value_parser = seed)]
    lot_seed: Option<[u8; 32]>,
    /// Options that have withdrawn, besides those the file names: A,"B, C"
    #[arg(long, value_name = "NAMES")]
    withdrawn: Option<String>,
    /// Other methods, to say what they would give: irv,borda
    #[arg(long, value_name = "METHOD,…", value_delimiter = ',', value_parser = options::method())]
    also: Vec<Method>,
    /// What to write: text, json (the whole count), rcvis (for rcvis.com), or the ballots
    #[arg(long, value_name = "OUTPUT", default_value = "text", value_parser = options::output())]
    output: Output,
}

fn seed(text: &str) -> Result<[u8; 32], String> {
    hex::read(text).ok_or_else(|| "a seed has 64 digits, 0 to 9 and a to f".to_owned())
}

/// Says what was wrong with what was given, and ends as it should then.
fn bad_input(error: &anyhow::Error) -> ExitCode {
    // Nobody is left to tell when standard error is closed.
    let _ = writeln!(std::io::stderr(), "wardmote: {error:#}");
    ExitCode::from(BAD_INPUT)
}

/// Writes to standard output; a reader that has seen enough is no failure.
fn put(bytes: &[u8]) -> anyhow::Result<()> {
    let mut out = std::io::stdout().lock();
    match out.write_all(bytes).and_then(|()| out.flush()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(()),
    }
}

impl Count {
    /// Counts, and says how it ended.
    pub fn run(self) -> ExitCode {
        self.count().unwrap_or_else(|error| bad_input(&error))
    }

    fn count(&self) -> anyhow::Result<ExitCode> {
        let progress = Progress::begin(&self.file);
        let mut election = file::read(&self.file, self.format)?;
        if let Some(list) = &self.withdrawn {
            names::withdraw(&mut election, list)?;
        }
        election.seats = self.rules.seats.or(election.seats);
        if let Some(format) = self.output.format() {
            drop(progress);
            file::write(format, &election)?;
            return Ok(ExitCode::SUCCESS);
        }
        progress.goes_on("counting");
        let counted = Counted::of(&election, &self.rules, self.lot_seed, &self.also);
        drop(progress);
        put(self.output(&counted)?.as_bytes())?;
        Ok(if counted.count.is_open() { ExitCode::from(LEFT_OPEN) } else { ExitCode::SUCCESS })
    }

    fn output(&self, counted: &Counted) -> anyhow::Result<String> {
        let mut text = match self.output {
            Output::Json => json::write(&counted.report()),
            Output::Rcvis => {
                let method = counted.count.method;
                let why = "rcvis draws rounds of transfers, which only irv, stv and meek have";
                ensure!(method.is_sequential(), "--method {}: {why}", method.key());
                rcvis::write(counted.election, &counted.count, &counted.order)
            }
            _ => text::tell(counted),
        };
        text.push('\n');
        Ok(text)
    }
}

/// All that is told about a count.
struct Counted<'a> {
    election: &'a Election,
    /// The options that are there, as they stand in the file.
    order: Vec<usize>,
    count: count::Count,
    also: Vec<count::Count>,
    /// The seed of the lot, if a tie needed it.
    lot_seed: Option<String>,
    told: Vec<(Option<usize>, Vec<String>)>,
    notes: Vec<String>,
}

impl<'a> Counted<'a> {
    fn of(
        election: &'a Election,
        options: &options::Counting,
        seed: Option<[u8; 32]>,
        also: &[Method],
    ) -> Self {
        let rules = options.rules(election);
        let lot = Lot::of_names(seed.unwrap_or(SEED), &election.names);
        let count = count::count(&rules, &election.ballots, &lot);
        let again = |method: &Method| {
            let rules = Rules { method: *method, ..rules.clone() };
            count.again(&rules, &election.ballots, &lot)
        };
        let also: Vec<_> = also.iter().map(again).collect();
        let words = Words::new(Lang::En, TimeZone::UTC);
        let (names, say) = (&election.names, |sentence: &_| words.sentence(sentence));
        let mut told: Vec<(_, Vec<_>)> = explain(names, &count)
            .iter()
            .map(|told| (told.round, told.sentences.iter().map(say).collect()))
            .collect();
        if let Some((None, result)) = told.last_mut() {
            let more = pairs(names, &count).into_iter();
            let more = more.chain(also.iter().flat_map(|count| otherwise(names, count)));
            for sentence in more.map(|sentence| say(&sentence)) {
                if !result.contains(&sentence) {
                    result.push(sentence);
                }
            }
        }
        let mut notes = Vec::new();
        if lot.is_drawn() && seed.is_none() {
            notes.push(words.say("cli-no-lot-seed"));
        }
        if let Some(option) = rules.undeclared {
            notes.push(words.tell("cli-undeclared", &[("title", names[option].clone().into())]));
        }
        if count.method == Method::Irv && rules.seats > 1 {
            notes.push(words.tell("cli-one-place", &[("seats", rules.seats.into())]));
        }
        let lot_seed = lot.is_drawn().then(|| hex::write(&seed.unwrap_or(SEED)));
        let order = (0..names.len()).filter(|at| !rules.withdrawn.contains(at)).collect();
        Self { election, order, count, also, lot_seed, told, notes }
    }

    fn report(&self) -> json::Report<'_> {
        json::Report {
            election: self.election,
            order: &self.order,
            is_whole: true,
            count: &self.count,
            told: &self.told,
            notes: &self.notes,
            lot_seed: self.lot_seed.as_deref(),
            also: self.also.iter().collect(),
        }
    }
}

impl Convert {
    /// Reads and writes, and says how it ended.
    pub fn run(self) -> ExitCode {
        self.convert().map_or_else(|error| bad_input(&error), |()| ExitCode::SUCCESS)
    }

    fn convert(&self) -> anyhow::Result<()> {
        let progress = Progress::begin(&self.file);
        let election = file::read(&self.file, self.kind)?;
        drop(progress);
        file::write(self.to, &election).context("it cannot be written")
    }
}

/// A format to write ballots in.
impl Output {
    fn format(self) -> Option<Format> {
        match self {
            Self::Text | Self::Json | Self::Rcvis => None,
            Self::Ballots(format) => Some(format),
        }
    }
}
