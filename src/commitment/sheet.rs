//! The sheet of a month: told, still open, or blank; and what Wardmote itself knows of the
//! ward in that month, so that nobody has to gather it.

use serde::{Deserialize, Serialize};

use super::month::{Calendar, Month};
use super::{Commitment, Kind, Pledge, Representative};
use crate::error::{Field, Refusal};
use crate::id::WardId;
use crate::progress::Tally;
use crate::text::Story;
use crate::time::{DAY_MS, HOUR_MS, Timestamp};

/// A week after a month's end there is time to write half a page about it.
pub const REPORT_DAYS: i64 = 7;
/// Two a day, every day: a larger number is a slip of the finger.
pub const COUNT_MAX: u32 = 62;
/// Hours of knocking with a longer pause between them are two sessions.
const SESSION_GAP_MS: i64 = 3 * HOUR_MS;

/// How often somebody did what they promised, in their own counting.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// Sessions on the doorstep.
    pub doors: u32,
    /// Ward meetings.
    pub meetings: u32,
    /// Surgeries.
    pub surgeries: u32,
}

impl Counts {
    /// How often, of a kind that is counted.
    pub fn of(&self, kind: Kind) -> Option<u32> {
        match kind {
            Kind::Doors => Some(self.doors),
            Kind::Meetings => Some(self.meetings),
            Kind::Surgeries => Some(self.surgeries),
            Kind::Report => None,
        }
    }

    /// Reads a count as typed; an empty box is none.
    ///
    /// # Errors
    /// [`Refusal::NotUnderstood`] or [`Refusal::OutOfRange`].
    pub fn parse(typed: &str) -> Result<u32, Refusal> {
        let field = Field::Count;
        let count = match crate::text::plain_digits(typed.trim()).as_str() {
            "" => 0,
            digits => digits.parse().map_err(|_| Refusal::NotUnderstood { field })?,
        };
        if count > COUNT_MAX {
            return Err(Refusal::OutOfRange { field, min: 0, max: COUNT_MAX.into() });
        }
        Ok(count)
    }
}

/// What a representative told of a month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The month.
    pub month: Month,
    /// When it was first told.
    pub first_at: Timestamp,
    /// When it was told as it stands.
    pub at: Timestamp,
    /// How often, in their own counting.
    pub counts: Counts,
    /// A few words.
    pub words: Option<Story>,
}

/// How a month's sheet stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sheet {
    /// The month has not begun.
    Ahead,
    /// It can be told, and nobody waits yet.
    Open {
        /// Until when.
        until: Timestamp,
    },
    /// It was due, and nobody has told it.
    Blank {
        /// When it was due.
        due_at: Timestamp,
    },
    /// It is told.
    Told {
        /// When it was first told.
        at: Timestamp,
        /// Whether that was after it was due.
        is_late: bool,
    },
    /// No report was promised for it.
    Spared,
}

/// When the report of a month is due: at the end of a day.
pub fn due_at(month: Month, calendar: &dyn Calendar) -> Timestamp {
    calendar.begins(month.plus(1)).plus_ms(REPORT_DAYS * DAY_MS - 1)
}

/// How the sheet of a month stands. `promised` is what was promised for it; who has
/// promised nothing yet agreed the period with their group, and a sheet is waiting.
pub fn sheet(
    representative: &Representative,
    month: Month,
    promised: Option<&Pledge>,
    told: Option<&Report>,
    calendar: &dyn Calendar,
    now: Timestamp,
) -> Sheet {
    let due_at = due_at(month, calendar);
    if let Some(Report { first_at, .. }) = told {
        return Sheet::Told { at: *first_at, is_late: *first_at > due_at };
    }
    if now < calendar.begins(month) {
        return Sheet::Ahead;
    }
    let has_left =
        representative.ended_at.is_some_and(|ended| ended < calendar.begins(month.plus(1)));
    if has_left || promised.is_some_and(|pledge| pledge.of(Kind::Report).is_none()) {
        return Sheet::Spared;
    }
    if now <= due_at { Sheet::Open { until: due_at } } else { Sheet::Blank { due_at } }
}

