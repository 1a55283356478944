//! A count in ready sentences and numbers: the one telling of it for the hall
//! screen, phones and the organisers' preview, so that all say the same.

use serde::{Deserialize, Serialize};
use wardmote::count::Votes;
use wardmote::id::ContestId;

/// A QR code, drawn: islands cannot draw one themselves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QrPicture {
    /// The side in modules, quiet zone included.
    pub size: usize,
    /// The dark modules, as an SVG path.
    pub path: String,
    /// What it is, for people who cannot see it.
    pub label: String,
}

/// What a row of bars shows in one round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bar {
    /// Votes.
    pub votes: Votes,
    /// How many of them came in this round.
    pub moved: Votes,
}

/// One option through all rounds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// Its title.
    pub title: String,
    /// Its bar in each round; none once it is out.
    pub bars: Vec<Option<Bar>>,
    /// The round, counted from 0, from which on it stands there as chosen. A tie
    /// of the last two is told on its own, so its winner is not marked.
    pub chosen_at: Option<usize>,
}

/// One round, told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// "Provisional · round 2 of 5".
    pub chip: String,
    /// "Round 2".
    pub name: String,
    /// Whether it decided.
    pub is_final: bool,
    /// More than half of the ballots that still count, or the quota.
    pub bar: Votes,
    /// "More than half: 23".
    pub goal: String,
    /// "Warm centre (round 1)", for everything out before this round.
    pub out: Vec<String>,
    /// Whether anything moved into this round.
    pub has_moved: bool,
    /// "3 ballots have no choices left", if any.
    pub left: Option<String>,
    /// What the hall screen says beside the bars.
    pub short: Vec<String>,
    /// The tie of this round, if there was one, with what settled it.
    pub tie: Option<Vec<String>>,
    /// Everything there is to say.
    pub sentences: Vec<String>,
}

/// A count, told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reveal {
    /// Which contest.
    pub contest: ContestId,
    /// What was asked.
    pub question: String,
    /// The options in their final order, best first.
    pub rows: Vec<Row>,
    /// Which rows are chosen, in the order in which they were.
    pub winners: Vec<usize>,
    /// The rounds. None when nobody ranked anything.
    pub rounds: Vec<Told>,
    /// The result in sentences, the verdict first.
    pub result: Vec<String>,
    /// "Final · round 5 of 5", or "Final" without rounds.
    pub chip: String,
    /// "44 of 60 slips were used."
    pub turnout: String,
    /// The number the longest bar of all rounds stands for.
    pub scale: Votes,
    /// Where people read all this on their phones, as they would type it.
    pub address: String,
    /// The same as a code.
    pub qr: QrPicture,
}

/// How far the longest bar reaches, in thousandths of its track: the line of
/// more than half must be seen beside it.
const LONGEST: u128 = 940;

impl Reveal {
    /// How far along its track a number lies, in thousandths.
    pub fn place(&self, votes: Votes) -> u64 {
        let place = votes.units().saturating_mul(LONGEST).checked_div(self.scale.units());
        place.and_then(|place| u64::try_from(place).ok()).unwrap_or(0).min(1_000)
    }

    /// What is chosen, in the order in which it was.
    pub fn chosen(&self) -> Vec<String> {
        let rows = self.winners.iter().filter_map(|at| self.rows.get(*at));
        rows.map(|row| row.title.clone()).collect()
    }

    /// The rows still in at a round, with their bars.
    pub fn standing(&self, round: usize) -> impl Iterator<Item = (usize, &Row, Bar)> {
        self.rows.iter().enumerate().filter_map(move |(at, row)| {
            let bar = row.bars.get(round).copied().flatten()?;
            Some((at, row, bar))
        })
    }
}

/// A length in thousandths, as SVG writes it: "43.2%".
pub fn percent(thousandths: u64) -> String {
    format!("{}.{}%", thousandths / 10, thousandths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_length_is_written_without_rounding_trouble() {
        assert_eq!([0, 5, 432, 1_000].map(percent), ["0.0%", "0.5%", "43.2%", "100.0%"]);
    }
}
