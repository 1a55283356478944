//! The story of a count: a few sentences a round, and a few for the result.

mod at_once;
mod irv;
mod pairs;
mod points;
mod stv;
mod ways;

use serde::{Deserialize, Serialize};

use super::{Count, Method, SettledBy, Tie};

pub use super::sentence::{Arg, Sentence};
pub use pairs::pairs;
pub use ways::otherwise;

/// What is told about one round, or about the result.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// Which round, counted from 1; none for the result.
    pub round: Option<usize>,
    /// In this order.
    pub sentences: Vec<Sentence>,
}

/// Tells a count: one entry a round, and the result last. `titles` are what the
/// options are called.
pub fn explain(titles: &[impl AsRef<str>], count: &Count) -> Vec<Told> {
    let titles: Vec<&str> = titles.iter().map(AsRef::as_ref).collect();
    let teller = Teller { titles: &titles, count };
    let rounds = count.rounds.iter().map(|round| {
        let sentences = match count.method {
            Method::Irv => teller.round(round),
            Method::Stv | Method::Meek => teller.stage(round),
            _ => teller.points(),
        };
        Told { round: Some(round.number), sentences }
    });
    let result = match count.method {
        Method::Irv | Method::Stv | Method::Meek if count.is_open() => teller.left_open(),
        Method::Irv => teller.result(),
        Method::Stv | Method::Meek => teller.outcome(),
        _ => teller.verdict(),
    };
    rounds.chain([Told { round: None, sentences: result }]).collect()
}

/// Tells one count.
struct Teller<'a> {
    titles: &'a [&'a str],
    count: &'a Count,
}

impl Teller<'_> {
    /// The title of an option; one without a title shows its number, counted from 1.
    fn title(&self, option: usize) -> String {
        self.titles
            .get(option)
            .map_or_else(|| (option + 1).to_string(), |title| (*title).to_owned())
    }

    fn titles(&self, options: &[usize]) -> Vec<String> {
        options.iter().map(|option| self.title(*option)).collect()
    }

    /// What settled a tie that had to do with going out.
    fn cure(&self, tie: &Tie) -> Vec<Sentence> {
        let title = tie.outcome.map(|option| self.title(option)).unwrap_or_default();
        match &tie.settled {
            SettledBy::LookBack { round } => {
                vec![Sentence::SettledByLookBack { round: *round, title }]
            }
            SettledBy::Lot { order } => {
                let mut told = Vec::new();
                if order.len() < tie.options.len() {
                    let left = tie.options.iter().copied().filter(|option| order.contains(option));
                    let titles = self.titles(&left.collect::<Vec<_>>());
                    told.push(Sentence::TieNarrowed { titles });
                } else if tie.looked_back > 0 {
                    told.push(Sentence::EqualBefore {});
                }
                told.push(Sentence::SettledByLot { order: self.titles(order), title });
                told
            }
            SettledBy::Shared | SettledBy::Open => Vec::new(),
        }
    }

    /// The end of a count that waits for people to settle a tie.
    fn left_open(&self) -> Vec<Sentence> {
        let open = self.count.ties.iter().find(|tie| tie.settled == SettledBy::Open);
        let tied = |tie: &Tie| Sentence::LeftOpen { titles: self.titles(&tie.options) };
        open.map(tied).into_iter().collect()
    }
}

#[cfg(test)]
pub(crate) mod spoken;
#[cfg(test)]
mod tests;
