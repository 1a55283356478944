//! One issue: its words, what became of it, what was said, and what was done.

use leptos::prelude::*;
use wardmote::clerk::Done;
use wardmote::clerk::issues::IssueFile;
use wardmote::error::Field as Box;
use wardmote::id::IssueId;
use wardmote::issue::{Issue, IssueState};
use wardmote::listening::Answer;

use super::history::History;
use super::make::WordBoxes;
use super::{HERE, StateChip, said};
use crate::context::{Ask, words};
use crate::parts::choice::Choice;
use crate::parts::desk::Desk;
use crate::parts::gather::AnswerTick;
use crate::parts::notice::DoneNotice;
use crate::parts::textarea::SafeTextarea;
use crate::shell::Page;
use crate::typed::{Trouble, Typed};

/// The page of an issue.
pub async fn issue(
    ask: &Ask,
    id: IssueId,
    typed: Option<Typed>,
    trouble: Trouble,
    done: Option<&'static str>,
) -> Done<Page> {
    let file = ask.clerk.issue_file(&ask.visitor, id).await?;
    let status = trouble.clone();
    let page = Page::new(file.voiced.issue.title.to_string(), move || {
        let words = words();
        let issue = file.voiced.issue.clone();
        let done = done.map(|key| view! { <DoneNotice text=words.say(key)/> });
        let details =
            issue.details.as_ref().map(|text| view! { <p><bdi>{text.to_string()}</bdi></p> });
        let acts = match &file.stands_in {
            Some(other) => view! { <Merged id other=other.clone()/> }.into_any(),
            None => view! {
                <Standing file=file.clone() typed=typed.clone() trouble=trouble.clone()/>
            }
            .into_any(),
        };
        let reason = match &issue.state {
            IssueState::Declined { reason } => {
                let reason = reason.to_string();
                let sentence = words.tell("issue-declined-because", &[("reason", reason.into())]);
                Some(view! { <p class="notice">{sentence}</p> })
            }
            _ => None,
        };
        view! {
            <Desk here=HERE>
                {trouble.summary(at(&trouble))}
                {done}
                <p class="ward-line">
                    <a href=format!("{HERE}?ward={}", file.ward.id)><bdi>{file.ward.name.to_string()}</bdi></a>
                </p>
                <h1><bdi>{issue.title.to_string()}</bdi></h1>
                {details}
                <p><StateChip state=issue.state.clone()/>" "{said(&words, file.voiced.said)}</p>
                {reason}
                {acts}
                <h2>{words.say("issue-history")}</h2>
                <History lines=file.history/>
                <Said id answers=file.answers/>
            </Desk>
        }
    });
    Ok(status.on(page))
}

/// The box that something is the matter with.
fn at(trouble: &Trouble) -> Option<&'static str> {
    match trouble.0.as_ref()?.field()? {
        Box::Title => Some("title"),
        Box::Details => Some("details"),
        Box::Reason => Some("reason"),
        Box::Options => Some("into"),
        _ => None,
    }
}

/// An issue another one stands for can only be taken out of the merge.
#[component]
fn Merged(id: IssueId, other: Issue) -> impl IntoView {
    let words = words();
    view! {
        <div class="notice">
            <p>
                {words.say("issue-merged-into")}" "
                <a href=format!("{HERE}/{}", other.id)><bdi>{other.title.to_string()}</bdi></a>
            </p>
            <form method="post" action=format!("{HERE}/{id}/unmerge")>
                <button class="quiet">{words.say("issue-unmerge")}</button>
            </form>
        </div>
    }
}

