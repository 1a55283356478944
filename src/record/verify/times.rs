//! Checks that time never goes back from opening to closing, and from there to
//! publication.
//!
//! What tellers and organisers do while voting is open comes from several desks
//! at once, and may be written a moment after what followed it: the chain of the
//! log fixes the order of that, not the clock.

use super::{Fault, Finding, Report};
use crate::record::Record;
use crate::record::log::Act;

pub(super) fn check(report: &mut Report, record: &Record) {
    let closed = record.log.iter().skip_while(|entry| entry.what != Act::Closed);
    let last = closed.skip(1).map(|entry| entry.at);
    let times: Vec<_> = [record.opening.at, record.closing.at].into_iter().chain(last).collect();
    if !times.is_sorted() {
        report.0.push(Finding::Fails(Fault::LogOrder));
    }
}
