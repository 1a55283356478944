//! Consent: what somebody at a door agrees to have kept about them, and until when.
//!
//! Nothing is kept without it. Who may be told what happens stands in a list of its
//! own, apart from what they said, unless they want the two kept together.

use serde::{Deserialize, Serialize};

use crate::error::{Field, Refusal};
use crate::id::{AnswerId, CanvasserId, DetailsId, ListeningId, WardId};
use crate::people::Email;
use crate::slip::Token;
use crate::text::{Name, clean, plain_digits};
use crate::time::{DAY_MS, Timestamp};

/// The newest wording of what people agree to. Whoever changes the sentence
/// (`consent-wording` in the locales) counts on, because it is kept with each consent.
pub const WORDING_VERSION: u32 = 1;
/// Days for which details are kept at most after the meeting they were given for: long
/// enough to tell people what was done about it. It is what the sentence says, so an
/// administrator can only take fewer (`retention`).
pub const KEEP_DAYS: i64 = 90;
/// The most days for which details are kept, whatever happens to the meeting.
pub const KEEP_DAYS_MAX: i64 = 365;
/// Shorter numbers are no telephone numbers.
const PHONE_DIGITS_MIN: usize = 9;
/// Longer ones neither (ITU-T E.164).
const PHONE_DIGITS_MAX: usize = 15;

/// Which sentence somebody agreed to, and in which language: `1-en`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Wording(String);

impl Wording {
    /// The newest wording, in the language of that tag.
    pub fn newest(lang: &str) -> Self {
        Self(format!("{WORDING_VERSION}-{lang}"))
    }

    /// Reads which wording a form was shown with.
    ///
    /// # Errors
    /// [`Refusal::NotUnderstood`] for one that there never was.
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        let is_ours = text.split_once('-').is_some_and(|(version, lang)| {
            let known = 1..=WORDING_VERSION;
            version.parse().is_ok_and(|version| known.contains(&version))
                && (2..=8).contains(&lang.len())
                && lang.chars().all(|c| c.is_ascii_lowercase())
        });
        if is_ours {
            Ok(Self(text.to_owned()))
        } else {
            Err(Refusal::NotUnderstood { field: Field::Consent })
        }
    }

    /// The tag of its language.
    pub fn lang(&self) -> &str {
        self.0.split_once('-').map_or("", |(_, lang)| lang)
    }

    /// As it is kept.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// How somebody can be told what happens.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reach {
    /// By e-mail.
    Email(Email),
    /// By telephone: digits, perhaps after a plus.
    Phone(String),
}

impl Reach {
    /// Reads a telephone number or an e-mail address as typed.
    ///
    /// # Errors
    /// [`Refusal::Missing`] or [`Refusal::NotUnderstood`].
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        let text = plain_digits(&clean(text));
        if text.contains('@') {
            let email = Email::parse(&text).map_err(|refusal| refusal.about(Field::Reach))?;
            return Ok(Self::Email(email));
        }
        if text.is_empty() {
            return Err(Refusal::Missing { field: Field::Reach });
        }
        let is_plain = |(at, c): (usize, char)| {
            c.is_ascii_digit() || matches!(c, ' ' | '-' | '(' | ')' | '.') || (at == 0 && c == '+')
        };
        let number: String = text.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
        let digits = number.trim_start_matches('+').len();
        if text.chars().enumerate().all(is_plain)
            && (PHONE_DIGITS_MIN..=PHONE_DIGITS_MAX).contains(&digits)
        {
            Ok(Self::Phone(number))
        } else {
            Err(Refusal::NotUnderstood { field: Field::Reach })
        }
    }

    /// The address or the number.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Email(email) => email.as_str(),
            Self::Phone(number) => number,
        }
    }
}

/// What somebody agreed to at the door.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consent {
    /// What they are called.
    pub name: Name,
    /// How they can be told.
    pub reach: Reach,
    /// The sentence they agreed to.
    pub wording: Wording,
    /// Whether they want it kept together with what they said.
    pub with_answer: bool,
}

/// The boxes of the form, as typed.
#[derive(Clone, Copy, Debug, Default)]
pub struct Asked<'a> {
    /// What they are called.
    pub name: &'a str,
    /// How they can be told.
    pub reach: &'a str,
    /// Whether the box was ticked after the sentence was read aloud.
    pub is_ticked: bool,
    /// The sentence that stood there.
    pub wording: &'a str,
    /// Whether they want it kept together with what they said.
    pub with_answer: bool,
}

impl Asked<'_> {
    /// What was agreed to; nothing, when nobody asked for anything to be kept.
    ///
    /// # Errors
    /// [`Refusal::NoConsent`] for details without the tick; what is missing or not
    /// understood of them with it.
    pub fn read(&self) -> Result<Option<Consent>, Refusal> {
        let is_typed = [self.name, self.reach].iter().any(|text| !clean(text).is_empty());
        match (is_typed, self.is_ticked) {
            (false, false) => return Ok(None),
            (true, false) => return Err(Refusal::NoConsent),
            (_, true) => {}
        }
        Ok(Some(Consent {
            name: Name::parse(self.name)?,
            reach: Reach::parse(self.reach)?,
            wording: Wording::parse(self.wording)?,
            with_answer: self.with_answer,
        }))
    }
}

