//! Who is asking, for what, in which language: the only place that reads Leptos' context.

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;
use wardmote::clerk::Clerk;
use wardmote::conference::Kind;
use wardmote::people::Visitor;

use crate::error::AppError;
use crate::words::Words;

/// The files of the site under their hashed names, and the styles small enough to be inlined.
#[derive(Clone, Debug, Default)]
pub struct Assets {
    /// From plain name (`main.css`) to path (`/pkg/main.1a2b.css`).
    pub paths: BTreeMap<String, String>,
    /// The whole style of the ballot pages.
    pub ballot_css: String,
}

impl Assets {
    /// The path of a file; its plain name when the site was built without it.
    pub fn path(&self, name: &str) -> String {
        self.paths.get(name).cloned().unwrap_or_else(|| format!("/pkg/{name}"))
    }
}

/// One request, as pages and server functions see it.
#[derive(Clone)]
pub struct Ask {
    /// Does the business of the meeting.
    pub clerk: Arc<Clerk>,
    /// Who is asking.
    pub visitor: Visitor,
    /// The language they read.
    pub words: Words,
    /// The path they asked for, without its query: never logged, may hold a slip's token.
    pub path: String,
    /// Whether that path opens a page; some only take what a form sends.
    pub opens: bool,
    /// Scheme and host of this site, without a trailing slash: for QR codes and links.
    pub base: String,
    /// The files of the site.
    pub assets: Arc<Assets>,
    /// Whether this server draws pictures of results.
    pub has_pictures: bool,
    /// Whether this server writes letters.
    pub has_mail: bool,
    /// What the meeting is for that the page is about; known while it is drawn.
    pub kind: Kind,
}

/// The request being answered, inside a view.
#[expect(clippy::expect_used, reason = "the server provides it for every page it renders")]
pub fn ask() -> Ask {
    use_context::<Ask>().expect("every page is rendered for a request")
}

/// The request being answered, inside a server function.
///
/// # Errors
/// [`AppError::Failed`] when there is none: a mistake in the server's wiring.
pub fn asked() -> Result<Ask, AppError> {
    use_context::<Ask>().ok_or(AppError::Failed)
}

/// The words of the request's language, inside a view.
pub fn words() -> Words {
    ask().words
}

/// Sets a header of the answer.
pub fn set_header(name: http::HeaderName, value: &str) {
    if let (Some(options), Ok(value)) =
        (use_context::<leptos_axum::ResponseOptions>(), http::HeaderValue::from_str(value))
    {
        options.insert_header(name, value);
    }
}
