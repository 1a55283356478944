//! Every method again, slowly and obviously, straight from the papers.

use std::collections::BTreeSet;

use crate::count::Method;
use crate::count::fixture::Paper;

type Pairs = BTreeSet<(usize, usize)>;

/// An election as it lies on the table.
pub(super) struct Slow<'a> {
    options: usize,
    papers: &'a [Paper],
    /// How many papers put one option above another.
    above: Vec<Vec<i64>>,
}

impl<'a> Slow<'a> {
    pub(super) fn of(options: usize, papers: &'a [Paper]) -> Self {
        let place = |paper: &Paper, option: usize| {
            paper.1.iter().position(|rank| rank.contains(&option)).unwrap_or(usize::MAX)
        };
        let above = |a, b| {
            let agree = papers.iter().filter(|paper| place(paper, a) < place(paper, b));
            agree.map(|paper| i64::try_from(paper.0).unwrap()).sum()
        };
        let above = (0..options).map(|a| (0..options).map(|b| above(a, b)).collect()).collect();
        Self { options, papers, above }
    }

    fn all(&self) -> std::ops::Range<usize> {
        0..self.options
    }

    /// How many papers put `a` above `b`.
    pub(super) fn above(&self, a: usize, b: usize) -> i64 {
        self.above[a][b]
    }

    fn margin(&self, a: usize, b: usize) -> i64 {
        self.above(a, b) - self.above(b, a)
    }

    /// Who beats all others.
    pub(super) fn condorcet_winner(&self) -> Option<usize> {
        self.all().find(|a| self.all().all(|b| *a == b || self.margin(*a, b) > 0))
    }

    /// The smallest set whose members all beat all others: every set is tried.
    pub(super) fn smith_set(&self) -> Vec<usize> {
        let set = |bits: u32| self.all().filter(|n| bits >> n & 1 == 1).collect::<Vec<_>>();
        let rules = |set: &Vec<usize>| {
            let out = || self.all().filter(|n| !set.contains(n));
            set.iter().all(|a| out().all(|b| self.margin(*a, b) > 0))
        };
        let sets = (1..1_u32 << self.options).map(set).filter(rules);
        sets.min_by_key(Vec::len).unwrap_or_default()
    }

    /// The ranking by a method.
    pub(super) fn ranking(&self, method: Method) -> Vec<Vec<usize>> {
        match method {
            Method::Schulze => self.schulze(|a, b| self.margin(a, b).max(0)),
            Method::SchulzeWv => {
                self.schulze(|a, b| if self.margin(a, b) > 0 { self.above(a, b) } else { 0 })
            }
            Method::RankedPairs => self.ranked_pairs(),
            Method::Copeland => self.best_first(|a| {
                self.all().filter(|b| *b != a).map(|b| self.margin(a, b).signum()).sum()
            }),
            Method::Minimax => self.best_first(|a| {
                -self.all().map(|b| self.margin(b, a)).filter(|lost| *lost > 0).max().unwrap_or(0)
            }),
            _ => self.best_first(|a| self.points(method, a)),
        }
    }

    /// Who is chosen for one place.
    pub(super) fn winners(&self, method: Method) -> Vec<usize> {
        let counts = match method {
            Method::First => self.all().map(|a| self.points(method, a)).sum::<i64>() > 0,
            _ => self.papers.iter().any(|(_, ranks)| !ranks.is_empty()),
        };
        if counts { self.ranking(method).swap_remove(0) } else { Vec::new() }
    }

    /// Points, twice over where there are halves.
    fn points(&self, method: Method, option: usize) -> i64 {
        let of = |ranks: &[Vec<usize>]| -> i64 {
            let ranked = ranks.concat();
            let is_first = ranks.first().is_some_and(|rank| rank == &[option]);
            match method {
                Method::First => i64::from(is_first),
                Method::Approval => i64::from(ranked.contains(&option)),
                _ if ranks.is_empty() => 0,
                _ => {
                    // All places in a row; who shares them gets the mean of their points.
                    let rest: Vec<_> = self.all().filter(|n| !ranked.contains(n)).collect();
                    let rows: Vec<_> = ranks.iter().chain([&rest]).collect();
                    let row = rows.iter().position(|row| row.contains(&option)).unwrap();
                    let before: usize = rows[..row].iter().map(|row| row.len()).sum();
                    let best = self.options - 1 - before;
                    let worst = best + 1 - rows[row].len();
                    i64::try_from(best + worst).unwrap()
                }
            }
        };
        let papers = self.papers.iter();
        papers.map(|(number, ranks)| i64::try_from(*number).unwrap() * of(ranks)).sum()
    }

