//! Ballots in the record: each is a leaf that fixes its ranking, and the
//! rankings themselves as far as the publication rule allows.
//!
//! A leaf is `SHA-256(0x00 ‖ "wardmote-ballot-v1" ‖ contest id ‖ ballot id ‖
//! how many options are ranked (4 bytes) ‖ their ids, first choice first)`. The
//! ballot's id is random and stays unknown where not all rankings are
//! published, so that nobody can find a ranking by trying them all.

use serde::{Deserialize, Serialize};

use super::closing::Set;
use super::hash::{Hash, Hex};
use super::merkle;
use super::opening::Opening;
use crate::ballot::Ranking;
use crate::ballot::Pile;
use crate::id::{BallotId, ContestId, OptionId};

/// The leaf of a ballot.
pub fn leaf(contest: ContestId, id: BallotId, options: &[OptionId]) -> Hash {
    let hasher = merkle::begin_leaf()
        .bytes(b"wardmote-ballot-v1")
        .bytes(contest.0.as_bytes())
        .bytes(id.0.as_bytes())
        .count(options.len());
    options.iter().fold(hasher, |hasher, option| hasher.bytes(option.0.as_bytes())).finish()
}

/// Ballots as a set: leaves are sorted.
pub fn set(leaves: &[Hash]) -> Set {
    let mut leaves = leaves.to_vec();
    leaves.sort_unstable();
    let count = u64::try_from(leaves.len()).unwrap_or(u64::MAX);
    Set { count, root: merkle::root(leaves) }
}

/// A ballot with its ranking: places of options, counted from 1.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ballot {
    /// Its random id.
    pub id: Hex<16>,
    /// The options it ranks, first choice first.
    pub ranking: Vec<u16>,
}

impl Ballot {
    /// Writes a ballot down; none when it ranks what is no option.
    pub fn new(opening: &Opening, id: BallotId, ranking: &Ranking) -> Option<Self> {
        let places = ranking.options().iter().map(|option| opening.place(*option));
        Some(Self { id: Hex(*id.0.as_bytes()), ranking: places.collect::<Option<_>>()? })
    }

    /// Its leaf; none when it ranks what is no option.
    pub fn leaf(&self, opening: &Opening) -> Option<Hash> {
        let options: Option<Vec<_>> =
            self.ranking.iter().map(|place| opening.option(*place).map(|o| o.id)).collect();
        Some(leaf(opening.contest, BallotId(uuid::Uuid::from_bytes(self.id.0)), &options?))
    }
}

/// Equal counted parts.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CountedPart {
    /// The options these ballots counted for, in that order.
    pub ranking: Vec<u16>,
    /// How many ballots.
    pub ballots: u64,
}

/// The ballots of a record, as far as the publication rule allows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "snake_case")]
pub enum Published {
    /// All ballots with their rankings, sorted by leaf.
    All(Vec<Ballot>),
    /// Of each ballot the part it counted with.
    Counted {
        /// The leaves, sorted.
        leaves: Vec<Hash>,
        /// The counted parts, sorted, each once.
        parts: Vec<CountedPart>,
    },
    /// Numbers only.
    Numbers {
        /// The leaves, sorted.
        leaves: Vec<Hash>,
    },
}

/// Whether these places are a ranking of that contest: options of it, none
/// twice, and not more than a ballot may rank.
pub fn is_ranking(opening: &Opening, places: &[u16]) -> bool {
    let is_option = |place: &u16| opening.option(*place).is_some();
    let is_once = |(at, place): (usize, &u16)| !places[..at].contains(place);
    places.len() <= opening.room().ranks
        && places.iter().all(is_option)
        && places.iter().enumerate().all(is_once)
}

/// Rankings as the count takes them.
pub fn piles<'a>(
    opening: &Opening,
    rankings: impl IntoIterator<Item = (&'a [u16], u64)>,
) -> Vec<Pile> {
    let rankings = rankings.into_iter().map(|(places, ballots)| {
        let options = places.iter().filter_map(|place| opening.option(*place)).map(|o| o.id);
        Pile { ranking: Ranking::from_store(options.collect()), ballots }
    });
    rankings.collect()
}
