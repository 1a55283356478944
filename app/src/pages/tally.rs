//! Counting a file of ballots: a public tool that uploads nothing.

use leptos::prelude::*;
use wardmote::count::Method;
use wardmote::count::explain::Sentence;
use wardmote::count::tale::Voice;

use crate::context::{Ask, words};
use crate::islands::tally::{TallyFile, TallyWords};
use crate::live::Counter;
use crate::parts::table_words::{other_words, table_words};
use crate::shell::Page;
use crate::words::Words;

/// The page.
pub fn tally(ask: &Ask) -> Page {
    let path = |name| ask.assets.path(name);
    let counter = Counter {
        worker: path("counter.js"),
        script: path("counting.js"),
        wasm: path("counting.wasm"),
    };
    let page = Page::new(ask.words.say("tally-title"), move || {
        let words = words();
        let said = said(&words);
        view! {
            <h1>{words.say("tally-title")}</h1>
            <p class="lead">{words.say("tally-lead")}</p>
            <p>{words.say("tally-formats")}</p>
            <p class="meta">{words.say("tally-noscript")}</p>
            <TallyFile counter words=said/>
        }
    });
    page.with_islands()
}

fn said(words: &Words) -> TallyWords {
    let method = |method: Method| {
        let key = method.key().to_owned();
        let name = words.sentence(&Sentence::Way { method: key.clone() });
        (key, capitalised(&name))
    };
    let as_suggested = (String::new(), words.say("tally-auto"));
    TallyWords {
        lang: words.lang.tag().to_owned(),
        choose: words.say("tally-choose"),
        drop: words.say("tally-drop"),
        method: words.say("tally-method"),
        methods: [as_suggested].into_iter().chain(Method::ALL.map(method)).collect(),
        seats: words.say("tally-seats"),
        seats_hint: words.say("tally-seats-hint"),
        counting: words.tell("tally-counting", &[("name", "{n}".into())]),
        done: words.tell("tally-done", &[("name", "{n}".into())]),
        failed: words.say("tally-failed"),
        table: table_words(words),
        others: other_words(words),
    }
}

/// As at the beginning of a line.
fn capitalised(name: &str) -> String {
    let mut letters = name.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string()).unwrap_or_default();
    first + letters.as_str()
}
