//! Ties: what was tied, why it mattered, and what settled it (count.md, "Ties").

use serde::{Deserialize, Serialize};

use super::rules::Ties;
use super::votes::Votes;
use super::{Lot, Round};

/// Why a tie had to be settled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TieFor {
    /// Which of them goes out.
    Elimination,
    /// Which of them is chosen: the last two, or the last place.
    Winner,
    /// Whose surplus is passed on first.
    Surplus,
    /// Who of those chosen in one round stands first.
    Order,
}

/// What settled a tie.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "by", rename_all = "kebab-case")]
pub enum SettledBy {
    /// An earlier round in which they differed.
    LookBack {
        /// Which round, counted from 1.
        round: usize,
    },
    /// The lot: earlier rounds did not tell them apart, or the rule is the lot.
    Lot {
        /// Those still tied after looking back, in the lot's order, luckiest first.
        order: Vec<usize>,
    },
    /// Nothing had to: all of them are chosen, as by every method that counts at once.
    Shared,
    /// Nothing: the rule is to ask, and the count stops here.
    Open,
}

/// A tie and its cure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tie {
    /// The round, counted from 1; a method without rounds counts in one.
    pub round: usize,
    /// The tied options, lowest number first.
    pub options: Vec<usize>,
    /// Votes each of them had; none where a method only compares pairs.
    pub votes: Votes,
    /// What had to be settled.
    pub decides: TieFor,
    /// How many earlier rounds were looked back at, the latest first.
    pub looked_back: usize,
    /// What settled it.
    pub settled: SettledBy,
    /// Who went out, or who was chosen or came first; none when it stays open, or all are.
    pub outcome: Option<usize>,
}

/// Settles the ties of one count, and remembers them.
pub(crate) struct Settler<'a> {
    /// What settles them.
    pub rule: Ties,
    lot: &'a Lot<'a>,
    /// All ties so far.
    pub ties: Vec<Tie>,
}

impl<'a> Settler<'a> {
    pub(crate) fn new(rule: Ties, lot: &'a Lot<'a>) -> Self {
        Self { rule, lot, ties: Vec::new() }
    }

    /// Which of the tied options it is: the one with fewest in the latest earlier
    /// round in which they differ when it is for going out, the one with most
    /// otherwise; else the unluckiest or the luckiest. None: nothing may settle it.
    ///
    /// Each earlier round keeps only those that are still tied after it. A tie
    /// for winning is never looked back at: it is settled openly, by the lot.
    pub(crate) fn settle(
        &mut self,
        decides: TieFor,
        tied: &[usize],
        now: &Round,
        earlier: &[Round],
    ) -> Option<usize> {
        let earlier = match self.rule {
            Ties::LookBack if decides != TieFor::Winner => earlier,
            _ => &[],
        };
        let (settled, outcome, looked_back) = self.cure(decides, tied, earlier);
        // Meek's votes count as equal within a little; the fewest are told, whoever has them.
        let votes = tied.iter().filter_map(|one| now.votes_of(*one)).min().unwrap_or_default();
        let (round, options) = (now.number, tied.to_vec());
        self.ties.push(Tie { round, options, votes, decides, looked_back, settled, outcome });
        outcome
    }

    /// All of the tied options, first to last: [`Self::settle`] until none is
    /// left to settle, except that a lot which has been drawn orders all it names.
    /// Those that stay open come last, lowest number first.
    pub(crate) fn arrange(
        &mut self,
        decides: TieFor,
        tied: &[usize],
        now: &Round,
        earlier: &[Round],
    ) -> Vec<usize> {
        let (mut left, mut order) = (tied.to_vec(), Vec::new());
        while left.len() > 1 {
            let Some(first) = self.settle(decides, &left, now, earlier) else { break };
            let by_lot = self.ties.last().and_then(|tie| match &tie.settled {
                SettledBy::Lot { order } => Some(order.clone()),
                _ => None,
            });
            order.extend(by_lot.unwrap_or_else(|| vec![first]));
            left.retain(|option| !order.contains(option));
        }
        order.extend(left);
        order
    }

