//! Listening: doorsteps, what residents tell us themselves, and how it goes.

use std::collections::HashMap;

use crate::clerk::doors::Door;
use crate::clerk::{Clerk, Done};
use crate::error::Refusal;
use crate::id::{AnswerId, ContactId, DetailsId, IssueId, ListeningId, WardId};
use crate::issue::{self, Voiced};
use crate::listening::{
    self, Answer, AnswerFilter, Category, Language, Listening, NewAnswer, NewContact, Outcome,
    Said, Source, WardProgress,
};
use crate::people::Visitor;
use crate::store::{Beside, roll};
use crate::text::{AnswerText, Question, Title};
use crate::time::Timestamp;
use crate::ward::Ward;

/// Answers on one page of the organiser's list: some two screens of scrolling.
pub const ANSWERS_PER_PAGE: u32 = 50;

/// Answers that are looked at to tell what a common issue is about: enough of
/// them to be sure, and few enough to be read at every tap.
const RECENT_ANSWERS: u32 = 300;

/// What a canvasser needs on a doorstep.
#[derive(Clone, Debug)]
pub struct Doorstep {
    /// The wards of their link, by name.
    pub wards: Vec<Ward>,
    /// The ward they are in.
    pub ward: Ward,
    /// The round of listening that takes answers there now.
    pub listening: Option<Listening>,
    /// What many said there already.
    pub common: Vec<Voiced>,
}

/// A doorstep that was recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Recorded {
    /// Its id, to take it back by.
    pub contact: ContactId,
    /// How it went.
    pub outcome: Outcome,
    /// When it was recorded.
    pub at: Timestamp,
}

/// One page of the organiser's list of answers.
#[derive(Clone, Debug)]
pub struct AnswerList {
    /// The answers on it, newest first.
    pub answers: Vec<Answer>,
    /// How many the filter leaves on all pages.
    pub total: u64,
    /// How many of the ward (or of all wards) are under no issue yet.
    pub unsorted: u64,
    /// The titles of the issues the answers are under, merges followed.
    pub issues: HashMap<IssueId, (IssueId, Title)>,
}

/// A round of listening and how it goes in its wards.
#[derive(Clone, Debug)]
pub struct ListeningReport {
    /// The round.
    pub listening: Listening,
    /// Whether it takes answers now.
    pub is_open: bool,
    /// Its wards, by name.
    pub wards: Vec<Ward>,
}

/// A ward and how the listening goes there.
#[derive(Clone, Debug)]
pub struct WardReport {
    /// The ward.
    pub ward: Ward,
    /// How it goes, over all rounds.
    pub progress: WardProgress,
    /// Whether a round takes answers there now.
    pub is_open: bool,
}

/// On doorsteps and at the ward's own page.
impl Clerk {
    /// A fresh id for a doorstep: it goes into the form, so that sending it twice records once.
    pub fn new_contact(&self) -> ContactId {
        ContactId::from_random(roll(&*self.dice))
    }

    /// What a canvasser needs on a doorstep of that ward, or of the first of
    /// their wards in which somebody listens.
    pub async fn doorstep(&self, visitor: &Visitor, ward: Option<WardId>) -> Done<Doorstep> {
        let (_, scope) = visitor.canvasser()?;
        if ward.is_some_and(|ward| !scope.contains(&ward)) {
            return Err(Refusal::NotAllowed.into());
        }
        let mut wards = self.store.list_wards().await?;
        wards.retain(|ward| scope.contains(&ward.id));
        let mut first = None;
        for candidate in wards.iter().filter(|one| ward.is_none_or(|id| id == one.id)) {
            let listening = self.store.find_open_listening(candidate.id, self.now()).await?;
            let is_open = listening.is_some();
            if is_open || first.is_none() {
                first = Some((candidate.clone(), listening));
            }
            if is_open {
                break;
            }
        }
        let (ward, listening) = first.ok_or(Refusal::NotFound)?;
        let common = issue::common(&self.store.list_issues(Some(ward.id)).await?);
        Ok(Doorstep { wards, ward, listening, common })
    }

