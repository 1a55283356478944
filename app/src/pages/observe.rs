//! The observer's page: the votes of one meeting, and what is needed to count them again.

use leptos::prelude::*;
use wardmote::clerk::Done;
use wardmote::contest::{Contest, Phase};

use crate::context::{Ask, ask, words};
use crate::shell::Page;

/// The votes of the observer's meeting. `at` is the page's address.
pub async fn observe(ask: &Ask, at: String) -> Done<Page> {
    let (meeting, contests) = ask.clerk.observed(&ask.visitor).await?;
    Ok(Page::new(ask.words.say("observe-title"), move || {
        let words = words();
        let none = contests.is_empty().then(|| view! { <p>{words.say("observe-none")}</p> });
        let votes = contests
            .into_iter()
            .map(|contest| view! { <Vote contest at=at.clone()/> })
            .collect_view();
        view! {
            <p class="eyebrow"><bdi>{meeting.name.to_string()}</bdi></p>
            <h1>{words.say("observe-title")}</h1>
            <p>{words.say("observe-lead")}</p>
            <p class="notice">{words.say("observe-keep")}</p>
            {none}
            <ul class="cards">{votes}</ul>
        }
    }))
}

/// One vote: its public page, and its ballots once it is published.
#[component]
fn Vote(contest: Contest, at: String) -> impl IntoView {
    let words = words();
    let (id, phase) = (contest.id, contest.phase.key());
    let files = if let Err(refusal) = ask().kind.may_be_taken() {
        view! { <p>{words.refusal(&refusal)}</p> }.into_any()
    } else if contest.phase == Phase::Published {
        let command = format!(
            "wardmote verify wardmote-record-{id}.json --ballots wardmote-ballots-{id}.json"
        );
        view! {
            <div class="buttons">
                <a class="button" href=format!("/r/{id}/record.json") rel="nofollow">
                    {words.say("recount-download")}
                </a>
                <a class="button" href=format!("{at}/{id}/ballots.json") rel="nofollow">
                    {words.say("observe-download")}
                </a>
            </div>
            <p>{words.say("observe-count")} <br/> <code dir="ltr">{command}</code></p>
            <p><a href="/verify">{words.say("observe-browser")}</a></p>
        }
        .into_any()
    } else {
        view! { <p>{words.say("observe-later")}</p> }.into_any()
    };
    view! {
        <li class="card">
            <h2>
                <a href=format!("/r/{id}")><bdi>{contest.question.to_string()}</bdi></a>
            </h2>
            <p>
                <span class="state" data-phase=phase>{words.say(&format!("phase-{phase}"))}</span>
            </p>
            {files}
        </li>
    }
}
