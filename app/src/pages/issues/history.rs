//! What was done to an issue, in sentences.

use leptos::prelude::*;
use wardmote::clerk::issues::HistoryLine;
use wardmote::issue::IssueAct;

use crate::context::words;
use crate::words::Words;

/// An issue's history, oldest first.
#[component]
pub fn History(
    /// What was done.
    lines: Vec<HistoryLine>,
) -> impl IntoView {
    let words = words();
    let lines = lines
        .into_iter()
        .map(|line| {
            let at = line.event.at;
            let when = words.moment(at);
            view! {
                <li>
                    <time datetime=words.machine(at)>{when}</time>
                    " "
                    {sentence(&words, &line)}
                </li>
            }
        })
        .collect_view();
    view! { <ol class="history">{lines}</ol> }
}

fn sentence(words: &Words, line: &HistoryLine) -> String {
    let by = line.by.as_ref().map_or_else(|| words.say("history-somebody"), ToString::to_string);
    let title = line.title.as_ref().map(ToString::to_string).unwrap_or_default();
    let other = line.other.as_ref().map(ToString::to_string).unwrap_or_default();
    let number = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
    match &line.event.act {
        IssueAct::Made { answers } => {
            words.tell("history-made", &[("by", by.into()), ("answers", number(*answers).into())])
        }
        IssueAct::Gathered { answers } => words
            .tell("history-gathered", &[("by", by.into()), ("answers", number(*answers).into())]),
        IssueAct::Released { answers } => words
            .tell("history-released", &[("by", by.into()), ("answers", number(*answers).into())]),
        IssueAct::Reworded { from } => {
            words.tell("history-reworded", &[("by", by.into()), ("from", from.to_string().into())])
        }
        IssueAct::Merged { .. } => words.tell(
            "history-merged",
            &[("by", by.into()), ("title", title.into()), ("other", other.into())],
        ),
        IssueAct::Unmerged { .. } => words.tell(
            "history-unmerged",
            &[("by", by.into()), ("title", title.into()), ("other", other.into())],
        ),
        IssueAct::Shortlisted => words.tell("history-shortlisted", &[("by", by.into())]),
        IssueAct::Declined { reason } => words
            .tell("history-declined", &[("by", by.into()), ("reason", reason.to_string().into())]),
        IssueAct::Reopened => words.tell("history-reopened", &[("by", by.into())]),
    }
}
