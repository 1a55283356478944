//! What came out: for everybody once published, for organisers from closing on.

use axum::Extension;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use http::{HeaderMap, StatusCode, header};
use wardmote::id::ContestId;
use wardmote_app::context::Ask;
use wardmote_app::pages;

use super::reply::{Answer, Stop};
use super::table::{Access, Table};
use super::tag::is_known;

/// The routes of this file. The upper-case one is that of the projected code,
/// which is smaller in capitals.
pub fn routes(table: &mut Table) {
    table.get("/r/{contest}", Access::Anybody, show);
    table.get("/R/{contest}", Access::Anybody, show);
    table.get("/r/{contest}/record.json", Access::Anybody, record);
    table.get("/r/{contest}/notice", Access::Anybody, notice);
    table.get("/organise/contests/{id}/preview", Access::Organiser, preview);
}

async fn show(Extension(ask): Extension<Ask>, Path(contest): Path<String>) -> Answer {
    Ok(pages::results::results(&ask, ContestId::parse(&contest)?).await?.into())
}

async fn notice(Extension(ask): Extension<Ask>, Path(contest): Path<String>) -> Answer {
    Ok(pages::notice::notice(&ask, ContestId::parse(&contest)?).await?.into())
}

async fn preview(Extension(ask): Extension<Ask>, Path(id): Path<String>) -> Answer {
    Ok(pages::results::preview(&ask, ContestId::parse(&id)?).await?.into())
}

/// The record, the same bytes for everybody.
async fn record(
    Extension(ask): Extension<Ask>,
    Path(contest): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Stop> {
    let id = ContestId::parse(&contest)?;
    let (file, digest) = ask.clerk.record(id).await?;
    // Weak, because it may travel compressed.
    let etag = format!("W/\"{digest}\"");
    let name = format!("attachment; filename=\"wardmote-record-{id}.json\"");
    let head = [
        (header::ETAG, etag.clone()),
        // A vote that is given up has no record any more.
        (header::CACHE_CONTROL, "no-cache".to_owned()),
        (header::CONTENT_TYPE, "application/json".to_owned()),
        (header::CONTENT_DISPOSITION, name),
    ];
    if is_known(&headers, &etag) {
        return Ok((StatusCode::NOT_MODIFIED, head).into_response());
    }
    Ok((head, file).into_response())
}
