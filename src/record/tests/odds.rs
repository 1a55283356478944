//! How likely a server that seals something else than what people chose is
//! caught by slips that are challenged.

use crate::ballot::{CastId, Ranking};
use crate::record::challenge::{Challenge, Ground};
use crate::record::fixture::{Chance, Evening};
use crate::record::hash::Hex;
use crate::seal::keys::ContestKeys;
use crate::seal::receipt::Receipt;
use crate::seal::{Envelope, Ephemeral, Place, plaintext};
use crate::slip::TokenHash;

const TRIALS: u32 = 10_000;
/// Slips really sealed, from which each trial draws.
const POOL: usize = 200;

/// A slip whose voter chose one thing, and for which the server sealed the same or
/// another; opened as the server must: with the choice that the voter knows of.
fn opened(evening: &mut Evening, keys: &ContestKeys, is_altered: bool) -> Challenge {
    let opening = evening.opening.clone();
    let ids = opening.ids();
    let chosen = Ranking::from_store(vec![ids[1], ids[2]]);
    let other = Ranking::from_store(vec![ids[0]]);
    let slip = TokenHash(evening.chance.bytes());
    let place = Place { conference: opening.conference, contest: opening.contest, slip };
    let sealed = if is_altered { &other } else { &chosen };
    let plain = plaintext(&place, ids.len(), sealed);
    let ephemeral = Ephemeral::derive(keys.sealing(), &slip, CastId(evening.chance.bytes()));
    let envelope = Envelope::seal(keys.sealing().public(), &ephemeral, &plain);
    Challenge {
        slip: Hex(slip.0),
        ephemeral: Hex(*ephemeral.expose()),
        ranking: vec![2, 3],
        receipt: Hex(Receipt::of(opening.contest, &slip, &envelope).0),
    }
}

#[test]
fn a_server_that_alters_ballots_is_caught_as_often_as_the_formula_says() {
    let mut evening = Evening::open(1, 0, 3);
    let keys = ContestKeys::from_random([1; 32], [2; 32]);
    evening.opening.sealing_key = Hex(keys.public().sealing.0);
    let ground = Ground::of(&evening.opening);
    let mut pool = |is_altered| -> Vec<bool> {
        let slips = (0..POOL).map(|_| opened(&mut evening, &keys, is_altered).holds(&ground));
        slips.collect()
    };
    let (honest, altered) = (pool(false), pool(true));
    let mut chance = Chance(2);
    for percent in [5_usize, 10, 20] {
        for challenges in [5, 14, 30, 59] {
            let mut caught = 0_u32;
            for _ in 0..TRIALS {
                // The server does not know which slips will be challenged.
                let is_caught = (0..challenges).any(|_| {
                    let slips = if chance.below(100) < percent { &altered } else { &honest };
                    !slips[chance.below(POOL)]
                });
                caught += u32::from(is_caught);
            }
            let fraction = f64::from(u32::try_from(percent).unwrap()) / 100.0;
            let expected = 1.0 - (1.0 - fraction).powi(challenges);
            let found = f64::from(caught) / f64::from(TRIALS);
            assert!((found - expected).abs() < 0.02, "{percent} % of {challenges}: {found}");
        }
    }
}
