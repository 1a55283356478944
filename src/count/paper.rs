//! Reading a ballot choice by choice, by the rules for gaps, repeats and equal ranks.
//!
//! [`Papers`] holds what is left of every ballot once the rules are applied
//! that do not depend on who is still in; [`Papers::advance`] applies the rest.

use std::borrow::Cow;

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
        let [mut total, mut valid, mut overvoted, mut skipped, mut duplicated] = [0_u128; 5];
        let mut seen = Seen::of(ballots.options());
        for at in 0..ballots.len() {
            seen.forget();
            let [mut is_valid, mut is_overvoted, mut is_skipped, mut is_duplicated] = [false; 4];
            let mut is_in_gap = false;
            for mark in ballots.marks(at) {
                if *mark == Mark::SKIP {
                    is_in_gap = true;
                    continue;
                }
                is_valid = true;
                is_skipped |= is_in_gap;
                is_overvoted |= matches!(mark.meaning(), Meaning::Same(_) | Meaning::Overvote);
                is_duplicated |= seen.again(*mark);
            }
            let weight = u128::from(ballots.weight(at));
            let counted = |is_so: bool| if is_so { weight } else { 0 };
            total += weight;
            valid += counted(is_valid);
            overvoted += counted(is_overvoted);
            skipped += counted(is_skipped);
            duplicated += counted(is_duplicated);
        }
        let votes = |weight: u128| Votes::from_units(weight.saturating_mul(ballots.step().units()));
        Self {
            total: votes(total),
            valid: votes(valid),
            blank: votes(total - valid),
            overvoted: votes(overvoted),
            skipped: votes(skipped),
            duplicated: votes(duplicated),
        }
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
pub struct Papers<'a> {
    /// The choices of all ballots, one after another: the marks as they stand,
    /// unless a rule ends ballots at a place that must be looked for first.
    choices: Cow<'a, [Mark]>,
    /// Where in `choices` the ones not read yet begin and end, for each ballot.
    left: Vec<(u32, u32)>,
    /// Why it ends where it ends; none: for want of choices.
    ends: Vec<Cause>,
    overvote: Overvote,
}

impl<'a> Papers<'a> {
    /// Ballots for a count in which every option that was read is out when a
    /// ballot is read on. So a repeat says nothing new, and without rules for gaps
    /// the marks can be read as they stand.
    pub fn read(rules: &Rules, ballots: &'a Ballots) -> Self {
        if rules.skips != Skips::Close || rules.duplicates != Duplicates::First {
            return Self::settled(rules, ballots);
        }
        let mut begin = 0;
        let span = |at| {
            let end = begin + place(ballots.marks(at).len());
            (std::mem::replace(&mut begin, end), end)
        };
        Self {
            left: (0..ballots.len()).map(span).collect(),
            choices: Cow::Borrowed(ballots.all_marks()),
            ends: Vec::new(),
            overvote: rules.overvote,
        }
    }

    /// Applies the rules for gaps, repeats and equal ranks once and for all.
    pub fn settled(rules: &Rules, ballots: &Ballots) -> Self {
        let mut choices = Vec::new();
        let mut left = Vec::with_capacity(ballots.len());
        let mut ends = Vec::with_capacity(ballots.len());
        let mut seen = Seen::of(ballots.options());
        for at in 0..ballots.len() {
            seen.forget();
            let begin = place(choices.len());
            ends.push(clean(rules, ballots.marks(at), &mut seen, &mut choices));
            left.push((begin, place(choices.len())));
        }
        Self { choices: Cow::Owned(choices), left, ends, overvote: rules.overvote }
    }

    /// Reads on to the next choice that is still in.
    pub fn advance(&mut self, ballot: usize, is_in: &[bool]) -> Next {
        let (at, end) = self.left[ballot];
        let choices = &self.choices[at as usize..end as usize];
        let (next, read) = choose(self.overvote, choices, is_in);
        self.left[ballot].0 = at + place(read);
        next.unwrap_or_else(|| Next::Ended(self.ends.get(ballot).copied().unwrap_or_default()))
    }
}

/// An index into the choices; [`Ballots`] holds no more marks than fit.
fn place(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// The next choice that is in, and how many marks were read to find it. None:
/// there is no more.
fn choose(overvote: Overvote, choices: &[Mark], is_in: &[bool]) -> (Option<Next>, usize) {
    let mut at = 0;
    while let Some(mark) = choices.get(at) {
        let same = choices[at + 1..].iter().take_while(|mark| is_same(**mark)).count();
        let rank = &choices[at..=at + same];
        at += 1 + same;
        let next = match (option(*mark), overvote) {
            (Some(only), _) if same == 0 => is_in[only].then_some(Next::Option(only)),
            (None, _) if *mark == Mark::SKIP => None,
            (_, Overvote::Skip) => None,
            (Some(_), Overvote::ExhaustIfSeveralContinue) => continuing(rank, is_in),
            // Not told which, so it may well be several that are still in.
            _ => Some(Next::Ended(Cause::Overvote)),
        };
        match next {
            Some(Next::Ended(_)) => return (next, choices.len()),
            Some(Next::Option(_)) => return (next, at),
            None => {}
        }
    }
    (None, at)
}

/// What several options at one rank come to, when those count that are still in.
fn continuing(rank: &[Mark], is_in: &[bool]) -> Option<Next> {
    let mut still = rank.iter().filter_map(|mark| option(*mark)).filter(|n| is_in[*n]);
    let first = still.next()?;
    let is_alone = still.all(|other| other == first);
    Some(if is_alone { Next::Option(first) } else { Next::Ended(Cause::Overvote) })
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
