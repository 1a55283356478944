//! A sheet for the wall: what a vote is checked against later, on paper that
//! nobody can change from afar.

use leptos::prelude::*;
use wardmote::clerk::Done;
use wardmote::error::Refusal;
use wardmote::id::ContestId;
use wardmote::record::hash::Hash;

use crate::context::{Ask, words};
use crate::parts::qr::{Qr, typed};
use crate::shell::{Look, Page};

/// The sheet of a vote that was opened; once its count is published, with the
/// digest of the record.
///
/// # Errors
/// Not found for a vote that is not open yet.
pub async fn notice(ask: &Ask, id: ContestId) -> Done<Page> {
    let (contest, _) = ask.clerk.public_contest(id).await?;
    let opening = ask.clerk.opening(id).await?.ok_or(Refusal::NotFound)?.hash();
    let digest = ask.clerk.record_digest(id).await?;
    let address = format!("{}/r/{id}", ask.base);
    let page = Page::new(ask.words.say("notice-title"), move || {
        let words = words();
        let is_final = digest.is_some();
        view! {
            <main id="main" class="wall">
                <p class="screen-only">
                    <a href=format!("/r/{id}")>{words.say("notice-back")}</a>
                </p>
                <p class="screen-only notice">{words.say("notice-print")}</p>
                <h1><bdi>{contest.question.to_string()}</bdi></h1>
                <h2>{words.say("opening-title")}</h2>
                <Digits hash=opening/>
                <p>{words.say("opening-what")}</p>
                {digest
                    .map(|hash| {
                        view! {
                            <h2>{words.say("hall-digest")}</h2>
                            <Digits hash/>
                        }
                    })}
                <p>{words.say(if is_final { "notice-compare" } else { "notice-photo" })}</p>
                <Qr text=address.to_uppercase() label=words.say("notice-qr")/>
                <p><bdi dir="ltr">{typed(&address)}</bdi></p>
            </main>
        }
    });
    Ok(page.look(Look::Print))
}

/// The digits of a hash, large enough to be read from a wall.
#[component]
fn Digits(hash: Hash) -> impl IntoView {
    view! { <p><code class="hash" dir="ltr">{hash.grouped()}</code></p> }
}
