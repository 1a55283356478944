//! One suggestion: what seems to belong together and why, and what to do about it.

use leptos::prelude::*;
use wardmote::clerk::sorting::SortingTable;
use wardmote::count::tale::Voice;
use wardmote::error::Field as Box;
use wardmote::id::{IssueId, SortingId, WardId};
use wardmote::issue;
use wardmote::listening::Answer;
use wardmote::sorting::Suggestion;
use wardmote::text::TITLE_MAX;

use super::super::HERE;
use super::Turn;
use crate::context::words;
use crate::parts::choice::{Choice, Choices};
use crate::parts::field::Field;
use crate::parts::gather::{AnswerLine, standing};
use crate::words::Words;

/// Answers of one suggestion that a number key ticks.
const NUMBERED: usize = 9;

/// Ids made with the form, so that sending it twice does it once.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fresh {
    /// Of an issue made of these.
    pub issue: IssueId,
    /// Of what is decided.
    pub sorting: SortingId,
}

/// The suggestion whose turn it is.
#[component]
pub(super) fn Card(
    table: SortingTable,
    suggestions: Vec<Suggestion>,
    turn: Turn,
    fresh: Fresh,
) -> impl IntoView {
    let words = words();
    let (ward, count) = (table.ward.id, suggestions.len());
    let at = turn.at.min(count.saturating_sub(1));
    let Some(suggestion) = suggestions.into_iter().nth(at) else {
        return view! { <p class="notice">{words.say("sort-none")}</p> }.into_any();
    };
    let answers = table.find(&suggestion.answers);
    let texts: Vec<_> = answers.iter().map(|one| one.text.as_str()).collect();
    // What was typed and could not be done stands there again.
    let title = if turn.typed.has("decision") {
        turn.typed.one("title").to_owned()
    } else {
        issue::suggest_title(&texts)
    };
    let under = suggestion.under.as_ref().map(|(id, _)| *id);
    let issues = standing(&words, &issue::voiced(&table.issues));
    let why = why(&words, &table, &suggestion);
    let place =
        words.tell("sort-place", &[("at", number(at + 1).into()), ("count", number(count).into())]);
    let several =
        (answers.len() > 1).then(|| view! { <p class="hint">{words.say("sort-untick")}</p> });
    view! {
        <section class="group" id="card">
            <p class="place">{place}</p>
            <h2>{why}</h2>
            {several}
            <form method="post" action=format!("{HERE}/sort/new")>
                <input type="hidden" name="ward" value=ward.to_string()/>
                <input type="hidden" name="at" value=at/>
                <input type="hidden" name="decision" value=fresh.sorting.to_string()/>
                <input type="hidden" name="new" value=fresh.issue.to_string()/>
                <input type="hidden" name="like" value=under.map(|id| id.to_string()).unwrap_or_default()/>
                <Ticks answers turn=turn.clone()/>
                <Acts title issues under turn/>
            </form>
            <Ways ward at count/>
        </section>
    }
    .into_any()
}

fn number(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

/// Why these stand beside each other.
fn why(words: &Words, table: &SortingTable, suggestion: &Suggestion) -> String {
    let n = number(suggestion.answers.len());
    if suggestion.answers.len() > 1 {
        return if suggestion.shared.is_empty() {
            words.tell("alike-why-spelling", &[("n", n.into())])
        } else {
            let shared = words.list(&suggestion.shared);
            words.tell("alike-why-words", &[("n", n.into()), ("words", shared.into())])
        };
    }
    let under = suggestion.under.as_ref();
    let title = under.and_then(|(id, shared)| Some((table.title(*id)?, shared)));
    match title {
        Some((title, shared)) if shared.is_empty() => {
            words.tell("sort-why-issue-spelling", &[("title", title.to_string().into())])
        }
        Some((title, shared)) => words.tell(
            "sort-why-issue",
            &[("title", title.to_string().into()), ("words", words.list(shared).into())],
        ),
        None => words.say("sort-why-alone"),
    }
}

/// The answers, all of them ticked: whoever looks takes out what does not belong.
#[component]
fn Ticks(answers: Vec<Answer>, turn: Turn) -> impl IntoView {
    let again = turn.typed.has("decision");
    let lines = answers
        .into_iter()
        .enumerate()
        .map(|(n, answer)| {
            let id = answer.id.to_string();
            let ticked = !again || turn.typed.ticked("answer", &id);
            let key = (n < NUMBERED).then(|| (n + 1).to_string());
            view! {
                <li>
                    <input type="hidden" name="shown" value=id/>
                    <AnswerLine answer ticked key/>
                </li>
            }
        })
        .collect_view();
    view! { <ul class="answers">{lines}</ul> }
}

/// The ways to decide. The new issue comes first, because Enter in the box of its
/// title presses the first button there is.
#[component]
fn Acts(title: String, issues: Choices, under: Option<IssueId>, turn: Turn) -> impl IntoView {
    let words = words();
    let chosen = if turn.typed.has("decision") {
        turn.typed.one("issue").to_owned()
    } else {
        under.map(|id| id.to_string()).unwrap_or_default()
    };
    let press = |act: &str, key: &'static str, label: &str, is_usual: bool| {
        let class = if is_usual { "" } else { "quiet" };
        let letter = key.to_uppercase();
        view! {
            <button class=class formaction=format!("{HERE}/sort/{act}") aria-keyshortcuts=key>
                {words.say(label)}" "<kbd aria-hidden="true">{letter}</kbd>
            </button>
        }
    };
    let is_known = under.is_some();
    let same = (issues.len() > 1).then(|| {
        let error = turn.trouble.at(&words, Box::Options);
        view! {
            <div class="act" data-shortcut="i">
                <Choice name="issue" label=words.say("sort-existing") choices=issues chosen error/>
                {press("same", "s", "sort-same", is_known)}
            </div>
        }
    });
    view! {
        <div class="acts">
            <div class="act" data-shortcut="t">
                <Field
                    name="title"
                    label=words.say("gather-title")
                    value=title
                    max=TITLE_MAX
                    error=turn.trouble.at(&words, Box::Title)
                />
                {press("new", "n", "sort-new", !is_known)}
            </div>
            {same}
            {press("apart", "x", "sort-apart", false)}
        </div>
    }
}

/// The ways past this suggestion, with nothing decided.
#[component]
fn Ways(ward: WardId, at: usize, count: usize) -> impl IntoView {
    let words = words();
    let to = |at: usize, key: &'static str, label: &str| {
        let href = format!("{HERE}/sort?ward={ward}&at={at}");
        let letter = key.to_uppercase();
        view! {
            <a class="button quiet" href=href aria-keyshortcuts=key>
                {words.say(label)}" "<kbd aria-hidden="true">{letter}</kbd>
            </a>
        }
    };
    let back = (at > 0).then(|| to(at - 1, "b", "sort-back"));
    let skip = (at + 1 < count).then(|| to(at + 1, "k", "sort-skip"));
    view! { <nav class="pages" aria-label=words.say("sort-ways")>{skip}{back}</nav> }
}
