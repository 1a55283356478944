//! Contests: one question put to a vote, its rules, and its life.

mod draft;
pub mod lot;
pub mod step;
pub mod tally;

pub use self::draft::{BoxesChange, Draft};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::error::{Field, Refusal};
use crate::id::{ConferenceId, ContestId, IssueId, OptionId, WardId};
use crate::record::publication::Publication;
use crate::text::{Details, Question, Reason, Title};
use crate::time::Timestamp;

/// One option would be no choice.
pub const OPTIONS_MIN: usize = 2;
/// Newcomers rank up to six with ease; eight is what a phone and a projected
/// chart can still show (ux.md 1.1).
pub const OPTIONS_MAX: usize = 8;
/// One option at least must be left over, or nothing is decided. Six of seven is
/// hardly a choice either, but that is for the ward to say.
pub const SEATS_MAX: usize = OPTIONS_MAX - 1;
/// Voting never needs longer than an evening.
pub const MINUTES_MAX: u32 = 600;
/// How long everybody is told before voting closes.
pub const NOTICE_MS: i64 = 60_000;

/// Where a contest is in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// Being prepared; everything can be changed.
    Draft,
    /// Ballots are taken; nothing can be changed.
    Open,
    /// No ballots are taken; counted, and only organisers see how.
    Closed,
    /// Everybody sees the count.
    Published,
    /// Given up, with a reason.
    Void,
}

impl Phase {
    /// All, in the order of a contest's life.
    pub const ALL: [Self; 5] = [Self::Draft, Self::Open, Self::Closed, Self::Published, Self::Void];

    /// The stable word for it in the database, on the wire and in locale keys.
    pub fn key(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Open => "open",
            Self::Closed => "closed",
            Self::Published => "published",
            Self::Void => "void",
        }
    }

    /// Reads the stable word.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|phase| phase.key() == key)
    }

    /// Whether a contest may go from this phase to `next`: forward one step at a
    /// time, or void from anywhere but void. Reopening is impossible.
    pub fn may_become(self, next: Self) -> bool {
        matches!(
            (self, next),
            (Self::Draft, Self::Open)
                | (Self::Open, Self::Closed)
                | (Self::Closed, Self::Published)
                | (Self::Draft | Self::Open | Self::Closed | Self::Published, Self::Void)
        )
    }
}

/// What settles a tie; fixed before opening (count.md, "Ties").
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TieRule {
    /// The most recent earlier round in which the tied options differ; else the lot.
    #[default]
    LookBack,
    /// The lot at once.
    Lot,
}

impl TieRule {
    /// The stable word for it.
    pub fn key(self) -> &'static str {
        match self {
            Self::LookBack => "look_back",
            Self::Lot => "lot",
        }
    }

    /// Reads the stable word.
    ///
    /// # Errors
    /// [`Refusal::NotUnderstood`] for any other word.
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        [Self::LookBack, Self::Lot]
            .into_iter()
            .find(|rule| rule.key() == text)
            .ok_or(Refusal::NotUnderstood { field: Field::Options })
    }
}

/// An issue on a ballot. Its words are a copy, so that a later change of the
/// issue cannot change what people voted on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BallotOption {
    /// Its id.
    pub id: OptionId,
    /// The issue it stands for, if any.
    pub issue: Option<IssueId>,
    /// In a few words.
    pub title: Title,
    /// In a sentence.
    pub details: Option<Details>,
}

/// The rules an organiser chooses.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rules {
    /// How many options are chosen: one by instant-runoff, more by single
    /// transferable vote.
    pub seats: u32,
    /// What settles a tie.
    pub ties: TieRule,
    /// Planned length of the voting, for the countdown; the chair closes.
    pub minutes: Option<u32>,
    /// Whether a ballot may be changed until closing.
    pub may_change: bool,
    /// What of the rankings is published.
    pub publication: Publication,
}

