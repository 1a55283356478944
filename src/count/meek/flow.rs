//! How votes flow through the ballots: what each option keeps, what it lets through.

use std::collections::BTreeMap;

use crate::count::paper::{Next, Papers};
use crate::count::seats::Seats;
use crate::count::{Ballots, Cause, Exhausted, Rules, Votes};

/// A whole vote, and the keep factor of an option that keeps all: both have nine decimals.
pub(super) const ONE: u64 = 1_000_000_000;

/// The ballots, gathered by the way their votes take.
///
/// A vote passes those who are chosen, and stays with the first on its ballot
/// that is running. So all ballots that pass the same options, in the same
/// order, lose the same on their way: they meet in one [`Stop`], and a pass over
/// all ballots is a walk over the stops, of which there are few. Nothing is
/// lost by it, because a vote is rounded as one, whatever the number of ballots.
///
/// Ten million ballots of weight 2^53 in steps of a thousandth of a vote (2^87)
/// times nine decimals are less than 2^117: no sum overflows 128 bits.
pub(super) struct Flow<'a> {
    ballots: &'a Ballots,
    papers: Papers<'a>,
    /// What each option keeps of a vote that reaches it.
    pub keep: Vec<u64>,
    /// Every way so far, those it goes on from before it. The first is where all start.
    stops: Vec<Stop>,
    /// Which stop comes after a stop when an option is passed.
    next: BTreeMap<(usize, usize), usize>,
    /// The ballots that stay with an option that is running, by their last stop.
    piles: Vec<BTreeMap<usize, Pile>>,
    /// The weight of the ballots that end behind a stop, by [`Cause::ALL`].
    ended: BTreeMap<usize, [u128; 4]>,
    /// Billionths of a step of weight in a unit of [`Votes`].
    parts: u128,
}

/// Behind one chosen option, on one way.
struct Stop {
    /// The stop before, and the option passed since.
    passed: Option<(usize, usize)>,
    /// The weight of all ballots that come through.
    through: u128,
}

/// Ballots that stay with one option at one stop.
#[derive(Default)]
struct Pile {
    ballots: Vec<u32>,
    weight: u128,
}

/// Who has what after one pass.
pub(super) struct Spread {
    /// Votes by option; none for those that are out.
    pub votes: Vec<Votes>,
    /// Votes that reach nobody.
    pub exhausted: Exhausted,
}

impl<'a> Flow<'a> {
    /// All ballots with the first option on them.
    pub(super) fn of(rules: &Rules, ballots: &'a Ballots, seats: &Seats) -> Self {
        let options = ballots.options();
        let mut flow = Self {
            ballots,
            papers: Papers::settled(rules, ballots),
            keep: vec![ONE; options],
            stops: vec![Stop { passed: None, through: 0 }],
            next: BTreeMap::new(),
            piles: (0..options).map(|_| BTreeMap::new()).collect(),
            ended: BTreeMap::new(),
            parts: Votes::UNITS / ballots.step().units().max(1),
        };
        for ballot in (0..).take(ballots.len()) {
            if !ballots.is_blank(ballot as usize) {
                flow.hand_on(ballot, 0, seats);
            }
        }
        flow
    }

    /// How many options there are.
    pub(super) fn options(&self) -> usize {
        self.keep.len()
    }

    /// Lets the ballots of an option, which is chosen or out, go on.
    pub(super) fn release(&mut self, option: usize, seats: &Seats) {
        for (stop, pile) in std::mem::take(&mut self.piles[option]) {
            let stop = if seats.is_in[option] {
                let next = self.stop_after(stop, option);
                self.stops[next].through += pile.weight;
                next
            } else {
                stop
            };
            for ballot in pile.ballots {
                self.hand_on(ballot, stop, seats);
            }
        }
    }

    /// Lets a ballot go on from a stop, past those who are chosen.
    fn hand_on(&mut self, ballot: u32, mut stop: usize, seats: &Seats) {
        let weight = u128::from(self.ballots.weight(ballot as usize));
        loop {
            match self.papers.advance(ballot as usize, &seats.is_in) {
                Next::Option(option) if seats.is_running[option] => {
                    let pile = self.piles[option].entry(stop).or_default();
                    pile.ballots.push(ballot);
                    pile.weight += weight;
                    return;
                }
                Next::Option(option) => {
                    stop = self.stop_after(stop, option);
                    self.stops[stop].through += weight;
                }
                Next::Ended(cause) => {
                    self.ended.entry(stop).or_default()[cause as usize] += weight;
                    return;
                }
            }
        }
    }

