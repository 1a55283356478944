//! Whether a page is in touch with the server, as a word and a sign.

use leptos::prelude::*;
use wardmote::id::ConferenceId;

use crate::live::Live;

/// The chip that says whether the line stands; without JavaScript there is no line.
#[island]
pub fn LineChip(
    /// The meeting.
    conference: ConferenceId,
    /// "Connected".
    connected: String,
    /// "Reconnecting".
    lost: String,
) -> impl IntoView {
    let stands = RwSignal::new(None);
    Effect::new(move |_| {
        let live = Live::join(conference);
        Effect::new(move |_| {
            // Before the first word nobody knows.
            let is_connected = live.is_connected.get();
            let has_heard = live.update.with(Option::is_some);
            stands.set((has_heard || !is_connected).then_some(is_connected));
        });
    });
    let text =
        move || stands.get().map(|stands| if stands { connected.clone() } else { lost.clone() });
    let sign = move || stands.get().map(|stands| if stands { "● " } else { "○ " });
    view! {
        <p class="line-chip" class:lost=move || stands.get() == Some(false) role="status">
            <span aria-hidden="true">{sign}</span>
            {text}
        </p>
    }
}
