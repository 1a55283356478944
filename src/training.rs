//! Training: when people learnt what, who came, and how the number of those who were
//! found and trained grows. That number is what organisers measure themselves by.

use serde::{Deserialize, Serialize};

use crate::error::{Field, Refusal};
use crate::helper::choice::choices;
use crate::id::{HelperId, TrainingId, WardId};
use crate::text::Name;
use crate::time::{DAY_MS, Timestamp};

/// Months that are shown one by one: a year, so that summers are seen.
pub const MONTHS: usize = 12;
/// Who did something in these last days is active: a month, as helpers count.
pub const ACTIVE_DAYS: i64 = 30;

choices! { in Category
    /// What is learnt.
    Kind {
        /// Asking at doors.
        Doors = "doors",
        /// The desk: slips and paper.
        Desk = "desk",
        /// Holding a meeting.
        Meeting = "meeting",
        /// Carrying an action through.
        Actions = "actions",
        /// Finding and keeping helpers.
        People = "people",
        /// Something else.
        Other = "other",
    }
}

/// One session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Training {
    /// Its id.
    pub id: TrainingId,
    /// What was learnt.
    pub kind: Kind,
    /// Where.
    pub place: Name,
    /// When it began.
    pub at: Timestamp,
}

/// A session somebody came to, as it stands on their page and in their file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Attended {
    /// What was learnt.
    pub kind: Kind,
    /// When.
    pub at: Timestamp,
}

/// Somebody in the register, as far as numbers go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counted {
    /// Their own ward.
    pub ward: Option<WardId>,
    /// When they joined.
    pub joined_at: Timestamp,
    /// The first session they came to.
    pub trained_at: Option<Timestamp>,
    /// What they did last.
    pub active_at: Option<Timestamp>,
}

/// People who came to a session as their first, and have left the register since: a
/// number, and nothing of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gone {
    /// Their own ward.
    pub ward: WardId,
    /// When that session was.
    pub trained_at: Timestamp,
    /// How many.
    pub people: u64,
}

/// How many people were found and trained.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Growth {
    /// Who was ever found: in the register now, or trained and gone.
    pub found: u64,
    /// Who of them was trained.
    pub trained: u64,
    /// Who did something in the last days.
    pub active: u64,
    /// Who joined in each month and is still here, this month last.
    pub joined: [u64; MONTHS],
    /// Who was trained for the first time in each month.
    pub newly_trained: [u64; MONTHS],
}

/// The month in which a moment lies: `beginnings` are those of each, and of the next.
fn month(at: Timestamp, beginnings: &[Timestamp; MONTHS + 1]) -> Option<usize> {
    (0..MONTHS).find(|n| (beginnings[*n]..beginnings[n + 1]).contains(&at))
}

impl Growth {
    fn add(&mut self, one: &Counted, months: &[Timestamp; MONTHS + 1], now: Timestamp) {
        self.found += 1;
        if let Some(n) = month(one.joined_at, months) {
            self.joined[n] += 1;
        }
        if let Some(at) = one.trained_at {
            self.trained += 1;
            if let Some(n) = month(at, months) {
                self.newly_trained[n] += 1;
            }
        }
        let since = now.plus_ms(-ACTIVE_DAYS * DAY_MS);
        if one.active_at.is_some_and(|at| (since..=now).contains(&at)) {
            self.active += 1;
        }
    }

    fn add_gone(&mut self, gone: &Gone, months: &[Timestamp; MONTHS + 1]) {
        self.found += gone.people;
        self.trained += gone.people;
        if let Some(n) = month(gone.trained_at, months) {
            self.newly_trained[n] += gone.people;
        }
    }

    /// The growth of everybody, or of a ward: each person counts in their own.
    pub fn of(
        ward: Option<WardId>,
        people: &[Counted],
        gone: &[Gone],
        months: &[Timestamp; MONTHS + 1],
        now: Timestamp,
    ) -> Self {
        let mut growth = Self::default();
        for one in people.iter().filter(|one| ward.is_none() || one.ward == ward) {
            growth.add(one, months, now);
        }
        for some in gone.iter().filter(|some| ward.is_none_or(|ward| some.ward == ward)) {
            growth.add_gone(some, months);
        }
        growth
    }
}

