//! What must be true of both kinds of single transferable vote.

use proptest::prelude::*;
use serde_json::Value;

use super::*;
use crate::count::fixture::{Pile, ballots, elections as shared, pile};
use crate::count::{Duplicates, Lot, Mark, Overvote, SettledBy, Skips, Tie, count};

/// Both kinds.
const BOTH: [Method; 2] = [Method::Stv, Method::Meek];

/// Counts with a lot in which the highest number is luckiest.
pub(crate) fn counted(method: Method, n: usize, seats: usize, piles: &[Pile]) -> Count {
    let rules = Rules { method, seats, ..Rules::default() };
    count(&rules, &ballots(n, piles), &Lot::drawn((0..n).rev().collect()))
}

/// A number of votes.
pub(crate) fn votes(text: &str) -> Votes {
    text.parse().unwrap()
}

/// The numbers in a list of JSON.
pub(crate) fn numbers(list: &Value) -> Vec<usize> {
    let number = |value: &Value| usize::try_from(value.as_u64().unwrap()).unwrap();
    list.as_array().unwrap().iter().map(number).collect()
}

/// Compares who is chosen with what at least two other programs agree on, and
/// says how many elections there were.
pub(crate) fn compare_with_others(method: Method, answer: &str) -> Option<usize> {
    let mut compared = 0;
    for line in shared("generated.jsonl")?.lines() {
        let election: Value = serde_json::from_str(line).unwrap();
        let answer = &election["answers"][answer];
        if answer.is_null() {
            continue;
        }
        compared += 1;
        let piles = election["ballots"].as_array().unwrap().iter();
        let piles = piles.map(|ballot| pile(ballot[0].as_u64().unwrap(), &numbers(&ballot[1])));
        let n = election["candidates"].as_array().unwrap().len();
        let seats = usize::try_from(election["seats"].as_u64().unwrap()).unwrap();
        let mut count = counted(method, n, seats, &piles.collect::<Vec<_>>());
        count.winners.sort_unstable();
        assert_eq!(count.winners, numbers(answer), "{}", election["id"]);
    }
    println!("{compared} elections compared");
    Some(compared)
}

/// An election in which ties are common, and two other views of it.
#[derive(Clone, Debug)]
pub(crate) struct Election {
    pub n: usize,
    pub seats: usize,
    pub piles: Vec<Pile>,
    pub lot: Vec<usize>,
    /// The same piles in another order.
    shuffled: Vec<Pile>,
    /// Another number for each option.
    renamed: Vec<usize>,
}

/// Elections of up to 7 options and some more places than that.
pub(crate) fn elections() -> impl Strategy<Value = Election> {
    (1_usize..8).prop_flat_map(|n| {
        let all: Vec<usize> = (0..n).collect();
        let ballot = (Just(all.clone()).prop_shuffle(), 0..=n, 1_u64..6);
        let piles = proptest::collection::vec(ballot, 0..16).prop_map(|ballots| {
            ballots
                .iter()
                .map(|(ids, length, some)| pile(*some, &ids[..*length]))
                .collect::<Vec<_>>()
        });
        let piles = piles.prop_flat_map(|piles| (Just(piles.clone()), Just(piles).prop_shuffle()));
        let orders = (Just(all.clone()).prop_shuffle(), Just(all).prop_shuffle());
        (Just(n), 0..=n + 1, piles, orders).prop_map(
            |(n, seats, (piles, shuffled), (lot, renamed))| Election {
                n,
                seats,
                piles,
                lot,
                shuffled,
                renamed,
            },
        )
    })
}

impl Election {
    pub(crate) fn counted(&self, method: Method) -> Count {
        let rules = Rules { method, seats: self.seats, ..Rules::default() };
        self.by(&rules, &self.piles)
    }

    fn by(&self, rules: &Rules, piles: &[Pile]) -> Count {
        count(rules, &ballots(self.n, piles), &Lot::drawn(self.lot.clone()))
    }

    /// The same with every option by its other number, lot and all.
    fn renamed(&self) -> Self {
        let new = |options: &[usize]| options.iter().map(|o| self.renamed[*o]).collect::<Vec<_>>();
        let piles = self.piles.iter().map(|(number, ranked)| (*number, new(ranked))).collect();
        Self { piles, lot: new(&self.lot), ..self.clone() }
    }
}

