//! BLT, the format most counting programs exchange: options and seats, a line
//! for each pile of equal ballots, and the names at the end.
//!
//! ```text
//! 3 1            three options, one seat
//! -2             option 2 has withdrawn (may be left out)
//! 4 1 3 0        four ballots: 1 first, 3 second
//! 2.5 3 - 2=1 0  3 first, nothing second, 2 and 1 together third
//! 0              no more ballots
//! "Damp homes"
//! "Buses"
//! "Bins"
//! "What first?"
//! ```

mod quoted;

use std::collections::HashMap;

use super::error::{Fault, Spot, text};
use super::names::{Names, tidy};
use super::piles::Piles;
use super::scan::Scan;
use super::{DECIMALS, Election};
use crate::count::{Ballots, Mark, OPTIONS_MAX};

pub(super) use quoted::quote;

/// Reads a file.
pub(super) fn read(bytes: &[u8]) -> Result<Election, Spot> {
    let mut scan = Scan::of(bytes);
    scan.gap();
    let options = size(&mut scan, "how many options there are")?;
    scan.gap();
    let seats = size(&mut scan, "how many are to be chosen")?;
    let ballots = Ballots::with_decimals(options, DECIMALS);
    let (nicks, withdrawn) = (HashMap::new(), Vec::new());
    let mut reader = Reader { scan, options, nicks, withdrawn, ballots };
    reader.settings()?;
    let mut piles = Piles::default();
    let is_ended = reader.ballots(&mut piles);
    piles.pour(&mut reader.ballots)?;
    let is_ended = is_ended?;
    let (names, title) = reader.names(is_ended)?;
    let Reader { withdrawn, ballots, .. } = reader;
    Ok(Election { title, names, seats: Some(seats), withdrawn, ballots })
}

/// A number of options or seats.
fn size(scan: &mut Scan, what: &'static str) -> Result<usize, Spot> {
    let start = *scan;
    let number = scan.number().and_then(|number| usize::try_from(number).ok());
    match number.filter(|number| (1..=OPTIONS_MAX).contains(number)) {
        Some(number) if !matches!(scan.peek(), Some(byte) if !byte.is_ascii_whitespace()) => {
            Ok(number)
        }
        _ => Err(start.expected(format!("{what}, from 1 to {OPTIONS_MAX},"))),
    }
}

struct Reader<'a> {
    scan: Scan<'a>,
    options: usize,
    /// Droop's short words for options, used on ballots instead of numbers.
    nicks: HashMap<&'a [u8], usize>,
    withdrawn: Vec<usize>,
    ballots: Ballots,
}

impl<'a> Reader<'a> {
    /// What is said of the options before the ballots.
    fn settings(&mut self) -> Result<(), Spot> {
        loop {
            self.scan.gap();
            match self.scan.peek() {
                Some(b'-') => {
                    self.scan.at += 1;
                    let option = self.option("the number of an option that has withdrawn")?;
                    self.withdraw(option);
                }
                Some(b'[') => self.bracket()?,
                _ => return Ok(()),
            }
        }
    }

    /// Everything before the names; whether a 0 ended it.
    fn ballots(&mut self, piles: &mut Piles) -> Result<bool, Spot> {
        loop {
            self.scan.gap();
            match self.scan.peek() {
                Some(b'"') => return Ok(false),
                Some(b'(') => self.id()?,
                Some(b'0'..=b'9') => {
                    let at = self.scan.at;
                    let weight = self.scan.weight()?;
                    if self.scan.bytes[at..self.scan.at] == *b"0" {
                        return Ok(true);
                    }
                    self.marks(&mut piles.marks)?;
                    piles.add(&mut self.ballots, at, weight)?;
                }
                _ => return Err(self.scan.expected("more ballots, or a 0 that ends them,")),
            }
        }
    }

    fn withdraw(&mut self, option: usize) {
        if !self.withdrawn.contains(&option) {
            self.withdrawn.push(option);
        }
    }

