//! The summary that the Universal RCV Tabulator writes and RCVis draws: rounds
//! with tallies, transfers and inactive ballots, numbers as texts.
//! <https://github.com/BrightSpots/rcv>, <https://www.rcvis.com>

use serde_json::{Map, Value, json};

use super::Election;
use crate::count::{Count, Round};

/// Writes it down.
pub fn write(election: &Election, count: &Count) -> String {
    let name = |option: usize| election.names.get(option).map_or("", String::as_str);
    let results: Vec<_> = count.rounds.iter().map(|one| round(one, &name)).collect();
    let last = count.last_round().and_then(|round| round.bar).unwrap_or_default();
    let summary = json!({
        "config": {
            "contest": election.title,
            "date": "",
            "generatedBy": concat!("Wardmote ", env!("CARGO_PKG_VERSION")),
            "jurisdiction": "",
            "office": "",
        },
        "jsonFormatVersion": "1",
        "results": results,
        "summary": {
            "finalThreshold": last,
            "numCandidates": count.pairwise.standing().len(),
            "numWinners": count.seats,
            "totalNumBallots": count.ballots.total,
            "undervotes": count.ballots.blank,
        },
    });
    format!("{summary:#}")
}

fn round<'a>(round: &Round, name: &impl Fn(usize) -> &'a str) -> Value {
    let exhausted = &round.exhausted;
    let tally = round.standing().map(|(option, votes)| (name(option).to_owned(), json!(votes)));
    let mut acts: Vec<(&str, usize)> = Vec::new();
    acts.extend(round.elected.iter().map(|option| ("elected", *option)));
    acts.extend(round.eliminated.iter().map(|option| ("eliminated", *option)));
    // A surplus may move in a later round than the one that found it.
    for moved in &round.transfers {
        if !acts.iter().any(|(_, option)| *option == moved.from) {
            acts.push(("elected", moved.from));
        }
    }
    let acts = acts.into_iter().map(|(act, option)| {
        let transfers = transfers(round, option, name);
        json!({ act: name(option), "transfers": transfers })
    });
    json!({
        "round": round.number,
        "threshold": round.bar.unwrap_or_default(),
        "inactiveBallots": {
            "exhaustedChoices": exhausted.choices.plus(exhausted.rounding),
            "overvotes": exhausted.overvotes,
            "repeatedRankings": exhausted.duplicates,
            "skippedRankings": exhausted.skips,
        },
        "tally": tally.collect::<Map<_, _>>(),
        "tallyResults": acts.collect::<Vec<_>>(),
    })
}

/// Where the votes of an option went in a round.
fn transfers<'a>(round: &Round, from: usize, name: &impl Fn(usize) -> &'a str) -> Value {
    let mut transfers = Map::new();
    for moved in round.transfers.iter().filter(|moved| moved.from == from) {
        let to = moved.to.map_or("exhausted", name);
        transfers.insert(to.to_owned(), json!(moved.votes));
    }
    Value::Object(transfers)
}
