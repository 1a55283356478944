//! How methods are told that compare the options in pairs.

use std::collections::VecDeque;

use super::{Sentence, Teller};
use crate::count::{Count, Method, Pairwise};

/// Tells whether an option beats every other, and else the Smith set, if that
/// leaves anybody out. Nothing when there is nothing to compare.
pub fn pairs(titles: &[impl AsRef<str>], count: &Count) -> Vec<Sentence> {
    let titles: Vec<&str> = titles.iter().map(AsRef::as_ref).collect();
    let teller = Teller { titles: &titles, count };
    let (pairs, standing) = (&count.pairwise, count.pairwise.standing());
    if standing.len() < 2 || pairs.rows().iter().flatten().all(|votes| votes.is_zero()) {
        return Vec::new();
    }
    match &pairs.smith_set()[..] {
        [winner] => vec![Sentence::BeatsAll { title: teller.title(*winner) }],
        set => {
            let set = Some(teller.titles(set)).filter(|set| set.len() < standing.len());
            let set = set.map(|titles| Sentence::SmithSet { titles });
            [Sentence::NobodyBeatsAll {}].into_iter().chain(set).collect()
        }
    }
}

impl Teller<'_> {
    /// The result of a method that only compares pairs.
    pub(super) fn verdict_on_pairs(&self) -> Vec<Sentence> {
        let count = self.count;
        let mut told = self.chosen(&self.places());
        if let Some(winner) = count.pairwise.condorcet_winner() {
            told.extend(self.beats_all(winner));
        } else if count.seats > 1 {
            told.push(Sentence::NobodyBeatsAll {});
        } else {
            told.extend(self.without_condorcet_winner());
        }
        told
    }

    /// That an option beats every other, and whom by least.
    fn beats_all(&self, winner: usize) -> Vec<Sentence> {
        let pairs = &self.count.pairwise;
        let others = pairs.standing().into_iter().filter(|other| *other != winner);
        let Some(closest) = others.min_by_key(|other| pairs.margin(winner, *other)) else {
            return Vec::new();
        };
        let (title, other) = (self.title(winner), self.title(closest));
        let (votes, against) = (pairs.above(winner, closest), pairs.above(closest, winner));
        if pairs.standing().len() == 2 {
            return vec![Sentence::OnlyPair { title, votes, other, against }];
        }
        let beats_all = Sentence::BeatsAll { title: title.clone() };
        vec![beats_all, Sentence::ClosestPair { title, votes, other, against }]
    }

    /// Why no option beats every other, and what the method does then.
    fn without_condorcet_winner(&self) -> Vec<Sentence> {
        let pairs = &self.count.pairwise;
        let standing = pairs.standing();
        let is_beaten = |option: &usize| standing.iter().any(|other| pairs.beats(*other, *option));
        let unbeaten: Vec<_> =
            standing.iter().copied().filter(|option| !is_beaten(option)).collect();
        let mut circle = Vec::new();
        let mut told = match unbeaten[..] {
            [] => {
                circle = self.circle();
                let beats = |(a, b): &(usize, usize)| Sentence::Beats {
                    title: self.title(*a),
                    other: self.title(*b),
                };
                let parts = circle.iter().map(beats).collect();
                vec![Sentence::NobodyBeatsAll {}, Sentence::Circle { parts }]
            }
            [alone] => {
                let is_level = |o: &usize| *o != alone && !pairs.beats(alone, *o);
                let level: Vec<_> = standing.iter().copied().filter(is_level).collect();
                let (title, titles) = (self.title(alone), self.titles(&level));
                vec![Sentence::UnbeatenAlone { title, titles }]
            }
            _ => vec![Sentence::Unbeaten { titles: self.titles(&unbeaten) }],
        };
        if unbeaten != self.count.winners {
            told.extend(self.way_out(&circle));
        }
        told
    }

    /// What the method does when pairs alone do not decide.
    fn way_out(&self, circle: &[(usize, usize)]) -> Vec<Sentence> {
        let (count, pairs) = (self.count, &self.count.pairwise);
        let titles = self.titles(&count.winners);
        let winner = count.winners.first().copied().unwrap_or_default();
        let is_one = count.winners.len() == 1;
        match count.method {
            Method::RankedPairs => {
                let last =
                    if is_one { self.left_out(circle) } else { Some(Sentence::OrderMatters {}) };
                [Sentence::ClearestFirst {}].into_iter().chain(last).collect()
            }
            Method::Minimax => {
                let others = pairs.standing().into_iter().rev();
                let Some(worst) = others.max_by_key(|other| pairs.margin(*other, winner)) else {
                    return Vec::new();
                };
                let votes = pairs.margin(worst, winner);
                let (title, other) = (self.title(winner), self.title(worst));
                vec![if is_one {
                    Sentence::SmallestLoss { title, other, votes }
                } else {
                    Sentence::EqualLosses { titles, votes }
                }]
            }
            _ if is_one => vec![Sentence::StrongestChain { title: self.title(winner) }],
            _ => vec![Sentence::EqualChains { titles }],
        }
    }

    /// Which win of the circle ranked pairs left out, if it is only one.
    fn left_out(&self, circle: &[(usize, usize)]) -> Option<Sentence> {
        let ranking = &self.count.ranking;
        let place = |option| ranking.iter().position(|group| group.contains(&option));
        let mut against = circle.iter().filter(|(a, b)| place(*a) >= place(*b));
        let (Some((a, b)), None) = (against.next(), against.next()) else { return None };
        let votes = self.count.pairwise.margin(*a, *b);
        Some(Sentence::LeftOut { title: self.title(*a), other: self.title(*b), votes })
    }

    /// A shortest circle of wins, through the best option that is in one.
    fn circle(&self) -> Vec<(usize, usize)> {
        let pairs = &self.count.pairwise;
        let circles = self.count.placing().into_iter().map(|start| circle_from(pairs, start));
        circles.into_iter().find(|circle| !circle.is_empty()).unwrap_or_default()
    }
}

/// A shortest circle of wins that begins and ends with an option; empty when
/// there is none.
fn circle_from(pairs: &Pairwise, start: usize) -> Vec<(usize, usize)> {
    let mut before = vec![None; pairs.options()];
    let mut asked = VecDeque::from([start]);
    while let Some(at) = asked.pop_front() {
        for next in (0..pairs.options()).filter(|next| pairs.beats(at, *next)) {
            if before[next].is_none() {
                before[next] = Some(at);
                asked.push_back(next);
            }
        }
    }
    let mut circle = Vec::new();
    let mut at = start;
    while let Some(earlier) = before[at] {
        circle.push((earlier, at));
        at = earlier;
        if at == start {
            break;
        }
    }
    circle.reverse();
    circle
}
