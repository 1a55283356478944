//! Paper ballots: what stands in the boxes of one, what it counts as, and how two
//! tellers who do not see each other's entry agree on it.
//!
//! The rules for papers are those of every ballot that is read from outside: a
//! number left out closes up; a number that stands in several boxes ends the
//! ballot before it, for good; a mark that is no number ranks nothing.

use crate::ballot::Ranking;
use crate::contest::BallotOption;
use crate::error::{Field, Refusal};
use crate::id::LinkId;
use crate::text::Name;

/// The highest number that is read from a box: one digit, and more than a contest
/// has options.
const NUMBER_MAX: u8 = 9;
/// Stands for [`Mark::Other`] among the numbers.
const OTHER: u8 = u8::MAX;

/// What stands in one box.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Nothing.
    Empty,
    /// A number from 1 to 9.
    Number(u8),
    /// Something that is no such number.
    Other,
}

impl Mark {
    /// Reads what a teller types for one box; none when it is nothing of the kind.
    fn parse(typed: char) -> Option<Self> {
        // Keyboards of other scripts have digits of their own.
        let digit = match typed {
            '\u{0660}'..='\u{0669}' => Some(u32::from(typed) - 0x0660),
            '\u{06f0}'..='\u{06f9}' => Some(u32::from(typed) - 0x06f0),
            _ => typed.to_digit(10),
        };
        match (digit.and_then(|digit| u8::try_from(digit).ok()), typed) {
            (Some(0), _) | (None, '-' | '–' | '_') => Some(Self::Empty),
            (Some(number), _) => Some(Self::Number(number)),
            (None, 'x' | 'X' | '?' | '*') => Some(Self::Other),
            (None, _) => None,
        }
    }

    /// The mark as a teller types it.
    pub fn typed(self) -> char {
        match self {
            Self::Empty => '0',
            Self::Number(number) => char::from(b'0' + number),
            Self::Other => 'x',
        }
    }
}

/// What stands in the boxes of one question, from top to bottom as printed.
#[derive(Clone, PartialEq, Eq)]
pub struct Boxes(Vec<Mark>);

/// What is on a paper must never reach a log by way of `{:?}`.
impl std::fmt::Debug for Boxes {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Boxes(…)")
    }
}

impl Boxes {
    /// Reads what a teller typed for so many boxes: one sign for each, spaces and
    /// commas as they please.
    ///
    /// # Errors
    /// [`Refusal::Missing`] for nothing, [`Refusal::BoxUnknown`] for a sign that is
    /// none, [`Refusal::BoxCount`] for more or fewer signs than boxes.
    pub fn parse(typed: &str, boxes: usize) -> Result<Self, Refusal> {
        let signs = typed.chars().filter(|c| !c.is_whitespace() && !matches!(c, ',' | '،'));
        let marks: Option<Vec<Mark>> = signs.map(Mark::parse).collect();
        let marks = marks.ok_or(Refusal::BoxUnknown)?;
        match marks.len() {
            0 => Err(Refusal::Missing { field: Field::Boxes }),
            typed if typed != boxes => Err(Refusal::BoxCount { boxes, typed }),
            _ => Ok(Self(marks)),
        }
    }

    /// The marks, from top to bottom.
    pub fn marks(&self) -> &[Mark] {
        &self.0
    }

    /// One byte for each box, as they are sealed: 0 for nothing, 255 for what is no number.
    pub(crate) fn to_bytes(&self) -> Vec<u8> {
        let byte = |mark: &Mark| match mark {
            Mark::Empty => 0,
            Mark::Number(number) => *number,
            Mark::Other => OTHER,
        };
        self.0.iter().map(byte).collect()
    }

    /// Reads the bytes back; none when they are not those of boxes.
    pub(crate) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let mark = |byte: &u8| match *byte {
            0 => Some(Mark::Empty),
            OTHER => Some(Mark::Other),
            number => (number <= NUMBER_MAX).then_some(Mark::Number(number)),
        };
        bytes.iter().map(mark).collect::<Option<_>>().map(Self)
    }

    /// What the paper counts as, by the rules for papers.
    pub fn read(&self) -> Reading {
        let boxes_with = |number| {
            let marks = self.0.iter().enumerate();
            marks.filter(move |(_, mark)| **mark == Mark::Number(number)).map(|(at, _)| at)
        };
        let (mut choices, mut flaws) = (Vec::new(), Vec::new());
        let highest = self.0.iter().filter_map(|mark| match mark {
            Mark::Number(number) => Some(*number),
            _ => None,
        });
        for number in 1..=highest.max().unwrap_or(0) {
            let found: Vec<usize> = boxes_with(number).collect();
            match found[..] {
                [] => flaws.push(Flaw::Gap { number }),
                [at] => choices.push(at),
                // Whatever comes after it counts for nobody.
                _ => {
                    flaws.push(Flaw::Same { number });
                    break;
                }
            }
        }
        if self.0.contains(&Mark::Other) {
            flaws.push(Flaw::NoNumber);
        }
        Reading { choices, flaws }
    }
}

