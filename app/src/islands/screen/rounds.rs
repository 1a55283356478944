//! The count, round by round. The rows are in their final order from the first
//! round on, so that nothing jumps; only lengths and numbers change.

use leptos::prelude::*;
use wardmote::count::Votes;
use wardmote::count::tale::{Row, Tale, Told, percent};

use super::running::RunningVotes;
use super::words::RevealWords;
use crate::islands::bars::{Bar, Stripes};

/// With this many bars the letters become a little smaller (ux.md 3.3).
const MANY: usize = 6;
/// A longer question is set a little smaller.
const LONG_QUESTION: usize = 40;
/// A longer telling is set a little smaller.
const LONG: usize = 150;

/// One row of bars through all rounds.
#[component]
fn BarRow(
    row: Row,
    /// The whole count, for its scale.
    reveal: StoredValue<Tale>,
    /// Which round is shown, counted from 0.
    at: Signal<usize>,
    /// Whether this option is chosen in the round that is shown.
    #[prop(into)]
    is_chosen: Signal<bool>,
    /// "Chosen".
    chosen: String,
) -> impl IntoView {
    let bars = StoredValue::new(row.bars);
    let bar = move || bars.with_value(|bars| bars.get(at.get()).copied().flatten());
    let length = move |votes: Votes| reveal.with_value(|reveal| percent(reveal.place(votes)));
    let own = move || bar().map_or(Votes::ZERO, |bar| bar.votes.minus(bar.moved));
    let moved = move || bar().map_or(Votes::ZERO, |bar| bar.moved);
    let goal =
        move || reveal.with_value(|r| r.rounds.get(at.get()).map_or(Votes::ZERO, |told| told.bar));
    view! {
        <li class="row" class:win=move || is_chosen.get() hidden=move || bar().is_none()>
            <span class="title">
                <bdi>{row.title}</bdi>
                {move || is_chosen.get().then(|| view! { <b class="chip">{chosen.clone()}</b> })}
            </span>
            <Bar
                own=Signal::derive(move || length(own()))
                moved=Signal::derive(move || length(moved()))
                goal=Signal::derive(move || length(goal()))
            />
            <b class="n"><RunningVotes votes=Signal::derive(move || bar().map(|bar| bar.votes))/></b>
        </li>
    }
}

/// The label of the dashed line, above it.
#[component]
fn Goal(reveal: StoredValue<Tale>, told: Signal<Option<Told>>, is_rtl: bool) -> impl IntoView {
    let place = move || {
        let bar = told.with(|told| told.as_ref().map_or(Votes::ZERO, |told| told.bar));
        let place = reveal.with_value(|reveal| reveal.place(bar));
        if is_rtl { 1_000 - place } else { place }
    };
    // Near an edge the label grows away from it.
    let anchor = move || match place() {
        0..=250 => "start",
        251..=700 => "middle",
        _ => "end",
    };
    view! {
        <li class="row goal-row" aria-hidden="true">
            <svg class="goal-label" direction="ltr">
                <text x=move || percent(place()) y="80%" text-anchor=anchor>
                    {move || told.with(|told| told.as_ref().map(|told| told.goal.clone()))}
                </text>
            </svg>
        </li>
    }
}

/// The rounds of a count.
#[component]
pub fn Rounds(
    reveal: Tale,
    /// Which round is shown, counted from 0.
    at: Signal<usize>,
    words: RevealWords,
    /// Whether the language is written from right to left.
    is_rtl: bool,
) -> impl IntoView {
    let question = reveal.question.clone();
    let is_long = question.chars().count() > LONG_QUESTION;
    let rows = reveal.rows.clone();
    let reveal = StoredValue::new(reveal);
    let told = Signal::derive(move || reveal.with_value(|r| r.rounds.get(at.get()).cloned()));
    let with_told =
        move |read: fn(&Told) -> bool| move || told.with(|told| told.as_ref().is_some_and(read));
    let is_final = Signal::derive(with_told(|told| told.is_final));
    let standing = move || reveal.with_value(|r| r.standing(at.get()).count());
    let chip = move || told.with(|told| told.as_ref().map(|told| told.chip.clone()));
    let chosen = words.chosen.clone();
    let rows = rows.into_iter().map(move |row| {
        let chosen_at = row.chosen_at;
        let is_chosen = Signal::derive(move || chosen_at.is_some_and(|round| round <= at.get()));
        view! { <BarRow row reveal at is_chosen chosen=chosen.clone()/> }
    });
    view! {
        <Stripes/>
        <section
            class="slide rounds"
            class:many={move || standing() >= MANY}
        >
            <header>
                <h1 class:long=is_long><bdi>{question}</bdi></h1>
                <p class="chip" class:provisional=move || !is_final.get()>{chip}</p>
            </header>
            <ol class="rows">
                <Goal reveal told is_rtl/>
                {rows.collect_view()}
            </ol>
            <Telling told words/>
        </section>
    }
}

/// What is told below the bars.
#[component]
fn Telling(told: Signal<Option<Told>>, words: RevealWords) -> impl IntoView {
    let short =
        move || told.with(|told| told.as_ref().map(|t| t.short.join(" ")).unwrap_or_default());
    let outs = move || told.with(|told| told.as_ref().map(|t| t.out.clone()).unwrap_or_default());
    let striped = words.striped.clone();
    let legend = move || {
        told.with(|told| {
            let told = told.as_ref()?;
            let striped = told.has_moved.then(|| striped.clone());
            let legend: Vec<_> = striped.into_iter().chain(told.left.clone()).collect();
            (!legend.is_empty()).then(|| legend.join(" "))
        })
    };
    let out_so_far = words.out_so_far.clone();
    view! {
        <footer>
            {move || {
                let outs = outs();
                (!outs.is_empty()).then(|| view! {
                    <p class="outs"><b>{out_so_far.clone()}</b>" "{outs.join(" · ")}</p>
                })
            }}
            <p class="say" class:long={move || short().chars().count() > LONG}>{short}</p>
            {move || legend().map(|legend| view! { <p class="legend">{legend}</p> })}
        </footer>
    }
}
