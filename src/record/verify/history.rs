//! Checks the log: it begins with the opening, has each act in its time, and
//! ends with publication.

use super::{Check, Fault, Report};
use crate::record::Record;
use crate::record::hash::Hash;
use crate::record::log::{self, Act, Entry};

pub(super) fn check(report: &mut Report, record: &Record, opening: Hash, closing: Hash) {
    report.unless(faults(record, opening, closing), Check::Log(record.log.len()));
}

fn faults(record: &Record, opening: Hash, closing: Hash) -> Vec<Fault> {
    let log = &record.log;
    let is_fixed = |entry: &Entry, what, at, hash| {
        (entry.what, entry.at, entry.hash) == (what, at, Some(hash))
    };
    let Some(begin) = log.first() else { return vec![Fault::LogOpening] };
    let closings = log.iter().filter(|entry| entry.what == Act::Closed).count();
    let Some(end) = log.iter().position(|entry| entry.what == Act::Closed) else {
        return vec![Fault::LogClosing];
    };
    let (before, after) = log.split_at(end);
    let (closed, after) = (&after[0], &after[1..]);
    let is_closed = closings == 1
        && is_fixed(closed, Act::Closed, record.closing.at, closing)
        && closed.count == Some(record.closing.ballots.count);
    let Some((published, between)) = after.split_last() else {
        return vec![Fault::LogPublished];
    };
    let is_in_time = before.iter().skip(1).all(|entry| entry.what.is_while_open())
        && between.iter().all(|entry| entry.what.is_while_closed());
    let checks = [
        (Fault::LogOpening, is_fixed(begin, Act::Opened, record.opening.at, opening)),
        (Fault::LogClosing, is_closed),
        (Fault::LogPublished, published.what == Act::Published),
        (Fault::LogOrder, is_in_time),
        (Fault::LogEntry, log.iter().all(is_complete)),
        (Fault::LogHead, log::head(record.opening.contest, before) == record.closing.log),
        (Fault::LogChallenges, challenged(log) == record.receipts.spoiled),
    ];
    checks.into_iter().filter(|(_, holds)| !holds).map(|(fault, _)| fault).collect()
}

/// Whether an entry has what belongs to its act, and nothing else.
fn is_complete(entry: &Entry) -> bool {
    let is_some = entry.count.is_some_and(|count| count > 0);
    match entry.what {
        Act::Opened | Act::Dice | Act::Hat => entry.count.is_none() && entry.hash.is_some(),
        Act::SlipsAdded => is_some && entry.hash.is_some() && !entry.why.is_empty(),
        Act::HandedOut | Act::Reissued | Act::Paper | Act::PapersLeft => {
            is_some && entry.hash.is_none()
        }
        Act::Voided => is_some && entry.hash.is_none() && !entry.why.is_empty(),
        Act::Challenged => entry.count == Some(1) && entry.hash.is_some(),
        Act::Closed => entry.count.is_some() && entry.hash.is_some(),
        Act::Notice
        | Act::NoticeCancelled
        | Act::Extended
        | Act::CloseAsked
        | Act::CheckBegun
        | Act::CheckEnded
        | Act::PublishAsked
        | Act::GiveUpAsked
        | Act::Published => entry.count.is_none() && entry.hash.is_none(),
        // What was given up has no record.
        Act::GivenUp => false,
    }
}

fn challenged(log: &[Entry]) -> Vec<Hash> {
    let entries = log.iter().filter(|entry| entry.what == Act::Challenged);
    let mut receipts: Vec<_> = entries.filter_map(|entry| entry.hash).collect();
    receipts.sort_unstable();
    receipts
}
