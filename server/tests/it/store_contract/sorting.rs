//! The part of the story in which answers are sorted.

use wardmote::id::{IssueId, OrganiserId, SortingId};
use wardmote::issue::{Issue, IssueAct, IssueEvent, IssueState};
use wardmote::sorting::{Moved, SortAct, Sorting};
use wardmote::store::{Issues, Listenings, Sortings, StoreError};
use wardmote::text::{Reason, Title};
use wardmote_server::store::SqlStore;

use super::BEGIN;
use super::hearing::{alder, answer_id};

fn organiser() -> OrganiserId {
    OrganiserId::from_random([1; 16])
}

fn decision(n: u8, act: SortAct) -> Sorting {
    let id = SortingId::from_random([n; 16]);
    Sorting { id, ward: alder(), act, by: organiser(), at: BEGIN, undone: None }
}

pub(super) async fn a_decision_is_done_once_and_taken_back_once(store: &SqlStore) {
    let issue = Issue {
        id: IssueId::from_random([50; 16]),
        ward: alder(),
        title: Title::parse("Buses in the evening").unwrap(),
        details: None,
        state: IssueState::Heard,
        made_at: BEGIN.plus_ms(50),
        said: 0,
    };
    // The first answer is under an issue already, the second under none.
    let before: Vec<_> = store.find_answers(&[answer_id(11), answer_id(12)]).await.unwrap();
    let moved: Vec<_> =
        before.iter().map(|answer| Moved { answer: answer.id, from: answer.issue }).collect();
    assert_eq!(moved.iter().filter(|moved| moved.from.is_some()).count(), 1);
    let act =
        SortAct::Put { issue: Some(issue.id), is_new: true, moved, others: vec![answer_id(13)] };
    let put = decision(1, act.clone());
    let event = |act| IssueEvent { issue: issue.id, act, by: organiser(), at: BEGIN };
    let made = [event(IssueAct::Made { answers: 2 })];
    assert!(store.record_sorting(&put, Some(&issue), &made).await.unwrap());
    assert!(!store.record_sorting(&put, Some(&issue), &made).await.unwrap(), "pressed twice");
    assert_eq!(store.find_issue(issue.id).await.unwrap().unwrap().said, 2);
    let late = store.record_sorting(&decision(2, act), None, &[]).await;
    assert!(matches!(late, Err(StoreError::Conflict("answer_moved"))), "{late:?}");
    assert_eq!(store.list_sortings(alder()).await.unwrap(), std::slice::from_ref(&put));

    let back = [event(IssueAct::Released { answers: 2 })];
    let (by, at) = (OrganiserId::from_random([2; 16]), BEGIN.plus_ms(1));
    assert!(store.undo_sorting(&put, by, at, &back).await.unwrap());
    assert!(!store.undo_sorting(&put, by, at, &back).await.unwrap(), "taken back already");
    assert_eq!(store.find_answers(&[answer_id(11), answer_id(12)]).await.unwrap(), before);
    let kept = store.find_sorting(put.id).await.unwrap().unwrap();
    assert_eq!(kept, Sorting { undone: Some((by, at)), ..put });
    assert_eq!(store.list_issue_events(issue.id).await.unwrap(), [made, back].concat());
}

pub(super) async fn a_hidden_answer_says_who_and_why(store: &SqlStore) {
    let why = Reason::parse("It names a neighbour").unwrap();
    let hide = decision(3, SortAct::Hidden { answer: answer_id(13), why: why.clone() });
    assert!(store.record_sorting(&hide, None, &[]).await.unwrap());
    let hidden = store.find_answers(&[answer_id(13)]).await.unwrap().remove(0).hidden.unwrap();
    assert_eq!((hidden.by, hidden.at, hidden.why), (organiser(), BEGIN, why));
    assert!(store.undo_sorting(&hide, organiser(), BEGIN, &[]).await.unwrap());
    assert_eq!(store.find_answers(&[answer_id(13)]).await.unwrap()[0].hidden, None);
}
