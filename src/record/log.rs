//! The public log of a contest: what organisers and tellers did to it, each
//! entry chained to the one before, so that none can be changed, dropped or
//! put in later without changing the last hash.
//!
//! Ballots enter it as sets only, at closing: it says nothing about the order
//! in which people voted. The hash of an entry is
//!
//! `SHA-256("wardmote-log-v1" ‖ hash before ‖ at ‖ role ‖ what ‖ count ‖ hash ‖ why)`
//!
//! where `at` is 8 bytes, `role`, `what` and `why` are texts (4 bytes of length
//! and UTF-8), `count` and `hash` are a byte 0 when there is none, or a byte 1
//! and 8 or 32 bytes. Before the first entry stands
//! `SHA-256("wardmote-log-begin-v1" ‖ contest id)`.

use serde::{Deserialize, Serialize};

use super::hash::{Hash, Hasher};
use crate::id::ContestId;
use crate::text::Name;
use crate::time::Timestamp;

/// In what capacity somebody acted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// An organiser, administrators among them.
    Organiser,
    /// A teller at the desk.
    Teller,
    /// The program by itself, as when a notice runs out.
    Program,
}

impl Role {
    /// The stable word for it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Organiser => "organiser",
            Self::Teller => "teller",
            Self::Program => "program",
        }
    }

    /// Reads the stable word.
    pub fn from_key(key: &str) -> Option<Self> {
        [Self::Organiser, Self::Teller, Self::Program].into_iter().find(|role| role.key() == key)
    }
}

/// Who acts: everybody may know in what capacity, organisers also by what name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    /// In what capacity.
    pub role: Role,
    /// The organiser's name, or the label of the teller's link; none for the program.
    pub name: Option<Name>,
}

impl Actor {
    /// The program by itself.
    pub const PROGRAM: Self = Self { role: Role::Program, name: None };

    /// An entry about something this one does.
    pub fn does(&self, what: Act, at: Timestamp) -> Line {
        let (role, why) = (self.role, String::new());
        let entry = Entry { at, role, what, count: None, hash: None, why };
        Line { entry, name: self.name.clone() }
    }
}

/// An entry as the server keeps it: with the name, which is for organisers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What everybody may read.
    pub entry: Entry,
    /// Who it was.
    pub name: Option<Name>,
}

impl Line {
    /// With how many slips or ballots it was about.
    #[must_use]
    pub fn with_count(mut self, count: u64) -> Self {
        self.entry.count = Some(count);
        self
    }

    /// With the hash of what it fixes.
    #[must_use]
    pub fn fixing(mut self, hash: Hash) -> Self {
        self.entry.hash = Some(hash);
        self
    }

    /// With the reason given.
    #[must_use]
    pub fn because(mut self, why: impl Into<String>) -> Self {
        self.entry.why = why.into();
        self
    }
}

/// What was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Act {
    /// Voting opened; the hash is the opening hash.
    Opened,
    /// More slips were made: how many, the root of their hashes, and why.
    SlipsAdded,
    /// Slips were handed out at the door: how many.
    HandedOut,
    /// Slips were made void: how many, and why.
    Voided,
    /// Slips were handed out in place of void ones: how many.
    Reissued,
    /// A slip was challenged and is spoiled; the hash is the receipt's.
    Challenged,
    /// Paper ballots were entered: how many.
    Paper,
    /// Papers that two tellers had not agreed on were left out when voting closed: how many.
    PapersLeft,
    /// Everybody was told that voting closes soon.
    Notice,
    /// That was taken back.
    NoticeCancelled,
    /// Everybody was given more time.
    Extended,
    /// Where two organisers are needed: the first asked to close.
    CloseAsked,
    /// Voting closed; the count is of ballots, the hash the closing hash.
    Closed,
    /// The hall was asked to look for its receipts: the check minute.
    CheckBegun,
    /// The check minute ended.
    CheckEnded,
    /// Dice were rolled for the lot; the hash fixes what was typed in.
    Dice,
    /// The lot was drawn from a hat; the hash fixes the order.
    Hat,
    /// Where two organisers are needed: the first asked to publish.
    PublishAsked,
    /// The count was published.
    Published,
    /// Where two organisers are needed: the first asked to give the contest up.
    GiveUpAsked,
    /// The contest was given up, and why: there is no record of it.
    GivenUp,
}

impl Act {
    /// All, in the order in which they can first happen.
    pub const ALL: [Self; 21] = [
        Self::Opened,
        Self::SlipsAdded,
        Self::HandedOut,
        Self::Voided,
        Self::Reissued,
        Self::Challenged,
        Self::Paper,
        Self::PapersLeft,
        Self::Notice,
        Self::NoticeCancelled,
        Self::Extended,
        Self::CloseAsked,
        Self::Closed,
        Self::CheckBegun,
        Self::CheckEnded,
        Self::Dice,
        Self::Hat,
        Self::PublishAsked,
        Self::Published,
        Self::GiveUpAsked,
        Self::GivenUp,
    ];

