//! The Atom feeds of actions and wards.

use axum::Extension;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use http::{HeaderMap, StatusCode, header};
use sha2::{Digest, Sha256};
use wardmote::follow::Subject;
use wardmote::hex;
use wardmote::id::{ActionId, WardId};
use wardmote::time::{SECOND_MS, Timestamp};
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
    let (bytes, updated) = feed::feed(&ask.words, &ask.base, subject, &name, &heard)?;
    // Weak, because it may travel compressed.
    let tag = format!("W/\"{}\"", hex::write(&Sha256::digest(&bytes)[..16]));
    let head = [
        (header::ETAG, tag.clone()),
        (header::LAST_MODIFIED, feed::http_date(updated)),
        // Asked for again each time, and mostly answered with nothing.
        (header::CACHE_CONTROL, "no-cache".to_owned()),
        (header::VARY, "accept-language, cookie".to_owned()),
    ];
    if is_known(headers, &tag, updated) {
        return Ok((StatusCode::NOT_MODIFIED, head).into_response());
    }
    Ok((head, [(header::CONTENT_TYPE, KIND)], bytes).into_response())
}

/// Whether whoever asks has it already (RFC 9110, 13.2.2: the tag comes before the date).
fn is_known(headers: &HeaderMap, tag: &str, updated: Timestamp) -> bool {
    if headers.contains_key(header::IF_NONE_MATCH) {
        return tag::is_known(headers, tag);
    }
    let since = headers.get(header::IF_MODIFIED_SINCE).and_then(|value| value.to_str().ok());
    let since = since.and_then(feed::from_http_date);
    since.is_some_and(|since| updated.0 / SECOND_MS <= since.0 / SECOND_MS)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TAG: &str = "W/\"a\"";

    #[test]
    fn the_tag_comes_before_the_date() {
        let mut headers = HeaderMap::new();
        let at = Timestamp(1_795_285_800_700);
        assert!(!is_known(&headers, TAG, at));
        headers.insert(header::IF_MODIFIED_SINCE, feed::http_date(at).parse().unwrap());
        assert!(is_known(&headers, TAG, at), "dates have no milliseconds");
        assert!(!is_known(&headers, TAG, at.plus_ms(SECOND_MS)));
        headers.insert(header::IF_NONE_MATCH, "\"b\", W/\"c\"".parse().unwrap());
        assert!(!is_known(&headers, TAG, at));
        assert!(is_known(&headers, "W/\"c\"", at));
    }
}
