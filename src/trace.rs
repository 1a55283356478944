//! Traces: where something of one person is kept, so that all of it can be found,
//! given to them, and erased.

use serde::Serialize;
use uuid::Uuid;

use crate::consent::Reach;
use crate::error::{Field, Refusal};
use crate::text::{clean, plain_digits};
use crate::time::Timestamp;

/// Numbers are the same when their last digits are: `+44 121 …` and `0121 …`.
const PHONE_TAIL: usize = 9;

/// A place where something of a person can be kept. Whoever adds a place adds it here and
/// gives its statements to `server::store::traces`; the search, the file and the erasure
/// then know it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// Those who asked on a doorstep to hear what happens.
    Details,
    /// Those who would like to help.
    Helper,
    /// Those who follow something, or asked to.
    Follow,
    /// Letters that are not out yet, or were given up.
    Letter,
    /// The people on shifts.
    Canvasser,
    /// Personal links.
    Link,
    /// Owners of actions.
    Owner,
    /// Representatives of wards.
    Representative,
    /// What representatives promised and told in their own words.
    Told,
    /// Who helps with a step of an action.
    Step,
    /// Who told a word of an action.
    News,
    /// The words of answers.
    Answer,
    /// The words of those who say that something is not done yet.
    Verdict,
    /// Files of answers on their way in.
    Upload,
    /// Organisers' accounts.
    Organiser,
}

impl Source {
    /// All places, in the order in which they are searched and shown.
    pub const ALL: [Self; 15] = [
        Self::Details,
        Self::Helper,
        Self::Follow,
        Self::Letter,
        Self::Canvasser,
        Self::Link,
        Self::Owner,
        Self::Representative,
        Self::Told,
        Self::Step,
        Self::News,
        Self::Answer,
        Self::Verdict,
        Self::Upload,
        Self::Organiser,
    ];

    /// The stable word for it in forms and locale keys.
    pub fn key(self) -> &'static str {
        match self {
            Self::Details => "details",
            Self::Helper => "helper",
            Self::Follow => "follow",
            Self::Letter => "letter",
            Self::Canvasser => "canvasser",
            Self::Link => "link",
            Self::Owner => "owner",
            Self::Representative => "representative",
            Self::Told => "told",
            Self::Step => "step",
            Self::News => "news",
            Self::Answer => "answer",
            Self::Verdict => "verdict",
            Self::Upload => "upload",
            Self::Organiser => "organiser",
        }
    }

    /// Whether its name and its number or address are certainly of one person.
    fn joins(self) -> bool {
        matches!(self, Self::Details | Self::Helper | Self::Organiser)
    }
}

/// Something that is kept, in the words of whoever it is about. Empty texts: it has none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Trace {
    /// Where.
    pub source: Source,
    /// Its id there.
    pub id: Uuid,
    /// A name.
    pub name: String,
    /// A number or an address.
    pub reach: String,
    /// What somebody said or wrote.
    pub words: String,
    /// What it belongs to: a ward, an action, a shift.
    pub about: String,
    /// What else is kept with it.
    pub note: String,
    /// Since when.
    pub at: Timestamp,
}

/// A trace as a form names it: `details:6c0f…`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TraceKey(pub Source, pub Uuid);

impl TraceKey {
    /// Reads it.
    ///
    /// # Errors
    /// [`Refusal::NotFound`] for anything else.
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        let (source, id) = text.split_once(':').ok_or(Refusal::NotFound)?;
        let source = Source::ALL.into_iter().find(|known| known.key() == source);
        let id = Uuid::try_parse(id).map_err(|_| Refusal::NotFound)?;
        Ok(Self(source.ok_or(Refusal::NotFound)?, id))
    }
}

impl std::fmt::Display for TraceKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}", self.0.key(), self.1)
    }
}

/// How sure it is that a trace is of the person who is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Likeness {
    /// The number, the address or the whole name is the same.
    Same,
    /// A name is alike, or stands in somebody's words: it can be another person.
    Alike,
}

/// Somebody who is looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    emails: Vec<String>,
    phones: Vec<String>,
    names: Vec<String>,
    /// Names of those found by another way: others may have them, too.
    namesakes: Vec<String>,
}

