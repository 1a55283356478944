//! Writing an election in a format others read.

use std::fmt::Write;

use super::blt::quote;
use super::csv::guard;
use super::{Election, Format};
use crate::count::{Mark, Meaning, Votes, WEIGHT_MAX};

/// A file, and what it cannot say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The file.
    pub bytes: Vec<u8>,
    /// What of the election is not in it.
    pub lost: Vec<Lost>,
}

/// Something that a format has no words for. Ballots are then written as the
/// usual rules read them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Lost {
    /// What the election is called.
    #[error("this format has no place for a title")]
    Title,
    /// How many are to be chosen.
    #[error("this format does not say how many are to be chosen")]
    Seats,
    /// Who has withdrawn.
    #[error("this format does not say who has withdrawn")]
    Withdrawn,
    /// Empty ranks.
    #[error("this format has no empty ranks: they are closed")]
    Skips,
    /// Options ranked twice.
    #[error("this format ranks an option once: it stands at its first place")]
    Repeats,
    /// Ranks with several options, not told which.
    #[error(
        "this format cannot say that several stand at a rank, nobody knows which: those ballots end there"
    )]
    Overvotes,
}

/// Why an election cannot be written in a format.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unwritable {
    /// A format that is only read.
    #[error("{} is only read here; blt, preflib and csv are written", .0.key())]
    ReadOnly(Format),
}

/// Writes an election. What was written is read as the same election again,
/// but for what is lost.
///
/// # Errors
/// Where the format is only read.
pub fn write(format: Format, election: &Election) -> Result<Written, Unwritable> {
    let mut lost = Vec::new();
    let text = match format {
        Format::Blt => blt(election, &mut lost),
        Format::Preflib => preflib(election, &mut lost),
        Format::Csv => csv(election, &mut lost),
        Format::Cdf | Format::Abif | Format::Cef => return Err(Unwritable::ReadOnly(format)),
    };
    Ok(Written { bytes: text.into_bytes(), lost })
}

/// A line ends here. (Writing to a text cannot fail.)
macro_rules! put {
    ($text:expr, $($what:tt)*) => {{ let _ = write!($text, $($what)*); }};
}

fn note(lost: &mut Vec<Lost>, what: Lost, is_lost: bool) {
    if is_lost && !lost.contains(&what) {
        lost.push(what);
    }
}

/// The piles, none of more votes than a file may have on one line.
fn piles(election: &Election) -> impl Iterator<Item = (Votes, &[Mark])> {
    let most = Votes::whole(WEIGHT_MAX);
    election.ballots.iter().flat_map(move |(votes, marks)| {
        let mut left = votes;
        std::iter::from_fn(move || {
            let now = left.min(most);
            left = left.minus(now);
            (!now.is_zero()).then_some((now, marks))
        })
    })
}

fn blt(election: &Election, lost: &mut Vec<Lost>) -> String {
    let mut text = String::new();
    put!(text, "{} {}\n", election.names.len(), election.seats.unwrap_or(1));
    if !election.withdrawn.is_empty() {
        let withdrawn: Vec<_> =
            election.withdrawn.iter().map(|at| format!("-{}", at + 1)).collect();
        put!(text, "{}\n", withdrawn.join(" "));
    }
    for (votes, marks) in piles(election) {
        put!(text, "{votes}");
        for mark in marks {
            match mark.meaning() {
                Meaning::Option(option) => put!(text, " {}", option + 1),
                Meaning::Same(option) => put!(text, "={}", option + 1),
                Meaning::Skip => text.push_str(" -"),
                Meaning::Overvote => {
                    note(lost, Lost::Overvotes, true);
                    break;
                }
            }
        }
        text.push_str(" 0\n");
    }
    text.push_str("0\n");
    for name in election.names.iter().chain([&election.title]) {
        put!(text, "{}\n", quote(name));
    }
    text
}

