//! Ranked pairs: the clearest wins settle who stands above whom.
//!
//! Take the pairs in the order of their margins, the clearest win first, and write
//! down that the winner of the pair stands above the loser, unless what is already
//! written says the opposite. So where wins go round in a circle, the least clear
//! of them gives way. In the end nobody stands above the option that is chosen.
//!
//! # Equal pairs
//!
//! Pairs with equal margins could be taken in any order, and the order can decide.
//! Here **every option that is on top under some order of equal pairs is chosen**,
//! as Tideman first put it: nothing then depends on how options or ballots are
//! sorted, and no lot is needed. (Zavist and Tideman 1989 draw a ballot instead to
//! order equal pairs, which gives one winner, by luck.) The ranking tells the best
//! place an option can reach under some order of equal pairs.
//!
//! To find all such winners is hard in general (Brill and Fischer, "The price of
//! neutrality for the ranked pairs method", AAAI 2012). Orders that end in the same
//! writing are not told apart here, which makes it quick in elections as they are;
//! when very many options are tied in very many pairs, more than [`WORK_MAX`] steps
//! would be needed, and then equal pairs that make a circle together with clearer
//! ones all give way at once. That too depends on no order. None of the elections
//! that other programs answered for in the tests, real ones among them, needs it.
//!
//! Source: T. N. Tideman, "Independence of clones as a criterion for voting rules",
//! Social Choice and Welfare 4 (1987); T. M. Zavist and T. N. Tideman, "Complete
//! independence of clones in the ranked pairs rule", ibid. 6 (1989). All ways to
//! break a circle are found as by Schwikowski and Speckenmeyer, "On enumerating all
//! minimal solutions of feedback problems", Discrete Applied Mathematics 117 (2002).
//!
//! ```
//! use wardmote::count::{Ballots, Lot, Mark, Method, Rules, count};
//!
//! // Damp beats buses by 3, buses beat bins by 7, bins beat damp by 5.
//! let mut ballots = Ballots::of(3);
//! let [damp, buses, bins] = [0, 1, 2].map(Mark::option);
//! ballots.add(5, &[damp, buses, bins])?;
//! ballots.add(6, &[buses, bins, damp])?;
//! ballots.add(4, &[bins, damp, buses])?;
//! let rules = Rules { method: Method::RankedPairs, ..Rules::default() };
//! let count = count(&rules, &ballots, &Lot::drawn(vec![]));
//! assert_eq!(count.ranking, [[1], [2], [0]], "that damp beats buses gives way");
//! # Ok::<(), wardmote::count::TooMuch>(())
//! ```

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::at_once::{by_score, of_pairs};
use super::{Ballots, Count, Pairwise, Rules, Votes};

/// The most steps in which orders of equal pairs are tried: about a second. How
/// many are needed does not depend on how options or ballots are sorted.
pub const WORK_MAX: usize = 100_000_000;

/// A win: who stands above whom.
type Pair = (usize, usize);

/// Counts by ranked pairs. All that are on top under some order of equal pairs
/// are chosen.
pub fn count(rules: &Rules, ballots: &Ballots, pairwise: Pairwise) -> Count {
    of_pairs(rules, ballots, pairwise, |pairs| {
        let wins = wins(pairs);
        let orders = every_order(pairs.options(), &wins, WORK_MAX)
            .unwrap_or_else(|| BTreeSet::from([one_order(pairs.options(), &wins)]));
        let best_place = |option| orders.iter().map(|order| order.above(option)).min();
        by_score(&pairs.standing(), |option| Reverse(best_place(option)))
    })
}

/// All wins, the clearest first; equal ones together.
fn wins(pairs: &Pairwise) -> Vec<Vec<Pair>> {
    let all = (0..pairs.options()).flat_map(|a| (0..pairs.options()).map(move |b| (a, b)));
    let mut wins: Vec<(Reverse<Votes>, Pair)> = all
        .filter(|(a, b)| pairs.beats(*a, *b))
        .map(|(a, b)| (Reverse(pairs.margin(a, b)), (a, b)))
        .collect();
    wins.sort_unstable();
    let groups = wins.chunk_by(|one, other| one.0 == other.0);
    groups.map(|group| group.iter().map(|(_, pair)| *pair).collect()).collect()
}

