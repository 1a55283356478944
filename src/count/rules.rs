//! The rules of a count: everything that can change its result, besides the ballots.

use serde::{Deserialize, Serialize};

/// How ballots become a result.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Method {
    /// Instant-runoff, for one winner ([`super::irv`]).
    #[default]
    Irv,
    /// Single transferable vote by the Scottish rules ([`super::stv`]).
    Stv,
    /// Single transferable vote by Meek's rules ([`super::meek`]).
    Meek,
    /// Schulze, by margins ([`super::schulze`]).
    Schulze,
    /// Schulze, by winning votes ([`super::schulze`]).
    SchulzeWv,
    /// Ranked pairs, by margins ([`super::ranked_pairs`]).
    RankedPairs,
    /// Copeland: who wins most pairs ([`super::copeland`]).
    Copeland,
    /// Minimax, by margins: whose worst defeat is least ([`super::minimax`]).
    Minimax,
    /// Borda: points for places ([`super::borda`]).
    Borda,
    /// Approval: every option ranked at all counts ([`super::approval`]).
    Approval,
    /// First preferences only ([`super::first`]).
    First,
}

impl Method {
    /// All of them, in the order of the table of other ways to count.
    pub const ALL: [Self; 11] = [
        Self::Irv,
        Self::Stv,
        Self::Meek,
        Self::Schulze,
        Self::SchulzeWv,
        Self::RankedPairs,
        Self::Copeland,
        Self::Minimax,
        Self::Borda,
        Self::Approval,
        Self::First,
    ];

    /// The stable word for it on the command line, in files and in locale keys.
    pub fn key(self) -> &'static str {
        match self {
            Self::Irv => "irv",
            Self::Stv => "stv",
            Self::Meek => "meek",
            Self::Schulze => "schulze",
            Self::SchulzeWv => "schulze-wv",
            Self::RankedPairs => "ranked-pairs",
            Self::Copeland => "copeland",
            Self::Minimax => "minimax",
            Self::Borda => "borda",
            Self::Approval => "approval",
            Self::First => "first",
        }
    }

    /// Reads the stable word.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|method| method.key() == key)
    }

    /// Whether it counts in rounds of elimination, where ties are looked back
    /// at and overvotes, skips and repeats end or thin a ballot.
    pub fn is_sequential(self) -> bool {
        matches!(self, Self::Irv | Self::Stv | Self::Meek)
    }
}

/// What settles a tie (count.md, "Ties").
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ties {
    /// The most recent earlier round in which the tied options differ; else the lot.
    #[default]
    LookBack,
    /// The lot at once.
    Lot,
    /// Nothing: the count stops and says what is tied.
    Ask,
}

/// What several options at one rank do to a ballot when its turn comes there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Overvote {
    /// It is exhausted, for good.
    #[default]
    Exhaust,
    /// That rank is passed over.
    Skip,
    /// It is exhausted if several of them are still in; with one it counts for
    /// that one, with none the rank is passed over.
    ExhaustIfSeveralContinue,
}

/// What ranks left empty between others do to a ballot.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Skips {
    /// Nothing: the gap closes.
    #[default]
    Close,
    /// One empty rank exhausts it.
    #[serde(rename = "exhaust-after-1")]
    ExhaustAfterOne,
    /// Two empty ranks in a row exhaust it (Maine).
    #[serde(rename = "exhaust-after-2")]
    ExhaustAfterTwo,
}

/// What an option ranked twice does to a ballot.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Duplicates {
    /// It counts at its first place.
    #[default]
    First,
    /// The second place exhausts the ballot.
    Exhaust,
}

/// More than half of what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Threshold {
    /// Of the ballots that still count, worked out anew each round.
    #[default]
    Continuing,
    /// Of the ballots that counted in round 1. Of the last two, the one with
    /// more is chosen all the same.
    FirstRound,
}

/// The rules of a count. [`Rules::default`] is a community vote with one winner.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub struct Rules {
    /// How ballots become a result.
    pub method: Method,
    /// How many are chosen. Instant-runoff always chooses one.
    pub seats: usize,
    /// What settles a tie.
    pub ties: Ties,
    /// What several options at one rank do.
    pub overvote: Overvote,
    /// What empty ranks do.
    pub skips: Skips,
    /// What repeats do.
    pub duplicates: Duplicates,
    /// More than half of what (instant-runoff).
    pub threshold: Threshold,
    /// Whether all that cannot win any more go out together (instant-runoff).
    pub batch: bool,
    /// Whether rounds go on until two are left, even after a majority
    /// (instant-runoff). In the round in which somebody is chosen nobody goes out.
    pub until_two: bool,
    /// Options that have withdrawn: passed over on every ballot.
    pub withdrawn: Vec<usize>,
    /// "Undeclared write-ins": an option that stands for several people, and so,
    /// if it has votes, goes out first, in a round of its own, before anybody can
    /// be chosen (instant-runoff).
    pub undeclared: Option<usize>,
}

impl Default for Rules {
    fn default() -> Self {
        Self {
            method: Method::default(),
            seats: 1,
            ties: Ties::default(),
            overvote: Overvote::default(),
            skips: Skips::default(),
            duplicates: Duplicates::default(),
            threshold: Threshold::default(),
            batch: false,
            until_two: false,
            withdrawn: Vec::new(),
            undeclared: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_method_is_found_by_its_word() {
        for method in Method::ALL {
            assert_eq!(Method::from_key(method.key()), Some(method));
            assert_eq!(serde_json::to_value(method).unwrap(), method.key());
        }
        assert_eq!(Method::from_key("IRV"), None);
    }
}
