//! People who would like another result: what they change in a record, and how
//! much of the rest they make fit.

use serde_json::Value;

use crate::record::ballots::Published;
use crate::record::closing;
use crate::record::fixture::Chance;
use crate::record::hash::{Hash, Hex};
use crate::record::log::{self, Act};
use crate::record::outcome::{self, Outcome};
use crate::record::publication::Part;
use crate::record::receipt::Receipts;
use crate::record::{Record, ballots, drawing};
use crate::seal::keys::ContestKeys;

/// Changes one thing somewhere: drops, doubles, swaps or edits it.
pub(super) fn change(record: &Value, chance: &mut Chance) -> Option<Record> {
    let mut value = record.clone();
    let parts = ["opening", "log", "receipts", "challenges", "closing", "ballots", "lot", "count"];
    let part = &mut value[parts[chance.below(parts.len())]];
    change_value(part, chance);
    serde_json::from_value(value).ok()
}

/// Goes down into the value at random and changes what is there.
pub(super) fn change_value(value: &mut Value, chance: &mut Chance) {
    match value {
        Value::Array(items) if !items.is_empty() => {
            let (at, other) = (chance.below(items.len()), chance.below(items.len()));
            match chance.below(8) {
                0 => drop(items.remove(at)),
                1 => items.insert(other, items[at].clone()),
                2 => items.swap(at, other),
                3 => {
                    let mut copy = items[at].clone();
                    change_value(&mut copy, chance);
                    items.insert(other, copy);
                }
                _ => change_value(&mut items[at], chance),
            }
        }
        Value::Object(fields) if !fields.is_empty() => {
            let at = chance.below(fields.len());
            if let Some(field) = fields.values_mut().nth(at) {
                change_value(field, chance);
            }
        }
        Value::String(text) => *text = change_text(text, chance),
        Value::Number(number) => {
            let old = number.as_u64().unwrap_or(0);
            let new = [old + 1, old.saturating_sub(1), 0, 1, 2, 3][chance.below(6)];
            *value = new.into();
        }
        Value::Bool(is) => *is = !*is,
        Value::Null => *value = [Value::from(1), Value::from("1")][chance.below(2)].clone(),
        Value::Array(_) | Value::Object(_) => {}
    }
}

fn change_text(text: &str, chance: &mut Chance) -> String {
    const WORDS: [&str; 11] = [
        "irv",
        "lot",
        "look_back",
        "all",
        "careful",
        "teller",
        "voided",
        "handed_out",
        "papers_left",
        "give_up_asked",
        "5",
    ];
    if text.len() >= 32 {
        let at = chance.below(text.len());
        let digit = b"0123456789abcdef"[chance.below(16)];
        let mut bytes = text.as_bytes().to_vec();
        bytes[at] = digit;
        return String::from_utf8(bytes).unwrap_or_default();
    }
    match chance.below(3) {
        0 => format!("{text}."),
        _ => WORDS[chance.below(WORDS.len())].to_owned(),
    }
}

/// Makes everything fit again that can be worked out without the server's key:
/// order, roots, hashes, numbers, the lot and the count.
pub(super) fn make_it_fit(record: &mut Record) {
    let opening = record.opening.clone();
    let (contest, opening_hash) = (opening.contest, opening.hash());
    fit_sets(record);
    let numbers = &mut record.closing.numbers;
    numbers.used = record.receipts.counted.len() as u64;
    numbers.spoiled = record.receipts.spoiled.len() as u64;
    let others = [numbers.used, numbers.paper, numbers.void, numbers.spoiled];
    numbers.unused = numbers.made.saturating_sub(others.iter().sum());
    let closed = record.log.iter().position(|e| e.what == Act::Closed).unwrap_or(0);
    if let Some(first) = record.log.first_mut() {
        first.hash = Some(opening_hash);
    }
    record.closing.log = log::head(contest, &record.log[..closed]);
    fit_count(record);
    fit_closing(record);
}

/// Makes the log name the closing that there is.
pub(super) fn fit_closing(record: &mut Record) {
    let hash = record.closing.hash(record.opening.contest, record.opening.hash());
    if let Some(entry) = record.log.iter_mut().find(|entry| entry.what == Act::Closed) {
        (entry.hash, entry.count) = (Some(hash), Some(record.closing.ballots.count));
    }
}

fn fit_sets(record: &mut Record) {
    let opening = &record.opening;
    let sort = |part: &mut Vec<Hash>| {
        part.sort_unstable();
        part.dedup();
    };
    let Receipts { counted, replaced, void, spoiled } = &mut record.receipts;
    [counted, replaced, void, spoiled].into_iter().for_each(sort);
    match &mut record.ballots {
        Published::All(all) => all.sort_by_cached_key(|ballot| ballot.leaf(opening)),
        Published::Counted { leaves, parts } => {
            sort(leaves);
            parts.sort();
        }
        Published::Numbers { leaves } => sort(leaves),
    }
    let leaves = record.ballots.leaves(opening).unwrap_or_default();
    record.closing.ballots = ballots::set(&leaves);
    record.closing.receipts = closing::receipts_set(&record.receipts);
}

fn fit_count(record: &mut Record) {
    let opening = &record.opening;
    let part = record.ballots.part();
    let root = record.closing.ballots.root;
    let digest = drawing::digest(opening, part, record.ballots.rankings(), root);
    if let Some(drawing::Drawing::Drawn(drawn)) = &mut record.lot {
        drawn.order = drawing::order(opening, &digest, drawn.secret, &drawn.typed);
        let dice = drawing::dice_hash(&drawn.typed, &drawn.by);
        let entry = record.log.iter_mut().find(|entry| entry.what == Act::Dice);
        if let Some(entry) = entry {
            entry.hash = Some(dice);
        }
    }
    if part != Part::Numbers && opening.is_possible() {
        let order = record.lot.as_ref().map_or(&[][..], drawing::Drawing::order);
        let count = outcome::count(opening, record.ballots.rankings(), order);
        record.count = Outcome::of(&count);
    }
}

/// Signs the closing with the forger's own keys.
pub(super) fn sign_closing(record: &mut Record, keys: &ContestKeys) {
    let contest = record.opening.contest;
    let hash = record.closing.hash(contest, record.opening.hash());
    record.closing.signature = Hex(keys.sign(&closing::signed_bytes(contest, &hash)));
}

/// The record with the bits of ephemeral secrets set that X25519 sets by itself.
pub(super) fn clamped(record: &Record) -> Record {
    let mut record = record.clone();
    for challenge in &mut record.challenges {
        let secret = &mut challenge.ephemeral.0;
        secret[0] &= 0xf8;
        secret[31] = secret[31] & 0x7f | 0x40;
    }
    record
}