fn preflib(election: &Election, lost: &mut Vec<Lost>) -> String {
    note(lost, Lost::Seats, election.seats.is_some());
    note(lost, Lost::Withdrawn, !election.withdrawn.is_empty());
    let options = election.names.len();
    let (mut orders, mut lines) = (0, String::new());
    let (mut has_ties, mut is_complete) = (false, true);
    for (votes, marks) in piles(election) {
        let ranks = ranks(marks, lost);
        has_ties |= ranks.iter().any(|rank| rank.len() > 1);
        is_complete &= ranks.iter().map(Vec::len).sum::<usize>() == options;
        orders += 1;
        let ranks = ranks.iter().map(|rank| {
            let rank: Vec<_> = rank.iter().map(|option| (option + 1).to_string()).collect();
            if rank.len() == 1 { rank.concat() } else { format!("{{{}}}", rank.join(",")) }
        });
        put!(lines, "{votes}: {}\n", ranks.collect::<Vec<_>>().join(","));
    }
    let kind = match (has_ties, is_complete) {
        (false, true) => "soc",
        (false, false) => "soi",
        (true, true) => "toc",
        (true, false) => "toi",
    };
    let mut text = String::new();
    put!(text, "# FILE NAME: ballots.{kind}\n# TITLE: {}\n# DESCRIPTION: \n", election.title);
    put!(text, "# DATA TYPE: {kind}\n# MODIFICATION TYPE: original\n");
    put!(text, "# RELATES TO: \n# RELATED FILES: \n# PUBLICATION DATE: \n# MODIFICATION DATE: \n");
    put!(text, "# NUMBER ALTERNATIVES: {options}\n");
    put!(text, "# NUMBER VOTERS: {}\n", election.ballots.total());
    put!(text, "# NUMBER UNIQUE ORDERS: {orders}\n");
    for (at, name) in election.names.iter().enumerate() {
        put!(text, "# ALTERNATIVE NAME {}: {name}\n", at + 1);
    }
    text + &lines
}

/// The ranks of a ballot, without what an order cannot say.
fn ranks(marks: &[Mark], lost: &mut Vec<Lost>) -> Vec<Vec<usize>> {
    let mut ranks: Vec<Vec<usize>> = Vec::new();
    let mut seen = std::collections::HashSet::new();
    // Whether the rank of the mark before has an option yet.
    let mut is_open = false;
    for mark in marks {
        let (option, is_same) = match mark.meaning() {
            Meaning::Option(option) => (option, false),
            Meaning::Same(option) => (option, is_open),
            Meaning::Skip => {
                note(lost, Lost::Skips, true);
                continue;
            }
            Meaning::Overvote => {
                note(lost, Lost::Overvotes, true);
                break;
            }
        };
        let is_new = seen.insert(option);
        note(lost, Lost::Repeats, !is_new);
        match ranks.last_mut().filter(|_| is_same) {
            Some(rank) if is_new => rank.push(option),
            None if is_new => ranks.push(vec![option]),
            _ => {}
        }
        is_open = is_new || is_same;
    }
    ranks
}

fn csv(election: &Election, lost: &mut Vec<Lost>) -> String {
    note(lost, Lost::Title, !election.title.is_empty());
    note(lost, Lost::Seats, election.seats.is_some());
    note(lost, Lost::Withdrawn, !election.withdrawn.is_empty());
    let has_overvotes = election.ballots.iter().any(|(_, marks)| marks.contains(&Mark::OVERVOTE));
    let mut text = "count".to_owned();
    for name in &election.names {
        put!(text, ",{}", cell(name));
    }
    text.push_str(if has_overvotes { ",overvote\n" } else { "\n" });
    let options = election.names.len();
    let mut cells = vec![String::new(); options + usize::from(has_overvotes)];
    for (votes, marks) in piles(election) {
        cells.iter_mut().for_each(String::clear);
        let mut rank = 0;
        for mark in marks {
            rank += usize::from(!matches!(mark.meaning(), Meaning::Same(_)));
            let cell = match mark.meaning() {
                Meaning::Option(option) | Meaning::Same(option) => &mut cells[option],
                Meaning::Overvote => &mut cells[options],
                Meaning::Skip => continue,
            };
            put!(cell, "{}{rank}", if cell.is_empty() { "" } else { " " });
        }
        put!(text, "{votes},{}\n", cells.join(","));
    }
    text
}

/// A name as a cell, quoted where it needs to be.
pub(super) fn cell(name: &str) -> String {
    let name = guard(name);
    if name.contains([',', ';', '"']) {
        return format!("\"{}\"", name.replace('"', "\"\""));
    }
    name
}
