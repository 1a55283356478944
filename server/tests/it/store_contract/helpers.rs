//! The people register, on both databases.

use wardmote::consent::{Reach, Wording};
use wardmote::helper::part::Part;
use wardmote::helper::{Approved, Free, Help, Helper, KEYS_MAX, Profile, Show, Way};
use wardmote::id::{CanvasserId, HelperId, LetterId, WardId};
use wardmote::letter::Letter;
use wardmote::listening::Language;
use wardmote::people::Email;
use wardmote::slip::TokenHash;
use wardmote::store::{Helpers, Letters, Parts, Twins};
use wardmote::text::{Details, Name, Patch};
use wardmote::time::Timestamp;
use wardmote_server::store::SqlStore;

use super::hearing::alder;

/// Days after everything else in the story.
const NOW: Timestamp = Timestamp(1_900_000_000_000);
const ADA: &str = "ada@helps.example";

pub(super) fn helper(n: u8, name: &str, wards: Vec<WardId>) -> Helper {
    let profile = Profile {
        name: Name::parse(name).unwrap(),
        reach: Reach::Email(Email::parse(ADA).unwrap()),
        wards,
        goes_elsewhere: true,
        help: vec![Help::Doors, Help::Words],
        languages: vec![Language::parse("cy").unwrap(), Language::parse("en").unwrap()],
        free: vec![Free::Weekends],
        more: Some(Details::parse("I have a ladder").unwrap()),
        patch: Some(Patch::parse("Hill Street").unwrap()),
        public: vec![Show::Name, Show::Help],
    };
    Helper {
        id: HelperId::from_random([n; 16]),
        profile,
        has_answered: false,
        approved: Approved::default(),
        wording: Wording::newest("cy"),
        lang: "cy".into(),
        way: Way::Door,
        joined_at: NOW.plus_ms(i64::from(n)),
        kept_from: NOW.plus_ms(i64::from(n)),
    }
}

fn key(n: u32) -> TokenHash {
    let mut hash = [7; 32];
    hash[..4].copy_from_slice(&n.to_be_bytes());
    TokenHash(hash)
}

fn letter(n: u8) -> Letter {
    letter_of(u32::from(n))
}

fn letter_of(n: u32) -> Letter {
    let to = Email::parse(ADA).unwrap();
    let mut id = [201; 16];
    id[..4].copy_from_slice(&n.to_be_bytes());
    Letter::new(LetterId::from_random(id), to, "Help", "Could you lend a ladder?".into())
}

/// Somebody joins once, is found by each of their links, changes, is written to, and goes.
pub(super) async fn somebody_joins_changes_is_written_to_and_goes(
    store: &SqlStore,
    other: &SqlStore,
) {
    let before = store.count_letters().await.unwrap().0;
    let waiting = async || store.count_letters().await.unwrap().0 - before;
    let ada = helper(1, "Ada Lee", vec![alder()]);
    let (first, welcome) = (key(1), letter(201));
    let mailed = key(9_000);
    let record = async |helper: &Helper, key: &TokenHash, letter: Option<&Letter>| {
        let letter = letter.map(|letter| (letter, &mailed));
        store.record_helper(helper, Some(key), letter).await.unwrap()
    };
    assert!(record(&ada, &first, Some(&welcome)).await);
    assert!(!record(&ada, &key(2), Some(&letter(202))).await, "once by the id");
    assert!(!record(&helper(2, "Ada", vec![]), &first, Some(&letter(203))).await, "and the link");
    let twin = helper(3, "Twin", vec![]);
    assert!(record(&twin, &key(3), None).await);
    assert_eq!(waiting().await, 1);
    assert_eq!(store.find_helper_by_key(&mailed).await.unwrap(), Some(ada.clone()));
    assert_eq!(store.find_helper(ada.id).await.unwrap(), Some(ada.clone()));
    assert_eq!(store.find_helper_by_key(&first).await.unwrap(), Some(ada.clone()));
    assert_eq!(store.find_helper_by_key(&key(2)).await.unwrap(), None);
    assert_eq!(store.list_helpers().await.unwrap(), [twin.clone(), ada.clone()]);

    let mut changed = ada.clone();
    changed.profile.reach = Reach::Phone("01214960000".into());
    changed.profile.wards = Vec::new();
    changed.profile.help.clear();
    changed.profile.more = None;
    changed.kept_from = NOW.plus_ms(50);
    let change = async |key: &TokenHash, profile: &Profile| {
        store.change_helper(key, profile, NOW.plus_ms(50), None).await.unwrap()
    };
    assert!(!change(&key(77), &changed.profile).await, "nobody's link");
    assert!(change(&mailed, &ada.profile).await);
    let answered = store.find_helper(ada.id).await.unwrap().unwrap();
    assert!(answered.has_answered);
    assert_eq!(store.find_helper_by_key(&first).await.unwrap(), None, "every other link has ended");
    assert!(change(&mailed, &changed.profile).await);
    assert_eq!(waiting().await, 0, "nothing goes to the old address any more");
    changed.approved = changed.proposed();
    assert!(store.approve_helper(ada.id, &changed.approved).await.unwrap());
    assert_eq!(store.find_helper(ada.id).await.unwrap(), Some(changed));
    let approved = store.list_approved_helpers(alder()).await.unwrap();
    assert!(approved.is_empty(), "they help in no ward now");

    is_written_to_and_goes(store, other, &ada, &twin).await;
}

