//! What is asked for twice, because nothing brings it back.

use leptos::prelude::*;

/// A button that opens what it means, and the form that does it.
#[component]
pub fn Sure(
    /// What it says before.
    label: String,
    /// How it looks before.
    #[prop(default = "button quiet")]
    class: &'static str,
    /// Which of several it is about, for whoever does not see where it stands.
    #[prop(into, optional)]
    about: String,
    /// What it means.
    meaning: String,
    /// The form that does it.
    children: Children,
) -> impl IntoView {
    let about = (!about.is_empty()).then(|| view! { <span class="vh">": " {about}</span> });
    view! {
        <details class="sure">
            <summary class=class>{label} {about}</summary>
            <p>{meaning}</p>
            {children()}
        </details>
    }
}
