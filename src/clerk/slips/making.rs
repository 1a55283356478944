//! Slips: made once, printed once, kept as hashes only.

use crate::clerk::evidence::actor;
use crate::clerk::{Clerk, Done};
use crate::error::{Field, Refusal};
use crate::id::{ConferenceId, WardId};
use crate::people::Visitor;
use crate::slip::{Code, MadeSlip, SLIPS_MAX, Slip, Token};
use crate::store::{Added, roll};
use crate::text::Reason;

impl Clerk {
    /// Makes slips for a meeting, or for one ward in it, for an organiser. Their
    /// secrets exist only in this answer. While a vote is open that they are for,
    /// everybody can read in its log how many there were and `why`.
    pub async fn make_slips(
        &self,
        visitor: &Visitor,
        conference: ConferenceId,
        ward: Option<WardId>,
        count: u32,
        why: Option<Reason>,
    ) -> Done<Vec<MadeSlip>> {
        let actor = actor(visitor)?;
        visitor.organiser()?;
        self.make_slips_for(conference, ward, count, why.map(|why| Added { actor, why })).await
    }

    /// Makes slips, for whoever sits at the machine itself. While a vote is open
    /// that they are for, it must be said why.
    pub async fn make_slips_for(
        &self,
        conference: ConferenceId,
        ward: Option<WardId>,
        count: u32,
        added: Option<Added>,
    ) -> Done<Vec<MadeSlip>> {
        let meeting = self.find_conference(conference).await?;
        if ward.is_some_and(|ward| !meeting.wards.contains(&ward)) {
            return Err(Refusal::NotUnderstood { field: Field::Ward }.into());
        }
        if !(1..=SLIPS_MAX).contains(&count) {
            let (field, max) = (Field::Number, SLIPS_MAX.into());
            return Err(Refusal::OutOfRange { field, min: 1, max }.into());
        }
        let dice = &*self.dice;
        let made: Vec<_> = (0..count)
            .map(|_| MadeSlip {
                token: Token::from_random(roll(dice)),
                code: Code::from_random(roll(dice)),
                ward,
            })
            .collect();
        let codes: Vec<_> = made.iter().map(|slip| slip.code.clone()).collect();
        let code_hashes = self.locksmith.hash_codes(&codes).await?;
        let mut slips: Vec<_> = made
            .iter()
            .zip(code_hashes)
            .map(|(slip, code_hash)| Slip {
                hash: slip.token.hash(),
                code_hash,
                conference,
                ward,
                voided_at: None,
            })
            .collect();
        // In the order of their hashes: chance alone, nothing of the printed sheets.
        slips.sort_by_key(|slip| slip.hash);
        if !self.store.record_slips(&slips, self.now(), added.as_ref()).await? {
            return Err(Refusal::Missing { field: Field::Reason }.into());
        }
        self.tell_hall(conference).await?;
        Ok(made)
    }

    /// How many slips a meeting has, by ward, for an organiser.
    pub async fn count_slips(
        &self,
        visitor: &Visitor,
        conference: ConferenceId,
    ) -> Done<Vec<(Option<WardId>, u64)>> {
        visitor.organiser()?;
        Ok(self.store.count_slips(conference).await?)
    }
}
