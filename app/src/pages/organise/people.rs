//! The organisers, for administrators.

use leptos::prelude::*;
use wardmote::clerk::Done;
use wardmote::error::Field as Box;
use wardmote::people::{PASSWORD_MAX, PASSWORD_MIN};

use crate::context::{Ask, words};
use crate::parts::desk::Desk;
use crate::parts::field::Field;
use crate::shell::Page;
use crate::typed::{Trouble, Typed};

/// All organisers, and a form to take in another.
pub async fn people(ask: &Ask, typed: Typed, trouble: Trouble) -> Done<Page> {
    let people = ask.clerk.list_organisers(&ask.visitor).await?;
    let shown = trouble.clone();
    let page = Page::new(ask.words.say("people-title"), move || {
        let words = words();
        let rows = people
            .into_iter()
            .map(|person| {
                let administers = person.is_administrator.then(|| {
                    view! { <span class="state">{words.say("people-administrator")}</span> }
                });
                view! {
                    <li>
                        <bdi>{person.name.to_string()}</bdi> ", "
                        <bdi>{person.email.as_str().to_owned()}</bdi> " " {administers}
                    </li>
                }
            })
            .collect_view();
        view! {
            <Desk here="/organise/people">
                <h1>{words.say("people-title")}</h1>
                {shown.summary(Some("name"))}
                <ul>{rows}</ul>
                <h2>{words.say("people-new")}</h2>
                <NewOrganiser typed trouble=shown.clone()/>
            </Desk>
        }
    });
    Ok(trouble.on(page))
}

/// A new organiser with a first password.
#[component]
fn NewOrganiser(typed: Typed, trouble: Trouble) -> impl IntoView {
    let words = words();
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let hint = words.tell(
        "people-password-hint",
        &[("min", count(PASSWORD_MIN).into()), ("max", count(PASSWORD_MAX).into())],
    );
    view! {
        <form method="post" action="/organise/people" class="measure">
            <Field
                name="name"
                label=words.say("people-name")
                value=typed.one("name")
                required=true
                error=trouble.at(&words, Box::Name)
            />
            <Field
                name="email"
                label=words.say("sign-in-email")
                kind="email"
                value=typed.one("email")
                required=true
                error=trouble.at(&words, Box::Email)
            />
            <Field
                name="password"
                label=words.say("people-password")
                hint
                kind="password"
                autocomplete="new-password"
                required=true
                error=trouble.at(&words, Box::Password)
            />
            <label class="tick">
                <input
                    type="checkbox"
                    name="is_administrator"
                    value="1"
                    checked=typed.has("is_administrator")
                />
                {words.say("people-make-administrator")}
            </label>
            <button>{words.say("people-add")}</button>
        </form>
    }
}
