//! Actions: made when a count is published, taken on by owners, and told about.

use std::collections::HashSet;

use crate::action::{self, Action, News, OWNERS_MAX, Owner, PlanStep, STEPS_MAX, Side, Status};
use crate::clerk::people::LINK_DAYS_MAX;
use crate::clerk::{Clerk, Done};
use crate::contest::{Contest, Phase};
use crate::error::Refusal;
use crate::id::{ActionId, ContestId, LinkId, NewsId, OptionId, StepId};
use crate::issue;
use crate::people::{Link, Scope, Visitor};
use crate::picture::Developed;
use crate::slip::Token;
use crate::store::roll;
use crate::text::{Details, Name, Story, Title};
use crate::time::{DAY_MS, Timestamp};
use crate::update::Turnout;
use crate::ward::Ward;

/// An action with everything that everybody may read of it.
#[derive(Clone, Debug)]
pub struct Told {
    /// The action.
    pub action: Action,
    /// The ward it is for; none is the whole town.
    pub ward: Option<Ward>,
    /// Who has taken it on.
    pub owners: Vec<Owner>,
    /// The plan.
    pub steps: Vec<PlanStep>,
    /// What was told, newest first.
    pub news: Vec<News>,
    /// When somebody who follows it said that it was not done yet, newest first.
    pub reopened: Vec<Timestamp>,
    /// On how many doorsteps it was said, where it comes from an issue and enough said it.
    pub said: Option<u64>,
    /// The vote in which it was chosen.
    pub contest: Contest,
    /// How many voted in it.
    pub turnout: Turnout,
    /// The other choices of that vote, and the actions they have become since.
    pub also_heard: Vec<(OptionId, Title, Option<ActionId>)>,
    /// The present moment.
    pub now: Timestamp,
}

/// What an owner or organiser writes of an action.
#[derive(Clone, Debug)]
pub struct Word {
    /// Made with the form, so that sending it twice says it once.
    pub id: NewsId,
    /// What was done.
    pub story: Story,
    /// How far the action is now.
    pub status: Status,
    /// The stable word for how far it was when the form was shown.
    pub from: String,
    /// When the next word comes.
    pub due_at: Timestamp,
    /// A picture that goes with it.
    pub picture: Option<Developed>,
}

impl Clerk {
    /// Makes the actions of a vote whose count is published.
    pub(crate) async fn make_actions(&self, contest: &Contest) -> Done<()> {
        if !self.find_conference(contest.conference).await?.kind.is_real() {
            return Ok(());
        }
        let counted = self.published_count(contest.id).await?;
        let chosen: Vec<_> = counted.chosen().map(|option| option.id).collect();
        let actions = action::make(&counted.contest, &chosen, self.now());
        Ok(self.store.record_actions(&actions).await?)
    }

    /// Makes the actions that a stopped program has left unmade.
    pub async fn make_missing_actions(&self) -> Done<()> {
        let mut done = Ok(());
        for id in self.store.list_actionless().await? {
            let made = async { self.make_actions(&self.find_contest(id).await?).await };
            // One that cannot be made holds up no other.
            done = made.await.and(done);
        }
        done
    }

    /// An action, for anybody.
    pub async fn tell_action(&self, id: ActionId) -> Done<Told> {
        let (action, contest) = self.find_public_action(id).await?;
        let actions = self.store.list_actions(Some(contest.id)).await?;
        let others = contest.options.iter().filter(|option| option.id.0 != id.0);
        let also_heard = others
            .map(|option| {
                let its = actions.iter().find(|action| action.id.0 == option.id.0);
                (option.id, option.title.clone(), its.map(|action| action.id))
            })
            .collect();
        Ok(Told {
            ward: match action.ward {
                Some(ward) => self.store.find_ward(ward).await?,
                None => None,
            },
            owners: self.store.list_owners(id).await?,
            steps: self.store.list_steps(id).await?,
            news: self.store.list_news(id).await?,
            reopened: self.list_reopened(id).await?,
            said: self.said_on(&contest, id).await?,
            turnout: self.store.turnout(contest.id).await?,
            also_heard,
            now: self.now(),
            contest,
            action,
        })
    }

