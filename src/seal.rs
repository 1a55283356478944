//! The envelope: the only door between a voter's ranking and what is stored
//! while voting is open.
//!
//! An envelope has one length per contest, whatever is in it, and begins with
//! SHA-256(conference ‖ contest ‖ slip hash), which is checked on opening: an
//! envelope moved to another slip or contest does not open.

use sha2::{Digest, Sha256};

use crate::ballot::{CastId, Ranking, Receipt};
use crate::contest::Contest;
use crate::id::OptionId;
use crate::slip::{Code, TokenHash};

/// Bytes of the binding at the front of an envelope.
const BINDING: usize = 32;
/// Bytes of one option's id.
const ID: usize = 16;
/// Stands where an option could have been ranked and was not.
const UNRANKED: [u8; ID] = [0; ID];

/// A ranking as stored while voting is open.
#[derive(Clone, PartialEq, Eq)]
pub struct Envelope(pub Vec<u8>);

/// An envelope's content must never reach a log by way of `{:?}`.
impl std::fmt::Debug for Envelope {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Envelope(…)")
    }
}

/// SHA-256(conference ‖ contest ‖ slip hash): what an envelope belongs to.
fn binding(contest: &Contest, slip: &TokenHash) -> [u8; BINDING] {
    let mut hash = Sha256::new();
    hash.update(contest.conference.0.as_bytes());
    hash.update(contest.id.0.as_bytes());
    hash.update(slip.0);
    hash.finalize().into()
}

impl Envelope {
    /// Puts a ranking into an envelope for this slip and contest.
    pub fn seal(contest: &Contest, slip: &TokenHash, ranking: &Ranking) -> Self {
        let mut bytes = binding(contest, slip).to_vec();
        for at in 0..contest.options.len() {
            let id = ranking.options().get(at).map_or(UNRANKED, |id| *id.0.as_bytes());
            bytes.extend_from_slice(&id);
        }
        Self(bytes)
    }

    /// Opens the envelope of this slip and contest; none when it is not one.
    pub fn open(&self, contest: &Contest, slip: &TokenHash) -> Option<Ranking> {
        let (front, ids) = self.0.split_at_checked(BINDING)?;
        if front != binding(contest, slip) || ids.len() != contest.options.len() * ID {
            return None;
        }
        let mut ranking = Ranking::blank();
        for id in ids.chunks_exact(ID).take_while(|id| *id != UNRANKED) {
            let id = OptionId(uuid::Uuid::from_slice(id).ok()?);
            if contest.option(id).is_none() || ranking.rank_of(id).is_some() {
                return None;
            }
            ranking.tap(id);
        }
        Some(ranking)
    }
}

/// The receipt of one press of *Cast my vote*: the first 60 bits of
/// SHA-256("wardmote-receipt-v1" ‖ contest ‖ slip hash ‖ cast id), as 12 letters.
///
/// The ranking is not in it: nobody can prove by it how they voted.
pub fn receipt(contest: &Contest, slip: &TokenHash, cast: CastId) -> Receipt {
    let mut hash = Sha256::new();
    hash.update(b"wardmote-receipt-v1");
    hash.update(contest.id.0.as_bytes());
    hash.update(slip.0);
    hash.update(cast.0);
    let digest: [u8; 32] = hash.finalize().into();
    let mut front = [0; 8];
    front.copy_from_slice(&digest[..8]);
    Receipt(Code::from_random(front).grouped())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture;
    use crate::id::ContestId;

    fn contest(n: u8) -> Contest {
        Contest { id: ContestId::from_random([n; 16]), ..fixture::contest(4) }
    }

    #[test]
    fn an_envelope_opens_to_what_was_put_in() {
        let (contest, slip) = (contest(1), TokenHash([3; 32]));
        let ranking = Ranking::from_store(vec![contest.options[2].id, contest.options[0].id]);
        let envelope = Envelope::seal(&contest, &slip, &ranking);
        assert_eq!(envelope.open(&contest, &slip), Some(ranking));
    }

    #[test]
    fn an_envelope_has_one_length_whatever_is_in_it() {
        let (contest, slip) = (contest(1), TokenHash([3; 32]));
        let all = Ranking::from_store(contest.options.iter().map(|o| o.id).collect());
        let lengths = [Ranking::blank(), all]
            .map(|ranking| Envelope::seal(&contest, &slip, &ranking).0.len());
        assert_eq!(lengths[0], lengths[1]);
    }

    #[test]
    fn an_envelope_moved_to_another_slip_or_contest_does_not_open() {
        let (one, slip) = (contest(1), TokenHash([3; 32]));
        let envelope = Envelope::seal(&one, &slip, &Ranking::blank());
        assert_eq!(envelope.open(&one, &TokenHash([4; 32])), None);
        assert_eq!(envelope.open(&contest(5), &slip), None);
        assert_eq!(Envelope(vec![0; 9]).open(&one, &slip), None);
    }

    #[test]
    fn two_slips_never_share_a_receipt_and_one_press_has_one() {
        let contest = contest(1);
        let of = |slip: u8, cast: u8| receipt(&contest, &TokenHash([slip; 32]), CastId([cast; 16]));
        assert_eq!(of(1, 1), of(1, 1));
        assert_ne!(of(1, 1), of(2, 1));
        assert_ne!(of(1, 1), of(1, 2));
    }
}
