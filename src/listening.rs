//! Listening: doorsteps, what was said on them, and how it goes.

mod language;
mod late;
mod personal;

use serde::{Deserialize, Serialize};

use crate::error::{Field, Refusal};
use crate::id::{AnswerId, CanvasserId, ContactId, IssueId, ListeningId, OrganiserId, WardId};
use crate::text::{AnswerText, Question, Reason};
use crate::time::{MINUTE_MS, Timestamp};

pub use language::Language;
pub use late::{LATE_MAX_MS, happened_at};
pub use personal::{PersonalHint, find_personal};

/// A wrong tap is seen at once or at the next door; later it is the organiser's to mend.
pub const UNDO_MS: i64 = 10 * MINUTE_MS;

/// A round of listening: one question, some wards, from and to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listening {
    /// Its id.
    pub id: ListeningId,
    /// What is asked on every doorstep.
    pub question: Question,
    /// Where.
    pub wards: Vec<WardId>,
    /// Since when.
    pub begins_at: Timestamp,
    /// Until when; open-ended without.
    pub ends_at: Option<Timestamp>,
}

impl Listening {
    /// Whether answers are taken now.
    pub fn is_open(&self, now: Timestamp) -> bool {
        self.begins_at <= now && self.ends_at.is_none_or(|end| now < end)
    }
}

/// How a doorstep went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// They told an issue.
    Issue,
    /// Nobody was home.
    NotHome,
    /// They would rather not.
    NoThanks,
}

impl Outcome {
    /// The stable word for it in forms and in the database.
    pub fn key(self) -> &'static str {
        match self {
            Self::Issue => "issue",
            Self::NotHome => "not_home",
            Self::NoThanks => "no_thanks",
        }
    }

    /// Reads the stable word.
    ///
    /// # Errors
    /// [`Refusal::NotUnderstood`] for any other word.
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        [Self::Issue, Self::NotHome, Self::NoThanks]
            .into_iter()
            .find(|outcome| outcome.key() == text)
            .ok_or(Refusal::NotUnderstood { field: Field::Answer })
    }
}

/// What an answer is about, for filtering; the person at the door chooses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)] // Each is its own word.
pub enum Category {
    Streets,
    Housing,
    Safety,
    Health,
    Parks,
    Transport,
    Youth,
    Waste,
    Other,
}

impl Category {
    /// All, in the order they are offered.
    pub const ALL: [Self; 9] = [
        Self::Streets,
        Self::Housing,
        Self::Safety,
        Self::Health,
        Self::Parks,
        Self::Transport,
        Self::Youth,
        Self::Waste,
        Self::Other,
    ];

    /// The stable word for it in forms, locale keys and the database.
    pub fn key(self) -> &'static str {
        match self {
            Self::Streets => "streets",
            Self::Housing => "housing",
            Self::Safety => "safety",
            Self::Health => "health",
            Self::Parks => "parks",
            Self::Transport => "transport",
            Self::Youth => "youth",
            Self::Waste => "waste",
            Self::Other => "other",
        }
    }

    /// Reads the stable word; nothing chosen is [`Category::Other`].
    ///
    /// # Errors
    /// [`Refusal::NotUnderstood`] for a word that is none of them.
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        if text.is_empty() {
            return Ok(Self::Other);
        }
        Self::ALL
            .into_iter()
            .find(|category| category.key() == text)
            .ok_or(Refusal::NotUnderstood { field: Field::Category })
    }
}

/// Who gave an answer to us.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// A canvasser wrote it down at a door.
    Doorstep,
    /// A resident wrote it on the ward's page.
    Resident,
}

/// One doorstep, to be recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewContact {
    /// Its id; made by whoever records it, so that sending twice records once.
    pub id: ContactId,
    /// The round of listening it belongs to.
    pub listening: ListeningId,
    /// Where.
    pub ward: WardId,
    /// How it went.
    pub outcome: Outcome,
    /// When, to the hour.
    pub at: Timestamp,
    /// Which canvasser, if any: never a resident's identity.
    pub canvasser: Option<CanvasserId>,
    /// What was said, when something was.
    pub answer: Option<NewAnswer>,
}

