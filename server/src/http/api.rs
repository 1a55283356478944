//! The functions islands call: each runs with the request's own clerk, visitor
//! and words.

use axum::Extension;
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use leptos::prelude::provide_context;
use wardmote_app::context::Ask;
use wardmote_app::error::AppError;
use wardmote_app::pages::trouble;

/// An error is a variant and a few facts.
const ERROR_MAX: usize = 16 * 1024;

/// Answers an island.
pub async fn call(Extension(ask): Extension<Ask>, request: Request) -> Response {
    let context = move || provide_context(ask.clone());
    let answer = leptos_axum::handle_server_fns_with_context(context, request).await;
    honest(answer.into_response()).await
}

/// Leptos answers every error with 500. Here 5xx is our failure only, so that
/// whoever watches over the site can tell it from a person's mistake.
async fn honest(response: Response) -> Response {
    if response.status() != StatusCode::INTERNAL_SERVER_ERROR {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let body = to_bytes(body, ERROR_MAX).await.unwrap_or_default();
    parts.status = match serde_json::from_slice(&body) {
        Ok(AppError::Refused(refusal)) => {
            StatusCode::from_u16(trouble::status(&refusal)).unwrap_or(StatusCode::BAD_REQUEST)
        }
        Ok(AppError::Misread) => StatusCode::BAD_REQUEST,
        Ok(AppError::Failed) | Err(_) => StatusCode::SERVICE_UNAVAILABLE,
    };
    Response::from_parts(parts, Body::from(body))
}
