//! What the methods share that count at once, without rounds: who is chosen, and
//! how equal ones stand together.

use std::cmp::Reverse;

use super::ballots::{Ballots, Meaning};
use super::{Count, Pairwise, Round, Rules, Summary, Votes};

/// Options by score, highest first; equal ones together, lowest number first.
pub(super) fn by_score<S: Ord>(options: &[usize], score: impl Fn(usize) -> S) -> Vec<Vec<usize>> {
    let mut scored: Vec<_> =
        options.iter().map(|option| (Reverse(score(*option)), *option)).collect();
    scored.sort();
    let groups = scored.chunk_by(|a, b| a.0 == b.0);
    groups.map(|group| group.iter().map(|(_, option)| *option).collect()).collect()
}

/// Options above which nobody stands, then those above which nobody else
/// stands, and so on. `is_above` has no circles.
pub(super) fn by_layers(
    options: &[usize],
    is_above: impl Fn(usize, usize) -> bool,
) -> Vec<Vec<usize>> {
    let mut left = options.to_vec();
    let mut layers = Vec::new();
    while !left.is_empty() {
        let is_top = |option: &usize| !left.iter().any(|other| is_above(*other, *option));
        let (top, below): (Vec<_>, Vec<_>) = left.iter().copied().partition(is_top);
        // Without a circle there is always somebody on top.
        let (layer, rest) = if top.is_empty() { (below, Vec::new()) } else { (top, below) };
        layers.push(layer);
        left = rest;
    }
    layers
}

/// Who is chosen: the best, group by group, until the places are filled. All of
/// the group that shares the last place are.
fn chosen(ranking: &[Vec<usize>], seats: usize) -> Vec<usize> {
    let mut chosen = Vec::new();
    for group in ranking {
        if chosen.len() >= seats.max(1) {
            break;
        }
        chosen.extend(group);
    }
    chosen
}

/// The count of a method that only compares pairs. Without a ballot that ranks
/// anything, nobody is chosen and all stand equal.
pub(super) fn of_pairs(
    rules: &Rules,
    ballots: &Ballots,
    pairwise: Pairwise,
    rank: impl Fn(&Pairwise) -> Vec<Vec<usize>>,
) -> Count {
    if voters(&pairwise, ballots).is_zero() {
        return empty(rules, ballots, pairwise);
    }
    let ranking = rank(&pairwise);
    Count { winners: chosen(&ranking, rules.seats), ranking, ..empty(rules, ballots, pairwise) }
}

/// The count of a method in which most points win; the round has them. Without
/// a vote that counts, nobody is chosen and all stand equal.
pub(super) fn of_points(
    rules: &Rules,
    ballots: &Ballots,
    pairwise: Pairwise,
    counting: Votes,
    mut round: Round,
) -> Count {
    if counting.is_zero() {
        return empty(rules, ballots, pairwise);
    }
    let options: Vec<_> = round.standing().map(|(option, _)| option).collect();
    let ranking = by_score(&options, |option| round.votes_of(option));
    let winners = chosen(&ranking, rules.seats);
    round.number = 1;
    round.elected.clone_from(&winners);
    Count { rounds: vec![round], winners, ranking, ..empty(rules, ballots, pairwise) }
}

/// A round in which each option that stands has these points.
pub(super) fn round(pairwise: &Pairwise, points: impl Fn(usize) -> Votes) -> Round {
    let mut votes = vec![None; pairwise.options()];
    for option in pairwise.standing() {
        votes[option] = Some(points(option));
    }
    Round { votes, ..Round::default() }
}

/// Votes that rank at least one option that stands.
pub(super) fn voters(pairwise: &Pairwise, ballots: &Ballots) -> Votes {
    let mut stands = vec![false; ballots.options()];
    pairwise.standing().into_iter().for_each(|option| stands[option] = true);
    let ranks_one = |marks: &[super::Mark]| {
        marks.iter().any(|mark| match mark.meaning() {
            Meaning::Option(option) | Meaning::Same(option) => stands[option],
            Meaning::Skip | Meaning::Overvote => false,
        })
    };
    ballots.iter().filter(|(_, marks)| ranks_one(marks)).map(|(votes, _)| votes).sum()
}

/// The count of ballots that choose nobody.
fn empty(rules: &Rules, ballots: &Ballots, pairwise: Pairwise) -> Count {
    let all = Some(pairwise.standing()).filter(|all| !all.is_empty());
    Count {
        method: rules.method,
        seats: rules.seats.max(1),
        ballots: Summary::of(ballots),
        rounds: Vec::new(),
        ties: Vec::new(),
        winners: Vec::new(),
        ranking: all.into_iter().collect(),
        pairwise,
    }
}
