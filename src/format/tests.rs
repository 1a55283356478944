//! Every format: files as programs write them, what was written is read again,
//! and every mistake is told with its place.

mod alike;
mod corpus;
mod elections;
mod mistakes;
mod reading;
mod round_trip;

use super::*;
use crate::count::{Mark, Votes};

/// The piles of an election in an order of their own: `4: 0 -=2 !` is four
/// ballots with option 0 first, nothing second beside... see [`shown`].
fn piles(election: &Election) -> Vec<String> {
    let mut piles: Vec<_> =
        election.ballots.iter().map(|(votes, marks)| shown(votes, marks)).collect();
    piles.sort();
    piles
}

/// `2.5: 0 1=2 - !` is 2.5 ballots: 0, then 1 and 2 together, then nothing, then
/// several that are not told.
fn shown(votes: Votes, marks: &[Mark]) -> String {
    use crate::count::Meaning;
    let mark = |mark: &Mark| match mark.meaning() {
        Meaning::Option(option) => format!(" {option}"),
        Meaning::Same(option) => format!("={option}"),
        Meaning::Skip => " -".to_owned(),
        Meaning::Overvote => " !".to_owned(),
    };
    format!("{votes}:{}", marks.iter().map(mark).collect::<String>())
}
