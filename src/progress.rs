//! How the listening goes in a ward: what is counted, against which goal, and what
//! would help where it falls behind.

use serde::{Deserialize, Serialize};

use crate::error::{Field, Refusal};
use crate::id::WardId;
use crate::time::{DAY_MS, Timestamp};

/// The days that are shown one by one: a week, so that weekends are seen.
pub const DAYS: usize = 7;
/// The most doors a goal may ask for: a ward has some 10,000 homes.
pub const GOAL_MAX: u32 = 50_000;
/// Below this share of what a steady pace would have brought, in percent, a goal is
/// falling behind: one rainy evening in a week is not.
const PACE_PERCENT: u64 = 80;
/// Below this many doors a contact rate says nothing.
const TELLING_DOORS: u64 = 30;
/// Canvassers usually speak at a third of doors; below this share, in percent, the
/// hour of the day is worth changing.
const FEW_PERCENT: u64 = 15;

/// What happened at doors, and besides.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// Doors tried: doorsteps that somebody recorded, whatever came of them.
    pub doors: u64,
    /// Doors where somebody told an issue.
    pub spoken: u64,
    /// Doors where nobody was home.
    pub not_home: u64,
    /// Doors where somebody would rather not.
    pub no_thanks: u64,
    /// Answers that residents gave by themselves, at no door.
    pub told: u64,
}

impl Tally {
    /// Answers, from doors and from residents themselves.
    pub fn answers(&self) -> u64 {
        self.spoken + self.told
    }

    /// Doors with an answer, of a hundred doors tried; none before the first door.
    pub fn contact_rate(&self) -> Option<u64> {
        percent(self.spoken, self.doors)
    }

    /// Answers for a hundred people who may vote in the ward.
    pub fn electorate_rate(&self, electorate: Option<u32>) -> Option<u64> {
        percent(self.answers(), electorate?.into())
    }

    /// Adds what happened besides.
    pub fn add(&mut self, other: &Self) {
        self.doors += other.doors;
        self.spoken += other.spoken;
        self.not_home += other.not_home;
        self.no_thanks += other.no_thanks;
        self.told += other.told;
    }
}

/// So many of a hundred, rounded to the nearest.
fn percent(part: u64, whole: u64) -> Option<u64> {
    (whole > 0).then(|| (part * 200 + whole) / (whole * 2))
}

/// So many doors by a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Goal {
    /// The ward.
    pub ward: WardId,
    /// How many doors, counted from the ward's very first.
    pub doors: u32,
    /// Until when: the end of that day.
    pub by: Timestamp,
    /// When it was set.
    pub since: Timestamp,
    /// How many doors there were then.
    pub began_with: u64,
}

impl Goal {
    /// Reads how many doors as typed.
    ///
    /// # Errors
    /// [`Refusal::OutOfRange`] for none or more than a ward has.
    pub fn doors(typed: u32) -> Result<u32, Refusal> {
        if (1..=GOAL_MAX).contains(&typed) {
            Ok(typed)
        } else {
            Err(Refusal::OutOfRange { field: Field::Number, min: 1, max: GOAL_MAX.into() })
        }
    }

    /// How many doors a steady pace would have brought by now.
    fn expected(&self, now: Timestamp) -> u64 {
        let whole = (self.by.0 - self.since.0).max(1);
        let gone = (now.0 - self.since.0).clamp(0, whole);
        let to_do = u64::from(self.doors).saturating_sub(self.began_with);
        let (gone, whole) = (u128::from(gone.unsigned_abs()), u128::from(whole.unsigned_abs()));
        let share = u128::from(to_do) * gone / whole;
        self.began_with + u64::try_from(share).unwrap_or(u64::MAX)
    }
}

/// Why a ward falls behind, and so what would help.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Behind {
    /// The day of the goal is over, and so many doors are missing.
    Late {
        /// How many.
        left: u64,
    },
    /// The goal would be missed at this pace.
    Slow {
        /// Doors a day that would do.
        needed: u64,
        /// Doors a day in the last seven days.
        now: u64,
    },
    /// Nobody knocked in the last seven days.
    Quiet,
    /// Doors stay closed: other hours may do better.
    FewAnswer {
        /// Of a hundred doors, at so many somebody answered.
        rate: u64,
    },
}

impl Behind {
    /// The stable word for it in locale keys.
    pub fn key(self) -> &'static str {
        match self {
            Self::Late { .. } => "late",
            Self::Slow { .. } => "slow",
            Self::Quiet => "quiet",
            Self::FewAnswer { .. } => "few",
        }
    }
}

