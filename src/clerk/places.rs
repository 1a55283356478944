//! Wards and the town as everybody may see them: what was heard, what was chosen, what
//! is happening, and when people meet next.

use std::collections::HashMap;

use crate::action::{Action, News, Owner};
use crate::clerk::counts::Counted;
use crate::clerk::{Clerk, Done};
use crate::conference::{self, Conference};
use crate::contest::Contest;
use crate::id::{ActionId, ContestId, WardId};
use crate::issue::Voiced;
use crate::paper::Papers;
use crate::progress::Tally;
use crate::text::Title;
use crate::time::Timestamp;
use crate::ward::Ward;

/// Votes of the whole town that its page tells of.
const TOWN_VOTES_MAX: usize = 3;

/// An action as it stands now.
#[derive(Clone, Debug)]
pub struct Doing {
    /// The action.
    pub action: Action,
    /// Who has taken it on.
    pub owners: Vec<Owner>,
    /// How many steps its plan has.
    pub steps: usize,
    /// How many of them are done.
    pub done: usize,
    /// The newest word of it.
    pub newest: Option<News>,
}

/// Everything a ward's page tells.
#[derive(Clone, Debug)]
pub struct WardStory {
    /// The ward.
    pub ward: Ward,
    /// Whether people can tell it an issue now.
    pub is_listening: bool,
    /// What enough people said, the most said first.
    pub said: Vec<Voiced>,
    /// The counts of its published votes, and of those of whole meetings it was at, newest
    /// first.
    pub chosen: Vec<Counted>,
    /// Its actions: those that go on, the next due first; then those that are over.
    pub doing: Vec<Doing>,
    /// Its next meeting.
    pub next: Option<Conference>,
    /// The present moment.
    pub now: Timestamp,
}

impl WardStory {
    /// The vote to tell of where there is room for one: its own newest, or where it has none,
    /// the newest of a whole meeting.
    pub fn newest(&self) -> Option<&Counted> {
        let is_own = |counted: &&Counted| counted.contest.ward == Some(self.ward.id);
        self.chosen.iter().find(is_own).or_else(|| self.chosen.first())
    }
}

/// What a ward's report tells besides its page.
#[derive(Clone, Copy, Debug)]
pub struct Numbers {
    /// What happened at doors, and besides.
    pub heard: Tally,
    /// How the ballots of the newest vote came, where there is one.
    pub papers: Option<Papers>,
}

/// What was chosen in a vote, with what becomes of it.
#[derive(Clone, Debug)]
pub struct ChosenLast {
    /// The vote.
    pub contest: Contest,
    /// What was chosen, each with its action.
    pub chosen: Vec<(Title, Option<Action>)>,
}

/// A ward as the town's page shows it.
#[derive(Clone, Debug)]
pub struct Glimpse {
    /// The ward.
    pub ward: Ward,
    /// Whether people can tell it an issue now.
    pub is_listening: bool,
    /// What it chose last.
    pub last: Option<ChosenLast>,
    /// Its next meeting.
    pub next: Option<Conference>,
}

/// Everything the town's page tells.
#[derive(Clone, Debug)]
pub struct TownStory {
    /// All wards, by name.
    pub wards: Vec<Glimpse>,
    /// What everybody chose together, newest first.
    pub together: Vec<ChosenLast>,
    /// The next meeting of any ward.
    pub next: Option<Conference>,
    /// The present moment.
    pub now: Timestamp,
}

impl Clerk {
    /// Everything a ward's page tells.
    pub async fn ward_story(&self, id: WardId) -> Done<WardStory> {
        let (ward, is_listening) = self.ward_front(id).await?;
        let (meetings, now) = (self.list_conferences().await?, self.now());
        let chosen = self.list_chosen(Some(id)).await?;
        let ids: Vec<ContestId> = chosen.iter().map(|counted| counted.contest.id).collect();
        Ok(WardStory {
            ward,
            is_listening,
            said: self.said_in(id).await?,
            chosen,
            doing: self.doing(&ids).await?,
            next: conference::next(&meetings, Some(id), now).cloned(),
            now,
        })
    }

    /// The numbers of a ward's report.
    pub async fn ward_numbers(&self, story: &WardStory) -> Done<Numbers> {
        let tallies = self.store.list_tallies().await?;
        let heard = tallies.into_iter().find(|(ward, _)| *ward == story.ward.id);
        let papers = match story.newest() {
            Some(newest) => Some(self.count_papers(newest.contest.id).await?),
            None => None,
        };
        Ok(Numbers { heard: heard.map(|(_, tally)| tally).unwrap_or_default(), papers })
    }

    /// The actions of these published votes, as they stand.
    async fn doing(&self, contests: &[ContestId]) -> Done<Vec<Doing>> {
        let mut actions = self.store.list_actions(None).await?;
        actions.retain(|action| contests.contains(&action.contest));
        actions.sort_by_key(|action| action.status.is_over());
        let mut all = Vec::new();
        for action in actions {
            let steps = self.store.list_steps(action.id).await?;
            all.push(Doing {
                owners: self.store.list_owners(action.id).await?,
                done: steps.iter().filter(|step| step.done_at.is_some()).count(),
                steps: steps.len(),
                newest: self.store.list_news(action.id).await?.into_iter().next(),
                action,
            });
        }
        Ok(all)
    }

    /// Everything the town's page tells.
    pub async fn town_story(&self) -> Done<TownStory> {
        let (meetings, now) = (self.list_conferences().await?, self.now());
        let listenings = self.store.list_listenings().await?;
        let actions = self.store.list_actions(None).await?;
        let actions = actions.into_iter().map(|action| (action.id, action)).collect();
        let mut newest: HashMap<WardId, ChosenLast> = HashMap::new();
        let mut together = Vec::new();
        for contest in self.store.list_all_published().await? {
            match contest.ward {
                Some(ward) if !newest.contains_key(&ward) => {
                    newest.insert(ward, self.chosen_last(contest, &actions).await?);
                }
                None if together.len() < TOWN_VOTES_MAX => {
                    together.push(self.chosen_last(contest, &actions).await?);
                }
                _ => {}
            }
        }
        let is_heard = |ward: WardId| {
            listenings.iter().any(|round| round.is_open(now) && round.wards.contains(&ward))
        };
        let wards = self.store.list_wards().await?.into_iter().map(|ward| Glimpse {
            is_listening: is_heard(ward.id),
            last: newest.remove(&ward.id),
            next: conference::next(&meetings, Some(ward.id), now).cloned(),
            ward,
        });
        Ok(TownStory {
            wards: wards.collect(),
            together,
            next: conference::next(&meetings, None, now).cloned(),
            now,
        })
    }

    async fn chosen_last(
        &self,
        contest: Contest,
        actions: &HashMap<ActionId, Action>,
    ) -> Done<ChosenLast> {
        let winners = self.winners_of(&contest).await?;
        let options = winners.iter().filter_map(|at| contest.options.get(*at));
        let chosen = options
            .map(|option| (option.title.clone(), actions.get(&ActionId(option.id.0)).cloned()))
            .collect();
        Ok(ChosenLast { contest, chosen })
    }
}
