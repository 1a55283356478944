//! Where chance comes from.

/// A source of randomness, passed in so that tests can seed it.
pub trait Dice: Send + Sync {
    /// Fills the bytes with fresh random ones.
    fn roll(&self, bytes: &mut [u8]);
}

/// Rolls an array of random bytes.
pub fn roll<const N: usize>(dice: &dyn Dice) -> [u8; N] {
    let mut bytes = [0; N];
    dice.roll(&mut bytes);
    bytes
}