    fn best_first(&self, score: impl Fn(usize) -> i64) -> Vec<Vec<usize>> {
        let scores: BTreeSet<_> = self.all().map(&score).collect();
        let having = |s: &i64| self.all().filter(|a| score(*a) == *s).collect();
        scores.iter().rev().map(having).collect()
    }

    /// Schulze's chains, every one of them tried.
    fn schulze(&self, win: impl Fn(usize, usize) -> i64) -> Vec<Vec<usize>> {
        let from = |a| self.all().map(move |b| (a, b));
        let win: Vec<Vec<_>> =
            self.all().map(|a| from(a).map(|(a, b)| win(a, b)).collect()).collect();
        let strongest = |(a, b)| strongest_from(&win, &mut vec![a], i64::MAX, b);
        let strongest: Vec<Vec<_>> = self.all().map(|a| from(a).map(strongest).collect()).collect();
        let mut left: Vec<_> = self.all().collect();
        let mut layers = Vec::new();
        while !left.is_empty() {
            let loses = |a: &usize| left.iter().any(|b| strongest[*b][*a] > strongest[*a][*b]);
            let (rest, top): (Vec<_>, Vec<_>) = left.iter().copied().partition(loses);
            layers.push(top);
            left = rest;
        }
        layers
    }

    /// Ranked pairs with equal pairs in every order.
    fn ranked_pairs(&self) -> Vec<Vec<usize>> {
        let mut ends = BTreeSet::new();
        let pairs = self.all().flat_map(|a| self.all().map(move |b| (a, b)));
        let wins = pairs.filter(|(a, b)| self.margin(*a, *b) > 0).collect();
        self.take_next(wins, BTreeSet::new(), &mut BTreeSet::new(), &mut ends);
        let above = |end: &BTreeSet<_>, a| self.all().filter(|b| leads(end, *b, a)).count();
        let best = |a| ends.iter().map(|end| above(end, a)).min().unwrap();
        self.best_first(|a| -i64::try_from(best(a)).unwrap())
    }

    /// Takes any of the clearest pairs that are left; remembers where it has been.
    fn take_next(
        &self,
        left: Pairs,
        locked: Pairs,
        been: &mut BTreeSet<(Pairs, Pairs)>,
        ends: &mut BTreeSet<Pairs>,
    ) {
        if !been.insert((left.clone(), locked.clone())) {
            return;
        }
        let Some(clearest) = left.iter().map(|(a, b)| self.margin(*a, *b)).max() else {
            ends.insert(locked);
            return;
        };
        for (a, b) in left.iter().copied().filter(|(a, b)| self.margin(*a, *b) == clearest) {
            let (mut left, mut locked) = (left.clone(), locked.clone());
            left.remove(&(a, b));
            if !leads(&locked, b, a) {
                locked.insert((a, b));
            }
            self.take_next(left, locked, been, ends);
        }
    }
}

/// Whether locked pairs lead from one option to another.
fn leads(locked: &Pairs, from: usize, to: usize) -> bool {
    locked.iter().any(|(a, b)| *a == from && (*b == to || leads(locked, *b, to)))
}

/// The strength of the strongest chain that goes on from the end of this one.
fn strongest_from(win: &[Vec<i64>], chain: &mut Vec<usize>, strength: i64, to: usize) -> i64 {
    let at = *chain.last().unwrap();
    if at == to {
        return if chain.len() > 1 { strength } else { 0 };
    }
    let mut best = 0;
    for next in 0..win.len() {
        if !chain.contains(&next) {
            chain.push(next);
            let weakest = strength.min(win[at][next]);
            best = best.max(strongest_from(win, chain, weakest, to));
            chain.pop();
        }
    }
    best
}
