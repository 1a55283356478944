//! How much is taken of a request, and for how long.
//!
//! The whole body is read here, before anything looks at it, so that one that
//! is too large or too slow gets a sentence and not a broken connection.

use std::time::Duration;

use axum::body::Body;
use axum::extract::{MatchedPath, Request, State};
use axum::middleware::Next;
use axum::response::Response;
use bytes::Bytes;
use http::{HeaderValue, Method, StatusCode, header};
use http_body_util::{BodyExt, LengthLimitError, Limited};

use super::reply;

/// The longest form has eight options of some hundred letters each.
const FORM_MAX: usize = 64 * 1024;
/// All 9,000 wards of the country, with room.
const UPLOAD_MAX: usize = 2 * 1024 * 1024;
/// A file of 50,000 answers, most of them short.
const ANSWERS_MAX: usize = 16 * 1024 * 1024;
/// A picture as large phones take it.
const PICTURE_MAX: usize = 12 * 1024 * 1024;
/// Where files and parcels of doors are sent. Their routes are for signed-in organisers
/// and for holders of links, which the guard has seen to before this reads anything.
const UPLOADS: [(&str, usize); 11] = [
    ("/organise/wards/list", UPLOAD_MAX),
    ("/organise/wards/list/confirm", UPLOAD_MAX),
    ("/organise/postcodes", UPLOAD_MAX),
    ("/organise/postcodes/confirm", UPLOAD_MAX),
    ("/c/{token}/doors", UPLOAD_MAX),
    ("/c/{token}/file", UPLOAD_MAX),
    ("/organise/helpers/import", UPLOAD_MAX),
    // The ids of everybody whose box is on the page.
    ("/organise/trainings/{id}", UPLOAD_MAX),
    ("/organise/answers/import", ANSWERS_MAX),
    ("/organise/actions/{id}/news", PICTURE_MAX),
    ("/act/{token}/news", PICTURE_MAX),
];
/// A form of the usual two kilobytes takes the slowest phone a second.
pub const BODY_WAIT: Duration = Duration::from_secs(10);
/// A file of two megabytes, over a hall's crowded Wi-Fi, takes half a minute.
const UPLOAD_PATIENCE: u32 = 6;
/// What is too large is read and thrown away up to this size: a browser that
/// cannot finish sending does not read the answer.
const THROW_AWAY_MAX: usize = 16 * 1024 * 1024;
/// The longest work, hashing the codes of 2,000 slips, takes a few seconds.
const WORK_MAX: Duration = Duration::from_mins(1);

/// How long to wait for a form's body.
#[derive(Clone, Copy, Debug)]
pub struct BodyWait(pub Duration);

/// Reads the body, within limits, and lets nothing take for ever.
pub async fn limit(State(wait): State<BodyWait>, request: Request, next: Next) -> Response {
    let request = match take_in(request, wait).await {
        Ok(request) => request,
        Err(status) => return refuse(status),
    };
    if let Ok(response) = tokio::time::timeout(WORK_MAX, next.run(request)).await {
        return response;
    }
    tracing::error!("a request took too long and was given up");
    reply::bare(StatusCode::SERVICE_UNAVAILABLE)
}

async fn take_in(request: Request, wait: BodyWait) -> Result<Request, StatusCode> {
    if matches!(*request.method(), Method::GET | Method::HEAD) {
        return Ok(request);
    }
    let route = request.extensions().get::<MatchedPath>().map(MatchedPath::as_str);
    let upload = UPLOADS.into_iter().find(|(path, _)| route == Some(*path));
    let (max, patience) =
        upload.map_or((FORM_MAX, wait.0), |(_, max)| (max, wait.0 * UPLOAD_PATIENCE));
    let (parts, body) = request.into_parts();
    let bytes = tokio::time::timeout(patience, read(body, max))
        .await
        .map_err(|_| StatusCode::REQUEST_TIMEOUT)??;
    Ok(Request::from_parts(parts, Body::from(bytes)))
}

async fn read(mut body: Body, max: usize) -> Result<Bytes, StatusCode> {
    match Limited::new(&mut body, max).collect().await {
        Ok(collected) => Ok(collected.to_bytes()),
        Err(error) if error.is::<LengthLimitError>() => {
            throw_away(body).await;
            Err(StatusCode::PAYLOAD_TOO_LARGE)
        }
        Err(_) => Err(StatusCode::BAD_REQUEST),
    }
}

async fn throw_away(mut body: Body) {
    let mut thrown = 0;
    while let Some(Ok(frame)) = body.frame().await {
        thrown += frame.data_ref().map_or(0, Bytes::len);
        if thrown > THROW_AWAY_MAX {
            return;
        }
    }
}

/// Refuses a body. Some of it may still be on its way, so the connection ends.
fn refuse(status: StatusCode) -> Response {
    let mut response = reply::bare(status);
    response.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
    response
}
