//! Which slides there are, and which comes next: pure, so that it can be tested.

use std::collections::HashMap;

use wardmote::contest::Phase;
use wardmote::id::ContestId;
use wardmote::update::{ContestState, Update};

use crate::reveal::Reveal;

/// Counts the screen has been given, by contest.
pub type Reveals = HashMap<ContestId, Reveal>;

/// One slide.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Slide {
    /// How to join.
    Join,
    /// Ballots are coming in.
    Open(ContestId),
    /// Voting is over; the count is being made, or waits to be shown.
    Curtain(ContestId),
    /// Everybody looks for their receipt.
    Check(ContestId),
    /// A round, counted from 0.
    Round(ContestId, usize),
    /// The tie of that round.
    Tie(ContestId, usize),
    /// What is chosen.
    Final(ContestId),
    /// What happens next.
    Next(ContestId),
    /// The vote was given up.
    Stopped(ContestId),
}

impl Slide {
    /// The contest it is about.
    pub fn contest(self) -> Option<ContestId> {
        match self {
            Self::Join => None,
            Self::Open(id)
            | Self::Curtain(id)
            | Self::Check(id)
            | Self::Round(id, _)
            | Self::Tie(id, _)
            | Self::Final(id)
            | Self::Next(id)
            | Self::Stopped(id) => Some(id),
        }
    }

    /// The slide as this tab remembers it through a reload.
    pub fn to_memory(self) -> String {
        let of = |word: &str, id: ContestId, n: usize| format!("{word} {id} {n}");
        match self {
            Self::Join => "join".into(),
            Self::Open(id) => of("open", id, 0),
            Self::Curtain(id) => of("curtain", id, 0),
            Self::Check(id) => of("check", id, 0),
            Self::Round(id, n) => of("round", id, n),
            Self::Tie(id, n) => of("tie", id, n),
            Self::Final(id) => of("final", id, 0),
            Self::Next(id) => of("next", id, 0),
            Self::Stopped(id) => of("stopped", id, 0),
        }
    }

    /// The slide a tab remembered.
    pub fn from_memory(memory: &str) -> Option<Self> {
        let mut words = memory.split(' ');
        let kind = words.next()?;
        if kind == "join" {
            return Some(Self::Join);
        }
        let id = ContestId::parse(words.next()?).ok()?;
        let n = words.next()?.parse().ok()?;
        Some(match kind {
            "open" => Self::Open(id),
            "curtain" => Self::Curtain(id),
            "check" => Self::Check(id),
            "round" => Self::Round(id, n),
            "tie" => Self::Tie(id, n),
            "final" => Self::Final(id),
            "next" => Self::Next(id),
            "stopped" => Self::Stopped(id),
            _ => return None,
        })
    }
}

/// A step by key, clicker or button.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// One on.
    Next,
    /// One back.
    Back,
    /// To the first slide of the contest.
    First,
    /// To its last.
    Last,
}

/// The slides of a contest as it stands.
fn slides_of(contest: &ContestState, reveals: &Reveals) -> Vec<Slide> {
    let id = contest.id;
    match contest.phase {
        Phase::Draft => vec![],
        Phase::Open => vec![Slide::Open(id)],
        Phase::Closed => vec![Slide::Curtain(id), Slide::Check(id)],
        Phase::Void => vec![Slide::Stopped(id)],
        Phase::Published => {
            let mut slides = vec![Slide::Curtain(id)];
            // Until the count is here the curtain stays.
            if let Some(reveal) = reveals.get(&id) {
                for (n, round) in reveal.rounds.iter().enumerate() {
                    slides.push(Slide::Round(id, n));
                    slides.extend(round.tie.is_some().then_some(Slide::Tie(id, n)));
                }
                slides.extend([Slide::Final(id), Slide::Next(id)]);
            }
            slides
        }
    }
}

