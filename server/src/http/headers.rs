//! What every answer tells browsers and search engines.

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use http::{HeaderName, HeaderValue, header};

/// Paths that no search engine shall keep: they hold somebody's secret, or are
/// of no use without one. `robots.txt` says the same.
pub const UNLISTED: [&str; 13] = [
    "/v/",
    "/V/",
    "/c/",
    "/act/",
    "/commit/",
    "/screen/",
    "/desk/",
    "/kiosk/",
    "/withdraw/",
    "/following/",
    "/helper/",
    "/organise",
    "/sign-in",
];

/// A year, as browsers ask for.
const HTTPS_ONLY: HeaderValue = HeaderValue::from_static("max-age=31536000");
/// Pages say themselves what they may load; everything else loads nothing.
const NOTHING: HeaderValue =
    HeaderValue::from_static("default-src 'none'; frame-ancestors 'none'; base-uri 'none'");

/// The same for every answer.
const EVERYWHERE: [(HeaderName, HeaderValue); 5] = [
    (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    // A slip's token is in its address: no other site may learn it.
    (header::REFERRER_POLICY, HeaderValue::from_static("same-origin")),
    (header::X_FRAME_OPTIONS, HeaderValue::from_static("DENY")),
    (
        HeaderName::from_static("cross-origin-opener-policy"),
        HeaderValue::from_static("same-origin"),
    ),
    (
        HeaderName::from_static("cross-origin-resource-policy"),
        HeaderValue::from_static("same-origin"),
    ),
];

/// What a page may use of the device, besides the camera: nothing.
macro_rules! permissions {
    ($camera:literal) => {
        HeaderValue::from_static(concat!(
            "browsing-topics=(), camera=",
            $camera,
            ", display-capture=(), geolocation=(), microphone=(), payment=(), usb=()"
        ))
    };
}

/// The header that says so.
const PERMISSIONS: HeaderName = HeaderName::from_static("permissions-policy");
/// Where slips are held in front of a camera.
const SCANNED_AT: [&str; 2] = ["/desk/", "/kiosk/"];

/// Marks the one kind of answer that other sites may show within their own pages.
#[derive(Clone, Copy, Debug)]
pub struct Framed;

/// Whether people come by HTTPS.
#[derive(Clone, Copy, Debug)]
pub struct Https(pub bool);

/// Sets what every answer must have, and leaves what a page has set itself.
pub async fn set(State(https): State<Https>, request: Request, next: Next) -> Response {
    let path = request.uri().path();
    let (is_unlisted, is_scanned_at) = (is_below(path, &UNLISTED), is_below(path, &SCANNED_AT));
    let mut response = next.run(request).await;
    let is_framed = response.extensions().get::<Framed>().is_some();
    let headers = response.headers_mut();
    for (name, value) in EVERYWHERE {
        headers.insert(name, value);
    }
    if is_framed {
        headers.remove(header::X_FRAME_OPTIONS);
        let anybody = HeaderValue::from_static("cross-origin");
        headers.insert(HeaderName::from_static("cross-origin-resource-policy"), anybody);
    }
    let camera = if is_scanned_at { permissions!("(self)") } else { permissions!("()") };
    headers.insert(PERMISSIONS, camera);
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

fn is_below(path: &str, places: &[&str]) -> bool {
    places.iter().any(|place| path.starts_with(place))
}
