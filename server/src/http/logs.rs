//! One line for each request, which says nothing of who asked.
//!
//! The route's pattern is logged and never the path, which may hold a token;
//! no query, no body, no header, no address.

use axum::extract::{MatchedPath, Request};
use axum::middleware::Next;
use axum::response::Response;
use http::Method;
use tokio::time::Instant;

/// Logs a request when its answer begins.
pub async fn log(request: Request, next: Next) -> Response {
    let began = Instant::now();
    let method = known(request.method());
    let route = request.extensions().get::<MatchedPath>().cloned();
    let response = next.run(request).await;
    let route = route.as_ref().map_or("nowhere", MatchedPath::as_str);
    let status = response.status().as_u16();
    let ms = u64::try_from(began.elapsed().as_millis()).unwrap_or(u64::MAX);
    tracing::info!(method, route, status, ms, "request");
    response
}

/// A method is what a client writes; only known ones reach the log.
fn known(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        _ => "other",
    }
}
