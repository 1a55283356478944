//! Use cases of ballots: what a slip opens, and casting.

use crate::ballot::{Cast, CastId, Channel, Ranking};
use crate::clerk::desk::ended;
use crate::clerk::{Clerk, Done};
use crate::conference::Conference;
use crate::contest::{Contest, Phase};
use crate::error::Refusal;
use crate::id::ContestId;
use crate::paper::OnPaper;
use crate::seal::Envelope;
use crate::seal::receipt::{Receipt, SignedReceipt};
use crate::slip::Slip;
use crate::store::{InBox, NewBallot, Recorded, Standing, roll};

/// One ballot a slip opens, as its voter may know it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    /// The contest, never a draft.
    pub contest: Contest,
    /// The ballot that is in, while voting is open.
    pub standing: Option<Standing>,
    /// Whether a ballot from this slip is in, also after closing.
    pub is_cast: bool,
    /// Where its paper is, if it was handed in while voting is open.
    pub on_paper: Option<OnPaper>,
    /// Whether voting is open and no ballot can be taken, because the key that
    /// seals it is not there.
    pub is_locked: bool,
}

impl Paper {
    /// Whether it waits for its voter: open, and nothing cast yet.
    pub fn is_waiting(&self) -> bool {
        self.contest.phase == Phase::Open && !self.is_cast && self.on_paper.is_none()
    }

    /// The receipt of the ballot that is in, while voting is open.
    pub fn receipt(&self) -> Option<SignedReceipt> {
        self.standing.map(|standing| standing.receipt)
    }

    /// The version of the ballot that is in; 0 where there is none.
    pub fn version(&self) -> u32 {
        self.standing.map_or(0, |standing| standing.version)
    }

    /// Whether a ballot is in and can still be changed: one on paper cannot.
    pub fn may_change(&self) -> bool {
        let is_in = self.contest.phase == Phase::Open && self.is_cast;
        is_in && self.on_paper.is_none() && self.contest.rules.may_change
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
            let end = self.store.find_slip_end(&slip.hash).await?;
            return Err(end.map_or(Refusal::VoidSlip, |end| ended(&end)).into());
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
            papers.push(self.paper(&slip, contest).await?);
        }
        Ok(Booth { slip, conference, papers, to_come })
    }

    async fn paper(&self, slip: &Slip, contest: Contest) -> Done<Paper> {
        let is_open = contest.phase == Phase::Open;
        let InBox { standing, on_paper, is_cast } = if is_open {
            self.store.look_in_box(contest.id, &slip.hash).await?
        } else {
            let is_cast = self.store.has_cast(contest.id, &slip.hash).await?;
            InBox { is_cast, ..InBox::default() }
        };
        let is_locked = is_open && self.is_locked(contest.id).await?;
        Ok(Paper { contest, standing, is_cast, on_paper, is_locked })
    }

    /// A fresh name for one press of *Cast my vote*.
    pub fn draw_cast_id(&self) -> CastId {
        CastId(roll(&*self.dice))
    }

    /// Casts a ballot: sealed, then queued, and answered when it is durable. Sending
    /// the same press again is always safe.
    pub async fn cast_ballot(
        &self,
        slip: &Slip,
        contest: &Contest,
        ranking: &Ranking,
        cast: Cast,
    ) -> Done<Recorded> {
        self.put_in_box(slip, contest, ranking, cast, Channel::Phone).await
    }

    /// Seals a ballot and puts it into the box, however it came.
    pub(super) async fn put_in_box(
        &self,
        slip: &Slip,
        contest: &Contest,
        ranking: &Ranking,
        cast: Cast,
        channel: Channel,
    ) -> Done<Recorded> {
        match slip.may_cast(contest) {
            Err(Refusal::VotingClosed) => return Ok(Recorded::NotOpen),
            other => other?,
        }
        let keys = self.keys_of(contest.id).await?.ok_or(Refusal::KeyMissing)?;
        let envelope = Envelope::of_press(keys.sealing(), contest, &slip.hash, cast.id, ranking);
        let receipt = Receipt::of(contest.id, &slip.hash, &envelope);
        let ballot = NewBallot {
            contest: contest.id,
            slip: slip.hash,
            envelope,
            cast,
            receipt: SignedReceipt::sign(&keys, contest.id, receipt),
            at: self.now(),
            may_replace: contest.rules.may_change,
            channel,
        };
        let recorded = self.store.record_ballot(ballot).await?;
        match recorded {
            Recorded::SlipEnded => return Err(Refusal::VoidSlip.into()),
            Recorded::OnPaper => return Err(Refusal::OnPaper.into()),
            Recorded::OnPhone => return Err(Refusal::OnPhone.into()),
            _ => {}
        }
        if matches!(recorded, Recorded::First(_)) {
            self.announce.turnout_moved(contest.conference);
        }
        Ok(recorded)
    }
}
