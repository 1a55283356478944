//! Real elections, where they lie: each as the answers that come with it say.

use super::*;
use crate::count::fixture::elections;

#[test]
fn real_files_hold_what_their_answers_say() {
    for (name, ballots, options, seats) in [
        ("burlington-2009-mayor", 8_980, 6, 1),
        ("debian-2003-leader", 488, 5, 1),
        ("glasgow-2007-govan", 9_560, 11, 4),
    ] {
        let (Some(blt), Some(json)) =
            (elections(&format!("{name}.blt")), elections(&format!("{name}.json")))
        else {
            return;
        };
        assert_eq!(Format::detect(blt.as_bytes()), Ok(Format::Blt));
        let election = read(Format::Blt, blt.as_bytes()).unwrap();
        assert_eq!(election.ballots.total(), Votes::whole(ballots), "{name}");
        assert_eq!((election.names.len(), election.seats), (options, Some(seats)));
        assert_eq!(piles(&election), answers(&json), "{name}");
        for format in [Format::Preflib, Format::Csv] {
            let written = write(format, &election).unwrap();
            let again = read(format, &written.bytes).unwrap();
            assert_eq!(piles(&again), piles(&election), "{name} {format:?}");
        }
    }
}

/// The piles of the JSON that comes with an election.
fn answers(json: &str) -> Vec<String> {
    let json: serde_json::Value = serde_json::from_str(json).unwrap();
    let piles: Vec<(u64, Vec<Vec<usize>>)> =
        serde_json::from_value(json["ballots"].clone()).unwrap();
    let options = json["candidates"].as_array().unwrap().len();
    let mut ballots = crate::count::Ballots::of(options);
    for (weight, ranks) in piles {
        let mut marks = Vec::new();
        for rank in ranks {
            if rank.is_empty() {
                marks.push(Mark::SKIP);
            }
            for (at, option) in rank.into_iter().enumerate() {
                marks.push(if at == 0 { Mark::option(option) } else { Mark::same(option) });
            }
        }
        ballots.add(weight, &marks).unwrap();
    }
    let names = Vec::new();
    let (title, withdrawn) = (String::new(), Vec::new());
    super::piles(&Election { title, names, seats: None, withdrawn, ballots })
}
