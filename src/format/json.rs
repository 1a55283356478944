//! What a count gave, as JSON for other programs: the shape that
//! `wardmote count --output json` has kept and will keep.
//!
//! Options go by their names; numbers of votes are texts (`"12.5"`), because a
//! JSON number is a float in most readers. Options that have withdrawn are left
//! out.
//!
//! Where the rankings of a vote are not all public, `pairwise`, `condorcet_winner`,
//! `smith_set` and the `ranking` of each other method are left out too: of few ballots
//! they tell more than the count that was made.
//!
//! `ballots.valid` are all that rank anything. A ballot with several options at
//! its first rank is one of them, and of `ballots.overvoted`, although it counts for
//! nobody and for no quota: what counts in a round is the sum of its `votes`. In a
//! round, `exhausted` is the sum of `exhausted_by`. A tie is `resolved_by`
//!
//! - `look-back`: `order` has the tied options by their votes in the round that told
//!   them apart, most first;
//! - `lot`: `order` is that of the lot, luckiest first;
//! - `shared`: all of them are chosen, as by the methods that count at once;
//! - `open`: nothing, by `--ties ask`.

use std::cmp::Reverse;

use serde::Serialize;

use super::Election;
use super::by_name::{ByName, standing};
use crate::count::{Count, Exhausted, Method, Pairwise, Round, SettledBy, Tie, TieFor, Votes};

/// All that is told about a count.
pub struct Report<'a> {
    /// What was counted.
    pub election: &'a Election,
    /// The options, by their place, in the order in which they are told; those that
    /// are not there are left out.
    pub order: &'a [usize],
    /// Whether all rankings are public, and so everything that follows from them.
    pub is_whole: bool,
    /// What came out.
    pub count: &'a Count,
    /// The sentences about each round, by its number, and about the result.
    pub told: &'a [(Option<usize>, Vec<String>)],
    /// Whatever else has to be said.
    pub notes: &'a [String],
    /// The seed of the lot in hexadecimal digits, if a tie needed it.
    pub lot_seed: Option<&'a str>,
    /// What other methods say.
    pub also: Vec<&'a Count>,
}

/// Writes it down.
pub fn write(report: &Report) -> String {
    // Texts, numbers and lists of them can always be written.
    serde_json::to_string_pretty(&report.document()).unwrap_or_default()
}

#[derive(Serialize)]
struct Document<'a> {
    title: &'a str,
    method: Method,
    seats: usize,
    options: Vec<&'a str>,
    ballots: crate::count::Summary,
    #[serde(skip_serializing_if = "Option::is_none")]
    threshold: Option<Votes>,
    #[serde(skip_serializing_if = "Option::is_none")]
    quota: Option<Votes>,
    rounds: Vec<RoundOf<'a>>,
    ranking: Vec<Vec<&'a str>>,
    winners: Vec<&'a str>,
    tied: bool,
    ties: Vec<TieOf<'a>>,
    #[serde(flatten)]
    pairs: Option<PairsOf<'a>>,
    sentences: &'a [String],
    notes: &'a [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    lot_seed: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    also: Vec<AlsoOf<'a>>,
}

/// What the rankings say of every two options.
#[derive(Serialize)]
struct PairsOf<'a> {
    pairwise: Vec<Vec<Votes>>,
    condorcet_winner: Option<&'a str>,
    smith_set: Vec<&'a str>,
}

#[derive(Serialize)]
struct RoundOf<'a> {
    round: usize,
    votes: ByName<'a>,
    exhausted: Votes,
    exhausted_by: Exhausted,
    elected: Vec<&'a str>,
    eliminated: Vec<&'a str>,
    transfers: Vec<TransferOf<'a>>,
    sentences: &'a [String],
}

#[derive(Serialize)]
struct TransferOf<'a> {
    from: &'a str,
    to: Option<&'a str>,
    votes: Votes,
}

#[derive(Serialize)]
struct TieOf<'a> {
    round: usize,
    options: Vec<&'a str>,
    #[serde(rename = "for")]
    decides: TieFor,
    resolved_by: &'static str,
    order: Vec<&'a str>,
    outcome: Option<&'a str>,
}

#[derive(Serialize)]
struct AlsoOf<'a> {
    method: Method,
    winners: Vec<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ranking: Option<Vec<Vec<&'a str>>>,
    tied: bool,
}

