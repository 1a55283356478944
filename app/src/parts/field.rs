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
    let described = described_by(name, !hint.is_empty(), error.is_some());
    let invalid = error.is_some().then_some("true");
    view! {
        <Labelled name label hint error>
            <input
                id=name
                name=name
                type=kind
                value=value
                autocomplete=autocomplete
                maxlength=max
                required=required
                aria-invalid=invalid
                aria-describedby=described
            />
        </Labelled>
    }
}

/// What stands around a box: its label, what helps, and what to do.
#[component]
pub fn Labelled(
    /// The box's id in the page.
    name: &'static str,
    /// What stands above it.
    label: String,
    /// A sentence that helps; nothing is shown without.
    hint: String,
    /// A sentence that says what to do; nothing is shown without.
    error: Option<String>,
    /// The box.
    children: Children,
) -> impl IntoView {
    let hint =
        (!hint.is_empty()).then(|| view! { <p class="hint" id=format!("{name}-hint")>{hint}</p> });
    let error =
        error.map(|error| view! { <p class="error" id=format!("{name}-error")>{error}</p> });
    view! {
        <div class="field">
            <label for=name>{label}</label>
            {hint}
            {error}
            {children()}
        </div>
    }
}

/// The ids of the sentences that a box's reader is told besides its label.
pub fn described_by(name: &str, has_hint: bool, has_error: bool) -> Option<String> {
    let hint = has_hint.then(|| format!("{name}-hint"));
    let error = has_error.then(|| format!("{name}-error"));
    let ids: Vec<_> = hint.into_iter().chain(error).collect();
    (!ids.is_empty()).then(|| ids.join(" "))
}
