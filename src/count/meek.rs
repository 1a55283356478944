//! Single transferable vote by Meek's rules: exact about everybody's share, and
//! so much work that it needs a computer.
//!
//! Every option has a keep factor: the part it keeps of each vote that reaches
//! it. Who is running keeps all, who is out keeps nothing, and who is chosen
//! keeps just enough to stay at the quota; the rest of the vote goes on to the
//! next option on the ballot, whether that is chosen already or not. When votes
//! run out of options, the quota falls with them, so that those chosen pass on
//! more. Source: I. D. Hill, B. A. Wichmann and D. R. Woodall, "Algorithm 123:
//! Single transferable vote by Meek's method", The Computer Journal 30 (1987).
//!
//! Where they leave a choice, the Reference Meek Rule of the Proportional
//! Representation Foundation decides, as it does in the programs droop and stv-rs:
//!
//! - Keep factors and what is left of a vote have nine decimals. What is kept of
//!   a vote is rounded up; so are the two steps that make a new keep factor.
//! - The quota is all votes held, divided by one more than the places, cut to
//!   nine decimals, plus 0.000000001. It is worked out anew on every pass.
//! - A round is as many passes over the ballots as it takes until somebody
//!   reaches the quota; or until all surpluses together are less than a
//!   millionth of a vote, or no longer become less, and the option with fewest
//!   votes goes out. Options within that surplus of the fewest count as tied.
//! - Options without any votes go out one at a time like all others.
//! - When no more are running than there are places left, they are chosen.
//!
//! The reference rule leaves ties to the rules of the election: here they are
//! looked back at and then drawn, by [`Rules::ties`].
//!
//! Votes here move from everybody at once, so [`Round::transfers`] tell the net
//! movement one source after the other: first the votes of who went out, then,
//! in the order in which they were chosen, what each of those passes on when its
//! keep factor becomes that of the next round. Added up they make the next round.
//!
//! Ten people choose two of three:
//!
//! ```
//! use wardmote::count::{Ballots, Lot, Mark, Method, Rules, count};
//!
//! let mut ballots = Ballots::of(3);
//! ballots.add(5, &[Mark::option(0), Mark::option(1)])?;
//! ballots.add(2, &[Mark::option(1)])?;
//! ballots.add(3, &[Mark::option(2)])?;
//! let rules = Rules { method: Method::Meek, seats: 2, ..Rules::default() };
//! let count = count(&rules, &ballots, &Lot::drawn(vec![0, 1, 2]));
//!
//! // A third of 10 votes is needed. Option 0 has 5 and keeps two thirds of each;
//! // option 1 gets one third of each and overtakes option 2.
//! let [first, second] = &count.rounds[..] else { panic!() };
//! assert_eq!(first.bar.unwrap().to_string(), "3.333333334");
//! assert_eq!(first.elected, [0]);
//! assert_eq!(second.votes_of(0).unwrap().to_string(), "3.333333335");
//! assert_eq!(second.votes_of(1).unwrap().to_string(), "3.666666665");
//! assert_eq!(count.winners, [0, 1]);
//! # Ok::<(), wardmote::count::TooMuch>(())
//! ```

mod flow;

use super::seats::{self, Seats};
use super::tie::Settler;
use super::{Ballots, Count, Lot, Method, Pairwise, Round, Rules, Ties, Transfer, Votes};
use flow::{Flow, Spread, ratio, share};

/// Surpluses that are less than this together, a millionth of a vote, are
/// passed on far enough ("omega" in the reference rule).
const ENOUGH: u128 = Votes::UNITS / 1_000_000;

/// Counts ballots by Meek's rules, for [`Rules::seats`] places.
///
/// With fewer options than places, all of them are chosen. See [`self`] for the
/// rules, and [`Rules`] for how marks are read and what settles a tie.
pub fn count(rules: &Rules, ballots: &Ballots, lot: &Lot, pairwise: Pairwise) -> Count {
    let mut settler = Settler::new(rules.ties, lot);
    let seats = Seats::of(rules, ballots.options());
    let flow = Flow::of(rules, ballots, &seats);
    let mut election = Election { seats, flow, places: rules.seats, rounds: Vec::new() };
    election.run(&mut settler);
    // Where people are asked about ties, nothing has settled this order.
    let settled = if rules.ties == Ties::Ask { &[] } else { &election.seats.chosen[..] };
    seats::result(Method::Meek, (rules, ballots), election.rounds, settled, settler, pairwise)
}

