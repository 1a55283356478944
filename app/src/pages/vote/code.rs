//! The door for people who cannot scan: the code on their slip, typed.

use leptos::prelude::*;
use wardmote::error::Refusal;

use super::sheet::Help;
use crate::context::{Ask, words};
use crate::pages::trouble;
use crate::parts::code_form::CodeForm;
use crate::parts::notice::ErrorSummary;
use crate::shell::{Look, Page};

/// The page on which a code is typed; again with what was typed when it was refused.
pub fn enter_code(ask: &Ask, typed: String, refusal: Option<Refusal>) -> Page {
    let status = refusal.as_ref().map_or(200, trouble::status);
    Page::new(ask.words.say("vote-code-title"), move || {
        let words = words();
        let error = refusal.as_ref().map(|refusal| words.refusal(refusal));
        view! {
            <ErrorSummary refusal target=Some("code")/>
            <h1>{words.say("vote-code-title")}</h1>
            <p>{words.say("vote-code-scan")}</p>
            <CodeForm to="/vote" label="vote-code" go="vote-code-go" typed error/>
            <Help/>
        }
    })
    .look(Look::Ballot)
    .status(status)
}
