//! Listening: doorsteps, what was said on them, and how it goes.

use serde::{Deserialize, Serialize};

use crate::error::{Field, Refusal};
use crate::id::{AnswerId, ContactId, IssueId, LinkId, ListeningId, WardId};
use crate::text::{AnswerText, Question};
use crate::time::Timestamp;

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
    /// Which canvasser's link, if any: never a resident's identity.
    pub canvasser: Option<LinkId>,
    /// What was said, when something was.
    pub answer: Option<NewAnswer>,
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
