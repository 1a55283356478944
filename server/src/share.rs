//! A published count as files for other programs. The formats are those of
//! `wardmote count`; the options stand in the order of the result, best first, as on
//! the page and on the hall screen.

use std::collections::BTreeMap;

use wardmote::clerk::counts::Counted;
use wardmote::contest::tally;
use wardmote::count::explain::explain;
use wardmote::count::tale::Voice;
use wardmote::count::{Ballots, Mark};
use wardmote::format::{Election, Format, Unwritable, json, rcvis, rounds, write};
use wardmote::record::ballots::Published;
use wardmote::record::publication::Part;
use wardmote_app::words::Words;

/// The whole count, with what other ways of counting would say.
pub fn json(words: &Words, counted: &Counted) -> Vec<u8> {
    let (count, titles) = (&*counted.count, tally::titles(&counted.contest));
    let say = |sentences: &[_]| sentences.iter().map(|s| words.sentence(s)).collect::<Vec<_>>();
    let mut told: Vec<_> =
        explain(&titles, count).iter().map(|told| (told.round, say(&told.sentences))).collect();
    if let Some((None, result)) = told.last_mut() {
        result.extend(counted.others.iter().flat_map(|way| say(&way.told)));
    }
    let notes: Vec<_> = counted.part.map(|part| words.say(of_ballots(part))).into_iter().collect();
    let report = json::Report {
        election: &bare(counted),
        order: &count.placing(),
        is_whole: counted.part == Some(Part::All),
        count,
        told: &told,
        notes: &notes,
        lot_seed: None,
        also: counted.others.iter().map(|way| &way.count).collect(),
    };
    line(json::write(&report))
}

/// The summary that RCVis draws.
pub fn rcvis(counted: &Counted) -> Vec<u8> {
    line(rcvis::write(&bare(counted), &counted.count, &counted.count.placing()))
}

/// The rounds as a table.
pub fn rounds(counted: &Counted) -> Vec<u8> {
    rounds::write(&bare(counted), &counted.count, &counted.count.placing()).into_bytes()
}

/// The ballots, as far as they are public.
///
/// # Errors
/// For a format that is only read.
pub fn ballots(
    words: &Words,
    counted: &Counted,
    published: &Published,
    format: Format,
) -> Result<Vec<u8>, Unwritable> {
    let placing = counted.count.placing();
    let place = |number: &u16| placing.iter().position(|option| option + 1 == usize::from(*number));
    // Sorted: their order in the record says nothing, and here neither.
    let mut piles: BTreeMap<Vec<usize>, u64> = BTreeMap::new();
    for (ranking, number) in published.rankings() {
        *piles.entry(ranking.iter().filter_map(place).collect()).or_default() += number;
    }
    let mut ballots = Ballots::of(placing.len());
    for (ranking, number) in piles {
        let marks: Vec<_> = ranking.into_iter().map(Mark::option).collect();
        // A hall has few ballots: no limit is near.
        let added = ballots.add(number, &marks);
        debug_assert_eq!(added, Ok(()));
    }
    let titles = tally::titles(&counted.contest);
    let election = Election {
        title: title(words, counted, published.part()),
        names: placing.iter().map(|option| titles[*option].to_owned()).collect(),
        ballots,
        ..bare(counted)
    };
    Ok(write(format, &election)?.bytes)
}

/// What a file of ballots calls the vote: those with parts of ballots say so.
fn title(words: &Words, counted: &Counted, part: Part) -> String {
    let question = counted.contest.question.to_string();
    match part {
        Part::All | Part::Numbers => question,
        Part::Counted => words.tell("share-counted-title", &[("question", question.into())]),
    }
}

/// The sentence about how much of the ballots is public.
fn of_ballots(part: Part) -> &'static str {
    match part {
        Part::All => "share-part-all",
        Part::Counted => "share-part-counted",
        Part::Numbers => "share-part-numbers",
    }
}

/// The vote as formats know one, without its ballots, options in its own order.
fn bare(counted: &Counted) -> Election {
    let titles = tally::titles(&counted.contest);
    Election {
        title: counted.contest.question.to_string(),
        ballots: Ballots::of(titles.len()),
        names: titles.into_iter().map(str::to_owned).collect(),
        seats: Some(counted.count.seats),
        withdrawn: Vec::new(),
    }
}

fn line(mut text: String) -> Vec<u8> {
    text.push('\n');
    text.into_bytes()
}
