//! The part of the story in which a ward is heard.

use wardmote::id::{AnswerId, CanvasserId, ContactId, IssueId, ListeningId, OrganiserId, WardId};
use wardmote::issue::{Issue, IssueAct, IssueEvent, IssueState};
use wardmote::listening::{
    AnswerFilter, Category, Language, Listening, NewAnswer, NewContact, Outcome, Source,
    WardProgress,
};
use wardmote::store::{Doors, Issues, Listenings, StoreError, Wards};
use wardmote::text::{AnswerText, Name, Question, Reason, Title};
use wardmote::ward::Ward;
use wardmote_server::store::SqlStore;

use super::BEGIN;

/// The ward at the river.
pub(super) fn alder() -> WardId {
    WardId::from_random([1; 16])
}

/// The ward on the hill.
pub(super) fn birch() -> WardId {
    WardId::from_random([2; 16])
}

fn ward(id: WardId, name: &str) -> Ward {
    Ward { id, name: Name::parse(name).unwrap(), code: None, electorate: Some(9_000) }
}

pub(super) async fn two_wards_cannot_share_a_name(store: &SqlStore) {
    store.record_wards(&[ward(birch(), "Ŵylan"), ward(alder(), "Alder")]).await.unwrap();
    let names: Vec<String> =
        store.list_wards().await.unwrap().iter().map(|ward| ward.name.to_string()).collect();
    assert_eq!(names, ["Alder", "Ŵylan"]);

    let third = WardId::from_random([3; 16]);
    let both = [ward(third, "Cedar"), ward(WardId::from_random([4; 16]), "ŵYLAN")];
    let refused = store.record_wards(&both).await;
    assert!(matches!(refused, Err(StoreError::Conflict("ward_name"))), "{refused:?}");
    assert_eq!(store.find_ward(third).await.unwrap(), None, "all or none");

    let renamed = store.change_ward(&ward(birch(), "ALDER")).await;
    assert!(matches!(renamed, Err(StoreError::Conflict("ward_name"))), "{renamed:?}");
    let birch = Ward { code: Some("E05".into()), electorate: None, ..ward(birch(), "Birch") };
    assert!(store.change_ward(&birch).await.unwrap());
    assert_eq!(store.find_ward(birch.id).await.unwrap(), Some(birch));
    assert!(!store.change_ward(&ward(third, "Cedar")).await.unwrap());
}

fn listening(n: u8, wards: Vec<WardId>) -> Listening {
    Listening {
        id: ListeningId::from_random([n; 16]),
        question: Question::parse("What should be fixed first?").unwrap(),
        wards,
        begins_at: BEGIN.plus_ms(i64::from(n)),
        ends_at: Some(BEGIN.plus_ms(100 - i64::from(n))),
    }
}

pub(super) async fn a_listening_takes_answers_in_its_wards_until_it_ends(store: &SqlStore) {
    let (first, second) = (listening(1, vec![alder(), birch()]), listening(2, vec![alder()]));
    store.record_listening(&first).await.unwrap();
    store.record_listening(&second).await.unwrap();
    assert_eq!(store.list_listenings().await.unwrap(), [second.clone(), first.clone()]);

    let open = async |ward, ms| {
        store.find_open_listening(ward, BEGIN.plus_ms(ms)).await.unwrap().map(|round| round.id)
    };
    assert_eq!(open(alder(), 0).await, None, "not yet");
    assert_eq!(open(alder(), 50).await, Some(second.id), "the newest");
    assert_eq!(open(birch(), 50).await, Some(first.id), "only its wards");
    assert_eq!(open(alder(), 98).await, Some(first.id), "the second is over");
    assert_eq!(open(alder(), 99).await, None, "all over");
}

pub(super) fn answer_id(n: u8) -> AnswerId {
    AnswerId::from_random([n; 16])
}

pub(super) fn contact(n: u8, outcome: Outcome, said: Option<(&str, Category)>) -> NewContact {
    NewContact {
        id: ContactId::from_random([n; 16]),
        listening: ListeningId::from_random([1; 16]),
        ward: alder(),
        outcome,
        at: BEGIN.plus_ms(i64::from(n)),
        canvasser: Some(canvasser()),
        answer: said.map(|(text, category)| NewAnswer {
            id: answer_id(n),
            text: AnswerText::parse(text).unwrap(),
            category,
            source: Source::Doorstep,
            lang: Language::parse("cy").ok(),
        }),
    }
}

fn canvasser() -> CanvasserId {
    CanvasserId::from_random([9; 16])
}

