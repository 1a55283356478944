//! Use cases of observers: whom the meeting named to count the ballots again.

use crate::clerk::{Clerk, Done};
use crate::conference::Conference;
use crate::contest::{Contest, Phase};
use crate::error::Refusal;
use crate::id::ContestId;
use crate::people::{Scope, Visitor};
use crate::record::ballots::BallotsFile;

impl Clerk {
    /// The meeting an observer was named for, and its votes that anybody may know of.
    pub async fn observed(&self, visitor: &Visitor) -> Done<(Conference, Vec<Contest>)> {
        let Visitor::Holder(link) = visitor else { return Err(Refusal::NotFound.into()) };
        let Scope::Observe { conference } = link.scope else {
            return Err(Refusal::NotFound.into());
        };
        let mut contests = self.store.list_contests(conference).await?;
        contests.retain(Contest::is_public);
        Ok((self.find_conference(conference).await?, contests))
    }

    /// All rankings of a published vote, without names and in mixed order, for an
    /// observer: also where only numbers are public, somebody must be able to count.
    ///
    /// # Errors
    /// Not found for other meetings' votes, before publication, and for votes
    /// opened before there were records.
    pub async fn ballots_file(&self, visitor: &Visitor, id: ContestId) -> Done<BallotsFile> {
        let (meeting, contests) = self.observed(visitor).await?;
        meeting.kind.may_be_taken()?;
        let is_it = |contest: &&Contest| contest.id == id && contest.phase == Phase::Published;
        let contest = contests.iter().find(is_it).ok_or(Refusal::NotFound)?;
        let opening = self.store.find_opening(contest.id).await?.ok_or(Refusal::NotFound)?;
        Ok(BallotsFile::new(&opening, self.store.list_ballots(contest.id).await?))
    }
}
