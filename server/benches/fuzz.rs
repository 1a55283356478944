//! Feeds every reader of ballot files with broken ones: `make fuzz`.
//!
//! ```text
//! fuzz [RUNS] [FORMAT…] [--keep]
//! ```
//!
//! Each run changes a file at random, by bytes and by the words of its format,
//! and reads it. An input that makes a reader say something it has not said
//! before is changed further, and with `--keep` the shortest of its kind goes
//! into `src/format/testdata/corpus`, which `cargo test` reads again. A panic, a
//! run of more than a second, more memory than [`MEMORY_MAX`], or an election that
//! is not the same once written and read again ends it and shows the input. The
//! seed is fixed, so that every run can be repeated.

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "it tells a developer")]
#![expect(clippy::disallowed_methods, reason = "it watches the clock")]

use std::collections::HashMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Mutex;
use std::time::{Duration, Instant};

use wardmote::format::{Election, Fault, Format, read, write};

/// Runs for each reader, where nobody says how many.
const RUNS: u64 = 10_000_000;
/// Longer inputs show nothing that shorter ones do not.
const LENGTH_MAX: usize = 1 << 12;
/// A reader that takes longer for so little hangs.
const PATIENCE: Duration = Duration::from_secs(1);
/// The most memory this process may ever have, in kB: inputs are short, and so is what
/// is made of them. A reader that trusts a number in a file and makes room for so many
/// options or ballots goes far beyond. (After 150,000 runs of each reader: blt 3,364,
/// preflib 3,368, csv 3,448, cdf, abif and cef 4,096.)
const MEMORY_MAX: u64 = 64 << 10;
/// Asking for the memory takes longer than a run, so one run in so many does.
const MEASURED: u64 = 1 << 12;
/// One run in so many is written and read again.
const WRITTEN: u64 = 64;

/// What is being read now, and since when.
static NOW: Mutex<Option<(Instant, Vec<u8>)>> = Mutex::new(None);

fn main() -> ExitCode {
    let arguments: Vec<_> = std::env::args().skip(1).collect();
    let runs = arguments.iter().find_map(|word| word.parse().ok()).unwrap_or(RUNS);
    let named: Vec<_> = arguments.iter().filter_map(|word| Format::from_key(word)).collect();
    let formats = if named.is_empty() { Format::ALL.to_vec() } else { named };
    std::thread::spawn(watch);
    for format in formats {
        let begun = Instant::now();
        let mut pool = Pool::of(format);
        for run in 0..runs {
            if let Err(why) = pool.run(run) {
                eprintln!("{} {why}", format.key());
                return ExitCode::FAILURE;
            }
            let is_measured = run.is_multiple_of(MEASURED) || run + 1 == runs;
            let most = if is_measured { memory().unwrap_or_default() } else { 0 };
            if most > MEMORY_MAX {
                let input = pool.input.escape_ascii();
                eprintln!("{} takes {most} kB, seen after {input}", format.key());
                return ExitCode::FAILURE;
            }
        }
        if arguments.iter().any(|word| word == "--keep") {
            pool.keep();
        }
        println!(
            "{:8} {runs:>9} runs in {:>4} s, {:>3} kinds of answers, {:>2} % read, {} kB at most",
            format.key(),
            begun.elapsed().as_secs(),
            pool.kinds.len(),
            pool.read * 100 / runs.max(1),
            memory().unwrap_or_default(),
        );
    }
    ExitCode::SUCCESS
}

/// Ends everything when one run takes too long.
fn watch() {
    loop {
        std::thread::sleep(PATIENCE);
        let now = NOW.lock().map(|now| now.clone()).unwrap_or_default();
        if let Some((since, input)) = now
            && since.elapsed() > PATIENCE
        {
            eprintln!("this hangs: {}", input.escape_ascii());
            std::process::exit(1);
        }
    }
}

/// The most memory this process has had, in kB.
fn memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

/// Chance that is the same every time (xorshift64*).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let sides = u64::try_from(sides.max(1)).unwrap_or(1);
        let number = (self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33) % sides;
        usize::try_from(number).unwrap_or(0)
    }
}

/// Inputs for one reader, and what they made it say.
struct Pool {
    format: Format,
    dice: Dice,
    words: Vec<&'static [u8]>,
    inputs: Vec<Vec<u8>>,
    /// The shortest input that got each kind of answer.
    kinds: HashMap<String, Vec<u8>>,
    read: u64,
    input: Vec<u8>,
}

fn testdata() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src/format/testdata")
}

