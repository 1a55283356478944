//! What tests of counting start from.

use super::{Ballots, Mark, Method, Votes};

/// The methods that choose all winners at once, and so never need the lot.
pub(crate) const AT_ONCE: [Method; 8] = [
    Method::Schulze,
    Method::SchulzeWv,
    Method::RankedPairs,
    Method::Copeland,
    Method::Minimax,
    Method::Borda,
    Method::Approval,
    Method::First,
];

/// So many equal ballots, and the options they rank, first choice first.
pub(crate) type Pile = (u64, Vec<usize>);

/// So many equal ballots, which rank these options.
pub(crate) fn pile(number: u64, options: &[usize]) -> Pile {
    (number, options.to_vec())
}

/// Ballots of so many options.
pub(crate) fn ballots(options: usize, piles: &[Pile]) -> Ballots {
    let mut ballots = Ballots::of(options);
    for (number, ranked) in piles {
        let marks: Vec<_> = ranked.iter().map(|option| Mark::option(*option)).collect();
        ballots.add(*number, &marks).unwrap();
    }
    ballots
}

/// Whole votes.
pub(crate) fn v(number: u64) -> Votes {
    Votes::whole(number)
}

/// Where the elections of other programs lie, if they do.
pub(crate) fn elections(file: &str) -> Option<String> {
    let folder = std::env::var("WARDMOTE_ELECTIONS").unwrap_or("../shared/elections".into());
    let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(folder).join(file);
    let text = std::fs::read_to_string(&file);
    if text.is_err() {
        println!("SKIPPED: no elections at {} (set WARDMOTE_ELECTIONS)", file.display());
    }
    text.ok()
}

/// So many equal ballots, rank by rank: several options at one, or none.
pub(crate) type Paper = (u64, Vec<Vec<usize>>);

/// Ballots of so many options, with equal and empty ranks.
pub(crate) fn papers(options: usize, papers: &[Paper]) -> Ballots {
    let mut ballots = Ballots::of(options);
    for (number, ranks) in papers {
        let marks = ranks.iter().flat_map(|rank| match &rank[..] {
            [] => vec![Mark::SKIP],
            [first, same @ ..] => {
                let same = same.iter().map(|option| Mark::same(*option));
                [Mark::option(*first)].into_iter().chain(same).collect()
            }
        });
        ballots.add(*number, &marks.collect::<Vec<_>>()).unwrap();
    }
    ballots
}
