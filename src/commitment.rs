//! Commitments: what the representative of a ward says they will do each month, in their
//! own words and as often as they can keep up, and how it goes, told month by month.

pub mod month;
pub mod sheet;

use serde::{Deserialize, Serialize};

use crate::error::{Field, Refusal};
use crate::id::{LinkId, RepresentativeId, WardId};
use crate::text::{Details, NOBODY, Name, optional};
use crate::time::Timestamp;
use month::{Calendar, Month};

/// The longest period, in months: a council's term of four years.
pub const PERIOD_MONTHS_MAX: u32 = 48;
/// A ward has up to three councillors; with those who stand there, more at a time are a
/// mistake.
pub const REPRESENTATIVES_MAX: usize = 12;

/// From one month to another, both of them in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Period {
    /// The first month.
    pub first: Month,
    /// The last month.
    pub last: Month,
}

impl Period {
    /// A period, as organisers agree it with a representative.
    ///
    /// # Errors
    /// [`Refusal::NotUnderstood`] when it ends before it begins or is over by `now`;
    /// [`Refusal::OutOfRange`] in months when it is longer than a term.
    pub fn new(first: Month, last: Month, now: Month) -> Result<Self, Refusal> {
        if last < first || last < now {
            return Err(Refusal::NotUnderstood { field: Field::Month });
        }
        if last.since(first) >= PERIOD_MONTHS_MAX {
            let (field, max) = (Field::Month, i64::from(PERIOD_MONTHS_MAX));
            return Err(Refusal::OutOfRange { field, min: 1, max });
        }
        Ok(Self { first, last })
    }

    /// Whether a month lies in it.
    pub fn has(&self, month: Month) -> bool {
        (self.first..=self.last).contains(&month)
    }
}

/// The representative of a ward, for a period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Representative {
    /// Their id.
    pub id: RepresentativeId,
    /// Whose representative they are.
    pub ward: WardId,
    /// What they are called.
    pub name: Name,
    /// For how long.
    pub period: Period,
    /// Their personal link.
    pub link: LinkId,
    /// When an organiser ended it, if one did.
    pub ended_at: Option<Timestamp>,
}

impl Representative {
    /// The months of the period that have begun, the newest first; none after it was ended.
    pub fn months(&self, calendar: &dyn Calendar, now: Timestamp) -> Vec<Month> {
        let until = self.ended_at.map_or(now, |ended| ended.min(now));
        let newest = calendar.month_of(until).min(self.period.last);
        let first = self.period.first;
        if newest < first {
            return Vec::new();
        }
        let count = u16::try_from(newest.since(first)).unwrap_or(u16::MAX);
        (0..=count).rev().map(|months| first.plus(months)).collect()
    }

    /// Whether their name was erased: how often they promised and did something stays, by
    /// nobody.
    pub fn is_erased(&self) -> bool {
        self.name.as_str() == NOBODY
    }
}

/// What can be promised for a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Sessions on the doorstep.
    Doors,
    /// Ward meetings.
    Meetings,
    /// Surgeries: hours at which anybody can come.
    Surgeries,
    /// A report.
    Report,
}

impl Kind {
    /// All, in the order of the form.
    pub const ALL: [Self; 4] = [Self::Doors, Self::Meetings, Self::Surgeries, Self::Report];
    /// Those that are counted.
    pub const COUNTED: [Self; 3] = [Self::Doors, Self::Meetings, Self::Surgeries];

    /// The stable word for it in forms, locale keys and the database.
    pub fn key(self) -> &'static str {
        match self {
            Self::Doors => "doors",
            Self::Meetings => "meetings",
            Self::Surgeries => "surgeries",
            Self::Report => "report",
        }
    }

    /// The most a month that can be promised: more is kept up by nobody who has other
    /// work, and a promise that cannot be kept helps nobody.
    pub fn most(self) -> u8 {
        match self {
            Self::Doors => 8,
            Self::Meetings => 2,
            Self::Surgeries => 4,
            Self::Report => 1,
        }
    }
}