impl<'a> Report<'a> {
    fn name(&self, option: usize) -> &'a str {
        self.election.names.get(option).map_or("", String::as_str)
    }

    fn names(&self, options: &[usize]) -> Vec<&'a str> {
        options.iter().map(|option| self.name(*option)).collect()
    }

    fn ranking(&self, count: &Count) -> Vec<Vec<&'a str>> {
        count.ranking.iter().map(|equal| self.names(equal)).collect()
    }

    fn document(&self) -> Document<'a> {
        let count = self.count;
        let bar = count.last_round().and_then(|round| round.bar);
        let has_quota = matches!(count.method, Method::Stv | Method::Meek);
        let options = self.order;
        Document {
            title: &self.election.title,
            method: count.method,
            seats: count.seats,
            options: self.names(options),
            ballots: count.ballots,
            threshold: bar.filter(|_| !has_quota),
            quota: bar.filter(|_| has_quota),
            rounds: count.rounds.iter().map(|round| self.round(round)).collect(),
            ranking: self.ranking(count),
            winners: self.names(&count.winners),
            tied: count.is_tied(),
            ties: count.ties.iter().map(|tie| self.tie(tie)).collect(),
            pairs: self.is_whole.then(|| self.pairs(&count.pairwise)),
            sentences: self.told(None),
            notes: self.notes,
            lot_seed: self.lot_seed,
            also: self.also.iter().map(|count| self.also(count)).collect(),
        }
    }

    fn pairs(&self, pairs: &Pairwise) -> PairsOf<'a> {
        let row = |a: usize| self.order.iter().map(|b| pairs.above(a, *b)).collect();
        PairsOf {
            pairwise: self.order.iter().map(|a| row(*a)).collect(),
            condorcet_winner: pairs.condorcet_winner().map(|option| self.name(option)),
            smith_set: self.names(&pairs.smith_set()),
        }
    }

    fn told(&self, round: Option<usize>) -> &'a [String] {
        let told = self.told.iter().find(|(number, _)| *number == round);
        told.map_or(&[], |(_, sentences)| sentences)
    }

    fn round(&self, round: &Round) -> RoundOf<'a> {
        let transfer = |moved: &crate::count::Transfer| TransferOf {
            from: self.name(moved.from),
            to: moved.to.map(|to| self.name(to)),
            votes: moved.votes,
        };
        RoundOf {
            round: round.number,
            votes: ByName::of(standing(round, self.order), |option| self.name(option)),
            exhausted: round.exhausted.total(),
            exhausted_by: round.exhausted,
            elected: self.names(&round.elected),
            eliminated: self.names(&round.eliminated),
            transfers: round.transfers.iter().map(transfer).collect(),
            sentences: self.told(Some(round.number)),
        }
    }

    fn tie(&self, tie: &Tie) -> TieOf<'a> {
        let (resolved_by, order) = match &tie.settled {
            SettledBy::LookBack { round } => ("look-back", self.looked_back(tie, *round)),
            SettledBy::Shared => ("shared", Vec::new()),
            SettledBy::Lot { order } => ("lot", self.names(order)),
            SettledBy::Open => ("open", Vec::new()),
        };
        TieOf {
            round: tie.round,
            options: self.names(&tie.options),
            decides: tie.decides,
            resolved_by,
            order,
            outcome: tie.outcome.map(|option| self.name(option)),
        }
    }

    /// The tied options by their votes in the round that told them apart, most first.
    fn looked_back(&self, tie: &Tie, round: usize) -> Vec<&'a str> {
        let round = self.count.rounds.iter().find(|earlier| earlier.number == round);
        let mut order = tie.options.clone();
        order.sort_by_key(|option| Reverse(round.and_then(|round| round.votes_of(*option))));
        self.names(&order)
    }

    fn also(&self, count: &Count) -> AlsoOf<'a> {
        AlsoOf {
            method: count.method,
            winners: self.names(&count.winners),
            ranking: self.is_whole.then(|| self.ranking(count)),
            tied: count.is_tied(),
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::count::{Lot, Rules, Ties, count};
    use crate::format::{Format, read};

    fn told(rules: Rules, file: &str) -> Value {
        let election = read(Format::Csv, file.as_bytes()).unwrap();
        let count = count(&rules, &election.ballots, &Lot::drawn(vec![0, 1, 2, 3]));
        let order: Vec<_> = (0..election.names.len()).collect();
        let report = Report {
            election: &election,
            order: &order,
            is_whole: true,
            count: &count,
            told: &[],
            notes: &[],
            lot_seed: None,
            also: Vec::new(),
        };
        serde_json::from_str(&write(&report)).unwrap()
    }

    #[test]
    fn a_tie_that_was_looked_back_at_has_the_order_of_that_round() {
        let file = "count,rank 1,rank 2\n9,Damp,\n4,Buses,\n6,Bins,\n2,Lights,Buses\n";
        let tie = &told(Rules::default(), file)["ties"][0];
        assert_eq!((&tie["resolved_by"], &tie["round"]), (&json!("look-back"), &json!(2)));
        assert_eq!(tie["options"], json!(["Buses", "Bins"]));
        assert_eq!((&tie["order"], &tie["outcome"]), (&json!(["Bins", "Buses"]), &json!("Buses")));
    }

    #[test]
    fn a_tie_that_nothing_settles_says_whether_all_are_chosen() {
        let file = "count,rank 1\n2,Damp\n2,Buses\n1,Bins\n";
        for (ties, by) in [(Ties::LookBack, "shared"), (Ties::Ask, "open")] {
            for method in [Method::First, Method::Schulze] {
                let told = told(Rules { method, ties, ..Rules::default() }, file);
                let tie = json!({
                    "round": 1, "options": ["Damp", "Buses"], "for": "winner",
                    "resolved_by": by, "order": [], "outcome": null,
                });
                assert_eq!((&told["ties"], &told["tied"]), (&json!([tie]), &json!(true)));
            }
        }
    }

    #[test]
    fn what_counts_for_nobody_is_told_by_its_cause_and_is_still_valid() {
        let file = "count,rank 1,rank 2\n5,Damp,\n2,overvote,Bins\n1,Bins,\n1,,\n";
        let told = told(Rules::default(), file);
        assert_eq!(
            (&told["ballots"]["valid"], &told["ballots"]["overvoted"]),
            (&json!("8"), &json!("2"))
        );
        let round = &told["rounds"][0];
        let by = json!({
            "choices": "0", "overvotes": "2", "skips": "0", "duplicates": "0", "rounding": "0",
        });
        assert_eq!((&round["exhausted"], &round["exhausted_by"]), (&json!("2"), &by));
        assert_eq!(told["threshold"], json!("4"), "more than half of the six that count");
    }
}
