//! Signing in, and changing one's password.

use leptos::prelude::*;
use wardmote::error::Field as Box;
use wardmote::people::{PASSWORD_MAX, PASSWORD_MIN};

use crate::context::{Ask, words};
use crate::parts::desk::Desk;
use crate::parts::field::Field;
use crate::parts::notice::DoneNotice;
use crate::shell::Page;
use crate::typed::{Trouble, Typed};

/// Where an organiser signs in. The password is never shown again.
pub fn sign_in(ask: &Ask, typed: Typed, trouble: Trouble) -> Page {
    let shown = trouble.clone();
    let page = Page::new(ask.words.say("sign-in"), move || {
        let words = words();
        view! {
            <h1>{words.say("sign-in")}</h1>
            {shown.summary(Some("email"))}
            <p>{words.say("sign-in-lead")}</p>
            <form method="post" action="/sign-in">
                <input type="hidden" name="next" value=typed.one("next").to_owned()/>
                <Field
                    name="email"
                    label=words.say("sign-in-email")
                    value=typed.one("email")
                    kind="email"
                    autocomplete="username"
                    required=true
                    error=shown.at(&words, Box::Email)
                />
                <Field
                    name="password"
                    label=words.say("sign-in-password")
                    kind="password"
                    autocomplete="current-password"
                    required=true
                    error=shown.at(&words, Box::Password)
                />
                <button>{words.say("sign-in")}</button>
            </form>
        }
    });
    trouble.on(page)
}

/// Where an organiser changes their own password.
pub fn password(ask: &Ask, is_done: bool, trouble: Trouble) -> Page {
    let shown = trouble.clone();
    let page = Page::new(ask.words.say("password-title"), move || {
        let words = words();
        let done = is_done.then(|| view! { <DoneNotice text=words.say("password-changed")/> });
        let hint = words.tell(
            "password-hint",
            &[("min", count(PASSWORD_MIN).into()), ("max", count(PASSWORD_MAX).into())],
        );
        view! {
            <Desk here="/organise/password">
                <h1>{words.say("password-title")}</h1>
                {done}
                {shown.summary(Some("current"))}
                <form method="post" action="/organise/password" class="measure">
                    <Field
                        name="current"
                        label=words.say("password-current")
                        kind="password"
                        autocomplete="current-password"
                        required=true
                    />
                    <Field
                        name="new"
                        label=words.say("password-new")
                        kind="password"
                        hint
                        autocomplete="new-password"
                        required=true
                        error=shown.at(&words, Box::Password)
                    />
                    <button>{words.say("password-change")}</button>
                </form>
            </Desk>
        }
    });
    trouble.on(page)
}

fn count(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}
