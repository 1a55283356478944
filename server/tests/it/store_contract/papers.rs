//! The part of the story in which papers are typed.

use futures::future::join_all;
use wardmote::ballot::Channel;
use wardmote::closing::{Ended, Ending};
use wardmote::contest::{Contest, Phase};
use wardmote::id::LinkId;
use wardmote::paper::{OnPaper, Papers};
use wardmote::record::log::{Act, Actor};
use wardmote::seal::Envelope;
use wardmote::seal::receipt::Fate;
use wardmote::store::{
    Ballots, Closings, Contests, Evidence, Kept, Moments, NewBallot, PaperDesk, Recorded,
    SealedEntry,
};
use wardmote::text::{Name, Reason};
use wardmote_server::store::SqlStore;

use super::BEGIN;
use super::closing::close;
use super::evidence::ada;
use super::voting::{at, ballot, dice, keys, open, token};

/// A look by the `by`th teller.
fn look(by: u8) -> SealedEntry {
    SealedEntry {
        by: LinkId::from_random([by; 16]),
        label: Name::parse(&format!("Desk {by}")).unwrap(),
        envelope: Envelope(vec![by; 40]),
    }
}

fn on_paper(contest: &Contest, n: u32, why: Option<&str>) -> NewBallot {
    let why = why.map(|why| Reason::parse(why).unwrap());
    let channel = Channel::Paper { why };
    NewBallot { channel, may_replace: false, ..ballot(contest, n, 9_000 + n, &[0]) }
}

pub(super) async fn a_paper_waits_for_two_looks_and_then_no_phone(
    store: &SqlStore,
    other: &SqlStore,
) {
    let contest = open(store, 70).await;
    let id = contest.id;
    let keep = async |store: &SqlStore, n, number, by| {
        store.keep_entry(id, &token(n), number, &look(by)).await.unwrap()
    };
    let (one, two) = tokio::join!(keep(store, 1, 1, 1), keep(other, 1, 1, 2));
    assert_ne!(one == Kept::Done, two == Kept::Done, "one first look");
    let (first, second) = if one == Kept::Done { (1, 2) } else { (2, 1) };
    assert_eq!(keep(store, 1, 2, first).await, Kept::Changed, "nobody takes both");
    assert_eq!(keep(store, 2, 2, 1).await, Kept::Changed, "no second before a first");
    assert_eq!(store.find_on_paper(id, &token(1)).await.unwrap(), Some(OnPaper::Waiting));
    assert_eq!(store.find_on_paper(id, &token(2)).await.unwrap(), None);

    // From the first look on the slip casts nothing by phone.
    let phone = ballot(&contest, 1, 1, &[1]);
    assert_eq!(store.record_ballot(phone.clone()).await.unwrap(), Recorded::OnPaper);
    assert_eq!(keep(other, 1, 2, second).await, Kept::Done);
    assert_eq!(keep(store, 1, 2, 3).await, Kept::Changed, "two looks at most");
    let looks = store.list_entries(id, &token(1)).await.unwrap();
    assert_eq!(looks, [look(first), look(second)]);
    let papers = Papers { third: 1, ..Papers::default() };
    assert_eq!(store.count_papers(id).await.unwrap(), papers);

    let paper = on_paper(&contest, 1, Some("Misread"));
    assert!(matches!(store.record_ballot(paper.clone()).await.unwrap(), Recorded::First(_)));
    assert!(matches!(other.record_ballot(paper.clone()).await.unwrap(), Recorded::Already(_)));
    let again = on_paper(&contest, 1, None);
    let again = NewBallot { cast: ballot(&contest, 1, 77, &[]).cast, ..again };
    assert!(matches!(store.record_ballot(again).await.unwrap(), Recorded::Fixed(_)));
    assert_eq!(store.list_entries(id, &token(1)).await.unwrap(), [], "taken away with it");
    assert_eq!(store.find_on_paper(id, &token(1)).await.unwrap(), Some(OnPaper::In));
    assert_eq!(store.record_ballot(phone).await.unwrap(), Recorded::OnPaper);
    assert_eq!(keep(store, 1, 1, 4).await, Kept::IsIn);

    // And the other way round.
    assert!(matches!(
        store.record_ballot(ballot(&contest, 3, 3, &[1])).await.unwrap(),
        Recorded::First(_)
    ));
    assert_eq!(keep(store, 3, 1, 1).await, Kept::IsIn);
    let refused = store.record_ballot(on_paper(&contest, 3, None)).await.unwrap();
    assert_eq!(refused, Recorded::OnPhone);
}

