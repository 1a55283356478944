//! Whoever holds the server's true keys, or needs none: everything is made to
//! fit and is signed. What is wrong then falls to the recount, to the numbers,
//! to the clock, or to the digest that the hall saw.

use std::collections::BTreeMap;

use ed25519_dalek::{Signature, Verifier, VerifyingKey};

use super::{document, faults, faults_of, forge, forger, is_refused_signed, small};
use crate::hex;
use crate::record::ballots::Published;
use crate::record::closing;
use crate::record::drawing::Drawing;
use crate::record::fixture::{Chance, Told};
use crate::record::hash::Hex;
use crate::record::log::Act;
use crate::record::numbers::Numbers;
use crate::record::verify::{Fault, Given};
use crate::record::{Document, Record};

/// How many records are edited once more after everything was signed.
const EDITED: usize = 4_000;
/// How many that fit in themselves are compared with the digest the hall saw.
const WITH_DIGEST: usize = 20_000;
/// How many are signed with keys for which nobody needs a secret.
const WEAK: usize = 2_000;

/// The server itself changes a ballot, before anybody looks; everything else
/// follows from that.
pub(super) fn cheat(good: &Record, chance: &mut Chance) -> Record {
    let mut record = good.clone();
    let opening = &record.opening;
    if let Published::All(all) = &mut record.ballots {
        let ranking = chance.ranking(&opening.ids(), opening.room().ranks);
        let places = ranking.options().iter().filter_map(|id| opening.place(*id));
        let at = chance.below(all.len());
        all[at].ranking = places.collect();
    }
    forger::make_it_fit(&mut record);
    record
}

/// What is edited once more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Edit {
    Winner,
    Round,
    Lot,
    Number,
}

impl Edit {
    const ALL: [Self; 4] = [Self::Winner, Self::Round, Self::Lot, Self::Number];

    /// Edits, and nothing follows.
    fn make(self, record: &mut Record, chance: &mut Chance) {
        match self {
            Self::Winner => {
                let other = 1 + chance.below(record.opening.options.len());
                let other = u16::try_from(other).unwrap();
                match record.count.winners.first_mut() {
                    Some(winner) if *winner != other => *winner = other,
                    _ => record.count.winners.push(other),
                }
            }
            Self::Round => {
                let rounds = &mut record.count.rounds;
                let tell = serde_json::to_value(&*rounds).unwrap();
                let other = (0..1_000).find_map(|_| {
                    let mut other = tell.clone();
                    forger::change_value(&mut other, chance);
                    serde_json::from_value(other).ok().filter(|other| other != rounds)
                });
                *rounds = other.expect("a change of a round that can be read");
            }
            Self::Lot => match &mut record.lot {
                Some(Drawing::Drawn(drawn)) => swap_first(&mut drawn.order, chance),
                Some(Drawing::Hat(hat)) => swap_first(&mut hat.order, chance),
                None => unreachable!("all small records have a lot"),
            },
            Self::Number => {
                let numbers = &mut record.closing.numbers;
                let fields: [fn(&mut Numbers) -> &mut u64; 6] = [
                    |n| &mut n.made,
                    |n| &mut n.used,
                    |n| &mut n.paper,
                    |n| &mut n.void,
                    |n| &mut n.spoiled,
                    |n| &mut n.unused,
                ];
                *fields[chance.below(6)](numbers) += 1 + chance.below(3) as u64;
            }
        }
    }

    /// The checks it falls to, and no others.
    fn falls_to(self, fault: Fault) -> bool {
        let is_count = matches!(fault, Fault::Count | Fault::BallotsFileCount);
        match self {
            Self::Winner | Self::Round => is_count,
            // Where a tie was settled, another order gives another count, of other parts.
            Self::Lot => {
                let is_lot = matches!(fault, Fault::LotOrder | Fault::LotTyped);
                is_lot || is_count || matches!(fault, Fault::Parts | Fault::BallotsFileParts)
            }
            Self::Number => matches!(fault, Fault::Gap(_)),
        }
    }
}

fn swap_first(order: &mut [u16], chance: &mut Chance) {
    let other = 1 + chance.below(order.len() - 1);
    order.swap(0, other);
}

fn resigned(told: &Told, (n, mut record): (usize, Record)) -> Document {
    forger::fit_closing(&mut record);
    forger::sign_closing(&mut record, &told.keys);
    document((n, record), |bytes| told.keys.sign(bytes)).unwrap()
}

