//! Receipts: that a ballot is in the count, and not what it says.
//!
//! - R = SHA-256("wardmote-receipt-v2" ‖ contest id ‖ slip hash ‖ SHA-256(envelope))
//! - its code is the first 60 bits of R, as 12 letters
//! - its signature is Ed25519, with the contest's signing key, over
//!   "wardmote-receipt-signature-v1" ‖ contest id ‖ R
//!
//! The contest id is 16 bytes, everything hashed 32.

use sha2::{Digest, Sha256};

use super::Envelope;
use super::keys::{ContestKeys, SigningPublic};
use crate::id::ContestId;
use crate::slip::{Code, TokenHash};

const DOMAIN: &[u8] = b"wardmote-receipt-v2";
const SIGNATURE_DOMAIN: &[u8] = b"wardmote-receipt-signature-v1";

/// The receipt of one ballot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Receipt(pub [u8; 32]);

impl Receipt {
    /// The receipt of an envelope.
    pub fn of(contest: ContestId, slip: &TokenHash, envelope: &Envelope) -> Self {
        Self::of_digest(contest, slip, envelope.digest())
    }

    /// The same, from SHA-256(envelope).
    pub fn of_digest(contest: ContestId, slip: &TokenHash, envelope: [u8; 32]) -> Self {
        let mut hash = Sha256::new();
        hash.update(DOMAIN);
        hash.update(contest.0.as_bytes());
        hash.update(slip.0);
        hash.update(envelope);
        Self(hash.finalize().into())
    }

    /// What the voter sees of it: 12 letters.
    pub fn code(&self) -> Code {
        let mut front = [0; 8];
        front.copy_from_slice(&self.0[..8]);
        Code::from_random(front)
    }

    /// What is signed.
    fn message(&self, contest: ContestId) -> Vec<u8> {
        [SIGNATURE_DOMAIN, contest.0.as_bytes(), &self.0].concat()
    }
}

/// A receipt with the server's word for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SignedReceipt {
    /// The receipt.
    pub receipt: Receipt,
    /// The signature of the contest's key.
    pub signature: [u8; 64],
}

impl SignedReceipt {
    /// Signs a receipt.
    pub fn sign(keys: &ContestKeys, contest: ContestId, receipt: Receipt) -> Self {
        Self { receipt, signature: keys.sign(&receipt.message(contest)) }
    }

    /// Whether the server that opened that contest signed it.
    pub fn is_owed_by(&self, key: &SigningPublic, contest: ContestId) -> bool {
        key.has_signed(&self.receipt.message(contest), &self.signature)
    }
}

/// What became of the ballot of a receipt: each receipt has one fate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Fate {
    /// It is in the count.
    Counted,
    /// Its voter cast another one later.
    Replaced,
    /// Its slip was made void at the desk.
    Void,
    /// Its slip was challenged and opened in public.
    Spoiled,
}

impl Fate {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Counted, Self::Replaced, Self::Void, Self::Spoiled];

    /// The stable word for it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Counted => "counted",
            Self::Replaced => "replaced",
            Self::Void => "void",
            Self::Spoiled => "spoiled",
        }
    }

    /// Reads the stable word.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|fate| fate.key() == key)
    }
}
