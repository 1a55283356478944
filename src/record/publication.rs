//! What of the rankings is published: a rule fixed before opening, so that
//! nobody can be found out by an unusual ranking, and everybody knew before
//! voting.

use serde::{Deserialize, Serialize};

use crate::error::{Field, Refusal};

/// Fewer ballots than this say too much about each, whatever is on them.
pub const BALLOTS_MIN: u64 = 10;

/// The rule, chosen before opening.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Publication {
    /// As much as cannot betray anybody ([`Publication::of`] says how much that is).
    #[default]
    Careful,
    /// All rankings, however few.
    All,
}

/// How much of the rankings is published.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// Numbers only.
    Numbers,
    /// Of each ballot the options it counted for, which is enough to repeat the count.
    Counted,
    /// All rankings.
    All,
}

/// How many rankings a contest allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Room {
    /// Options on the ballot.
    pub options: usize,
    /// How many of them a ballot may rank.
    pub ranks: usize,
}

impl Publication {
    /// Both, the default first.
    pub const ALL: [Self; 2] = [Self::Careful, Self::All];

    /// The stable word for it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Careful => "careful",
            Self::All => "all",
        }
    }

    /// Reads the stable word.
    ///
    /// # Errors
    /// [`Refusal::NotUnderstood`] for any other word.
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        Self::ALL
            .into_iter()
            .find(|rule| rule.key() == text)
            .ok_or(Refusal::NotUnderstood { field: Field::Options })
    }

    /// What this rule allows to publish of so many ballots. It asks for nothing
    /// that the ballots say, so the decision itself gives nothing away.
    pub fn of(self, room: Room, ballots: u64) -> Part {
        if self == Self::All || ballots >= room.rankings() {
            Part::All
        } else if ballots >= BALLOTS_MIN && ballots >= room.counted_parts() {
            Part::Counted
        } else {
            Part::Numbers
        }
    }
}

impl Room {
    /// How many different rankings there can be, the blank one among them:
    /// for "6 options, up to 3" 1 + 6 + 6·5 + 6·5·4 = 157.
    pub fn rankings(self) -> u64 {
        let (mut sum, mut of_this_length) = (1_u64, 1_u64);
        for left in self.left() {
            of_this_length = of_this_length.saturating_mul(left);
            sum = sum.saturating_add(of_this_length);
        }
        sum
    }

    /// How many different counted parts there can be once it is known in which
    /// order options were chosen or went out.
    ///
    /// A ballot leaves an option when that one goes out or passes its surplus
    /// on, for one still in. So the options it counted for stand in the order of
    /// leaving, and a counted part is a choice of some options, in an order that
    /// everybody knows: for "6 options, up to 3" 1 + 6 + 15 + 20 = 42.
    pub fn counted_parts(self) -> u64 {
        let (mut sum, mut of_this_length) = (1_u128, 1_u128);
        for (left, length) in self.left().zip(1_u128..) {
            // The product of any `length` numbers in a row can be divided by `length`.
            of_this_length = of_this_length.saturating_mul(left.into()) / length;
            sum = sum.saturating_add(of_this_length);
        }
        u64::try_from(sum).unwrap_or(u64::MAX)
    }

    /// How many options are left for the first, the second and each later choice.
    fn left(self) -> impl Iterator<Item = u64> {
        let options = u64::try_from(self.options).unwrap_or(u64::MAX);
        (0..options).map(move |taken| options - taken).take(self.ranks)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    /// All rankings of up to `ranks` of `options`, made one by one.
    fn all_rankings(options: usize, ranks: usize) -> Vec<Vec<usize>> {
        let mut all = vec![Vec::new()];
        let mut last = all.clone();
        for _ in 0..ranks {
            last = last
                .iter()
                .flat_map(|ranking: &Vec<usize>| {
                    (0..options)
                        .filter(|option| !ranking.contains(option))
                        .map(|option| [ranking.as_slice(), &[option]].concat())
                })
                .collect();
            all.extend(last.clone());
        }
        all
    }

    #[test]
    fn six_options_up_to_three_have_157_rankings_and_42_counted_parts() {
        let room = Room { options: 6, ranks: 3 };
        assert_eq!((room.rankings(), room.counted_parts()), (157, 42));
        assert_eq!(Publication::Careful.of(room, 157), Part::All);
        assert_eq!(Publication::Careful.of(room, 156), Part::Counted);
        assert_eq!(Publication::Careful.of(room, 42), Part::Counted);
        assert_eq!(Publication::Careful.of(room, 41), Part::Numbers);
        assert_eq!(Publication::All.of(room, 0), Part::All);
    }

    #[test]
    fn fewer_than_ten_ballots_are_never_shown_in_part() {
        // Three options have 16 rankings and 8 counted parts.
        let room = Room { options: 3, ranks: 3 };
        assert_eq!(room.rankings(), 16);
        assert_eq!(Publication::Careful.of(room, 9), Part::Numbers);
        assert_eq!(Publication::Careful.of(room, 10), Part::Counted);
    }

    #[test]
    fn rankings_and_counted_parts_are_as_many_as_can_be_made() {
        for options in 2..=6 {
            for ranks in 1..=options {
                let room = Room { options, ranks };
                let all = all_rankings(options, ranks);
                assert_eq!(room.rankings(), all.len() as u64, "{room:?}");
                // With the order of leaving known, sorting a part changes nothing.
                let parts: BTreeSet<BTreeSet<usize>> =
                    all.into_iter().map(|ranking| ranking.into_iter().collect()).collect();
                assert_eq!(room.counted_parts(), parts.len() as u64, "{room:?}");
            }
        }
    }

    proptest! {
        #[test]
        fn more_ballots_never_show_less_and_no_size_panics(
            options in 0_usize..80, ranks in 0_usize..80, ballots: u64, more: u64,
        ) {
            let room = Room { options, ranks };
            let rule = Publication::Careful;
            prop_assert!(rule.of(room, ballots) <= rule.of(room, ballots.saturating_add(more)));
            prop_assert!(room.counted_parts() <= room.rankings());
        }
    }
}
