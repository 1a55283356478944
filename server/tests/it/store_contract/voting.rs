//! The part of the story in which a ward votes.

use futures::future::join_all;
use wardmote::ballot::{Cast, CastId, Channel, Ranking};
use wardmote::closing::Ended;
use wardmote::conference::{Conference, Kind};
use wardmote::contest::{BallotOption, BoxesChange, Contest, Phase, Rules};
use wardmote::id::{ConferenceId, ContestId, OptionId, WardId};
use wardmote::record::log::{Act, Actor, Line};
use wardmote::seal::Envelope;
use wardmote::seal::keys::ContestKeys;
use wardmote::seal::receipt::{Fate, Receipt, SignedReceipt};
use wardmote::slip::{Slip, TokenHash};
use wardmote::store::{
    Added, Ballots, Closings, Conferences, Contests, Moments, NewBallot, PaperDesk, Recorded,
    Slips, StoreError,
};
use wardmote::text::{Details, Name, Question, Reason, Title};
use wardmote::time::Timestamp;
use wardmote::update::Turnout;
use wardmote_server::store::SqlStore;

use super::BEGIN;
use super::closing::{close, finish, stop};
use super::hearing::{alder, birch};
use crate::helpers::SeededDice;

fn meeting() -> ConferenceId {
    ConferenceId::from_random([1; 16])
}

pub(super) async fn a_meeting_keeps_its_wards_and_its_screen(store: &SqlStore) {
    let mut spring = Conference {
        id: meeting(),
        name: Name::parse("Spring meeting").unwrap(),
        place: Name::parse("Village hall").unwrap(),
        starts_at: BEGIN,
        wards: vec![alder(), birch()],
        on_screen: None,
        holding: None,
        kind: Kind::Real,
    };
    let later = Conference {
        id: ConferenceId::from_random([2; 16]),
        starts_at: BEGIN.plus_ms(1),
        wards: vec![],
        ..spring.clone()
    };
    store.record_conference(&spring).await.unwrap();
    store.record_conference(&later).await.unwrap();
    assert_eq!(store.list_conferences().await.unwrap(), [later.clone(), spring.clone()]);

    spring.wards = vec![alder()];
    spring.place = Name::parse("School").unwrap();
    assert!(store.change_conference(&spring).await.unwrap());
    let message = Details::parse("Tea until eight").unwrap();
    store.hold_screen(spring.id, &message).await.unwrap();
    spring.holding = Some(message);
    assert_eq!(store.find_conference(spring.id).await.unwrap(), Some(spring.clone()));
    spring.holding = None;
    spring.on_screen = Some(ContestId::from_random([5; 16]));
    store.show_on_screen(spring.id, spring.on_screen).await.unwrap();
    assert_eq!(store.find_conference(spring.id).await.unwrap(), Some(spring));
    assert_eq!(store.find_room(later.id).await.unwrap(), None, "nobody counted");
    for people in [70, 52] {
        store.count_room(later.id, people).await.unwrap();
        assert_eq!(store.find_room(later.id).await.unwrap(), Some(people));
    }
    let missing = Conference { id: ConferenceId::from_random([9; 16]), ..later };
    assert!(!store.change_conference(&missing).await.unwrap());
    assert_eq!(store.find_conference(missing.id).await.unwrap(), None);
}

