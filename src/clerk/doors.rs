//! Doors that a phone kept until it had a signal: each is taken in once, however
//! late and however often it comes.

use zeroize::Zeroizing;

use crate::clerk::{Clerk, Done};
use crate::consent::Consent;
use crate::error::Refusal;
use crate::id::{ContactId, WardId};
use crate::issue::{self, KNOWN_MAX, Voiced};
use crate::listening::{self, Said};
use crate::people::Visitor;
use crate::store::roll;
use crate::text::Question;
use crate::ward::Ward;

/// A door as a phone sends it.
#[derive(Clone, Debug)]
pub struct Door {
    /// Where.
    pub ward: WardId,
    /// Its id, made on the phone.
    pub contact: ContactId,
    /// How it went.
    pub said: Said,
    /// What somebody there agreed to have kept about them.
    pub agreed: Option<Consent>,
}

/// What a phone knows of a ward, for when it has no signal.
#[derive(Clone, Debug)]
pub struct KnownWard {
    /// The ward.
    pub ward: Ward,
    /// What is asked there now, when somebody listens.
    pub question: Option<Question>,
    /// What many said there already.
    pub issues: Vec<Voiced>,
}

impl Clerk {
    /// The wards of a canvasser's link, by name, with what a phone must know of them.
    pub async fn known_wards(&self, visitor: &Visitor) -> Done<Vec<KnownWard>> {
        let (_, scope) = visitor.canvasser()?;
        let (now, rounds) = (self.now(), self.store.list_listenings().await?);
        let mut wards = self.store.list_wards().await?;
        wards.retain(|ward| scope.contains(&ward.id));
        let mut known = Vec::with_capacity(wards.len());
        for ward in wards {
            // The newest comes first.
            let round =
                rounds.iter().find(|round| round.is_open(now) && round.wards.contains(&ward.id));
            let issues = self.store.list_issues(Some(ward.id)).await?;
            known.push(KnownWard {
                question: round.map(|round| round.question.clone()),
                issues: issue::known(&issues, KNOWN_MAX),
                ward,
            });
        }
        Ok(known)
    }

    /// Takes in a door that was so many milliseconds ago, with what somebody there agreed
    /// to have kept.
    ///
    /// It belongs to the round of listening that was open then: a phone may find its
    /// signal after the round is over.
    pub async fn take_door(&self, visitor: &Visitor, door: Door, age_ms: i64) -> Done<()> {
        visitor.canvasser_id()?;
        // The answer to the first time was lost on the way: nothing can be wrong with it now.
        // Nor is anybody put on a list again, who may have had themselves erased since.
        if self.store.has_contact(door.contact).await? {
            return Ok(());
        }
        let (then, now) = (listening::happened_at(self.now(), age_ms), self.now());
        let (round, at) = match self.store.find_open_listening(door.ward, then).await? {
            Some(round) => (Some(round), then),
            // What somebody wrote down between two rounds is not thrown away.
            None => (self.store.find_open_listening(door.ward, now).await?, now),
        };
        self.record_door(visitor, door, round, at).await?;
        Ok(())
    }

    /// Takes back a door, which was so many milliseconds old when somebody pressed
    /// *Undo*, with what was agreed to there. It may come, or come again, after this:
    /// then it is not recorded.
    pub async fn take_door_back(
        &self,
        visitor: &Visitor,
        contact: ContactId,
        agreed: Option<(WardId, Consent)>,
        age_ms: i64,
    ) -> Done<()> {
        let canvasser = visitor.canvasser_id()?;
        if age_ms >= listening::UNDO_MS {
            return Err(Refusal::TooLateToUndo.into());
        }
        self.store.forget_contact(contact, canvasser).await?;
        let Some((ward, consent)) = agreed else { return Ok(()) };
        let ids = self.kept_of(canvasser, ward, &consent).await?;
        self.store.erase_details(&ids, Some(canvasser)).await?;
        Ok(())
    }

    /// What opens the doors that phones seal: the same for all machines, for ever.
    ///
    /// It lies beside the answers themselves. It protects what is on a phone from
    /// whoever finds the phone, and nothing from whoever has the database.
    pub async fn door_secret(&self) -> Done<Zeroizing<[u8; 32]>> {
        Ok(Zeroizing::new(self.store.door_secret(roll(&*self.dice)).await?))
    }
}
