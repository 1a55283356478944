//! How methods are told in which most points win.

use super::{Sentence, Teller};
use crate::count::{Method, Round, Votes};

impl Teller<'_> {
    /// What gives points.
    pub(super) fn points(&self) -> Vec<Sentence> {
        match self.count.method {
            Method::Copeland => vec![Sentence::PairPoints {}],
            Method::Borda => {
                let most = self.count.pairwise.standing().len().saturating_sub(1);
                let shared = (most > 1).then_some(Sentence::SharedPoints {});
                [Sentence::PlacePoints { most }].into_iter().chain(shared).collect()
            }
            Method::Approval => vec![Sentence::OneVoteEach {}],
            _ => vec![Sentence::FirstChoices {}],
        }
    }

    /// The result of a method in which most points win.
    pub(super) fn verdict_on_points(&self) -> Vec<Sentence> {
        let Some(round) = self.count.last_round() else { return Vec::new() };
        let places = self.places();
        let votes = |option: usize| round.votes_of(option).unwrap_or_default();
        let mut told = match (&places.sure[..], &places.tied[..]) {
            ([winner], []) => self.chosen_on_points(*winner, votes(*winner), round),
            ([], [one, ..]) => {
                let titles = self.titles(&places.tied);
                vec![Sentence::TieOnVotes { titles, votes: votes(*one) }]
            }
            _ => self.chosen(&places),
        };
        if self.count.method == Method::First {
            let votes = round.exhausted.total();
            told.extend((!votes.is_zero()).then_some(Sentence::NoFirstChoice { votes }));
        }
        told
    }

    /// That one option is chosen, and who comes next.
    fn chosen_on_points(&self, winner: usize, votes: Votes, round: &Round) -> Vec<Sentence> {
        let count = self.count;
        let title = self.title(winner);
        let ballots = match count.method {
            Method::First => round.continuing(),
            _ => count.ballots.valid,
        };
        let is_points = matches!(count.method, Method::Borda | Method::Copeland);
        let mut told = match count.method {
            Method::First if votes == ballots => {
                return vec![Sentence::Unanimous { title, ballots }];
            }
            Method::First | Method::Approval => vec![Sentence::Chosen { title, votes, ballots }],
            _ => vec![Sentence::ChosenWithPoints { title, votes }],
        };
        told.extend(self.next_best(round, winner).map(|next| match next {
            Sentence::RunnerUp { title, votes } if is_points => {
                Sentence::RunnerUpOnPoints { title, votes }
            }
            Sentence::RunnersUp { titles, votes } if is_points => {
                Sentence::RunnersUpOnPoints { titles, votes }
            }
            next => next,
        }));
        let is_copeland = count.method == Method::Copeland;
        if is_copeland && count.pairwise.condorcet_winner() == Some(winner) {
            told.push(Sentence::BeatsAll { title: self.title(winner) });
        }
        told
    }
}
