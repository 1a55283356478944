//! Reconciliation: every slip that was made is accounted for once, and the
//! log, the receipts and the ballots say the same as the numbers.

use serde::{Deserialize, Serialize};

use super::log::{Act, Entry};
use super::opening::Opening;
use super::receipt::Receipts;

/// What became of the slips of a contest.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Numbers {
    /// Slips made for this contest: those at opening, and later batches.
    pub made: u64,
    /// Slips handed out, as the desk counted; none when it did not.
    pub handed_out: Option<u64>,
    /// Slips with a ballot cast by phone in the count.
    pub used: u64,
    /// Slips whose ballot was given on paper.
    pub paper: u64,
    /// Slips made void after opening, with or without a ballot in.
    pub void: u64,
    /// Slips challenged and opened in public.
    pub spoiled: u64,
    /// All others.
    pub unused: u64,
}

/// Two numbers that should be equal and are not, or one that is too large.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Gap {
    /// Made is not used + paper + void + spoiled + unused.
    Slips,
    /// Made is not what was there at opening with the batches of the log.
    Made,
    /// Handed out is not what the log says.
    HandedOut,
    /// More slips were handed out than made, or fewer than were used.
    MoreThanHandedOut,
    /// Used is not how many receipts are counted.
    Used,
    /// Paper is not what the log says.
    Paper,
    /// More papers were left out than slips are unused.
    PapersLeft,
    /// Void is not what the log says.
    Void,
    /// More receipts are void than slips.
    VoidReceipts,
    /// Spoiled is not how many receipts are spoiled, or not what the log says.
    Spoiled,
    /// More slips were handed out again than made void.
    Reissued,
    /// A ballot was replaced, and none could be.
    Replaced,
    /// Ballots are not as many as slips used and papers entered.
    Ballots,
}

impl Numbers {
    /// Counts slips at closing, from what the log says of them and what became
    /// of the ballots cast by phone.
    pub fn of(opening: &Opening, log: &[Entry], receipts: &Receipts) -> Self {
        let is_counted_out = log.iter().any(|entry| entry.what == Act::HandedOut);
        let len = |part: &[_]| u64::try_from(part.len()).unwrap_or(u64::MAX);
        let numbers = Self {
            made: opening.slips.count.saturating_add(logged(log, Act::SlipsAdded)),
            handed_out: is_counted_out.then(|| logged(log, Act::HandedOut)),
            used: len(&receipts.counted),
            paper: logged(log, Act::Paper),
            void: logged(log, Act::Voided),
            spoiled: len(&receipts.spoiled),
            unused: 0,
        };
        Self { unused: numbers.unused_of().unwrap_or_default(), ..numbers }
    }

    /// Counts slips: what is left when the other numbers are known is unused;
    /// none when there are more of them than slips.
    pub fn unused_of(self) -> Option<u64> {
        [self.used, self.paper, self.void, self.spoiled]
            .into_iter()
            .try_fold(self.made, u64::checked_sub)
    }

    /// Finds what does not fit together; nothing when all is well.
    ///
    /// `ballots` is how many ballots are in the count.
    pub fn gaps(
        self,
        opening: &Opening,
        log: &[Entry],
        receipts: &Receipts,
        ballots: u64,
    ) -> Vec<Gap> {
        let logged = |act| logged(log, act);
        let is_counted_out = log.iter().any(|entry| entry.what == Act::HandedOut);
        let handed_out = is_counted_out.then(|| logged(Act::HandedOut));
        let len = |part: &[_]| u64::try_from(part.len()).unwrap_or(u64::MAX);
        let in_hand = self.used.saturating_add(self.paper).saturating_add(self.spoiled);
        let challenged = log.iter().filter(|entry| entry.what == Act::Challenged).count();
        let may_replace = opening.may_change && in_hand.saturating_add(self.void) > 0;
        let checks = [
            (Gap::Slips, self.unused_of() == Some(self.unused)),
            (
                Gap::Made,
                opening.slips.count.checked_add(logged(Act::SlipsAdded)) == Some(self.made),
            ),
            (Gap::HandedOut, self.handed_out == handed_out),
            (
                Gap::MoreThanHandedOut,
                handed_out.is_none_or(|out| in_hand <= out && out <= self.made),
            ),
            (Gap::Used, self.used == len(&receipts.counted)),
            (Gap::Paper, self.paper == logged(Act::Paper)),
            (Gap::PapersLeft, logged(Act::PapersLeft) <= self.unused),
            (Gap::Void, self.void == logged(Act::Voided)),
            (Gap::VoidReceipts, len(&receipts.void) <= self.void),
            (
                Gap::Spoiled,
                self.spoiled == len(&receipts.spoiled)
                    && Ok(self.spoiled) == u64::try_from(challenged),
            ),
            (Gap::Reissued, logged(Act::Reissued) <= self.void),
            (Gap::Replaced, receipts.replaced.is_empty() || may_replace),
            (Gap::Ballots, self.used.checked_add(self.paper) == Some(ballots)),
        ];
        checks.into_iter().filter(|(_, holds)| !holds).map(|(gap, _)| gap).collect()
    }
}

