//! Promises that a method does not keep, by the papers that found it out.

use super::super::by;
use crate::count::Method;
use crate::count::fixture::{AT_ONCE, Paper};

/// Papers that rank options called by letters: `(6, "ABC")`.
fn papers(piles: &[(u64, &str)]) -> Vec<Paper> {
    let rank = |letter: u8| vec![usize::from(letter - b'A')];
    piles.iter().map(|(number, ranks)| (*number, ranks.bytes().map(rank).collect())).collect()
}

/// Who is chosen, in letters.
fn chosen(method: Method, options: usize, piles: &[(u64, &str)]) -> String {
    let winners = by(method, options, &papers(piles)).winners.into_iter();
    winners.map(|winner| char::from(b'A' + u8::try_from(winner).unwrap())).collect()
}

/// P. D. Straffin, "Topics in the Theory of Voting" (1980); that methods in rounds
/// are not monotonic was shown by J. H. Smith, Econometrica 41 (1973).
#[test]
fn two_who_raise_the_winner_make_it_lose_by_instant_runoff() {
    let before = [(6, "ABC"), (5, "CAB"), (4, "BCA"), (2, "BAC")];
    assert_eq!(chosen(Method::Irv, 3, &before), "A");
    let raised = [(6, "ABC"), (5, "CAB"), (4, "BCA"), (2, "ABC")];
    assert_eq!(chosen(Method::Irv, 3, &raised), "C");
    // By every method that counts at once A stays where it was chosen.
    for method in AT_ONCE {
        let was = chosen(method, 3, &before).contains('A');
        assert!(!was || chosen(method, 3, &raised).contains('A'), "{method:?}");
    }
}

/// P. C. Fishburn and S. J. Brams, "Paradoxes of preferential voting", Mathematics
/// Magazine 56 (1983): the Smiths, whose car broke down on the way, wanted Bitt,
/// then Huff, then Mann.
#[test]
fn two_who_stay_at_home_get_what_they_like_better_by_instant_runoff() {
    // A is Bitt, B is Huff, C is Mann.
    let mut piles =
        vec![(417, "ABC"), (82, "ACB"), (143, "BAC"), (357, "BCA"), (285, "CAB"), (324, "CBA")];
    assert_eq!(chosen(Method::Irv, 3, &piles), "B");
    piles.push((2, "ABC"));
    assert_eq!(chosen(Method::Irv, 3, &piles), "C");
}

/// J. Pérez, "The strong no show paradoxes are a common flaw in Condorcet voting
/// correspondences", Social Choice and Welfare 18 (2001): of the methods that choose
/// who beats all others, nearly all can punish who ranks the winner first. (That each
/// breaks the weaker promise for some order of choices was shown by H. Moulin,
/// "Condorcet's principle implies the no show paradox", Journal of Economic Theory 45,
/// 1988.) The elections were found by trying.
#[test]
fn two_who_rank_the_winner_first_make_it_lose_by_copeland_schulze_and_ranked_pairs() {
    let loses = |method, options, mut piles: Vec<(u64, &'static str)>, more| {
        let before = chosen(method, options, &piles);
        piles.push(more);
        assert!(more.1.starts_with(&before), "{method:?}");
        (before, chosen(method, options, &piles))
    };
    let now = |before: &str, after: &str| (before.to_owned(), after.to_owned());
    let piles = vec![(3, "CBAD"), (2, "BADC"), (2, "DACB"), (1, "DCBA")];
    assert_eq!(loses(Method::Copeland, 4, piles, (2, "BCAD")), now("B", "C"));
    let piles = vec![(5, "DABC"), (4, "DCAB"), (1, "ABCD"), (4, "ABDC"), (3, "BDCA"), (5, "BCDA")];
    assert_eq!(loses(Method::RankedPairs, 4, piles, (3, "DBCA")), now("D", "B"));
    let piles = vec![
        (6, "DEABC"),
        (2, "ACBED"),
        (8, "DACBE"),
        (6, "AEBDC"),
        (1, "BCAED"),
        (7, "CBDEA"),
        (7, "EBDCA"),
    ];
    assert_eq!(loses(Method::Schulze, 5, piles, (2, "BCEAD")), now("B", "E"));
}