impl Rules {
    /// Reads the rules as typed.
    ///
    /// # Errors
    /// A sentence about the first box that does not do.
    pub fn parse(
        seats: &str,
        ties: &str,
        minutes: &str,
        may_change: bool,
        publication: &str,
    ) -> Result<Self, Refusal> {
        let number = |text: &str, field, min: u32, max: u32| -> Result<u32, Refusal> {
            let number: u32 = text.trim().parse().map_err(|_| Refusal::NotUnderstood { field })?;
            if (min..=max).contains(&number) {
                Ok(number)
            } else {
                Err(Refusal::OutOfRange { field, min: min.into(), max: max.into() })
            }
        };
        let minutes = match minutes.trim() {
            "" => None,
            text => Some(number(text, Field::Minutes, 1, MINUTES_MAX)?),
        };
        let seats = number(seats, Field::Seats, 1, u32::try_from(SEATS_MAX).unwrap_or(1))?;
        let publication = Publication::parse(publication)?;
        Ok(Self { seats, ties: TieRule::parse(ties)?, minutes, may_change, publication })
    }
}

impl Default for Rules {
    fn default() -> Self {
        Self {
            seats: 1,
            ties: TieRule::LookBack,
            minutes: Some(10),
            may_change: true,
            publication: Publication::default(),
        }
    }
}

/// One question put to a vote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contest {
    /// Its id.
    pub id: ContestId,
    /// The meeting.
    pub conference: ConferenceId,
    /// Who may vote: one ward, or everybody in the room.
    pub ward: Option<WardId>,
    /// What is asked.
    pub question: Question,
    /// What may be chosen, in the organiser's order.
    pub options: Vec<BallotOption>,
    /// How it is counted.
    pub rules: Rules,
    /// Where it is in its life.
    pub phase: Phase,
    /// When voting opened.
    pub opened_at: Option<Timestamp>,
    /// The planned end of the voting; a plan, not a law: the chair closes.
    pub closes_at: Option<Timestamp>,
    /// When the notice given to everybody runs out, and voting closes.
    pub notice_ends_at: Option<Timestamp>,
    /// When voting closed.
    pub closed_at: Option<Timestamp>,
    /// When the count was published.
    pub published_at: Option<Timestamp>,
    /// Whether everybody looks for their receipt just now: between closing and reveal.
    pub is_checking: bool,
    /// Why it was given up.
    pub void_reason: Option<Reason>,
}

impl Contest {
    /// Checks that voting may open.
    ///
    /// # Errors
    /// [`Refusal::WrongPhase`], or what [`check_options`] says.
    pub fn may_open(&self) -> Result<(), Refusal> {
        if !self.phase.may_become(Phase::Open) {
            return Err(Refusal::WrongPhase);
        }
        check_options(&self.options, &self.rules)
    }

    /// Whether anybody may know of it: once voting has opened, whatever came after.
    pub fn is_public(&self) -> bool {
        match self.phase {
            Phase::Draft => false,
            Phase::Void => self.opened_at.is_some(),
            Phase::Open | Phase::Closed | Phase::Published => true,
        }
    }

    /// The option of that id.
    pub fn option(&self, id: OptionId) -> Option<&BallotOption> {
        self.options.iter().find(|option| option.id == id)
    }

    /// The options in the order one slip sees them: random between slips,
    /// the same on every reload, device and language of one slip.
    ///
    /// Sorted by SHA-256("wardmote-order-v1" ‖ contest id ‖ seed ‖ option id),
    /// where the seed is the slip's hash.
    pub fn options_for(&self, seed: &[u8]) -> Vec<&BallotOption> {
        let key = |option: &BallotOption| {
            let mut hash = Sha256::new();
            hash.update(b"wardmote-order-v1");
            hash.update(self.id.0.as_bytes());
            hash.update(seed);
            hash.update(option.id.0.as_bytes());
            <[u8; 32]>::from(hash.finalize())
        };
        let mut options: Vec<_> = self.options.iter().collect();
        options.sort_by_cached_key(|option| key(option));
        options
    }
}

