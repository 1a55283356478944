//! How to have a say in a ward, and how to join in.

use leptos::prelude::*;
use wardmote::id::WardId;

use crate::context::words;
use crate::pages::helpers::join_path;

/// The way to the page with the one box, while somebody listens.
#[component]
pub fn Tell(ward: WardId) -> impl IntoView {
    let words = words();
    view! {
        <section class="card">
            <p>{words.say("ward-tell-lead")}</p>
            <p><a class="button" href=format!("/tell/{ward}")>{words.say("ward-tell")}</a></p>
        </section>
    }
}

/// What anybody can do here.
#[component]
pub fn Join(ward: WardId, is_listening: bool, has_meeting: bool) -> impl IntoView {
    let words = words();
    let meet = if has_meeting { "ward-join-meet" } else { "ward-join-no-meeting" };
    let tell = is_listening.then(|| {
        view! {
            <li>
                {words.say("ward-tell-lead")}" "
                <a href=format!("/tell/{ward}")>{words.say("ward-tell")}</a>
            </li>
        }
    });
    view! {
        <section class="join">
            <h2>{words.say("ward-join")}</h2>
            <ul>
                <li>{words.say(meet)}</li>
                {tell}
                <li>{words.say("ward-join-help")}</li>
                <li>
                    {words.say("helper-invite")}" "
                    <a href=join_path(Some(ward))>{words.say("helper-invite-go")}</a>
                </li>
            </ul>
        </section>
    }
}