    /// Records one doorstep, once however often it is sent, with what somebody there
    /// agreed to have kept: says by which id that is kept, if it is.
    pub async fn record_doorstep(
        &self,
        visitor: &Visitor,
        door: Door,
    ) -> Done<(Recorded, Option<DetailsId>)> {
        let at = self.now();
        let round = self.store.find_open_listening(door.ward, at).await?;
        let (ward, agreed) = (door.ward, door.agreed.clone());
        let recorded = self.record_door(visitor, door, round, at).await?;
        // Of a door that was there before, too: whoever posts it again may take it back.
        let kept = match agreed {
            Some(consent) => self.kept_of(visitor.canvasser_id()?, ward, &consent).await?,
            None => Vec::new(),
        };
        Ok((recorded, kept.first().copied()))
    }

    /// Records one doorstep of that moment, in a round of listening.
    pub(super) async fn record_door(
        &self,
        visitor: &Visitor,
        door: Door,
        round: Option<Listening>,
        at: Timestamp,
    ) -> Done<Recorded> {
        let Door { ward, contact, said, agreed } = door;
        let (_, scope) = visitor.canvasser()?;
        if !scope.contains(&ward) {
            return Err(Refusal::NotAllowed.into());
        }
        let listening = round.ok_or(Refusal::NotListening)?.id;
        let outcome = said.outcome();
        let (answer, issue) = match said {
            Said::NotHome | Said::NoThanks => (None, None),
            Said::InWords(text, category, lang) => (Some((text, category, lang)), None),
            Said::SameAs(issue) => {
                let (issue, text, category) = self.known_issue(ward, issue).await?;
                (Some((text, category, None)), Some(issue))
            }
        };
        let answer = answer.map(|(text, category, lang)| NewAnswer {
            id: AnswerId::from_random(roll(&*self.dice)),
            text,
            category,
            source: Source::Doorstep,
            lang,
        });
        let canvasser = Some(visitor.canvasser_id()?);
        let new = NewContact {
            id: contact,
            listening,
            ward,
            outcome,
            at: at.to_the_hour(),
            canvasser,
            answer,
        };
        let details = agreed.map(|consent| self.details_of(&new, consent));
        self.store.record_door(&new, &Beside { issue, details }).await?;
        Ok(Recorded { contact, outcome, at })
    }

    /// What a tap on an issue that is known in the ward says, and what it is about.
    async fn known_issue(
        &self,
        ward: WardId,
        issue: IssueId,
    ) -> Done<(IssueId, AnswerText, Category)> {
        let issues = self.store.list_issues(Some(ward)).await?;
        let standing = issue::standing_for(issue, &issues);
        let known = issues.iter().find(|one| one.id == standing).ok_or(Refusal::NotFound)?;
        let filter = AnswerFilter { ward: Some(ward), ..AnswerFilter::default() };
        let recent = self.store.list_answers(&filter, 0, RECENT_ANSWERS).await?;
        let same = recent.iter().filter(|answer| {
            answer.issue.is_some_and(|id| issue::standing_for(id, &issues) == standing)
        });
        let category = listening::usual_category(same);
        Ok((standing, AnswerText::parse(known.title.as_str())?, category))
    }

    /// Takes a doorstep back, for a few minutes after it was recorded.
    ///
    /// The moment comes from the canvasser's own page, because only the hour
    /// is stored. Somebody who makes one up can take back their own doorsteps
    /// and nobody else's.
    pub async fn undo_doorstep(
        &self,
        visitor: &Visitor,
        contact: ContactId,
        recorded_at: Timestamp,
    ) -> Done<()> {
        let canvasser = visitor.canvasser_id()?;
        listening::may_undo(recorded_at, self.now())?;
        // Taken back already is taken back: pressing twice is no mistake, and a page that
        // is sent once more brings nothing back.
        self.store.forget_contact(contact, canvasser).await?;
        Ok(())
    }

    /// The ward of that id and the round that takes answers there now: anybody may know.
    pub async fn listening_in(&self, ward: WardId) -> Done<(Ward, Option<Listening>)> {
        let found = self.store.find_ward(ward).await?.ok_or(Refusal::NotFound)?;
        let listening = self.store.find_open_listening(ward, self.now()).await?;
        Ok((found, listening))
    }

