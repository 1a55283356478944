//! Instant-runoff: who has most of what people still want.
//!
//! Each ballot counts for the highest of its choices that is still in. When an
//! option has more than half of the ballots that still count, it is chosen;
//! otherwise the one with fewest goes out and its ballots move on. Options with
//! no ballots at all go out together, which changes nothing but the length of
//! the telling. More than half is of the ballots that still count, so it is
//! worked out anew in each round.

use super::{Count, Lot, Pile, Round, SettledBy, Tie, TieFor, Transfer};
use crate::id::OptionId;

/// Counts ballots by instant-runoff.
///
/// `options` are each there once, in the contest's order. With `look_back`, a
/// tie for going out is settled by the latest earlier round in which the tied
/// options differ (SSI 2007/42 rule 51), and by the lot only when there is
/// none. A tie of the last two is always settled by the lot, openly.
///
/// On a ranking, a choice that is not an option is passed over, and one that
/// stands twice counts at its first place.
pub fn count(options: &[OptionId], piles: &[Pile], look_back: bool, lot: &Lot) -> Count {
    let mut tally = Tally::new(options, piles);
    let mut rounds: Vec<Round> = Vec::new();
    let mut ties = Vec::new();
    let mut winner = None;
    // Every round but the last takes an option out, so there are no more rounds than options.
    for number in 1..=options.len() {
        let mut round = tally.round(number);
        if round.votes.iter().all(|(_, votes)| *votes == 0) {
            break;
        }
        let (end, tie) = end_of(&round, &rounds, look_back, lot);
        ties.extend(tie);
        match end {
            End::Chosen(id) => winner = Some(id),
            End::Out(ids) => {
                round.transfers = tally.eliminate(&ids);
                round.eliminated = ids;
            }
        }
        round.elected = winner;
        rounds.push(round);
        if winner.is_some() {
            break;
        }
    }
    let placing = placing(options, &rounds, lot);
    let ballots = tally.ballots.iter().fold(0, |sum: u64, pile| sum.saturating_add(*pile));
    Count { ballots, blank: tally.blank, rounds, ties, winner, placing }
}

/// How a round ends.
enum End {
    /// Somebody is chosen, and the count is over.
    Chosen(OptionId),
    /// These go out, in the contest's order.
    Out(Vec<OptionId>),
}

/// Decides how a round ends. At least one option has ballots.
fn end_of(round: &Round, earlier: &[Round], look_back: bool, lot: &Lot) -> (End, Option<Tie>) {
    let having = |wanted: u64| -> Vec<OptionId> {
        round.votes.iter().filter(|(_, votes)| *votes == wanted).map(|(id, _)| *id).collect()
    };
    if let Some((id, _)) = round.votes.iter().find(|(_, votes)| *votes >= round.majority) {
        return (End::Chosen(*id), None);
    }
    let fewest = round.votes.iter().map(|(_, votes)| *votes).min().unwrap_or(0);
    let last = having(fewest);
    if fewest == 0 || last.len() == 1 {
        return (End::Out(last), None);
    }
    let tie = |decides, (settled, outcome)| Tie {
        round: round.number,
        options: last.clone(),
        votes: fewest,
        decides,
        settled,
        outcome,
    };
    if round.votes.len() == 2 {
        let order = lot.order(&last);
        let luckiest = order[0];
        let tie = tie(TieFor::Winner, (SettledBy::Lot { order }, luckiest));
        return (End::Chosen(luckiest), Some(tie));
    }
    let tie = tie(TieFor::Elimination, settle(&last, earlier, look_back, lot));
    (End::Out(vec![tie.outcome]), Some(tie))
}

/// Says which of the options tied for last goes out, and why.
///
/// Looking back, each earlier round keeps only those that had fewest in it.
fn settle(
    tied: &[OptionId],
    earlier: &[Round],
    look_back: bool,
    lot: &Lot,
) -> (SettledBy, OptionId) {
    let mut tied = tied.to_vec();
    for round in earlier.iter().rev().filter(|_| look_back) {
        let votes_of = |id: &OptionId| round.votes_of(*id).unwrap_or(0);
        let fewest = tied.iter().map(votes_of).min().unwrap_or(0);
        tied.retain(|id| votes_of(id) == fewest);
        if let [only] = tied[..] {
            return (SettledBy::LookBack { round: round.number }, only);
        }
    }
    let order = lot.order(&tied);
    let unluckiest = order[order.len() - 1];
    (SettledBy::Lot { order }, unluckiest)
}

