//! Counting: ballots in, rounds and sentences out. Exact, total, and the same
//! for every order of ballots.

pub mod explain;
pub mod irv;
pub mod lot;
pub mod sentence;

use serde::{Deserialize, Serialize};

use crate::ballot::Ranking;
use crate::contest::{Contest, TieRule};
use crate::id::OptionId;

pub use lot::Lot;

/// Equal ballots, grouped: a ranking and how many cast it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pile {
    /// The ranking.
    pub ranking: Ranking,
    /// How many ballots have it.
    pub ballots: u64,
}

/// Why a tie had to be settled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TieFor {
    /// Which of them goes out.
    Elimination,
    /// Which of the last two is chosen.
    Winner,
}

/// What settled a tie.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "by", rename_all = "snake_case")]
pub enum SettledBy {
    /// An earlier round in which they differed.
    LookBack {
        /// Which round, counted from 1.
        round: usize,
    },
    /// The lot: earlier rounds did not tell them apart, or the rule is the lot.
    Lot {
        /// Those still tied after looking back, in the lot's order, luckiest first.
        order: Vec<OptionId>,
    },
}

/// A tie and its cure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tie {
    /// The round, counted from 1.
    pub round: usize,
    /// The tied options, in the contest's order.
    pub options: Vec<OptionId>,
    /// Ballots each of them had.
    pub votes: u64,
    /// What had to be settled.
    pub decides: TieFor,
    /// What settled it.
    pub settled: SettledBy,
    /// Who went out, or who was chosen.
    pub outcome: OptionId,
}

/// Ballots that moved after an elimination.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Transfer {
    /// The option that went out.
    pub from: OptionId,
    /// Where they went; none: they had no choices left.
    pub to: Option<OptionId>,
    /// How many.
    pub votes: u64,
}

/// One round of an instant-runoff count.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Round {
    /// Which, counted from 1.
    pub number: usize,
    /// Ballots of each option still in, in the contest's order.
    pub votes: Vec<(OptionId, u64)>,
    /// Ballots with no choices left, blank ones not among them.
    pub exhausted: u64,
    /// More than half of the continuing ballots.
    pub majority: u64,
    /// Who went out at the end of this round.
    pub eliminated: Vec<OptionId>,
    /// Where their ballots went: what makes the next round.
    pub transfers: Vec<Transfer>,
    /// Who was chosen in this round, if anybody.
    pub elected: Option<OptionId>,
}

impl Round {
    /// Ballots an option has in this round; none when it is out already.
    pub fn votes_of(&self, id: OptionId) -> Option<u64> {
        self.votes.iter().find(|(option, _)| *option == id).map(|(_, votes)| *votes)
    }

    /// Ballots that still count in this round.
    pub fn continuing(&self) -> u64 {
        self.votes.iter().fold(0, |sum, (_, votes)| sum.saturating_add(*votes))
    }
}

/// The result of a contest, in numbers; [`explain`] tells it in facts for sentences.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Count {
    /// Ballots cast, blank ones among them.
    pub ballots: u64,
    /// Ballots that rank nothing.
    pub blank: u64,
    /// The rounds, in order. None when every ballot is blank.
    pub rounds: Vec<Round>,
    /// Every tie, with its cause and its cure.
    pub ties: Vec<Tie>,
    /// Who is chosen; none when no ballot ranks anything.
    pub winner: Option<OptionId>,
    /// All options, best first: the order in which the bars stand.
    pub placing: Vec<OptionId>,
}

impl Count {
    /// The last round, in which it was decided.
    pub fn last_round(&self) -> Option<&Round> {
        self.rounds.last()
    }
}

/// Counts a contest's ballots by its rules.
///
/// `secret` is the lot's secret, committed to at opening ([`lot`]).
pub fn count(contest: &Contest, piles: &[Pile], secret: &[u8]) -> Count {
    let lot = Lot::draw(contest, piles, secret, "");
    let look_back = contest.rules.ties == TieRule::LookBack;
    irv::count(&contest.options.iter().map(|o| o.id).collect::<Vec<_>>(), piles, look_back, &lot)
}
