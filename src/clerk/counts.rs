//! Counts: made once after closing, seen by organisers, and by everybody once published.

use std::sync::{Arc, PoisonError};

use crate::clerk::{Clerk, Done};
use crate::contest::{BallotOption, Contest, Phase, tally};
use crate::count::Count;
use crate::count::others::{OtherWay, other_ways};
use crate::error::Refusal;
use crate::id::{ContestId, WardId};
use crate::people::Visitor;
use crate::record::hash::Hash;
use crate::record::publication::Part;
use crate::update::Turnout;

/// A contest whose ballots are counted.
#[derive(Clone, Debug)]
pub struct Counted {
    /// The contest.
    pub contest: Contest,
    /// How many of the slips were used.
    pub turnout: Turnout,
    /// How many people were counted in the room of its meeting, if somebody did.
    pub in_room: Option<u64>,
    /// What the count says.
    pub count: Arc<Count>,
    /// What other ways of counting would say.
    pub others: Arc<[OtherWay]>,
    /// How much of the rankings is for everybody; none for contests opened before
    /// there were records.
    pub part: Option<Part>,
    /// The digest of its record, once it is published.
    pub digest: Option<Hash>,
}

impl Counted {
    /// What is chosen, in the order in which it was.
    pub fn chosen(&self) -> impl Iterator<Item = &BallotOption> {
        self.count.winners.iter().filter_map(|at| self.contest.options.get(*at))
    }
}

/// A count that was worked out: see [`Counted`].
#[derive(Clone, Debug)]
pub(crate) struct Worked {
    count: Arc<Count>,
    others: Arc<[OtherWay]>,
    part: Option<Part>,
}

impl Clerk {
    /// A contest as anybody may see it: no drafts, and no rankings in it.
    pub async fn public_contest(&self, id: ContestId) -> Done<(Contest, Turnout)> {
        let contest = self.store.find_contest(id).await?.ok_or(Refusal::NotFound)?;
        if !contest.is_public() {
            return Err(Refusal::NotFound.into());
        }
        let turnout = self.store.turnout(id).await?;
        Ok((contest, turnout))
    }

    /// A published count, for anybody. Before publication there is nothing here.
    pub async fn published_count(&self, id: ContestId) -> Done<Counted> {
        let contest = self.store.find_contest(id).await?.ok_or(Refusal::NotFound)?;
        if contest.phase != Phase::Published {
            return Err(Refusal::NotFound.into());
        }
        self.counted(contest).await
    }

    /// A published count to be taken along: none of a rehearsal.
    ///
    /// # Errors
    /// [`Refusal::OnlyPractice`] of a rehearsal; not found before publication.
    pub async fn count_to_take(&self, id: ContestId) -> Done<Counted> {
        self.check_counts(id).await?;
        self.published_count(id).await
    }

    /// A count, for an organiser, from closing on.
    pub async fn preview_count(&self, visitor: &Visitor, id: ContestId) -> Done<Counted> {
        visitor.organiser()?;
        let contest = self.store.find_contest(id).await?.ok_or(Refusal::NotFound)?;
        if !matches!(contest.phase, Phase::Closed | Phase::Published) {
            return Err(Refusal::WrongPhase.into());
        }
        // Until then there are no ballots, only envelopes.
        self.check_closing_finished(id).await?;
        // Whoever knew what the secret alone gives could roll dice to change it.
        if self.lot(visitor, id).await?.is_some_and(|lot| lot.waits()) {
            return Err(Refusal::LotWaits.into());
        }
        self.counted(contest).await
    }

    /// All published votes, in no order.
    pub async fn list_published(&self) -> Done<Vec<Contest>> {
        Ok(self.store.list_all_published().await?)
    }

    /// The published counts of a ward and of whole meetings it was at, or of all whole
    /// meetings; newest first.
    pub async fn list_chosen(&self, ward: Option<WardId>) -> Done<Vec<Counted>> {
        let mut chosen = Vec::new();
        for contest in self.store.list_published(ward).await? {
            if contest.phase == Phase::Published {
                chosen.push(self.counted(contest).await?);
            }
        }
        Ok(chosen)
    }

    /// What a published contest has chosen, by the places of its options.
    pub(crate) async fn winners_of(&self, contest: &Contest) -> Done<Vec<usize>> {
        Ok(self.count_of(contest).await?.count.winners.clone())
    }

    async fn counted(&self, contest: Contest) -> Done<Counted> {
        let turnout = self.store.turnout(contest.id).await?;
        let Worked { count, others, part } = self.count_of(&contest).await?;
        let digest = match contest.phase {
            Phase::Published => self.store.find_digest(contest.id).await?,
            _ => None,
        };
        let in_room = self.store.find_room(contest.conference).await?;
        Ok(Counted { contest, turnout, in_room, count, others, part, digest })
    }

    /// The count of a contest that is closed: once published, worked out once and
    /// then remembered.
    async fn count_of(&self, contest: &Contest) -> Done<Worked> {
        // A poisoned lock has lost nothing: the map is only ever added to.
        let remembered =
            |id| self.counts.lock().unwrap_or_else(PoisonError::into_inner).get(&id).cloned();
        if let Some(worked) = remembered(contest.id) {
            return Ok(worked);
        }
        let piles = self.store.list_piles(contest.id).await?;
        let (count, part) = if let Some(makings) = self.makings(contest).await? {
            let drawing = self.store.find_drawing(contest.id).await?;
            (makings.count(drawing.as_ref()), Some(makings.part()))
        } else {
            // Opened before there were records.
            let secret = self.store.lot_secret(contest.id).await?;
            (tally::count(contest, &piles, &secret, ""), None)
        };
        let count = Arc::new(count);
        let (titles, rules) = (tally::titles(contest), tally::rules(contest));
        let others = other_ways(&titles, &rules, &tally::ballots(contest, &piles), &count);
        let worked = Worked { count, others: Arc::from(others), part };
        // Until then the lot may still be drawn in the room.
        if contest.phase != Phase::Published {
            return Ok(worked);
        }
        let mut counts = self.counts.lock().unwrap_or_else(PoisonError::into_inner);
        counts.insert(contest.id, worked.clone());
        Ok(worked)
    }
}
