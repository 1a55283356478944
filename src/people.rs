//! Who is asking, and what each may do: deny by default.

use serde::{Deserialize, Serialize};

use crate::error::{Field, Refusal};
use crate::id::{
    ActionId, CanvasserId, ConferenceId, LinkId, OrganiserId, RepresentativeId, WardId,
};
use crate::shift::{Canvasser, SHIFT_LATE_MS};
use crate::slip::TokenHash;
use crate::text::{self, Name};
use crate::time::{DAY_MS, Timestamp};

/// Shorter passwords are guessed; longer ones are welcome (NIST SP 800-63B).
pub const PASSWORD_MIN: usize = 10;
/// Argon2id reads it all; a megabyte of password is an attack.
pub const PASSWORD_MAX: usize = 200;
/// A session ends by itself after a fortnight.
pub const SESSION_MS: i64 = 14 * DAY_MS;

/// An e-mail address, as far as it can be told without sending to it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Email(String);

impl Email {
    /// Reads an address as typed; its case does not matter.
    ///
    /// # Errors
    /// [`Refusal::Missing`] or [`Refusal::NotUnderstood`].
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        let text = text::clean(text).to_lowercase();
        if text.is_empty() {
            return Err(Refusal::Missing { field: Field::Email });
        }
        let well_formed = text.len() <= 254
            // Quoted names, lists and comments (RFC 5322) are nobody's address in real life.
            && !text.contains([' ', ',', ';', ':', '<', '>', '(', ')', '[', ']', '"', '\\'])
            && text.split_once('@').is_some_and(|(name, host)| {
                !name.is_empty() && host.contains('.') && !host.contains('@')
            });
        if well_formed {
            Ok(Self(text))
        } else {
            Err(Refusal::NotUnderstood { field: Field::Email })
        }
    }

    /// An address that was read before and kept.
    pub fn from_store(text: String) -> Self {
        Self(text)
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A password as typed: checked for length, never shown, never stored.
#[derive(Clone, PartialEq, Eq)]
pub struct Password(String);

impl Password {
    /// Reads a new password.
    ///
    /// # Errors
    /// [`Refusal::Missing`] or [`Refusal::OutOfRange`] in characters.
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        if text.is_empty() {
            return Err(Refusal::Missing { field: Field::Password });
        }
        if !(PASSWORD_MIN..=PASSWORD_MAX).contains(&text.chars().count()) {
            return Err(Refusal::OutOfRange { field: Field::Password, min: 10, max: 200 });
        }
        Ok(Self(text.to_owned()))
    }

    /// The password, for hashing.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Password {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Password(…)")
    }
}

/// Somebody with a password.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Organiser {
    /// Their id.
    pub id: OrganiserId,
    /// How they sign in.
    pub email: Email,
    /// What they are called.
    pub name: Name,
    /// Whether they may also manage organisers, wards and settings.
    pub is_administrator: bool,
}

/// What a personal link opens, and where.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Scope {
    /// Record contacts in these wards.
    Canvass {
        /// The wards.
        wards: Vec<WardId>,
    },
    /// The same for an evening, for everybody who is on the shift.
    Shift {
        /// The wards.
        wards: Vec<WardId>,
    },
    /// Show one conference on a wall.
    Screen {
        /// The conference.
        conference: ConferenceId,
    },
    /// Observe one conference: once a vote is published, count its ballots again.
    Observe {
        /// The conference.
        conference: ConferenceId,
    },
    /// Let people without a phone vote at a shared tablet, at one conference.
    Kiosk {
        /// The conference.
        conference: ConferenceId,
    },
    /// Work at the desk of one conference.
    Desk {
        /// The conference.
        conference: ConferenceId,
    },
    /// Tell how an action goes on, as one of its owners.
    Act {
        /// The action.
        action: ActionId,
    },
    /// Promise and tell what is done for a ward, as its representative.
    Commit {
        /// The representative.
        representative: RepresentativeId,
    },
}

impl Scope {
    /// The stable word for the kind of link.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Canvass { .. } => "canvass",
            Self::Shift { .. } => "shift",
            Self::Screen { .. } => "screen",
            Self::Observe { .. } => "observe",
            Self::Kiosk { .. } => "kiosk",
            Self::Desk { .. } => "desk",
            Self::Act { .. } => "act",
            Self::Commit { .. } => "commit",
        }
    }

    /// Whether it opens pages of that kind: a shift is canvassing, too.
    pub fn opens(&self, kind: &str) -> bool {
        self.key() == kind || (matches!(self, Self::Shift { .. }) && kind == "canvass")
    }
}

/// A personal link: 128 bits in an address, stored hashed, revocable, ending by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Its id.
    pub id: LinkId,
    /// Hash of the token in its address.
    pub hash: TokenHash,
    /// Whose it is or what it is for, in the organiser's words.
    pub label: Name,
    /// What it opens.
    pub scope: Scope,
    /// When it was made.
    pub made_at: Timestamp,
    /// When it ends by itself.
    pub ends_at: Timestamp,
    /// When it was taken back, if it was.
    pub revoked_at: Option<Timestamp>,
}

