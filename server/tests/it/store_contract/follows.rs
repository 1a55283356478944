//! Following, on both databases.

use wardmote::action::{self, News, Status};
use wardmote::follow::{ASK_AGAIN_MS, Follow, Occasion, Subject, Verdict};
use wardmote::id::{ActionId, FollowId, LetterId, NewsId};
use wardmote::letter::Letter;
use wardmote::people::Email;
use wardmote::retention::Kept;
use wardmote::slip::Token;
use wardmote::store::{Actions, Follows, Letters, Retention};
use wardmote::text::{Name, Reason, Story};
use wardmote::time::Timestamp;
use wardmote_server::store::SqlStore;

use super::voting::open;

/// Days after everything else in the story.
const NOW: Timestamp = Timestamp(1_800_000_000_000);

fn follow(n: u8, email: &str, subject: Subject) -> Follow {
    Follow {
        id: FollowId::from_random([n; 16]),
        token: Token::from_random([n; 16]),
        email: Email::parse(email).unwrap(),
        subject,
        lang: "cy".into(),
        asked_at: NOW,
        confirmed_at: None,
    }
}

/// A letter with the link of whoever it is for.
fn letter(n: u8, follow: &Follow) -> Letter {
    let id = LetterId::from_random([n; 16]);
    Letter::new(id, follow.email.clone(), "Damp", format!("See {}", follow.path()))
}

/// Somebody asks, says yes, is told once, judges once and goes.
pub(super) async fn following_is_asked_for_told_once_and_erased(
    store: &SqlStore,
    other: &SqlStore,
) {
    let contest = open(store, 78).await;
    let option = contest.options[0].id;
    let [made] = &action::make(&contest, &[option], Timestamp(1_000))[..] else { panic!("one") };
    store.record_actions(std::slice::from_ref(made)).await.unwrap();
    let subject = Subject::Action(made.id);

    let ada = follow(1, "ada@alder.example", subject);
    let ask = async |follow: &Follow, n: u8, most: u64| {
        let limit = (most, NOW.plus_ms(-ASK_AGAIN_MS));
        store.ask_to_follow(follow, &letter(n, follow), limit).await.unwrap()
    };
    assert!(!ask(&ada, 50, 0).await, "too many letters went there");
    assert!(ask(&ada, 50, 1).await);
    assert!(!ask(&follow(2, "ada@alder.example", subject), 51, 9).await, "asked today");
    let later =
        Follow { asked_at: NOW.plus_ms(ASK_AGAIN_MS), ..follow(3, "ada@alder.example", subject) };
    assert!(ask(&later, 52, 9).await, "whoever lost the letter");
    assert_eq!(store.find_follow(&ada.token).await.unwrap(), None, "of the newest letter");
    let found = store.find_follow(&later.token).await.unwrap().unwrap();
    assert_eq!(found, Follow { id: ada.id, ..later.clone() });
    assert!(store.list_followers(subject).await.unwrap().is_empty());
    store.confirm_follow(found.id, Timestamp(7)).await.unwrap();
    store.confirm_follow(found.id, Timestamp(8)).await.unwrap();
    let [follower] = &store.list_followers(subject).await.unwrap()[..] else { panic!("one") };
    assert_eq!(follower.confirmed_at, Some(Timestamp(7)));

    let word = |n: u8, at: i64, status| News {
        id: NewsId::from_random([n; 16]),
        at: Timestamp(at),
        by: Name::parse("Ada").unwrap(),
        story: Story::parse("It is dry").unwrap(),
        picture: None,
        status,
    };
    let (first, done) = (word(60, 10, Status::UnderWay), word(61, 20, Status::Done));
    for (news, from) in [(&first, Status::Chosen), (&done, Status::UnderWay)] {
        assert!(store.record_news(made.id, news, &from, NOW, None).await.unwrap());
    }
    assert_eq!(
        store.find_news(made.id, done.id).await.unwrap(),
        Some((done.clone(), Some(first.clone())))
    );
    let occasion = Occasion::News(made.id, done.id);
    let untold = async || store.list_untold((NOW, NOW)).await.unwrap();
    assert!(untold().await.contains(&occasion));
    let told = letter(53, follower);
    let one = std::slice::from_ref(&told);
    let (a, b) =
        tokio::join!(store.record_told(occasion, one, NOW), other.record_told(occasion, one, NOW));
    assert!(a.unwrap() != b.unwrap(), "by one of two machines");
    assert!(!untold().await.contains(&occasion));

    a_follower_judges_once(store, made.id, done.id).await;
    assert!(untold().await.contains(&Occasion::Reopened(made.id, done.id)));

    let waiting = store.count_letters().await.unwrap().0;
    store.erase_follow(found.id).await.unwrap();
    assert_eq!(store.count_letters().await.unwrap().0, waiting - 2, "with their letters");
    assert!(store.list_followers(subject).await.unwrap().is_empty());
    let lost = follow(9, "lost@alder.example", subject);
    assert!(ask(&lost, 54, 9).await);
    let due = async |at| store.erase_due(Kept::Asking, at).await.unwrap();
    let waiting = store.count_letters().await.unwrap().0;
    assert_eq!(due(NOW.plus_ms(-1)).await, 0);
    assert_eq!(due(NOW).await, 1);
    assert_eq!(store.count_letters().await.unwrap().0, waiting - 1, "with the letter that asks");
}

/// The first *not yet* opens an action again, and nobody judges twice.
async fn a_follower_judges_once(store: &SqlStore, action: ActionId, done: NewsId) {
    let verdict = |not_yet: Option<&str>| Verdict {
        news: done,
        not_yet: not_yet.map(|text| Reason::parse(text).unwrap()),
        at: NOW,
        has_reopened: false,
    };
    let judge = async |n: u8, verdict: &Verdict| {
        let who = FollowId::from_random([n; 16]);
        store.record_verdict(action, who, verdict, Timestamp(5_000)).await.unwrap()
    };
    assert!(judge(1, &verdict(Some("It is wet"))).await);
    assert!(!judge(1, &verdict(None)).await, "once");
    assert!(judge(4, &verdict(Some("Wet here, too"))).await);
    let reopened = Verdict { has_reopened: true, ..verdict(Some("It is wet")) };
    let (ada, fourth) = (FollowId::from_random([1; 16]), FollowId::from_random([4; 16]));
    assert_eq!(store.find_verdict(ada, done).await.unwrap(), Some(reopened));
    let other_one = store.find_verdict(fourth, done).await.unwrap().unwrap();
    assert!(!other_one.has_reopened, "it was open by then");
    assert_eq!(store.list_verdicts(action).await.unwrap().len(), 2);
    let now = store.find_action(action).await.unwrap().unwrap();
    assert_eq!((now.status, now.due_at), (Status::UnderWay, Timestamp(5_000)));
}
