//! A count as text: the verdict, and every round as a table with bars. Drawn by
//! the server for contests, and in the browser for files.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use wardmote::count::Votes;
use wardmote::count::tale::{Bar as Length, DECIMALS_READ, Tale, Told, percent};

use super::bars::{Bar, Stripes};

/// What stands around the numbers.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct TableWords {
    /// "How it was counted".
    pub how: String,
    /// "Out so far:".
    pub out_so_far: String,
    /// "Striped: moved in this round."
    pub striped: String,
    /// "Final".
    pub last: String,
    /// "Provisional".
    pub provisional: String,
    /// "Choice".
    pub option: String,
    /// "+ {n} moved here".
    pub moved: String,
    /// "Chosen".
    pub chosen: String,
    /// "The order at the end".
    pub order: String,
}

/// The whole count.
#[component]
pub fn WholeCount(
    /// The count, told.
    reveal: Tale,
    /// What stands around it.
    words: TableWords,
    /// "44 of 60 slips were used."
    #[prop(optional)]
    turnout: String,
) -> impl IntoView {
    let has_rounds = !reveal.rounds.is_empty();
    let mut result = reveal.result.iter().cloned();
    let verdict = result.next();
    let rest: Vec<_> = result.map(|sentence| view! { <p>{sentence}</p> }).collect();
    let rounds: Vec<_> = (0..reveal.rounds.len())
        .map(|n| view! { <OneRound reveal=reveal.clone() n words=words.clone()/> })
        .collect();
    view! {
        <Stripes/>
        <section class="verdict">
            <p class="tag">{reveal.chip.clone()}</p>
            <p class="lead">{verdict}</p>
            {rest}
            <p class="meta">{turnout}</p>
        </section>
        {has_rounds.then(|| view! {
            <h2>{words.how.clone()}</h2>
            {rounds}
            <Order reveal title=words.order.clone()/>
        })}
    }
}

/// One round: its sentences and its table.
#[component]
fn OneRound(reveal: Tale, n: usize, words: TableWords) -> impl IntoView {
    let told = reveal.rounds.get(n).cloned()?;
    let rows: Vec<_> = reveal
        .standing(n)
        .map(|(_, row, bar)| {
            let is_chosen = row.chosen_at.is_some_and(|at| at <= n);
            let title = row.title.clone();
            view! { <OneRow title bar is_chosen told=told.clone() reveal=reveal.clone() words=words.clone()/> }
        })
        .collect();
    let out = (!told.out.is_empty())
        .then(|| view! { <p class="meta">{words.out_so_far.clone()}" "{told.out.join(" · ")}</p> });
    let left = told.left.clone().map(|left| view! { <p class="meta">{left}</p> });
    let striped = told.has_moved.then(|| view! { <p class="meta">{words.striped.clone()}</p> });
    let sentences: Vec<_> =
        told.sentences.iter().cloned().map(|sentence| view! { <p>{sentence}</p> }).collect();
    Some(view! {
        <section class="round">
            <h3>
                {told.name.clone()}" "
                <span class="tag" class:provisional=!told.is_final>
                    {if told.is_final { words.last.clone() } else { words.provisional.clone() }}
                </span>
            </h3>
            <table class="rounds">
                <caption class="vh">{told.name.clone()}</caption>
                <thead>
                    <tr>
                        <th scope="col">{words.option.clone()}</th>
                        <th scope="col" class="n">{reveal.unit.clone()}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
            {(!told.goal.is_empty()).then(|| view! { <p class="meta">{told.goal.clone()}</p> })}
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
    reveal: Tale,
    words: TableWords,
) -> impl IntoView {
    let length = |votes: Votes| percent(reveal.place(votes));
    let moved = (!bar.moved.is_zero()).then(|| {
        let moved = words.moved.replace("{n}", &bar.moved.rounded(DECIMALS_READ).to_string());
        view! { <span class="moved-in">{moved}</span> }
    });
    let chosen = is_chosen.then(|| view! { " " <b class="tag">{words.chosen.clone()}</b> });
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
            <td class="n">{bar.votes.rounded(DECIMALS_READ).to_string()}{moved}</td>
        </tr>
    }
}

/// The order at the end, best first.
#[component]
fn Order(reveal: Tale, title: String) -> impl IntoView {
    let rows: Vec<_> =
        reveal.rows.into_iter().map(|row| view! { <li><bdi>{row.title}</bdi></li> }).collect();
    view! {
        <h2>{title}</h2>
        <ol class="order">{rows}</ol>
    }
}
