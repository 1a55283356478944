//! Repeats the count and draws the lot again.

use super::{Check, Fault, Note, Report};
use crate::record::Record;
use crate::record::ballots::{self, BallotsFile, CountedPart, Published};
use crate::record::drawing::{self, Drawing};
use crate::record::hash::Hash;
use crate::record::log::Act;
use crate::record::outcome::{self, Outcome};
use crate::record::publication::Part;

pub(super) fn check(report: &mut Report, record: &Record, observed: Option<&BallotsFile>) {
    lot(report, record);
    let counted = record.closing.ballots.count;
    if record.ballots.part() == Part::Numbers {
        if observed.is_none() {
            report.note(Note::NotRecounted);
        }
        if record.count.ballots != counted {
            report.0.push(super::Finding::Fails(Fault::CountBallots));
        }
    } else {
        let order = record.lot.as_ref().map_or(&[][..], Drawing::order);
        let count = outcome::count(&record.opening, record.ballots.rankings(), order);
        let is_same = Outcome::of(&count) == record.count && record.count.ballots == counted;
        report.holds_if(is_same, Check::Count(counted), Fault::Count);
        if let Published::Counted { parts, .. } = &record.ballots {
            let is_used = |part: &CountedPart| {
                outcome::counted_part(&count.rounds, &part.ranking) == part.ranking
            };
            if !parts.iter().all(is_used) {
                report.0.push(super::Finding::Fails(Fault::Parts));
            }
        }
    }
    if let Some(file) = observed {
        report.unless(observed_faults(record, file), Check::BallotsFile(counted));
    }
}

fn lot(report: &mut Report, record: &Record) {
    let logged = |act: Act| -> Vec<Option<Hash>> {
        record.log.iter().filter(|entry| entry.what == act).map(|entry| entry.hash).collect()
    };
    let (dice, hats) = (logged(Act::Dice), logged(Act::Hat));
    let opening = &record.opening;
    match &record.lot {
        None if record.count.needs_lot() => {
            report.0.push(super::Finding::Fails(Fault::LotMissing));
        }
        None => {
            if !(dice.is_empty() && hats.is_empty()) {
                report.0.push(super::Finding::Fails(Fault::LotTyped));
            }
        }
        Some(Drawing::Hat(hat)) => {
            let is_logged = hats == [Some(drawing::hat_hash(opening, hat))] && dice.is_empty();
            let is_whole =
                hat.order.len() == opening.options.len() && ballots::is_order(opening, &hat.order);
            report.holds_if(is_logged && is_whole, Check::Hat, Fault::LotTyped);
        }
        Some(Drawing::Drawn(drawn)) => {
            let mut faults = Vec::new();
            let secret =
                crate::contest::lot::commit(opening.contest, opening.ids(), &drawn.secret.0);
            if secret != opening.lot.0 {
                faults.push(Fault::LotSecret);
            }
            let is_silent = drawn.typed.is_empty() && drawn.by.is_empty();
            let expected = drawing::dice_hash(&drawn.typed, &drawn.by);
            let is_logged = if is_silent { dice.is_empty() } else { dice == [Some(expected)] };
            if !is_logged || !hats.is_empty() {
                faults.push(Fault::LotTyped);
            }
            let root = record.closing.ballots.root;
            let rankings = record.ballots.rankings();
            let digest = drawing::digest(opening, record.ballots.part(), rankings, root);
            if drawing::order(opening, &digest, drawn.secret, &drawn.typed) != drawn.order {
                faults.push(Fault::LotOrder);
            }
            report.unless(faults, Check::Lot);
            if is_silent {
                report.note(Note::NoDice);
            }
        }
    }
}

/// Checks the rankings that an observer was given.
fn observed_faults(record: &Record, file: &BallotsFile) -> Vec<Fault> {
    let opening = &record.opening;
    let is_ranking = |ballot: &ballots::Ballot| ballots::is_ranking(opening, &ballot.ranking);
    if file.contest != opening.contest || !file.ballots.iter().all(is_ranking) {
        return vec![Fault::BallotsFileForeign];
    }
    let leaves: Vec<_> = file.ballots.iter().filter_map(|ballot| ballot.leaf(opening)).collect();
    if ballots::set(&leaves) != record.closing.ballots {
        return vec![Fault::BallotsFileLeaves];
    }
    let rankings = || file.ballots.iter().map(|ballot| (&*ballot.ranking, 1));
    let order = record.lot.as_ref().map_or(&[][..], Drawing::order);
    let count = outcome::count(opening, rankings(), order);
    let mut faults = Vec::new();
    if Outcome::of(&count) != record.count {
        faults.push(Fault::BallotsFileCount);
    }
    if let Published::Counted { parts, .. } = &record.ballots
        && *parts != ballots::counted_parts(&count, rankings())
    {
        faults.push(Fault::BallotsFileParts);
    }
    faults
}
