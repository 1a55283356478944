//! When something will not do: a sentence, and what to do next.

use leptos::prelude::*;
use wardmote::error::Refusal;

use crate::context::{Ask, words};
use crate::pages::shifts;
use crate::shell::Page;

/// The page for a request that was refused.
pub fn refused(ask: &Ask, refusal: &Refusal) -> Page {
    if *refusal == Refusal::ShiftOver {
        return shifts::over(ask);
    }
    let sentence = ask.words.refusal(refusal);
    let status = status(refusal);
    let sign_in = (*refusal == Refusal::NotSignedIn).then(|| way_back(&ask.path));
    Page::new(ask.words.say("trouble-title"), move || {
        let words = words();
        let next = match sign_in {
            Some(href) => {
                view! { <a class="button" href=href>{words.say("sign-in")}</a> }.into_any()
            }
            None => view! { <a href="/">{words.say("back-to-start")}</a> }.into_any(),
        };
        view! {
            <h1>{words.say("trouble-title")}</h1>
            <p>{sentence}</p>
            <p>{next}</p>
        }
    })
    .status(status)
}

/// Where to sign in so that one comes back to what one wanted to see. Only pages
/// for organisers ask for it, so no secret can stand in the path.
fn way_back(path: &str) -> String {
    let is_plain = path.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '/' | '-'));
    if is_plain { format!("/sign-in?next={path}") } else { "/sign-in".to_owned() }
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

/// The page for a request which HTTP itself refuses.
pub fn unusable(ask: &Ask, status: u16) -> Page {
    let key = match status {
        403 => "trouble-from-elsewhere",
        404 => "refusal-not-found",
        405 => "trouble-wrong-way",
        408 => "trouble-too-slow",
        413 => "trouble-too-large",
        500.. => return failed(ask).status(status),
        _ => "trouble-not-understood",
    };
    let sentence = ask.words.say(key);
    Page::new(ask.words.say("trouble-title"), move || {
        let words = words();
        view! {
            <h1>{words.say("trouble-title")}</h1>
            <p>{sentence}</p>
            <p><a href="/">{words.say("back-to-start")}</a></p>
        }
    })
    .status(status)
}

/// The HTTP status that fits a refusal.
pub fn status(refusal: &Refusal) -> u16 {
    match refusal {
        Refusal::NotFound
        | Refusal::UnknownSlip
        | Refusal::NoSlipAddress
        | Refusal::LinkEnded
        | Refusal::OnlyPractice
        | Refusal::OnlyStraw
        | Refusal::UnknownJoinCode
        | Refusal::NoRehearsal
        | Refusal::BallotsUnlisted => 404,
        Refusal::NotSignedIn => 401,
        Refusal::NotAllowed | Refusal::NeedsSecondPerson | Refusal::ForeignSlip => 403,
        Refusal::WrongPhase
        | Refusal::VotingClosed
        | Refusal::VotingNotOpen
        | Refusal::BallotFixed
        | Refusal::NewerBallot
        | Refusal::OtherMarks
        | Refusal::ClosingUnfinished
        | Refusal::LotWaits
        | Refusal::LotDrawn
        | Refusal::ChangedMeanwhile
        | Refusal::DeskClosed
        | Refusal::NothingToOpen
        | Refusal::OnPaper
        | Refusal::OnPhone
        | Refusal::PaperIn
        | Refusal::SameTeller
        | Refusal::PapersWait { .. }
        | Refusal::AlreadyAnswered
        | Refusal::NotListening
        | Refusal::WaitForVote
        | Refusal::TooLateToUndo
        | Refusal::PollFull => 409,
        Refusal::VoidSlip | Refusal::SpoiledSlip | Refusal::ShiftOver => 410,
        Refusal::TooMany { .. } | Refusal::EnoughMessages => 429,
        Refusal::KeyMissing | Refusal::KeysNotKept | Refusal::SigningKeyMissing => 503,
        _ => 422,
    }
}
