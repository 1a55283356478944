//! Which slides there are, and where a step or a change leads.

use wardmote::count::Votes;
use wardmote::id::ConferenceId;
use wardmote::text::Question;
use wardmote::time::Timestamp;
use wardmote::update::Turnout;

use super::*;
use crate::reveal::QrPicture;
use wardmote::count::tale::{Tale, Told};

fn id(n: u8) -> ContestId {
    ContestId::from_random([n; 16])
}

fn contest(n: u8, phase: Phase) -> ContestState {
    ContestState {
        id: id(n),
        question: Question::from_store("What first?".into()),
        phase,
        may_change: true,
        turnout: Turnout::default(),
        closes_at: None,
        notice_ends_at: None,
        is_checking: false,
        void_reason: None,
        opening: None,
    }
}

fn update(on_screen: Option<ContestId>, contests: Vec<ContestState>) -> Update {
    let conference = ConferenceId::from_random([9; 16]);
    Update { conference, on_screen, holding: None, now: Timestamp(1), contests }
}

fn told(tie: bool) -> Told {
    Told {
        chip: String::new(),
        name: String::new(),
        is_final: false,
        bar: Votes::whole(1),
        goal: String::new(),
        out: vec![],
        has_moved: false,
        left: None,
        short: vec![],
        tie: tie.then(Vec::new),
        sentences: vec![],
    }
}

fn reveals(rounds: Vec<Told>) -> Reveals {
    let qr = QrPicture { size: 8, path: String::new(), label: String::new() };
    let tale = Tale {
        question: String::new(),
        rows: vec![],
        winners: vec![],
        rounds,
        result: vec![],
        chip: String::new(),
        unit: String::new(),
        scale: Votes::whole(1),
    };
    let (turnout, address) = (String::new(), String::new());
    let reveal = Reveal { contest: id(1), tale, turnout, digest: None, address, qr };
    Reveals::from([(id(1), reveal)])
}

#[test]
fn a_reveal_goes_from_curtain_to_what_happens_next_and_no_further() {
    let update = update(Some(id(1)), vec![contest(1, Phase::Published)]);
    let reveals = reveals(vec![told(false), told(true)]);
    let mut at = home(&update);
    let mut seen = vec![at];
    for _ in 0..6 {
        at = step(at, Step::Next, &update, &reveals);
        seen.push(at);
    }
    let c = id(1);
    assert_eq!(
        seen,
        [
            Slide::Curtain(c),
            Slide::Round(c, 0),
            Slide::Round(c, 1),
            Slide::Tie(c, 1),
            Slide::Final(c),
            Slide::Next(c),
            Slide::Next(c),
        ]
    );
    assert_eq!(step(at, Step::First, &update, &reveals), Slide::Curtain(c));
    assert_eq!(step(Slide::Curtain(c), Step::Last, &update, &reveals), Slide::Next(c));
    assert_eq!(step(Slide::Curtain(c), Step::Back, &update, &reveals), Slide::Join);
}

#[test]
fn no_key_leads_past_the_curtain_before_publication() {
    for phase in [Phase::Open, Phase::Closed] {
        let update = update(Some(id(1)), vec![contest(1, phase)]);
        let reveals = reveals(vec![told(false)]);
        for steps in [Step::Next, Step::Last] {
            let at = step(home(&update), steps, &update, &reveals);
            let is_told = matches!(at, Slide::Open(_) | Slide::Curtain(_) | Slide::Check(_));
            assert!(is_told, "{at:?}");
        }
    }
}

#[test]
fn closing_draws_the_curtain_and_publishing_leaves_it_drawn() {
    let open = update(Some(id(1)), vec![contest(1, Phase::Open)]);
    let closed = update(Some(id(1)), vec![contest(1, Phase::Closed)]);
    let published = update(Some(id(1)), vec![contest(1, Phase::Published)]);
    let reveals = reveals(vec![told(false)]);
    let at = follow(Slide::Open(id(1)), Some(&open), &closed, &reveals);
    assert_eq!(at, Slide::Curtain(id(1)));
    assert_eq!(follow(at, Some(&closed), &published, &reveals), at);
}