/// What Wardmote knows of a ward in a month.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Numbers {
    /// What happened at doors, and besides.
    pub heard: Tally,
    /// How often people went to doors: hours with no long pause between them are once.
    pub sessions: u32,
    /// Meetings that were held.
    pub meetings: u32,
    /// Actions of which a word was told, or a step done.
    pub moved: u32,
}

impl Numbers {
    /// What stands in an empty form, to be corrected: what Wardmote knows of, as far as it
    /// was promised. Others went to doors, too: nobody is given what they did not do.
    pub fn suggested(&self, promised: &[Commitment]) -> Counts {
        let said = |kind: Kind| promised.iter().find(|one| one.kind == kind);
        let most = |kind, known: u32| said(kind).map_or(0, |one| known.min(one.level.into()));
        let (doors, meetings) =
            (most(Kind::Doors, self.sessions), most(Kind::Meetings, self.meetings));
        Counts { doors, meetings, surgeries: 0 }
    }
}

/// What [`Numbers`] are made of, for all wards.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    /// What happened at doors, by ward and hour, in the order of the hours.
    pub hours: Vec<(WardId, Timestamp, Tally)>,
    /// When meetings began, each with its wards.
    pub meetings: Vec<(Vec<WardId>, Timestamp)>,
    /// When something moved in an action, each action with its ward.
    pub actions: Vec<(WardId, Vec<Timestamp>)>,
}

