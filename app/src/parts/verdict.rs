//! One answer that is told apart at a glance: by its word, its sign and its colour.

use leptos::prelude::*;

/// What kind of answer it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// All is well.
    Good,
    /// It is not so simple, and there is something to know or do.
    Wait,
    /// It will not do.
    Bad,
}

impl Kind {
    /// The stable word, for styles and tests.
    fn key(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Wait => "wait",
            Self::Bad => "bad",
        }
    }

    fn sign(self) -> &'static str {
        match self {
            Self::Good => "✓",
            Self::Wait => "!",
            Self::Bad => "✕",
        }
    }
}

/// An answer, large.
#[component]
pub fn Verdict(
    /// What kind of answer it is.
    kind: Kind,
    /// The answer in a word or two.
    #[prop(into)]
    word: String,
    children: Children,
) -> impl IntoView {
    view! {
        <section class="verdict" data-kind=kind.key() role="status">
            <p class="verdict-word">
                <span class="verdict-sign" aria-hidden="true">{kind.sign()}</span>
                {word}
            </p>
            {children()}
        </section>
    }
}
