//! What tests start from: one contest, its options, and piles of ballots.

use crate::ballot::{Pile, Ranking};
use crate::contest::{BallotOption, Contest, Phase, Rules};
use crate::id::{ConferenceId, ContestId, OptionId};
use crate::text::{Question, Title};

/// The id of the `n`th option, counted from 0.
pub(crate) fn option(n: u8) -> OptionId {
    OptionId::from_random([n; 16])
}

/// An open contest whose options are called "Option 0", "Option 1" and so on.
pub(crate) fn contest(options: u8) -> Contest {
    let options = (0..options).map(|n| BallotOption {
        id: option(n),
        issue: None,
        title: Title::from_store(format!("Option {n}")),
        details: None,
    });
    Contest {
        id: ContestId::from_random([200; 16]),
        conference: ConferenceId::from_random([201; 16]),
        ward: None,
        question: Question::from_store("What first?".into()),
        options: options.collect(),
        rules: Rules::default(),
        phase: Phase::Open,
        opened_at: None,
        closes_at: None,
        notice_ends_at: None,
        closed_at: None,
        published_at: None,
        is_checking: false,
        void_reason: None,
    }
}

/// So many equal ballots, which rank these options.
pub(crate) fn pile(ballots: u64, options: &[u8]) -> Pile {
    let ranking = Ranking::from_store(options.iter().copied().map(option).collect());
    Pile { ranking, ballots }
}
