//! The parts of the JSON that a count needs, by the names of the standard.

use std::borrow::Cow;

use serde::Deserialize;
use serde::de::IgnoredAny;

/// A text of the file, borrowed from it where it has no escapes. (Serde borrows
/// a plain `Cow` only where it stands alone.)
#[derive(Deserialize, PartialEq)]
#[serde(transparent)]
pub(super) struct Text<'a>(#[serde(borrow)] Cow<'a, str>);

impl std::ops::Deref for Text<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

/// A `CastVoteRecordReport`.
#[derive(Deserialize)]
pub(super) struct Report<'a> {
    #[serde(borrow, rename = "Election")]
    pub elections: Vec<Election<'a>>,
    #[serde(borrow, rename = "CVR", default)]
    pub records: Vec<Record<'a>>,
}

#[derive(Deserialize)]
pub(super) struct Election<'a> {
    #[serde(borrow, rename = "Name", default)]
    pub name: Option<Text<'a>>,
    #[serde(borrow, rename = "Candidate", default)]
    pub candidates: Vec<Candidate<'a>>,
    #[serde(borrow, rename = "Contest", default)]
    pub contests: Vec<Contest<'a>>,
}

#[derive(Deserialize)]
pub(super) struct Candidate<'a> {
    #[serde(borrow, rename = "@id")]
    pub id: Text<'a>,
    #[serde(borrow, rename = "Name", default)]
    pub name: Option<Text<'a>>,
}

#[derive(Deserialize)]
pub(super) struct Contest<'a> {
    #[serde(borrow, rename = "@id")]
    pub id: Text<'a>,
    #[serde(borrow, rename = "Name", default)]
    pub name: Option<Text<'a>>,
    #[serde(borrow, rename = "VoteVariation", default)]
    variation: Option<Text<'a>>,
    #[serde(rename = "NumberElected", default)]
    pub seats: Option<usize>,
    #[serde(borrow, rename = "ContestSelection", default)]
    pub selections: Vec<Selection<'a>>,
}

impl Contest<'_> {
    /// Whether its ballots are ranked.
    pub fn is_ranked(&self) -> bool {
        self.variation.as_deref().is_some_and(|variation| variation == "rcv")
    }
}

#[derive(Deserialize)]
pub(super) struct Selection<'a> {
    #[serde(borrow, rename = "@id")]
    pub id: Text<'a>,
    #[serde(borrow, rename = "CandidateIds", default)]
    pub candidates: Vec<Text<'a>>,
    #[serde(rename = "IsWriteIn", default)]
    write_in: Option<Flag>,
    /// What a ballot measure's selection says.
    #[serde(borrow, rename = "Selection", default)]
    measure: Option<Text<'a>>,
    #[serde(borrow, rename = "Code", default)]
    codes: Vec<Code<'a>>,
}

impl Selection<'_> {
    /// What it is called where it belongs to no candidate.
    pub fn name(&self) -> Option<&str> {
        let code = || self.codes.first().map(|code| &code.value);
        self.measure.as_ref().or_else(code).map(|name| &**name)
    }

    /// Whether it is a place to write a name.
    pub fn is_write_in(&self) -> bool {
        matches!(&self.write_in, Some(Flag::Bool(true)))
            || matches!(&self.write_in, Some(Flag::Word(word)) if is_yes(word))
    }
}

fn is_yes(word: &str) -> bool {
    ["true", "yes", "1"].contains(&word)
}

#[derive(Deserialize)]
struct Code<'a> {
    #[serde(borrow, rename = "Value")]
    value: Text<'a>,
}

/// Programs write these as they like.
#[derive(Deserialize)]
#[serde(untagged)]
enum Flag {
    Bool(bool),
    Word(String),
}

/// A `CVR`: one ballot paper, in one or more states.
#[derive(Deserialize)]
pub(super) struct Record<'a> {
    #[serde(borrow, rename = "CurrentSnapshotId", default)]
    current: Option<Text<'a>>,
    #[serde(borrow, rename = "CVRSnapshot", default)]
    snapshots: Vec<Snapshot<'a>>,
}

impl<'a> Record<'a> {
    /// The state that counts; where the record does not say, the last one.
    pub fn current_snapshot(&self) -> Option<&Snapshot<'a>> {
        let current = self.snapshots.iter().find(|one| one.id.is_some() && one.id == self.current);
        current.or(self.snapshots.last())
    }
}

#[derive(Deserialize)]
pub(super) struct Snapshot<'a> {
    #[serde(borrow, rename = "@id", default)]
    id: Option<Text<'a>>,
    #[serde(borrow, rename = "CVRContest", default)]
    pub contests: Vec<CvrContest<'a>>,
}

#[derive(Deserialize)]
pub(super) struct CvrContest<'a> {
    #[serde(borrow, rename = "ContestId")]
    pub contest: Text<'a>,
    #[serde(borrow, rename = "CVRContestSelection", default)]
    pub selected: Vec<Selected<'a>>,
}

#[derive(Deserialize)]
pub(super) struct Selected<'a> {
    #[serde(borrow, rename = "ContestSelectionId", default)]
    pub selection: Option<Text<'a>>,
    #[serde(rename = "Rank", default)]
    pub rank: Option<usize>,
    #[serde(borrow, rename = "SelectionPosition", default)]
    pub positions: Vec<Position<'a>>,
}

#[derive(Deserialize)]
pub(super) struct Position<'a> {
    #[serde(borrow, rename = "HasIndication", default)]
    indication: Option<Text<'a>>,
    #[serde(borrow, rename = "IsAllocable", default)]
    allocable: Option<Text<'a>>,
    #[serde(rename = "Rank", default)]
    pub rank: Option<usize>,
    #[serde(rename = "CVRWriteIn", default)]
    pub write_in: Option<IgnoredAny>,
}

impl Position<'_> {
    /// Whether a vote here counts.
    pub fn counts(&self) -> bool {
        let is_no = |word: &Option<Text>| word.as_deref() == Some("no");
        !is_no(&self.indication) && !is_no(&self.allocable)
    }
}
