//! Votes by the names of options, in the order in which they are told.

use serde::{Serialize, Serializer};

use crate::count::{Round, Votes};

/// The options still in at a round, in that order, with their votes.
pub(super) fn standing<'a>(
    round: &'a Round,
    order: &'a [usize],
) -> impl Iterator<Item = (usize, Votes)> + 'a {
    order.iter().filter_map(|option| Some((*option, round.votes_of(*option)?)))
}

/// Names and votes: an object of JSON in this order, which a map of `serde_json`
/// would not keep.
pub(super) struct ByName<'a>(Vec<(&'a str, Votes)>);

impl<'a> ByName<'a> {
    /// Options as they are called.
    pub fn of(
        votes: impl IntoIterator<Item = (usize, Votes)>,
        name: impl Fn(usize) -> &'a str,
    ) -> Self {
        Self(votes.into_iter().map(|(option, votes)| (name(option), votes)).collect())
    }

    /// One more, at the end.
    pub fn push(&mut self, name: &'a str, votes: Votes) {
        self.0.push((name, votes));
    }
}

impl Serialize for ByName<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_map(self.0.iter().copied())
    }
}
