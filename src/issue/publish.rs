//! What may be told to everybody of how often something was said.

use crate::issue::{Issue, IssueState, Voiced, voiced};

/// Fewer answers than this to one thing in one ward are not published: neighbours could
/// tell whose they are.
pub const PUBLISHED_MIN: u64 = 5;

/// How often something was said in a ward, as everybody may know it: nothing, while so
/// few have said it that it could tell who they are.
pub fn published(said: u64) -> Option<u64> {
    Some(said).filter(|said| *said >= PUBLISHED_MIN)
}

/// What may stand on a ward's public page: the issues on its shortlist that enough
/// people have said, the most said first.
pub fn published_issues(issues: &[Issue]) -> Vec<Voiced> {
    voiced(issues)
        .into_iter()
        .filter(|one| one.issue.state == IssueState::Shortlisted)
        .filter(|one| published(one.said).is_some())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::{IssueId, WardId};
    use crate::text::Title;
    use crate::time::Timestamp;

    fn issue(n: u8, state: IssueState, said: u64) -> Issue {
        Issue {
            id: IssueId::from_random([n; 16]),
            ward: WardId::from_random([1; 16]),
            title: Title::from_store(format!("Issue {n}")),
            details: None,
            state,
            made_at: Timestamp(0),
            said,
        }
    }

    #[test]
    fn four_answers_are_nobodys_business_and_five_are_everybodys() {
        assert_eq!([0, 1, 4, 5, 41].map(published), [None, None, None, Some(5), Some(41)]);
    }

    #[test]
    fn only_what_enough_people_said_and_is_shortlisted_is_public() {
        let issues = [
            issue(1, IssueState::Shortlisted, 4),
            issue(2, IssueState::Shortlisted, 5),
            issue(3, IssueState::Heard, 50),
        ];
        let public: Vec<_> = published_issues(&issues).iter().map(|one| one.issue.id).collect();
        assert_eq!(public, [issues[1].id]);
    }
}
