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
    /// What the organiser wants to be read.
    Hold,
    /// How to join.
    Join,
    /// All votes that take ballots, together.
    Together,
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
            Self::Hold | Self::Join | Self::Together => None,
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
            Self::Hold => "hold".into(),
            Self::Join => "join".into(),
            Self::Together => "together".into(),
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
        match kind {
            "hold" => return Some(Self::Hold),
            "join" => return Some(Self::Join),
            "together" => return Some(Self::Together),
            _ => {}
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

/// All slides in their order: the message, if there is one, and joining; then the
/// contest the organiser chose, or when none is chosen, what is open together and
/// one contest after another.
pub fn slides(update: &Update, reveals: &Reveals) -> Vec<Slide> {
    let is_shown =
        |contest: &&ContestState| update.on_screen.is_none_or(|shown| shown == contest.id);
    let of_contests = update.contests.iter().filter(is_shown);
    let rest = of_contests.flat_map(|contest| slides_of(contest, reveals));
    let open = update.contests.iter().filter(|contest| contest.phase == Phase::Open).count();
    let together = update.on_screen.is_none() && open > 1;
    let hold = update.holding.as_ref().map(|_| Slide::Hold);
    let together = together.then_some(Slide::Together);
    hold.into_iter().chain([Slide::Join]).chain(together).chain(rest).collect()
}

/// Where the screen stands when nobody has pressed a key: at the organiser's
/// message, at the contest they chose, or at joining.
pub fn home(update: &Update) -> Slide {
    if update.holding.is_some() {
        return Slide::Hold;
    }
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
    let chosen = |update: &Update| (update.on_screen, update.holding.clone());
    if before.is_some_and(|before| chosen(before) != chosen(update)) {
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
mod tests;
