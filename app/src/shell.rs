//! The page around every page: head, styles, language, and what the browser may load.

use leptos::nonce::use_nonce;
use leptos::prelude::*;

use crate::context::{Ask, set_header};
use crate::parts::layout::Frame;

/// How a page looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// The site: a header, the language switch, the common style sheet.
    Site,
    /// A voter's page: the style is inlined, so that one answer is the whole page.
    Ballot,
    /// The hall screen: the whole window.
    Screen,
    /// Something to print: no header on paper.
    Print,
}

/// A page, ready to be rendered in its request's context.
pub struct Page {
    /// What the tab says, without the product's name.
    pub title: String,
    /// How it looks.
    pub look: Look,
    /// The HTTP status it is answered with.
    pub status: u16,
    /// Whether islands live on it.
    pub islands: bool,
    /// The form that carries marks which a change of language must keep, and
    /// the button of it that shows this same page again.
    pub keeps: Option<(&'static str, &'static str)>,
    /// Rules of style that are this page's alone: the measures of a sheet to print.
    pub style: Option<String>,
    /// Draws it.
    pub body: Box<dyn FnOnce() -> AnyView + Send>,
}

impl Page {
    /// A page of the site.
    pub fn new<V: IntoView + 'static>(
        title: impl Into<String>,
        body: impl FnOnce() -> V + Send + 'static,
    ) -> Self {
        Self {
            title: title.into(),
            look: Look::Site,
            status: 200,
            islands: false,
            keeps: None,
            style: None,
            body: Box::new(move || body().into_any()),
        }
    }

    /// The page in another look.
    #[must_use]
    pub fn look(self, look: Look) -> Self {
        Self { look, ..self }
    }

    /// The page with rules of style that are its own.
    #[must_use]
    pub fn styled(self, style: String) -> Self {
        Self { style: Some(style), ..self }
    }

    /// The page with another status.
    #[must_use]
    pub fn status(self, status: u16) -> Self {
        Self { status, ..self }
    }

    /// The page with islands on it.
    #[must_use]
    pub fn with_islands(self) -> Self {
        Self { islands: true, ..self }
    }

    /// The page whose language switch posts this form with this button, to keep its marks.
    #[must_use]
    pub fn keeping(self, form: &'static str, button: &'static str) -> Self {
        Self { keeps: Some((form, button)), ..self }
    }
}

/// What a page may load: its own files, and nothing from anybody else.
fn policy(nonce: &str) -> String {
    format!(
        "default-src 'none'; script-src 'self' 'nonce-{nonce}' 'wasm-unsafe-eval'; \
         style-src 'self' 'nonce-{nonce}'; img-src 'self' data:; connect-src 'self'; \
         manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; \
         frame-ancestors 'none'"
    )
}

/// Renders a page into a whole document.
pub fn shell(ask: &Ask, page: Page) -> impl IntoView + use<> {
    // Islands are found by their own tags; nothing else is hydrated.
    if let Some(shared) = Owner::current_shared_context() {
        shared.set_is_hydrating(false);
    }
    let nonce = use_nonce().map(|nonce| nonce.to_string()).unwrap_or_default();
    set_header(http::header::CONTENT_SECURITY_POLICY, &policy(&nonce));
    let lang = ask.words.lang;
    let assets = ask.assets.clone();
    let style = match page.look {
        Look::Ballot => {
            let css = assets.ballot_css.clone();
            view! { <style nonce=nonce.clone() inner_html=css></style> }.into_any()
        }
        Look::Site | Look::Print => {
            view! { <link rel="stylesheet" href=assets.path("main.css")/> }.into_any()
        }
        Look::Screen => {
            view! { <link rel="stylesheet" href=assets.path("screen.css")/> }.into_any()
        }
    };
    let own = page.style.map(|css| view! { <style nonce=nonce inner_html=css></style> });
    let script = page.islands.then(|| {
        view! {
            <script
                type="module"
                src=assets.path("islands.js")
                data-app=assets.path("app.js")
                data-wasm=assets.path("app.wasm")
            ></script>
        }
    });
    let title = format!("{} – Wardmote", page.title);
    let body = (page.body)();
    view! {
        <!DOCTYPE html>
        <html lang=lang.tag() dir=lang.dir()>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width,initial-scale=1"/>
                <meta name="color-scheme" content="light dark"/>
                <meta name="theme-color" content="#7A1E4E"/>
                <title>{title}</title>
                <link rel="icon" href="/favicon.svg" type="image/svg+xml"/>
                {style}
                {own}
                {script}
            </head>
            <Frame look=page.look keeps=page.keeps>{body}</Frame>
        </html>
    }
}
