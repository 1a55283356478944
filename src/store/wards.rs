//! Wards, stored.

use async_trait::async_trait;

use crate::id::WardId;
use crate::store::Stored;
use crate::ward::Ward;

/// Wards.
#[async_trait]
pub trait Wards: Send + Sync {
    /// All wards, by name.
    async fn list_wards(&self) -> Stored<Vec<Ward>>;
    /// The ward of that id.
    async fn find_ward(&self, id: WardId) -> Stored<Option<Ward>>;
    /// Takes in wards, all or none.
    ///
    /// Conflict `ward_name`: one of that name is there.
    async fn record_wards(&self, wards: &[Ward]) -> Stored<()>;
    /// Changes a ward's name, code and electorate. Conflict `ward_name`.
    async fn change_ward(&self, ward: &Ward) -> Stored<bool>;
}
