//! Slips on every sheet, as a printer draws them.

use wardmote_print::measure::Area;
use wardmote_print::pdf::{self, PrintError, TestWords};
use wardmote_print::sheet::{A4, BIG, BIG_PRINT_MIN, L7160, Sheet};

use crate::fixture::{ENGLISH, URDU, margin, print, secrets, slips, words};
use crate::paper::Printed;

/// How far a label may lie from where its maker cuts it, in millimetres.
const NEAR: f32 = 0.5;

/// Where the dark part of a slip's QR code must lie.
fn dark_part(sheet: &Sheet, place: Area) -> Area {
    let design = sheet.design;
    let inner = place.inside(design.padding);
    let spare = if design.typed_below { 0.0 } else { (inner.height - design.code_side) / 2.0 };
    let side = design.code_side;
    let code = Area { y: inner.y + spare, width: side, height: side, ..inner };
    // 61 capitals make version 3: 29 modules, and four on either side.
    code.inside(side * 4.0 / 37.0)
}

#[test]
fn every_code_on_every_sheet_decodes_to_its_own_address_and_lies_in_its_place() {
    for sheet in Sheet::ALL {
        // One page, and one slip on the next.
        let secrets = secrets(sheet.per_page() + 1);
        let printed = Printed::open(print(&sheet, &secrets, 0));
        assert_eq!(printed.pages(), 2, "{}", sheet.key);
        let pages = [printed.pixels(0, sheet.key), printed.pixels(1, &format!("{}-2", sheet.key))];
        for (number, (address, _)) in (0..).zip(&secrets) {
            let page = &pages[usize::from(number >= sheet.per_page())];
            let place = sheet.place(number);
            assert_eq!(page.codes(place), [address.as_str()], "{} {number}", sheet.key);
            let expected = dark_part(&sheet, place);
            let found = page.bounds(expected.inside(-3.0)).unwrap();
            for (found, expected) in [
                (found.x, expected.x),
                (found.y, expected.y),
                (found.right(), expected.right()),
                (found.bottom(), expected.bottom()),
            ] {
                let off = (found - expected).abs();
                assert!(off <= NEAR, "{} {number}: {found} and not {expected}", sheet.key);
            }
        }
    }
}

#[test]
fn no_letter_leaves_its_label() {
    for sheet in Sheet::ALL {
        let secrets = secrets(sheet.per_page());
        let printed = Printed::open(print(&sheet, &secrets, 0));
        let letters = printed.letters(0);
        for (place, (_, code)) in sheet.places().zip(&secrets) {
            let place = place.inside(1.0);
            let inside: String = letters
                .iter()
                .filter(|letter| {
                    let (x, y) = letter.at;
                    x >= f64::from(place.x)
                        && x <= f64::from(place.right())
                        && y >= f64::from(place.y)
                        && y <= f64::from(place.bottom())
                })
                .map(|letter| letter.text.as_str())
                .collect();
            for words in ["Fourbridges", "Plum", "Alder", "vote.fourbridges", code.as_str()] {
                assert!(inside.contains(words), "{words} on {}: {inside}", sheet.key);
            }
        }
    }
}

#[test]
fn slips_begin_at_the_label_that_was_asked_for_and_leave_those_before_it_empty() {
    let start = 4;
    let secrets = secrets(18);
    let printed = Printed::open(print(&L7160, &secrets, start));
    assert_eq!(printed.pages(), 2);
    let page = printed.pixels(0, "l7160-from-5");
    for number in 0..start {
        assert_eq!(page.inked(L7160.place(number)), 0, "label {}", number + 1);
    }
    for (number, (address, _)) in (start..21).zip(&secrets) {
        assert_eq!(page.codes(L7160.place(number)), [address.as_str()]);
    }
    let next = printed.pixels(1, "l7160-from-5-2");
    assert_eq!(next.codes(L7160.place(0)), [secrets[17].0.as_str()]);
    assert_eq!(next.inked(L7160.place(1)), 0);
}

#[test]
fn every_letter_of_big_print_has_18_points_at_least() {
    let printed = Printed::open(print(&BIG, &secrets(2), 0));
    let letters = printed.letters(0);
    assert!(letters.len() > 200, "{}", letters.len());
    for letter in letters {
        assert!(letter.size >= f64::from(BIG_PRINT_MIN) - 0.01, "{letter:?}");
    }
}

