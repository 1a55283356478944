//! What stands on everything that is about a meeting which does not count.

use leptos::prelude::*;
use wardmote::conference::Kind;

use crate::context::ask;
use crate::words::Words;

/// The word for what does not count; none for a meeting that does.
pub fn mark(words: &Words, kind: Kind) -> Option<String> {
    match kind {
        Kind::Real => None,
        Kind::Practice { .. } => Some(words.say("practice-mark")),
        Kind::Straw { .. } => Some(words.say("straw-mark")),
    }
}

/// A name with that word before it, for where there is no other place for it.
pub fn marked(words: &Words, kind: Kind, name: &str) -> String {
    mark(words, kind).map_or_else(|| name.to_owned(), |mark| format!("{mark} · {name}"))
}

/// The strip on every page about a meeting that does not count; nothing on others. It
/// wears what voters' pages have anyway: these must not grow.
#[component]
pub fn Mark() -> impl IntoView {
    let ask = ask();
    let what = match ask.kind {
        Kind::Straw { .. } => "straw-what",
        Kind::Practice { .. } | Kind::Real => "practice-what",
    };
    mark(&ask.words, ask.kind).map(|mark| {
        view! {
            <aside class="mark notice wait">
                <strong>{mark}</strong>
                " "
                <span>{ask.words.say(what)}</span>
            </aside>
        }
    })
}
