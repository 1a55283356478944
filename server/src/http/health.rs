//! Is the program alive, and can it do its work?

use std::time::Duration;

use axum::Extension;
use axum::response::{IntoResponse, Response};
use http::{StatusCode, header};
use wardmote::id::ConferenceId;

use super::table::{Access, Table};
use crate::wiring::Program;

/// Longer than any healthy database takes, shorter than a balancer waits.
const READY_WAIT: Duration = Duration::from_secs(2);

/// The routes of this file.
pub fn routes(table: &mut Table) {
    table.get("/healthz", Access::Anybody, alive);
    table.get("/readyz", Access::Anybody, ready);
}

/// The program answers.
async fn alive() -> Response {
    say(StatusCode::OK, r#"{"alive":true}"#)
}

/// The database answers too.
async fn ready(Extension(program): Extension<Program>) -> Response {
    let nobody = ConferenceId::from_random([0; 16]);
    let asked = program.store.find_conference(nobody);
    match tokio::time::timeout(READY_WAIT, asked).await {
        Ok(Ok(_)) => say(StatusCode::OK, r#"{"ready":true}"#),
        Ok(Err(error)) => {
            tracing::error!(%error, "the database does not answer");
            say(StatusCode::SERVICE_UNAVAILABLE, r#"{"ready":false}"#)
        }
        Err(_) => {
            tracing::error!("the database takes too long to answer");
            say(StatusCode::SERVICE_UNAVAILABLE, r#"{"ready":false}"#)
        }
    }
}

fn say(status: StatusCode, json: &'static str) -> Response {
    (status, [(header::CONTENT_TYPE, "application/json")], json).into_response()
}
