//! Everything public of the site as one download.

use axum::Extension;
use http::HeaderMap;
use serde::Serialize;
use utoipa::ToSchema;
use wardmote_app::context::Ask;

use super::actions::Action;
use super::answer::{Answer, answer};
use super::meetings::Meeting;
use super::votes::Vote;
use super::wards::Ward;
use super::{actions, meetings, votes, wards};

/// Everything public of the site.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(super) struct All {
    /// Every ward.
    wards: Vec<Ward>,
    /// Every meeting.
    meetings: Vec<Meeting>,
    /// Every published vote.
    votes: Vec<Vote>,
    /// Every action.
    actions: Vec<Action>,
}

/// Everything public of the site, in one document.
#[utoipa::path(
    get,
    path = "/api/v1/all.json",
    operation_id = "downloadAll",
    tag = "all",
    responses(
        (status = 200, description = "Everything", body = All),
        (status = 304, description = "It is the one whose `ETag` was sent"),
    )
)]
pub(super) async fn show(Extension(ask): Extension<Ask>, headers: HeaderMap) -> Answer {
    let listed = ask.clerk.list_wards().await?;
    let chosen = ask.clerk.list_public_actions().await?;
    let all = All {
        wards: wards::tell_all(&ask, listed.into_iter().map(|ward| ward.id)).await?,
        meetings: ask.clerk.list_conferences().await?.into_iter().map(meetings::tell).collect(),
        votes: votes::tell_all(&ask, ask.clerk.list_published().await?).await?,
        actions: actions::tell_all(&ask, chosen.into_iter().map(|action| action.id)).await?,
    };
    answer(&headers, &all)
}
