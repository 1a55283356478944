//! ABIF, the Aggregated Ballot Information Format of Electorama.
//! <https://electowiki.org/wiki/ABIF>
//!
//! ```text
//! {"title": "What first?"}
//! =damp:[Damp homes]
//! 4:damp>bins=[Buses]
//! 2:damp/5,bins/3          ratings instead of an order
//! ```

use std::collections::HashMap;

use super::error::Spot;
use super::names::{Names, tidy};
use super::scan::Scan;
use super::{DECIMALS, Election};
use crate::count::{Ballots, Mark, Votes};

/// Reads a file.
pub(super) fn read(bytes: &[u8]) -> Result<Election, Spot> {
    let mut scan = Scan::of(bytes);
    let mut reader = Reader {
        title: String::new(),
        options: Vec::new(),
        places: HashMap::new(),
        ballots: Ballots::with_decimals(0, DECIMALS),
    };
    let mut choices = Vec::new();
    loop {
        while scan.peek().is_some_and(|byte| byte.is_ascii_whitespace()) {
            scan.at += 1;
        }
        match scan.peek() {
            None => break,
            Some(b'#') => scan.at = scan.line_end(),
            Some(b'A') if scan.bytes[scan.at..].starts_with(b"ABIF") => scan.at = scan.line_end(),
            Some(b'{') => reader.metadata(scan.line()?),
            Some(b'=') => reader.declare(&mut scan)?,
            Some(b'0'..=b'9') => reader.pile(&mut scan, &mut choices)?,
            Some(_) => return Err(scan.expected("a line such as 4:A>B or =A:[Name]")),
        }
    }
    let mut names = Names::default();
    for option in &reader.options {
        names.add(option.at, option.name)?;
    }
    if names.len() == 0 {
        return Err(scan.expected("a line with ballots, such as 4:A>B,"));
    }
    let (title, names) = (reader.title, names.into_names());
    Ok(Election { title, names, seats: None, withdrawn: Vec::new(), ballots: reader.ballots })
}

struct Reader<'a> {
    title: String,
    options: Vec<Named<'a>>,
    /// The option for a token, or for a name in brackets.
    places: HashMap<&'a str, usize>,
    ballots: Ballots,
}

/// What an option is called, and where that stands.
struct Named<'a> {
    at: usize,
    name: &'a str,
}

/// One option on a line of ballots.
struct Choice {
    /// What stands before it: `>`, `=` or `,`.
    sign: u8,
    option: usize,
    /// Where it stands, and its rating.
    at: usize,
    rating: Option<Votes>,
}

impl<'a> Reader<'a> {
    /// A line of metadata: `{"title": "…"}`, or the same without quotation marks.
    fn metadata(&mut self, line: &str) {
        let bare = |text: &str| text.trim().trim_matches(['"', '\'']).to_owned();
        let inner = line.trim().trim_start_matches('{');
        let inner = inner.rsplit_once('}').map_or(inner, |(inner, _)| inner);
        if let Some((key, value)) = inner.split_once(':')
            && bare(key) == "title"
        {
            let value = value.trim();
            let title = serde_json::from_str::<String>(value).unwrap_or_else(|_| bare(value));
            self.title = tidy(&title);
        }
    }

    /// A line that says what a token stands for: `=A:[Name]`.
    fn declare(&mut self, scan: &mut Scan<'a>) -> Result<(), Spot> {
        scan.at += 1;
        let (_, token) = token(scan, b":#")?;
        scan.blanks();
        if !scan.take(b':') {
            return Err(scan.expected("a : between a token and its name"));
        }
        let (at, name) = self::token(scan, b"#")?;
        line_end(scan)?;
        let option = self.places.get(token).copied().unwrap_or(self.options.len());
        if option == self.options.len() {
            self.options.push(Named { at, name });
        } else {
            self.options[option] = Named { at, name };
        }
        self.places.insert(token, option);
        self.places.entry(name).or_insert(option);
        self.grow(at)
    }

