//! The envelope of one teller's look at a paper: sealed to the same key as ballots,
//! until a second look agrees, and deleted then or at closing.
//!
//! - plaintext = SHA-256("wardmote-paper-v1" ‖ conference ‖ contest ‖ slip hash) ‖ one
//!   byte for each box from the top: 0 for nothing, 1 to 9, 255 for what is no number
//! - ephemeral secret = HMAC-SHA-256(sealing private key, "wardmote-paper-v1" ‖ slip
//!   hash ‖ 16 random bytes)
//!
//! Everything else is as for ballots. It opens as no ballot, nor a ballot as one.

use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use super::keys::SealingKey;
use super::{BINDING, Envelope, Ephemeral, Place};
use crate::ballot::CastId;
use crate::contest::Contest;
use crate::paper::Boxes;
use crate::slip::TokenHash;

/// Keeps looks at papers apart from ballots.
const DOMAIN: &[u8] = b"wardmote-paper-v1";

fn binding(place: &Place) -> [u8; BINDING] {
    let mut hash = Sha256::new();
    hash.update(DOMAIN);
    hash.update(place.conference.0.as_bytes());
    hash.update(place.contest.0.as_bytes());
    hash.update(place.slip.0);
    hash.finalize().into()
}

impl Envelope {
    /// Seals what stands in the boxes of a slip's paper; `entry` is drawn for this look.
    pub fn of_boxes(
        key: &SealingKey,
        contest: &Contest,
        slip: &TokenHash,
        entry: CastId,
        boxes: &Boxes,
    ) -> Self {
        let mut plain = Zeroizing::new(binding(&Place::of(contest, slip)).to_vec());
        plain.extend_from_slice(&Zeroizing::new(boxes.to_bytes()));
        let ephemeral = Ephemeral::derive_for(DOMAIN, key, slip, entry);
        Self::seal(key.public(), &ephemeral, &plain)
    }

    /// Opens the envelope of a look at the paper of this slip and contest; none when it
    /// is not one.
    pub fn open_boxes(
        &self,
        key: &SealingKey,
        contest: &Contest,
        slip: &TokenHash,
    ) -> Option<Boxes> {
        let plain = self.unseal(key)?;
        let (front, bytes) = plain.split_at_checked(BINDING)?;
        let is_of_here = front == binding(&Place::of(contest, slip));
        (is_of_here && bytes.len() == contest.options.len())
            .then(|| Boxes::from_bytes(bytes))
            .flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ballot::Ranking;
    use crate::fixture::contest;
    use crate::id::ContestId;
    use crate::seal::keys::ContestKeys;

    const SLIP: TokenHash = TokenHash([3; 32]);
    const ENTRY: CastId = CastId([4; 16]);

    #[test]
    fn a_look_opens_for_its_own_slip_and_contest_and_as_nothing_else() {
        let (contest, keys) = (contest(4), ContestKeys::from_random([7; 32], [9; 32]));
        let boxes = Boxes::parse("21x0", 4).unwrap();
        let sealed = Envelope::of_boxes(keys.sealing(), &contest, &SLIP, ENTRY, &boxes);
        assert_eq!(sealed.open_boxes(keys.sealing(), &contest, &SLIP), Some(boxes));
        let other_key = ContestKeys::from_random([8; 32], [9; 32]);
        assert_eq!(sealed.open_boxes(other_key.sealing(), &contest, &SLIP), None);
        assert_eq!(sealed.open_boxes(keys.sealing(), &contest, &TokenHash([5; 32])), None);
        let moved = Contest { id: ContestId::from_random([1; 16]), ..contest.clone() };
        assert_eq!(sealed.open_boxes(keys.sealing(), &moved, &SLIP), None);
        assert_eq!(sealed.open(keys.sealing(), &contest, &SLIP), None, "it is no ballot");
        let blank = Ranking::blank();
        let ballot = Envelope::of_press(keys.sealing(), &contest, &SLIP, ENTRY, &blank);
        assert_eq!(ballot.open_boxes(keys.sealing(), &contest, &SLIP), None);
    }

    #[test]
    fn every_look_is_as_long_and_none_is_like_another() {
        let (contest, keys) = (contest(4), ContestKeys::from_random([7; 32], [9; 32]));
        let seal = |typed, entry| {
            let boxes = Boxes::parse(typed, 4).unwrap();
            Envelope::of_boxes(keys.sealing(), &contest, &SLIP, CastId([entry; 16]), &boxes)
        };
        let (one, other) = (seal("0000", 1), seal("1234", 2));
        assert_eq!(one.0.len(), other.0.len());
        assert_ne!(one, seal("0000", 2), "equal looks cannot be told to be equal");
    }
}
