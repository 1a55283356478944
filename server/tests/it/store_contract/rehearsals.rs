//! Rehearsals, stored: whole, one of a meeting, and wiped.

use wardmote::conference::{Conference, Kind};
use wardmote::contest::{Contest, Phase};
use wardmote::id::{ConferenceId, LinkId};
use wardmote::people::{Link, Scope};
use wardmote::slip::{JoinCode, Slip, TokenHash};
use wardmote::store::{
    Ballots, Conferences, Contests, Moments, People, Recorded, Rehearsals, Slips,
};
use wardmote::text::Name;
use wardmote_server::store::SqlStore;

use super::BEGIN;
use super::voting::{at, ballot, contest, keys, slip, token};

fn rehearsal(n: u8, real: &Conference) -> Conference {
    let id = ConferenceId::from_random([n; 16]);
    Conference { id, kind: Kind::Practice { of: real.id }, on_screen: None, ..real.clone() }
}

fn screen(conference: ConferenceId) -> Link {
    Link {
        id: LinkId::from_random([200; 16]),
        hash: TokenHash([200; 32]),
        label: Name::parse("Rehearsal").unwrap(),
        scope: Scope::Screen { conference },
        made_at: BEGIN,
        ends_at: BEGIN.plus_ms(1_000),
        revoked_at: None,
    }
}

pub(super) async fn a_rehearsal_is_wiped_and_its_meeting_is_not(
    store: &SqlStore,
    other: &SqlStore,
) {
    let real = store.find_conference(contest(1, None).conference).await.unwrap().unwrap();
    let (first, second) = (rehearsal(201, &real), rehearsal(202, &real));
    let vote = Contest { conference: first.id, ..contest(201, None) };
    let votes = [(vote.clone(), [3; 32])];
    assert_eq!(store.find_rehearsal(real.id).await.unwrap(), None);
    assert!(store.record_rehearsal(&first, &votes).await.unwrap());
    let again = [(Contest { conference: second.id, ..contest(202, None) }, [3; 32])];
    assert!(!other.record_rehearsal(&second, &again).await.unwrap(), "there is one");
    assert_eq!(store.find_conference(second.id).await.unwrap(), None, "and nothing half kept");
    assert_eq!(store.find_rehearsal(real.id).await.unwrap(), Some(first.clone()));
    assert_eq!(store.list_contests(first.id).await.unwrap(), std::slice::from_ref(&vote));

    let paper = Slip { conference: first.id, ..slip(9_001, None, None) };
    assert!(store.record_slips(std::slice::from_ref(&paper), BEGIN, None).await.unwrap());
    store.record_printed(first.id, "http://hall").await.unwrap();
    store.record_link(&screen(first.id)).await.unwrap();
    let opening = Moments { keys: Some(keys().public()), ..at(1) };
    assert!(store.advance_phase(vote.id, Phase::Draft, Phase::Open, &opening).await.unwrap());
    let recorded = store.record_ballot(ballot(&vote, 9_001, 1, &[0])).await.unwrap();
    assert!(matches!(recorded, Recorded::First(_)), "{recorded:?}");

    let poll = Conference {
        id: ConferenceId::from_random([203; 16]),
        wards: Vec::new(),
        kind: Kind::Straw { code: JoinCode::from_random([9; 4]) },
        on_screen: None,
        ..real.clone()
    };
    let code = poll.kind.join_code().unwrap();
    assert!(store.record_rehearsal(&poll, &[]).await.unwrap());
    assert_eq!(store.find_poll(code).await.unwrap(), Some(poll.clone()));
    let same = Conference { id: second.id, ..poll.clone() };
    assert!(!store.record_rehearsal(&same, &[]).await.unwrap(), "one poll has that code");
    assert!(store.wipe_rehearsal(poll.id).await.unwrap());
    assert_eq!(store.find_poll(code).await.unwrap(), None);

    let before = store.list_contests(real.id).await.unwrap();
    assert!(!store.wipe_rehearsal(real.id).await.unwrap(), "it is no rehearsal");
    assert!(other.wipe_rehearsal(first.id).await.unwrap());
    assert!(!store.wipe_rehearsal(first.id).await.unwrap(), "it is gone");
    assert_eq!(store.find_rehearsal(real.id).await.unwrap(), None);
    assert_eq!(store.find_contest(vote.id).await.unwrap(), None);
    assert_eq!(store.find_slip(&token(9_001)).await.unwrap(), None);
    assert_eq!(store.find_link(&screen(first.id).hash).await.unwrap(), None);
    assert!(!store.has_cast(vote.id, &token(9_001)).await.unwrap());
    assert_eq!(store.list_contests(real.id).await.unwrap(), before);
    assert_eq!(store.find_conference(real.id).await.unwrap(), Some(real));
    let late = store.record_ballot(ballot(&vote, 9_001, 2, &[1])).await.unwrap();
    assert_eq!(late, Recorded::NotOpen, "a phone that presses now is told so");
}
