//! The one way to a `<textarea>`: Leptos 0.8 does not escape its child on the
//! server (stored XSS), so the text is escaped here and goes in as HTML.

use leptos::prelude::*;

use crate::parts::field::{Labelled, described_by};

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
    let described = described_by(name, !hint.is_empty(), error.is_some());
    let invalid = error.is_some().then_some("true");
    let escaped = escape(&value);
    view! {
        <Labelled name label hint error>
            <textarea
                id=name
                name=name
                rows=rows
                maxlength=max
                autocapitalize="sentences"
                aria-invalid=invalid
                aria-describedby=described
                inner_html=escaped
            ></textarea>
        </Labelled>
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
