//! Use cases of paper ballots: two tellers type what is on a paper, neither seeing what
//! the other typed; where they differ, a third look decides.

use crate::ballot::{Cast, CastId, Channel};
use crate::clerk::desk::{InHand, Use, ended};
use crate::clerk::{Clerk, ClerkError, Done};
use crate::contest::{Contest, Phase};
use crate::error::Refusal;
use crate::id::ContestId;
use crate::paper::{self, Boxes, Entry, Looked, OnPaper, Papers};
use crate::people::{Link, Visitor};
use crate::seal::Envelope;
use crate::slip::{Slip, TokenHash};
use crate::store::{Kept, Recorded, SealedEntry, roll};
use crate::text::Reason;

/// How often a look begins again when somebody else's came between: two desks, each
/// twice.
const TRIES_MAX: usize = 4;

/// A paper in a teller's hand, at one of its questions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperInHand {
    /// The slip it is the paper of.
    pub slip: Slip,
    /// The vote that this teller has to type.
    pub contest: Contest,
    /// Which open vote of how many of this slip it is, counted from 1.
    pub place: (usize, usize),
    /// Where two looks differ: both. Before, nothing tells whether there was one.
    pub differing: Option<[Entry; 2]>,
    /// Whether this teller took one of the two, and has to say why they decide.
    pub needs_reason: bool,
}

/// What became of a look at a paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entered {
    /// It is kept until a second teller has looked.
    First,
    /// The paper is in the box.
    Counted,
    /// It differs from the other look: a third decides.
    Differs,
}

impl Clerk {
    /// A paper in a teller's hand, at the first vote that this teller has to type.
    pub async fn take_paper(&self, visitor: &Visitor, slip: Slip) -> Done<PaperInHand> {
        let held = self.look_at_slip(visitor, slip).await?;
        self.first_of_paper(visitor, held).await
    }

    /// The same, for a slip that a teller looked at before, by its hash.
    pub async fn go_on_with_paper(&self, visitor: &Visitor, hash: &TokenHash) -> Done<PaperInHand> {
        let held = self.slip_in_hand(visitor, hash).await?;
        self.first_of_paper(visitor, held).await
    }

    async fn first_of_paper(&self, visitor: &Visitor, held: InHand) -> Done<PaperInHand> {
        let (link, _) = self.desk(visitor).await?;
        let mut refused = None;
        for at in 0..held.uses.len() {
            match self.paper_of(&link, &held, at).await {
                Ok(paper) => return Ok(paper),
                Err(ClerkError::Refused(refusal)) => {
                    refused = Some(refused.map_or(refusal.clone(), |was| graver(was, refusal)));
                }
                Err(error) => return Err(error),
            }
        }
        Err(refused.unwrap_or(Refusal::VotingNotOpen).into())
    }

    /// A slip's paper at its `at`th vote.
    async fn paper_of(&self, link: &Link, held: &InHand, at: usize) -> Done<PaperInHand> {
        let Use { contest, is_cast, on_paper, .. } = &held.uses[at];
        if let Some(end) = &held.end {
            return Err(ended(end).into());
        }
        held.slip.may_cast(contest)?;
        if *is_cast && on_paper.is_none() {
            return Err(Refusal::OnPhone.into());
        }
        let entries = self.entries_of(contest, &held.slip.hash).await?;
        // Asked after the looks: where these are gone, because it was counted meanwhile, it
        // is in.
        let on_paper = self.store.find_on_paper(contest.id, &held.slip.hash).await?;
        if on_paper == Some(OnPaper::In) {
            return Err(Refusal::PaperIn.into());
        }
        let is_mine = paper::is_one_of(&entries, link.id);
        if entries.len() == 1 && is_mine {
            return Err(Refusal::SameTeller.into());
        }
        let is_open = |one: &&Use| one.contest.phase == Phase::Open;
        let place = held.uses[..=at].iter().filter(is_open).count();
        Ok(PaperInHand {
            slip: held.slip.clone(),
            contest: contest.clone(),
            place: (place, held.uses.iter().filter(is_open).count()),
            differing: <[Entry; 2]>::try_from(entries).ok(),
            needs_reason: is_mine,
        })
    }

