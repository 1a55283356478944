//! Training, on both databases.

use wardmote::helper::Helper;
use wardmote::id::TrainingId;
use wardmote::store::{Helpers, Trainings};
use wardmote::text::Name;
use wardmote::time::Timestamp;
use wardmote::training::{Came, Gone, Kind, Training};
use wardmote_server::store::SqlStore;

use super::hearing::alder;
use super::helpers::helper;

fn training(n: u8, at: i64) -> Training {
    let (id, place) = (TrainingId::from_random([n; 16]), Name::parse("The hall").unwrap());
    Training { id, kind: Kind::Desk, place, at: Timestamp(at) }
}

/// Sessions are kept, people are ticked, and whoever leaves stays a number.
pub(super) async fn sessions_know_who_came_and_how_many_left(store: &SqlStore) {
    let (first, second) = (training(1, 10), training(2, 20));
    for session in [&second, &first] {
        assert!(store.record_training(session).await.unwrap());
    }
    assert!(!store.record_training(&training(1, 30)).await.unwrap(), "once");
    let (ada, bo) = (helper(31, "Ada", vec![alder()]), helper(32, "Bo", vec![]));
    let take_in = async |who: &Helper| {
        store.record_helper(who, None, None).await.unwrap();
    };
    take_in(&ada).await;
    take_in(&bo).await;
    let nobody = helper(33, "Nobody", vec![]).id;
    let both = Came { yes: vec![ada.id, bo.id, nobody], no: vec![] };
    for _ in 0..2 {
        store.note_came(second.id, &both).await.unwrap();
    }
    store.note_came(first.id, &Came { yes: vec![ada.id, bo.id], no: vec![] }).await.unwrap();
    store.note_came(first.id, &Came { yes: vec![], no: vec![bo.id] }).await.unwrap();
    let came = store.list_came().await.unwrap();
    let seats: Vec<_> = came.iter().map(|(who, what)| (*who, what.id)).collect();
    assert_eq!(seats, [(ada.id, first.id), (ada.id, second.id), (bo.id, second.id)]);
    let listed = [(second.clone(), 2), (first.clone(), 1)];
    assert_eq!(store.list_trainings().await.unwrap(), listed);
    assert_eq!(store.find_training(first.id).await.unwrap(), Some(first.clone()));

    assert_eq!(store.erase_helpers(&[ada.id, bo.id]).await.unwrap(), 2);
    assert_eq!(store.list_came().await.unwrap(), []);
    let gone = Gone { ward: alder(), trained_at: first.at, people: 1 };
    assert_eq!(store.list_gone().await.unwrap(), [gone], "by their ward, at their first");
    let more = helper(34, "Cai", vec![alder()]);
    take_in(&more).await;
    store.note_came(first.id, &Came { yes: vec![more.id], no: vec![] }).await.unwrap();
    assert_eq!(store.erase_helpers(&[more.id]).await.unwrap(), 1);
    assert_eq!(store.list_gone().await.unwrap(), [Gone { people: 2, ..gone }]);
    assert_eq!(store.list_trainings().await.unwrap()[1], (first.clone(), 2));
    assert!(store.remove_training(first.id).await.unwrap());
    assert!(!store.remove_training(first.id).await.unwrap());
    assert_eq!(store.list_gone().await.unwrap(), []);
}
