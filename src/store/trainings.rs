//! What training needs of storage.

use async_trait::async_trait;

use super::Stored;
use crate::id::{HelperId, TrainingId};
use crate::training::{Came, Gone, Training};

/// Sessions, and who came.
#[async_trait]
pub trait Trainings: Send + Sync {
    /// Keeps a session, once by its id.
    async fn record_training(&self, training: &Training) -> Stored<bool>;
    /// All sessions with how many came, those who left since among them; newest first.
    async fn list_trainings(&self) -> Stored<Vec<(Training, u64)>>;
    /// The session of that id.
    async fn find_training(&self, id: TrainingId) -> Stored<Option<Training>>;
    /// Notes who came and who did not. Those who left meanwhile are left out.
    async fn note_came(&self, id: TrainingId, came: &Came) -> Stored<()>;
    /// Deletes a session with who came to it; says whether it was there.
    async fn remove_training(&self, id: TrainingId) -> Stored<bool>;
    /// Who came to what, the earliest first.
    async fn list_came(&self) -> Stored<Vec<(HelperId, Training)>>;
    /// Those who were trained and have left since.
    async fn list_gone(&self) -> Stored<Vec<Gone>>;
}
