//! What the record of a closed contest is made of, and how: the lot is drawn,
//! the ballots are counted, and as much of them is shown as the rule allows.

use super::Record;
use super::ballots::{BallotsFile, Published};
use super::challenge::Challenge;
use super::closing::Closing;
use super::drawing::{self, Drawing};
use super::hash::{Hash, Hex};
use super::log::Entry;
use super::opening::Opening;
use super::outcome::{self, Outcome};
use super::publication::Part;
use super::receipt::Receipts;
use crate::count::Count;

/// Everything that is known of a contest once its ballots are mixed.
#[derive(Clone, Debug)]
pub struct Makings {
    /// What opening fixed.
    pub opening: Opening,
    /// What closing fixed.
    pub closing: Closing,
    /// The log so far.
    pub log: Vec<Entry>,
    /// All receipts.
    pub receipts: Receipts,
    /// The slips opened in public.
    pub challenges: Vec<Challenge>,
    /// All ballots.
    pub ballots: BallotsFile,
    /// The secret of the lot, to which opening is committed.
    pub secret: Hash,
}

impl Makings {
    fn rankings(&self) -> impl Iterator<Item = (&[u16], u64)> {
        self.ballots.ballots.iter().map(|ballot| (&*ballot.ranking, 1))
    }

    /// How much of the rankings is for everybody.
    pub fn part(&self) -> Part {
        self.opening.publication.of(self.opening.room(), self.closing.ballots.count)
    }

    /// Draws the lot by the formula, with the dice that were typed in, if any.
    pub fn draw(&self, typed: &str, by: &str) -> Drawing {
        let (opening, part) = (&self.opening, self.part());
        let root = self.closing.ballots.root;
        let digest = drawing::digest(opening, part, self.rankings(), root);
        Drawing::draw(opening, &digest, self.secret, typed, by)
    }

    /// Counts. Without a drawing of the room, the secret alone decides ties that
    /// need the lot.
    pub fn count(&self, drawing: Option<&Drawing>) -> Count {
        match drawing {
            Some(drawing) => self.count_by(drawing),
            None => self.count_by(&self.draw("", "")),
        }
    }

    fn count_by(&self, drawing: &Drawing) -> Count {
        outcome::count(&self.opening, self.rankings(), drawing.order())
    }

    /// Whether a tie needs the lot.
    pub fn needs_lot(&self) -> bool {
        Outcome::of(&self.count(None)).needs_lot()
    }

    /// The record, to be sealed. `published` is the entry of the log about its
    /// publication.
    pub fn record(mut self, drawing: Option<Drawing>, published: Entry) -> Record {
        let is_of_the_room = drawing.is_some();
        let drawing = drawing.unwrap_or_else(|| self.draw("", ""));
        let count = self.count_by(&drawing);
        let outcome = Outcome::of(&count);
        let lot = (is_of_the_room || outcome.needs_lot()).then_some(drawing);
        self.log.push(published);
        self.challenges.sort_by_key(|challenge| challenge.receipt);
        let ballots = Published::of(&self.opening, self.ballots, &count);
        Record {
            format: Record::FORMAT.to_owned(),
            version: Record::VERSION,
            opening: self.opening,
            log: self.log,
            receipts: self.receipts,
            challenges: self.challenges,
            closing: self.closing,
            ballots,
            lot,
            count: outcome,
            // Both are filled in when it is sealed.
            signature: Hex([0; 64]),
            digest: Hex([0; 32]),
        }
    }
}
