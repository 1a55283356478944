//! When something will not do: a sentence, and what to do next.

use leptos::prelude::*;
use wardmote::error::Refusal;

use crate::context::{Ask, words};
use crate::shell::Page;

/// The page for a request that was refused.
pub fn refused(ask: &Ask, refusal: &Refusal) -> Page {
    let sentence = ask.words.refusal(refusal);
    let status = status(refusal);
    let signs_in = *refusal == Refusal::NotSignedIn;
    Page::new(ask.words.say("trouble-title"), move || {
        let words = words();
        let next = if signs_in {
            view! { <a class="button" href="/sign-in">{words.say("sign-in")}</a> }.into_any()
        } else {
            view! { <a href="/">{words.say("back-to-start")}</a> }.into_any()
        };
        view! {
            <h1>{words.say("trouble-title")}</h1>
            <p>{sentence}</p>
            <p>{next}</p>
        }
    })
    .status(status)
}

/// The page for a failure inside the server: what was typed is safe to send again.
pub fn failed(ask: &Ask) -> Page {
    let (title, sentence) = (ask.words.say("trouble-title"), ask.words.say("trouble-failed"));
    Page::new(title.clone(), move || {
        let words = words();
        view! {
            <h1>{title}</h1>
            <p>{sentence}</p>
            <p><a href="/">{words.say("back-to-start")}</a></p>
        }
    })
    .status(503)
}

/// The HTTP status that fits a refusal.
pub fn status(refusal: &Refusal) -> u16 {
    match refusal {
        Refusal::NotFound | Refusal::UnknownSlip | Refusal::LinkEnded => 404,
        Refusal::NotSignedIn => 401,
        Refusal::NotAllowed | Refusal::NeedsSecondPerson | Refusal::ForeignSlip => 403,
        Refusal::WrongPhase
        | Refusal::VotingClosed
        | Refusal::VotingNotOpen
        | Refusal::BallotFixed
        | Refusal::ChangedMeanwhile
        | Refusal::AlreadyAnswered
        | Refusal::NotListening
        | Refusal::TooLateToUndo => 409,
        Refusal::VoidSlip => 410,
        Refusal::TooMany { .. } => 429,
        _ => 422,
    }
}
