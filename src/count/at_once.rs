//! What the methods share that count at once, without rounds: who is chosen, and
//! how equal ones stand together.

use std::cmp::Reverse;

use super::ballots::{Ballots, Meaning};
use super::{Count, Pairwise, Round, Rules, SettledBy, Summary, Tie, TieFor, Ties, Votes};

/// Options by score, highest first; equal ones together, lowest number first.
pub(super) fn by_score<S: Ord>(options: &[usize], score: impl Fn(usize) -> S) -> Vec<Vec<usize>> {
    let mut scored: Vec<_> =
        options.iter().map(|option| (Reverse(score(*option)), *option)).collect();
    scored.sort();
    let groups = scored.chunk_by(|a, b| a.0 == b.0);
    groups.map(|group| group.iter().map(|(_, option)| *option).collect()).collect()
}

/// Options above which nobody stands, then those above which nobody else
/// stands, and so on. `is_above` has no circles.
pub(super) fn by_layers(
    options: &[usize],
    is_above: impl Fn(usize, usize) -> bool,
) -> Vec<Vec<usize>> {
    let mut left = options.to_vec();
    let mut layers = Vec::new();
    while !left.is_empty() {
        let is_top = |option: &usize| !left.iter().any(|other| is_above(*other, *option));
        let (top, below): (Vec<_>, Vec<_>) = left.iter().copied().partition(is_top);
        // Without a circle there is always somebody on top.
        let (layer, rest) = if top.is_empty() { (below, Vec::new()) } else { (top, below) };
        layers.push(layer);
        left = rest;
    }
    layers
}

/// Who is chosen: the best, group by group, until the places are filled. All of
/// the group that shares the last place are.
fn chosen(ranking: &[Vec<usize>], seats: usize) -> Vec<usize> {
    let mut chosen = Vec::new();
    for group in ranking {
        if chosen.len() >= seats.max(1) {
            break;
        }
        chosen.extend(group);
    }
    chosen
}

/// The tie of those who share the last places, if there are too many of them.
/// `votes_of` says what an option has, where a method gives it any.
fn tie_for_the_last_place(
    rules: &Rules,
    ranking: &[Vec<usize>],
    votes_of: impl Fn(usize) -> Votes,
) -> Option<Tie> {
    let mut places = rules.seats.max(1);
    let mut tied: &[usize] = &[];
    for group in ranking {
        if group.len() >= places {
            tied = group;
            break;
        }
        places -= group.len();
    }
    (tied.len() > places).then(|| Tie {
        round: 1,
        options: tied.to_vec(),
        votes: tied.first().map_or(Votes::ZERO, |one| votes_of(*one)),
        decides: TieFor::Winner,
        looked_back: 0,
        settled: if rules.ties == Ties::Ask { SettledBy::Open } else { SettledBy::Shared },
        outcome: None,
    })
}

/// The count of a method that only compares pairs. Without a ballot that ranks
/// anything, nobody is chosen and all stand equal.
pub(super) fn of_pairs(
    rules: &Rules,
    ballots: &Ballots,
    pairwise: Pairwise,
    rank: impl Fn(&Pairwise) -> Vec<Vec<usize>>,
) -> Count {
    if voters(&pairwise, ballots).is_zero() {
        return empty(rules, ballots, pairwise);
    }
    let ranking = rank(&pairwise);
    let ties = tie_for_the_last_place(rules, &ranking, |_| Votes::ZERO).into_iter().collect();
    let winners = chosen(&ranking, rules.seats);
    Count { ties, winners, ranking, ..empty(rules, ballots, pairwise) }
}

/// The count of a method in which most points win; the round has them. Without
/// a vote that counts, nobody is chosen and all stand equal.
pub(super) fn of_points(
    rules: &Rules,
    ballots: &Ballots,
    pairwise: Pairwise,
    counting: Votes,
    mut round: Round,
) -> Count {
    if counting.is_zero() {
        return empty(rules, ballots, pairwise);
    }
    let options: Vec<_> = round.standing().map(|(option, _)| option).collect();
    let ranking = by_score(&options, |option| round.votes_of(option));
    let winners = chosen(&ranking, rules.seats);
    let votes_of = |option| round.votes_of(option).unwrap_or_default();
    let ties: Vec<_> = tie_for_the_last_place(rules, &ranking, votes_of).into_iter().collect();
    // Where people are asked, those who are tied are not chosen yet.
    let is_asked = |option: &usize| {
        ties.iter().any(|tie| tie.settled == SettledBy::Open && tie.options.contains(option))
    };
    round.number = 1;
    round.elected = winners.iter().copied().filter(|option| !is_asked(option)).collect();
    Count { rounds: vec![round], ties, winners, ranking, ..empty(rules, ballots, pairwise) }
}