/// The files a reader should read, and those that were kept from other times.
fn seeds(format: Format) -> Vec<Vec<u8>> {
    let folder = std::fs::read_dir(testdata()).into_iter().flatten().flatten();
    let files = folder.filter_map(|entry| std::fs::read(entry.path()).ok());
    let files = files.filter(|bytes| Format::detect(bytes) == Ok(format));
    let kept = testdata().join("corpus").join(format!("{}.txt", format.key()));
    let kept = std::fs::read_to_string(kept).unwrap_or_default();
    files.chain(kept.lines().map(unescape)).chain([Vec::new()]).collect()
}

/// Undoes [`<[u8]>::escape_ascii`].
fn unescape(line: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut rest = line.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match (byte, if byte == b'\\' { rest.next() } else { None }) {
            (_, Some(b'n')) => b'\n',
            (_, Some(b'r')) => b'\r',
            (_, Some(b't')) => b'\t',
            (_, Some(b'x')) => {
                let digits: String = rest.by_ref().take(2).map(char::from).collect();
                u8::from_str_radix(&digits, 16).unwrap_or_default()
            }
            (_, Some(other)) => other,
            (byte, None) => byte,
        });
    }
    bytes
}

/// The words of all formats.
const OF_ALL: &[&[u8]] = &[
    b"\n",
    b"\r\n",
    b"#",
    b"\"",
    b"0",
    b"1",
    b"1000",
    b"1001",
    b"1.5",
    b"9007199254740992",
    b"18446744073709551616",
    b"\xef\xbb\xbf",
    b"\xff",
    b"\xc3\xa9",
];
const BLT: &[&[u8]] = &[
    b"-",
    b"=",
    b" - ",
    b"-1\n",
    b"(a) ",
    b"[nick a b c]\n",
    b"[tie 1 2]\n",
    b"[withdrawn 1]\n",
    b"0\n",
    b"\\\"",
    b"\"\"",
    b"\"A\"\n",
    b"1 1 0\n",
    b"3 2\n",
];
const PREFLIB: &[&[u8]] = &[
    b"# ALTERNATIVE NAME 1: ",
    b"# NUMBER ALTERNATIVES: ",
    b"# TITLE: ",
    b": ",
    b",",
    b"{",
    b"}",
    b"1: 1,{2,3}\n",
];
const CSV: &[&[u8]] = &[
    b",",
    b";",
    b"\t",
    b"count",
    b"overvote",
    b"skipped",
    b"rank 1",
    b"2nd choice",
    b"'=",
    b"\"\"",
    b"1 3",
    b"\n\n",
];
const CDF: &[&[u8]] = &[
    b"{",
    b"}",
    b"[",
    b"]",
    b",",
    b":",
    b"\"Rank\":",
    b"\"@id\":",
    b"\"Contest\":",
    b"null",
    b"\"CVRWriteIn\":",
    b"\"IsWriteIn\":",
    b"true",
    b"\"rcv\"",
    b"\\u00e9",
    b"-1",
    b"1e9",
];
const ABIF: &[&[u8]] = &[
    b":",
    b">",
    b"=",
    b",",
    b"/5",
    b"[",
    b"]",
    b"=A:[B]\n",
    b"{title: \"x\"}\n",
    b"4:A>B\n",
    b"*",
    b"ABIF\n",
];
const CEF: &[&[u8]] = &[
    b" > ",
    b" = ",
    b" || ",
    b" ^7",
    b" * 4",
    b"#/Candidates: ",
    b";",
    b"#/Weight Allowed: true\n",
    b"#/Number of Seats: 2\n",
    b"/EMPTY_RANKING/",
    b"A > B\n",
];

/// The words of all formats, and of the one.
fn words(format: Format) -> Vec<&'static [u8]> {
    let own = match format {
        Format::Blt => BLT,
        Format::Preflib => PREFLIB,
        Format::Csv => CSV,
        Format::Cdf => CDF,
        Format::Abif => ABIF,
        Format::Cef => CEF,
    };
    OF_ALL.iter().chain(own).copied().collect()
}

impl Pool {
    fn of(format: Format) -> Self {
        let dice = Dice(0x5eed_0000 + format.key().len() as u64);
        let (words, inputs) = (words(format), seeds(format));
        Self { format, dice, words, inputs, kinds: HashMap::new(), read: 0, input: Vec::new() }
    }

