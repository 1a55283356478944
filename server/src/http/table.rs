//! The table of routes: nothing can be reached that is not in it, and every
//! entry says who may. A test walks it with every kind of visitor.

use axum::Router;
use axum::handler::Handler;
use axum::routing::{MethodRouter, get, post};

/// Who may use a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Anybody. What a slip in the address opens is decided by the slip.
    Anybody,
    /// A signed-in organiser.
    Organiser,
    /// A signed-in administrator.
    Administrator,
    /// The holder of a live personal link of that kind; its token is `{token}` in the path.
    Link(&'static str),
}

/// One route.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Route {
    /// `GET` or `POST`.
    pub method: &'static str,
    /// The path, with `{gaps}`.
    pub path: &'static str,
    /// Who may use it.
    pub access: Access,
}

/// The routes, with their handlers.
#[derive(Default)]
pub struct Table {
    routes: Vec<Route>,
    handlers: Router,
}

impl Table {
    /// Answers `GET` (and `HEAD`) at a path. A `GET` never changes anything.
    pub fn get<T: 'static>(
        &mut self,
        path: &'static str,
        access: Access,
        handler: impl Handler<T, ()>,
    ) {
        self.add("GET", path, access, get(handler));
    }

    /// Answers `POST` at a path.
    pub fn post<T: 'static>(
        &mut self,
        path: &'static str,
        access: Access,
        handler: impl Handler<T, ()>,
    ) {
        self.add("POST", path, access, post(handler));
    }

    fn add(
        &mut self,
        method: &'static str,
        path: &'static str,
        access: Access,
        handler: MethodRouter,
    ) {
        self.routes.push(Route { method, path, access });
        self.handlers = std::mem::take(&mut self.handlers).route(path, handler);
    }

    /// All routes.
    pub fn routes(&self) -> &[Route] {
        &self.routes
    }

    /// The routes and the router that serves them.
    pub fn split(self) -> (Vec<Route>, Router) {
        (self.routes, self.handlers)
    }
}
