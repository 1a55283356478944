//! Ballots in the record: each is a leaf that fixes its ranking, and the
//! rankings themselves as far as the publication rule allows.
//!
//! A leaf is `SHA-256(0x00 ‖ "wardmote-ballot-v1" ‖ contest id ‖ ballot id ‖
//! how many options are ranked (4 bytes) ‖ their ids, first choice first)`. The
//! ballot's id is random and stays unknown where not all rankings are
//! published, so that nobody can find a ranking by trying them all.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::closing::Set;
use super::hash::{Hash, Hex};
use super::merkle;
use super::opening::Opening;
use super::outcome;
use super::publication::Part;
use crate::ballot::Ranking;
use crate::count::Count;
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
    places.len() <= opening.room().ranks && is_order(opening, places)
}

/// Whether these are options of that contest, none twice.
pub fn is_order(opening: &Opening, places: &[u16]) -> bool {
    let is_once = |(at, place): (usize, &u16)| !places[..at].contains(place);
    places.iter().all(|place| opening.option(*place).is_some())
        && places.iter().enumerate().all(is_once)
}

/// The parts that ballots counted with, equal ones together, sorted.
pub fn counted_parts<'a>(
    count: &Count,
    rankings: impl IntoIterator<Item = (&'a [u16], u64)>,
) -> Vec<CountedPart> {
    let mut parts: BTreeMap<Vec<u16>, u64> = BTreeMap::new();
    for (ranking, ballots) in rankings {
        let part = outcome::counted_part(&count.rounds, ranking);
        *parts.entry(part).or_default() += ballots;
    }
    parts.into_iter().map(|(ranking, ballots)| CountedPart { ranking, ballots }).collect()
}

impl Published {
    /// Shows of these ballots what the publication rule allows, once they are counted.
    pub fn of(opening: &Opening, file: BallotsFile, count: &Count) -> Self {
        let number = u64::try_from(file.ballots.len()).unwrap_or(u64::MAX);
        let mut leaves: Vec<_> = file.ballots.iter().filter_map(|b| b.leaf(opening)).collect();
        leaves.sort_unstable();
        match opening.publication.of(opening.room(), number) {
            Part::All => Self::All(file.ballots),
            Part::Counted => {
                let rankings = file.ballots.iter().map(|ballot| (&*ballot.ranking, 1));
                Self::Counted { leaves, parts: counted_parts(count, rankings) }
            }
            Part::Numbers => Self::Numbers { leaves },
        }
    }

    /// How much of the rankings this is.
    pub fn part(&self) -> Part {
        match self {
            Self::All(_) => Part::All,
            Self::Counted { .. } => Part::Counted,
            Self::Numbers { .. } => Part::Numbers,
        }
    }

    /// The rankings in it, and how many ballots have each.
    pub fn rankings(&self) -> Box<dyn Iterator<Item = (&[u16], u64)> + '_> {
        match self {
            Self::All(ballots) => Box::new(ballots.iter().map(|ballot| (&*ballot.ranking, 1))),
            Self::Counted { parts, .. } => {
                Box::new(parts.iter().map(|part| (&*part.ranking, part.ballots)))
            }
            Self::Numbers { .. } => Box::new(std::iter::empty()),
        }
    }

    /// The leaves, in the order of the file; none when a ballot ranks what is no option.
    pub fn leaves(&self, opening: &Opening) -> Option<Vec<Hash>> {
        match self {
            Self::All(ballots) => ballots.iter().map(|ballot| ballot.leaf(opening)).collect(),
            Self::Counted { leaves, .. } | Self::Numbers { leaves } => Some(leaves.clone()),
        }
    }
}

/// The file with all rankings, for observers whom the meeting named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BallotsFile {
    /// Always [`BallotsFile::FORMAT`].
    pub format: String,
    /// Always 1.
    pub version: u32,
    /// The contest.
    pub contest: ContestId,
    /// All ballots, sorted by leaf.
    pub ballots: Vec<Ballot>,
}

impl BallotsFile {
    /// What the file calls itself.
    pub const FORMAT: &'static str = "wardmote-ballots";

    /// Writes down all ballots.
    pub fn new(opening: &Opening, ballots: impl IntoIterator<Item = (BallotId, Ranking)>) -> Self {
        let ballots = ballots.into_iter();
        let written = ballots.filter_map(|(id, ranking)| Ballot::new(opening, id, &ranking));
        let mut ballots: Vec<_> = written.collect();
        ballots.sort_by_cached_key(|ballot| ballot.leaf(opening));
        Self { format: Self::FORMAT.to_owned(), version: 1, contest: opening.contest, ballots }
    }
}
