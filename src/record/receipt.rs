//! Receipts: proof that an envelope is in the count, and not of what is in it.
//!
//! `R = SHA-256("wardmote-receipt-v2" ‖ contest id ‖ slip hash ‖ SHA-256(envelope))`;
//! people see its first 60 bits as 12 letters. The server signs
//! `"wardmote-receipt-signature-v1" ‖ contest id ‖ R` with Ed25519. Two slips
//! never share a receipt, because the slip's hash is in it; and nobody outside
//! can make the envelope again, so nobody can show by it how they voted.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::hash::{Hash, Hasher, Hex};
use super::merkle;
use crate::id::ContestId;
use crate::slip::{Code, TokenHash};

/// The receipt of an envelope.
pub fn receipt(contest: ContestId, slip: &TokenHash, envelope: &[u8]) -> Hash {
    Hasher::new("wardmote-receipt-v2")
        .bytes(contest.0.as_bytes())
        .bytes(&slip.0)
        .bytes(&Hasher::new("").bytes(envelope).finish().0)
        .finish()
}

/// The 12 letters of a receipt, which people see and type.
pub fn code(receipt: &Hash) -> Code {
    let mut front = [0; 8];
    front.copy_from_slice(&receipt.0[..8]);
    Code::from_random(front)
}

/// The bytes that the server signs for a receipt.
pub fn signed_bytes(contest: ContestId, receipt: &Hash) -> Vec<u8> {
    [b"wardmote-receipt-signature-v1".as_slice(), contest.0.as_bytes(), &receipt.0].concat()
}

/// What became of the envelope that a receipt is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fate {
    /// Its ballot is in the count.
    Counted,
    /// The voter cast again with the same slip, and that one stands in its place.
    Replaced,
    /// The desk made the slip void.
    Void,
    /// The slip was challenged and opened in public.
    Spoiled,
}

impl Fate {
    /// All, in the order of the record.
    pub const ALL: [Self; 4] = [Self::Counted, Self::Replaced, Self::Void, Self::Spoiled];

    /// The byte that stands for it in a leaf of the receipts' tree.
    pub fn byte(self) -> u8 {
        match self {
            Self::Counted => 1,
            Self::Replaced => 2,
            Self::Void => 3,
            Self::Spoiled => 4,
        }
    }
}

/// All receipts of a contest, each in exactly one part, sorted within it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Receipts {
    /// Whose ballots are in the count.
    pub counted: Vec<Hash>,
    /// In whose place a later ballot of the same slip stands.
    pub replaced: Vec<Hash>,
    /// Whose slips were made void.
    pub void: Vec<Hash>,
    /// Whose slips were challenged.
    pub spoiled: Vec<Hash>,
}

impl Receipts {
    /// Sorts receipts into their parts.
    pub fn sort(receipts: impl IntoIterator<Item = (Hash, Fate)>) -> Self {
        let mut sorted = Self::default();
        for (receipt, fate) in receipts {
            sorted.part_mut(fate).push(receipt);
        }
        for fate in Fate::ALL {
            sorted.part_mut(fate).sort_unstable();
        }
        sorted
    }

    /// The receipts of one part.
    pub fn part(&self, fate: Fate) -> &[Hash] {
        match fate {
            Fate::Counted => &self.counted,
            Fate::Replaced => &self.replaced,
            Fate::Void => &self.void,
            Fate::Spoiled => &self.spoiled,
        }
    }

    fn part_mut(&mut self, fate: Fate) -> &mut Vec<Hash> {
        match fate {
            Fate::Counted => &mut self.counted,
            Fate::Replaced => &mut self.replaced,
            Fate::Void => &mut self.void,
            Fate::Spoiled => &mut self.spoiled,
        }
    }

    /// Every receipt with its part, sorted by receipt.
    pub fn all(&self) -> Vec<(Hash, Fate)> {
        let parts = Fate::ALL
            .into_iter()
            .flat_map(|fate| self.part(fate).iter().map(move |receipt| (*receipt, fate)));
        let mut all: Vec<_> = parts.collect();
        all.sort_unstable_by_key(|(receipt, fate)| (*receipt, fate.byte()));
        all
    }

