//! Those who may be told what happens, for organisers; and for them, the way out.

use leptos::prelude::*;
use wardmote::clerk::Done;
use wardmote::clerk::consent::InTouch;
use wardmote::ward::Ward;

use crate::context::{Ask, ask, words};
use crate::parts::desk::Desk;
use crate::parts::notice::DoneNotice;
use crate::shell::Page;

/// The address of the list.
pub const HERE: &str = "/organise/in-touch";

/// The address by which somebody takes their consent back: it goes into every message.
pub fn way_out(base: &str, person: &InTouch) -> String {
    format!("{base}/withdraw/{}", person.listed.details.withdrawal.as_str())
}

/// Everybody in the list.
pub async fn list(ask: &Ask, is_erased: bool) -> Done<Page> {
    let people = ask.clerk.list_in_touch(&ask.visitor).await?;
    Ok(Page::new(ask.words.say("touch-title"), move || {
        let words = words();
        let done = is_erased.then(|| view! { <DoneNotice text=words.say("touch-erased")/> });
        let file = (!people.is_empty()).then(|| {
            view! {
                <p><a class="button quiet" href=format!("{HERE}/people.csv")>{words.say("touch-file")}</a></p>
            }
        });
        let none =
            people.is_empty().then(|| view! { <p class="notice">{words.say("touch-none")}</p> });
        let rows: Vec<_> = people.into_iter().map(|person| view! { <One person/> }).collect();
        view! {
            <Desk here="/organise/listening">
                {done}
                <p><a href="/organise/listening">{words.say("listening-title")}</a></p>
                <h1>{words.say("touch-title")}</h1>
                <p>{words.say("touch-lead")}</p>
                {none}
                {file}
                <ul class="cards">{rows}</ul>
            </Desk>
        }
    }))
}

/// One person, with the button that erases them.
#[component]
fn One(person: InTouch) -> impl IntoView {
    let ask = ask();
    let words = ask.words.clone();
    let way_out = way_out(&ask.base, &person);
    let InTouch { listed, ward, until } = person;
    let details = listed.details;
    let ward = ward.map(|ward| ward.name.to_string()).unwrap_or_default();
    let said = listed.answer.map(|answer| {
        view! { <blockquote><bdi>{answer.to_string()}</bdi></blockquote> }
    });
    let asked_by = listed.canvasser.unwrap_or_else(|| words.say("history-somebody"));
    let given = words.tell(
        "touch-given",
        &[
            ("day", words.day(details.given_at).into()),
            ("time", words.clock(details.given_at).into()),
            ("name", asked_by.into()),
            ("wording", details.wording.as_str().to_owned().into()),
        ],
    );
    view! {
        <li class="card">
            <h2><bdi>{details.name.to_string()}</bdi></h2>
            <p><bdi dir="ltr">{details.reach.as_str().to_owned()}</bdi></p>
            <p><bdi>{ward}</bdi></p>
            {said}
            <p class="hint">{given}</p>
            <p class="hint">{words.tell("touch-until", &[("day", words.day(until).into())])}</p>
            <details class="fold">
                <summary>{words.say("touch-way-out")}<span class="vh">": "{details.name.to_string()}</span></summary>
                <p class="address"><bdi dir="ltr">{way_out}</bdi></p>
            </details>
            <form method="post" action=format!("{HERE}/{}/erase", details.id)>
                <button class="quiet">
                    {words.say("touch-erase")} <span class="vh">" " {details.name.to_string()}</span>
                </button>
            </form>
        </li>
    }
}

/// What somebody sees who follows the link in a message: what is kept, and one button.
/// Nothing of it is shown, because links are followed by programs, too.
pub fn withdraw(ask: &Ask, ward: Option<Ward>) -> Page {
    let here = ask.path.clone();
    Page::new(ask.words.say("withdraw-title"), move || {
        let words = words();
        let Some(ward) = ward else {
            return view! {
                <h1>{words.say("withdraw-title")}</h1>
                <p class="notice ok" role="status">{words.say("withdraw-nothing")}</p>
                <p><a href="/">{words.say("back-to-start")}</a></p>
            }
            .into_any();
        };
        let kept = words.tell("withdraw-kept", &[("ward", ward.name.to_string().into())]);
        view! {
            <h1>{words.say("withdraw-title")}</h1>
            <p>{kept}</p>
            <form method="post" action=here>
                <button>{words.say("withdraw-do")}</button>
            </form>
            <p class="hint">{words.say("withdraw-hint")}</p>
        }
        .into_any()
    })
}
