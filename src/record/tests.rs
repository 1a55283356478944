//! Whole records, checked and forged.

mod agreed;
mod forger;
mod keyholder;
mod odds;
mod samples;

use super::fixture::{Chance, Lot, Night, Told, night};
use super::publication::{Part, Publication};
use super::verify::{Fault, Finding, Given, Note, verify};
use super::*;
use crate::contest::TieRule;
use crate::seal::keys::ContestKeys;

fn faults(bytes: &[u8], given: &Given) -> Vec<Fault> {
    faults_of(&Document::read(bytes).unwrap(), given)
}

fn faults_of(document: &Document, given: &Given) -> Vec<Fault> {
    let found = verify(document, given).0.into_iter();
    found.filter_map(|f| if let Finding::Fails(fault) = f { Some(fault) } else { None }).collect()
}

/// Evenings of every kind.
fn nights() -> Vec<Night> {
    let mut nights = Vec::new();
    for seed in 0..40 {
        let lots = [Lot::Silent, Lot::Dice, Lot::Hat];
        nights.push(Night {
            seed,
            slips: 4 + 3 * usize::try_from(seed % 10).unwrap(),
            acts: 12 * usize::try_from(seed % 11).unwrap(),
            options: 2 + u8::try_from(seed % 4).unwrap(),
            ranks: 1 + seed % 2,
            publication: Publication::ALL[usize::from(seed % 3 == 0)],
            ties: if seed % 2 == 0 { TieRule::LookBack } else { TieRule::Lot },
            lot: lots[usize::try_from(seed % 3).unwrap()],
            seats: 1 + u64::from(seed % 4 > 1 && seed % 5 == 0),
        });
    }
    nights
}

#[test]
fn every_evening_leaves_a_record_that_holds() {
    let mut parts = Vec::new();
    for plan in nights() {
        let told = night(plan);
        let given = Given {
            opening: Some(told.opening),
            digest: Some(told.read().digest),
            ballots: Some(told.ballots.clone()),
            receipt: told.receipts.first().cloned(),
            challenge: told.challenges.first().cloned(),
        };
        assert_eq!(faults(&told.record, &given), [], "evening {}", plan.seed);
        parts.push(told.read().ballots.part());
    }
    for part in [Part::All, Part::Counted, Part::Numbers] {
        assert!(parts.contains(&part), "no evening shows {part:?}");
    }
}

/// Whether these rankings give that count, with the lot of the record.
fn is_counted(record: &Record, parts: &[ballots::CountedPart]) -> bool {
    let order = record.lot.as_ref().map_or(&[][..], Drawing::order);
    let rankings = parts.iter().map(|part| (&*part.ranking, part.ballots));
    Outcome::of(&outcome::count(&record.opening, rankings, order)) == record.count
}

#[test]
fn a_record_never_shows_more_of_a_ranking_than_the_rule_allows() {
    // Four options have 65 rankings and 16 counted parts: these halls are in between.
    let halls = (100..115).map(|seed| Night {
        seed,
        slips: 70,
        options: 4,
        ranks: 4,
        seats: 1 + seed % 3,
        publication: Publication::Careful,
        acts: 70,
        ..Night::default()
    });
    let mut shown = 0;
    for plan in nights().into_iter().chain(halls) {
        let told = night(plan);
        let record = told.read();
        let number = told.ballots.ballots.len() as u64;
        assert_eq!(record.ballots.part(), plan.publication.of(record.opening.room(), number));
        if record.ballots.part() == Part::All {
            continue;
        }
        // Without its id, nobody can tell by trying which ranking a leaf is of.
        let text = String::from_utf8(told.record.clone()).unwrap();
        assert!(!told.ballots.ballots.iter().any(|b| text.contains(&b.id.to_string())));
        if let Some(Drawing::Drawn(drawn)) = &record.lot {
            let root = record.closing.ballots.root;
            let order = drawing::order(&record.opening, &root, drawn.secret, &drawn.typed);
            assert_eq!(order, drawn.order, "a digest of rankings could be tried as well");
        }
        let Published::Counted { parts, .. } = &record.ballots else { continue };
        assert!(is_counted(&record, parts), "evening {}", plan.seed);
        for at in 0..parts.len() {
            // One choice less on one ballot, and the count is another: each was needed.
            let mut less = parts.clone();
            let ranking = less[at].ranking.clone();
            if let Some((_, kept)) = ranking.split_last() {
                less[at].ballots -= 1;
                less.push(ballots::CountedPart { ranking: kept.to_vec(), ballots: 1 });
                assert!(!is_counted(&record, &less), "evening {}: {ranking:?}", plan.seed);
                shown += 1;
            }
        }
    }
    assert!(shown > 100, "only {shown} parts were shown");
}

