//! Files of answers on their way in, as storage keeps them.

use async_trait::async_trait;

use super::Stored;
use crate::id::{ContactId, IntakeId, ListeningId, OrganiserId, WardId};
use crate::intake::Columns;
use crate::listening::NewContact;
use crate::time::Timestamp;

/// A file somebody sent, until it is taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Upload {
    /// Its id.
    pub id: IntakeId,
    /// Who sent it.
    pub by: OrganiserId,
    /// When.
    pub at: Timestamp,
    /// What is in it; nothing more once it is taken in.
    pub text: String,
    /// Which column says what.
    pub columns: Columns,
    /// Whether its first line names the columns.
    pub has_header: bool,
    /// The ward of lines that name none.
    pub ward: Option<WardId>,
    /// The round its answers belong to.
    pub listening: Option<ListeningId>,
    /// How many doorsteps were new, once it is taken in.
    pub taken: Option<u64>,
}

/// Files of answers on their way in.
#[async_trait]
pub trait Intakes: Send + Sync {
    /// Keeps a file somebody sent.
    async fn record_upload(&self, upload: &Upload) -> Stored<()>;
    /// Changes what a file means; says whether it is still to be taken in.
    async fn change_upload(&self, upload: &Upload) -> Stored<bool>;
    /// Forgets a file.
    async fn remove_upload(&self, id: IntakeId) -> Stored<()>;
    /// The file of that id.
    async fn find_upload(&self, id: IntakeId) -> Stored<Option<Upload>>;
    /// All doorsteps with their answers, oldest first.
    async fn list_contacts(&self) -> Stored<Vec<NewContact>>;
    /// How many of these doorsteps are there already.
    async fn count_known(&self, ids: &[ContactId]) -> Stored<u64>;
    /// Records all doorsteps of a file that are not there yet, or none; forgets what
    /// was in the file, and says how many were new. `done` hears how many are through.
    /// A file that was taken in already is not taken in again.
    async fn take_in(
        &self,
        id: IntakeId,
        contacts: &[NewContact],
        done: &(dyn Fn(usize) + Send + Sync),
    ) -> Stored<u64>;
}
