//! The language of an answer: kept beside it, so that it is shown and read aloud
//! right. Nothing is ever translated by a machine.

use serde::{Deserialize, Serialize};

use crate::error::{Field, Refusal};

/// The longest tag there need be (RFC 5646, section 4.4.1).
const TAG_MAX: usize = 35;

/// A language tag such as `cy`, `ur` or `en-GB` (BCP 47), as `<bdi lang>` takes it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Language(String);

impl Language {
    /// Reads a tag as a file gives it; an underscore is a dash to some programs.
    ///
    /// # Errors
    /// [`Refusal::NotUnderstood`] for what cannot be a tag.
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        let tag = text.trim().replace('_', "-").to_ascii_lowercase();
        let mut parts = tag.split('-');
        let is_main = |part: &str| {
            (2..=3).contains(&part.len()) && part.bytes().all(|c| c.is_ascii_lowercase())
        };
        let is_more = |part: &str| {
            (1..=8).contains(&part.len()) && part.bytes().all(|c| c.is_ascii_alphanumeric())
        };
        let does = tag.len() <= TAG_MAX && parts.next().is_some_and(is_main) && parts.all(is_more);
        if does { Ok(Self(tag)) } else { Err(Refusal::NotUnderstood { field: Field::Language }) }
    }

    /// The language of what was written on a page of that language, unless its
    /// letters say otherwise: a canvasser with an English page who writes Urdu
    /// down has not written English.
    pub fn written(page: &str, text: &str) -> Option<Self> {
        let language = Self::parse(page).ok()?;
        let is_arabic = |c: &char| matches!(*c, '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}');
        let is_latin = |c: &char| matches!(*c, 'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}');
        let letters: Vec<char> = text.chars().filter(|c| c.is_alphabetic()).collect();
        let fitting = match language.as_str() {
            "ur" => letters.iter().filter(|c| is_arabic(c)).count(),
            _ => letters.iter().filter(|c| is_latin(c)).count(),
        };
        (fitting * 2 > letters.len()).then_some(language)
    }

    /// The tag.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Takes back a tag that was parsed before it was stored.
    pub fn from_store(tag: String) -> Self {
        Self(tag)
    }
}

impl std::fmt::Display for Language {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_read_as_programs_write_it() {
        for (text, tag) in [("cy", "cy"), (" en_GB ", "en-gb"), ("zh-Hant-TW", "zh-hant-tw")] {
            assert_eq!(Language::parse(text).unwrap().as_str(), tag);
        }
        for wrong in ["", "Welsh", "c", "cy-", "en GB", "\"onload=", &"en-a".repeat(10)] {
            assert!(Language::parse(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn the_letters_tell_when_the_page_was_in_another_language() {
        let written = |page, text| Language::written(page, text).map(|it| it.to_string());
        assert_eq!(written("cy", "Tŷ Ŵyn"), Some("cy".into()));
        assert_eq!(written("ur", "سڑک پر گڑھے"), Some("ur".into()));
        assert_eq!(written("en", "سڑک پر گڑھے"), None);
        assert_eq!(written("ur", "Potholes on Elm Street"), None);
        assert_eq!(written("en", "公园晚上太暗了"), None);
        assert_eq!(written("en", "!? 7"), None, "no letters, no language");
    }
}