/// What a canvasser records of one doorstep.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// Nobody was home.
    NotHome,
    /// They would rather not.
    NoThanks,
    /// An issue, in their words.
    InWords(AnswerText, Category, Option<Language>),
    /// The same as others in the ward: an issue that is known already.
    SameAs(IssueId),
}

impl Said {
    /// How the doorstep went.
    pub fn outcome(&self) -> Outcome {
        match self {
            Self::NotHome => Outcome::NotHome,
            Self::NoThanks => Outcome::NoThanks,
            Self::InWords(..) | Self::SameAs(..) => Outcome::Issue,
        }
    }

    /// The same, written on a page of that language.
    #[must_use]
    pub fn written_on(self, page: &str) -> Self {
        match self {
            Self::InWords(text, category, None) => {
                let lang = Language::written(page, text.as_str());
                Self::InWords(text, category, lang)
            }
            said => said,
        }
    }
}

/// Checks that a doorstep recorded then may be taken back now.
///
/// # Errors
/// [`Refusal::TooLateToUndo`].
pub fn may_undo(recorded_at: Timestamp, now: Timestamp) -> Result<(), Refusal> {
    if recorded_at <= now && now < recorded_at.plus_ms(UNDO_MS) {
        Ok(())
    } else {
        Err(Refusal::TooLateToUndo)
    }
}

/// Checks that a phone may tell an issue: once in a round of listening, and
/// sending the same form again is no second time.
///
/// # Errors
/// [`Refusal::AlreadyAnswered`].
pub fn may_tell(told_before: Option<ContactId>, contact: ContactId) -> Result<(), Refusal> {
    match told_before {
        Some(before) if before != contact => Err(Refusal::AlreadyAnswered),
        _ => Ok(()),
    }
}

/// Checks that a new round of listening has somewhere to listen and some time to do it.
///
/// # Errors
/// [`Refusal::Missing`] without a ward, [`Refusal::NotUnderstood`] when it
/// would end before it begins.
pub fn may_begin(listening: &Listening) -> Result<(), Refusal> {
    if listening.wards.is_empty() {
        return Err(Refusal::Missing { field: Field::Ward });
    }
    if listening.ends_at.is_some_and(|end| end <= listening.begins_at) {
        return Err(Refusal::NotUnderstood { field: Field::Time });
    }
    Ok(())
}

/// What somebody said, to be recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewAnswer {
    /// Its id.
    pub id: AnswerId,
    /// The words.
    pub text: AnswerText,
    /// What it is about.
    pub category: Category,
    /// Who gave it to us.
    pub source: Source,
    /// In which language, where it is known.
    pub lang: Option<Language>,
}

/// What somebody said: anonymous.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// Its id.
    pub id: AnswerId,
    /// The ward.
    pub ward: WardId,
    /// The words.
    pub text: AnswerText,
    /// What it is about.
    pub category: Category,
    /// Who gave it to us.
    pub source: Source,
    /// When, to the hour.
    pub at: Timestamp,
    /// The issue it was put under, if any (before merges are followed).
    pub issue: Option<IssueId>,
    /// In which language, where it is known.
    pub lang: Option<Language>,
    /// Who keeps it from public pages and why, if anybody does. The doorstep counts all the same.
    pub hidden: Option<Hiding>,
}

/// That an answer's words are kept from public pages: they stay, and organisers see them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hiding {
    /// By whom.
    pub by: OrganiserId,
    /// When.
    pub at: Timestamp,
    /// Why.
    pub why: Reason,
}

