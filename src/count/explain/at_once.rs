//! How the methods are told that count at once: the verdict first, then why.

use super::{Sentence, Teller};
use crate::count::Method;

/// Who has a place, and who shares the last ones.
pub(super) struct Places {
    /// Who has one for sure, best first.
    pub(super) sure: Vec<usize>,
    /// Who is equal for the rest; none when there are enough places.
    pub(super) tied: Vec<usize>,
    /// How many places the tied are equal for.
    pub(super) left: usize,
}

impl Teller<'_> {
    /// The result.
    pub(super) fn verdict(&self) -> Vec<Sentence> {
        let count = self.count;
        if count.winners.is_empty() {
            return self.nothing();
        }
        let mut told = match (&count.pairwise.standing()[..], count.method) {
            ([only], _) => vec![Sentence::OnlyOption { title: self.title(*only) }],
            (_, Method::Copeland | Method::Borda | Method::Approval | Method::First) => {
                self.verdict_on_points()
            }
            _ => self.verdict_on_pairs(),
        };
        let tie = count.is_open().then(|| told.iter().position(is_tie)).flatten();
        if let Some(tie) = tie {
            told.insert(tie + 1, Sentence::LeftToPeople {});
        }
        let blank = count.ballots.blank;
        told.extend((!blank.is_zero()).then_some(Sentence::Blank { votes: blank }));
        told
    }

    /// The result when nobody is chosen.
    pub(super) fn nothing(&self) -> Vec<Sentence> {
        let ballots = self.count.ballots.total;
        vec![if ballots.is_zero() {
            Sentence::NoBallots {}
        } else if self.count.ballots.blank == ballots {
            Sentence::AllBlank { ballots }
        } else {
            Sentence::NothingCounts {}
        }]
    }

    /// Who has a place, by the ranking.
    pub(super) fn places(&self) -> Places {
        let seats = self.count.seats;
        let mut sure = Vec::new();
        for group in &self.count.ranking {
            let left = seats.saturating_sub(sure.len());
            if left == 0 {
                break;
            }
            if group.len() > left {
                return Places { sure, tied: group.clone(), left };
            }
            sure.extend(group);
        }
        Places { sure, tied: Vec::new(), left: 0 }
    }

    /// Who is chosen, in so many words and no numbers.
    pub(super) fn chosen(&self, places: &Places) -> Vec<Sentence> {
        let sure = self.titles(&places.sure);
        let tied = self.titles(&places.tied);
        match (&places.sure[..], &places.tied[..]) {
            (_, []) => vec![Sentence::AreChosen { titles: sure }],
            ([], _) => vec![Sentence::TieOfWinners { titles: tied }],
            _ => vec![
                Sentence::AreChosen { titles: sure },
                Sentence::TieForPlaces { titles: tied, places: places.left },
            ],
        }
    }
}

/// Whether a sentence says that more are equal than there are places.
fn is_tie(sentence: &Sentence) -> bool {
    matches!(
        sentence,
        Sentence::TieOfWinners { .. } | Sentence::TieOnVotes { .. } | Sentence::TieForPlaces { .. }
    )
}
