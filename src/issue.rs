//! Issues: what several answers say, and what became of it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::error::Refusal;
use crate::id::{IssueId, OrganiserId, WardId};
use crate::text::{Details, Reason, Title};
use crate::time::Timestamp;

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
}
