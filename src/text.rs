//! What people type, parsed: trimmed, cleaned, and never too long.
//!
//! Every limit has its reason beside it. Inside the domain only these types
//! travel, so that a title on the screen is known to fit the screen.

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

use crate::error::{Field, Refusal};

/// A title must fit one line of a bar on a projected screen (ux.md 3.3).
pub const TITLE_MAX: usize = 32;
/// Details are read on a phone under the title: two short lines.
pub const DETAILS_MAX: usize = 140;
/// An answer is what somebody says on a doorstep in one breath.
pub const ANSWER_MAX: usize = 280;
/// Names of wards, conferences, places and people.
pub const NAME_MAX: usize = 80;
/// First names stand in the top line of a phone, beside the ward.
pub const FIRST_NAME_MAX: usize = 24;
/// A question is a heading on a phone.
pub const QUESTION_MAX: usize = 80;
/// Three or four paragraphs: what a monthly word needs.
pub const STORY_MAX: usize = 1_000;
/// What a picture shows: one or two sentences, which are read aloud.
pub const ALT_MAX: usize = 250;
/// A street or a corner, beside a name in a list on a phone.
pub const PATCH_MAX: usize = 40;
/// What somebody writes to a helper whom they do not know: a few sentences.
pub const MESSAGE_MAX: usize = 800;
/// Why something was declined or voided: one or two sentences.
pub const REASON_MAX: usize = 280;

/// Cleans a text as typed: NFC, no control, bidi-override or zero-width
/// characters (they could disguise or break a projected line), single spaces.
///
/// Zero-width joiners stay: Urdu, Bengali and emoji are written with them.
pub fn clean(text: &str) -> String {
    let kept = text.nfc().map(|c| if c.is_whitespace() { ' ' } else { c }).filter(|c| {
        !c.is_control()
            && !matches!(*c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2060}' | '\u{feff}')
            && !('\u{202a}'..='\u{202e}').contains(c)
            && !('\u{2066}'..='\u{2069}').contains(c)
    });
    let joined: String = kept.collect();
    joined.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Cleans each line as [`clean`] does, and keeps those that say something: the paragraphs
/// of a longer text.
pub fn paragraphs(text: &str) -> String {
    let lines = text.split('\n').map(clean).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

/// The zeros of scripts in which people here write numbers: Arabic, Urdu and Persian,
/// Devanagari, Bengali, Gurmukhi, Gujarati, Tamil, full-width.
const ZEROS: [char; 8] =
    ['\u{660}', '\u{6f0}', '\u{966}', '\u{9e6}', '\u{a66}', '\u{ae6}', '\u{be6}', '\u{ff10}'];

/// The text with its digits as 0 to 9, whatever script they are written in.
pub fn plain_digits(text: &str) -> String {
    let plain = |c: char| {
        let value = |zero: char| u32::from(c).checked_sub(u32::from(zero)).filter(|n| *n < 10);
        ZEROS.into_iter().find_map(value).and_then(|n| char::from_digit(n, 10)).unwrap_or(c)
    };
    text.chars().map(plain).collect()
}

/// Counts characters as a person does: an accented letter or an emoji is one.
pub fn length(text: &str) -> usize {
    text.graphemes(true).count()
}

fn parse(text: String, field: Field, max: usize) -> Result<String, Refusal> {
    if text.is_empty() {
        return Err(Refusal::Missing { field });
    }
    let length = length(&text);
    // Stacked accents ("zalgo") are few characters and many bytes.
    if length > max || text.len() > max * 8 {
        return Err(Refusal::TooLong { field, max, length: length.max(text.len() / 8) });
    }
    Ok(text)
}

/// Defines a text that is never empty and never longer than its limit.
macro_rules! texts {
    ($($(#[$doc:meta])* $name:ident = $clean:ident, $field:ident, $max:ident;)+) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// Reads the text as typed.
            ///
            /// # Errors
            /// [`Refusal::Missing`] when nothing is left of it, [`Refusal::TooLong`] past the limit.
            pub fn parse(text: &str) -> Result<Self, Refusal> {
                parse($clean(text), Field::$field, $max).map(Self)
            }

            /// The text.
            pub fn as_str(&self) -> &str {
                &self.0
            }

            /// Takes back a text that was parsed before it was stored.
            pub fn from_store(text: String) -> Self {
                Self(text)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }
    )+};
}

/// What stands where a name was that was erased.
pub const NOBODY: &str = "–";

texts! {
    /// The short title of an issue or an option.
    Title = clean, Title, TITLE_MAX;
    /// What stands under a title.
    Details = clean, Details, DETAILS_MAX;
    /// What somebody said.
    AnswerText = clean, Answer, ANSWER_MAX;
    /// What a picture shows, for whoever cannot see it.
    AltText = clean, Alt, ALT_MAX;
    /// The name of a ward, a conference, a place or a person.
    Name = clean, Name, NAME_MAX;
    /// What a canvasser on a shift is called.
    FirstName = clean, FirstName, FIRST_NAME_MAX;
    /// A question put to people.
    Question = clean, Question, QUESTION_MAX;
    /// What was done about an action, told to everybody.
    Story = paragraphs, Story, STORY_MAX;
    /// The streets somebody likes to help in.
    Patch = clean, Patch, PATCH_MAX;
    /// What somebody writes to a helper.
    Message = paragraphs, Message, MESSAGE_MAX;
    /// Why something was declined, voided or undone.
    Reason = clean, Reason, REASON_MAX;
}

/// Reads a text that may be left empty.
///
/// # Errors
/// What `parse` says of a text that is there.
pub fn optional<T>(
    text: &str,
    parse: impl Fn(&str) -> Result<T, Refusal>,
) -> Result<Option<T>, Refusal> {
    if clean(text).is_empty() { Ok(None) } else { parse(text).map(Some) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_text_is_trimmed_and_its_spaces_are_single() {
        assert_eq!(Title::parse("  Bus \t after\n7pm ").unwrap().as_str(), "Bus after 7pm");
    }

    #[test]
    fn a_story_keeps_its_paragraphs_and_nothing_between_them() {
        let story = Story::parse(" We  met.\r\n\r\n \u{200b}\n\tHe listened. ").unwrap();
        assert_eq!(story.as_str(), "We met.\nHe listened.");
        assert_eq!(Story::parse("\n \n"), Err(Refusal::Missing { field: Field::Story }));
    }

    #[test]
    fn nothing_is_refused_as_missing() {
        assert_eq!(Title::parse(" \u{200b}"), Err(Refusal::Missing { field: Field::Title }));
    }

    #[test]
    fn a_title_of_33_letters_is_told_its_length() {
        let refusal = Title::parse(&"a".repeat(33)).unwrap_err();
        assert_eq!(refusal, Refusal::TooLong { field: Field::Title, max: 32, length: 33 });
    }

    #[test]
    fn an_accent_does_not_count_twice() {
        assert!(Title::parse(&"e\u{301}".repeat(32)).is_ok());
    }

    #[test]
    fn an_override_cannot_turn_a_projected_line_around() {
        assert_eq!(clean("a\u{202e}b\u{2066}c"), "abc");
    }

    proptest! {
        #[test]
        fn no_input_panics_and_what_passes_fits(text in ".{0,600}") {
            if let Ok(answer) = AnswerText::parse(&text) {
                prop_assert!(length(answer.as_str()) <= ANSWER_MAX);
                prop_assert_eq!(AnswerText::parse(answer.as_str()), Ok(answer.clone()));
            }
        }
    }
}