    /// The stable word for it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Opened => "opened",
            Self::SlipsAdded => "slips_added",
            Self::HandedOut => "handed_out",
            Self::Voided => "voided",
            Self::Reissued => "reissued",
            Self::Challenged => "challenged",
            Self::Paper => "paper",
            Self::PapersLeft => "papers_left",
            Self::Notice => "notice",
            Self::NoticeCancelled => "notice_cancelled",
            Self::Extended => "extended",
            Self::CloseAsked => "close_asked",
            Self::Closed => "closed",
            Self::CheckBegun => "check_begun",
            Self::CheckEnded => "check_ended",
            Self::Dice => "dice",
            Self::Hat => "hat",
            Self::PublishAsked => "publish_asked",
            Self::Published => "published",
            Self::GiveUpAsked => "give_up_asked",
            Self::GivenUp => "given_up",
        }
    }

    /// Reads the stable word.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|act| act.key() == key)
    }

    /// Whether it can happen only while voting is open.
    pub fn is_while_open(self) -> bool {
        matches!(
            self,
            Self::SlipsAdded
                | Self::HandedOut
                | Self::Voided
                | Self::Reissued
                | Self::Challenged
                | Self::Paper
                | Self::PapersLeft
                | Self::Notice
                | Self::NoticeCancelled
                | Self::Extended
                | Self::CloseAsked
                | Self::GiveUpAsked
        )
    }

    /// Whether it can happen only between closing and publication.
    pub fn is_while_closed(self) -> bool {
        matches!(
            self,
            Self::CheckBegun
                | Self::CheckEnded
                | Self::Dice
                | Self::Hat
                | Self::PublishAsked
                | Self::GiveUpAsked
        )
    }
}

/// One entry: who did what, when and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// When, in milliseconds since 1970.
    pub at: Timestamp,
    /// In what capacity somebody did it.
    pub role: Role,
    /// What was done.
    pub what: Act,
    /// To how many slips or ballots, where that is a question.
    pub count: Option<u64>,
    /// What it fixes, where it fixes something.
    pub hash: Option<Hash>,
    /// Why, as typed; empty where nobody was asked.
    pub why: String,
}

impl Entry {
    /// The hash of this entry after the one whose hash is `before`.
    pub fn chain(&self, before: Hash) -> Hash {
        let mut hasher = Hasher::new("wardmote-log-v1")
            .bytes(&before.0)
            .bytes(&self.at.0.to_be_bytes())
            .text(self.role.key())
            .text(self.what.key());
        hasher = match self.count {
            None => hasher.bytes(&[0]),
            Some(count) => hasher.bytes(&[1]).number(count),
        };
        hasher = match self.hash {
            None => hasher.bytes(&[0]),
            Some(hash) => hasher.bytes(&[1]).bytes(&hash.0),
        };
        hasher.text(&self.why).finish()
    }
}

/// What stands before the first entry of a contest's log.
pub fn begin(contest: ContestId) -> Hash {
    Hasher::new("wardmote-log-begin-v1").bytes(contest.0.as_bytes()).finish()
}

/// The hash of the last entry.
pub fn head<'a>(contest: ContestId, entries: impl IntoIterator<Item = &'a Entry>) -> Hash {
    entries.into_iter().fold(begin(contest), |before, entry| entry.chain(before))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::record::hash::Hex;

    fn contest() -> ContestId {
        ContestId::from_random([200; 16])
    }

    fn any_entry() -> impl Strategy<Value = Entry> {
        let act = proptest::sample::select(Act::ALL.to_vec());
        let role = proptest::sample::select(vec![Role::Organiser, Role::Teller, Role::Program]);
        let hash = proptest::option::of(any::<[u8; 32]>().prop_map(Hex));
        (0_i64..9, role, act, proptest::option::of(0_u64..3), hash, "[ab]{0,2}").prop_map(
            |(at, role, what, count, hash, why)| Entry {
                at: Timestamp(at),
                role,
                what,
                count,
                hash,
                why,
            },
        )
    }

    #[test]
    fn the_words_in_the_file_are_the_words_that_are_hashed() {
        for act in Act::ALL {
            assert_eq!(serde_json::to_string(&act).unwrap(), format!("\"{}\"", act.key()));
        }
        for role in [Role::Organiser, Role::Teller, Role::Program] {
            assert_eq!(serde_json::to_string(&role).unwrap(), format!("\"{}\"", role.key()));
        }
    }

    #[test]
    fn logs_of_two_contests_begin_differently() {
        assert_ne!(begin(contest()), begin(ContestId::from_random([1; 16])));
        assert_eq!(head(contest(), []), begin(contest()));
    }

    proptest! {
        #[test]
        fn no_entry_can_be_changed_dropped_swapped_or_put_in(
            entries in proptest::collection::vec(any_entry(), 1..8),
            other in any_entry(),
            at in any::<proptest::sample::Index>(),
        ) {
            let (whole, at) = (head(contest(), &entries), at.index(entries.len()));
            let mut edited = entries.clone();
            edited[at] = other.clone();
            prop_assert!(edited == entries || head(contest(), &edited) != whole);
            let mut dropped = entries.clone();
            dropped.remove(at);
            prop_assert_ne!(head(contest(), &dropped), whole);
            let mut swapped = entries.clone();
            swapped.swap(0, at);
            prop_assert!(swapped == entries || head(contest(), &swapped) != whole);
            let mut longer = entries;
            longer.insert(at, other);
            prop_assert_ne!(head(contest(), &longer), whole);
        }
    }
}
