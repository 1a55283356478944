//! The front door, and the way out of addresses where nothing is.

use axum::Extension;
use wardmote::error::Refusal;
use wardmote_app::context::Ask;
use wardmote_app::pages;

use super::reply::{Answer, Stop};
use super::table::{Access, Table};

/// The routes of this file.
pub fn routes(table: &mut Table) {
    table.get("/", Access::Anybody, home);
}

async fn home(Extension(ask): Extension<Ask>) -> Answer {
    Ok(pages::home::home(&ask).await?.into())
}

/// Nothing is at this address.
pub async fn nowhere() -> Stop {
    Stop::from(Refusal::NotFound)
}
