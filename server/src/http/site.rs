//! The files of the site, embedded in the program: hashed names are kept for a
//! year by browsers, compressed ones are sent to those who can read them.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use rust_embed::RustEmbed;
use serde::Deserialize;
use sha2::{Digest, Sha256};
use wardmote_app::context::Assets;

use super::table::{Access, Table};

/// What a worker may load: a script that runs beside a page has a policy of its own.
const WORKER: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; \
     frame-ancestors 'none'; base-uri 'none'",
);

/// What `app/bundle` made.
#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/../target/site"]
#[exclude = ".inputs"]
struct Site;

/// The part of the bundle's manifest that is needed here.
#[derive(Default, Deserialize)]
struct Manifest {
    files: BTreeMap<String, String>,
}

/// A file that browsers and search engines ask for by its name.
macro_rules! named {
    ($name:literal, $kind:literal) => {
        (concat!("/", $name), $kind, include_bytes!(concat!("../../../public/", $name)))
    };
}

/// Files with names of their own: path, content type, content.
const NAMED: [(&str, &str, &[u8]); 4] = [
    named!("favicon.svg", "image/svg+xml"),
    named!("favicon.ico", "image/x-icon"),
    named!("manifest.webmanifest", "application/manifest+json"),
    named!("robots.txt", "text/plain; charset=utf-8"),
];

/// The page that checks a record, for browsers: one file, which works without us.
const VERIFY: &str = include_str!("../../../public/verify.html");

/// What that page may do: run its own script, wear its own style, and reach nobody.
static VERIFY_POLICY: LazyLock<String> = LazyLock::new(|| {
    let [script, style] = ["script", "style"].map(|tag| {
        let inner = VERIFY.split_once(&format!("<{tag}>")).map_or("", |(_, rest)| rest);
        let inner = inner.split_once(&format!("</{tag}>")).map_or("", |(inner, _)| inner);
        STANDARD.encode(Sha256::digest(inner))
    });
    format!(
        "default-src 'none'; script-src 'sha256-{script}'; style-src 'sha256-{style}'; \
         base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )
});

async fn verify() -> Response {
    let head = [
        (header::CONTENT_TYPE, "text/html; charset=utf-8"),
        (header::CONTENT_SECURITY_POLICY, VERIFY_POLICY.as_str()),
        (header::CACHE_CONTROL, "public, max-age=3600"),
    ];
    (head, VERIFY).into_response()
}

/// The worker that keeps the canvasser's page. Browsers look for a new one at every
/// visit, and it may serve no page but those of canvassers: they are below `/c/`.
async fn worker() -> Response {
    let head = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/javascript; charset=utf-8")),
        (header::CONTENT_SECURITY_POLICY, WORKER),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-cache")),
        (SERVICE_WORKER_ALLOWED, HeaderValue::from_static("/c/")),
    ];
    (head, include_str!("../../../public/sw.js")).into_response()
}

/// The widest scope a service worker may have.
const SERVICE_WORKER_ALLOWED: HeaderName = HeaderName::from_static("service-worker-allowed");

/// The routes of this file.
pub fn routes(table: &mut Table) {
    table.get("/verify", Access::Anybody, verify);
    table.get("/sw.js", Access::Anybody, worker);
    table.get("/pkg/{*file}", Access::Anybody, hashed);
    for (path, kind, content) in NAMED {
        table.get(path, Access::Anybody, move || async move {
            let kept =
                [(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, "public, max-age=3600")];
            (kept, content)
        });
    }
}

/// What pages need to know of the files.
pub fn assets() -> Assets {
    let manifest: Manifest = Site::get("manifest.json")
        .and_then(|file| serde_json::from_slice(&file.data).ok())
        .unwrap_or_default();
    let ballot_css = manifest
        .files
        .get("ballot.css")
        .and_then(|path| Site::get(path))
        .map(|file| String::from_utf8_lossy(&file.data).into_owned())
        .unwrap_or_default();
    let paths = manifest.files.into_iter().map(|(name, path)| (name, format!("/{path}"))).collect();
    Assets { paths, ballot_css }
}

async fn hashed(Path(file): Path<String>, headers: HeaderMap) -> Response {
    send(&format!("pkg/{file}"), &headers, "public, max-age=31536000, immutable")
}

/// Sends a file, in the smallest form the browser can read.
fn send(path: &str, headers: &HeaderMap, keep: &'static str) -> Response {
    let accepts = headers
        .get(header::ACCEPT_ENCODING)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    let forms = [("br", ".br"), ("gzip", ".gz")];
    let smallest = forms
        .into_iter()
        .filter(|(coding, _)| accepts.contains(coding))
        .find_map(|(coding, ending)| Some((Some(coding), Site::get(&format!("{path}{ending}"))?)));
    let Some((coding, file)) = smallest.or_else(|| Some((None, Site::get(path)?))) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let kind = mime_guess::from_path(path).first_or_octet_stream();
    let mut response = (
        [(header::CONTENT_TYPE, kind.as_ref()), (header::CACHE_CONTROL, keep)],
        file.data.into_owned(),
    )
        .into_response();
    response.headers_mut().insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if std::path::Path::new(path).extension().is_some_and(|ending| ending == "js") {
        response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, WORKER);
    }
    if let Some(coding) = coding {
        let coding = HeaderValue::from_static(coding);
        response.headers_mut().insert(header::CONTENT_ENCODING, coding);
    }
    response
}