/// What is not quite as it should be on a paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// A number is left out; the later ones move up.
    Gap {
        /// The number.
        number: u8,
    },
    /// A number stands in several boxes; the ballot ends before it.
    Same {
        /// The number.
        number: u8,
    },
    /// A box has a mark that is no number; it ranks nothing.
    NoNumber,
}

/// What a paper counts as.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The boxes in order of choice, counted from 0 at the top.
    pub choices: Vec<usize>,
    /// What had to be settled by a rule.
    pub flaws: Vec<Flaw>,
}

impl Reading {
    /// Whether nobody can be in doubt about it: something is ranked, and no rule was needed.
    pub fn is_plain(&self) -> bool {
        self.flaws.is_empty() && !self.choices.is_empty()
    }

    /// The ballot: `printed` is the options in the order of the boxes.
    pub fn ranking(&self, printed: &[&BallotOption]) -> Ranking {
        let ids = self.choices.iter().filter_map(|at| printed.get(*at)).map(|option| option.id);
        Ranking::from_store(ids.collect())
    }
}

/// What one teller typed of a paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The link of the desk.
    pub by: LinkId,
    /// What that desk is called.
    pub label: Name,
    /// What was typed.
    pub boxes: Boxes,
}

/// What follows from one more look at a paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Looked {
    /// It is the first: it waits for a second teller.
    First,
    /// It is the second, and differs: it waits for a third look.
    Differs,
    /// It decides: the paper goes into the box as this look says.
    Decides,
}

/// Decides what follows from one more look at a paper: `entries` are there already.
///
/// # Errors
/// [`Refusal::SameTeller`] where the second look would be by the teller of the first;
/// [`Refusal::Missing`] where one of the two takes the third look and says no reason;
/// [`Refusal::ChangedMeanwhile`] where somebody else would decide without having seen
/// that the two differ.
pub fn look(
    entries: &[Entry],
    by: LinkId,
    boxes: &Boxes,
    has_reason: bool,
) -> Result<Looked, Refusal> {
    match entries {
        [] => Ok(Looked::First),
        [first] if first.by == by => Err(Refusal::SameTeller),
        [first] if first.boxes == *boxes => Ok(Looked::Decides),
        [_] => Ok(Looked::Differs),
        _ if is_one_of(entries, by) && !has_reason => {
            Err(Refusal::Missing { field: Field::Reason })
        }
        _ if !has_reason => Err(Refusal::ChangedMeanwhile),
        _ => Ok(Looked::Decides),
    }
}

/// Whether that teller typed one of these.
pub fn is_one_of(entries: &[Entry], by: LinkId) -> bool {
    entries.iter().any(|entry| entry.by == by)
}

/// Where the paper of a slip is, in one contest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnPaper {
    /// With the tellers: typed, and not counted yet.
    Waiting,
    /// In the box.
    In,
}

/// The papers of one contest, counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Papers {
    /// In the box.
    pub entered: u64,
    /// Typed once.
    pub second: u64,
    /// Typed twice, and not alike.
    pub third: u64,
    /// Not counted, because voting closed before they were agreed on.
    pub left: u64,
}

