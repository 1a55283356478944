//! A camera beside a box for a slip's code. The page hides it until its few lines of
//! code have found that the browser gives one.

use leptos::prelude::*;

use crate::context::{ask, words};

/// What happens with a code that was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Then {
    /// It is sent, and the next page looks again: one person after another at a desk.
    SendAndGoOn,
    /// It is sent, and the camera rests until somebody asks for it.
    Send,
    /// It is filled in: the form asks for more.
    Fill,
}

/// The button, the picture and what is said beside them.
#[component]
pub fn Camera(
    /// The id of the box that what is read goes into.
    into: &'static str,
    /// What then happens.
    then: Then,
) -> impl IntoView {
    let words = words();
    let path = |name: &str| ask().assets.path(name);
    view! {
        <div class="camera" hidden>
            <button type="button" class="quiet" data-camera="open">
                {words.say("camera-open")}
            </button>
            <p
                role="status"
                data-camera="told"
                data-starting=words.say("camera-starting")
                data-looking=words.say("camera-looking")
                data-read=words.say("camera-read")
                data-refused=words.say("camera-refused")
                data-failed=words.say("camera-failed")
            ></p>
            <div class="finder" data-camera="finder" hidden>
                <video data-camera="view" aria-label=words.say("camera-view") playsinline muted></video>
                <button type="button" class="quiet" data-camera="close">
                    {words.say("camera-close")}
                </button>
            </div>
            <script
                type="module"
                src=path("camera.js")
                data-reader=path("reader.js")
                data-wasm=path("reader.wasm")
                data-into=into
                data-sends=then != Then::Fill
                data-stays=then != Then::Send
            ></script>
        </div>
    }
}
