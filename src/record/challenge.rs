//! Challenged slips: opened at the desk before closing, so that anybody can
//! seal the same ranking again and must get the same receipt.

use serde::{Deserialize, Serialize};

use super::hash::{Hash, Hex};
use super::opening::Opening;
use crate::ballot::Ranking;
use crate::id::{ConferenceId, ContestId, OptionId};
use crate::seal::keys::{SealingPublic, SigningPublic};
use crate::seal::receipt::{Receipt, SignedReceipt};
use crate::seal::{Envelope, Ephemeral, Place, plaintext};
use crate::slip::TokenHash;

/// A challenged slip as the record has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Challenge {
    /// The hash of the slip.
    pub slip: Hash,
    /// The ephemeral secret with which its ranking was sealed.
    pub ephemeral: Hash,
    /// The ranking: numbers of options, counted from 1, first choice first.
    pub ranking: Vec<u16>,
    /// The receipt that the voter was shown before.
    pub receipt: Hash,
}

/// What a challenge is checked against.
#[derive(Clone, Debug)]
pub struct Ground {
    /// The meeting.
    pub conference: ConferenceId,
    /// The contest.
    pub contest: ContestId,
    /// The options, in the order of the opening.
    pub options: Vec<OptionId>,
    /// What envelopes are sealed with.
    pub sealing_key: Hex<32>,
}

impl Ground {
    /// What an opening fixes.
    pub fn of(opening: &Opening) -> Self {
        Self {
            conference: opening.conference,
            contest: opening.contest,
            options: opening.ids(),
            sealing_key: opening.sealing_key,
        }
    }
}

impl Challenge {
    /// Seals the ranking again: the receipt it gives, none when it is no ranking.
    pub fn reseal(&self, ground: &Ground) -> Option<Hash> {
        let mut options = Vec::new();
        for place in &self.ranking {
            let option = *ground.options.get(usize::from(*place).checked_sub(1)?)?;
            if options.contains(&option) {
                return None;
            }
            options.push(option);
        }
        let slip = TokenHash(self.slip.0);
        let place = Place { conference: ground.conference, contest: ground.contest, slip };
        let plain = plaintext(&place, ground.options.len(), &Ranking::from_store(options));
        let ephemeral = Ephemeral::from_bytes(self.ephemeral.0);
        let envelope = Envelope::seal(&SealingPublic(ground.sealing_key.0), &ephemeral, &plain);
        Some(Hex(Receipt::of(ground.contest, &slip, &envelope).0))
    }

    /// Whether sealing again gives the receipt.
    pub fn holds(&self, ground: &Ground) -> bool {
        self.reseal(ground) == Some(self.receipt)
    }
}

/// The file of one challenge, which can be checked without a record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChallengeFile {
    /// Always [`ChallengeFile::FORMAT`].
    pub format: String,
    /// Always 1.
    pub version: u32,
    /// The meeting.
    pub conference: ConferenceId,
    /// The contest.
    pub contest: ContestId,
    /// The options, in the order of the opening.
    pub options: Vec<OptionId>,
    /// What envelopes are sealed with.
    pub sealing_key: Hex<32>,
    /// What receipts are signed with.
    pub signing_key: Hex<32>,
    /// The hash of the slip.
    pub slip: Hash,
    /// The ephemeral secret with which its ranking was sealed.
    pub ephemeral: Hash,
    /// The ranking: numbers of options, counted from 1, first choice first.
    pub ranking: Vec<u16>,
    /// The receipt that the voter was shown before.
    pub receipt: Hash,
    /// The server's signature on the receipt.
    pub signature: Hex<64>,
}

impl ChallengeFile {
    /// What the file calls itself.
    pub const FORMAT: &'static str = "wardmote-challenge";

    /// Writes down a challenge of that opening.
    pub fn new(opening: &Opening, challenge: &Challenge, signature: [u8; 64]) -> Self {
        Self {
            format: Self::FORMAT.to_owned(),
            version: 1,
            conference: opening.conference,
            contest: opening.contest,
            options: opening.ids(),
            sealing_key: opening.sealing_key,
            signing_key: opening.signing_key,
            slip: challenge.slip,
            ephemeral: challenge.ephemeral,
            ranking: challenge.ranking.clone(),
            receipt: challenge.receipt,
            signature: Hex(signature),
        }
    }

    /// Whether sealing again gives the receipt, and the server signed it.
    pub fn holds(&self) -> bool {
        let ground = Ground {
            conference: self.conference,
            contest: self.contest,
            options: self.options.clone(),
            sealing_key: self.sealing_key,
        };
        let receipt = Receipt(self.receipt.0);
        let signed = SignedReceipt { receipt, signature: self.signature.0 };
        self.challenge().holds(&ground)
            && signed.is_owed_by(&SigningPublic(self.signing_key.0), self.contest)
    }

    /// Whether it is of that opening: the same contest, options and keys.
    pub fn is_of(&self, opening: &Opening) -> bool {
        (self.conference, self.contest) == (opening.conference, opening.contest)
            && self.options == opening.ids()
            && (self.sealing_key, self.signing_key) == (opening.sealing_key, opening.signing_key)
    }

    /// The challenge as the record has it.
    pub fn challenge(&self) -> Challenge {
        Challenge {
            slip: self.slip,
            ephemeral: self.ephemeral,
            ranking: self.ranking.clone(),
            receipt: self.receipt,
        }
    }
}
