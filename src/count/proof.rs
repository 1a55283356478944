//! What holds of all methods: the answers of other programs, a slow and obvious
//! counter of each, what each promises, and what none does.

use proptest::prelude::*;

use super::fixture::{Paper, papers};
use super::{Count, Lot, Method, Rules, count};

mod answers;
mod promise;
mod reference;
mod slow;

/// Counts for one place.
fn by(method: Method, options: usize, ballots: &[Paper]) -> Count {
    let rules = Rules { method, ..Rules::default() };
    count(&rules, &papers(options, ballots), &Lot::drawn((0..options).collect()))
}

/// Elections of 1 to `most` options and few ballots, so that much is tied: equal
/// ranks, short ballots, blank ones, circles.
fn elections(most: usize) -> impl Strategy<Value = (usize, Vec<Paper>)> {
    (1..=most).prop_flat_map(|options| {
        let order = Just((0..options).collect::<Vec<_>>()).prop_shuffle();
        // A ballot is an order, cut short, in which some stand with the one before.
        let together = proptest::collection::vec(0_u8..4, options);
        let ballot = (1_u64..5, order, 0..=options, together);
        let ballot = ballot.prop_map(|(number, order, length, together)| {
            let mut ranks: Vec<Vec<usize>> = Vec::new();
            for (option, together) in order.into_iter().zip(together).take(length) {
                match ranks.last_mut().filter(|_| together == 0) {
                    Some(rank) => rank.push(option),
                    None => ranks.push(vec![option]),
                }
            }
            (number, ranks)
        });
        (Just(options), proptest::collection::vec(ballot, 0..9))
    })
}
