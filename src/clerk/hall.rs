//! What everybody in the hall may know, at any moment.

use crate::clerk::{Clerk, Done};
use crate::conference::Conference;
use crate::error::Refusal;
use crate::id::{ConferenceId, WardId};
use crate::issue::{self, Voiced};
use crate::people::{Scope, Visitor};
use crate::update::{ContestState, Update};
use crate::ward::Ward;

impl Clerk {
    /// What everybody may know of a meeting now: phases and turnout, never a ranking.
    pub async fn hall(&self, conference: ConferenceId) -> Done<Update> {
        // Read before everything else, so that of two updates the later one knows more.
        let now = self.now();
        let meeting = self.store.find_conference(conference).await?.ok_or(Refusal::NotFound)?;
        let mut contests = Vec::new();
        for contest in self.store.list_contests(conference).await? {
            if contest.is_public() {
                let turnout = self.store.turnout(contest.id).await?;
                let opening = self.opening(contest.id).await?.map(|opening| opening.hash());
                contests.push(ContestState::of(&contest, turnout, opening));
            }
        }
        // A draft chosen for the screen stays unknown until it opens.
        let on_screen = meeting.on_screen.filter(|id| contests.iter().any(|c| c.id == *id));
        Ok(Update { conference, on_screen, holding: meeting.holding, now, contests })
    }

    /// The meeting a screen link shows.
    pub async fn screen(&self, visitor: &Visitor) -> Done<Conference> {
        let Visitor::Holder(link) = visitor else { return Err(Refusal::NotFound.into()) };
        let Scope::Screen { conference } = link.scope else {
            return Err(Refusal::NotFound.into());
        };
        Ok(self.store.find_conference(conference).await?.ok_or(Refusal::NotFound)?)
    }

    /// A ward, and whether people can tell it an issue now.
    pub async fn ward_front(&self, id: WardId) -> Done<(Ward, bool)> {
        let ward = self.store.find_ward(id).await?.ok_or(Refusal::NotFound)?;
        let is_listening = self.store.find_open_listening(id, self.now()).await?.is_some();
        Ok((ward, is_listening))
    }

    /// What may be told to everybody of what people said in a ward.
    pub async fn said_in(&self, ward: WardId) -> Done<Vec<Voiced>> {
        Ok(issue::published_issues(&self.store.list_issues(Some(ward)).await?))
    }

    /// Tells everybody in the hall what they may know now.
    pub(crate) async fn tell_hall(&self, conference: ConferenceId) -> Done<()> {
        let update = self.hall(conference).await?;
        self.announce.announce(update);
        Ok(())
    }
}
