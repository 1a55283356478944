//! Receipts as people see them: codes, sorted.

use wardmote::record::hash::Hash;
use wardmote::record::receipt::Receipts;
use wardmote::seal::receipt::Receipt;

use crate::codes::CodeList;

/// The codes of some receipts, in groups of four, sorted.
pub fn codes(receipts: &[Hash]) -> Vec<String> {
    // Codes are the front of receipts, and sort as these do.
    receipts.iter().map(|receipt| Receipt(receipt.0).code().grouped()).collect()
}

/// A vote's receipts as the hall looks for them, with what closing fixed.
pub fn listed(receipts: &Receipts, closing: Option<Hash>) -> CodeList {
    CodeList {
        codes: codes(&receipts.counted),
        all: u64::try_from(receipts.all().len()).unwrap_or(u64::MAX),
        root: receipts.root().to_string(),
        closing: closing.map(|hash| hash.short()),
    }
}
