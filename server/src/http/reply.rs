//! Answers: a page, a way on, or a refusal; pages are drawn by Leptos once the
//! handler is done. Whatever goes wrong, people get a page of ours.

use std::sync::{Arc, Mutex};

use axum::body::Body;
use axum::extract::{MatchedPath, Request};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http::{HeaderName, HeaderValue, StatusCode, header};
use leptos::prelude::provide_context;
use wardmote::clerk::ClerkError;
use wardmote::error::Refusal;
use wardmote::record::write_file;
use wardmote_app::context::Ask;
use wardmote_app::pages::trouble;
use wardmote_app::shell::{Look, Page, shell};

use super::headers::Framed;
use super::meeting;
use super::padding::Padded;

/// What a handler answers.
pub type Answer = Result<Reply, Stop>;

/// A good answer.
pub enum Reply {
    /// Show this page.
    Page(Page),
    /// Something lasting was done: go there (303), perhaps with cookies.
    SeeOther(String, Vec<String>),
    /// Keep this file.
    File(File),
}

/// A file to keep. Made for one person or for everybody, it is kept by no cache.
#[derive(Clone, Debug)]
pub struct File {
    /// What it is called: letters, digits, dashes and dots.
    pub name: String,
    /// Its media type.
    pub kind: &'static str,
    /// What is in it.
    pub bytes: Vec<u8>,
}

impl File {
    /// A file that programs read, in its one form.
    pub fn json(name: String, value: &impl serde::Serialize) -> Self {
        Self { name, kind: "application/json", bytes: write_file(value) }
    }
}

impl Reply {
    /// Something lasting was done: go there.
    pub fn see_other(path: impl Into<String>) -> Self {
        Self::SeeOther(path.into(), Vec::new())
    }
}

impl From<Page> for Reply {
    fn from(page: Page) -> Self {
        Self::Page(page)
    }
}

/// Why a handler could not.
#[derive(Debug)]
pub struct Stop(pub ClerkError);

impl<E: Into<ClerkError>> From<E> for Stop {
    fn from(error: E) -> Self {
        Self(error.into())
    }
}

/// What still has to be drawn, on its way from the handler to [`draw`].
#[derive(Clone)]
enum Undrawn {
    Page(Arc<Mutex<Option<Page>>>),
    Refused(Refusal),
    Failed,
    /// Nothing but a status: what HTTP itself refuses.
    Bare(StatusCode),
}

fn undrawn(undrawn: Undrawn) -> Response {
    let mut response = StatusCode::OK.into_response();
    response.extensions_mut().insert(undrawn);
    response
}

/// An answer that says only this status; people get the page that explains it.
pub fn bare(status: StatusCode) -> Response {
    let mut response = undrawn(Undrawn::Bare(status));
    *response.status_mut() = status;
    response
}

/// The answer to a request that another site made a browser send.
pub fn from_elsewhere() -> Response {
    tracing::warn!("a form that came from another site was refused");
    bare(StatusCode::FORBIDDEN)
}

/// The answer when a handler panicked.
pub fn panicked() -> Response {
    undrawn(Undrawn::Failed)
}

impl IntoResponse for Reply {
    fn into_response(self) -> Response {
        match self {
            Self::Page(page) => undrawn(Undrawn::Page(Arc::new(Mutex::new(Some(page))))),
            Self::SeeOther(path, cookies) => {
                let mut response = StatusCode::SEE_OTHER.into_response();
                let to = HeaderValue::from_str(&path).unwrap_or(HeaderValue::from_static("/"));
                response.headers_mut().insert(header::LOCATION, to);
                for cookie in cookies.iter().filter_map(|cookie| cookie.parse().ok()) {
                    response.headers_mut().append(header::SET_COOKIE, cookie);
                }
                response
            }
            Self::File(File { name, kind, bytes }) => {
                let keep = format!("attachment; filename=\"{name}\"");
                let headers = [
                    (header::CONTENT_TYPE, kind.to_owned()),
                    (header::CONTENT_DISPOSITION, keep),
                    (header::CACHE_CONTROL, "no-store".to_owned()),
                ];
                (headers, bytes).into_response()
            }
        }
    }
}

impl IntoResponse for Stop {
    fn into_response(self) -> Response {
        match self.0 {
            ClerkError::Refused(refusal) => undrawn(Undrawn::Refused(refusal)),
            error => {
                tracing::error!(%error, "a request failed");
                undrawn(Undrawn::Failed)
            }
        }
    }
}

