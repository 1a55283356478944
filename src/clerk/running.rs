//! Running a meeting: the moves of one vote, and of several at once.

use crate::clerk::evidence::actor;
use crate::clerk::{Clerk, Done};
use crate::closing::Ending;
use crate::contest::Contest;
use crate::contest::step::Move;
use crate::id::{ConferenceId, ContestId};
use crate::people::Visitor;

impl Clerk {
    /// Makes a move of a contest. One that is closed so is mixed afterwards, by
    /// [`resume_closings`](Self::resume_closings): several end together.
    pub async fn make_move(&self, visitor: &Visitor, id: ContestId, step: Move) -> Done<()> {
        match step {
            Move::Open => self.open_contest(visitor, id).await,
            Move::Notice => self.give_notice(visitor, id).await,
            Move::CancelNotice => self.cancel_notice(visitor, id).await,
            Move::Close => {
                visitor.organiser()?;
                self.stop(id, Ending::Now, &actor(visitor)?).await.map(drop)
            }
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
            if self.can_make(visitor, &contest, step).await? {
                movable.push(contest);
            }
        }
        Ok(movable)
    }

    /// The moves that a contest can make now.
    pub async fn moves_of(&self, visitor: &Visitor, contest: &Contest) -> Done<Vec<Move>> {
        let mut moves = Vec::new();
        for step in Move::ALL {
            if self.can_make(visitor, contest, step).await? {
                moves.push(step);
            }
        }
        Ok(moves)
    }

    async fn can_make(&self, visitor: &Visitor, contest: &Contest, step: Move) -> Done<bool> {
        Ok(step.fits(contest)
            && match step {
                Move::Open => self.is_ready(contest).await?,
                Move::Publish => {
                    !self.lot(visitor, contest.id).await?.is_some_and(|lot| lot.waits())
                }
                Move::Notice | Move::CancelNotice | Move::Close => true,
            })
    }

    /// Whether a draft can be opened as it stands.
    async fn is_ready(&self, contest: &Contest) -> Done<bool> {
        Ok(contest.may_open().is_ok() && self.store.turnout(contest.id).await?.slips > 0)
    }
}
