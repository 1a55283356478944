//! Which postcode is in which ward, stored.

use async_trait::async_trait;

use crate::id::WardId;
use crate::postcode::Postcode;
use crate::store::Stored;

/// Postcodes.
#[async_trait]
pub trait Postcodes: Send + Sync {
    /// Takes in postcodes, all or none; one that is there goes to the ward it is given now.
    async fn record_postcodes(&self, postcodes: &[(Postcode, WardId)]) -> Stored<()>;
    /// All postcodes, or a ward's, in their order.
    async fn list_postcodes(&self, ward: Option<WardId>) -> Stored<Vec<(Postcode, WardId)>>;
    /// The ward of a postcode.
    async fn find_postcode(&self, postcode: &Postcode) -> Stored<Option<WardId>>;
}