/// All slides in their order: joining, then the contest the organiser chose;
/// when none is chosen, one contest after another.
pub fn slides(update: &Update, reveals: &Reveals) -> Vec<Slide> {
    let is_shown =
        |contest: &&ContestState| update.on_screen.is_none_or(|shown| shown == contest.id);
    let of_contests = update.contests.iter().filter(is_shown);
    let rest = of_contests.flat_map(|contest| slides_of(contest, reveals));
    std::iter::once(Slide::Join).chain(rest).collect()
}

/// Where the screen stands when nobody has pressed a key: at the contest the
/// organiser chose, or at joining.
pub fn home(update: &Update) -> Slide {
    let shown = update.on_screen.and_then(|id| update.contest(id));
    if let Some(contest) = shown.filter(|contest| is_checking(contest)) {
        return Slide::Check(contest.id);
    }
    shown
        .and_then(|contest| slides_of(contest, &Reveals::new()).first().copied())
        .unwrap_or(Slide::Join)
}

/// Whether everybody looks for their receipt just now.
fn is_checking(contest: &ContestState) -> bool {
    contest.phase == Phase::Closed && contest.is_checking
}

/// Where the beginning or the end of a check minute leads the screen.
fn check(at: Slide, before: &Update, update: &Update) -> Option<Slide> {
    let id = at.contest().or(update.on_screen)?;
    let was_on = is_checking(before.contest(id)?);
    let contest = update.contest(id)?;
    match (was_on, is_checking(contest)) {
        (false, true) => Some(Slide::Check(id)),
        (true, false) if contest.phase == Phase::Closed && at == Slide::Check(id) => {
            Some(Slide::Curtain(id))
        }
        _ => None,
    }
}

/// Where the screen stands after the meeting has moved on.
pub fn follow(at: Slide, before: Option<&Update>, update: &Update, reveals: &Reveals) -> Slide {
    if before.is_some_and(|before| before.on_screen != update.on_screen) {
        return home(update);
    }
    if let Some(slide) = before.and_then(|before| check(at, before, update)) {
        return slide;
    }
    let slides = slides(update, reveals);
    if slides.contains(&at) {
        return at;
    }
    // The contest went on to another phase, or its count is still on its way.
    let same = at.contest();
    let first = slides.into_iter().find(|slide| same.is_some() && slide.contest() == same);
    first.unwrap_or_else(|| home(update))
}

/// Where a step leads; at either end it leads nowhere.
pub fn step(at: Slide, step: Step, update: &Update, reveals: &Reveals) -> Slide {
    let slides = slides(update, reveals);
    let of_same = |slide: &&Slide| slide.contest() == at.contest();
    let here = slides.iter().position(|slide| *slide == at).unwrap_or(0);
    let to = match step {
        Step::Next => slides.get(here + 1),
        Step::Back => here.checked_sub(1).and_then(|before| slides.get(before)),
        Step::First => slides.iter().find(of_same),
        Step::Last => slides.iter().rev().find(of_same),
    };
    to.copied().unwrap_or(at)
}

#[cfg(test)]
mod tests {
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
        Update { conference, on_screen, now: Timestamp(1), contests }
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
    fn from_joining_one_steps_through_all_contests() {
        let update = update(None, vec![contest(1, Phase::Open), contest(2, Phase::Open)]);
        let reveals = Reveals::new();
        let one = step(Slide::Join, Step::Next, &update, &reveals);
        assert_eq!(one, Slide::Open(id(1)));
        assert_eq!(step(one, Step::Next, &update, &reveals), Slide::Open(id(2)));
    }

    #[test]
    fn a_slide_comes_back_after_a_reload() {
        let c = id(1);
        for slide in [Slide::Join, Slide::Open(c), Slide::Round(c, 3), Slide::Tie(c, 0)] {
            assert_eq!(Slide::from_memory(&slide.to_memory()), Some(slide));
        }
        assert_eq!(Slide::from_memory("round here 9"), None);
    }
}
