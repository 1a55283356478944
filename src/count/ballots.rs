//! Ballots as counted: what stands on them, equal ones together.

use super::votes::Votes;

/// The most options of a count. Every pair of them is compared, and a table of
/// a million pairs is the largest that is still read and held with ease.
pub const OPTIONS_MAX: usize = 1_000;
/// The largest weight of one line of ballots: the largest whole number that
/// every program exchanging such files can hold.
pub const WEIGHT_MAX: u64 = 1 << 53;
/// The most marks of a count: ten million different ballots of a hundred options,
/// in two gigabytes.
pub const MARKS_MAX: usize = 1 << 30;
/// Decimals a weight may have: with these, the largest one still fits in 64 bits.
pub const WEIGHT_DECIMALS_MAX: u32 = 3;

/// One mark on a ballot; the first stands at rank 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Mark(u16);

/// What a [`Mark`] says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// This option, alone or first at its rank.
    Option(usize),
    /// This option at the same rank as the mark before.
    Same(usize),
    /// Nothing stands at this rank.
    Skip,
    /// Several stand at this rank, nobody knows which.
    Overvote,
}

impl Mark {
    const SAME: u16 = 0x8000;
    const NUMBER: u16 = 0x7fff;
    /// An empty rank.
    pub const SKIP: Self = Self(0x7fff);
    /// A rank with several options, not told which.
    pub const OVERVOTE: Self = Self(0x7ffe);

    /// An option at the next rank. Numbers past [`OPTIONS_MAX`] mean the last one allowed.
    pub fn option(number: usize) -> Self {
        Self(u16::try_from(number.min(OPTIONS_MAX)).unwrap_or(0))
    }

    /// An option at the rank of the mark before.
    pub fn same(number: usize) -> Self {
        Self(Self::option(number).0 | Self::SAME)
    }

    /// Whether it names this option or one after it.
    fn is_from(self, option: Self) -> bool {
        self != Self::SKIP && self != Self::OVERVOTE && self.0 & Self::NUMBER >= option.0
    }

    /// What it says.
    pub fn meaning(self) -> Meaning {
        match self {
            Self::SKIP => Meaning::Skip,
            Self::OVERVOTE => Meaning::Overvote,
            Self(bits) if bits & Self::SAME == 0 => Meaning::Option(usize::from(bits)),
            Self(bits) => Meaning::Same(usize::from(bits & Self::NUMBER)),
        }
    }
}

/// More than Wardmote counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TooMuch {
    /// A weight above [`WEIGHT_MAX`].
    #[error("one line of ballots may stand for at most 2^53 of them")]
    Weight,
    /// More different ballots, or marks on them, than memory should hold.
    #[error("there are more different ballots than Wardmote counts at once")]
    Ballots,
    /// An option the count does not have.
    #[error("there is no such option")]
    Option,
}

/// A place for a ballot in the table that finds it.
#[derive(Clone, Copy, Debug, Default)]
struct Slot {
    /// Which ballot, plus one; 0: none.
    ballot: u32,
    /// A part of its hash that does not tell the slot: most others differ in it,
    /// and their marks need not be looked at.
    tag: u32,
}

impl Slot {
    fn ballot(self) -> Option<usize> {
        self.ballot.checked_sub(1).map(|at| at as usize)
    }
}

/// All ballots of a count; equal ones stand once, with their number.
///
/// ```
/// use wardmote::count::{Ballots, Mark};
///
/// let mut ballots = Ballots::of(3);
/// ballots.add(4, &[Mark::option(0), Mark::option(2)])?;
/// ballots.add(1, &[])?;
/// assert_eq!(ballots.total().to_string(), "5");
/// # Ok::<(), wardmote::count::TooMuch>(())
/// ```
#[derive(Clone, Debug)]
pub struct Ballots {
    options: usize,
    /// Units of [`Votes`] in one step of a weight.
    step: u128,
    marks: Vec<Mark>,
    /// Where each ballot's marks end in `marks`.
    ends: Vec<u32>,
    weights: Vec<u64>,
    /// Which ballot has these marks: open addressing, a power of two.
    slots: Vec<Slot>,
}

impl Ballots {
    /// No ballots yet, for so many options, each standing for whole votes.
    pub fn of(options: usize) -> Self {
        Self::with_decimals(options, 0)
    }

    /// No ballots yet; weights are in steps of a vote with so many decimals
    /// (at most [`WEIGHT_DECIMALS_MAX`]).
    pub fn with_decimals(options: usize, decimals: u32) -> Self {
        let decimals = decimals.min(WEIGHT_DECIMALS_MAX);
        Self {
            options: options.min(OPTIONS_MAX),
            step: Votes::UNITS / 10_u128.pow(decimals),
            marks: Vec::new(),
            ends: Vec::new(),
            weights: Vec::new(),
            slots: vec![Slot::default(); 1024],
        }
    }

    /// How many options there are.
    pub fn options(&self) -> usize {
        self.options
    }

