//! The one way to a `<textarea>`: Leptos 0.8 does not escape its child on the
//! server (stored XSS), so the text is escaped here and goes in as HTML.

use leptos::prelude::*;

/// A box for several lines of text, escaped.
#[component]
pub fn SafeTextarea(
    /// The box's name in the form, and its id in the page.
    name: &'static str,
    /// What stands above it.
    #[prop(into)]
    label: String,
    /// What was typed before.
    #[prop(into, optional)]
    value: String,
    /// A sentence that helps.
    #[prop(into, optional)]
    hint: String,
    /// A sentence that says what to do.
    #[prop(optional_no_strip)]
    error: Option<String>,
    /// The most characters.
    #[prop(optional)]
    max: Option<usize>,
    /// How many lines it shows.
    #[prop(default = 3)]
    rows: u32,
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
    let escaped = escape(&value);
    view! {
        <div class="field">
            <label for=name>{label}</label>
            {hint}
            {error}
            <textarea
                id=name
                name=name
                rows=rows
                maxlength=max
                autocapitalize="sentences"
                aria-invalid=invalid
                aria-describedby=(!described.is_empty()).then_some(described)
                inner_html=escaped
            ></textarea>
        </div>
    }
}

/// Text as HTML that shows exactly it.
fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_in_an_answer_stays_a_text() {
        let html = view! {
            <SafeTextarea name="text" label="Issue" value="</textarea><script>alert(1)</script>"/>
        }
        .to_html();
        assert!(!html.contains("<script>"), "{html}");
        assert!(html.contains("&lt;/textarea&gt;&lt;script&gt;"), "{html}");
    }
}
