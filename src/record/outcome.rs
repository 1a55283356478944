//! The count as it stands in the record, and how to repeat it: options are
//! numbers, 1 for the first of the opening; votes are exact decimals, as text.

use serde::{Deserialize, Serialize};

use super::opening::Opening;
use crate::count::{self, Ballots, Count, Lot, Mark, SettledBy, TieFor, Votes};

/// The count of a record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Outcome {
    /// Ballots, blank ones among them.
    pub ballots: u64,
    /// Ballots that rank nothing.
    pub blank: u64,
    /// The rounds, in order.
    pub rounds: Vec<Step>,
    /// Every tie, with its cure.
    pub ties: Vec<Tied>,
    /// Who is chosen, in the order in which they were.
    pub winners: Vec<u16>,
}

/// One round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Votes of each option; null: it is out.
    pub votes: Vec<Option<Votes>>,
    /// Votes that count for nobody any more, blank ballots not among them.
    pub exhausted: Votes,
    /// What it takes to be chosen.
    pub bar: Option<Votes>,
    /// Who was chosen in this round.
    pub elected: Vec<u16>,
    /// Who went out at its end.
    pub eliminated: Vec<u16>,
}

/// A tie and its cure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tied {
    /// The round, counted from 1.
    pub round: u64,
    /// The tied options.
    pub options: Vec<u16>,
    /// Votes each of them had.
    pub votes: Votes,
    /// What had to be settled.
    pub decides: TieFor,
    /// How many earlier rounds were looked back at.
    pub looked_back: u64,
    /// What settled it.
    pub settled: Settled,
    /// Who went out, was chosen, or came first.
    pub outcome: u16,
}

/// What settled a tie.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Settled {
    /// The earlier round in which they differed, counted from 1.
    LookBack(u64),
    /// The lot: those still tied, luckiest first.
    Lot(Vec<u16>),
}

impl Outcome {
    /// Writes a count down.
    pub fn of(count: &Count) -> Self {
        let number = |votes: Votes| u64::try_from(votes.floor()).unwrap_or(u64::MAX);
        let rounds = count.rounds.iter().map(|round| Step {
            votes: round.votes.clone(),
            exhausted: round.exhausted.total(),
            bar: round.bar,
            elected: places(&round.elected),
            eliminated: places(&round.eliminated),
        });
        let ties = count.ties.iter().map(|tie| Tied {
            round: wide(tie.round),
            options: places(&tie.options),
            votes: tie.votes,
            decides: tie.decides,
            looked_back: wide(tie.looked_back),
            settled: match &tie.settled {
                SettledBy::LookBack { round } => Settled::LookBack(wide(*round)),
                SettledBy::Lot { order } => Settled::Lot(places(order)),
                // A contest counts in rounds, and its rule is never to leave a tie open.
                SettledBy::Shared | SettledBy::Open => Settled::Lot(Vec::new()),
            },
            outcome: tie.outcome.map_or(0, place),
        });
        Self {
            ballots: number(count.ballots.total),
            blank: number(count.ballots.blank),
            rounds: rounds.collect(),
            ties: ties.collect(),
            winners: places(&count.winners),
        }
    }

    /// Whether a tie needed the lot.
    pub fn needs_lot(&self) -> bool {
        self.ties.iter().any(|tie| matches!(tie.settled, Settled::Lot(_)))
    }
}

/// Counts the rankings of a record by the rules of its opening. `lot` is the
/// order of all options, luckiest first; without one, a tie that needs it is
/// settled as if all were unlucky, and [`Outcome::needs_lot`] says that it did.
pub fn count<'a>(
    opening: &Opening,
    rankings: impl IntoIterator<Item = (&'a [u16], u64)>,
    lot: &[u16],
) -> Count {
    let mut ballots = Ballots::of(opening.options.len());
    let mut marks = Vec::new();
    for (ranking, number) in rankings {
        marks.clear();
        marks.extend(ranking.iter().filter_map(|place| index(*place)).map(Mark::option));
        // What is not added is missed when ballots are compared with leaves.
        let _ = ballots.add(number, &marks);
    }
    let lot = Lot::drawn(lot.iter().filter_map(|place| index(*place)).collect());
    count::count(&opening.rules(), &ballots, &lot)
}

/// The options a ballot counted for, in that order: its first choice, and
/// whenever votes moved from where it lay, its next choice still in.
pub fn counted_part(rounds: &[count::Round], ranking: &[u16]) -> Vec<u16> {
    let mut part = Vec::new();
    let mut moves = 0;
    for choice in ranking {
        let Some(option) = index(*choice) else { continue };
        let has_left = |round: &count::Round| {
            round.elected.contains(&option) || round.eliminated.contains(&option)
        };
        if rounds[..moves].iter().any(has_left) {
            continue;
        }
        part.push(*choice);
        let passes_on = |round: &count::Round| round.transfers.iter().any(|t| t.from == option);
        match rounds[moves..].iter().position(passes_on) {
            Some(later) => moves += later + 1,
            None => break,
        }
    }
    if rounds.is_empty() { Vec::new() } else { part }
}

/// From the number in the record to the number in the count.
fn index(place: u16) -> Option<usize> {
    usize::from(place).checked_sub(1)
}

/// From the number in the count to the number in the record.
fn place(index: usize) -> u16 {
    u16::try_from(index.saturating_add(1)).unwrap_or(u16::MAX)
}

fn places(indices: &[usize]) -> Vec<u16> {
    indices.iter().copied().map(place).collect()
}

fn wide(number: usize) -> u64 {
    u64::try_from(number).unwrap_or(u64::MAX)
}
