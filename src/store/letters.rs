//! What letters need of storage.

use async_trait::async_trait;

use super::Stored;
use crate::id::LetterId;
use crate::letter::{Fate, Letter};
use crate::time::Timestamp;

/// Letters on their way out.
#[async_trait]
pub trait Letters: Send + Sync {
    /// Keeps letters to be sent, each once by its id.
    async fn queue_letters(&self, letters: &[Letter], at: Timestamp) -> Stored<()>;
    /// Takes up the letter that has waited longest, for one caller only, however many
    /// machines ask; and says how often it has been tried, this time among them.
    async fn take_up_letter(&self, now: Timestamp) -> Stored<Option<(Letter, u32)>>;
    /// Notes what became of a letter that was taken up.
    async fn settle_letter(&self, id: LetterId, fate: Fate) -> Stored<()>;
    /// Gives up what was taken up before then, unsure whether it arrived; says how many.
    async fn lose_letters(&self, taken_up: Timestamp) -> Stored<u64>;
    /// How many letters wait, and how many were given up.
    async fn count_letters(&self) -> Stored<(u64, u64)>;
}