/// Draws the page a handler answered with.
pub async fn draw(request: Request, next: Next) -> Response {
    let ask = request.extensions().get::<Ask>().cloned();
    let route = request.extensions().get::<MatchedPath>().cloned();
    let response = next.run(request).await;
    let Some(mut ask) = ask else { return response };
    let owes_a_page = response.extensions().get::<Undrawn>().is_some();
    // Afterwards, because by now a typed code is known that was not before.
    if let Some(route) = route.filter(|_| owes_a_page) {
        let about = meeting::about(&ask.visitor, route.as_str(), &ask.path);
        match meeting::kind(&ask.clerk, about).await {
            Ok(kind) => ask.kind = kind,
            Err(error) => return finish(&ask, Stop(error).into_response()).await,
        }
    }
    finish(&ask, response).await
}

/// Draws what a response still owes; others pass unchanged.
pub async fn finish(ask: &Ask, mut response: Response) -> Response {
    let owed =
        response.extensions_mut().remove::<Undrawn>().or_else(|| unexplained(ask, &response));
    let page = match owed {
        None => return response,
        Some(Undrawn::Refused(refusal)) => trouble::refused(ask, &refusal),
        Some(Undrawn::Failed) => trouble::failed(ask),
        Some(Undrawn::Bare(status)) => trouble::unusable(ask, status.as_u16()),
        Some(Undrawn::Page(slot)) => match slot.lock().ok().and_then(|mut slot| slot.take()) {
            Some(page) => page,
            None => trouble::failed(ask),
        },
    };
    let mut drawn = render(ask, page).await;
    // Cookies and the like which the handler set.
    for (name, value) in response.headers().iter().filter(|(name, _)| KEPT.contains(name)) {
        drawn.headers_mut().append(name, value.clone());
    }
    drawn
}

/// The headers a page keeps of the answer it explains.
const KEPT: [HeaderName; 4] =
    [header::SET_COOKIE, header::ALLOW, header::RETRY_AFTER, header::CONNECTION];

/// Errors of axum's own (an unknown method, a form without a field) come as bare
/// texts, which are for programmers. Islands' errors are JSON and stay.
fn unexplained(ask: &Ask, response: &Response) -> Option<Undrawn> {
    let status = response.status();
    let is_error = status.is_client_error() || status.is_server_error();
    let is_text = response
        .headers()
        .get(header::CONTENT_TYPE)
        .is_none_or(|kind| kind.as_bytes().starts_with(b"text/plain"));
    (is_error && is_text && !ask.path.starts_with("/api/")).then_some(Undrawn::Bare(status))
}

/// Renders a page through `leptos_axum`, as one whole answer.
async fn render(ask: &Ask, page: Page) -> Response {
    let status = StatusCode::from_u16(page.status).unwrap_or(StatusCode::OK);
    let (has_islands, is_framed) = (page.islands, page.look == Look::Embed);
    let is_padded = matches!(page.look, Look::Ballot | Look::Kiosk);
    let slot = Arc::new(Mutex::new(Some(page)));
    let context = {
        let ask = ask.clone();
        move || provide_context(ask.clone())
    };
    let app = {
        let ask = ask.clone();
        move || {
            let page = slot.lock().ok().and_then(|mut slot| slot.take());
            page.map(|page| shell(&ask, page))
        }
    };
    let request = Request::builder().uri("/").body(Body::empty()).unwrap_or_default();
    let handler = leptos_axum::render_app_async_with_context(context, app);
    let (parts, body) = handler(request).await.into_parts();
    let Ok(body) = axum::body::to_bytes(body, PAGE_MAX).await else {
        tracing::error!("a page could not be drawn to its end");
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    };
    let page = whole(&String::from_utf8_lossy(&body), has_islands);
    let mut response = Response::from_parts(parts, Body::from(page));
    *response.status_mut() = status;
    if is_padded {
        response.extensions_mut().insert(Padded);
    }
    if is_framed {
        response.extensions_mut().insert(Framed);
    }
    // A page may hold what only one person may see; nobody keeps it.
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// The longest page, 2,000 slips to print with a QR code each, has some ten megabytes.
const PAGE_MAX: usize = 64 * 1024 * 1024;

/// Puts what Leptos writes after the document into it, or leaves it out where
/// no island wants it.
fn whole(html: &str, has_islands: bool) -> String {
    const END: &str = "</body></html>";
    match html.split_once(END) {
        Some((page, scripts)) if has_islands => [page, scripts, END].concat(),
        Some((page, _)) => [page, END].concat(),
        None => html.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_stands_after_the_end_of_a_page() {
        let drawn = "<html><body>Hello</body></html><script>x</script>";
        assert_eq!(whole(drawn, false), "<html><body>Hello</body></html>");
        assert_eq!(whole(drawn, true), "<html><body>Hello<script>x</script></body></html>");
    }
}