/// Whether a ward falls behind. `week` is what happened in the last seven days; a
/// ward where nobody listens and that has no goal falls behind nothing.
pub fn behind(
    all: &Tally,
    week: &Tally,
    goal: Option<&Goal>,
    is_open: bool,
    now: Timestamp,
) -> Option<Behind> {
    let goal = goal.filter(|goal| all.doors < goal.doors.into());
    if let Some(goal) = goal {
        let left = u64::from(goal.doors) - all.doors;
        if goal.by <= now {
            return Some(Behind::Late { left });
        }
        if all.doors * 100 < goal.expected(now) * PACE_PERCENT {
            let ms_left = (goal.by.0 - now.0).unsigned_abs();
            let days = ms_left.div_ceil(DAY_MS.unsigned_abs()).max(1);
            let now = week.doors.div_ceil(DAYS as u64);
            return Some(Behind::Slow { needed: left.div_ceil(days), now });
        }
    }
    if is_open && week.doors == 0 {
        return Some(Behind::Quiet);
    }
    let rate = all.contact_rate().filter(|_| all.doors >= TELLING_DOORS)?;
    (is_open && rate < FEW_PERCENT).then_some(Behind::FewAnswer { rate })
}

/// What happened on each of the days, told by the hours. `beginnings` are the
/// moments at which the days begin, and the one at which the last ends.
pub fn by_day(hours: &[(Timestamp, Tally)], beginnings: &[Timestamp; DAYS + 1]) -> [Tally; DAYS] {
    let mut days = [Tally::default(); DAYS];
    for (at, tally) in hours {
        let after = beginnings.iter().filter(|beginning| *beginning <= at).count();
        if let Some(day) = after.checked_sub(1).and_then(|day| days.get_mut(day)) {
            day.add(tally);
        }
    }
    days
}

/// What happened on all of the days together.
pub fn sum(days: &[Tally]) -> Tally {
    let mut all = Tally::default();
    for day in days {
        all.add(day);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn doors(doors: u64, spoken: u64) -> Tally {
        Tally { doors, spoken, ..Tally::default() }
    }

    fn goal() -> Goal {
        let ward = WardId::from_random([1; 16]);
        let (since, by) = (Timestamp(0), Timestamp(10 * DAY_MS));
        Goal { ward, doors: 300, by, since, began_with: 100 }
    }

    #[test]
    fn rates_are_of_doors_and_of_those_who_may_vote() {
        let tally = Tally { doors: 3, spoken: 2, told: 1, ..Tally::default() };
        assert_eq!(tally.contact_rate(), Some(67));
        assert_eq!(tally.electorate_rate(Some(200)), Some(2), "1.5 of a hundred");
        assert_eq!((doors(0, 0).contact_rate(), tally.electorate_rate(None)), (None, None));
    }

    #[test]
    fn a_goal_falls_behind_at_less_than_four_fifths_of_a_steady_pace() {
        let half = Timestamp(5 * DAY_MS);
        let judged = |all| behind(&doors(all, all), &doors(14, 14), Some(&goal()), true, half);
        assert_eq!(judged(160), None, "four fifths of 200");
        assert_eq!(judged(159), Some(Behind::Slow { needed: 29, now: 2 }));
        let late = behind(&doors(299, 299), &doors(1, 1), Some(&goal()), true, goal().by);
        assert_eq!(late, Some(Behind::Late { left: 1 }));
        assert_eq!(behind(&doors(300, 300), &doors(1, 1), Some(&goal()), true, goal().by), None);
    }

    #[test]
    fn a_ward_nobody_knocks_in_falls_behind_while_somebody_should() {
        let judged = |week, is_open| {
            behind(&doors(100, 40), &doors(week, week), None, is_open, Timestamp(0))
        };
        assert_eq!(judged(0, true), Some(Behind::Quiet));
        assert_eq!((judged(1, true), judged(0, false)), (None, None));
    }

    #[test]
    fn closed_doors_are_pointed_out_once_there_are_enough_of_them() {
        let judged =
            |all, spoken| behind(&doors(all, spoken), &doors(1, 1), None, true, Timestamp(0));
        assert_eq!(judged(100, 14), Some(Behind::FewAnswer { rate: 14 }));
        assert_eq!((judged(100, 15), judged(29, 0)), (None, None));
    }

    #[test]
    fn an_hour_falls_on_the_day_it_lies_in() {
        let beginnings = [1, 2, 3, 4, 5, 6, 7, 8].map(|day| Timestamp(DAY_MS * day));
        let at = |ms| (Timestamp(ms), doors(1, 0));
        let hours =
            [at(DAY_MS - 1), at(DAY_MS), at(2 * DAY_MS - 1), at(7 * DAY_MS), at(8 * DAY_MS)];
        let days = by_day(&hours, &beginnings).map(|day| day.doors);
        assert_eq!(days, [2, 0, 0, 0, 0, 0, 1]);
        assert_eq!(sum(&by_day(&hours, &beginnings)).doors, 3);
    }

    #[test]
    fn a_goal_of_no_doors_is_none() {
        assert!(Goal::doors(0).is_err() && Goal::doors(GOAL_MAX + 1).is_err());
        assert_eq!(Goal::doors(400), Ok(400));
    }
}
