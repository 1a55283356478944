//! What everybody in the hall may know, at any moment.

use crate::clerk::{Clerk, Done};
use crate::contest::Phase;
use crate::error::Refusal;
use crate::id::ConferenceId;
use crate::update::{ContestState, Update};

impl Clerk {
    /// What everybody may know of a meeting now: phases and turnout, never a ranking.
    pub async fn hall(&self, conference: ConferenceId) -> Done<Update> {
        let meeting = self.store.find_conference(conference).await?.ok_or(Refusal::NotFound)?;
        let mut contests = Vec::new();
        for contest in self.store.list_contests(conference).await? {
            if contest.phase != Phase::Draft {
                contests.push(ContestState::of(&contest, self.store.turnout(contest.id).await?));
            }
        }
        Ok(Update { conference, on_screen: meeting.on_screen, now: self.now(), contests })
    }

    /// Tells everybody in the hall what they may know now.
    pub(crate) async fn tell_hall(&self, conference: ConferenceId) -> Done<()> {
        let update = self.hall(conference).await?;
        self.announce.announce(update);
        Ok(())
    }
}
