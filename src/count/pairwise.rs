//! The pairwise table: every option against every other.

use serde::{Deserialize, Serialize};

use super::ballots::{Ballots, Meaning};
use super::rules::Rules;
use super::votes::Votes;

/// How many ballots put one option above another. An option that a ballot does
/// not rank stands below all it ranks, and equal to the others it does not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Pairwise {
    /// `table[a][b]`: votes that put `a` above `b`.
    table: Vec<Vec<Votes>>,
}

impl Pairwise {
    /// Compares all pairs. A repeated option stands at its first place; empty
    /// ranks and ranks told as "several" only are passed over. Withdrawn options
    /// lose nothing and win nothing.
    pub fn of(rules: &Rules, ballots: &Ballots) -> Self {
        let options = ballots.options();
        let mut units = vec![0_u128; options * options];
        let mut rank = vec![u32::MAX; options];
        for (votes, marks) in ballots.iter() {
            rank.fill(u32::MAX);
            let mut now = 0;
            for mark in marks {
                let (option, step) = match mark.meaning() {
                    Meaning::Option(option) => (option, 1),
                    Meaning::Same(option) => (option, 0),
                    Meaning::Skip | Meaning::Overvote => continue,
                };
                now += step;
                rank[option] = rank[option].min(now);
            }
            for a in 0..options {
                for b in 0..options {
                    if rank[a] < rank[b] {
                        units[a * options + b] += votes.units();
                    }
                }
            }
        }
        let is_out = |option: usize| rules.withdrawn.contains(&option);
        let cell = |a: usize, b: usize| {
            Votes::from_units(if is_out(a) || is_out(b) { 0 } else { units[a * options + b] })
        };
        let row = |a| (0..options).map(|b| cell(a, b)).collect();
        Self { table: (0..options).map(row).collect() }
    }

    /// Votes that put `a` above `b`.
    pub fn above(&self, a: usize, b: usize) -> Votes {
        self.table.get(a).and_then(|row| row.get(b)).copied().unwrap_or_default()
    }

    /// How many options are compared.
    pub fn options(&self) -> usize {
        self.table.len()
    }

    /// The table, row by row.
    pub fn rows(&self) -> &[Vec<Votes>] {
        &self.table
    }
}
