//! Slips of the small town that all tests use.

use wardmote_print::colour::Colour;
use wardmote_print::pdf::{self, Asked, BallotWords, Choice, Heading, Paper, Print, Sentence};
use wardmote_print::pdf::{PrintError, Slip, SlipWords, Ward};
use wardmote_print::sheet::Sheet;
use wardmote_print::stock::Range;

/// English, from left to right.
pub const ENGLISH: Heading<'static> = Heading { title: "Slips", lang: "en", is_rtl: false };
/// Urdu, from right to left.
pub const URDU: Heading<'static> = Heading { title: "پرچیاں", lang: "ur", is_rtl: true };
/// A ward with a colour.
pub const ALDER: Ward<'static> =
    Ward { name: "Alder", colour: Colour { key: "plum", rgb: [107, 44, 87] }, colour_word: "Plum" };

/// What slips of the town say.
pub fn words(heading: Heading<'static>) -> SlipWords<'static> {
    let sentence = |lang, text| Sentence { lang, text };
    SlipWords {
        heading,
        meeting: "Fourbridges decides",
        any_ward: "Any ward",
        qr: "The code to scan",
        scan: vec![
            sentence("en", "Scan me with your phone to vote"),
            sentence("cy", "Sganiwch fi â’ch ffôn i bleidleisio"),
            sentence("ur", "ووٹ دینے کے لیے مجھے فون سے اسکین کریں"),
        ],
        type_at: "Or type this code at",
        site: "vote.fourbridges.example/vote",
        once: "One vote. Keep it to yourself.",
    }
}

/// So many different addresses and codes, as the server makes them.
pub fn secrets(count: u32) -> Vec<(String, String)> {
    let secret = |n: u32| {
        let letters = format!("{:026}", u64::from(n) * 7_919_777);
        let code = format!("7K2M-Q4ZD-{n:04}");
        (format!("HTTPS://VOTE.FOURBRIDGES.EXAMPLE/V/{letters}"), code)
    };
    (1..=count).map(secret).collect()
}

/// Slips of those secrets.
pub fn slips(secrets: &[(String, String)]) -> Vec<Slip<'_>> {
    secrets.iter().map(|(address, code)| Slip { address, code, ward: Some(ALDER) }).collect()
}

/// A line for the margin, as the server writes it.
pub fn margin(range: &Range) -> String {
    let Range { page, first, last, count, .. } = range;
    format!("Batch ACDE · sheet {page} of {} · slips {first} to {last} of {count}", range.pages())
}

/// The slips of those secrets on a sheet.
pub fn print(sheet: &Sheet, secrets: &[(String, String)], start: u32) -> Vec<u8> {
    pdf::slips(sheet, &words(ENGLISH), &slips(secrets), start, &margin).unwrap()
}

/// The longest question with the most and the longest options there may be.
pub fn longest() -> Asked<'static> {
    const DETAILS: &str = "Walls are black behind the beds, children cough all winter, and the \
        landlord says that people should open a window more often than they do.";
    let titles = [
        "Damp in the flats on Mill Street",
        "Bus after 7pm from the hospital",
        "Bins on Weir Lane, every week",
        "A crossing by the infant school",
        "Lights along the canal towpath",
        "Somewhere warm for young people",
        "Llwybr diogel i’r ysgol gynradd",
        "Speeding cars on the Old London",
    ];
    let choice = |title| Choice { title, details: Some(DETAILS) };
    Asked {
        question: "What should the four wards of Fourbridges fix first, together, this winter?",
        choices: titles.into_iter().map(choice).collect(),
    }
}

/// A question as most are.
pub fn usual() -> Asked<'static> {
    let choice = |title, details| Choice { title, details };
    Asked {
        question: "What should we fix first?",
        choices: vec![
            choice("Damp in the flats", Some("Walls black behind the beds")),
            choice("Bus after 7pm", None),
            choice("Bins", Some("They are emptied every third week.")),
        ],
    }
}

/// Paper ballots of those secrets, each with these questions.
pub fn ballots(
    print: &Print,
    heading: Heading<'static>,
    secrets: &[(String, String)],
    asked: &[Asked<'_>],
) -> Result<Vec<u8>, PrintError> {
    let foot = |page: u32, pages: u32| format!("Page {page} of {pages} · batch ACDE");
    let words = BallotWords {
        slip: words(heading),
        how: "Write 1 in the box of what you want most, 2 in the box of your second choice, \
            and so on. You may stop whenever you like.",
        either: "Use this paper or your phone, not both.",
        foot: &foot,
    };
    let paper = |slip| Paper { slip, asked: asked.to_vec() };
    let papers: Vec<_> = slips(secrets).into_iter().map(paper).collect();
    pdf::paper_ballots(print, &words, &papers)
}