/// Two who have joined are written to, within limits, and go.
async fn is_written_to_and_goes(store: &SqlStore, other: &SqlStore, ada: &Helper, twin: &Helper) {
    let (since, nobody) = (NOW.plus_ms(-1), HelperId::from_random([99; 16]));
    let before = store.count_letters().await.unwrap().0;
    let waiting = async || store.count_letters().await.unwrap().0 - before;
    let send = async |who: HelperId, n: u8, limits: (u64, u64)| {
        let limits = (limits.0, limits.1, since);
        store.send_to_helper(who, &letter(n), &key(u32::from(n)), NOW, limits).await.unwrap()
    };
    assert!(send(ada.id, 210, (1, 9)).await);
    assert!(!send(ada.id, 211, (1, 9)).await, "one a day is enough");
    assert!(!send(twin.id, 212, (9, 1)).await, "and one for all");
    assert!(send(twin.id, 213, (1, 2)).await);
    assert!(!send(nobody, 214, (9, 9)).await);
    assert_eq!(store.find_helper_by_key(&key(210)).await.unwrap().map(|it| it.id), Some(ada.id));

    for n in 0..KEYS_MAX {
        let at = NOW.plus_ms(100 + i64::from(n));
        let limits = (999, 999, since);
        let (letter, key) = (letter_of(1_000 + n), key(1_000 + n));
        assert!(store.send_to_helper(ada.id, &letter, &key, at, limits).await.unwrap());
    }
    let opens = async |n: u32| store.find_helper_by_key(&key(n)).await.unwrap().is_some();
    assert!(!opens(210).await && opens(1_000).await && opens(9_000).await, "old messages end");
    assert!(store.renew_helper_key(ada.id, &key(4_000), NOW).await.unwrap());
    assert!(opens(4_000).await && !opens(9_000).await && !opens(1_000).await);
    assert!(!store.renew_helper_key(nobody, &key(5_000), NOW).await.unwrap());

    assert_eq!(waiting().await, 2 + u64::from(KEYS_MAX));
    assert_eq!(other.erase_helpers(&[ada.id, ada.id, nobody]).await.unwrap(), 1);
    assert_eq!(waiting().await, 1, "with the letters to them, and nobody else's");
    assert!(!opens(4_000).await);
    store.forget_helper_letters(NOW.plus_ms(1)).await.unwrap();
    assert!(send(twin.id, 215, (1, 1)).await, "what is forgotten counts no more");
    assert_eq!(store.erase_helpers(&[twin.id]).await.unwrap(), 1);
    assert_eq!(store.list_helpers().await.unwrap(), []);
}

