//! Checks a record: every hash, root, number and signature in it, the log, the
//! lot, and the count, which is repeated. Says of each whether it holds.

mod finding;
mod history;
mod result;
mod sets;
mod times;

pub use finding::{Check, Fault, Finding, Note};

use super::ballots::BallotsFile;
use super::challenge::{ChallengeFile, Ground};
use super::hash::Hash;
use super::receipt::ReceiptFile;
use super::{Document, closing, signed_bytes};
use crate::seal::keys::SigningPublic;

/// What somebody has in hand besides the record.
#[derive(Clone, Debug, Default)]
pub struct Given {
    /// The opening hash that the hall saw.
    pub opening: Option<Hash>,
    /// The digest of the record that the hall saw.
    pub digest: Option<Hash>,
    /// A voter's receipt.
    pub receipt: Option<ReceiptFile>,
    /// A challenged slip.
    pub challenge: Option<ChallengeFile>,
    /// All rankings, as given to an observer.
    pub ballots: Option<BallotsFile>,
}

/// What was found, in the order of an evening.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report(pub Vec<Finding>);

impl Report {
    /// Whether nothing is wrong.
    pub fn holds(&self) -> bool {
        !self.0.iter().any(|finding| matches!(finding, Finding::Fails(_)))
    }

    fn holds_if(&mut self, holds: bool, check: Check, fault: Fault) {
        self.0.push(if holds { Finding::Holds(check) } else { Finding::Fails(fault) });
    }

    /// All these faults, or else that the check holds.
    fn unless(&mut self, faults: Vec<Fault>, check: Check) {
        if faults.is_empty() {
            self.0.push(Finding::Holds(check));
        }
        self.0.extend(faults.into_iter().map(Finding::Fails));
    }

    fn note(&mut self, note: Note) {
        self.0.push(Finding::Note(note));
    }
}

/// Checks a record, and what somebody has in hand against it.
pub fn verify(document: &Document, given: &Given) -> Report {
    let mut report = Report::default();
    let record = &document.record;
    let opening = &record.opening;
    let opening_hash = opening.hash();
    report.holds_if(opening.is_possible(), Check::Rules, Fault::Rules);
    match given.opening {
        None => report.note(Note::OpeningNotGiven(opening_hash)),
        Some(seen) => report.holds_if(seen == opening_hash, Check::Opening, Fault::Opening),
    }
    match given.digest {
        None => report.note(Note::DigestNotGiven(record.digest)),
        Some(seen) => report.holds_if(seen == record.digest, Check::Digest, Fault::Digest),
    }
    // Whatever is counted, weighed or drawn below stands on possible rules.
    if !opening.is_possible() {
        return report;
    }
    let closing_hash = record.closing.hash(opening.contest, opening_hash);
    let receipts = record.closing.receipts.root;
    report.note(Note::CheckMinute { receipts, closing: closing_hash });
    history::check(&mut report, record, opening_hash, closing_hash);
    times::check(&mut report, record);
    let is_countable = sets::check(&mut report, record);
    let key = SigningPublic(opening.signing_key.0);
    let closed = closing::signed_bytes(opening.contest, &closing_hash);
    let is_signed = key.has_signed(&closed, &record.closing.signature.0);
    report.holds_if(is_signed, Check::ClosingSigned, Fault::ClosingSigned);
    let published = signed_bytes(opening.contest, &document.signed);
    let is_signed = key.has_signed(&published, &record.signature.0);
    report.holds_if(is_signed, Check::RecordSigned, Fault::RecordSigned);
    challenges(&mut report, document);
    if is_countable {
        result::check(&mut report, record, given.ballots.as_ref());
    }
    in_hand(&mut report, document, given);
    report
}

fn challenges(report: &mut Report, document: &Document) {
    let record = &document.record;
    let ground = Ground::of(&record.opening);
    let receipts = record.challenges.iter().map(|challenge| challenge.receipt);
    let faults = if !receipts.eq(record.receipts.spoiled.iter().copied()) {
        vec![Fault::ChallengesMissing]
    } else if record.challenges.iter().all(|challenge| challenge.holds(&ground)) {
        Vec::new()
    } else {
        vec![Fault::Challenge]
    };
    if !record.challenges.is_empty() || !faults.is_empty() {
        report.unless(faults, Check::Challenges(record.challenges.len()));
    }
}

/// Checks a receipt and a challenge that somebody brings.
fn in_hand(report: &mut Report, document: &Document, given: &Given) {
    let record = &document.record;
    let key = SigningPublic(record.opening.signing_key.0);
    if let Some(file) = &given.receipt {
        let is_owed = file.is_owed_by(record.opening.contest, &key);
        report.0.push(match (is_owed, record.receipts.find(&file.receipt)) {
            (false, _) => Finding::Fails(Fault::ReceiptNotSigned),
            (true, Some(fate)) => Finding::Holds(Check::Receipt(fate)),
            (true, None) => Finding::Fails(Fault::ReceiptMissing),
        });
    }
    if let Some(file) = &given.challenge {
        report.0.push(if !file.is_of(&record.opening) {
            Finding::Fails(Fault::ChallengeForeign)
        } else if !file.holds() {
            Finding::Fails(Fault::ChallengeBroken)
        } else if record.challenges.contains(&file.challenge()) {
            Finding::Holds(Check::Challenge)
        } else {
            Finding::Fails(Fault::ChallengeMissing)
        });
    }
}

/// Checks a challenge by itself, before there is a record.
pub fn verify_challenge(file: &ChallengeFile) -> Report {
    let mut report = Report::default();
    report.holds_if(file.holds(), Check::ChallengeAlone, Fault::ChallengeBroken);
    report
}
