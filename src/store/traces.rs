//! What finding and erasing a person needs of storage.

use async_trait::async_trait;

use super::Stored;
use crate::trace::{Source, Trace, TraceKey};

/// Everything that is kept of people, place by place.
#[async_trait]
pub trait Traces: Send + Sync {
    /// Everything that is kept in a place.
    async fn list_traces(&self, source: Source) -> Stored<Vec<Trace>>;
    /// Erases all of these at once, or none; says how many were there. What is left of
    /// them in the files goes with [`scrub`](super::DetailsList::scrub).
    async fn erase_traces(&self, keys: &[TraceKey]) -> Stored<u64>;
}
