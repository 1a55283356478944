//! The record: the public file of a closed contest, from which anybody can
//! repeat the count and check that nothing was added, dropped or changed.
//!
//! # The file
//! One line of JSON in UTF-8 without spaces between its parts and with each
//! part in its place, ended by a line break: one content has one form. Its parts
//! are those of [`Record`], in that order. The last 68 bytes are
//! `"` + 64 digits + `"}` + line break; the digits are the SHA-256 of all bytes
//! before these 68 (`head -c -68 record.json | sha256sum`). The server signs
//! `"wardmote-record-signature-v1" ‖ contest id ‖ SHA-256 of all bytes before the
//! last 208`, which is where the value of `signature` begins; so the signing key
//! lives until the record is published, while the sealing key ends with closing.
//!
//! # What is in it
//! In the order of an evening: [`opening`] fixes the rules, [`log`] is what was
//! done, [`receipt`] is what voters hold, [`challenge`] is what was opened in
//! public, [`closing`] fixes receipts, [`ballots`] and [`numbers`],
//! [`publication`] says how much of the rankings is shown, [`drawing`] is the
//! lot, [`outcome`] the count. All stand on [`hash`] and [`merkle`]. [`verify`]
//! checks it; `public/verify.html` does the same in a browser, and shares no code.

pub mod ballots;
pub mod challenge;
pub mod closing;
pub mod drawing;
mod file;
pub mod hash;
pub mod log;
pub mod makings;
pub mod merkle;
pub mod numbers;
pub mod opening;
pub mod outcome;
pub mod publication;
pub mod receipt;
pub mod verify;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

pub use file::{BYTES_MAX, Unreadable, read_file, write_file};

use ballots::Published;
use challenge::Challenge;
use closing::Closing;
use drawing::Drawing;
use hash::{Hash, Hex};
use log::Entry;
use opening::Opening;
use outcome::Outcome;
use receipt::Receipts;

use crate::id::ContestId;

/// The JSON Schema of a record.
pub const SCHEMA: &str = include_str!("record/schema.json");
/// The last bytes of a record: its digest and what closes the file.
const DIGEST_TAIL: usize = 68;
/// The last bytes of a record from the value of its signature on.
const SIGNATURE_TAIL: usize = 208;

/// The record of a contest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Record {
    /// Always [`Record::FORMAT`].
    pub format: String,
    /// Always [`Record::VERSION`].
    pub version: u32,
    /// What opening fixed.
    pub opening: Opening,
    /// What organisers and tellers did, from opening to publication.
    pub log: Vec<Entry>,
    /// All receipts, by what became of them.
    pub receipts: Receipts,
    /// The slips opened in public, sorted by receipt.
    pub challenges: Vec<Challenge>,
    /// What closing fixed.
    pub closing: Closing,
    /// The ballots, as far as the publication rule allows.
    pub ballots: Published,
    /// The lot, if a tie needed it.
    pub lot: Option<Drawing>,
    /// The count.
    pub count: Outcome,
    /// The server's signature over everything above.
    pub signature: Hex<64>,
    /// SHA-256 over everything above.
    pub digest: Hash,
}

impl Record {
    /// What the file calls itself.
    pub const FORMAT: &'static str = "wardmote-record";
    /// The version written and read here.
    pub const VERSION: u32 = 1;

    /// Writes the record as a file, signed and with its digest; whatever stood
    /// in these two fields is replaced.
    pub fn seal(&self, sign: impl FnOnce(&[u8]) -> [u8; 64]) -> Vec<u8> {
        let mut bytes = write_file(self);
        let (signed, digested) = (bytes.len() - SIGNATURE_TAIL, bytes.len() - DIGEST_TAIL);
        let signature = sign(&signed_bytes(self.opening.contest, &hash_of(&bytes[..signed])));
        // Both values begin after their quote mark, and have one length.
        let mut put = |at: usize, text: &str| {
            bytes[at + 1..=at + text.len()].copy_from_slice(text.as_bytes());
            hash_of(&bytes[..digested])
        };
        let digest = put(signed, &Hex(signature).to_string());
        put(digested, &digest.to_string());
        bytes
    }
}

/// A record as read from a file: whole, in its one form, and with the digest it
/// says it has.
#[derive(Clone, Debug)]
pub struct Document {
    /// The record.
    pub record: Record,
    /// What its signature is over.
    signed: Hash,
}

impl Document {
    /// Reads a record.
    ///
    /// # Errors
    /// [`Unreadable`] when it is no record, of another version, cut short or changed.
    pub fn read(bytes: &[u8]) -> Result<Self, Unreadable> {
        let record: Record = read_file(bytes, Record::FORMAT)?;
        let front = |tail: usize| hash_of(&bytes[..bytes.len().saturating_sub(tail)]);
        if front(DIGEST_TAIL) != record.digest {
            return Err(Unreadable::Digest);
        }
        Ok(Self { record, signed: front(SIGNATURE_TAIL) })
    }
}

/// The digest of a record's file.
pub fn digest(file: &[u8]) -> Hash {
    hash_of(&file[..file.len().saturating_sub(DIGEST_TAIL)])
}

/// The bytes that the server signs at publication.
fn signed_bytes(contest: ContestId, signed: &Hash) -> Vec<u8> {
    [b"wardmote-record-signature-v1".as_slice(), contest.0.as_bytes(), &signed.0].concat()
}

fn hash_of(bytes: &[u8]) -> Hash {
    Hex(Sha256::digest(bytes).into())
}

#[cfg(test)]
pub(crate) mod fixture;
#[cfg(test)]
mod tests;
