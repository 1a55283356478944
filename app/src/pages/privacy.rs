//! What is kept of people, why and until when, for everybody to read; the numbers are
//! those by which it is erased.

use leptos::prelude::*;
use wardmote::clerk::Done;
use wardmote::retention::{Keeping, Kept};

use crate::context::{Ask, words};
use crate::shell::Page;
use crate::words::Words;

/// The address of the page.
pub const HERE: &str = "/privacy";

/// What is never kept, in the order in which it is told.
const NEVER: [&str; 5] = [
    "privacy-never-vote",
    "privacy-never-door",
    "privacy-never-device",
    "privacy-never-tracking",
    "privacy-never-passed-on",
];

/// What people are told of a kind.
pub fn name(words: &Words, kept: Kept) -> String {
    words.say(&format!("privacy-name-{}", kept.key()))
}

/// So many days, in words.
pub fn days(words: &Words, days: i64) -> String {
    words.tell("privacy-days", &[("days", days.into())])
}

/// How somebody gets a copy of a kind, or has it erased.
fn way_out(kept: Kept) -> &'static str {
    match kept {
        Kept::Answers => "privacy-out-answers",
        Kept::Details => "privacy-out-details",
        Kept::Asking => "privacy-out-asking",
        Kept::Following => "privacy-out-following",
        Kept::Sessions => "privacy-out-sessions",
        Kept::Helpers => "privacy-out-helpers",
        Kept::Letters
        | Kept::Owners
        | Kept::Representatives
        | Kept::Canvassers
        | Kept::Links
        | Kept::Uploads
        | Kept::Accounts => "privacy-out-ask",
    }
}

/// The page.
pub async fn privacy(ask: &Ask) -> Done<Page> {
    let (keeping, contact) = ask.clerk.keeping_and_contact().await?;
    Ok(Page::new(ask.words.say("privacy-title"), move || {
        let words = words();
        let kinds = Kept::ALL.map(|kept| view! { <Kind kept keeping=keeping.clone()/> });
        let never = NEVER.map(|key| view! { <li>{words.say(key)}</li> });
        let whom = if contact.is_empty() {
            view! { <p>{words.say("privacy-whom-organisers")}</p> }.into_any()
        } else {
            view! { <p>{words.say("privacy-whom-contact")} " " <bdi>{contact}</bdi></p> }.into_any()
        };
        view! {
            <h1>{words.say("privacy-title")}</h1>
            <p class="lead">{words.say("privacy-lead")}</p>
            <section>
                <h2>{words.say("privacy-whom")}</h2>
                {whom}
                <p>{words.say("privacy-rights")}</p>
            </section>
            <section>
                <h2>{words.say("privacy-never")}</h2>
                <ul>{never.collect_view()}</ul>
            </section>
            <section>
                <h2>{words.say("privacy-stays")}</h2>
                <p>{words.say("privacy-stays-votes")}</p>
                <p>{words.say("privacy-stays-told")}</p>
            </section>
            <section>
                <h2>{words.say("privacy-kinds")}</h2>
                <p>{words.say("privacy-kinds-lead")}</p>
                <div class="cards kinds">{kinds.collect_view()}</div>
            </section>
            <section>
                <h2>{words.say("privacy-device")}</h2>
                <p>{words.say("privacy-device-what")}</p>
            </section>
            <section>
                <h2>{words.say("privacy-copies")}</h2>
                <p>{words.say("privacy-copies-what")}</p>
            </section>
        }
    }))
}

/// One kind: what, why, until when, and the way out.
#[component]
fn Kind(kept: Kept, keeping: Keeping) -> impl IntoView {
    let words = words();
    let key = kept.key();
    let time = keeping.days(kept).map(|n| days(&words, n)).unwrap_or_default();
    let until = words.tell(&format!("privacy-until-{key}"), &[("time", time.into())]);
    view! {
        <article class="card" id=format!("kept-{key}")>
            <h3>{name(&words, kept)}</h3>
            <p>{words.say(&format!("privacy-what-{key}"))}</p>
            <dl>
                <dt>{words.say("privacy-why")}</dt>
                <dd>{words.say(&format!("privacy-why-{key}"))}</dd>
                <dt>{words.say("privacy-until")}</dt>
                <dd>{until}</dd>
                <dt>{words.say("privacy-out")}</dt>
                <dd>{words.say(way_out(kept))}</dd>
            </dl>
        </article>
    }
}
