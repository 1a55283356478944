//! The people register: joining, one's own page, what everybody sees, messages that hide
//! both addresses, and the organisers' list.

use crate::clerk::{Clerk, Done};
use crate::consent::{Reach, Wording};
use crate::error::Refusal;
use crate::helper::{
    Approved, Filter, Helper, HelperFile, MESSAGES_A_DAY, MESSAGES_ALL_A_DAY, Profile, Shown, Way,
};
use crate::id::{HelperId, WardId};
use crate::letter::Letter;
use crate::people::{Email, Visitor};
use crate::retention::Kept;
use crate::slip::{Token, TokenHash};
use crate::store::roll;
use crate::time::DAY_MS;
use crate::ward::Ward;

/// Somebody who wants to be in the register.
#[derive(Clone, Debug)]
pub struct Joining {
    /// What they say of themselves.
    pub profile: Profile,
    /// The sentence they agreed to.
    pub wording: Wording,
    /// The tag of the language in which they are written to.
    pub lang: String,
}

/// Where a message to a helper goes. Whoever wrote it does not learn this.
#[derive(Clone, Debug)]
pub struct Addressee {
    /// Their id.
    pub id: HelperId,
    /// Their address.
    pub email: Email,
    /// The tag of their language.
    pub lang: String,
}

/// For the people themselves.
impl Clerk {
    /// A fresh link to somebody's own page. Only its hash is ever kept.
    pub fn new_helper_key(&self) -> Token {
        Token::from_random(roll(&*self.dice))
    }

    /// The id of an entry that is still to be made: a form holds it, so that sending the
    /// form twice makes one entry.
    pub fn new_helper(&self) -> HelperId {
        HelperId::from_random(roll(&*self.dice))
    }

    /// Takes somebody in by the public page, whose form held their link: sent twice, it
    /// makes one entry. The letter is for whoever can be mailed, with another link, so that
    /// they can shut out whoever filled in the form. Says whether they are new.
    pub async fn join(
        &self,
        joining: Joining,
        key: &Token,
        letter: Option<(&Letter, &Token)>,
    ) -> Done<bool> {
        // Of the link, so that two presses in one moment are one entry.
        let TokenHash(hash) = key.hash();
        let mut id = [0; 16];
        id.copy_from_slice(&hash[..16]);
        let id = HelperId::from_random(id);
        self.take_in_helper((id, Way::Page), joining, Some(key), letter).await
    }

    /// Takes somebody in whom a canvasser asked in one of their wards.
    pub async fn join_at_door(
        &self,
        visitor: &Visitor,
        id: HelperId,
        joining: Joining,
        letter: Option<(&Letter, &Token)>,
    ) -> Done<bool> {
        let (_, wards) = visitor.canvasser()?;
        if !joining.profile.wards.iter().any(|ward| wards.contains(ward)) {
            return Err(Refusal::NotAllowed.into());
        }
        // The canvasser never learns their link: it is in the letter, or an organiser makes one.
        self.take_in_helper((id, Way::Door), joining, None, letter).await
    }

    async fn take_in_helper(
        &self,
        (id, way): (HelperId, Way),
        joining: Joining,
        key: Option<&Token>,
        letter: Option<(&Letter, &Token)>,
    ) -> Done<bool> {
        let Joining { profile, wording, lang } = joining;
        self.check_wards(&profile.wards).await?;
        let now = self.now();
        let helper = Helper {
            id,
            profile,
            has_answered: false,
            approved: Approved::default(),
            wording,
            lang,
            way,
            joined_at: now,
            kept_from: now,
        };
        let (key, letter) = (key.map(Token::hash), with_hash(letter));
        let letter = letter.as_ref().map(|(letter, hash)| (*letter, hash));
        Ok(self.store.record_helper(&helper, key.as_ref(), letter).await?)
    }

    /// Whose page that link opens; nobody's, when nothing is kept of them any more.
    pub async fn find_own(&self, token: &str) -> Done<Option<Helper>> {
        let Ok(key) = Token::parse(token) else { return Ok(None) };
        Ok(self.store.find_helper_by_key(&key.hash()).await?)
    }

