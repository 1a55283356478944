//! What is happening in a ward: its actions, each with how far it is and the newest word.

use leptos::prelude::*;
use wardmote::action::{News, Status};
use wardmote::clerk::places::Doing;
use wardmote::time::Timestamp;

use crate::context::words;
use crate::pages::actions::{due, status_key};
use crate::words::Words;

/// As many letters of a word as a ward's page shows; the action's own page has them all.
const WORD_SHOWN: usize = 180;

/// The actions of a ward.
#[component]
pub fn WhatHappens(
    /// The actions, those that go on first.
    doing: Vec<Doing>,
    /// The present moment.
    now: Timestamp,
) -> impl IntoView {
    let words = words();
    let nothing = doing.is_empty().then(|| view! { <p>{words.say("ward-doing-none")}</p> });
    let rows: Vec<_> = doing.into_iter().map(|one| row(&words, one, now)).collect();
    view! {
        <section class="doing">
            <h2>{words.say("ward-doing")}</h2>
            {nothing}
            <ul class="cards">{rows}</ul>
        </section>
    }
}

/// One action.
fn row(words: &Words, doing: Doing, now: Timestamp) -> impl IntoView + use<> {
    let steps = (doing.steps > 0).then(|| view! { <p>{steps_done(words, &doing)}</p> });
    let is_late = doing.action.is_overdue(now);
    let due = due(words, &doing.action, now)
        .map(|due| view! { <p class="due" class:late=is_late>{due}</p> });
    let reason = doing.action.status.reason().map(|reason| {
        let because = words.tell("action-because", &[("reason", reason.to_string().into())]);
        view! { <p>{because}</p> }
    });
    let newest = doing.newest.map(|news| word(words, &news));
    let (action, status) = (doing.action, words.say("action-ladder"));
    view! {
        <li class="card">
            <h3><a href=format!("/actions/{}", action.id)><bdi>{action.title.to_string()}</bdi></a></h3>
            <p class="rung">
                <Rungs status=action.status.clone()/>
                <span class="vh">{status}": "</span>
                <strong>{words.say(&status_key(&action.status))}</strong>
            </p>
            {reason}
            {steps}
            {newest}
            {due}
        </li>
    }
}

/// How far it is, as a row of dots for people who see them.
#[component]
pub fn Rungs(
    /// How far.
    status: Status,
) -> impl IntoView {
    Status::LADDER.iter().position(|rung| *rung == status).map(|at| {
        let dots =
            Status::LADDER.iter().enumerate().map(|(n, _)| view! { <i class:past=n <= at></i> });
        view! { <span class="rungs" aria-hidden="true">{dots.collect_view()}</span> }
    })
}

/// "2 of 5 steps are done."
pub fn steps_done(words: &Words, doing: &Doing) -> String {
    let number = |n: usize| i64::try_from(n).unwrap_or(i64::MAX).into();
    words.tell("ward-steps", &[("done", number(doing.done)), ("steps", number(doing.steps))])
}

/// The newest word, as far as it is shown here.
fn word(words: &Words, news: &News) -> impl IntoView + use<> {
    let (said, by) = (beginning(news.story.as_str(), WORD_SHOWN), news.by.to_string());
    view! {
        <blockquote class="word">
            <p dir="auto">{said}</p>
            <p class="meta">
                <time datetime=words.machine(news.at)>{words.day(news.at)}</time>
                " · " <bdi>{by}</bdi>
            </p>
        </blockquote>
    }
}

/// The beginning of a text, cut between two words.
pub fn beginning(text: &str, most: usize) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let Some((cut, _)) = text.char_indices().nth(most) else { return text };
    let kept = &text[..cut];
    let kept = kept.rsplit_once(' ').map_or(kept, |(whole, _)| whole);
    format!("{}…", kept.trim_end_matches([',', '.', ';', ':', ' ']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_word_is_cut_between_two_words() {
        assert_eq!(beginning("We met.\n\nHe listened.", 30), "We met. He listened.");
        assert_eq!(beginning("We met the landlord today.", 17), "We met the…");
        assert_eq!(beginning("Llanfairpwllgwyngyll", 5), "Llanf…");
        assert_eq!(beginning("ہم مالک سے ملے", 8), "ہم مالک…");
    }
}