/// Somebody who may be told what happens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContactDetails {
    /// Their place in the list.
    pub id: DetailsId,
    /// What is in the address by which they take their consent back. It opens nothing
    /// else, and goes into every message to them, so it is kept as it is.
    pub withdrawal: Token,
    /// The ward whose issues they want to hear about.
    pub ward: WardId,
    /// The round of listening in which they were asked.
    pub listening: ListeningId,
    /// What they are called.
    pub name: Name,
    /// How they can be told.
    pub reach: Reach,
    /// The sentence they agreed to.
    pub wording: Wording,
    /// When, to the hour.
    pub given_at: Timestamp,
    /// Who asked them.
    pub canvasser: Option<CanvasserId>,
    /// What they said, where they wanted it kept together.
    pub answer: Option<AnswerId>,
}

/// When details are erased: so many days after the ward's first meeting since they were
/// given, or where none is planned, after the round of listening; and never later than
/// a year after they were given.
pub fn expires_at(
    given_at: Timestamp,
    meeting: Option<Timestamp>,
    round_ends_at: Option<Timestamp>,
    days: i64,
) -> Timestamp {
    let last = given_at.plus_ms(KEEP_DAYS_MAX * DAY_MS);
    match meeting.or(round_ends_at) {
        Some(from) => from.max(given_at).plus_ms(days * DAY_MS).min(last),
        None => last,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn asked(name: &'static str, reach: &'static str, is_ticked: bool) -> Asked<'static> {
        Asked { name, reach, is_ticked, wording: "1-en", with_answer: false }
    }

    #[test]
    fn nothing_is_kept_without_the_tick() {
        assert_eq!(asked("", " ", false).read(), Ok(None));
        for (name, reach) in [("Ada", ""), ("", "0121 496 0000"), ("Ada", "ada@alder.example")] {
            assert_eq!(asked(name, reach, false).read(), Err(Refusal::NoConsent), "{name}");
        }
    }

    #[test]
    fn the_tick_alone_is_not_enough() {
        let missing = |field| Err(Refusal::Missing { field });
        assert_eq!(asked("", "", true).read(), missing(Field::Name));
        assert_eq!(asked("Ada", "", true).read(), missing(Field::Reach));
        let kept = asked("Ada", "ADA@alder.example", true).read().unwrap().unwrap();
        assert_eq!(kept.reach.as_str(), "ada@alder.example");
        assert_eq!(kept.wording.as_str(), "1-en");
    }

    #[test]
    fn a_number_is_read_however_it_is_written() {
        for (typed, number) in [
            ("0121 496 0000", "01214960000"),
            ("+44 (0)121-4960000", "+4401214960000"),
            ("07700.900.123", "07700900123"),
            ("۰۷۷۰۰ ۹۰۰۱۲۳", "07700900123"),
        ] {
            assert_eq!(Reach::parse(typed), Ok(Reach::Phone(number.into())), "{typed}");
        }
        for wrong in ["12345678", "0121 496 OOOO", "ada@", "1+2345678901", "1234567890123456"] {
            let refused = Err(Refusal::NotUnderstood { field: Field::Reach });
            assert_eq!(Reach::parse(wrong), refused, "{wrong}");
        }
    }

    #[test]
    fn only_a_wording_that_there_was_can_have_been_read_aloud() {
        assert_eq!(Wording::parse("1-ur"), Ok(Wording::newest("ur")));
        for wrong in ["", "1", "0-en", "2-en", "1-", "1-<b>", "one-en"] {
            assert!(Wording::parse(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn details_go_ninety_days_after_the_meeting_and_after_a_year_at_the_latest() {
        let day = |n: i64| Timestamp(n * DAY_MS);
        for (given, meeting, round, until) in [
            (0, Some(20), Some(10), 110),
            (0, None, Some(10), 100),
            (15, None, Some(10), 105),
            (0, None, None, 365),
            (0, Some(300), None, 365),
        ] {
            let at = expires_at(day(given), meeting.map(day), round.map(day), KEEP_DAYS);
            assert_eq!(at, day(until), "{given} {meeting:?} {round:?}");
        }
        assert_eq!(expires_at(day(0), Some(day(20)), None, 30), day(50), "or sooner");
    }

    proptest! {
        #[test]
        fn no_text_panics(name in ".{0,90}", reach in ".{0,90}", wording in ".{0,9}") {
            let (name, reach, wording) = (&*name, &*reach, &*wording);
            let _ = Asked { name, reach, is_ticked: true, wording, with_answer: true }.read();
        }
    }
}
