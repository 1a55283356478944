//! Clones: options that stand next to each other on every ballot.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::super::by;
use super::elections;
use crate::count::Method;
use crate::count::fixture::Paper;

/// The papers with an option's clones beside it, numbered from `options` up. On
/// each paper they stand in the order of its turn; all at one rank where the option
/// shares its own, or where the turn says so.
fn cloned(options: usize, papers: &[Paper], of: usize, turns: &[(Vec<usize>, bool)]) -> Vec<Paper> {
    let name = |clone: usize| if clone == 0 { of } else { options + clone - 1 };
    let with = |(number, ranks): &Paper, (order, together): &(Vec<usize>, bool)| {
        let clones = order.iter().map(|clone| name(*clone));
        let ranks = ranks.iter().flat_map(|rank| match &rank[..] {
            [only] if *only == of && !together => clones.clone().map(|one| vec![one]).collect(),
            _ if rank.contains(&of) => {
                let others = rank.iter().copied().filter(|option| *option != of);
                vec![others.chain(clones.clone()).collect()]
            }
            _ => vec![rank.clone()],
        });
        (*number, ranks.collect())
    };
    papers.iter().zip(turns.iter().cycle()).map(|(paper, turn)| with(paper, turn)).collect()
}

/// Who is chosen; a clone goes by the option it is one of.
fn chosen(
    method: Method,
    options: usize,
    papers: &[Paper],
    of: usize,
    all: usize,
) -> BTreeSet<usize> {
    let winners = by(method, all, papers).winners.into_iter();
    winners.map(|winner| if winner >= options { of } else { winner }).collect()
}

/// How so many clones stand on one paper after the other.
fn turns(clones: usize) -> impl Strategy<Value = Vec<(Vec<usize>, bool)>> {
    let order = Just((0..clones).collect::<Vec<_>>()).prop_shuffle();
    proptest::collection::vec((order, proptest::bool::weighted(0.2)), 9)
}

/// By how much each pair is won, whoever wins it.
fn margins(options: usize, papers: &[Paper]) -> Vec<u128> {
    let pairs = by(Method::First, options, papers).pairwise;
    let all = (0..options).flat_map(|a| (0..a).map(move |b| (a, b)));
    all.map(|(a, b)| pairs.margin(a, b).max(pairs.margin(b, a)).units()).collect()
}

/// Piles of 3 or 4 options, all ranked, so large that few pairs are alike.
fn clear_elections() -> impl Strategy<Value = (usize, Vec<Paper>)> {
    (3_usize..=4).prop_flat_map(|options| {
        let order = Just((0..options).collect::<Vec<_>>()).prop_shuffle();
        let alone = |order: Vec<usize>| order.into_iter().map(|one| vec![one]).collect();
        let papers = proptest::collection::vec((1_u64..10_000, order.prop_map(alone)), 3..9);
        (Just(options), papers)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { max_global_rejects: 50_000, ..ProptestConfig::with_cases(2_000) })]

    /// "Independence of clones" (T. N. Tideman, "Independence of clones as a criterion
    /// for voting rules", Social Choice and Welfare 4, 1987), as M. Schulze proves it
    /// for his method (2011), ties and all.
    #[test]
    fn clones_neither_help_nor_harm_anybody_by_schulzes_method(
        (options, papers) in elections(4),
        turns in (2_usize..=3).prop_flat_map(turns),
        of in any::<prop::sample::Index>(),
    ) {
        let of = of.index(options);
        let all = options + turns[0].0.len() - 1;
        let more = cloned(options, &papers, of, &turns);
        for method in [Method::Schulze, Method::SchulzeWv] {
            let before = chosen(method, options, &papers, of, options);
            prop_assert_eq!(chosen(method, options, &more, of, all), before, "{:?}", method);
        }
    }

    /// The same by ranked pairs, for which Tideman 1987 made the criterion, where no
    /// two different wins are alike: with equal ones it does not hold in full
    /// (T. M. Zavist and T. N. Tideman, "Complete independence of clones in the ranked
    /// pairs rule", Social Choice and Welfare 6, 1989).
    #[test]
    fn clones_neither_help_nor_harm_anybody_by_ranked_pairs(
        (options, papers) in clear_elections(),
        turns in (2_usize..=3).prop_flat_map(turns),
        of in any::<prop::sample::Index>(),
    ) {
        let of = of.index(options);
        let clones = turns[0].0.len();
        let all = options + clones - 1;
        let more = cloned(options, &papers, of, &turns);
        // Against anybody else each clone does as the option itself does.
        let different: BTreeSet<_> = margins(all, &more).into_iter().collect();
        let pairs = |n: usize| n * (n - 1) / 2;
        prop_assume!(!different.contains(&0) && different.len() == pairs(options) + pairs(clones));
        let before = chosen(Method::RankedPairs, options, &papers, of, options);
        prop_assert_eq!(chosen(Method::RankedPairs, all, &more, of, all).len(), 1);
        prop_assert_eq!(chosen(Method::RankedPairs, options, &more, of, all), before);
    }
}

#[test]
fn a_clone_can_take_the_place_away_by_first_preferences_and_give_it_by_borda() {
    let of = |number, ranks: &[usize]| (number, ranks.iter().map(|one| vec![*one]).collect());
    let [damp, bins] = [0, 1];
    let before: [Paper; 2] = [of(6, &[damp, bins]), of(5, &[bins, damp])];
    // Tideman 1987 tells it of first preferences: those who vote alike are divided.
    let turns = [(vec![0, 1], false), (vec![1, 0], false)];
    let divided: [Paper; 3] = [of(3, &[damp, bins]), of(3, &[damp, bins]), of(5, &[bins, damp])];
    assert_eq!(by(Method::First, 2, &divided).winners, [damp]);
    let divided = cloned(2, &divided, damp, &turns);
    assert_eq!(by(Method::First, 3, &divided).winners, [bins]);
    // And of Borda: a clone that all put below its like lifts it.
    assert_eq!(by(Method::Borda, 2, &before).winners, [damp]);
    let teamed = cloned(2, &before, bins, &[(vec![0, 1], false)]);
    assert_eq!(by(Method::Borda, 3, &teamed).winners, [bins]);
}
