//! Who is who: signing in and out, personal links.

use crate::clerk::{Clerk, Done};
use crate::error::Refusal;
use crate::people::{Link, Visitor};
use crate::slip::{Token, TokenHash};

impl Clerk {
    /// Who holds that session: an organiser, or anybody.
    pub async fn who_is(&self, session: &TokenHash) -> Done<Visitor> {
        let organiser = self.store.find_session(session, self.now()).await?;
        Ok(organiser.map_or(Visitor::Anybody, Visitor::Organiser))
    }

    /// The live personal link of that token.
    pub async fn find_link(&self, token: &str) -> Done<Link> {
        let token = Token::parse(token).map_err(|_| Refusal::NotFound)?;
        let link = self.store.find_link(&token.hash()).await?.ok_or(Refusal::NotFound)?;
        link.is_live(self.now())?;
        Ok(link)
    }
}
