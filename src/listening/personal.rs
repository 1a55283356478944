//! What in an answer may tell who somebody is: answers are kept without names,
//! so a person is asked before a telephone number or an address is saved.

use crate::text::plain_digits;

/// What an answer seems to hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PersonalHint {
    /// An e-mail address.
    Email,
    /// A telephone number.
    Phone,
    /// A National Insurance number.
    NationalInsurance,
    /// A house number with a postcode: one door.
    Address,
    /// A postcode: some have one house only.
    Postcode,
}

impl PersonalHint {
    /// All.
    pub const ALL: [Self; 5] =
        [Self::Email, Self::Phone, Self::Postcode, Self::NationalInsurance, Self::Address];

    /// The stable word for it in locale keys.
    pub fn key(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Phone => "phone",
            Self::NationalInsurance => "ni",
            Self::Address => "address",
            Self::Postcode => "postcode",
        }
    }
}

/// Fewer digits than this are a house, a bus or a year; British numbers have ten or eleven.
const PHONE_DIGITS_MIN: usize = 9;
/// Houses have few digits; years and prices have more, or no postcode beside them.
const HOUSE_DIGITS_MAX: usize = 3;
/// "QQ 12 34 56 C": people write it in five pieces.
const INSURANCE_WORDS_MAX: usize = 5;

/// The first thing in a text that may tell who somebody is. A hint to ask
/// about, never a reason to refuse: "0121 496 0000 is never answered" may be
/// exactly what somebody wants said.
pub fn find_personal(text: &str) -> Option<PersonalHint> {
    let text = &plain_digits(text);
    let words: Vec<&str> = text.split_whitespace().map(bare).collect();
    if words.iter().any(|word| is_email(word)) {
        Some(PersonalHint::Email)
    } else if has_phone(text) {
        Some(PersonalHint::Phone)
    } else if has_insurance_number(&words) {
        Some(PersonalHint::NationalInsurance)
    } else {
        find_address(&words)
    }
}

/// A postcode, and whether a number of a house stands with it.
fn find_address(words: &[&str]) -> Option<PersonalHint> {
    let halves =
        words.windows(2).position(|pair| is_postcode(&pair.concat()) && is_outward(pair[0]));
    let whole = words.iter().position(|word| is_postcode(word));
    let postcode = halves.map(|at| at..at + 2).or(whole.map(|at| at..at + 1))?;
    let has_house =
        words.iter().enumerate().any(|(at, word)| !postcode.contains(&at) && is_house_number(word));
    Some(if has_house { PersonalHint::Address } else { PersonalHint::Postcode })
}

/// The number of a house: "12", "12a", "12-14".
fn is_house_number(word: &str) -> bool {
    let bare = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    word.len() - bare.len() <= 1
        && bare.split(['-', '/']).all(|number| {
            (1..=HOUSE_DIGITS_MAX).contains(&number.len())
                && number.chars().all(|c| c.is_ascii_digit())
        })
}

/// A National Insurance number, however it is spaced: "QQ 12 34 56 C".
fn has_insurance_number(words: &[&str]) -> bool {
    (0..words.len()).any(|from| {
        (from + 1..=words.len().min(from + INSURANCE_WORDS_MAX))
            .any(|to| is_insurance_number(&words[from..to].concat()))
    })
}

/// Two letters, six digits, and A to D (HMRC, NIM39110); the last may be left out.
fn is_insurance_number(word: &str) -> bool {
    let word = word.to_ascii_uppercase().replace('-', "");
    let bytes = word.as_bytes();
    (8..=9).contains(&bytes.len())
        && bytes[..2].iter().all(u8::is_ascii_uppercase)
        && bytes[2..8].iter().all(u8::is_ascii_digit)
        && bytes.get(8).is_none_or(|last| (b'A'..=b'D').contains(last))
}

/// A word without the marks around it.
fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

fn is_email(word: &str) -> bool {
    word.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'))
}

/// Digits in a row, with the gaps people write between them.
fn has_phone(text: &str) -> bool {
    let mut digits = 0;
    for c in text.chars() {
        if c.is_ascii_digit() {
            digits += 1;
        } else if !matches!(c, ' ' | '-' | '(' | ')' | '+') {
            digits = 0;
        }
        if digits >= PHONE_DIGITS_MIN {
            return true;
        }
    }
    false
}

/// The first half of a British postcode: "B13", "SW1A".
fn is_outward(word: &str) -> bool {
    (2..=4).contains(&word.len())
        && word.chars().all(|c| c.is_ascii_alphanumeric())
        && word.starts_with(|c: char| c.is_ascii_alphabetic())
        && word.contains(|c: char| c.is_ascii_digit())
}

/// A British postcode, without its space: "B139EA", "SW1A1AA".
fn is_postcode(word: &str) -> bool {
    if !word.is_ascii() || word.len() < 5 {
        return false;
    }
    let (outward, inward) = word.split_at(word.len() - 3);
    let inward = inward.as_bytes();
    is_outward(outward)
        && inward[0].is_ascii_digit()
        && inward[1..].iter().all(u8::is_ascii_alphabetic)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_tells_who_somebody_is_gets_noticed() {
        for (text, hint) in [
            ("Write to ada@alder.example, please", PersonalHint::Email),
            ("Ring 0121 496 0000", PersonalHint::Phone),
            ("ring +44 (0)121-4960000", PersonalHint::Phone),
            ("the house at B13 9EA.", PersonalHint::Postcode),
            ("the house at sw1a1aa", PersonalHint::Postcode),
            ("Damp at 12 Alder Road, B13 9EA", PersonalHint::Address),
            ("damp, b139ea, no 12a", PersonalHint::Address),
            ("They lost QQ 12 34 56 C", PersonalHint::NationalInsurance),
            ("they lost qq123456c twice", PersonalHint::NationalInsurance),
            ("QQ-12-34-56-C is lost", PersonalHint::NationalInsurance),
        ] {
            assert_eq!(find_personal(text), Some(hint), "{text}");
        }
    }

    #[test]
    fn buses_years_and_roads_are_nobody() {
        for text in [
            "No 45 or 46 bus after 7pm since 2019",
            "The M6 and A38 meet at J6, and B13 has no park",
            "Potholes outside 12-14 Alder Road",
            "20mph on all roads @ night",
            "Flat 12 and PC 4711 on Alder Road",
            "AB123456E is no such number",
        ] {
            assert_eq!(find_personal(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn no_text_panics(text in ".{0,300}") {
            let _ = find_personal(&text);
        }
    }
}
