//! Bars of a count: one neutral colour, an accent for what is chosen, stripes
//! for ballots that moved, and a dashed line at more than half. Lengths are SVG
//! attributes, because the content policy allows no inline styles.

use leptos::prelude::*;

/// The stripes that [`Bar`]s refer to; once a page, before the first of them.
#[component]
pub fn Stripes() -> impl IntoView {
    view! {
        <svg class="stripes" width="0" height="0" aria-hidden="true" focusable="false">
            <defs>
                <pattern
                    id="moved"
                    width="10"
                    height="10"
                    patternUnits="userSpaceOnUse"
                    patternTransform="rotate(45)"
                >
                    <rect class="stripe" width="4" height="10"></rect>
                </pattern>
            </defs>
        </svg>
    }
}

/// Where the line lies of a count that asks for no number of votes.
const NOWHERE: &str = "0.0%";

/// One bar. The numbers stand beside it as text, so it is hidden from screen readers.
#[component]
pub fn Bar(
    /// The length of the ballots that were there before: "43.2%".
    #[prop(into)]
    own: Signal<String>,
    /// The length of those that came in this round.
    #[prop(into)]
    moved: Signal<String>,
    /// Where more than half lies, or the quota.
    #[prop(into)]
    goal: Signal<String>,
) -> impl IntoView {
    view! {
        <svg class="bar" aria-hidden="true" focusable="false">
            <rect class="own" x="0" y="0" width=move || own.get() height="100%"></rect>
            <rect
                class="moved"
                x=move || own.get()
                y="0"
                width=move || moved.get()
                height="100%"
                fill="url(#moved)"
            ></rect>
            <line
                class="goal"
                class:none=move || goal.get() == NOWHERE
                x1=move || goal.get()
                x2=move || goal.get()
                y1="-15%"
                y2="115%"
            ></line>
        </svg>
    }
}