/// One thing promised: so often a month, in their own words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Commitment {
    /// What.
    pub kind: Kind,
    /// How often a month.
    pub level: u8,
    /// In their own words.
    pub words: Option<Details>,
}

impl Commitment {
    /// Reads one as typed; nothing when it is promised no time a month.
    ///
    /// # Errors
    /// [`Refusal::NotUnderstood`], [`Refusal::OutOfRange`] of what is no such number;
    /// [`Refusal::Missing`] of words about something that is not promised;
    /// [`Refusal::TooLong`] of the words.
    pub fn parse(kind: Kind, level: &str, words: &str) -> Result<Option<Self>, Refusal> {
        let field = Field::Level;
        let level: u8 = match level.trim() {
            "" => 0,
            level => level.parse().map_err(|_| Refusal::NotUnderstood { field })?,
        };
        if level > kind.most() {
            return Err(Refusal::OutOfRange { field, min: 0, max: kind.most().into() });
        }
        let words = optional(words, Details::parse)?;
        match (level, words) {
            (0, None) => Ok(None),
            (0, Some(_)) => Err(Refusal::Missing { field }),
            (level, words) => Ok(Some(Self { kind, level, words })),
        }
    }
}

/// All that a representative promises, as they said it at some moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pledge {
    /// When.
    pub at: Timestamp,
    /// What, in the order of the form.
    pub commitments: Vec<Commitment>,
}

impl Pledge {
    /// What it promises of that kind.
    pub fn of(&self, kind: Kind) -> Option<&Commitment> {
        self.commitments.iter().find(|one| one.kind == kind)
    }
}

/// A promise that became another one after the period had begun.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// When.
    pub at: Timestamp,
    /// Of what.
    pub kind: Kind,
    /// What it was; nothing when it is new.
    pub before: Option<Commitment>,
    /// What it became; nothing when it was dropped.
    pub after: Option<Commitment>,
}

/// The changes since the period began, newest first. What is changed before is nobody's
/// business: until then, people make up their mind. `pledges` are the oldest first.
pub fn changes(pledges: &[Pledge], begins: Timestamp) -> Vec<Change> {
    let before = pledges.iter().filter(|pledge| pledge.at < begins).count();
    let since = pledges.get(before.saturating_sub(1)..).unwrap_or_default();
    let mut changes = Vec::new();
    for pair in since.windows(2).rev() {
        for kind in Kind::ALL {
            let (before, after) = (pair[0].of(kind).cloned(), pair[1].of(kind).cloned());
            if before != after {
                changes.push(Change { at: pair[1].at, kind, before, after });
            }
        }
    }
    changes
}

/// What was promised for a month: what stood when it began, or what was first said while
/// it went on. A level that is lowered at a month's end changes the next month.
pub fn promised(pledges: &[Pledge], begins: Timestamp, ends: Timestamp) -> Option<&Pledge> {
    let stood = pledges.iter().rfind(|pledge| pledge.at <= begins);
    stood.or_else(|| pledges.first().filter(|pledge| pledge.at < ends))
}

#[cfg(test)]
mod tests {
    use super::month::tests::Even;
    use super::*;
    use crate::time::DAY_MS;

    fn pledge(at: i64, promised: &[(Kind, u8)]) -> Pledge {
        let one =
            |(kind, level): &(Kind, u8)| Commitment { kind: *kind, level: *level, words: None };
        Pledge { at: Timestamp(at), commitments: promised.iter().map(one).collect() }
    }

    #[test]
    fn a_period_ends_after_it_begins_and_within_a_term() {
        let (now, first) = (Month::new(2026, 11), Month::new(2026, 12));
        let wrong = Err(Refusal::NotUnderstood { field: Field::Month });
        assert_eq!(Period::new(first, now, now), wrong);
        assert_eq!(Period::new(Month::new(2026, 1), Month::new(2026, 10), now), wrong, "over");
        assert!(Period::new(first, first, now).is_ok(), "a month is a period");
        assert!(Period::new(first, first.plus(47), now).is_ok());
        assert!(matches!(
            Period::new(first, first.plus(48), now),
            Err(Refusal::OutOfRange { min: 1, max: 48, .. })
        ));
    }

