//! The methods against their slow and obvious selves.

use proptest::prelude::*;

use super::slow::Slow;
use super::{by, elections};
use crate::count::Method;
use crate::count::fixture::{AT_ONCE, v};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn a_slow_and_obvious_counter_ranks_and_chooses_the_same((options, papers) in elections(5)) {
        let slow = Slow::of(options, &papers);
        for method in AT_ONCE {
            let count = by(method, options, &papers);
            let winners = slow.winners(method);
            prop_assert_eq!(&count.winners, &winners, "{:?}", method);
            if !winners.is_empty() {
                prop_assert_eq!(&count.ranking, &slow.ranking(method), "{:?}", method);
            }
        }
    }

    #[test]
    fn every_pair_is_what_a_slow_comparison_says((options, papers) in elections(7)) {
        let slow = Slow::of(options, &papers);
        let pairs = by(Method::First, options, &papers).pairwise;
        for a in 0..options {
            for b in 0..options {
                prop_assert_eq!(pairs.above(a, b), v(u64::try_from(slow.above(a, b)).unwrap()));
            }
        }
        prop_assert_eq!(pairs.condorcet_winner(), slow.condorcet_winner());
        prop_assert_eq!(pairs.smith_set(), slow.smith_set());
    }
}
