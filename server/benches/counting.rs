//! How fast ballots are counted, beside other people's programs in the same run.
//!
//! `make bench` runs it; `WARDMOTE_RIVALS` names the program of `rivals/`, and
//! without it only Wardmote is timed. Every figure is the best of several runs;
//! profiles follow from a seed.

#![expect(clippy::print_stdout, reason = "figures are for people to read")]
#![expect(clippy::disallowed_methods, reason = "a benchmark reads the clock")]

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use wardmote::count::{Lot, Method, Pairwise, Rules, count, irv};
use wardmote::format::{Format, read};

/// Runs of which the best is told: other work on the machine only ever adds to one.
const RUNS: usize = 12;
/// Ballots and options of the profile that every program counts.
const UNIFORM: (usize, usize) = (100_000, 10);
/// Ballots and options of the largest file.
const LARGE: (usize, usize) = (10_000_000, 8);

fn main() -> Result<()> {
    let folder = std::env::temp_dir().join(format!("wardmote-bench-{}", std::process::id()));
    std::fs::create_dir_all(&folder)?;
    let done = figures(&folder);
    std::fs::remove_dir_all(&folder)?;
    done
}

fn figures(folder: &Path) -> Result<()> {
    let uniform = folder.join("uniform.blt");
    write_profile(&uniform, UNIFORM, Dice::below)?;
    let skewed = folder.join("skewed.blt");
    // The first places are chosen far more often, as in real elections.
    write_profile(&skewed, UNIFORM, |dice, places| {
        (0..4).map(|_| dice.below(places)).min().unwrap_or(0)
    })?;
    for (name, file) in [("even", &uniform), ("skewed", &skewed)] {
        line(&format!("\n{} ballots x {} options, {name}", UNIFORM.0, UNIFORM.1));
        in_memory(file)?;
        processes(file)?;
    }
    if let Some(file) = real() {
        line(&format!("\n{}", file.display()));
        in_memory(&file)?;
    }
    let large = folder.join("large.blt");
    write_profile(&large, LARGE, Dice::below)?;
    line(&format!("\n{} ballots x {} options", LARGE.0, LARGE.1));
    let (took, memory) = watched(&large)?;
    told("wardmote count, whole process", took);
    line(&format!("  {:<44} {memory:>10} kB", "its memory at the most"));
    Ok(())
}

/// A real election, where the shared ones are.
fn real() -> Option<PathBuf> {
    let folder = std::env::var("WARDMOTE_ELECTIONS").unwrap_or("../shared/elections".into());
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    Some(root.join(folder).join("glasgow-2007-govan.blt")).filter(|file| file.is_file())
}

/// What counting alone takes, once the ballots are in memory.
fn in_memory(file: &Path) -> Result<()> {
    let bytes = std::fs::read(file)?;
    let election = read(Format::Blt, &bytes)?;
    let ballots = &election.ballots;
    let lot = Lot::of_names([0; 32], &election.names);
    told("read a BLT file", best(|| drop(read(Format::Blt, &bytes))));
    let rules = Rules::default();
    let table = Pairwise::of(&rules, ballots);
    told("instant-runoff", best(|| drop(irv::count(&rules, ballots, &lot, table.clone()))));
    told("pairwise table", best(|| drop(Pairwise::of(&rules, ballots))));
    for method in [Method::Borda, Method::Schulze, Method::Stv, Method::Meek] {
        let seats = if matches!(method, Method::Stv | Method::Meek) { 3 } else { 1 };
        let rules = Rules { method, seats, ..Rules::default() };
        told(
            &format!("{} and pairwise table", method.key()),
            best(|| drop(count(&rules, ballots, &lot))),
        );
    }
    Ok(())
}

