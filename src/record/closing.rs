//! What closing fixes, before any dice are rolled: which receipts are in which
//! part, which ballots there are, what became of the slips, and the log so far.
//!
//! The closing hash is `SHA-256("wardmote-closing-v1" ‖ contest id ‖ opening
//! hash ‖ at ‖ made ‖ handed out ‖ used ‖ paper ‖ void ‖ spoiled ‖ unused ‖
//! how many receipts ‖ their root ‖ how many ballots ‖ their root ‖ the log's
//! last hash before closing)`: numbers are 8 bytes; handed out is a byte 0, or
//! a byte 1 and 8 bytes. The server signs `"wardmote-closing-signature-v1" ‖
//! contest id ‖ closing hash`.

use serde::{Deserialize, Serialize};

use super::hash::{Hash, Hasher, Hex};
use super::numbers::Numbers;
use super::receipt::Receipts;
use super::{ballots, log};
use crate::id::ContestId;
use crate::time::Timestamp;

/// Many things, fixed by one hash.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Set {
    /// How many.
    pub count: u64,
    /// The root over them.
    pub root: Hash,
}

/// Everything that closing fixes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Closing {
    /// When voting closed.
    pub at: Timestamp,
    /// What became of the slips.
    pub numbers: Numbers,
    /// The receipts, whatever their part.
    pub receipts: Set,
    /// The ballots, on paper too.
    pub ballots: Set,
    /// The hash of the log's last entry before closing.
    pub log: Hash,
    /// The server's signature.
    pub signature: Hex<64>,
}

impl Closing {
    /// Closes a contest: fixes its sets, and signs.
    ///
    /// `leaves` are the leaves of all ballots, in any order; `entries` is the
    /// log before closing.
    pub fn fix(
        (contest, opening, at): (ContestId, Hash, Timestamp),
        numbers: Numbers,
        receipts: &Receipts,
        leaves: &[Hash],
        entries: &[log::Entry],
        sign: impl FnOnce(&[u8]) -> [u8; 64],
    ) -> Self {
        let mut closing = Self {
            at,
            numbers,
            receipts: receipts_set(receipts),
            ballots: ballots::set(leaves),
            log: log::head(contest, entries),
            signature: Hex([0; 64]),
        };
        let bytes = signed_bytes(contest, &closing.hash(contest, opening));
        closing.signature = Hex(sign(&bytes));
        closing
    }

    /// The closing hash.
    pub fn hash(&self, contest: ContestId, opening: Hash) -> Hash {
        let numbers = &self.numbers;
        let mut hasher = Hasher::new("wardmote-closing-v1")
            .bytes(contest.0.as_bytes())
            .bytes(&opening.0)
            .bytes(&self.at.0.to_be_bytes())
            .number(numbers.made);
        hasher = match numbers.handed_out {
            None => hasher.bytes(&[0]),
            Some(count) => hasher.bytes(&[1]).number(count),
        };
        hasher
            .number(numbers.used)
            .number(numbers.paper)
            .number(numbers.void)
            .number(numbers.spoiled)
            .number(numbers.unused)
            .number(self.receipts.count)
            .bytes(&self.receipts.root.0)
            .number(self.ballots.count)
            .bytes(&self.ballots.root.0)
            .bytes(&self.log.0)
            .finish()
    }
}

/// The receipts as a set.
pub fn receipts_set(receipts: &Receipts) -> Set {
    let count = receipts.all().len();
    Set { count: u64::try_from(count).unwrap_or(u64::MAX), root: receipts.root() }
}

/// The bytes that the server signs at closing.
pub fn signed_bytes(contest: ContestId, closing: &Hash) -> Vec<u8> {
    [b"wardmote-closing-signature-v1".as_slice(), contest.0.as_bytes(), &closing.0].concat()
}
