//! The page around every page: head, styles, language, and what the browser may load.

use leptos::nonce::use_nonce;
use leptos::prelude::*;

use crate::context::{Ask, set_header};
use crate::parts::layout::{Frame, Switch};
use crate::parts::mark::mark;

/// How a page looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// The site: a header, the language switch, the common style sheet.
    Site,
    /// A voter's page: the style is inlined, so that one answer is the whole page.
    Ballot,
    /// A voter's page on a shared tablet: larger, and no way to other pages.
    Kiosk,
    /// The hall screen: the whole window.
    Screen,
    /// Something to print: no header on paper.
    Print,
    /// A small page within somebody else's: no header, no code, no form.
    Embed,
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
    /// The address that shows this page again, where that of the request does not: opened
    /// by a link, or sent the form that keeps the marks.
    pub at: Option<String>,
    /// Whether nothing shows it again.
    pub once: bool,
    /// Rules of style that are this page's alone: the measures of a sheet to print.
    pub style: Option<String>,
    /// A few lines of code that are this page's alone, without which it works as well.
    pub script: Option<&'static str>,
    /// What other sites show where somebody shares its address.
    pub card: Option<Box<Card>>,
    /// The path of the feed with the same news.
    pub feed: Option<String>,
    /// Draws it.
    pub body: Box<dyn FnOnce() -> AnyView + Send>,
}

/// What other sites show of a public page: the tags of the Open Graph protocol
/// (<https://ogp.me>).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// The page's path, which stays.
    pub path: String,
    /// What it says in a sentence or two.
    pub description: String,
    /// The path of its picture, 1200 by 630, if there is one.
    pub image: Option<String>,
    /// What the picture says.
    pub alt: String,
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
            at: None,
            once: false,
            style: None,
            script: None,
            card: None,
            feed: None,
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

    /// The page with a few lines of code that are its own.
    #[must_use]
    pub fn scripted(self, script: &'static str) -> Self {
        Self { script: Some(script), ..self }
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

    /// The page with what other sites show of it.
    #[must_use]
    pub fn with_card(self, card: Card) -> Self {
        Self { card: Some(Box::new(card)), ..self }
    }

    /// The page with the feed that has the same news.
    #[must_use]
    pub fn with_feed(self, path: String) -> Self {
        Self { feed: Some(path), ..self }
    }

    /// The page whose language switch posts this form with this button, to keep its marks.
    #[must_use]
    pub fn keeping(self, form: &'static str, button: &'static str) -> Self {
        Self { keeps: Some((form, button)), ..self }
    }

    /// The page that is shown again at this address in another language, and not at that of
    /// the request.
    #[must_use]
    pub fn at(self, path: impl Into<String>) -> Self {
        Self { at: Some(path.into()), ..self }
    }

    /// The page that is shown this once: a change of language would lose what is on it.
    #[must_use]
    pub fn once(self) -> Self {
        Self { once: true, ..self }
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

/// What a page within somebody else's may load: nothing but the style in it.
fn framed_policy(nonce: &str) -> String {
    format!(
        "default-src 'none'; style-src 'nonce-{nonce}'; form-action 'none'; base-uri 'none'; \
         frame-ancestors *"
    )
}

/// One tag of the Open Graph protocol, whose names stand in `property` and not in `name`.
fn og(name: &'static str, says: String) -> impl IntoView {
    leptos::html::meta().attr("property", name).content(says)
}

/// The tags of a card; addresses are whole, because other sites read them.
fn card_tags(ask: &Ask, title: &str, card: Card) -> impl IntoView + use<> {
    let whole = |path: &str| format!("{}{path}", ask.base);
    let image = card.image.map(|path| {
        view! {
            {og("og:image", whole(&path))}
            {og("og:image:type", "image/png".to_owned())}
            {og("og:image:width", "1200".to_owned())}
            {og("og:image:height", "630".to_owned())}
            {og("og:image:alt", card.alt)}
            <meta name="twitter:card" content="summary_large_image"/>
        }
    });
    view! {
        <meta name="description" content=card.description.clone()/>
        {og("og:type", "website".to_owned())}
        {og("og:site_name", "Wardmote".to_owned())}
        {og("og:title", title.to_owned())}
        {og("og:description", card.description)}
        {og("og:url", whole(&card.path))}
        {image}
    }
}

/// Renders a page into a whole document.
pub fn shell(ask: &Ask, page: Page) -> impl IntoView + use<> {
    // Islands are found by their own tags; nothing else is hydrated.
    if let Some(shared) = Owner::current_shared_context() {
        shared.set_is_hydrating(false);
    }
    let nonce = use_nonce().map(|nonce| nonce.to_string()).unwrap_or_default();
    let allowed = if page.look == Look::Embed { framed_policy(&nonce) } else { policy(&nonce) };
    set_header(http::header::CONTENT_SECURITY_POLICY, &allowed);
    let lang = ask.words.lang;
    let assets = ask.assets.clone();
    let style = match page.look {
        Look::Ballot | Look::Kiosk => {
            let css = assets.ballot_css.clone();
            view! { <style nonce=nonce.clone() inner_html=css></style> }.into_any()
        }
        Look::Site | Look::Print => {
            view! { <link rel="stylesheet" href=assets.path("main.css")/> }.into_any()
        }
        Look::Screen => {
            view! { <link rel="stylesheet" href=assets.path("screen.css")/> }.into_any()
        }
        Look::Embed => ().into_any(),
    };
    let own = page.style.map(|css| view! { <style nonce=nonce.clone() inner_html=css></style> });
    let own_script = page.script.map(|js| view! { <script nonce=nonce inner_html=js></script> });
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
    // Nothing of a meeting that does not count is shown on other sites.
    let card = page.card.filter(|_| ask.kind.is_real());
    let card = card.map(|card| card_tags(ask, &page.title, *card));
    let feed = page.feed.map(|href| {
        view! { <link rel="alternate" type="application/atom+xml" href=href/> }
    });
    let mark = mark(&ask.words, ask.kind).map(|mark| format!("{mark}: ")).unwrap_or_default();
    let title = format!("{mark}{} – Wardmote", page.title);
    // A page at an address that only takes forms is not shown again by opening that.
    let shows_again = !page.once && (ask.opens || page.at.is_some());
    let switch = shows_again.then_some(Switch { keeps: page.keeps, at: page.at });
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
                {card}
                {feed}
                {style}
                {own}
                {own_script}
                {script}
            </head>
            <Frame look=page.look switch=switch>{body}</Frame>
        </html>
    }
}
