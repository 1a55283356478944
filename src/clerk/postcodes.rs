//! Which postcode is in which ward: brought in as a list, looked up on doorsteps.

use std::collections::BTreeMap;

use crate::clerk::{Clerk, Done};
use crate::error::Refusal;
use crate::id::WardId;
use crate::people::Visitor;
use crate::postcode::{Postcode, Roll, Row};

impl Clerk {
    /// What taking in a list of postcodes would do, for an administrator. Nothing is done yet.
    pub async fn check_postcodes(&self, visitor: &Visitor, rows: &[Row]) -> Done<Roll> {
        visitor.administrator()?;
        let there = self.store.list_postcodes(None).await?.into_iter().collect();
        Ok(Roll::read(rows, &self.store.list_wards().await?, &there))
    }

    /// Takes in a list of postcodes, all or none, for an administrator; says how many
    /// are new or in another ward now.
    pub async fn import_postcodes(&self, visitor: &Visitor, rows: &[Row]) -> Done<usize> {
        let roll = self.check_postcodes(visitor, rows).await?;
        if let Some(refusal) = roll.refusals.into_iter().next() {
            return Err(refusal.into());
        }
        self.store.record_postcodes(&roll.new).await?;
        Ok(roll.new.len())
    }

    /// How many postcodes there are, for an organiser.
    pub async fn count_postcodes(&self, visitor: &Visitor) -> Done<usize> {
        visitor.organiser()?;
        Ok(self.store.list_postcodes(None).await?.len())
    }

    /// The postcodes of a canvasser's wards, and of no others.
    pub async fn postcodes(&self, visitor: &Visitor) -> Done<BTreeMap<WardId, Vec<Postcode>>> {
        let (_, scope) = visitor.canvasser()?;
        let mut all = BTreeMap::new();
        for ward in scope {
            let of_ward = self.store.list_postcodes(Some(*ward)).await?;
            all.insert(*ward, of_ward.into_iter().map(|(code, _)| code).collect());
        }
        Ok(all)
    }

    /// The ward of a postcode, for a canvasser who may be there.
    ///
    /// # Errors
    /// [`Refusal::NotYourPostcode`] where it is in none of their wards.
    pub async fn ward_of(&self, visitor: &Visitor, postcode: &Postcode) -> Done<WardId> {
        let (_, scope) = visitor.canvasser()?;
        let ward = self.store.find_postcode(postcode).await?;
        Ok(ward.filter(|ward| scope.contains(ward)).ok_or(Refusal::NotYourPostcode)?)
    }
}
