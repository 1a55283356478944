//! The page for the night: what to do and when, with the links of screen and desks.
//! It is shown once, because links are kept as hashes only.

use leptos::prelude::*;
use wardmote::clerk::Done;
use wardmote::conference::Conference;
use wardmote::contest::{Contest, Phase};
use wardmote::time::MINUTE_MS;

use super::conference::audience;
use super::set_up::Step;
use crate::context::{Ask, words};
use crate::parts::qr::Qr;
use crate::shell::{Look, Page};

/// What is done before the meeting, in minutes before it begins.
const BEFORE: [(i64, &str); 3] =
    [(60, "runbook-before-start"), (30, "runbook-before-look"), (20, "runbook-before-doors")];
/// What is done in it, in its order.
const DURING: [&str; 6] = [
    "runbook-say",
    "runbook-open",
    "runbook-notice",
    "runbook-close",
    "runbook-publish",
    "runbook-after",
];
/// What can go wrong, and what helps.
const TROUBLES: [&str; 5] =
    ["runbook-laptop", "runbook-wifi", "runbook-slip", "runbook-phone", "runbook-tie"];

/// A link that was just made.
pub struct MadeLink {
    /// What it is called.
    pub label: String,
    /// Its address.
    pub address: String,
}

/// The page for the night of a meeting.
pub async fn runbook(ask: &Ask, meeting: Conference, links: Vec<MadeLink>) -> Done<Page> {
    let wards = ask.clerk.list_wards().await?;
    let mut contests = ask.clerk.list_contests(&ask.visitor, meeting.id).await?;
    contests.retain(|contest| contest.phase != Phase::Void);
    let votes: Vec<_> = contests
        .into_iter()
        .map(|contest| (audience(&ask.words, &wards, contest.ward), contest))
        .collect();
    let page = Page::new(ask.words.say("setup-step-runbook"), move || {
        let words = words();
        let begins = meeting.starts_at;
        let before = BEFORE.map(|(minutes, key)| {
            let time = words.clock(begins.plus_ms(-minutes * MINUTE_MS));
            view! { <li><b>{time}</b> " " {words.say(key)}</li> }
        });
        let during = DURING.into_iter().enumerate().map(|(place, key)| {
            let time = (place == 0).then(|| view! { <b>{words.clock(begins)}</b> " " });
            view! { <li>{time}{words.say(key)}</li> }
        });
        let troubles = TROUBLES.map(|key| view! { <li>{words.say(key)}</li> });
        view! {
            <main id="main" class="runbook">
                <p class="screen-only">
                    <a href=Step::Runbook.at(meeting.id)>{words.say("runbook-back")}</a>
                </p>
                <p class="screen-only notice wait">{words.say("runbook-once")}</p>
                <h1><bdi>{meeting.name.to_string()}</bdi></h1>
                <p>
                    {words.moment(begins)} ", "
                    <bdi>{meeting.place.to_string()}</bdi> ". " {words.say("runbook-secret")}
                </p>
                <ul class="runbook-links">{links.into_iter().map(link).collect_view()}</ul>
                <h2>{words.say("runbook-evening")}</h2>
                <ol>{before.collect_view()}{during.collect_view()}</ol>
                <h2>{words.say("meeting-contests")}</h2>
                <ul>{votes.into_iter().map(vote).collect_view()}</ul>
                <h2>{words.say("runbook-trouble")}</h2>
                <ul>{troubles.collect_view()}</ul>
            </main>
        }
    });
    Ok(page.look(Look::Print))
}

fn link(MadeLink { label, address }: MadeLink) -> impl IntoView {
    let words = words();
    view! {
        <li>
            <h2><bdi>{label}</bdi></h2>
            <Qr text=address.clone() label=words.say("links-qr")/>
            <p><bdi dir="ltr">{address}</bdi></p>
        </li>
    }
}

fn vote((audience, contest): (String, Contest)) -> impl IntoView {
    let words = words();
    let lasts = contest
        .rules
        .minutes
        .map(|minutes| words.tell("contest-lasts", &[("count", i64::from(minutes).into())]));
    view! {
        <li><bdi>{audience}</bdi> ": " <bdi>{contest.question.to_string()}</bdi> " " {lasts}</li>
    }
}
