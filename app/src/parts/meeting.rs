//! The next meeting: what it is called, when and where.

use leptos::prelude::*;
use wardmote::conference::Conference;

use crate::context::words;
use crate::words::Words;

/// "Saturday 21 November 2026, 7:00 pm".
pub fn when(words: &Words, meeting: &Conference) -> String {
    let at = meeting.starts_at;
    words.tell("front-when", &[("day", words.day(at).into()), ("time", words.clock(at).into())])
}

/// The next meeting, in a card.
#[component]
pub fn NextMeeting(
    /// The meeting.
    meeting: Conference,
) -> impl IntoView {
    let words = words();
    let (when, machine) = (when(&words, &meeting), words.machine(meeting.starts_at));
    view! {
        <section class="card meeting">
            <h2>{words.say("front-next")}</h2>
            <p class="lead"><bdi>{meeting.name.to_string()}</bdi></p>
            <p><time datetime=machine>{when}</time></p>
            <p><bdi>{meeting.place.to_string()}</bdi></p>
        </section>
    }
}
