//! The log of a vote: what was done to it, when, in what capacity and why.

use leptos::prelude::*;
use wardmote::record::log::{Act, Line};

use crate::context::words;
use crate::words::Words;

/// What an entry says was done.
fn sentence(words: &Words, line: &Line) -> String {
    let key = format!("log-{}", line.entry.what.key().replace('_', "-"));
    let count = line.entry.count.and_then(|count| i64::try_from(count).ok()).unwrap_or_default();
    words.tell(&key, &[("count", count.into())])
}

/// The log, oldest entry first. Names stand in it where the lines have them.
#[component]
pub fn Log(
    /// The entries.
    lines: Vec<Line>,
) -> impl IntoView {
    if lines.is_empty() {
        return ().into_any();
    }
    let words = words();
    let lines = lines.into_iter().map(|line| view! { <Entry line/> }).collect_view();
    view! {
        <section class="log">
            <h2>{words.say("log-title")}</h2>
            <p class="hint">{words.say("log-lead")}</p>
            <ol>{lines}</ol>
        </section>
    }
    .into_any()
}

#[component]
fn Entry(line: Line) -> impl IntoView {
    let words = words();
    let said = sentence(&words, &line);
    let entry = line.entry;
    let role = words.say(&format!("log-role-{}", entry.role.key()));
    let who = line.name.map(|name| view! { " (" <bdi>{name.to_string()}</bdi> ")" });
    let why = (!entry.why.is_empty()).then(|| {
        let why = words.tell("log-why", &[("reason", entry.why.into())]);
        view! { " " <span>{why}</span> }
    });
    // What a challenge fixes is the receipt, whose letters the voter holds.
    let hash = entry.hash.filter(|_| entry.what != Act::Challenged).map(|hash| {
        view! { <br/><code class="hash" dir="ltr">{hash.to_string()}</code> }
    });
    view! {
        <li>
            <time datetime=words.machine(entry.at)>{words.clock(entry.at)}</time>
            " · "
            <span>{role} {who}</span>
            <br/>
            {said}
            {why}
            {hash}
        </li>
    }
}
