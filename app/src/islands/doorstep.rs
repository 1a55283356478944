//! What makes writing an answer down a little easier: how much still fits.

use leptos::ev;
use leptos::prelude::*;
use leptos::web_sys::Element;

/// Counts the letters of a box while somebody writes. The page says how many
/// fit; the server counts for itself.
#[island]
pub fn Letters(
    /// The id of the box.
    of: String,
    /// How many letters fit.
    max: usize,
    /// "Letters left: #", with the number in place of the mark.
    left: String,
    /// "Letters too many: #".
    over: String,
) -> impl IntoView {
    let written = RwSignal::new(None::<usize>);
    Effect::new(move |_| {
        let of = of.clone();
        let listener = window_event_listener(ev::input, move |event| {
            if event_target::<Element>(&event).id() == of {
                written.set(Some(event_target_value(&event).chars().count()));
            }
        });
        on_cleanup(move || listener.remove());
    });
    let sentence = move || {
        let written = written.get()?;
        let (words, number) =
            if written > max { (&over, written - max) } else { (&left, max - written) };
        Some(words.replace('#', &number.to_string()))
    };
    let is_over = move || written.get().is_some_and(|written| written > max);
    view! { <p class="letters" class:over=is_over>{sentence}</p> }
}
