//! Representatives, their promises and their months, on both databases.

use wardmote::commitment::month::Month;
use wardmote::commitment::sheet::{Counts, Report};
use wardmote::commitment::{Commitment, Kind, Period, Pledge, Representative};
use wardmote::id::{LinkId, RepresentativeId, WardId};
use wardmote::people::{Link, Scope};
use wardmote::retention::Kept;
use wardmote::slip::TokenHash;
use wardmote::store::{Commitments, People, Retention, Traces};
use wardmote::text::{Details, Name, Story};
use wardmote::time::Timestamp;
use wardmote::trace::{Source, TraceKey};
use wardmote_server::store::SqlStore;

use super::hearing::{alder, birch};

fn month(number: u8) -> Month {
    Month::new(2026, number)
}

/// A representative and their link.
fn representative(n: u8, ward: WardId, first: Month) -> (Representative, Link) {
    let id = RepresentativeId::from_random([n; 16]);
    let name = Name::parse("Cllr Ŵyn").unwrap();
    let link = Link {
        id: LinkId::from_random([n; 16]),
        hash: TokenHash([n; 32]),
        label: name.clone(),
        scope: Scope::Commit { representative: id },
        made_at: Timestamp(0),
        ends_at: Timestamp(9_000),
        revoked_at: None,
    };
    let period = Period { first, last: month(12) };
    (Representative { id, ward, name, period, link: link.id, ended_at: None }, link)
}

/// A representative comes, promises, tells, goes, and comes back.
pub(super) async fn a_representative_promises_and_tells_in_versions(
    store: &SqlStore,
    other: &SqlStore,
) {
    let (khan, link) = representative(151, alder(), month(11));
    let (bell, bells) = representative(150, birch(), month(10));
    for (who, link) in [(&khan, &link), (&bell, &bells)] {
        store.record_representative(who, link).await.unwrap();
    }
    assert_eq!(store.find_link(&link.hash).await.unwrap(), Some(link.clone()));
    assert_eq!(store.list_representatives(None).await.unwrap(), [bell.clone(), khan.clone()]);
    let of_alder = store.list_representatives(Some(alder())).await.unwrap();
    assert_eq!(of_alder, std::slice::from_ref(&khan));
    keeps_promises(store, &khan, &bell).await;
    keeps_months(store, &khan, &bell).await;

    assert!(store.end_representative(khan.id, Timestamp(50)).await.unwrap());
    assert!(!other.end_representative(khan.id, Timestamp(60)).await.unwrap(), "once");
    let ended = Representative { ended_at: Some(Timestamp(50)), ..khan.clone() };
    assert_eq!(store.find_representative(khan.id).await.unwrap(), Some(ended));
    let revoked = store.find_link(&link.hash).await.unwrap().unwrap();
    assert_eq!(revoked.revoked_at, Some(Timestamp(50)));

    let (_, mut fresh) = representative(152, alder(), month(11));
    fresh.scope = link.scope.clone();
    let (old, new) = (khan.link, fresh.id);
    let last = Month::new(2027, 3);
    assert!(store.renew_representative(khan.id, last, &fresh, Timestamp(70)).await.unwrap());
    let period = Period { last, ..khan.period };
    let renewed = Representative { period, link: new, ..khan.clone() };
    assert_ne!(old, new);
    assert_eq!(other.find_representative(khan.id).await.unwrap(), Some(renewed));
    let (_, last_link) = representative(153, alder(), month(11));
    assert!(store.renew_representative(khan.id, last, &last_link, Timestamp(80)).await.unwrap());
    let before = store.find_link(&fresh.hash).await.unwrap().unwrap();
    assert_eq!(before.revoked_at, Some(Timestamp(80)), "one link at a time");
    let (stranger, strangers) = representative(160, alder(), month(11));
    assert!(
        !store.renew_representative(stranger.id, last, &strangers, Timestamp(90)).await.unwrap()
    );
    assert_eq!(store.find_link(&strangers.hash).await.unwrap(), None);

    for at in [5, 6] {
        store.show_commitments(Some(Timestamp(at))).await.unwrap();
        assert_eq!(other.commitments_shown().await.unwrap(), Some(Timestamp(5)), "since then");
    }
    store.show_commitments(None).await.unwrap();
    assert_eq!(store.commitments_shown().await.unwrap(), None);
    is_forgotten_when_it_is_over(store, other, &khan, &bell).await;
}

/// The first moment of April 2027, after Khan's last month.
const APRIL: Timestamp = Timestamp(1_806_537_600_000);