/// How many files are tried with a byte changed, and how many forgeries of each
/// of three kinds; with those of whoever has the key, more than 100,000 in all.
const BYTES_CHANGED: usize = 40_000;
const FORGERIES: usize = 10_000;

/// Small records of every kind of publication and lot.
fn small() -> Vec<Told> {
    let of = |seed, publication, slips, acts, lot| {
        night(Night { seed, slips, publication, acts, lot, ..Night::default() })
    };
    let told = vec![
        of(1, Publication::All, 9, 16, Lot::Dice),
        of(2, Publication::Careful, 22, 30, Lot::Dice),
        of(3, Publication::Careful, 9, 12, Lot::Hat),
        of(5, Publication::All, 9, 16, Lot::Silent),
        night(Night {
            seed: 6,
            slips: 40,
            options: 4,
            ranks: 2,
            seats: 2,
            publication: Publication::Careful,
            acts: 38,
            ..Night::default()
        }),
    ];
    let parts = told.iter().map(|told| told.read().ballots.part());
    let all = [Part::All, Part::Counted, Part::Numbers, Part::All, Part::Counted];
    assert_eq!(parts.collect::<Vec<_>>(), all);
    told
}

/// A record that somebody signed, or could not sign. Every tenth is written and
/// read again, as a file would be; the digest of the others fits by itself.
fn document(
    (n, mut record): (usize, Record),
    sign: impl Fn(&[u8]) -> [u8; 64],
) -> Result<Document, Unreadable> {
    if n.is_multiple_of(10) {
        return Document::read(&record.seal(sign));
    }
    let signed = Hex([7; 32]);
    record.signature = Hex(sign(&signed_bytes(record.opening.contest, &signed)));
    Ok(Document { record, signed })
}

/// Whether a checker who knows this refuses such a record.
fn is_refused_signed(
    forged: (usize, Record),
    given: &Given,
    sign: impl Fn(&[u8]) -> [u8; 64],
) -> bool {
    !document(forged, sign).is_ok_and(|document| verify(&document, given).holds())
}

/// Lets a forger at each record in turn, until so many forgeries were tried.
fn forge(
    (seed, tries): (u64, usize),
    mut attempt: impl FnMut(&Told, &Record, (usize, Record), &mut Chance),
) {
    let mut chance = Chance(seed);
    let told = small();
    let goods: Vec<_> = told.iter().map(|told| (told.read(), told)).collect();
    let values: Vec<_> =
        goods.iter().map(|(good, _)| serde_json::to_value(good).unwrap()).collect();
    let mut tried = 0;
    while tried < tries {
        let (good, told) = &goods[tried % goods.len()];
        if let Some(forged) = forger::change(&values[tried % goods.len()], &mut chance)
            && forged != *good
        {
            attempt(told, good, (tried, forged), &mut chance);
            tried += 1;
        }
    }
}

#[test]
fn a_file_with_any_byte_changed_dropped_or_added_is_refused() {
    let mut chance = Chance(1);
    let records = small();
    for n in 0..BYTES_CHANGED {
        let good = &records[n % records.len()].record;
        let mut bytes = good.clone();
        let (at, other) = (chance.below(bytes.len()), chance.below(bytes.len()));
        match chance.below(5) {
            0 => bytes[at] ^= 1 << chance.below(8),
            1 => drop(bytes.remove(at)),
            2 => bytes.insert(at, b" 0a\",}"[chance.below(6)]),
            3 => bytes.truncate(at),
            _ => bytes.swap(at, other),
        }
        assert!(bytes == *good || Document::read(&bytes).is_err(), "try {n}");
    }
}

