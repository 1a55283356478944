//! Tags of answers, by which the other side asks whether it still has the newest.

use http::{HeaderMap, header};
use sha2::{Digest, Sha256};
use wardmote::hex;

/// The tag of an answer's bytes: weak, because they may travel compressed.
pub fn of(bytes: &[u8]) -> String {
    format!("W/\"{}\"", hex::write(&Sha256::digest(bytes)[..16]))
}

/// Whether the other side has the answer of that tag already.
pub fn is_known(headers: &HeaderMap, tag: &str) -> bool {
    let known = headers.get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok());
    known.is_some_and(|known| known.split(',').any(|one| one.trim() == tag))
}
