//! Answers to tick, and what becomes of the ticked ones: an issue of their own,
//! or a place under one that is there.

use leptos::prelude::*;
use wardmote::clerk::sorting::flags;
use wardmote::id::{IssueId, WardId};
use wardmote::issue::{IssueState, Voiced};
use wardmote::listening::{Answer, Source};

use crate::context::words;
use crate::parts::choice::{Choices, options};
use crate::words::Words;

/// One answer with its box to tick.
#[component]
pub fn AnswerTick(
    /// The answer.
    answer: Answer,
    /// Whether it is ticked.
    #[prop(optional)]
    ticked: bool,
    /// The number key that ticks it.
    #[prop(optional_no_strip)]
    key: Option<String>,
) -> impl IntoView {
    let words = words();
    let kbd = key.clone().map(|key| view! { <kbd aria-hidden="true">{key}</kbd>" " });
    view! {
        <label class="tick">
            <input
                type="checkbox"
                name="answer"
                value=answer.id.to_string()
                checked=ticked
                aria-keyshortcuts=key
            />
            <span>
                {kbd}
                <InTheirWords answer=answer.clone()/>
                <small>{about(&words, &answer, "")}</small>
            </span>
        </label>
    }
}

/// One answer with its box to tick, what a person should look at in it, and the way
/// to hide it.
#[component]
pub fn AnswerLine(
    /// The answer.
    answer: Answer,
    /// Whether it is ticked; nothing to tick without.
    #[prop(optional)]
    ticked: Option<bool>,
    /// The number key that ticks it.
    #[prop(optional_no_strip)]
    key: Option<String>,
) -> impl IntoView {
    let words = words();
    let flags = flags(answer.text.as_str())
        .into_iter()
        .map(|flag| {
            let says = words.say(&format!("listen-personal-{}", flag.key()));
            view! { <p class="flag"><span aria-hidden="true">"⚑ "</span>{says}</p> }
        })
        .collect_view();
    let hide = format!("/organise/answers/{}/hide", answer.id);
    let hide = (answer.hidden.is_none() && ticked.is_some()).then(|| {
        view! {
            <a class="under" href=hide aria-keyshortcuts="h">
                {words.say("hide-this")}
                <span class="vh">": "{answer.text.to_string()}</span>
            </a>
        }
    });
    let line = if let Some(ticked) = ticked {
        view! { <AnswerTick answer ticked key/> }.into_any()
    } else {
        let about = about(&words, &answer, "");
        view! { <p><InTheirWords answer/><small>{about}</small></p> }.into_any()
    };
    view! { {line}{flags}{hide} }
}

/// What somebody said, in its language and direction, whatever the page's is.
#[component]
pub fn InTheirWords(
    /// The answer.
    answer: Answer,
) -> impl IntoView {
    let lang = answer.lang.map(|lang| lang.to_string());
    view! { <bdi lang=lang>{answer.text.to_string()}</bdi> }
}

/// What is known of an answer besides its words, in one line.
pub fn about(words: &Words, answer: &Answer, note: &str) -> String {
    let source = match answer.source {
        Source::Doorstep => "answers-from-doorstep",
        Source::Resident => "answers-from-resident",
    };
    let category = format!("category-{}", answer.category.key());
    let mut facts = vec![words.say(&category), words.say(source), words.day(answer.at)];
    if answer.hidden.is_some() {
        facts.push(words.say("answers-hidden"));
    }
    if !note.is_empty() {
        facts.push(note.to_owned());
    }
    facts.join(" · ")
}

/// The issues answers can be put under, after a first line for none of them.
pub fn standing(words: &Words, issues: &[Voiced]) -> Choices {
    let open = issues.iter().filter(|one| !matches!(one.issue.state, IssueState::Merged { .. }));
    let lines = open.map(|one| (one.issue.id.to_string(), one.issue.title.to_string()));
    std::iter::once((String::new(), words.say("gather-none"))).chain(lines).collect()
}

/// What becomes of the ticked answers. Its boxes stand inside their labels,
/// because a page may hold several of these.
#[component]
pub fn GatherActs(
    /// The ward of the answers.
    ward: WardId,
    /// The id the new issue will have, so that sending twice makes one.
    new: IssueId,
    /// The title it might have.
    #[prop(into)]
    title: String,
    /// The issues they can be put under.
    issues: Choices,
    /// The issue that seems to say the same already.
    under: Option<IssueId>,
) -> impl IntoView {
    let words = words();
    let chosen = under.map(|id| id.to_string()).unwrap_or_default();
    let existing = (issues.len() > 1).then(|| {
        view! {
            <div class="act">
                <label>
                    <span>{words.say("gather-existing")}</span>
                    <select name="issue">{options(issues, chosen)}</select>
                </label>
                <button class="quiet" formaction="/organise/answers/gather">
                    {words.say("gather-put")}
                </button>
            </div>
        }
    });
    view! {
        <input type="hidden" name="ward" value=ward.to_string()/>
        <input type="hidden" name="new" value=new.to_string()/>
        <div class="acts">
            <div class="act">
                <label>
                    <span>{words.say("gather-title")}</span>
                    <input name="title" value=title autocomplete="off"/>
                </label>
                <button formaction="/organise/issues">{words.say("gather-make")}</button>
            </div>
            {existing}
        </div>
    }
}