/// What whole programs take, from the file to the winner.
fn processes(file: &Path) -> Result<()> {
    let ours: [(&str, &[&str]); 3] = [
        ("wardmote: IRV, pairwise, Borda", &["--method", "irv", "--also", "borda"]),
        ("wardmote: Meek, pairwise", &["--method", "meek", "--seats", "3"]),
        ("wardmote: Schulze, pairwise", &["--method", "schulze"]),
    ];
    for (name, args) in ours {
        let mut took = Vec::new();
        for _ in 0..RUNS {
            let mut command = Command::new(env!("CARGO_BIN_EXE_wardmote"));
            took.push(run(command.arg("count").arg(file).args(args).args(["--output", "json"]))?);
        }
        told(name, took.into_iter().min().unwrap_or_default());
    }
    let Some(rivals) = std::env::var_os("WARDMOTE_RIVALS") else { return Ok(()) };
    for method in ["stv-rs-meek", "ranked-voting-irv", "tallystick-irv", "tallystick-schulze"] {
        let mut took = Vec::new();
        for _ in 0..RUNS {
            took.push(run(Command::new(&rivals).arg(method).arg(file))?);
        }
        told(&format!("rival: {method}"), took.into_iter().min().unwrap_or_default());
    }
    Ok(())
}

fn run(command: &mut Command) -> Result<Duration> {
    let begun = Instant::now();
    let status = command.stdout(Stdio::null()).status()?;
    let took = begun.elapsed();
    ensure!(status.success(), "{command:?} failed");
    Ok(took)
}

/// Counts a file, and says how long it took and how much memory it had at the most.
fn watched(file: &Path) -> Result<(Duration, u64)> {
    let begun = Instant::now();
    let mut child = Command::new(env!("CARGO_BIN_EXE_wardmote"))
        .args(["count", "--output", "json"])
        .arg(file)
        .stdout(Stdio::null())
        .spawn()?;
    let status = format!("/proc/{}/status", child.id());
    let mut most = 0;
    let ended = loop {
        if let Some(ended) = child.try_wait()? {
            break ended;
        }
        let text = std::fs::read_to_string(&status).unwrap_or_default();
        let peak = text.lines().find(|line| line.starts_with("VmHWM"));
        let peak = peak.and_then(|line| line.split_whitespace().nth(1)?.parse().ok());
        most = most.max(peak.unwrap_or(0));
        std::thread::sleep(Duration::from_millis(2));
    };
    let took = begun.elapsed();
    ensure!(ended.success(), "wardmote count failed");
    Ok((took, most))
}

/// Writes ballots in full order; `pick` chooses among the places that are left.
fn write_profile(
    path: &Path,
    (ballots, options): (usize, usize),
    pick: impl Fn(&mut Dice, usize) -> usize,
) -> Result<()> {
    let file = File::create(path).with_context(|| path.display().to_string())?;
    let mut file = BufWriter::new(file);
    let mut dice = Dice(2_026);
    writeln!(file, "{options} 1")?;
    let mut line = String::new();
    for _ in 0..ballots {
        let mut left: Vec<usize> = (1..=options).collect();
        line.clear();
        line.push('1');
        while !left.is_empty() {
            let chosen = left.remove(pick(&mut dice, left.len()));
            line.push(' ');
            line.push_str(&chosen.to_string());
        }
        writeln!(file, "{line} 0")?;
    }
    writeln!(file, "0")?;
    for option in 1..=options {
        writeln!(file, "\"Option {option}\"")?;
    }
    writeln!(file, "\"A profile made by dice\"")?;
    Ok(file.flush()?)
}

/// Dice that follow from a seed (SplitMix64).
struct Dice(u64);

impl Dice {
    fn below(&mut self, places: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut roll = self.0;
        roll = (roll ^ (roll >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        roll = (roll ^ (roll >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((roll ^ (roll >> 31)) % places as u64).unwrap_or(0)
    }
}

fn best(act: impl Fn()) -> Duration {
    let timed = |_| {
        let begun = Instant::now();
        act();
        begun.elapsed()
    };
    (0..RUNS).map(timed).min().unwrap_or_default()
}

fn told(what: &str, took: Duration) {
    line(&format!("  {what:<44} {:>10.2} ms", took.as_secs_f64() * 1000.0));
}

fn line(text: &str) {
    println!("{text}");
}
