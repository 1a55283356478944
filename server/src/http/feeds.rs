//! The Atom feeds of actions and wards.

use axum::Extension;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use http::{HeaderMap, StatusCode, header};
use wardmote::follow::Subject;
use wardmote::id::{ActionId, WardId};
use wardmote_app::context::Ask;

use super::reply::Stop;
use super::table::{Access, Table};
use super::tag;
use crate::feed::{self, KIND};

/// The routes of this file.
pub fn routes(table: &mut Table) {
    table.get("/actions/{id}/feed.atom", Access::Anybody, of_action);
    table.get("/ward/{ward}/feed.atom", Access::Anybody, of_ward);
}

async fn of_action(
    ask: Extension<Ask>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Stop> {
    show(ask, Subject::Action(ActionId::parse(&id)?), &headers).await
}

async fn of_ward(
    ask: Extension<Ask>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Stop> {
    show(ask, Subject::Ward(WardId::parse(&id)?), &headers).await
}

async fn show(
    Extension(ask): Extension<Ask>,
    subject: Subject,
    headers: &HeaderMap,
) -> Result<Response, Stop> {
    let name = ask.clerk.subject_name(subject).await?;
    let heard = ask.clerk.heard(subject).await?;
    let bytes = feed::feed(&ask.words, &ask.base, subject, &name, &heard)?;
    // No date beside it: a vote that is given up, and a new name, have none of their own.
    let tag = tag::of(&bytes);
    let head = [
        (header::ETAG, tag.clone()),
        // Asked for again each time, and mostly answered with nothing.
        (header::CACHE_CONTROL, "no-cache".to_owned()),
        (header::VARY, "accept-language, cookie".to_owned()),
    ];
    if tag::is_known(headers, &tag) {
        return Ok((StatusCode::NOT_MODIFIED, head).into_response());
    }
    Ok((head, [(header::CONTENT_TYPE, KIND)], bytes).into_response())
}
