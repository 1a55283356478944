//! Reading a ballot choice by choice, by the rules for gaps, repeats and equal ranks.
//!
//! [`Papers`] holds what is left of every ballot once the rules are applied
//! that do not depend on who is still in; [`Papers::advance`] applies the rest.

use serde::{Deserialize, Serialize};

use super::ballots::{Ballots, Mark, Meaning};
use super::rules::{Duplicates, Overvote, Rules, Skips};
use super::votes::Votes;

/// Why a ballot counts for nobody any more.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Cause {
    /// Nobody on it is left.
    #[default]
    Choices,
    /// Several options at one rank.
    Overvote,
    /// Empty ranks.
    Skip,
    /// An option ranked twice.
    Duplicate,
}

impl Cause {
    /// All, in the order of [`super::Exhausted`].
    pub const ALL: [Self; 4] = [Self::Choices, Self::Overvote, Self::Skip, Self::Duplicate];
}

/// How many ballots had something on them that a rule had to settle.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    /// All of them.
    pub total: Votes,
    /// Those that rank at least one option.
    pub valid: Votes,
    /// Those that rank nothing.
    pub blank: Votes,
    /// Those with several options at one rank.
    pub overvoted: Votes,
    /// Those with an empty rank before another mark.
    pub skipped: Votes,
    /// Those with an option ranked twice.
    pub duplicated: Votes,
}

impl Summary {
    /// Looks through all ballots.
    pub fn of(ballots: &Ballots) -> Self {
        let mut summary = Self::default();
        let mut seen = Seen::of(ballots.options());
        for (votes, marks) in ballots.iter() {
            let ranks_something = marks.iter().any(|mark| *mark != Mark::SKIP);
            let count = |sum: &mut Votes, is_so: bool| {
                *sum = if is_so { sum.plus(votes) } else { *sum };
            };
            let last = marks.iter().rposition(|mark| *mark != Mark::SKIP).unwrap_or(0);
            let is_equal =
                |mark: &Mark| matches!(mark.meaning(), Meaning::Same(_) | Meaning::Overvote);
            count(&mut summary.total, true);
            count(&mut summary.valid, ranks_something);
            count(&mut summary.blank, !ranks_something);
            count(&mut summary.overvoted, marks.iter().any(is_equal));
            count(&mut summary.skipped, marks[..last.min(marks.len())].contains(&Mark::SKIP));
            seen.forget();
            count(&mut summary.duplicated, marks.iter().any(|mark| seen.again(*mark)));
        }
        summary
    }
}

/// Which options a ballot has named so far.
struct Seen {
    /// The ballot that named each option last.
    by: Vec<u32>,
    now: u32,
}

impl Seen {
    fn of(options: usize) -> Self {
        Self { by: vec![0; options], now: 0 }
    }

    /// Begins another ballot.
    fn forget(&mut self) {
        self.now = self.now.wrapping_add(1);
    }

    /// Names an option; whether it was named before.
    fn again(&mut self, mark: Mark) -> bool {
        let (Meaning::Option(option) | Meaning::Same(option)) = mark.meaning() else {
            return false;
        };
        let was = self.by[option] == self.now;
        self.by[option] = self.now;
        was
    }
}

/// What comes next on a ballot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// It counts for this option.
    Option(usize),
    /// It counts for nobody any more.
    Ended(Cause),
}

/// Every different ballot, ready to be read choice by choice.
pub struct Papers {
    /// The choices of all ballots, one after another. Marks of one rank stay
    /// together only where the rules look at who is still in.
    choices: Vec<Mark>,
    /// Where in `choices` the ones not read yet begin and end, for each ballot.
    left: Vec<(u32, u32)>,
    /// Why it ends where it ends.
    ends: Vec<Cause>,
}

