//! Receipts in the record: each in exactly one part, under one root, and the
//! file with which a voter can claim theirs. What a receipt is, and what is
//! signed, is said in [`crate::seal::receipt`].

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::hash::{Hash, Hex};
use super::merkle;
use crate::id::ContestId;
use crate::seal::keys::SigningPublic;
use crate::seal::receipt::{Fate, Receipt, SignedReceipt};
use crate::slip::Code;

/// The byte that stands for a fate in a leaf of the receipts' tree.
fn byte(fate: Fate) -> u8 {
    match fate {
        Fate::Counted => 1,
        Fate::Replaced => 2,
        Fate::Void => 3,
        Fate::Spoiled => 4,
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
    pub fn sort(receipts: impl IntoIterator<Item = (Receipt, Fate)>) -> Self {
        let mut sorted = Self::default();
        for (receipt, fate) in receipts {
            sorted.part_mut(fate).push(Hex(receipt.0));
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
        all.sort_unstable_by_key(|(receipt, fate)| (*receipt, byte(*fate)));
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
        Fate::ALL.into_iter().find(|fate| self.part(*fate).contains(receipt))
    }

    /// What became of the receipts with these 12 letters: one, by all odds.
    pub fn find_code(&self, code: &Code) -> BTreeSet<Hash> {
        let all = Fate::ALL.into_iter().flat_map(|fate| self.part(fate));
        all.copied().filter(|receipt| Receipt(receipt.0).code() == *code).collect()
    }

    /// The root over all: leaves are `R ‖ part`, a byte from 1 (counted) to 4
    /// (spoiled), sorted by R.
    pub fn root(&self) -> Hash {
        merkle::root(self.all().iter().map(|(receipt, fate)| {
            merkle::begin_leaf().bytes(&receipt.0).bytes(&[byte(*fate)]).finish()
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
    pub fn new(contest: ContestId, signed: SignedReceipt) -> Self {
        Self {
            format: Self::FORMAT.to_owned(),
            version: 1,
            contest,
            receipt: Hex(signed.receipt.0),
            code: signed.receipt.code().grouped(),
            signature: Hex(signed.signature),
        }
    }

    /// Whether the server that opened this contest signed it, and its letters
    /// are those of the receipt.
    pub fn is_owed_by(&self, contest: ContestId, key: &SigningPublic) -> bool {
        let receipt = Receipt(self.receipt.0);
        let signed = SignedReceipt { receipt, signature: self.signature.0 };
        self.contest == contest
            && self.code == receipt.code().grouped()
            && signed.is_owed_by(key, contest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_receipt_is_found_in_the_part_it_is_in() {
        let all = [3, 1, 2, 4].map(|n| Receipt([n; 32]));
        let receipts = Receipts::sort(all.into_iter().zip(Fate::ALL));
        assert!(receipts.is_in_order());
        for (receipt, fate) in all.into_iter().zip(Fate::ALL) {
            let found = Hex(receipt.0);
            assert_eq!(receipts.find(&found), Some(fate));
            assert_eq!(receipts.find_code(&receipt.code()), BTreeSet::from([found]));
        }
        assert_eq!(receipts.find(&Hex([9; 32])), None);
    }

    #[test]
    fn a_receipt_that_stands_twice_is_seen_and_every_move_changes_the_root() {
        let [one, other] = [Receipt([1; 32]), Receipt([2; 32])];
        let good = Receipts::sort([(one, Fate::Counted), (other, Fate::Void)]);
        let twice = Receipts::sort([(one, Fate::Counted), (one, Fate::Void)]);
        assert!(good.is_in_order() && !twice.is_in_order());
        assert!(
            !Receipts { counted: vec![Hex([2; 32]), Hex([1; 32])], ..Receipts::default() }
                .is_in_order()
        );
        let moved = Receipts::sort([(one, Fate::Void), (other, Fate::Void)]);
        assert_ne!(good.root(), moved.root());
        assert_ne!(good.root(), twice.root());
    }
}
