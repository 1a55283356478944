//! What other ways of counting would say, as a small list.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use wardmote::count::others::OtherLine;

/// What stands around the list.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct OtherWords {
    /// "What other ways of counting would say".
    pub title: String,
    /// "These are for interest…"
    pub note: String,
    /// "A different choice".
    pub differs: String,
}

/// The list; closed until somebody wants to know.
#[component]
pub fn OtherWays(lines: Vec<OtherLine>, words: OtherWords) -> impl IntoView {
    let differs = words.differs;
    let line = move |line: OtherLine| {
        let tag = line.differs.then(|| view! { " " <b class="tag">{differs.clone()}</b> });
        view! { <li>{line.told}{tag}</li> }
    };
    view! {
        <details class="others">
            <summary>{words.title}</summary>
            <p>{words.note}</p>
            <ul>{lines.into_iter().map(line).collect_view()}</ul>
        </details>
    }
}
