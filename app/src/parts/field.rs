//! A labelled box of a form, with its hint and its error beside it.

use leptos::prelude::*;

/// One box of a form.
#[component]
pub fn Field(
    /// The box's name in the form, and its id in the page.
    name: &'static str,
    /// What stands above it.
    #[prop(into)]
    label: String,
    /// What was typed before.
    #[prop(into, optional)]
    value: String,
    /// The `type` of the input.
    #[prop(default = "text")]
    kind: &'static str,
    /// A sentence that helps.
    #[prop(into, optional)]
    hint: String,
    /// A sentence that says what to do, when what was typed does not do.
    #[prop(optional_no_strip)]
    error: Option<String>,
    /// The browser's word for what belongs here.
    #[prop(default = "off")]
    autocomplete: &'static str,
    /// The most characters.
    #[prop(optional)]
    max: Option<usize>,
    /// Whether it must be filled.
    #[prop(optional)]
    required: bool,
) -> impl IntoView {
    let hint_id = format!("{name}-hint");
    let error_id = format!("{name}-error");
    let described =
        [(!hint.is_empty()).then(|| hint_id.clone()), error.as_ref().map(|_| error_id.clone())]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" ");
    let invalid = error.as_ref().map(|_| "true");
    let hint = (!hint.is_empty()).then(|| view! { <p class="hint" id=hint_id>{hint}</p> });
    let error = error.map(|error| view! { <p class="error" id=error_id>{error}</p> });
    view! {
        <div class="field">
            <label for=name>{label}</label>
            {hint}
            {error}
            <input
                id=name
                name=name
                type=kind
                value=value
                autocomplete=autocomplete
                maxlength=max
                required=required
                aria-invalid=invalid
                aria-describedby=(!described.is_empty()).then_some(described)
            />
        </div>
    }
}