/// How many slips or ballots all entries of one act were about.
fn logged(log: &[Entry], act: Act) -> u64 {
    let counts = log.iter().filter(|entry| entry.what == act).map(|entry| entry.count);
    counts.fold(0_u64, |sum, count| sum.saturating_add(count.unwrap_or(0)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::fixture::Evening;
    use crate::record::log::Role;

    const EVENINGS: u64 = 100_000;

    #[test]
    fn every_evening_reconciles_and_no_number_can_be_wrong() {
        for seed in 0..EVENINGS {
            let mut evening = Evening::open(seed, 6, 3);
            for _ in 0..seed % 12 {
                evening.happen();
            }
            let (numbers, receipts) = (evening.numbers(), evening.receipts());
            let ballots = numbers.used + numbers.paper;
            let gaps = |numbers: Numbers, receipts: &Receipts, ballots| {
                numbers.gaps(&evening.opening, &evening.log, receipts, ballots)
            };
            assert_eq!(gaps(numbers, &receipts, ballots), [], "evening {seed}");
            assert_eq!(Numbers::of(&evening.opening, &evening.log, &receipts), numbers);
            assert!(receipts.is_in_order());
            for change in changed(numbers) {
                assert_ne!(gaps(change, &receipts, ballots), [], "evening {seed}: {change:?}");
            }
            assert_eq!(gaps(numbers, &receipts, ballots + 1), [Gap::Ballots]);
            let mut stuffed = receipts.clone();
            stuffed.counted.push(crate::record::hash::Hex([0; 32]));
            assert_eq!(gaps(numbers, &stuffed, ballots), [Gap::Used]);
        }
    }

    /// The numbers with one of them wrong, or two so that the sum is right.
    fn changed(numbers: Numbers) -> Vec<Numbers> {
        let fields: [fn(&mut Numbers) -> &mut u64; 6] = [
            |n| &mut n.made,
            |n| &mut n.used,
            |n| &mut n.paper,
            |n| &mut n.void,
            |n| &mut n.spoiled,
            |n| &mut n.unused,
        ];
        let mut all = Vec::new();
        for (at, field) in fields.iter().enumerate() {
            let mut more = numbers;
            *field(&mut more) += 1;
            all.push(more);
            for other in fields[1..].iter().skip(at) {
                let mut moved = more;
                if let Some(less) = other(&mut moved).checked_sub(1) {
                    *other(&mut moved) = less;
                    all.push(moved);
                }
            }
        }
        all.push(Numbers { handed_out: Some(numbers.made), ..numbers });
        all
    }

    #[test]
    fn slips_handed_out_are_between_those_used_and_those_made() {
        let mut evening = Evening::open(1, 6, 3);
        evening.cast(0);
        evening.cast(1);
        let receipts = evening.receipts();
        for (out, is_possible) in [(1, false), (2, true), (6, true), (7, false)] {
            evening.write(Role::Teller, Act::HandedOut, Some(out), None, "");
            let numbers = Numbers { handed_out: Some(out), ..evening.numbers() };
            let gaps = numbers.gaps(&evening.opening, &evening.log, &receipts, 2);
            assert_eq!(gaps.is_empty(), is_possible, "{out}: {gaps:?}");
            evening.log.pop();
        }
    }

    #[test]
    fn where_no_ballot_may_be_changed_none_is_replaced() {
        let mut evening = Evening::open(1, 6, 3);
        evening.cast(0);
        evening.cast(0);
        let (numbers, receipts) = (evening.numbers(), evening.receipts());
        assert_eq!(numbers.gaps(&evening.opening, &evening.log, &receipts, 1), []);
        evening.opening.may_change = false;
        assert_eq!(numbers.gaps(&evening.opening, &evening.log, &receipts, 1), [Gap::Replaced]);
    }
}
