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
            return vec![if votes < majority {
                Sentence::TwoLeft { round: number, title, votes }
            } else {
                Sentence::HasHalf { round: number, title, votes, majority }
            }];
        }
        let mut told = vec![self.opening(round)];
        match self.tie_of(round, TieFor::Elimination) {
            Some(tie) => {
                let titles = self.titles(&tie.options);
                told.push(Sentence::TieForLast { titles, votes: tie.votes });
                told.extend(self.cure(tie));
                let out = round.eliminated.iter();
                told.extend(out.filter_map(|option| self.moves(round, *option)));
            }
            None => told.extend(self.departure(round)),
        }
        told
    }

    /// What a round begins with in which nobody is chosen.
    fn opening(&self, round: &Round) -> Sentence {
        let (number, majority) = (round.number, round.bar.unwrap_or_default());
        let mut before = self.count.rounds.iter().take_while(|earlier| earlier.number != number);
        let chosen = before.find_map(|earlier| earlier.elected.first());
        let most = round.standing().map(|(_, votes)| votes).max().unwrap_or_default();
        match chosen.map(|option| (self.title(*option), round.votes_of(*option))) {
            Some((title, votes)) if round.standing().count() <= 2 => {
                Sentence::TwoLeft { round: number, title, votes: votes.unwrap_or_default() }
            }
            Some((title, _)) => Sentence::ChosenAlready { round: number, title },
            None if most >= majority => Sentence::NobodyChosenYet { round: number },
            None => Sentence::NobodyHasHalf { round: number, majority },
        }
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

    /// Who goes out without a tie, and where the ballots go.
    fn departure(&self, round: &Round) -> Vec<Sentence> {
        let votes_of = |option: &usize| round.votes_of(*option).unwrap_or_default();
        let (none, some): (Vec<_>, Vec<_>) =
            round.eliminated.iter().copied().partition(|option| votes_of(option).is_zero());
        let fewest = round.standing().map(|(_, votes)| votes).min();
        let mut told = Vec::new();
        match some[..] {
            [] => told.extend((!none.is_empty()).then(|| self.no_votes(&none))),
            [only] if none.is_empty() => {
                let (title, votes) = (self.title(only), votes_of(&only));
                told.push(if Some(votes) == fewest {
                    Sentence::Fewest { title, votes }
                } else {
                    Sentence::SeveralInOne { title, votes }
                });
                told.extend(self.moves(round, only));
            }
            _ => {
                let titles = self.titles(&round.eliminated);
                told.push(Sentence::Hopeless { titles });
                for option in some {
                    let (title, votes) = (self.title(option), votes_of(&option));
                    told.push(Sentence::Had { title, votes });
                    told.extend(self.moves(round, option));
                }
            }
        }
        told
    }

    fn no_votes(&self, options: &[usize]) -> Sentence {
        Sentence::NoVotes { titles: self.titles(options) }
    }

    /// Where the ballots of an option went; nothing when it had none.
    pub(super) fn moves(&self, round: &Round, option: usize) -> Option<Sentence> {
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
