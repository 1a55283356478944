//! How instant-runoff is told.

use super::{Sentence, Teller};
use crate::count::{Round, SettledBy, Tie, TieFor, Transfer};

impl Teller<'_> {
    fn tie_of(&self, round: &Round, decides: TieFor) -> Option<&Tie> {
        self.count.ties.iter().find(|tie| tie.round == round.number && tie.decides == decides)
    }

    /// One round.
    pub(super) fn round(&self, round: &Round) -> Vec<Sentence> {
        if let Some(tie) = self.tie_of(round, TieFor::Winner) {
            return self.final_tie(tie);
        }
        let (number, majority) = (round.number, round.bar.unwrap_or_default());
        if let [chosen] = round.elected[..] {
            let (title, votes) = (self.title(chosen), round.votes_of(chosen).unwrap_or_default());
            return vec![Sentence::HasHalf { round: number, title, votes, majority }];
        }
        let mut told = vec![Sentence::NobodyHasHalf { round: number, majority }];
        match self.tie_of(round, TieFor::Elimination) {
            Some(tie) => {
                let titles = self.titles(&tie.options);
                told.push(Sentence::TieForLast { titles, votes: tie.votes });
                told.extend(self.cure(tie));
            }
            None => told.extend(self.departure(round)),
        }
        told.extend(round.eliminated.iter().filter_map(|option| self.moves(round, *option)));
        told
    }

    /// How a tie of the last two was decided.
    fn final_tie(&self, tie: &Tie) -> Vec<Sentence> {
        let titles = self.titles(&tie.options);
        let mut told = vec![Sentence::FinalTie { round: tie.round, titles, votes: tie.votes }];
        if let (SettledBy::Lot { order }, Some(chosen)) = (&tie.settled, tie.outcome) {
            let (order, title) = (self.titles(order), self.title(chosen));
            told.push(Sentence::WonByLot { order, title });
        }
        told
    }

    /// Who goes out without a tie.
    fn departure(&self, round: &Round) -> Vec<Sentence> {
        let votes_of = |option: &usize| round.votes_of(*option).unwrap_or_default();
        let (none, some): (Vec<_>, Vec<_>) =
            round.eliminated.iter().partition(|option| votes_of(option).is_zero());
        let none = Some(self.titles(&none)).filter(|titles| !titles.is_empty());
        let some = some
            .iter()
            .map(|option| Sentence::Fewest { title: self.title(*option), votes: votes_of(option) });
        none.map(|titles| Sentence::NoVotes { titles }).into_iter().chain(some).collect()
    }

    /// Where the ballots of an option went; nothing when it had none.
    fn moves(&self, round: &Round, option: usize) -> Option<Sentence> {
        let from = self.title(option);
        let votes = round.votes_of(option)?;
        let transfers: Vec<_> =
            round.transfers.iter().filter(|moved| moved.from == option).collect();
        match transfers[..] {
            [] => None,
            [only] => Some(match only.to {
                Some(to) => Sentence::AllMove { from, votes, to: self.title(to) },
                None => Sentence::AllEnd { from, votes },
            }),
            _ => {
                let part = |moved: &&Transfer| match moved.to {
                    Some(to) => Sentence::Move { votes: moved.votes, to: self.title(to) },
                    None => Sentence::End { votes: moved.votes },
                };
                Some(Sentence::Moves { from, votes, parts: transfers.iter().map(part).collect() })
            }
        }
    }

    /// The result.
    pub(super) fn result(&self) -> Vec<Sentence> {
        let count = self.count;
        let (Some(winner), Some(last)) = (count.winners.first().copied(), count.last_round())
        else {
            return self.nothing();
        };
        let (title, ballots) = (self.title(winner), last.continuing());
        let votes = last.votes_of(winner).unwrap_or_default();
        let mut told = Vec::new();
        if self.tie_of(last, TieFor::Winner).is_some() {
            told.push(Sentence::ChosenByLot { title, votes });
        } else if count.rounds.len() == 1 && votes == ballots {
            told.push(Sentence::Unanimous { title, ballots });
        } else {
            told.push(Sentence::Chosen { title, votes, ballots });
            told.extend(self.next_best(last, winner));
        }
        let ended = last.exhausted.total();
        told.extend((!ended.is_zero()).then_some(Sentence::Exhausted { votes: ended }));
        let blank = count.ballots.blank;
        told.extend((!blank.is_zero()).then_some(Sentence::Blank { votes: blank }));
        told
    }

    /// Who came next in the last round, if anybody had a ballot.
    pub(super) fn next_best(&self, last: &Round, winner: usize) -> Option<Sentence> {
        let others = || last.standing().filter(|(option, _)| *option != winner);
        let votes = others().map(|(_, votes)| votes).max().filter(|votes| !votes.is_zero())?;
        let next: Vec<_> =
            others().filter(|(_, had)| *had == votes).map(|(option, _)| option).collect();
        Some(match next[..] {
            [only] => Sentence::RunnerUp { title: self.title(only), votes },
            _ => Sentence::RunnersUp { titles: self.titles(&next), votes },
        })
    }
}
