//! Instant-runoff with all its rules, slowly and obviously: every round reads
//! every paper from the top.

use crate::count::fixture::Paper;
use crate::count::{Duplicates, Overvote, Rules, Skips, Threshold, Ties};

/// One round, in whole votes.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct SlowRound {
    pub(super) votes: Vec<(usize, u128)>,
    /// Ended for want of choices, by overvotes, by empty ranks, by repeats.
    pub(super) ended: [u128; 4],
    pub(super) out: Vec<usize>,
    pub(super) elected: Option<usize>,
}

impl SlowRound {
    fn of(&self, option: usize) -> u128 {
        self.votes.iter().find(|(known, _)| *known == option).unwrap().1
    }
}

/// Whom a paper counts for, or which of the four ends it came to; none: blank.
fn read(rules: &Rules, ranks: &[Vec<usize>], standing: &[usize]) -> Option<Result<usize, usize>> {
    let length = ranks.iter().rposition(|rank| !rank.is_empty())? + 1;
    let mut seen = Vec::new();
    for at in 0..length {
        let rank = &ranks[at];
        if rank.is_empty() {
            let is_second = at > 0 && ranks[at - 1].is_empty();
            if rules.skips == Skips::ExhaustAfterOne
                || rules.skips == Skips::ExhaustAfterTwo && is_second
            {
                return Some(Err(2));
            }
            continue;
        }
        if rank.len() > 1 && rules.overvote == Overvote::Exhaust {
            return Some(Err(1));
        }
        if rank.len() > 1 && rules.overvote == Overvote::Skip {
            continue;
        }
        let fresh: Vec<_> = rank.iter().copied().filter(|option| !seen.contains(option)).collect();
        if fresh.len() < rank.len() && rules.duplicates == Duplicates::Exhaust {
            return Some(Err(3));
        }
        seen.extend(&fresh);
        let still: Vec<_> = fresh.into_iter().filter(|option| standing.contains(option)).collect();
        if still.len() > 1 {
            return Some(Err(1));
        }
        if let Some(option) = still.first() {
            return Some(Ok(*option));
        }
    }
    Some(Err(0))
}

/// All rounds, and who is chosen.
pub(super) fn count_slowly(
    rules: &Rules,
    options: usize,
    papers: &[Paper],
    lot: &[usize],
) -> (Vec<SlowRound>, Vec<usize>) {
    let mut standing: Vec<_> = (0..options).filter(|n| !rules.withdrawn.contains(n)).collect();
    let mut rounds: Vec<SlowRound> = Vec::new();
    let mut winner = None;
    // Where a paper has come to an end, it stays there whoever goes out later.
    let mut ends = vec![None; papers.len()];
    loop {
        let mut votes: Vec<_> = standing.iter().map(|option| (*option, 0)).collect();
        let mut ended = [0; 4];
        for ((number, ranks), end) in papers.iter().zip(&mut ends) {
            let came_to = end.or_else(|| read(rules, ranks, &standing));
            *end = came_to.filter(Result::is_err);
            match came_to {
                Some(Ok(option)) => {
                    votes.iter_mut().find(|(n, _)| *n == option).unwrap().1 += u128::from(*number);
                }
                Some(Err(end)) => ended[end] += u128::from(*number),
                None => {}
            }
        }
        let all: u128 = votes.iter().map(|(_, votes)| votes).sum();
        if all == 0 {
            return (rounds, winner.into_iter().collect());
        }
        rounds.push(SlowRound { votes, ended, out: Vec::new(), elected: None });
        if winner.is_some() && standing.len() <= 2 {
            return (rounds, winner.into_iter().collect());
        }
        let (out, elected, is_open) = step(rules, &rounds, winner, lot);
        let round = rounds.last_mut().unwrap();
        round.out.clone_from(&out);
        round.elected = elected;
        winner = winner.or(elected);
        if is_open || elected.is_some() && (!rules.until_two || standing.len() <= 2) {
            return (rounds, winner.into_iter().collect());
        }
        standing.retain(|option| !out.contains(option));
    }
}

/// Who goes out, who is chosen, and whether a tie stays open.
fn step(
    rules: &Rules,
    rounds: &[SlowRound],
    winner: Option<usize>,
    lot: &[usize],
) -> (Vec<usize>, Option<usize>, bool) {
    let now = rounds.last().unwrap();
    let (standing, votes): (Vec<_>, Vec<_>) = now.votes.iter().copied().unzip();
    if let Some(several) = rules.undeclared
        && standing.len() > 1
        && standing.contains(&several)
        && now.of(several) > 0
    {
        return (vec![several], None, false);
    }
    let half_of = match rules.threshold {
        Threshold::Continuing => now,
        Threshold::FirstRound => &rounds[0],
    };
    let whole: u128 = half_of.votes.iter().map(|(_, votes)| votes).sum();
    let most = votes.iter().copied().max().unwrap();
    let first: Vec<_> = standing.iter().copied().filter(|n| now.of(*n) == most).collect();
    if winner.is_none() && first.len() == 1 && (most * 2 > whole || standing.len() <= 2) {
        return (Vec::new(), Some(first[0]), false);
    }
    let least_left = if rules.until_two { 2 } else { 1 };
    if rules.batch {
        // The largest group below all others that together has fewer than any other.
        let group = |limit: u128| -> Vec<usize> {
            standing.iter().copied().filter(|n| now.of(*n) < limit).collect()
        };
        let groups = votes.iter().map(|limit| group(*limit)).filter(|group| {
            let next = standing.iter().filter(|n| !group.contains(n)).map(|n| now.of(*n)).min();
            group.len() > 1
                && standing.len() - group.len() >= least_left
                && group.iter().map(|n| now.of(*n)).sum::<u128>() < next.unwrap()
        });
        if let Some(out) = groups.max_by_key(Vec::len) {
            return (out, None, false);
        }
    }
    let fewest = votes.iter().copied().min().unwrap();
    let mut last: Vec<_> = standing.iter().copied().filter(|n| now.of(*n) == fewest).collect();
    if last.len() == 1 || fewest == 0 && standing.len() - last.len() >= least_left {
        return (last, None, false);
    }
    if rules.ties == Ties::Ask {
        return (Vec::new(), None, true);
    }
    let luck = |option: &usize| lot.iter().position(|n| n == option).unwrap();
    if standing.len() == 2 {
        return (Vec::new(), last.into_iter().min_by_key(luck), false);
    }
    if rules.ties == Ties::LookBack {
        for round in rounds.iter().rev().skip(1) {
            let fewest = last.iter().map(|n| round.of(*n)).min().unwrap();
            last.retain(|n| round.of(*n) == fewest);
        }
    }
    (last.into_iter().max_by_key(luck).into_iter().collect(), None, false)
}
