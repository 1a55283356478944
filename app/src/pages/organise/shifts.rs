//! Shifts, for organisers: begin one, see who is on it, end it.

use leptos::prelude::*;
use wardmote::clerk::Done;
use wardmote::clerk::shifts::ShiftReport;
use wardmote::count::tale::Voice;
use wardmote::error::{Field as Box, Refusal};
use wardmote::people::{Link, Scope};
use wardmote::shift::SHIFT_HOURS_MAX;
use wardmote::ward::Ward;

use super::conference::Wards;
use crate::context::{Ask, words};
use crate::pages::shifts::until;
use crate::parts::desk::Desk;
use crate::parts::field::Field;
use crate::parts::qr::Qr;
use crate::shell::Page;
use crate::typed::{Trouble, Typed};
use crate::words::Words;

/// The address of the page.
pub const HERE: &str = "/organise/shifts";

/// All shifts, and the form for another.
pub async fn shifts(ask: &Ask, typed: Typed, trouble: Trouble) -> Done<Page> {
    let shifts = ask.clerk.list_shifts(&ask.visitor).await?;
    let wards = ask.clerk.list_wards().await?;
    let status = trouble.clone();
    let page = Page::new(ask.words.say("shifts-title"), move || {
        let words = words();
        let target = match trouble.0.as_ref().and_then(Refusal::field) {
            Some(Box::Ward) => "wards",
            Some(Box::Time) => "ends",
            _ => "label",
        };
        let none = shifts.is_empty().then(|| view! { <p>{words.say("shifts-none")}</p> });
        let rows: Vec<_> =
            shifts.into_iter().map(|shift| view! { <One shift wards=wards.clone()/> }).collect();
        view! {
            <Desk here="/organise/links">
                {trouble.summary(Some(target))}
                <p><a href="/organise/links">{words.say("links-title")}</a></p>
                <h1>{words.say("shifts-title")}</h1>
                <p>{words.say("shifts-lead")}</p>
                <div class="columns">
                    <Begin wards=wards.clone() typed trouble/>
                    <section>
                        <h2>{words.say("shifts-all")}</h2>
                        {none}
                        <ul class="cards">{rows}</ul>
                    </section>
                </div>
            </Desk>
        }
    });
    Ok(status.on(page))
}

/// The names of a shift's wards.
fn names(words: &Words, link: &Link, wards: &[Ward]) -> String {
    let Scope::Shift { wards: ids } = &link.scope else { return String::new() };
    let names: Vec<_> = wards
        .iter()
        .filter(|ward| ids.contains(&ward.id))
        .map(|ward| ward.name.to_string())
        .collect();
    words.list(&names)
}

/// One shift in the list.
#[component]
fn One(shift: ShiftReport, wards: Vec<Ward>) -> impl IntoView {
    let words = words();
    let ShiftReport { link, is_on, names: people, doors } = shift;
    let number = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
    let state = if is_on { until(&words, &link) } else { words.say("shifts-ended") };
    let on_it = if people.is_empty() {
        words.say("shifts-nobody")
    } else {
        words.tell("shifts-people", &[("names", words.list(&people).into())])
    };
    let end = is_on.then(|| {
        view! {
            <form method="post" action=format!("{HERE}/{}/end", link.id)>
                <button class="quiet">
                    {words.say("shifts-end")} <span class="vh">" " {link.label.to_string()}</span>
                </button>
            </form>
        }
    });
    view! {
        <li class="card">
            <h3><bdi>{link.label.to_string()}</bdi></h3>
            <p><bdi>{names(&words, &link, &wards)}</bdi></p>
            <p><bdi>{on_it}</bdi></p>
            <p>{words.tell("shifts-doors", &[("n", number(doors).into())])}</p>
            <p class="hint">{state}</p>
            {end}
        </li>
    }
}

/// The form for another shift.
#[component]
fn Begin(wards: Vec<Ward>, typed: Typed, trouble: Trouble) -> impl IntoView {
    let words = words();
    let hint = words.tell("shifts-ends-hint", &[("hours", SHIFT_HOURS_MAX.into())]);
    view! {
        <section>
            <h2>{words.say("shifts-new")}</h2>
            <form method="post" action=HERE>
                <Field
                    name="label"
                    label=words.say("shifts-label")
                    hint=words.say("shifts-label-hint")
                    value=typed.one("label")
                    required=true
                    error=trouble.at(&words, Box::Name)
                />
                <Wards
                    legend=words.say("organise-nav-wards")
                    wards
                    typed=typed.clone()
                    trouble=trouble.clone()
                />
                <Field
                    name="ends"
                    kind="datetime-local"
                    label=words.say("shifts-ends")
                    hint
                    value=typed.one("ends")
                    required=true
                    error=trouble.at(&words, Box::Time)
                />
                <button>{words.say("shifts-make")}</button>
            </form>
        </section>
    }
}

/// A new shift, with its code: only the hash is kept, so the code is shown from the
/// shift's own page from now on.
pub fn made(ask: &Ask, link: &Link, address: String) -> Page {
    let (label, until) = (link.label.to_string(), until(&ask.words, link));
    Page::new(ask.words.say("shifts-made"), move || {
        let words = words();
        let code = format!("{address}/code");
        view! {
            <Desk here="/organise/links">
                <h1>{words.say("shifts-made")}</h1>
                <p class="notice wait">{words.say("shifts-once")}</p>
                <h2><bdi>{label}</bdi></h2>
                <p>{until}</p>
                <div class="qr-box"><Qr text=address.clone() label=words.say("links-qr")/></div>
                <p><a class="address" href=address.clone()>{address.clone()}</a></p>
                <p><a class="button" href=code>{words.say("shifts-code")}</a></p>
                <p><a href=HERE>{words.say("shifts-title")}</a></p>
            </Desk>
        }
    })
    .once()
}