#[test]
fn the_check_minute_comes_between_closing_and_reveal_and_can_be_left_out() {
    let c = id(1);
    let state = |phase, is_checking| {
        update(Some(c), vec![ContestState { is_checking, ..contest(1, phase) }])
    };
    let reveals = reveals(vec![told(false)]);
    let (closed, checking) = (state(Phase::Closed, false), state(Phase::Closed, true));
    let at = follow(Slide::Curtain(c), Some(&closed), &checking, &reveals);
    assert_eq!(at, Slide::Check(c), "the organiser begins it");
    assert_eq!(home(&checking), at, "a screen that comes late is there too");
    assert_eq!(follow(at, Some(&checking), &checking, &reveals), at);
    let ended = follow(at, Some(&checking), &closed, &reveals);
    assert_eq!(ended, Slide::Curtain(c), "the organiser ends it");
    let by_key = step(Slide::Curtain(c), Step::Next, &closed, &reveals);
    assert_eq!(by_key, Slide::Check(c), "a key begins it");
    assert_eq!(step(by_key, Step::Back, &closed, &reveals), Slide::Curtain(c));
    assert_eq!(step(by_key, Step::First, &closed, &reveals), Slide::Curtain(c));
    let published = state(Phase::Published, true);
    assert_eq!(follow(at, Some(&checking), &published, &reveals), Slide::Curtain(c));
    let left_out = step(Slide::Curtain(c), Step::Next, &published, &reveals);
    assert_eq!(left_out, Slide::Round(c, 0));
}

#[test]
fn the_screen_follows_the_organisers_choice_and_else_stays_where_it_is() {
    let contests = || vec![contest(1, Phase::Published), contest(2, Phase::Open)];
    let (one, two) = (update(Some(id(1)), contests()), update(Some(id(2)), contests()));
    let reveals = reveals(vec![told(false), told(false)]);
    let at = Slide::Round(id(1), 1);
    assert_eq!(follow(at, Some(&one), &one, &reveals), at);
    assert_eq!(follow(at, Some(&one), &two, &reveals), Slide::Open(id(2)));
    let none = update(None, contests());
    assert_eq!(follow(at, Some(&one), &none, &reveals), Slide::Join);
}

#[test]
fn a_message_comes_first_and_goes_when_something_else_is_chosen() {
    let quiet = update(Some(id(1)), vec![contest(1, Phase::Open)]);
    let message = Some(wardmote::text::Details::from_store("Tea until eight".into()));
    let told = Update { holding: message, ..quiet.clone() };
    let reveals = Reveals::new();
    let at = follow(Slide::Open(id(1)), Some(&quiet), &told, &reveals);
    assert_eq!((at, home(&told)), (Slide::Hold, Slide::Hold));
    assert_eq!(step(at, Step::Next, &told, &reveals), Slide::Join, "a key goes on from it");
    assert_eq!(step(at, Step::Back, &told, &reveals), Slide::Hold);
    let away = Slide::Open(id(1));
    assert_eq!(follow(away, Some(&told), &told, &reveals), away, "and stays where it went");
    assert_eq!(follow(at, Some(&told), &quiet, &reveals), away);
    assert!(!slides(&quiet, &reveals).contains(&Slide::Hold));
}

#[test]
fn one_open_vote_needs_no_slide_of_all_of_them() {
    let reveals = Reveals::new();
    let one = update(None, vec![contest(1, Phase::Open), contest(2, Phase::Closed)]);
    assert!(!slides(&one, &reveals).contains(&Slide::Together));
    let two = || vec![contest(1, Phase::Open), contest(2, Phase::Open)];
    assert!(slides(&update(None, two()), &reveals).contains(&Slide::Together));
    let chosen = update(Some(id(1)), two());
    assert!(!slides(&chosen, &reveals).contains(&Slide::Together), "one was chosen");
    let at = follow(Slide::Together, Some(&update(None, two())), &one, &reveals);
    assert_eq!(at, Slide::Join, "when only one is left, joining lists it");
}

#[test]
fn from_joining_one_steps_through_all_contests() {
    let update = update(None, vec![contest(1, Phase::Open), contest(2, Phase::Open)]);
    let reveals = Reveals::new();
    let all = step(Slide::Join, Step::Next, &update, &reveals);
    assert_eq!(all, Slide::Together, "two and more stand beside each other first");
    let one = step(all, Step::Next, &update, &reveals);
    assert_eq!(one, Slide::Open(id(1)));
    assert_eq!(step(one, Step::Next, &update, &reveals), Slide::Open(id(2)));
}

#[test]
fn a_slide_comes_back_after_a_reload() {
    let c = id(1);
    for slide in [
        Slide::Hold,
        Slide::Join,
        Slide::Together,
        Slide::Open(c),
        Slide::Round(c, 3),
        Slide::Tie(c, 0),
    ] {
        assert_eq!(Slide::from_memory(&slide.to_memory()), Some(slide));
    }
    assert_eq!(Slide::from_memory("round here 9"), None);
}
