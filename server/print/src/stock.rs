//! The stock of printed slips: their order by chance, and serial numbers by which what
//! was handed out is reconciled with what is left.
//!
//! A serial stands in the margin of a sheet and never on a slip, and counts places on
//! paper: it says nothing about the tokens.

use crate::sheet::Sheet;

/// Letters of a batch: no two look or sound alike.
const LETTERS: &[u8; 16] = b"ACDEFHJKMNPRTVWX";
/// Enough that two batches of one evening hardly ever share a name (1 in 65,536).
const BATCH_LETTERS: usize = 4;

/// The name of one print run, made by chance alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Batch(String);

impl Batch {
    /// A batch of two random bytes.
    pub fn from_random(bytes: [u8; 2]) -> Self {
        let bits = u16::from_be_bytes(bytes);
        let letter = |at: usize| LETTERS[usize::from(bits >> (4 * at)) & 15];
        Self((0..BATCH_LETTERS).map(|at| char::from(letter(at))).collect())
    }

    /// Its letters.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Which slips of a batch lie on one page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    /// The page, counted from 1.
    pub page: u32,
    /// How many pages there are.
    pages: u32,
    /// The serial number of its first slip, counted from 1.
    pub first: u32,
    /// The serial number of its last slip.
    pub last: u32,
    /// How many slips the batch has.
    pub count: u32,
}

impl Range {
    /// How many pages the batch has.
    pub fn pages(&self) -> u32 {
        self.pages
    }
}

/// The pages of a batch of `count` slips whose first lies on place `start`, counted from 0.
pub fn ranges(sheet: &Sheet, count: u32, start: u32) -> Vec<Range> {
    let per_page = sheet.per_page();
    let start = start % per_page;
    let pages = if count == 0 { 0 } else { (start + count).div_ceil(per_page) };
    let range = |page: u32| Range {
        page: page + 1,
        pages,
        first: (page * per_page).saturating_sub(start) + 1,
        last: ((page + 1) * per_page - start).min(count),
        count,
    };
    (0..pages).map(range).collect()
}

/// Puts slips into an order of chance (Fisher and Yates, as in Knuth, TAOCP 3.4.2 P).
/// `roll` gives evenly spread random numbers.
pub fn shuffle<T>(slips: &mut [T], mut roll: impl FnMut() -> u64) {
    for last in (1..slips.len()).rev() {
        let places = last as u64 + 1;
        // The lowest rolls are thrown again, so that no place is likelier than another.
        let unfair = (u64::MAX % places + 1) % places;
        let number = std::iter::repeat_with(&mut roll).find(|number| *number >= unfair);
        let at = number.map_or(0, |number| number % places);
        slips.swap(last, usize::try_from(at).unwrap_or_default());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheet::L7160;

    /// Marsaglia's xorshift: the same numbers in every run.
    fn dice(mut state: u64) -> impl FnMut() -> u64 {
        move || {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            state
        }
    }

    #[test]
    fn forty_slips_from_place_five_lie_on_three_sheets_of_twenty_one() {
        let ranges = ranges(&L7160, 40, 4);
        let ends: Vec<_> = ranges.iter().map(|range| (range.first, range.last)).collect();
        assert_eq!(ends, [(1, 17), (18, 38), (39, 40)]);
        assert!(ranges.iter().all(|range| range.pages() == 3 && range.count == 40));
    }

    #[test]
    fn a_full_sheet_is_one_sheet_and_nothing_is_none() {
        assert_eq!(ranges(&L7160, 21, 0).len(), 1);
        assert!(ranges(&L7160, 0, 5).is_empty());
    }

    #[test]
    fn every_place_is_as_likely_as_any_other() {
        let mut roll = dice(7);
        let mut seen = [[0_u32; 5]; 5];
        for _ in 0..10_000 {
            let mut slips = [0, 1, 2, 3, 4];
            shuffle(&mut slips, &mut roll);
            for (place, slip) in slips.into_iter().enumerate() {
                seen[slip][place] += 1;
            }
        }
        // 2,000 each; six standard deviations are 240.
        assert!(seen.iter().flatten().all(|count| count.abs_diff(2_000) < 240), "{seen:?}");
    }

    #[test]
    fn unfair_rolls_are_thrown_again() {
        // For three places 2^64 - 1 is no multiple: the roll 0 is thrown again.
        let mut rolls = [0, 4, 3].into_iter();
        let mut slips = ['a', 'b', 'c'];
        shuffle(&mut slips, || rolls.next().unwrap());
        assert_eq!((slips, rolls.next()), (['a', 'c', 'b'], None));
    }

    #[test]
    fn a_batch_is_four_letters_of_chance() {
        assert_eq!(Batch::from_random([0, 0]).as_str(), "AAAA");
        assert_eq!(Batch::from_random([0x12, 0x3f]).as_str(), "XEDC");
    }
}
