//! Use cases of a kiosk: a shared tablet for people without a phone.
//!
//! Each person sits down with a slip and gets an address of their own, which ends when
//! they are done, or after a minute of silence. Nothing at an address that has ended
//! shows or does anything any more.

use crate::clerk::{Clerk, Done};
use crate::conference::Conference;
use crate::error::Refusal;
use crate::people::{Link, Scope, Visitor};
use crate::slip::{Slip, Token};
use crate::store::{PaddedSlip, Sitting, roll};
use crate::time::SECOND_MS;

/// After so many seconds without a touch the tablet is ready for the next person.
pub const SILENCE_S: i64 = 60;
/// So many seconds before, it warns: WCAG 2.2.1 asks for twenty at least.
pub const WARNING_S: i64 = 20;

impl Clerk {
    /// The kiosk's own link and its meeting.
    pub async fn kiosk(&self, visitor: &Visitor) -> Done<(Link, Conference)> {
        let Visitor::Holder(link) = visitor else { return Err(Refusal::NotFound.into()) };
        let Scope::Kiosk { conference } = link.scope else {
            return Err(Refusal::NotFound.into());
        };
        Ok((link.clone(), self.find_conference(conference).await?))
    }

    /// Somebody sits down with a slip: gives the secret of their address.
    pub async fn sit_down(&self, visitor: &Visitor, slip: Slip) -> Done<Token> {
        let (link, meeting) = self.kiosk(visitor).await?;
        if slip.conference != meeting.id {
            return Err(Refusal::OtherMeeting.into());
        }
        let hash = slip.hash;
        // A slip that opens nothing is told before anybody sits down.
        self.open_booth(slip).await?;
        let (token, now) = (Token::from_random(roll(&*self.dice)), self.now());
        let ends_at = now.plus_ms(SILENCE_S * SECOND_MS);
        let slip = PaddedSlip::hide(&hash, &token);
        let sitting = Sitting { hash: token.hash(), link: link.id, slip, ends_at };
        self.store.begin_sitting(&sitting, now).await?;
        Ok(token)
    }

    /// The slip of whoever sits at that address, who has just been heard of; none when
    /// that is over.
    pub async fn sitting(&self, visitor: &Visitor, token: &Token) -> Done<Option<Slip>> {
        let (link, _) = self.kiosk(visitor).await?;
        let now = self.now();
        let ends_at = now.plus_ms(SILENCE_S * SECOND_MS);
        match self.store.go_on_sitting(&token.hash(), link.id, now, ends_at).await? {
            Some(slip) => Ok(self.store.find_slip(&slip.reveal(token)).await?),
            None => Ok(None),
        }
    }

    /// Whoever sits at that address is done.
    pub async fn stand_up(&self, visitor: &Visitor, token: &Token) -> Done<()> {
        let (link, _) = self.kiosk(visitor).await?;
        Ok(self.store.end_sitting(&token.hash(), link.id).await?)
    }

    /// Forgets who sat at a kiosk, once their minute of silence is over; asked every
    /// second by the server.
    pub async fn forget_ended_sittings(&self) -> Done<()> {
        Ok(self.store.forget_ended_sittings(self.now()).await?)
    }
}