    /// The id of a ballot, which says nothing for the count.
    fn id(&mut self) -> Result<(), Spot> {
        let end = self.scan.line_end();
        let line = &self.scan.bytes[self.scan.at..end];
        let close = line.iter().position(|byte| *byte == b')').ok_or_else(|| {
            Spot::expected(self.scan.bytes, end, "a ) that ends the id of the ballot")
        })?;
        self.scan.at += close + 1;
        self.scan.blanks();
        match self.scan.peek() {
            Some(b'1'..=b'9') => Ok(()),
            _ => Err(self.scan.expected("a number of ballots after the id")),
        }
    }

    /// The choices of a pile, up to a 0 or to the end of the line.
    fn marks(&mut self, marks: &mut Vec<Mark>) -> Result<(), Spot> {
        let start = marks.len();
        let bytes = self.scan.bytes;
        self.scan.at = plain(bytes, self.scan.at, self.options, marks);
        // Whether an equals sign waits for the option after it.
        let mut is_same = false;
        loop {
            match bytes.get(self.scan.at) {
                Some(b' ' | b'\t' | b'\r') => self.scan.at += 1,
                Some(b'=')
                    if !is_same && marks[start..].last().is_some_and(|m| *m != Mark::SKIP) =>
                {
                    self.scan.at += 1;
                    is_same = true;
                }
                Some(b'0') if !is_same && is_word_end(bytes.get(self.scan.at + 1)) => {
                    self.scan.at += 1;
                    return Ok(());
                }
                Some(b'-') if !is_same && is_word_end(bytes.get(self.scan.at + 1)) => {
                    self.scan.at += 1;
                    marks.push(Mark::SKIP);
                }
                None | Some(b'\n' | b'#') if !is_same => return Ok(()),
                _ => {
                    let option = self.option("an option")?;
                    marks.push(if is_same { Mark::same(option) } else { Mark::option(option) });
                    is_same = false;
                }
            }
        }
    }

    /// An option by its number, or by its nick.
    fn option(&mut self, what: &'static str) -> Result<usize, Spot> {
        let (bytes, start) = (self.scan.bytes, self.scan.at);
        let mut number = 0_usize;
        let mut at = start;
        while let Some(byte @ b'0'..=b'9') = bytes.get(at) {
            number = number.saturating_mul(10).saturating_add(usize::from(byte - b'0'));
            at += 1;
        }
        if at > start && number.wrapping_sub(1) < self.options && is_word_end(bytes.get(at)) {
            self.scan.at = at;
            return Ok(number - 1);
        }
        while !is_word_end(bytes.get(at)) {
            at += 1;
        }
        let nick = self.nicks.get(&bytes[start..at]).copied();
        self.scan.at = if nick.is_some() { at } else { start };
        nick.ok_or_else(|| self.scan.expected(format!("{what} from 1 to {}", self.options)))
    }

    /// Droop's settings: `[nick a b c]` gives the options short words,
    /// `[withdrawn 2 3]` does as it says, and `[tie 3 1 2]` orders options for
    /// ties, which Wardmote leaves to its own lot.
    fn bracket(&mut self) -> Result<(), Spot> {
        const EXPECTED: &str = "[nick …], [tie …] or [withdrawn …]";
        let (start, end) = (self.scan, self.scan.line_end());
        let line = &self.scan.bytes[self.scan.at..end];
        let close = line.iter().position(|byte| *byte == b']').ok_or_else(|| {
            Spot::expected(self.scan.bytes, end, "a ] that ends what began with [")
        })?;
        let close = self.scan.at + close;
        let rest = self.scan.bytes;
        self.scan.at += 1;
        let word = self.word(close);
        match word {
            b"nick" => {
                for option in 0..self.options {
                    let at = self.scan.at;
                    let nick = self.word(close);
                    if nick.is_empty() {
                        return Err(Spot::expected(rest, close, "a nick for every option"));
                    }
                    if self.nicks.insert(nick, option).is_some() {
                        return Err(Spot(at, Fault::NameTwice(super::error::shown(nick))));
                    }
                }
            }
            b"tie" | b"withdrawn" => loop {
                self.skip_blanks(close);
                if self.scan.at >= close {
                    break;
                }
                let option = self.option("an option")?;
                if word == b"withdrawn" {
                    self.withdraw(option);
                }
            },
            _ => return Err(start.expected(EXPECTED)),
        }
        self.skip_blanks(close);
        if self.scan.at != close {
            return Err(self.scan.expected("a ]"));
        }
        self.scan.at = close + 1;
        Ok(())
    }