    /// On how many doorsteps the issue behind an action was said, as everybody may know it.
    async fn said_on(&self, contest: &Contest, id: ActionId) -> Done<Option<u64>> {
        let option = contest.options.iter().find(|option| option.id.0 == id.0);
        let Some(issue) = option.and_then(|option| option.issue) else { return Ok(None) };
        let Some(found) = self.store.find_issue(issue).await? else { return Ok(None) };
        let said = issue::said_with_merged(&self.store.list_issues(Some(found.ward)).await?);
        Ok(said.get(&issue).copied().and_then(issue::published))
    }

    /// The actions of a published vote, for anybody.
    pub async fn list_actions_of(&self, contest: ContestId) -> Done<Vec<Action>> {
        Ok(self.store.list_actions(Some(contest)).await?)
    }

    /// All actions of votes that are published, for anybody.
    pub async fn list_public_actions(&self) -> Done<Vec<Action>> {
        let published: HashSet<_> =
            self.list_published().await?.into_iter().map(|vote| vote.id).collect();
        let mut actions = self.store.list_actions(None).await?;
        actions.retain(|action| published.contains(&action.contest));
        Ok(actions)
    }

    /// All actions, for an organiser: those first whose next word is due first.
    pub async fn list_actions(&self, visitor: &Visitor) -> Done<(Vec<Action>, Timestamp)> {
        visitor.organiser()?;
        Ok((self.store.list_actions(None).await?, self.now()))
    }

    /// Takes up an option that was not chosen, for an organiser.
    pub async fn take_up(
        &self,
        visitor: &Visitor,
        contest: ContestId,
        option: OptionId,
    ) -> Done<ActionId> {
        visitor.organiser()?;
        let contest = self.find_contest(contest).await?;
        let is_real = self.find_conference(contest.conference).await?.kind.is_real();
        if contest.phase != Phase::Published || !is_real || contest.option(option).is_none() {
            return Err(Refusal::NotFound.into());
        }
        self.store.record_actions(&action::make(&contest, &[option], self.now())).await?;
        Ok(ActionId(option.0))
    }

    /// The action a visitor may write about: any for an organiser, their own for an
    /// owner; and what they are called.
    pub async fn own_action(
        &self,
        visitor: &Visitor,
        id: Option<ActionId>,
    ) -> Done<(ActionId, Name)> {
        if let Visitor::Holder(Link { id: link, scope: Scope::Act { action }, label, .. }) = visitor
        {
            let owners = self.store.list_owners(*action).await?;
            let is_owner = owners.iter().any(|owner| owner.link == *link);
            let is_its = id.is_none_or(|id| id == *action);
            return if is_owner && is_its {
                Ok((*action, label.clone()))
            } else {
                Err(Refusal::NotFound.into())
            };
        }
        let organiser = visitor.organiser()?;
        Ok((self.find_action(id.ok_or(Refusal::NotFound)?).await?.id, organiser.name.clone()))
    }

    /// Takes in an owner: their link, whose token exists only in this answer.
    pub async fn add_owner(
        &self,
        visitor: &Visitor,
        id: ActionId,
        side: Side,
        name: Name,
    ) -> Done<(Link, Token)> {
        visitor.organiser()?;
        let action = self.find_action(id).await?;
        if self.store.list_owners(id).await?.len() >= OWNERS_MAX {
            return Err(Refusal::Full { max: OWNERS_MAX }.into());
        }
        let token = Token::from_random(roll(&*self.dice));
        let now = self.now();
        let link = Link {
            id: LinkId::from_random(roll(&*self.dice)),
            hash: token.hash(),
            label: name.clone(),
            scope: Scope::Act { action: id },
            made_at: now,
            ends_at: now.plus_ms(i64::from(LINK_DAYS_MAX) * DAY_MS),
            revoked_at: None,
        };
        self.store.record_owner(id, &Owner { link: link.id, side, name }, &link).await?;
        self.settle_first_rung(&action).await?;
        Ok((link, token))
    }

    /// Lets an owner go; their link opens nothing from now on.
    pub async fn remove_owner(&self, visitor: &Visitor, id: ActionId, link: LinkId) -> Done<()> {
        visitor.organiser()?;
        let action = self.find_action(id).await?;
        self.store.remove_owner(id, link, self.now()).await?;
        self.settle_first_rung(&action).await
    }

    /// *Owner found* comes and goes by itself with the owners.
    async fn settle_first_rung(&self, action: &Action) -> Done<()> {
        let to = action.status_with(&self.store.list_owners(action.id).await?);
        if to != action.status {
            // Somebody who moved it in the same moment knows better.
            self.store.move_action(action.id, &action.status, &to).await?;
        }
        Ok(())
    }

