use std::sync::atomic::AtomicUsize;

use wardmote::contest::Phase;
use wardmote::id::ContestId;
use wardmote::text::Question;
use wardmote::time::Timestamp;
use wardmote::update::{ContestState, Turnout};

use super::*;

/// A hall in which every look finds one ballot more.
#[derive(Default)]
struct Busy {
    looks: AtomicUsize,
}

#[async_trait]
impl Hall for Busy {
    async fn look(&self, conference: ConferenceId) -> Option<Update> {
        let looks = self.looks.fetch_add(1, Ordering::Relaxed) + 1;
        Some(update(conference, looks as u64))
    }
}

fn meeting() -> ConferenceId {
    ConferenceId::from_random([1; 16])
}

fn update(conference: ConferenceId, ballots: u64) -> Update {
    let contest = ContestState {
        id: ContestId::from_random([2; 16]),
        question: Question::from_store("What first?".into()),
        phase: Phase::Open,
        may_change: true,
        turnout: Turnout { ballots, slips: 60 },
        closes_at: None,
        notice_ends_at: None,
        is_checking: false,
        void_reason: None,
        opening: None,
    };
    let now = Timestamp(i64::try_from(ballots).unwrap());
    Update { conference, on_screen: None, holding: None, now, contests: vec![contest] }
}

fn ballots(listener: &Listener) -> u64 {
    listener.borrow().as_ref().unwrap().update.contests[0].turnout.ballots
}

#[tokio::test(start_paused = true)]
async fn four_hundred_votes_in_a_second_make_four_or_five_looks() {
    let (hub, hall) = (Arc::new(Hub::default()), Arc::new(Busy::default()));
    let listener = hub.listen(meeting()).unwrap();
    let running = tokio::spawn(hub.clone().run(hall.clone()));
    for _ in 0..400 {
        hub.turnout_moved(meeting());
        tokio::time::sleep(Duration::from_micros(2_500)).await;
    }
    tokio::time::sleep(TICK).await;
    let looks = hall.looks.load(Ordering::Relaxed);
    assert!((4..=6).contains(&looks), "{looks} looks");
    assert_eq!(ballots(&listener), looks as u64);
    hub.end();
    running.await.unwrap();
}

#[tokio::test(start_paused = true)]
async fn nobody_looks_at_a_hall_without_listeners() {
    let (hub, hall) = (Arc::new(Hub::default()), Arc::new(Busy::default()));
    drop(hub.listen(meeting()).unwrap());
    tokio::spawn(hub.clone().run(hall.clone()));
    tokio::time::sleep(POLL).await;
    let before = hall.looks.load(Ordering::Relaxed);
    hub.turnout_moved(meeting());
    tokio::time::sleep(4 * POLL).await;
    assert_eq!(hall.looks.load(Ordering::Relaxed), before);
}

#[tokio::test(start_paused = true)]
async fn what_nobody_told_is_seen_within_seconds() {
    let (hub, hall) = (Arc::new(Hub::default()), Arc::new(Busy::default()));
    let listener = hub.listen(meeting()).unwrap();
    tokio::spawn(hub.clone().run(hall));
    tokio::time::sleep(2 * POLL).await;
    assert!(ballots(&listener) >= 1);
}

#[test]
fn a_change_of_phase_is_told_at_once() {
    let hub = Hub::default();
    let listener = hub.listen(meeting()).unwrap();
    hub.announce(update(meeting(), 7));
    assert!(listener.has_changed().unwrap());
    assert_eq!(ballots(&listener), 7);
}

#[test]
fn an_older_picture_does_not_replace_a_newer_one_nor_does_the_same_again() {
    let hub = Hub::default();
    let mut listener = hub.listen(meeting()).unwrap();
    hub.announce(update(meeting(), 9));
    let version = listener.borrow_and_update().as_ref().unwrap().version;
    hub.announce(update(meeting(), 8));
    hub.announce(update(meeting(), 9));
    assert!(!listener.has_changed().unwrap());
    assert_eq!(listener.borrow().as_ref().unwrap().version, version);
}

#[test]
fn who_is_slow_skips_to_the_newest() {
    let hub = Hub::default();
    let listener = hub.listen(meeting()).unwrap();
    for ballots in 1..=50 {
        hub.announce(update(meeting(), ballots));
    }
    assert_eq!(ballots(&listener), 50);
}

#[test]
fn a_picture_has_turnout_and_nothing_of_rankings() {
    let picture = Hub::default().draw(update(meeting(), 3));
    let json: serde_json::Value = serde_json::from_str(&picture.payload).unwrap();
    let contest = json["contests"][0].as_object().unwrap();
    let mut keys: Vec<_> = contest.keys().map(String::as_str).collect();
    keys.sort_unstable();
    let known = [
        "closes_at",
        "id",
        // Whether the chair has the hall look for its receipts.
        "is_checking",
        "may_change",
        "notice_ends_at",
        // Fixed before anybody votes.
        "opening",
        "phase",
        "question",
        "turnout",
        "void_reason",
    ];
    assert_eq!(keys, known, "every new field here needs a reason why it tells no ranking");
}