    fn skip_blanks(&mut self, end: usize) {
        while self.scan.at < end && self.scan.bytes[self.scan.at].is_ascii_whitespace() {
            self.scan.at += 1;
        }
    }

    /// The next word before `end`; empty when there is none.
    fn word(&mut self, end: usize) -> &'a [u8] {
        self.skip_blanks(end);
        let rest = &self.scan.bytes[self.scan.at..end.max(self.scan.at)];
        let word = rest.split(u8::is_ascii_whitespace).next().unwrap_or_default();
        self.scan.at += word.len();
        word
    }

    /// The names of the options, and the title if there is one. Where no 0 ended
    /// the ballots, only quotation marks can tell a name.
    fn names(&mut self, is_ended: bool) -> Result<(Vec<String>, String), Spot> {
        let mut names = Names::default();
        while names.len() < self.options {
            self.scan.gap();
            let at = self.scan.at;
            let name = self.name(is_ended, "the name of every option, in quotation marks,")?;
            names.add(at, &name)?;
        }
        self.scan.gap();
        let title = match self.scan.peek() {
            None => String::new(),
            Some(_) => self.name(is_ended, "the title, in quotation marks,")?,
        };
        // Some programs write a source and a comment after the title.
        loop {
            self.scan.gap();
            match self.scan.peek() {
                None => return Ok((names.into_names(), tidy(&title))),
                Some(b'"') => drop(self.name(true, "the end of the file")?),
                Some(_) => return Err(self.scan.expected("the end of the file")),
            }
        }
    }

    /// A name in quotation marks, or a line that is one without.
    fn name(&mut self, may_be_bare: bool, what: &'static str) -> Result<String, Spot> {
        let (start, end) = (self.scan.at, self.scan.line_end());
        let line = text(&self.scan.bytes[start..end])
            .map_err(|Spot(at, fault)| Spot(start + at, fault))?;
        if line.starts_with('"') {
            let (name, length) = quoted::unquote(line).ok_or_else(|| {
                Spot::expected(self.scan.bytes, end, "a quotation mark that ends the name")
            })?;
            self.scan.at += length;
            return Ok(name);
        }
        let is_ballot = |c: char| c.is_ascii_digit() || c.is_whitespace() || "=-.".contains(c);
        if line.is_empty() || !may_be_bare || line.chars().all(is_ballot) {
            return Err(self.scan.expected(what));
        }
        self.scan.at = end;
        Ok(line.split(" #").next().unwrap_or_default().to_owned())
    }
}

/// The plain choices a pile begins with, which are most of what stands in files:
/// numbers with a space after each. Where they end.
fn plain(bytes: &[u8], mut at: usize, options: usize, marks: &mut Vec<Mark>) -> usize {
    loop {
        match bytes.get(at) {
            Some(b' ') => at += 1,
            Some(first @ b'1'..=b'9') => {
                let mut number = usize::from(first - b'0');
                let mut end = at + 1;
                while let Some(digit @ b'0'..=b'9') = bytes.get(end) {
                    number = number.saturating_mul(10).saturating_add(usize::from(digit - b'0'));
                    end += 1;
                }
                if number > options || bytes.get(end) != Some(&b' ') {
                    return at;
                }
                marks.push(Mark::option(number - 1));
                at = end;
            }
            _ => return at,
        }
    }
}

/// Whether a word has ended before this byte.
fn is_word_end(byte: Option<&u8>) -> bool {
    matches!(byte, None | Some(b' ' | b'\n' | b'\r' | b'\t' | b'=' | b'#' | b']'))
}
