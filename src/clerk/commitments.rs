//! Commitments: representatives of wards promise by a link of their own what they do each
//! month, and tell how it went; organisers see where help is wanted, and compare nobody.

use crate::clerk::people::LINK_DAYS_MAX;
use crate::clerk::{Clerk, Done};
use crate::commitment::month::{Calendar, Month};
use crate::commitment::sheet::{Counts, Facts, Numbers, Report, Sheet, sheet};
use crate::commitment::{
    self, Change, Commitment, Period, Pledge, REPRESENTATIVES_MAX, Representative,
};
use crate::error::{Field, Refusal};
use crate::id::{LinkId, RepresentativeId, WardId};
use crate::people::{Link, Scope, Visitor};
use crate::similar::words::fold;
use crate::slip::Token;
use crate::store::roll;
use crate::text::{Name, Story};
use crate::time::{DAY_MS, Timestamp};
use crate::ward::Ward;

/// The sheet of a month, with everything that stands on it.
#[derive(Clone, Debug)]
pub struct MonthSheet {
    /// The month.
    pub month: Month,
    /// How it stands.
    pub sheet: Sheet,
    /// What was promised for it.
    pub promised: Vec<Commitment>,
    /// What was told.
    pub told: Option<Report>,
    /// What Wardmote knows of the ward in that month.
    pub numbers: Numbers,
}

/// A representative with what they promise, and their months.
#[derive(Clone, Debug)]
pub struct Kept {
    /// Who.
    pub representative: Representative,
    /// What they promise now, in the order of the form; nothing before they said it.
    pub promised: Vec<Commitment>,
    /// What they changed since the period began, newest first.
    pub changes: Vec<Change>,
    /// When the period begins.
    pub begins: Timestamp,
    /// The months that have begun, newest first.
    pub months: Vec<MonthSheet>,
}

/// What a representative sees behind their link.
#[derive(Clone, Debug)]
pub struct Own {
    /// What they promise, and their months.
    pub kept: Kept,
    /// Their ward.
    pub ward: Ward,
    /// Since when everybody may see it, if everybody may.
    pub shown: Option<Timestamp>,
    /// The present moment.
    pub now: Timestamp,
}

impl Clerk {
    /// Takes in the representative of a ward for a period: their link, whose token exists
    /// only in this answer.
    pub async fn add_representative(
        &self,
        visitor: &Visitor,
        ward: WardId,
        name: Name,
        period: Period,
        calendar: &dyn Calendar,
    ) -> Done<(Link, Token)> {
        visitor.organiser()?;
        self.check_wards(&[ward]).await?;
        self.check_room(ward).await?;
        let id = RepresentativeId::from_random(roll(&*self.dice));
        let (link, token) = self.link_for(id, &name, period, calendar);
        let who = Representative { id, ward, name, period, link: link.id, ended_at: None };
        self.store.record_representative(&who, &link).await?;
        Ok((link, token))
    }

    /// Goes on with a representative until a month, also after it was ended: a new link,
    /// and the old one opens nothing from now on.
    pub async fn renew_representative(
        &self,
        visitor: &Visitor,
        id: RepresentativeId,
        last: Month,
        calendar: &dyn Calendar,
    ) -> Done<(Link, Token)> {
        visitor.organiser()?;
        let who = self.find_representative(id).await?;
        if who.is_erased() {
            return Err(Refusal::NotFound.into());
        }
        if who.ended_at.is_some() {
            self.check_room(who.ward).await?;
        }
        let now = self.now();
        let period = Period::new(who.period.first, last, calendar.month_of(now))?;
        let (link, token) = self.link_for(id, &who.name, period, calendar);
        self.store.renew_representative(id, last, &link, now).await?;
        Ok((link, token))
    }

    /// Refuses one representative more than a ward has room for. Those with whom it was ended
    /// stay for good, and are not counted; nor is whoever was erased.
    async fn check_room(&self, ward: WardId) -> Done<()> {
        let all = self.store.list_representatives(Some(ward)).await?;
        let goes_on = |who: &&Representative| who.ended_at.is_none() && !who.is_erased();
        let going_on = all.iter().filter(goes_on).count();
        if going_on >= REPRESENTATIVES_MAX {
            return Err(Refusal::Full { max: REPRESENTATIVES_MAX }.into());
        }
        Ok(())
    }

