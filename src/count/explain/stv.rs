//! How a count with several places is told, by the Scottish rules and by Meek's.
//!
//! Numbers are rounded to two decimals, so that they can be read aloud, or to as many
//! as it takes to tell who has the quota from who has not; the tables beside the
//! telling have all of them.

use super::{Sentence, Teller};
use crate::count::{Method, Round, SettledBy, Tie, TieFor, Transfer, Votes};

/// Decimals that are read aloud, as of money. A number that is nothing by these
/// is told with more.
const SAID: [u32; 3] = [2, 5, Votes::DECIMALS];

/// A number as it is read aloud.
fn said(votes: Votes) -> Votes {
    said_with(votes, SAID[0])
}

/// A number as it is read aloud with at least so many decimals.
fn said_with(votes: Votes, least: u32) -> Votes {
    let said = SAID.into_iter().filter(|decimals| *decimals >= least);
    let mut said = said.map(|decimals| votes.rounded(decimals));
    said.find(|said| !said.is_zero()).unwrap_or_default()
}

/// Whether it is too little to be told beside others.
fn is_crumb(votes: Votes) -> bool {
    votes.rounded(SAID[0]).is_zero()
}

impl Teller<'_> {
    /// One round.
    pub(super) fn stage(&self, round: &Round) -> Vec<Sentence> {
        let mut told = self.arrivals(round);
        let ties = |decides| {
            let ties = self.count.ties.iter().filter(move |tie| tie.round == round.number);
            ties.filter(move |tie| tie.decides == decides)
        };
        told.extend(ties(TieFor::Order).flat_map(|tie| self.order_tie(tie)));
        told.extend(ties(TieFor::Surplus).flat_map(|tie| self.surplus_tie(tie, round)));
        match ties(TieFor::Elimination).next() {
            Some(tie) => {
                let votes = said_with(tie.votes, self.decimals(round));
                told.push(Sentence::TieForLast { titles: self.titles(&tie.options), votes });
                told.extend(self.cure(tie));
            }
            None => told.extend(round.eliminated.iter().map(|out| self.leaving(round, *out))),
        }
        told.extend(self.flows(round));
        told
    }

    /// The decimals it takes in a round so that nobody who has less than the quota
    /// seems to have it.
    fn decimals(&self, round: &Round) -> u32 {
        let quota = round.bar.unwrap_or_default();
        let so_far = self.count.rounds.iter().filter(|other| other.number <= round.number);
        let chosen: Vec<_> = so_far.flat_map(|round| &round.elected).collect();
        let hopeful = round.standing().filter(|(option, _)| !chosen.contains(&option));
        let most = hopeful.map(|(_, votes)| votes).filter(|votes| *votes < quota).max();
        let is_told = |decimals: &u32| {
            most.is_none_or(|most| most.rounded(*decimals) < quota.rounded(*decimals))
        };
        SAID.into_iter().find(is_told).unwrap_or(Votes::DECIMALS)
    }

    /// Who is chosen in a round, and why.
    fn arrivals(&self, round: &Round) -> Vec<Sentence> {
        let (number, quota) = (round.number, round.bar.unwrap_or_default());
        let votes_of = |option: &usize| round.votes_of(*option).unwrap_or_default();
        let (reach, rest): (Vec<_>, Vec<_>) =
            round.elected.iter().partition(|option| votes_of(option) >= quota);
        let earlier = self.count.rounds.iter().filter(|earlier| earlier.number < number);
        let is_first = earlier.flat_map(|earlier| &earlier.elected).next().is_none();
        let decimals = self.decimals(round);
        let quota = said_with(quota, decimals);
        let mut told = vec![match reach[..] {
            [] if is_first => Sentence::NobodyReaches { round: number, quota },
            [] => Sentence::NobodyNewReaches { round: number, quota },
            [one] => {
                let (title, votes) = (self.title(one), said_with(votes_of(&one), decimals));
                Sentence::Reaches { round: number, title, votes, quota }
            }
            _ => {
                let part = |option: &usize| Sentence::ReachPart {
                    title: self.title(*option),
                    votes: said_with(votes_of(option), decimals),
                };
                let parts = reach.iter().map(part).collect();
                Sentence::SeveralReach { round: number, parts, quota }
            }
        }];
        if !rest.is_empty() {
            told.push(Sentence::LastPlaces { titles: self.titles(&rest) });
        } else if self.is_last(round) && round.standing().count() > self.count.winners.len() {
            let is_filled = !self.count.is_open();
            told.extend(is_filled.then_some(Sentence::PlacesFilled {}));
        }
        told
    }

    fn is_last(&self, round: &Round) -> bool {
        round.number == self.count.rounds.len()
    }

    /// Who goes out without a tie.
    fn leaving(&self, round: &Round, option: usize) -> Sentence {
        let votes = round.votes_of(option).unwrap_or_default();
        if votes.is_zero() {
            return Sentence::NoVotes { titles: self.titles(&[option]) };
        }
        let votes = said_with(votes, self.decimals(round));
        Sentence::Fewest { title: self.title(option), votes }
    }

    /// Where votes go at the end of a round: from who goes out, from whose
    /// surplus is passed on, and a little from those chosen before.
    fn flows(&self, round: &Round) -> Vec<Sentence> {
        let mut told = Vec::new();
        let mut more = Votes::ZERO;
        for moves in round.transfers.chunk_by(|a, b| a.from == b.from) {
            let from = moves[0].from;
            let all: Votes = moves.iter().map(|moved| moved.votes).sum();
            let has = round.votes_of(from).unwrap_or_default();
            let above = has.minus(round.bar.unwrap_or_default());
            if round.eliminated.contains(&from) {
                told.push(self.votes_move(said(has), moves));
            } else if above.is_zero() || is_crumb(above) {
                more = more.plus(all);
            } else {
                let title = self.title(from);
                told.push(match self.count.method {
                    // Its quota falls while it passes votes on, so it passes on more than it had too many.
                    Method::Meek => {
                        Sentence::Keeps { title, kept: said(has.minus(all)), passed: said(all) }
                    }
                    _ => Sentence::Surplus { title, over: said(above) },
                });
                told.push(self.surplus_moves(moves));
            }
        }
        told.extend((!is_crumb(more)).then(|| Sentence::PassMore { votes: said(more) }));
        told
    }

    fn votes_move(&self, votes: Votes, moves: &[Transfer]) -> Sentence {
        match self.parts(moves) {
            Parts::Several(parts) => Sentence::VotesMove { votes, parts },
            Parts::To(to) => Sentence::AllVotesMove { votes, to },
            Parts::End => Sentence::AllVotesEnd { votes },
        }
    }

    fn surplus_moves(&self, moves: &[Transfer]) -> Sentence {
        match self.parts(moves) {
            Parts::Several(parts) => Sentence::SurplusMoves { parts },
            Parts::To(to) => Sentence::SurplusAllMoves { to },
            Parts::End => Sentence::SurplusEnds {},
        }
    }

    /// The parts worth telling.
    fn parts(&self, moves: &[Transfer]) -> Parts {
        let mut parts: Vec<_> = moves.iter().filter(|moved| !is_crumb(moved.votes)).collect();
        if parts.is_empty() {
            parts = moves.iter().collect();
        }
        if let [only] = parts[..] {
            return only.to.map_or(Parts::End, |to| Parts::To(self.title(to)));
        }
        let part = |moved: &&Transfer| match moved.to {
            Some(to) => Sentence::Move { votes: said(moved.votes), to: self.title(to) },
            None => Sentence::End { votes: said(moved.votes) },
        };
        Parts::Several(parts.iter().map(part).collect())
    }

    /// Whose surplus moves first.
    fn surplus_tie(&self, tie: &Tie, round: &Round) -> Vec<Sentence> {
        let titles = self.titles(&tie.options);
        let over = said(tie.votes.minus(round.bar.unwrap_or_default()));
        let mut told = vec![Sentence::TieForSurplus { titles, over }];
        told.extend(self.cure_for_first(tie));
        told
    }

    /// Which of those chosen in one round stands first.
    fn order_tie(&self, tie: &Tie) -> Vec<Sentence> {
        let (titles, votes) = (self.titles(&tie.options), said(tie.votes));
        let mut told = vec![Sentence::TieForOrder { titles, votes }];
        told.extend(self.cure_for_first(tie));
        told
    }

    /// What settled a tie that had to do with coming first.
    fn cure_for_first(&self, tie: &Tie) -> Vec<Sentence> {
        let title = tie.outcome.map(|option| self.title(option)).unwrap_or_default();
        match &tie.settled {
            SettledBy::LookBack { round } => {
                vec![Sentence::FirstByLookBack { round: *round, title }]
            }
            SettledBy::Lot { order } => {
                let why = if order.len() < tie.options.len() {
                    let left = tie.options.iter().copied().filter(|option| order.contains(option));
                    let titles = self.titles(&left.collect::<Vec<_>>());
                    Some(Sentence::TieNarrowedToMost { titles })
                } else {
                    (tie.looked_back > 0).then_some(Sentence::EqualBefore {})
                };
                let drawn = Sentence::WonByLot { order: self.titles(order), title };
                why.into_iter().chain([drawn]).collect()
            }
            SettledBy::Shared | SettledBy::Open => Vec::new(),
        }
    }

    /// The result.
    pub(super) fn outcome(&self) -> Vec<Sentence> {
        let count = self.count;
        let Some(last) = count.last_round() else { return self.nothing() };
        if count.winners.is_empty() {
            return self.nothing();
        }
        let mut told = vec![Sentence::ChosenSeveral { titles: self.titles(&count.winners) }];
        told.extend((count.winners.len() < count.seats).then_some(Sentence::MorePlaces {}));
        let is_drawn = |tie: &&Tie| tie.decides == TieFor::Elimination && count.is_for_a_place(tie);
        let drawn = count.ties.iter().filter(is_drawn).find_map(|tie| match &tie.settled {
            SettledBy::Lot { order } => Some(self.titles(order)),
            _ => None,
        });
        told.extend(drawn.map(|titles| Sentence::LastPlaceByLot { titles }));
        told.extend(self.next_in_line());
        let some = |votes: Votes| Some(votes).filter(|votes| !votes.is_zero());
        let (lost, all) = (last.exhausted.rounding, last.exhausted.total());
        let ended = some(all.minus(lost)).map(|votes| Sentence::VotesEnded { votes: said(votes) });
        let cut_off = some(lost).map(|votes| Sentence::CutOff { votes });
        let blank = some(count.ballots.blank).map(|votes| Sentence::Blank { votes });
        told.extend([ended, cut_off, blank].into_iter().flatten());
        told
    }

    /// Who stands first behind those who are chosen, with the votes it had last.
    fn next_in_line(&self) -> Option<Sentence> {
        let count = self.count;
        let placed = |group: &&Vec<usize>| !group.iter().any(|o| count.winners.contains(o));
        let next = count.ranking.iter().find(placed)?;
        let one = *next.first()?;
        let votes = count.rounds.iter().rev().find_map(|round| round.votes_of(one))?;
        let votes = Some(said(votes)).filter(|votes| !votes.is_zero())?;
        Some(match next[..] {
            [_] => Sentence::RunnerUp { title: self.title(one), votes },
            _ => Sentence::RunnersUp { titles: self.titles(next), votes },
        })
    }
}

/// Where votes go.
enum Parts {
    /// To several, or some to nobody.
    Several(Vec<Sentence>),
    /// All to one.
    To(String),
    /// All to nobody.
    End,
}

#[cfg(test)]
mod tests;
