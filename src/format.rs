//! Reading and writing other people's ballot files.

pub mod blt;

use crate::count::Ballots;

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
