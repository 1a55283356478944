//! After voting: when it closed, whether a ballot of this slip was in, and the
//! marks of somebody who was a moment late.

use leptos::prelude::*;
use wardmote::ballot::Ranking;
use wardmote::clerk::ballots::{Booth, Paper};
use wardmote::contest::Phase;

use super::sheet::{Help, Marks, choices, ended};
use crate::context::{Ask, words};
use crate::islands::ranker::Choice;
use crate::shell::{Look, Page};

/// How a contest ended for this slip. With `marks`, somebody was about to vote:
/// nothing was recorded, and what they marked stays to be seen.
pub fn after(ask: &Ask, at: &str, booth: &Booth, paper: &Paper, marks: Option<Ranking>) -> Page {
    let status = if marks.is_some() { 409 } else { 200 };
    let title = ended(&ask.words, &paper.contest);
    let choices = choices(&paper.contest, &booth.slip.hash.0);
    let has_more = booth.papers.len() > 1 || !booth.to_come.is_empty();
    let more = has_more.then(|| at.to_owned());
    let (at, paper) = (at.to_owned(), paper.clone());
    Page::new(title, move || view! { <After at paper marks choices more/> })
        .look(Look::Ballot)
        .status(status)
}

#[component]
fn After(
    at: String,
    paper: Paper,
    marks: Option<Ranking>,
    choices: Vec<Choice>,
    more: Option<String>,
) -> impl IntoView {
    let words = words();
    let contest = &paper.contest;
    let is_late = marks.is_some();
    let late = is_late.then(|| {
        // Whoever sends a vote again, because its answer got lost, is in.
        let key = if paper.is_cast { "vote-too-late-again" } else { "vote-too-late" };
        view! { <p class="notice wait">{words.say(key)}</p> }
    });
    let reason = contest.void_reason.as_ref().map(|reason| {
        view! { <p><bdi>{reason.to_string()}</bdi></p> }
    });
    let marks = marks.filter(|marks| !marks.is_blank()).map(|ranking| {
        view! {
            <h2>{words.say("vote-marks")}</h2>
            <Marks choices ranking/>
        }
    });
    let more =
        more.map(|at| view! { <p><a class="button plain" href=at>{words.say("vote-all")}</a></p> });
    view! {
        <h1>{ended(&words, contest)}</h1>
        <p><bdi>{contest.question.to_string()}</bdi></p>
        {late}
        <p>{words.say(was_in(&paper))}</p>
        {reason}
        <Outcome at paper=paper.clone()/>
        {marks}
        {more}
        <Help/>
    }
}

/// Whether a ballot of this slip was in when voting ended.
pub fn was_in(paper: &Paper) -> &'static str {
    if paper.is_cast { "vote-was-in" } else { "vote-was-not-in" }
}

/// The way to the result, or a look whether it is there.
#[component]
pub fn Outcome(
    /// The slip's address.
    at: String,
    /// The vote that is over.
    paper: Paper,
) -> impl IntoView {
    let words = words();
    let id = paper.contest.id;
    match paper.contest.phase {
        Phase::Published => view! {
            <p><a class="button" href=format!("/r/{id}")>{words.say("vote-see-result")}</a></p>
        }
        .into_any(),
        Phase::Closed => view! {
            <p>{words.say("vote-counting")}</p>
            <p><a class="button quiet" href=format!("{at}/{id}")>{words.say("vote-check-again")}</a></p>
        }
        .into_any(),
        _ => ().into_any(),
    }
}