impl Papers {
    /// Those with the tellers.
    pub fn waiting(self) -> u64 {
        self.second + self.third
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::count;
    use crate::fixture::{contest, option};

    fn boxes(typed: &str) -> Boxes {
        Boxes::parse(typed, 4).unwrap()
    }

    #[test]
    fn every_box_has_a_sign() {
        assert_eq!(boxes("2 1,0x"), boxes("21-?"));
        assert_eq!(boxes("۲۱۰x"), boxes("21_X"), "Urdu digits");
        assert_eq!(boxes("2103").marks()[0], Mark::Number(2));
        assert_eq!(Boxes::parse("21", 4), Err(Refusal::BoxCount { boxes: 4, typed: 2 }));
        assert_eq!(Boxes::parse("21034", 4), Err(Refusal::BoxCount { boxes: 4, typed: 5 }));
        assert_eq!(Boxes::parse("21ab", 4), Err(Refusal::BoxUnknown));
        assert_eq!(Boxes::parse(" ", 4), Err(Refusal::Missing { field: Field::Boxes }));
    }

    #[test]
    fn what_a_paper_counts_as() {
        let same = |number| Flaw::Same { number };
        let gap = |number| Flaw::Gap { number };
        let cases: [(&str, &[usize], &[Flaw]); 9] = [
            ("2103", &[1, 0, 3], &[]),
            ("0000", &[], &[]),
            ("1300", &[0, 1], &[gap(2)]),
            ("1223", &[0], &[same(2)]),
            ("1123", &[], &[same(1)]),
            ("x123", &[1, 2, 3], &[Flaw::NoNumber]),
            ("x000", &[], &[Flaw::NoNumber]),
            ("1944", &[0], &[gap(2), gap(3), same(4)]),
            ("3000", &[0], &[gap(1), gap(2)]),
        ];
        for (typed, choices, flaws) in cases {
            let reading = boxes(typed).read();
            assert_eq!((&reading.choices[..], &reading.flaws[..]), (choices, flaws), "{typed}");
            assert_eq!(reading.is_plain(), flaws.is_empty() && !choices.is_empty(), "{typed}");
        }
    }

    #[test]
    fn the_ballot_is_in_the_order_that_was_printed() {
        let contest = contest(3);
        let mut printed: Vec<_> = contest.options.iter().collect();
        printed.reverse();
        let ranking = Boxes::parse("201", 3).unwrap().read().ranking(&printed);
        assert_eq!(ranking.options(), [option(0), option(2)]);
    }

    fn entry(by: u8, typed: &str) -> Entry {
        let label = Name::from_store("Desk".into());
        Entry { by: LinkId::from_random([by; 16]), label, boxes: boxes(typed) }
    }

    #[test]
    fn two_tellers_agree_or_a_third_look_decides() {
        let me = LinkId::from_random([1; 16]);
        let look = |entries: &[Entry], has_reason| look(entries, me, &boxes("2103"), has_reason);
        assert_eq!(look(&[], false), Ok(Looked::First));
        assert_eq!(look(&[entry(1, "2103")], true), Err(Refusal::SameTeller));
        assert_eq!(look(&[entry(2, "2103")], false), Ok(Looked::Decides));
        assert_eq!(look(&[entry(2, "2130")], false), Ok(Looked::Differs));
        // As a ballot the same, as a paper not: somebody misread a box.
        assert_eq!(look(&[entry(2, "2104")], false), Ok(Looked::Differs));
        let both = |one| [entry(one, "2130"), entry(3, "2103")];
        assert_eq!(look(&both(2), true), Ok(Looked::Decides), "somebody else");
        assert_eq!(look(&both(2), false), Err(Refusal::ChangedMeanwhile), "without seeing both");
        let refusal = Err(Refusal::Missing { field: Field::Reason });
        assert_eq!(look(&both(1), false), refusal, "one of the two");
        assert_eq!(look(&both(1), true), Ok(Looked::Decides));
    }

    proptest! {
        #[test]
        fn nothing_typed_panics_and_what_is_read_is_a_ballot(typed in "[0-9x ,-]{0,12}", n in 2_usize..9) {
            let Ok(boxes) = Boxes::parse(&typed, n) else { return Ok(()) };
            prop_assert_eq!(Boxes::from_bytes(&boxes.to_bytes()), Some(boxes.clone()));
            let mut choices = boxes.read().choices;
            choices.sort_unstable();
            choices.dedup();
            prop_assert_eq!(choices.len(), boxes.read().choices.len());
        }
    }

    /// A rule was needed here where the count would say so of the same marks in a file.
    #[test]
    fn a_paper_is_read_by_the_rules_for_ballots_from_outside() {
        for marks in 0..6_u32.pow(4) {
            let typed: String =
                (0..4).map(|at| marks / 6_u32.pow(at) % 6).map(|n| n.to_string()).collect();
            let boxes = boxes(&typed);
            let mut ballot = Vec::new();
            for number in 1..=5 {
                let found = boxes
                    .marks()
                    .iter()
                    .enumerate()
                    .filter(|(_, mark)| **mark == Mark::Number(number));
                let found: Vec<_> = found.map(|(at, _)| at).collect();
                match found.split_first() {
                    None => ballot.push(count::Mark::SKIP),
                    Some((first, more)) => {
                        ballot.push(count::Mark::option(*first));
                        ballot.extend(more.iter().map(|at| count::Mark::same(*at)));
                    }
                }
            }
            let mut ballots = count::Ballots::of(4);
            ballots.add(1, &ballot).unwrap();
            let (summary, reading) = (count::Summary::of(&ballots), boxes.read());
            let is_any = |votes: count::Votes| votes.units() > 0;
            let has = |flaw: fn(&Flaw) -> bool| reading.flaws.iter().any(flaw);
            assert_eq!(
                has(|flaw| matches!(flaw, Flaw::Same { .. })),
                is_any(summary.overvoted),
                "{typed}"
            );
            assert!(
                !has(|flaw| matches!(flaw, Flaw::Gap { .. })) || is_any(summary.skipped),
                "{typed}"
            );
            assert!(!is_any(summary.blank) || reading.choices.is_empty(), "{typed}");
        }
    }
}
