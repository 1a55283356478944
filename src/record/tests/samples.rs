//! Records on disk, made here and checked by the page's verifier too
//! (`end2end/verify.test.mjs`), which shares no code with this one.

use std::collections::BTreeMap;

use super::small;
use crate::contest::TieRule;
use crate::record::ballots::CountedPart;
use crate::record::fixture::{Chance, Evening, written};
use crate::record::opening::Method;
use crate::record::outcome::{self, Outcome, Settled};

#[test]
fn the_samples_on_disk_are_what_evenings_leave() {
    for (told, name) in small().iter().zip(["all", "counted", "numbers", "silent", "seats"]) {
        insta::assert_binary_snapshot!(&format!("{name}.json"), told.record.clone());
        // Keys of a made-up evening: with them the page's verifier is tried with
        // forgeries whose signatures are true.
        let keys = told.keys.to_file(told.ballots.contest).into_bytes();
        insta::assert_binary_snapshot!(&format!("{name}-keys.txt"), keys);
        let ballots = written(&told.ballots);
        insta::assert_binary_snapshot!(&format!("{name}-ballots.json"), ballots);
        if let Some(receipt) = told.receipts.first() {
            insta::assert_binary_snapshot!(&format!("{name}-receipt.json"), written(receipt));
        }
        if let Some(challenge) = told.challenges.first() {
            let challenge = written(challenge);
            insta::assert_binary_snapshot!(&format!("{name}-challenge.json"), challenge);
        }
    }
}

/// An election by itself: what is counted, and what Wardmote counts.
#[derive(serde::Serialize)]
struct Sample {
    options: u8,
    seats: u64,
    ties: TieRule,
    lot: Vec<u16>,
    ballots: Vec<CountedPart>,
    count: Outcome,
}

/// Few ballots for many options: nearly every election has ties.
fn election(seed: u64) -> Sample {
    let mut chance = Chance(seed);
    let options = 2 + u8::try_from(chance.below(5)).unwrap();
    let mut opening = Evening::open(seed, 0, options).opening;
    opening.seats = 1 + chance.next() % (u64::from(options) - 1);
    opening.method = Method::for_seats(opening.seats);
    opening.ranks = 1 + chance.next() % u64::from(options);
    opening.ties = [TieRule::LookBack, TieRule::Lot][chance.below(2)];
    let (ids, ranks) = (opening.ids(), opening.room().ranks);
    let (piles, most) = (chance.below(12), 1 + chance.below(9));
    let mut ballots = Vec::new();
    for _ in 0..piles {
        let ranking = chance.ranking(&ids, ranks);
        let places = ranking.options().iter().filter_map(|id| opening.place(*id)).collect();
        let number = 1 + chance.next() % most as u64;
        ballots.push(CountedPart { ranking: places, ballots: number });
    }
    ballots.sort();
    ballots.dedup_by(|one, other| one.ranking == other.ranking);
    let mut lot: Vec<_> = (1..=u16::from(options)).collect();
    (1..lot.len()).rev().for_each(|at| lot.swap(at, chance.below(at + 1)));
    let rankings = ballots.iter().map(|part| (&*part.ranking, part.ballots));
    let count = Outcome::of(&outcome::count(&opening, rankings, &lot));
    Sample { options, seats: opening.seats, ties: opening.ties, lot, ballots, count }
}

/// How many elections with each kind of tie are enough.
const OF_EACH_KIND: usize = 20;

#[test]
fn the_sample_elections_have_every_kind_of_tie_and_are_counted_here_too() {
    let mut seen = BTreeMap::new();
    let mut has_news = |election: &Sample| {
        let kinds = election
            .count
            .ties
            .iter()
            .map(|tie| (format!("{:?}", tie.decides), matches!(tie.settled, Settled::Lot(_))));
        let kinds: Vec<_> = kinds.collect();
        let is_news = kinds.iter().any(|kind| seen.get(kind) < Some(&OF_EACH_KIND));
        for kind in kinds.into_iter().filter(|_| is_news) {
            *seen.entry(kind).or_default() += 1;
        }
        is_news
    };
    let elections: Vec<_> = (0..60_000).map(election).filter(|one| has_news(one)).collect();
    // Four kinds of ties, settled in two ways; one for winning is never looked back at.
    assert!(seen.len() == 7 && seen.values().all(|found| *found >= OF_EACH_KIND), "{seen:?}");
    insta::assert_binary_snapshot!("elections.json", written(&elections));
}
