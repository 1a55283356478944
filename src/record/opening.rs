//! What opening fixes, and the one hash over it that the hall sees before the
//! first ballot.
//!
//! `SHA-256("wardmote-opening-v1" ‖ conference id ‖ contest id ‖ meeting ‖
//! question ‖ how many options ‖ for each its id, title and details ‖ order ‖
//! method ‖ seats ‖ ranks ‖ ties ‖ publication ‖ may change (a byte 1 or 0) ‖
//! sealing key ‖ signing key ‖ how many slips ‖ root of the slips ‖ commitment
//! of the lot ‖ at)`: ids are 16 bytes, how many options is 4 bytes, other
//! numbers are 8, texts and the words of rules have their length in 4 bytes
//! before them.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::hash::{Hash, Hasher, Hex};
use super::merkle;
use super::publication::{Publication, Room};
use crate::contest::{BallotOption, Contest, TieRule};
use crate::count::{self, Ties};
use crate::id::{ConferenceId, ContestId, OptionId};
use crate::seal::keys::PublicKeys;
use crate::slip::TokenHash;
use crate::text::Name;
use crate::time::Timestamp;

/// In which order a ballot shows the options.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Order {
    /// An order of its own for each slip, drawn from the slip's hash, so that no
    /// option gains by standing first (`Contest::options_for`).
    #[default]
    BySlip,
}

/// How ballots are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Method {
    /// Instant-runoff: one is chosen.
    Irv,
    /// Single transferable vote by the Scottish rules (SSI 2007/42): several are chosen.
    ScottishStv,
}

impl Order {
    /// The stable word for it.
    pub fn key(self) -> &'static str {
        match self {
            Self::BySlip => "by_slip",
        }
    }
}

impl Method {
    /// The method by which so many are chosen.
    pub fn for_seats(seats: u64) -> Self {
        if seats <= 1 { Self::Irv } else { Self::ScottishStv }
    }

    /// The stable word for it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Irv => "irv",
            Self::ScottishStv => "scottish_stv",
        }
    }
}

/// An option as voters saw it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Its id.
    pub id: OptionId,
    /// In a few words.
    pub title: String,
    /// In a sentence, or nothing.
    pub details: String,
}

/// A set of slips: how many, and the root of their hashes, sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SlipSet {
    /// How many.
    pub count: u64,
    /// [`merkle::slips`] of their hashes.
    pub root: Hash,
}

impl SlipSet {
    /// The set of these slips.
    pub fn of(hashes: &[TokenHash]) -> Self {
        let count = u64::try_from(hashes.len()).unwrap_or(u64::MAX);
        Self { count, root: merkle::slips(hashes.iter().map(|hash| hash.0)) }
    }
}

/// Everything that opening fixes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Opening {
    /// The meeting.
    pub conference: ConferenceId,
    /// The contest.
    pub contest: ContestId,
    /// The meeting's name.
    pub meeting: String,
    /// What is asked.
    pub question: String,
    /// What may be chosen; ballots name them by their place here, counted from 1.
    pub options: Vec<Choice>,
    /// In which order a ballot shows them.
    pub order: Order,
    /// How ballots are counted.
    pub method: Method,
    /// How many are chosen.
    pub seats: u64,
    /// How many options a ballot may rank.
    pub ranks: u64,
    /// What settles a tie.
    pub ties: TieRule,
    /// What of the rankings is published.
    pub publication: Publication,
    /// Whether a ballot could be changed until closing.
    pub may_change: bool,
    /// X25519: what envelopes are sealed with.
    pub sealing_key: Hex<32>,
    /// Ed25519: what receipts, the closing and the record are signed with.
    pub signing_key: Hex<32>,
    /// The slips that there were at opening.
    pub slips: SlipSet,
    /// The commitment to the lot's secret (`count::lot::commitment`).
    pub lot: Hash,
    /// When voting opened.
    pub at: Timestamp,
}

impl Opening {
    /// Fixes what a contest is, as it opens.
    ///
    /// `lot` is the commitment of the lot's secret.
    pub fn of(
        contest: &Contest,
        meeting: &Name,
        keys: PublicKeys,
        slips: &[TokenHash],
        lot: [u8; 32],
        at: Timestamp,
    ) -> Self {
        let choice = |option: &BallotOption| Choice {
            id: option.id,
            title: option.title.to_string(),
            details: option.details.as_ref().map(ToString::to_string).unwrap_or_default(),
        };
        let seats = u64::from(contest.rules.seats);
        Self {
            conference: contest.conference,
            contest: contest.id,
            meeting: meeting.to_string(),
            question: contest.question.to_string(),
            options: contest.options.iter().map(choice).collect(),
            order: Order::BySlip,
            method: Method::for_seats(seats),
            seats,
            // Every ballot may rank them all.
            ranks: u64::try_from(contest.options.len()).unwrap_or(u64::MAX),
            ties: contest.rules.ties,
            publication: contest.rules.publication,
            may_change: contest.rules.may_change,
            sealing_key: Hex(keys.sealing.0),
            signing_key: Hex(keys.signing.0),
            slips: SlipSet::of(slips),
            lot: Hex(lot),
            at,
        }
    }

