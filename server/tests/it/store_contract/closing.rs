//! The part of the story in which a vote ends.

use std::collections::BTreeSet;

use futures::future::join_all;
use wardmote::closing::{Closing, Ended, Ending};
use wardmote::contest::{Contest, Phase};
use wardmote::record::log::Actor;
use wardmote::seal::receipt::Fate;
use wardmote::store::{Ballots, Closings, Contests, Moments, NewBallot, Recorded, StoreError};
use wardmote::text::Reason;
use wardmote_server::store::SqlStore;

use super::BEGIN;
use super::voting::{at, ballot, dice, keys, notice, open, receipt, token};

/// Ends a contest, whatever papers wait.
pub(super) async fn stop(store: &SqlStore, contest: &Contest) -> Ended {
    let at = BEGIN.plus_ms(90);
    store.stop_casting(contest.id, at, Ending::LeavingPapers, &Actor::PROGRAM).await.unwrap()
}

/// Closes a contest and takes every step; says whether it was open.
pub(super) async fn close(store: &SqlStore, contest: &Contest) -> bool {
    if stop(store, contest).await != Ended::Done {
        return false;
    }
    store.mix_ballots(contest, Some(&keys()), &dice(contest)).await.unwrap();
    finish(store, contest).await;
    true
}

/// Takes the steps of closing that come after mixing.
pub(super) async fn finish(store: &SqlStore, contest: &Contest) {
    store.compact(contest.id).await.unwrap();
    while !store.sweep(contest.id).await.unwrap() {}
    store.finish_closing(contest.id).await.unwrap();
    assert_eq!(store.closing(contest.id).await.unwrap(), Some(Closing::Finished));
}

pub(super) async fn closing_keeps_every_acknowledged_ballot_and_no_link(
    store: &SqlStore,
    other: &SqlStore,
) {
    let contest = open(store, 15).await;
    let cast = |n: u32| [store, other][n as usize % 2].record_ballot(ballot(&contest, n, n, &[1]));
    join_all((0..50).map(cast)).await;
    let (recorded, one, two) =
        tokio::join!(join_all((50..300).map(cast)), close(store, &contest), close(other, &contest));
    assert!(one ^ two, "closed once");

    let in_time: Vec<u32> = (50..300)
        .zip(recorded)
        .filter(|(_, one)| matches!(one, Ok(Recorded::First(_))))
        .map(|(n, _)| n)
        .chain(0..50)
        .collect();
    let receipts = store.list_receipts(contest.id).await.unwrap();
    let expected: BTreeSet<_> =
        in_time.iter().map(|n| (receipt(&ballot(&contest, *n, *n, &[1])), Fate::Counted)).collect();
    assert_eq!(receipts, expected.into_iter().collect::<Vec<_>>(), "sorted, all, and no more");
    let piles = store.list_piles(contest.id).await.unwrap();
    assert_eq!(piles.iter().map(|pile| pile.ballots).sum::<u64>(), in_time.len() as u64);
    assert_eq!(store.turnout(contest.id).await.unwrap().ballots, in_time.len() as u64);
    assert!(store.has_cast(contest.id, &token(0)).await.unwrap());
    assert!(!store.has_cast(contest.id, &token(999)).await.unwrap());
    assert_eq!(store.find_standing(contest.id, &token(0)).await.unwrap(), None, "no link is left");
    assert!(!close(store, &contest).await);
}

pub(super) async fn a_large_contest_closes(store: &SqlStore) {
    let contest = open(store, 16).await;
    let places: [&[usize]; 4] = [&[0, 1, 2], &[1, 0], &[2], &[]];
    let casts = (0..3_000_u32).map(|n| {
        let ranked = places[n as usize % 4];
        store.record_ballot(ballot(&contest, n, n, ranked))
    });
    let recorded = join_all(casts).await;
    assert!(recorded.iter().all(|one| matches!(one, Ok(Recorded::First(_)))));
    assert!(close(store, &contest).await);
    let piles = store.list_piles(contest.id).await.unwrap();
    assert_eq!(piles.iter().map(|pile| pile.ballots).collect::<Vec<_>>(), [750; 4]);
    assert_eq!(store.list_receipts(contest.id).await.unwrap().len(), 3_000);
}

