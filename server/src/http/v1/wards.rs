//! Wards, and what many people there said.

use axum::Extension;
use axum::extract::{Path, RawQuery};
use http::HeaderMap;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;
use wardmote::clerk::ClerkError;
use wardmote::id::WardId;
use wardmote_app::context::Ask;

use super::answer::{Answer, answer};
use super::document::{After, Limit, NoList, NotOne};
use super::pages::{Asked, List};

/// A ward.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(super) struct Ward {
    /// Its id.
    id: Uuid,
    /// What it is called.
    name: String,
    /// Its official code, where it has one.
    #[schema(example = "E05011118")]
    code: Option<String>,
    /// How many people may vote there in public elections, where somebody said so.
    electorate: Option<u32>,
    /// Whether people can tell their issue now.
    is_listened_to: bool,
    /// What at least five people said, the most said first.
    heard: Vec<Heard>,
    /// Its page for people.
    page: String,
}

/// What several people said.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(super) struct Heard {
    /// Its id.
    id: Uuid,
    /// In a few words.
    title: String,
    /// On how many doorsteps, or by how many people; five at least.
    #[schema(minimum = 5)]
    said: u64,
}

/// The ward, as the API tells it.
async fn tell(ask: &Ask, id: WardId) -> Result<Ward, ClerkError> {
    let (ward, is_listened_to) = ask.clerk.ward_front(id).await?;
    let said = ask.clerk.said_in(id).await?.into_iter();
    let heard = said.map(|one| Heard {
        id: one.issue.id.0,
        title: one.issue.title.to_string(),
        said: one.said,
    });
    Ok(Ward {
        id: ward.id.0,
        name: ward.name.to_string(),
        code: ward.code,
        electorate: ward.electorate,
        is_listened_to,
        heard: heard.collect(),
        page: format!("{}/ward/{id}", ask.base),
    })
}

/// Some wards.
pub(super) async fn tell_all(
    ask: &Ask,
    ids: impl IntoIterator<Item = WardId>,
) -> Result<Vec<Ward>, ClerkError> {
    let mut all = Vec::new();
    for id in ids {
        all.push(tell(ask, id).await?);
    }
    Ok(all)
}

/// The wards.
#[utoipa::path(
    get,
    path = "/api/v1/wards",
    operation_id = "listWards",
    tag = "wards",
    params(Limit, After),
    responses(
        (status = 200, description = "Some of the wards", body = List<Ward>),
        NoList,
    )
)]
pub(super) async fn list(
    Extension(ask): Extension<Ask>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Answer {
    let asked = Asked::read(query.as_deref())?;
    let all = ask.clerk.list_wards().await?;
    let (part, next) = asked.part("/api/v1/wards", all, |ward| ward.id.0);
    let items = tell_all(&ask, part.into_iter().map(|ward| ward.id)).await?;
    answer(&headers, &List { items, next })
}

/// One ward.
#[utoipa::path(
    get,
    path = "/api/v1/wards/{id}",
    operation_id = "showWard",
    tag = "wards",
    params(("id" = Uuid, Path, description = "The ward's id")),
    responses(
        (status = 200, description = "The ward", body = Ward),
        NotOne,
    )
)]
pub(super) async fn show(
    Extension(ask): Extension<Ask>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Answer {
    answer(&headers, &tell(&ask, WardId::parse(&id)?).await?)
}
