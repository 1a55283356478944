//! The elections of other programs, by every method they answer for.

use serde_json::Value;

use super::by;
use crate::count::fixture::{Paper, elections as shared, v};
use crate::count::ranked_pairs::tries_every_order;
use crate::count::{Count, Method, Votes};

fn number(value: &Value) -> usize {
    usize::try_from(value.as_u64().unwrap()).unwrap()
}

fn numbers(value: &Value) -> Vec<usize> {
    value.as_array().unwrap().iter().map(number).collect()
}

/// The names of a file's options, and its papers.
fn read(election: &Value) -> (Vec<String>, Vec<Paper>) {
    let name = |value: &Value| value.as_str().unwrap().to_owned();
    let rank = |rank: &Value| if rank.is_array() { numbers(rank) } else { vec![number(rank)] };
    let paper = |paper: &Value| {
        let ranks = paper[1].as_array().unwrap().iter().map(rank).collect();
        (paper[0].as_u64().unwrap(), ranks)
    };
    (
        election["candidates"].as_array().unwrap().iter().map(name).collect(),
        election["ballots"].as_array().unwrap().iter().map(paper).collect(),
    )
}

fn sorted(count: &Count) -> Vec<usize> {
    let mut winners = count.winners.clone();
    winners.sort_unstable();
    winners
}

#[test]
fn other_programs_choose_the_same_by_every_method() {
    let Some(lines) = shared("generated.jsonl") else { return };
    let mut compared = [0; 5];
    for line in lines.lines() {
        let election: Value = serde_json::from_str(line).unwrap();
        let (names, papers) = read(&election);
        let (answers, id) = (&election["answers"], &election["id"]);
        let methods = [
            (Method::Schulze, "schulze_margins"),
            (Method::SchulzeWv, "schulze_winning_votes"),
            (Method::RankedPairs, "ranked_pairs_margins"),
            (Method::Copeland, "copeland"),
            (Method::Minimax, "minimax_margins"),
        ];
        for (at, (method, key)) in methods.into_iter().enumerate() {
            let is_same = method == Method::SchulzeWv
                && answers["schulze_winning_votes_same"] == Value::Bool(true);
            let answer = &answers[if is_same { "schulze_margins" } else { key }];
            if !answer.is_null() {
                let count = by(method, names.len(), &papers);
                assert_eq!(sorted(&count), numbers(answer), "{id} {key}");
                compared[at] += 1;
            }
        }
        let count = by(Method::RankedPairs, names.len(), &papers);
        assert!(tries_every_order(&count.pairwise), "{id}");
        compare_tables(&by(Method::Borda, names.len(), &papers), answers, id);
    }
    assert_eq!(compared, [300, 300, 279, 300, 300]);
}

/// The pairwise table, what follows from it, and Borda's points.
fn compare_tables(count: &Count, answers: &Value, id: &Value) {
    let rows = answers["pairwise"].as_array().unwrap().iter().map(numbers);
    let rows: Vec<Vec<_>> =
        rows.map(|row| row.into_iter().map(|n| v(n as u64)).collect()).collect();
    assert_eq!(count.pairwise.rows(), rows, "{id}");
    let winner = Some(&answers["condorcet_winner"]).filter(|winner| !winner.is_null());
    assert_eq!(count.pairwise.condorcet_winner(), winner.map(number), "{id}");
    assert_eq!(count.pairwise.smith_set(), numbers(&answers["smith_set"]), "{id}");
    let points = |value: &Value| -> Votes { value.to_string().parse().unwrap() };
    let points: Vec<_> = answers["borda_avg"].as_array().unwrap().iter().map(points).collect();
    let ours: Vec<_> = count.rounds[0].standing().map(|(_, points)| points).collect();
    assert_eq!(ours, points, "{id}");
}

#[test]
fn debian_in_2003_is_ranked_as_by_other_programs_in_seven_ways() {
    let Some(file) = shared("debian-2003-leader.json") else { return };
    let election: Value = serde_json::from_str(&file).unwrap();
    let (names, papers) = read(&election);
    let methods = [
        (Method::First, "First-past-the-post voting"),
        (Method::Irv, "Instant-runoff"),
        (Method::Borda, "BordaCount"),
        (Method::Copeland, "Copeland"),
        (Method::Minimax, "Minimax Margin"),
        (Method::RankedPairs, "Ranked Pairs Margin"),
        (Method::Schulze, "Schulze Margin"),
        (Method::SchulzeWv, "Schulze Margin"),
    ];
    for (method, key) in methods {
        let ranking = by(method, names.len(), &papers).ranking;
        let group = |group: &Vec<usize>| {
            group.iter().map(|n| names[*n].as_str()).collect::<Vec<_>>().join(" = ")
        };
        let ranking: Vec<_> = ranking.iter().map(group).collect();
        assert_eq!(ranking.join(" > "), election["rankings"][key], "{key}");
    }
    assert!(tries_every_order(&by(Method::RankedPairs, names.len(), &papers).pairwise));
}

#[test]
fn in_burlington_montroll_beats_everyone_and_only_rounds_pass_him_over() {
    let Some(file) = shared("burlington-2009-mayor.json") else { return };
    let (names, papers) = read(&serde_json::from_str(&file).unwrap());
    let [wright, kiss, montroll] = [0, 1, 2];
    for (method, winner) in [
        (Method::First, wright),
        (Method::Irv, kiss),
        (Method::Schulze, montroll),
        (Method::SchulzeWv, montroll),
        (Method::RankedPairs, montroll),
        (Method::Copeland, montroll),
        (Method::Minimax, montroll),
        (Method::Borda, montroll),
    ] {
        let count = by(method, names.len(), &papers);
        assert_eq!(count.winners, [winner], "{method:?}");
        assert_eq!(count.pairwise.condorcet_winner(), Some(montroll));
        assert!(names[montroll].starts_with("Andy Montroll"));
        assert!(tries_every_order(&count.pairwise));
    }
}
