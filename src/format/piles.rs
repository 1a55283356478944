//! Piles of equal ballots on their way from a file to the [`Ballots`].

use super::error::{Fault, Spot};
use super::said;
use crate::count::{Ballots, Mark};

/// How many are looked for at once: enough to wait for memory together, and few
/// enough to stay near while they do.
const AT_ONCE: usize = 64;

/// Piles that wait to be added. Ten million ballots of which many differ lie in more
/// memory than a processor has at hand. Where the places of several are looked for
/// one right after another, it fetches them together.
#[derive(Default)]
pub(super) struct Piles {
    /// The marks of all of them, and then of the one that is being read.
    pub marks: Vec<Mark>,
    waiting: Vec<Pile>,
}

struct Pile {
    /// Where its line begins.
    at: usize,
    weight: u64,
    /// Its marks are those up to here, from the end of the pile before.
    end: usize,
}

impl Piles {
    /// Adds the pile that was read, if there are any ballots in it; empty ranks
    /// at its end say nothing.
    pub fn add(&mut self, ballots: &mut Ballots, at: usize, weight: u64) -> Result<(), Spot> {
        let start = self.waiting.last().map_or(0, |pile| pile.end);
        let end = if weight == 0 { start } else { start + said(&self.marks[start..]) };
        self.marks.truncate(end);
        if weight > 0 {
            self.waiting.push(Pile { at, weight, end });
        }
        if self.waiting.len() < AT_ONCE { Ok(()) } else { self.pour(ballots) }
    }

    /// Adds those that wait. What is wrong with them stands before whatever is
    /// read after them.
    pub fn pour(&mut self, ballots: &mut Ballots) -> Result<(), Spot> {
        let starts = [0].into_iter().chain(self.waiting.iter().map(|pile| pile.end));
        let piles = || starts.clone().zip(&self.waiting);
        let mut found = [None; AT_ONCE];
        for (found, (start, pile)) in found.iter_mut().zip(piles()) {
            *found = ballots.find(&self.marks[start..pile.end]);
        }
        for (found, (start, pile)) in found.into_iter().zip(piles()) {
            if !found.is_some_and(|ballot| ballots.add_to(ballot, pile.weight)) {
                let added = ballots.add(pile.weight, &self.marks[start..pile.end]);
                added.map_err(|fault| Spot(pile.at, Fault::TooMuch(fault)))?;
            }
        }
        self.marks.clear();
        self.waiting.clear();
        Ok(())
    }
}
