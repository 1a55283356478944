//! What sheets of paper for canvassing need of storage.

use async_trait::async_trait;

use super::Stored;
use crate::id::{ContactId, ListeningId};
use crate::listening::Listening;
use crate::sheet::{Sheet, SheetCode};

/// Sheets that were printed, and which of their rows are in.
#[async_trait]
pub trait Sheets: Send + Sync {
    /// Keeps sheets that are about to be printed.
    async fn record_sheets(&self, sheets: &[Sheet]) -> Stored<()>;
    /// The sheet of that code.
    async fn find_sheet(&self, code: &SheetCode) -> Stored<Option<Sheet>>;
    /// The round of that id, whether or not it takes answers now.
    async fn find_listening(&self, id: ListeningId) -> Stored<Option<Listening>>;
    /// Which of these contacts are in.
    async fn find_contacts(&self, ids: &[ContactId]) -> Stored<Vec<ContactId>>;
}
