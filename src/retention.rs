//! Retention: what is kept of people, and until when.
//!
//! One table says it. The page for everybody, the administrators' settings and the job
//! that erases all read it, so that they cannot say different things.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::error::{Field, Refusal};
use crate::follow::CONFIRM_WITHIN_MS;
use crate::helper;
use crate::id::OrganiserId;
use crate::people::SESSION_MS;
use crate::text::plain_digits;
use crate::time::{DAY_MS, Timestamp};

/// One kind of what is kept of people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kept {
    /// Name and number or address of those who asked on a doorstep to hear what happens.
    Details,
    /// Addresses of those who asked to follow something and have not said yes.
    Asking,
    /// Addresses of those who follow something.
    Following,
    /// Letters that could not be handed over.
    Letters,
    /// The words of answers, and of those who say that something is not done yet.
    Answers,
    /// First names of those on a shift.
    Canvassers,
    /// Whose a personal link is.
    Links,
    /// Names of those who own an action or help with it.
    Owners,
    /// Names and own words of representatives.
    Representatives,
    /// What those who would like to help say of themselves.
    Helpers,
    /// Files of answers that nobody took in.
    Uploads,
    /// Who is signed in.
    Sessions,
    /// Name, address and password of organisers.
    Accounts,
}

/// For how many days something is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Days {
    /// Until an administrator says otherwise.
    pub usual: i64,
    /// The fewest that can be set.
    pub min: i64,
    /// The most that can be set.
    pub max: i64,
}

impl Days {
    const fn fixed(days: i64) -> Self {
        Self { usual: days, min: days, max: days }
    }

    /// Whether another number can be set.
    pub fn may_change(self) -> bool {
        self.min < self.max
    }
}

impl Kept {
    /// All kinds, in the order in which people are told of them.
    pub const ALL: [Self; 13] = [
        Self::Answers,
        Self::Details,
        Self::Asking,
        Self::Following,
        Self::Letters,
        Self::Helpers,
        Self::Owners,
        Self::Representatives,
        Self::Canvassers,
        Self::Links,
        Self::Uploads,
        Self::Sessions,
        Self::Accounts,
    ];

    /// The stable word for it in forms, locale keys and the database.
    pub fn key(self) -> &'static str {
        match self {
            Self::Details => "details",
            Self::Asking => "asking",
            Self::Following => "following",
            Self::Letters => "letters",
            Self::Answers => "answers",
            Self::Canvassers => "canvassers",
            Self::Links => "links",
            Self::Owners => "owners",
            Self::Representatives => "representatives",
            Self::Helpers => "helpers",
            Self::Uploads => "uploads",
            Self::Sessions => "sessions",
            Self::Accounts => "accounts",
        }
    }

    /// The kind of that stable word.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kept| kept.key() == key)
    }

    /// For how many days it is kept; none where somebody has to erase it.
    pub fn days(self) -> Option<Days> {
        let days = |usual, min, max| Some(Days { usual, min, max });
        match self {
            // Ninety is what people agree to, so it is the most; a week is for thanking them.
            Self::Details => days(90, 7, 90),
            Self::Asking => Some(Days::fixed(CONFIRM_WITHIN_MS / DAY_MS)),
            // As they were told when they joined.
            Self::Helpers => Some(Days::fixed(helper::KEEP_DAYS)),
            // Longer than most actions take. Whoever still wants to hear asks again.
            Self::Following => days(730, 90, 1_095),
            // For whoever looks after the mail server: a week has a working day in it.
            Self::Letters => days(7, 1, 30),
            // Long enough to sort them and to vote on them, and for the year's report.
            Self::Answers => days(365, 90, 730),
            Self::Canvassers | Self::Links => days(90, 7, 365),
            // Who did it stays readable for a while after it is done.
            Self::Owners => days(730, 30, 1_825),
            // Whoever stands again is asked what became of it: a term later at most. The last
            // month is told until a month after it, and read for a while.
            Self::Representatives => days(730, 90, 1_825),
            // It may hold more than answers.
            Self::Uploads => Some(Days::fixed(1)),
            Self::Sessions => Some(Days::fixed(SESSION_MS / DAY_MS)),
            Self::Accounts => None,
        }
    }

    /// Reads a number of days as typed.
    ///
    /// # Errors
    /// [`Refusal::Missing`], [`Refusal::NotUnderstood`] or [`Refusal::OutOfRange`].
    pub fn read_days(self, text: &str) -> Result<i64, Refusal> {
        let field = Field::Days;
        let text = plain_digits(text.trim());
        if text.is_empty() {
            return Err(Refusal::Missing { field });
        }
        let days: i64 = text.parse().map_err(|_| Refusal::NotUnderstood { field })?;
        match self.days() {
            Some(Days { min, max, .. }) if (min..=max).contains(&days) => Ok(days),
            Some(Days { min, max, .. }) => Err(Refusal::OutOfRange { field, min, max }),
            None => Err(Refusal::NotUnderstood { field }),
        }
    }
}

/// For how many days each kind is kept here, as administrators have set it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Keeping(BTreeMap<Kept, i64>);