/// A count whose options go by other numbers.
fn rename(count: &Count, to: &[usize]) -> Count {
    let new = |options: &[usize]| options.iter().map(|o| to[*o]).collect::<Vec<_>>();
    let sorted = |mut options: Vec<usize>| {
        options.sort_unstable();
        options
    };
    let mut renamed = count.clone();
    renamed.winners = new(&count.winners);
    renamed.ranking = count.ranking.iter().map(|group| sorted(new(group))).collect();
    for (round, old) in renamed.rounds.iter_mut().zip(&count.rounds) {
        for (option, votes) in old.votes.iter().enumerate() {
            round.votes[to[option]] = *votes;
        }
        round.elected = new(&old.elected);
        round.eliminated = new(&old.eliminated);
        for transfer in &mut round.transfers {
            transfer.from = to[transfer.from];
            transfer.to = transfer.to.map(|option| to[option]);
        }
        round.transfers.sort_by_key(|t| (t.from, t.to, t.votes));
    }
    for (tie, old) in renamed.ties.iter_mut().zip(&count.ties) {
        *tie = Tie { options: sorted(new(&old.options)), ..old.clone() };
        tie.outcome = old.outcome.map(|option| to[option]);
        if let SettledBy::Lot { order } = &mut tie.settled {
            *order = new(order);
        }
    }
    renamed.pairwise = Pairwise::of(&Rules::default(), &Ballots::of(0));
    renamed
}

/// All there is in a round, blank ballots apart.
fn all_in(round: &Round) -> Votes {
    round.continuing().plus(round.exhausted.total())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn the_order_of_the_ballots_never_matters(election in elections()) {
        for method in BOTH {
            let rules = Rules { method, seats: election.seats, ..Rules::default() };
            prop_assert_eq!(election.counted(method), election.by(&rules, &election.shuffled));
        }
    }

    #[test]
    fn the_numbers_of_the_options_never_matter(election in elections()) {
        let same: Vec<_> = (0..election.n).collect();
        for method in BOTH {
            let renamed = rename(&election.counted(method), &election.renamed);
            prop_assert_eq!(renamed, rename(&election.renamed().counted(method), &same));
        }
    }

    #[test]
    fn no_vote_is_lost_and_none_is_made(election in elections()) {
        let all = ballots(election.n, &election.piles).total();
        for count in BOTH.map(|method| election.counted(method)) {
            for round in &count.rounds {
                prop_assert_eq!(all_in(round).plus(count.ballots.blank), all);
            }
        }
    }

    #[test]
    fn what_moves_in_a_round_makes_the_next_one(election in elections()) {
        for count in BOTH.map(|method| election.counted(method)) {
            for pair in count.rounds.windows(2) {
                let (now, next) = (&pair[0], &pair[1]);
                // What is cut off surpluses is lost on the way; of several at once, nobody
                // can say how much each of them lost.
                let mut before = Votes::ZERO;
                let mut after = next.exhausted.rounding.minus(now.exhausted.rounding);
                for option in 0..election.n {
                    let sum = |is_so: &dyn Fn(&super::super::Transfer) -> bool| -> Votes {
                        now.transfers.iter().filter(|t| is_so(t)).map(|t| t.votes).sum()
                    };
                    let came = sum(&|t| t.to == Some(option));
                    let went = sum(&|t| t.from == option);
                    let is_source = now.transfers.iter().any(|t| t.from == option)
                        || now.votes_of(option) > next.votes_of(option);
                    let had = now.votes_of(option).unwrap_or_default().plus(came);
                    let has = next.votes_of(option).unwrap_or_default().plus(went);
                    if is_source {
                        (before, after) = (before.plus(had), after.plus(has));
                    } else {
                        prop_assert_eq!(had, has, "{:?}", count);
                    }
                }
                prop_assert_eq!(before, after, "{:?}", count);
            }
        }
    }

    #[test]
    fn as_many_are_chosen_as_there_are_places(election in elections()) {
        for count in BOTH.map(|method| election.counted(method)) {
            let expected = if count.ballots.valid.is_zero() { 0 } else { election.seats };
            prop_assert_eq!(count.winners.len(), expected.min(election.n));
            let elected: Vec<_> = count.rounds.iter().flat_map(|r| r.elected.clone()).collect();
            prop_assert_eq!(&elected, &count.winners);
            let mut placing = count.placing();
            prop_assert_eq!(&placing[..elected.len()], &elected);
            placing.sort_unstable();
            prop_assert_eq!(placing, (0..election.n).collect::<Vec<_>>());
        }
    }

    #[test]
    fn where_people_are_asked_a_tie_stops_the_count(election in elections()) {
        for method in BOTH {
            let seats = election.seats;
            let rules = Rules { method, seats, ties: Ties::Ask, ..Rules::default() };
            let (asked, settled) = (election.by(&rules, &election.piles), election.counted(method));
            let matters = |tie: &&Tie| tie.decides != TieFor::Order;
            let first = settled.ties.iter().find(matters).map(|tie| tie.round);
            prop_assert_eq!(asked.is_open(), first.is_some());
            prop_assert_eq!(asked.rounds.len(), first.unwrap_or(settled.rounds.len()));
            prop_assert!(asked.winners.iter().all(|winner| settled.winners.contains(winner)));
        }
    }

    #[test]
    fn whatever_stands_on_the_ballots_every_vote_is_accounted_for(
        marks in proptest::collection::vec(proptest::collection::vec(marks(), 0..7), 0..20),
        decimals in 0_u32..4,
        seats in 0_usize..6,
        reading in (0_usize..3, 0_usize..3, 0_usize..2),
        withdrawn in proptest::collection::vec(0_usize..6, 0..3),
    ) {
        let mut ballots = Ballots::with_decimals(5, decimals);
        for (at, marks) in marks.iter().enumerate() {
            ballots.add(at as u64 * 7 + 1, marks).unwrap();
        }
        for method in BOTH {
            let rules = Rules {
                method,
                seats,
                overvote: [Overvote::Exhaust, Overvote::Skip, Overvote::ExhaustIfSeveralContinue][reading.0],
                skips: [Skips::Close, Skips::ExhaustAfterOne, Skips::ExhaustAfterTwo][reading.1],
                duplicates: [Duplicates::First, Duplicates::Exhaust][reading.2],
                withdrawn: withdrawn.clone(),
                ..Rules::default()
            };
            let count = count(&rules, &ballots, &Lot::drawn(vec![3, 1, 4, 0, 2]));
            for round in &count.rounds {
                prop_assert_eq!(all_in(round).plus(count.ballots.blank), ballots.total());
            }
            prop_assert!(count.placing().iter().all(|option| !withdrawn.contains(option)));
        }
    }
}