    /// What settles it, who it is, and how many rounds were looked back at.
    fn cure(
        &self,
        decides: TieFor,
        tied: &[usize],
        earlier: &[Round],
    ) -> (SettledBy, Option<usize>, usize) {
        let mut tied = tied.to_vec();
        if self.rule == Ties::Ask {
            return (SettledBy::Open, None, 0);
        }
        for (before, round) in earlier.iter().rev().enumerate() {
            let had = |option: &usize| round.votes_of(*option).unwrap_or_default();
            let kept = match decides {
                TieFor::Elimination => tied.iter().map(had).min(),
                _ => tied.iter().map(had).max(),
            };
            tied.retain(|option| Some(had(option)) == kept);
            if let [only] = tied[..] {
                return (SettledBy::LookBack { round: round.number }, Some(only), before + 1);
            }
        }
        let order = self.lot.order(&tied);
        let outcome = match decides {
            TieFor::Elimination => order.last().copied(),
            _ => order.first().copied(),
        };
        (SettledBy::Lot { order }, outcome, earlier.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn votes_as_good_as_equal_are_told_by_the_fewest() {
        let lot = Lot::drawn(vec![0, 1]);
        let mut settler = Settler::new(Ties::LookBack, &lot);
        let votes = ["5.000000001", "5"].map(|votes| votes.parse().ok());
        let now = Round { number: 1, votes: votes.to_vec(), ..Round::default() };
        assert_eq!(settler.settle(TieFor::Elimination, &[0, 1], &now, &[]), Some(1));
        assert_eq!(settler.ties[0].votes, Votes::whole(5));
    }

    #[test]
    fn an_order_is_settled_from_the_first_to_the_last() {
        let lot = Lot::drawn(vec![3, 1, 2, 0]);
        let round = |number, votes: [u64; 4]| Round {
            number,
            votes: votes.map(Votes::whole).map(Some).to_vec(),
            ..Round::default()
        };
        let (earlier, now) = ([round(1, [4, 1, 4, 2])], round(2, [5; 4]));
        let mut settler = Settler::new(Ties::LookBack, &lot);
        assert_eq!(settler.arrange(TieFor::Order, &[0, 1, 2, 3], &now, &earlier), [2, 0, 3, 1]);
        let by: Vec<_> = settler.ties.iter().map(|tie| tie.options.len()).collect();
        assert_eq!(by, [4, 2], "the lot orders 2 and 0, and round 1 the others");
        let mut asked = Settler::new(Ties::Ask, &lot);
        assert_eq!(asked.arrange(TieFor::Order, &[1, 0], &now, &earlier), [1, 0]);
    }

    #[test]
    fn a_tie_remembers_how_far_it_looked_back_and_what_settled_it() {
        let lot = Lot::drawn(vec![2, 1, 0]);
        let round = |number, votes: [u64; 3]| Round {
            number,
            votes: votes.map(Votes::whole).map(Some).to_vec(),
            ..Round::default()
        };
        let earlier = [round(1, [3, 2, 1]), round(2, [3, 3, 2]), round(3, [4, 4, 4])];
        let now = round(4, [5, 5, 5]);
        let settled = |rule, decides, tied: &[usize]| {
            let mut settler = Settler::new(rule, &lot);
            let outcome = settler.settle(decides, tied, &now, &earlier);
            let tie = settler.ties.remove(0);
            assert_eq!((tie.outcome, tie.round, &tie.options[..]), (outcome, 4, tied));
            (tie.settled, outcome, tie.looked_back)
        };
        let back = |round| SettledBy::LookBack { round };
        let drawn = |order: &[usize]| SettledBy::Lot { order: order.to_vec() };
        let (out, surplus, order) = (TieFor::Elimination, TieFor::Surplus, TieFor::Order);
        let look = Ties::LookBack;
        assert_eq!(settled(look, out, &[0, 1, 2]), (back(2), Some(2), 2));
        assert_eq!(settled(look, out, &[0, 1]), (back(1), Some(1), 3));
        assert_eq!(settled(look, surplus, &[0, 1, 2]), (back(1), Some(0), 3));
        assert_eq!(settled(look, order, &[1, 2]), (back(2), Some(1), 2));
        assert_eq!(settled(look, TieFor::Winner, &[0, 1]), (drawn(&[1, 0]), Some(1), 0));
        assert_eq!(settled(Ties::Lot, out, &[0, 1]), (drawn(&[1, 0]), Some(0), 0));
        assert_eq!(settled(Ties::Lot, surplus, &[0, 2]), (drawn(&[2, 0]), Some(2), 0));
        assert_eq!(settled(Ties::Ask, out, &[0, 1]), (SettledBy::Open, None, 0));
        let mut never = Settler::new(look, &lot);
        let same = [round(1, [1, 1, 9]), round(2, [2, 2, 9])];
        assert_eq!(never.settle(out, &[0, 1], &now, &same), Some(0));
        assert_eq!((&never.ties[0].settled, never.ties[0].looked_back), (&drawn(&[1, 0]), 2));
    }
}
