//! What somebody typed into a form, and what is the matter with it.

use std::borrow::Cow;

use leptos::prelude::*;
use wardmote::error::{Field, Refusal};

use crate::pages::trouble;
use crate::parts::notice::ErrorSummary;
use crate::shell::Page;
use crate::words::Words;

/// The boxes of a form as typed, in their order; one name may stand several times.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed(Vec<(Cow<'static, str>, String)>);

impl Typed {
    /// What a form sent.
    pub fn sent(pairs: Vec<(String, String)>) -> Self {
        Self(pairs.into_iter().map(|(name, text)| (Cow::Owned(name), text)).collect())
    }

    /// What stands in a form before anybody typed.
    #[must_use]
    pub fn with(mut self, name: &'static str, text: impl ToString) -> Self {
        self.0.push((Cow::Borrowed(name), text.to_string()));
        self
    }

    /// What was typed into a box; nothing when it was not sent.
    pub fn one(&self, name: &str) -> &str {
        self.all(name).next().unwrap_or_default()
    }

    /// What was typed into all boxes of that name.
    pub fn all(&self, name: &str) -> impl Iterator<Item = &str> {
        self.0.iter().filter(move |(key, _)| key == name).map(|(_, text)| text.as_str())
    }

    /// Whether a box of that name was ticked with that value.
    pub fn ticked(&self, name: &str, value: &str) -> bool {
        self.all(name).any(|text| text == value)
    }

    /// Whether a box of that name was sent with anything in it.
    pub fn has(&self, name: &str) -> bool {
        !self.one(name).is_empty()
    }
}

/// What is the matter with what was typed, if anything is.
#[derive(Clone, Debug, Default)]
pub struct Trouble(pub Option<Refusal>);

impl From<Refusal> for Trouble {
    fn from(refusal: Refusal) -> Self {
        Self(Some(refusal))
    }
}

impl Trouble {
    /// The sentence to show beside a box.
    pub fn at(&self, words: &Words, field: Field) -> Option<String> {
        self.0.as_ref().filter(|refusal| refusal.field() == Some(field)).map(|r| words.refusal(r))
    }

    /// The sentence at the top of the page; it leads to the box with that id.
    pub fn summary(&self, target: Option<&'static str>) -> impl IntoView + use<> {
        let refusal = self.0.clone();
        view! { <ErrorSummary refusal target/> }
    }

    /// The page with the status that fits.
    #[must_use]
    pub fn on(&self, page: Page) -> Page {
        match &self.0 {
            Some(refusal) => page.status(trouble::status(refusal)),
            None => page,
        }
    }
}