/// What can be written in the end, over all orders of equal pairs; none if that
/// takes more work than allowed.
fn every_order(options: usize, wins: &[Vec<Pair>], work_max: usize) -> Option<BTreeSet<Order>> {
    let mut orders = BTreeSet::from([Order::of(options)]);
    let mut work = 0;
    for equal in wins {
        let mut next = BTreeSet::new();
        for order in &orders {
            next.append(&mut order.with_any(equal, &mut work, work_max)?);
        }
        orders = next;
    }
    Some(orders)
}

/// What is written when equal pairs that make circles all give way at once.
fn one_order(options: usize, wins: &[Vec<Pair>]) -> Order {
    let mut order = Order::of(options);
    for equal in wins {
        let mut all = order.clone();
        order.open(equal).into_iter().for_each(|pair| all.write(pair));
        for (a, b) in order.open(equal) {
            if !all.stands_above(b, a) {
                order.write((a, b));
            }
        }
    }
    order
}

/// Who stands above whom, directly or through others.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Order {
    options: usize,
    /// Words in a row.
    words: usize,
    /// One bit for each option that stands below; a row for each option.
    below: Vec<u64>,
}

impl Order {
    fn of(options: usize) -> Self {
        let words = options.div_ceil(64);
        Self { options, words, below: vec![0; options * words] }
    }

    fn stands_above(&self, a: usize, b: usize) -> bool {
        self.below[a * self.words + b / 64] >> (b % 64) & 1 == 1
    }

    /// How many stand above an option.
    fn above(&self, option: usize) -> usize {
        (0..self.options).filter(|other| self.stands_above(*other, option)).count()
    }

    /// Writes that `a` stands above `b`, with all that follows.
    fn write(&mut self, (a, b): Pair) {
        if self.stands_above(a, b) {
            return;
        }
        let mut row = self.below[b * self.words..][..self.words].to_vec();
        row[b / 64] |= 1 << (b % 64);
        for above in 0..self.options {
            if above == a || self.stands_above(above, a) {
                let to = &mut self.below[above * self.words..][..self.words];
                to.iter_mut().zip(&row).for_each(|(to, from)| *to |= from);
            }
        }
    }

    /// The pairs about which nothing is written yet.
    fn open(&self, pairs: &[Pair]) -> Vec<Pair> {
        let is_open = |(a, b): &Pair| !self.stands_above(*a, *b) && !self.stands_above(*b, *a);
        pairs.iter().copied().filter(is_open).collect()
    }

    /// Writes these pairs one after another, except those against which speaks
    /// what is written; says which ones were left out, by their place.
    fn write_all(&mut self, pairs: &[Pair], sequence: impl Iterator<Item = usize>) -> Vec<usize> {
        let mut left_out = Vec::new();
        for at in sequence {
            let (a, b) = pairs[at];
            if self.stands_above(b, a) {
                left_out.push(at);
            } else {
                self.write((a, b));
            }
        }
        left_out.sort_unstable();
        left_out
    }