/// What most of these answers are about; the first of equals in the order they are offered.
pub fn usual_category<'a>(answers: impl IntoIterator<Item = &'a Answer>) -> Category {
    let mut counts = [0_u32; Category::ALL.len()];
    for answer in answers {
        counts[answer.category as usize] += 1;
    }
    let most = counts.iter().max().copied().unwrap_or_default();
    let usual = Category::ALL.into_iter().zip(counts).find(|(_, n)| *n == most && *n > 0);
    usual.map_or(Category::Other, |(category, _)| category)
}

/// What a list of answers is narrowed to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AnswerFilter {
    /// Only this ward.
    pub ward: Option<WardId>,
    /// Only this category.
    pub category: Option<Category>,
    /// Only those not yet under an issue.
    pub unsorted: bool,
    /// Only those whose words are hidden, or only those whose words are not.
    pub hidden: Option<bool>,
    /// Only those with these words in them, whatever their case.
    pub search: Option<String>,
}

/// How the listening goes in one ward.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WardProgress {
    /// Doors tried: every contact.
    pub doors: u64,
    /// Contacts with an answer.
    pub answers: u64,
    /// Contacts where nobody was home.
    pub not_home: u64,
    /// Contacts that would rather not.
    pub no_thanks: u64,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listening(wards: Vec<WardId>, ends_at: Option<i64>) -> Listening {
        Listening {
            id: ListeningId::from_random([1; 16]),
            question: Question::from_store("What is the one big issue around here?".into()),
            wards,
            begins_at: Timestamp(1_000),
            ends_at: ends_at.map(Timestamp),
        }
    }

    #[test]
    fn a_round_takes_answers_from_its_beginning_until_its_end() {
        let round = listening(vec![], Some(2_000));
        let open = [999, 1_000, 1_999, 2_000].map(|now| round.is_open(Timestamp(now)));
        assert_eq!(open, [false, true, true, false]);
    }

    #[test]
    fn a_round_needs_a_ward_and_an_end_after_its_beginning() {
        let ward = WardId::from_random([2; 16]);
        assert_eq!(
            may_begin(&listening(vec![], None)),
            Err(Refusal::Missing { field: Field::Ward })
        );
        assert_eq!(
            may_begin(&listening(vec![ward], Some(1_000))),
            Err(Refusal::NotUnderstood { field: Field::Time })
        );
        assert_eq!(may_begin(&listening(vec![ward], None)), Ok(()));
    }

    #[test]
    fn a_doorstep_can_be_taken_back_for_ten_minutes() {
        let (made, late) = (Timestamp(5_000), Err(Refusal::TooLateToUndo));
        assert_eq!(may_undo(made, made), Ok(()));
        assert_eq!(may_undo(made, made.plus_ms(UNDO_MS - 1)), Ok(()));
        assert_eq!(may_undo(made, made.plus_ms(UNDO_MS)), late);
        assert_eq!(may_undo(made, Timestamp(4_999)), late, "nothing is recorded in the future");
    }

    #[test]
    fn a_phone_tells_once_and_may_send_the_same_twice() {
        let (one, other) = (ContactId::from_random([1; 16]), ContactId::from_random([2; 16]));
        assert_eq!(may_tell(None, one), Ok(()));
        assert_eq!(may_tell(Some(one), one), Ok(()));
        assert_eq!(may_tell(Some(one), other), Err(Refusal::AlreadyAnswered));
    }

    #[test]
    fn an_issue_is_about_what_most_of_its_answers_are_about() {
        let about = |category| Answer {
            id: AnswerId::from_random([1; 16]),
            ward: WardId::from_random([1; 16]),
            text: AnswerText::from_store("Damp".into()),
            category,
            source: Source::Doorstep,
            at: Timestamp(0),
            issue: None,
            lang: None,
            hidden: None,
        };
        let answers = [Category::Other, Category::Housing, Category::Housing].map(about);
        assert_eq!(usual_category(&answers), Category::Housing);
        assert_eq!(usual_category(&[]), Category::Other);
    }
}
