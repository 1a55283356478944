//! Counting: ballots in, rounds and sentences out. Exact, total, and the same
//! for every order of ballots.
//!
//! [`Ballots`] hold what stands on the papers, [`Rules`] say how to read and
//! count them, a [`Lot`] settles what they leave tied, and [`count()`] gives a
//! [`Count`]: numbers, in which options go by their place (0 is the first).
//! [`explain`](explain::explain) tells it in facts for sentences.
//!
//! What does a ward want that is not of one mind? There is more than one honest
//! answer, and every [`Method`] is one. Its module explains it with a worked example and its source.
//!
//! | method | asks | chooses who beats all others | ties | in rounds |
//! |---|---|---|---|---|
//! | [instant-runoff](irv) | who has more than half, once the weakest are out? | not always | look back, then the lot | yes |
//! | [single transferable vote](stv) | who are the several that stand for most people? | – | look back, then the lot | yes |
//! | [the same by Meek](meek) | the same, with surpluses passed on without end | – | look back, then the lot | yes |
//! | [Schulze](schulze) | who has the strongest chains of wins? | always | all are chosen | no |
//! | [ranked pairs](ranked_pairs) | who is on top when the clearest wins come first? | always | all are chosen | no |
//! | [Copeland](copeland) | who wins most pairs? | always | all are chosen | one |
//! | [minimax] | whose worst loss is smallest? | always | all are chosen | no |
//! | [Borda](borda) | who has most points for places? | not always | all are chosen | one |
//! | [approval] | whom do most people rank at all? | not always | all are chosen | one |
//! | [first preferences](first) | whom do most people put first? | not always | all are chosen | one |
//!
//! Whatever the method, a [`Count`] has the table of all pairs, and with it who
//! [beats all others](Pairwise::condorcet_winner) and the
//! [Smith set](Pairwise::smith_set).
//!
//! ```
//! use wardmote::count::{Ballots, Lot, Mark, Method, Rules, count};
//!
//! // Much as in Burlington, Vermont, in 2009: whom most prefer to each other one
//! // has fewest first choices.
//! let [wright, kiss, montroll] = [0, 1, 2];
//! let mut ballots = Ballots::of(3);
//! for (voters, ranking) in [
//!     (14, vec![wright]),
//!     (15, vec![wright, montroll, kiss]),
//!     (5, vec![wright, kiss, montroll]),
//!     (20, vec![kiss, montroll, wright]),
//!     (9, vec![kiss]),
//!     (14, vec![montroll, kiss, wright]),
//!     (7, vec![montroll, wright, kiss]),
//!     (4, vec![montroll]),
//! ] {
//!     let marks: Vec<_> = ranking.into_iter().map(Mark::option).collect();
//!     ballots.add(voters, &marks)?;
//! }
//! let lot = Lot::drawn(vec![]);
//! let by = |method| count(&Rules { method, ..Rules::default() }, &ballots, &lot).winners;
//! assert_eq!(by(Method::First), [wright]);
//! assert_eq!(by(Method::Irv), [kiss]);
//! assert_eq!(by(Method::Schulze), [montroll]);
//! # Ok::<(), wardmote::count::TooMuch>(())
//! ```

pub mod approval;
mod at_once;
mod ballots;
pub mod borda;
pub mod copeland;
pub mod explain;
pub mod first;
#[cfg(test)]
pub(crate) mod fixture;
pub mod irv;
pub mod lot;
pub mod meek;
pub mod minimax;
pub mod others;
mod pairwise;
mod paper;
#[cfg(test)]
mod proof;
pub mod ranked_pairs;
mod ranking;
mod rules;
pub mod schulze;
mod seats;
pub mod sentence;
pub mod stv;
pub mod tale;
mod tie;
mod votes;

use serde::{Deserialize, Serialize};

pub use ballots::{
    Ballots, MARKS_MAX, Mark, Meaning, OPTIONS_MAX, TooMuch, WEIGHT_DECIMALS_MAX, WEIGHT_MAX,
};
pub use lot::Lot;
pub use pairwise::Pairwise;
pub use paper::{Cause, Summary};
pub use rules::{Duplicates, Method, Overvote, Rules, Skips, Threshold, Ties};
pub use tie::{SettledBy, Tie, TieFor};
pub use votes::{NotVotes, Votes};

/// Votes that moved at the end of a round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Transfer {
    /// The option that went out, or whose surplus moved.
    pub from: usize,
    /// Where they went; none: they had no choices left.
    pub to: Option<usize>,
    /// How many.
    pub votes: Votes,
}

/// Votes that count for nobody any more, blank ballots not among them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exhausted {
    /// Nobody on the ballot is left.
    pub choices: Votes,
    /// Several options at one rank.
    pub overvotes: Votes,
    /// Empty ranks.
    pub skips: Votes,
    /// An option ranked twice.
    pub duplicates: Votes,
    /// Lost where transfer values are cut to a fixed number of decimals.
    pub rounding: Votes,
}

impl Exhausted {
    /// All together.
    pub fn total(&self) -> Votes {
        [self.choices, self.overvotes, self.skips, self.duplicates, self.rounding].into_iter().sum()
    }