    /// A link for a representative: until a month after the period's last, in which its
    /// report can be told; and no longer than any link lasts.
    fn link_for(
        &self,
        representative: RepresentativeId,
        name: &Name,
        period: Period,
        calendar: &dyn Calendar,
    ) -> (Link, Token) {
        let (token, now) = (Token::from_random(roll(&*self.dice)), self.now());
        let most = now.plus_ms(i64::from(LINK_DAYS_MAX) * DAY_MS);
        let link = Link {
            id: LinkId::from_random(roll(&*self.dice)),
            hash: token.hash(),
            label: name.clone(),
            scope: Scope::Commit { representative },
            made_at: now,
            ends_at: calendar.begins(period.last.plus(2)).min(most),
            revoked_at: None,
        };
        (link, token)
    }

    /// Ends it with a representative; what they promised and told stays. Doing it twice
    /// is fine.
    pub async fn end_representative(&self, visitor: &Visitor, id: RepresentativeId) -> Done<()> {
        visitor.organiser()?;
        self.find_representative(id).await?;
        self.store.end_representative(id, self.now()).await?;
        Ok(())
    }

    /// Shows commitments and months to everybody, or to the group alone, for an
    /// administrator.
    pub async fn show_commitments(&self, visitor: &Visitor, is_shown: bool) -> Done<()> {
        visitor.administrator()?;
        Ok(self.store.show_commitments(is_shown.then(|| self.now())).await?)
    }

    /// Since when everybody may see commitments and months, if everybody may.
    pub async fn commitments_shown(&self) -> Done<Option<Timestamp>> {
        Ok(self.store.commitments_shown().await?)
    }

    /// All wards that have a representative, by name, each with its representatives by
    /// name, for an organiser. In no other order: nobody is compared with anybody.
    pub async fn list_commitments(
        &self,
        visitor: &Visitor,
        calendar: &dyn Calendar,
    ) -> Done<Vec<(Ward, Vec<Kept>)>> {
        visitor.organiser()?;
        let all = self.keep(self.store.list_representatives(None).await?, calendar).await?;
        let mut listed = Vec::new();
        for ward in self.store.list_wards().await? {
            let its = all.iter().filter(|kept| kept.representative.ward == ward.id);
            let its: Vec<_> = its.cloned().collect();
            if !its.is_empty() {
                listed.push((ward, its));
            }
        }
        Ok(listed)
    }

    /// What everybody may see of a ward's representatives: nothing, unless the group
    /// chose so; of nobody who has not promised anything themselves, or whose name was
    /// erased; and of months only those that are told or blank.
    pub async fn public_commitments(
        &self,
        ward: WardId,
        calendar: &dyn Calendar,
    ) -> Done<Vec<Kept>> {
        if self.store.commitments_shown().await?.is_none() {
            return Ok(Vec::new());
        }
        let mut all = self.store.list_representatives(Some(ward)).await?;
        all.retain(|who| !who.is_erased());
        let mut kept = self.keep(all, calendar).await?;
        kept.retain(|one| !one.promised.is_empty());
        for one in &mut kept {
            let is_public = |sheet| matches!(sheet, Sheet::Told { .. } | Sheet::Blank { .. });
            one.months.retain(|month| is_public(month.sheet) && !month.promised.is_empty());
        }
        Ok(kept)
    }

    /// What a representative promises and tells, for an organiser.
    pub async fn find_commitments(
        &self,
        visitor: &Visitor,
        id: RepresentativeId,
        calendar: &dyn Calendar,
    ) -> Done<Own> {
        visitor.organiser()?;
        let who = self.find_representative(id).await?;
        self.tell_of(who, calendar).await
    }

    /// What a representative promises and tells, for themselves.
    pub async fn own_commitments(&self, visitor: &Visitor, calendar: &dyn Calendar) -> Done<Own> {
        let who = self.own_representative(visitor).await?;
        self.tell_of(who, calendar).await
    }

    async fn tell_of(&self, who: Representative, calendar: &dyn Calendar) -> Done<Own> {
        let ward = self.find_ward(who.ward).await?;
        let mut kept = self.keep(vec![who], calendar).await?;
        let kept = kept.pop().ok_or(Refusal::NotFound)?;
        Ok(Own { kept, ward, shown: self.store.commitments_shown().await?, now: self.now() })
    }

    /// Promises: so often a month, in their own words.
    pub async fn promise(&self, visitor: &Visitor, commitments: Vec<Commitment>) -> Done<()> {
        let who = self.own_representative(visitor).await?;
        if commitments.is_empty() {
            return Err(Refusal::Missing { field: Field::Level }.into());
        }
        let pledges = self.store.list_pledges(who.id).await?;
        if pledges.last().is_some_and(|last| last.commitments == commitments) {
            return Ok(());
        }
        Ok(self.store.record_pledge(who.id, &Pledge { at: self.now(), commitments }).await?)
    }

