//! How things stand for a slip: what is cast, what has ended, what is still to come.

use leptos::prelude::*;
use wardmote::clerk::ballots::{Booth, Paper};
use wardmote::contest::Phase;

use super::after::{Outcome, was_in};
use super::receipt::{ChangeButton, Code};
use super::sheet::{Help, ended};
use crate::context::{Ask, words};
use crate::shell::{Look, Page};

/// How things stand when no ballot waits for this voter.
pub fn overview(ask: &Ask, at: &str, booth: &Booth) -> Page {
    let title = ask.words.say(title(booth));
    let (at, booth, heading) = (at.to_owned(), booth.clone(), title.clone());
    Page::new(title, move || view! { <Overview at booth heading/> }).look(Look::Ballot)
}

/// The one sentence that says it.
fn title(booth: &Booth) -> &'static str {
    let has_cast = booth.papers.iter().any(|paper| paper.is_cast || paper.on_paper.is_some());
    let waits = !booth.to_come.is_empty() || booth.papers.is_empty();
    match (has_cast, waits) {
        _ if booth.first_waiting().is_some() => "vote-all-title",
        (true, _) => "vote-voted-title",
        (false, true) => "vote-waiting-title",
        (false, false) => "vote-over-title",
    }
}

#[component]
fn Overview(at: String, booth: Booth, heading: String) -> impl IntoView {
    let words = words();
    let waits = !booth.to_come.is_empty() || booth.papers.is_empty();
    let is_first = booth.papers.is_empty();
    let waiting = waits.then(|| {
        let key = if is_first { "vote-waiting" } else { "vote-waiting-more" };
        view! {
            <p>{words.say(key)}</p>
            <p><a class="button quiet" href=at.clone()>{words.say("vote-check-again")}</a></p>
        }
    });
    let papers = booth.papers.into_iter().map(|paper| view! { <PaperCard at=at.clone() paper/> });
    view! {
        <p class="eyebrow"><bdi>{booth.conference.name.to_string()}</bdi></p>
        <h1>{heading}</h1>
        {papers.collect_view()}
        {waiting}
        <Help/>
    }
}

/// One vote of the slip, and what can be done about it now.
#[component]
fn PaperCard(at: String, paper: Paper) -> impl IntoView {
    let words = words();
    let receipt = paper.receipt();
    let standing = match paper.contest.phase {
        Phase::Open if paper.on_paper.is_some() => {
            view! { <p>{words.say("refusal-on-paper")}</p> }.into_any()
        }
        Phase::Open if paper.is_cast => view! {
            <Code receipt/>
            <ChangeButton at paper=paper.clone()/>
        }
        .into_any(),
        Phase::Open => {
            let to = format!("{at}/{}", paper.contest.id);
            view! { <p><a class="button" href=to>{words.say("vote-now-open")}</a></p> }.into_any()
        }
        _ => view! {
            <p>{ended(&words, &paper.contest)}</p>
            <p>{words.say(was_in(&paper))}</p>
            <Outcome at paper=paper.clone()/>
        }
        .into_any(),
    };
    view! {
        <section class="paper">
            <h2><bdi>{paper.contest.question.to_string()}</bdi></h2>
            {standing}
        </section>
    }
}
