//! One person, everywhere: found, given to them as a file, and erased.

use crate::clerk::{Clerk, Done};
use crate::error::Refusal;
use crate::people::{Organiser, Visitor};
use crate::trace::{Likeness, Source, Trace, TraceKey, Wanted};

/// Something that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// What it is.
    pub trace: Trace,
    /// How sure it is that it is of the person who was looked for.
    pub likeness: Likeness,
    /// Whether it can be erased here: somebody must be left to look after the site.
    pub can_go: bool,
}

impl Found {
    /// What a form calls it.
    pub fn key(&self) -> TraceKey {
        TraceKey(self.trace.source, self.trace.id)
    }
}

impl Clerk {
    /// Everything that is kept of somebody by this number, address or name, for an
    /// administrator.
    pub async fn find_person(&self, visitor: &Visitor, wanted: &str) -> Done<Vec<Found>> {
        visitor.administrator()?;
        let wanted = Wanted::parse(wanted)?;
        let mut all = Vec::new();
        for source in Source::ALL {
            all.extend(self.store.list_traces(source).await?);
        }
        // Whoever is found by name is looked for by their number, and the other way round.
        let wanted = wanted.with(&all);
        let organisers = self.store.list_organisers().await?;
        let found = |trace: Trace| {
            let likeness = wanted.finds(&trace)?;
            let can_go = may_go(visitor, &organisers, &TraceKey(trace.source, trace.id));
            Some(Found { trace: wanted.only_theirs(trace), likeness, can_go })
        };
        Ok(all.into_iter().filter_map(found).collect())
    }

    /// Erases all of this at once, or nothing, for an administrator; says how much was
    /// there. Doing it twice is fine.
    ///
    /// # Errors
    /// [`Refusal::NotAllowed`] for the administrator's own account, and the last one's.
    pub async fn erase_person(&self, visitor: &Visitor, keys: &[TraceKey]) -> Done<u64> {
        visitor.administrator()?;
        let organisers = self.store.list_organisers().await?;
        if !keys.iter().all(|key| may_go(visitor, &organisers, key)) {
            return Err(Refusal::NotAllowed.into());
        }
        let erased = self.store.erase_traces(keys).await?;
        // What has to wait now is tried again every minute.
        self.store.scrub().await?;
        Ok(erased)
    }
}

/// Whoever erases an account is an administrator with another one, so one is always left.
fn may_go(visitor: &Visitor, organisers: &[Organiser], key: &TraceKey) -> bool {
    let TraceKey(source, id) = key;
    let mut others = organisers.iter().filter(|one| one.id.0 != *id && one.is_administrator);
    *source != Source::Organiser
        || (others.next().is_some() && visitor.organiser().is_ok_and(|me| me.id.0 != *id))
}