/// Any mark for five options.
fn marks() -> impl Strategy<Value = Mark> {
    prop_oneof![
        6 => (0_usize..5).prop_map(Mark::option),
        2 => (0_usize..5).prop_map(Mark::same),
        1 => Just(Mark::SKIP),
        1 => Just(Mark::OVERVOTE),
    ]
}

#[test]
fn without_a_choice_on_any_ballot_nobody_is_chosen() {
    for method in BOTH {
        for piles in [vec![], vec![pile(3, &[])], vec![pile(0, &[1])]] {
            let count = counted(method, 3, 2, &piles);
            assert_eq!((count.winners, count.rounds.len()), (vec![], 0));
            assert_eq!(count.ranking, [vec![0, 1, 2]]);
        }
    }
}

#[test]
fn one_ballot_fills_the_first_place_and_the_lot_the_rest() {
    for method in BOTH {
        let count = counted(method, 4, 2, &[pile(1, &[2])]);
        assert_eq!(count.winners, [2, 3], "{method:?}");
        assert!(count.is_tied());
    }
}

#[test]
fn two_ballots_fill_two_places_and_the_lot_says_which_is_first() {
    for method in BOTH {
        let count = counted(method, 3, 2, &[pile(1, &[0]), pile(1, &[1])]);
        assert_eq!((count.rounds.len(), count.winners.as_slice()), (1, &[1, 0][..]));
        assert_eq!(count.ties.len(), 1);
        assert_eq!(count.ties[0].decides, TieFor::Order);
        assert!(!count.is_tied(), "the lot decides the order, not who is chosen");
    }
}

#[test]
fn where_all_are_tied_the_lot_fills_every_place() {
    for method in BOTH {
        let piles: Vec<_> = (0..8).map(|n| pile(3, &[n])).collect();
        let count = counted(method, 8, 3, &piles);
        assert_eq!(count.winners, [7, 6, 5], "{method:?}");
        assert_eq!(count.placing(), (0..8).rev().collect::<Vec<_>>());
        assert!(count.is_tied());
    }
}

#[test]
fn with_no_more_options_than_places_all_are_chosen_at_once() {
    for method in BOTH {
        for seats in [3, 4, usize::MAX] {
            let count = counted(method, 3, seats, &[pile(2, &[1, 0]), pile(1, &[0])]);
            assert_eq!((count.rounds.len(), count.winners), (1, vec![1, 0, 2]), "{method:?}");
        }
    }
}

#[test]
fn an_option_that_has_withdrawn_is_passed_over() {
    for method in BOTH {
        let rules = Rules { method, seats: 2, withdrawn: vec![0], ..Rules::default() };
        let piles = [pile(5, &[0, 1]), pile(4, &[2]), pile(1, &[3]), pile(2, &[0])];
        let count = count(&rules, &ballots(4, &piles), &Lot::drawn(vec![]));
        assert_eq!((count.winners, count.rounds[0].votes_of(0)), (vec![1, 2], None));
        assert_eq!(count.rounds[0].exhausted.choices, Votes::whole(2));
    }
}

#[test]
fn more_ballots_than_an_election_can_have_do_not_overflow() {
    let mut ballots = Ballots::with_decimals(100, 3);
    for n in 0..4_000 {
        let marks = [n % 3, 3 + n / 3 % 97, n / 291 % 100].map(Mark::option);
        ballots.add(crate::count::WEIGHT_MAX * 1_000 - n as u64, &marks).unwrap();
    }
    for method in BOTH {
        let rules = Rules { method, seats: 5, ..Rules::default() };
        let count = count(&rules, &ballots, &Lot::drawn((0..100).collect()));
        assert_eq!(count.winners.len(), 5);
        assert!(count.rounds.iter().all(|round| all_in(round) == ballots.total()));
    }
}
