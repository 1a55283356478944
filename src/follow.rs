//! Following: who asked to hear by e-mail how an action or a ward goes on, and what they
//! are told. Nobody is written to twice about one thing, and nobody who did not say yes.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use crate::action::{Action, News, Owner};
use crate::conference::Conference;
use crate::contest::Contest;
use crate::error::{Field, Refusal};
use crate::id::{ActionId, ConferenceId, ContestId, FollowId, NewsId, OptionId, WardId};
use crate::people::Email;
use crate::slip::Token;
use crate::text::{Reason, Title};
use crate::time::{DAY_MS, HOUR_MS, Timestamp};

/// Who has not said yes by then has not asked, or has changed their mind: long enough for
/// somebody who looks into their mailbox every other day.
pub const CONFIRM_WITHIN_MS: i64 = 48 * HOUR_MS;
/// Asked again for the same within this time, nothing is sent: one letter is in the box.
pub const ASK_AGAIN_MS: i64 = DAY_MS;
/// Letters that ask an address for its yes in a day. A town has few actions that one
/// person wants to follow at once, and nobody can fill somebody else's mailbox from here.
pub const ASKS_A_DAY: u64 = 5;
/// People are told of a meeting so long before it: by then place and hour have settled,
/// and an evening can still be kept free.
pub const MEETING_TOLD_MS: i64 = 7 * DAY_MS;

/// What somebody follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Subject {
    /// What becomes of one chosen issue.
    Action(ActionId),
    /// All that happens in a ward.
    Ward(WardId),
}

impl Subject {
    /// The path of its page.
    pub fn path(self) -> String {
        match self {
            Self::Action(id) => format!("/actions/{id}"),
            Self::Ward(id) => format!("/ward/{id}"),
        }
    }
}

/// Somebody who follows something, or has asked to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Follow {
    /// Its id.
    pub id: FollowId,
    /// What is in the addresses of their letters. It says yes and ends this following,
    /// and opens nothing else; it goes into every letter, so it is kept as it is.
    pub token: Token,
    /// Where they are written to.
    pub email: Email,
    /// What they follow.
    pub subject: Subject,
    /// The tag of the language in which they asked.
    pub lang: String,
    /// When they asked.
    pub asked_at: Timestamp,
    /// When they said yes; until then they are told nothing.
    pub confirmed_at: Option<Timestamp>,
}

impl Follow {
    /// Whether nothing is sent for a second asking.
    pub fn is_asked_already(&self, now: Timestamp) -> bool {
        self.confirmed_at.is_some() || now < self.asked_at.plus_ms(ASK_AGAIN_MS)
    }

    /// Where they say yes, and see what they follow.
    pub fn path(&self) -> String {
        format!("/following/{}", self.token.as_str())
    }

    /// Where one click ends it.
    pub fn way_out(&self) -> String {
        format!("{}/stop", self.path())
    }
}

/// Something that people are told once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Occasion {
    /// A dated word of an action.
    News(ActionId, NewsId),
    /// An action that was taken on.
    Owners(ActionId),
    /// An action that was taken up without having been chosen.
    TakenUp(ActionId),
    /// An action that somebody says is not done after all.
    Reopened(ActionId, NewsId),
    /// A result.
    Result(ContestId),
    /// A meeting to come.
    Meeting(ConferenceId),
}

/// What there is to tell.
#[derive(Clone, Debug)]
pub enum Tidings {
    /// A dated word of an action.
    News {
        /// The action.
        action: Action,
        /// The word.
        news: News,
        /// Whether it says for the first time that it is done: then those who follow the
        /// action are asked whether it is so.
        asks: bool,
    },
    /// An action was taken on.
    Owners {
        /// The action.
        action: Action,
        /// By whom.
        owners: Vec<Owner>,
    },
    /// What was not chosen is taken up all the same.
    TakenUp(Action),
    /// Somebody says it is not done; it is under way again.
    Reopened(Action),
    /// What people chose.
    Result {
        /// The vote.
        contest: Contest,
        /// What was chosen.
        chosen: Vec<(OptionId, Title)>,
    },
    /// When and where people meet.
    Meeting(Conference),
}

/// Why somebody is written to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// They follow it.
    Follows(Follow),
    /// They said on a doorstep that they would like to hear what happens; and by this they
    /// take it back.
    Agreed(Token),
}

/// Somebody to be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reader {
    /// Where they are written to.
    pub email: Email,
    /// The tag of their language.
    pub lang: String,
    /// Why they are.
    pub why: Why,
}

/// Each address once: by the first of its reasons.
pub fn once_each(readers: Vec<Reader>) -> Vec<Reader> {
    let mut seen = HashSet::new();
    readers.into_iter().filter(|reader| seen.insert(reader.email.clone())).collect()
}

/// What a follower says of an action that is said to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The word that said so.
    pub news: NewsId,
    /// What is not done yet, in their words; none when it is so.
    pub not_yet: Option<Reason>,
    /// When they said it.
    pub at: Timestamp,
    /// Whether it opened the action again.
    pub has_reopened: bool,
}

impl Verdict {
    /// Reads what a form says.
    ///
    /// # Errors
    /// [`Refusal::NotUnderstood`] without one of the buttons; what is the matter with the
    /// words when it is not done yet.
    pub fn read(button: &str, words: &str) -> Result<Option<Reason>, Refusal> {
        match button {
            "yes" => Ok(None),
            "not_yet" => Reason::parse(words).map(Some).map_err(|it| it.about(Field::NotYet)),
            _ => Err(Refusal::NotUnderstood { field: Field::NotYet }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reader(email: &str, lang: &str) -> Reader {
        let why = Why::Agreed(Token::from_random([1; 16]));
        Reader { email: Email::parse(email).unwrap(), lang: lang.into(), why }
    }

    #[test]
    fn whoever_has_two_reasons_gets_one_letter_by_the_first() {
        let ada = reader("ada@alder.example", "cy");
        let all = vec![ada.clone(), reader("ADA@alder.example", "en"), reader("b@c.example", "en")];
        assert_eq!(once_each(all)[..], [ada, reader("b@c.example", "en")]);
    }

    #[test]
    fn not_yet_needs_a_word_of_what_is_missing_and_yes_does_not() {
        assert_eq!(Verdict::read("yes", "ignored"), Ok(None));
        let read = Verdict::read("not_yet", " The back wall\n is wet ").unwrap().unwrap();
        assert_eq!(read.as_str(), "The back wall is wet");
        assert_eq!(Verdict::read("not_yet", " "), Err(Refusal::Missing { field: Field::NotYet }));
        assert!(Verdict::read("", "").is_err());
    }

    #[test]
    fn asking_twice_in_a_day_sends_one_letter() {
        let mut follow = Follow {
            id: FollowId::from_random([1; 16]),
            token: Token::from_random([2; 16]),
            email: Email::parse("ada@alder.example").unwrap(),
            subject: Subject::Ward(WardId::from_random([3; 16])),
            lang: "en".into(),
            asked_at: Timestamp(0),
            confirmed_at: None,
        };
        assert!(follow.is_asked_already(Timestamp(ASK_AGAIN_MS - 1)));
        assert!(!follow.is_asked_already(Timestamp(ASK_AGAIN_MS)));
        follow.confirmed_at = Some(Timestamp(5));
        assert!(follow.is_asked_already(Timestamp(ASK_AGAIN_MS)));
    }
}
