//! The story of a count that was repeated from a record: in the words of the screen
//! and of the page of the vote, made of the numbers, so that they say the same.

use jiff::tz::TimeZone;
use wardmote::count::explain::explain;
use wardmote::count::tale::Voice;
use wardmote::record::Record;
use wardmote::record::ballots::BallotsFile;
use wardmote::record::drawing::Drawing;
use wardmote::record::outcome;
use wardmote::record::publication::Part;
use wardmote::text::clean;
use wardmote_app::words::{Lang, Words};

/// Tells the count round by round, from the rankings at hand; nothing without any.
/// The record holds, so that its rankings are of its options.
pub(super) fn of(record: &Record, observed: Option<&BallotsFile>) -> Vec<String> {
    let lot = record.lot.as_ref().map_or(&[][..], Drawing::order);
    let count = match observed {
        Some(file) => {
            let rankings = file.ballots.iter().map(|ballot| (&*ballot.ranking, 1));
            outcome::count(&record.opening, rankings, lot)
        }
        None if record.ballots.part() == Part::Numbers => return Vec::new(),
        None => outcome::count(&record.opening, record.ballots.rankings(), lot),
    };
    let titles: Vec<_> = record.opening.options.iter().map(|o| clean(&o.title)).collect();
    let words = Words::new(Lang::En, TimeZone::UTC);
    let told = explain(&titles, &count);
    let line = |told: &wardmote::count::explain::Told| {
        let said: Vec<_> = told.sentences.iter().map(|one| words.sentence(one)).collect();
        let said = said.join(" ");
        told.round.map_or_else(|| said.clone(), |round| format!("{round:>3}. {said}"))
    };
    told.iter().map(line).collect()
}
