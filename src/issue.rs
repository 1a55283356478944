//! Issues: what several answers say, and what became of it.

mod merge;
mod publish;

use serde::{Deserialize, Serialize};

use crate::error::Refusal;
use crate::id::{IssueId, OrganiserId, WardId};
use crate::text::{self, Details, Reason, TITLE_MAX, Title};
use crate::time::Timestamp;

pub use merge::{is_below, may_merge, said_with_merged, standing_for, state_before_merge};
pub use publish::{PUBLISHED_MIN, published, published_issues};

/// Chips on a canvasser's page: six can be read at a glance on a doorstep.
pub const COMMON_MAX: usize = 6;
/// Issues of a ward that a canvasser's phone knows, to say "already said": what
/// most of a ward says, in a few kilobytes.
pub const KNOWN_MAX: usize = 40;

/// What became of an issue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum IssueState {
    /// Heard, nothing decided.
    Heard,
    /// On the shortlist: may stand on a ballot.
    Shortlisted,
    /// Left out, with a public reason.
    Declined {
        /// Why.
        reason: Reason,
    },
    /// Says the same as another. A link, never a deletion: unmerging restores all.
    Merged {
        /// The issue that stands for both.
        into: IssueId,
    },
}

impl IssueState {
    /// The stable word for it in the database and in locale keys.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Heard => "heard",
            Self::Shortlisted => "shortlisted",
            Self::Declined { .. } => "declined",
            Self::Merged { .. } => "merged",
        }
    }
}

/// What several answers say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Issue {
    /// Its id.
    pub id: IssueId,
    /// The ward it is about.
    pub ward: WardId,
    /// In a few words.
    pub title: Title,
    /// In a sentence.
    pub details: Option<Details>,
    /// What became of it.
    pub state: IssueState,
    /// Since when it is an issue.
    pub made_at: Timestamp,
    /// On how many doorsteps it was said: its own answers only, merges not followed.
    pub said: u64,
}

/// What was done to an issue, by whom, when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct IssueEvent {
    /// The issue.
    pub issue: IssueId,
    /// What was done.
    pub act: IssueAct,
    /// By whom.
    pub by: OrganiserId,
    /// When.
    pub at: Timestamp,
}

/// One act in an issue's history.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "act", rename_all = "snake_case")]
pub enum IssueAct {
    /// Made of some answers.
    Made {
        /// How many answers.
        answers: u64,
    },
    /// More answers were put under it.
    Gathered {
        /// How many answers.
        answers: u64,
    },
    /// Answers were taken out from under it.
    Released {
        /// How many answers.
        answers: u64,
    },
    /// Its words were changed.
    Reworded {
        /// The title before.
        from: Title,
    },
    /// Merged into another.
    Merged {
        /// The issue that stands for both.
        into: IssueId,
    },
    /// Taken out of a merge again.
    Unmerged {
        /// The issue it had been merged into.
        from: IssueId,
    },
    /// Put on the shortlist.
    Shortlisted,
    /// Left out, with the reason.
    Declined {
        /// Why.
        reason: Reason,
    },
    /// Taken back to *heard*.
    Reopened,
}

/// An issue with the doorsteps it was said on, those of its merged ones included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voiced {
    /// The issue.
    pub issue: Issue,
    /// On how many doorsteps it was said.
    pub said: u64,
}

/// All issues with what they stand for, the most said first; merged ones say nothing themselves.
pub fn voiced(issues: &[Issue]) -> Vec<Voiced> {
    let said = said_with_merged(issues);
    let mut voiced: Vec<Voiced> = issues
        .iter()
        .map(|issue| Voiced {
            issue: issue.clone(),
            said: said.get(&issue.id).copied().unwrap_or_default(),
        })
        .collect();
    voiced.sort_by(|a, b| {
        (b.said, &a.issue.title, a.issue.id).cmp(&(a.said, &b.issue.title, b.issue.id))
    });
    voiced
}

/// What a canvasser can tap instead of typing: the ward's most common issues
/// that somebody may still decide on.
pub fn common(issues: &[Issue]) -> Vec<Voiced> {
    known(issues, COMMON_MAX)
}