    /// Tells how a month of theirs went, or changes what was told.
    pub async fn tell_month(
        &self,
        visitor: &Visitor,
        month: Month,
        counts: Counts,
        words: Option<Story>,
        calendar: &dyn Calendar,
    ) -> Done<()> {
        let who = self.own_representative(visitor).await?;
        let at = self.now();
        if !who.period.has(month) || at < calendar.begins(month) {
            return Err(Refusal::NotFound.into());
        }
        let told = self.store.list_reports(who.id).await?;
        let before = told.iter().find(|report| report.month == month);
        if before.is_some_and(|it| (it.counts, &it.words) == (counts, &words)) {
            return Ok(());
        }
        let first_at = before.map_or(at, |report| report.first_at);
        Ok(self.store.record_report(who.id, &Report { month, first_at, at, counts, words }).await?)
    }

    /// Takes back what was told of a month at that moment; what was told before shows
    /// again. Doing it twice is fine.
    pub async fn take_month_back(
        &self,
        visitor: &Visitor,
        month: Month,
        at: Timestamp,
    ) -> Done<()> {
        let who = self.own_representative(visitor).await?;
        self.store.take_report_back(who.id, month, at).await?;
        Ok(())
    }

    /// The representative whose link this is.
    async fn own_representative(&self, visitor: &Visitor) -> Done<Representative> {
        let Visitor::Holder(Link { id, scope: Scope::Commit { representative }, .. }) = visitor
        else {
            return Err(Refusal::NotFound.into());
        };
        let who = self.find_representative(*representative).await?;
        if who.link == *id { Ok(who) } else { Err(Refusal::NotFound.into()) }
    }

    pub(crate) async fn find_representative(&self, id: RepresentativeId) -> Done<Representative> {
        Ok(self.store.find_representative(id).await?.ok_or(Refusal::NotFound)?)
    }

    /// What these representatives promise and tell, by name.
    async fn keep(&self, mut all: Vec<Representative>, calendar: &dyn Calendar) -> Done<Vec<Kept>> {
        all.sort_by_cached_key(|who| fold(who.name.as_str()));
        let Some(first) = all.iter().map(|who| who.period.first).min() else {
            return Ok(Vec::new());
        };
        let facts = self.facts(&all, calendar.begins(first)).await?;
        let mut kept = Vec::new();
        for representative in all {
            let pledges = self.store.list_pledges(representative.id).await?;
            let reports = self.store.list_reports(representative.id).await?;
            let begins = calendar.begins(representative.period.first);
            let months = representative.months(calendar, self.now()).into_iter().map(|month| {
                let (from, until) = (calendar.begins(month), calendar.begins(month.plus(1)));
                let promised = commitment::promised(&pledges, from, until);
                let told = reports.iter().find(|report| report.month == month);
                MonthSheet {
                    month,
                    sheet: sheet(&representative, month, promised, told, calendar, self.now()),
                    promised: promised.map(|it| it.commitments.clone()).unwrap_or_default(),
                    told: told.cloned(),
                    numbers: facts.of(representative.ward, from, until),
                }
            });
            kept.push(Kept {
                months: months.collect(),
                promised: pledges.last().map(|it| it.commitments.clone()).unwrap_or_default(),
                changes: commitment::changes(&pledges, begins),
                begins,
                representative,
            });
        }
        Ok(kept)
    }

    /// What Wardmote knows of these people's wards since a moment.
    async fn facts(&self, all: &[Representative], since: Timestamp) -> Done<Facts> {
        let is_theirs = |ward: WardId| all.iter().any(|who| who.ward == ward);
        let mut facts = Facts { hours: self.store.list_hours(since).await?, ..Facts::default() };
        facts.hours.retain(|(ward, ..)| is_theirs(*ward));
        let held = self.list_conferences().await?.into_iter();
        let held = held.filter(|meeting| meeting.starts_at <= self.now());
        facts.meetings = held.map(|meeting| (meeting.wards, meeting.starts_at)).collect();
        for action in self.list_public_actions().await? {
            let Some(ward) = action.ward.filter(|ward| is_theirs(*ward)) else { continue };
            let news = self.store.list_news(action.id).await?.into_iter().map(|word| word.at);
            let steps = self.store.list_steps(action.id).await?;
            let moved = news.chain(steps.into_iter().filter_map(|step| step.done_at));
            facts.actions.push((ward, moved.collect()));
        }
        Ok(facts)
    }
}
