//! Use cases of ballots: what a slip opens, and casting.

use crate::ballot::{CastId, Ranking, Receipt};
use crate::clerk::{Clerk, Done};
use crate::conference::Conference;
use crate::contest::{Contest, Phase};
use crate::error::Refusal;
use crate::id::ContestId;
use crate::seal::{self, Envelope};
use crate::slip::Slip;
use crate::store::{NewBallot, Recorded, roll};

/// One ballot a slip opens, as its voter may know it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    /// The contest, never a draft.
    pub contest: Contest,
    /// The receipt of the ballot that is in, while voting is open.
    pub receipt: Option<Receipt>,
    /// Whether a ballot from this slip is in, also after closing.
    pub is_cast: bool,
}

impl Paper {
    /// Whether it waits for its voter: open, and nothing cast yet.
    pub fn is_waiting(&self) -> bool {
        self.contest.phase == Phase::Open && !self.is_cast
    }

    /// Whether a ballot is in and can still be changed.
    pub fn may_change(&self) -> bool {
        self.contest.phase == Phase::Open && self.is_cast && self.contest.rules.may_change
    }
}

/// What a slip opens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Booth {
    /// The slip.
    pub slip: Slip,
    /// The meeting.
    pub conference: Conference,
    /// Its ballots, in the meeting's order; contests still being prepared are left out.
    pub papers: Vec<Paper>,
    /// Contests still being prepared, which may open later in the meeting.
    pub to_come: Vec<ContestId>,
}

impl Booth {
    /// The paper of a contest.
    ///
    /// # Errors
    /// [`Refusal::VotingNotOpen`] when it is still being prepared,
    /// [`Refusal::ForeignSlip`] when the slip is not for it.
    pub fn paper(&self, contest: ContestId) -> Result<&Paper, Refusal> {
        if self.to_come.contains(&contest) {
            return Err(Refusal::VotingNotOpen);
        }
        self.papers.iter().find(|paper| paper.contest.id == contest).ok_or(Refusal::ForeignSlip)
    }

    /// The first paper that waits for its voter.
    pub fn first_waiting(&self) -> Option<&Paper> {
        self.papers.iter().find(|paper| paper.is_waiting())
    }
}

impl Clerk {
    /// What a slip opens. Looking never spends anything.
    pub async fn open_booth(&self, slip: Slip) -> Done<Booth> {
        if slip.voided_at.is_some() {
            return Err(Refusal::VoidSlip.into());
        }
        let conference =
            self.store.find_conference(slip.conference).await?.ok_or(Refusal::UnknownSlip)?;
        let mut papers = Vec::new();
        let mut to_come = Vec::new();
        for contest in self.store.list_contests(slip.conference).await? {
            if !slip.is_for(&contest) {
                continue;
            }
            if contest.phase == Phase::Draft {
                to_come.push(contest.id);
                continue;
            }
            let receipt = match contest.phase {
                Phase::Open => self.store.find_receipt(contest.id, &slip.hash).await?,
                _ => None,
            };
            let is_cast = receipt.is_some() || self.store.has_cast(contest.id, &slip.hash).await?;
            papers.push(Paper { contest, receipt, is_cast });
        }
        Ok(Booth { slip, conference, papers, to_come })
    }

    /// A fresh name for one press of *Cast my vote*.
    pub fn draw_cast_id(&self) -> CastId {
        CastId(roll(&*self.dice))
    }

    /// Casts a ballot. Sending the same press again is always safe, even after
    /// closing: it answers with the same receipt and changes nothing.
    pub async fn cast_ballot(
        &self,
        slip: &Slip,
        contest: &Contest,
        ranking: &Ranking,
        cast: CastId,
    ) -> Done<Recorded> {
        let receipt = seal::receipt_of_press(contest, &slip.hash, cast);
        match slip.may_cast(contest) {
            Err(Refusal::VotingClosed) => return self.recall_cast(contest, receipt).await,
            other => other?,
        }
        let ballot = NewBallot {
            contest: contest.id,
            slip: slip.hash,
            envelope: Envelope::unsealed(contest, &slip.hash, ranking),
            cast,
            receipt: receipt.clone(),
            may_replace: contest.rules.may_change,
        };
        let recorded = self.store.record_ballot(ballot).await?;
        match recorded {
            Recorded::First(_) => self.announce.turnout_moved(contest.conference),
            Recorded::NotOpen => return self.recall_cast(contest, receipt).await,
            Recorded::Replaced(_) | Recorded::Already(_) | Recorded::Fixed(_) => {}
        }
        Ok(recorded)
    }

    /// What became of a press that arrives after closing: it may have been
    /// recorded before, and only its answer was lost on the way.
    async fn recall_cast(&self, contest: &Contest, receipt: Receipt) -> Done<Recorded> {
        let receipts = self.store.list_receipts(contest.id).await?;
        let was_in = receipts.contains(&receipt);
        Ok(if was_in { Recorded::Already(receipt) } else { Recorded::NotOpen })
    }
}
