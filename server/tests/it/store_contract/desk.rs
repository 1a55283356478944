//! The part of the story in which slips come back to the desk.

use wardmote::contest::Contest;
use wardmote::record::challenge::Challenge;
use wardmote::record::hash::Hex;
use wardmote::record::log::{Act, Actor, Role};
use wardmote::seal::receipt::Fate;
use wardmote::slip::{Slip, TokenHash};
use wardmote::store::{
    Ballots, Contests, Desk, Evidence, Opened, Recorded, Settled, Slips, Spoiling, Voiding,
};
use wardmote::text::{Name, Reason};
use wardmote_server::store::SqlStore;

use super::BEGIN;
use super::hearing::{alder, birch};
use super::voting::{added, ballot, open};

/// A slip of the story's meeting that no other part of it uses.
fn slip(contest: &Contest, n: u8) -> Slip {
    Slip {
        hash: TokenHash([200 + n; 32]),
        code_hash: [200 + n; 32],
        conference: contest.conference,
        ward: Some(if n == 9 { birch() } else { alder() }),
        voided_at: None,
    }
}

fn teller() -> Actor {
    Actor { role: Role::Teller, name: Some(Name::parse("Desk A").unwrap()) }
}

fn voiding(contest: &Contest, n: u8, fresh: Option<u8>) -> Voiding {
    Voiding {
        slip: slip(contest, n),
        open: vec![contest.id],
        fresh: fresh.map(|n| slip(contest, n).hash),
        why: Reason::parse("Lost").unwrap(),
        actor: teller(),
        at: BEGIN.plus_ms(7),
    }
}

/// What the log of a contest says after its opening.
async fn told(store: &SqlStore, contest: &Contest) -> Vec<Act> {
    let lines = store.list_log(contest.id).await.unwrap();
    lines.iter().map(|line| line.entry.what).filter(|act| *act != Act::Opened).collect()
}

/// A ballot of a slip of this part, opened in public.
fn opened(contest: &Contest, n: u8, receipt: u8) -> Opened {
    Opened {
        contest: contest.id,
        challenge: Challenge {
            slip: Hex(slip(contest, n).hash.0),
            ephemeral: Hex([5; 32]),
            ranking: vec![2, 1],
            receipt: Hex([receipt; 32]),
        },
        signature: [6; 64],
        at: BEGIN.plus_ms(9),
    }
}

async fn cast(store: &SqlStore, contest: &Contest, n: u8) -> (Recorded, u8) {
    let mut ballot = ballot(contest, u32::from(n), 1, &[0]);
    ballot.slip = slip(contest, n).hash;
    ballot.receipt.receipt.0 = [100 + n; 32];
    (store.record_ballot(ballot).await.unwrap(), 100 + n)
}

