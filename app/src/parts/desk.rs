//! The organisers' frame: where they are, and where they can go.

use leptos::prelude::*;
use wardmote::people::Visitor;

use crate::context::ask;

/// The places of the organisers' part: address and words.
const PLACES: [(&str, &str); 11] = [
    ("/organise", "organise-nav-home"),
    ("/organise/wards", "organise-nav-wards"),
    ("/organise/listening", "organise-nav-listening"),
    ("/organise/answers", "organise-nav-answers"),
    ("/organise/issues", "organise-nav-issues"),
    ("/organise/actions", "organise-nav-actions"),
    ("/organise/helpers", "organise-nav-helpers"),
    ("/organise/commitments", "organise-nav-commitments"),
    ("/organise/links", "organise-nav-links"),
    ("/organise/people", "organise-nav-people"),
    ("/organise/settings/privacy", "organise-nav-privacy"),
];
/// Those that are for administrators.
const FOR_ADMINISTRATORS: [&str; 2] = ["/organise/people", "/organise/settings/privacy"];

/// What stands around every page for organisers.
#[component]
pub fn Desk(
    /// The address of the place this page belongs to.
    here: &'static str,
    children: Children,
) -> impl IntoView {
    let ask = ask();
    let words = ask.words.clone();
    let (name, is_administrator) = match &ask.visitor {
        Visitor::Organiser(organiser) => (organiser.name.to_string(), organiser.is_administrator),
        _ => (String::new(), false),
    };
    let places = PLACES
        .into_iter()
        .filter(|(path, _)| is_administrator || !FOR_ADMINISTRATORS.contains(path))
        .map(|(path, key)| {
            let current = (path == here).then_some("page");
            view! { <li><a href=path aria-current=current>{words.say(key)}</a></li> }
        })
        .collect_view();
    view! {
        <div class="desk">
            <nav class="places" aria-label=words.say("organise-nav")>
                <ul>{places}</ul>
                <div class="who">
                    <a href="/organise/password"><bdi>{name}</bdi></a>
                    <form method="post" action="/sign-out">
                        <button class="plain">{words.say("organise-sign-out")}</button>
                    </form>
                </div>
            </nav>
            {children()}
        </div>
    }
}
