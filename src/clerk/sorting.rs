//! Sorting answers: what to look at next, and what a person decides about it.

mod flags;

use std::collections::{BTreeMap, HashMap};

use crate::clerk::{Clerk, ClerkError, Done};
use crate::error::Refusal;
use crate::id::{AnswerId, IssueId, OrganiserId, SortingId, WardId};
use crate::issue::{self, Issue, IssueAct, IssueEvent, IssueState};
use crate::listening::{Answer, AnswerFilter};
use crate::people::{Organiser, Visitor};
use crate::sorting::{Apart, Moved, SortAct, Sorting, Suggestion, suggest};
use crate::store::{StoreError, roll};
use crate::text::{Details, Name, Reason, Title};
use crate::ward::Ward;

pub use flags::{Flag, flags};

/// The most answers of one ward that are read at once: more than its doors.
const WARD_ANSWERS_MAX: u32 = 20_000;
/// The most unsorted answers that are compared at once, the newest: under two
/// seconds of work, and more than a person sorts in an evening.
const COMPARED_MAX: usize = 5_000;

/// All that sorting a ward's answers needs.
#[derive(Clone, Debug)]
pub struct SortingTable {
    /// The ward.
    pub ward: Ward,
    /// Its answers, newest first.
    pub answers: Vec<Answer>,
    /// Its issues.
    pub issues: Vec<Issue>,
    /// What was decided, oldest first.
    pub sortings: Vec<Sorting>,
    /// Who decided.
    pub names: HashMap<OrganiserId, Name>,
}

impl SortingTable {
    /// What to decide about next. This takes its time: not
    /// for threads that others wait for.
    pub fn suggest(&self) -> Vec<Suggestion> {
        let mut left = COMPARED_MAX;
        let mut compared = self.answers.clone();
        compared.retain(|answer| {
            let is_in = answer.issue.is_some() || left > 0;
            left -= usize::from(answer.issue.is_none() && is_in);
            is_in
        });
        suggest(&compared, &self.issues, &Apart::of(&self.sortings))
    }

    /// How many are under no issue yet.
    pub fn loose(&self) -> usize {
        self.answers.iter().filter(|answer| answer.issue.is_none()).count()
    }

    /// The answers of these ids, in their order.
    pub fn find(&self, ids: &[AnswerId]) -> Vec<Answer> {
        let by_id: HashMap<_, _> = self.answers.iter().map(|answer| (answer.id, answer)).collect();
        ids.iter().filter_map(|id| by_id.get(id).copied().cloned()).collect()
    }

    /// The title of an issue.
    pub fn title(&self, id: IssueId) -> Option<&Title> {
        self.issues.iter().find(|issue| issue.id == id).map(|issue| &issue.title)
    }
}

/// Some answers a person decided about.
#[derive(Clone, Debug)]
pub struct Chosen {
    /// The decision's id, made with the form, so that sending twice decides once.
    pub id: SortingId,
    /// Their ward.
    pub ward: WardId,
    /// Those that say the same.
    pub answers: Vec<AnswerId>,
    /// Those beside them that do not.
    pub others: Vec<AnswerId>,
    /// Whether they were shown as being under no issue, and must still be.
    pub are_loose: bool,
}

/// Where answers go.
#[derive(Clone, Debug)]
pub enum Place {
    /// Under an issue that is there, or the one that stands for it.
    Under(IssueId),
    /// Under a new one.
    New {
        /// Its id, made with the form.
        id: IssueId,
        /// In a few words.
        title: Title,
        /// In a sentence.
        details: Option<Details>,
    },
    /// Under none.
    Loose,
}

impl Clerk {
    /// A fresh id for a decision: it goes into the form, so that sending it twice decides once.
    pub fn new_sorting(&self) -> SortingId {
        SortingId::from_random(roll(&*self.dice))
    }

    /// All that sorting a ward's answers needs.
    pub async fn sorting_table(&self, visitor: &Visitor, ward: WardId) -> Done<SortingTable> {
        visitor.organiser()?;
        let filter = AnswerFilter { ward: Some(ward), ..AnswerFilter::default() };
        Ok(SortingTable {
            ward: self.store.find_ward(ward).await?.ok_or(Refusal::NotFound)?,
            answers: self.store.list_answers(&filter, 0, WARD_ANSWERS_MAX).await?,
            issues: self.store.list_issues(Some(ward)).await?,
            sortings: self.store.list_sortings(ward).await?,
            names: self.organiser_names().await?,
        })
    }

    /// What organisers are called.
    pub async fn organiser_names(&self) -> Done<HashMap<OrganiserId, Name>> {
        let all = self.store.list_organisers().await?;
        Ok(all.into_iter().map(|one| (one.id, one.name)).collect())
    }

    /// Puts answers under an issue, a new one, or none; says which, once it is so.
    pub async fn put_answers(
        &self,
        visitor: &Visitor,
        chosen: Chosen,
        place: Place,
    ) -> Done<Option<IssueId>> {
        let organiser = visitor.organiser()?;
        if let Some(done) = self.store.find_sorting(chosen.id).await? {
            return Ok(done.act.issue());
        }
        let found = self.answers_of(chosen.ward, &chosen.answers).await?;
        self.answers_of(chosen.ward, &chosen.others).await?;
        if chosen.are_loose && found.iter().any(|answer| answer.issue.is_some()) {
            return Err(Refusal::ChangedMeanwhile.into());
        }
        let (issue, made) = self.place(chosen.ward, place).await?;
        let moved: Vec<_> = found
            .iter()
            .filter(|answer| answer.issue != issue)
            .map(|answer| Moved { answer: answer.id, from: answer.issue })
            .collect();
        if moved.is_empty() && made.is_none() {
            return Ok(issue);
        }
        let mut events = self.left(organiser, moved.iter().map(|moved| moved.from));
        let answers = moved.len() as u64;
        let arrived = match made {
            Some(_) => IssueAct::Made { answers },
            None => IssueAct::Gathered { answers },
        };
        events.extend(issue.map(|issue| self.event(organiser, issue, arrived)));
        let is_new = made.is_some();
        let act = SortAct::Put { issue, is_new, moved, others: chosen.others };
        let sorting = self.decision(organiser, chosen.id, chosen.ward, act);
        self.store
            .record_sorting(&sorting, made.as_ref(), &events)
            .await
            .map_err(moved_meanwhile)?;
        Ok(issue)
    }

