//! What no promise covers: elections from the literature in which a method does
//! what nobody would expect of it.

use super::by;
use crate::count::Method;
use crate::count::fixture::Paper;

/// Ballots as the literature writes them: "6 ABC".
fn read(lines: &str) -> Vec<Paper> {
    let paper = |line: &str| {
        let (number, ranking) = line.trim().split_once(' ').unwrap();
        let ranks = ranking.bytes().map(|name| vec![usize::from(name - b'A')]);
        (number.parse().unwrap(), ranks.collect())
    };
    lines.split(',').map(paper).collect()
}

fn winners(method: Method, options: usize, lines: &str) -> Vec<usize> {
    by(method, options, &read(lines)).winners
}

const A: usize = 0;
const B: usize = 1;
const C: usize = 2;

/// J. H. Smith, "Aggregation of preferences with variable electorate",
/// Econometrica 41 (1973); G. Doron and R. Kronick, "Single transferrable vote: an
/// example of a perverse social choice function", American Journal of Political
/// Science 21 (1977).
#[test]
fn by_instant_runoff_a_winner_can_lose_by_being_ranked_higher() {
    assert_eq!(winners(Method::Irv, 3, "6 ABC, 5 CAB, 4 BCA, 2 BAC"), [A]);
    assert_eq!(winners(Method::Irv, 3, "6 ABC, 5 CAB, 4 BCA, 2 ABC"), [C]);
}

/// P. Fishburn and S. Brams, "Paradoxes of preferential voting", Mathematics
/// Magazine 56 (1983): two friends with the ballot ABC come too late to vote.
#[test]
fn by_instant_runoff_it_can_be_better_not_to_vote() {
    let without = "417 ABC, 82 ACB, 143 BAC, 357 BCA, 285 CAB, 324 CBA";
    assert_eq!(winners(Method::Irv, 3, without), [B]);
    let with = "419 ABC, 82 ACB, 143 BAC, 357 BCA, 285 CAB, 324 CBA";
    assert_eq!(winners(Method::Irv, 3, with), [C], "their last choice");
}

/// H. Moulin, "Condorcet's principle implies the no show paradox", Journal of
/// Economic Theory 45 (1988): no method that always chooses who beats all others
/// is free of it.
#[test]
fn by_methods_of_pairs_it_can_be_better_not_to_vote() {
    let without = "3 ADBC, 3 ADCB, 4 BCAD, 5 DBCA";
    let more = "3 ADBC, 3 ADCB, 4 BCAD, 5 DBCA, 4 CABD";
    for method in [Method::Schulze, Method::RankedPairs, Method::Minimax] {
        assert_eq!(winners(method, 4, without), [A], "{method:?}");
        assert_eq!(winners(method, 4, more), [B], "{method:?}");
    }
}

/// T. N. Tideman, "Independence of clones as a criterion for voting rules", Social
/// Choice and Welfare 4 (1987).
#[test]
fn a_twin_helps_by_borda_and_harms_by_first_preferences() {
    assert_eq!(winners(Method::Borda, 2, "3 AB, 2 BA"), [A]);
    assert_eq!(winners(Method::Borda, 3, "3 ABC, 2 BCA"), [B]);
    assert_eq!(winners(Method::First, 2, "3 AB, 2 BA"), [A]);
    assert_eq!(winners(Method::First, 3, "2 ACB, 1 CAB, 2 BAC"), [A, B]);
}

/// Condorcet's own objection to Borda, "Essai sur l'application de l'analyse" (1785):
/// 81 voters, of whom most put A above B and above C.
#[test]
fn by_borda_whoever_beats_all_others_can_lose() {
    let ballots = "30 ABC, 1 ACB, 10 CAB, 1 CBA, 29 BAC, 10 BCA";
    assert_eq!(by(Method::Borda, 3, &read(ballots)).pairwise.condorcet_winner(), Some(A));
    assert_eq!(winners(Method::Borda, 3, ballots), [B]);
    assert_eq!(winners(Method::Minimax, 3, ballots), [A]);
}

/// Three beat each other clearly in a circle; the fourth loses to each by little.
#[test]
fn by_minimax_someone_outside_the_smith_set_can_be_chosen() {
    let ballots = "4 ABCD, 4 BCAD, 4 CABD, 5 DABC, 5 DBCA, 1 DCAB";
    let count = by(Method::Minimax, 4, &read(ballots));
    assert_eq!(count.pairwise.smith_set(), [0, 1, 2]);
    assert_eq!(count.winners, [3]);
    assert!(!by(Method::Schulze, 4, &read(ballots)).winners.contains(&3));
}