#[test]
fn a_result_edited_after_everything_was_signed_falls_to_recount_or_to_the_numbers() {
    let mut chance = Chance(7);
    let told = small();
    let goods: Vec<_> = told.iter().map(Told::read).collect();
    let mut fallen = BTreeMap::new();
    for n in 0..EDITED {
        let (told, good) = (&told[n % told.len()], &goods[n % told.len()]);
        let edit = Edit::ALL[n / 10 % 4];
        let base = cheat(good, &mut chance);
        // Where only numbers are published, observers count.
        let is_as_good = base.closing.ballots == good.closing.ballots;
        let given = Given { ballots: is_as_good.then(|| told.ballots.clone()), ..Given::default() };
        if n.is_multiple_of(20) {
            assert_eq!(faults_of(&resigned(told, (n, base.clone())), &given), [], "try {n}");
        }
        if edit == Edit::Round && base.count.rounds.is_empty() {
            continue;
        }
        let mut edited = base;
        edit.make(&mut edited, &mut chance);
        let found = faults_of(&resigned(told, (n, edited)), &given);
        assert!(!found.is_empty(), "try {n}: {edit:?}");
        assert!(found.iter().all(|fault| edit.falls_to(*fault)), "try {n}: {edit:?}, {found:?}");
        *fallen.entry(edit).or_insert(0_usize) += 1;
    }
    assert!(fallen.len() == 4 && fallen.values().all(|some| *some > EDITED / 5), "{fallen:?}");
}

#[test]
fn whoever_has_the_key_is_caught_by_the_projected_digest() {
    forge((8, WITH_DIGEST), |told, good, (n, mut forged), _| {
        forger::make_it_fit(&mut forged);
        forger::sign_closing(&mut forged, &told.keys);
        if forged == *good {
            return;
        }
        let given = Given { digest: Some(good.digest), ..Given::default() };
        let bytes = told.reseal(&forged);
        assert!(faults(&bytes, &given).contains(&Fault::Digest), "try {n}");
    });
    for told in small() {
        let good = told.read();
        let given = Given { digest: Some(good.digest), ..Given::default() };
        let mut other = good;
        other.log.last_mut().unwrap().at.0 += 1;
        let bytes = told.reseal(&other);
        assert_eq!(faults(&bytes, &Given::default()), []);
        assert_eq!(faults(&bytes, &given), [Fault::Digest]);
    }
}

#[test]
fn a_record_in_which_time_goes_back_is_refused() {
    for told in small() {
        let good = told.read();
        let closed = good.log.iter().position(|entry| entry.what == Act::Closed).unwrap();
        let mut early = good.clone();
        early.closing.at = good.opening.at.plus_ms(-1);
        early.log[closed].at = early.closing.at;
        assert_eq!(faults_of(&resigned(&told, (0, early)), &Given::default()), [Fault::LogOrder]);
        for at in closed + 1..good.log.len() {
            let mut early = good.clone();
            early.log[at].at = good.closing.at.plus_ms(-1);
            let found = faults_of(&resigned(&told, (0, early)), &Given::default());
            assert_eq!(found, [Fault::LogOrder], "{:?} before closing", good.log[at].what);
        }
        let mut at_once = good.clone();
        at_once.log[closed..].iter_mut().for_each(|entry| entry.at = good.closing.at);
        assert_eq!(faults_of(&resigned(&told, (0, at_once)), &Given::default()), []);
    }
}

/// The points of small order (RFC 7748 and RFC 8032 share the curve): a key that
/// is one of them has no secret, and fits what anybody signs.
const SMALL_ORDER: [&str; 8] = [
    "0100000000000000000000000000000000000000000000000000000000000000",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "0000000000000000000000000000000000000000000000000000000000000000",
    "0000000000000000000000000000000000000000000000000000000000000080",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
];

/// What a lax check would take for a signature, found without any secret.
fn sign_without_secret(key: &VerifyingKey, message: &[u8]) -> Option<[u8; 64]> {
    SMALL_ORDER.iter().find_map(|point| {
        let mut signature = [0; 64];
        signature[..32].copy_from_slice(&hex::read::<32>(point).unwrap());
        let is_taken = key.verify(message, &Signature::from_bytes(&signature)).is_ok();
        is_taken.then_some(signature)
    })
}

/// Signs everything so, if it can be done.
fn sign_weakly(record: &mut Record, key: &VerifyingKey) -> bool {
    record.opening.signing_key = Hex(key.to_bytes());
    forger::make_it_fit(record);
    let contest = record.opening.contest;
    let hash = record.closing.hash(contest, record.opening.hash());
    let signature = sign_without_secret(key, &closing::signed_bytes(contest, &hash));
    record.closing.signature = Hex(signature.unwrap_or([0; 64]));
    signature.is_some()
}

#[test]
fn a_signing_key_of_small_order_signs_nothing() {
    let keys = SMALL_ORDER.map(|key| VerifyingKey::from_bytes(&hex::read(key).unwrap()).unwrap());
    let sign =
        |key: VerifyingKey| move |bytes: &[u8]| sign_without_secret(&key, bytes).unwrap_or([0; 64]);
    let mut signed = 0;
    for told in small() {
        for key in keys {
            let mut record = told.read();
            signed += usize::from(sign_weakly(&mut record, &key));
            let found = faults(&record.seal(sign(key)), &Given::default());
            assert_eq!(found, [Fault::ClosingSigned, Fault::RecordSigned]);
        }
    }
    forge((9, WEAK), |_, _, (n, mut forged), chance| {
        let key = keys[chance.below(8)];
        signed += usize::from(sign_weakly(&mut forged, &key));
        let given = Given::default();
        assert!(is_refused_signed((n, forged), &given, sign(key)), "try {n}");
    });
    assert!(signed > WEAK / 2, "a lax check would have taken only {signed}");
}
