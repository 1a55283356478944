//! What actions need of storage.

use async_trait::async_trait;

use super::Stored;
use crate::action::{Action, News, Owner, PlanStep, Status};
use crate::id::{ActionId, ContestId, LinkId, NewsId, StepId};
use crate::people::Link;
use crate::time::Timestamp;

/// Actions, their owners, plans and news.
#[async_trait]
pub trait Actions: Send + Sync {
    /// Takes in actions; those that are there already stay as they are.
    async fn record_actions(&self, actions: &[Action]) -> Stored<()>;
    /// The published votes of real meetings of which there is no action.
    async fn list_actionless(&self) -> Stored<Vec<ContestId>>;
    /// The action of that id.
    async fn find_action(&self, id: ActionId) -> Stored<Option<Action>>;
    /// All actions, or a vote's, those first whose next word is due first.
    async fn list_actions(&self, contest: Option<ContestId>) -> Stored<Vec<Action>>;
    /// Says how far an action is, if it is still `from`.
    async fn move_action(&self, id: ActionId, from: &Status, to: &Status) -> Stored<bool>;
    /// An action's owners, representatives first, in the order they came.
    async fn list_owners(&self, action: ActionId) -> Stored<Vec<Owner>>;
    /// Takes in an owner with their personal link.
    async fn record_owner(&self, action: ActionId, owner: &Owner, link: &Link) -> Stored<()>;
    /// Lets an owner go, and their link with them; says whether they were one.
    async fn remove_owner(&self, action: ActionId, link: LinkId, at: Timestamp) -> Stored<bool>;
    /// The steps of an action's plan, in their order.
    async fn list_steps(&self, action: ActionId) -> Stored<Vec<PlanStep>>;
    /// Adds a step at the end of the plan.
    async fn record_step(&self, action: ActionId, step: &PlanStep) -> Stored<()>;
    /// Says when a step was done, or that it is not; whether there is one.
    async fn tick_step(
        &self,
        action: ActionId,
        step: StepId,
        done_at: Option<Timestamp>,
    ) -> Stored<bool>;
    /// Takes a step out of the plan; says whether there was one.
    async fn remove_step(&self, action: ActionId, step: StepId) -> Stored<bool>;
    /// Tells a word of an action that is still `from`, all or nothing: the word with the
    /// pixels of its picture, how far the action is now, and when the next one is due.
    /// Says whether it was told: a word that is there already is not told again.
    async fn record_news(
        &self,
        action: ActionId,
        news: &News,
        from: &Status,
        due_at: Timestamp,
        jpeg: Option<&[u8]>,
    ) -> Stored<bool>;
    /// The pixels of a word's picture, as JPEG.
    async fn find_picture(&self, news: NewsId) -> Stored<Option<Vec<u8>>>;
    /// Takes a word's picture away.
    async fn remove_picture(&self, news: NewsId) -> Stored<()>;
    /// The words of an action, newest first.
    async fn list_news(&self, action: ActionId) -> Stored<Vec<News>>;
}
