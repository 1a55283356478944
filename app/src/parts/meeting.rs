//! The next meeting: what it is called, when and where.

use leptos::prelude::*;
use wardmote::conference::Conference;

use crate::context::words;

/// The next meeting, in a card.
#[component]
pub fn NextMeeting(
    /// The meeting.
    meeting: Conference,
) -> impl IntoView {
    let words = words();
    let at = meeting.starts_at;
    let (when, machine) = (words.moment(at), words.machine(at));
    view! {
        <section class="card meeting">
            <h2>{words.say("front-next")}</h2>
            <p class="lead"><bdi>{meeting.name.to_string()}</bdi></p>
            <p><time datetime=machine>{when}</time></p>
            <p><bdi>{meeting.place.to_string()}</bdi></p>
        </section>
    }
}
