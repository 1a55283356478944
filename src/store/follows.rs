//! What following needs of storage.

use async_trait::async_trait;

use super::Stored;
use crate::action::News;
use crate::follow::{Follow, Occasion, Subject, Verdict};
use crate::id::{ActionId, FollowId, NewsId};
use crate::letter::Letter;
use crate::slip::Token;
use crate::time::Timestamp;

/// Who follows what, what they were told, and what they say.
#[async_trait]
pub trait Follows: Send + Sync {
    /// Keeps that somebody asks to follow something, together with the letter that asks
    /// for their yes; unless they were asked already, or so many letters of that kind
    /// went to the address since then. Says whether it was kept.
    async fn ask_to_follow(
        &self,
        follow: &Follow,
        letter: &Letter,
        (most, since): (u64, Timestamp),
    ) -> Stored<bool>;
    /// Whose token that is.
    async fn find_follow(&self, token: &Token) -> Stored<Option<Follow>>;
    /// Notes somebody's yes; the first is kept.
    async fn confirm_follow(&self, id: FollowId, at: Timestamp) -> Stored<()>;
    /// Deletes somebody's following with the letters to them that are not out yet. What
    /// is left in the files goes with [`scrub`](super::DetailsList::scrub).
    async fn erase_follow(&self, id: FollowId) -> Stored<()>;
    /// Those who said yes.
    async fn list_followers(&self, subject: Subject) -> Stored<Vec<Follow>>;
    /// What people were not told yet, the earliest first: of meetings those that begin
    /// between the two moments.
    async fn list_untold(&self, meetings: (Timestamp, Timestamp)) -> Stored<Vec<Occasion>>;
    /// Notes that people were told, and queues the letters that do it, all or nothing;
    /// says no when somebody else did.
    async fn record_told(
        &self,
        occasion: Occasion,
        letters: &[Letter],
        at: Timestamp,
    ) -> Stored<bool>;
    /// Keeps what a follower says of an action that is done, once; the first *not yet*
    /// of a word opens it again, with the next word due then. Says whether it was kept.
    async fn record_verdict(
        &self,
        action: ActionId,
        follow: FollowId,
        verdict: &Verdict,
        due_at: Timestamp,
    ) -> Stored<bool>;
    /// What a follower said of a word.
    async fn find_verdict(&self, follow: FollowId, news: NewsId) -> Stored<Option<Verdict>>;
    /// What followers said of an action, newest first.
    async fn list_verdicts(&self, action: ActionId) -> Stored<Vec<Verdict>>;
    /// A word of an action, and the one before it.
    async fn find_news(&self, action: ActionId, id: NewsId)
    -> Stored<Option<(News, Option<News>)>>;
}
