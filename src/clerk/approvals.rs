//! Acts that need two organisers, where it is so set.

use crate::approval::{Act, Asked};
use crate::clerk::evidence::actor;
use crate::clerk::{Clerk, Done};
use crate::error::Refusal;
use crate::id::ContestId;
use crate::people::Visitor;
use crate::text::Name;

impl Clerk {
    /// Takes an organiser's word for an act. Says whether another organiser's
    /// stands already, so that it may be done; otherwise it is kept and waits, and
    /// stands in the log of a vote that has one.
    pub async fn agree(&self, visitor: &Visitor, contest: ContestId, act: Act) -> Done<bool> {
        let by = visitor.organiser()?.id;
        let found = self.find_contest(contest).await?;
        if !found.phase.may_become(act.leads_to()) {
            return Err(Refusal::WrongPhase.into());
        }
        let asked = Asked { contest, act, by, at: self.now() };
        let earlier = self.store.list_asks(contest).await?;
        if earlier.iter().any(|ask| ask.is_agreed_by(&asked)) {
            return Ok(true);
        }
        let actor = actor(visitor)?;
        let line = act.asked_in(found.phase).map(|what| actor.does(what, asked.at));
        self.store.record_ask(&asked, line.as_ref()).await?;
        Ok(false)
    }

    /// Forgets what organisers asked for, once it is done. An act that was refused
    /// leaves their words standing.
    pub async fn forget_asks(&self, contest: ContestId) -> Done<()> {
        Ok(self.store.forget_asks(contest).await?)
    }

    /// What organisers have asked for and no second one has agreed to yet.
    pub async fn list_asks(&self, visitor: &Visitor, contest: ContestId) -> Done<Vec<(Act, Name)>> {
        visitor.organiser()?;
        let phase = self.find_contest(contest).await?.phase;
        let mut asks = self.store.list_asks(contest).await?;
        asks.retain(|ask| ask.stands_at(self.now()) && phase.may_become(ask.act.leads_to()));
        if asks.is_empty() {
            return Ok(Vec::new());
        }
        let people = self.store.list_organisers().await?;
        let name = |ask: &Asked| {
            let person = people.iter().find(|person| person.id == ask.by)?;
            Some((ask.act, person.name.clone()))
        };
        Ok(asks.iter().filter_map(name).collect())
    }
}
