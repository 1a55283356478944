//! The part of the story that anybody can check later.

use std::collections::BTreeSet;

use futures::future::join_all;
use wardmote::closing::{Ended, Ending};
use wardmote::contest::{Contest, Phase, lot};
use wardmote::record::ballots::leaf;
use wardmote::record::log::{self, Act, Actor, Entry, Role};
use wardmote::record::opening::Opening;
use wardmote::record::receipt::Receipts;
use wardmote::record::{ballots, closing};
use wardmote::store::{Added, Ballots, Closings, Contests, Evidence, Moments, Slips};
use wardmote::text::{Name, Reason};
use wardmote_server::store::SqlStore;

use super::BEGIN;
use super::voting::{at, ballot, contest, dice, keys, slip};

pub(super) fn ada() -> Actor {
    Actor { role: Role::Organiser, name: Some(Name::parse("Ada").unwrap()) }
}

/// What opening that contest now would fix.
async fn fixed(store: &SqlStore, contest: &Contest) -> Opening {
    let slips = store.list_slip_hashes(contest.id).await.unwrap();
    let lot = lot::commitment(contest, &[7; 32]);
    let name = Name::parse("Autumn meeting").unwrap();
    Opening::of(contest, &name, keys().public(), &slips, lot, BEGIN)
}

fn opened(opening: &Opening) -> Moments {
    let line = ada().does(Act::Opened, BEGIN).fixing(opening.hash());
    let keys = Some(keys().public());
    Moments { keys, opening: Some(opening.clone()), line: Some(line), ..at(0) }
}

async fn entries(store: &SqlStore, contest: &Contest) -> Vec<Entry> {
    let lines = store.list_log(contest.id).await.unwrap();
    lines.into_iter().map(|line| line.entry).collect()
}

pub(super) async fn a_contest_opens_with_the_slips_that_are_there_and_later_ones_need_a_reason(
    store: &SqlStore,
) {
    let draft = contest(30, None);
    store.record_contest(&draft, &[7; 32]).await.unwrap();
    let stale = fixed(store, &draft).await;
    let added = Added { actor: ada(), why: Reason::parse("The hall is full").unwrap() };
    // Other votes are open that they are for, too.
    let early = [slip(300, None, None)];
    assert!(store.record_slips(&early, BEGIN, Some(&added)).await.unwrap());
    let open = async |opening: &Opening| {
        store.advance_phase(draft.id, Phase::Draft, Phase::Open, &opened(opening)).await.unwrap()
    };
    assert!(!open(&stale).await, "a slip more is there");
    assert_eq!(store.find_opening(draft.id).await.unwrap(), None);
    assert_eq!(entries(store, &draft).await, []);
    let opening = fixed(store, &draft).await;
    assert_eq!(opening.slips.count, stale.slips.count + 1);
    assert!(open(&opening).await);
    assert_eq!(store.find_opening(draft.id).await.unwrap().as_ref(), Some(&opening));

    let late = [slip(301, None, None), slip(302, None, None)];
    assert!(!store.record_slips(&late, BEGIN, None).await.unwrap(), "nobody said why");
    assert_eq!(store.find_slip(&late[0].hash).await.unwrap(), None);
    assert!(store.record_slips(&late, BEGIN.plus_ms(5), Some(&added)).await.unwrap());
    let lines = store.list_log(draft.id).await.unwrap();
    let told = &lines.last().unwrap().entry;
    assert_eq!((told.what, told.count, &*told.why), (Act::SlipsAdded, Some(2), "The hall is full"));
    assert_eq!(lines[0].name, Some(Name::parse("Ada").unwrap()));
}

pub(super) async fn two_machines_write_one_log(store: &SqlStore, other: &SqlStore) {
    let draft = contest(31, None);
    store.record_contest(&draft, &[7; 32]).await.unwrap();
    let opening = fixed(store, &draft).await;
    let moments = opened(&opening);
    assert!(store.advance_phase(draft.id, Phase::Draft, Phase::Open, &moments).await.unwrap());
    let extend = async |n: i64| {
        let line = ada().does(Act::Extended, BEGIN.plus_ms(n));
        let store = [store, other][usize::try_from(n % 2).unwrap()];
        store.extend_contest(draft.id, BEGIN.plus_ms(n), 1, &line).await.unwrap()
    };
    assert!(join_all((1..=40).map(extend)).await.into_iter().all(|was_open| was_open));
    let log = entries(store, &draft).await;
    let moments: BTreeSet<_> = log.iter().map(|entry| entry.at).collect();
    assert_eq!((log.len(), moments.len()), (41, 41), "each once");

    for n in 0..3 {
        store.record_ballot(ballot(&draft, 310 + n, 310 + n, &[1])).await.unwrap();
    }
    let head = log::head(draft.id, &log);
    let ended = store.stop_casting(draft.id, BEGIN.plus_ms(99), Ending::Now, &ada()).await;
    assert_eq!(ended.unwrap(), Ended::Done);
    store.mix_ballots(&draft, Some(&keys()), &dice(&draft)).await.unwrap();
    let fixed = store.find_closing(draft.id).await.unwrap().unwrap();
    assert_eq!(fixed.log, head, "closing fixes the log as it was");
    assert_eq!((fixed.numbers.used, fixed.ballots.count, fixed.receipts.count), (3, 3, 3));
    let receipts = Receipts::sort(store.list_receipts(draft.id).await.unwrap());
    assert_eq!(closing::receipts_set(&receipts), fixed.receipts);
    let leaves: Vec<_> = store
        .list_ballots(draft.id)
        .await
        .unwrap()
        .iter()
        .map(|(id, ranking)| leaf(draft.id, *id, ranking.options()))
        .collect();
    assert_eq!(ballots::set(&leaves), fixed.ballots);
    let signed = closing::signed_bytes(draft.id, &fixed.hash(draft.id, opening.hash()));
    assert!(keys().public().signing.has_signed(&signed, &fixed.signature.0));
    let closed = entries(store, &draft).await.pop().unwrap();
    assert_eq!((closed.what, closed.role), (Act::Closed, Role::Organiser));
    assert_eq!((closed.at, closed.count), (BEGIN.plus_ms(99), Some(3)));
    assert_eq!(closed.hash, Some(fixed.hash(draft.id, opening.hash())));
}
