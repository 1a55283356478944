//! How long suggestions take: `cargo bench -p wardmote --features ward --bench similar`.
#![allow(missing_docs, clippy::print_stdout, clippy::disallowed_methods)]

use std::time::Instant;

use uuid::Uuid;
use wardmote::id::WardId;
use wardmote::listening::{Answer, Category, Source};
use wardmote::sorting::{Apart, suggest};
use wardmote::text::AnswerText;
use wardmote::time::Timestamp;

/// The most a screen of 5,000 answers may take.
const PROMISE_MS: u128 = 2_000;

const WHAT: [&str; 24] = [
    "damp and mould",
    "potholes",
    "no bus after 7pm",
    "bins are not emptied",
    "broken street lights",
    "cars speeding",
    "nothing for young people",
    "dog mess",
    "fly tipping",
    "rents are too high",
    "no doctor's appointments",
    "the park is not safe at night",
    "parking on the pavement",
    "the lift is broken again",
    "noise from the road",
    "the library closed",
    "flooding when it rains",
    "no crossing",
    "drug dealing",
    "rats",
    "empty shops",
    "the school is full",
    "dirty water",
    "گلی میں کوڑا",
];
const WHERE: [&str; 16] = [
    "Alder flats",
    "Elm Street",
    "the school",
    "Mill Lane",
    "the estate",
    "Church Road",
    "the park",
    "Station Road",
    "our block",
    "the high street",
    "Birch Close",
    "the health centre",
    "the canal",
    "the corner by the shop",
    "Oak Avenue",
    "ہمارے محلے",
];
const HOW: [&str; 10] = [
    "{what} in {where}",
    "{where}: {what}",
    "there is {what} at {where} and nobody comes",
    "please fix {what} near {where}",
    "{what} {where}",
    "we are fed up with {what} around {where}",
    "the council should do something about {what} on {where}",
    "{what}!!! {where}",
    "every week {what}, mostly {where}",
    "my mother cannot go out because of {what} by {where}",
];

/// An answer as somebody might give it: some with a slip of the pen.
fn text(n: usize) -> String {
    // A step without a common divisor walks through all combinations before any comes again.
    let pick = |from: usize, step: usize| (n * step + n / from) % from;
    let said = HOW[pick(HOW.len(), 7)]
        .replace("{what}", WHAT[pick(WHAT.len(), 5)])
        .replace("{where}", WHERE[pick(WHERE.len(), 3)]);
    match n % 5 {
        0 => said.replacen('e', "", 1),
        1 => said.to_uppercase(),
        2 => format!("{said} number {}", n % 97),
        _ => said,
    }
}

fn answers(count: usize) -> Vec<Answer> {
    let answer = |n: usize| Answer {
        id: Uuid::from_u128(n as u128).into(),
        ward: WardId::from_random([1; 16]),
        text: AnswerText::from_store(text(n)),
        category: Category::Other,
        source: Source::Doorstep,
        at: Timestamp(0),
        issue: None,
        lang: None,
        hidden: None,
    };
    (0..count).map(answer).collect()
}

fn main() {
    for count in [1_000, 5_000, 10_000] {
        let answers = answers(count);
        let began = Instant::now();
        let found = suggest(&answers, &[], &Apart::default());
        let took = began.elapsed().as_millis();
        println!(
            "{count:>6} answers of one ward: {:>5} to decide about, {took:>5} ms",
            found.len()
        );
        assert!(count != 5_000 || took <= PROMISE_MS, "5,000 answers take {took} ms");
    }
}
