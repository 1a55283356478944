//! What to look at next: groups that seem to say the same, then answers that seem
//! to say what an issue says already, then those that are like no other.

use std::collections::{HashMap, HashSet};

use super::Apart;
use crate::id::{AnswerId, IssueId};
use crate::issue::{Issue, IssueState, standing_for};
use crate::listening::Answer;
use crate::similar::{Prepared, shared_words};

/// The most answers that stand in one suggestion: more are not read, and those
/// left come up again.
const GROUP_MAX: usize = 100;

/// Some answers for a person to decide about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// The most typical first; one alone where it is like no other.
    pub answers: Vec<AnswerId>,
    /// Why they stand beside each other: the words most of them share.
    pub shared: Vec<String>,
    /// The issue that seems to say the same, and the words it shares with the first.
    pub under: Option<(IssueId, Vec<String>)>,
}

/// What an issue says: its own words, or those of an answer under it.
type Saying = (IssueId, Option<AnswerId>, usize);

/// What to decide about next, the largest group first. What somebody said is not
/// the same is not suggested again.
///
/// `answers` are all of one ward, `issues` all of its issues.
pub fn suggest(answers: &[Answer], issues: &[Issue], apart: &Apart) -> Vec<Suggestion> {
    let loose: Vec<&Answer> = answers.iter().filter(|answer| answer.issue.is_none()).collect();
    let texts: HashMap<AnswerId, &str> =
        loose.iter().map(|answer| (answer.id, answer.text.as_str())).collect();
    let listed: Vec<_> = loose.iter().map(|answer| (answer.id, answer.text.as_str())).collect();
    let clusters = Prepared::new(&listed).clusters(|one, other| apart.are(one, other));
    let grouped: HashSet<AnswerId> =
        clusters.iter().flat_map(|cluster| cluster.answers.iter().copied()).collect();
    let sayings = sayings(answers, issues);
    let known = Prepared::new(&sayings);
    let said: HashMap<Saying, &str> = sayings.iter().copied().collect();
    let under = |first: AnswerId| {
        let text = texts.get(&first)?;
        let like = known.likest(text);
        let is_out = |(issue, answer, _): &Saying| {
            apart.is_from(first, *issue) || answer.is_some_and(|other| apart.are(first, other))
        };
        let out: HashSet<IssueId> =
            like.iter().filter(|(saying, _)| is_out(saying)).map(|(saying, _)| saying.0).collect();
        let (saying, _) = like.into_iter().find(|(saying, _)| !out.contains(&saying.0))?;
        Some((saying.0, shared_words(text, said.get(&saying)?)))
    };
    let groups = clusters.into_iter().map(|cluster| Suggestion {
        under: under(cluster.answers[0]),
        shared: cluster.shared,
        answers: cluster.answers.into_iter().take(GROUP_MAX).collect(),
    });
    let alone = loose.iter().filter(|answer| !grouped.contains(&answer.id)).map(|answer| {
        Suggestion { answers: vec![answer.id], shared: Vec::new(), under: under(answer.id) }
    });
    let (like_an_issue, like_none): (Vec<_>, Vec<_>) =
        alone.partition(|suggestion| suggestion.under.is_some());
    groups.chain(like_an_issue).chain(like_none).collect()
}

/// What the standing issues say, in their own words and in those of their answers.
fn sayings<'a>(answers: &'a [Answer], issues: &'a [Issue]) -> Vec<(Saying, &'a str)> {
    let stands: HashMap<IssueId, IssueId> =
        issues.iter().map(|issue| (issue.id, standing_for(issue.id, issues))).collect();
    let of_answers = answers.iter().filter_map(|answer| {
        let issue = *stands.get(&answer.issue?)?;
        Some(((issue, Some(answer.id), 0), answer.text.as_str()))
    });
    let own = issues.iter().filter(|issue| !matches!(issue.state, IssueState::Merged { .. }));
    let own = own.flat_map(|issue| {
        let details = issue.details.as_ref().map(|text| ((issue.id, None, 1), text.as_str()));
        std::iter::once(((issue.id, None, 0), issue.title.as_str())).chain(details)
    });
    of_answers.chain(own).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::{OrganiserId, SortingId, WardId};
    use crate::listening::{Category, Source};
    use crate::sorting::{SortAct, Sorting};
    use crate::text::{AnswerText, Title};
    use crate::time::Timestamp;

    fn id(n: u8) -> AnswerId {
        AnswerId::from_random([n; 16])
    }

    fn damp() -> IssueId {
        IssueId::from_random([7; 16])
    }

    fn answer(n: u8, text: &str, issue: Option<IssueId>) -> Answer {
        Answer {
            id: id(n),
            ward: WardId::from_random([1; 16]),
            text: AnswerText::parse(text).unwrap(),
            category: Category::Other,
            source: Source::Doorstep,
            at: Timestamp(0),
            issue,
            lang: None,
            hidden: None,
        }
    }

    fn issues() -> [Issue; 1] {
        [Issue {
            id: damp(),
            ward: WardId::from_random([1; 16]),
            title: Title::parse("Dry homes").unwrap(),
            details: None,
            state: IssueState::Heard,
            made_at: Timestamp(0),
            said: 1,
        }]
    }

    fn answers() -> Vec<Answer> {
        vec![
            answer(1, "Night buses", None),
            answer(2, "Damp in the flats", None),
            answer(3, "More bins", None),
            answer(4, "night bus", None),
            answer(5, "damp flats", Some(damp())),
        ]
    }

    #[test]
    fn groups_come_first_then_what_an_issue_says_then_the_rest() {
        let found = suggest(&answers(), &issues(), &Apart::default());
        let ids: Vec<_> = found.iter().map(|one| one.answers.clone()).collect();
        assert_eq!(ids, [vec![id(1), id(4)], vec![id(2)], vec![id(3)]]);
        assert_eq!(found[0].shared, ["Night", "buses"]);
        assert_eq!(found[1].under, Some((damp(), vec!["Damp".into(), "flats".into()])));
        assert_eq!((found[0].under.as_ref(), found[2].under.as_ref()), (None, None));
    }

    #[test]
    fn an_issue_somebody_ruled_out_is_not_suggested_again() {
        let decided = |answers, issue| Sorting {
            id: SortingId::from_random([1; 16]),
            ward: WardId::from_random([1; 16]),
            act: SortAct::Apart { answers, issue },
            by: OrganiserId::from_random([1; 16]),
            at: Timestamp(0),
            undone: None,
        };
        for sorting in [decided(vec![id(2)], Some(damp())), decided(vec![id(2), id(5)], None)] {
            let found = suggest(&answers(), &issues(), &Apart::of(&[sorting]));
            let two = found.iter().find(|one| one.answers == [id(2)]).unwrap();
            assert_eq!(two.under, None);
        }
    }
}