    /// What can be written after equal pairs were taken in any order; none if
    /// that takes too much work.
    ///
    /// What is left out is a smallest choice of pairs without which there is no
    /// circle. From one such choice another is found by keeping one pair of it
    /// and leaving out, instead, whatever could close a circle through that pair:
    /// all pairs that lead on from its loser, or from what is written to stand
    /// below it. Then those of them are written after all that can be. Every
    /// choice is found in this way (Schwikowski and Speckenmeyer).
    fn with_any(&self, equal: &[Pair], work: &mut usize, max: usize) -> Option<BTreeSet<Self>> {
        let open = self.open(equal);
        let mut first = self.clone();
        let left_out = first.write_all(&open, 0..open.len());
        let mut orders = BTreeSet::from([first]);
        let mut seen = BTreeSet::from([left_out.clone()]);
        let mut asked = vec![left_out];
        while let Some(left_out) = asked.pop() {
            let steps = (1 + left_out.len()) * (1 + open.len()) * self.options;
            *work = work.saturating_add(steps);
            if *work > max {
                return None;
            }
            for kept in &left_out {
                let loser = open[*kept].1;
                let leads_on = |at: &usize| {
                    let winner = open[*at].0;
                    winner == loser || self.stands_above(loser, winner)
                };
                let is_last = |at: &usize| at != kept && (left_out.contains(at) || leads_on(at));
                let (last, at_once): (Vec<_>, Vec<_>) = (0..open.len()).partition(is_last);
                let mut order = self.clone();
                let left_out = order.write_all(&open, at_once.into_iter().chain(last));
                if seen.insert(left_out.clone()) {
                    orders.insert(order);
                    asked.push(left_out);
                }
            }
        }
        Some(orders)
    }
}

/// Whether every order of equal pairs is tried.
#[cfg(test)]
pub(super) fn tries_every_order(pairs: &Pairwise) -> bool {
    every_order(pairs.options(), &wins(pairs), WORK_MAX).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    const CIRCLE: [Pair; 3] = [(0, 1), (1, 2), (2, 0)];

    fn written(order: &Order) -> Vec<Pair> {
        let all = (0..order.options).flat_map(|a| (0..order.options).map(move |b| (a, b)));
        all.filter(|(a, b)| order.stands_above(*a, *b)).collect()
    }

    #[test]
    fn a_circle_of_equal_pairs_can_be_broken_at_each_of_them() {
        let orders = every_order(3, &[CIRCLE.to_vec()], WORK_MAX).unwrap();
        let orders: Vec<_> = orders.iter().map(written).collect();
        assert_eq!(orders.len(), 3);
        for broken in [[(0, 1), (0, 2), (1, 2)], [(1, 0), (1, 2), (2, 0)], [(0, 1), (2, 0), (2, 1)]]
        {
            assert!(orders.contains(&broken.to_vec()));
        }
    }

    #[test]
    fn the_work_is_what_the_choices_take_and_not_more_than_is_allowed() {
        // Three choices of one pair out of three, each taking (1 + 1) x (1 + 3) x 3 steps.
        assert!(every_order(3, &[CIRCLE.to_vec()], 72).is_some());
        assert!(every_order(3, &[CIRCLE.to_vec()], 71).is_none());
    }

    #[test]
    fn with_too_much_to_try_equal_pairs_of_a_circle_give_way_together() {
        let wins = [[&CIRCLE[..], &[(0, 3)]].concat()];
        assert_eq!(written(&one_order(4, &wins)), [(0, 3)]);
        let wins = [vec![CIRCLE[0]], CIRCLE[1..].to_vec(), vec![(1, 3), (3, 0)]];
        assert_eq!(written(&one_order(4, &wins)), [(0, 1)], "each time, clearer ones stand");
        let wins = [vec![(0, 1)], vec![(1, 2), (2, 3)], vec![(3, 0)], vec![(0, 4)]];
        let line = [(0, 1), (0, 2), (0, 3), (0, 4), (1, 2), (1, 3), (2, 3)];
        assert_eq!(written(&one_order(5, &wins)), line);
    }

    #[test]
    fn what_follows_is_written_too_however_many_options_there_are() {
        let mut order = Order::of(130);
        order.write((69, 3));
        order.write((128, 64));
        order.write((64, 69));
        let all = [(64, 3), (64, 69), (69, 3), (128, 3), (128, 64), (128, 69)];
        assert_eq!(written(&order), all);
        assert_eq!((order.above(3), order.above(128)), (3, 0));
        assert_eq!(order.open(&[(3, 128), (128, 3), (0, 1)]), [(0, 1)]);
    }
}
