//! `wardmote count`

use std::io::Read;
use std::path::PathBuf;

use anyhow::Context;
use clap::Args;
use jiff::tz::TimeZone;
use wardmote::count::explain::explain;
use wardmote::count::tale::Voice;
use wardmote::count::{self, Lot, Round, Rules, Votes};
use wardmote::format::{self, Election, Format};
use wardmote_app::words::{Lang, Words};

use super::say;

/// A larger file is not one of ballots: a hall's is some kilobytes.
const FILE_MAX: u64 = 64 * 1024 * 1024;

/// Count a file of ballots by instant-runoff, round by round
#[derive(Args, Debug)]
#[command(after_help = "\
Example:
  wardmote count ballots.blt
      one line for each pile of equal ballots: \"4 1 3 0\" is four ballots with
      candidate 1 first and candidate 3 second")]
pub struct Count {
    /// A file in BLT format; - reads standard input
    file: PathBuf,
}

impl Count {
    /// Prints the rounds and tells them.
    pub fn run(self) -> anyhow::Result<()> {
        let name = self.file.display().to_string();
        let text = read(&self).with_context(|| format!("{name} cannot be read"))?;
        let election = Format::detect(&text).and_then(|format| format::read(format, &text));
        let election = election.with_context(|| name)?;
        say(&tell(&election))
    }
}

fn read(count: &Count) -> anyhow::Result<Vec<u8>> {
    let mut text = Vec::new();
    if count.file.as_os_str() == "-" {
        std::io::stdin().take(FILE_MAX).read_to_end(&mut text)?;
    } else {
        std::fs::File::open(&count.file)?.take(FILE_MAX).read_to_end(&mut text)?;
    }
    Ok(text)
}

/// The rounds in numbers and in sentences.
fn tell(election: &Election) -> String {
    let words = Words::new(Lang::En, TimeZone::UTC);
    // Without a meeting there is no secret; the lot follows from the names alone.
    let lot = Lot::of_names([0; 32], &election.names);
    let rules = Rules { withdrawn: election.withdrawn.clone(), ..Rules::default() };
    let count = count::count(&rules, &election.ballots, &lot);
    let mut lines = vec![election.title.clone()];
    for told in explain(&election.names, &count) {
        lines.push(String::new());
        if let Some(round) = told.round.and_then(|number| count.rounds.get(number - 1)) {
            lines.extend(numbers(&words, election, round));
        }
        lines.extend(told.sentences.iter().map(|sentence| words.sentence(sentence)));
    }
    lines.join("\n")
}

fn numbers(words: &Words, election: &Election, round: &Round) -> Vec<String> {
    let exhausted = words.say("cli-exhausted");
    let names = election.names.iter().chain([&exhausted]);
    let width = names.map(|name| name.chars().count()).max().unwrap_or_default();
    let line = |name: &str, votes: Votes| {
        let votes = votes.to_string();
        format!("  {name}{}  {votes:>7}", " ".repeat(width - name.chars().count()))
    };
    let shown = round.standing().map(|(option, votes)| line(&election.names[option], votes));
    let left = round.exhausted.total();
    let left = (!left.is_zero()).then(|| line(&exhausted, left));
    shown.chain(left).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_count_is_told_in_numbers_and_sentences() {
        let file = "3 1\n4 1 3 0\n3 2 0\n2 3 2 0\n0\n\"Damp\"\n\"Buses\"\n\"Bins\"\n\"First?\"\n";
        let told = tell(&format::read(Format::Blt, file.as_bytes()).unwrap());
        assert!(told.starts_with("First?\n\n  Damp "), "{told}");
        assert!(told.contains("Bins has fewest, 2, and goes out."), "{told}");
        assert!(told.contains("Buses is chosen, with 5 of 9 ballots."), "{told}");
    }
}
