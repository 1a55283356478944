//! HTTP: the table of routes with who may use each, and the layers around them.

pub mod accept;
mod actions;
mod answers;
mod api;
mod ballots;
mod canvass;
mod challenges;
mod commitments;
mod conferences;
mod contests;
mod desk;
mod doors;
mod events;
mod exports;
mod feeds;
mod follows;
mod forms;
mod guard;
pub mod guesses;
pub mod headers;
mod health;
mod helpers;
mod home;
mod in_touch;
mod intakes;
mod issues;
mod kiosk;
mod limits;
mod links;
mod listenings;
mod logs;
mod meeting;
mod observe;
mod organise;
mod padding;
mod papers;
mod patience;
mod polls;
mod postcodes;
mod privacy;
mod progress;
mod receipts;
mod rehearsals;
mod reply;
mod results;
mod screen;
mod set_up;
mod share;
mod sheets;
mod shifts;
mod sign_in;
mod site;
mod slips;
mod sorting;
pub mod table;
mod tag;
mod tally;
mod tell;
mod trainings;
mod v1;
mod ward;
mod wards;

use std::sync::Arc;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Request};
use axum::middleware::{from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use http::uri::PathAndQuery;
use http::{StatusCode, header};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::csrf::CsrfLayer;

use crate::wiring::Program;
use accept::Limits;
use table::Table;

/// Every route of the program with who may use it, in reading order.
pub fn table() -> Table {
    let mut table = Table::default();
    home::routes(&mut table);
    sign_in::routes(&mut table);
    organise::routes(&mut table);
    observe::routes(&mut table);
    actions::routes(&mut table);
    commitments::routes(&mut table);
    follows::routes(&mut table);
    feeds::routes(&mut table);
    helpers::routes(&mut table);
    trainings::routes(&mut table);
    wards::routes(&mut table);
    postcodes::routes(&mut table);
    conferences::routes(&mut table);
    set_up::routes(&mut table);
    rehearsals::routes(&mut table);
    polls::routes(&mut table);
    contests::routes(&mut table);
    slips::routes(&mut table);
    links::routes(&mut table);
    shifts::routes(&mut table);
    events::routes(&mut table);
    ballots::routes(&mut table);
    receipts::routes(&mut table);
    challenges::routes(&mut table);
    desk::routes(&mut table);
    papers::routes(&mut table);
    kiosk::routes(&mut table);
    screen::routes(&mut table);
    results::routes(&mut table);
    share::routes(&mut table);
    ward::routes(&mut table);
    tally::routes(&mut table);
    v1::routes(&mut table);
    site::routes(&mut table);
    canvass::routes(&mut table);
    doors::routes(&mut table);
    tell::routes(&mut table);
    listenings::routes(&mut table);
    sheets::routes(&mut table);
    in_touch::routes(&mut table);
    privacy::routes(&mut table);
    answers::routes(&mut table);
    sorting::routes(&mut table);
    intakes::routes(&mut table);
    exports::routes(&mut table);
    progress::routes(&mut table);
    issues::routes(&mut table);
    health::routes(&mut table);
    table
}

/// The router with all its layers, outermost last.
pub fn router(program: &Program, limits: &Limits) -> Router {
    // Leptos spawns here what pages wait for. A second router finds it set.
    let _ = any_spawner::Executor::init_tokio();
    let (routes, handlers) = table().split();
    let state = guard::State::new(program, routes);
    let https = headers::Https(program.config.is_https());
    handlers
        .fallback(home::nowhere)
        .layer(CatchPanicLayer::custom(|_| reply::panicked()))
        .layer(from_fn(reply::draw))
        // The body has its limits below.
        .layer(DefaultBodyLimit::disable())
        .layer(from_fn_with_state(limits::BodyWait(limits.body), limits::limit))
        .layer(from_fn_with_state(state.clone(), guard::admit))
        .layer(only_from_here(program))
        .layer(from_fn_with_state(state, guard::greet))
        .layer(from_fn(padding::pad))
        .layer(CompressionLayer::new())
        .layer(CatchPanicLayer::custom(|_| last_words()))
        .layer(from_fn_with_state(https, headers::set))
        .layer(from_fn(logs::log))
}

/// Sends everybody to the site's own address, who came without encryption to a door
/// that wants it: people type addresses without `https`.
pub fn elsewhere(url: &str) -> Router {
    let url: Arc<str> = url.into();
    Router::new().fallback(move |request: Request| {
        let path = request.uri().path_and_query().map_or("/", PathAndQuery::as_str);
        let to = format!("{url}{path}");
        // For this once: another evening may be without encryption.
        let keep = (header::CACHE_CONTROL, "no-store".to_owned());
        async move { (StatusCode::TEMPORARY_REDIRECT, [(header::LOCATION, to), keep]) }
    })
}

/// Refuses what other sites make browsers send. Scripts without a browser send
/// neither of the headers it looks at and are let through: they hold no cookie
/// that somebody else could borrow.
fn only_from_here(
    program: &Program,
) -> CsrfLayer<fn(tower_http::csrf::ProtectionError) -> Response> {
    let layer = CsrfLayer::new();
    // A proxy may have changed the host; people's browsers name the one they see.
    let layer = layer.clone().add_trusted_origin(&program.config.url).unwrap_or(layer);
    layer.with_rejection_response(|_| reply::from_elsewhere())
}

/// The answer when even drawing the page that says so has failed.
fn last_words() -> Response {
    let sentence = "Something went wrong on our side. Please try again in a minute.";
    let kind = [(header::CONTENT_TYPE, "text/plain; charset=utf-8")];
    (StatusCode::INTERNAL_SERVER_ERROR, kind, sentence).into_response()
}