    /// One run; what went wrong, and with which input.
    fn run(&mut self, run: u64) -> Result<(), String> {
        // Every input as it is first, then changed.
        let at = usize::try_from(run).unwrap_or(usize::MAX);
        let is_as_it_is = at < self.inputs.len();
        let from = if is_as_it_is { at } else { self.dice.roll(self.inputs.len()) };
        self.input.clone_from(&self.inputs[from]);
        for _ in 0..if is_as_it_is { 0 } else { 1 + self.dice.roll(6) } {
            self.change();
        }
        self.input.truncate(LENGTH_MAX);
        if let Ok(mut now) = NOW.lock() {
            *now = Some((Instant::now(), self.input.clone()));
        }
        let format = self.format;
        let input = AssertUnwindSafe(&self.input);
        let answer = catch_unwind(|| {
            let answer = read(format, &input);
            let again = answer.as_ref().ok().filter(|_| run.is_multiple_of(WRITTEN));
            (again.map_or(Ok(()), written), kind(&answer))
        });
        let shown = |why: &str| format!("{why}: {}", self.input.escape_ascii());
        let (again, kind) = answer.map_err(|_| shown("panics"))?;
        again.map_err(|why| shown(&why))?;
        self.read += u64::from(kind.starts_with("read"));
        let known = self.kinds.get(&kind);
        if known.is_none_or(|known| known.len() > self.input.len()) {
            self.kinds.insert(kind, self.input.clone());
            self.inputs.push(self.input.clone());
        }
        Ok(())
    }

    /// Changes the input somewhere.
    fn change(&mut self) {
        let Self { dice, input, words, inputs, .. } = self;
        let at = dice.roll(input.len() + 1);
        let length = dice.roll(16).min(input.len() - at);
        match dice.roll(8) {
            0 if at < input.len() => input[at] ^= 1 << dice.roll(8),
            1 => input.insert(at, u8::try_from(dice.roll(256)).unwrap_or(0)),
            2 => drop(input.drain(at..at + length)),
            3 => {
                let part = input[at..at + length].to_vec();
                let to = dice.roll(input.len() + 1);
                input.splice(to..to, part);
            }
            4 => {
                let other = &inputs[dice.roll(inputs.len())];
                let from = dice.roll(other.len() + 1);
                let part = other[from..(from + dice.roll(64)).min(other.len())].to_vec();
                input.splice(at..at + length, part);
            }
            5 => input.truncate(at),
            _ => {
                let word = words[dice.roll(words.len())].to_vec();
                let length = if dice.roll(2) == 0 { 0 } else { length.min(word.len()) };
                input.splice(at..at + length, word);
            }
        }
    }

    /// Writes down the shortest input of each kind.
    fn keep(&self) {
        let mut kept: Vec<_> = self.kinds.values().filter(|input| input.len() < 512).collect();
        kept.sort_by_key(|input| (input.len(), *input));
        kept.dedup();
        let lines: Vec<_> = kept.iter().map(|input| input.escape_ascii().to_string()).collect();
        let lines = lines.join("\n") + "\n";
        let folder = testdata().join("corpus");
        if let Err(error) = std::fs::write(folder.join(format!("{}.txt", self.format.key())), lines)
        {
            eprintln!("the corpus cannot be written: {error}");
        }
    }
}

/// What kind of answer a reader gave.
fn kind(answer: &Result<Election, wardmote::format::FormatError>) -> String {
    match answer {
        Ok(election) => {
            let marks: usize =
                (0..election.ballots.len()).map(|at| election.ballots.marks(at).len()).sum();
            let log = |number: usize| usize::BITS - number.leading_zeros();
            let (options, ballots) = (election.names.len().min(4), log(election.ballots.len()));
            let withdrawn = election.withdrawn.len().min(2);
            format!("read {options} {} {} {withdrawn}", ballots.min(3), log(marks).min(4))
        }
        Err(error) => match &error.fault {
            Fault::Expected { expected, found } => {
                let words: String = expected.chars().filter(|c| !c.is_ascii_digit()).collect();
                format!("{words} {}", if found.starts_with('"') { "word" } else { found })
            }
            Fault::Json(why) => why.split(['`', '"']).next().unwrap_or_default().to_owned(),
            other => format!("{other:?}").split('(').next().unwrap_or_default().to_owned(),
        },
    }
}

/// Writes an election in every format that is written, and reads it again.
fn written(election: &Election) -> Result<(), String> {
    for format in [Format::Blt, Format::Preflib, Format::Csv] {
        let Ok(written) = write(format, election) else { continue };
        let again = read(format, &written.bytes).map_err(|error| {
            format!("{} is written so that it is not read ({error})", format.key())
        })?;
        if again.names != election.names || again.ballots.total() != election.ballots.total() {
            return Err(format!("{} is written so that something is lost", format.key()));
        }
    }
    Ok(())
}