impl Wanted {
    /// Reads a number, an address or a name as typed.
    ///
    /// # Errors
    /// [`Refusal::Missing`] without any letter or digit.
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        let mut wanted = Self::default();
        match Reach::parse(text) {
            Ok(Reach::Email(email)) => wanted.emails.push(email.as_str().to_owned()),
            Ok(Reach::Phone(number)) => wanted.phones.push(tail(&number)),
            Err(_) => {
                let name = folded(text);
                if !name.chars().any(char::is_alphanumeric) {
                    return Err(Refusal::Missing { field: Field::Person });
                }
                wanted.names.push(name);
            }
        }
        Ok(wanted)
    }

    /// Whether a trace is of that person.
    pub fn finds(&self, trace: &Trace) -> Option<Likeness> {
        let texts = [&trace.reach, &trace.note, &trace.words];
        let has_email = |email: &String| texts.iter().any(|text| stands_in(email, &folded(text)));
        let has_phone = |phone: &String| texts.iter().any(|text| has_number(text, phone));
        if self.emails.iter().any(has_email) || self.phones.iter().any(has_phone) {
            return Some(Likeness::Same);
        }
        let name = folded(&trace.name);
        if self.names.contains(&name) {
            return Some(Likeness::Same);
        }
        let words = folded(&trace.words);
        let is_alike = |wanted: &String| {
            let first = wanted.split(' ').next().unwrap_or_default();
            name == *wanted
                || name == first
                || stands_in(wanted, &words)
                || stands_in(wanted, &name)
        };
        self.names.iter().chain(&self.namesakes).any(is_alike).then_some(Likeness::Alike)
    }

    /// The trace without what is of other people: of a file, the lines with this person.
    #[must_use]
    pub fn only_theirs(&self, mut trace: Trace) -> Trace {
        if trace.source == Source::Upload {
            let file = std::mem::take(&mut trace.words);
            let is_theirs = |line: &&str| {
                let line = Trace { words: (*line).to_owned(), ..trace.clone() };
                self.finds(&line).is_some()
            };
            let lines: Vec<_> = file.lines().filter(is_theirs).collect();
            trace.words = lines.join("\n");
        }
        trace
    }

    /// The person together with what was found: the number of somebody found by name, and
    /// the name of somebody found by number.
    #[must_use]
    pub fn with(mut self, found: &[Trace]) -> Self {
        for trace in found {
            if self.finds(trace) != Some(Likeness::Same) || !trace.source.joins() {
                continue;
            }
            match Reach::parse(&trace.reach) {
                Ok(Reach::Email(email)) => self.emails.push(email.as_str().to_owned()),
                Ok(Reach::Phone(number)) => self.phones.push(tail(&number)),
                Err(_) => {}
            }
            self.namesakes.push(folded(&trace.name));
        }
        self
    }
}

/// A text as it is compared.
fn folded(text: &str) -> String {
    clean(text).to_lowercase()
}

/// The digits by which numbers are compared.
fn tail(number: &str) -> String {
    let digits: Vec<char> = number.chars().filter(char::is_ascii_digit).collect();
    digits[digits.len().saturating_sub(PHONE_TAIL)..].iter().collect()
}

/// Whether a number stands in a text, however it is written there.
fn has_number(text: &str, tail: &str) -> bool {
    let is_between = |c: char| matches!(c, ' ' | '-' | '(' | ')' | '.' | '+' | '/');
    let text: String = plain_digits(text).chars().filter(|c| !is_between(*c)).collect();
    text.contains(tail)
}

