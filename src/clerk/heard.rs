//! What was heard of an action or a ward, as its feed tells it.

use crate::action::News;
use crate::clerk::counts::Counted;
use crate::clerk::{Clerk, Done};
use crate::follow::Subject;
use crate::text::Title;
use crate::time::Timestamp;

/// Feed readers ask every hour and keep what they have read; more would be for nothing.
const HEARD_MAX: usize = 50;

/// One entry of what was heard of a subject.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heard {
    /// A number that stays with it.
    pub id: String,
    /// When.
    pub at: Timestamp,
    /// What the action is called; nothing for a result.
    pub name: String,
    /// The path of the page that tells more.
    pub path: String,
    /// What was heard.
    pub what: What,
}

/// What was heard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// A dated word of an action.
    News(News),
    /// Somebody says it is not done; it is under way again.
    Reopened,
    /// What a vote has chosen.
    Chosen(Vec<Title>),
}

impl Clerk {
    /// What was heard of an action or a ward, newest first.
    pub async fn heard(&self, subject: Subject) -> Done<Vec<Heard>> {
        let (actions, results) = match subject {
            Subject::Action(id) => {
                let action = self.find_action(id).await?;
                let counted = self.published_count(action.contest).await?;
                (vec![action], vec![counted])
            }
            Subject::Ward(id) => {
                let results = self.list_chosen(Some(id)).await?;
                let mut actions = Vec::new();
                for counted in &results {
                    actions.extend(self.store.list_actions(Some(counted.contest.id)).await?);
                }
                (actions, results)
            }
        };
        let mut heard: Vec<_> = results.iter().map(of_result).collect();
        for action in actions {
            let entry = |id: String, at, what| Heard {
                id,
                at,
                name: action.title.to_string(),
                path: format!("/actions/{}", action.id),
                what,
            };
            let news = self.store.list_news(action.id).await?;
            heard.extend(
                news.into_iter().map(|news| entry(news.id.to_string(), news.at, What::News(news))),
            );
            let verdicts = self.store.list_verdicts(action.id).await?;
            let reopened = verdicts.into_iter().filter(|said| said.has_reopened);
            // The word that was doubted has its own number; the doubt has the opposite one.
            heard.extend(reopened.map(|said| {
                let id = uuid::Uuid::from_u128(!said.news.0.as_u128());
                entry(id.to_string(), said.at, What::Reopened)
            }));
        }
        heard.sort_by(|a, b| b.at.cmp(&a.at).then_with(|| a.id.cmp(&b.id)));
        heard.truncate(HEARD_MAX);
        Ok(heard)
    }
}

fn of_result(counted: &Counted) -> Heard {
    let contest = &counted.contest;
    Heard {
        id: contest.id.to_string(),
        at: contest.published_at.unwrap_or_default(),
        name: contest.question.to_string(),
        path: format!("/r/{}", contest.id),
        what: What::Chosen(counted.chosen().map(|option| option.title.clone()).collect()),
    }
}
