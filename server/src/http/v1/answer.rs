//! What the API answers: a document with its tag, or what is the matter (RFC 9457).

use axum::response::{IntoResponse, Response};
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use serde::Serialize;
use utoipa::ToSchema;
use wardmote::clerk::ClerkError;
use wardmote::error::Refusal;
use wardmote::time::Timestamp;

use crate::http::tag;

/// What a handler answers.
pub(super) type Answer = Result<Response, Problem>;

/// All of it is for everybody, also for pages of other sites; none of it takes a cookie.
const FOR_ALL: (HeaderName, HeaderValue) =
    (header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
/// A vote may be given up, so nobody keeps it without asking again.
const ASK_AGAIN: (HeaderName, HeaderValue) =
    (header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));

/// A document, or that it is still the one the other side has.
pub(super) fn answer(headers: &HeaderMap, document: &impl Serialize) -> Answer {
    let bytes = serde_json::to_vec(document).map_err(|error| {
        tracing::error!(%error, "a document of the API could not be written");
        Problem::ours()
    })?;
    let tag = tag::of(&bytes);
    let (rules, is_known) = ([FOR_ALL, ASK_AGAIN], tag::is_known(headers, &tag));
    let tag = [(header::ETAG, tag)];
    if is_known {
        return Ok((StatusCode::NOT_MODIFIED, rules, tag).into_response());
    }
    let kind = [(header::CONTENT_TYPE, "application/json")];
    Ok((rules, tag, kind, bytes).into_response())
}

/// What is the matter (RFC 9457, problem details).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(super) struct Problem {
    /// Always `about:blank`: the status says what kind it is.
    #[schema(example = "about:blank")]
    r#type: &'static str,
    /// What the status means.
    #[schema(example = "Not Found")]
    title: &'static str,
    /// The status of the answer.
    #[schema(example = 404)]
    status: u16,
    /// What to do about it.
    detail: &'static str,
}

impl Problem {
    fn new(status: StatusCode, detail: &'static str) -> Self {
        let title = status.canonical_reason().unwrap_or_default();
        Self { r#type: "about:blank", title, status: status.as_u16(), detail }
    }

    /// A parameter that is not understood.
    pub(super) fn parameter(detail: &'static str) -> Self {
        Self::new(StatusCode::BAD_REQUEST, detail)
    }

    fn ours() -> Self {
        Self::new(StatusCode::SERVICE_UNAVAILABLE, "Something went wrong on our side. Try again.")
    }
}

impl From<ClerkError> for Problem {
    fn from(error: ClerkError) -> Self {
        match error {
            ClerkError::Refused(_) => {
                Self::new(StatusCode::NOT_FOUND, "Nothing public has this id.")
            }
            error => {
                tracing::error!(%error, "a request of the API failed");
                Self::ours()
            }
        }
    }
}

impl From<Refusal> for Problem {
    fn from(refusal: Refusal) -> Self {
        ClerkError::from(refusal).into()
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::BAD_REQUEST);
        let kind = [(header::CONTENT_TYPE, "application/problem+json")];
        let body = serde_json::to_vec(&self).unwrap_or_default();
        (status, [FOR_ALL], kind, body).into_response()
    }
}

/// A moment as RFC 3339 writes it, in universal time.
pub(super) fn moment(at: Timestamp) -> String {
    jiff::Timestamp::from_millisecond(at.0).map(|at| at.to_string()).unwrap_or_default()
}
