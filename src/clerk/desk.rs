//! Use cases of the tellers' desk: what a slip in hand means, and what can be done
//! about it before voting closes.

use crate::clerk::evidence::actor;
use crate::clerk::{Clerk, Done};
use crate::conference::Conference;
use crate::contest::{Contest, Phase};
use crate::desk::SlipEnd;
use crate::error::{Field, Refusal};
use crate::id::ContestId;
use crate::paper::{OnPaper, Papers};
use crate::people::{Link, Scope, Visitor};
use crate::record::challenge::Challenge;
use crate::record::hash::Hex;
use crate::record::log::Act;
use crate::record::numbers::Numbers;
use crate::record::receipt::Receipts;
use crate::seal::Ephemeral;
use crate::slip::{Slip, TokenHash};
use crate::store::{Opened, Settled, Spoiling, Voiding};
use crate::text::Reason;
use crate::time::Timestamp;

/// A slip as a teller may know it: whether it was used and when, never how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InHand {
    /// The slip.
    pub slip: Slip,
    /// Since when and why it can cast nothing; none while it can.
    pub end: Option<SlipEnd>,
    /// The votes it is for, in the meeting's order.
    pub uses: Vec<Use>,
}

/// What a slip did in one vote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Use {
    /// The vote.
    pub contest: Contest,
    /// Whether a ballot from this slip is or was in.
    pub is_cast: bool,
    /// When it was cast, while voting is open.
    pub cast_at: Option<Timestamp>,
    /// Where its paper is, if it was handed in while voting is open.
    pub on_paper: Option<OnPaper>,
}

impl Use {
    /// Whether a ballot was cast, or the paper handed in.
    pub fn is_used(&self) -> bool {
        self.is_cast || self.on_paper.is_some()
    }
}

impl InHand {
    /// Whether a ballot was cast with it, or its paper handed in.
    pub fn is_used(&self) -> bool {
        self.uses.iter().any(Use::is_used)
    }

    /// Whether it can still be made void: as long as a vote it is for is open or
    /// to come.
    pub fn may_be_void(&self) -> bool {
        let is_over = |one: &Use| !matches!(one.contest.phase, Phase::Draft | Phase::Open);
        self.end.is_none() && (self.uses.is_empty() || !self.uses.iter().all(is_over))
    }

    /// Refuses a slip that can cast nothing any more.
    fn check_alive(&self) -> Result<(), Refusal> {
        match &self.end {
            Some(end) => Err(ended(end)),
            None if self.may_be_void() => Ok(()),
            None => Err(Refusal::DeskClosed),
        }
    }

    /// The open votes it is for.
    fn open(&self) -> Vec<ContestId> {
        let is_open = |one: &&Use| one.contest.phase == Phase::Open;
        self.uses.iter().filter(is_open).map(|one| one.contest.id).collect()
    }

    /// Whether a ballot of it can be opened in public.
    pub fn may_be_challenged(&self) -> bool {
        let is_in = |one: &Use| one.is_cast && one.contest.phase == Phase::Open;
        self.end.is_none() && self.uses.iter().any(is_in)
    }
}

/// The slips of one open vote, counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counters {
    /// The vote.
    pub contest: Contest,
    /// Its slips; those used and on paper are of now, everything else is of the log.
    pub numbers: Numbers,
    /// Its papers.
    pub papers: Papers,
}

/// More people than any hall holds: a slip of the finger.
const IN_ROOM_MAX: u64 = 100_000;

impl Clerk {
    /// The desk's own link and its meeting.
    pub async fn desk(&self, visitor: &Visitor) -> Done<(Link, Conference)> {
        let Visitor::Holder(link) = visitor else { return Err(Refusal::NotFound.into()) };
        let Scope::Desk { conference } = link.scope else {
            return Err(Refusal::NotFound.into());
        };
        Ok((link.clone(), self.find_conference(conference).await?))
    }

