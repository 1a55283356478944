//! Actions, on both databases.

use wardmote::action::{self, Action, News, Owner, PlanStep, Side, Status};
use wardmote::id::{LinkId, NewsId, StepId};
use wardmote::people::{Link, Scope};
use wardmote::picture::Picture;
use wardmote::slip::TokenHash;
use wardmote::store::{Actions, People};
use wardmote::text::{AltText, Details, Name, Reason, Story};
use wardmote::time::Timestamp;
use wardmote_server::store::SqlStore;

use super::voting::open;

/// What a picture may consist of.
const PIXELS: [u8; 3] = [0xff, 0, 7];

/// An action lives from being chosen to its last word.
pub(super) async fn an_action_is_made_once_owned_planned_and_told(store: &SqlStore) {
    let contest = open(store, 77).await;
    let option = contest.options[0].id;
    let [made] = &action::make(&contest, &[option], Timestamp(1_000))[..] else { panic!("one") };
    store.record_actions(std::slice::from_ref(made)).await.unwrap();
    let not = Status::NotPossible { reason: Reason::parse("The county decides").unwrap() };
    assert!(!store.move_action(made.id, &Status::Done, &not).await.unwrap(), "it is not done");
    assert!(store.move_action(made.id, &Status::Chosen, &not).await.unwrap());
    store.record_actions(std::slice::from_ref(made)).await.unwrap();
    let found = store.find_action(made.id).await.unwrap().unwrap();
    assert_eq!(found.status, not, "made again it stays as it is");
    assert!(store.move_action(made.id, &not, &Status::Chosen).await.unwrap());
    assert_eq!(store.list_actions(Some(contest.id)).await.unwrap(), std::slice::from_ref(made));

    let mut owners = Vec::new();
    for (n, side) in [(91, Side::Local), (92, Side::Representative)] {
        let name = Name::parse("Ada").unwrap();
        let id = LinkId::from_random([n; 16]);
        let link = Link {
            id,
            hash: TokenHash([n; 32]),
            label: name.clone(),
            scope: Scope::Act { action: made.id },
            made_at: Timestamp(0),
            ends_at: Timestamp(9_000),
            revoked_at: None,
        };
        let owner = Owner { link: id, side, name };
        store.record_owner(made.id, &owner, &link).await.unwrap();
        assert_eq!(store.find_link(&link.hash).await.unwrap(), Some(link));
        owners.insert(0, owner);
    }
    assert_eq!(store.list_owners(made.id).await.unwrap(), owners, "representatives first");
    assert!(store.remove_owner(made.id, owners[1].link, Timestamp(5)).await.unwrap());
    assert!(!store.remove_owner(made.id, owners[1].link, Timestamp(6)).await.unwrap());
    let link = store.find_link(&TokenHash([91; 32])).await.unwrap().unwrap();
    assert_eq!(link.revoked_at, Some(Timestamp(5)));

    let step = |n: u8| PlanStep {
        id: StepId::from_random([n; 16]),
        what: Details::parse("Look at every flat").unwrap(),
        helper: None,
        done_at: None,
    };
    for n in [9, 3] {
        store.record_step(made.id, &step(n)).await.unwrap();
    }
    assert!(store.tick_step(made.id, step(9).id, Some(Timestamp(7))).await.unwrap());
    let ticked = PlanStep { done_at: Some(Timestamp(7)), ..step(9) };
    assert_eq!(store.list_steps(made.id).await.unwrap(), [ticked, step(3)], "in their order");
    assert!(store.remove_step(made.id, step(9).id).await.unwrap());
    assert!(!store.tick_step(made.id, step(9).id, None).await.unwrap());

    tells_each_word_once(store, made).await;
    assert!(store.list_actionless().await.unwrap().iter().all(|id| *id != contest.id));
}

/// A word is told once, with its picture, by whoever saw how far the action is.
async fn tells_each_word_once(store: &SqlStore, made: &Action) {
    let word = |n: u8, at: i64| News {
        id: NewsId::from_random([n; 16]),
        at: Timestamp(at),
        by: Name::parse("Ada").unwrap(),
        story: Story::parse("We met the landlord").unwrap(),
        status: Status::Chosen,
        picture: None,
    };
    let tell = async |word: News, from: Status, due: i64| {
        let pixels = word.picture.is_some().then_some(&PIXELS[..]);
        store.record_news(made.id, &word, &from, Timestamp(due), pixels).await.unwrap()
    };
    assert!(tell(word(1, 10), Status::Chosen, 2_000).await);
    assert!(tell(word(2, 20), Status::Chosen, 3_000).await);
    assert!(!tell(word(1, 30), Status::Chosen, 4_000).await);
    assert_eq!(store.list_news(made.id).await.unwrap(), [word(2, 20), word(1, 10)]);
    let found = store.find_action(made.id).await.unwrap().unwrap();
    assert_eq!(found.due_at, Timestamp(3_000), "sent twice, told once");
    assert!(!tell(word(3, 40), Status::Done, 4_000).await, "it was moved meanwhile");
    let further = News { status: Status::UnderWay, ..word(3, 40) };
    assert!(tell(further, Status::Chosen, 4_000).await);
    let found = store.find_action(made.id).await.unwrap().unwrap();
    assert_eq!((found.status, found.due_at), (Status::UnderWay, Timestamp(4_000)));

    let picture = Some(Picture { alt: AltText::parse("A wall").unwrap(), width: 40, height: 30 });
    let at = word(4, 50);
    let pictured = News { picture: picture.clone(), status: Status::UnderWay, ..at.clone() };
    assert!(tell(pictured.clone(), Status::UnderWay, 5_000).await);
    assert_eq!(store.find_picture(at.id).await.unwrap(), Some(PIXELS.to_vec()));
    assert_eq!(store.list_news(made.id).await.unwrap().first(), Some(&pictured));
    store.remove_picture(at.id).await.unwrap();
    assert!(!tell(pictured, Status::UnderWay, 5_000).await);
    assert_eq!(store.find_picture(at.id).await.unwrap(), None, "and it does not come back");
    let late = News { picture, status: Status::UnderWay, ..word(2, 60) };
    assert!(!tell(late, Status::UnderWay, 5_000).await);
    assert_eq!(store.find_picture(word(2, 60).id).await.unwrap(), None, "a word stays as it was");
}
