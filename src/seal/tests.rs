//! What holds of envelopes and receipts, and vectors for whoever writes them again.

use proptest::prelude::*;

use super::keys::ContestKeys;
use super::receipt::{Receipt, SignedReceipt};
use super::*;
use crate::{fixture, hex};

const SLIP: TokenHash = TokenHash([3; 32]);
const CAST: CastId = CastId([5; 16]);

fn contest(n: u8) -> Contest {
    Contest { id: ContestId::from_random([n; 16]), ..fixture::contest(4) }
}

fn keys() -> ContestKeys {
    ContestKeys::from_random([7; 32], [9; 32])
}

fn ranking(contest: &Contest, places: &[usize]) -> Ranking {
    Ranking::from_store(places.iter().map(|at| contest.options[*at].id).collect())
}

fn sealed(contest: &Contest, slip: &TokenHash, cast: CastId, places: &[usize]) -> Envelope {
    Envelope::of_press(keys().sealing(), contest, slip, cast, &ranking(contest, places))
}

#[test]
fn an_envelope_opens_to_what_was_put_in() {
    let contest = contest(1);
    for places in [&[2, 0][..], &[], &[0, 1, 2, 3]] {
        let envelope = sealed(&contest, &SLIP, CAST, places);
        let opened = envelope.open(keys().sealing(), &contest, &SLIP);
        assert_eq!(opened, Some(ranking(&contest, places)));
    }
}

#[test]
fn an_envelope_has_one_length_whatever_is_in_it() {
    let contest = contest(1);
    for places in [&[][..], &[1], &[3, 2, 1, 0]] {
        let length = sealed(&contest, &SLIP, CAST, places).0.len();
        assert_eq!(length, 32 + 16 + 32 + 4 * 16);
    }
}

#[test]
fn an_envelope_moved_to_another_slip_or_contest_does_not_open() {
    let (one, keys) = (contest(1), keys());
    let envelope = sealed(&one, &SLIP, CAST, &[0]);
    assert_eq!(envelope.open(keys.sealing(), &one, &TokenHash([4; 32])), None);
    assert_eq!(envelope.open(keys.sealing(), &contest(5), &SLIP), None);
    for bytes in [vec![], vec![0; 9], vec![0; 48], vec![0; 144]] {
        assert_eq!(Envelope(bytes).open(keys.sealing(), &one, &SLIP), None);
    }
}

#[test]
fn another_key_opens_nothing() {
    let contest = contest(1);
    let other = SealingKey::from_random([8; 32]);
    assert_eq!(sealed(&contest, &SLIP, CAST, &[0]).open(&other, &contest, &SLIP), None);
}

#[test]
fn a_plaintext_with_a_gap_a_double_or_a_stranger_is_no_ballot() {
    let contest = contest(1);
    let place = Place::of(&contest, &SLIP);
    let id = |at: usize| *contest.options[at].id.0.as_bytes();
    let rows = [
        [UNRANKED, id(0), UNRANKED, UNRANKED],
        [id(1), id(1), UNRANKED, UNRANKED],
        [[77; 16], UNRANKED, UNRANKED, UNRANKED],
    ];
    for row in rows {
        let bytes = [&place.binding()[..], &row.concat()].concat();
        assert_eq!(read(&bytes, &place, &contest), None);
    }
}

#[test]
fn a_challenged_envelope_can_be_made_again_from_what_is_published() {
    let (contest, keys) = (contest(1), keys());
    let envelope = sealed(&contest, &SLIP, CAST, &[1, 3]);
    let published = *Ephemeral::derive(keys.sealing(), &SLIP, CAST).expose();
    let again = |places: &[usize]| {
        let plain = plaintext(&Place::of(&contest, &SLIP), 4, &ranking(&contest, places));
        Envelope::seal(&keys.public().sealing, &Ephemeral::from_bytes(published), &plain)
    };
    assert_eq!(again(&[1, 3]), envelope);
    assert_ne!(
        Receipt::of(contest.id, &SLIP, &again(&[3, 1])),
        Receipt::of(contest.id, &SLIP, &envelope)
    );
}

