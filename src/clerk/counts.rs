//! Counts: made once after closing, seen by organisers, and by everybody once published.

use std::sync::{Arc, PoisonError};

use crate::clerk::{Clerk, Done};
use crate::contest::{Contest, Phase, tally};
use crate::count::Count;
use crate::count::others::{OtherWay, other_ways};
use crate::error::Refusal;
use crate::id::{ContestId, WardId};
use crate::people::Visitor;
use crate::update::Turnout;

/// A contest whose ballots are counted.
#[derive(Clone, Debug)]
pub struct Counted {
    /// The contest.
    pub contest: Contest,
    /// How many of the slips were used.
    pub turnout: Turnout,
    /// What the count says.
    pub count: Arc<Count>,
    /// What other ways of counting would say.
    pub others: Arc<[OtherWay]>,
}

/// A count that was worked out, with what other methods would say.
pub(crate) type Worked = (Arc<Count>, Arc<[OtherWay]>);

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

    /// A count, for an organiser, from closing on.
    pub async fn preview_count(&self, visitor: &Visitor, id: ContestId) -> Done<Counted> {
        visitor.organiser()?;
        let contest = self.store.find_contest(id).await?.ok_or(Refusal::NotFound)?;
        if !matches!(contest.phase, Phase::Closed | Phase::Published) {
            return Err(Refusal::WrongPhase.into());
        }
        // Until then there are no ballots, only envelopes.
        self.check_closing_finished(id).await?;
        self.counted(contest).await
    }

    /// The published counts of a ward, or of everybody, newest first.
    pub async fn list_chosen(&self, ward: Option<WardId>) -> Done<Vec<Counted>> {
        let mut chosen = Vec::new();
        for contest in self.store.list_published(ward).await? {
            if contest.phase == Phase::Published {
                chosen.push(self.counted(contest).await?);
            }
        }
        Ok(chosen)
    }

    async fn counted(&self, contest: Contest) -> Done<Counted> {
        let turnout = self.store.turnout(contest.id).await?;
        let (count, others) = self.count_of(&contest).await?;
        Ok(Counted { contest, turnout, count, others })
    }

    /// The count of a contest that is closed: worked out once, then remembered.
    async fn count_of(&self, contest: &Contest) -> Done<Worked> {
        // A poisoned lock has lost nothing: the map is only ever added to.
        let remembered =
            |id| self.counts.lock().unwrap_or_else(PoisonError::into_inner).get(&id).cloned();
        if let Some(worked) = remembered(contest.id) {
            return Ok(worked);
        }
        let piles = self.store.list_piles(contest.id).await?;
        let secret = self.store.lot_secret(contest.id).await?;
        let count = Arc::new(tally::count(contest, &piles, &secret, ""));
        let others = other_ways(
            &tally::titles(contest),
            &tally::rules(contest),
            &tally::ballots(contest, &piles),
        );
        let worked = (count, Arc::from(others));
        let mut counts = self.counts.lock().unwrap_or_else(PoisonError::into_inner);
        counts.insert(contest.id, worked.clone());
        Ok(worked)
    }
}