/// A round in which each option that stands has these points.
pub(super) fn round(pairwise: &Pairwise, points: impl Fn(usize) -> Votes) -> Round {
    let mut votes = vec![None; pairwise.options()];
    for option in pairwise.standing() {
        votes[option] = Some(points(option));
    }
    Round { votes, ..Round::default() }
}

/// Votes that rank at least one option that stands.
pub(super) fn voters(pairwise: &Pairwise, ballots: &Ballots) -> Votes {
    let mut stands = vec![false; ballots.options()];
    pairwise.standing().into_iter().for_each(|option| stands[option] = true);
    let ranks_one = |marks: &[super::Mark]| {
        marks.iter().any(|mark| match mark.meaning() {
            Meaning::Option(option) | Meaning::Same(option) => stands[option],
            Meaning::Skip | Meaning::Overvote => false,
        })
    };
    ballots.iter().filter(|(_, marks)| ranks_one(marks)).map(|(votes, _)| votes).sum()
}

/// The count of ballots that choose nobody.
fn empty(rules: &Rules, ballots: &Ballots, pairwise: Pairwise) -> Count {
    let all = Some(pairwise.standing()).filter(|all| !all.is_empty());
    Count {
        method: rules.method,
        seats: rules.seats.max(1),
        ballots: Summary::of(ballots),
        rounds: Vec::new(),
        ties: Vec::new(),
        winners: Vec::new(),
        ranking: all.into_iter().collect(),
        pairwise,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::count::fixture::{AT_ONCE, ballots, pile, v};
    use crate::count::{Lot, Method, count};

    fn counted(method: Method, seats: usize, ties: Ties) -> Count {
        let piles = [pile(3, &[0]), pile(2, &[1]), pile(2, &[2])];
        let rules = Rules { method, seats, ties, ..Rules::default() };
        count(&rules, &ballots(3, &piles), &Lot::drawn(Vec::new()))
    }

    #[test]
    fn those_who_share_the_last_place_are_named_as_a_tie_and_all_chosen() {
        for method in AT_ONCE {
            let count = counted(method, 2, Ties::LookBack);
            assert_eq!(count.winners, [0, 1, 2], "{method:?}");
            let [tie] = &count.ties[..] else { panic!("{method:?} {:?}", count.ties) };
            assert_eq!((&tie.options[..], tie.decides), (&[1, 2][..], TieFor::Winner));
            assert_eq!((&tie.settled, tie.outcome), (&SettledBy::Shared, None));
            assert!(count.is_tied() && !count.is_open(), "{method:?}");
            assert!(count.rounds.iter().all(|round| round.elected == [0, 1, 2]));
        }
        assert_eq!(counted(Method::First, 2, Ties::LookBack).ties[0].votes, v(2));
    }

    #[test]
    fn where_people_are_asked_the_tie_for_the_last_place_stays_open() {
        for method in AT_ONCE {
            let count = counted(method, 2, Ties::Ask);
            assert_eq!(count.ties[0].settled, SettledBy::Open, "{method:?}");
            assert!(count.is_tied() && count.is_open(), "{method:?}");
            assert!(count.rounds.iter().all(|round| round.elected == [0]), "{method:?}");
        }
    }

    #[test]
    fn without_too_many_for_the_places_there_is_no_tie() {
        for method in AT_ONCE {
            for seats in [0, 1, 3, 4] {
                let count = counted(method, seats, Ties::Ask);
                assert_eq!(count.ties, [], "{method:?} {seats}");
                assert!(!count.is_tied() && !count.is_open(), "{method:?} {seats}");
            }
        }
    }
    #[test]
    fn of_ballots_that_choose_nobody_all_that_stand_are_equal() {
        let nothing = ballots(3, &[pile(2, &[])]);
        for method in AT_ONCE {
            let counted = |withdrawn: &[usize]| {
                let withdrawn = withdrawn.to_vec();
                let rules = Rules { method, withdrawn, ..Rules::default() };
                count(&rules, &nothing, &Lot::drawn(Vec::new()))
            };
            assert_eq!(counted(&[]).ranking, [[0, 1, 2]], "{method:?}");
            assert_eq!(counted(&[1]).ranking, [[0, 2]], "{method:?}");
            assert!(counted(&[0, 1, 2]).ranking.is_empty(), "{method:?}");
            assert!(counted(&[]).winners.is_empty() && counted(&[]).rounds.is_empty());
        }
    }
}
