//! What came out: for everybody once published, for organisers from closing on.

use axum::Extension;
use axum::extract::Path;
use wardmote::id::ContestId;
use wardmote_app::context::Ask;
use wardmote_app::pages;

use super::reply::Answer;
use super::table::{Access, Table};

/// The routes of this file. The upper-case one is that of the projected code,
/// which is smaller in capitals.
pub fn routes(table: &mut Table) {
    table.get("/r/{contest}", Access::Anybody, show);
    table.get("/R/{contest}", Access::Anybody, show);
    table.get("/organise/contests/{id}/preview", Access::Organiser, preview);
}

async fn show(Extension(ask): Extension<Ask>, Path(contest): Path<String>) -> Answer {
    Ok(pages::results::results(&ask, ContestId::parse(&contest)?).await?.into())
}

async fn preview(Extension(ask): Extension<Ask>, Path(id): Path<String>) -> Answer {
    Ok(pages::results::preview(&ask, ContestId::parse(&id)?).await?.into())
}
