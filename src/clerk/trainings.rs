//! Training: sessions, who came, and how the number of those found and trained grows.

use std::collections::HashMap;

use crate::clerk::{Clerk, Done};
use crate::error::Refusal;
use crate::helper::{Filter, Helper};
use crate::id::{HelperId, TrainingId};
use crate::people::Visitor;
use crate::store::roll;
use crate::text::Name;
use crate::time::Timestamp;
use crate::training::{Attended, Came, Counted, Growth, Kind, MONTHS, Training};
use crate::ward::Ward;

/// How it grows: everybody, and each ward.
#[derive(Clone, Debug)]
pub struct GrowthReport {
    /// All wards together.
    pub all: Growth,
    /// Each ward, by name.
    pub wards: Vec<(Ward, Growth)>,
}

/// A session, and everybody who could have come.
#[derive(Clone, Debug)]
pub struct Register {
    /// The session.
    pub training: Training,
    /// Everybody, by name, with whether they came.
    pub people: Vec<(Helper, bool)>,
}

impl Clerk {
    /// The id of a session that is still to be kept: a form holds it, so that sending the
    /// form twice makes one.
    pub fn new_training(&self) -> TrainingId {
        TrainingId::from_random(roll(&*self.dice))
    }

    /// Keeps a session, for an organiser.
    pub async fn record_training(
        &self,
        visitor: &Visitor,
        id: TrainingId,
        (kind, place, at): (Kind, Name, Timestamp),
    ) -> Done<()> {
        visitor.organiser()?;
        self.store.record_training(&Training { id, kind, place, at }).await?;
        Ok(())
    }

    /// All sessions with how many came, newest first, for an organiser.
    pub async fn list_trainings(&self, visitor: &Visitor) -> Done<Vec<(Training, u64)>> {
        visitor.organiser()?;
        Ok(self.store.list_trainings().await?)
    }

    /// A session with everybody whom a filter lets through, and whether they came.
    pub async fn call_register(
        &self,
        visitor: &Visitor,
        id: TrainingId,
        filter: &Filter,
    ) -> Done<Register> {
        let all = self.list_helpers(visitor, filter).await?;
        let training = self.store.find_training(id).await?.ok_or(Refusal::NotFound)?;
        let came = self.store.list_came().await?;
        let is_there = |who: HelperId| came.iter().any(|(one, what)| *one == who && what.id == id);
        let mut people: Vec<_> = all
            .into_iter()
            .map(|helper| {
                let came = is_there(helper.id);
                (helper, came)
            })
            .collect();
        people.sort_by_cached_key(|(helper, _)| helper.profile.name.as_str().to_lowercase());
        Ok(Register { training, people })
    }

    /// Notes who came to a session and who did not, for an organiser.
    pub async fn note_came(&self, visitor: &Visitor, id: TrainingId, came: &Came) -> Done<()> {
        visitor.organiser()?;
        self.store.find_training(id).await?.ok_or(Refusal::NotFound)?;
        Ok(self.store.note_came(id, came).await?)
    }

    /// Deletes a session, for an organiser. Doing it twice is fine.
    pub async fn remove_training(&self, visitor: &Visitor, id: TrainingId) -> Done<()> {
        visitor.organiser()?;
        self.store.remove_training(id).await?;
        Ok(())
    }

    /// The sessions somebody came to, the earliest first.
    pub async fn list_attended(&self, id: HelperId) -> Done<Vec<Attended>> {
        let all = self.store.list_came().await?.into_iter();
        let theirs = all.filter(|(who, _)| *who == id);
        Ok(theirs.map(|(_, training)| Attended { kind: training.kind, at: training.at }).collect())
    }

    /// How the number of those found and trained grows, for an organiser. `months` are
    /// the beginnings of the last months, and of the next.
    pub async fn growth(
        &self,
        visitor: &Visitor,
        months: &[Timestamp; MONTHS + 1],
    ) -> Done<GrowthReport> {
        let helpers = self.list_helpers(visitor, &Filter::default()).await?;
        let gone = self.store.list_gone().await?;
        let mut first: HashMap<HelperId, Timestamp> = HashMap::new();
        let mut last: HashMap<HelperId, Timestamp> = HashMap::new();
        let now = self.now();
        for (who, training) in self.store.list_came().await? {
            first.entry(who).or_insert(training.at);
            if training.at <= now {
                last.insert(who, training.at);
            }
        }
        for (who, _, role) in self.list_roles().await? {
            if let Some(at) = role.active_at(now) {
                let known = last.entry(who).or_insert(at);
                *known = at.max(*known);
            }
        }
        let counted = |helper: &Helper| Counted {
            ward: helper.profile.wards.first().copied(),
            joined_at: helper.joined_at,
            trained_at: first.get(&helper.id).copied(),
            active_at: last.get(&helper.id).copied(),
        };
        let people: Vec<Counted> = helpers.iter().map(counted).collect();
        let of = |ward| Growth::of(ward, &people, &gone, months, now);
        let wards = self.store.list_wards().await?;
        let wards = wards.into_iter().map(|ward| {
            let growth = of(Some(ward.id));
            (ward, growth)
        });
        Ok(GrowthReport { all: of(None), wards: wards.collect() })
    }
}
