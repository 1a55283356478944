//! What opening fixed, and how anybody can check a vote.

use leptos::prelude::*;
use wardmote::id::ContestId;
use wardmote::record::hash::Hash;

use crate::context::words;

/// What opening fixed, by its hash, and what that means. Nothing for a vote that
/// was opened before there were records.
#[component]
pub fn OpeningHash(
    /// The vote.
    contest: ContestId,
    /// The hash.
    #[prop(optional_no_strip)]
    hash: Option<Hash>,
) -> impl IntoView {
    hash.map(|hash| {
        let words = words();
        view! {
            <section id="opening">
                <h2>{words.say("opening-title")}</h2>
                <p>{words.say("opening-what")}</p>
                <p><code class="hash" dir="ltr">{hash.grouped()}</code></p>
                <p class="hint">{words.say("opening-keep")}</p>
                <p><a href=format!("/r/{contest}/notice")>{words.say("opening-sheet")}</a></p>
            </section>
        }
    })
}

/// The three ways to check a published count.
#[component]
pub fn CheckYourself(
    /// The vote.
    contest: ContestId,
    /// What opening fixed.
    #[prop(optional_no_strip)]
    opening: Option<Hash>,
    /// The digest of the record; nothing is shown without one.
    #[prop(optional_no_strip)]
    digest: Option<Hash>,
) -> impl IntoView {
    let words = words();
    digest.map(|digest| {
        let file = format!("/r/{contest}/record.json");
        let opening = opening.map(|hash| format!(" --opening {hash}")).unwrap_or_default();
        let command =
            format!("wardmote verify wardmote-record-{contest}.json{opening} --digest {digest}");
        view! {
            <section id="check">
                <h2>{words.say("recount-title")}</h2>
                <p>{words.say("recount-lead")}</p>
                <p>
                    <a class="button" href=file rel="nofollow">{words.say("recount-download")}</a>
                </p>
                <p>{words.say("recount-digest")}</p>
                <p><code class="hash" id="digest" dir="ltr">{digest.grouped()}</code></p>
                <ul>
                    <li>
                        <a href="/verify">{words.say("recount-browser")}</a>
                        " "
                        {words.say("recount-browser-how")}
                    </li>
                    <li>
                        {words.say("recount-command")}
                        <br/>
                        <code dir="ltr">{command}</code>
                    </li>
                    <li>{words.say("recount-hand")}</li>
                </ul>
            </section>
        }
    })
}
