//! Running a meeting: the moves of one vote, and of several at once.

use crate::clerk::{Clerk, Done};
use crate::contest::Contest;
use crate::contest::step::Move;
use crate::id::{ConferenceId, ContestId};
use crate::people::Visitor;

impl Clerk {
    /// Makes a move of a contest.
    pub async fn make_move(&self, visitor: &Visitor, id: ContestId, step: Move) -> Done<()> {
        match step {
            Move::Open => self.open_contest(visitor, id).await,
            Move::Notice => self.give_notice(visitor, id).await,
            Move::CancelNotice => self.cancel_notice(visitor, id).await,
            Move::Close => self.close_contest(visitor, id).await,
            Move::Publish => self.publish_contest(visitor, id).await,
        }
    }

    /// The contests of a meeting that can make a move now, in their order. A draft
    /// that cannot open, because nobody has a slip for it, is left out, and so is a
    /// count that still waits for its lot to be drawn.
    pub async fn list_movable(
        &self,
        visitor: &Visitor,
        conference: ConferenceId,
        step: Move,
    ) -> Done<Vec<Contest>> {
        let mut movable = Vec::new();
        for contest in self.list_contests(visitor, conference).await? {
            let may = step.fits(&contest)
                && match step {
                    Move::Open => self.is_ready(&contest).await?,
                    Move::Publish => {
                        let lot = self.lot(visitor, contest.id).await?;
                        !lot.is_some_and(|lot| lot.waits())
                    }
                    _ => true,
                };
            if may {
                movable.push(contest);
            }
        }
        Ok(movable)
    }

    /// Whether a draft can be opened as it stands.
    async fn is_ready(&self, contest: &Contest) -> Done<bool> {
        Ok(contest.may_open().is_ok() && self.store.turnout(contest.id).await?.slips > 0)
    }
}
