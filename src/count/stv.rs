//! Single transferable vote by the Scottish rules: several are chosen, so that
//! every large enough group of ballots gets one of its own.
//!
//! The rules are those of the Scottish Local Government Elections Order 2007
//! (SSI 2007/42, schedule 1, rules 45 to 52), known as the weighted inclusive
//! Gregory method:
//!
//! - The quota is the valid ballots divided by one more than the places, cut to
//!   a whole number, plus one (rule 46). Blank ballots are not valid, nor are
//!   those that give nobody a first vote.
//! - Who reaches the quota is chosen (47). What is above the quota, the surplus,
//!   moves on: each ballot goes to its next choice that is still running, at its
//!   value × surplus ÷ votes, cut to five decimals (48). What is cut off counts
//!   for nobody ([`Exhausted::rounding`]).
//! - The largest surplus moves first; of equal ones, that of the option with
//!   more votes in the latest earlier round in which they differ, else the lot (49).
//! - Without a surplus to move, the option with fewest votes goes out, and its
//!   ballots move on at the value they have (50); of equal ones, that with fewer
//!   votes in the latest earlier round in which they differ, else the lot (51).
//!   Options without any votes go out one at a time like all others: the rules
//!   know no exception, and it is the lot that orders them.
//! - When no more are running than there are places left, they are chosen (52).
//!   The votes of whoever went out last have been moved by then, as the published
//!   counts have it: it changes nobody's election, and shows what they ended with.
//!
//! One round is one stage of these rules. It starts with the votes as they
//! stand, then names who is chosen, and ends with one surplus or one elimination.
//!
//! Seven people choose two of three:
//!
//! ```
//! use wardmote::count::{Ballots, Lot, Mark, Method, Rules, count};
//!
//! let mut ballots = Ballots::of(3);
//! ballots.add(4, &[Mark::option(0), Mark::option(1)])?;
//! ballots.add(1, &[Mark::option(1)])?;
//! ballots.add(2, &[Mark::option(2)])?;
//! let rules = Rules { method: Method::Stv, seats: 2, ..Rules::default() };
//! let count = count(&rules, &ballots, &Lot::drawn(vec![0, 1, 2]));
//!
//! // 7 ÷ 3 is 2 and a bit, so 3 are needed. Option 0 has one too many.
//! let [first, second, last] = &count.rounds[..] else { panic!() };
//! assert_eq!(first.bar.unwrap().to_string(), "3");
//! assert_eq!(first.elected, [0]);
//! // Each of its 4 ballots moves on at 1 ÷ 4: that makes option 1 stand at 2,
//! assert_eq!(first.transfers[0].votes.to_string(), "1");
//! assert_eq!(second.votes_of(1).unwrap().to_string(), "2");
//! // equal to option 2, which had more in round 1, so it is 1 that goes out.
//! assert_eq!((&second.eliminated[..], &last.elected[..]), (&[1][..], &[2][..]));
//! assert_eq!(count.winners, [0, 2]);
//! # Ok::<(), wardmote::count::TooMuch>(())
//! ```

use super::paper::{Next, Papers};
use super::seats::{self, Seats};
use super::tie::{Settler, TieFor};
use super::{Ballots, Count, Exhausted, Lot, Method, Pairwise, Round, Rules, Transfer, Votes};

/// The value of a ballot that has not moved: values are in hundred-thousandths
/// (rule 48(3): "to five decimal places").
const WHOLE: u32 = 100_000;

/// Counts ballots by the Scottish rules, for [`Rules::seats`] places.
///
/// With fewer options than places, all of them are chosen. See [`self`] for the
/// rules, and [`Rules`] for how marks are read and what settles a tie.
pub fn count(rules: &Rules, ballots: &Ballots, lot: &Lot, pairwise: Pairwise) -> Count {
    let mut settler = Settler::new(rules.ties, lot);
    let (rounds, passed_on) = rounds(rules, ballots, &mut settler);
    seats::result(Method::Stv, (rules, ballots), rounds, &passed_on, settler, pairwise)
}