/// Names and words go when the period or the work has been over for so long; how often
/// something was promised and done stays.
async fn is_forgotten_when_it_is_over(
    store: &SqlStore,
    other: &SqlStore,
    khan: &Representative,
    bell: &Representative,
) {
    let count = async |at| store.count_due(Kept::Representatives, at).await.unwrap();
    let erase = async |at| store.erase_due(Kept::Representatives, at).await.unwrap();
    assert!(store.end_representative(bell.id, Timestamp(500)).await.unwrap());
    let (before, after) = (Timestamp(499), Timestamp(500));
    assert_eq!((count(before).await, count(after).await), (0, 1), "ended before its last month");
    assert_eq!((erase(before).await, erase(after).await, erase(after).await), (0, 1, 0));
    assert!(other.find_representative(bell.id).await.unwrap().unwrap().is_erased());
    assert!(!other.find_representative(khan.id).await.unwrap().unwrap().is_erased());

    let month = month(12);
    let words = |text| Some(Story::parse(text).unwrap());
    let counts = Counts { doors: 4, meetings: 0, surgeries: 1 };
    for (at, text) in [(600, "Eira"), (601, "Haul")] {
        let (first_at, at) = (Timestamp(35), Timestamp(at));
        let report = Report { month, first_at, at, counts, words: words(text) };
        store.record_report(khan.id, &report).await.unwrap();
    }
    let told = store.list_traces(Source::Told).await.unwrap();
    assert_eq!((told.len(), told[0].words.as_str()), (1, "O stryd i stryd\nEira\nHaul"));
    assert_eq!((told[0].id, told[0].name.as_str()), (khan.id.0, "Cllr Ŵyn"));
    let march = APRIL.plus_ms(-1);
    assert_eq!((count(march).await, count(APRIL).await), (0, 1), "nobody ended it");
    assert_eq!((erase(march).await, erase(APRIL).await, erase(APRIL).await), (0, 1, 0));
    let silent = |at, level| {
        let doors = Commitment { kind: Kind::Doors, level, words: None };
        Pledge { at: Timestamp(at), commitments: vec![doors] }
    };
    assert_eq!(other.list_pledges(khan.id).await.unwrap(), [silent(10, 4), silent(20, 3)]);
    let newest = other.list_reports(khan.id).await.unwrap().remove(0);
    assert_eq!((newest.counts, newest.words), (counts, None));
    assert!(other.take_report_back(khan.id, month, newest.at).await.unwrap());
    let beneath = other.list_reports(khan.id).await.unwrap().remove(0);
    assert_eq!((beneath.at, beneath.words), (Timestamp(600), None), "nor does it come back");
    assert_eq!(other.list_traces(Source::Told).await.unwrap(), []);

    // Words that come after a name is gone are found, and go, too.
    let doors = |words| Commitment { kind: Kind::Doors, level: 3, words };
    let late = |words| Pledge { at: Timestamp(20), commitments: vec![doors(words)] };
    store.record_pledge(khan.id, &late(Some(Details::parse("Hwyr").unwrap()))).await.unwrap();
    let told = store.list_traces(Source::Told).await.unwrap().remove(0);
    assert_eq!((told.name.as_str(), told.words.as_str()), ("", "Hwyr"));
    let key = TraceKey(Source::Told, khan.id.0);
    assert_eq!(store.erase_traces(&[key]).await.unwrap(), 1);
    assert_eq!(store.erase_traces(&[key]).await.unwrap(), 0, "twice is fine");
    assert_eq!(other.list_pledges(khan.id).await.unwrap()[1], late(None));
    store.record_pledge(khan.id, &late(Some(Details::parse("Hwyr").unwrap()))).await.unwrap();
    assert_eq!((erase(APRIL).await, erase(APRIL).await), (1, 0));
}

/// What was promised stays beside what is promised later.
async fn keeps_promises(store: &SqlStore, khan: &Representative, bell: &Representative) {
    let words = Details::parse("O stryd i stryd").unwrap();
    let doors = |level| Commitment { kind: Kind::Doors, level, words: Some(words.clone()) };
    let pledge = |at, level| Pledge { at: Timestamp(at), commitments: vec![doors(level)] };
    for pledge in [pledge(20, 2), pledge(10, 4), pledge(20, 3)] {
        store.record_pledge(khan.id, &pledge).await.unwrap();
    }
    assert_eq!(store.list_pledges(khan.id).await.unwrap(), [pledge(10, 4), pledge(20, 3)]);
    assert_eq!(store.list_pledges(bell.id).await.unwrap(), []);
}

/// A month shows what was told last; what was told before comes back with a step back.
async fn keeps_months(store: &SqlStore, khan: &Representative, bell: &Representative) {
    let report = |number, first_at, at, doors| Report {
        month: month(number),
        first_at: Timestamp(first_at),
        at: Timestamp(at),
        counts: Counts { doors, meetings: 1, surgeries: 0 },
        words: (doors > 1).then(|| Story::parse("Glaw").unwrap()),
    };
    for told in [report(11, 30, 30, 1), report(12, 35, 35, 1), report(11, 30, 40, 2)] {
        store.record_report(khan.id, &told).await.unwrap();
    }
    let told = [report(12, 35, 35, 1), report(11, 30, 40, 2)];
    assert_eq!(store.list_reports(khan.id).await.unwrap(), told);
    let back = async |at| store.take_report_back(khan.id, month(11), Timestamp(at)).await.unwrap();
    assert_eq!((back(40).await, back(40).await), (true, false), "one step at a time");
    assert_eq!(store.list_reports(khan.id).await.unwrap()[1], report(11, 30, 30, 1));
    assert!(back(30).await);
    assert_eq!(store.list_reports(khan.id).await.unwrap(), told[..1]);
    assert_eq!(store.list_reports(bell.id).await.unwrap(), []);
}