impl Facts {
    /// What is known of a ward from a moment until another.
    pub fn of(&self, ward: WardId, from: Timestamp, until: Timestamp) -> Numbers {
        let is_in = |at: &Timestamp| (from..until).contains(at);
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let hours = self.hours.iter().filter(|(its, at, _)| *its == ward && is_in(at));
        let (mut heard, mut sessions, mut before) = (Tally::default(), 0, None);
        for (_, at, tally) in hours {
            heard.add(tally);
            if tally.doors > 0 {
                let is_new = before.is_none_or(|b: Timestamp| b.plus_ms(SESSION_GAP_MS) < *at);
                sessions += u32::from(is_new);
                before = Some(*at);
            }
        }
        let meetings = self.meetings.iter().filter(|(its, at)| its.contains(&ward) && is_in(at));
        let moved = self.actions.iter().filter(|(its, at)| *its == ward && at.iter().any(is_in));
        Numbers { heard, sessions, meetings: count(meetings.count()), moved: count(moved.count()) }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Period;
    use super::super::month::tests::Even;
    use super::*;
    use crate::id::{LinkId, RepresentativeId};
    use crate::text::Name;

    fn representative(ended_at: Option<Timestamp>) -> Representative {
        Representative {
            id: RepresentativeId::from_random([1; 16]),
            ward: WardId::from_random([2; 16]),
            name: Name::parse("Cllr Khan").unwrap(),
            period: Period { first: Month::new(2026, 1), last: Month::new(2026, 12) },
            link: LinkId::from_random([3; 16]),
            ended_at,
        }
    }

    fn day(day: i64) -> Timestamp {
        Timestamp(day * DAY_MS)
    }

    fn pledge(kind: Kind) -> Pledge {
        let commitments = vec![Commitment { kind, level: 1, words: None }];
        Pledge { at: day(0), commitments }
    }

    /// February, whose days are 30 to 59, and whose report is due before day 67 begins.
    fn february(promised: Option<&Pledge>, told: Option<Timestamp>, now: Timestamp) -> Sheet {
        let month = Month::new(2026, 2);
        let report = told.map(|at| Report {
            month,
            first_at: at,
            at,
            counts: Counts::default(),
            words: None,
        });
        sheet(&representative(None), month, promised, report.as_ref(), &Even, now)
    }

    #[test]
    fn a_month_is_open_until_a_week_after_its_end_and_blank_from_then_on() {
        let until = day(67).plus_ms(-1);
        assert_eq!(february(None, None, day(29)), Sheet::Ahead);
        for promised in [None, Some(&pledge(Kind::Report))] {
            assert_eq!(february(promised, None, day(30)), Sheet::Open { until });
            assert_eq!(february(promised, None, until), Sheet::Open { until });
            assert_eq!(february(promised, None, day(67)), Sheet::Blank { due_at: until });
        }
    }

    #[test]
    fn a_report_is_late_after_the_day_and_told_all_the_same() {
        let told = |at| february(None, Some(at), day(200));
        assert_eq!(told(day(66)), Sheet::Told { at: day(66), is_late: false });
        assert_eq!(told(day(67)), Sheet::Told { at: day(67), is_late: true });
    }

    #[test]
    fn no_sheet_is_blank_for_which_no_report_was_promised() {
        assert_eq!(february(Some(&pledge(Kind::Doors)), None, day(200)), Sheet::Spared);
        let told = february(Some(&pledge(Kind::Doors)), Some(day(61)), day(200));
        assert_eq!(told, Sheet::Told { at: day(61), is_late: false }, "a gift is no mistake");
    }

    #[test]
    fn whoever_left_in_a_month_owes_nothing_for_it() {
        let of = |ended| {
            let gone = representative(Some(ended));
            sheet(&gone, Month::new(2026, 2), None, None, &Even, day(100))
        };
        assert_eq!(of(day(59)), Sheet::Spared);
        assert!(matches!(of(day(60)), Sheet::Blank { .. }));
    }

    #[test]
    fn a_count_is_a_small_whole_number_in_any_digits() {
        assert_eq!(
            (Counts::parse(" "), Counts::parse("3"), Counts::parse("۳")),
            (Ok(0), Ok(3), Ok(3))
        );
        let refusal = Refusal::NotUnderstood { field: Field::Count };
        assert_eq!(
            (Counts::parse("two"), Counts::parse("-1")),
            (Err(refusal.clone()), Err(refusal))
        );
        assert!(matches!(Counts::parse("63"), Err(Refusal::OutOfRange { max: 62, .. })));
    }

    #[test]
    fn what_is_known_of_a_month_is_that_wards_and_that_months() {
        let (alder, brook) = (WardId::from_random([2; 16]), WardId::from_random([4; 16]));
        let doors = |doors, spoken| Tally { doors, spoken, ..Tally::default() };
        let hour = |n: i64| day(30).plus_ms(n * HOUR_MS);
        let told = Tally { told: 2, ..Tally::default() };
        let facts = Facts {
            hours: vec![
                (alder, hour(-1), doors(50, 50)),
                (alder, hour(0), doors(10, 4)),
                (alder, hour(3), doors(5, 1)),
                (brook, hour(4), doors(99, 9)),
                (alder, hour(5), told),
                (alder, hour(7), doors(1, 0)),
                (alder, day(60), doors(70, 7)),
            ],
            meetings: vec![
                (vec![brook, alder], day(40)),
                (vec![brook], day(41)),
                (vec![alder], day(60)),
            ],
            actions: vec![
                (alder, vec![day(20), day(31), day(32)]),
                (alder, vec![day(60)]),
                (brook, vec![day(31)]),
            ],
        };
        let numbers = facts.of(alder, day(30), day(60));
        let heard = Tally { doors: 16, spoken: 5, told: 2, ..Tally::default() };
        assert_eq!(numbers, Numbers { heard, sessions: 2, meetings: 1, moved: 1 });
    }

    #[test]
    fn an_empty_form_holds_what_is_known_as_far_as_it_was_promised() {
        let one = |kind, level| Commitment { kind, level, words: None };
        let said = [one(Kind::Doors, 2), one(Kind::Meetings, 2), one(Kind::Surgeries, 1)];
        let numbers = Numbers { sessions: 20, meetings: 1, ..Numbers::default() };
        let counts = Counts { doors: 2, meetings: 1, surgeries: 0 };
        assert_eq!(numbers.suggested(&said), counts);
        assert_eq!(numbers.suggested(&[]), Counts::default(), "of others' evenings, none");
    }
}
