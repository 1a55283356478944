//! Checks what closing fixed: receipts, ballots, how much of them is shown, and
//! that the numbers reconcile.

use super::{Check, Fault, Report};
use crate::record::Record;
use crate::record::ballots::{self, Published};
use crate::record::closing;

/// Whether the ballots are such that they can be counted.
pub(super) fn check(report: &mut Report, record: &Record) -> bool {
    let fixed = &record.closing;
    let mut faults = Vec::new();
    if !record.receipts.is_in_order() {
        faults.push(Fault::ReceiptsOrder);
    }
    if closing::receipts_set(&record.receipts) != fixed.receipts {
        faults.push(Fault::ReceiptsRoot);
    }
    report.unless(faults, Check::Receipts(fixed.receipts.count));
    let faults = ballot_faults(record);
    let is_countable =
        !faults.iter().any(|fault| matches!(fault, Fault::BallotRanking | Fault::Parts));
    report.unless(faults, Check::Ballots(fixed.ballots.count));
    let opening = &record.opening;
    let allowed = opening.publication.of(opening.room(), fixed.ballots.count);
    let is_allowed = record.ballots.part() == allowed;
    report.holds_if(is_allowed, Check::Publication(allowed), Fault::Publication);
    let gaps = fixed.numbers.gaps(opening, &record.log, &record.receipts, fixed.ballots.count);
    let gaps = gaps.into_iter().map(Fault::Gap).collect();
    report.unless(gaps, Check::Numbers(fixed.numbers.made));
    is_countable
}

fn ballot_faults(record: &Record) -> Vec<Fault> {
    let opening = &record.opening;
    let is_ranking = |(ranking, _): (&[u16], u64)| ballots::is_ranking(opening, ranking);
    if !record.ballots.rankings().all(is_ranking) {
        return vec![Fault::BallotRanking];
    }
    let mut faults = Vec::new();
    let leaves = record.ballots.leaves(opening).unwrap_or_default();
    if !leaves.windows(2).all(|pair| pair[0] < pair[1]) {
        faults.push(Fault::BallotsOrder);
    }
    if ballots::set(&leaves) != record.closing.ballots {
        faults.push(Fault::BallotsRoot);
    }
    if let Published::Counted { parts, .. } = &record.ballots {
        let is_sorted = parts.windows(2).all(|pair| pair[0].ranking < pair[1].ranking);
        let is_some = parts.iter().all(|part| part.ballots > 0);
        let sum = parts.iter().try_fold(0_u64, |sum, part| sum.checked_add(part.ballots));
        if !is_sorted || !is_some || sum != Some(record.closing.ballots.count) {
            faults.push(Fault::Parts);
        }
    }
    faults
}
