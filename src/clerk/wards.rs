//! The areas people live in: taken in by hand or as a list.

use crate::clerk::{Clerk, ClerkError, Done};
use crate::error::{Field, Refusal};
use crate::id::WardId;
use crate::people::Visitor;
use crate::store::{StoreError, roll};
use crate::ward::{NewWard, Roll, Row, Ward};

impl Clerk {
    /// All wards, by name. Everybody may know them.
    pub async fn list_wards(&self) -> Done<Vec<Ward>> {
        Ok(self.store.list_wards().await?)
    }

    /// The ward of that id.
    pub async fn find_ward(&self, id: WardId) -> Done<Ward> {
        Ok(self.store.find_ward(id).await?.ok_or(Refusal::NotFound)?)
    }

    /// Takes in one ward, for an administrator.
    pub async fn add_ward(&self, visitor: &Visitor, new: NewWard) -> Done<Ward> {
        visitor.administrator()?;
        let ward = self.with_id(new);
        self.store.record_wards(std::slice::from_ref(&ward)).await.map_err(taken)?;
        Ok(ward)
    }

    /// Changes a ward's name, code and electorate, for an administrator.
    pub async fn change_ward(&self, visitor: &Visitor, id: WardId, new: NewWard) -> Done<()> {
        visitor.administrator()?;
        let ward = Ward { id, name: new.name, code: new.code, electorate: new.electorate };
        if self.store.change_ward(&ward).await.map_err(taken)? {
            Ok(())
        } else {
            Err(Refusal::NotFound.into())
        }
    }

    /// What taking in a list of wards would do, for an administrator. Nothing is done yet.
    pub async fn check_ward_list(&self, visitor: &Visitor, rows: &[Row]) -> Done<Roll> {
        visitor.administrator()?;
        Ok(Roll::read(rows, &self.store.list_wards().await?))
    }

    /// Takes in a list of wards, all or none, for an administrator. Those that are
    /// there already, just so, stay as they are; says how many are new.
    pub async fn import_wards(&self, visitor: &Visitor, rows: &[Row]) -> Done<usize> {
        let roll = self.check_ward_list(visitor, rows).await?;
        if let Some(refusal) = roll.refusals.into_iter().next() {
            return Err(refusal.into());
        }
        let wards: Vec<_> = roll.new.into_iter().map(|new| self.with_id(new)).collect();
        if !wards.is_empty() {
            self.store.record_wards(&wards).await.map_err(taken)?;
        }
        Ok(wards.len())
    }

    /// Checks that all of these wards are there.
    pub(crate) async fn check_wards(&self, ids: &[WardId]) -> Done<()> {
        let wards = self.store.list_wards().await?;
        if ids.iter().all(|id| wards.iter().any(|ward| ward.id == *id)) {
            Ok(())
        } else {
            Err(Refusal::NotUnderstood { field: Field::Ward }.into())
        }
    }

    fn with_id(&self, new: NewWard) -> Ward {
        let id = WardId::from_random(roll(&*self.dice));
        Ward { id, name: new.name, code: new.code, electorate: new.electorate }
    }
}

/// The sentence for two wards of one name.
fn taken(error: StoreError) -> ClerkError {
    match error {
        StoreError::Conflict(_) => Refusal::Taken { field: Field::Name }.into(),
        error => error.into(),
    }
}