pub(super) async fn a_moved_envelope_stops_the_closing(store: &SqlStore) {
    let contest = open(store, 17).await;
    let stolen = ballot(&contest, 1, 1, &[0]).envelope;
    let moved = NewBallot { envelope: stolen, ..ballot(&contest, 2, 2, &[1]) };
    store.record_ballot(moved).await.unwrap();
    assert_eq!(stop(store, &contest).await, Ended::Done);
    for key in [Some(&keys()), None] {
        let mixed = store.mix_ballots(&contest, key, &dice(&contest)).await;
        assert!(matches!(mixed, Err(StoreError::Down(_))), "{mixed:?}");
        assert_eq!(store.closing(contest.id).await.unwrap(), Some(Closing::Stopped));
    }
    assert_eq!(store.turnout(contest.id).await.unwrap().ballots, 1, "nothing is half mixed");
    assert_eq!(store.list_piles(contest.id).await.unwrap(), []);
}

pub(super) async fn every_step_of_closing_is_taken_once_and_in_order(store: &SqlStore) {
    let contest = open(store, 20).await;
    store.record_ballot(ballot(&contest, 1, 1, &[0])).await.unwrap();
    let stage = async || store.closing(contest.id).await.unwrap();
    let sealed = async || {
        let sealed = store.list_sealed().await.unwrap();
        sealed.iter().any(|one| one.id == contest.id)
    };
    store.mix_ballots(&contest, Some(&keys()), &dice(&contest)).await.unwrap();
    store.compact(contest.id).await.unwrap();
    store.finish_closing(contest.id).await.unwrap();
    assert_eq!((stage().await, sealed().await), (None, true), "it is still open");

    assert_eq!(stop(store, &contest).await, Ended::Done);
    for _ in 0..2 {
        store.mix_ballots(&contest, Some(&keys()), &dice(&contest)).await.unwrap();
        assert_eq!(stage().await, Some(Closing::Mixed));
    }
    store.finish_closing(contest.id).await.unwrap();
    assert_eq!(stage().await, Some(Closing::Mixed), "no step is left out");
    finish(store, &contest).await;
    store.compact(contest.id).await.unwrap();
    assert!(store.sweep(contest.id).await.unwrap());
    assert_eq!((stage().await, sealed().await), (Some(Closing::Finished), false));
    assert_eq!(store.list_piles(contest.id).await.unwrap().len(), 1);
}

pub(super) async fn a_notice_taken_back_in_the_last_moment_keeps_the_vote_open(store: &SqlStore) {
    let contest = open(store, 21).await;
    let (id, now) = (contest.id, BEGIN.plus_ms(70));
    let stop_if_due = async || {
        let ended = store.stop_casting(id, now, Ending::Due, &Actor::PROGRAM).await.unwrap();
        ended == Ended::Done
    };
    assert!(store.set_notice(id, Some(now), &notice()).await.unwrap());
    assert_eq!(store.list_due(now).await.unwrap(), [id]);
    assert!(store.set_notice(id, None, &notice()).await.unwrap());
    assert!(!stop_if_due().await, "taken back");
    assert!(store.set_notice(id, Some(now), &notice()).await.unwrap());
    assert!(store.extend_contest(id, BEGIN.plus_ms(600), 200, &notice()).await.unwrap());
    assert!(!stop_if_due().await, "more time was given");
    let due = async |ms| store.list_due(now.plus_ms(ms)).await.unwrap();
    assert_eq!((due(199).await, due(200).await), (vec![], vec![id]), "the notice is put off");
    assert!(store.set_notice(id, Some(now.plus_ms(1)), &notice()).await.unwrap());
    assert!(!stop_if_due().await, "a moment early");
    assert!(store.set_notice(id, Some(now), &notice()).await.unwrap());
    assert!(stop_if_due().await);
}

pub(super) async fn giving_up_an_open_contest_empties_the_box(store: &SqlStore) {
    let contest = open(store, 18).await;
    store.record_ballot(ballot(&contest, 1, 1, &[0])).await.unwrap();
    let reason = Reason::parse("The wrong options were on the ballot").unwrap();
    let void = Moments { void_reason: Some(reason.clone()), ..at(2) };
    assert!(store.advance_phase(contest.id, Phase::Open, Phase::Void, &void).await.unwrap());
    let given_up = store.find_contest(contest.id).await.unwrap().unwrap();
    assert_eq!((given_up.phase, given_up.void_reason), (Phase::Void, Some(reason)));
    assert_eq!(store.find_standing(contest.id, &token(1)).await.unwrap(), None);
    assert_eq!(store.closing(contest.id).await.unwrap(), Some(Closing::Mixed), "nothing to mix");
    finish(store, &contest).await;
    assert!(store.has_cast(contest.id, &token(1)).await.unwrap());
    assert_eq!(store.turnout(contest.id).await.unwrap().ballots, 1);
    assert_eq!(store.list_piles(contest.id).await.unwrap(), []);
}