impl Papers {
    /// Applies the rules for gaps, repeats and equal ranks.
    pub fn read(rules: &Rules, ballots: &Ballots) -> Self {
        let mut papers = Self { choices: Vec::new(), left: Vec::new(), ends: Vec::new() };
        let mut seen = Seen::of(ballots.options());
        for at in 0..ballots.len() {
            seen.forget();
            let begin = place(papers.choices.len());
            let end = clean(rules, ballots.marks(at), &mut seen, &mut papers.choices);
            papers.left.push((begin, place(papers.choices.len())));
            papers.ends.push(end);
        }
        papers
    }

    /// Reads on to the next choice that is still in.
    pub fn advance(&mut self, ballot: usize, is_in: &[bool]) -> Next {
        let (at, end) = self.left[ballot];
        let choices = &self.choices[at as usize..end as usize];
        let (next, read) = choose(choices, is_in);
        self.left[ballot].0 = at + place(read);
        next.unwrap_or(Next::Ended(self.ends[ballot]))
    }
}

/// An index into the choices; [`Ballots`] holds no more marks than fit.
fn place(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// The next choice that is in, and how many marks were read to find it. None:
/// there is no more.
pub fn choose(choices: &[Mark], is_in: &[bool]) -> (Option<Next>, usize) {
    let mut at = 0;
    while let Some(mark) = choices.get(at) {
        let same = choices[at + 1..].iter().take_while(|mark| is_same(**mark)).count();
        let rank = &choices[at..=at + same];
        at += 1 + same;
        let Some(first) = option(*mark) else { continue };
        if same == 0 {
            if is_in[first] {
                return (Some(Next::Option(first)), at);
            }
            continue;
        }
        let mut still = rank.iter().filter_map(|mark| option(*mark)).filter(|n| is_in[*n]);
        match (still.next(), still.next()) {
            (None, _) => {}
            (Some(only), None) => return (Some(Next::Option(only)), at),
            _ => return (Some(Next::Ended(Cause::Overvote)), choices.len()),
        }
    }
    (None, at)
}

fn is_same(mark: Mark) -> bool {
    matches!(mark.meaning(), Meaning::Same(_))
}

fn option(mark: Mark) -> Option<usize> {
    match mark.meaning() {
        Meaning::Option(number) | Meaning::Same(number) => Some(number),
        Meaning::Skip | Meaning::Overvote => None,
    }
}

/// Writes down the choices of one ballot, and says why it ends where it ends.
fn clean(rules: &Rules, marks: &[Mark], seen: &mut Seen, choices: &mut Vec<Mark>) -> Cause {
    let most_skips = match rules.skips {
        Skips::Close => usize::MAX,
        Skips::ExhaustAfterOne => 1,
        Skips::ExhaustAfterTwo => 2,
    };
    let last = marks.iter().rposition(|mark| *mark != Mark::SKIP).map_or(0, |last| last + 1);
    let (mut at, mut skips) = (0, 0);
    while at < last {
        let same = marks[at + 1..last].iter().take_while(|mark| is_same(**mark)).count();
        let rank = &marks[at..=at + same];
        at += 1 + same;
        if rank == [Mark::SKIP] {
            skips += 1;
            if skips >= most_skips {
                return Cause::Skip;
            }
            continue;
        }
        skips = 0;
        if rank == [Mark::OVERVOTE] || rank.len() > 1 {
            match rules.overvote {
                Overvote::Exhaust => return Cause::Overvote,
                // Not told which, so it may well be several that are still in.
                Overvote::ExhaustIfSeveralContinue if rank.len() == 1 => return Cause::Overvote,
                Overvote::Skip => continue,
                Overvote::ExhaustIfSeveralContinue => {}
            }
        }
        let start = choices.len();
        for mark in rank {
            if seen.again(*mark) {
                if rules.duplicates == Duplicates::Exhaust {
                    choices.truncate(start);
                    return Cause::Duplicate;
                }
            } else if let Some(number) = option(*mark) {
                let is_first = choices.len() == start;
                choices.push(if is_first { Mark::option(number) } else { Mark::same(number) });
            }
        }
    }
    Cause::Choices
}
