//! A shift as canvassers meet it: their first name, the code for the next one, the end.

use leptos::prelude::*;
use wardmote::clerk::Done;
use wardmote::count::tale::Voice;
use wardmote::error::Field as Box;
use wardmote::people::{Link, Visitor};
use wardmote::text::FIRST_NAME_MAX;

use crate::context::{Ask, words};
use crate::pages::trouble;
use crate::parts::field::Field;
use crate::parts::qr::{Qr, typed as short};
use crate::shell::Page;
use crate::typed::{Trouble, Typed};
use crate::words::Words;

/// The one question before the first door. `door` is the canvasser's page.
pub fn name(ask: &Ask, link: &Link, door: String, typed: Typed, trouble: Trouble) -> Page {
    let (label, until) = (link.label.to_string(), until(&ask.words, link));
    let status = trouble.clone();
    let page = Page::new(ask.words.say("shift-name-title"), move || {
        let words = words();
        view! {
            {trouble.summary(Some("first-name"))}
            <p class="eyebrow"><bdi>{label}</bdi></p>
            <h1>{words.say("shift-name-title")}</h1>
            <p>{until}</p>
            <form method="post" action=format!("{door}/name")>
                <Field
                    name="first-name"
                    label=words.say("shift-first-name")
                    hint=words.say("shift-first-name-hint")
                    value=typed.one("first-name")
                    autocomplete="given-name"
                    max=FIRST_NAME_MAX
                    required=true
                    error=trouble.at(&words, Box::FirstName)
                />
                <button>{words.say("shift-start")}</button>
            </form>
        }
    });
    status.on(page)
}

/// The code of a shift, to be scanned off this phone or off a sheet of paper.
pub async fn code(ask: &Ask, link: &Link, door: String) -> Done<Page> {
    let wards = ask.clerk.list_wards().await?;
    let (_, ids) = ask.visitor.canvasser()?;
    let names: Vec<_> = wards
        .iter()
        .filter(|ward| ids.contains(&ward.id))
        .map(|ward| ward.name.to_string())
        .collect();
    let (label, until) = (link.label.to_string(), until(&ask.words, link));
    let (address, wards) = (format!("{}{door}", ask.base), ask.words.list(&names));
    Ok(Page::new(ask.words.say("shift-code-title"), move || {
        let words = words();
        view! {
            <section class="poster">
                <p class="eyebrow"><bdi>{wards}</bdi></p>
                <h1><bdi>{label}</bdi></h1>
                <p>{words.say("shift-code-lead")}</p>
                <Qr text=address.clone() label=words.say("links-qr")/>
                <p class="address"><bdi dir="ltr">{short(&address)}</bdi></p>
                <p>{until}</p>
            </section>
            <p class="screen-only"><a class="button quiet" href=door>{words.say("shift-to-the-door")}</a></p>
        }
    }))
}

/// The shift has ended: thanks, and what happens to what is still on the phone.
pub fn over(ask: &Ask) -> Page {
    let page = Page::new(ask.words.say("shift-over-title"), move || {
        let words = words();
        view! {
            <h1>{words.say("shift-over-title")}</h1>
            <p class="lead">{words.say("refusal-shift-over")}</p>
            <p>{words.say("shift-over-kept")}</p>
            <p><a href="/">{words.say("back-to-start")}</a></p>
        }
    });
    page.status(trouble::status(&wardmote::error::Refusal::ShiftOver))
}

/// When a shift ends by itself.
pub fn until(words: &Words, link: &Link) -> String {
    let (day, time) = (words.day(link.ends_at), words.clock(link.ends_at));
    words.tell("shift-until", &[("day", day.into()), ("time", time.into())])
}

/// Who is canvassing on a shift, with the ways to say that it is somebody else and to
/// let another join; nothing for somebody with a link of their own.
#[component]
pub fn OnShift(
    /// The canvasser's page.
    door: String,
) -> impl IntoView {
    let Visitor::OnShift(_, canvasser) = crate::context::ask().visitor else {
        return ().into_any();
    };
    let words = words();
    view! {
        <p class="on-shift">
            <span>{words.tell("shift-you-are", &[("name", canvasser.name.to_string().into())])}</span>
            <a href=format!("{door}/name")>{words.say("shift-not-you")}</a>
            <a href=format!("{door}/code")>{words.say("shift-share")}</a>
        </p>
    }
    .into_any()
}
