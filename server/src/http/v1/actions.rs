//! What becomes of what was chosen.

use axum::Extension;
use axum::extract::{Path, RawQuery};
use http::HeaderMap;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;
use wardmote::action::Status;
use wardmote::clerk::ClerkError;
use wardmote::clerk::actions::Told;
use wardmote::error::Refusal;
use wardmote::id::ActionId;
use wardmote_app::context::Ask;

use super::answer::{Answer, answer, moment};
use super::document::{After, Limit, NoList, NotOne, OfWard};
use super::pages::{Asked, List};

/// What becomes of something that was chosen.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(super) struct Action {
    /// Its id: that of the option that was chosen.
    id: Uuid,
    /// The vote in which it was.
    vote: Uuid,
    /// The ward it is for; null: the whole town.
    ward: Option<Uuid>,
    /// In a few words.
    title: String,
    /// In a sentence.
    details: Option<String>,
    /// How far it is: `chosen`, `owner_found`, `plan_agreed`, `under_way`, `done` or
    /// `not_possible`.
    #[schema(example = "under_way")]
    status: String,
    /// Why it is not possible.
    reason: Option<String>,
    /// When the next word of it is due, in universal time (RFC 3339); null when it is over.
    #[schema(format = "date-time")]
    due_at: Option<String>,
    /// On how many doorsteps it was said, where it comes from there; null below five.
    #[schema(minimum = 5)]
    said: Option<u64>,
    /// Who has taken it on.
    owners: Vec<Owner>,
    /// The plan.
    steps: Vec<Step>,
    /// What was told of it, newest first.
    news: Vec<News>,
    /// Its page for people.
    page: String,
}

/// Somebody who has taken an action on.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(super) struct Owner {
    /// What they are called.
    name: String,
    /// Which side they stand for: `representative` or `local`.
    #[schema(example = "local")]
    side: String,
}

/// One step of the plan.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(super) struct Step {
    /// Its id.
    id: Uuid,
    /// What is to be done.
    what: String,
    /// Who helps with it.
    helper: Option<String>,
    /// When it was done.
    #[schema(format = "date-time")]
    done_at: Option<String>,
}

/// A dated word of an action.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(super) struct News {
    /// Its id.
    id: Uuid,
    /// When it was told.
    #[schema(format = "date-time")]
    at: String,
    /// Who told it.
    by: String,
    /// What was done.
    story: String,
    /// How far the action was then.
    #[schema(example = "under_way")]
    status: String,
    /// The picture that goes with it.
    picture: Option<Picture>,
}

/// A picture that goes with a word.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(super) struct Picture {
    /// Where it is: a JPEG.
    url: String,
    /// What it shows.
    alt: String,
    /// Its width in pixels.
    width: u32,
    /// Its height in pixels.
    height: u32,
}

/// The action, as the API tells it.
pub(super) fn tell(base: &str, told: &Told) -> Action {
    let action = &told.action;
    let status = |status: &Status| status.key().to_owned();
    Action {
        id: action.id.0,
        vote: action.contest.0,
        ward: action.ward.map(|ward| ward.0),
        title: action.title.to_string(),
        details: action.details.as_ref().map(ToString::to_string),
        status: status(&action.status),
        reason: action.status.reason().map(ToString::to_string),
        due_at: (!action.status.is_over()).then(|| moment(action.due_at)),
        said: told.said,
        owners: told
            .owners
            .iter()
            .map(|owner| Owner { name: owner.name.to_string(), side: owner.side.key().to_owned() })
            .collect(),
        steps: told
            .steps
            .iter()
            .map(|step| Step {
                id: step.id.0,
                what: step.what.to_string(),
                helper: step.helper.as_ref().map(ToString::to_string),
                done_at: step.done_at.map(moment),
            })
            .collect(),
        news: told
            .news
            .iter()
            .map(|news| News {
                id: news.id.0,
                at: moment(news.at),
                by: news.by.to_string(),
                story: news.story.to_string(),
                status: status(&news.status),
                picture: news.picture.as_ref().map(|picture| Picture {
                    url: format!("{base}/actions/{}/pictures/{}", action.id, news.id),
                    alt: picture.alt.to_string(),
                    width: picture.width,
                    height: picture.height,
                }),
            })
            .collect(),
        page: format!("{base}/actions/{}", action.id),
    }
}

/// Some actions, without those whose vote is given up in this moment.
pub(super) async fn tell_all(
    ask: &Ask,
    ids: impl IntoIterator<Item = ActionId>,
) -> Result<Vec<Action>, ClerkError> {
    let mut all = Vec::new();
    for id in ids {
        match ask.clerk.tell_action(id).await {
            Ok(told) => all.push(tell(&ask.base, &told)),
            Err(ClerkError::Refused(Refusal::NotFound)) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(all)
}

/// The actions.
#[utoipa::path(
    get,
    path = "/api/v1/actions",
    operation_id = "listActions",
    tag = "actions",
    params(Limit, After, OfWard),
    responses(
        (status = 200, description = "Some of the actions", body = List<Action>),
        NoList,
    )
)]
pub(super) async fn list(
    Extension(ask): Extension<Ask>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Answer {
    let asked = Asked::read(query.as_deref())?;
    let mut all = ask.clerk.list_public_actions().await?;
    all.retain(|action| {
        asked.ward.is_none_or(|asked| action.ward.is_some_and(|ward| ward.0 == asked))
    });
    let (part, next) = asked.part("/api/v1/actions", all, |action| action.id.0);
    let items = tell_all(&ask, part.into_iter().map(|action| action.id)).await?;
    answer(&headers, &List { items, next })
}

/// One action.
#[utoipa::path(
    get,
    path = "/api/v1/actions/{id}",
    operation_id = "showAction",
    tag = "actions",
    params(("id" = Uuid, Path, description = "The action's id")),
    responses(
        (status = 200, description = "The action", body = Action),
        NotOne,
    )
)]
pub(super) async fn show(
    Extension(ask): Extension<Ask>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Answer {
    answer(&headers, &tell(&ask.base, &ask.clerk.tell_action(ActionId::parse(&id)?).await?))
}
