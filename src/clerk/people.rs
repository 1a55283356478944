//! Who is who: organisers, signing in and out, personal links.

use crate::clerk::{Clerk, Done};
use crate::error::{Field, Refusal};
use crate::id::{LinkId, OrganiserId};
use crate::people::{Email, Link, Organiser, Password, SESSION_MS, Scope, Visitor};
use crate::slip::{Token, TokenHash};
use crate::store::{StoreError, roll};
use crate::text::Name;
use crate::time::{DAY_MS, Timestamp};

/// A personal link lasts a round of listening, not a political life.
pub const LINK_DAYS_MAX: u32 = 366;

impl Clerk {
    /// Who holds that session: an organiser, or anybody.
    pub async fn who_is(&self, session: &TokenHash) -> Done<Visitor> {
        let organiser = self.store.find_session(session, self.now()).await?;
        Ok(organiser.map_or(Visitor::Anybody, Visitor::Organiser))
    }

    /// Signs an organiser in: a new session, whose token goes into the cookie.
    ///
    /// A wrong address takes as long as a wrong password and gets the same answer.
    pub async fn sign_in(&self, email: &str, password: &str) -> Done<Token> {
        let known = match Email::parse(email) {
            Ok(email) => self.store.find_organiser(&email).await?,
            Err(missing @ Refusal::Missing { .. }) => return Err(missing.into()),
            Err(_) => None,
        };
        let (organiser, hash) = known.unzip();
        let right = self.locksmith.check_password(password, hash).await?;
        let organiser = organiser.filter(|_| right).ok_or(Refusal::WrongPassword)?;
        let token = Token::from_random(roll(&*self.dice));
        let ends_at = self.now().plus_ms(SESSION_MS);
        self.store.record_session(&token.hash(), organiser.id, ends_at).await?;
        Ok(token)
    }

    /// Ends a session.
    pub async fn sign_out(&self, session: &TokenHash) -> Done<()> {
        Ok(self.store.end_session(session).await?)
    }

    /// Changes the organiser's own password; every other session of theirs ends.
    pub async fn change_password(
        &self,
        visitor: &Visitor,
        session: &TokenHash,
        current: &str,
        new: &str,
    ) -> Done<()> {
        let organiser = visitor.organiser()?;
        let new = Password::parse(new)?;
        let hash = self.store.find_organiser(&organiser.email).await?.map(|(_, hash)| hash);
        if !self.locksmith.check_password(current, hash).await? {
            return Err(Refusal::WrongPassword.into());
        }
        let hash = self.locksmith.hash_password(&new).await?;
        Ok(self.store.change_password(organiser.id, &hash, session).await?)
    }

    /// Takes in an organiser, for whoever sits at the machine itself. The first
    /// is an administrator, because somebody must be.
    pub async fn add_organiser(
        &self,
        name: &str,
        email: &str,
        password: &str,
        is_administrator: bool,
    ) -> Done<Organiser> {
        let (name, email) = (Name::parse(name)?, Email::parse(email)?);
        let password = Password::parse(password)?;
        let is_first = self.store.list_organisers().await?.is_empty();
        let id = OrganiserId::from_random(roll(&*self.dice));
        let is_administrator = is_administrator || is_first;
        let organiser = Organiser { id, email, name, is_administrator };
        let hash = self.locksmith.hash_password(&password).await?;
        match self.store.record_organiser(&organiser, &hash).await {
            Err(StoreError::Conflict(_)) => Err(Refusal::Taken { field: Field::Email }.into()),
            Err(error) => Err(error.into()),
            Ok(()) => Ok(organiser),
        }
    }

    /// Takes in an organiser with a first password, for an administrator.
    pub async fn invite_organiser(
        &self,
        visitor: &Visitor,
        name: &str,
        email: &str,
        password: &str,
        is_administrator: bool,
    ) -> Done<Organiser> {
        visitor.administrator()?;
        self.add_organiser(name, email, password, is_administrator).await
    }

    /// All organisers, by name, for an administrator.
    pub async fn list_organisers(&self, visitor: &Visitor) -> Done<Vec<Organiser>> {
        visitor.administrator()?;
        Ok(self.store.list_organisers().await?)
    }

    /// The personal link of that token, as long as what is done with it is taken in.
    pub async fn find_link(&self, token: &str) -> Done<Link> {
        let token = Token::parse(token).map_err(|_| Refusal::NotFound)?;
        let link = self.store.find_link(&token.hash()).await?.ok_or(Refusal::LinkEnded)?;
        link.takes(self.now())?;
        Ok(link)
    }

    /// Makes a personal link that lasts so many days, for an organiser. Its
    /// token exists only in this answer.
    pub async fn make_link(
        &self,
        visitor: &Visitor,
        label: &str,
        scope: Scope,
        days: u32,
    ) -> Done<(Link, Token)> {
        visitor.organiser()?;
        if !(1..=LINK_DAYS_MAX).contains(&days) {
            let (field, max) = (Field::Number, LINK_DAYS_MAX.into());
            return Err(Refusal::OutOfRange { field, min: 1, max }.into());
        }
        let ends_at = self.now().plus_ms(i64::from(days) * DAY_MS);
        self.make_link_for(label, scope, ends_at).await
    }

    /// Makes a personal link, for whoever sits at the machine itself.
    pub async fn make_link_for(
        &self,
        label: &str,
        scope: Scope,
        ends_at: Timestamp,
    ) -> Done<(Link, Token)> {
        let label = Name::parse(label)?;
        self.check_scope(&scope).await?;
        let token = Token::from_random(roll(&*self.dice));
        let link = Link {
            id: LinkId::from_random(roll(&*self.dice)),
            hash: token.hash(),
            label,
            scope,
            made_at: self.now(),
            ends_at,
            revoked_at: None,
        };
        self.store.record_link(&link).await?;
        Ok((link, token))
    }

    /// Checks that what a link is to open is there.
    async fn check_scope(&self, scope: &Scope) -> Done<()> {
        match scope {
            Scope::Canvass { wards } | Scope::Shift { wards } if wards.is_empty() => {
                Err(Refusal::Missing { field: Field::Ward }.into())
            }
            Scope::Canvass { wards } | Scope::Shift { wards } => self.check_wards(wards).await,
            Scope::Screen { conference }
            | Scope::Observe { conference }
            | Scope::Kiosk { conference }
            | Scope::Desk { conference } => self.find_conference(*conference).await.map(drop),
            Scope::Act { action } => self.find_action(*action).await.map(drop),
            Scope::Commit { representative } => {
                self.find_representative(*representative).await.map(drop)
            }
        }
    }

    /// All personal links, newest first, for an organiser.
    pub async fn list_links(&self, visitor: &Visitor) -> Done<Vec<Link>> {
        visitor.organiser()?;
        Ok(self.store.list_links().await?)
    }

    /// Takes a personal link back: it opens nothing from now on. Doing it twice is fine.
    pub async fn revoke_link(&self, visitor: &Visitor, id: LinkId) -> Done<()> {
        visitor.organiser()?;
        if self.store.revoke_link(id, self.now()).await? {
            return Ok(());
        }
        let there = self.store.list_links().await?.iter().any(|link| link.id == id);
        if there { Ok(()) } else { Err(Refusal::NotFound.into()) }
    }
}