    /// Changes what somebody says of themselves; they are kept from now on. The letter is
    /// for another address than the one that was kept.
    pub async fn change_own(
        &self,
        token: &str,
        profile: &Profile,
        letter: Option<(&Letter, &Token)>,
    ) -> Done<()> {
        let key = Token::parse(token).map_err(|_| Refusal::NotFound)?.hash();
        self.check_wards(&profile.wards).await?;
        let letter = with_hash(letter);
        let letter = letter.as_ref().map(|(letter, hash)| (*letter, hash));
        if self.store.change_helper(&key, profile, self.now(), letter).await? {
            Ok(())
        } else {
            Err(Refusal::NotFound.into())
        }
    }

    /// Erases whoever leaves; says no where the link leads to nobody, as after leaving.
    pub async fn leave(&self, token: &str) -> Done<bool> {
        let Some(helper) = self.find_own(token).await? else { return Ok(false) };
        self.erase_helpers(&[helper.id]).await?;
        Ok(true)
    }

    /// All that is kept of whoever holds that link.
    pub async fn export_own(&self, token: &str) -> Done<HelperFile> {
        let helper = self.find_own(token).await?.ok_or(Refusal::NotFound)?;
        self.helper_file(&helper).await
    }

    async fn helper_file(&self, helper: &Helper) -> Done<HelperFile> {
        let wards = self.store.list_wards().await?;
        let of = |helper: &Helper| {
            let name = |id: &WardId| wards.iter().find(|ward| ward.id == *id);
            let theirs = helper.profile.wards.iter().filter_map(name);
            HelperFile::of(helper, theirs.map(|ward| ward.name.to_string()).collect())
        };
        let roles = self.list_roles_of(helper.id).await?;
        Ok(HelperFile {
            trainings: self.list_attended(helper.id).await?,
            roles: roles.into_iter().map(|(_, role)| role).collect(),
            merged: self.list_merged_into(helper.id).await?.iter().map(of).collect(),
            ..of(helper)
        })
    }
}

/// For everybody.
impl Clerk {
    /// The helpers of a ward whom everybody may see, by name.
    pub async fn list_public_helpers(&self, ward: WardId) -> Done<Vec<Shown>> {
        let theirs = self.store.list_approved_helpers(ward).await?;
        let mut shown: Vec<Shown> = theirs.iter().filter_map(Helper::shown).collect();
        shown.sort_by_cached_key(|one| one.name.to_lowercase());
        Ok(shown)
    }

    /// A helper whom everybody may see and write to, with their ward.
    pub async fn find_public_helper(
        &self,
        ward: WardId,
        id: HelperId,
    ) -> Done<(Ward, Shown, Addressee)> {
        let helper = self.store.find_helper(id).await?.ok_or(Refusal::NotFound)?;
        let is_theirs = helper.profile.wards.contains(&ward);
        let shown = helper.shown().filter(|shown| is_theirs && shown.has_mail);
        let (Some(shown), Reach::Email(email)) = (shown, helper.profile.reach) else {
            return Err(Refusal::NotFound.into());
        };
        let ward = self.find_ward(ward).await?;
        Ok((ward, shown, Addressee { id, email, lang: helper.lang }))
    }

    /// Sends somebody's message on, with a link of the reader's own in it. Nobody who
    /// writes is counted or kept; those who are written to are spared.
    ///
    /// # Errors
    /// [`Refusal::EnoughMessages`] past the day's limits.
    pub async fn relay(&self, to: &Addressee, letter: &Letter, key: &Token) -> Done<()> {
        let now = self.now();
        let limits = (MESSAGES_A_DAY, MESSAGES_ALL_A_DAY, now.plus_ms(-DAY_MS));
        if self.store.send_to_helper(to.id, letter, &key.hash(), now, limits).await? {
            Ok(())
        } else {
            Err(Refusal::EnoughMessages.into())
        }
    }
}