/// Checks that a list of options makes a ballot, and leaves a choice by the rules.
///
/// # Errors
/// [`Refusal::OptionCount`], [`Refusal::OutOfRange`] for the seats, or
/// [`Refusal::SameTitle`].
pub fn check_options(options: &[BallotOption], rules: &Rules) -> Result<(), Refusal> {
    if !(OPTIONS_MIN..=OPTIONS_MAX).contains(&options.len()) {
        return Err(Refusal::OptionCount { min: OPTIONS_MIN, max: OPTIONS_MAX });
    }
    if rules.seats as usize >= options.len() {
        let max = i64::try_from(options.len() - 1).unwrap_or(i64::MAX);
        return Err(Refusal::OutOfRange { field: Field::Seats, min: 1, max });
    }
    let mut titles: Vec<_> =
        options.iter().map(|option| option.title.as_str().to_lowercase()).collect();
    titles.sort();
    titles.dedup();
    if titles.len() < options.len() { Err(Refusal::SameTitle) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::contest;

    #[test]
    fn reopening_is_impossible() {
        for phase in Phase::ALL {
            assert!(!phase.may_become(Phase::Draft), "{phase:?}");
            assert_eq!(phase.may_become(Phase::Open), phase == Phase::Draft, "{phase:?}");
        }
    }

    #[test]
    fn publishing_needs_closing_first() {
        assert!(!Phase::Open.may_become(Phase::Published));
        assert!(Phase::Closed.may_become(Phase::Published));
    }

    #[test]
    fn one_option_or_nine_do_not_open() {
        let refusal = Err(Refusal::OptionCount { min: 2, max: 8 });
        let draft = |options| Contest { phase: Phase::Draft, ..contest(options) };
        assert_eq!(draft(1).may_open(), refusal);
        assert_eq!(draft(9).may_open(), refusal);
        assert_eq!(draft(8).may_open(), Ok(()));
    }

    #[test]
    fn at_least_one_option_must_be_left_over() {
        let draft = |options, seats| Contest {
            phase: Phase::Draft,
            rules: Rules { seats, ..Rules::default() },
            ..contest(options)
        };
        assert_eq!(draft(4, 3).may_open(), Ok(()));
        let refusal = Refusal::OutOfRange { field: Field::Seats, min: 1, max: 3 };
        assert_eq!(draft(4, 4).may_open(), Err(refusal));
    }

    #[test]
    fn one_to_seven_are_chosen() {
        let seats =
            |text| Rules::parse(text, "look_back", "", true, "careful").map(|rules| rules.seats);
        assert_eq!((seats("1"), seats(" 7 ")), (Ok(1), Ok(7)));
        let refusal = Err(Refusal::OutOfRange { field: Field::Seats, min: 1, max: 7 });
        assert_eq!((seats("0"), seats("8")), (refusal.clone(), refusal));
        assert_eq!(seats("two"), Err(Refusal::NotUnderstood { field: Field::Seats }));
    }

    #[test]
    fn a_slip_sees_one_order_and_slips_differ() {
        let contest = contest(6);
        let order = |seed: u8| -> Vec<OptionId> {
            contest.options_for(&[seed; 32]).iter().map(|o| o.id).collect()
        };
        assert_eq!(order(1), order(1));
        let orders: std::collections::HashSet<_> = (0..50).map(order).collect();
        assert!(orders.len() > 40, "{} different orders of 50", orders.len());
    }

    #[test]
    fn every_place_is_as_likely_for_every_option() {
        let contest = contest(4);
        let mut firsts = std::collections::HashMap::new();
        for slip in 0..4_000_u32 {
            let first = contest.options_for(&slip.to_be_bytes())[0].id;
            *firsts.entry(first).or_insert(0_f64) += 1.0;
        }
        let chi2: f64 = firsts.values().map(|n| (n - 1_000.0).powi(2) / 1_000.0).sum();
        // 16.27 is the 0.1 % point of chi-squared with 3 degrees of freedom.
        assert!(chi2 < 16.27, "chi-squared {chi2}");
    }
}