    /// The looks that were taken at a slip's paper, opened.
    async fn entries_of(&self, contest: &Contest, slip: &TokenHash) -> Done<Vec<Entry>> {
        let sealed = self.store.list_entries(contest.id, slip).await?;
        if sealed.is_empty() {
            return Ok(Vec::new());
        }
        let keys = self.keys_of(contest.id).await?.ok_or(Refusal::KeyMissing)?;
        let open = |entry: SealedEntry| {
            let boxes = entry.envelope.open_boxes(keys.sealing(), contest, slip);
            let boxes = boxes.ok_or(Refusal::RankingNotUnderstood)?;
            Ok(Entry { by: entry.by, label: entry.label, boxes })
        };
        sealed.into_iter().map(open).collect()
    }

    /// Takes in what a teller typed of a paper. The second look that is like the first,
    /// or the third, puts it into the box; `why` says why one of the two decides.
    pub async fn enter_paper(
        &self,
        visitor: &Visitor,
        hash: &TokenHash,
        contest: ContestId,
        boxes: &Boxes,
        why: Option<Reason>,
    ) -> Done<Entered> {
        let (link, _) = self.desk(visitor).await?;
        for _ in 0..TRIES_MAX {
            let held = self.slip_in_hand(visitor, hash).await?;
            let at = held.uses.iter().position(|one| one.contest.id == contest);
            let paper = self.paper_of(&link, &held, at.ok_or(Refusal::ForeignSlip)?).await?;
            if let Some(entered) = self.look_at_paper(&link, &paper, boxes, why.as_ref()).await? {
                return Ok(entered);
            }
        }
        Err(Refusal::ChangedMeanwhile.into())
    }

    /// One look; none when somebody else's came in the same moment.
    async fn look_at_paper(
        &self,
        link: &Link,
        paper: &PaperInHand,
        boxes: &Boxes,
        why: Option<&Reason>,
    ) -> Done<Option<Entered>> {
        let (contest, slip) = (&paper.contest, &paper.slip);
        let entries = self.entries_of(contest, &slip.hash).await?;
        let looked = paper::look(&entries, link.id, boxes, why.is_some())?;
        if looked == Looked::Decides {
            let why = why.filter(|_| entries.len() == 2).cloned();
            return self.cast_paper(slip, contest, boxes, why).await.map(Some);
        }
        let keys = self.keys_of(contest.id).await?.ok_or(Refusal::KeyMissing)?;
        let drawn = CastId(roll(&*self.dice));
        let envelope = Envelope::of_boxes(keys.sealing(), contest, &slip.hash, drawn, boxes);
        let entry = SealedEntry { by: link.id, label: link.label.clone(), envelope };
        let number = if looked == Looked::First { 1 } else { 2 };
        match self.store.keep_entry(contest.id, &slip.hash, number, &entry).await? {
            Kept::Done if looked == Looked::First => Ok(Some(Entered::First)),
            Kept::Done => Ok(Some(Entered::Differs)),
            Kept::Changed | Kept::IsIn => Ok(None),
            Kept::SlipEnded => Err(Refusal::VoidSlip.into()),
            Kept::NotOpen => Err(Refusal::VotingClosed.into()),
        }
    }

    async fn cast_paper(
        &self,
        slip: &Slip,
        contest: &Contest,
        boxes: &Boxes,
        why: Option<Reason>,
    ) -> Done<Entered> {
        let ranking = boxes.read().ranking(&contest.options_for(&slip.hash.0));
        let cast = Cast { id: self.draw_cast_id(), replaces: None };
        let channel = Channel::Paper { why };
        match self.put_in_box(slip, contest, &ranking, cast, channel).await? {
            Recorded::First(_) => Ok(Entered::Counted),
            Recorded::NotOpen => Err(Refusal::VotingClosed.into()),
            _ => Err(Refusal::PaperIn.into()),
        }
    }

    /// The papers of a contest, counted, for tellers, organisers, and everybody once it
    /// is published.
    pub async fn count_papers(&self, id: ContestId) -> Done<Papers> {
        Ok(self.store.count_papers(id).await?)
    }
}

/// Of two reasons why a slip's paper cannot be typed, each for another vote, the one
/// that a teller should know.
fn graver(one: Refusal, other: Refusal) -> Refusal {
    let weight = |refusal: &Refusal| match refusal {
        Refusal::VotingNotOpen => 0,
        Refusal::VotingClosed => 1,
        Refusal::PaperIn => 2,
        Refusal::SameTeller => 3,
        _ => 4,
    };
    if weight(&other) > weight(&one) { other } else { one }
}
