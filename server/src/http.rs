//! HTTP: the table of routes with who may use each, and the layers around them.

mod ballots;
mod forms;
mod guard;
pub mod guesses;
mod home;
mod reply;
mod site;
pub mod table;

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
    ballots::routes(&mut table);
    site::routes(&mut table);
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