/// What it takes to be chosen: the valid ballots divided by one more than the
/// seats, cut to a whole number, plus one (rule 46).
///
/// ```
/// use wardmote::count::{Votes, stv};
///
/// assert_eq!(stv::quota(Votes::whole(9560), 4), Votes::whole(1913));
/// ```
pub fn quota(valid: Votes, seats: usize) -> Votes {
    let parts = Votes::UNITS * (seats as u128 + 1);
    Votes::from_units((valid.units() / parts + 1).saturating_mul(Votes::UNITS))
}

/// All rounds, and whose surplus was passed on, first to last.
fn rounds(rules: &Rules, ballots: &Ballots, settler: &mut Settler) -> (Vec<Round>, Vec<usize>) {
    let mut seats = Seats::of(rules, ballots.options());
    let mut tally = Tally::of(rules, ballots, &seats);
    let mut rounds: Vec<Round> = Vec::new();
    let mut passed_on = Vec::new();
    let bar = quota(tally.round(1, &seats).continuing(), rules.seats);
    // Every round but the last passes a surplus on or takes an option out, each option at most
    // once; and before the last, somebody is running still.
    for number in 1..=ballots.options() {
        let mut round = tally.round(number, &seats);
        if round.continuing().is_zero() {
            break;
        }
        round.bar = Some(bar);
        seats.fill(&mut round);
        let end =
            if seats.are_filled() { End::Stop } else { end_of(&round, &rounds, &seats, settler) };
        match end {
            End::Surplus(option) => {
                passed_on.push(option);
                round.transfers = tally.pass_on(option, bar, &seats);
            }
            End::Out(option) => {
                seats.exclude(option);
                round.eliminated.push(option);
                round.transfers = tally.release(option, &seats);
            }
            End::Stop => {}
        }
        let is_over = matches!(end, End::Stop);
        rounds.push(round);
        if is_over {
            break;
        }
    }
    (rounds, passed_on)
}

/// How a round ends.
enum End {
    /// The surplus of this option is passed on.
    Surplus(usize),
    /// This option goes out.
    Out(usize),
    /// The places are filled, or a tie stays open.
    Stop,
}

/// Decides how a round ends (rules 49 to 51).
fn end_of(round: &Round, earlier: &[Round], seats: &Seats, settler: &mut Settler) -> End {
    let above = round.standing().filter(|(_, votes)| Some(*votes) > round.bar);
    let most = above.map(|(_, votes)| votes).max();
    let Some(most) = most else {
        return seats.last(round, earlier, Votes::ZERO, settler).map_or(End::Stop, End::Out);
    };
    let largest = round.standing().filter(|(_, votes)| *votes == most);
    let largest: Vec<_> = largest.map(|(option, _)| option).collect();
    match largest[..] {
        [only] => End::Surplus(only),
        _ => settler
            .settle(TieFor::Surplus, &largest, round, earlier)
            .map_or(End::Stop, End::Surplus),
    }
}

/// Who holds which ballots, and at which value.
///
/// Votes are counted in grains: hundred-thousandths of a step of weight. Ten
/// million ballots of weight 2^53 in steps of a thousandth of a vote (2^87) are
/// less than 2^104 grains, and a value times these less than 2^121: nothing here
/// overflows 128 bits.
struct Tally<'a> {
    ballots: &'a Ballots,
    papers: Papers<'a>,
    /// The ballots that count for an option.
    held: Vec<Vec<u32>>,
    /// What each ballot counts, in hundred-thousandths.
    values: Vec<u32>,
    /// What an option has, in grains.
    grains: Vec<u128>,
    /// Units of [`Votes`] in a grain; a step of weight is a multiple of 10^6 units.
    grain: u128,
    exhausted: Exhausted,
}

