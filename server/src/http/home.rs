//! The front door, and the way out of addresses where nothing is.

use axum::Extension;
use axum::extract::Query;
use serde::Deserialize;
use wardmote::error::Refusal;
use wardmote_app::context::Ask;
use wardmote_app::pages;

use super::reply::{Answer, Stop};
use super::table::{Access, Table};

/// The routes of this file.
pub fn routes(table: &mut Table) {
    table.get("/", Access::Anybody, home);
}

/// What somebody types to find a ward.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Wanted {
    q: String,
}

async fn home(Extension(ask): Extension<Ask>, Query(wanted): Query<Wanted>) -> Answer {
    Ok(pages::home::home(&ask, wanted.q).await?.into())
}

/// Nothing is at this address.
pub async fn nowhere() -> Stop {
    Stop::from(Refusal::NotFound)
}