#[test]
fn two_slips_never_share_a_receipt_and_one_press_has_one() {
    let contest = contest(1);
    let of = |slip: u8, cast: u8| {
        let slip = TokenHash([slip; 32]);
        Receipt::of(contest.id, &slip, &sealed(&contest, &slip, CastId([cast; 16]), &[0]))
    };
    assert_eq!(of(1, 1), of(1, 1));
    assert_ne!(of(1, 1), of(2, 1));
    assert_ne!(of(1, 1), of(1, 2));
}

#[test]
fn a_signed_receipt_is_owed_by_its_own_contest_alone() {
    let (contest, keys) = (contest(1), keys());
    let receipt = Receipt::of(contest.id, &SLIP, &sealed(&contest, &SLIP, CAST, &[0]));
    let signed = SignedReceipt::sign(&keys, contest.id, receipt);
    let key = keys.public().signing;
    assert!(signed.is_owed_by(&key, contest.id));
    assert!(!signed.is_owed_by(&key, ContestId::from_random([2; 16])));
    let mut forged = signed;
    forged.receipt.0[31] ^= 1;
    assert!(!forged.is_owed_by(&key, contest.id));
}

/// Made by libsodium (PyNaCl) from the formulas at the top of `seal.rs` and of
/// `receipt.rs`, with the fixture's ids and the keys of [`keys`].
#[test]
fn the_formulas_are_these_to_the_byte() {
    let (contest, keys) = (contest(1), keys());
    let envelope = sealed(&contest, &SLIP, CAST, &[2, 0]);
    assert_eq!(hex::write(contest.conference.0.as_bytes()), "c9c9c9c9c9c949c989c9c9c9c9c9c9c9");
    assert_eq!(hex::write(contest.id.0.as_bytes()), "01010101010141018101010101010101");
    assert_eq!(
        hex::write(&envelope.0),
        "086130bc4faee91a959cdc705e949492a4ddbe5859291267fe13ff4607ca9e2777b07187dba8b5a263f5\
         519e3be63b97feb5b757f2488f49757508962eacd0f5eeaf58b871cb1de54fa092e2b0bc5ce53fd0cb5f\
         787577ffdb2a2784217ab7324d820f1f9bb2e2c111e9dd3dd3121f229ac0c418541c7a5988975d0eb184\
         51fe0d6c323e4c0884e9341c84025910f3ba"
    );
    let receipt = Receipt::of(contest.id, &SLIP, &envelope);
    assert_eq!(
        hex::write(&receipt.0),
        "07a86cfd7bde107c23892cf18ced6e78f07940e7a73d1f8f630eb978317e8e01"
    );
    assert_eq!(receipt.code().grouped(), "0YM6-SZBV-VR87");
    let signed = SignedReceipt::sign(&keys, contest.id, receipt);
    assert_eq!(
        hex::write(&signed.signature),
        "8b63099ff1050e533278f70c76be47bf7c853ca5f90396cf5f921e5c3d7e3261add3990554d12b710956\
         4aaaed57bab30b4c48af0bf78e42e8a4078ac673c404"
    );
}

proptest! {
    #[test]
    fn a_changed_envelope_never_opens(at in 0_usize..144, bit in 0_u8..8) {
        let contest = contest(1);
        let mut envelope = sealed(&contest, &SLIP, CAST, &[1]);
        envelope.0[at] ^= 1 << bit;
        // X25519 ignores the highest bit of a public key, the nonce does not.
        prop_assert_eq!(envelope.open(keys().sealing(), &contest, &SLIP), None);
    }

    #[test]
    fn no_bytes_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        prop_assert_eq!(Envelope(bytes).open(keys().sealing(), &contest(1), &SLIP), None);
    }
}
