//! The front door: what this is, and where to go.

use leptos::prelude::*;
use wardmote::clerk::Done;

use crate::context::{Ask, words};
use crate::shell::Page;

/// The front page.
pub async fn home(ask: &Ask) -> Done<Page> {
    let words_of_page = ask.words.clone();
    Ok(Page::new(words_of_page.say("home-title"), move || {
        let words = words();
        view! {
            <h1>{words.say("home-title")}</h1>
            <p>{words.say("home-lead")}</p>
            <p><a class="button" href="/vote">{words.say("home-vote")}</a></p>
        }
    }))
}
