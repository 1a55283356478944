//! What is read out to people who listen to the screen instead of looking at it:
//! once for each slide, never at every tick.

use wardmote::update::Update;

use super::slide::{Reveals, Slide};
use super::words::ScreenWords;

/// What a slide says, in sentences.
pub fn spoken(at: Slide, update: &Update, reveals: &Reveals, words: &ScreenWords) -> String {
    let told = |id, read: &dyn Fn(&crate::reveal::Reveal) -> Vec<String>| {
        reveals.get(&id).map(read).unwrap_or_default()
    };
    let question = |id| update.contest(id).map(|c| c.question.to_string()).unwrap_or_default();
    let sentences = match at {
        Slide::Hold => update.holding.iter().map(ToString::to_string).collect(),
        Slide::Join => vec![words.join.title.clone()],
        Slide::Together => vec![words.vote.open.clone()],
        Slide::Open(id) => vec![question(id), words.vote.open.clone()],
        Slide::Curtain(id) => vec![question(id), words.vote.closed.clone()],
        Slide::Check(_) => vec![words.check.title.clone(), words.check.missing.clone()],
        Slide::Round(id, n) => told(id, &|reveal| {
            let round = reveal.rounds.get(n);
            round.map(|t| [vec![t.chip.clone()], t.short.clone()].concat()).unwrap_or_default()
        }),
        Slide::Tie(id, n) => told(id, &|reveal| {
            let tie = reveal.rounds.get(n).and_then(|told| told.tie.clone()).unwrap_or_default();
            [vec![words.reveal.tie.clone()], tie].concat()
        }),
        Slide::Final(id) => told(id, &|reveal| reveal.result.clone()),
        Slide::Next(id) => {
            told(id, &|reveal| [vec![words.reveal.next.clone()], reveal.chosen()].concat())
        }
        Slide::Stopped(id) => vec![question(id), words.vote.stopped.clone()],
    };
    let mut text = String::new();
    for sentence in sentences.iter().filter(|sentence| !sentence.is_empty()) {
        if !text.is_empty() {
            // A title without an end of its own gets one, so that voices pause.
            let has_end = text.ends_with(['.', '?', '!', '…', '۔', '؟', ':']);
            text.push_str(if has_end { " " } else { ". " });
        }
        text.push_str(sentence);
    }
    text
}
