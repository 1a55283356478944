//! Who is asking: decided once, before any handler runs. Deny by default.

use std::collections::HashMap;
use std::sync::Arc;

use axum::extract::{MatchedPath, Request, State as With};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http::{HeaderMap, Method, Uri, header};
use jiff::tz::TimeZone;
use wardmote::clerk::ClerkError;
use wardmote::conference::Kind;
use wardmote::error::Refusal;
use wardmote::people::Visitor;
use wardmote_app::context::{Ask, Assets};
use wardmote_app::words::{Lang, Words};

use super::headers::Framed;
use super::reply::Stop;
use super::table::{Access, Route};
use crate::http::site;
use crate::session;
use crate::wiring::Program;

/// What the guard needs for every request.
#[derive(Clone)]
pub struct State {
    program: Program,
    assets: Arc<Assets>,
    access: Arc<HashMap<(Method, &'static str), Access>>,
}

impl State {
    /// Remembers who may use which route.
    pub fn new(program: &Program, routes: Vec<Route>) -> Self {
        let method =
            |route: &Route| if route.method == "POST" { Method::POST } else { Method::GET };
        let access = routes.iter().map(|route| ((method(route), route.path), route.access));
        Self {
            program: program.clone(),
            assets: Arc::new(site::assets()),
            access: Arc::new(access.collect()),
        }
    }

    /// Who may use the route that the router has chosen for a request. None: the
    /// router has none by this method, and says so itself.
    fn look_up(&self, request: &Request) -> Option<Access> {
        let method =
            if *request.method() == Method::HEAD { &Method::GET } else { request.method() };
        self.find(method, request.extensions().get::<MatchedPath>()?.as_str())
    }

    /// Who may use a route by this method.
    fn find(&self, method: &Method, route: &str) -> Option<Access> {
        let mut routes = self.access.iter();
        routes.find(|((m, path), _)| m == method && *path == route).map(|(_, access)| *access)
    }

    /// Whether the path of a request opens a page; one that leads nowhere says so in any
    /// language.
    fn opens(&self, request: &Request) -> bool {
        let route = request.extensions().get::<MatchedPath>();
        route.is_none_or(|route| self.find(&Method::GET, route.as_str()).is_some())
    }

    /// Finds out who is asking, as far as the route needs to know.
    async fn visitor(
        &self,
        access: Access,
        token: Option<&str>,
        headers: &HeaderMap,
    ) -> Result<Visitor, ClerkError> {
        match access {
            Access::Anybody => Ok(Visitor::Anybody),
            Access::Link(kind) => {
                let link = self.program.clerk.find_link(token.unwrap_or_default()).await?;
                if !link.scope.opens(kind) {
                    return Err(Refusal::NotFound.into());
                }
                if link.is_shift() {
                    let id = session::on_shift(headers, link.id);
                    return self.program.clerk.who_is_on(link, id).await;
                }
                Ok(Visitor::Holder(link))
            }
            Access::Organiser | Access::Administrator => {
                let https = self.program.config.is_https();
                let Some(hash) = session::session_hash(headers, https) else {
                    return Err(Refusal::NotSignedIn.into());
                };
                let visitor = self.program.clerk.who_is(&hash).await?;
                if access == Access::Administrator {
                    visitor.administrator()?;
                } else {
                    visitor.organiser()?;
                }
                Ok(visitor)
            }
        }
    }

    fn ask(&self, visitor: Visitor, lang: Lang, uri: &Uri) -> Ask {
        let zone: TimeZone = self.program.config.zone.clone();
        Ask {
            clerk: self.program.clerk.clone(),
            visitor,
            words: Words::new(lang, zone),
            path: uri.path().to_owned(),
            opens: true,
            base: self.program.config.url.clone(),
            assets: self.assets.clone(),
            has_pictures: crate::print::HAS_PDF,
            has_mail: self.program.config.mail.is_some(),
            kind: Kind::Real,
        }
    }
}

/// The language somebody has just chosen (`?lang=cy`).
fn chosen_language(uri: &Uri) -> Option<Lang> {
    let tag = uri.query()?.split('&').find_map(|pair| pair.strip_prefix("lang="))?;
    Lang::from_tag(tag)
}

/// The language somebody reads: chosen now, chosen before, or the browser's.
fn language(uri: &Uri, headers: &HeaderMap) -> Lang {
    let accepted =
        || headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok().and_then(Lang::from_accept);
    chosen_language(uri)
        .or_else(|| session::cookie(headers, "lang").and_then(Lang::from_tag))
        .or_else(accepted)
        .unwrap_or_default()
}

/// Greets every request in its language, and explains in it what goes wrong on
/// the way to a handler.
pub async fn greet(With(state): With<State>, mut request: Request, next: Next) -> Response {
    let uri = request.uri().clone();
    let lang = language(&uri, request.headers());
    let opens = state.opens(&request);
    let ask = Ask { opens, ..state.ask(Visitor::Anybody, lang, &uri) };
    request.extensions_mut().insert(ask.clone());
    request.extensions_mut().insert(state.program.clone());
    let mut response = super::reply::finish(&ask, next.run(request).await).await;
    // Within somebody else's page, nobody has chosen anything for the rest of ours.
    let is_framed = response.extensions().get::<Framed>().is_some();
    // Feeds, pictures and files may be kept on their way, with whatever comes with them.
    let kind = response.headers().get(header::CONTENT_TYPE);
    let is_page = kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    if let Some(lang) = chosen_language(&uri).filter(|_| is_page && !is_framed)
        && let Ok(cookie) = session::remember_language(lang).parse()
    {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}

/// What stands in the path of a request where its route has `{token}`.
fn token(request: &Request) -> Option<&str> {
    let route = request.extensions().get::<MatchedPath>()?.as_str().split('/');
    let mut parts = route.zip(request.uri().path().split('/'));
    parts.find(|(part, _)| *part == "{token}").map(|(_, token)| token)
}

/// Lets a request in as who it is, or answers it here.
pub async fn admit(With(state): With<State>, mut request: Request, next: Next) -> Response {
    let visitor = match state.look_up(&request) {
        Some(access) => state.visitor(access, token(&request), request.headers()).await,
        None => Ok(Visitor::Anybody),
    };
    match visitor {
        Ok(visitor) => {
            if let Some(ask) = request.extensions_mut().get_mut::<Ask>() {
                ask.visitor = visitor;
            }
            next.run(request).await
        }
        Err(error) => Stop(error).into_response(),
    }
}