    /// Takes in what a resident tells us: nothing is kept of who told it.
    ///
    /// `told_before` is what their phone remembers to have told in this round.
    pub async fn tell(
        &self,
        ward: WardId,
        contact: ContactId,
        told_before: Option<ContactId>,
        text: AnswerText,
        category: Category,
        lang: Option<Language>,
    ) -> Done<ListeningId> {
        let at = self.now();
        let round = self.store.find_open_listening(ward, at).await?.ok_or(Refusal::NotListening)?;
        listening::may_tell(told_before, contact)?;
        let id = AnswerId::from_random(roll(&*self.dice));
        self.store
            .record_contact(&NewContact {
                id: contact,
                listening: round.id,
                ward,
                outcome: Outcome::Issue,
                at: at.to_the_hour(),
                canvasser: None,
                answer: Some(NewAnswer { id, text, category, source: Source::Resident, lang }),
            })
            .await?;
        Ok(round.id)
    }
}

/// For organisers.
impl Clerk {
    /// Begins a round of listening now.
    pub async fn begin_listening(
        &self,
        visitor: &Visitor,
        question: Question,
        wards: Vec<WardId>,
        ends_at: Option<Timestamp>,
    ) -> Done<ListeningId> {
        visitor.organiser()?;
        let known = self.store.list_wards().await?;
        let wards = known.iter().map(|ward| ward.id).filter(|id| wards.contains(id)).collect();
        let id = ListeningId::from_random(roll(&*self.dice));
        let listening = Listening { id, question, wards, begins_at: self.now(), ends_at };
        listening::may_begin(&listening)?;
        self.store.record_listening(&listening).await?;
        Ok(id)
    }

    /// All rounds of listening, newest first.
    pub async fn listening_reports(&self, visitor: &Visitor) -> Done<Vec<ListeningReport>> {
        visitor.organiser()?;
        let (now, wards) = (self.now(), self.store.list_wards().await?);
        let rounds = self.store.list_listenings().await?;
        Ok(rounds
            .into_iter()
            .map(|listening| ListeningReport {
                is_open: listening.is_open(now),
                wards: wards.iter().filter(|w| listening.wards.contains(&w.id)).cloned().collect(),
                listening,
            })
            .collect())
    }

    /// All wards and how the listening goes in each.
    pub async fn ward_reports(&self, visitor: &Visitor) -> Done<Vec<WardReport>> {
        visitor.organiser()?;
        let mut reports = Vec::new();
        for ward in self.store.list_wards().await? {
            let progress = self.store.ward_progress(ward.id).await?;
            let open = self.store.find_open_listening(ward.id, self.now()).await?;
            reports.push(WardReport { ward, progress, is_open: open.is_some() });
        }
        Ok(reports)
    }

    /// One page of the answers a filter leaves; the first is page 0.
    pub async fn list_answers(
        &self,
        visitor: &Visitor,
        filter: &AnswerFilter,
        page: u32,
    ) -> Done<AnswerList> {
        visitor.organiser()?;
        let skip = page.saturating_mul(ANSWERS_PER_PAGE);
        let answers = self.store.list_answers(filter, skip, ANSWERS_PER_PAGE).await?;
        let total = self.store.count_answers(filter).await?;
        let loose = AnswerFilter { ward: filter.ward, unsorted: true, ..AnswerFilter::default() };
        let unsorted = self.store.count_answers(&loose).await?;
        let issues = self.store.list_issues(filter.ward).await?;
        let titles: HashMap<_, _> =
            issues.iter().map(|issue| (issue.id, issue.title.clone())).collect();
        let issues = answers
            .iter()
            .filter_map(|answer| answer.issue)
            .filter_map(|id| {
                let standing = issue::standing_for(id, &issues);
                Some((id, (standing, titles.get(&standing)?.clone())))
            })
            .collect();
        Ok(AnswerList { answers, total, unsorted, issues })
    }
}