    /// Whether each part is sorted and no receipt stands twice.
    pub fn is_in_order(&self) -> bool {
        let is_sorted = |fate| self.part(fate).windows(2).all(|pair| pair[0] < pair[1]);
        Fate::ALL.into_iter().all(is_sorted)
            && self.all().windows(2).all(|pair| pair[0].0 != pair[1].0)
    }

    /// What became of a receipt; none when it is not here.
    pub fn find(&self, receipt: &Hash) -> Option<Fate> {
        Fate::ALL.into_iter().find(|fate| self.part(*fate).binary_search(receipt).is_ok())
    }

    /// What became of the receipts with these 12 letters: one, by all odds.
    pub fn find_code(&self, code: &Code) -> BTreeSet<Hash> {
        let all = Fate::ALL.into_iter().flat_map(|fate| self.part(fate));
        all.copied().filter(|receipt| self::code(receipt) == *code).collect()
    }

    /// The root over all: leaves are `R ‖ part`, a byte from 1 (counted) to 4
    /// (spoiled), sorted by R.
    pub fn root(&self) -> Hash {
        merkle::root(self.all().iter().map(|(receipt, fate)| {
            merkle::begin_leaf().bytes(&receipt.0).bytes(&[fate.byte()]).finish()
        }))
    }
}

/// The file that a voter keeps: with the record it shows, offline, that the
/// server's own signature owes an entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReceiptFile {
    /// Always [`ReceiptFile::FORMAT`].
    pub format: String,
    /// Always 1.
    pub version: u32,
    /// The contest.
    pub contest: ContestId,
    /// R.
    pub receipt: Hash,
    /// Its 12 letters in groups.
    pub code: String,
    /// The server's signature.
    pub signature: Hex<64>,
}

impl ReceiptFile {
    /// What the file calls itself.
    pub const FORMAT: &'static str = "wardmote-receipt";

    /// Makes the file of a receipt.
    pub fn new(contest: ContestId, receipt: Hash, signature: [u8; 64]) -> Self {
        Self {
            format: Self::FORMAT.to_owned(),
            version: 1,
            contest,
            receipt,
            code: code(&receipt).grouped(),
            signature: Hex(signature),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn contest(n: u8) -> ContestId {
        ContestId::from_random([n; 16])
    }

    #[test]
    fn two_slips_contests_or_envelopes_never_share_a_receipt() {
        let of = |contest_n, slip, envelope: &[u8]| {
            receipt(contest(contest_n), &TokenHash([slip; 32]), envelope)
        };
        let receipts =
            BTreeSet::from([of(1, 1, b"a"), of(2, 1, b"a"), of(1, 2, b"a"), of(1, 1, b"b")]);
        assert_eq!(receipts.len(), 4);
        assert_eq!(of(1, 1, b"a"), of(1, 1, b"a"));
    }

    #[test]
    fn a_receipt_is_found_in_the_part_it_is_in() {
        let all = [3, 1, 2, 4].map(|n| Hex([n; 32]));
        let receipts = Receipts::sort(all.into_iter().zip(Fate::ALL));
        assert!(receipts.is_in_order());
        for (receipt, fate) in all.into_iter().zip(Fate::ALL) {
            assert_eq!(receipts.find(&receipt), Some(fate));
            assert_eq!(receipts.find_code(&code(&receipt)), BTreeSet::from([receipt]));
        }
        assert_eq!(receipts.find(&Hex([9; 32])), None);
    }

    #[test]
    fn a_receipt_that_stands_twice_is_seen_and_every_move_changes_the_root() {
        let [one, other] = [Hex([1; 32]), Hex([2; 32])];
        let good = Receipts::sort([(one, Fate::Counted), (other, Fate::Void)]);
        let twice = Receipts::sort([(one, Fate::Counted), (one, Fate::Void)]);
        assert!(good.is_in_order() && !twice.is_in_order());
        assert!(!Receipts { counted: vec![other, one], ..Receipts::default() }.is_in_order());
        let moved = Receipts::sort([(one, Fate::Void), (other, Fate::Void)]);
        assert_ne!(good.root(), moved.root());
        assert_ne!(good.root(), twice.root());
    }
}
