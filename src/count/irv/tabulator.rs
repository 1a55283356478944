//! Instant-runoff against the Universal RCV Tabulator, report for report, and
//! against the night of a real count.

use serde_json::Value;

use super::options::{by, votes};
use super::*;
use crate::count::Skips;
use crate::count::fixture::{Paper, elections as shared};

/// A file of the tabulator: its rules, ballots, and what it makes of them.
fn tabulated(file: &str) {
    let Some(text) = shared(file) else { return };
    let election: Value = serde_json::from_str(&text).unwrap();
    let several = election["undeclared_label"].as_str().unwrap();
    let names = election["candidates"].as_array().unwrap().iter();
    let mut names: Vec<_> = names.map(|option| option["name"].as_str().unwrap()).collect();
    if text.contains(&format!("[\"{several}\"]")) {
        names.push(several);
    }
    let place = |name: &Value| names.iter().position(|known| name == known).unwrap();
    let rank = |rank: &Value| rank.as_array().unwrap().iter().map(place).collect();
    let paper = |paper: &Value| {
        let ranks = paper[1].as_array().unwrap().iter().map(rank).collect();
        (paper[0].as_u64().unwrap(), ranks)
    };
    let ballots: Vec<Paper> = election["ballots"].as_array().unwrap().iter().map(paper).collect();
    let theirs = &election["rules"];
    let rules = Rules {
        skips: if theirs["maxSkippedRanksAllowed"] == "1" {
            Skips::ExhaustAfterTwo
        } else {
            Skips::Close
        },
        batch: theirs["batchElimination"] == true,
        undeclared: names.iter().position(|name| *name == several),
        ..Rules::default()
    };
    let count = by(&rules, names.len(), &ballots);
    let rounds = election["expected"]["results"].as_array().unwrap();
    assert_eq!(count.rounds.len(), rounds.len());
    for (ours, theirs) in count.rounds.iter().zip(rounds) {
        assert_eq!(rctab(ours, &names), *theirs, "round {}", ours.number);
    }
}

/// A round as the tabulator writes it.
fn rctab(round: &Round, names: &[&str]) -> Value {
    let named = |option: usize, votes: Votes| (names[option].to_owned(), votes.to_string().into());
    let tally: serde_json::Map<String, Value> =
        round.standing().map(|(option, votes)| named(option, votes)).collect();
    let ended = round.exhausted;
    let elected = round
        .elected
        .iter()
        .map(|option| serde_json::json!({"elected": names[*option], "transfers": {}}));
    let out = round.eliminated.iter().map(|option| {
        let moved = round.transfers.iter().filter(|moved| moved.from == *option);
        let transfers: serde_json::Map<String, Value> = moved
            .map(|moved| match moved.to {
                Some(to) => named(to, moved.votes),
                None => ("exhausted".to_owned(), moved.votes.to_string().into()),
            })
            .collect();
        serde_json::json!({"eliminated": names[*option], "transfers": transfers})
    });
    serde_json::json!({
        "inactiveBallots": {
            "exhaustedChoices": ended.choices,
            "overvotes": ended.overvotes,
            "repeatedRankings": ended.duplicates,
            "skippedRankings": ended.skips,
        },
        "round": round.number,
        "tally": tally,
        "tallyResults": elected.chain(out).collect::<Vec<_>>(),
        "threshold": round.bar,
    })
}

#[test]
fn the_universal_tabulator_counts_the_same_with_undeclared_write_ins_and_batches() {
    tabulated("rctab-generic-csv.json");
}

#[test]
fn the_universal_tabulator_counts_the_same_where_an_overvote_exhausts() {
    tabulated("rctab-exhaust-at-overvote.json");
}

#[test]
fn burlington_is_counted_as_it_was_on_the_night() {
    let Some(text) = shared("burlington-2009-mayor.json") else { return };
    let election: Value = serde_json::from_str(&text).unwrap();
    let rank = |rank: &Value| {
        rank.as_array()
            .unwrap()
            .iter()
            .map(|n| usize::try_from(n.as_u64().unwrap()).unwrap())
            .collect()
    };
    let paper = |paper: &Value| {
        let ranks = paper[1].as_array().unwrap().iter().map(rank).collect();
        (paper[0].as_u64().unwrap(), ranks)
    };
    let ballots: Vec<Paper> = election["ballots"].as_array().unwrap().iter().map(paper).collect();
    let count = by(&Rules { batch: true, ..Rules::default() }, 6, &ballots);
    let names = election["candidates"].as_array().unwrap();
    for (ours, theirs) in
        count.rounds.iter().zip(election["official"]["rounds"].as_array().unwrap())
    {
        let mut left = theirs.as_object().unwrap().len();
        for (option, votes) in votes(ours) {
            let name = names[option].as_str().unwrap().split(" (").next().unwrap();
            assert_eq!(
                u64::try_from(votes).unwrap(),
                theirs[name],
                "{name}, round {}",
                ours.number
            );
            left -= 1;
        }
        let exhausted = u64::try_from(ours.exhausted.total().floor()).unwrap();
        assert_eq!((exhausted, left), (theirs["EXHAUSTED"].as_u64().unwrap(), 1));
    }
    assert_eq!((count.rounds.len(), count.winners), (3, vec![1]));
}
