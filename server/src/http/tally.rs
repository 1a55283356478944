//! Counting a file of ballots in the browser.

use axum::Extension;
use wardmote_app::context::Ask;
use wardmote_app::pages;

use super::reply::Answer;
use super::table::{Access, Table};

/// The routes of this file.
pub fn routes(table: &mut Table) {
    table.get("/count", Access::Anybody, page);
}

async fn page(Extension(ask): Extension<Ask>) -> Answer {
    Ok(pages::tally::tally(&ask).into())
}
