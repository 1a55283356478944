//! What a person must be told: an error at the top of a form, or that something was done.

use leptos::prelude::*;
use wardmote::error::Refusal;

use crate::context::words;

/// What went wrong, at the top of the page, announced at once.
#[component]
pub fn ErrorSummary(
    /// What went wrong; nothing is shown without.
    refusal: Option<Refusal>,
    /// The box it is about, to go to.
    #[prop(optional_no_strip)]
    target: Option<&'static str>,
) -> impl IntoView {
    refusal.map(|refusal| {
        let words = words();
        let sentence = words.refusal(&refusal);
        let line = match target {
            Some(target) => view! { <a href=format!("#{target}")>{sentence}</a> }.into_any(),
            None => sentence.into_any(),
        };
        view! {
            <div class="summary error" role="alert">
                <h2>{words.say("error-title")}</h2>
                <p>{line}</p>
            </div>
        }
    })
}

/// That something was done.
#[component]
pub fn DoneNotice(
    /// The sentence.
    #[prop(into)]
    text: String,
) -> impl IntoView {
    view! { <p class="notice ok" role="status"><span aria-hidden="true">"✓ "</span>{text}</p> }
}
