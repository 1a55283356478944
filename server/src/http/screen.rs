//! The hall screen, and the function its island calls.

use axum::Extension;
use axum::extract::Request;
use axum::response::{IntoResponse, Response};
use leptos::prelude::provide_context;
use wardmote_app::api::counts::FetchReveal;
use wardmote_app::context::Ask;
use wardmote_app::pages;

use super::reply::{Answer, Reply};
use super::table::{Access, Table};

/// The routes of this file.
pub fn routes(table: &mut Table) {
    leptos::server_fn::axum::register_explicit::<FetchReveal>();
    table.get("/screen/{token}", Access::Link("screen"), show);
    // What the projected code says, which is smaller in capitals.
    table.get("/VOTE", Access::Anybody, vote);
    table.post("/api/fetch_reveal", Access::Anybody, call);
}

async fn show(Extension(ask): Extension<Ask>) -> Answer {
    Ok(pages::screen::screen(&ask).await?.into())
}

async fn vote() -> Answer {
    Ok(Reply::see_other("/vote"))
}

/// Answers an island: the function runs with the request's own clerk, visitor and words.
async fn call(Extension(ask): Extension<Ask>, request: Request) -> Response {
    let context = move || provide_context(ask.clone());
    leptos_axum::handle_server_fns_with_context(context, request).await.into_response()
}
