//! Ballots: rankings that cannot be illegal, and the marks of a voter on the way there.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::contest::Contest;
use crate::error::Refusal;
use crate::id::{ContestId, OptionId};
use crate::slip::TokenHash;
use crate::text::Reason;

/// Options in a voter's order, first choice first: each of the contest, none
/// twice, gaps impossible. Empty is a blank ballot.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Ranking(Vec<OptionId>);

impl Ranking {
    /// A ballot that ranks nothing.
    pub fn blank() -> Self {
        Self::default()
    }

    /// Reads a ranking as the form's `order` field carries it: ids with commas
    /// between, `-` as padding.
    ///
    /// # Errors
    /// [`Refusal::RankingNotUnderstood`] when an id is not of this contest or stands twice.
    pub fn parse(order: &str, contest: &Contest) -> Result<Self, Refusal> {
        let mut ranking = Self::default();
        for part in order.split(',').map(str::trim).filter(|part| !is_padding(part)) {
            let id = OptionId::parse(part).map_err(|_| Refusal::RankingNotUnderstood)?;
            if contest.option(id).is_none() || ranking.rank_of(id).is_some() {
                return Err(Refusal::RankingNotUnderstood);
            }
            ranking.0.push(id);
        }
        Ok(ranking)
    }

    /// Takes back a ranking that was parsed before it was stored.
    pub fn from_store(options: Vec<OptionId>) -> Self {
        Self(options)
    }

    /// The options, first choice first.
    pub fn options(&self) -> &[OptionId] {
        &self.0
    }

    /// Whether nothing is ranked.
    pub fn is_blank(&self) -> bool {
        self.0.is_empty()
    }

    /// Which choice an option is, counted from 1.
    pub fn rank_of(&self, id: OptionId) -> Option<usize> {
        self.0.iter().position(|option| *option == id).map(|at| at + 1)
    }

    /// Taps an option: unranked becomes the last choice, ranked is taken off
    /// and the gap closes.
    pub fn tap(&mut self, id: OptionId) {
        match self.0.iter().position(|option| *option == id) {
            Some(at) => drop(self.0.remove(at)),
            None => self.0.push(id),
        }
    }

    /// Moves a ranked option one choice up; at the top, or unranked, nothing moves.
    pub fn up(&mut self, id: OptionId) {
        if let Some(at) = self.0.iter().position(|option| *option == id)
            && at > 0
        {
            self.0.swap(at, at - 1);
        }
    }

    /// Moves a ranked option one choice down; at the end, or unranked, nothing moves.
    pub fn down(&mut self, id: OptionId) {
        if let Some(at) = self.0.iter().position(|option| *option == id)
            && at + 1 < self.0.len()
        {
            self.0.swap(at, at + 1);
        }
    }

    /// The ranking as the form's `order` field carries it, always of one length
    /// for a contest, so that the request does not betray how many were ranked.
    pub fn to_order(&self, options: usize) -> String {
        let padding = "-".repeat(36);
        let ids = self.0.iter().map(ToString::to_string);
        let blanks = std::iter::repeat_n(padding, options.saturating_sub(self.0.len()));
        ids.chain(blanks).collect::<Vec<_>>().join(",")
    }
}

fn is_padding(part: &str) -> bool {
    part.chars().all(|c| c == '-')
}

/// Equal ballots, grouped: a ranking and how many cast it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pile {
    /// The ranking.
    pub ranking: Ranking,
    /// How many ballots have it.
    pub ballots: u64,
}

/// What a voter does on the ballot page: one button each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Touch {
    /// Rank it, or take it off.
    Tap(OptionId),
    /// One choice up.
    Up(OptionId),
    /// One choice down.
    Down(OptionId),
}

impl Touch {
    /// Changes the ranking as the button says; an option of another contest changes nothing.
    pub fn apply(self, ranking: &mut Ranking, contest: &Contest) {
        let (Self::Tap(id) | Self::Up(id) | Self::Down(id)) = self;
        if contest.option(id).is_none() {
            return;
        }
        match self {
            Self::Tap(id) => ranking.tap(id),
            Self::Up(id) => ranking.up(id),
            Self::Down(id) => ranking.down(id),
        }
    }
}

