//! What everybody in the town chose together.

use leptos::prelude::*;
use wardmote::clerk::places::ChosenLast;
use wardmote::time::Timestamp;

use super::chosen;
use crate::context::words;

/// The votes of the whole town, newest first; nothing is shown without.
#[component]
pub fn Together(together: Vec<ChosenLast>, now: Timestamp) -> impl IntoView {
    let words = words();
    (!together.is_empty()).then(|| {
        let rows = together.into_iter().map(|last| {
            let (question, link) = (last.contest.question.to_string(), last.contest.id);
            let link = format!("/r/{link}");
            let on = last
                .contest
                .published_at
                .map(|at| words.tell("ward-chosen-on", &[("day", words.day(at).into())]));
            let chosen = chosen(&words, last, now);
            view! {
                <li class="card">
                    <p class="meta"><bdi>{question}</bdi></p>
                    {chosen}
                    <p class="meta">{on}</p>
                    <p><a href=link>{words.say("ward-see-count")}</a></p>
                </li>
            }
        });
        let rows = rows.collect_view();
        view! {
            <section class="together">
                <h2>{words.say("front-together")}</h2>
                <ul class="cards">{rows}</ul>
            </section>
        }
    })
}