/// What people do is tied to them once, and goes with an entry into another and back.
pub(super) async fn two_entries_are_one_person_until_they_are_taken_apart(store: &SqlStore) {
    let ada = helper(41, "Ada Lee", vec![alder()]);
    let twin = Helper { has_answered: true, ..helper(42, "Ada L", vec![]) };
    let people = [ada.clone(), twin.clone()];
    assert_eq!(store.record_helpers(&people).await.unwrap(), 2);
    assert_eq!(store.record_helpers(&people).await.unwrap(), 0, "once by the id");
    let champion = Part::Champion(alder());
    let shift = Part::OnShift(CanvasserId::from_random([43; 16]));
    for part in [champion, champion, shift] {
        assert!(store.record_part(twin.id, part).await.unwrap());
    }
    assert!(!store.record_part(HelperId::from_random([99; 16]), champion).await.unwrap());
    assert_eq!(store.list_parts().await.unwrap(), [(twin.id, champion), (twin.id, shift)]);
    assert!(store.renew_helper_key(twin.id, &key(4_000), NOW).await.unwrap());

    assert!(store.merge_helpers(ada.id, twin.id).await.unwrap());
    assert!(!store.merge_helpers(ada.id, twin.id).await.unwrap(), "merged already");
    let left: Vec<_> = store.list_helpers().await.unwrap().iter().map(|it| it.id).collect();
    assert_eq!(left, [ada.id]);
    assert_eq!(store.list_merged().await.unwrap(), [(ada.id, twin.clone())]);
    assert_eq!(store.find_helper_by_key(&key(4_000)).await.unwrap(), Some(ada.clone()));
    assert_eq!(store.list_parts().await.unwrap(), [(ada.id, champion), (ada.id, shift)]);
    store.remove_part(ada.id, shift).await.unwrap();
    assert_eq!(store.list_parts().await.unwrap(), [(ada.id, champion)]);
    let stranger = helper(44, "Ada Lee", vec![]);
    assert!(store.record_helper(&stranger, Some(&key(4_001)), None).await.unwrap());
    assert!(store.merge_helpers(ada.id, stranger.id).await.unwrap());
    assert_eq!(
        store.find_helper_by_key(&key(4_001)).await.unwrap(),
        Some(stranger.clone()),
        "of whom nobody knows whether the address is theirs: to what they entered"
    );
    assert!(store.unmerge_helper(stranger.id).await.unwrap());
    assert_eq!(store.erase_helpers(&[stranger.id]).await.unwrap(), 1);
    assert!(store.unmerge_helper(twin.id).await.unwrap());
    assert!(!store.unmerge_helper(twin.id).await.unwrap());
    assert_eq!(store.find_helper_by_key(&key(4_000)).await.unwrap(), Some(twin.clone()));

    store.keep_apart(ada.id, twin.id).await.unwrap();
    store.keep_apart(ada.id, twin.id).await.unwrap();
    assert_eq!(store.list_apart().await.unwrap(), [(ada.id, twin.id)]);
    assert!(store.merge_helpers(ada.id, twin.id).await.unwrap());
    assert_eq!(store.erase_helpers(&[ada.id]).await.unwrap(), 2, "with what was merged");
    assert_eq!(store.list_merged().await.unwrap(), []);
    assert_eq!(store.list_parts().await.unwrap(), []);
    assert_eq!(store.list_apart().await.unwrap(), []);
    let doors: u64 = store.list_at_doors().await.unwrap().iter().map(|one| one.doors).sum();
    assert!(doors > 0, "the story's canvassers");
}

/// Whichever comes first: one goes into the other, and one of them stays in the list.
pub(super) async fn two_entries_do_not_vanish_into_each_other(store: &SqlStore, other: &SqlStore) {
    // Once could be luck.
    for round in 0..20 {
        let (one, two) = (helper(100 + round, "Ada Lee", vec![]), helper(150, "Ada L", vec![]));
        assert_eq!(store.record_helpers(&[one.clone(), two.clone()]).await.unwrap(), 2);
        let (there, back) =
            tokio::join!(store.merge_helpers(one.id, two.id), other.merge_helpers(two.id, one.id));
        assert!(there.unwrap() ^ back.unwrap(), "one of them, not both");
        assert_eq!(store.list_merged().await.unwrap().len(), 1);
        let listed = store.list_helpers().await.unwrap();
        let left: Vec<_> =
            listed.iter().map(|it| it.id).filter(|id| *id == one.id || *id == two.id).collect();
        assert_eq!(left.len(), 1, "somebody is found");
        assert_eq!(store.erase_helpers(&left).await.unwrap(), 2, "and erased with both");
    }
}
