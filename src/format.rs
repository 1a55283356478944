//! Reading and writing other people's ballot files.
//!
//! [`read`] turns the bytes of a file into an [`Election`], whichever
//! [`Format`] it is in; [`write()`] turns an election into a file; [`json`],
//! [`rcvis`] and [`rounds`] write down what a count of it gave. What is wrong with a file is
//! a [`FormatError`]: where, and what should have stood there.
//!
//! ```
//! use wardmote::format::{Format, read, write};
//!
//! let file = b"2 1\n4 1 2 0\n3 2 0\n0\n\"Buses\"\n\"Bins\"\n\"What first?\"\n";
//! let election = read(Format::detect(file)?, file)?;
//! assert_eq!(election.names, ["Buses", "Bins"]);
//! assert_eq!(election.ballots.total().to_string(), "7");
//! let csv = write(Format::Csv, &election)?;
//! assert!(csv.bytes.starts_with(b"count,Buses,Bins\n4,1,2\n"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod abif;
mod blt;
mod by_name;
mod cdf;
mod cef;
mod csv;
mod detect;
mod error;
mod names;
mod piles;
mod preflib;
mod scan;
mod write;

pub mod json;
pub mod rcvis;
pub mod rounds;

#[cfg(test)]
mod tests;

use crate::count::{Ballots, Mark};
use error::Spot;

pub use csv::{guard as safe_cell, unguard as plain_cell};
pub use error::{Fault, FormatError};
pub use write::{Lost, Unwritable, Written, write};

/// The largest file that is read: ten million ballots of twenty options fit,
/// and the whole file still stays in the memory of an ordinary machine.
pub const FILE_MAX: usize = 1 << 30;

/// Decimals a weight is kept with: as many as [`Ballots`] can hold.
const DECIMALS: u32 = crate::count::WEIGHT_DECIMALS_MAX;

/// What a file of ballots says.
#[derive(Clone, Debug)]
pub struct Election {
    /// What the file calls it; empty when it does not say.
    pub title: String,
    /// What the options are called, as in the file; no two alike.
    pub names: Vec<String>,
    /// How many are to be chosen, where the file says so.
    pub seats: Option<usize>,
    /// Options that have withdrawn, by their place.
    pub withdrawn: Vec<usize>,
    /// The ballots.
    pub ballots: Ballots,
}

impl Election {
    /// The option that stands for several people whose names were written in
    /// and never declared, if there is one: see
    /// [`Rules::undeclared`](crate::count::Rules::undeclared).
    pub fn undeclared(&self) -> Option<usize> {
        self.names.iter().position(|name| names::is_undeclared(name))
    }
}

/// A format of ballot files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// Candidates and seats, a line for each pile of equal ballots, names: what
    /// most counting programs exchange (Hill, Wichmann and Woodall 1987, with
    /// the extensions of OpenSTV, OpaVote and Droop).
    Blt,
    /// The library of preferences: soc, soi, toc and toi.
    Preflib,
    /// A table: a column for each option or a column for each rank.
    Csv,
    /// Cast vote records in JSON (NIST SP 1500-103, version 1).
    Cdf,
    /// Aggregated Ballot Information Format, of Electorama.
    Abif,
    /// Condorcet Election Format (`.cvotes`), version 1.
    Cef,
}

impl Format {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::Blt, Self::Preflib, Self::Csv, Self::Cdf, Self::Abif, Self::Cef];

    /// The stable word for it on the command line.
    pub fn key(self) -> &'static str {
        match self {
            Self::Blt => "blt",
            Self::Preflib => "preflib",
            Self::Csv => "csv",
            Self::Cdf => "cdf",
            Self::Abif => "abif",
            Self::Cef => "cef",
        }
    }

    /// Reads the stable word.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.key() == key)
    }

    /// Tells the format from what stands in a file.
    ///
    /// # Errors
    /// [`Fault::UnknownFormat`] when it looks like none of them.
    pub fn detect(bytes: &[u8]) -> Result<Self, FormatError> {
        detect::detect(bytes).map_err(|spot| spot.locate(bytes))
    }
}

/// Reads a file.
///
/// # Errors
/// The first place that is not understood, and what should stand there.
pub fn read(format: Format, bytes: &[u8]) -> Result<Election, FormatError> {
    if bytes.len() > FILE_MAX {
        return Err(Spot(0, Fault::TooLarge).locate(bytes));
    }
    let election = match format {
        Format::Blt => blt::read(bytes),
        Format::Preflib => preflib::read(bytes),
        Format::Csv => csv::read(bytes),
        Format::Cdf => cdf::read(bytes),
        Format::Abif => abif::read(bytes),
        Format::Cef => cef::read(bytes),
    };
    election.map_err(|spot| spot.locate(bytes))
}

/// Adds a pile whose line begins at `at`. Empty ranks at its end say nothing,
/// and a pile of no ballots neither.
fn add(ballots: &mut Ballots, at: usize, weight: u64, marks: &[Mark]) -> Result<(), Spot> {
    if weight == 0 {
        return Ok(());
    }
    let marks = &marks[..said(marks)];
    ballots.add(weight, marks).map_err(|fault| Spot(at, Fault::TooMuch(fault)))
}

/// How many of these marks come before the empty ranks at the end.
fn said(marks: &[Mark]) -> usize {
    marks.iter().rposition(|mark| *mark != Mark::SKIP).map_or(0, |last| last + 1)
}
