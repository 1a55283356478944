//! Issues: made of answers, merged and unmerged, shortlisted or left out, all with a history.

use std::collections::HashMap;

use crate::clerk::sorting::{Chosen, Place};
use crate::clerk::{Clerk, Done};
use crate::error::Refusal;
use crate::id::{AnswerId, IssueId, OrganiserId, WardId};
use crate::issue::{self, Decision, Issue, IssueAct, IssueEvent, IssueState, Voiced};
use crate::listening::{Answer, AnswerFilter};
use crate::people::{Organiser, Visitor};
use crate::store::roll;
use crate::text::{Details, Name, Title};
use crate::ward::Ward;

/// The most answers of one ward that are read at once: more than its doors.
const WARD_ANSWERS_MAX: u32 = 20_000;

/// An issue to be made.
#[derive(Clone, Debug)]
pub struct NewIssue {
    /// Its id, made with the form, so that sending twice makes one issue.
    pub id: IssueId,
    /// The ward it is about.
    pub ward: WardId,
    /// In a few words.
    pub title: Title,
    /// In a sentence.
    pub details: Option<Details>,
    /// What was said, if it is made of answers.
    pub answers: Vec<AnswerId>,
}

/// All there is to know of an issue.
#[derive(Clone, Debug)]
pub struct IssueFile {
    /// The issue, with the doorsteps it was said on.
    pub voiced: Voiced,
    /// Its ward.
    pub ward: Ward,
    /// The issue that stands for it, when it was merged.
    pub stands_in: Option<Issue>,
    /// The issues that were merged into it, directly or not.
    pub merged: Vec<Issue>,
    /// The other standing issues of the ward: what it could be merged into.
    pub others: Vec<Issue>,
    /// What was said, its merged issues included.
    pub answers: Vec<Answer>,
    /// What was done, oldest first.
    pub history: Vec<HistoryLine>,
}

/// One line of an issue's history, with the names it needs.
#[derive(Clone, Debug)]
pub struct HistoryLine {
    /// What was done, when, to which issue.
    pub event: IssueEvent,
    /// The issue it was done to.
    pub title: Option<Title>,
    /// Who did it; nobody is named once they are gone.
    pub by: Option<Name>,
    /// The other issue of a merge.
    pub other: Option<Title>,
}

impl Clerk {
    /// A fresh id for an issue: it goes into the form, so that sending it twice makes one.
    pub fn new_issue(&self) -> IssueId {
        IssueId::from_random(roll(&*self.dice))
    }

    /// A ward's issues, or all, the most said first.
    pub async fn list_issues(&self, visitor: &Visitor, ward: Option<WardId>) -> Done<Vec<Voiced>> {
        visitor.organiser()?;
        Ok(issue::voiced(&self.store.list_issues(ward).await?))
    }

    /// The answers of these ids; those that are gone are left out.
    pub async fn find_answers(&self, visitor: &Visitor, ids: &[AnswerId]) -> Done<Vec<Answer>> {
        visitor.organiser()?;
        Ok(self.store.find_answers(ids).await?)
    }

    /// All there is to know of an issue.
    pub async fn issue_file(&self, visitor: &Visitor, id: IssueId) -> Done<IssueFile> {
        visitor.organiser()?;
        let found = self.store.find_issue(id).await?.ok_or(Refusal::NotFound)?;
        let ward = self.store.find_ward(found.ward).await?.ok_or(Refusal::NotFound)?;
        let issues = self.store.list_issues(Some(found.ward)).await?;
        let voiced = issue::voiced(&issues)
            .into_iter()
            .find(|one| one.issue.id == id)
            .ok_or(Refusal::NotFound)?;
        let standing = issue::standing_for(id, &issues);
        let stands_in = issues.iter().find(|one| one.id == standing && standing != id).cloned();
        let below = |one: &&Issue| one.id != id && issue::is_below(one.id, id, &issues);
        let merged: Vec<Issue> = issues.iter().filter(below).cloned().collect();
        let stands = |one: &&Issue| !matches!(one.state, IssueState::Merged { .. }) && one.id != id;
        let others = issues.iter().filter(stands).cloned().collect();
        let filter = AnswerFilter { ward: Some(found.ward), ..AnswerFilter::default() };
        let mut answers = self.store.list_answers(&filter, 0, WARD_ANSWERS_MAX).await?;
        answers.retain(|answer| {
            answer.issue.is_some_and(|one| one == id || merged.iter().any(|m| m.id == one))
        });
        let history = self.history(id, &merged, &issues).await?;
        Ok(IssueFile { voiced, ward, stands_in, merged, others, answers, history })
    }

    /// What was done to an issue, and what was merged into it.
    async fn history(
        &self,
        id: IssueId,
        merged: &[Issue],
        issues: &[Issue],
    ) -> Done<Vec<HistoryLine>> {
        let mut events = self.store.list_issue_events(id).await?;
        for one in merged {
            let theirs = self.store.list_issue_events(one.id).await?;
            events.extend(theirs.into_iter().filter(|event| {
                matches!(event.act, IssueAct::Merged { into } | IssueAct::Unmerged { from: into } if into == id)
            }));
        }
        events.sort_by_key(|event| event.at);
        let organisers: HashMap<OrganiserId, Name> =
            self.store.list_organisers().await?.into_iter().map(|one| (one.id, one.name)).collect();
        let title = |id| issues.iter().find(|one| one.id == id).map(|one| one.title.clone());
        Ok(events
            .into_iter()
            .map(|event| HistoryLine {
                title: title(event.issue),
                by: organisers.get(&event.by).cloned(),
                other: match &event.act {
                    IssueAct::Merged { into } => title(*into),
                    IssueAct::Unmerged { from } => title(*from),
                    _ => None,
                },
                event,
            })
            .collect())
    }