impl<'a> Tally<'a> {
    /// Gives each ballot to its first choice.
    fn of(rules: &Rules, ballots: &'a Ballots, seats: &Seats) -> Self {
        let options = ballots.options();
        let mut tally = Self {
            ballots,
            papers: Papers::read(rules, ballots),
            held: vec![Vec::new(); options],
            values: vec![WHOLE; ballots.len()],
            grains: vec![0; options],
            grain: ballots.step().units() / u128::from(WHOLE),
            exhausted: Exhausted::default(),
        };
        let mut moved = Moved::of(options);
        for ballot in (0..).take(ballots.len()) {
            if !ballots.is_blank(ballot as usize) {
                tally.hand_on(ballot, seats, &mut moved);
            }
        }
        tally
    }

    /// The round as it stands, before anybody is chosen.
    fn round(&self, number: usize, seats: &Seats) -> Round {
        let votes = self.grains.iter().zip(&seats.is_in);
        let votes = votes.map(|(grains, is_in)| is_in.then(|| self.votes(*grains))).collect();
        Round { number, votes, exhausted: self.exhausted, ..Round::default() }
    }

    fn votes(&self, grains: u128) -> Votes {
        Votes::from_units(grains.saturating_mul(self.grain))
    }

    /// What a ballot counts, in grains.
    fn worth(&self, ballot: u32) -> u128 {
        let at = ballot as usize;
        u128::from(self.values[at]) * u128::from(self.ballots.weight(at))
    }

    /// Gives a ballot, at the value it has, to its next choice that is running.
    fn hand_on(&mut self, ballot: u32, seats: &Seats, moved: &mut Moved) {
        let worth = self.worth(ballot);
        match self.papers.advance(ballot as usize, &seats.is_running) {
            Next::Option(option) => {
                self.held[option].push(ballot);
                self.grains[option] += worth;
                moved.to[option] += worth;
            }
            Next::Ended(cause) => {
                self.exhausted.add(cause, self.votes(worth));
                moved.ended += worth;
            }
        }
    }

    /// Passes on what an option has above the bar: all its ballots move, at a
    /// value that is cut down to that (rule 48).
    fn pass_on(&mut self, from: usize, bar: Votes, seats: &Seats) -> Vec<Transfer> {
        let all = self.grains[from];
        let kept = bar.units() / self.grain;
        let surplus = all.saturating_sub(kept);
        let mut moved = Moved::of(self.grains.len());
        // Most ballots have the value of the one before.
        let (mut before, mut after) = (0, 0);
        for ballot in std::mem::take(&mut self.held[from]) {
            let value = self.values[ballot as usize];
            if value != before {
                let cut = u128::from(value) * surplus / all;
                (before, after) = (value, u32::try_from(cut).unwrap_or(WHOLE));
            }
            self.values[ballot as usize] = after;
            self.hand_on(ballot, seats, &mut moved);
        }
        self.grains[from] = kept;
        let cut_off = surplus.saturating_sub(moved.all());
        self.exhausted.rounding = self.exhausted.rounding.plus(self.votes(cut_off));
        self.transfers(from, &moved)
    }

    /// Hands all ballots of an option on that is out (rule 50).
    fn release(&mut self, from: usize, seats: &Seats) -> Vec<Transfer> {
        let mut moved = Moved::of(self.grains.len());
        for ballot in std::mem::take(&mut self.held[from]) {
            self.hand_on(ballot, seats, &mut moved);
        }
        self.grains[from] = 0;
        self.transfers(from, &moved)
    }

    /// Where votes went: lowest number first, those without choices last.
    fn transfers(&self, from: usize, moved: &Moved) -> Vec<Transfer> {
        let to = moved.to.iter().enumerate().map(|(to, grains)| (Some(to), *grains));
        to.chain([(None, moved.ended)])
            .filter(|(_, grains)| *grains > 0)
            .map(|(to, grains)| Transfer { from, to, votes: self.votes(grains) })
            .collect()
    }
}

/// What went where, in grains.
struct Moved {
    to: Vec<u128>,
    ended: u128,
}

impl Moved {
    fn of(options: usize) -> Self {
        Self { to: vec![0; options], ended: 0 }
    }

    fn all(&self) -> u128 {
        self.to.iter().sum::<u128>() + self.ended
    }
}

#[cfg(test)]
mod tests;
