//! What the people register needs of storage.

use async_trait::async_trait;

use super::Stored;
use crate::helper::{Approved, Helper, Profile};
use crate::id::{HelperId, WardId};
use crate::letter::Letter;
use crate::slip::TokenHash;
use crate::time::Timestamp;

/// The people register. Of the links to people's own pages only hashes are kept.
#[async_trait]
pub trait Helpers: Send + Sync {
    /// Takes somebody in, once by their id and their link, with a letter that has a link
    /// of its own. Says whether they are new.
    async fn record_helper(
        &self,
        helper: &Helper,
        key: Option<&TokenHash>,
        letter: Option<(&Letter, &TokenHash)>,
    ) -> Stored<bool>;
    /// Takes in people of a list, all or none, each once by their id; says how many are new.
    async fn record_helpers(&self, helpers: &[Helper]) -> Stored<u64>;
    /// Everybody, the newest first.
    async fn list_helpers(&self) -> Stored<Vec<Helper>>;
    /// The person of that id.
    async fn find_helper(&self, id: HelperId) -> Stored<Option<Helper>>;
    /// Whose link that is.
    async fn find_helper_by_key(&self, key: &TokenHash) -> Stored<Option<Helper>>;
    /// Those of a ward of whom an organiser agreed to show something.
    async fn list_approved_helpers(&self, ward: WardId) -> Stored<Vec<Helper>>;
    /// Changes what somebody says of themselves by one of their links; they are kept from
    /// then on. By a link that was mailed to them they have answered, and their other links
    /// end. With another address they have not answered there yet: the letters to the old
    /// one and all other links are gone, and that letter goes out with its link.
    async fn change_helper(
        &self,
        key: &TokenHash,
        profile: &Profile,
        at: Timestamp,
        letter: Option<(&Letter, &TokenHash)>,
    ) -> Stored<bool>;
    /// Keeps what an organiser agreed to show.
    async fn approve_helper(&self, id: HelperId, approved: &Approved) -> Stored<bool>;
    /// Gives somebody a new link to their page; all others end.
    async fn renew_helper_key(&self, id: HelperId, key: &TokenHash, at: Timestamp) -> Stored<bool>;
    /// Queues a message to somebody, with the link in it; unless so many reached them,
    /// or so many everybody, since then. Says whether it was queued.
    async fn send_to_helper(
        &self,
        id: HelperId,
        letter: &Letter,
        key: &TokenHash,
        at: Timestamp,
        limits: (u64, u64, Timestamp),
    ) -> Stored<bool>;
    /// Deletes people with all that belongs to them and the letters to them that are not
    /// out yet; says how many there were. What is left of them in the files goes with
    /// [`scrub`](super::DetailsList::scrub).
    async fn erase_helpers(&self, ids: &[HelperId]) -> Stored<u64>;
    /// Forgets which letters went to whom before then.
    async fn forget_helper_letters(&self, before: Timestamp) -> Stored<()>;
}
