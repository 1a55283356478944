//! Instant-runoff: who has most of what people still want.
//!
//! Each ballot counts for the highest of its choices that is still in. When an
//! option has more than half of the ballots that still count, it is chosen;
//! otherwise the one with fewest goes out and its ballots move on. Options with
//! no ballots at all go out together, which changes nothing but the length of
//! the telling. More than half is of the ballots that still count, so it is
//! worked out anew in each round.
//!
//! [`Rules`] also know other people's rules, as the Universal RCV Tabulator of the
//! Ranked Choice Voting Resource Center counts them: a threshold fixed in round 1,
//! which of the last two the one with more need not reach; the elimination of all
//! that cannot win any more at once (batches); rounds until two are left, after the
//! one in which somebody is chosen and nobody goes out; and undeclared write-ins,
//! which go out first and alone, before anybody can be chosen.
//!
//! What stands below the top of a ballot is not looked at before its turn comes.
//! So whom most prefer to each other one can go out early, and more votes for an
//! option can harm it. Tests named after the papers that found this out show how.
//!
//! Source: William Robert Ware's proposal of 1871, as used in Australia, Ireland
//! and Maine (21-A §723-A); ties after SSI 2007/42 rule 51 and the lot of ERS97
//! 5.6.3; options after the Tabulator's user guide.
//!
//! ```
//! use wardmote::count::{Ballots, Lot, Mark, Rules, count};
//!
//! let mut ballots = Ballots::of(3);
//! let [damp, buses, bins] = [0, 1, 2].map(Mark::option);
//! ballots.add(4, &[damp])?;
//! ballots.add(3, &[buses])?;
//! ballots.add(2, &[bins, buses])?;
//! let count = count(&Rules::default(), &ballots, &Lot::drawn(vec![]));
//! assert_eq!(count.rounds[0].eliminated, [2], "bins have fewest");
//! assert_eq!(count.rounds[0].transfers[0].to, Some(1), "and their ballots want buses next");
//! assert_eq!(count.winners, [1]);
//! # Ok::<(), wardmote::count::TooMuch>(())
//! ```

use super::paper::{Next, Papers};
use super::ranking::ranking;
use super::tie::{Settler, TieFor};
use super::{
    Ballots, Cause, Count, Exhausted, Lot, Method, Pairwise, Round, Rules, Summary, Threshold,
    Transfer, Votes,
};

/// Counts ballots by instant-runoff. See [`Rules`] for what can be chosen.
///
/// A tie for going out is looked back at (SSI 2007/42 rule 51) and then drawn,
/// by [`Rules::ties`]; a tie of the last two is always drawn, openly.
pub fn count(rules: &Rules, ballots: &Ballots, lot: &Lot, pairwise: Pairwise) -> Count {
    let mut settler = Settler::new(rules.ties, lot);
    let (rounds, winners) = rounds(rules, ballots, &mut settler);
    let is_known = |option: &usize| !rules.withdrawn.contains(option);
    let options: Vec<_> = (0..ballots.options()).filter(is_known).collect();
    let alone: Vec<_> = winners.iter().map(|winner| vec![*winner]).collect();
    Count {
        method: Method::Irv,
        seats: 1,
        ballots: Summary::of(ballots),
        ranking: ranking(options, &rounds, &alone),
        rounds,
        ties: settler.ties,
        winners,
        pairwise,
    }
}

/// First preferences: the first round before anybody goes out.
pub(super) fn first_round(rules: &Rules, ballots: &Ballots) -> Round {
    Tally::of(rules, ballots).round(1)
}

/// All rounds, and who is chosen.
fn rounds(rules: &Rules, ballots: &Ballots, settler: &mut Settler) -> (Vec<Round>, Vec<usize>) {
    let mut tally = Tally::of(rules, ballots);
    let mut rounds: Vec<Round> = Vec::new();
    let mut winner = None;
    // Every round takes an option out, but the last and the one in which somebody is
    // chosen, after which two are left at least: so there are no more than options.
    for number in 1..=ballots.options() {
        let mut round = tally.round(number);
        if round.continuing().is_zero() {
            break;
        }
        let first = rounds.first().unwrap_or(&round);
        round.bar = Some(match rules.threshold {
            Threshold::Continuing => round.continuing().majority(),
            Threshold::FirstRound => first.continuing().majority(),
        });
        let end = end_of(rules, &round, &rounds, winner, settler);
        match &end {
            End::Chosen(option) => round.elected.push(*option),
            End::Out(options) => {
                round.transfers = tally.eliminate(options);
                round.eliminated.clone_from(options);
            }
            End::Open | End::Over => {}
        }
        let is_last = round.standing().count() <= 2 || !rules.until_two;
        rounds.push(round);
        match end {
            End::Chosen(option) => {
                winner = Some(option);
                if is_last {
                    break;
                }
            }
            End::Open | End::Over => break,
            End::Out(_) => {}
        }
    }
    (rounds, winner.into_iter().collect())
}

/// How a round ends.
enum End {
    /// Somebody is chosen.
    Chosen(usize),
    /// These go out, lowest number first.
    Out(Vec<usize>),
    /// A tie stays open.
    Open,
    /// Two are left, one of whom was chosen before.
    Over,
}

