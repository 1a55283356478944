//! The lot in the record: what it was drawn from, and the order it gave.

use serde::{Deserialize, Serialize};

use super::hash::{Hash, Hasher};
use super::opening::Opening;
use super::publication::Part;
use crate::ballot::{Pile, Ranking};
use crate::contest::lot;

/// How ties were settled that the votes left open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Drawing {
    /// By the formula of [`lot`].
    Drawn(Drawn),
    /// From a hat, in front of everybody.
    Hat(Hat),
}

/// The lot, drawn by the formula.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Drawn {
    /// The secret that opening was committed to.
    pub secret: Hash,
    /// What the chair typed in after closing, as it goes into the formula.
    pub typed: String,
    /// Who rolled the dice.
    pub by: String,
    /// All options, luckiest first.
    pub order: Vec<u16>,
}

/// The lot, drawn from a hat.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hat {
    /// All options, luckiest first.
    pub order: Vec<u16>,
    /// Who drew.
    pub by: String,
}

impl Drawing {
    /// All options, luckiest first.
    pub fn order(&self) -> &[u16] {
        match self {
            Self::Drawn(drawn) => &drawn.order,
            Self::Hat(hat) => &hat.order,
        }
    }

    /// Draws by the formula, from the [`digest`] of the ballots.
    pub fn draw(opening: &Opening, digest: &Hash, secret: Hash, typed: &str, by: &str) -> Self {
        let order = order(opening, digest, secret, typed);
        Self::Drawn(Drawn { secret, typed: typed.to_owned(), by: by.to_owned(), order })
    }
}

/// The order that the formula gives: all options, luckiest first.
pub fn order(opening: &Opening, digest: &Hash, secret: Hash, typed: &str) -> Vec<u16> {
    let order = lot::order(opening.contest, &opening.ids(), &secret.0, typed, &digest.0);
    order.into_iter().filter_map(|index| u16::try_from(index + 1).ok()).collect()
}

/// The digest of the ballots from which the lot is drawn.
///
/// Where all rankings are published it is that of the rankings ([`lot::digest`]),
/// which nobody can choose by choosing ballot ids. Elsewhere that digest would
/// let anybody try all rankings until it fits, so it is the root of the ballots'
/// leaves: fixed at closing, before dice are rolled, and betraying nothing.
pub fn digest<'a>(
    opening: &Opening,
    part: Part,
    rankings: impl IntoIterator<Item = (&'a [u16], u64)>,
    root: Hash,
) -> Hash {
    if part != Part::All {
        return root;
    }
    let piles = rankings.into_iter().map(|(places, ballots)| {
        let options = places.iter().filter_map(|place| opening.option(*place)).map(|o| o.id);
        Pile { ranking: Ranking::from_store(options.collect()), ballots }
    });
    super::hash::Hex(lot::digest(&piles.collect::<Vec<_>>()))
}

/// What the log fixes of dice: `SHA-256("wardmote-dice-v1" ‖ typed ‖ who)`.
pub fn dice_hash(typed: &str, by: &str) -> Hash {
    Hasher::new("wardmote-dice-v1").text(typed).text(by).finish()
}

/// What the log fixes of a hat: `SHA-256("wardmote-hat-v1" ‖ who ‖ how many
/// options (4 bytes) ‖ their ids, luckiest first)`.
pub fn hat_hash(opening: &Opening, hat: &Hat) -> Hash {
    let hasher = Hasher::new("wardmote-hat-v1").text(&hat.by).count(hat.order.len());
    let ids = hat.order.iter().filter_map(|place| opening.option(*place));
    ids.fold(hasher, |hasher, option| hasher.bytes(option.id.0.as_bytes())).finish()
}