pub(super) async fn a_doorstep_is_recorded_once_and_can_be_taken_back(store: &SqlStore) {
    let bus = contact(1, Outcome::Issue, Some(("No bus after 7pm", Category::Transport)));
    assert!(store.record_contact(&bus).await.unwrap());
    assert!(!store.record_contact(&bus).await.unwrap(), "sent again");
    for (n, outcome) in [(2, Outcome::NotHome), (3, Outcome::NotHome), (4, Outcome::NoThanks)] {
        assert!(store.record_contact(&contact(n, outcome, None)).await.unwrap());
    }
    let progress = WardProgress { doors: 4, answers: 1, not_home: 2, no_thanks: 1 };
    assert_eq!(store.ward_progress(alder()).await.unwrap(), progress);
    assert_eq!(store.ward_progress(birch()).await.unwrap(), WardProgress::default());

    let stranger = CanvasserId::from_random([8; 16]);
    assert!(!store.forget_contact(bus.id, stranger).await.unwrap(), "not theirs");
    assert!(store.forget_contact(bus.id, canvasser()).await.unwrap());
    assert!(!store.forget_contact(bus.id, canvasser()).await.unwrap(), "already gone");
    assert_eq!(store.count_answers(&AnswerFilter::default()).await.unwrap(), 0);
}

pub(super) async fn a_door_taken_back_on_its_way_is_not_recorded(store: &SqlStore) {
    let door = contact(5, Outcome::NotHome, None);
    assert!(!store.has_contact(door.id).await.unwrap());
    assert!(store.record_contact(&door).await.unwrap());
    assert!(store.has_contact(door.id).await.unwrap());
    let other = CanvasserId::from_random([8; 16]);
    assert!(!store.forget_contact(door.id, other).await.unwrap(), "somebody else's");
    assert!(store.has_contact(door.id).await.unwrap());
    assert!(store.forget_contact(door.id, canvasser()).await.unwrap());
    assert!(!store.forget_contact(door.id, canvasser()).await.unwrap(), "pressed twice");
    assert!(!store.record_contact(&door).await.unwrap(), "it came late");
    assert!(!store.has_contact(door.id).await.unwrap());
}

pub(super) async fn one_secret_opens_all_doors(store: &SqlStore, other: &SqlStore) {
    let first = store.door_secret([1; 32]).await.unwrap();
    assert_eq!(first, [1; 32]);
    assert_eq!(other.door_secret([2; 32]).await.unwrap(), first, "on every machine");
}

pub(super) async fn answers_are_found_by_ward_category_and_words(store: &SqlStore) {
    let said = [
        (11, "The crossing at the SCHOOL", Category::Streets),
        (12, "Buses stop at 7 — 100% too early", Category::Transport),
        (13, "Croesfan wrth yr YSGOL, Tŷ Ŵyn", Category::Streets),
    ];
    for (n, text, category) in said {
        let contact = contact(n, Outcome::Issue, Some((text, category)));
        store.record_contact(&contact).await.unwrap();
    }
    let found = async |filter: AnswerFilter| -> Vec<AnswerId> {
        let answers = store.list_answers(&filter, 0, 10).await.unwrap();
        assert_eq!(store.count_answers(&filter).await.unwrap(), answers.len() as u64);
        answers.iter().map(|answer| answer.id).collect()
    };
    let words = |text: &str| AnswerFilter { search: Some(text.into()), ..Default::default() };
    let all = [answer_id(13), answer_id(12), answer_id(11)];
    assert_eq!(found(AnswerFilter::default()).await, all, "newest first");
    let streets = AnswerFilter { category: Some(Category::Streets), ..Default::default() };
    assert_eq!(found(streets).await, [answer_id(13), answer_id(11)]);
    assert_eq!(found(AnswerFilter { ward: Some(birch()), ..Default::default() }).await, []);
    assert_eq!(found(words("school")).await, [answer_id(11)]);
    assert_eq!(found(words("tŷ ŵYN")).await, [answer_id(13)], "accents have case too");
    assert_eq!(found(words("100%")).await, [answer_id(12)]);
    assert_eq!(found(words("_")).await, [], "not a pattern");

    let page = store.list_answers(&AnswerFilter::default(), 1, 1).await.unwrap();
    assert_eq!(page.iter().map(|answer| answer.id).collect::<Vec<_>>(), [answer_id(12)]);
    let two = store.find_answers(&[answer_id(11), answer_id(13), answer_id(99)]).await.unwrap();
    assert_eq!(two.len(), 2);
    assert_eq!(two[0].text.as_str(), "Croesfan wrth yr YSGOL, Tŷ Ŵyn");
    assert_eq!((two[0].source, two[0].category), (Source::Doorstep, Category::Streets));
    assert_eq!(two[0].lang, Language::parse("cy").ok());
}

fn issue_id(n: u8) -> IssueId {
    IssueId::from_random([n; 16])
}

