//! Pictures of results: drawn, and looked at.

use resvg::tiny_skia::Pixmap;
use wardmote_print::drawing::{png, svg};
use wardmote_print::picture::{Bar, Picture};

fn bar(title: &str, votes: &str, length: u64, is_chosen: bool) -> Bar {
    Bar { title: title.into(), votes: votes.into(), length, is_chosen }
}

fn picture() -> Picture {
    Picture {
        lang: "en",
        is_rtl: false,
        place: "Alder".into(),
        question: "What should we fix first?".into(),
        chosen: "Chosen".into(),
        winners: vec!["Late buses".into()],
        verdict: "Late buses is chosen, with 23 of 40 ballots.".into(),
        bars: vec![bar("Late buses", "23", 940, true), bar("Damp homes", "17", 695, false)],
        turnout: "44 of 60 slips were used.".into(),
        address: "vote.example.org".into(),
        alt: "What should we fix first? Late buses is chosen.".into(),
    }
}

/// The colour of a point.
fn colour(pixels: &Pixmap, x: u32, y: u32) -> (u8, u8, u8) {
    let pixel = pixels.pixel(x, y).unwrap();
    (pixel.red(), pixel.green(), pixel.blue())
}

const ACCENT: (u8, u8, u8) = (0x7a, 0x1e, 0x4e);

/// Every row of the picture that has a long run in one colour, from the left or right margin.
fn bars_of(pixels: &Pixmap, wanted: (u8, u8, u8), x: u32) -> usize {
    let rows: Vec<_> = (60..560).filter(|y| colour(pixels, x, *y) == wanted).collect();
    rows.chunk_by(|a, b| b - a == 1).filter(|run| run.len() > 10).count()
}

#[test]
fn the_picture_has_its_bars_where_lines_begin() {
    let pixels = Pixmap::decode_png(&png(&picture()).unwrap()).unwrap();
    assert_eq!((pixels.width(), pixels.height()), (1200, 630));
    assert_eq!(bars_of(&pixels, ACCENT, 66), 1, "the chosen one");
    assert_eq!(bars_of(&pixels, (0x6b, 0x62, 0x77), 66), 1, "the other one");
    assert_eq!(bars_of(&pixels, ACCENT, 1130), 0, "no bar reaches so far");
    let mirrored = Picture { is_rtl: true, lang: "ur", ..picture() };
    let pixels = Pixmap::decode_png(&png(&mirrored).unwrap()).unwrap();
    assert_eq!(bars_of(&pixels, ACCENT, 1133), 1);
    assert_eq!(bars_of(&pixels, ACCENT, 66), 0);
}

#[test]
fn words_cannot_become_tags_and_nothing_is_loaded() {
    let sly = "</title><script>alert(1)</script><image href=\"https://elsewhere\"/>&";
    let words = || sly.to_owned();
    let sly = Picture {
        place: words(),
        question: words(),
        winners: vec![words()],
        verdict: words(),
        alt: words(),
        address: words(),
        ..picture()
    };
    let drawn = svg(&sly).unwrap();
    for tag in ["<script", "<image", "<text", "<style", "href="] {
        assert!(!drawn.replace("href=&quot;", "").contains(tag), "{tag}");
    }
    assert_eq!(drawn.matches("</title>").count(), 1);
    png(&sly).unwrap();
}

#[test]
fn whatever_is_chosen_stays_above_the_foot() {
    let long = "Damp in the flats on Alder Lane.".to_owned();
    for number in 0..8 {
        let winners = vec![long.clone(); number];
        let full = Picture {
            winners,
            question: "w".repeat(80),
            verdict: "Many words ".repeat(20),
            place: "w".repeat(80),
            ..picture()
        };
        let pixels = Pixmap::decode_png(&png(&full).unwrap()).unwrap();
        // Between the words and the rule of the foot there is a line of paper.
        let is_paper = |y| (0..1200).all(|x| colour(&pixels, x, y) == (0xfb, 0xf8, 0xf2));
        assert!((546..552).any(is_paper), "{number} winners reach the foot");
    }
}

#[test]
fn letters_that_no_font_has_are_drawn_as_missing() {
    let foreign = Picture { question: "我们先修什么？".into(), ..picture() };
    assert!(
        svg(&foreign).unwrap().len()
            > svg(&Picture { question: String::new(), ..picture() }).unwrap().len()
    );
    for lang in [
        "What should we fix first?",
        "Beth ddylem ei drwsio gyntaf, ŵ ŷ?",
        "ہم پہلے کیا ٹھیک کریں؟",
    ] {
        png(&Picture { question: lang.into(), ..picture() }).unwrap();
    }
}
