//! What a ward chose, vote by vote.

use leptos::prelude::*;
use wardmote::clerk::counts::Counted;

use crate::context::words;
use crate::words::Words;

/// The published votes of a ward and of whole meetings it was at, newest first.
#[component]
pub fn Chosen(name: String, chosen: Vec<Counted>) -> impl IntoView {
    let words = words();
    let nothing = chosen.is_empty().then(|| {
        view! {
            <p class="lead">{words.say("ward-none")}</p>
            <p>{words.say("ward-none-more")}</p>
        }
    });
    let rows: Vec<_> = chosen.iter().map(|counted| one(&words, counted)).collect();
    view! {
        <section class="chosen">
            <h2>{words.tell("ward-chosen", &[("ward", name.into())])}</h2>
            {nothing}
            <ul class="cards">{rows}</ul>
        </section>
    }
}

/// What was chosen in one vote.
fn one(words: &Words, counted: &Counted) -> impl IntoView + use<> {
    let contest = &counted.contest;
    let chosen: Vec<_> = counted
        .chosen()
        .map(|option| {
            let details = option.details.as_ref().map(ToString::to_string);
            view! {
                <h3>
                    <a href=format!("/actions/{}", option.id)><bdi>{option.title.to_string()}</bdi></a>
                </h3>
                {details.map(|details| view! { <p><bdi>{details}</bdi></p> })}
            }
        })
        .collect();
    let nothing = chosen.is_empty().then(|| words.say("ward-nothing"));
    let together = contest.ward.is_none().then(|| words.say("ward-together"));
    let on = contest
        .published_at
        .map(|at| words.tell("ward-chosen-on", &[("day", words.day(at).into())]));
    let (question, link) = (contest.question.to_string(), format!("/r/{}", contest.id));
    view! {
        <li class="card">
            <p class="meta"><bdi>{question}</bdi></p>
            {chosen}
            {nothing.map(|nothing| view! { <h3>{nothing}</h3> })}
            {together.map(|together| view! { <p class="meta">{together}</p> })}
            <p class="meta">{on}</p>
            <p><a href=link>{words.say("ward-see-count")}</a></p>
        </li>
    }
}