/// A count under way.
struct Election<'a> {
    seats: Seats,
    flow: Flow<'a>,
    places: usize,
    rounds: Vec<Round>,
}

impl Election<'_> {
    fn run(&mut self, settler: &mut Settler) {
        // Every round fills a place or takes an option out, each option at most once.
        for number in 1..=self.flow.options() {
            let before = self.flow.keep.clone();
            let (mut round, surplus) = self.iterate(number);
            if round.continuing().is_zero() && number == 1 {
                return;
            }
            if let Some(last) = self.rounds.len().checked_sub(1) {
                self.rounds[last].transfers = self.transfers(&self.rounds[last].clone(), before);
            }
            self.seats.settle_order(&mut round, &self.rounds, settler);
            if !self.seats.are_filled() && round.elected.is_empty() {
                let last = self.seats.last(&round, &self.rounds, surplus, settler);
                round.eliminated.extend(last);
            }
            for out in &round.eliminated {
                self.seats.exclude(*out);
            }
            let moved = [&round.elected[..], &round.eliminated[..]].concat();
            self.rounds.push(round);
            if self.seats.are_filled() || moved.is_empty() {
                return;
            }
            for option in moved {
                self.flow.release(option, &self.seats);
            }
        }
    }

    /// Passes over the ballots until somebody is chosen, or little enough is
    /// above the quota: the round, and how much that is.
    fn iterate(&mut self, number: usize) -> (Round, Votes) {
        let mut before: Option<Votes> = None;
        loop {
            let mut round = self.round(number, self.flow.spread());
            self.seats.fill(&mut round);
            let surplus = self.surplus(&round);
            let is_enough = surplus.units() < ENOUGH || before.is_some_and(|had| surplus >= had);
            if !round.elected.is_empty() || is_enough {
                return (round, surplus);
            }
            before = Some(surplus);
            let bar = round.bar.unwrap_or_default();
            for option in &self.seats.chosen {
                let keep = &mut self.flow.keep[*option];
                *keep = ratio(share(*keep, bar), round.votes_of(*option).unwrap_or_default());
            }
        }
    }

    /// A round with the votes and the quota after a pass.
    fn round(&self, number: usize, spread: Spread) -> Round {
        let held: Votes = spread.votes.iter().copied().sum();
        let quota = held.units() / (self.places as u128 + 1) + 1;
        let votes = spread.votes.into_iter().zip(&self.seats.is_in);
        Round {
            number,
            votes: votes.map(|(votes, is_in)| is_in.then_some(votes)).collect(),
            exhausted: spread.exhausted,
            bar: Some(Votes::from_units(quota)),
            ..Round::default()
        }
    }

    /// What all who are chosen have above the quota, together.
    fn surplus(&self, round: &Round) -> Votes {
        let chosen = || self.seats.chosen.iter().filter_map(|option| round.votes_of(*option));
        let bar = round.bar.unwrap_or_default().units();
        chosen()
            .sum::<Votes>()
            .minus(Votes::from_units(bar.saturating_mul(chosen().count() as u128)))
    }

    /// What moved since the end of that round, whose keep factors were these:
    /// one source after the other.
    fn transfers(&mut self, round: &Round, before: Vec<u64>) -> Vec<Transfer> {
        let now = std::mem::replace(&mut self.flow.keep, before);
        let mut had: Vec<Votes> =
            round.votes.iter().map(|votes| votes.unwrap_or_default()).collect();
        let mut ended = round.exhausted.total();
        let mut transfers = Vec::new();
        for from in round.eliminated.iter().chain(&self.seats.chosen).copied() {
            if self.seats.is_in[from] {
                if self.flow.keep[from] == now[from] {
                    continue;
                }
                self.flow.keep[from] = now[from];
            }
            let spread = self.flow.spread();
            for (to, votes) in spread.votes.iter().enumerate() {
                let (gain, loss) = (votes.minus(had[to]), had[to].minus(*votes));
                if to != from && !gain.is_zero() {
                    transfers.push(Transfer { from, to: Some(to), votes: gain });
                }
                if to != from && !loss.is_zero() {
                    transfers.push(Transfer { from: to, to: Some(from), votes: loss });
                }
            }
            let more = spread.exhausted.total().minus(ended);
            if !more.is_zero() {
                transfers.push(Transfer { from, to: None, votes: more });
            }
            (had, ended) = (spread.votes, spread.exhausted.total());
        }
        transfers
    }
}

#[cfg(test)]
mod tests;