/// The `n`th contest, a draft of three options.
pub(super) fn contest(n: u8, ward: Option<WardId>) -> Contest {
    let options = (1..=3_u8).map(|place| BallotOption {
        id: OptionId::from_random([n, place, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
        issue: None,
        title: Title::parse(&format!("Option {place}")).unwrap(),
        details: (place == 1).then(|| Details::parse("By the school").unwrap()),
    });
    Contest {
        id: ContestId::from_random([n; 16]),
        conference: meeting(),
        ward,
        question: Question::parse("What should be fixed first?").unwrap(),
        options: options.collect(),
        rules: Rules::default(),
        phase: Phase::Draft,
        opened_at: None,
        closes_at: None,
        notice_ends_at: None,
        closed_at: None,
        published_at: None,
        is_checking: false,
        void_reason: None,
    }
}

pub(super) fn at(ms: i64) -> Moments {
    Moments { at: BEGIN.plus_ms(ms), ..Moments::default() }
}

/// An entry about a notice, by the program.
pub(super) fn notice() -> Line {
    Actor::PROGRAM.does(Act::Notice, BEGIN)
}

/// Dice that fall the same for one contest, and differently for another.
pub(super) fn dice(contest: &Contest) -> SeededDice {
    SeededDice::new(contest.id.0.as_u64_pair().0)
}

/// The keys of every contest of the story.
pub(super) fn keys() -> ContestKeys {
    ContestKeys::from_random([7; 32], [9; 32])
}

/// A contest that is open.
pub(super) async fn open(store: &SqlStore, n: u8) -> Contest {
    let draft = contest(n, None);
    store.record_contest(&draft, &[n; 32]).await.unwrap();
    let opening = Moments { keys: Some(keys().public()), ..at(1) };
    assert!(store.advance_phase(draft.id, Phase::Draft, Phase::Open, &opening).await.unwrap());
    store.find_contest(draft.id).await.unwrap().unwrap()
}

pub(super) async fn a_contest_can_be_changed_only_as_a_draft(store: &SqlStore) {
    let mut draft = contest(1, Some(alder()));
    store.record_contest(&draft, &[7; 32]).await.unwrap();
    store.record_contest(&contest(2, None), &[8; 32]).await.unwrap();
    assert_eq!(store.lot_secret(draft.id).await.unwrap(), [7; 32]);
    assert_eq!(store.list_contests(meeting()).await.unwrap(), [draft.clone(), contest(2, None)]);

    draft.options.reverse();
    draft.options.pop();
    draft.rules = Rules { minutes: None, may_change: false, ..Rules::default() };
    assert!(store.change_contest(&draft, BoxesChange::Moves).await.unwrap());
    assert_eq!(store.find_contest(draft.id).await.unwrap().as_ref(), Some(&draft));
    store.record_papers_printed(&[draft.id]).await.unwrap();
    for (boxes, may) in [
        (BoxesChange::Moves, false),
        (BoxesChange::Keeps, true),
        (BoxesChange::Moves, false),
        (BoxesChange::Reprints, true),
        (BoxesChange::Moves, true),
    ] {
        assert_eq!(store.change_contest(&draft, boxes).await.unwrap(), may, "{boxes:?}");
    }
    assert!(store.advance_phase(draft.id, Phase::Draft, Phase::Open, &at(1)).await.unwrap());
    let opened = store.find_contest(draft.id).await.unwrap().unwrap();
    draft.options.pop();
    assert!(!store.change_contest(&draft, BoxesChange::Keeps).await.unwrap(), "it is open");
    assert_eq!(store.find_contest(draft.id).await.unwrap(), Some(opened));
}

pub(super) async fn a_contest_moves_one_phase_at_a_time(store: &SqlStore) {
    let id = contest(2, None).id;
    let opening = Moments { closes_at: Some(BEGIN.plus_ms(60)), ..at(10) };
    let advance = async |from, to, moments: &Moments| {
        store.advance_phase(id, from, to, moments).await.unwrap()
    };
    assert!(!store.set_notice(id, Some(BEGIN), &notice()).await.unwrap(), "it is a draft");
    assert!(advance(Phase::Draft, Phase::Open, &opening).await);
    assert!(!advance(Phase::Draft, Phase::Open, &opening).await, "it is open already");
    assert!(!advance(Phase::Open, Phase::Closed, &at(11)).await, "closing opens envelopes");
    assert!(!advance(Phase::Open, Phase::Published, &at(11)).await, "not before closing");

    assert!(store.extend_contest(id, BEGIN.plus_ms(80), 20, &notice()).await.unwrap());
    assert!(store.set_notice(id, Some(BEGIN.plus_ms(70)), &notice()).await.unwrap());
    let due = async |ms| store.list_due(BEGIN.plus_ms(ms)).await.unwrap();
    assert_eq!((due(69).await, due(70).await), (vec![], vec![id]));
    let opened = store.find_contest(id).await.unwrap().unwrap();
    assert_eq!((opened.phase, opened.opened_at), (Phase::Open, Some(BEGIN.plus_ms(10))));
    assert_eq!(opened.closes_at, Some(BEGIN.plus_ms(80)));

    assert_eq!(stop(store, &opened).await, Ended::Done);
    assert_eq!(due(99).await, []);
    assert!(!store.extend_contest(id, BEGIN, 1, &notice()).await.unwrap(), "it is closed");
    assert!(!advance(Phase::Closed, Phase::Published, &at(94)).await, "closing is not finished");
    store.mix_ballots(&opened, None, &dice(&opened)).await.unwrap();
    finish(store, &opened).await;
    assert_eq!(store.list_published(None).await.unwrap(), []);
    assert!(advance(Phase::Closed, Phase::Published, &at(95)).await);
    let published = store.list_published(None).await.unwrap();
    assert_eq!(published.iter().map(|contest| contest.id).collect::<Vec<_>>(), [id]);
    let together = store.list_published(Some(alder())).await.unwrap();
    assert_eq!(together, published, "it was at the meeting");
    assert_eq!(store.list_published(Some(birch())).await.unwrap(), []);
    assert_eq!(store.list_all_published().await.unwrap(), published);
    assert_eq!(published[0].closed_at, Some(BEGIN.plus_ms(90)));
    assert_eq!(published[0].published_at, Some(BEGIN.plus_ms(95)));
    assert_eq!(published[0].notice_ends_at, None);
    assert_eq!(published[0].options, contest(2, None).options);
}

pub(super) fn token(n: u32) -> TokenHash {
    let mut hash = [0; 32];
    hash[..4].copy_from_slice(&n.to_be_bytes());
    TokenHash(hash)
}

pub(super) fn slip(n: u32, ward: Option<WardId>, voided_at: Option<Timestamp>) -> Slip {
    Slip { hash: token(n), code_hash: token(n + 1_000).0, conference: meeting(), ward, voided_at }
}

/// Why there are more slips while votes are open.
pub(super) fn added() -> Added {
    Added { actor: Actor::PROGRAM, why: Reason::parse("More people came").unwrap() }
}

pub(super) async fn slips_are_found_by_token_and_by_code(store: &SqlStore) {
    let slips = [
        slip(3, Some(alder()), None),
        // None that casts a ballot later.
        slip(90_001, Some(alder()), Some(BEGIN)),
        slip(2, Some(birch()), None),
        slip(4, None, None),
    ];
    let added = added();
    assert!(!store.record_slips(&slips, BEGIN, None).await.unwrap(), "a vote is open");
    assert!(store.record_slips(&slips, BEGIN, Some(&added)).await.unwrap());
    assert_eq!(store.find_slip(&token(90_001)).await.unwrap().as_ref(), Some(&slips[1]));
    assert_eq!(store.find_slip_by_code(&token(1_004).0).await.unwrap().as_ref(), Some(&slips[3]));
    assert_eq!(store.find_slip(&token(9)).await.unwrap(), None);
    let mut counts = store.count_slips(meeting()).await.unwrap();
    counts.sort();
    assert_eq!(counts, [(None, 1), (Some(alder()), 1), (Some(birch()), 1)]);

    for address in ["https://hall.test", "http://10.0.0.5", "http://10.0.0.5"] {
        store.record_printed(meeting(), address).await.unwrap();
    }
    let all = store.list_printed(Timestamp(i64::MIN)).await.unwrap();
    assert_eq!(all, ["http://10.0.0.5", "https://hall.test"]);
    assert!(store.list_printed(Timestamp(i64::MAX)).await.unwrap().is_empty());

    let clash = [slip(5, None, None), Slip { code_hash: token(91_001).0, ..slip(6, None, None) }];
    let refused = store.record_slips(&clash, BEGIN, Some(&added)).await;
    assert!(matches!(refused, Err(StoreError::Conflict("slip_code"))), "{refused:?}");
    assert_eq!(store.find_slip(&token(5)).await.unwrap(), None, "all or none");

    let alders = contest(1, Some(alder())).id;
    assert_eq!(store.turnout(alders).await.unwrap(), Turnout { ballots: 0, slips: 1 });
}

/// A ballot of slip `n` that ranks these options of the contest, by place, and
/// takes the place of whatever is there.
pub(super) fn ballot(contest: &Contest, n: u32, press: u32, ranked: &[usize]) -> NewBallot {
    let mut cast = [0; 16];
    cast[..4].copy_from_slice(&press.to_be_bytes());
    let (slip, id) = (token(n), CastId(cast));
    let ranking = Ranking::from_store(ranked.iter().map(|at| contest.options[*at].id).collect());
    let envelope = Envelope::of_press(keys().sealing(), contest, &slip, id, &ranking);
    let receipt = Receipt::of(contest.id, &slip, &envelope);
    NewBallot {
        at: BEGIN,
        contest: contest.id,
        slip,
        envelope,
        cast: Cast { id, replaces: None },
        receipt: SignedReceipt::sign(&keys(), contest.id, receipt),
        may_replace: true,
        channel: Channel::Phone,
    }
}

pub(super) fn receipt(ballot: &NewBallot) -> Receipt {
    ballot.receipt.receipt
}

pub(super) async fn a_second_ballot_replaces_the_first_where_that_is_allowed(store: &SqlStore) {
    let contest = open(store, 11).await;
    let (first, second) = (ballot(&contest, 1, 1, &[0]), ballot(&contest, 1, 2, &[2, 1]));
    let fixed = NewBallot { may_replace: false, ..ballot(&contest, 1, 3, &[1]) };
    let record = async |ballot: &NewBallot| store.record_ballot(ballot.clone()).await.unwrap();
    assert!(!store.has_cast(contest.id, &token(1)).await.unwrap());
    assert_eq!(record(&first).await, Recorded::First(receipt(&first)));
    assert_eq!(record(&second).await, Recorded::Replaced(receipt(&second)));
    assert_eq!(record(&fixed).await, Recorded::Fixed(receipt(&second)));
    let found = store.find_standing(contest.id, &token(1)).await.unwrap().unwrap();
    assert_eq!((found.receipt, found.version), (second.receipt, 2));
    assert!(found.receipt.is_owed_by(&keys().public().signing, contest.id));
    assert!(store.has_cast(contest.id, &token(1)).await.unwrap());
    assert_eq!(store.turnout(contest.id).await.unwrap(), Turnout { ballots: 1, slips: 3 });

    assert!(close(store, &contest).await);
    let piles = store.list_piles(contest.id).await.unwrap();
    assert_eq!(piles.len(), 1);
    assert_eq!(piles[0].ranking.options(), [contest.options[2].id, contest.options[1].id]);
    let mut fates = [(receipt(&first), Fate::Replaced), (receipt(&second), Fate::Counted)];
    fates.sort();
    assert_eq!(store.list_receipts(contest.id).await.unwrap(), fates);
}

pub(super) async fn the_same_press_twice_changes_nothing(store: &SqlStore) {
    let contest = open(store, 12).await;
    let press = ballot(&contest, 1, 1, &[0]);
    let unknown = NewBallot { contest: ContestId::from_random([99; 16]), ..press.clone() };
    let record = async |ballot: &NewBallot| store.record_ballot(ballot.clone()).await.unwrap();
    assert_eq!(record(&press).await, Recorded::First(receipt(&press)));
    assert_eq!(record(&press).await, Recorded::Already(receipt(&press)));
    let other_marks = ballot(&contest, 1, 1, &[1]);
    assert_eq!(record(&other_marks).await, Recorded::Differs(receipt(&press)));
    assert_eq!(record(&unknown).await, Recorded::NotOpen);

    assert!(close(store, &contest).await);
    for late in [ballot(&contest, 2, 2, &[1]), press] {
        assert_eq!(record(&late).await, Recorded::NotOpen);
    }
    assert!(store.has_cast(contest.id, &token(1)).await.unwrap());
    assert!(!store.has_cast(contest.id, &token(2)).await.unwrap());
    assert_eq!(store.list_piles(contest.id).await.unwrap().len(), 1);
}

pub(super) async fn a_press_that_is_older_than_the_ballot_changes_nothing(store: &SqlStore) {
    let contest = open(store, 19).await;
    let replacing = |version, press, ranked: &[usize]| {
        let ballot = ballot(&contest, 1, press, ranked);
        NewBallot { cast: Cast { replaces: Some(version), ..ballot.cast }, ..ballot }
    };
    let record = async |ballot: &NewBallot| store.record_ballot(ballot.clone()).await.unwrap();
    let (first, second) = (replacing(0, 1, &[0]), replacing(1, 2, &[1]));
    assert_eq!(record(&first).await, Recorded::First(receipt(&first)));
    assert_eq!(record(&second).await, Recorded::Replaced(receipt(&second)));
    let stale = Recorded::Stale(receipt(&second));
    // From another window, drawn before the second ballot; and the first press, sent again.
    for old in [replacing(0, 3, &[2]), replacing(1, 4, &[2]), first, ballot(&contest, 1, 1, &[0])] {
        assert_eq!(record(&old).await, stale);
    }
    // Nor can an old press be dressed up: one ephemeral key never seals two rankings.
    assert_eq!(record(&replacing(2, 1, &[2])).await, stale);
    assert!(close(store, &contest).await);
    let piles = store.list_piles(contest.id).await.unwrap();
    assert_eq!(piles[0].ranking.options(), [contest.options[1].id]);
}

pub(super) async fn a_hundred_presses_of_one_slip_are_one_ballot(
    store: &SqlStore,
    other: &SqlStore,
) {
    let contest = open(store, 13).await;
    let presses = (0..100_u32).map(|press| {
        let ballot = NewBallot { may_replace: false, ..ballot(&contest, 1, press, &[0]) };
        [store, other][press as usize % 2].record_ballot(ballot)
    });
    let recorded: Vec<_> = join_all(presses).await.into_iter().map(Result::unwrap).collect();
    let firsts: Vec<Receipt> = recorded
        .iter()
        .filter_map(|one| if let Recorded::First(receipt) = one { Some(*receipt) } else { None })
        .collect();
    assert_eq!(firsts.len(), 1);
    let fixed = Recorded::Fixed(firsts[0]);
    assert_eq!(recorded.iter().filter(|one| **one == fixed).count(), 99);
    assert_eq!(store.turnout(contest.id).await.unwrap().ballots, 1);
}

pub(super) async fn a_ballot_the_database_refuses_harms_no_other(store: &SqlStore) {
    let contest = open(store, 14).await;
    let ballots = (0..20).map(|n| {
        let mut ballot = ballot(&contest, n, n, &[0]);
        if n == 7 {
            ballot.envelope = Envelope(Vec::new());
        }
        store.record_ballot(ballot)
    });
    for (n, recorded) in join_all(ballots).await.into_iter().enumerate() {
        let is_first = matches!(recorded, Ok(Recorded::First(_)));
        assert_eq!(is_first, n != 7, "{n}: {recorded:?}");
    }
    assert_eq!(store.turnout(contest.id).await.unwrap().ballots, 19);
}
