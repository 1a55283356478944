//! BLT, the format most counting programs exchange: candidates and seats, a line
//! for each pile of equal ballots, and the names at the end.
//!
//! ```text
//! 3 1            three candidates, one seat
//! -2             candidate 2 has withdrawn (may be left out)
//! 4 1 3 0        four ballots: 1 first, 3 second
//! 2 3 0          two ballots: 3 only
//! 0              no more ballots
//! "Damp homes"
//! "Buses"
//! "Bins"
//! "What first?"
//! ```

use super::Election;
use crate::count::{Ballots, Mark, TooMuch, WEIGHT_MAX};

/// As many as one byte of an option's id can number.
pub const CANDIDATES_MAX: usize = 250;

/// Where and why a file is not understood.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {fault}")]
pub struct BltError {
    /// The line, counted from 1.
    pub line: usize,
    /// What is the matter with it.
    pub fault: Fault,
}

/// What is the matter with a line.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// The file ends too early.
    #[error("the file ends here; {0} should follow")]
    Ends(&'static str),
    /// The first line has other things than two numbers.
    #[error("two numbers should stand here: how many candidates, and how many seats")]
    Header,
    /// Too few or too many candidates.
    #[error("there are {0} candidates; Wardmote counts from 2 to {CANDIDATES_MAX}")]
    Candidates(u64),
    /// More seats than one.
    #[error("there are {0} seats; instant-runoff fills one")]
    Seats(u64),
    /// Not a number.
    #[error("\"{0}\" is not a whole number")]
    NotANumber(String),
    /// A candidate nobody knows.
    #[error("there is no candidate {0}")]
    Unknown(u64),
    /// A candidate twice on one ballot.
    #[error("candidate {0} stands twice on this ballot")]
    Twice(u64),
    /// No `0` at the end of a ballot.
    #[error("a ballot ends with 0")]
    Unended,
    /// Something after the `0`.
    #[error("\"{0}\" stands after the 0 that ends the ballot")]
    AfterEnd(String),
    /// Too many ballots in one pile.
    #[error("{0} ballots are too many for one line")]
    Ballots(u64),
    /// A name without quotation marks, or an empty one.
    #[error("a name in quotation marks should stand here")]
    Name,
    /// Past a limit of counting.
    #[error("{0}")]
    TooMuch(TooMuch),
    /// Lines after the last one.
    #[error("the file should have ended before this line")]
    Left,
}

/// Reads a file.
///
/// # Errors
/// The first line that is not understood, and why.
pub fn read(text: &str) -> Result<Election, BltError> {
    let mut lines = Lines::of(text);
    let (candidates, mut line) = (lines.header()?, lines.next("the ballots")?);
    let mut withdrawn = Vec::new();
    while line.words.first().is_some_and(|word| word.starts_with('-')) {
        for word in &line.words {
            let number = line.number(word.trim_start_matches('-'))?;
            withdrawn.push(line.candidate(number, candidates)?);
        }
        line = lines.next("the ballots")?;
    }
    let mut ballots = Ballots::of(candidates);
    while line.words != ["0"] {
        let (number, marks) = line.pile(candidates)?;
        ballots.add(number, &marks).map_err(|fault| line.fault(Fault::TooMuch(fault)))?;
        line = lines.next("more ballots, or a 0 that ends them,")?;
    }
    let names = (0..candidates).map(|_| lines.name("the candidates' names"));
    let names = names.collect::<Result<Vec<_>, _>>()?;
    let title = lines.name("the title")?;
    if let Some((at, _)) = lines.left.next() {
        return Err(BltError { line: at, fault: Fault::Left });
    }
    Ok(Election { title, names, seats: Some(1), withdrawn, ballots })
}

/// The lines that say something, with their numbers.
struct Lines<'a> {
    left: Box<dyn Iterator<Item = (usize, &'a str)> + 'a>,
    last: usize,
}

impl<'a> Lines<'a> {
    /// Empty lines and comments, from `#` to the end, are passed over.
    fn of(text: &'a str) -> Self {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let lines = text.lines().enumerate().map(|(at, line)| (at + 1, without_comment(line)));
        let left = Box::new(lines.filter(|(_, line)| !line.is_empty()));
        Self { left, last: text.lines().count().max(1) }
    }

    fn raw(&mut self, what: &'static str) -> Result<(usize, &'a str), BltError> {
        self.left.next().ok_or(BltError { line: self.last, fault: Fault::Ends(what) })
    }

    fn next(&mut self, what: &'static str) -> Result<Line<'a>, BltError> {
        let (at, text) = self.raw(what)?;
        Ok(Line { at, words: text.split_whitespace().collect() })
    }

    /// How many candidates there are, for one seat.
    fn header(&mut self) -> Result<usize, BltError> {
        let line = self.next("how many candidates there are, and how many seats,")?;
        let &[candidates, seats] = line.words.as_slice() else {
            return Err(line.fault(Fault::Header));
        };
        let (candidates, seats) = (line.number(candidates)?, line.number(seats)?);
        if seats != 1 {
            return Err(line.fault(Fault::Seats(seats)));
        }
        usize::try_from(candidates)
            .ok()
            .filter(|number| (2..=CANDIDATES_MAX).contains(number))
            .ok_or_else(|| line.fault(Fault::Candidates(candidates)))
    }

    fn name(&mut self, what: &'static str) -> Result<String, BltError> {
        let (line, text) = self.raw(what)?;
        let name = text.strip_prefix('"').and_then(|text| text.strip_suffix('"'));
        name.map(str::trim)
            .filter(|name| !name.is_empty())
            .map(str::to_owned)
            .ok_or(BltError { line, fault: Fault::Name })
    }
}

/// A line without its comment; a `#` inside a name is part of it.
fn without_comment(line: &str) -> &str {
    let line = line.trim();
    let end = match line.strip_prefix('"').and_then(|rest| rest.rfind('"')) {
        Some(quote) => quote + 2,
        None => line.find('#').unwrap_or(line.len()),
    };
    match line.get(end..).map(str::trim_start) {
        Some(rest) if rest.is_empty() || rest.starts_with('#') => line[..end].trim(),
        _ => line,
    }
}

/// A line of numbers.
struct Line<'a> {
    at: usize,
    words: Vec<&'a str>,
}