/// What can be done with an issue that stands for itself.
#[component]
fn Standing(file: IssueFile, typed: Option<Typed>, trouble: Trouble) -> impl IntoView {
    let words = words();
    let issue = file.voiced.issue;
    let id = issue.id;
    let typed = typed.unwrap_or_default();
    // Another form of this page was sent: this one still shows what there is.
    let reworded = if typed.all("title").next().is_some() {
        typed.clone()
    } else {
        let details = issue.details.as_ref().map(ToString::to_string).unwrap_or_default();
        Typed::default().with("title", issue.title.to_string()).with("details", details)
    };
    let is_rewording = matches!(at(&trouble), Some("title" | "details"));
    let merged = file
        .merged
        .into_iter()
        .map(|one| {
            view! {
                <li>
                    <a href=format!("{HERE}/{}", one.id)><bdi>{one.title.to_string()}</bdi></a>
                    <small>{said(&words, one.said)}</small>
                    <form method="post" action=format!("{HERE}/{}/unmerge", one.id)>
                        <button class="quiet">
                            {words.say("issue-unmerge")}
                            <span class="vh">": "{one.title.to_string()}</span>
                        </button>
                    </form>
                </li>
            }
        })
        .collect_view();
    view! {
        <Decide issue typed=typed.clone() trouble=trouble.clone()/>
        <ul class="issues">{merged}</ul>
        <Merge id others=file.others typed=typed.clone() trouble=trouble.clone()/>
        <details class="fold" open=is_rewording>
            <summary>{words.say("issue-reword")}</summary>
            <form method="post" action=format!("{HERE}/{id}/reword")>
                <WordBoxes typed=reworded trouble=trouble.clone()/>
                <button>{words.say("issue-reword-save")}</button>
            </form>
        </details>
    }
}

/// On the shortlist, left out with a reason, or open again.
#[component]
fn Decide(issue: Issue, typed: Typed, trouble: Trouble) -> impl IntoView {
    let words = words();
    let id = issue.id;
    let press = |act: &str, key: &str, class: &'static str| {
        view! {
            <form method="post" action=format!("{HERE}/{id}/{act}")>
                <button class=class>{words.say(key)}</button>
            </form>
        }
    };
    let shortlist =
        (issue.state != IssueState::Shortlisted).then(|| press("shortlist", "issue-shortlist", ""));
    let reopen =
        (issue.state != IssueState::Heard).then(|| press("reopen", "issue-reopen", "quiet"));
    let decline = (!matches!(issue.state, IssueState::Declined { .. })).then(|| {
        view! {
            <details class="fold" open=trouble.at(&words, Box::Reason).is_some()>
                <summary>{words.say("issue-decline")}</summary>
                <form method="post" action=format!("{HERE}/{id}/decline")>
                    <SafeTextarea
                        name="reason"
                        label=words.say("issue-reason")
                        hint=words.say("issue-reason-hint")
                        value=typed.one("reason")
                        error=trouble.at(&words, Box::Reason)
                    />
                    <button>{words.say("issue-decline-do")}</button>
                </form>
            </details>
        }
    });
    view! {
        <div class="acts">{shortlist}{reopen}</div>
        {decline}
    }
}

/// Merging into another issue of the ward.
#[component]
fn Merge(id: IssueId, others: Vec<Issue>, typed: Typed, trouble: Trouble) -> impl IntoView {
    let words = words();
    (!others.is_empty()).then(|| {
        let all = others.into_iter().map(|one| (one.id.to_string(), one.title.to_string()));
        let choices = std::iter::once((String::new(), words.say("gather-none"))).chain(all);
        view! {
            <details class="fold" open=trouble.at(&words, Box::Options).is_some()>
                <summary>{words.say("issue-merge")}</summary>
                <form method="post" action=format!("{HERE}/{id}/merge")>
                    <p>{words.say("issue-merge-hint")}</p>
                    <Choice
                        name="into"
                        label=words.say("issue-merge-into")
                        choices=choices.collect()
                        chosen=typed.one("into")
                        error=trouble.at(&words, Box::Options)
                    />
                    <button>{words.say("issue-merge-do")}</button>
                </form>
            </details>
        }
    })
}

/// What was said, with the way to take out what does not belong.
#[component]
fn Said(id: IssueId, answers: Vec<Answer>) -> impl IntoView {
    let words = words();
    (!answers.is_empty()).then(|| {
        let ticks = answers
            .into_iter()
            .map(|answer| view! { <li><AnswerTick answer/></li> })
            .collect_view();
        view! {
            <h2>{words.say("issue-answers")}</h2>
            <form method="post" action="/organise/answers/release">
                <input type="hidden" name="back" value=id.to_string()/>
                <ul class="answers">{ticks}</ul>
                <button class="quiet">{words.say("issue-release")}</button>
            </form>
        }
    })
}