/// Who came, as a form says it: of those who stood on it, who was ticked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Came {
    /// Who came.
    pub yes: Vec<HelperId>,
    /// Who did not.
    pub no: Vec<HelperId>,
}

impl Came {
    /// Reads the ids that stood on a form, and those that were ticked.
    ///
    /// # Errors
    /// [`Refusal::NotUnderstood`] for what is no id.
    pub fn read(shown: &[&str], ticked: &[&str]) -> Result<Self, Refusal> {
        let mut came = Self::default();
        for id in shown {
            let not_understood = |_| Refusal::NotUnderstood { field: Field::Help };
            let who = HelperId::parse(id).map_err(not_understood)?;
            if ticked.contains(id) { came.yes.push(who) } else { came.no.push(who) }
        }
        Ok(came)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const A: WardId = WardId(uuid::Uuid::from_bytes([1; 16]));
    const B: WardId = WardId(uuid::Uuid::from_bytes([2; 16]));

    /// Months of ten milliseconds, the first from 0 on; the present moment is in the last.
    fn months() -> [Timestamp; MONTHS + 1] {
        std::array::from_fn(|n| Timestamp(i64::try_from(n).unwrap() * 10))
    }

    fn one(ward: WardId, joined: i64, trained: Option<i64>) -> Counted {
        Counted {
            ward: Some(ward),
            joined_at: Timestamp(joined),
            trained_at: trained.map(Timestamp),
            active_at: trained.map(Timestamp),
        }
    }

    fn growth(ward: Option<WardId>, people: &[Counted], gone: &[Gone]) -> Growth {
        Growth::of(ward, people, gone, &months(), Timestamp(115))
    }

    #[test]
    fn each_person_counts_once_in_their_own_ward_and_once_for_everybody() {
        let people = [one(A, -5, None), one(A, 9, Some(10)), one(B, 119, Some(115))];
        let (all, a, b) = (
            growth(None, &people, &[]),
            growth(Some(A), &people, &[]),
            growth(Some(B), &people, &[]),
        );
        assert_eq!((all.found, all.trained, all.active), (3, 2, 2));
        assert_eq!((a.found, a.trained), (2, 1));
        assert_eq!((b.found, b.trained, b.active), (1, 1, 1));
        assert_eq!(
            (all.joined[0], all.joined[11]),
            (1, 1),
            "whoever joined before the year is in no month"
        );
        assert_eq!((all.newly_trained[1], all.newly_trained[11]), (1, 1));
    }

    #[test]
    fn those_who_left_stay_a_number() {
        let gone = [Gone { ward: A, trained_at: Timestamp(10), people: 2 }];
        let all = growth(None, &[one(A, 5, None)], &gone);
        assert_eq!((all.found, all.trained, all.active, all.newly_trained[1]), (3, 2, 0, 2));
        assert_eq!(growth(Some(B), &[], &gone), Growth::default());
    }

    #[test]
    fn what_lies_long_ago_or_ahead_makes_nobody_active() {
        let now = Timestamp(ACTIVE_DAYS * DAY_MS + 5);
        let active = |at: i64| {
            let one = Counted { active_at: Some(Timestamp(at)), ..one(A, 0, None) };
            Growth::of(None, &[one], &[], &months(), now).active
        };
        assert_eq!((active(4), active(5), active(now.0), active(now.0 + 1)), (0, 1, 1, 0));
    }

    #[test]
    fn only_those_on_the_form_are_noted() {
        let (ada, bo) =
            ("11111111-1111-4111-8111-111111111111", "22222222-2222-4222-8222-222222222222");
        let came = Came::read(&[ada, bo], &[bo]).unwrap();
        assert_eq!((came.yes[0].to_string(), came.no[0].to_string()), (bo.into(), ada.into()));
        assert!(Came::read(&["x"], &[]).is_err());
        assert_eq!(Came::read(&[], &[ada]).unwrap(), Came::default());
    }
}
