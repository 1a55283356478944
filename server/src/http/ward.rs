//! A ward's public page.

use axum::Extension;
use axum::extract::Path;
use wardmote::id::WardId;
use wardmote_app::context::Ask;
use wardmote_app::pages;

use super::reply::Answer;
use super::table::{Access, Table};

/// The routes of this file.
pub fn routes(table: &mut Table) {
    table.get("/ward/{ward}", Access::Anybody, show);
}

async fn show(Extension(ask): Extension<Ask>, Path(id): Path<String>) -> Answer {
    Ok(pages::ward::ward(&ask, WardId::parse(&id)?).await?.into())
}
