//! What opening fixes, and the log of what was done since.

use crate::clerk::{Clerk, Done};
use crate::contest::{Contest, lot};
use crate::error::Refusal;
use crate::id::ContestId;
use crate::people::{Scope, Visitor};
use crate::record::hash::Hash;
use crate::record::log::{Actor, Entry, Line, Role};
use crate::record::opening::Opening;
use crate::seal::keys::PublicKeys;
use crate::time::Timestamp;

/// Who acts on a contest, as its log tells it.
///
/// # Errors
/// [`Refusal::NotSignedIn`] for anybody, [`Refusal::NotAllowed`] for holders of
/// links that are not for the desk.
pub(super) fn actor(visitor: &Visitor) -> Result<Actor, Refusal> {
    let (role, name) = match visitor {
        Visitor::Organiser(organiser) => (Role::Organiser, &organiser.name),
        Visitor::Holder(link) if matches!(link.scope, Scope::Desk { .. }) => {
            (Role::Teller, &link.label)
        }
        Visitor::Holder(_) | Visitor::OnShift(..) => return Err(Refusal::NotAllowed),
        Visitor::Anybody => return Err(Refusal::NotSignedIn),
    };
    Ok(Actor { role, name: Some(name.clone()) })
}

impl Clerk {
    /// What opening a contest now would fix.
    pub(super) async fn fix_opening(
        &self,
        contest: &Contest,
        keys: PublicKeys,
        at: Timestamp,
    ) -> Done<Opening> {
        let meeting = self.find_conference(contest.conference).await?;
        let slips = self.store.list_slip_hashes(contest.id).await?;
        let secret = self.store.lot_secret(contest.id).await?;
        let lot = lot::commitment(contest, &secret);
        Ok(Opening::of(contest, &meeting.name, keys, &slips, lot, at))
    }

    /// What opening fixed, for anybody; none before opening, and for contests
    /// opened before there were records.
    pub async fn opening(&self, id: ContestId) -> Done<Option<Opening>> {
        Ok(self.store.find_opening(id).await?)
    }

    /// The hash of what closing fixed, for anybody; none before that, and for
    /// contests opened before there were records.
    pub async fn closing_hash(&self, id: ContestId) -> Done<Option<Hash>> {
        let Some(opening) = self.store.find_opening(id).await? else { return Ok(None) };
        let closing = self.store.find_closing(id).await?;
        Ok(closing.map(|closing| closing.hash(id, opening.hash())))
    }

    /// The log of a contest that anybody may know of, without names.
    pub async fn public_log(&self, id: ContestId) -> Done<Vec<Entry>> {
        let (contest, _) = self.public_contest(id).await?;
        let lines = self.store.list_log(contest.id).await?;
        Ok(lines.into_iter().map(|line| line.entry).collect())
    }

    /// The log of a contest with the names of who acted, for an organiser.
    pub async fn named_log(&self, visitor: &Visitor, id: ContestId) -> Done<Vec<Line>> {
        visitor.organiser()?;
        Ok(self.store.list_log(id).await?)
    }
}