/// All options, best first: those of the last round by their ballots, then the
/// ones that went out, latest first. What stands equal stands as the lot says.
fn placing(options: &[OptionId], rounds: &[Round], lot: &Lot) -> Vec<OptionId> {
    let Some(last) = rounds.last() else { return lot.order(options) };
    let ids: Vec<_> = last.votes.iter().map(|(id, _)| *id).collect();
    let mut placing = lot.order(&ids);
    placing.sort_by_key(|id| std::cmp::Reverse(last.votes_of(*id)));
    placing.extend(rounds.iter().rev().flat_map(|round| lot.order(&round.eliminated)));
    placing
}

/// Who holds which piles. Piles and options go by their index, so that moving a
/// ballot costs a look at its next choices and nothing else.
struct Tally<'a> {
    options: &'a [OptionId],
    /// The ballots in each pile.
    ballots: Vec<u64>,
    /// The choices of all piles, one pile after another.
    choices: Vec<u32>,
    /// Where in `choices` the ones not used up begin and end, for each pile.
    left: Vec<std::ops::Range<usize>>,
    /// Whether an option is still in.
    is_in: Vec<bool>,
    /// The piles that count for an option.
    held: Vec<Vec<usize>>,
    /// The ballots in those piles.
    votes: Vec<u64>,
    exhausted: u64,
    blank: u64,
}

impl<'a> Tally<'a> {
    /// Gives each pile to its first choice.
    fn new(options: &'a [OptionId], piles: &[Pile]) -> Self {
        let index = |id: &OptionId| options.iter().zip(0..).find(|(option, _)| *option == id);
        let mut tally = Self {
            options,
            ballots: piles.iter().map(|pile| pile.ballots).collect(),
            choices: Vec::new(),
            left: Vec::with_capacity(piles.len()),
            is_in: vec![true; options.len()],
            held: vec![Vec::new(); options.len()],
            votes: vec![0; options.len()],
            exhausted: 0,
            blank: 0,
        };
        for (at, pile) in piles.iter().enumerate() {
            let begin = tally.choices.len();
            tally.choices.extend(pile.ranking.options().iter().filter_map(index).map(|(_, n)| n));
            tally.left.push(begin..tally.choices.len());
            if tally.hand_on(at).is_none() {
                tally.blank = tally.blank.saturating_add(pile.ballots);
            }
        }
        tally
    }

    /// Gives a pile to its next choice that is still in, and says which; none
    /// when it has no choices left.
    fn hand_on(&mut self, pile: usize) -> Option<usize> {
        for at in self.left[pile].by_ref() {
            let option = self.choices[at] as usize;
            if self.is_in[option] {
                self.held[option].push(pile);
                self.votes[option] = self.votes[option].saturating_add(self.ballots[pile]);
                return Some(option);
            }
        }
        None
    }

    /// Takes options out and hands their piles on; says where the ballots went,
    /// in the contest's order, those without choices last.
    fn eliminate(&mut self, ids: &[OptionId]) -> Vec<Transfer> {
        let out: Vec<_> = (0..self.options.len())
            .filter(|option| self.is_in[*option] && ids.contains(&self.options[*option]))
            .collect();
        for option in &out {
            self.is_in[*option] = false;
        }
        let mut transfers = Vec::new();
        for from in out {
            let mut moved = vec![0_u64; self.options.len()];
            let mut ended = 0_u64;
            for pile in std::mem::take(&mut self.held[from]) {
                let ballots = self.ballots[pile];
                match self.hand_on(pile) {
                    Some(to) => moved[to] = moved[to].saturating_add(ballots),
                    None => ended = ended.saturating_add(ballots),
                }
            }
            self.votes[from] = 0;
            self.exhausted = self.exhausted.saturating_add(ended);
            let to = self.options.iter().copied().map(Some).zip(moved).chain([(None, ended)]);
            let from = self.options[from];
            transfers.extend(to.filter(|(_, votes)| *votes > 0).map(|(to, votes)| Transfer {
                from,
                to,
                votes,
            }));
        }
        transfers
    }

    /// The round as it stands, before anybody goes out.
    fn round(&self, number: usize) -> Round {
        let standing = (0..self.options.len()).filter(|option| self.is_in[*option]);
        let votes: Vec<_> =
            standing.map(|option| (self.options[option], self.votes[option])).collect();
        let mut round = Round {
            number,
            votes,
            exhausted: self.exhausted,
            majority: 0,
            eliminated: Vec::new(),
            transfers: Vec::new(),
            elected: None,
        };
        round.majority = round.continuing() / 2 + 1;
        round
    }
}

#[cfg(test)]
mod tests;
