//! Meetings at which people vote.

use axum::Extension;
use axum::extract::{Path, RawQuery};
use http::HeaderMap;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;
use wardmote::conference::Conference;
use wardmote::error::Refusal;
use wardmote::id::ConferenceId;
use wardmote_app::context::Ask;

use super::answer::{Answer, answer, moment};
use super::document::{After, Limit, NoList, NotOne, OfWard};
use super::pages::{Asked, List};

/// A meeting at which people vote.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(super) struct Meeting {
    /// Its id.
    id: Uuid,
    /// What it is called.
    name: String,
    /// Where it is.
    place: String,
    /// When it begins, in universal time (RFC 3339).
    #[schema(format = "date-time")]
    starts_at: String,
    /// The wards that are invited.
    wards: Vec<Uuid>,
}

/// The meeting, as the API tells it.
pub(super) fn tell(meeting: Conference) -> Meeting {
    Meeting {
        id: meeting.id.0,
        name: meeting.name.to_string(),
        place: meeting.place.to_string(),
        starts_at: moment(meeting.starts_at),
        wards: meeting.wards.into_iter().map(|ward| ward.0).collect(),
    }
}

/// The meetings, past and to come.
#[utoipa::path(
    get,
    path = "/api/v1/meetings",
    operation_id = "listMeetings",
    tag = "meetings",
    params(Limit, After, OfWard),
    responses(
        (status = 200, description = "Some of the meetings", body = List<Meeting>),
        NoList,
    )
)]
pub(super) async fn list(
    Extension(ask): Extension<Ask>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Answer {
    let asked = Asked::read(query.as_deref())?;
    let mut all = ask.clerk.list_conferences().await?;
    all.retain(|meeting| {
        asked.ward.is_none_or(|asked| meeting.wards.iter().any(|ward| ward.0 == asked))
    });
    let (part, next) = asked.part("/api/v1/meetings", all, |meeting| meeting.id.0);
    answer(&headers, &List { items: part.into_iter().map(tell).collect(), next })
}

/// One meeting.
#[utoipa::path(
    get,
    path = "/api/v1/meetings/{id}",
    operation_id = "showMeeting",
    tag = "meetings",
    params(("id" = Uuid, Path, description = "The meeting's id")),
    responses(
        (status = 200, description = "The meeting", body = Meeting),
        NotOne,
    )
)]
pub(super) async fn show(
    Extension(ask): Extension<Ask>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Answer {
    let meeting = ask.clerk.find_conference(ConferenceId::parse(&id)?).await?;
    // A rehearsal or a straw poll is nobody else's business.
    if !meeting.kind.is_real() {
        return Err(Refusal::NotFound.into());
    }
    answer(&headers, &tell(meeting))
}