impl Line<'_> {
    fn fault(&self, fault: Fault) -> BltError {
        BltError { line: self.at, fault }
    }

    fn number(&self, word: &str) -> Result<u64, BltError> {
        word.parse().map_err(|_| self.fault(Fault::NotANumber(word.chars().take(40).collect())))
    }

    fn candidate(&self, number: u64, candidates: usize) -> Result<usize, BltError> {
        let at = usize::try_from(number.wrapping_sub(1)).ok();
        at.filter(|at| *at < candidates).ok_or_else(|| self.fault(Fault::Unknown(number)))
    }

    /// A pile: how many ballots, their choices in order, and a 0.
    fn pile(&self, candidates: usize) -> Result<(u64, Vec<Mark>), BltError> {
        let mut words = self.words.iter();
        let ballots = self.number(words.next().copied().unwrap_or_default())?;
        if !(1..=WEIGHT_MAX).contains(&ballots) {
            return Err(self.fault(Fault::Ballots(ballots)));
        }
        let mut ranked = Vec::new();
        loop {
            let number = self.number(words.next().ok_or_else(|| self.fault(Fault::Unended))?)?;
            if number == 0 {
                break;
            }
            let mark = Mark::option(self.candidate(number, candidates)?);
            if ranked.contains(&mark) {
                return Err(self.fault(Fault::Twice(number)));
            }
            ranked.push(mark);
        }
        if let Some(word) = words.next() {
            return Err(self.fault(Fault::AfterEnd((*word).to_owned())));
        }
        Ok((ballots, ranked))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::count::{Lot, Rules, count};

    const FILE: &str = "\u{feff}3 1 # three for one\n\n4 1 3 0\n3 2 3 0\n2 3 1 0\n1 0\n0\n\
                        \"Damp homes\"\n\"Buses\"\n\"Bins # and litter\"\n\"What first?\" # the end\n";

    fn fault(text: &str) -> (usize, Fault) {
        let error = read(text).unwrap_err();
        (error.line, error.fault)
    }

    #[test]
    fn a_file_is_read_and_counted() {
        let election = read(FILE).unwrap();
        assert_eq!(election.title, "What first?");
        assert_eq!(election.names[2], "Bins # and litter");
        let lot = Lot::drawn(vec![0, 1, 2]);
        let rules = Rules { withdrawn: election.withdrawn, ..Rules::default() };
        let count = count(&rules, &election.ballots, &lot);
        assert_eq!(count.ballots.total.to_string(), "10");
        assert_eq!(count.ballots.blank.to_string(), "1");
        assert_eq!(count.winners, [0]);
    }

    #[test]
    fn who_has_withdrawn_is_on_no_ballot() {
        let election = read(&FILE.replacen("4 1 3 0", "-1\n4 1 3 0", 1)).unwrap();
        assert_eq!(election.withdrawn, [0]);
        let lot = Lot::drawn(vec![0, 1, 2]);
        let rules = Rules { withdrawn: election.withdrawn, ..Rules::default() };
        let count = count(&rules, &election.ballots, &lot);
        assert_eq!(count.winners, [2]);
    }

    #[test]
    fn every_mistake_is_told_with_its_line() {
        assert_eq!(fault("3\n"), (1, Fault::Header));
        assert_eq!(fault("1 1\n0\n"), (1, Fault::Candidates(1)));
        assert_eq!(fault("3 2\n0\n"), (1, Fault::Seats(2)));
        assert_eq!(fault("3 1\n1 4 0\n"), (2, Fault::Unknown(4)));
        assert_eq!(fault("3 1\n1 2 2 0\n"), (2, Fault::Twice(2)));
        assert_eq!(fault("3 1\n1 2\n"), (2, Fault::Unended));
        assert_eq!(fault("3 1\n1 2 0 3\n"), (2, Fault::AfterEnd("3".into())));
        assert_eq!(fault("3 1\n1 2=3 0\n"), (2, Fault::NotANumber("2=3".into())));
        assert_eq!(fault("3 1\n\n0 1 0\n"), (3, Fault::Ballots(0)));
        assert_eq!(fault("2 1\n0\nDamp\n"), (3, Fault::Name));
        assert_eq!(fault("2 1\n0\n\"a\"\n\"b\"\n"), (4, Fault::Ends("the title")));
        assert_eq!(fault(&format!("{FILE}\n1 2 0")), (13, Fault::Left));
    }

    proptest! {
        #[test]
        fn no_file_panics(text in "[0-9 \n\"#a-]{0,80}") {
            let _ = read(&text);
        }
    }
}
