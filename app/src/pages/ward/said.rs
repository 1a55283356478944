//! What a ward's people say, once enough have said it.

use leptos::prelude::*;
use wardmote::issue::{PUBLISHED_MIN, Voiced};

use crate::context::words;

/// The shortlist, with how often each was said.
#[component]
pub fn Said(said: Vec<Voiced>, is_listening: bool) -> impl IntoView {
    let words = words();
    let min = i64::try_from(PUBLISHED_MIN).unwrap_or(i64::MAX);
    let nothing = said.is_empty().then(|| {
        let key = if is_listening { "ward-said-none" } else { "ward-said-before" };
        view! { <p>{words.say(key)}</p> }
    });
    let rows = said.into_iter().map(|one| {
        let n = i64::try_from(one.said).unwrap_or(i64::MAX);
        view! {
            <li>
                <strong><bdi>{one.issue.title.to_string()}</bdi></strong>" "
                <small>{words.tell("listen-said", &[("n", n.into())])}</small>
            </li>
        }
    });
    let rows = rows.collect_view();
    view! {
        <section class="said">
            <h2>{words.say("ward-said")}</h2>
            {nothing}
            <ul>{rows}</ul>
            <p class="hint">{words.tell("ward-said-lead", &[("min", min.into())])}</p>
        </section>
    }
}
