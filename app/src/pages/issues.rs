//! A ward's issues, for organisers.

pub mod history;
pub mod make;
pub mod one;

use leptos::prelude::*;
use wardmote::clerk::Done;
use wardmote::count::tale::Voice;
use wardmote::id::WardId;
use wardmote::issue::{IssueState, Voiced};
use wardmote::ward::Ward;

use crate::context::{Ask, words};
use crate::parts::choice::{Choice, wards};
use crate::parts::desk::Desk;
use crate::shell::Page;
use crate::words::Words;

/// The address of the list.
pub const HERE: &str = "/organise/issues";

/// The list of issues, ward by ward.
pub async fn issues(ask: &Ask, ward: Option<WardId>) -> Done<Page> {
    let all_wards = ask.clerk.list_wards().await?;
    let issues = ask.clerk.list_issues(&ask.visitor, ward).await?;
    Ok(Page::new(ask.words.say("issues-title"), move || {
        let words = words();
        let chosen = ward.map(|id| id.to_string()).unwrap_or_default();
        let none =
            issues.is_empty().then(|| view! { <p class="notice">{words.say("issues-none")}</p> });
        let shown = all_wards.iter().filter(|one| ward.is_none_or(|id| id == one.id));
        let by_ward = shown
            .map(|one| {
                let theirs: Vec<_> =
                    issues.iter().filter(|issue| issue.issue.ward == one.id).cloned().collect();
                view! { <OfWard ward=one.clone() issues=theirs/> }
            })
            .collect_view();
        let make = match ward {
            Some(ward) => format!("{HERE}/new?ward={ward}"),
            None => format!("{HERE}/new"),
        };
        view! {
            <Desk here=HERE>
                <h1>{words.say("issues-title")}</h1>
                <form method="get" action=HERE class="narrow">
                    <Choice
                        name="ward"
                        label=words.say("answers-ward")
                        choices=wards(&all_wards, Some(words.say("answers-all-wards")))
                        chosen
                    />
                    <button class="quiet">{words.say("answers-show")}</button>
                </form>
                <p><a class="button quiet" href=make>{words.say("issues-make")}</a></p>
                {none}
                {by_ward}
            </Desk>
        }
    }))
}

/// The issues of one ward; merged ones are told with the issue that stands for them.
#[component]
fn OfWard(ward: Ward, issues: Vec<Voiced>) -> impl IntoView {
    (!issues.is_empty()).then(|| {
        let lines = issues
            .iter()
            .filter(|one| !matches!(one.issue.state, IssueState::Merged { .. }))
            .map(|one| {
                let merged = issues.iter().filter(
                    |other| matches!(other.issue.state, IssueState::Merged { into } if into == one.issue.id),
                );
                let also = merged.map(|other| other.issue.title.to_string()).collect();
                view! { <Line one=one.clone() also/> }
            })
            .collect_view();
        view! {
            <section>
                <h2><bdi>{ward.name.to_string()}</bdi></h2>
                <ul class="issues">{lines}</ul>
            </section>
        }
    })
}

#[component]
fn Line(one: Voiced, also: Vec<String>) -> impl IntoView {
    let words = words();
    let href = format!("{HERE}/{}", one.issue.id);
    let said = said(&words, one.said);
    let also = (!also.is_empty()).then(|| {
        let list = words.list(&also);
        view! { <small>{words.tell("issues-also", &[("titles", list.into())])}</small> }
    });
    let details =
        one.issue.details.map(|details| view! { <p><bdi>{details.to_string()}</bdi></p> });
    view! {
        <li>
            <div class="line">
                <a href=href><bdi>{one.issue.title.to_string()}</bdi></a>
                <StateChip state=one.issue.state/>
            </div>
            {details}
            <small>{said}</small>
            {also}
        </li>
    }
}

/// What became of an issue, as a mark and a word.
#[component]
pub fn StateChip(
    /// What became of it.
    state: IssueState,
) -> impl IntoView {
    let mark = match state {
        IssueState::Heard => "○",
        IssueState::Shortlisted => "★",
        IssueState::Declined { .. } => "–",
        IssueState::Merged { .. } => "↳",
    };
    let key = state.key();
    view! {
        <span class="chip-state" data-state=key>
            <span aria-hidden="true">{mark}" "</span>
            {words().say(&format!("issue-state-{key}"))}
        </span>
    }
}

/// "Said on 41 doorsteps."
pub fn said(words: &Words, n: u64) -> String {
    words.tell("listen-said", &[("n", i64::try_from(n).unwrap_or(i64::MAX).into())])
}
