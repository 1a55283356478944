//! Counts told, sentence by sentence.

use super::Sentence::{self as S};
use super::*;
use crate::count::fixture::{Pile, ballots, pile, v};
use crate::count::{Lot, Round, Rules, count};

/// The story of a contest in whose lot the highest number is luckiest.
fn story(n: usize, piles: &[Pile]) -> Vec<Told> {
    let titles: Vec<_> = (0..n).map(o).collect();
    let lot = Lot::drawn((0..n).rev().collect());
    explain(&titles, &count(&Rules::default(), &ballots(n, piles), &lot))
}

fn o(n: usize) -> String {
    format!("Option {n}")
}

fn os<const N: usize>(numbers: [usize; N]) -> Vec<String> {
    numbers.map(o).to_vec()
}

#[test]
fn a_plain_count_is_told_round_by_round() {
    let piles = [pile(5, &[0]), pile(4, &[1]), pile(2, &[2, 1]), pile(1, &[2]), pile(3, &[])];
    let told = story(4, &piles);
    let out = |title, votes| S::Fewest { title, votes };
    assert_eq!(told.iter().map(|t| t.round).collect::<Vec<_>>(), [Some(1), Some(2), Some(3), None]);
    assert_eq!(
        told[0].sentences,
        [S::NobodyHasHalf { round: 1, majority: v(7) }, S::NoVotes { titles: os([3]) }]
    );
    let parts = vec![S::Move { votes: v(2), to: o(1) }, S::End { votes: v(1) }];
    assert_eq!(
        told[1].sentences,
        [
            S::NobodyHasHalf { round: 2, majority: v(7) },
            out(o(2), v(3)),
            S::Moves { from: o(2), votes: v(3), parts },
        ]
    );
    let has_half = S::HasHalf { round: 3, title: o(1), votes: v(6), majority: v(6) };
    assert_eq!(told[2].sentences, [has_half]);
    assert_eq!(
        told[3].sentences,
        [
            S::Chosen { title: o(1), votes: v(6), ballots: v(11) },
            S::RunnerUp { title: o(0), votes: v(5) },
            S::Exhausted { votes: v(1) },
            S::Blank { votes: v(3) },
        ]
    );
}

#[test]
fn a_tie_is_named_together_with_what_settled_it() {
    let piles = [pile(9, &[0]), pile(6, &[1]), pile(4, &[2]), pile(2, &[3, 2])];
    let told = story(4, &piles);
    assert_eq!(told[0].sentences[2], S::AllMove { from: o(3), votes: v(2), to: o(2) });
    assert_eq!(
        told[1].sentences[1..],
        [
            S::TieForLast { titles: os([1, 2]), votes: v(6) },
            S::SettledByLookBack { round: 1, title: o(2) },
            S::AllEnd { from: o(2), votes: v(6) },
        ]
    );
}

#[test]
fn a_tie_that_the_lot_settles_says_why_the_past_did_not() {
    let told = story(4, &[pile(5, &[0]), pile(4, &[1]), pile(4, &[2]), pile(1, &[3])]);
    assert_eq!(
        told[1].sentences[1..4],
        [
            S::TieForLast { titles: os([1, 2]), votes: v(4) },
            S::EqualBefore {},
            S::SettledByLot { order: os([2, 1]), title: o(1) },
        ]
    );
    let piles = [pile(18, &[0]), pile(6, &[1]), pile(5, &[2]), pile(5, &[3])];
    let moving = [pile(1, &[4, 2]), pile(1, &[4, 3])];
    let told = story(5, &[&piles[..], &moving[..]].concat());
    assert_eq!(
        told[1].sentences[1..4],
        [
            S::TieForLast { titles: os([1, 2, 3]), votes: v(6) },
            S::TieNarrowed { titles: os([2, 3]) },
            S::SettledByLot { order: os([3, 2]), title: o(2) },
        ]
    );
}

#[test]
fn a_tie_of_the_last_two_is_told_openly() {
    let told = story(2, &[pile(3, &[0]), pile(3, &[1])]);
    assert_eq!(
        told[0].sentences,
        [
            S::FinalTie { round: 1, titles: os([0, 1]), votes: v(3) },
            S::WonByLot { order: os([1, 0]), title: o(1) },
        ]
    );
    assert_eq!(told[1].sentences, [S::ChosenByLot { title: o(1), votes: v(3) }]);
}

#[test]
fn the_result_alone_is_told_when_there_is_nothing_to_count() {
    let alone = |sentence| vec![Told { round: None, sentences: vec![sentence] }];
    assert_eq!(story(3, &[]), alone(S::NoBallots {}));
    assert_eq!(story(3, &[pile(2, &[])]), alone(S::AllBlank { ballots: v(2) }));
}

#[test]
fn everybody_of_one_mind_is_said_so_and_equal_seconds_are_named_together() {
    let told = story(3, &[pile(7, &[1, 0])]);
    assert_eq!(told[1].sentences, [S::Unanimous { title: o(1), ballots: v(7) }]);
    let told = story(3, &[pile(7, &[1]), pile(2, &[0]), pile(2, &[2])]);
    assert_eq!(told[1].sentences[1], S::RunnersUp { titles: os([0, 2]), votes: v(2) });
}

#[test]
fn an_option_without_a_title_shows_its_number_counted_from_one() {
    let counted = count(
        &Rules::default(),
        &ballots(3, &[pile(2, &[2]), pile(1, &[0])]),
        &Lot::drawn(vec![0, 1, 2]),
    );
    let told = explain(&[o(0)], &counted);
    let result = &told.last().unwrap().sentences;
    assert_eq!(result[0], S::Chosen { title: "3".into(), votes: v(2), ballots: v(3) });
    assert_eq!(result[1], S::RunnerUp { title: o(0), votes: v(1) });
}

#[test]
fn an_option_that_goes_out_beside_one_without_votes_is_told_with_it() {
    let rules = Rules { batch: true, ..Rules::default() };
    let piles = [pile(8, &[0]), pile(7, &[1]), pile(1, &[2, 0])];
    let told = explain(
        &(0..4).map(o).collect::<Vec<_>>(),
        &count(&rules, &ballots(4, &piles), &Lot::drawn(vec![0, 1, 2, 3])),
    );
    assert_eq!(
        told[0].sentences[1..],
        [
            S::Hopeless { titles: os([2, 3]) },
            S::Had { title: o(2), votes: v(1) },
            S::AllMove { from: o(2), votes: v(1), to: o(0) },
        ]
    );
}

#[test]
fn an_option_without_ballots_moves_none() {
    let counted = count(&Rules::default(), &ballots(1, &[]), &Lot::drawn(vec![0]));
    let round = Round { number: 1, votes: vec![Some(v(0))], ..Round::default() };
    let teller = Teller { titles: &[], count: &counted };
    assert_eq!(teller.moves(&round, 0), None);
}
