//! The summary that the Universal RCV Tabulator writes and RCVis draws: rounds
//! with tallies, transfers and inactive ballots, numbers as texts.
//! <https://github.com/BrightSpots/rcv>, <https://www.rcvis.com>

use serde::{Serialize, Serializer};

use super::Election;
use super::by_name::{ByName, standing};
use crate::count::{Count, Round, Votes};

/// Writes it down; options go in that order.
pub fn write(election: &Election, count: &Count, order: &[usize]) -> String {
    let teller = Teller { election, count, order };
    // Texts, numbers and lists of them can always be written.
    serde_json::to_string_pretty(&teller.summary()).unwrap_or_default()
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Document<'a> {
    config: Config<'a>,
    json_format_version: &'static str,
    results: Vec<RoundOf<'a>>,
    summary: Summary,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Config<'a> {
    contest: &'a str,
    date: &'static str,
    generated_by: &'static str,
    jurisdiction: &'static str,
    office: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Summary {
    final_threshold: Votes,
    num_candidates: usize,
    num_winners: usize,
    total_num_ballots: Votes,
    undervotes: Votes,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct RoundOf<'a> {
    round: usize,
    threshold: Votes,
    inactive_ballots: Inactive,
    tally: ByName<'a>,
    tally_results: Vec<Act<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Inactive {
    exhausted_choices: Votes,
    overvotes: Votes,
    repeated_rankings: Votes,
    skipped_rankings: Votes,
}

/// An option that was chosen or went out, and where its votes went.
struct Act<'a> {
    /// `elected` or `eliminated`.
    kind: &'static str,
    name: &'a str,
    transfers: ByName<'a>,
}

impl Serialize for Act<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap;
        let mut map = to.serialize_map(Some(2))?;
        map.serialize_entry(self.kind, self.name)?;
        map.serialize_entry("transfers", &self.transfers)?;
        map.end()
    }
}

struct Teller<'a> {
    election: &'a Election,
    count: &'a Count,
    order: &'a [usize],
}

impl<'a> Teller<'a> {
    fn name(&self, option: usize) -> &'a str {
        self.election.names.get(option).map_or("", String::as_str)
    }

    fn summary(&self) -> Document<'a> {
        let count = self.count;
        let last = count.last_round().and_then(|round| round.bar).unwrap_or_default();
        Document {
            config: Config {
                contest: &self.election.title,
                date: "",
                generated_by: concat!("Wardmote ", env!("CARGO_PKG_VERSION")),
                jurisdiction: "",
                office: "",
            },
            json_format_version: "1",
            results: count.rounds.iter().map(|round| self.round(round)).collect(),
            summary: Summary {
                final_threshold: last,
                num_candidates: count.pairwise.standing().len(),
                num_winners: count.seats,
                total_num_ballots: count.ballots.total,
                undervotes: count.ballots.blank,
            },
        }
    }

    fn round(&self, round: &Round) -> RoundOf<'a> {
        let exhausted = &round.exhausted;
        let mut acts: Vec<(&str, usize)> = Vec::new();
        acts.extend(round.elected.iter().map(|option| ("elected", *option)));
        acts.extend(round.eliminated.iter().map(|option| ("eliminated", *option)));
        // A surplus may move in a later round than the one that found it.
        for moved in &round.transfers {
            if !acts.iter().any(|(_, option)| *option == moved.from) {
                acts.push(("elected", moved.from));
            }
        }
        let acts = acts.into_iter().map(|(kind, option)| Act {
            kind,
            name: self.name(option),
            transfers: self.transfers(round, option),
        });
        RoundOf {
            round: round.number,
            threshold: round.bar.unwrap_or_default(),
            inactive_ballots: Inactive {
                exhausted_choices: exhausted.choices.plus(exhausted.rounding),
                overvotes: exhausted.overvotes,
                repeated_rankings: exhausted.duplicates,
                skipped_rankings: exhausted.skips,
            },
            tally: ByName::of(standing(round, self.order), |option| self.name(option)),
            tally_results: acts.collect(),
        }
    }

    /// Where the votes of an option went in a round.
    fn transfers(&self, round: &Round, from: usize) -> ByName<'a> {
        let moved = || round.transfers.iter().filter(move |moved| moved.from == from);
        let to = |to: usize| moved().filter(move |moved| moved.to == Some(to));
        let votes = self.order.iter().flat_map(|o| to(*o).map(|moved| (*o, moved.votes)));
        let mut transfers = ByName::of(votes, |option| self.name(option));
        for ended in moved().filter(|moved| moved.to.is_none()) {
            transfers.push("exhausted", ended.votes);
        }
        transfers
    }
}
