//! The public JSON API, version 1: read-only, all that is public and nothing else, for
//! other programs. What `/api/openapi.json` says stays true; more may be added to it.

mod actions;
mod all;
mod answer;
mod document;
mod meetings;
mod pages;
mod votes;
mod wards;

use super::table::{Access, Table};

/// The routes of this file.
pub fn routes(table: &mut Table) {
    table.get("/api/openapi.json", Access::Anybody, document::show);
    table.get("/api/v1/wards", Access::Anybody, wards::list);
    table.get("/api/v1/wards/{id}", Access::Anybody, wards::show);
    table.get("/api/v1/meetings", Access::Anybody, meetings::list);
    table.get("/api/v1/meetings/{id}", Access::Anybody, meetings::show);
    table.get("/api/v1/votes", Access::Anybody, votes::list);
    table.get("/api/v1/votes/{id}", Access::Anybody, votes::show);
    table.get("/api/v1/actions", Access::Anybody, actions::list);
    table.get("/api/v1/actions/{id}", Access::Anybody, actions::show);
    table.get("/api/v1/all.json", Access::Anybody, all::show);
}
