//! Rehearsals: a meeting held once before it is held, of which nothing stays.

use std::sync::PoisonError;

use crate::clerk::{Clerk, Done};
use crate::closing::Closing;
use crate::conference::{Conference, Kind};
use crate::contest::{Contest, Phase};
use crate::error::Refusal;
use crate::id::{ConferenceId, ContestId};
use crate::people::Visitor;
use crate::slip::{Code, Token};
use crate::store::{PartOf, roll};
use crate::text::Details;
use crate::update::Update;

/// Slips that a rehearsal is offered at first: one sheet of plain paper, which is
/// enough for the organiser, two tellers and a few who play voters.
pub const PRACTICE_SLIPS: u32 = 8;

impl Clerk {
    /// Holds a rehearsal of a meeting: a copy of it with its wards, votes and rules,
    /// whose slips, links and ballots are its own. There is one of a meeting at a
    /// time: where there is one, this leads to it.
    pub async fn rehearse(&self, visitor: &Visitor, id: ConferenceId) -> Done<Conference> {
        visitor.organiser()?;
        let meeting = self.find_conference(id).await?;
        if !meeting.kind.is_real() {
            return Ok(meeting);
        }
        if let Some(there) = self.store.find_rehearsal(id).await? {
            return Ok(there);
        }
        let contests = self.store.list_contests(id).await?;
        let rehearsal = Conference {
            id: ConferenceId::from_random(roll(&*self.dice)),
            on_screen: None,
            kind: Kind::Practice { of: id },
            ..meeting
        };
        // No issue is on its ballots, so nothing of it can ever be told of one.
        let drafts =
            contests.into_iter().filter_map(|contest| self.again(contest, &rehearsal, &[]));
        let contests: Vec<_> = drafts
            .map(|draft| {
                let contest = draft.into_contest(ContestId::from_random(roll(&*self.dice)));
                (contest, roll(&*self.dice))
            })
            .collect();
        if self.store.record_rehearsal(&rehearsal, &contests).await? {
            return Ok(rehearsal);
        }
        // Somebody pressed in the same moment.
        Ok(self.store.find_rehearsal(id).await?.ok_or(Refusal::ChangedMeanwhile)?)
    }

    /// The rehearsal of a meeting, if one is being held.
    pub async fn find_rehearsal(
        &self,
        visitor: &Visitor,
        of: ConferenceId,
    ) -> Done<Option<Conference>> {
        visitor.organiser()?;
        Ok(self.store.find_rehearsal(of).await?)
    }

    /// Leaves a rehearsal, or deletes a straw poll, in whatever phase its votes are:
    /// keys, slips, ballots, links, all of it is gone, and screens that show it say the
    /// farewell. Gives the meeting it was the rehearsal of.
    ///
    /// Keys go first: where this stops half-way the meeting is still there, and
    /// leaving it again finishes.
    ///
    /// # Errors
    /// [`Refusal::NoRehearsal`] for a meeting that counts.
    pub async fn leave_rehearsal(
        &self,
        visitor: &Visitor,
        id: ConferenceId,
        farewell: Details,
    ) -> Done<Option<ConferenceId>> {
        visitor.organiser()?;
        let kind = self.find_conference(id).await?.kind;
        if kind.is_real() {
            return Err(Refusal::NoRehearsal.into());
        }
        let contests = self.store.list_contests(id).await?;
        for contest in &contests {
            self.drop_keys(contest).await?;
        }
        let now = self.now();
        self.store.wipe_rehearsal(id).await?;
        for contest in contests {
            // Where one was opened in the same moment, its keys open nothing any more.
            let _ = self.destroy_keys(contest.id).await;
            self.retire_keys(contest.id).await;
            self.counts.lock().unwrap_or_else(PoisonError::into_inner).remove(&contest.id);
        }
        let (on_screen, contests) = (None, Vec::new());
        let holding = Some(farewell);
        self.announce.announce(Update { conference: id, on_screen, holding, now, contests });
        Ok(kind.practice_of())
    }

    /// Destroys what opens a vote's envelopes and what signs for it, if there is any.
    async fn drop_keys(&self, contest: &Contest) -> Done<()> {
        let destroyed = self.destroy_keys(contest.id).await;
        // Of a draft there are keys only where an opening stopped half-way, and they open
        // nothing; after closing there are none.
        let is_closed = self.store.closing(contest.id).await? == Some(Closing::Finished);
        if contest.phase != Phase::Draft && !is_closed {
            destroyed?;
        }
        self.retire_keys(contest.id).await;
        Ok(())
    }

    /// What the meeting is for that this is of.
    pub async fn kind_of(&self, part: PartOf) -> Done<Kind> {
        Ok(self.store.find_kind(part).await?.ok_or(Refusal::NotFound)?)
    }

    /// What the meeting of a slip is for, by its token or by a code that led to it before.
    pub async fn kind_of_slip(&self, letters: &str) -> Done<Kind> {
        if let Ok(token) = Token::parse(letters) {
            return self.kind_of(PartOf::Slip(token.hash())).await;
        }
        let code = Code::parse(letters)?;
        let slip = self.recall_slip(&code).await?.ok_or(Refusal::UnknownCode)?;
        self.kind_of(PartOf::Meeting(slip.conference)).await
    }

    /// What the meeting of a receipt is for.
    pub async fn kind_of_receipt(&self, code: &Code) -> Done<Kind> {
        let found = self.store.find_receipts(code).await?;
        let (contest, ..) = found.first().ok_or(Refusal::NotFound)?;
        self.kind_of(PartOf::Contest(*contest)).await
    }

    /// Refuses to give anything that does not count away as a file.
    ///
    /// # Errors
    /// [`Refusal::OnlyPractice`], [`Refusal::OnlyStraw`].
    pub(super) async fn check_counts(&self, contest: ContestId) -> Done<()> {
        Ok(self.kind_of(PartOf::Contest(contest)).await?.may_be_taken()?)
    }
}
