//! The lot of a contest: which order its ties are settled in, and how nobody chose it.
//!
//! The operator is bound by [`commitment`] before a ballot is in, the voters do
//! not know the secret, and the chair may add randomness made in the room (after
//! RFC 3797 and ERS97 5.6.3). Anybody can redo it from the record with SHA-256
//! and HMAC-SHA-256:
//!
//! - `C = SHA-256("wardmote-lot-v1" ‖ contest id ‖ sorted option ids ‖ secret)`
//! - `seed = SHA-256("wardmote-lot-v1" ‖ contest id ‖ secret ‖ typed text ‖ digest)`
//! - the luckiest option has the smallest `HMAC-SHA-256(seed, option id)`
//!
//! Ids are 16 bytes, the typed text is UTF-8, and [`digest`] says what the
//! digest is of.

use sha2::{Digest, Sha256};

use crate::ballot::Pile;
use crate::contest::Contest;
use crate::count::lot::order_of;
use crate::id::{ContestId, OptionId};

/// Keeps these hashes apart from every other use of SHA-256 in Wardmote.
const DOMAIN: &[u8] = b"wardmote-lot-v1";

/// Draws the lot of a closed contest: its options by their place in the
/// contest, luckiest first. It comes of the secret committed to at opening, of
/// what the chair typed in after closing, and of the ballots.
pub fn draw(contest: &Contest, piles: &[Pile], secret: &[u8], typed: &str) -> Vec<usize> {
    let options: Vec<_> = contest.options.iter().map(|option| option.id).collect();
    order(contest.id, &options, secret, typed, &digest(piles))
}

/// The same, from what stands in a record. Where not all rankings are
/// published, the digest is the root of the ballots' leaves
/// ([`crate::record::drawing::digest`]), so that it betrays none of them.
pub fn order(
    contest: ContestId,
    options: &[OptionId],
    secret: &[u8],
    typed: &str,
    digest: &[u8; 32],
) -> Vec<usize> {
    let mut hash = Sha256::new();
    hash.update(DOMAIN);
    hash.update(contest.0.as_bytes());
    hash.update(secret);
    hash.update(typed.as_bytes());
    hash.update(digest);
    let ids: Vec<_> = options.iter().map(|id| id.0.as_bytes()).collect();
    order_of(&hash.finalize().into(), &ids)
}

/// What is published when voting opens, so that the secret cannot be changed
/// once the ballots are known.
pub fn commitment(contest: &Contest, secret: &[u8]) -> [u8; 32] {
    commit(contest.id, contest.options.iter().map(|option| option.id).collect(), secret)
}

/// The same, from what stands in a record.
pub fn commit(contest: ContestId, mut ids: Vec<OptionId>, secret: &[u8]) -> [u8; 32] {
    ids.sort_unstable();
    let mut hash = Sha256::new();
    hash.update(DOMAIN);
    hash.update(contest.0.as_bytes());
    for id in ids {
        hash.update(id.0.as_bytes());
    }
    hash.update(secret);
    hash.finalize().into()
}

/// SHA-256 of the sorted ballots, blank ones among them.
///
/// Each different ranking is written once: how many options it ranks (4 bytes),
/// their ids (16 bytes each, first choice first), and how many ballots have it
/// (8 bytes); numbers are big-endian. The rankings are sorted by how many
/// options they rank and then by the bytes of the ids, and joined with nothing
/// between. So the order and the grouping of the piles do not matter.
pub fn digest(piles: &[Pile]) -> [u8; 32] {
    let mut piles: Vec<_> = piles.iter().filter(|pile| pile.ballots > 0).collect();
    piles.sort_unstable_by(|one, other| {
        let (one, other) = (one.ranking.options(), other.ranking.options());
        one.len().cmp(&other.len()).then_with(|| one.cmp(other))
    });
    let mut hash = Sha256::new();
    for equal in piles.chunk_by(|one, other| one.ranking == other.ranking) {
        let options = equal[0].ranking.options();
        hash.update(u32::try_from(options.len()).unwrap_or(u32::MAX).to_be_bytes());
        for id in options {
            hash.update(id.0.as_bytes());
        }
        let ballots = equal.iter().fold(0_u64, |sum, pile| sum.saturating_add(pile.ballots));
        hash.update(ballots.to_be_bytes());
    }
    hash.finalize().into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{contest, pile};

    fn hex(bytes: &[u8]) -> String {
        use std::fmt::Write;
        bytes.iter().fold(String::new(), |mut hex, byte| {
            let _ = write!(hex, "{byte:02x}");
            hex
        })
    }

    #[test]
    fn the_lot_is_what_other_programs_draw() {
        let (contest, secret) = (contest(4), [7; 32]);
        let piles = [pile(2, &[1, 0]), pile(1, &[]), pile(3, &[0])];
        assert_eq!(
            hex(&commitment(&contest, &secret)),
            "801c3eeba5ebe05d12b2b83a18d86414142092cb25938506169dfdc5abb897a1"
        );
        assert_eq!(
            hex(&digest(&piles)),
            "6873d7fdf4a0649250dd813ef7020bae13539603720bd9493f2f317b86635339"
        );
        assert_eq!(draw(&contest, &piles, &secret, "3 5 1 6 Mrs Khan"), [3, 0, 2, 1]);
    }

    #[test]
    fn how_the_ballots_are_piled_does_not_matter() {
        let piled = [pile(2, &[1, 0]), pile(1, &[2])];
        let loose = [pile(1, &[1, 0]), pile(0, &[3]), pile(1, &[2]), pile(1, &[1, 0])];
        assert_eq!(digest(&piled), digest(&loose));
        assert_ne!(digest(&piled), digest(&piled[..1]));
        assert_ne!(digest(&[pile(1, &[])]), digest(&[]));
    }

    #[test]
    fn the_room_the_secret_and_every_ballot_change_the_seed() {
        let contest = contest(8);
        let draw = |ballots, secret: u8, typed: &str| {
            super::draw(&contest, &[pile(ballots, &[1])], &[secret; 32], typed)
        };
        // By chance one in 40,320 is equal; these are not.
        assert_eq!(draw(1, 1, "6 6"), draw(1, 1, "6 6"));
        assert_ne!(draw(1, 1, "6 6"), draw(2, 1, "6 6"));
        assert_ne!(draw(1, 1, "6 6"), draw(1, 2, "6 6"));
        assert_ne!(draw(1, 1, "6 6"), draw(1, 1, "6 5"));
    }

    #[test]
    fn every_option_is_as_often_luckiest() {
        let contest = contest(4);
        let mut luckiest = std::collections::HashMap::new();
        for secret in 0..4_000_u32 {
            let lot = draw(&contest, &[], &secret.to_be_bytes(), "");
            *luckiest.entry(lot[0]).or_insert(0_f64) += 1.0;
        }
        let chi2: f64 = luckiest.values().map(|n| (n - 1_000.0).powi(2) / 1_000.0).sum();
        // 16.27 is the 0.1 % point of chi-squared with 3 degrees of freedom.
        assert!(chi2 < 16.27, "chi-squared {chi2}");
    }
}