    #[test]
    fn months_are_shown_from_the_first_until_now_or_until_it_was_ended() {
        let period = Period { first: Month::new(2026, 2), last: Month::new(2026, 4) };
        let mut representative = Representative {
            id: RepresentativeId::from_random([1; 16]),
            ward: WardId::from_random([2; 16]),
            name: Name::parse("Cllr Khan").unwrap(),
            period,
            link: LinkId::from_random([3; 16]),
            ended_at: None,
        };
        let day = |day: i64| Timestamp(day * DAY_MS);
        let numbers = |r: &Representative, at| -> Vec<u8> {
            r.months(&Even, at).into_iter().map(Month::number).collect()
        };
        assert_eq!(numbers(&representative, day(29)), [0; 0], "it has not begun");
        assert_eq!(numbers(&representative, day(30)), [2]);
        assert_eq!(numbers(&representative, day(500)), [4, 3, 2]);
        representative.ended_at = Some(day(70));
        assert_eq!(numbers(&representative, day(500)), [3, 2]);
    }

    #[test]
    fn a_promise_is_read_as_typed_and_loses_no_words() {
        let parse = |level, words| Commitment::parse(Kind::Doors, level, words);
        assert_eq!((parse("0", " "), parse("", "")), (Ok(None), Ok(None)));
        let two = parse("2", "On Saturday mornings").unwrap().unwrap();
        assert_eq!((two.level, two.words.unwrap().as_str()), (2, "On Saturday mornings"));
        assert_eq!(
            parse("0", "On Saturdays"),
            Err(Refusal::Missing { field: Field::Level }),
            "words without a promise"
        );
        assert!(matches!(parse("9", ""), Err(Refusal::OutOfRange { max: 8, .. })));
        assert_eq!(parse("some", ""), Err(Refusal::NotUnderstood { field: Field::Level }));
    }

    #[test]
    fn what_is_changed_before_the_period_begins_is_no_change() {
        let said = [
            pledge(1, &[(Kind::Doors, 8)]),
            pledge(5, &[(Kind::Doors, 4), (Kind::Report, 1)]),
            pledge(12, &[(Kind::Doors, 2), (Kind::Report, 1)]),
            pledge(15, &[(Kind::Report, 1), (Kind::Surgeries, 1)]),
        ];
        let told: Vec<_> = changes(&said, Timestamp(10))
            .into_iter()
            .map(|c| (c.at.0, c.kind, c.before.map(|b| b.level), c.after.map(|a| a.level)))
            .collect();
        assert_eq!(
            told,
            [
                (15, Kind::Doors, Some(2), None),
                (15, Kind::Surgeries, None, Some(1)),
                (12, Kind::Doors, Some(4), Some(2)),
            ]
        );
        assert_eq!(changes(&said[..2], Timestamp(10)), []);
        assert_eq!(changes(&said[2..3], Timestamp(10)), [], "said first after it began");
        assert_eq!(changes(&[], Timestamp(10)), []);
    }

    #[test]
    fn a_month_is_held_to_what_stood_when_it_began() {
        let said = [pledge(35, &[(Kind::Doors, 4)]), pledge(65, &[(Kind::Doors, 1)])];
        let level = |begins, ends| {
            let stood = promised(&said, Timestamp(begins), Timestamp(ends));
            stood.map(|pledge| pledge.commitments[0].level)
        };
        assert_eq!(level(0, 30), None, "nothing was said yet");
        assert_eq!(level(30, 60), Some(4), "said while it went on");
        assert_eq!(level(60, 90), Some(4), "lowered in it, for the next");
        assert_eq!(level(90, 120), Some(1));
    }
}
