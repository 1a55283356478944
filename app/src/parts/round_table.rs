//! A published count as text: the verdict, and every round as a table with bars.

use leptos::prelude::*;
use wardmote::count::Votes;

use crate::context::words;
use crate::islands::bars::{Bar, Stripes};
use crate::reveal::{Bar as Length, Reveal, Told, percent};

/// The whole count.
#[component]
pub fn WholeCount(
    /// The count, told.
    reveal: Reveal,
) -> impl IntoView {
    let words = words();
    let has_rounds = !reveal.rounds.is_empty();
    let mut result = reveal.result.iter().cloned();
    let verdict = result.next();
    let rest: Vec<_> = result.map(|sentence| view! { <p>{sentence}</p> }).collect();
    let rounds: Vec<_> =
        (0..reveal.rounds.len()).map(|n| view! { <OneRound reveal=reveal.clone() n/> }).collect();
    view! {
        <Stripes/>
        <section class="verdict">
            <p class="tag">{reveal.chip.clone()}</p>
            <p class="lead">{verdict}</p>
            {rest}
            <p class="meta">{reveal.turnout.clone()}</p>
        </section>
        {has_rounds.then(|| view! {
            <h2>{words.say("results-how")}</h2>
            {rounds}
            <Order reveal/>
        })}
    }
}

/// One round: its sentences and its table.
#[component]
fn OneRound(reveal: Reveal, n: usize) -> impl IntoView {
    let words = words();
    let told = reveal.rounds.get(n).cloned()?;
    let rows: Vec<_> = reveal
        .standing(n)
        .map(|(_, row, bar)| {
            let is_chosen = row.chosen_at.is_some_and(|at| at <= n);
            let title = row.title.clone();
            view! { <OneRow title bar is_chosen told=told.clone() reveal=reveal.clone()/> }
        })
        .collect();
    let out = (!told.out.is_empty()).then(
        || view! { <p class="meta">{words.say("results-out-so-far")}" "{told.out.join(" · ")}</p> },
    );
    let left = told.left.clone().map(|left| view! { <p class="meta">{left}</p> });
    let striped =
        told.has_moved.then(|| view! { <p class="meta">{words.say("results-striped")}</p> });
    let sentences: Vec<_> =
        told.sentences.iter().cloned().map(|sentence| view! { <p>{sentence}</p> }).collect();
    Some(view! {
        <section class="round">
            <h3>
                {told.name.clone()}" "
                <span class="tag" class:provisional=!told.is_final>
                    {words.say(if told.is_final { "results-final" } else { "results-provisional" })}
                </span>
            </h3>
            <table class="rounds">
                <caption class="vh">{told.name.clone()}</caption>
                <thead>
                    <tr>
                        <th scope="col">{words.say("results-option")}</th>
                        <th scope="col" class="n">{words.say("results-ballots")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
            <p class="meta">{told.goal}</p>
            {striped}
            {sentences}
            {out}
            {left}
        </section>
    })
}

/// One option in a round.
#[component]
fn OneRow(
    title: String,
    bar: Length,
    is_chosen: bool,
    told: Told,
    reveal: Reveal,
) -> impl IntoView {
    let words = words();
    let length = |votes: Votes| percent(reveal.place(votes));
    let moved = (!bar.moved.is_zero()).then(|| {
        let moved = words.tell("results-moved", &[("moved", words.votes(bar.moved))]);
        view! { <span class="moved-in">{moved}</span> }
    });
    let chosen = is_chosen.then(|| view! { " " <b class="tag">{words.say("results-chosen")}</b> });
    view! {
        <tr class:win=is_chosen>
            <th scope="row">
                <bdi>{title}</bdi>
                {chosen}
                <Bar
                    own=length(bar.votes.minus(bar.moved))
                    moved=length(bar.moved)
                    goal=length(told.bar)
                />
            </th>
            <td class="n">{bar.votes.to_string()}{moved}</td>
        </tr>
    }
}

/// The order at the end, best first.
#[component]
fn Order(reveal: Reveal) -> impl IntoView {
    let words = words();
    let rows: Vec<_> =
        reveal.rows.into_iter().map(|row| view! { <li><bdi>{row.title}</bdi></li> }).collect();
    view! {
        <h2>{words.say("results-order")}</h2>
        <ol class="order">{rows}</ol>
    }
}
