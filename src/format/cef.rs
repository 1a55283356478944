//! CEF, the Condorcet Election Format, version 1.
//! <https://github.com/CondorcetVote/CondorcetElectionFormat>
//!
//! ```text
//! #/Candidates: Damp homes ; Buses ; Bins
//! #/Number of Seats: 1
//! #/Weight Allowed: true
//! hall, paper || Damp homes > Buses = Bins ^2 * 4   # 4 ballots of weight 2
//! /EMPTY_RANKING/ * 3
//! ```

use super::error::{Fault, Spot};
use super::names::Names;
use super::scan::{self, Scan};
use super::{DECIMALS, Election};
use crate::count::{Ballots, Mark, OPTIONS_MAX, TooMuch};

/// Reads a file.
pub(super) fn read(bytes: &[u8]) -> Result<Election, Spot> {
    let mut scan = Scan::of(bytes);
    let mut reader = Reader {
        bytes,
        names: Names::default(),
        is_listed: false,
        is_weighted: false,
        seats: None,
        ballots: Ballots::with_decimals(0, DECIMALS),
        marks: Vec::new(),
    };
    while scan.peek().is_some() {
        let at = scan.at;
        let line = scan.line()?;
        if let Some(parameter) = line.strip_prefix("#/") {
            reader.parameter(at + 2, parameter)?;
        } else {
            // A comment may follow on any line of votes.
            let line = line.split('#').next().unwrap_or_default();
            if !line.trim().is_empty() {
                reader.pile(at, line)?;
            }
        }
    }
    if reader.names.len() == 0 {
        return Err(scan.expected("#/Candidates: and their names, or a vote that names one,"));
    }
    let Reader { names, seats, ballots, .. } = reader;
    let names = names.into_names();
    Ok(Election { title: String::new(), names, seats, withdrawn: Vec::new(), ballots })
}

struct Reader<'a> {
    bytes: &'a [u8],
    names: Names,
    /// Whether the file lists its candidates: others are then passed over.
    is_listed: bool,
    /// Whether weights count.
    is_weighted: bool,
    seats: Option<usize>,
    ballots: Ballots,
    marks: Vec<Mark>,
}

/// A part of a line without spaces around it, and the byte at which it begins.
fn trim(at: usize, text: &str) -> (usize, &str) {
    let trimmed = text.trim_start();
    (at + text.len() - trimmed.len(), trimmed.trim_end())
}

/// The parts of a text between a sign, each with the byte at which it begins.
fn split(at: usize, text: &str, sign: char) -> impl Iterator<Item = (usize, &str)> {
    let mut next = at;
    text.split(sign).map(move |part| {
        let at = next;
        next += part.len() + 1;
        trim(at, part)
    })
}

impl Reader<'_> {
    /// A line `#/Name: value`; those that say nothing for the count are passed over.
    fn parameter(&mut self, at: usize, line: &str) -> Result<(), Spot> {
        let Some((key, value)) = line.split_once(':') else {
            let end = at + line.len();
            return Err(Spot::expected(self.bytes, end, "a : and a value"));
        };
        let (at, value) = trim(at + key.len() + 1, value);
        match key.trim().to_lowercase().as_str() {
            "candidates" => {
                self.is_listed = true;
                for (at, name) in split(at, value, ';') {
                    self.names.add(at, name)?;
                }
                self.ballots.grow(self.names.len());
            }
            "number of seats" | "number of seat" => {
                let seats = value.parse().ok().filter(|n| (1..=OPTIONS_MAX).contains(n));
                let expected = format!("how many are to be chosen, from 1 to {OPTIONS_MAX},");
                self.seats = Some(seats.ok_or_else(|| Spot::expected(self.bytes, at, expected))?);
            }
            "weight allowed" => {
                self.is_weighted = match value.to_lowercase().as_str() {
                    "true" => true,
                    "false" => false,
                    _ => return Err(Spot::expected(self.bytes, at, "true or false")),
                };
            }
            _ => {}
        }
        Ok(())
    }

    /// A line of votes: `tags || ranking ^weight * number`.
    fn pile(&mut self, at: usize, line: &str) -> Result<(), Spot> {
        let (at, line) = match line.split_once("||") {
            Some((tags, rest)) => trim(at + tags.len() + 2, rest),
            None => trim(at, line),
        };
        let (line, number) = self.after(at, line, '*')?;
        let (line, weight) = self.after(at, line, '^')?;
        let weight = if self.is_weighted { weight } else { 1 };
        let total = weight.checked_mul(number).and_then(|total| total.checked_mul(scan::ONE));
        let total = total.ok_or(Spot(at, Fault::TooMuch(TooMuch::Weight)))?;
        self.ranking(at, line)?;
        super::add(&mut self.ballots, at, total, &self.marks)
    }

    /// What stands before a sign, and the whole number after it; 1 without one.
    fn after<'t>(&self, at: usize, line: &'t str, sign: char) -> Result<(&'t str, u64), Spot> {
        let Some((line, number)) = line.rsplit_once(sign) else { return Ok((line, 1)) };
        let (place, number) = trim(at + line.len() + 1, number);
        let expected =
            || Spot::expected(self.bytes, place, format!("a whole number after the {sign}"));
        Ok((line.trim_end(), number.parse().map_err(|_| expected())?))
    }

    /// The choices of a pile.
    fn ranking(&mut self, at: usize, line: &str) -> Result<(), Spot> {
        self.marks.clear();
        if ["/EMPTY/", "/EMPTY_RANKING/"].iter().any(|word| word.eq_ignore_ascii_case(line)) {
            return Ok(());
        }
        for (at, rank) in split(at, line, '>') {
            let mut is_first = true;
            for (at, name) in split(at, rank, '=') {
                if name.is_empty() || name.contains(['/', ';', ',', '<']) {
                    return Err(Spot::expected(self.bytes, at, "the name of a candidate"));
                }
                let option = match (self.names.find(name), self.is_listed) {
                    (None, true) => continue,
                    (None, false) => {
                        let option = self.names.find_or_add(at, name)?;
                        self.ballots.grow(self.names.len());
                        option
                    }
                    (Some(option), _) => option,
                };
                self.marks.push(if is_first { Mark::option(option) } else { Mark::same(option) });
                is_first = false;
            }
        }
        Ok(())
    }
}