    /// Adds a step to the plan.
    pub async fn add_step(
        &self,
        visitor: &Visitor,
        id: Option<ActionId>,
        what: Details,
        helper: Option<Name>,
    ) -> Done<()> {
        let (id, _) = self.own_action(visitor, id).await?;
        if self.store.list_steps(id).await?.len() >= STEPS_MAX {
            return Err(Refusal::Full { max: STEPS_MAX }.into());
        }
        let step = StepId::from_random(roll(&*self.dice));
        let step = PlanStep { id: step, what, helper, done_at: None };
        Ok(self.store.record_step(id, &step).await?)
    }

    /// Says that a step is done, or that it is not.
    pub async fn tick_step(
        &self,
        visitor: &Visitor,
        id: Option<ActionId>,
        step: StepId,
        is_done: bool,
    ) -> Done<()> {
        let (id, _) = self.own_action(visitor, id).await?;
        let done_at = is_done.then(|| self.now());
        found(self.store.tick_step(id, step, done_at).await?)
    }

    /// Takes a step out of the plan.
    pub async fn remove_step(
        &self,
        visitor: &Visitor,
        id: Option<ActionId>,
        step: StepId,
    ) -> Done<()> {
        let (id, _) = self.own_action(visitor, id).await?;
        // Doing it twice is fine.
        self.store.remove_step(id, step).await?;
        Ok(())
    }

    /// A fresh id for a word: it goes into the form, so that sending it twice says it once.
    pub fn new_word(&self) -> NewsId {
        NewsId::from_random(roll(&*self.dice))
    }

    /// Tells a word of an action, and how far it is now.
    pub async fn tell_word(&self, visitor: &Visitor, id: Option<ActionId>, word: Word) -> Done<()> {
        let (id, by) = self.own_action(visitor, id).await?;
        let (action, at) = (self.find_action(id).await?, self.now());
        let Word { id: news, story, status, from, due_at, picture } = word;
        let told = self.store.list_news(id).await?;
        if told.iter().any(|word| word.id == news) {
            return Ok(());
        }
        action::may_tell(&told, at)?;
        action.may_be(
            &status,
            &self.store.list_owners(id).await?,
            &self.store.list_steps(id).await?,
        )?;
        if !status.is_over() {
            action::may_be_due(due_at, at)?;
        }
        let (picture, jpeg) = picture.map(|it| (it.picture, it.jpeg)).unzip();
        let word = News { id: news, at, by, story, status, picture };
        let is_told = action.status.key() == from
            && self.store.record_news(id, &word, &action.status, due_at, jpeg.as_deref()).await?;
        // Pressed twice in one moment, the other press has told it.
        if is_told || self.store.find_news(id, news).await?.is_some() {
            return Ok(());
        }
        Err(Refusal::ChangedMeanwhile.into())
    }

    /// The pixels of a word's picture, as JPEG, for anybody who may read the word.
    pub async fn find_picture(&self, id: ActionId, news: NewsId) -> Done<Vec<u8>> {
        self.find_public_action(id).await?;
        let is_told = self.store.find_news(id, news).await?.is_some();
        let pixels = if is_told { self.store.find_picture(news).await? } else { None };
        Ok(pixels.ok_or(Refusal::NotFound)?)
    }

    /// Takes a picture away from a word, which stays. Doing it twice is fine.
    pub async fn remove_picture(
        &self,
        visitor: &Visitor,
        id: Option<ActionId>,
        news: NewsId,
    ) -> Done<()> {
        let (id, _) = self.own_action(visitor, id).await?;
        if self.store.find_news(id, news).await?.is_some() {
            self.store.remove_picture(news).await?;
        }
        Ok(())
    }

    /// An action that anybody may know of, and its vote.
    pub async fn find_public_action(&self, id: ActionId) -> Done<(Action, Contest)> {
        let action = self.find_action(id).await?;
        let contest = self.find_contest(action.contest).await?;
        if contest.phase != Phase::Published {
            return Err(Refusal::NotFound.into());
        }
        Ok((action, contest))
    }

    pub(crate) async fn find_action(&self, id: ActionId) -> Done<Action> {
        Ok(self.store.find_action(id).await?.ok_or(Refusal::NotFound)?)
    }
}

fn found(was_there: bool) -> Done<()> {
    if was_there { Ok(()) } else { Err(Refusal::NotFound.into()) }
}