#[test]
fn a_forger_without_the_key_is_caught_however_much_is_made_to_fit() {
    forge((2, FORGERIES), |_, good, (n, mut forged), _| {
        forger::make_it_fit(&mut forged);
        if forged != *good {
            // The true record's signature stays: the forger cannot make another.
            let sign = |_: &[u8]| good.signature.0;
            assert!(is_refused_signed((n, forged), &Given::default(), sign), "try {n}");
        }
    });
}

#[test]
fn a_forger_with_keys_of_their_own_is_caught_by_the_opening_hash() {
    forge((3, FORGERIES), |told, _, (n, mut forged), chance| {
        let given = Given { opening: Some(told.opening), ..Given::default() };
        let keys = ContestKeys::from_random(chance.bytes(), chance.bytes());
        forged.opening.signing_key = Hex(keys.public().signing.0);
        forger::make_it_fit(&mut forged);
        forger::sign_closing(&mut forged, &keys);
        assert!(is_refused_signed((n, forged), &given, |bytes| keys.sign(bytes)), "try {n}");
    });
}

/// So no check leans on another: not on the digests, which are made to fit
/// here, and not on the signature, which is true here.
#[test]
fn whatever_is_changed_by_itself_no_longer_fits_the_rest() {
    forge((4, FORGERIES), |told, good, (n, forged), _| {
        let closed = |record: &Record| -> Vec<_> {
            record.log.iter().take_while(|entry| entry.what != log::Act::Closed).cloned().collect()
        };
        // What the server writes last is fixed by its signature alone: when and why
        // it published, and a count that nobody can repeat without the ballots.
        let is_last = Record { log: good.log.clone(), ..forged.clone() } == *good
            && closed(&forged) == closed(good);
        let is_number = good.ballots.part() == Part::Numbers && forged.count != good.count;
        // X25519 overlooks five bits of a secret, so other secrets seal the same.
        let is_same_secret = forger::clamped(&forged) == forger::clamped(good);
        let is_excused = is_last || is_number || is_same_secret;
        let sign = |bytes: &[u8]| told.keys.sign(bytes);
        assert!(is_excused || is_refused_signed((n, forged), &Given::default(), sign), "try {n}");
    });
}

#[test]
fn what_the_hall_saw_in_the_check_minute_can_be_compared_with_the_record() {
    for told in small() {
        let record = told.read();
        let closing = record.closing.hash(record.opening.contest, told.opening);
        let note = Note::CheckMinute { receipts: record.receipts.root(), closing };
        let found = verify(&Document::read(&told.record).unwrap(), &Given::default()).0;
        assert!(found.contains(&Finding::Note(note)), "{found:?}");
    }
}

#[test]
fn a_file_that_is_no_record_of_this_version_is_told_apart() {
    let told = night(Night::default());
    let text = String::from_utf8(told.record.clone()).unwrap();
    let read = |text: &str| Document::read(text.as_bytes()).unwrap_err();
    assert_eq!(read(&text[..text.len() / 2]), Unreadable::CutShort);
    assert_eq!(read(""), Unreadable::CutShort);
    let newer = text.replacen("\"version\":1", "\"version\":2", 1);
    assert_eq!(read(&newer), Unreadable::Version("2".into()));
    let other = text.replacen("wardmote-record", "wardmote-receipt", 1);
    assert_eq!(read(&other), Unreadable::Foreign(Record::FORMAT.into()));
    assert_eq!(read("{}"), Unreadable::Foreign(Record::FORMAT.into()));
    assert_eq!(read(&text.replacen("Alder", "Elder", 1)), Unreadable::Digest);
    assert!(matches!(read(&text.replacen(',', ", ", 1)), Unreadable::Form(_)));
    assert!(matches!(read("\u{feff}{}"), Unreadable::Form(_)));
    assert!(matches!(read(&"[".repeat(100_000)), Unreadable::Form(_)));
    assert_eq!(Document::read(&vec![b' '; BYTES_MAX + 1]).unwrap_err(), Unreadable::TooLarge);
}
