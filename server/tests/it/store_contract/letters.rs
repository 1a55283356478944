//! Letters on their way out, on both databases.

use wardmote::id::LetterId;
use wardmote::letter::{Fate, Letter};
use wardmote::people::Email;
use wardmote::retention::Kept;
use wardmote::store::{Letters, Retention};
use wardmote::time::Timestamp;
use wardmote_server::store::SqlStore;

/// A letter is taken up by one of two machines, and by nobody again once it may be out.
pub(super) async fn a_letter_is_taken_up_by_one_machine(store: &SqlStore, other: &SqlStore) {
    let letter = |n: u8| Letter {
        reply_to: Email::parse("cai@alder.example").ok(),
        way_out: Some("https://vote.example/stop".into()),
        ..Letter::new(
            LetterId::from_random([n; 16]),
            Email::parse("ada@alder.example").unwrap(),
            "Damp",
            "Dear Ada,\nit is dry.".into(),
        )
    };
    let at = Timestamp(1_000);
    store.queue_letters(&[letter(1), letter(2)], at).await.unwrap();
    store.queue_letters(&[letter(1)], at.plus_ms(5)).await.unwrap();
    assert!(store.take_up_letter(Timestamp(999)).await.unwrap().is_none(), "not yet");

    let mut taken = Vec::new();
    for _ in 0..4 {
        let (one, two) = tokio::join!(store.take_up_letter(at), other.take_up_letter(at));
        taken.extend(one.unwrap().into_iter().chain(two.unwrap()));
    }
    taken.sort_by_key(|(letter, _)| letter.id);
    assert_eq!(taken.len(), 2);
    assert!(taken.iter().all(|(_, tries)| *tries == 1));
    assert!(taken.iter().any(|(taken, _)| *taken == letter(1)), "as it was written");

    let (one, two) = (letter(1).id, letter(2).id);
    store.settle_letter(one, Fate::Again(Timestamp(2_000))).await.unwrap();
    assert!(other.take_up_letter(Timestamp(1_999)).await.unwrap().is_none());
    let again = other.take_up_letter(Timestamp(2_000)).await.unwrap();
    assert_eq!(again.map(|(letter, tries)| (letter.id, tries)), Some((one, 2)));
    store.settle_letter(one, Fate::Gone).await.unwrap();

    let lose = async |taken_up| store.lose_letters(Timestamp(taken_up)).await.unwrap();
    assert_eq!(lose(1_000).await, 0, "it may still be on its way");
    assert_eq!(lose(1_001).await, 1, "somebody died over it");
    store.settle_letter(two, Fate::Again(at)).await.unwrap();
    assert!(store.take_up_letter(Timestamp(9_000)).await.unwrap().is_none(), "never again");
    assert_eq!(store.count_letters().await.unwrap(), (0, 1));
    let due = async |at| store.erase_due(Kept::Letters, Timestamp(at)).await.unwrap();
    assert_eq!((due(999).await, due(1_000).await, due(1_000).await), (0, 1, 0));
    assert_eq!(store.count_letters().await.unwrap(), (0, 0));
}
