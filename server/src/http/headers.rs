//! What every answer tells browsers and search engines.

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use http::{HeaderName, HeaderValue, header};

/// Paths that no search engine shall keep: they hold somebody's secret, or are
/// of no use without one. `robots.txt` says the same.
pub const UNLISTED: [&str; 8] =
    ["/v/", "/V/", "/c/", "/screen/", "/desk/", "/kiosk/", "/organise", "/sign-in"];

/// A year, as browsers ask for.
const HTTPS_ONLY: HeaderValue = HeaderValue::from_static("max-age=31536000");
/// Pages say themselves what they may load; everything else loads nothing.
const NOTHING: HeaderValue =
    HeaderValue::from_static("default-src 'none'; frame-ancestors 'none'; base-uri 'none'");

/// The same for every answer.
const EVERYWHERE: [(HeaderName, HeaderValue); 6] = [
    (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    // A slip's token is in its address: no other site may learn it.
    (header::REFERRER_POLICY, HeaderValue::from_static("same-origin")),
    (header::X_FRAME_OPTIONS, HeaderValue::from_static("DENY")),
    (
        HeaderName::from_static("permissions-policy"),
        HeaderValue::from_static(
            "browsing-topics=(), camera=(), display-capture=(), geolocation=(), microphone=(), \
             payment=(), usb=()",
        ),
    ),
    (
        HeaderName::from_static("cross-origin-opener-policy"),
        HeaderValue::from_static("same-origin"),
    ),
    (
        HeaderName::from_static("cross-origin-resource-policy"),
        HeaderValue::from_static("same-origin"),
    ),
];

/// Whether people come by HTTPS.
#[derive(Clone, Copy, Debug)]
pub struct Https(pub bool);

/// Sets what every answer must have, and leaves what a page has set itself.
pub async fn set(State(https): State<Https>, request: Request, next: Next) -> Response {
    let is_unlisted = UNLISTED.iter().any(|path| request.uri().path().starts_with(path));
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    for (name, value) in EVERYWHERE {
        headers.insert(name, value);
    }
    headers.entry(header::CONTENT_SECURITY_POLICY).or_insert(NOTHING);
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    if is_unlisted {
        let unlisted = HeaderValue::from_static("noindex, nofollow");
        headers.insert(HeaderName::from_static("x-robots-tag"), unlisted);
    }
    if https.0 {
        headers.insert(header::STRICT_TRANSPORT_SECURITY, HTTPS_ONLY);
    }
    response
}
