//! Closing: at once for voters, then step by step until nothing is left that
//! could join a slip to a ranking.
//!
//! Each step is kept before the next one begins, so that closing goes on where
//! it stopped, whatever stopped it, and on whichever machine.

use crate::clerk::evidence::actor;
use crate::clerk::{Clerk, ClerkError, Done};
use crate::closing::{Closing, Ended, Ending};
use crate::contest::{Contest, Phase};
use crate::error::Refusal;
use crate::id::ContestId;
use crate::people::Visitor;
use crate::record::log::Actor;

impl Clerk {
    /// Closes the voting at once, and mixes its ballots. With [`Ending::Now`] it is
    /// refused while papers are with the tellers, which would not count.
    pub async fn close_contest(
        &self,
        visitor: &Visitor,
        id: ContestId,
        ending: Ending,
    ) -> Done<()> {
        visitor.organiser()?;
        let contest = self.stop(id, ending, &actor(visitor)?).await?;
        self.go_on_closing(&contest).await;
        Ok(())
    }

    /// Closes the contests whose notice has run out; asked every second by the
    /// server. One that cannot be closed keeps none of the others open; one with
    /// papers that wait for another look closes when the last of them is agreed on.
    pub async fn close_due_contests(&self) -> Done<()> {
        let (mut stopped, mut done) = (Vec::new(), Ok(()));
        for id in self.store.list_due(self.now()).await? {
            match self.stop(id, Ending::Due, &Actor::PROGRAM).await {
                Ok(contest) => stopped.push(contest),
                // Somebody closed it, or took the notice back, in the same second.
                Err(ClerkError::Refused(Refusal::WrongPhase | Refusal::PapersWait { .. })) => {}
                Err(error) => done = Err(error),
            }
        }
        // What is due together ends together, however long mixing takes.
        for contest in &stopped {
            self.go_on_closing(contest).await;
        }
        done
    }

    /// Ends the voting, and shows that it has ended. The ballots are still sealed.
    pub(super) async fn stop(&self, id: ContestId, ending: Ending, actor: &Actor) -> Done<Contest> {
        let contest = self.find_contest(id).await?;
        match self.store.stop_casting(id, self.now(), ending, actor).await? {
            Ended::Done => {}
            Ended::PapersWait(count) => return Err(Refusal::PapersWait { count }.into()),
            Ended::NotOpen => return Err(Refusal::WrongPhase.into()),
        }
        self.forget_ended_sittings().await?;
        self.store.show_on_screen(contest.conference, Some(id)).await?;
        self.tell_hall(contest.conference).await?;
        Ok(contest)
    }

    /// Takes the steps of closing that can be taken now. What stands in the way
    /// is met again a second later by [`resume_closings`](Self::resume_closings),
    /// which says so.
    pub(super) async fn go_on_closing(&self, contest: &Contest) {
        let _ = self.finish_closing(contest).await;
    }

    /// Goes on with every closing that is not finished; asked at start and every
    /// second by the server.
    pub async fn resume_closings(&self) -> Done<()> {
        let sealed = self.store.list_sealed().await?;
        let ids: Vec<ContestId> = sealed.iter().map(|contest| contest.id).collect();
        self.forget_keys_but(&ids);
        let mut done = Ok(());
        for contest in &sealed {
            if let Err(error) = self.finish_closing(contest).await {
                done = Err(error);
            }
        }
        done
    }

    /// Takes steps until closing is finished, or one has to wait.
    async fn finish_closing(&self, contest: &Contest) -> Done<()> {
        while self.take_closing_step(contest).await? {}
        Ok(())
    }

    /// Takes the next step of closing; says whether it was taken.
    pub async fn take_closing_step(&self, contest: &Contest) -> Done<bool> {
        let id = contest.id;
        match self.store.closing(id).await?.and_then(Closing::next) {
            Some(Closing::Mixed) => {
                let keys = self.keys_of(id).await?;
                self.store.mix_ballots(contest, keys.as_deref(), &*self.dice).await?;
            }
            Some(Closing::Compacted) => self.store.compact(id).await?,
            Some(Closing::Swept) => return Ok(self.store.sweep(id).await?),
            Some(Closing::Finished) => {
                self.destroy_keys(id).await?;
                self.store.finish_closing(id).await?;
                if self.find_contest(id).await?.phase == Phase::Void {
                    self.retire_keys(id).await;
                }
            }
            Some(Closing::Stopped) | None => return Ok(false),
        }
        Ok(true)
    }

    /// Checks that a contest's ballots are out of their envelopes and all traces
    /// of these are gone.
    pub(super) async fn check_closing_finished(&self, id: ContestId) -> Done<()> {
        match self.store.closing(id).await? {
            Some(Closing::Finished) => Ok(()),
            _ => Err(Refusal::ClosingUnfinished.into()),
        }
    }
}
