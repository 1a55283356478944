//! `rivals METHOD FILE.blt` counts a BLT file of ballots in full order by
//! somebody else's library, and says who wins and how long the counting alone
//! took in seconds. The time of the whole process is for the caller to take.

use std::error::Error;
use std::io::{BufRead, BufReader};
use std::num::NonZeroUsize;
use std::time::{Duration, Instant};

use num::BigInt;
use ranked_voting::{Builder, VoteRules};
use stv_rs::arithmetic::BigFixedDecimal9;
use stv_rs::cli::Parallel;
use stv_rs::meek::stv_droop;
use stv_rs::types::{Ballot, Candidate, Election};
use tallystick::Transfer;
use tallystick::irv::DefaultTally;
use tallystick::schulze::{SchulzeTally, Variant};

/// How many are chosen by a single transferable vote.
const SEATS: usize = 3;

type Counted = Result<(String, Duration), Box<dyn Error>>;

fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<_> = std::env::args().skip(1).collect();
    let [method, file] = &args[..] else { return Err("rivals METHOD FILE.blt".into()) };
    let reader = BufReader::new(std::fs::File::open(file)?);
    let (winners, took) = match method.as_str() {
        "stv-rs-meek" => meek(reader)?,
        "ranked-voting-irv" => irv(reader)?,
        "tallystick-irv" => tallystick_irv(reader)?,
        "tallystick-schulze" => schulze(reader)?,
        other => return Err(format!("no method {other}").into()),
    };
    println!("{:.6}\t{winners}", took.as_secs_f64());
    Ok(())
}

/// Each ballot: its weight and its choices, first one first, counted from 0.
fn ballots(reader: impl BufRead) -> Result<Vec<(u64, Vec<usize>)>, Box<dyn Error>> {
    let mut ballots = Vec::new();
    for line in reader.lines().skip(1) {
        let line = line?;
        let mut words = line.split_ascii_whitespace().map(str::parse::<u64>);
        let weight = words.next().ok_or("an empty line")??;
        if weight == 0 {
            break;
        }
        let choices = words.filter(|word| !matches!(word, Ok(0)));
        let choices = choices.map(|word| Ok(usize::try_from(word? - 1)?));
        ballots.push((weight, choices.collect::<Result<_, Box<dyn Error>>>()?));
    }
    Ok(ballots)
}

/// All options that a ballot names.
fn options(ballots: &[(u64, Vec<usize>)]) -> Vec<usize> {
    let last = ballots.iter().flat_map(|(_, choices)| choices).max();
    (0..last.map_or(0, |last| last + 1)).collect()
}

/// Its own reader takes only files in which options have short words.
fn meek(reader: impl BufRead) -> Counted {
    let ballots = ballots(reader)?;
    let options = options(&ballots).into_iter();
    let candidates: Vec<_> =
        options.map(|option| Candidate::new(option.to_string(), false)).collect();
    let piles: Vec<_> = ballots
        .iter()
        .map(|(weight, choices)| {
            let order = choices.iter().map(|choice| [*choice]);
            Ok(Ballot::new(usize::try_from(*weight)?, order))
        })
        .collect::<Result<_, Box<dyn Error>>>()?;
    let election = Election::builder()
        .title("bench")
        .num_seats(SEATS)
        .candidates(candidates)
        .ballots(piles)
        .build();
    let begun = Instant::now();
    let result = stv_droop::<BigInt, BigFixedDecimal9>(
        &mut std::io::sink(),
        &election,
        "bench",
        6,
        Parallel::Rayon,
        NonZeroUsize::new(2),
        false,
        false,
        false,
    )?;
    Ok((format!("{result:?}"), begun.elapsed()))
}

fn irv(reader: impl BufRead) -> Counted {
    let ballots = ballots(reader)?;
    let begun = Instant::now();
    let mut builder = Builder::new(&VoteRules::default()).map_err(|e| format!("{e:?}"))?;
    for (weight, choices) in &ballots {
        // One rank for each choice: `add_vote_simple` would put all of them at one rank.
        let ranks: Vec<_> = choices.iter().map(|choice| vec![choice.to_string()]).collect();
        builder.add_vote(&ranks, u32::try_from(*weight)?).map_err(|e| format!("{e:?}"))?;
    }
    let result = ranked_voting::run_election(&builder).map_err(|e| format!("{e:?}"))?;
    Ok((format!("{:?}", result.winners), begun.elapsed()))
}

fn tallystick_irv(reader: impl BufRead) -> Counted {
    let ballots = ballots(reader)?;
    let begun = Instant::now();
    let mut tally = DefaultTally::new(Transfer::Meek);
    for (weight, choices) in ballots {
        tally.add_weighted(choices, weight);
    }
    let winners = tally.tally_winners().into_unranked();
    Ok((format!("{winners:?}"), begun.elapsed()))
}

fn schulze(reader: impl BufRead) -> Counted {
    let ballots = ballots(reader)?;
    let begun = Instant::now();
    let mut tally = SchulzeTally::with_candidates(1, Variant::Margin, options(&ballots));
    for (weight, choices) in &ballots {
        tally.add_weighted(choices, *weight).map_err(|e| format!("{e:?}"))?;
    }
    let winners = tally.winners().into_unranked();
    Ok((format!("{winners:?}"), begun.elapsed()))
}