impl Keeping {
    /// The days of a kind; none where somebody has to erase it.
    pub fn days(&self, kept: Kept) -> Option<i64> {
        let days = kept.days()?;
        Some(self.0.get(&kept).map_or(days.usual, |set| (*set).clamp(days.min, days.max)))
    }

    /// The same with other days for one kind.
    #[must_use]
    pub fn with(mut self, kept: Kept, days: i64) -> Self {
        self.0.insert(kept, days);
        self
    }

    /// What of a kind is as old as this is erased now. A session knows its own end.
    pub fn cut(&self, kept: Kept, now: Timestamp) -> Option<Timestamp> {
        let days = self.days(kept)?;
        Some(if kept == Kept::Sessions { now } else { now.plus_ms(-days * DAY_MS) })
    }
}

/// What an administrator can set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Setting {
    /// For how many days a kind is kept.
    Days(Kept),
    /// Who is asked about personal data, for everybody to read.
    Contact,
}

impl Setting {
    /// The stable word for it in the database and in locale keys.
    pub fn key(self) -> &'static str {
        match self {
            Self::Days(kept) => kept.key(),
            Self::Contact => "contact",
        }
    }

    /// The setting of that stable word.
    pub fn from_key(key: &str) -> Option<Self> {
        if key == Self::Contact.key() {
            return Some(Self::Contact);
        }
        Kept::from_key(key).map(Self::Days)
    }
}

/// One change of a setting. The newest of each is what holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What was set.
    pub what: Setting,
    /// To what: a number of days, or a text. A text that was replaced is not kept.
    pub value: String,
    /// When.
    pub at: Timestamp,
    /// By whom.
    pub by: OrganiserId,
}

/// What these changes, the oldest first, come to.
pub fn settled(changes: &[Change]) -> (Keeping, String) {
    let (mut keeping, mut contact) = (Keeping::default(), String::new());
    for change in changes {
        match change.what {
            Setting::Contact => contact.clone_from(&change.value),
            Setting::Days(kept) => {
                if let Ok(days) = change.value.parse() {
                    keeping = keeping.with(kept, days);
                }
            }
        }
    }
    (keeping, contact)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_reads_back_and_its_usual_days_can_be_set() {
        for kept in Kept::ALL {
            assert_eq!(Kept::from_key(kept.key()), Some(kept));
            assert_eq!(Setting::from_key(kept.key()), Some(Setting::Days(kept)));
            let Some(days) = kept.days() else { continue };
            assert!(0 < days.min && days.min <= days.usual && days.usual <= days.max, "{kept:?}");
            assert_eq!(kept.read_days(&days.usual.to_string()), Ok(days.usual));
            assert_eq!(Keeping::default().days(kept), Some(days.usual));
        }
        assert_eq!(Setting::from_key("contact"), Some(Setting::Contact));
        assert_eq!(Setting::from_key("ballots"), None);
    }

    #[test]
    fn nobody_is_kept_longer_than_they_agreed_to() {
        let days = Kept::Details.days().unwrap();
        assert_eq!((days.usual, days.max), (crate::consent::KEEP_DAYS, crate::consent::KEEP_DAYS));
    }

    #[test]
    fn days_outside_the_range_are_refused_with_the_range() {
        let field = Field::Days;
        for (typed, refusal) in [
            ("", Refusal::Missing { field }),
            ("soon", Refusal::NotUnderstood { field }),
            ("6", Refusal::OutOfRange { field, min: 7, max: 90 }),
            ("91", Refusal::OutOfRange { field, min: 7, max: 90 }),
        ] {
            assert_eq!(Kept::Details.read_days(typed), Err(refusal), "{typed}");
        }
        assert_eq!(Kept::Details.read_days(" ۳۰ "), Ok(30));
        assert!(Kept::Uploads.read_days("2").is_err(), "this one is not set");
        assert!(Kept::Accounts.read_days("2").is_err());
    }

    #[test]
    fn what_was_set_last_holds_and_never_beyond_the_range() {
        let change = |what, value: &str| Change {
            what,
            value: value.into(),
            at: Timestamp(0),
            by: OrganiserId::from_random([1; 16]),
        };
        let days = Setting::Days(Kept::Details);
        let changes = [change(days, "30"), change(Setting::Contact, "Ada"), change(days, "14")];
        let (keeping, contact) = settled(&changes);
        assert_eq!((keeping.days(Kept::Details), contact.as_str()), (Some(14), "Ada"));
        let (keeping, _) = settled(&[change(days, "900")]);
        assert_eq!(keeping.days(Kept::Details), Some(90), "an older program allowed more");
    }

    #[test]
    fn what_is_as_old_as_its_days_goes_and_a_session_at_its_own_end() {
        let (keeping, now) = (Keeping::default().with(Kept::Letters, 3), Timestamp(10 * DAY_MS));
        assert_eq!(keeping.cut(Kept::Letters, now), Some(Timestamp(7 * DAY_MS)));
        assert_eq!(keeping.cut(Kept::Sessions, now), Some(now));
        assert_eq!(keeping.cut(Kept::Accounts, now), None);
    }
}