    /// What a slip in a teller's hand means.
    pub async fn look_at_slip(&self, visitor: &Visitor, slip: Slip) -> Done<InHand> {
        let (_, meeting) = self.desk(visitor).await?;
        if slip.conference != meeting.id {
            return Err(Refusal::OtherMeeting.into());
        }
        let end = self.store.find_slip_end(&slip.hash).await?;
        let mut uses = Vec::new();
        for contest in self.store.list_contests(meeting.id).await? {
            if slip.is_for(&contest) {
                let is_cast = self.store.has_cast(contest.id, &slip.hash).await?;
                let cast_at = self.store.find_cast_time(contest.id, &slip.hash).await?;
                let on_paper = match contest.phase {
                    Phase::Open => self.store.find_on_paper(contest.id, &slip.hash).await?,
                    _ => None,
                };
                uses.push(Use { contest, is_cast, cast_at, on_paper });
            }
        }
        Ok(InHand { slip, end, uses })
    }

    /// A slip that a teller looked at before, by its hash.
    pub async fn slip_in_hand(&self, visitor: &Visitor, hash: &TokenHash) -> Done<InHand> {
        let slip = self.store.find_slip(hash).await?.ok_or(Refusal::UnknownSlip)?;
        self.look_at_slip(visitor, slip).await
    }

    /// Makes a slip void before voting closes, and gives another for it: the new one
    /// is taken from the stack, and good for the same votes.
    pub async fn void_slip(
        &self,
        visitor: &Visitor,
        hash: &TokenHash,
        fresh: Option<TokenHash>,
        why: Reason,
    ) -> Done<()> {
        let held = self.slip_in_hand(visitor, hash).await?;
        held.check_alive()?;
        let (actor, at) = (actor(visitor)?, self.now());
        let (open, conference) = (held.open(), held.slip.conference);
        let voiding = Voiding { slip: held.slip, open, fresh, why, actor, at };
        settled(self.store.void_slip(&voiding).await?)?;
        self.tell_hall(conference).await
    }

    /// Opens a slip's ballots in public before voting closes: everybody can seal them
    /// again and must get the same receipts. The slip is spoiled, and its ballots
    /// leave the box.
    pub async fn challenge_slip(
        &self,
        visitor: &Visitor,
        hash: &TokenHash,
        why: Reason,
    ) -> Done<Vec<Opened>> {
        let held = self.slip_in_hand(visitor, hash).await?;
        held.check_alive()?;
        let (actor, at) = (actor(visitor)?, self.now());
        let mut opened = Vec::new();
        for one in &held.uses {
            opened.extend(self.open_ballot(&one.contest, &held.slip, at).await?);
        }
        if opened.is_empty() {
            return Err(Refusal::NothingToOpen.into());
        }
        let conference = held.slip.conference;
        let spoiling = Spoiling { slip: held.slip, opened: opened.clone(), why, actor, at };
        settled(self.store.spoil_slip(&spoiling).await?)?;
        self.tell_hall(conference).await?;
        Ok(opened)
    }

    /// Opens a slip's envelope in one vote, if the vote is open and there is one.
    async fn open_ballot(
        &self,
        contest: &Contest,
        slip: &Slip,
        at: Timestamp,
    ) -> Done<Option<Opened>> {
        if contest.phase != Phase::Open {
            return Ok(None);
        }
        let Some(sealed) = self.store.find_sealed(contest.id, &slip.hash).await? else {
            return Ok(None);
        };
        let keys = self.keys_of(contest.id).await?.ok_or(Refusal::KeyMissing)?;
        let opening = self.store.find_opening(contest.id).await?.ok_or(Refusal::NotFound)?;
        let ranking = sealed
            .envelope
            .open(keys.sealing(), contest, &slip.hash)
            .ok_or(Refusal::RankingNotUnderstood)?;
        let ids = opening.ids();
        let place = |option| {
            let place = ids.iter().position(|id| id == option)?;
            u16::try_from(place + 1).ok()
        };
        let ephemeral = Ephemeral::derive(keys.sealing(), &slip.hash, sealed.cast);
        let challenge = Challenge {
            slip: Hex(slip.hash.0),
            ephemeral: Hex(*ephemeral.expose()),
            ranking: ranking.options().iter().filter_map(place).collect(),
            receipt: Hex(sealed.receipt.receipt.0),
        };
        let signature = sealed.receipt.signature;
        Ok(Some(Opened { contest: contest.id, challenge, signature, at }))
    }

