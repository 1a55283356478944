//! "They'd like to hear what happens": closed until somebody asks for it, and kept with
//! their consent only.

use leptos::prelude::*;
use wardmote::consent::{Asked, Consent, KEEP_DAYS, Wording};
use wardmote::error::{Field as Box, Refusal};
use wardmote::text::NAME_MAX;

use crate::context::words;
use crate::parts::field::Field;
use crate::typed::{Trouble, Typed};

/// The value of the box that keeps details together with what was said.
const WITH_ANSWER: &str = "answer";

/// What was agreed to in a form; nothing, when nobody asked for anything to be kept.
///
/// # Errors
/// A sentence about what is missing: the tick first of all.
pub fn read(typed: &Typed) -> Result<Option<Consent>, Refusal> {
    Asked {
        name: typed.one("name"),
        reach: typed.one("reach"),
        is_ticked: typed.has("consent"),
        wording: typed.one("consent_wording"),
        with_answer: typed.ticked("updates", WITH_ANSWER),
    }
    .read()
}

/// The box a refusal is about, where it is one of this part.
pub fn target(refusal: &Refusal) -> Option<&'static str> {
    match refusal.field()? {
        Box::Name => Some("name"),
        Box::Reach => Some("reach"),
        Box::Consent => Some("consent"),
        _ => None,
    }
}

/// The boxes for whoever would like to hear what happens.
#[component]
pub fn ConsentPart(
    /// What was typed before.
    typed: Typed,
    /// What is the matter with it.
    trouble: Trouble,
) -> impl IntoView {
    let words = words();
    let is_open = ["name", "reach", "consent"].iter().any(|name| typed.has(name));
    let no_tick = trouble.at(&words, Box::Consent);
    let describes = no_tick.is_some().then_some("consent-error");
    let no_tick = no_tick.map(|text| view! { <p class="error" id="consent-error">{text}</p> });
    let aloud = words.tell("consent-wording", &[("days", KEEP_DAYS.into())]);
    view! {
        <details class="fold consent" open=is_open>
            <summary>{words.say("consent-open")}</summary>
            <Field
                name="name"
                label=words.say("consent-name")
                value=typed.one("name")
                max=NAME_MAX
                error=trouble.at(&words, Box::Name)
            />
            <Field
                name="reach"
                label=words.say("consent-reach")
                value=typed.one("reach")
                error=trouble.at(&words, Box::Reach)
            />
            <p>{words.say("consent-aloud")}</p>
            <p class="say">{aloud}</p>
            {no_tick}
            <label class="tick">
                <input
                    type="checkbox"
                    id="consent"
                    name="consent"
                    value="yes"
                    checked=typed.has("consent")
                    aria-describedby=describes
                />
                <span>{words.say("consent-tick")}</span>
            </label>
            <label class="tick">
                <input
                    type="checkbox"
                    name="updates"
                    value=WITH_ANSWER
                    checked=typed.ticked("updates", WITH_ANSWER)
                />
                <span>{words.say("consent-with-answer")}</span>
            </label>
            <input
                type="hidden"
                name="consent_wording"
                value=Wording::newest(words.lang.tag()).as_str().to_owned()
            />
        </details>
    }
}
