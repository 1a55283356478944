//! Merges: links between issues that say the same, which can be taken away again.

use std::collections::BTreeMap;

use super::{Issue, IssueAct, IssueEvent, IssueState};
use crate::error::Refusal;
use crate::id::IssueId;

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

/// What an issue was before it was merged, told by its history: unmerging brings that back.
pub fn state_before_merge(history: &[IssueEvent]) -> IssueState {
    history.iter().fold(IssueState::Heard, |state, event| match &event.act {
        IssueAct::Shortlisted => IssueState::Shortlisted,
        IssueAct::Declined { reason } => IssueState::Declined { reason: reason.clone() },
        IssueAct::Reopened => IssueState::Heard,
        IssueAct::Made { .. }
        | IssueAct::Gathered { .. }
        | IssueAct::Released { .. }
        | IssueAct::Reworded { .. }
        | IssueAct::Merged { .. }
        | IssueAct::Unmerged { .. } => state,
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::{id, issue};
    use super::*;
    use crate::id::OrganiserId;
    use crate::time::Timestamp;

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
}