    /// How many different ballots there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// Adds ballots that are alike; `weight` is in steps.
    ///
    /// # Errors
    /// [`TooMuch`] past a limit; nothing is added then.
    pub fn add(&mut self, weight: u64, marks: &[Mark]) -> Result<(), TooMuch> {
        if !self.is_weight(weight) {
            return Err(TooMuch::Weight);
        }
        // All marks are looked at, which takes less time than to ask after each whether to go on.
        let past = Mark::option(self.options);
        if marks.iter().fold(false, |is_past, mark| is_past | mark.is_from(past)) {
            return Err(TooMuch::Option);
        }
        let hash = hash(marks);
        let slot = self.slot_of(hash, marks);
        // Where a weight would not fit, another ballot with the same marks begins.
        if self.slots[slot].ballot().is_some_and(|at| self.add_to(at, weight)) {
            return Ok(());
        }
        let end = self.marks.len() + marks.len();
        let end = u32::try_from(end).ok().filter(|_| end <= MARKS_MAX).ok_or(TooMuch::Ballots)?;
        let ballot = u32::try_from(self.ends.len() + 1).map_err(|_| TooMuch::Ballots)?;
        self.marks.extend_from_slice(marks);
        self.ends.push(end);
        self.weights.push(weight);
        self.slots[slot] = Slot { ballot, tag: tag(hash) };
        if self.ends.len() > self.slots.len() / 2 {
            self.widen();
        }
        Ok(())
    }

    /// Adds to a ballot that is here already, by its place. False: nothing is
    /// added, because so many do not fit; [`Ballots::add`] says why, or adds them.
    pub fn add_to(&mut self, at: usize, weight: u64) -> bool {
        let sum = self.weights[at].checked_add(weight).filter(|_| self.is_weight(weight));
        let Some(sum) = sum else { return false };
        self.weights[at] = sum;
        true
    }

    /// Which ballot has these marks, if there is one.
    pub fn find(&self, marks: &[Mark]) -> Option<usize> {
        self.slots[self.slot_of(hash(marks), marks)].ballot()
    }

    /// Whether one line of ballots may stand for so many steps.
    fn is_weight(&self, weight: u64) -> bool {
        u128::from(weight) * self.step <= u128::from(WEIGHT_MAX) * Votes::UNITS
    }

    /// Lets ballots rank more options from now on: for files that name their
    /// options as they go.
    pub fn grow(&mut self, options: usize) {
        self.options = self.options.max(options.min(OPTIONS_MAX));
    }

    /// The marks of a ballot.
    pub fn marks(&self, at: usize) -> &[Mark] {
        let start = at.checked_sub(1).map_or(0, |before| self.ends[before] as usize);
        &self.marks[start..self.ends[at] as usize]
    }

    /// The marks of all ballots, one after another.
    pub(super) fn all_marks(&self) -> &[Mark] {
        &self.marks
    }

    /// Whether a ballot ranks nothing at all.
    pub fn is_blank(&self, at: usize) -> bool {
        self.marks(at).iter().all(|mark| *mark == Mark::SKIP)
    }

    /// The votes a ballot stands for.
    pub fn votes(&self, at: usize) -> Votes {
        Votes::from_units(u128::from(self.weights[at]) * self.step)
    }

    /// How many steps it stands for: see [`Ballots::step`].
    pub fn weight(&self, at: usize) -> u64 {
        self.weights[at]
    }

    /// The votes in one step of a weight.
    pub fn step(&self) -> Votes {
        Votes::from_units(self.step)
    }

    /// All votes together.
    pub fn total(&self) -> Votes {
        (0..self.len()).map(|at| self.votes(at)).sum()
    }

    /// Each different ballot: its votes and its marks.
    pub fn iter(&self) -> impl Iterator<Item = (Votes, &[Mark])> {
        (0..self.len()).map(|at| (self.votes(at), self.marks(at)))
    }

    /// The slot of these marks: theirs, or the empty one they would get.
    fn slot_of(&self, hash: u64, marks: &[Mark]) -> usize {
        let mask = self.slots.len() - 1;
        let mut at = first_slot(hash) & mask;
        loop {
            let slot = self.slots[at];
            let Some(ballot) = slot.ballot() else { return at };
            if slot.tag == tag(hash) && self.marks(ballot) == marks {
                return at;
            }
            at = (at + 1) & mask;
        }
    }

    fn widen(&mut self) {
        let old = std::mem::take(&mut self.slots);
        let mask = old.len() * 2 - 1;
        self.slots = vec![Slot::default(); mask + 1];
        for slot in old.into_iter().filter(|slot| slot.ballot != 0) {
            let hash = hash(self.marks(slot.ballot as usize - 1));
            let mut at = first_slot(hash) & mask;
            while self.slots[at].ballot != 0 {
                at = (at + 1) & mask;
            }
            self.slots[at] = slot;
        }
    }
}

// What follows decides how soon a ballot is found and never which one: marks are
// compared as well, so that even the worst of hashes only makes counting slow.

/// The slot at which a hash begins to look.
fn first_slot(hash: u64) -> usize {
    usize::try_from(hash & u64::from(u32::MAX)).unwrap_or(0)
}

fn tag(hash: u64) -> u32 {
    u32::try_from(hash >> 32).unwrap_or(0)
}

/// Four marks at a time, each folded in by a 128-bit product (as in wyhash):
/// a few nanoseconds a ballot, and every bit of a mark moves half of the hash.
fn hash(marks: &[Mark]) -> u64 {
    const FIRST: u64 = 0x9e37_79b9_7f4a_7c15;
    const EACH: u64 = 0xe703_7ed1_a0b4_28db;
    let fold = |a: u64, b: u64| {
        let (low, high) = a.carrying_mul(b, 0);
        low ^ high
    };
    let mut hash = FIRST ^ marks.len() as u64;
    let mut fours = marks.chunks_exact(4);
    let word =
        |marks: &[Mark]| marks.iter().rev().fold(0, |word, mark| word << 16 | u64::from(mark.0));
    for four in &mut fours {
        hash = fold(hash ^ word(four), EACH);
    }
    hash = fold(hash ^ word(fours.remainder()), EACH);
    fold(hash, FIRST)
}

#[cfg(test)]
mod tests;
