//! Contests before they open: everything an organiser can still change.

use std::collections::BTreeSet;

use super::{BallotOption, Contest, Phase, Rules};
use crate::id::{ConferenceId, ContestId, WardId};
use crate::text::Question;

/// What a change of a draft does to the boxes of paper ballots that may be printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BoxesChange {
    /// Every choice keeps its place.
    Keeps,
    /// Choices move; not where papers are printed, whose numbers would count for others.
    Moves,
    /// Choices move, and papers that are printed are thrown away.
    Reprints,
}

/// A contest being drafted: everything an organiser can still change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The meeting.
    pub conference: ConferenceId,
    /// Who may vote: one ward, or everybody in the room.
    pub ward: Option<WardId>,
    /// What is asked.
    pub question: Question,
    /// What may be chosen.
    pub options: Vec<BallotOption>,
    /// How it is counted.
    pub rules: Rules,
}

impl From<Contest> for Draft {
    fn from(contest: Contest) -> Self {
        let Contest { conference, ward, question, options, rules, .. } = contest;
        Self { conference, ward, question, options, rules }
    }
}

impl Draft {
    /// The draft with the ids of options that stay as they were: each slip's order
    /// follows from them, and paper ballots may be printed already.
    #[must_use]
    pub fn keeping_options_of(mut self, earlier: &Contest) -> Self {
        for option in &mut self.options {
            let is_same =
                |one: &&BallotOption| one.issue == option.issue && one.title == option.title;
            if let Some(known) = earlier.options.iter().find(is_same) {
                option.id = known.id;
            }
        }
        self
    }

    /// What changing `earlier` into this does to paper ballots, once options that stay the
    /// same have kept their ids: these alone decide the places.
    pub fn boxes_change(&self, earlier: &Contest, is_reprinted: bool) -> BoxesChange {
        let ids =
            |options: &[BallotOption]| options.iter().map(|one| one.id).collect::<BTreeSet<_>>();
        match ids(&self.options) == ids(&earlier.options) && self.ward == earlier.ward {
            true => BoxesChange::Keeps,
            false if is_reprinted => BoxesChange::Reprints,
            false => BoxesChange::Moves,
        }
    }

    /// The draft as a contest of that id.
    pub fn into_contest(self, id: ContestId) -> Contest {
        Contest {
            id,
            conference: self.conference,
            ward: self.ward,
            question: self.question,
            options: self.options,
            rules: self.rules,
            phase: Phase::Draft,
            opened_at: None,
            closes_at: None,
            notice_ends_at: None,
            closed_at: None,
            published_at: None,
            is_checking: false,
            void_reason: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::contest;
    use crate::id::OptionId;
    use crate::text::Title;

    #[test]
    fn options_that_stay_keep_their_place_on_every_slip() {
        let earlier = contest(3);
        let mut draft = Draft::from(earlier.clone());
        for (n, option) in (50..).zip(&mut draft.options) {
            option.id = OptionId::from_random([n; 16]);
        }
        draft.options[2].title = Title::parse("Another").unwrap();
        let kept = draft.keeping_options_of(&earlier).options;
        assert_eq!((kept[0].id, kept[1].id), (earlier.options[0].id, earlier.options[1].id));
        assert_ne!(kept[2].id, earlier.options[2].id);
    }
}
