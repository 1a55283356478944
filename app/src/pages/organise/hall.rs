//! On the meeting's page: what the hall screen shows, and what to do when the
//! computer that serves stops.

use leptos::prelude::*;
use wardmote::contest::{Contest, Phase};
use wardmote::id::{ConferenceId, ContestId};
use wardmote::update::Turnout;

use crate::context::words;
use crate::parts::textarea::SafeTextarea;

/// What the hall screen shows, and its link.
#[component]
pub fn Screen(
    /// The meeting.
    id: ConferenceId,
    /// Its votes.
    contests: Vec<(Contest, Turnout)>,
    /// The vote that is shown.
    on_screen: Option<ContestId>,
    /// What it says instead, or what was typed to be said.
    message: String,
    /// What is the matter with that.
    fault: Option<String>,
) -> impl IntoView {
    let words = words();
    let choices = contests
        .into_iter()
        .filter(|(contest, _)| contest.phase != Phase::Draft)
        .map(|(contest, _)| {
            let is_shown = on_screen == Some(contest.id);
            view! {
                <option value=contest.id.to_string() selected=is_shown>
                    {contest.question.to_string()}
                </option>
            }
        })
        .collect_view();
    view! {
        <section>
            <h2>{words.say("screen-choice-title")}</h2>
            <form method="post" action=format!("/organise/conferences/{id}/screen")>
                <div class="field">
                    <label for="contest">{words.say("screen-choice")}</label>
                    <select id="contest" name="contest">
                        <option value="" selected=on_screen.is_none()>
                            {words.say("screen-choice-join")}
                        </option>
                        {choices}
                    </select>
                </div>
                <button class="quiet">{words.say("screen-choice-show")}</button>
            </form>
            <form method="post" action=format!("/organise/conferences/{id}/screen")>
                <SafeTextarea
                    name="message"
                    label=words.say("screen-message")
                    value=message
                    error=fault
                />
                <button class="quiet">{words.say("screen-message-show")}</button>
            </form>
            <form method="post" action="/organise/links">
                <input type="hidden" name="kind" value="screen"/>
                <input type="hidden" name="conference" value=id.to_string()/>
                <input type="hidden" name="label" value=words.say("links-kind-screen")/>
                <input type="hidden" name="days" value="2"/>
                <button class="quiet">{words.say("screen-make-link")}</button>
            </form>
        </section>
    }
}

/// What to do when the computer that serves stops in the middle of the evening.
#[component]
pub fn WhenItStops() -> impl IntoView {
    let words = words();
    let steps = ["stops-again", "stops-back", "stops-other", "stops-paper"]
        .map(|key| view! { <li>{words.say(key)}</li> });
    view! {
        <details>
            <summary>{words.say("stops-title")}</summary>
            <p>{words.say("stops-lead")}</p>
            <ol>{steps.collect_view()}</ol>
        </details>
    }
}
