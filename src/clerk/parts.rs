//! What people in the register do here, filled in by itself from what was done.

use std::collections::HashMap;

use crate::action::Action;
use crate::clerk::{Clerk, Done};
use crate::conference::Conference;
use crate::error::Refusal;
use crate::helper::part::{AtDoors, Part, Role};
use crate::id::{ActionId, CanvasserId, ConferenceId, HelperId, LinkId, WardId};
use crate::people::{Link, Scope, Visitor};
use crate::shift::Canvasser;
use crate::text::FirstName;
use crate::ward::Ward;

/// What can be tied to somebody, and is called so.
#[derive(Clone, Debug)]
pub struct Untied {
    /// Personal links to canvass, for desks and for actions.
    pub links: Vec<Link>,
    /// First names on shifts, with what the shift is called.
    pub on_shifts: Vec<(Canvasser, String)>,
    /// All wards.
    pub wards: Vec<Ward>,
}

/// All that roles are told from.
struct Known {
    links: HashMap<LinkId, Link>,
    names: HashMap<CanvasserId, FirstName>,
    at_doors: HashMap<CanvasserId, AtDoors>,
    meetings: HashMap<ConferenceId, Conference>,
    actions: HashMap<ActionId, Action>,
    wards: HashMap<WardId, Ward>,
}

impl Known {
    fn canvasser(&self, id: CanvasserId, name: String) -> Role {
        let done = self.at_doors.get(&id);
        Role::Canvasser {
            name,
            doors: done.map(|done| done.doors).unwrap_or_default(),
            answers: done.map(|done| done.answers).unwrap_or_default(),
            last_at: done.map(|done| done.last_at),
        }
    }

    /// The role a part comes to; none of what is not there any more.
    fn role(&self, part: Part) -> Option<Role> {
        match part {
            Part::Champion(ward) => {
                self.wards.get(&ward).map(|ward| Role::Champion { ward: ward.name.clone() })
            }
            Part::OnShift(id) => {
                let name = self.names.get(&id).map(ToString::to_string).unwrap_or_default();
                Some(self.canvasser(id, name))
            }
            Part::Link(id) => {
                let link = self.links.get(&id)?;
                match link.scope {
                    Scope::Canvass { .. } | Scope::Shift { .. } => {
                        Some(self.canvasser(id.into(), link.label.to_string()))
                    }
                    // Representatives' links are theirs, and nobody's in the register.
                    Scope::Commit { .. } => None,
                    Scope::Act { action } => self.actions.get(&action).cloned().map(Role::owner),
                    Scope::Desk { conference }
                    | Scope::Kiosk { conference }
                    | Scope::Screen { conference }
                    | Scope::Observe { conference } => {
                        let meeting = self.meetings.get(&conference)?;
                        Some(Role::Meeting {
                            name: link.label.clone(),
                            meeting: meeting.name.clone(),
                            at: meeting.starts_at,
                        })
                    }
                }
            }
        }
    }
}

impl Clerk {
    async fn known(&self) -> Done<Known> {
        let by_id = |link: Link| (link.id, link);
        Ok(Known {
            links: self.store.list_links().await?.into_iter().map(by_id).collect(),
            names: self
                .store
                .list_canvassers()
                .await?
                .into_iter()
                .map(|(_, one)| (one.id, one.name))
                .collect(),
            at_doors: self
                .store
                .list_at_doors()
                .await?
                .into_iter()
                .map(|done| (done.canvasser, done))
                .collect(),
            meetings: self
                .store
                .list_conferences()
                .await?
                .into_iter()
                .map(|meeting| (meeting.id, meeting))
                .collect(),
            actions: self
                .store
                .list_actions(None)
                .await?
                .into_iter()
                .map(|action| (action.id, action))
                .collect(),
            wards: self.store.list_wards().await?.into_iter().map(|ward| (ward.id, ward)).collect(),
        })
    }

    /// Everybody's parts, with what came of each.
    pub(super) async fn list_roles(&self) -> Done<Vec<(HelperId, Part, Role)>> {
        let parts = self.store.list_parts().await?;
        if parts.is_empty() {
            return Ok(Vec::new());
        }
        let known = self.known().await?;
        let role = |(who, part)| known.role(part).map(|role| (who, part, role));
        Ok(parts.into_iter().filter_map(role).collect())
    }

    /// The parts somebody has here, with what came of each: for them, and for organisers.
    pub async fn list_roles_of(&self, id: HelperId) -> Done<Vec<(Part, Role)>> {
        let all = self.list_roles().await?.into_iter();
        Ok(all.filter(|(who, ..)| *who == id).map(|(_, part, role)| (part, role)).collect())
    }

    /// What an organiser can tie to somebody: what nobody has yet, and all wards.
    pub async fn list_untied(&self, visitor: &Visitor) -> Done<Untied> {
        let taken = self.store.list_parts().await?;
        let is_free = |part: Part| !taken.iter().any(|(_, one)| *one == part);
        let all = self.list_links(visitor).await?;
        let label = |id: LinkId| {
            let shift = all.iter().find(|link| link.id == id);
            shift.map(|link| link.label.to_string()).unwrap_or_default()
        };
        let everybody = self.store.list_canvassers().await?.into_iter();
        let on_shifts = everybody
            .filter(|(_, one)| is_free(Part::OnShift(one.id)))
            .map(|(shift, one)| (one, label(shift)))
            .collect();
        let is_theirs = |link: &Link| {
            matches!(
                link.scope,
                Scope::Canvass { .. }
                    | Scope::Desk { .. }
                    | Scope::Act { .. }
                    | Scope::Kiosk { .. }
            )
        };
        let free = |link: &&Link| is_theirs(link) && is_free(Part::Link(link.id));
        let links = all.iter().filter(free).cloned().collect();
        Ok(Untied { links, on_shifts, wards: self.store.list_wards().await? })
    }

    /// Ties a part to somebody, for an organiser. Doing it twice is fine.
    pub async fn tie_part(&self, visitor: &Visitor, id: HelperId, part: Part) -> Done<()> {
        visitor.organiser()?;
        if self.known().await?.role(part).is_none() {
            return Err(Refusal::NotFound.into());
        }
        if self.store.record_part(id, part).await? { Ok(()) } else { Err(Refusal::NotFound.into()) }
    }

    /// Unties it, for an organiser. Doing it twice is fine.
    pub async fn untie_part(&self, visitor: &Visitor, id: HelperId, part: Part) -> Done<()> {
        visitor.organiser()?;
        Ok(self.store.remove_part(id, part).await?)
    }
}
