//! The pairwise table: every option against every other, and what follows from
//! it alone, the Condorcet winner and the Smith set.

use std::ops::AddAssign;

use serde::{Deserialize, Serialize};

use super::ballots::{Ballots, Meaning};
use super::rules::Rules;
use super::votes::Votes;

/// How many ballots put one option above another. An option that a ballot does
/// not rank stands below all it ranks, and equal to the others it does not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pairwise {
    /// `table[a][b]`: votes that put `a` above `b`.
    table: Vec<Vec<Votes>>,
    /// Options that have withdrawn, and so are compared with none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    withdrawn: Vec<usize>,
}

impl Pairwise {
    /// Compares all pairs. A repeated option stands at its first place; empty
    /// ranks and ranks told as "several" only are passed over. Withdrawn options
    /// lose nothing and win nothing.
    pub fn of(rules: &Rules, ballots: &Ballots) -> Self {
        let weights = (0..ballots.len()).map(|at| u128::from(ballots.weight(at)));
        if u64::try_from(weights.sum::<u128>()).is_ok() {
            Self::from_sums(rules, ballots, &Sums::<u64>::of(ballots))
        } else {
            Self::from_sums(rules, ballots, &Sums::<u128>::of(ballots))
        }
    }

    fn from_sums<N: Number>(rules: &Rules, ballots: &Ballots, sums: &Sums<N>) -> Self {
        let options = ballots.options();
        let step = ballots.step().units();
        let is_out: Vec<_> = (0..options).map(|n| rules.withdrawn.contains(&n)).collect();
        let cell = |a: usize, b: usize| {
            if a == b || is_out[a] || is_out[b] {
                return Votes::ZERO;
            }
            let ranked: u128 = sums.ranked[a].into();
            let not_above: u128 = sums.not_above[a * options + b].into();
            Votes::from_units((ranked - not_above).saturating_mul(step))
        };
        let row = |a| (0..options).map(|b| cell(a, b)).collect();
        let withdrawn = (0..options).filter(|option| is_out[*option]).collect();
        Self { table: (0..options).map(row).collect(), withdrawn }
    }

    /// Votes that put `a` above `b`.
    pub fn above(&self, a: usize, b: usize) -> Votes {
        self.table.get(a).and_then(|row| row.get(b)).copied().unwrap_or_default()
    }

    /// By how many votes `a` beats `b`; none unless it does.
    pub fn margin(&self, a: usize, b: usize) -> Votes {
        self.above(a, b).minus(self.above(b, a))
    }

    /// Whether more ballots put `a` above `b` than the other way round.
    pub fn beats(&self, a: usize, b: usize) -> bool {
        self.above(a, b) > self.above(b, a)
    }

    /// How many options are compared.
    pub fn options(&self) -> usize {
        self.table.len()
    }

    /// The options that have not withdrawn, by their place.
    pub fn standing(&self) -> Vec<usize> {
        (0..self.options()).filter(|option| !self.withdrawn.contains(option)).collect()
    }

    /// The table, row by row.
    pub fn rows(&self) -> &[Vec<Votes>] {
        &self.table
    }

    /// The option that beats every other, if there is one (Condorcet 1785). An
    /// option that has no other beside it does.
    ///
    /// ```
    /// use wardmote::count::{Ballots, Mark, Pairwise, Rules};
    ///
    /// let mut ballots = Ballots::of(3);
    /// ballots.add(4, &[0, 1, 2].map(Mark::option))?;
    /// ballots.add(3, &[1, 2, 0].map(Mark::option))?;
    /// ballots.add(2, &[2, 1, 0].map(Mark::option))?;
    /// let pairs = Pairwise::of(&Rules::default(), &ballots);
    /// assert_eq!(pairs.above(1, 0).to_string(), "5");
    /// assert_eq!(pairs.condorcet_winner(), Some(1));
    /// # Ok::<(), wardmote::count::TooMuch>(())
    /// ```
    pub fn condorcet_winner(&self) -> Option<usize> {
        match self.smith_set()[..] {
            [only] => Some(only),
            _ => None,
        }
    }

    /// The Smith set: the fewest options of which each beats every other option
    /// (Smith 1973). One alone is the Condorcet winner. Lowest number first.
    pub fn smith_set(&self) -> Vec<usize> {
        let standing = self.standing();
        let beats = |a: usize| standing.iter().filter(|b| self.beats(a, **b)).count();
        let beaten = |a: usize| standing.iter().filter(|b| self.beats(**b, a)).count();
        let score = |a: &usize| beats(*a) + standing.len() - beaten(*a);
        let scores: Vec<_> = standing.iter().map(score).collect();
        // Whoever has the best balance of pairs is in: every member beats all outsiders.
        let best = scores.iter().max();
        let mut is_in: Vec<_> = scores.iter().map(|score| Some(score) == best).collect();
        let mut asked: Vec<_> = (0..standing.len()).filter(|at| is_in[*at]).collect();
        while let Some(member) = asked.pop() {
            for other in 0..standing.len() {
                if !is_in[other] && !self.beats(standing[member], standing[other]) {
                    is_in[other] = true;
                    asked.push(other);
                }
            }
        }
        standing.into_iter().zip(is_in).filter(|(_, is_in)| *is_in).map(|(n, _)| n).collect()
    }
}

/// What weights are added up in: 64 bits where they fit, for speed.
trait Number: Copy + Default + AddAssign + From<u64> + Into<u128> {}

impl Number for u64 {}
impl Number for u128 {}

/// Sums of weights, from which the table follows. Only the options that a ballot
/// ranks are touched when it is read.
struct Sums<N> {
    /// Ballots that rank an option at all.
    ranked: Vec<N>,
    /// `not_above[a * options + b]`: those of them that rank `b` too, and no lower.
    not_above: Vec<N>,
}

impl<N: Number> Sums<N> {
    fn of(ballots: &Ballots) -> Self {
        let options = ballots.options();
        let zeros = |len| vec![N::default(); len];
        let mut sums = Self { ranked: zeros(options), not_above: zeros(options * options) };
        let mut ranked_by = vec![usize::MAX; options];
        // The options of this ballot so far, highest first; `level` is where those
        // at the rank of the last one begin.
        let mut above: Vec<u16> = Vec::with_capacity(options);
        for at in 0..ballots.len() {
            let weight = N::from(ballots.weight(at));
            above.clear();
            let mut level = 0;
            for mark in ballots.marks(at) {
                let (option, is_same) = match mark.meaning() {
                    Meaning::Option(option) => (option, false),
                    Meaning::Same(option) => (option, true),
                    Meaning::Skip | Meaning::Overvote => continue,
                };
                level = if is_same { level } else { above.len() };
                if ranked_by[option] == at {
                    continue;
                }
                ranked_by[option] = at;
                sums.ranked[option] += weight;
                let row = &mut sums.not_above[option * options..][..options];
                for other in &above {
                    row[usize::from(*other)] += weight;
                }
                for equal in &above[level..] {
                    sums.not_above[usize::from(*equal) * options + option] += weight;
                }
                above.push(u16::try_from(option).unwrap_or(u16::MAX));
            }
        }
        sums
    }
}
