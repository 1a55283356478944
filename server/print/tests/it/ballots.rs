//! Paper ballots, as a printer draws them.

use wardmote_print::measure::Area;
use wardmote_print::pdf::Print;
use wardmote_print::sheet::BIG_PRINT_MIN;

use crate::fixture::{ENGLISH, URDU, ballots, longest, secrets, usual};
use crate::paper::Printed;

#[test]
fn every_page_of_a_ballot_carries_its_own_slips_codes() {
    let secrets = secrets(2);
    for (name, print) in [("usual", Print::USUAL), ("big", Print::BIG)] {
        let printed = Printed::open(ballots(&print, ENGLISH, &secrets, &[usual()]).unwrap());
        assert_eq!(printed.pages(), 2);
        for (page, (address, code)) in secrets.iter().enumerate() {
            let pixels = printed.pixels(page, &format!("ballot-{name}-{page}"));
            assert_eq!(pixels.codes(Area::A4), [address.as_str()]);
            let told = printed.told(page).join(" ");
            for words in ["What should we fix first?", "Write 1 in the box", "Bus after 7pm", code]
            {
                assert!(told.contains(words), "{words} in {told}");
            }
        }
    }
}

#[test]
fn every_option_has_a_box_beside_it_that_is_empty_inside() {
    let printed = Printed::open(ballots(&Print::USUAL, ENGLISH, &secrets(1), &[usual()]).unwrap());
    let page = printed.pixels(0, "ballot");
    let letters = printed.letters(0);
    for title in ["Damp", "Bus", "Bins"] {
        let starts: Vec<_> = title.chars().map(String::from).collect();
        let spelled = |at: &usize| {
            letters[*at..].iter().zip(&starts).all(|(letter, start)| letter.text == *start)
        };
        let first = (0..letters.len() - 4).find(spelled).unwrap();
        #[expect(clippy::cast_possible_truncation, reason = "a place on a page")]
        let y = letters[first].at.1 as f32;
        // The box is 14 mm wide and begins at the margin; the title may stand above its middle.
        assert_eq!(
            page.inked(Area { x: 16.0, y: y - 3.0, width: 12.0, height: 5.0 }),
            0,
            "{title}"
        );
        assert!(page.inked(Area { x: 14.6, y: y - 3.0, width: 0.8, height: 5.0 }) > 30, "{title}");
        assert!(page.inked(Area { x: 28.6, y: y - 3.0, width: 0.8, height: 5.0 }) > 30, "{title}");
    }
}

#[test]
fn eight_long_options_go_on_over_pages_and_none_is_lost_or_said_twice() {
    for (name, print, most) in [("usual", Print::USUAL, 2), ("big", Print::BIG, 4)] {
        let secrets = secrets(1);
        let printed = Printed::open(ballots(&print, ENGLISH, &secrets, &[longest()]).unwrap());
        assert!((1..=most).contains(&printed.pages()), "{name}: {}", printed.pages());
        let mut told = String::new();
        for page in 0..printed.pages() {
            let pixels = printed.pixels(page, &format!("ballot-long-{name}-{page}"));
            assert_eq!(pixels.codes(Area::A4), [secrets[0].0.as_str()]);
            told += &printed.told(page).join(" ");
        }
        for choice in longest().choices {
            assert_eq!(told.matches(choice.title).count(), 1, "{} in {told}", choice.title);
        }
    }
}

#[test]
fn every_letter_of_a_big_ballot_has_18_points_at_least() {
    let printed = Printed::open(ballots(&Print::BIG, ENGLISH, &secrets(1), &[longest()]).unwrap());
    for page in 0..printed.pages() {
        let letters = printed.letters(page);
        assert!(letters.len() > 100);
        for letter in letters {
            assert!(letter.size >= f64::from(BIG_PRINT_MIN) - 0.01, "{letter:?}");
        }
    }
}

#[test]
fn a_slip_for_two_questions_has_a_page_for_each() {
    let asked = [usual(), longest()];
    let printed = Printed::open(ballots(&Print::USUAL, ENGLISH, &secrets(1), &asked).unwrap());
    assert!(printed.told(0).join(" ").contains("What should we fix first?"));
    assert!(printed.told(1).join(" ").contains("four wards of Fourbridges"));
}

#[test]
fn a_ballot_in_urdu_has_its_boxes_on_the_right() {
    let secrets = secrets(1);
    let printed = Printed::open(ballots(&Print::USUAL, URDU, &secrets, &[usual()]).unwrap());
    let page = printed.pixels(0, "ballot-ur");
    assert_eq!(page.codes(Area { width: 100.0, ..Area::A4 }), [secrets[0].0.as_str()]);
    let edge = Area { x: 194.6, y: 80.0, width: 0.8, height: 60.0 };
    assert!(page.inked(edge) > 200);
}