    fn stop_after(&mut self, stop: usize, option: usize) -> usize {
        let new = self.stops.len();
        let next = *self.next.entry((stop, option)).or_insert(new);
        if next == new {
            self.stops.push(Stop { passed: Some((stop, option)), through: 0 });
        }
        next
    }

    /// One pass: what every option keeps by the keep factors as they are.
    pub(super) fn spread(&self) -> Spread {
        let mut kept = vec![0_u128; self.keep.len()];
        let mut ended = [0_u128; 4];
        // What is left of a vote behind each stop.
        let mut left: Vec<u64> = Vec::with_capacity(self.stops.len());
        for stop in &self.stops {
            let rest = match stop.passed {
                None => ONE,
                Some((before, option)) => {
                    let reaching = left[before];
                    // Both have at most nine decimals, so their product fits in 64 bits.
                    let stays = (reaching * self.keep[option]).div_ceil(ONE);
                    kept[option] += u128::from(stays) * stop.through;
                    reaching - stays
                }
            };
            left.push(rest);
        }
        for (stop, weights) in &self.ended {
            for (sum, weight) in ended.iter_mut().zip(weights) {
                *sum += u128::from(left[*stop]) * weight;
            }
        }
        for (sum, piles) in kept.iter_mut().zip(&self.piles) {
            for (stop, pile) in piles {
                *sum += u128::from(left[*stop]) * pile.weight;
            }
        }
        let all = kept.iter().chain(&ended).sum::<u128>();
        self.cut(kept, ended, all)
    }

    /// Sums in [`Votes`]. Only where weights have decimals is anything cut off.
    fn cut(&self, kept: Vec<u128>, ended: [u128; 4], all: u128) -> Spread {
        let votes = |sum: u128| Votes::from_units(sum / self.parts);
        let mut exhausted = Exhausted::default();
        for (cause, sum) in Cause::ALL.into_iter().zip(ended) {
            exhausted.add(cause, votes(sum));
        }
        let kept: Vec<_> = kept.into_iter().map(votes).collect();
        let told = kept.iter().copied().sum::<Votes>().plus(exhausted.total());
        exhausted.rounding = votes(all).minus(told);
        Spread { votes: kept, exhausted }
    }
}

/// This part of so many votes, to nine decimals, rounded up.
///
/// Whole votes and the rest are multiplied apart, so that 2^107 units stay below 2^108.
pub(super) fn share(keep: u64, votes: Votes) -> Votes {
    let (one, keep) = (u128::from(ONE), u128::from(keep));
    let (whole, rest) = (votes.units() / one, votes.units() % one);
    Votes::from_units((keep * whole).saturating_add((keep * rest).div_ceil(one)))
}

/// Which part of the whole these votes are, to nine decimals, rounded up; never
/// more than all of it.
///
/// It divides as on paper, three digits at a time: what is left is below the
/// whole (2^107 units), and a thousand times that below 2^117.
pub(super) fn ratio(votes: Votes, whole: Votes) -> u64 {
    let (mut rest, whole) = (votes.units(), whole.units());
    if rest >= whole {
        return ONE;
    }
    let mut digits = 0;
    for _ in 0..3 {
        rest = rest.saturating_mul(1_000);
        digits = digits * 1_000 + rest / whole;
        rest %= whole;
    }
    u64::try_from(digits).unwrap_or(ONE) + u64::from(rest > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn v(text: &str) -> Votes {
        text.parse().unwrap()
    }

    #[test]
    fn a_part_of_votes_is_rounded_up_at_the_ninth_decimal() {
        assert_eq!(share(ONE, v("12.000000001")), v("12.000000001"));
        assert_eq!(share(500_000_000, v("7.000000001")), v("3.500000001"));
        assert_eq!(share(1, v("0.000000001")), v("0.000000001"));
        assert_eq!(share(0, v("5")), v("0"));
    }

    #[test]
    fn a_ratio_is_rounded_up_and_never_above_one() {
        assert_eq!(ratio(v("1"), v("3")), 333_333_334);
        assert_eq!(ratio(v("3"), v("4")), 750_000_000);
        assert_eq!(ratio(v("0"), v("4")), 0);
        assert_eq!(ratio(v("5"), v("4")), ONE);
        assert_eq!(ratio(v("1"), v("0")), ONE);
        assert_eq!(ratio(v("0.000000001"), v("9000000000")), 1);
    }

    #[test]
    fn the_largest_count_does_not_overflow() {
        let most = Votes::from_units(10_000_000 * (1 << 53) * Votes::UNITS);
        assert_eq!(share(ONE, most), most);
        assert_eq!(ratio(most.minus(Votes::from_units(1)), most), ONE);
        assert_eq!(ratio(share(333_333_334, most), most), 333_333_334);
    }
}