    /// The opening hash.
    pub fn hash(&self) -> Hash {
        let mut hasher = Hasher::new("wardmote-opening-v1")
            .bytes(self.conference.0.as_bytes())
            .bytes(self.contest.0.as_bytes())
            .text(&self.meeting)
            .text(&self.question)
            .count(self.options.len());
        for option in &self.options {
            hasher = hasher.bytes(option.id.0.as_bytes()).text(&option.title).text(&option.details);
        }
        hasher
            .text(self.order.key())
            .text(self.method.key())
            .number(self.seats)
            .number(self.ranks)
            .text(self.ties.key())
            .text(self.publication.key())
            .bytes(&[u8::from(self.may_change)])
            .bytes(&self.sealing_key.0)
            .bytes(&self.signing_key.0)
            .number(self.slips.count)
            .bytes(&self.slips.root.0)
            .bytes(&self.lot.0)
            .bytes(&self.at.0.to_be_bytes())
            .finish()
    }

    /// How many rankings the contest allows.
    pub fn room(&self) -> Room {
        let ranks = usize::try_from(self.ranks).unwrap_or(usize::MAX);
        Room { options: self.options.len(), ranks }
    }

    /// The rules as counting knows them.
    pub fn rules(&self) -> count::Rules {
        let method = match self.method {
            Method::Irv => count::Method::Irv,
            Method::ScottishStv => count::Method::Stv,
        };
        let ties = match self.ties {
            TieRule::LookBack => Ties::LookBack,
            TieRule::Lot => Ties::Lot,
        };
        let seats = usize::try_from(self.seats).unwrap_or(usize::MAX);
        count::Rules { method, seats, ties, ..count::Rules::default() }
    }

    /// Whether these are rules by which a vote can be held.
    pub fn is_possible(&self) -> bool {
        let number = |len: usize| u64::try_from(len).unwrap_or(u64::MAX);
        let ids: BTreeSet<_> = self.options.iter().map(|option| option.id).collect();
        let options = number(self.options.len());
        (2..=number(count::OPTIONS_MAX)).contains(&options)
            && number(ids.len()) == options
            && (1..=options).contains(&self.ranks)
            && (1..options).contains(&self.seats)
            && self.method == Method::for_seats(self.seats)
    }

    /// The ids of the options.
    pub fn ids(&self) -> Vec<OptionId> {
        self.options.iter().map(|option| option.id).collect()
    }

    /// The option at a place, counted from 1.
    pub fn option(&self, place: u16) -> Option<&Choice> {
        self.options.get(usize::from(place).checked_sub(1)?)
    }

    /// The place of an option, counted from 1.
    pub fn place(&self, id: OptionId) -> Option<u16> {
        let at = self.options.iter().position(|option| option.id == id)?;
        u16::try_from(at + 1).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn opening() -> Opening {
        let choice = |n: u8| Choice {
            id: crate::fixture::option(n),
            title: format!("Option {n}"),
            details: String::new(),
        };
        Opening {
            conference: ConferenceId::from_random([1; 16]),
            contest: ContestId::from_random([2; 16]),
            meeting: "Alder ward".into(),
            question: "What first?".into(),
            options: vec![choice(0), choice(1)],
            order: Order::BySlip,
            method: Method::Irv,
            seats: 1,
            ranks: 2,
            ties: TieRule::LookBack,
            publication: Publication::Careful,
            may_change: true,
            sealing_key: Hex([3; 32]),
            signing_key: Hex([4; 32]),
            slips: SlipSet { count: 9, root: Hex([5; 32]) },
            lot: Hex([6; 32]),
            at: Timestamp(7),
        }
    }

    #[test]
    fn whatever_opening_fixes_is_in_its_hash() {
        let changes: [fn(&mut Opening); 20] = [
            |o| o.conference = ConferenceId::from_random([9; 16]),
            |o| o.contest = ContestId::from_random([9; 16]),
            |o| o.meeting.push('.'),
            |o| o.question.push('.'),
            |o| o.options[0].id = crate::fixture::option(9),
            |o| o.options[0].title.push('.'),
            |o| o.options[1].details.push('.'),
            |o| o.options.swap(0, 1),
            |o| o.options.truncate(1),
            |o| o.method = Method::ScottishStv,
            |o| o.seats = 2,
            |o| o.ranks = 1,
            |o| o.ties = TieRule::Lot,
            |o| o.publication = Publication::All,
            |o| o.may_change = false,
            |o| o.sealing_key.0[0] ^= 1,
            |o| o.signing_key.0[31] ^= 1,
            |o| o.slips.count += 1,
            |o| o.slips.root.0[0] ^= 1,
            |o| o.lot.0[0] ^= 1,
        ];
        let hash = opening().hash();
        for (n, change) in changes.iter().enumerate() {
            let mut changed = opening();
            change(&mut changed);
            assert_ne!(changed.hash(), hash, "change {n}");
        }
        assert_ne!(Opening { at: Timestamp(8), ..opening() }.hash(), hash);
    }

    #[test]
    fn the_words_in_the_file_are_the_words_that_are_hashed() {
        let text = serde_json::to_string(&opening()).unwrap();
        for (field, word) in [
            ("order", Order::BySlip.key()),
            ("method", Method::Irv.key()),
            ("ties", TieRule::LookBack.key()),
            ("publication", Publication::Careful.key()),
        ] {
            assert!(text.contains(&format!("\"{field}\":\"{word}\"")), "{field} in {text}");
        }
        assert_eq!(serde_json::from_str::<Opening>(&text).unwrap(), opening());
    }
}
