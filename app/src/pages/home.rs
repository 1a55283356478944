//! The front door: what this is, where to go, and what the wards of the town do.

mod together;
mod wards;

use leptos::prelude::*;
use wardmote::clerk::Done;
use wardmote::clerk::places::ChosenLast;
use wardmote::time::Timestamp;

use crate::context::{Ask, words};
use crate::pages::actions::{due, status_key};
use crate::parts::meeting::NextMeeting;
use crate::shell::Page;
use crate::words::Words;
use together::Together;
use wards::Wards;

/// The front page; `wanted` is what somebody typed to find a ward.
pub async fn home(ask: &Ask, wanted: String) -> Done<Page> {
    let story = ask.clerk.town_story().await?;
    Ok(Page::new(ask.words.say("home-title"), move || {
        let words = words();
        view! {
            <h1>{words.say("home-title")}</h1>
            <p class="lead">{words.say("home-lead")}</p>
            <section class="card">
                <p>{words.say("front-vote-lead")}</p>
                <p><a class="button" href="/vote">{words.say("front-vote")}</a></p>
            </section>
            {story.next.map(|meeting| view! { <NextMeeting meeting/> })}
            <Wards wards=story.wards wanted now=story.now/>
            <Together together=story.together now=story.now/>
            <p class="meta">
                <a href="/count">{words.say("tally-link")}</a>" · "
                <a href="/sign-in">{words.say("front-organise")}</a>
            </p>
        }
    }))
}

/// What was chosen in a vote, each with how far it is: "Damp homes: Under way".
fn chosen(words: &Words, last: ChosenLast, now: Timestamp) -> impl IntoView + use<> {
    let nothing = last.chosen.is_empty().then(|| {
        let link = format!("/r/{}", last.contest.id);
        view! { <p><a href=link>{words.say("ward-nothing")}</a></p> }
    });
    let rows = last.chosen.into_iter().map(|(title, action)| {
        let title = title.to_string();
        let Some(action) = action else {
            return view! { <li><bdi>{title}</bdi></li> }.into_any();
        };
        let late = action.is_overdue(now).then(|| {
            let late = due(words, &action, now);
            view! { <p class="due late">{late}</p> }
        });
        let status = words.say(&status_key(&action.status));
        view! {
            <li>
                <a href=format!("/actions/{}", action.id)><bdi>{title}</bdi></a>
                ": " {status}
                {late}
            </li>
        }
        .into_any()
    });
    let rows = rows.collect_view();
    view! { {nothing} <ul class="plain-list">{rows}</ul> }
}