pub(super) async fn a_slip_is_made_void_once_and_casts_no_more(store: &SqlStore, other: &SqlStore) {
    let contest = open(store, 60).await;
    let slips: Vec<_> = (0..10).map(|n| slip(&contest, n)).collect();
    assert!(store.record_slips(&slips, BEGIN, Some(&added())).await.unwrap());
    let before = told(store, &contest).await.len();
    cast(store, &contest, 0).await;
    cast(store, &contest, 1).await;
    assert_eq!(
        store.find_cast_time(contest.id, &slips[0].hash).await.unwrap(),
        Some(BEGIN),
        "the desk can say when"
    );
    // Used, of another ward, itself, not there: none of these is given.
    for unfit in [1, 9, 0, 50] {
        let settled = store.void_slip(&voiding(&contest, 0, Some(unfit))).await.unwrap();
        assert_eq!(settled, Settled::FreshUnfit, "{unfit}");
    }
    assert_eq!(store.find_slip_end(&slips[0].hash).await.unwrap(), None, "nothing was changed");
    assert_eq!(told(store, &contest).await.len(), before);

    let (act, again) = (voiding(&contest, 0, Some(2)), voiding(&contest, 0, Some(3)));
    let (one, two) = tokio::join!(store.void_slip(&act), other.void_slip(&again));
    let mut settled = [one.unwrap(), two.unwrap()];
    settled.sort_by_key(|settled| *settled != Settled::Done);
    assert_eq!(settled, [Settled::Done, Settled::Ended], "two desks never disagree");
    assert_eq!(told(store, &contest).await[before..], [Act::Voided, Act::Reissued]);
    let end = store.find_slip_end(&slips[0].hash).await.unwrap().unwrap();
    assert_eq!((end.at, end.is_spoiled), (BEGIN.plus_ms(7), false));
    assert_eq!(end.by, Some(Name::parse("Desk A").unwrap()));
    assert_eq!(store.find_standing(contest.id, &slips[0].hash).await.unwrap(), None);
    let receipts = store.list_receipts(contest.id).await.unwrap();
    assert_eq!(
        receipts.iter().map(|(r, fate)| (r.0[0], *fate)).collect::<Vec<_>>(),
        [(100, Fate::Void)]
    );
    assert_eq!(cast(store, &contest, 0).await.0, Recorded::SlipEnded);
    assert!(matches!(cast(store, &contest, 2).await.0, Recorded::First(_)), "the new one votes");
}

pub(super) async fn a_challenged_ballot_leaves_the_box_and_is_public(store: &SqlStore) {
    let contest = open(store, 61).await;
    let (_, receipt) = cast(store, &contest, 4).await;
    let spoiling = |receipt| Spoiling {
        slip: slip(&contest, 4),
        opened: vec![opened(&contest, 4, receipt)],
        why: Reason::parse("Opened elsewhere").unwrap(),
        actor: teller(),
        at: BEGIN.plus_ms(9),
    };
    let stale = store.spoil_slip(&spoiling(receipt + 50)).await.unwrap();
    assert_eq!(stale, Settled::Changed, "a newer ballot came in meanwhile");
    assert_eq!(store.find_slip_end(&slip(&contest, 4).hash).await.unwrap(), None);
    assert_eq!(store.spoil_slip(&spoiling(receipt)).await.unwrap(), Settled::Done);
    assert_eq!(store.spoil_slip(&spoiling(receipt)).await.unwrap(), Settled::Ended);
    let public = store.list_opened(contest.id).await.unwrap();
    assert_eq!(public, [opened(&contest, 4, receipt)]);
    assert_eq!(told(store, &contest).await.last(), Some(&Act::Challenged));
    let end = store.find_slip_end(&slip(&contest, 4).hash).await.unwrap().unwrap();
    assert!(end.is_spoiled);
    let receipts = store.list_receipts(contest.id).await.unwrap();
    assert_eq!(receipts.iter().map(|(_, fate)| *fate).collect::<Vec<_>>(), [Fate::Spoiled]);
    assert_eq!(store.turnout(contest.id).await.unwrap().ballots, 0);
}

pub(super) async fn what_is_handed_out_is_written_down_once(store: &SqlStore, other: &SqlStore) {
    let contest = open(store, 62).await;
    let line = teller().does(Act::HandedOut, BEGIN.plus_ms(3)).with_count(5);
    let (one, two) =
        tokio::join!(store.hand_out(contest.id, 0, &line), other.hand_out(contest.id, 0, &line),);
    assert_ne!(one.unwrap(), two.unwrap(), "one of them counts from what is there");
    assert!(store.hand_out(contest.id, 5, &line).await.unwrap());
    let check = teller().does(Act::CheckBegun, BEGIN.plus_ms(4));
    assert!(!store.set_checking(contest.id, true, &check).await.unwrap(), "not before closing");
    let lines = store.list_log(contest.id).await.unwrap();
    let out = lines.iter().filter(|line| line.entry.what == Act::HandedOut);
    assert_eq!(out.filter_map(|line| line.entry.count).sum::<u64>(), 10);
}
