//! Those who may be told what happens: kept with their consent, and erased for real.

use crate::clerk::{Clerk, Done};
use crate::conference::Conference;
use crate::consent::{Consent, ContactDetails, KEEP_DAYS, expires_at};
use crate::id::{CanvasserId, DetailsId, WardId};
use crate::listening::{self, NewContact};
use crate::people::Visitor;
use crate::retention::Kept;
use crate::slip::Token;
use crate::store::{Listed, roll};
use crate::time::Timestamp;
use crate::ward::Ward;

/// Somebody who may be told what happens, as organisers see them.
#[derive(Clone, Debug)]
pub struct InTouch {
    /// The person, and what belongs to them.
    pub listed: Listed,
    /// The ward whose issues they want to hear about.
    pub ward: Option<Ward>,
    /// When they are erased.
    pub until: Timestamp,
}

/// On doorsteps.
impl Clerk {
    /// What is kept of somebody who agreed on a doorstep.
    pub(super) fn details_of(&self, door: &NewContact, consent: Consent) -> ContactDetails {
        let answer = door.answer.as_ref().filter(|_| consent.with_answer);
        ContactDetails {
            id: DetailsId::from_random(roll(&*self.dice)),
            withdrawal: Token::from_random(roll(&*self.dice)),
            ward: door.ward,
            listening: door.listening,
            name: consent.name,
            reach: consent.reach,
            wording: consent.wording,
            given_at: door.at,
            canvasser: door.canvasser,
            answer: answer.map(|answer| answer.id),
        }
    }

    /// What is kept of somebody whom a canvasser asked in a ward.
    pub(super) async fn kept_of(
        &self,
        canvasser: CanvasserId,
        ward: WardId,
        consent: &Consent,
    ) -> Done<Vec<DetailsId>> {
        let all = self.store.list_details().await?.into_iter().map(|listed| listed.details);
        let same = all.filter(|details| {
            details.canvasser == Some(canvasser)
                && details.ward == ward
                && details.name == consent.name
                && details.reach == consent.reach
        });
        Ok(same.map(|details| details.id).collect())
    }

    /// Takes details back together with their doorstep, within the same few minutes.
    pub async fn take_back_details(
        &self,
        visitor: &Visitor,
        id: DetailsId,
        recorded_at: Timestamp,
    ) -> Done<()> {
        let canvasser = visitor.canvasser_id()?;
        listening::may_undo(recorded_at, self.now())?;
        self.store.erase_details(&[id], Some(canvasser)).await?;
        Ok(())
    }
}

/// For organisers, for the people themselves, and for the clock.
impl Clerk {
    /// Everybody who may be told what happens, the newest first, for an organiser.
    pub async fn list_in_touch(&self, visitor: &Visitor) -> Done<Vec<InTouch>> {
        visitor.organiser()?;
        let wards = self.store.list_wards().await?;
        let days = self.keeping().await?.days(Kept::Details).unwrap_or(KEEP_DAYS);
        let people = self.with_expiry(days).await?;
        let with_ward = |(listed, until): (Listed, Timestamp)| {
            let ward = wards.iter().find(|ward| ward.id == listed.details.ward).cloned();
            InTouch { listed, ward, until }
        };
        Ok(people.into_iter().map(with_ward).collect())
    }

    /// Erases somebody's details, for an organiser whom they asked to. Doing it twice is
    /// fine.
    pub async fn erase_details(&self, visitor: &Visitor, id: DetailsId) -> Done<()> {
        visitor.organiser()?;
        self.erase(&[id]).await
    }

    /// The ward about whose issues somebody with this address of withdrawal wants to
    /// hear; nothing, when nothing is kept of them any more.
    pub async fn find_withdrawal(&self, token: &str) -> Done<Option<Ward>> {
        let Ok(token) = Token::parse(token) else { return Ok(None) };
        match self.store.find_details(&token).await? {
            Some(details) => Ok(self.store.find_ward(details.ward).await?),
            None => Ok(None),
        }
    }

    /// Erases the details of whoever takes their consent back. Doing it twice is fine.
    pub async fn withdraw(&self, token: &str) -> Done<()> {
        let Ok(token) = Token::parse(token) else { return Ok(()) };
        match self.store.find_details(&token).await? {
            Some(details) => self.erase(&[details.id]).await,
            None => Ok(()),
        }
    }

    /// Those in the list who would be erased now, were details kept for so many days.
    pub(super) async fn details_due(&self, days: i64) -> Done<Vec<DetailsId>> {
        let now = self.now();
        let all = self.with_expiry(days).await?.into_iter();
        let due = all.filter(|(_, until)| *until <= now);
        Ok(due.map(|(listed, _)| listed.details.id).collect())
    }

    /// Erases details whose time is over, and says how many there were.
    pub(super) async fn erase_details_due(&self, days: i64) -> Done<u64> {
        let due = self.details_due(days).await?;
        if due.is_empty() { Ok(0) } else { Ok(self.store.erase_details(&due, None).await?) }
    }

    /// Takes what was erased out of the files, if something was; asked once a minute by
    /// the server. Says whether nothing is left.
    pub async fn scrub_erased(&self) -> Done<bool> {
        Ok(self.store.scrub().await?)
    }

    /// Everybody in the list, and when they are erased who are kept for so many days.
    async fn with_expiry(&self, days: i64) -> Done<Vec<(Listed, Timestamp)>> {
        let people = self.store.list_details().await?;
        if people.is_empty() {
            return Ok(Vec::new());
        }
        let meetings = self.list_conferences().await?;
        let with_expiry = |listed: Listed| {
            let ContactDetails { ward, given_at, .. } = listed.details;
            let theirs = |meeting: &&Conference| meeting.wards.contains(&ward);
            let starts = || meetings.iter().filter(theirs).map(|meeting| meeting.starts_at);
            // Given when all meetings were over: the last of them.
            let first = starts().filter(|at| given_at <= *at).min().or_else(|| starts().max());
            let until = expires_at(given_at, first, listed.round_ends_at, days);
            (listed, until)
        };
        Ok(people.into_iter().map(with_expiry).collect())
    }

    async fn erase(&self, ids: &[DetailsId]) -> Done<()> {
        if !ids.is_empty() {
            self.store.erase_details(ids, None).await?;
        }
        Ok(())
    }
}
