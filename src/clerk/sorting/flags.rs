//! What a person should look at before an answer is read out: hints, never decisions.

use rustrict::{CensorStr, Type};

use crate::listening::{PersonalHint, find_personal};

/// What an answer seems to hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flag {
    /// It may tell who somebody is.
    Personal(PersonalHint),
    /// It may hurt somebody. The list of words is English, and does not know what is meant.
    Rude,
}

impl Flag {
    /// The stable word for it in locale keys.
    pub fn key(self) -> &'static str {
        match self {
            Self::Personal(hint) => hint.key(),
            Self::Rude => "rude",
        }
    }
}

/// What somebody should look at in a text.
pub fn flags(text: &str) -> Vec<Flag> {
    let personal = find_personal(text).map(Flag::Personal);
    let rude = (Type::OFFENSIVE | Type::PROFANE | Type::SEXUAL) & Type::MODERATE_OR_HIGHER;
    personal.into_iter().chain(text.is(rude).then_some(Flag::Rude)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_and_an_insult_are_pointed_out_and_an_opinion_is_not() {
        assert_eq!(flags("Ring 0121 496 0000"), [Flag::Personal(PersonalHint::Phone)]);
        assert_eq!(flags("The landlord is a fucking bastard"), [Flag::Rude]);
        for text in
            ["The council is useless", "Damp in the flats", "Scunthorpe Road", "سڑک پر گڑھے"]
        {
            assert_eq!(flags(text), [], "{text}");
        }
    }
}