/// Which press of *Cast my vote* this is: 16 random bytes carried by the check
/// page, so that sending the same press again changes nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct CastId(pub [u8; 16]);

impl CastId {
    /// Reads the id the check page carried; a form without one (a script's) gets
    /// an id drawn from its content, so that repeating it is as safe.
    pub fn parse(text: &str, slip: &TokenHash, contest: ContestId, ranking: &Ranking) -> Self {
        if let Ok(id) = uuid::Uuid::try_parse(text.trim()) {
            return Self(*id.as_bytes());
        }
        let mut hash = Sha256::new();
        hash.update(b"wardmote-cast-v1");
        hash.update(slip.0);
        hash.update(contest.0.as_bytes());
        hash.update(ranking.to_order(ranking.options().len()).as_bytes());
        let digest: [u8; 32] = hash.finalize().into();
        let mut id = [0; 16];
        id.copy_from_slice(&digest[..16]);
        Self(id)
    }

    /// The id as a hidden field carries it.
    pub fn to_field(self) -> String {
        uuid::Uuid::from_bytes(self.0).to_string()
    }
}

/// How a ballot came into the box. After closing no ballot tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Channel {
    /// By phone.
    Phone,
    /// On paper, typed in by tellers.
    Paper {
        /// Why somebody decided what is on it, where two tellers did not agree.
        why: Option<Reason>,
    },
}

impl Channel {
    /// Whether it came on paper.
    pub fn is_paper(&self) -> bool {
        matches!(self, Self::Paper { .. })
    }
}

/// One press of *Cast my vote*.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Cast {
    /// Which press it is.
    pub id: CastId,
    /// The version of the slip's ballot it takes the place of: 0 where there is
    /// none. Without one (a script's), it takes the place of whatever is there.
    pub replaces: Option<u32>,
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::fixture::{contest, option as id};

    #[test]
    fn taking_off_the_second_choice_closes_the_gap() {
        let mut ranking = Ranking::blank();
        for n in [0, 1, 2, 1] {
            ranking.tap(id(n));
        }
        assert_eq!(ranking.options(), [id(0), id(2)]);
    }

    #[test]
    fn the_first_choice_cannot_go_up_nor_the_last_down() {
        let mut ranking = Ranking::from_store(vec![id(0), id(1)]);
        ranking.up(id(0));
        ranking.down(id(1));
        assert_eq!(ranking.options(), [id(0), id(1)]);
        ranking.up(id(1));
        assert_eq!(ranking.options(), [id(1), id(0)]);
    }

    #[test]
    fn an_option_twice_or_of_another_contest_is_refused() {
        let contest = contest(3);
        for order in [format!("{},{}", id(1), id(1)), id(9).to_string(), "crossing".into()] {
            assert_eq!(Ranking::parse(&order, &contest), Err(Refusal::RankingNotUnderstood));
        }
    }

    #[test]
    fn the_order_field_has_one_length_whatever_is_ranked() {
        let one = Ranking::from_store(vec![id(1)]);
        assert_eq!(one.to_order(6).len(), Ranking::blank().to_order(6).len());
        assert_eq!(Ranking::parse(&one.to_order(6), &contest(6)), Ok(one));
    }

    proptest! {
        #[test]
        fn no_sequence_of_touches_makes_an_illegal_ranking(
            touches in proptest::collection::vec((0_u8..3, 0_u8..8), 0..500),
        ) {
            let contest = contest(6);
            let mut ranking = Ranking::blank();
            for (what, option) in touches {
                let touch = [Touch::Tap, Touch::Up, Touch::Down][usize::from(what)](id(option));
                touch.apply(&mut ranking, &contest);
                prop_assert_eq!(
                    Ranking::parse(&ranking.to_order(6), &contest),
                    Ok(ranking.clone())
                );
            }
        }

        #[test]
        fn no_order_text_panics(order in ".{0,300}") {
            let _ = Ranking::parse(&order, &contest(4));
        }
    }
}