    /// Makes an issue, of some answers or of none.
    pub async fn make_issue(&self, visitor: &Visitor, new: NewIssue) -> Done<IssueId> {
        let organiser = visitor.organiser()?;
        if self.store.find_issue(new.id).await?.is_some() {
            return Ok(new.id);
        }
        self.store.find_ward(new.ward).await?.ok_or(Refusal::NotFound)?;
        if !new.answers.is_empty() {
            let chosen = self.chosen(new.ward, new.answers);
            let place = Place::New { id: new.id, title: new.title, details: new.details };
            self.put_answers(visitor, chosen, place).await?;
            return Ok(new.id);
        }
        let event = self.event(organiser, new.id, IssueAct::Made { answers: 0 });
        let issue = Issue {
            id: new.id,
            ward: new.ward,
            title: new.title,
            details: new.details,
            state: IssueState::Heard,
            made_at: event.at,
            said: 0,
        };
        self.store.record_issue(&issue, &[], &event).await?;
        Ok(new.id)
    }

    /// Puts answers under an issue; under the one that stands for it, if it was merged.
    pub async fn gather_answers(
        &self,
        visitor: &Visitor,
        id: IssueId,
        answers: &[AnswerId],
    ) -> Done<IssueId> {
        visitor.organiser()?;
        let found = self.store.find_issue(id).await?.ok_or(Refusal::NotFound)?;
        let chosen = self.chosen(found.ward, answers.to_vec());
        Ok(self.put_answers(visitor, chosen, Place::Under(id)).await?.unwrap_or(id))
    }

    /// Takes answers, all of one ward, out from under whatever issue they are under.
    pub async fn release_answers(&self, visitor: &Visitor, answers: &[AnswerId]) -> Done<()> {
        visitor.organiser()?;
        let found = self.store.find_answers(answers).await?;
        if let Some(first) = found.first() {
            let chosen = self.chosen(first.ward, answers.to_vec());
            self.put_answers(visitor, chosen, Place::Loose).await?;
        }
        Ok(())
    }

    fn chosen(&self, ward: WardId, answers: Vec<AnswerId>) -> Chosen {
        Chosen { id: self.new_sorting(), ward, answers, others: Vec::new(), are_loose: false }
    }

    /// Changes an issue's words.
    pub async fn reword_issue(
        &self,
        visitor: &Visitor,
        id: IssueId,
        title: Title,
        details: Option<Details>,
    ) -> Done<()> {
        let organiser = visitor.organiser()?;
        let found = self.store.find_issue(id).await?.ok_or(Refusal::NotFound)?;
        if found.title == title && found.details == details {
            return Ok(());
        }
        let event = self.event(organiser, id, IssueAct::Reworded { from: found.title });
        if self.store.reword_issue(id, &title, details.as_ref(), &event).await? {
            Ok(())
        } else {
            Err(Refusal::ChangedMeanwhile.into())
        }
    }

    /// Merges an issue into another: a link, which [`Self::unmerge_issue`] takes away again.
    pub async fn merge_issue(&self, visitor: &Visitor, id: IssueId, into: IssueId) -> Done<()> {
        let organiser = visitor.organiser()?;
        let found = self.store.find_issue(id).await?.ok_or(Refusal::NotFound)?;
        if found.state == (IssueState::Merged { into }) {
            return Ok(());
        }
        // Of all wards, so that an issue of another ward is named as what it is.
        issue::may_merge(id, into, &self.store.list_issues(None).await?)?;
        let event = self.event(organiser, id, IssueAct::Merged { into });
        self.advance(&found, IssueState::Merged { into }, event).await
    }

    /// Takes an issue out of a merge again, as it was before.
    pub async fn unmerge_issue(&self, visitor: &Visitor, id: IssueId) -> Done<()> {
        let organiser = visitor.organiser()?;
        let found = self.store.find_issue(id).await?.ok_or(Refusal::NotFound)?;
        let IssueState::Merged { into } = found.state else {
            return Ok(());
        };
        let before = issue::state_before_merge(&self.store.list_issue_events(id).await?);
        let event = self.event(organiser, id, IssueAct::Unmerged { from: into });
        self.advance(&found, before, event).await
    }

    /// Decides about an issue: on the shortlist, left out with a reason, or open again.
    pub async fn decide_issue(
        &self,
        visitor: &Visitor,
        id: IssueId,
        decision: Decision,
    ) -> Done<()> {
        let organiser = visitor.organiser()?;
        let found = self.store.find_issue(id).await?.ok_or(Refusal::NotFound)?;
        let (state, act) = found.decide(decision)?;
        if state == found.state {
            return Ok(());
        }
        let event = self.event(organiser, id, act);
        self.advance(&found, state, event).await
    }

    async fn advance(&self, from: &Issue, to: IssueState, event: IssueEvent) -> Done<()> {
        if self.store.advance_issue(from.id, &from.state, &to, &event).await? {
            Ok(())
        } else {
            Err(Refusal::ChangedMeanwhile.into())
        }
    }

    /// The answers of these ids, all of that ward.
    pub(super) async fn answers_of(&self, ward: WardId, ids: &[AnswerId]) -> Done<Vec<Answer>> {
        let found = self.store.find_answers(ids).await?;
        if found.len() == ids.len() && found.iter().all(|answer| answer.ward == ward) {
            Ok(found)
        } else {
            Err(Refusal::ChangedMeanwhile.into())
        }
    }

    pub(super) fn event(&self, by: &Organiser, issue: IssueId, act: IssueAct) -> IssueEvent {
        IssueEvent { issue, act, by: by.id, at: self.now() }
    }
}
