//! Issues: what several answers say, and what became of it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::error::Refusal;
use crate::id::{IssueId, OrganiserId, WardId};
use crate::text::{self, Details, Reason, TITLE_MAX, Title};
use crate::time::Timestamp;

/// Chips on a canvasser's page: six can be read at a glance on a doorstep.
pub const COMMON_MAX: usize = 6;

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

/// The issue that stands for `id` after all merges.
///
/// Follows links at most once each, so that a loop (which [`may_merge`]
/// prevents) could not hang a page.
pub fn standing_for(id: IssueId, issues: &[Issue]) -> IssueId {
    let mut at = id;
    for _ in 0..issues.len() {
        match issues.iter().find(|issue| issue.id == at).map(|issue| &issue.state) {
            Some(IssueState::Merged { into }) => at = *into,
            _ => break,
        }
    }
    at
}

/// Whether following the merges of `id` passes `above`.
pub fn is_below(id: IssueId, above: IssueId, issues: &[Issue]) -> bool {
    let mut at = id;
    for _ in 0..issues.len() {
        match issues.iter().find(|issue| issue.id == at).map(|issue| &issue.state) {
            Some(IssueState::Merged { into }) if *into == above => return true,
            Some(IssueState::Merged { into }) => at = *into,
            _ => return false,
        }
    }
    false
}

/// On how many doorsteps each standing issue was said, its merged ones included,
/// each doorstep once.
pub fn said_with_merged(issues: &[Issue]) -> BTreeMap<IssueId, u64> {
    let mut said = BTreeMap::new();
    for issue in issues {
        *said.entry(standing_for(issue.id, issues)).or_default() += issue.said;
    }
    said
}

/// Whether `id` may be merged into `into`: two issues of one ward, both
/// standing, and no loop.
///
/// # Errors
/// [`Refusal::NotFound`] when one is not there, [`Refusal::CannotMerge`] otherwise.
pub fn may_merge(id: IssueId, into: IssueId, issues: &[Issue]) -> Result<(), Refusal> {
    let find = |id| issues.iter().find(|issue| issue.id == id).ok_or(Refusal::NotFound);
    let (one, other) = (find(id)?, find(into)?);
    let standing = |issue: &Issue| !matches!(issue.state, IssueState::Merged { .. });
    if id == into || one.ward != other.ward || !standing(one) || !standing(other) {
        return Err(Refusal::CannotMerge);
    }
    Ok(())
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
    voiced(issues)
        .into_iter()
        .filter(|one| matches!(one.issue.state, IssueState::Heard | IssueState::Shortlisted))
        .take(COMMON_MAX)
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

/// What an issue was before it was merged, told by its history: unmerging brings that back.
pub fn state_before_merge(history: &[IssueEvent]) -> IssueState {
    history.iter().fold(IssueState::Heard, |state, event| match &event.act {
        IssueAct::Shortlisted => IssueState::Shortlisted,
        IssueAct::Declined { reason } => IssueState::Declined { reason: reason.clone() },
        IssueAct::Reopened => IssueState::Heard,
        IssueAct::Made { .. }
        | IssueAct::Gathered { .. }
        | IssueAct::Reworded { .. }
        | IssueAct::Merged { .. }
        | IssueAct::Unmerged { .. } => state,
    })
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

    fn issue(n: u8, said: u64, state: IssueState) -> Issue {
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

    fn id(n: u8) -> IssueId {
        IssueId::from_random([n; 16])
    }

    #[test]
    fn merged_issues_count_once_under_the_one_that_stands() {
        let issues = [
            issue(1, 4, IssueState::Heard),
            issue(2, 3, IssueState::Merged { into: id(1) }),
            issue(3, 2, IssueState::Merged { into: id(2) }),
        ];
        assert_eq!(said_with_merged(&issues), BTreeMap::from([(id(1), 9)]));
    }

    #[test]
    fn an_issue_cannot_be_merged_into_itself_or_a_merged_one() {
        let issues =
            [issue(1, 1, IssueState::Heard), issue(2, 1, IssueState::Merged { into: id(1) })];
        assert_eq!(may_merge(id(1), id(1), &issues), Err(Refusal::CannotMerge));
        assert_eq!(may_merge(id(1), id(2), &issues), Err(Refusal::CannotMerge));
        assert_eq!(may_merge(id(1), id(9), &issues), Err(Refusal::NotFound));
    }

    #[test]
    fn a_loop_of_merges_does_not_hang() {
        let issues = [
            issue(1, 1, IssueState::Merged { into: id(2) }),
            issue(2, 1, IssueState::Merged { into: id(1) }),
        ];
        let _ = said_with_merged(&issues);
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
    fn an_issue_comes_out_of_a_merge_as_it_went_in() {
        let event = |act| IssueEvent {
            issue: id(1),
            act,
            by: OrganiserId::from_random([9; 16]),
            at: Timestamp(0),
        };
        let mut history = vec![event(IssueAct::Made { answers: 2 })];
        assert_eq!(state_before_merge(&history), IssueState::Heard);
        history.push(event(IssueAct::Shortlisted));
        history.push(event(IssueAct::Merged { into: id(2) }));
        assert_eq!(state_before_merge(&history), IssueState::Shortlisted);
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
