//! When a slip does not open what was asked: the sentence, and the next step.

use leptos::prelude::*;
use wardmote::error::Refusal;

use super::sheet::Help;
use crate::context::{Ask, words};
use crate::pages::trouble;
use crate::shell::{Look, Page};

/// Why it stops here. `at` is the address of the slip, when that is known to be good.
pub fn stopped(ask: &Ask, refusal: &Refusal, at: Option<String>) -> Page {
    let sentence = ask.words.refusal(refusal);
    let next = match (refusal, at) {
        (Refusal::ForeignSlip | Refusal::NotFound, Some(at)) => Some((at, "vote-stopped-own")),
        (Refusal::KeyMissing, Some(at)) => Some((at, "vote-check-again")),
        (Refusal::VoidSlip | Refusal::OnPaper, _) => None,
        _ => Some(("/vote".to_owned(), "vote-stopped-code")),
    };
    Page::new(ask.words.say("trouble-title"), move || {
        let words = words();
        let next = next
            .map(|(to, key)| view! { <p><a class="button quiet" href=to>{words.say(key)}</a></p> });
        view! {
            <h1>{words.say("trouble-title")}</h1>
            <p class="notice wait">{sentence}</p>
            {next}
            <Help/>
        }
    })
    .look(Look::Ballot)
    .status(trouble::status(refusal))
}
