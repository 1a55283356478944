//! The front door: what this is, and where to go.

use leptos::prelude::*;
use wardmote::clerk::Done;
use wardmote::conference::Conference;
use wardmote::ward::Ward;

use crate::context::{Ask, words};
use crate::shell::Page;

/// The front page.
pub async fn home(ask: &Ask) -> Done<Page> {
    let (wards, next) = ask.clerk.front().await?;
    Ok(Page::new(ask.words.say("home-title"), move || {
        let words = words();
        view! {
            <h1>{words.say("home-title")}</h1>
            <p class="lead">{words.say("home-lead")}</p>
            <section class="card">
                <p>{words.say("front-vote-lead")}</p>
                <p><a class="button" href="/vote">{words.say("front-vote")}</a></p>
            </section>
            {next.map(|meeting| view! { <NextMeeting meeting/> })}
            <WardLinks wards/>
            <p class="meta">
                <a href="/count">{words.say("tally-link")}</a>" · "
                <a href="/sign-in">{words.say("front-organise")}</a>
            </p>
        }
    }))
}

/// The next meeting.
#[component]
fn NextMeeting(meeting: Conference) -> impl IntoView {
    let words = words();
    let at = meeting.starts_at;
    let when = words
        .tell("front-when", &[("day", words.day(at).into()), ("time", words.clock(at).into())]);
    view! {
        <section class="card">
            <h2>{words.say("front-next")}</h2>
            <p class="lead"><bdi>{meeting.name.to_string()}</bdi></p>
            <p><time datetime=words.machine(at)>{when}</time></p>
            <p><bdi>{meeting.place.to_string()}</bdi></p>
        </section>
    }
}

/// All wards.
#[component]
fn WardLinks(wards: Vec<Ward>) -> impl IntoView {
    let words = words();
    let lead = if wards.is_empty() { "front-no-wards" } else { "front-wards-lead" };
    let link = |ward: Ward| {
        view! { <li><a href=format!("/ward/{}", ward.id)><bdi>{ward.name.to_string()}</bdi></a></li> }
    };
    view! {
        <h2>{words.say("front-wards")}</h2>
        <p>{words.say(lead)}</p>
        <ul class="links">{wards.into_iter().map(link).collect_view()}</ul>
    }
}
