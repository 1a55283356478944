//! PrefLib's ordinal formats (soc, soi, toc, toi): headers, then a line for each
//! pile of equal ballots. <https://preflib.github.io/PrefLib-Jekyll/format>
//!
//! ```text
//! # TITLE: What first?
//! # NUMBER ALTERNATIVES: 3
//! # ALTERNATIVE NAME 1: Damp homes
//! # ALTERNATIVE NAME 2: Buses
//! # ALTERNATIVE NAME 3: Bins
//! 4: 1,{2,3}
//! 2: 3
//! ```

use super::error::Spot;
use super::names::{Names, tidy};
use super::piles::Piles;
use super::scan::Scan;
use super::{DECIMALS, Election};
use crate::count::{Ballots, Mark, OPTIONS_MAX};

/// Reads a file.
pub(super) fn read(bytes: &[u8]) -> Result<Election, Spot> {
    let mut scan = Scan::of(bytes);
    let header = Header::read(&mut scan)?;
    let (names, title) = header.names(&scan)?;
    let mut ballots = Ballots::with_decimals(names.len(), DECIMALS);
    let mut piles = Piles::default();
    let is_read = orders(&mut scan, &mut ballots, &mut piles);
    piles.pour(&mut ballots)?;
    is_read?;
    Ok(Election { title, names, seats: None, withdrawn: Vec::new(), ballots })
}

/// All piles of ballots.
fn orders(scan: &mut Scan, ballots: &mut Ballots, piles: &mut Piles) -> Result<(), Spot> {
    loop {
        scan.gap();
        if scan.peek().is_none() {
            return Ok(());
        }
        let at = scan.at;
        let weight = scan.weight()?;
        scan.blanks();
        if !scan.take(b':') {
            return Err(scan.expected("a : after the number of ballots"));
        }
        order(scan, ballots.options(), &mut piles.marks)?;
        piles.add(ballots, at, weight)?;
    }
}

/// What stands before the ballots.
#[derive(Default)]
struct Header {
    title: String,
    options: Option<usize>,
    /// The number an option has, where its name stands, and the name.
    names: Vec<(usize, usize, String)>,
}

impl Header {
    fn read(scan: &mut Scan) -> Result<Self, Spot> {
        let mut header = Self::default();
        loop {
            while scan.peek().is_some_and(|byte| byte.is_ascii_whitespace()) {
                scan.at += 1;
            }
            if !scan.take(b'#') {
                return Ok(header);
            }
            let start = *scan;
            let line = scan.line()?;
            let Some((key, value)) = line.split_once(':') else { continue };
            let at = start.at + key.len() + 1 + (value.len() - value.trim_start().len());
            let (key, value) = (key.trim().to_ascii_uppercase(), value.trim());
            if key == "TITLE" {
                header.title = tidy(value);
            } else if key == "NUMBER ALTERNATIVES" {
                let number = value.parse().ok().filter(|n| (1..=OPTIONS_MAX).contains(n));
                let expected = format!("how many alternatives there are, from 1 to {OPTIONS_MAX},");
                header.options =
                    Some(number.ok_or_else(|| Spot::expected(scan.bytes, at, expected))?);
            } else if let Some(number) = key.strip_prefix("ALTERNATIVE NAME ") {
                let place =
                    start.at + (line.len() - line.trim_start().len()) + "ALTERNATIVE NAME ".len();
                let number = number.trim().parse().ok().filter(|n| (1..=OPTIONS_MAX).contains(n));
                let expected = format!("the number of an alternative, from 1 to {OPTIONS_MAX},");
                let number = number.ok_or_else(|| Spot::expected(scan.bytes, place, expected))?;
                header.names.push((number, at, value.to_owned()));
            }
        }
    }

    /// What the options are called, in order, and the title.
    fn names(mut self, scan: &Scan) -> Result<(Vec<String>, String), Spot> {
        self.names.sort_by_key(|(number, at, _)| (*number, *at));
        let options = self.options.unwrap_or(self.names.len());
        let mut names = Names::default();
        for (number, at, name) in self.names {
            if number != names.len() + 1 || number > options {
                let next = names.len() + 1;
                let expected = format!("the name of alternative {next} (of {options})");
                return Err(Spot::expected(scan.bytes, at, expected));
            }
            names.add(at, &name)?;
        }
        if names.len() < options || options == 0 {
            let next = names.len() + 1;
            return Err(scan.expected(format!("# ALTERNATIVE NAME {next}: and a name")));
        }
        Ok((names.into_names(), self.title))
    }
}

/// The choices of a pile: alternatives, equal ones in braces.
fn order(scan: &mut Scan, options: usize, marks: &mut Vec<Mark>) -> Result<(), Spot> {
    scan.blanks();
    if scan.is_line_end() {
        return Ok(());
    }
    loop {
        scan.blanks();
        if scan.take(b'{') {
            let mut is_same = false;
            loop {
                let option = alternative(scan, options)?;
                marks.push(if is_same { Mark::same(option) } else { Mark::option(option) });
                is_same = true;
                if scan.take(b'}') {
                    break;
                }
                if !scan.take(b',') {
                    return Err(scan.expected("a , or a }"));
                }
            }
            scan.blanks();
        } else {
            marks.push(Mark::option(alternative(scan, options)?));
        }
        if scan.is_line_end() {
            return Ok(());
        }
        if !scan.take(b',') {
            return Err(scan.expected("a , or the end of the line"));
        }
    }
}

/// The number of an alternative, with spaces around it.
fn alternative(scan: &mut Scan, options: usize) -> Result<usize, Spot> {
    scan.blanks();
    let start = *scan;
    let number = scan.number().and_then(|number| usize::try_from(number).ok());
    let option = number.map(|number| number.wrapping_sub(1)).filter(|option| *option < options);
    scan.blanks();
    option.ok_or_else(|| start.expected(format!("an alternative from 1 to {options}")))
}
