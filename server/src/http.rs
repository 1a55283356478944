//! HTTP: the table of routes with who may use each, and the layers around them.

mod answers;
mod canvass;
mod conferences;
mod contests;
mod events;
mod forms;
mod guard;
mod home;
mod issues;
mod links;
mod listenings;
mod organise;
mod reply;
mod sign_in;
mod site;
mod slips;
pub mod table;
mod tell;
mod wards;

use axum::Router;
use axum::middleware::{from_fn, from_fn_with_state};
use tower_http::compression::CompressionLayer;
use tower_http::csrf::CsrfLayer;

use crate::wiring::Program;
use table::Table;

/// Every route of the program with who may use it, in reading order.
pub fn table() -> Table {
    let mut table = Table::default();
    home::routes(&mut table);
    sign_in::routes(&mut table);
    organise::routes(&mut table);
    wards::routes(&mut table);
    conferences::routes(&mut table);
    contests::routes(&mut table);
    slips::routes(&mut table);
    links::routes(&mut table);
    events::routes(&mut table);
    site::routes(&mut table);
    canvass::routes(&mut table);
    tell::routes(&mut table);
    listenings::routes(&mut table);
    answers::routes(&mut table);
    issues::routes(&mut table);
    table
}

/// The router with all its layers, outermost last.
pub fn router(program: &Program) -> Router {
    let (routes, handlers) = table().split();
    let state = guard::State::new(program, routes);
    handlers
        .fallback(home::nowhere)
        .layer(from_fn(reply::draw))
        .layer(from_fn_with_state(state, guard::admit))
        .layer(CompressionLayer::new())
        .layer(CsrfLayer::new())
}
