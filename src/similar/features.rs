//! What is compared of a text: its words and its pieces, and a sketch of both
//! that tells at a glance that two texts are not alike.

use super::LIKE;
use super::words::{Word, trigrams};

/// Numbers of 64 bits in the sketch of the words: enough for two long answers.
const WORD_SKETCH: usize = 2;
/// Numbers of 64 bits in the sketch of the pieces: enough for two long answers.
const PIECE_SKETCH: usize = 16;

/// The words and pieces of a text, each once, in ascending order.
pub(super) struct Features {
    words: Vec<String>,
    pieces: Vec<u64>,
    word_sketch: [u64; WORD_SKETCH],
    piece_sketch: [u64; PIECE_SKETCH],
}

impl Features {
    pub(super) fn of(words: &[Word]) -> Self {
        let pieces = set(words.iter().flat_map(|word| trigrams(&word.folded)));
        let words = set(words.iter().map(|word| word.stem.clone()));
        Self {
            word_sketch: sketch(words.iter().map(|word| {
                word.bytes().fold(0, |hash: u64, byte| hash.wrapping_mul(31) + u64::from(byte))
            })),
            piece_sketch: sketch(pieces.iter().copied()),
            words,
            pieces,
        }
    }

    /// The stems, ascending.
    pub(super) fn words(&self) -> &[String] {
        &self.words
    }

    /// As [`super::likeness`].
    pub(super) fn likeness(&self, other: &Self) -> u16 {
        blend(jaccard(&self.words, &other.words), jaccard(&self.pieces, &other.pieces))
    }

    /// The likeness, when it is [`LIKE`] or more.
    pub(super) fn like(&self, other: &Self) -> Option<u16> {
        let words =
            at_most(self.words.len(), other.words.len(), &self.word_sketch, &other.word_sketch);
        let pieces =
            at_most(self.pieces.len(), other.pieces.len(), &self.piece_sketch, &other.piece_sketch);
        if blend(words, pieces) < LIKE {
            return None;
        }
        Some(self.likeness(other)).filter(|score| *score >= LIKE)
    }
}

fn set<T: Ord>(items: impl Iterator<Item = T>) -> Vec<T> {
    let mut items: Vec<_> = items.collect();
    items.sort_unstable();
    items.dedup();
    items
}

fn blend(words: usize, pieces: usize) -> u16 {
    u16::try_from(usize::max(usize::midpoint(words, pieces), pieces * 7 / 8)).unwrap_or(1000)
}

/// How many items are in both, per mille of those in either. Both ascend.
fn jaccard<T: Ord>(one: &[T], other: &[T]) -> usize {
    let (mut at, mut to, mut both) = (0, 0, 0);
    while let (Some(a), Some(b)) = (one.get(at), other.get(to)) {
        let order = a.cmp(b);
        both += usize::from(order.is_eq());
        at += usize::from(order.is_le());
        to += usize::from(order.is_ge());
    }
    share(both, one.len(), other.len())
}

fn share(both: usize, one: usize, other: usize) -> usize {
    both * 1000 / (one + other - both).max(1)
}

/// Sets one bit for each item.
fn sketch<const N: usize>(items: impl Iterator<Item = u64>) -> [u64; N] {
    let mut sketch = [0; N];
    for item in items {
        // The golden ratio spreads neighbours; only the topmost bits depend on every bit of the item.
        let spread = item.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32;
        let bit = usize::try_from((spread * (N as u64 * 64)) >> 32).unwrap_or(0);
        sketch[bit / 64] |= 1 << (bit % 64);
    }
    sketch
}

/// What [`jaccard`] can be at most. A bit in one sketch only is at least one
/// item in one set only, and what is not in one set only may be in both.
fn at_most<const N: usize>(one: usize, other: usize, a: &[u64; N], b: &[u64; N]) -> usize {
    let differ: u32 = a.iter().zip(b).map(|(a, b)| (a ^ b).count_ones()).sum();
    let both = (one + other).saturating_sub(differ as usize) / 2;
    share(both.min(one).min(other), one, other)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::words::words;
    use super::*;

    proptest! {
        #[test]
        fn the_sketch_dismisses_no_text_that_is_alike(
            one in "((bus|bin|damp|flat|elm|7pm|road|dog|late) ){0,12}",
            other in "((bus|bin|damp|flat|elm|7pm|road|dog|late) ){0,12}",
        ) {
            let (one, other) = (Features::of(&words(&one)), Features::of(&words(&other)));
            let likeness = one.likeness(&other);
            prop_assert_eq!(one.like(&other), Some(likeness).filter(|score| *score >= LIKE));
        }
    }
}
