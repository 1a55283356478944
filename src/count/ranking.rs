//! The order in which the options of a count in rounds stand in the end.

use super::Round;

/// All options, best first: the winners as they stand, those of the last round
/// by their votes, then the ones that went out, latest first. Equal ones stand
/// together.
pub(super) fn ranking(
    options: Vec<usize>,
    rounds: &[Round],
    winners: &[Vec<usize>],
) -> Vec<Vec<usize>> {
    let Some(last) = rounds.last() else {
        return Some(options).filter(|all| !all.is_empty()).into_iter().collect();
    };
    let mut ranking = winners.to_vec();
    let has_won = |option: &usize| winners.iter().any(|group| group.contains(option));
    let left = last.standing().map(|(option, _)| option).filter(|option| !has_won(option));
    ranking.extend(by_votes(last, left.collect()));
    for round in rounds.iter().rev() {
        ranking.extend(by_votes(round, round.eliminated.clone()));
    }
    ranking
}

/// Options in groups of equal votes, most first.
fn by_votes(round: &Round, mut options: Vec<usize>) -> Vec<Vec<usize>> {
    options.sort_by_key(|option| std::cmp::Reverse(round.votes_of(*option)));
    let is_equal = |a: &usize, b: &usize| round.votes_of(*a) == round.votes_of(*b);
    options.chunk_by(is_equal).map(<[usize]>::to_vec).collect()
}
