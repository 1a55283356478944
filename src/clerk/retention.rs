//! Until when what is kept of people: set by administrators, read by everybody, and
//! kept to by the clock.

use crate::clerk::{Clerk, Done};
use crate::consent::KEEP_DAYS;
use crate::error::{Field, Refusal};
use crate::people::Visitor;
use crate::retention::{Change, Days, Keeping, Kept, Setting, settled};
use crate::text::{self, Details};
use crate::time::Timestamp;

/// What other days for a kind would do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Planned {
    /// The kind.
    pub kept: Kept,
    /// How many days it is kept now.
    pub from: i64,
    /// How many it would be.
    pub to: i64,
    /// How much of it would be erased within the hour.
    pub erased: u64,
}

/// A change of a setting, for whoever asks how it came to this.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// What was set.
    pub what: Setting,
    /// How many days it was before, where that is what was set.
    pub from: Option<i64>,
    /// How many days it was then.
    pub to: Option<i64>,
    /// When.
    pub at: Timestamp,
    /// By whom; nobody, when their account is gone.
    pub by: Option<String>,
}

/// For everybody, and for the clock.
impl Clerk {
    /// For how many days each kind is kept here.
    pub async fn keeping(&self) -> Done<Keeping> {
        Ok(settled(&self.store.list_changes().await?).0)
    }

    /// The same, and who is asked about it; nothing while no administrator has said so.
    pub async fn keeping_and_contact(&self) -> Done<(Keeping, String)> {
        Ok(settled(&self.store.list_changes().await?))
    }

    /// Erases what was kept long enough, kind by kind; asked every hour by the server.
    /// Says of which kinds there was something, and how much; and what could not be
    /// erased, which holds up no other kind.
    ///
    /// # Errors
    /// When it is not known how long anything is kept.
    pub async fn erase_what_is_due(&self) -> Done<Vec<(Kept, Done<u64>)>> {
        let keeping = self.keeping().await?;
        let mut erased = Vec::new();
        for kept in Kept::ALL {
            let done = self.erase_due(kept, &keeping).await;
            if !matches!(done, Ok(0)) {
                erased.push((kept, done));
            }
        }
        Ok(erased)
    }

    async fn erase_due(&self, kept: Kept, keeping: &Keeping) -> Done<u64> {
        match (kept, keeping.cut(kept, self.now())) {
            (Kept::Details, _) => {
                self.erase_details_due(keeping.days(kept).unwrap_or(KEEP_DAYS)).await
            }
            // They say themselves from when on it counts.
            (Kept::Helpers, _) => {
                Ok(u64::try_from(self.erase_stale_helpers().await?).unwrap_or(u64::MAX))
            }
            (_, Some(cut)) => Ok(self.store.erase_due(kept, cut).await?),
            (_, None) => Ok(0),
        }
    }

    async fn count_due(&self, kept: Kept, keeping: &Keeping) -> Done<u64> {
        match (kept, keeping.cut(kept, self.now())) {
            (Kept::Details, _) => {
                let days = keeping.days(kept).unwrap_or(KEEP_DAYS);
                Ok(u64::try_from(self.details_due(days).await?.len()).unwrap_or(u64::MAX))
            }
            (_, Some(cut)) => Ok(self.store.count_due(kept, cut).await?),
            (_, None) => Ok(0),
        }
    }
}

/// For administrators.
impl Clerk {
    /// What other days would do, before anything is set: one entry for each kind that
    /// would change.
    pub async fn plan_keeping(
        &self,
        visitor: &Visitor,
        wanted: &[(Kept, i64)],
    ) -> Done<Vec<Planned>> {
        visitor.administrator()?;
        let keeping = self.keeping().await?;
        let mut planned = Vec::new();
        for (kept, to) in wanted {
            let to = kept.read_days(&to.to_string())?;
            let from = keeping.days(*kept).unwrap_or(to);
            if from != to {
                let erased = self.count_due(*kept, &keeping.clone().with(*kept, to)).await?;
                planned.push(Planned { kept: *kept, from, to, erased });
            }
        }
        Ok(planned)
    }

    /// Sets for how many days some kinds are kept, and who is asked about it.
    pub async fn set_keeping(
        &self,
        visitor: &Visitor,
        wanted: &[(Kept, i64)],
        contact: &str,
    ) -> Done<()> {
        let by = visitor.administrator()?.id;
        let contact = text::optional(contact, Details::parse)
            .map_err(|refusal| refusal.about(Field::Contact))?;
        let contact = contact.map(|text| text.to_string()).unwrap_or_default();
        let at = self.now();
        let planned = self.plan_keeping(visitor, wanted).await?;
        let mut changes: Vec<_> =
            planned.iter().map(|one| (Setting::Days(one.kept), one.to.to_string())).collect();
        if self.keeping_and_contact().await?.1 != contact {
            changes.push((Setting::Contact, contact));
        }
        let changes: Vec<_> =
            changes.into_iter().map(|(what, value)| Change { what, value, at, by }).collect();
        Ok(self.store.record_changes(&changes).await?)
    }

    /// Who set what and when, the newest first.
    pub async fn keeping_history(&self, visitor: &Visitor) -> Done<Vec<Told>> {
        visitor.administrator()?;
        let organisers = self.store.list_organisers().await?;
        let (mut keeping, mut told) = (Keeping::default(), Vec::new());
        for change in self.store.list_changes().await? {
            let by = organisers.iter().find(|one| one.id == change.by);
            let by = by.map(|one| one.name.to_string());
            let (mut from, mut to) = (None, None);
            if let (Setting::Days(kept), Ok(days)) = (change.what, change.value.parse()) {
                from = keeping.days(kept);
                keeping = keeping.with(kept, days);
                to = Some(days);
            }
            told.push(Told { what: change.what, from, to, at: change.at, by });
        }
        told.reverse();
        Ok(told)
    }
}

/// Reads the days typed for each kind that can be set.
///
/// # Errors
/// What is the matter with the first that will not do.
pub fn read_days<'a>(typed: impl Fn(&'static str) -> &'a str) -> Result<Vec<(Kept, i64)>, Refusal> {
    let can_be_set = |kept: &Kept| kept.days().is_some_and(Days::may_change);
    let read = |kept: Kept| kept.read_days(typed(kept.key())).map(|days| (kept, days));
    Kept::ALL.into_iter().filter(can_be_set).map(read).collect()
}