    /// A line of ballots.
    fn pile(&mut self, scan: &mut Scan<'a>, choices: &mut Vec<Choice>) -> Result<(), Spot> {
        let start = scan.at;
        let weight = scan.weight()?;
        scan.blanks();
        if !scan.take(b':') && !scan.take(b'*') {
            return Err(scan.expected("a : after the number of ballots"));
        }
        choices.clear();
        scan.blanks();
        let mut sign = b'>';
        while !(choices.is_empty() && matches!(scan.peek(), None | Some(b'\n' | b'#'))) {
            let (at, token) = token(scan, b">=,/#")?;
            let option = self.places.get(token).copied().unwrap_or(self.options.len());
            if option == self.options.len() {
                self.places.insert(token, option);
                self.options.push(Named { at, name: token });
                self.grow(at)?;
            }
            let rating = rating(scan)?;
            choices.push(Choice { sign, option, at, rating });
            match scan.peek() {
                Some(next @ (b'>' | b'=' | b',')) => (sign, scan.at) = (next, scan.at + 1),
                _ => break,
            }
        }
        line_end(scan)?;
        let marks = marks(scan, choices)?;
        super::add(&mut self.ballots, start, weight, &marks)
    }

    /// Lets ballots rank the options met so far.
    fn grow(&mut self, at: usize) -> Result<(), Spot> {
        if self.options.len() > crate::count::OPTIONS_MAX {
            return Err(Spot(at, super::Fault::Options));
        }
        self.ballots.grow(self.options.len());
        Ok(())
    }
}

/// The choices in order: by the signs between them, or, where no sign tells
/// better from worse, by their ratings.
fn marks(scan: &Scan, choices: &mut [Choice]) -> Result<Vec<Mark>, Spot> {
    let is_ranked = choices.iter().skip(1).any(|choice| choice.sign == b'>');
    let is_rated = choices.iter().any(|choice| choice.rating.is_some());
    if !is_ranked && is_rated && choices.len() > 1 {
        if let Some(bare) = choices.iter().find(|choice| choice.rating.is_none()) {
            let expected = "an option with a rating such as A/5, as the others on this line have,";
            return Err(Spot::expected(scan.bytes, bare.at, expected));
        }
        choices.sort_by_key(|choice| std::cmp::Reverse(choice.rating));
        let mut before = None;
        for choice in choices.iter_mut() {
            choice.sign = if before == choice.rating { b'=' } else { b'>' };
            before = choice.rating;
        }
    }
    let mark = |(at, choice): (usize, &Choice)| match choice.sign {
        b'=' | b',' if at > 0 => Mark::same(choice.option),
        _ => Mark::option(choice.option),
    };
    Ok(choices.iter().enumerate().map(mark).collect())
}

/// A rating after an option, if there is one.
fn rating(scan: &mut Scan) -> Result<Option<Votes>, Spot> {
    if !scan.take(b'/') {
        return Ok(None);
    }
    scan.blanks();
    let start = *scan;
    while matches!(scan.peek(), Some(b'0'..=b'9' | b'.')) {
        scan.at += 1;
    }
    let text = std::str::from_utf8(&scan.bytes[start.at..scan.at]).unwrap_or_default();
    let rating = text.parse().map_err(|_| start.expected("a rating such as 5"))?;
    scan.blanks();
    Ok(Some(rating))
}

/// A name in brackets or quotation marks, or a bare one that ends before one of
/// the stops; where it stands.
fn token<'a>(scan: &mut Scan<'a>, stops: &[u8]) -> Result<(usize, &'a str), Spot> {
    scan.blanks();
    let (at, end) = (scan.at, scan.line_end());
    let line = super::error::text(&scan.bytes[at..end])
        .map_err(|Spot(inner, fault)| Spot(at + inner, fault))?;
    let close = match line.bytes().next() {
        Some(b'[') => Some(']'),
        Some(b'"') => Some('"'),
        _ => None,
    };
    let name = if let Some(close) = close {
        let rest = &line[1..];
        let length = rest.find(close).ok_or_else(|| {
            Spot::expected(scan.bytes, end, format!("a {close} that ends the name"))
        })?;
        scan.at += length + 2;
        &rest[..length]
    } else {
        let length = line.bytes().position(|byte| stops.contains(&byte)).unwrap_or(line.len());
        scan.at += length;
        &line[..length]
    };
    scan.blanks();
    if name.trim().is_empty() {
        return Err(Spot::expected(scan.bytes, at, "an option"));
    }
    Ok((at, name.trim()))
}

/// The end of a line, perhaps after a comment.
fn line_end(scan: &mut Scan) -> Result<(), Spot> {
    scan.blanks();
    match scan.peek() {
        None | Some(b'\n') => {}
        Some(b'#') => scan.at = scan.line_end(),
        Some(_) => return Err(scan.expected("the end of the line")),
    }
    Ok(())
}
