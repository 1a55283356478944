//! Meetings: set up, changed, and what the hall screen shows.

use crate::clerk::{Clerk, Done};
use crate::conference::{Conference, Kind, NewConference};
use crate::contest::Phase;
use crate::error::Refusal;
use crate::id::{ConferenceId, ContestId};
use crate::people::Visitor;
use crate::store::roll;
use crate::text::Details;

impl Clerk {
    /// The meeting of that id. Everybody may know when and where it is.
    pub async fn find_conference(&self, id: ConferenceId) -> Done<Conference> {
        Ok(self.store.find_conference(id).await?.ok_or(Refusal::NotFound)?)
    }

    /// All meetings that are no rehearsal, the latest first.
    pub async fn list_conferences(&self) -> Done<Vec<Conference>> {
        let mut meetings = self.list_with_rehearsals().await?;
        meetings.retain(|meeting| meeting.kind.is_real());
        Ok(meetings)
    }

    /// All meetings, rehearsals too, the latest first.
    pub async fn list_with_rehearsals(&self) -> Done<Vec<Conference>> {
        Ok(self.store.list_conferences().await?)
    }

    /// Sets up a meeting.
    pub async fn set_up_conference(
        &self,
        visitor: &Visitor,
        new: NewConference,
    ) -> Done<Conference> {
        visitor.organiser()?;
        self.check_wards(&new.wards).await?;
        let conference = Conference {
            id: ConferenceId::from_random(roll(&*self.dice)),
            name: new.name,
            place: new.place,
            starts_at: new.starts_at,
            wards: new.wards,
            on_screen: None,
            holding: None,
            kind: Kind::Real,
        };
        self.store.record_conference(&conference).await?;
        Ok(conference)
    }

    /// Changes a meeting's name, place, time and wards. A ward that has a contest
    /// or slips stays in the room.
    pub async fn change_conference(
        &self,
        visitor: &Visitor,
        id: ConferenceId,
        new: NewConference,
    ) -> Done<()> {
        visitor.organiser()?;
        self.check_wards(&new.wards).await?;
        let conference = self.find_conference(id).await?;
        let contests = self.store.list_contests(id).await?;
        let slips = self.store.count_slips(id).await?;
        let mut in_use = contests
            .iter()
            .filter(|contest| contest.phase != Phase::Void)
            .filter_map(|contest| contest.ward)
            .chain(slips.iter().filter_map(|(ward, _)| *ward));
        if in_use.any(|ward| !new.wards.contains(&ward)) {
            return Err(Refusal::WardInUse.into());
        }
        let changed = Conference {
            name: new.name,
            place: new.place,
            starts_at: new.starts_at,
            wards: new.wards,
            ..conference
        };
        self.store.change_conference(&changed).await?;
        self.tell_hall(id).await
    }

    /// Chooses what the hall screen shows: a contest that is no draft, or the joining page.
    pub async fn show_on_screen(
        &self,
        visitor: &Visitor,
        id: ConferenceId,
        contest: Option<ContestId>,
    ) -> Done<()> {
        visitor.organiser()?;
        self.find_conference(id).await?;
        if let Some(contest) = contest {
            let contest = self.find_contest(contest).await?;
            if contest.conference != id {
                return Err(Refusal::NotFound.into());
            }
            if contest.phase == Phase::Draft {
                return Err(Refusal::WrongPhase.into());
            }
        }
        self.store.show_on_screen(id, contest).await?;
        self.tell_hall(id).await
    }

    /// Has the hall screen say something, until another thing is chosen for it or a
    /// vote closes.
    pub async fn hold_screen(
        &self,
        visitor: &Visitor,
        id: ConferenceId,
        message: &Details,
    ) -> Done<()> {
        visitor.organiser()?;
        self.find_conference(id).await?;
        self.store.hold_screen(id, message).await?;
        self.tell_hall(id).await
    }
}