    /// Says how many slips were handed out for a vote in all so far; the number can
    /// only grow.
    pub async fn count_handed_out(
        &self,
        visitor: &Visitor,
        contest: ContestId,
        total: u64,
    ) -> Done<()> {
        let all = self.count_desk(visitor).await?;
        let Some(Counters { numbers, .. }) = all.iter().find(|one| one.contest.id == contest)
        else {
            return Err(Refusal::DeskClosed.into());
        };
        let (before, most) = (numbers.handed_out.unwrap_or(0), numbers.made);
        if total <= before || total > most {
            let number = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
            let (min, max) = (number(before + 1), number(most));
            return Err(Refusal::OutOfRange { field: Field::Number, min, max }.into());
        }
        let line = actor(visitor)?.does(Act::HandedOut, self.now()).with_count(total - before);
        if self.store.hand_out(contest, before, &line).await? {
            Ok(())
        } else {
            Err(Refusal::ChangedMeanwhile.into())
        }
    }

    /// Writes down how many people are in the room; a later number takes the place of
    /// an earlier one, because people come and go.
    pub async fn count_room(&self, visitor: &Visitor, people: u64) -> Done<()> {
        let (_, meeting) = self.desk(visitor).await?;
        if people > IN_ROOM_MAX {
            let max = i64::try_from(IN_ROOM_MAX).unwrap_or(i64::MAX);
            return Err(Refusal::OutOfRange { field: Field::Number, min: 0, max }.into());
        }
        Ok(self.store.count_room(meeting.id, people).await?)
    }

    /// How many people were counted in the room, if somebody did.
    pub async fn find_room(&self, visitor: &Visitor) -> Done<Option<u64>> {
        let (_, meeting) = self.desk(visitor).await?;
        Ok(self.store.find_room(meeting.id).await?)
    }

    /// The slips of the meeting's open votes, counted.
    pub async fn count_desk(&self, visitor: &Visitor) -> Done<Vec<Counters>> {
        let (_, meeting) = self.desk(visitor).await?;
        let mut all = Vec::new();
        for contest in self.store.list_contests(meeting.id).await? {
            if contest.phase != Phase::Open {
                continue;
            }
            let Some(opening) = self.store.find_opening(contest.id).await? else { continue };
            let log: Vec<_> =
                self.store.list_log(contest.id).await?.into_iter().map(|line| line.entry).collect();
            let receipts = Receipts::sort(self.store.list_receipts(contest.id).await?);
            let papers = self.store.count_papers(contest.id).await?;
            let ballots = self.store.turnout(contest.id).await?.ballots;
            let (used, paper) = (ballots.saturating_sub(papers.entered), papers.entered);
            let numbers = Numbers { used, paper, ..Numbers::of(&opening, &log, &receipts) };
            let unused = numbers.unused_of().unwrap_or_default();
            all.push(Counters { contest, numbers: Numbers { unused, ..numbers }, papers });
        }
        Ok(all)
    }
}

/// What is said of a slip that can cast nothing any more.
pub(super) fn ended(end: &SlipEnd) -> Refusal {
    if end.is_spoiled { Refusal::SpoiledSlip } else { Refusal::VoidSlip }
}

fn settled(settled: Settled) -> Result<(), Refusal> {
    match settled {
        Settled::Done => Ok(()),
        Settled::Ended | Settled::Changed => Err(Refusal::ChangedMeanwhile),
        Settled::FreshUnfit => Err(Refusal::FreshUnfit),
    }
}
