//! The frame of a page: header, language switch, the place for the page itself, and the
//! way to what is kept of people.

use leptos::prelude::*;

use crate::context::ask;
use crate::pages::privacy;
use crate::parts::mark::Mark;
use crate::shell::Look;
use crate::words::Lang;

/// Where people stand around: Wardmote's mark, twelve dots in a ring.
#[component]
fn Ring() -> impl IntoView {
    // Twelve places on a circle of radius 10.5 around (14, 14); the first speaks.
    const DOTS: [(&str, &str, &str); 12] = [
        ("14", "3.5", "3"),
        ("19.2", "4.9", "1.9"),
        ("23.1", "8.7", "1.9"),
        ("24.5", "14", "1.9"),
        ("23.1", "19.3", "1.9"),
        ("19.2", "23.1", "1.9"),
        ("14", "24.5", "1.9"),
        ("8.7", "23.1", "1.9"),
        ("4.9", "19.2", "1.9"),
        ("3.5", "14", "1.9"),
        ("4.9", "8.7", "1.9"),
        ("8.8", "4.9", "1.9"),
    ];
    view! {
        <svg width="28" height="28" viewBox="0 0 28 28" aria-hidden="true" focusable="false">
            <g fill="currentColor">
                {DOTS.map(|(x, y, r)| view! { <circle cx=x cy=y r=r></circle> }).collect_view()}
            </g>
        </svg>
    }
}

/// How a page is shown again in another language.
#[derive(Clone, Debug, Default)]
pub struct Switch {
    /// The form and button that keep the page's marks.
    pub keeps: Option<(&'static str, &'static str)>,
    /// Where, if not at the address of the request.
    pub at: Option<String>,
}

/// An address, asked for in a language.
fn in_language(at: Option<&str>, lang: Lang) -> String {
    let at = at.unwrap_or_default();
    let mark = if at.contains('?') { '&' } else { '?' };
    format!("{at}{mark}lang={}", lang.tag())
}

/// The language switch: links to this same page, or buttons of the form that
/// carries what the person has marked.
#[component]
fn Languages(switch: Switch) -> impl IntoView {
    let ask = ask();
    let Switch { keeps, at } = switch;
    let current = ask.words.lang;
    let change_to = ask.words.say("language-change-to");
    let one = move |lang: Lang| {
        let name = lang.own_name();
        let href = in_language(at.as_deref(), lang);
        let hidden = format!("{change_to} ");
        match keeps {
            _ if lang == current => {
                view! { <span class="here" lang=lang.tag() aria-current="true">{name}</span> }
                    .into_any()
            }
            Some((form, button)) => view! {
                <button
                    class="plain"
                    form=form
                    formaction=href
                    formnovalidate=true
                    name=button
                    value="1"
                    lang=lang.tag()
                >
                    <span class="vh" lang=current.tag()>{hidden}</span>
                    {name}
                </button>
            }
            .into_any(),
            None => view! {
                <a href=href lang=lang.tag() hreflang=lang.tag()>
                    <span class="vh" lang=current.tag()>{hidden}</span>
                    {name}
                </a>
            }
            .into_any(),
        }
    };
    view! {
        <nav class="languages" aria-label=ask.words.say("language")>
            {Lang::ALL.map(one).collect_view()}
        </nav>
    }
}

/// The body of a page.
#[component]
pub fn Frame(
    /// How the page looks.
    look: Look,
    /// How it is shown again in another language, if anything does that.
    switch: Option<Switch>,
    children: Children,
) -> impl IntoView {
    let words = ask().words;
    let brand = if look == Look::Kiosk {
        view! { <span class="brand"><Ring/>"Wardmote"</span> }.into_any()
    } else {
        view! { <a class="brand" href="/"><Ring/>"Wardmote"</a> }.into_any()
    };
    // A shared tablet leads nowhere else.
    let foot = (look != Look::Kiosk).then(|| {
        view! { <footer class="foot"><a href=privacy::HERE>{words.say("privacy-link")}</a></footer> }
    });
    match look {
        Look::Screen => view! { <body class="screen"><Mark/>{children()}</body> }.into_any(),
        Look::Embed => view! { <body class="embed"><main>{children()}</main></body> }.into_any(),
        Look::Print => view! { <body class="print"><Mark/>{children()}</body> }.into_any(),
        Look::Site | Look::Ballot | Look::Kiosk => view! {
            <body>
                <a class="skip" href="#main">{words.say("skip-to-main")}</a>
                <Mark/>
                <header class="top">
                    {brand}
                    {switch.map(|switch| view! { <Languages switch/> })}
                </header>
                <main id="main">{children()}</main>
                {foot}
            </body>
        }
        .into_any(),
    }
}