impl Link {
    /// Checks that the link still opens something.
    ///
    /// # Errors
    /// [`Refusal::LinkEnded`], or [`Refusal::ShiftOver`] of a shift's.
    pub fn is_live(&self, now: Timestamp) -> Result<(), Refusal> {
        self.lasts(now, self.ends_at)
    }

    /// Checks that what was done with the link is still taken in: a shift that ended
    /// by itself waits for phones that come home late, one that was ended does not.
    ///
    /// # Errors
    /// As [`is_live`](Self::is_live).
    pub fn takes(&self, now: Timestamp) -> Result<(), Refusal> {
        let late = if self.is_shift() { SHIFT_LATE_MS } else { 0 };
        self.lasts(now, self.ends_at.plus_ms(late))
    }

    /// Whether several people share it for an evening.
    pub fn is_shift(&self) -> bool {
        matches!(self.scope, Scope::Shift { .. })
    }

    fn lasts(&self, now: Timestamp, until: Timestamp) -> Result<(), Refusal> {
        match self.revoked_at {
            None if now < until => Ok(()),
            _ if self.is_shift() => Err(Refusal::ShiftOver),
            _ => Err(Refusal::LinkEnded),
        }
    }
}

/// Who is asking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Visitor {
    /// Anybody: public pages, and whatever a slip in the address opens.
    Anybody,
    /// A signed-in organiser.
    Organiser(Organiser),
    /// The holder of a live personal link.
    Holder(Link),
    /// One of those on a shift, who has said their first name.
    OnShift(Link, Canvasser),
}

impl Visitor {
    /// The organiser who is asking.
    ///
    /// # Errors
    /// [`Refusal::NotSignedIn`] for anybody, [`Refusal::NotAllowed`] for holders of links.
    pub fn organiser(&self) -> Result<&Organiser, Refusal> {
        match self {
            Self::Organiser(organiser) => Ok(organiser),
            Self::Anybody => Err(Refusal::NotSignedIn),
            Self::Holder(_) | Self::OnShift(..) => Err(Refusal::NotAllowed),
        }
    }

    /// The administrator who is asking.
    ///
    /// # Errors
    /// As [`Self::organiser`], and [`Refusal::NotAllowed`] for other organisers.
    pub fn administrator(&self) -> Result<&Organiser, Refusal> {
        let organiser = self.organiser()?;
        if organiser.is_administrator { Ok(organiser) } else { Err(Refusal::NotAllowed) }
    }

    /// The canvasser's link and its wards.
    ///
    /// # Errors
    /// [`Refusal::NotFound`]: without a link there is no such page.
    pub fn canvasser(&self) -> Result<(&Link, &[WardId]), Refusal> {
        match self {
            Self::Holder(link) | Self::OnShift(link, _) => match &link.scope {
                Scope::Canvass { wards } | Scope::Shift { wards } => Ok((link, wards)),
                _ => Err(Refusal::NotFound),
            },
            _ => Err(Refusal::NotFound),
        }
    }

    /// Who of the canvassers it is. On a shift without a name (a phone that keeps no
    /// cookies) it is the shift itself, so that nothing is lost.
    ///
    /// # Errors
    /// As [`Self::canvasser`].
    pub fn canvasser_id(&self) -> Result<CanvasserId, Refusal> {
        match self {
            Self::OnShift(_, canvasser) => Ok(canvasser.id),
            _ => self.canvasser().map(|(link, _)| link.id.into()),
        }
    }

    /// The link of the shift they are on.
    ///
    /// # Errors
    /// [`Refusal::NotFound`] for everybody else.
    pub fn shift(&self) -> Result<&Link, Refusal> {
        let (link, _) = self.canvasser()?;
        if link.is_shift() { Ok(link) } else { Err(Refusal::NotFound) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_read_whatever_its_case() {
        assert_eq!(Email::parse(" Ada@Alder.Example ").unwrap().as_str(), "ada@alder.example");
        for wrong in ["ada", "ada@", "@alder.example", "a b@c.d", "ada@alder"] {
            assert_eq!(
                Email::parse(wrong),
                Err(Refusal::NotUnderstood { field: Field::Email }),
                "{wrong}"
            );
        }
    }

    #[test]
    fn nine_characters_are_no_password() {
        assert!(Password::parse("ninechars").is_err());
        assert!(Password::parse("ten chars!").is_ok());
    }

    #[test]
    fn anybody_is_neither_organiser_nor_canvasser() {
        assert_eq!(Visitor::Anybody.organiser(), Err(Refusal::NotSignedIn));
        assert_eq!(Visitor::Anybody.canvasser(), Err(Refusal::NotFound));
    }
}
