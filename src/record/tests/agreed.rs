//! Forgeries on disk, made here and by the page's tests: both verifiers say of
//! each whether it holds, and say the same.
//!
//! A forgery is told as what is changed in one of the samples: each change is a
//! place (RFC 6901) and what stands there. All are signed with the true keys.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::forger;
use super::keyholder::cheat;
use super::{small, verify};
use crate::record::fixture::{Chance, Told, written};
use crate::record::verify::Given;
use crate::record::{Document, Record};

/// How many forgeries are told to the page's tests.
const TOLD: usize = 3_000;
const SAMPLES: [&str; 5] = ["all", "counted", "numbers", "silent", "seats"];

/// A record that somebody with the true keys made from a sample.
#[derive(Serialize, Deserialize)]
struct Forgery {
    of: String,
    changes: Vec<(String, Value)>,
    holds: bool,
}

/// What is another in `other`, place by place.
fn differences(one: &Value, other: &Value, place: &str, found: &mut Vec<(String, Value)>) {
    match (one, other) {
        (Value::Object(one), Value::Object(other)) if one.keys().eq(other.keys()) => {
            for ((key, one), other) in one.iter().zip(other.values()) {
                differences(one, other, &format!("{place}/{key}"), found);
            }
        }
        (Value::Array(one), Value::Array(other)) if one.len() == other.len() => {
            for (at, (one, other)) in one.iter().zip(other).enumerate() {
                differences(one, other, &format!("{place}/{at}"), found);
            }
        }
        _ if one != other => found.push((place.to_owned(), other.clone())),
        _ => {}
    }
}

/// Whether a record holds once it is signed and written as a file.
fn holds(told: &Told, record: &Record) -> bool {
    let document = Document::read(&told.reseal(record));
    document.is_ok_and(|document| verify(&document, &Given::default()).holds())
}

#[test]
fn the_page_is_told_of_forgeries_and_of_records_that_hold() {
    let mut chance = Chance(10);
    let (told, mut told_of, mut held) = (small(), Vec::new(), 0);
    let goods: Vec<_> = told.iter().map(Told::read).collect();
    let values: Vec<_> = goods.iter().map(|good| serde_json::to_value(good).unwrap()).collect();
    while told_of.len() < TOLD {
        let n = told_of.len();
        let of = n % SAMPLES.len();
        let (told, good, value) = (&told[of], &goods[of], &values[of]);
        let changed = match n / SAMPLES.len() % 3 {
            0 => Some(cheat(good, &mut chance)),
            _ => forger::change(value, &mut chance),
        };
        let Some(mut record) = changed else { continue };
        if n / SAMPLES.len() % 3 < 2 {
            forger::make_it_fit(&mut record);
            forger::sign_closing(&mut record, &told.keys);
        }
        let holds = holds(told, &record);
        held += usize::from(holds);
        let mut changes = Vec::new();
        differences(value, &serde_json::to_value(&record).unwrap(), "", &mut changes);
        told_of.push(Forgery { of: SAMPLES[of].to_owned(), changes, holds });
    }
    assert!(held > TOLD / 4 && held < TOLD * 3 / 4, "{held} hold");
    insta::assert_binary_snapshot!("forgeries.json", written(&told_of));
}

#[test]
fn what_the_page_says_of_its_forgeries_is_said_here_too() {
    let told: BTreeMap<_, _> = SAMPLES.into_iter().zip(small()).collect();
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/record/tests/forgeries.json");
    let forgeries: Vec<Forgery> = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
    assert!(forgeries.len() >= 1_000);
    for (n, forgery) in forgeries.iter().enumerate() {
        let told = &told[forgery.of.as_str()];
        let mut value = serde_json::to_value(told.read()).unwrap();
        for (place, changed) in &forgery.changes {
            *value.pointer_mut(place).unwrap() = changed.clone();
        }
        let record: Result<Record, _> = serde_json::from_value(value);
        assert_eq!(record.is_ok_and(|record| holds(told, &record)), forgery.holds, "forgery {n}");
    }
}