/// Decides how a round ends. At least one option has votes; `winner` was chosen
/// in an earlier round, and the count goes on until two are left.
fn end_of(
    rules: &Rules,
    round: &Round,
    earlier: &[Round],
    winner: Option<usize>,
    settler: &mut Settler,
) -> End {
    let standing: Vec<_> = round.standing().collect();
    let having = |wanted: Votes| -> Vec<usize> {
        standing.iter().filter(|(_, votes)| *votes == wanted).map(|(option, _)| *option).collect()
    };
    if winner.is_some() && standing.len() <= 2 {
        return End::Over;
    }
    let has_votes = |option: &usize| round.votes_of(*option).is_some_and(|votes| !votes.is_zero());
    if let Some(several) = rules.undeclared.filter(has_votes)
        && standing.len() > 1
    {
        return End::Out(vec![several]);
    }
    let most = standing.iter().map(|(_, votes)| *votes).max().unwrap_or_default();
    if let [only] = having(most)[..]
        && winner.is_none()
        // The threshold of round 1 may be out of reach for both of the last two.
        && (Some(most) >= round.bar || standing.len() <= 2)
    {
        return End::Chosen(only);
    }
    if rules.batch
        && let Some(hopeless) = hopeless(rules, &standing)
    {
        return End::Out(hopeless);
    }
    let fewest = standing.iter().map(|(_, votes)| *votes).min().unwrap_or_default();
    let last = having(fewest);
    // Nobody has all votes here, so those with none are never all that stand.
    if last.len() == 1 || (fewest.is_zero() && standing.len() - last.len() >= keep(rules)) {
        return End::Out(last);
    }
    if standing.len() == 2 {
        let settled = settler.settle(TieFor::Winner, &last, round, earlier);
        return settled.map_or(End::Open, End::Chosen);
    }
    let settled = settler.settle(TieFor::Elimination, &last, round, earlier);
    settled.map_or(End::Open, |option| End::Out(vec![option]))
}

/// How many must be left when several go out at once.
fn keep(rules: &Rules) -> usize {
    if rules.until_two { 2 } else { 1 }
}

/// The most options, from the last one up, that together have fewer votes than
/// the next one: whatever is moved among them, none of them can catch up.
/// None if there are none.
fn hopeless(rules: &Rules, standing: &[(usize, Votes)]) -> Option<Vec<usize>> {
    let mut up = standing.to_vec();
    up.sort_by_key(|(_, votes)| *votes);
    let mut sum = Votes::ZERO;
    let mut out = 0;
    for at in 1..up.len() {
        sum = sum.plus(up[at - 1].1);
        if sum < up[at].1 && up.len() - at >= keep(rules) {
            out = at;
        }
    }
    let mut options: Vec<_> = up[..out].iter().map(|(option, _)| *option).collect();
    options.sort_unstable();
    Some(options).filter(|options| !options.is_empty())
}

/// Who holds which ballots.
struct Tally<'a> {
    ballots: &'a Ballots,
    papers: Papers<'a>,
    /// Whether an option is still in.
    is_in: Vec<bool>,
    /// The ballots that count for an option.
    held: Vec<Vec<u32>>,
    /// The steps of weight they have together.
    weights: Vec<u128>,
    exhausted: Exhausted,
}

impl<'a> Tally<'a> {
    /// Gives each ballot to its first choice.
    fn of(rules: &Rules, ballots: &'a Ballots) -> Self {
        let options = ballots.options();
        let mut tally = Self {
            ballots,
            papers: Papers::read(rules, ballots),
            is_in: (0..options).map(|option| !rules.withdrawn.contains(&option)).collect(),
            held: vec![Vec::new(); options],
            weights: vec![0; options],
            exhausted: Exhausted::default(),
        };
        for ballot in (0..).take(ballots.len()) {
            if let Err(cause) = tally.hand_on(ballot)
                && !(cause == Cause::Choices && ballots.is_blank(ballot as usize))
            {
                tally.exhausted.add(cause, ballots.votes(ballot as usize));
            }
        }
        tally
    }

    /// Gives a ballot to its next choice that is still in, and says which.
    fn hand_on(&mut self, ballot: u32) -> Result<usize, Cause> {
        match self.papers.advance(ballot as usize, &self.is_in) {
            Next::Option(option) => {
                self.held[option].push(ballot);
                self.weights[option] += u128::from(self.ballots.weight(ballot as usize));
                Ok(option)
            }
            Next::Ended(cause) => Err(cause),
        }
    }

    fn votes(&self, weight: u128) -> Votes {
        Votes::from_units(weight.saturating_mul(self.ballots.step().units()))
    }

    /// Takes options out and hands their ballots on; says where the votes went,
    /// lowest number first, those without choices last.
    fn eliminate(&mut self, options: &[usize]) -> Vec<Transfer> {
        for option in options {
            self.is_in[*option] = false;
        }
        let mut transfers = Vec::new();
        for from in options.iter().copied() {
            let mut moved = vec![0_u128; self.ballots.options()];
            let mut ended = Votes::ZERO;
            for ballot in std::mem::take(&mut self.held[from]) {
                match self.hand_on(ballot) {
                    Ok(to) => moved[to] += u128::from(self.ballots.weight(ballot as usize)),
                    Err(cause) => {
                        let votes = self.ballots.votes(ballot as usize);
                        self.exhausted.add(cause, votes);
                        ended = ended.plus(votes);
                    }
                }
            }
            self.weights[from] = 0;
            let to = moved.into_iter().enumerate().map(|(to, moved)| (Some(to), self.votes(moved)));
            let to = to.chain([(None, ended)]).filter(|(_, votes)| !votes.is_zero());
            transfers.extend(to.map(|(to, votes)| Transfer { from, to, votes }));
        }
        transfers
    }

    /// The round as it stands, before anybody goes out.
    fn round(&self, number: usize) -> Round {
        let votes = self.weights.iter().zip(&self.is_in);
        let votes = votes.map(|(weight, is_in)| is_in.then(|| self.votes(*weight))).collect();
        Round { number, votes, exhausted: self.exhausted, ..Round::default() }
    }
}

#[cfg(test)]
mod options;
#[cfg(test)]
mod slow;
#[cfg(test)]
mod tabulator;
#[cfg(test)]
mod tests;
