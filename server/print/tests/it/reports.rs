//! A ward's report: two pages whatever there is to say, told in order.

use wardmote_print::pdf::{PrintError, ward_report};
use wardmote_print::report::{Block, Report, Row};

use crate::paper::Printed;

fn text(words: &str, letters: usize) -> String {
    words.chars().cycle().take(letters).collect()
}

/// Everything as long as it may be: eight options through seven rounds, six actions.
fn fullest(lang: &'static str, words: &str) -> Report {
    let title = |n: usize| format!("{n} {}", text(words, 30));
    let head = ["Choice", "1", "2", "3", "4", "5", "6", "7", "Result"].map(String::from);
    let votes = |n: usize| {
        let cells = [title(n)].into_iter().chain((1..8).map(|r| format!("{}.99", r * n)));
        Row { cells: cells.chain(["Chosen".to_owned()]).collect(), is_bold: n == 1 }
    };
    let action = |n: usize| {
        let cells = vec![title(n), text(words, 60), text(words, 290), text(words, 60)];
        Row::plain(cells)
    };
    let first = vec![
        Block::Heading(text(words, 20)),
        Block::List((1..7).map(title).collect()),
        Block::Heading(text(words, 20)),
        Block::List((1..9).map(title).collect()),
        Block::Heading(text(words, 20)),
        Block::Text(text(words, 80)),
        Block::Lead(text(words, 120)),
        Block::Table { head: head.into(), rows: (1..10).map(votes).collect() },
        Block::Text(text(words, 60)),
    ];
    let address = "https://vote.example.org/ward/018f3a7e-0000-7000-8000-000000000001";
    let second = vec![
        Block::Heading(text(words, 20)),
        Block::Table {
            head: ["What", "How far", "Who", "Next"].map(String::from).into(),
            rows: (1..7).map(action).collect(),
        },
        Block::Heading(text(words, 20)),
        Block::Code {
            texts: vec![text(words, 140); 4],
            address: address.to_owned(),
            alt: "A code".to_owned(),
        },
        Block::Heading(text(words, 20)),
        Block::Table {
            head: Vec::new(),
            rows: (0..5)
                .map(|n| Row::plain(vec![text(words, 14), text(words, 140 * n + 20)]))
                .collect(),
        },
        Block::Text(text(words, 300)),
    ];
    Report {
        lang,
        is_rtl: lang == "ur",
        title: text(words, 80),
        meta: text(words, 80),
        pages: [first, second],
    }
}

fn plain(text: &str) -> Report {
    let page = || vec![Block::Heading(text.to_owned()), Block::Text(text.to_owned())];
    Report {
        lang: "en",
        is_rtl: false,
        title: text.to_owned(),
        meta: text.to_owned(),
        pages: [page(), page()],
    }
}

#[test]
fn the_fullest_report_and_the_emptiest_have_two_pages() {
    let [english, urdu] = ["Damp homes at Mill Wharf, ", "گیلے گھر اور تاریک گلیاں، "];
    for (name, report) in [
        ("full", fullest("en", english)),
        ("full-ur", fullest("ur", urdu)),
        ("empty", plain("Nothing yet.")),
    ] {
        let printed = Printed::open(ward_report(&report).unwrap());
        assert_eq!(printed.pages(), 2, "{name}");
        for page in 0..2 {
            assert_eq!(printed.unmarked(page), 0, "{name}: everything is read out or decoration");
            let letters = printed.letters(page);
            let smallest = letters.iter().map(|letter| letter.size).fold(f64::MAX, f64::min);
            assert!(smallest > 5.0, "{name}: {smallest}");
            let holds =
                |(x, y): (f64, f64)| (10.0..200.0).contains(&x) && (10.0..283.0).contains(&y);
            assert!(letters.iter().all(|letter| holds(letter.at)), "{name} stays on the paper");
            printed.pixels(page, &format!("report-{name}-{page}"));
        }
    }
}

#[test]
fn a_report_is_told_in_its_order_and_its_code_leads_to_the_ward() {
    let report = fullest("en", "Damp homes ");
    let printed = Printed::open(ward_report(&report).unwrap());
    let told = printed.told(0).join(" ");
    let places: Vec<_> =
        ["1 Damp homes", "8 Damp homes", "Choice", "7.99"].iter().map(|t| told.find(t)).collect();
    assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{places:?}: {told}");
    let pixels = printed.pixels(1, "report-code");
    let codes = pixels.codes(wardmote_print::measure::Area::A4);
    assert_eq!(codes, ["https://vote.example.org/ward/018f3a7e-0000-7000-8000-000000000001"]);
}

#[test]
fn a_letter_we_lack_is_seen_to_be_missing_and_too_much_is_refused() {
    let printed = Printed::open(ward_report(&plain("市政")).unwrap());
    assert_eq!(printed.pages(), 2);
    let endless = Report {
        pages: [vec![Block::List(vec!["Damp".to_owned(); 200])], Vec::new()],
        ..plain("Alder")
    };
    assert_eq!(ward_report(&endless), Err(PrintError::NoRoom));
}
