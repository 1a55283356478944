//! The lot in the record: what it was drawn from, and the order it gave.

use serde::{Deserialize, Serialize};

use super::hash::{Hash, Hasher};
use super::opening::Opening;
use super::publication::Part;
use crate::ballot::{Pile, Ranking};
use crate::contest::lot;
use crate::error::{Field, Refusal};

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

/// Fewer dice than this could be tried out one after another: ten have 60 million
/// outcomes, and nobody sees which ballots they meet before they are rolled.
pub const DICE_MIN: usize = 10;
/// More dice than this make nothing fairer, and nobody reads them out.
pub const DICE_MAX: usize = 100;

/// Reads dice as typed, with whatever stands between the numbers, and writes
/// them as they go into the formula: `3 5 1 6 …`.
///
/// # Errors
/// [`Refusal::Missing`], or [`Refusal::NotUnderstood`] for what is no die, and for
/// fewer than [`DICE_MIN`] or more than [`DICE_MAX`].
pub fn parse_dice(text: &str) -> Result<String, Refusal> {
    let field = Field::Dice;
    let is_between = |c: &char| !(c.is_whitespace() || matches!(c, ',' | ';' | '-' | '.' | '،'));
    let dice: Vec<char> = text.chars().filter(is_between).take(DICE_MAX + 1).collect();
    if dice.is_empty() {
        return Err(Refusal::Missing { field });
    }
    let are_dice = dice.iter().all(|die| ('1'..='6').contains(die));
    if !are_dice || !(DICE_MIN..=DICE_MAX).contains(&dice.len()) {
        return Err(Refusal::NotUnderstood { field });
    }
    Ok(dice.iter().map(char::to_string).collect::<Vec<_>>().join(" "))
}

impl Hat {
    /// Reads the order drawn from a hat: for each option, in the order of the
    /// opening, its place as typed, 1 for the luckiest.
    ///
    /// # Errors
    /// [`Refusal::NotUnderstood`] unless each place stands there once.
    pub fn parse(places: &[&str], by: &str) -> Result<Self, Refusal> {
        let not_understood = Refusal::NotUnderstood { field: Field::Order };
        let read = |text: &&str| text.trim().parse::<usize>().ok().and_then(|n| n.checked_sub(1));
        let places: Option<Vec<usize>> = places.iter().map(read).collect();
        let places = places.ok_or_else(|| not_understood.clone())?;
        let mut order = vec![0; places.len()];
        for (number, place) in (1_u16..).zip(places) {
            match order.get_mut(place) {
                Some(free) if *free == 0 => *free = number,
                _ => return Err(not_understood),
            }
        }
        Ok(Self { order, by: by.to_owned() })
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dice_are_read_with_whatever_stands_between_them() {
        let dice = "3 5 1 6 6 2 4 1 1 5";
        for typed in ["3516624115", "3, 5, 1, 6, 6, 2, 4, 1, 1, 5", " 3-5-1-6-6-2-4-1-1-5\n"] {
            assert_eq!(parse_dice(typed).as_deref(), Ok(dice));
        }
        let field = Field::Dice;
        assert_eq!(parse_dice(" , "), Err(Refusal::Missing { field }));
        for wrong in ["3516624117", "351662411", "ten sixes", &"6".repeat(101)] {
            assert_eq!(parse_dice(wrong), Err(Refusal::NotUnderstood { field }), "{wrong}");
        }
    }

    #[test]
    fn a_hat_gives_every_option_another_place() {
        let order = |places: &[&str]| Hat::parse(places, "Mr Rees").map(|hat| hat.order);
        assert_eq!(order(&["2", " 3 ", "1"]), Ok(vec![3, 1, 2]));
        for wrong in [&["1", "1", "2"][..], &["0", "1", "2"], &["1", "2", "4"], &["1", "", "2"]] {
            let field = Field::Order;
            assert_eq!(order(wrong), Err(Refusal::NotUnderstood { field }), "{wrong:?}");
        }
    }
}