    /// Adds votes that end for this cause.
    pub fn add(&mut self, cause: Cause, votes: Votes) {
        let sum = match cause {
            Cause::Choices => &mut self.choices,
            Cause::Overvote => &mut self.overvotes,
            Cause::Skip => &mut self.skips,
            Cause::Duplicate => &mut self.duplicates,
        };
        *sum = sum.plus(votes);
    }
}

/// One round of a count.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Round {
    /// Which, counted from 1.
    pub number: usize,
    /// Votes of each option, by its place; none: it is out.
    pub votes: Vec<Option<Votes>>,
    /// Votes that count for nobody any more.
    pub exhausted: Exhausted,
    /// What it takes to be chosen in this round: more than half, or the quota.
    pub bar: Option<Votes>,
    /// Who was chosen in this round, in the order in which they are.
    pub elected: Vec<usize>,
    /// Who went out at the end of this round.
    pub eliminated: Vec<usize>,
    /// Where votes went at the end of this round: what makes the next one.
    pub transfers: Vec<Transfer>,
}

impl Round {
    /// Votes an option has in this round; none when it is out already.
    pub fn votes_of(&self, option: usize) -> Option<Votes> {
        self.votes.get(option).copied().flatten()
    }

    /// The options still in, with their votes.
    pub fn standing(&self) -> impl Iterator<Item = (usize, Votes)> {
        self.votes.iter().enumerate().filter_map(|(option, votes)| Some((option, (*votes)?)))
    }

    /// Votes that still count in this round.
    pub fn continuing(&self) -> Votes {
        self.standing().map(|(_, votes)| votes).sum()
    }
}

/// The result of a count, in numbers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Count {
    /// How it was counted.
    pub method: Method,
    /// How many were to be chosen.
    pub seats: usize,
    /// What stood on the ballots.
    pub ballots: Summary,
    /// The rounds, in order. None when no ballot ranks anything, and for
    /// methods that only compare pairs.
    pub rounds: Vec<Round>,
    /// Every tie, with its cause and its cure.
    pub ties: Vec<Tie>,
    /// Who is chosen, in the order in which they were; several for one seat
    /// where a method leaves them equal. None when no ballot ranks anything.
    pub winners: Vec<usize>,
    /// All options, best first; those that stand equal together.
    pub ranking: Vec<Vec<usize>>,
    /// Every option against every other.
    pub pairwise: Pairwise,
}

impl Count {
    /// Whether votes alone did not decide who is chosen: more stand equal than
    /// there are places, or the lot (or nobody) settled a tie for winning, or
    /// for going out when only one too many stood.
    pub fn is_tied(&self) -> bool {
        let by_votes = |tie: &Tie| matches!(tie.settled, SettledBy::LookBack { .. });
        self.winners.len() > self.seats
            || self.ties.iter().any(|tie| self.is_for_a_place(tie) && !by_votes(tie))
    }

    /// Whether a tie is about who is chosen: of the last two, or of those who
    /// stand when there is one too many of them.
    fn is_for_a_place(&self, tie: &Tie) -> bool {
        match tie.decides {
            TieFor::Winner => true,
            TieFor::Elimination => {
                let round = tie.round.checked_sub(1).and_then(|at| self.rounds.get(at));
                round.is_some_and(|round| round.standing().count() == self.seats.saturating_add(1))
            }
            TieFor::Surplus | TieFor::Order => false,
        }
    }

    /// Whether a tie was left open, and the count with it.
    pub fn is_open(&self) -> bool {
        self.ties.iter().any(|tie| tie.settled == SettledBy::Open)
    }

    /// The last round, in which it was decided.
    pub fn last_round(&self) -> Option<&Round> {
        self.rounds.last()
    }

    /// Counts the same ballots by another method. The `rules` read the papers as
    /// those of this count did, so that its table of pairs holds for both.
    #[must_use]
    pub fn again(&self, rules: &Rules, ballots: &Ballots, lot: &Lot) -> Self {
        count_by(rules, ballots, lot, self.pairwise.clone())
    }

    /// All options, best first: the order in which bars stand.
    pub fn placing(&self) -> Vec<usize> {
        self.ranking.concat()
    }
}

/// Counts ballots by the rules.
///
/// It cannot fail: a seat too many is filled by nobody, and a withdrawn option
/// that the ballots do not have is overlooked.
pub fn count(rules: &Rules, ballots: &Ballots, lot: &Lot) -> Count {
    count_by(rules, ballots, lot, Pairwise::of(rules, ballots))
}

/// Counts with the table of pairs at hand, which takes longer to make than most
/// methods need.
fn count_by(rules: &Rules, ballots: &Ballots, lot: &Lot, pairwise: Pairwise) -> Count {
    match rules.method {
        Method::Stv => stv::count(rules, ballots, lot, pairwise),
        Method::Meek => meek::count(rules, ballots, lot, pairwise),
        Method::Schulze | Method::SchulzeWv => schulze::count(rules, ballots, pairwise),
        Method::RankedPairs => ranked_pairs::count(rules, ballots, pairwise),
        Method::Copeland => copeland::count(rules, ballots, pairwise),
        Method::Minimax => minimax::count(rules, ballots, pairwise),
        Method::Borda => borda::count(rules, ballots, pairwise),
        Method::Approval => approval::count(rules, ballots, pairwise),
        Method::First => first::count(rules, ballots, pairwise),
        Method::Irv => irv::count(rules, ballots, lot, pairwise),
    }
}
