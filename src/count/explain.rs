//! The story of a count: a few sentences a round, and a few for the result.

use serde::{Deserialize, Serialize};

use super::{Count, Round, SettledBy, Tie, TieFor};
use crate::contest::{Contest, TieRule};
use crate::id::OptionId;

pub use super::sentence::{Arg, Sentence};

/// What is told about one round, or about the result.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// Which round, counted from 1; none for the result.
    pub round: Option<usize>,
    /// In this order.
    pub sentences: Vec<Sentence>,
}

/// Tells a count: one entry a round, and the result last.
pub fn explain(contest: &Contest, count: &Count) -> Vec<Told> {
    let teller = Teller { contest, count };
    let rounds = count
        .rounds
        .iter()
        .map(|round| Told { round: Some(round.number), sentences: teller.round(round) });
    rounds.chain([Told { round: None, sentences: teller.result() }]).collect()
}

struct Teller<'a> {
    contest: &'a Contest,
    count: &'a Count,
}

impl Teller<'_> {
    /// The title of an option; one that the contest does not know shows its id.
    fn title(&self, id: OptionId) -> String {
        self.contest.option(id).map_or_else(|| id.to_string(), |option| option.title.to_string())
    }

    fn titles(&self, ids: &[OptionId]) -> Vec<String> {
        ids.iter().map(|id| self.title(*id)).collect()
    }

    fn tie_of(&self, round: &Round, decides: TieFor) -> Option<&Tie> {
        self.count.ties.iter().find(|tie| tie.round == round.number && tie.decides == decides)
    }

    fn round(&self, round: &Round) -> Vec<Sentence> {
        let (number, majority) = (round.number, round.majority);
        if let Some(id) = round.elected {
            return self.decision(round, id);
        }
        let mut told = vec![Sentence::NobodyHasHalf { round: number, majority }];
        match self.tie_of(round, TieFor::Elimination) {
            Some(tie) => told.extend(self.tie_for_last(tie)),
            None => told.extend(self.departure(round)),
        }
        told.extend(round.eliminated.iter().filter_map(|id| self.moves(round, *id)));
        told
    }

    /// How the last round was decided.
    fn decision(&self, round: &Round, elected: OptionId) -> Vec<Sentence> {
        let (title, number) = (self.title(elected), round.number);
        let Some(tie) = self.tie_of(round, TieFor::Winner) else {
            let votes = round.votes_of(elected).unwrap_or(0);
            return vec![Sentence::HasHalf {
                round: number,
                title,
                votes,
                majority: round.majority,
            }];
        };
        let titles = self.titles(&tie.options);
        let mut told = vec![Sentence::FinalTie { round: number, titles, votes: tie.votes }];
        if let SettledBy::Lot { order } = &tie.settled {
            told.push(Sentence::WonByLot { order: self.titles(order), title });
        }
        told
    }

    /// Who goes out without a tie.
    fn departure(&self, round: &Round) -> Vec<Sentence> {
        let votes_of = |id: &OptionId| round.votes_of(*id).unwrap_or(0);
        let (none, some): (Vec<_>, Vec<_>) =
            round.eliminated.iter().partition(|id| votes_of(id) == 0);
        let none = Some(self.titles(&none)).filter(|titles| !titles.is_empty());
        let some =
            some.iter().map(|id| Sentence::Fewest { title: self.title(*id), votes: votes_of(id) });
        none.map(|titles| Sentence::NoVotes { titles }).into_iter().chain(some).collect()
    }

    /// A tie for last place, and what settled it.
    fn tie_for_last(&self, tie: &Tie) -> Vec<Sentence> {
        let (title, titles) = (self.title(tie.outcome), self.titles(&tie.options));
        let mut told = vec![Sentence::TieForLast { titles, votes: tie.votes }];
        match &tie.settled {
            SettledBy::LookBack { round } => {
                told.push(Sentence::SettledByLookBack { round: *round, title });
            }
            SettledBy::Lot { order } => {
                if order.len() < tie.options.len() {
                    let left = tie.options.iter().copied().filter(|id| order.contains(id));
                    let titles = self.titles(&left.collect::<Vec<_>>());
                    told.push(Sentence::TieNarrowed { titles });
                } else if tie.round > 1 && self.contest.rules.ties == TieRule::LookBack {
                    told.push(Sentence::EqualBefore);
                }
                told.push(Sentence::SettledByLot { order: self.titles(order), title });
            }
        }
        told
    }

    /// Where the ballots of an option went; nothing when it had none.
    fn moves(&self, round: &Round, id: OptionId) -> Option<Sentence> {
        let from = self.title(id);
        let votes = round.votes_of(id)?;
        let transfers: Vec<_> = round.transfers.iter().filter(|moved| moved.from == id).collect();
        match transfers[..] {
            [] => None,
            [only] => Some(match only.to {
                Some(to) => Sentence::AllMove { from, votes, to: self.title(to) },
                None => Sentence::AllEnd { from, votes },
            }),
            _ => {
                let part = |moved: &&super::Transfer| match moved.to {
                    Some(to) => Sentence::Move { votes: moved.votes, to: self.title(to) },
                    None => Sentence::End { votes: moved.votes },
                };
                Some(Sentence::Moves { from, votes, parts: transfers.iter().map(part).collect() })
            }
        }
    }

    fn result(&self) -> Vec<Sentence> {
        let count = self.count;
        let (Some(winner), Some(last)) = (count.winner, count.last_round()) else {
            return vec![match count.ballots {
                0 => Sentence::NoBallots,
                ballots => Sentence::AllBlank { ballots },
            }];
        };
        let (title, ballots) = (self.title(winner), last.continuing());
        let votes = last.votes_of(winner).unwrap_or(0);
        let mut told = Vec::new();
        if self.tie_of(last, TieFor::Winner).is_some() {
            told.push(Sentence::ChosenByLot { title, votes });
        } else if count.rounds.len() == 1 && votes == ballots {
            told.push(Sentence::Unanimous { title, ballots });
        } else {
            told.push(Sentence::Chosen { title, votes, ballots });
            told.extend(self.next_best(last, winner));
        }
        if last.exhausted > 0 {
            told.push(Sentence::Exhausted { votes: last.exhausted });
        }
        if count.blank > 0 {
            told.push(Sentence::Blank { votes: count.blank });
        }
        told
    }

    /// Who came next in the last round, if anybody had a ballot.
    fn next_best(&self, last: &Round, winner: OptionId) -> Option<Sentence> {
        let others = || last.votes.iter().filter(|(id, _)| *id != winner);
        let votes = others().map(|(_, votes)| *votes).max().filter(|votes| *votes > 0)?;
        let next: Vec<_> = others().filter(|(_, had)| *had == votes).map(|(id, _)| *id).collect();
        Some(match next[..] {
            [only] => Sentence::RunnerUp { title: self.title(only), votes },
            _ => Sentence::RunnersUp { titles: self.titles(&next), votes },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Sentence::{self as S};
    use super::*;
    use crate::count::{Lot, Pile, irv};
    use crate::fixture::{contest, option, pile};

    /// The story of a contest in whose lot the highest number is luckiest.
    fn story(n: u8, piles: &[Pile]) -> Vec<Told> {
        let contest = contest(n);
        let options: Vec<_> = (0..n).map(option).collect();
        let lot = Lot::from_hat((0..n).rev().map(option).collect());
        explain(&contest, &irv::count(&options, piles, true, &lot))
    }

    fn o(n: u8) -> String {
        format!("Option {n}")
    }

    fn os<const N: usize>(numbers: [u8; N]) -> Vec<String> {
        numbers.map(o).to_vec()
    }

    #[test]
    fn a_plain_count_is_told_round_by_round() {
        let piles = [pile(5, &[0]), pile(4, &[1]), pile(2, &[2, 1]), pile(1, &[2]), pile(3, &[])];
        let told = story(4, &piles);
        let out = |title, votes| S::Fewest { title, votes };
        assert_eq!(
            told.iter().map(|t| t.round).collect::<Vec<_>>(),
            [Some(1), Some(2), Some(3), None]
        );
        assert_eq!(
            told[0].sentences,
            [S::NobodyHasHalf { round: 1, majority: 7 }, S::NoVotes { titles: os([3]) }]
        );
        let parts = vec![S::Move { votes: 2, to: o(1) }, S::End { votes: 1 }];
        assert_eq!(
            told[1].sentences,
            [
                S::NobodyHasHalf { round: 2, majority: 7 },
                out(o(2), 3),
                S::Moves { from: o(2), votes: 3, parts },
            ]
        );
        let has_half = S::HasHalf { round: 3, title: o(1), votes: 6, majority: 6 };
        assert_eq!(told[2].sentences, [has_half]);
        assert_eq!(
            told[3].sentences,
            [
                S::Chosen { title: o(1), votes: 6, ballots: 11 },
                S::RunnerUp { title: o(0), votes: 5 },
                S::Exhausted { votes: 1 },
                S::Blank { votes: 3 },
            ]
        );
    }

    #[test]
    fn a_tie_is_named_together_with_what_settled_it() {
        let piles = [pile(9, &[0]), pile(6, &[1]), pile(4, &[2]), pile(2, &[3, 2])];
        let told = story(4, &piles);
        assert_eq!(told[0].sentences[2], S::AllMove { from: o(3), votes: 2, to: o(2) });
        assert_eq!(
            told[1].sentences[1..],
            [
                S::TieForLast { titles: os([1, 2]), votes: 6 },
                S::SettledByLookBack { round: 1, title: o(2) },
                S::AllEnd { from: o(2), votes: 6 },
            ]
        );
    }

    #[test]
    fn a_tie_that_the_lot_settles_says_why_the_past_did_not() {
        let told = story(4, &[pile(5, &[0]), pile(4, &[1]), pile(4, &[2]), pile(1, &[3])]);
        assert_eq!(
            told[1].sentences[1..4],
            [
                S::TieForLast { titles: os([1, 2]), votes: 4 },
                S::EqualBefore,
                S::SettledByLot { order: os([2, 1]), title: o(1) },
            ]
        );
        let piles = [pile(18, &[0]), pile(6, &[1]), pile(5, &[2]), pile(5, &[3])];
        let moving = [pile(1, &[4, 2]), pile(1, &[4, 3])];
        let told = story(5, &[&piles[..], &moving[..]].concat());
        assert_eq!(
            told[1].sentences[1..4],
            [
                S::TieForLast { titles: os([1, 2, 3]), votes: 6 },
                S::TieNarrowed { titles: os([2, 3]) },
                S::SettledByLot { order: os([3, 2]), title: o(2) },
            ]
        );
    }

    #[test]
    fn a_tie_of_the_last_two_is_told_openly() {
        let told = story(2, &[pile(3, &[0]), pile(3, &[1])]);
        assert_eq!(
            told[0].sentences,
            [
                S::FinalTie { round: 1, titles: os([0, 1]), votes: 3 },
                S::WonByLot { order: os([1, 0]), title: o(1) },
            ]
        );
        assert_eq!(told[1].sentences, [S::ChosenByLot { title: o(1), votes: 3 }]);
    }

    #[test]
    fn the_result_alone_is_told_when_there_is_nothing_to_count() {
        let alone = |sentence| vec![Told { round: None, sentences: vec![sentence] }];
        assert_eq!(story(3, &[]), alone(S::NoBallots));
        assert_eq!(story(3, &[pile(2, &[])]), alone(S::AllBlank { ballots: 2 }));
    }

    #[test]
    fn everybody_of_one_mind_is_said_so_and_equal_seconds_are_named_together() {
        let told = story(3, &[pile(7, &[1, 0])]);
        assert_eq!(told[1].sentences, [S::Unanimous { title: o(1), ballots: 7 }]);
        let told = story(3, &[pile(7, &[1]), pile(2, &[0]), pile(2, &[2])]);
        assert_eq!(told[1].sentences[1], S::RunnersUp { titles: os([0, 2]), votes: 2 });
    }
}
