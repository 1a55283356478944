//! Sorting answers: what people decided about them. A decision is kept for ever,
//! is never a deletion, and can be taken back at any time.

mod suggest;

use std::collections::{HashMap, HashSet};

use serde::{Deserialize, Serialize};

use crate::id::{AnswerId, IssueId, OrganiserId, SortingId, WardId};
use crate::text::Reason;
use crate::time::Timestamp;

pub use suggest::{Suggestion, suggest};

/// One decision about some answers of a ward.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sorting {
    /// Its id, made with the form, so that sending twice decides once.
    pub id: SortingId,
    /// The ward.
    pub ward: WardId,
    /// What was decided.
    pub act: SortAct,
    /// By whom.
    pub by: OrganiserId,
    /// When.
    pub at: Timestamp,
    /// Who took it back and when, if anybody did.
    pub undone: Option<(OrganiserId, Timestamp)>,
}

/// What can be decided.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "act", rename_all = "snake_case")]
pub enum SortAct {
    /// These say the same: they were put under an issue, or under none.
    Put {
        /// The issue.
        issue: Option<IssueId>,
        /// Whether it was made of them.
        is_new: bool,
        /// Which answers, and where each was before.
        moved: Vec<Moved>,
        /// The answers beside them that do not say the same.
        others: Vec<AnswerId>,
    },
    /// No two of these say the same.
    Apart {
        /// Which answers.
        answers: Vec<AnswerId>,
        /// The issue that they do not say either.
        issue: Option<IssueId>,
    },
    /// The words of one are kept from public pages; its doorstep counts all the same.
    Hidden {
        /// Which answer.
        answer: AnswerId,
        /// Why.
        why: Reason,
    },
}

/// An answer that was put somewhere, and where it was before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moved {
    /// The answer.
    pub answer: AnswerId,
    /// The issue it was under.
    pub from: Option<IssueId>,
}

impl SortAct {
    /// The stable word for it in locale keys.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Put { issue: None, .. } => "released",
            Self::Put { is_new: true, .. } => "made",
            Self::Put { .. } => "put",
            Self::Apart { issue: None, .. } => "apart",
            Self::Apart { .. } => "apart-from",
            Self::Hidden { .. } => "hidden",
        }
    }

    /// How many answers it is about.
    pub fn count(&self) -> usize {
        match self {
            Self::Put { moved, .. } => moved.len(),
            Self::Apart { answers, .. } => answers.len(),
            Self::Hidden { .. } => 1,
        }
    }

    /// The issue it is about.
    pub fn issue(&self) -> Option<IssueId> {
        match self {
            Self::Put { issue, .. } | Self::Apart { issue, .. } => *issue,
            Self::Hidden { .. } => None,
        }
    }
}

/// What people said is not the same, looked up quickly.
#[derive(Debug, Default)]
pub struct Apart {
    /// For each answer: in which decisions it stands, and in which group there.
    groups: HashMap<AnswerId, Vec<(usize, usize)>>,
    issues: HashSet<(AnswerId, IssueId)>,
}

impl Apart {
    /// What these decisions say, those taken back left out.
    pub fn of(sortings: &[Sorting]) -> Self {
        let mut apart = Self::default();
        let standing = sortings.iter().filter(|sorting| sorting.undone.is_none());
        for (decision, sorting) in standing.enumerate() {
            let mut note = |answer: AnswerId, group: usize| {
                apart.groups.entry(answer).or_default().push((decision, group));
            };
            match &sorting.act {
                SortAct::Put { moved, others, .. } if !others.is_empty() => {
                    for moved in moved {
                        note(moved.answer, 0);
                    }
                    for answer in others {
                        note(*answer, 1);
                    }
                }
                SortAct::Apart { answers, issue } => {
                    for (group, answer) in answers.iter().enumerate() {
                        note(*answer, group);
                    }
                    apart.issues.extend(
                        issue
                            .iter()
                            .flat_map(|issue| answers.iter().map(move |answer| (*answer, *issue))),
                    );
                }
                SortAct::Put { .. } | SortAct::Hidden { .. } => {}
            }
        }
        apart
    }

    /// Whether somebody said that these two answers are not the same.
    pub fn are(&self, one: AnswerId, other: AnswerId) -> bool {
        let (Some(one), Some(other)) = (self.groups.get(&one), self.groups.get(&other)) else {
            return false;
        };
        one.iter().any(|(decision, group)| {
            other.iter().any(|(same, other)| same == decision && other != group)
        })
    }

    /// Whether somebody said that an answer does not say that issue.
    pub fn is_from(&self, answer: AnswerId, issue: IssueId) -> bool {
        self.issues.contains(&(answer, issue))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(n: u8) -> AnswerId {
        AnswerId::from_random([n; 16])
    }

    fn decided(act: SortAct) -> Sorting {
        Sorting {
            id: SortingId::from_random([1; 16]),
            ward: WardId::from_random([1; 16]),
            act,
            by: OrganiserId::from_random([1; 16]),
            at: Timestamp(0),
            undone: None,
        }
    }

    #[test]
    fn those_left_out_of_an_issue_are_not_the_same_as_those_put_under_it() {
        let moved = [1, 2].map(|n| Moved { answer: answer(n), from: None }).to_vec();
        let (issue, others) = (Some(IssueId::from_random([9; 16])), vec![answer(3), answer(4)]);
        let put = decided(SortAct::Put { issue, is_new: true, moved, others });
        let apart = Apart::of(std::slice::from_ref(&put));
        assert!(apart.are(answer(1), answer(3)) && apart.are(answer(4), answer(2)));
        assert!(!apart.are(answer(1), answer(2)), "these are the same");
        assert!(!apart.are(answer(3), answer(4)), "of these nobody said anything");
        let undone = Sorting { undone: Some((put.by, put.at)), ..put };
        assert!(!Apart::of(&[undone]).are(answer(1), answer(3)), "taken back");
    }

    #[test]
    fn no_two_of_those_that_are_not_the_same_are() {
        let issue = IssueId::from_random([9; 16]);
        let answers = vec![answer(1), answer(2), answer(3)];
        let apart = Apart::of(&[decided(SortAct::Apart { answers, issue: Some(issue) })]);
        assert!(apart.are(answer(1), answer(2)) && apart.are(answer(3), answer(2)));
        assert!(apart.is_from(answer(3), issue) && !apart.is_from(answer(4), issue));
    }

    #[test]
    fn a_decision_reads_back_as_it_was_written() {
        let act = SortAct::Hidden { answer: answer(1), why: Reason::parse("A name").unwrap() };
        let json = serde_json::to_string(&act).unwrap();
        assert_eq!(serde_json::from_str::<SortAct>(&json).unwrap(), act);
    }
}