pub(super) async fn papers_enter_the_log_as_sets_and_those_left_are_counted(store: &SqlStore) {
    let contest = open(store, 71).await;
    let id = contest.id;
    for (n, why) in [(1, None), (2, Some("Misread")), (3, None), (4, Some("Misread"))] {
        store.record_ballot(on_paper(&contest, n, why)).await.unwrap();
    }
    store.record_ballot(ballot(&contest, 5, 5, &[1])).await.unwrap();
    for (n, number, by) in [(6, 1, 1), (7, 1, 1), (7, 2, 2)] {
        let kept = store.keep_entry(id, &token(n), number, &look(by)).await.unwrap();
        assert_eq!(kept, Kept::Done);
    }
    let papers = Papers { entered: 4, second: 1, third: 1, left: 0 };
    assert_eq!(store.count_papers(id).await.unwrap(), papers);
    let told = async || {
        let lines = store.list_log(id).await.unwrap();
        let papers = lines.into_iter().filter(|line| line.entry.what == Act::Paper);
        papers.map(|line| (line.entry.count, line.entry.why)).collect::<Vec<_>>()
    };
    assert_eq!(told().await, [], "not before closing");
    assert!(close(store, &contest).await);
    assert_eq!(told().await, [(Some(2), String::new()), (Some(2), "Misread".to_owned())]);
    let papers = Papers { entered: 4, second: 0, third: 0, left: 2 };
    assert_eq!(store.count_papers(id).await.unwrap(), papers);
    let receipts = store.list_receipts(id).await.unwrap();
    assert_eq!(receipts.len(), 1, "papers have none");
    assert_eq!(receipts[0].1, Fate::Counted);
    assert_eq!(store.turnout(id).await.unwrap().ballots, 5);
    assert_eq!(store.list_entries(id, &token(6)).await.unwrap(), []);
    let late = store.keep_entry(id, &token(8), 1, &look(1)).await.unwrap();
    assert_eq!(late, Kept::NotOpen);
}

pub(super) async fn no_paper_comes_between_the_last_look_and_the_end(store: &SqlStore) {
    let contest = open(store, 73).await;
    let id = contest.id;
    let end = async |ending| {
        store.stop_casting(id, BEGIN.plus_ms(90), ending, &Actor::PROGRAM).await.unwrap()
    };
    let looks = join_all((1..=8).map(|n| {
        let look = look(1);
        async move { store.keep_entry(id, &token(n), 1, &look).await.unwrap() }
    }));
    let (ended, looks) = tokio::join!(end(Ending::Now), looks);
    let kept = looks.iter().filter(|kept| **kept == Kept::Done).count();
    let is_done = ended == Ended::Done;
    assert!(is_done == (kept == 0) && is_done == !matches!(ended, Ended::PapersWait(_)));
    assert!(looks.iter().all(|look| *look == if is_done { Kept::NotOpen } else { Kept::Done }));

    let contest = open(store, 74).await;
    let id = contest.id;
    let end =
        async |ending| store.stop_casting(id, BEGIN.plus_ms(90), ending, &ada()).await.unwrap();
    for (slip, number, by) in [(1, 1, 1), (1, 2, 2), (2, 1, 1)] {
        store.keep_entry(id, &token(slip), number, &look(by)).await.unwrap();
    }
    assert_eq!(end(Ending::Now).await, Ended::PapersWait(2));
    assert_eq!(end(Ending::Due).await, Ended::PapersWait(2));
    assert_eq!(store.find_contest(id).await.unwrap().unwrap().phase, Phase::Open);
    assert_eq!(end(Ending::LeavingPapers).await, Ended::Done);
    assert_eq!(end(Ending::LeavingPapers).await, Ended::NotOpen);
    store.mix_ballots(&contest, Some(&keys()), &dice(&contest)).await.unwrap();
    let lines = store.list_log(id).await.unwrap();
    let left: Vec<_> = lines.iter().filter(|line| line.entry.what == Act::PapersLeft).collect();
    assert_eq!(left.len(), 1, "who left papers out stands in the log");
    assert_eq!((left[0].entry.count, left[0].entry.role), (Some(2), ada().role));
}

pub(super) async fn giving_up_takes_the_papers_away(store: &SqlStore) {
    let contest = open(store, 72).await;
    store.keep_entry(contest.id, &token(1), 1, &look(1)).await.unwrap();
    let reason = Some(Reason::parse("The wrong options").unwrap());
    let void = Moments { void_reason: reason, ..at(2) };
    assert!(store.advance_phase(contest.id, Phase::Open, Phase::Void, &void).await.unwrap());
    assert_eq!(store.list_entries(contest.id, &token(1)).await.unwrap(), []);
}