/// For organisers, and for the clock.
impl Clerk {
    /// The people a filter lets through, the newest first, for an organiser.
    pub async fn list_helpers(&self, visitor: &Visitor, filter: &Filter) -> Done<Vec<Helper>> {
        visitor.organiser()?;
        let mut all = self.store.list_helpers().await?;
        all.retain(|helper| filter.lets(helper));
        Ok(all)
    }

    /// Who could help in a ward, for an organiser: those of the ward first, then those
    /// who go anywhere; of each, those with the most time first.
    pub async fn list_helpers_near(&self, visitor: &Visitor, ward: WardId) -> Done<Vec<Helper>> {
        let mut near = self.list_helpers(visitor, &Filter::default()).await?;
        near.retain(|helper| helper.is_near(ward));
        near.sort_by_key(|helper| {
            let free = helper.profile.free.len();
            (!helper.profile.wards.contains(&ward), std::cmp::Reverse(free))
        });
        Ok(near)
    }

    /// Somebody in the register, for an organiser.
    pub async fn find_helper(&self, visitor: &Visitor, id: HelperId) -> Done<Helper> {
        visitor.organiser()?;
        Ok(self.store.find_helper(id).await?.ok_or(Refusal::NotFound)?)
    }

    /// Agrees to show what an organiser has seen of somebody; not what was changed since.
    ///
    /// # Errors
    /// [`Refusal::ChangedMeanwhile`] then.
    pub async fn approve_helper(
        &self,
        visitor: &Visitor,
        id: HelperId,
        seen: &Approved,
    ) -> Done<()> {
        let helper = self.find_helper(visitor, id).await?;
        if helper.proposed() != *seen {
            return Err(Refusal::ChangedMeanwhile.into());
        }
        self.store.approve_helper(id, seen).await?;
        Ok(())
    }

    /// Takes back that somebody is shown, for an organiser.
    pub async fn hide_helper(&self, visitor: &Visitor, id: HelperId) -> Done<()> {
        self.find_helper(visitor, id).await?;
        self.store.approve_helper(id, &Approved::default()).await?;
        Ok(())
    }

    /// A new link to somebody's own page, for an organiser who hands it to them. It
    /// exists only in this answer, and all others end.
    pub async fn make_helper_key(&self, visitor: &Visitor, id: HelperId) -> Done<Token> {
        self.find_helper(visitor, id).await?;
        let key = self.new_helper_key();
        self.store.renew_helper_key(id, &key.hash(), self.now()).await?;
        Ok(key)
    }

    /// Erases somebody, for an organiser whom they asked to. Doing it twice is fine.
    pub async fn erase_helper(&self, visitor: &Visitor, id: HelperId) -> Done<()> {
        visitor.organiser()?;
        self.erase_helpers(&[id]).await
    }

    /// All that is kept of somebody, for an organiser whom they asked for it.
    pub async fn export_helper(&self, visitor: &Visitor, id: HelperId) -> Done<HelperFile> {
        let helper = self.find_helper(visitor, id).await?;
        self.helper_file(&helper).await
    }

    /// Erases those who have not said for long that they are still here, and forgets
    /// which letters went to whom. Says how many went.
    pub async fn erase_stale_helpers(&self) -> Done<usize> {
        let now = self.now();
        let all = self.store.list_helpers().await?;
        let stale: Vec<HelperId> =
            all.iter().filter(|helper| helper.until() <= now).map(|helper| helper.id).collect();
        // By then a letter is out, or given up and forgotten.
        let longest = Kept::Letters.days().map_or(0, |days| days.max);
        self.store.forget_helper_letters(now.plus_ms(-(longest + 1) * DAY_MS)).await?;
        self.erase_helpers(&stale).await?;
        Ok(stale.len())
    }

    async fn erase_helpers(&self, ids: &[HelperId]) -> Done<()> {
        if !ids.is_empty() {
            self.store.erase_helpers(ids).await?;
        }
        Ok(())
    }
}

/// A letter with the hash of the link in it.
fn with_hash<'a>(letter: Option<(&'a Letter, &Token)>) -> Option<(&'a Letter, TokenHash)> {
    letter.map(|(letter, key)| (letter, key.hash()))
}
