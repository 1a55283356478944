//! The root of many leaves: one hash that fixes all of them (RFC 9162, section 2.1.1).
//!
//! A leaf is `SHA-256(0x00 ‖ data)`, a node `SHA-256(0x01 ‖ left ‖ right)`;
//! the left side of a tree of `n` leaves holds the largest power of two below
//! `n`; the root of nothing is the SHA-256 of nothing. Wardmote sorts leaves,
//! so that a root says nothing about the order in which things happened.

use super::hash::{Hash, Hasher};

const LEAF: &[u8] = &[0];
const NODE: &[u8] = &[1];

/// The hash of a leaf's data.
pub fn leaf(data: &[u8]) -> Hash {
    begin_leaf().bytes(data).finish()
}

/// A leaf whose data are added field by field.
pub fn begin_leaf() -> Hasher {
    Hasher::new("").bytes(LEAF)
}

/// The root over leaves, in the order given.
pub fn root(leaves: impl IntoIterator<Item = Hash>) -> Hash {
    // Whole subtrees from left to right, each smaller than the one before:
    // their sizes are the binary digits of how many leaves there are so far.
    let mut whole: Vec<Hash> = Vec::new();
    for (before, leaf) in leaves.into_iter().enumerate() {
        let mut right = leaf;
        for _ in 0..before.trailing_ones() {
            if let Some(left) = whole.pop() {
                right = node(left, right);
            }
        }
        whole.push(right);
    }
    let joined = whole.into_iter().rev().reduce(|right, left| node(left, right));
    joined.unwrap_or_else(|| Hasher::new("").finish())
}

fn node(left: Hash, right: Hash) -> Hash {
    Hasher::new("").bytes(NODE).bytes(&left.0).bytes(&right.0).finish()
}

/// The root over slips: their hashes, sorted.
pub fn slips(hashes: impl IntoIterator<Item = [u8; 32]>) -> Hash {
    let mut hashes: Vec<_> = hashes.into_iter().collect();
    hashes.sort_unstable();
    root(hashes.iter().map(|hash| leaf(hash)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The definition of RFC 9162, word by word.
    fn by_definition(leaves: &[Hash]) -> Hash {
        match leaves {
            [] => Hasher::new("").finish(),
            [one] => *one,
            many => {
                let mut k = 1;
                while k * 2 < many.len() {
                    k *= 2;
                }
                node(by_definition(&many[..k]), by_definition(&many[k..]))
            }
        }
    }

    #[test]
    fn the_root_is_that_of_certificate_transparency() {
        // The test vectors of the reference implementation (google/certificate-transparency).
        let data: [&[u8]; 8] = [
            &[],
            &[0x00],
            &[0x10],
            &[0x20, 0x21],
            &[0x30, 0x31],
            &[0x40, 0x41, 0x42, 0x43],
            &[0x50, 0x51, 0x52, 0x53, 0x54, 0x55, 0x56, 0x57],
            &[
                0x60, 0x61, 0x62, 0x63, 0x64, 0x65, 0x66, 0x67, 0x68, 0x69, 0x6a, 0x6b, 0x6c, 0x6d,
                0x6e, 0x6f,
            ],
        ];
        let of = |n: usize| root(data[..n].iter().map(|data| leaf(data))).to_string();
        assert_eq!(of(1), "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
        assert_eq!(of(7), "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c");
        assert_eq!(of(8), "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    }

    #[test]
    fn the_order_in_which_slips_were_made_does_not_show() {
        assert_eq!(slips([[1; 32], [2; 32], [3; 32]]), slips([[3; 32], [1; 32], [2; 32]]));
    }

    proptest! {
        #[test]
        fn the_root_is_the_one_defined(leaves in proptest::collection::vec(any::<[u8; 32]>(), 0..70)) {
            let leaves: Vec<_> = leaves.iter().map(|data| leaf(data)).collect();
            prop_assert_eq!(root(leaves.iter().copied()), by_definition(&leaves));
        }
    }
}
