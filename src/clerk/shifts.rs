//! Shifts: one link for an evening, shared by canvassers who type a first name.

use crate::clerk::{Clerk, Done};
use crate::id::{CanvasserId, WardId};
use crate::people::{Link, Scope, Visitor};
use crate::shift::{self, Canvassed, Canvasser};
use crate::slip::Token;
use crate::store::roll;
use crate::time::Timestamp;

/// A shift, who is on it, and how it goes.
#[derive(Clone, Debug)]
pub struct ShiftReport {
    /// Its link.
    pub link: Link,
    /// Whether canvassers can use it now.
    pub is_on: bool,
    /// Who is on it, in the order they joined.
    pub names: Vec<String>,
    /// Doors that were tried on it.
    pub doors: u64,
}

impl Clerk {
    /// Makes a shift of some wards that ends by itself, for an organiser. Its token
    /// exists only in this answer, and on the page of the shift.
    pub async fn begin_shift(
        &self,
        visitor: &Visitor,
        label: &str,
        wards: Vec<WardId>,
        ends_at: Timestamp,
    ) -> Done<(Link, Token)> {
        visitor.organiser()?;
        shift::may_last(self.now(), ends_at)?;
        self.make_link_for(label, Scope::Shift { wards }, ends_at).await
    }

    /// All shifts, the newest first, for an organiser.
    pub async fn list_shifts(&self, visitor: &Visitor) -> Done<Vec<ShiftReport>> {
        let links = self.list_links(visitor).await?;
        let everybody = self.store.list_canvassers().await?;
        let canvassed = self.store.list_canvassed(Timestamp(0)).await?;
        let report = |link: Link| {
            let on_it = everybody.iter().filter(|(id, _)| *id == link.id);
            let done = canvassed.iter().filter(|done| done.link == Some(link.id));
            ShiftReport {
                is_on: link.is_live(self.now()).is_ok(),
                names: on_it.map(|(_, canvasser)| canvasser.name.to_string()).collect(),
                doors: done.map(|done| done.doors).sum(),
                link,
            }
        };
        Ok(links.into_iter().filter(Link::is_shift).map(report).collect())
    }

    /// Takes somebody in on a shift by their first name.
    pub async fn join_shift(&self, visitor: &Visitor, name: &str) -> Done<Canvasser> {
        let link = visitor.shift()?;
        link.is_live(self.now())?;
        let name = shift::first_name(name)?;
        let id = CanvasserId::from_random(roll(&*self.dice));
        let canvasser = Canvasser { id, name, joined_at: self.now().to_the_hour() };
        self.store.record_canvasser(&canvasser, Some(link.id)).await?;
        Ok(canvasser)
    }

    /// Who of a shift a phone says it is.
    pub async fn who_is_on(&self, link: Link, id: Option<CanvasserId>) -> Done<Visitor> {
        let canvasser = match id {
            Some(id) => self.store.find_canvasser(id, link.id).await?,
            None => None,
        };
        Ok(match canvasser {
            Some(canvasser) => Visitor::OnShift(link, canvasser),
            None => Visitor::Holder(link),
        })
    }

    /// What each canvasser did in each ward since then, for an organiser.
    pub async fn list_canvassed(
        &self,
        visitor: &Visitor,
        since: Timestamp,
    ) -> Done<Vec<Canvassed>> {
        visitor.organiser()?;
        Ok(self.store.list_canvassed(since).await?)
    }
}
