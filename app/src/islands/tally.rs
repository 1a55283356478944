//! Counts a file of ballots in the browser: choose it, and see rounds, bars and
//! sentences. Nothing is uploaded.

use leptos::ev::{Event, SubmitEvent};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use wardmote::count::others::OtherLine;
use wardmote::count::tale::Tale;

use super::other_ways::{OtherWays, OtherWords};
use super::round_table::{TableWords, WholeCount};
use crate::live::{Counter, count_file};

/// The id of the file's input.
const FILE: &str = "file";

/// What stands on the form, and what is said while it works.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct TallyWords {
    /// The language of the page.
    pub lang: String,
    /// "File of ballots".
    pub choose: String,
    /// "You can also drop the file here."
    pub drop: String,
    /// "How to count".
    pub method: String,
    /// The ways to count: the stable word, and what it is called. The first one
    /// has an empty word: as the file suggests.
    pub methods: Vec<(String, String)>,
    /// "How many are chosen".
    pub seats: String,
    /// "Leave it empty to take what the file says."
    pub seats_hint: String,
    /// "Counting {n}…"
    pub counting: String,
    /// "{n} is counted."
    pub done: String,
    /// "The counter did not start…"
    pub failed: String,
    /// Around the tables.
    pub table: TableWords,
    /// Around the other ways.
    pub others: OtherWords,
}

/// What the counter tells.
#[derive(Clone, Debug, PartialEq, Deserialize)]
struct Tallied {
    tale: Tale,
    notes: Vec<String>,
    others: Vec<OtherLine>,
}

/// What the counter is asked for.
#[derive(Serialize)]
struct Wish {
    lang: String,
    method: Option<String>,
    seats: Option<usize>,
}

/// The form and what comes of it.
#[island]
pub fn TallyFile(
    /// Where the counter is.
    counter: Counter,
    /// What is said.
    words: TallyWords,
) -> impl IntoView {
    let method = RwSignal::new(String::new());
    let seats = RwSignal::new(String::new());
    let status = RwSignal::new(String::new());
    let name = StoredValue::new(String::new());
    let fault = RwSignal::new(String::new());
    let told = RwSignal::new(None::<Tallied>);
    let said = StoredValue::new(words.clone());
    let count = move || {
        let wish = Wish {
            lang: said.with_value(|words| words.lang.clone()),
            method: Some(method.get_untracked()).filter(|key| !key.is_empty()),
            seats: seats.get_untracked().trim().parse().ok(),
        };
        let wish = serde_json::to_string(&wish).unwrap_or_default();
        let done = move |answer: Result<String, String>| {
            let answer = answer
                .and_then(|told| serde_json::from_str::<Tallied>(&told).map_err(|_| String::new()));
            status.set(match &answer {
                Ok(_) => said.with_value(|words| words.done.replace("{n}", &name.get_value())),
                Err(_) => String::new(),
            });
            fault.set(match &answer {
                Err(fault) if fault.is_empty() => said.with_value(|words| words.failed.clone()),
                Err(fault) => fault.clone(),
                Ok(_) => String::new(),
            });
            told.set(answer.ok());
        };
        if let Some(chosen) = count_file(&counter, FILE, &wish, done) {
            fault.set(String::new());
            status.set(said.with_value(|words| words.counting.replace("{n}", &chosen)));
            name.set_value(chosen);
        }
    };
    let again = count.clone();
    let changed = move |_: Event| again();
    let submitted = move |event: SubmitEvent| {
        event.prevent_default();
        count();
    };
    let methods = words.methods.iter().cloned();
    let methods = methods.map(|(key, name)| view! { <option value=key>{name}</option> });
    let (on_file, on_method, on_seats) = (changed.clone(), changed.clone(), changed);
    view! {
        <form class="tally" on:submit=submitted>
            <p>
                <label for=FILE>{words.choose}</label>
                <input id=FILE type="file" aria-describedby="file-hint" on:change=on_file/>
                <span class="hint" id="file-hint">{words.drop}</span>
            </p>
            <p>
                <label for="method">{words.method}</label>
                <select
                    id="method"
                    on:change=move |event| {
                        method.set(event_target_value(&event));
                        on_method(event);
                    }
                >
                    {methods.collect_view()}
                </select>
            </p>
            <p>
                <label for="seats">{words.seats}</label>
                <input
                    id="seats"
                    type="number"
                    min="1"
                    inputmode="numeric"
                    aria-describedby="seats-hint"
                    on:change=move |event| {
                        seats.set(event_target_value(&event));
                        on_seats(event);
                    }
                />
                <span class="hint" id="seats-hint">{words.seats_hint}</span>
            </p>
        </form>
        <p role="status">{move || status.get()}</p>
        <p role="alert" class="fault">{move || fault.get()}</p>
        {move || told.get().map(|told| said.with_value(|words| view! {
            <section class="tallied">
                <h2><bdi>{told.tale.question.clone()}</bdi></h2>
                <ul>{told.notes.into_iter().map(|note| view! { <li>{note}</li> }).collect_view()}</ul>
                <WholeCount reveal=told.tale words=words.table.clone()/>
                <OtherWays lines=told.others words=words.others.clone()/>
            </section>
        }))}
    }
}