/// The ward's most common issues that somebody may still decide on, so many of them.
pub fn known(issues: &[Issue], most: usize) -> Vec<Voiced> {
    voiced(issues)
        .into_iter()
        .filter(|one| matches!(one.issue.state, IssueState::Heard | IssueState::Shortlisted))
        .take(most)
        .collect()
}

/// What an organiser decides about an issue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decision {
    /// It may stand on a ballot.
    Shortlist,
    /// It is left out, and everybody may read why.
    Decline(Reason),
    /// Nothing is decided any more.
    Reopen,
}

impl Issue {
    /// What becomes of the issue by a decision, and how that is told in its history.
    ///
    /// # Errors
    /// [`Refusal::ChangedMeanwhile`] for an issue that was merged: the one it
    /// was merged into is decided on.
    pub fn decide(&self, decision: Decision) -> Result<(IssueState, IssueAct), Refusal> {
        if matches!(self.state, IssueState::Merged { .. }) {
            return Err(Refusal::ChangedMeanwhile);
        }
        Ok(match decision {
            Decision::Shortlist => (IssueState::Shortlisted, IssueAct::Shortlisted),
            Decision::Decline(reason) => {
                (IssueState::Declined { reason: reason.clone() }, IssueAct::Declined { reason })
            }
            Decision::Reopen => (IssueState::Heard, IssueAct::Reopened),
        })
    }
}

/// The title a new issue might have: the shortest thing that was said, cut to
/// whole words that fit.
pub fn suggest_title(answers: &[&str]) -> String {
    let shortest = answers.iter().copied().min_by_key(|text| text::length(text));
    let mut title = String::new();
    for word in shortest.unwrap_or_default().split_whitespace() {
        let longer = if title.is_empty() { word.to_owned() } else { format!("{title} {word}") };
        if text::length(&longer) > TITLE_MAX {
            break;
        }
        title = longer;
    }
    title.trim_end_matches(|c: char| c.is_ascii_punctuation() && c != ')').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    pub(super) fn issue(n: u8, said: u64, state: IssueState) -> Issue {
        Issue {
            id: IssueId::from_random([n; 16]),
            ward: WardId::from_random([1; 16]),
            title: Title::parse("Bus after 7pm").unwrap(),
            details: None,
            state,
            made_at: Timestamp(0),
            said,
        }
    }

    pub(super) fn id(n: u8) -> IssueId {
        IssueId::from_random([n; 16])
    }

    #[test]
    fn chips_are_the_most_said_issues_nobody_has_left_out() {
        let declined = IssueState::Declined { reason: Reason::parse("Not ours").unwrap() };
        let issues = [
            issue(1, 1, IssueState::Heard),
            issue(2, 9, declined),
            issue(3, 4, IssueState::Shortlisted),
            issue(4, 3, IssueState::Merged { into: id(1) }),
            issue(5, 2, IssueState::Heard),
        ];
        let chips: Vec<_> = common(&issues).iter().map(|one| (one.issue.id, one.said)).collect();
        assert_eq!(chips, [(id(1), 4), (id(3), 4), (id(5), 2)]);
    }

    #[test]
    fn an_issue_can_be_shortlisted_left_out_and_taken_up_again() {
        let reason = Reason::parse("The county decides that").unwrap();
        let mut one = issue(1, 1, IssueState::Heard);
        for (decision, state) in [
            (Decision::Shortlist, "shortlisted"),
            (Decision::Decline(reason), "declined"),
            (Decision::Reopen, "heard"),
        ] {
            one.state = one.decide(decision).unwrap().0;
            assert_eq!(one.state.key(), state);
        }
    }

    #[test]
    fn a_merged_issue_is_not_decided_on() {
        let merged = issue(1, 1, IssueState::Merged { into: id(2) });
        assert_eq!(merged.decide(Decision::Shortlist), Err(Refusal::ChangedMeanwhile));
    }

    #[test]
    fn a_suggested_title_is_whole_words_that_fit() {
        let title = suggest_title(&[
            "Damp in the flats on Alder Road, on every floor.",
            "Damp and mould in all of the old flats, and nobody comes",
        ]);
        assert_eq!(title, "Damp in the flats on Alder Road");
        assert!(Title::parse(&title).is_ok());
        assert_eq!(suggest_title(&[]), "");
    }
}
