//! The lot: one order of the options, luckiest first, for every tie of a count.

use std::cell::OnceCell;

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

/// The block of SHA-256, to which HMAC fills up a shorter key with zeros.
const BLOCK: usize = 64;

/// An order of the options, which settles ties. It is drawn when a tie first
/// needs it, and not before.
pub struct Lot<'a> {
    order: OnceCell<Vec<usize>>,
    draw: Box<dyn Fn() -> Vec<usize> + 'a>,
}

impl<'a> Lot<'a> {
    /// A lot that is drawn when it is needed: option numbers, luckiest first.
    pub fn by(draw: impl Fn() -> Vec<usize> + 'a) -> Self {
        Self { order: OnceCell::new(), draw: Box::new(draw) }
    }

    /// A lot that was drawn already, say from a hat.
    pub fn drawn(order: Vec<usize>) -> Self {
        Self { order: OnceCell::from(order), draw: Box::new(Vec::new) }
    }

    /// A lot that follows from a seed and from what the options are called: see
    /// [`order_of`].
    pub fn of_names(seed: [u8; 32], names: &'a [impl AsRef<[u8]>]) -> Self {
        Self::by(move || order_of(&seed, names))
    }

    /// These options in the lot's order, luckiest first. One that the lot does
    /// not know is unluckiest.
    pub fn order(&self, tied: &[usize]) -> Vec<usize> {
        let lot = self.order.get_or_init(&*self.draw);
        let place = |option: &usize| lot.iter().position(|known| known == option);
        let mut order = tied.to_vec();
        order.sort_by_cached_key(|option| (place(option).unwrap_or(usize::MAX), *option));
        order
    }

    /// Whether a tie has needed it.
    pub fn is_drawn(&self) -> bool {
        self.order.get().is_some()
    }
}

/// Sorts options by `HMAC-SHA-256(seed, id)`, smallest (luckiest) first, and
/// gives their numbers. Ids are the bytes by which the options are known: in a
/// contest 16 bytes each, in a file of ballots their names in UTF-8.
pub fn order_of(seed: &[u8; 32], ids: &[impl AsRef<[u8]>]) -> Vec<usize> {
    let mut order: Vec<_> = (0..ids.len()).collect();
    order.sort_by_cached_key(|at| hmac(seed, ids[*at].as_ref()));
    order
}

fn hmac(seed: &[u8; 32], message: &[u8]) -> [u8; 32] {
    let mut key = [0; BLOCK];
    key[..seed.len()].copy_from_slice(seed);
    let mut hmac = Hmac::<Sha256>::new(&key.into());
    hmac.update(message);
    hmac.finalize().into_bytes().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tied_stand_in_the_order_of_the_lot() {
        let lot = Lot::drawn(vec![2, 0, 1]);
        assert_eq!(lot.order(&[0, 1, 2]), [2, 0, 1]);
        assert_eq!(lot.order(&[9, 1]), [1, 9]);
        assert_eq!(lot.order(&[]), [0; 0]);
    }

    #[test]
    fn a_lot_that_no_tie_needs_is_not_drawn() {
        let lot = Lot::by(|| vec![1, 0]);
        assert!(!lot.is_drawn());
        assert_eq!(lot.order(&[0, 1]), [1, 0]);
        assert!(lot.is_drawn());
    }

    /// Worked out with Python's `hmac.new(seed, name, hashlib.sha256)`.
    #[test]
    fn a_seed_and_names_give_the_order_that_standard_tools_give() {
        let names = ["Damp", "Buses", "Bins", "Parks", "Lights"];
        assert_eq!(order_of(&[0; 32], &names), [4, 3, 1, 0, 2]);
        let seed: Vec<u8> = (0..32).collect();
        assert_eq!(order_of(&seed.try_into().unwrap(), &names), [4, 3, 2, 0, 1]);
        assert_eq!(Lot::of_names([0; 32], &names).order(&[0, 1, 2]), [1, 0, 2]);
    }
}
