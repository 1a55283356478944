//! What is left of a text when spelling, endings and little words are put aside.

use rust_stemmers::{Algorithm, Stemmer};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// English words that say nothing of what an answer is about.
const ENGLISH: &[&str] = &[
    "a", "about", "again", "all", "always", "am", "an", "and", "any", "are", "as", "at", "be",
    "been", "but", "by", "can", "cant", "could", "do", "does", "dont", "for", "from", "get", "has",
    "have", "i", "im", "in", "into", "is", "isnt", "it", "its", "just", "like", "lot", "lots",
    "me", "more", "much", "my", "need", "needs", "no", "not", "of", "on", "or", "our", "please",
    "should", "so", "some", "that", "the", "their", "them", "there", "theres", "these", "they",
    "this", "to", "too", "up", "us", "very", "want", "was", "we", "were", "when", "where", "which",
    "will", "with", "would", "you", "your",
];
/// Welsh words that say nothing of what an answer is about.
const WELSH: &[&str] = &[
    "ac", "am", "ar", "gan", "ger", "i", "ir", "mae", "maer", "o", "oes", "sydd", "wrth", "y",
    "ymyl", "yn", "yr",
];
/// Urdu words that say nothing of what an answer is about.
const URDU: &[&str] = &[
    "اس", "اور", "بہت", "تک", "سے", "میں", "نہیں", "پر", "کا", "کو", "کی", "کے", "ہو", "ہیں", "ہے",
    "یہ",
];

/// A word: as typed, and as compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    /// As somebody typed it.
    pub typed: String,
    /// Without case, accents and punctuation.
    pub folded: String,
    /// Without its English ending.
    pub stem: String,
}

/// The words of a text that say something; all of them, when none does.
pub(super) fn words(text: &str) -> Vec<Word> {
    let stemmer = Stemmer::create(Algorithm::English);
    let folded: Vec<_> = text
        .split(|c| !is_inner(c))
        .map(|typed| (typed, fold(typed)))
        .filter(|(_, folded)| !folded.is_empty())
        .collect();
    let (little, telling): (Vec<_>, Vec<_>) =
        folded.into_iter().partition(|(_, folded)| is_little(folded));
    let word = |(typed, folded): (&str, String)| {
        let stem = stem(&folded, &stemmer);
        Word { typed: typed.to_owned(), folded, stem }
    };
    if telling.is_empty() { little } else { telling }.into_iter().map(word).collect()
}

/// Whether a character can stand within a word. Joiners are letters to those
/// who write Urdu or Bengali, and an apostrophe does not part "can't".
fn is_inner(c: char) -> bool {
    c.is_alphanumeric() || is_combining_mark(c) || matches!(c, '\'' | '’' | '\u{200c}' | '\u{200d}')
}

/// Writes a word as everybody would: compatible forms are one, case and accents
/// go (NFKD, so that "tŷ" is "ty"), and so do the vowel signs of Arabic script.
/// Letters that Arabic keyboards write another way than Urdu ones become one.
pub(crate) fn fold(word: &str) -> String {
    word.nfkd()
        .filter(|c| !matches!(*c, '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{670}'))
        .filter(|c| c.is_alphanumeric() || is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        .map(|c| match c {
            'ي' | 'ى' => 'ی',
            'ك' => 'ک',
            'ه' => 'ہ',
            c => c,
        })
        .nfc()
        .collect()
}

fn is_little(folded: &str) -> bool {
    [ENGLISH, WELSH, URDU].iter().any(|list| list.binary_search(&folded).is_ok())
}

/// Takes the English ending off a word in Latin letters.
///
/// The stemmer makes "buse" of "buses", and buses are what wards speak of most.
fn stem(folded: &str, stemmer: &Stemmer) -> String {
    match folded {
        "buses" | "busses" => "bus".to_owned(),
        word if word.is_ascii() => stemmer.stem(word).into_owned(),
        word => word.to_owned(),
    }
}

/// Each three neighbouring characters of a word, its beginning and end marked
/// by blanks, as one number each.
pub(super) fn trigrams(folded: &str) -> Vec<u64> {
    let chars: Vec<u64> =
        [' ', ' '].into_iter().chain(folded.chars()).chain([' ']).map(u64::from).collect();
    // A character has 21 bits, so that three of them fit and stay apart.
    chars.windows(3).map(|three| three[0] << 42 | three[1] << 21 | three[2]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stems(text: &str) -> Vec<String> {
        words(text).into_iter().map(|word| word.stem).collect()
    }

    #[test]
    fn case_endings_and_little_words_are_put_aside() {
        assert_eq!(
            stems("The BUSES aren’t stopping, at Alder!"),
            ["bus", "arent", "stop", "alder"]
        );
    }

    #[test]
    fn an_accent_or_another_keyboard_makes_no_other_word() {
        assert_eq!(stems("tŷ"), stems("Ty"));
        assert_eq!(stems("گلي"), stems("گلی"));
    }

    #[test]
    fn a_word_is_kept_as_it_was_typed() {
        assert_eq!(words("Potholes, everywhere")[0].typed, "Potholes");
    }

    #[test]
    fn the_little_words_are_in_order_so_that_they_are_found() {
        for list in [ENGLISH, WELSH, URDU] {
            assert!(list.is_sorted(), "{list:?}");
            assert!(list.iter().all(|word| fold(word) == *word), "{list:?}");
        }
    }

    #[test]
    fn a_text_of_little_words_keeps_them() {
        assert_eq!(stems("All of it"), ["all", "of", "it"]);
        assert_eq!(stems(" …! "), [""; 0]);
    }

    #[test]
    fn a_word_of_one_letter_has_trigrams_too() {
        assert_eq!(trigrams("7").len(), 2);
    }
}