#[test]
fn the_typed_code_has_14_points_at_least() {
    for sheet in Sheet::ALL {
        let printed = Printed::open(print(&sheet, &secrets(1), 0));
        let letters = printed.letters(0);
        let text: Vec<_> = letters.iter().map(|letter| letter.text.as_str()).collect();
        let at = text.windows(4).position(|four| four == ["7", "K", "2", "M"]).unwrap();
        assert!(letters[at].size >= 13.99, "{} {:?}", sheet.key, letters[at]);
    }
}

#[test]
fn serial_numbers_stand_in_the_margin_and_on_no_slip() {
    let printed = Printed::open(print(&L7160, &secrets(21), 0));
    let letters = printed.letters(0);
    let top = f64::from(L7160.first.y);
    let part = |in_margin: bool| -> String {
        let picked = letters.iter().filter(|letter| (letter.at.1 < top) == in_margin);
        picked.map(|letter| letter.text.as_str()).collect()
    };
    assert!(part(true).contains("slips 1 to 21 of 21"), "{}", part(true));
    assert!(!part(false).contains("21 of 21"));
    assert!(!part(false).contains("ACDE"));
}

#[test]
fn the_language_strip_is_told_in_each_of_its_languages() {
    for sheet in Sheet::ALL {
        let told = Printed::open(print(&sheet, &secrets(1), 0)).told(0).join(" ");
        for sentence in words(ENGLISH).scan {
            assert!(told.contains(sentence.text), "{} in {told}", sentence.text);
        }
    }
}

#[test]
fn slips_in_urdu_are_mirrored_and_still_scan() {
    let secrets = secrets(8);
    let bytes = pdf::slips(&A4, &words(URDU), &slips(&secrets), 0, &margin).unwrap();
    let page = Printed::open(bytes).pixels(0, "a4-ur");
    for (place, (address, _)) in A4.places().zip(&secrets) {
        let half = Area { x: place.x + place.width / 2.0, width: place.width / 2.0, ..place };
        assert_eq!(page.codes(half), [address.as_str()]);
    }
}

#[test]
fn the_longest_names_stay_on_the_smallest_label() {
    let name = "Llanfairpwllgwyngyllgogerychwyrndrobwll and Llantysilio with Upper Gogogoch Town";
    assert_eq!(name.chars().count(), 80);
    let secrets = secrets(3);
    for heading in [ENGLISH, URDU] {
        let mut words = words(heading);
        (words.meeting, words.any_ward) = (name, name);
        let mut slips = slips(&secrets);
        for slip in &mut slips {
            slip.ward = slip.ward.map(|ward| pdf::Ward { name, ..ward });
        }
        let bytes = pdf::slips(&L7160, &words, &slips, 0, &margin).unwrap();
        let page = Printed::open(bytes).pixels(0, &format!("l7160-long-{}", heading.lang));
        for (place, (address, _)) in L7160.places().zip(&secrets) {
            assert_eq!(page.codes(place), [address.as_str()]);
        }
        let gap = Area { x: L7160.place(0).right(), width: 2.5, ..L7160.place(0) };
        assert_eq!(page.inked(gap), 0, "nothing between two labels");
    }
}

#[test]
fn a_letter_without_a_font_is_named_and_nothing_is_printed() {
    let mut words = words(ENGLISH);
    words.meeting = "会议";
    let secrets = secrets(1);
    let refused = pdf::slips(&A4, &words, &slips(&secrets), 0, &margin);
    assert_eq!(refused, Err(PrintError::NoGlyph { letter: '会' }));
}

#[test]
fn the_test_page_shows_every_label_where_its_maker_cuts_it() {
    for sheet in Sheet::ALL {
        let words = TestWords {
            heading: ENGLISH,
            how: "Print at 100 %. Hold it against a sheet of labels and a window.",
            ruler: "100 mm",
        };
        let printed = Printed::open(pdf::alignment_test(&sheet, &words).unwrap());
        let page = printed.pixels(0, &format!("test-{}", sheet.key));
        for place in sheet.places() {
            let (middle, centre) = (place.x + place.width * 0.3, place.y + place.height * 0.6);
            for (x, y) in [
                (place.x, centre),
                (place.right(), centre),
                (middle, place.y),
                (middle, place.bottom()),
            ] {
                let near = Area { x, y, width: 0.0, height: 0.0 }.inside(-0.25);
                assert!(page.inked(near) > 0, "{} {x} {y}", sheet.key);
            }
        }
        let ruler = page.bounds(Area { x: 50.0, y: 147.0, width: 110.0, height: 2.0 });
        // On some sheets the edges of labels cross here; the ruler is what is a line.
        assert!(ruler.is_some_and(|ruler| ruler.width >= 100.0), "{}", sheet.key);
    }
}
