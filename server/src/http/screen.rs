//! The hall screen, and the functions live pages call.

use axum::Extension;
use wardmote_app::api::counts::FetchReveal;
use wardmote_app::api::halls::FetchHall;
use wardmote_app::context::Ask;
use wardmote_app::pages;

use super::api::call;
use super::reply::{Answer, Reply};
use super::table::{Access, Table};

/// The routes of this file.
pub fn routes(table: &mut Table) {
    leptos::server_fn::axum::register_explicit::<FetchReveal>();
    leptos::server_fn::axum::register_explicit::<FetchHall>();
    table.get("/screen/{token}", Access::Link("screen"), show);
    // What the projected code says, which is smaller in capitals.
    table.get("/VOTE", Access::Anybody, vote);
    table.post("/api/fetch_reveal", Access::Anybody, call);
    table.post("/api/fetch_hall", Access::Anybody, call);
}

async fn show(Extension(ask): Extension<Ask>) -> Answer {
    Ok(pages::screen::screen(&ask).await?.into())
}

async fn vote() -> Answer {
    Ok(Reply::see_other("/vote"))
}