    /// Remembers that no two of some answers say the same, nor what that issue says.
    pub async fn keep_apart(
        &self,
        visitor: &Visitor,
        chosen: Chosen,
        issue: Option<IssueId>,
    ) -> Done<()> {
        let organiser = visitor.organiser()?;
        self.answers_of(chosen.ward, &chosen.answers).await?;
        if let Some(issue) = issue {
            self.find_in(chosen.ward, issue).await?;
        }
        let act = SortAct::Apart { answers: chosen.answers, issue };
        let sorting = self.decision(organiser, chosen.id, chosen.ward, act);
        self.store.record_sorting(&sorting, None, &[]).await?;
        Ok(())
    }

    /// Keeps an answer's words from public pages, and says why. Nothing is deleted,
    /// and its doorstep counts all the same.
    pub async fn hide_answer(
        &self,
        visitor: &Visitor,
        id: SortingId,
        answer: AnswerId,
        why: Reason,
    ) -> Done<()> {
        let organiser = visitor.organiser()?;
        let found = self.find_answer(visitor, answer).await?;
        if found.hidden.is_none() {
            let act = SortAct::Hidden { answer, why };
            let sorting = self.decision(organiser, id, found.ward, act);
            self.store.record_sorting(&sorting, None, &[]).await?;
        }
        Ok(())
    }

    /// The answer of that id.
    pub async fn find_answer(&self, visitor: &Visitor, id: AnswerId) -> Done<Answer> {
        visitor.organiser()?;
        let found = self.store.find_answers(&[id]).await?;
        Ok(found.into_iter().next().ok_or(Refusal::NotFound)?)
    }

    /// Takes a decision back, however long ago it was; says of which ward it is. An
    /// answer that somebody has put elsewhere since stays there.
    pub async fn undo_sorting(&self, visitor: &Visitor, id: SortingId) -> Done<WardId> {
        let organiser = visitor.organiser()?;
        let sorting = self.store.find_sorting(id).await?.ok_or(Refusal::NotFound)?;
        let mut events = Vec::new();
        if let SortAct::Put { issue, moved, .. } = &sorting.act {
            let ids: Vec<_> = moved.iter().map(|moved| moved.answer).collect();
            let there: Vec<_> = self.store.find_answers(&ids).await?;
            let still = there.iter().filter(|answer| answer.issue == *issue);
            let back: Vec<_> = still
                .filter_map(|answer| moved.iter().find(|moved| moved.answer == answer.id))
                .collect();
            events = self.left(organiser, back.iter().map(|_| *issue));
            let mut arrived: BTreeMap<IssueId, u64> = BTreeMap::new();
            for issue in back.iter().filter_map(|moved| moved.from) {
                *arrived.entry(issue).or_default() += 1;
            }
            events.extend(arrived.into_iter().map(|(issue, answers)| {
                self.event(organiser, issue, IssueAct::Gathered { answers })
            }));
        }
        self.store.undo_sorting(&sorting, organiser.id, self.now(), &events).await?;
        Ok(sorting.ward)
    }

    /// The issue answers are to stand under, and the issue itself where it is new.
    async fn place(&self, ward: WardId, place: Place) -> Done<(Option<IssueId>, Option<Issue>)> {
        Ok(match place {
            Place::Loose => (None, None),
            Place::Under(id) => {
                self.find_in(ward, id).await?;
                let issues = self.store.list_issues(Some(ward)).await?;
                (Some(issue::standing_for(id, &issues)), None)
            }
            Place::New { id, title, details } => {
                self.store.find_ward(ward).await?.ok_or(Refusal::NotFound)?;
                let (state, made_at) = (IssueState::Heard, self.now());
                (Some(id), Some(Issue { id, ward, title, details, state, made_at, said: 0 }))
            }
        })
    }

    async fn find_in(&self, ward: WardId, issue: IssueId) -> Done<Issue> {
        let found = self.store.find_issue(issue).await?;
        Ok(found.filter(|found| found.ward == ward).ok_or(Refusal::NotFound)?)
    }

    fn decision(
        &self,
        organiser: &Organiser,
        id: SortingId,
        ward: WardId,
        act: SortAct,
    ) -> Sorting {
        Sorting { id, ward, act, by: organiser.id, at: self.now(), undone: None }
    }

    /// What the histories of the issues say that answers leave.
    fn left(
        &self,
        organiser: &Organiser,
        from: impl Iterator<Item = Option<IssueId>>,
    ) -> Vec<IssueEvent> {
        let mut left: BTreeMap<IssueId, u64> = BTreeMap::new();
        for issue in from.flatten() {
            *left.entry(issue).or_default() += 1;
        }
        let event = |(issue, answers)| self.event(organiser, issue, IssueAct::Released { answers });
        left.into_iter().map(event).collect()
    }
}

/// The sentence for answers that somebody else sorted in between.
fn moved_meanwhile(error: StoreError) -> ClerkError {
    match error {
        StoreError::Conflict(_) => Refusal::ChangedMeanwhile.into(),
        error => error.into(),
    }
}
