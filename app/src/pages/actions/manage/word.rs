//! The form by which a word of an action is told: what was done, perhaps with a picture,
//! how far it is, and when the next word comes.

use leptos::prelude::*;
use wardmote::action::Status;
use wardmote::clerk::actions::Told;
use wardmote::error::Field as Box;
use wardmote::text::{ALT_MAX, STORY_MAX};
use wardmote::time::Timestamp;

use crate::context::words;
use crate::pages::actions::status_key;
use crate::parts::choice::Choice;
use crate::parts::field::{Field, Labelled};
use crate::parts::textarea::SafeTextarea;
use crate::typed::{Trouble, Typed};
use crate::words::Words;

/// The form of a word.
pub const FORM: &str = "tell";

/// Where it is sent. `at` is the address of the page.
pub fn sends_to(at: &str) -> String {
    format!("{at}/news")
}

/// A word for everybody: what was done, how far it is, when the next one comes.
#[component]
pub fn WordForm(
    /// The address of the page.
    at: String,
    /// The action.
    told: Told,
    /// The id of the word.
    word: String,
    /// What was typed before.
    typed: Typed,
    /// What is the matter with it.
    trouble: Trouble,
) -> impl IntoView {
    let words = words();
    let or = |name: &str, usual: String| {
        if typed.has(name) { typed.one(name).to_owned() } else { usual }
    };
    let status = or("status", told.action.status.key().to_owned());
    let why = told.action.status.reason().map(ToString::to_string).unwrap_or_default();
    let next = told.action.due_at.max(told.now.plus_ms(usual_wait()));
    let due = or("due", day_of(&words, next));
    view! {
        <section class="card">
            <h2>{words.say("action-tell")}</h2>
            <form method="post" action=sends_to(&at) enctype="multipart/form-data" id=FORM>
                <input type="hidden" name="word" value=word/>
                <input type="hidden" name="from" value=told.action.status.key()/>
                <SafeTextarea
                    name="story"
                    label=words.say("action-story")
                    hint=words.say("action-story-hint")
                    value=typed.one("story")
                    error=trouble.at(&words, Box::Story)
                    max=STORY_MAX
                    rows=5
                />
                <PictureBoxes typed=typed.clone() trouble=trouble.clone()/>
                <Choice
                    name="status"
                    label=words.say("action-status")
                    choices=statuses(&words)
                    chosen=status
                    error=trouble.at(&words, Box::Status)
                />
                <Field
                    name="reason"
                    label=words.say("action-reason")
                    hint=words.say("action-reason-hint")
                    value=or("reason", why)
                    error=trouble.at(&words, Box::Reason)
                />
                <Field
                    name="due"
                    kind="date"
                    label=words.say("action-next")
                    value=due
                    error=trouble.at(&words, Box::Due)
                />
                <button>{words.say("action-tell-go")}</button>
            </form>
        </section>
    }
}

/// A picture, and what it shows.
#[component]
fn PictureBoxes(typed: Typed, trouble: Trouble) -> impl IntoView {
    let words = words();
    let error = trouble.at(&words, Box::Picture);
    // No browser sends a file twice by itself.
    let again =
        (error.is_none() && typed.has("picture")).then(|| words.say("action-picture-again"));
    let hint = words.say("action-picture-hint");
    view! {
        <Labelled
            name="picture"
            label=words.say("action-picture")
            hint
            error=error.or(again)
        >
            <input
                id="picture"
                name="picture"
                type="file"
                accept="image/jpeg,image/png,image/webp"
                aria-describedby="picture-hint"
            />
        </Labelled>
        <Field
            name="alt"
            label=words.say("action-alt")
            hint=words.say("action-alt-hint")
            value=typed.one("alt")
            max=ALT_MAX
            error=trouble.at(&words, Box::Alt)
        />
    }
}

/// How far an action can be said to be.
fn statuses(words: &Words) -> Vec<(String, String)> {
    let rungs = Status::LADDER.map(|rung| (rung.key().to_owned(), words.say(&status_key(&rung))));
    let not = ("not_possible".to_owned(), words.say("action-status-not_possible"));
    rungs.into_iter().chain([not]).collect()
}

fn usual_wait() -> i64 {
    wardmote::action::DUE_DAYS * wardmote::time::DAY_MS
}

/// A day as `<input type=date>` writes it.
fn day_of(words: &Words, at: Timestamp) -> String {
    words.machine(at).chars().take("2026-12-20".len()).collect()
}
