//! What is compared of a text: its words and its three-letter pieces, and a list
//! of who has which, so that a text meets only those it shares something with.

use std::collections::HashMap;
use std::hash::Hash;

use super::words::{Word, trigrams};

/// The words and pieces of a text, each once, in ascending order.
pub(super) struct Features {
    /// The stems.
    pub words: Vec<String>,
    /// The three-letter pieces.
    pub pieces: Vec<u64>,
}

impl Features {
    pub(super) fn of(words: &[Word]) -> Self {
        Self {
            pieces: set(words.iter().flat_map(|word| trigrams(&word.folded))),
            words: set(words.iter().map(|word| word.stem.clone())),
        }
    }

    /// As [`super::likeness`].
    pub(super) fn likeness(&self, other: &Self) -> u16 {
        let words = shared(&self.words, &other.words);
        let pieces = shared(&self.pieces, &other.pieces);
        self.likeness_of(other, words, pieces)
    }

    /// The likeness to a text with which this one shares so many words and pieces.
    fn likeness_of(&self, other: &Self, words: usize, pieces: usize) -> u16 {
        let words = share(words, self.words.len(), other.words.len());
        let pieces = share(pieces, self.pieces.len(), other.pieces.len());
        u16::try_from(usize::max(usize::midpoint(words, pieces), pieces * 7 / 8)).unwrap_or(1000)
    }
}

fn set<T: Ord>(items: impl Iterator<Item = T>) -> Vec<T> {
    let mut items: Vec<_> = items.collect();
    items.sort_unstable();
    items.dedup();
    items
}

/// How many items are in both. Both ascend.
fn shared<T: Ord>(one: &[T], other: &[T]) -> usize {
    let (mut at, mut to, mut both) = (0, 0, 0);
    while let (Some(a), Some(b)) = (one.get(at), other.get(to)) {
        let order = a.cmp(b);
        both += usize::from(order.is_eq());
        at += usize::from(order.is_le());
        to += usize::from(order.is_ge());
    }
    both
}

/// How many items are in both sets, per mille of those in either.
fn share(both: usize, one: usize, other: usize) -> usize {
    both * 1000 / (one + other - both).max(1)
}

/// Who has which word and which piece.
#[derive(Default)]
pub(super) struct Index {
    words: HashMap<String, Vec<usize>>,
    pieces: HashMap<u64, Vec<usize>>,
}

impl Index {
    /// Writes down what a text has.
    pub(super) fn add(&mut self, at: usize, features: &Features) {
        note(&mut self.words, &features.words, at);
        note(&mut self.pieces, &features.pieces, at);
    }

    /// Everybody a text shares anything with, and the likeness, in no order that matters.
    pub(super) fn meet<'a>(
        &self,
        text: &Features,
        features: impl Fn(usize) -> &'a Features,
        sheet: &mut Sheet,
    ) -> Vec<(usize, u16)> {
        let words = text.words.iter().filter_map(|word| self.words.get(word)).flatten();
        let pieces = text.pieces.iter().filter_map(|piece| self.pieces.get(piece)).flatten();
        words.for_each(|at| sheet.tick(*at).words += 1);
        pieces.for_each(|at| sheet.tick(*at).pieces += 1);
        let met = std::mem::take(&mut sheet.met).into_iter().map(|at| {
            let both = std::mem::take(&mut sheet.marks[at]);
            (at, text.likeness_of(features(at), both.words, both.pieces))
        });
        met.collect()
    }
}

fn note<T: Hash + Eq + Clone>(lists: &mut HashMap<T, Vec<usize>>, items: &[T], at: usize) {
    for item in items {
        match lists.get_mut(item) {
            Some(list) => list.push(at),
            None => drop(lists.insert(item.clone(), vec![at])),
        }
    }
}

/// Where it is ticked off how much is shared with whom: kept between texts,
/// because making a new one for each would take longer than using it.
pub(super) struct Sheet {
    marks: Vec<Both>,
    met: Vec<usize>,
}

/// How many words and pieces are in both.
#[derive(Clone, Copy, Default)]
struct Both {
    words: usize,
    pieces: usize,
}

impl Sheet {
    /// An empty sheet for so many texts.
    pub(super) fn new(texts: usize) -> Self {
        Self { marks: vec![Both::default(); texts], met: Vec::new() }
    }

    fn tick(&mut self, at: usize) -> &mut Both {
        if self.marks[at].words == 0 && self.marks[at].pieces == 0 {
            self.met.push(at);
        }
        &mut self.marks[at]
    }
}
