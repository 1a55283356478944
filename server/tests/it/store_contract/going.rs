//! The part of the story in which the listening is watched, and files come in.

use wardmote::id::{ContactId, IntakeId, ListeningId, OrganiserId};
use wardmote::intake::Columns;
use wardmote::listening::{AnswerFilter, NewContact, Outcome};
use wardmote::progress::{Goal, Tally};
use wardmote::retention::Kept;
use wardmote::store::{Intakes, Listenings, Progress, Retention, Upload};
use wardmote::time::HOUR_MS;
use wardmote_server::store::SqlStore;

use super::BEGIN;
use super::hearing::{alder, birch};

pub(super) async fn doors_are_counted_by_ward_and_hour(store: &SqlStore) {
    let before = store.ward_progress(alder()).await.unwrap();
    let tallies = store.list_tallies().await.unwrap();
    let told = Tally {
        doors: before.doors,
        spoken: before.answers,
        not_home: before.not_home,
        no_thanks: before.no_thanks,
        told: 0,
    };
    assert_eq!(tallies, [(alder(), told)]);
    let hours = store.list_hours(BEGIN).await.unwrap();
    assert_eq!(hours.iter().map(|(.., tally)| tally.doors).sum::<u64>(), before.doors);
    assert_eq!(store.list_hours(BEGIN.plus_ms(HOUR_MS)).await.unwrap(), []);
}

pub(super) async fn a_goal_is_set_anew_and_taken_away(store: &SqlStore) {
    let goal =
        Goal { ward: birch(), doors: 400, by: BEGIN.plus_ms(9), since: BEGIN, began_with: 3 };
    let other = Goal { doors: 500, began_with: 4, ..goal };
    for goal in [goal, other] {
        store.set_goal(&goal).await.unwrap();
        assert_eq!(store.list_goals().await.unwrap(), [goal]);
    }
    store.remove_goal(birch()).await.unwrap();
    assert_eq!(store.list_goals().await.unwrap(), []);
}

fn upload(n: u8) -> Upload {
    Upload {
        id: IntakeId::from_random([n; 16]),
        by: OrganiserId::from_random([1; 16]),
        at: BEGIN,
        text: "answer\nTŷ Ŵyn\n".to_owned(),
        columns: Columns::guess(&["answer".to_owned()]),
        has_header: true,
        ward: Some(birch()),
        listening: None,
        taken: None,
    }
}

pub(super) async fn a_file_is_taken_in_once(store: &SqlStore) {
    let [first, second] = [upload(1), upload(2)];
    store.record_upload(&Upload { at: BEGIN.plus_ms(-1), ..first }).await.unwrap();
    store.record_upload(&second).await.unwrap();
    let due = async |at| store.erase_due(Kept::Uploads, at).await.unwrap();
    assert_eq!(due(BEGIN.plus_ms(-2)).await, 0, "not yet");
    assert_eq!((due(BEGIN.plus_ms(-1)).await, due(BEGIN.plus_ms(-1)).await), (1, 0));
    assert_eq!(store.find_upload(upload(1).id).await.unwrap(), None, "too old, and forgotten");
    let listening = Some(ListeningId::from_random([1; 16]));
    let chosen = Upload { ward: None, listening, ..upload(2) };
    assert!(store.change_upload(&chosen).await.unwrap());
    assert_eq!(store.find_upload(chosen.id).await.unwrap(), Some(chosen.clone()));

    let mut contacts = store.list_contacts().await.unwrap();
    let known = contacts.len() as u64;
    assert!(contacts.iter().any(|contact| contact.answer.is_some()));
    // More than one statement holds.
    contacts.extend((0..1_200_u128).map(|n| NewContact {
        id: ContactId(uuid::Uuid::from_u128(n)),
        listening: ListeningId::from_random([1; 16]),
        ward: birch(),
        outcome: Outcome::NotHome,
        at: BEGIN,
        canvasser: None,
        answer: None,
    }));
    let ids: Vec<_> = contacts.iter().map(|contact| contact.id).collect();
    assert_eq!(store.count_known(&ids).await.unwrap(), known);
    let answers = store.count_answers(&AnswerFilter::default()).await.unwrap();
    let heard = std::sync::Mutex::new(Vec::new());
    let done = |count| heard.lock().unwrap().push(count);
    assert_eq!(store.take_in(chosen.id, &contacts, &done).await.unwrap(), 1_200);
    assert_eq!(heard.lock().unwrap().last(), Some(&contacts.len()));
    assert_eq!(store.take_in(chosen.id, &contacts, &done).await.unwrap(), 0, "it is in already");
    assert_eq!(store.count_known(&ids).await.unwrap(), known + 1_200);
    assert_eq!(store.count_answers(&AnswerFilter::default()).await.unwrap(), answers);
    let kept = store.find_upload(chosen.id).await.unwrap().unwrap();
    assert_eq!((kept.taken, kept.text.as_str()), (Some(1_200), ""), "nothing stays of its text");
    assert!(!store.change_upload(&chosen).await.unwrap());
}
