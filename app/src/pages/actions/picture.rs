//! An action in a picture, for other sites.

use wardmote::clerk::actions::Told;
use wardmote_print::picture::Picture;

use super::{due, status_key};
use crate::context::Ask;
use crate::pages::ward::picture::blank;
use crate::shell::Card;

/// The picture of an action as it stands, in the language of whoever asks.
pub fn picture(ask: &Ask, told: &Told) -> Picture {
    let (words, action) = (&ask.words, &told.action);
    let place = match &told.ward {
        Some(ward) => ward.name.to_string(),
        None => words.say("action-everybody"),
    };
    let number = |n: usize| i64::try_from(n).unwrap_or(i64::MAX).into();
    let done = told.steps.iter().filter(|step| step.done_at.is_some()).count();
    let args = [("done", number(done)), ("steps", number(told.steps.len()))];
    let steps = (!told.steps.is_empty()).then(|| words.tell("ward-steps", &args));
    let reason = action.status.reason().map(ToString::to_string);
    let due = due(words, action, told.now);
    let ballots = i64::try_from(told.turnout.ballots).unwrap_or(i64::MAX).into();
    Picture {
        place,
        question: told.contest.question.to_string(),
        chosen: words.say(&status_key(&action.status)),
        winners: vec![action.title.to_string()],
        verdict: [reason, steps, due].into_iter().flatten().collect::<Vec<_>>().join(" "),
        turnout: words.tell("ward-ballots", &[("n", ballots)]),
        alt: alt(ask, told),
        ..blank(ask)
    }
}

/// What the picture says first, in a sentence.
fn alt(ask: &Ask, told: &Told) -> String {
    let status = ask.words.say(&status_key(&told.action.status));
    format!("{}: {status}", told.action.title)
}

/// What other sites show of an action.
pub fn card(ask: &Ask, told: &Told) -> Card {
    let id = told.action.id;
    let lang = ask.words.lang.tag();
    Card {
        path: format!("/actions/{id}"),
        description: alt(ask, told),
        image: ask.has_pictures.then(|| format!("/actions/{id}/picture.png?lang={lang}")),
        alt: alt(ask, told),
    }
}