/// Whether some words stand in a text, not as a part of longer ones.
fn stands_in(wanted: &str, text: &str) -> bool {
    let is_part = |c: char| c.is_alphanumeric();
    !wanted.is_empty()
        && text.match_indices(wanted).any(|(at, found)| {
            !text[..at].ends_with(is_part) && !text[at + found.len()..].starts_with(is_part)
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn trace(source: Source, name: &str, reach: &str, words: &str) -> Trace {
        let (about, note) = <_>::default();
        let (name, reach, words) = (name.into(), reach.into(), words.into());
        Trace { source, id: Uuid::nil(), name, reach, words, about, note, at: Timestamp(0) }
    }

    fn finds(typed: &str, trace: &Trace) -> Option<Likeness> {
        Wanted::parse(typed).unwrap().finds(trace)
    }

    const SAME: Option<Likeness> = Some(Likeness::Same);
    const ALIKE: Option<Likeness> = Some(Likeness::Alike);

    #[test]
    fn a_number_is_found_however_it_is_written() {
        let kept = trace(Source::Details, "Ada", "01214960735", "");
        for typed in ["0121 496 0735", "+44 (0)121-4960735", "+441214960735", "۰۱۲۱ ۴۹۶ ۰۷۳۵"]
        {
            assert_eq!(finds(typed, &kept), SAME, "{typed}");
        }
        assert_eq!(finds("0121 496 0736", &kept), None);
        let said = trace(Source::Answer, "", "", "Ring me on 0121-496 0735 about the damp");
        assert_eq!(finds("01214960735", &said), SAME);
    }

    #[test]
    fn an_address_is_found_whole_and_whatever_its_case() {
        let kept = trace(Source::Follow, "", "ada@alder.example", "");
        assert_eq!(finds(" ADA@alder.example", &kept), SAME);
        let other = trace(Source::Follow, "", "grada@alder.example", "");
        assert_eq!(finds("ada@alder.example", &other), None);
    }

    #[test]
    fn a_whole_name_is_the_same_and_part_of_one_is_alike() {
        let named = |name| trace(Source::Owner, name, "", "");
        assert_eq!(finds("ada  brown", &named("Ada Brown")), SAME);
        assert_eq!(finds("Ada Brown", &named("Ada")), ALIKE);
        assert_eq!(finds("Ada", &named("Ada Brown")), ALIKE);
        assert_eq!(finds("Ada", &named("Adam")), None);
        assert_eq!(finds("Ada Brown", &trace(Source::Answer, "", "", "Ask Ada Brown.")), ALIKE);
        assert_eq!(finds("Łucja", &named("łucja")), SAME);
    }

    #[test]
    fn somebody_found_by_name_is_found_by_their_number_too() {
        let agreed = trace(Source::Details, "Ada Brown", "ada@alder.example", "");
        let follows = trace(Source::Follow, "", "ada@alder.example", "");
        let wanted = Wanted::parse("Ada Brown").unwrap();
        assert_eq!(wanted.finds(&follows), None);
        assert_eq!(wanted.with(&[agreed]).finds(&follows), SAME);
    }

    #[test]
    fn whoever_only_has_the_name_of_somebody_found_is_not_taken_for_them() {
        let agreed = trace(Source::Details, "Ada Brown", "ada@alder.example", "");
        let wanted = Wanted::parse("ada@alder.example").unwrap().with(&[agreed]);
        assert_eq!(wanted.finds(&trace(Source::Owner, "Ada Brown", "", "")), ALIKE);
        assert_eq!(wanted.finds(&trace(Source::Canvasser, "Ada", "", "")), ALIKE);
    }

    #[test]
    fn of_a_file_of_many_people_only_the_lines_of_one_are_given_away() {
        let file = "answer\nRats, says Cai\nRing Ada Brown\nBins";
        let wanted = Wanted::parse("Ada Brown").unwrap();
        let theirs = wanted.only_theirs(trace(Source::Upload, "", "", file));
        assert_eq!(theirs.words, "Ring Ada Brown");
    }

    #[test]
    fn nothing_finds_nothing() {
        for typed in ["", " ", "–", "\u{200b}"] {
            assert_eq!(Wanted::parse(typed), Err(Refusal::Missing { field: Field::Person }));
        }
        assert_eq!(finds("Ada", &trace(Source::Link, "", "", "")), None);
    }

    #[test]
    fn a_trace_is_named_in_a_form_and_read_back() {
        for source in Source::ALL {
            let key = TraceKey(source, Uuid::from_u128(7));
            assert_eq!(TraceKey::parse(&key.to_string()), Ok(key));
        }
        assert_eq!(TraceKey::parse("ballot:7"), Err(Refusal::NotFound));
    }

    proptest::proptest! {
        #[test]
        fn no_text_panics(typed in ".{0,60}", words in ".{0,90}") {
            if let Ok(wanted) = Wanted::parse(&typed) {
                let _ = wanted.finds(&trace(Source::Answer, &words, &words, &words));
            }
        }
    }
}
