//! A labelled list to choose one thing from.

use leptos::prelude::*;
use wardmote::listening::Category;
use wardmote::ward::Ward;

use crate::parts::field::{Labelled, described_by};
use crate::words::Words;

/// What can be chosen: the value in the form, and what a person reads.
pub type Choices = Vec<(String, String)>;

/// A list to choose one thing from.
#[component]
pub fn Choice(
    /// The list's name in the form, and its id in the page.
    name: &'static str,
    /// What stands above it.
    #[prop(into)]
    label: String,
    /// What can be chosen.
    choices: Choices,
    /// The value that is chosen.
    #[prop(into, optional)]
    chosen: String,
    /// A sentence that says what to do.
    #[prop(optional_no_strip)]
    error: Option<String>,
) -> impl IntoView {
    let described = described_by(name, false, error.is_some());
    let invalid = error.is_some().then_some("true");
    view! {
        <Labelled name label hint=String::new() error>
            <select id=name name=name aria-invalid=invalid aria-describedby=described>
                {options(choices, chosen)}
            </select>
        </Labelled>
    }
}

/// The lines of a list.
pub fn options(choices: Choices, chosen: String) -> impl IntoView {
    choices
        .into_iter()
        .map(|(value, text)| {
            let selected = value == chosen;
            view! { <option value=value selected=selected>{text}</option> }
        })
        .collect_view()
}

/// What an answer can be about, after a first line for none of them.
pub fn categories(words: &Words, none: String) -> Choices {
    let all = Category::ALL.map(|category| {
        (category.key().to_owned(), words.say(&format!("category-{}", category.key())))
    });
    std::iter::once((String::new(), none)).chain(all).collect()
}

/// Wards, after a first line for none of them when there is one.
pub fn wards(wards: &[Ward], none: Option<String>) -> Choices {
    let all = wards.iter().map(|ward| (ward.id.to_string(), ward.name.to_string()));
    none.map(|none| (String::new(), none)).into_iter().chain(all).collect()
}