fn event(n: u8, act: IssueAct) -> IssueEvent {
    let by = OrganiserId::from_random([1; 16]);
    IssueEvent { issue: issue_id(n), act, by, at: BEGIN }
}

async fn record_issue(store: &SqlStore, n: u8, answers: &[AnswerId]) -> Issue {
    let issue = Issue {
        id: issue_id(n),
        ward: alder(),
        title: Title::parse("A safe crossing").unwrap(),
        details: None,
        state: IssueState::Heard,
        made_at: BEGIN.plus_ms(i64::from(n)),
        said: answers.len() as u64,
    };
    let made = event(n, IssueAct::Made { answers: issue.said });
    store.record_issue(&issue, answers, &made).await.unwrap();
    issue
}

pub(super) async fn an_issue_counts_its_doorsteps(store: &SqlStore) {
    let quiet = record_issue(store, 2, &[]).await;
    let issue = record_issue(store, 1, &[answer_id(11)]).await;
    assert_eq!(store.list_issues(None).await.unwrap(), [issue.clone(), quiet]);
    assert_eq!(store.list_issues(Some(birch())).await.unwrap(), []);
    let unsorted = AnswerFilter { unsorted: true, ..Default::default() };
    assert_eq!(store.count_answers(&unsorted).await.unwrap(), 2);

    let gathered = event(1, IssueAct::Gathered { answers: 1 });
    store.gather_answers(Some(issue.id), &[answer_id(13)], Some(&gathered)).await.unwrap();
    assert_eq!(store.find_issue(issue.id).await.unwrap().unwrap().said, 2);
    store.gather_answers(None, &[answer_id(13)], None).await.unwrap();
    assert_eq!(store.find_issue(issue.id).await.unwrap().unwrap().said, 1);
    assert_eq!(store.find_answers(&[answer_id(11)]).await.unwrap()[0].issue, Some(issue.id));

    let title = Title::parse("Zebra at the school").unwrap();
    let reworded = event(1, IssueAct::Reworded { from: issue.title.clone() });
    assert!(store.reword_issue(issue.id, &title, None, &reworded).await.unwrap());
    assert!(!store.reword_issue(issue_id(99), &title, None, &reworded).await.unwrap());
    assert_eq!(store.find_issue(issue.id).await.unwrap().unwrap().title, title);
    let history = store.list_issue_events(issue.id).await.unwrap();
    assert_eq!(history, [event(1, IssueAct::Made { answers: 1 }), gathered, reworded]);
}

pub(super) async fn a_merge_is_a_link_that_can_be_taken_back(store: &SqlStore) {
    let merged = IssueState::Merged { into: issue_id(1) };
    let merge = event(2, IssueAct::Merged { into: issue_id(1) });
    let unmerge = event(2, IssueAct::Unmerged { from: issue_id(1) });
    let advance = async |from: &IssueState, to: &IssueState, event: &IssueEvent| {
        store.advance_issue(issue_id(2), from, to, event).await.unwrap()
    };
    assert!(advance(&IssueState::Heard, &merged, &merge).await);
    assert!(!advance(&IssueState::Heard, &merged, &merge).await, "it is no longer heard");
    assert_eq!(store.find_issue(issue_id(2)).await.unwrap().unwrap().state, merged);
    let elsewhere = IssueState::Merged { into: issue_id(3) };
    assert!(!advance(&elsewhere, &IssueState::Heard, &unmerge).await, "it was not merged there");
    assert!(advance(&merged, &IssueState::Heard, &unmerge).await);

    let declined =
        IssueState::Declined { reason: Reason::parse("The county decides this").unwrap() };
    let reopened = event(2, IssueAct::Reopened);
    assert!(advance(&IssueState::Heard, &declined, &event(2, IssueAct::Shortlisted)).await);
    assert_eq!(store.find_issue(issue_id(2)).await.unwrap().unwrap().state, declined);
    assert!(advance(&declined, &IssueState::Heard, &reopened).await);
    assert_eq!(store.list_issue_events(issue_id(2)).await.unwrap().len(), 5);
}

pub(super) async fn two_issues_cannot_be_merged_into_each_other_at_once(
    store: &SqlStore,
    other: &SqlStore,
) {
    let merge = async |store: &SqlStore, one: u8, two: u8| {
        let (heard, merged) = (IssueState::Heard, IssueState::Merged { into: issue_id(two) });
        let event = event(one, IssueAct::Merged { into: issue_id(two) });
        store.advance_issue(issue_id(one), &heard, &merged, &event).await.unwrap()
    };
    let (there, back) = tokio::join!(merge(store, 1, 2), merge(other, 2, 1));
    assert!(there ^ back, "one of them, not both");
}
