//! Sorting a ward's answers, one suggestion after another: by letters on a
//! keyboard, or with the same buttons and no script at all.

mod card;

use leptos::prelude::*;
use wardmote::clerk::Done;
use wardmote::clerk::sorting::SortingTable;
use wardmote::error::{Field as Box, Refusal};
use wardmote::id::{SortingId, WardId};
use wardmote::sorting::Suggestion;
use wardmote::ward::Ward;

use super::HERE;
use super::decisions::told;
use crate::context::{Ask, words};
use crate::parts::choice::{Choice, wards};
use crate::parts::desk::Desk;
use crate::shell::Page;
use crate::typed::{Trouble, Typed};
use card::{Card, Fresh};

/// What the page is shown with.
#[derive(Clone, Debug, Default)]
pub struct Turn {
    /// How many suggestions are skipped.
    pub at: usize,
    /// Whether something was just decided.
    pub is_done: bool,
    /// What was typed.
    pub typed: Typed,
    /// What is the matter with it.
    pub trouble: Trouble,
}

/// The page of a ward; without one there is only the choice of wards.
pub async fn sort(
    ask: &Ask,
    table: Option<SortingTable>,
    suggestions: Vec<Suggestion>,
    turn: Turn,
) -> Done<Page> {
    let all = ask.clerk.list_wards().await?;
    let fresh = Fresh { issue: ask.clerk.new_issue(), sorting: ask.clerk.new_sorting() };
    let mine = ask.visitor.organiser()?.id;
    let trouble = turn.trouble.clone();
    let status = trouble.clone();
    let here = match &table {
        Some(table) => format!("{HERE}/sort?ward={}&at={}", table.ward.id, turn.at),
        None => format!("{HERE}/sort"),
    };
    let page = Page::new(ask.words.say("sort-title"), move || {
        let words = words();
        let target = match trouble.0.as_ref().and_then(Refusal::field) {
            Some(Box::Title) => Some("title"),
            Some(Box::Options) => Some("issue"),
            _ => None,
        };
        let chosen = table.as_ref().map(|table| table.ward.id);
        let rest = table.map(|table| {
            let mut newest = table.sortings.iter().rev();
            let last = newest.find(|one| one.by == mine && one.undone.is_none()).map(|last| {
                let says = told(&words, &table, last);
                view! { <Last says ward=table.ward.id id=last.id turn=turn.clone()/> }
            });
            view! {
                <Progress table=table.clone() left=suggestions.len()/>
                {last}
                <Card table suggestions turn fresh/>
            }
        });
        view! {
            <Desk here=HERE>
                {trouble.summary(target)}
                <h1>{words.say("sort-title")}</h1>
                <p>{words.say("sort-lead")}</p>
                <WardChoice all chosen/>
                {rest}
                <Keys/>
            </Desk>
        }
    });
    Ok(status.on(page.scripted(include_str!("sort.js")).at(here)))
}

#[component]
fn WardChoice(all: Vec<Ward>, chosen: Option<WardId>) -> impl IntoView {
    let words = words();
    let chosen = chosen.map(|id| id.to_string()).unwrap_or_default();
    view! {
        <form method="get" action=format!("{HERE}/sort") class="narrow">
            <Choice name="ward" label=words.say("answers-ward") choices=wards(&all, None) chosen/>
            <button class="quiet">{words.say("answers-show")}</button>
        </form>
    }
}

/// How far the sorting has come, and the way to all that was decided.
#[component]
fn Progress(table: SortingTable, left: usize) -> impl IntoView {
    let words = words();
    let number = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let (total, loose) = (table.answers.len(), table.loose());
    let says = words.tell(
        "sort-progress",
        &[
            ("sorted", number(total - loose).into()),
            ("total", number(total).into()),
            ("left", number(left).into()),
        ],
    );
    let (ward, count) = (table.ward.id, table.sortings.len());
    let history = (count > 0).then(|| {
        let href = format!("{HERE}/decisions?ward={ward}");
        let says = words.tell("sort-decisions", &[("n", number(count).into())]);
        view! { <a class="button quiet" href=href>{says}</a> }
    });
    view! {
        <p class="far">
            <progress max=total.max(1) value=total - loose aria-label=words.say("sort-far")></progress>
            <span>{says}</span>
        </p>
        <p>{history}</p>
    }
}

/// What this organiser decided last, with the way back.
#[component]
fn Last(says: String, ward: WardId, id: SortingId, turn: Turn) -> impl IntoView {
    let words = words();
    let role = turn.is_done.then_some("status");
    view! {
        <div class="saved">
            <p class="notice" role=role><bdi>{says}</bdi></p>
            <form method="post" action=format!("{HERE}/sort/undo")>
                <input type="hidden" name="ward" value=ward.to_string()/>
                <input type="hidden" name="at" value=turn.at/>
                <input type="hidden" name="decision" value=id.to_string()/>
                <button class="quiet" aria-keyshortcuts="u">
                    {words.say("sort-undo")}" "<kbd aria-hidden="true">"U"</kbd>
                </button>
            </form>
        </div>
    }
}

/// Which letter does what; and the button that turns letters off.
#[component]
fn Keys() -> impl IntoView {
    const KEYS: [(&str, &str); 10] = [
        ("N", "sort-key-new"),
        ("S", "sort-key-same"),
        ("X", "sort-key-apart"),
        ("K", "sort-key-skip"),
        ("B", "sort-key-back"),
        ("U", "sort-key-undo"),
        ("H", "sort-key-hide"),
        ("T", "sort-key-title"),
        ("I", "sort-key-issue"),
        ("1–9", "sort-key-tick"),
    ];
    let words = words();
    let lines = KEYS
        .into_iter()
        .map(|(key, says)| view! { <div><dt><kbd>{key}</kbd></dt><dd>{words.say(says)}</dd></div> })
        .collect_view();
    view! {
        <details class="fold keys">
            <summary aria-keyshortcuts="?">
                {words.say("sort-keys")}" "<kbd aria-hidden="true">"?"</kbd>
            </summary>
            <dl>{lines}</dl>
        </details>
        <button type="button" class="quiet" data-letters="" hidden>
            {words.say("sort-letters")}
        </button>
    }
}
