//! What the API says about itself: an OpenAPI 3.1 document, made of the code.

use http::HeaderMap;
use utoipa::{IntoParams, IntoResponses, OpenApi};
use uuid::Uuid;

use super::answer::{Answer, Problem, answer};
use super::{actions, all, meetings, votes, wards};

/// How many things at a time.
#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "only its documentation is used")]
pub(super) struct Limit {
    /// How many things at a time; 50 unless said.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<u32>,
}

/// Where to go on.
#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "only its documentation is used")]
pub(super) struct After {
    /// Only what comes after this id.
    after: Option<Uuid>,
}

/// What to leave out.
#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "only its documentation is used")]
pub(super) struct OfWard {
    /// Only what is about this ward.
    ward: Option<Uuid>,
}

/// What is answered instead of a list.
#[derive(IntoResponses)]
#[expect(dead_code, reason = "only its documentation is used")]
pub(super) enum NoList {
    /// It is the one whose `ETag` was sent
    #[response(status = 304)]
    Unchanged,
    /// A parameter is not understood
    #[response(status = 400, content_type = "application/problem+json")]
    NotUnderstood(Problem),
}

/// What is answered instead of one thing.
#[derive(IntoResponses)]
#[expect(dead_code, reason = "only its documentation is used")]
pub(super) enum NotOne {
    /// It is the one whose `ETag` was sent
    #[response(status = 304)]
    Unchanged,
    /// Nothing public has this id
    #[response(status = 404, content_type = "application/problem+json")]
    NotFound(Problem),
}

/// The API, as OpenAPI 3.1 tells it.
#[derive(OpenApi)]
#[openapi(
    info(
        title = "Wardmote",
        version = "1",
        description = "What wards said, what they chose together, and what becomes of it. \
            Everything here is public, read-only and without keys. Ids stay the same for ever. \
            Lists come in parts: follow `next`. Send `If-None-Match` to ask again for little."
    ),
    servers((url = "/", description = "This site")),
    paths(
        wards::list, wards::show, meetings::list, meetings::show, votes::list, votes::show,
        actions::list, actions::show, all::show
    ),
    components(schemas(Problem))
)]
struct Document;

/// The document.
pub(super) async fn show(headers: HeaderMap) -> Answer {
    answer(&headers, &Document::openapi())
}
