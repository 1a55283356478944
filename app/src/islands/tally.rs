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
    let said = StoredValue::new(words.clone());
    let shown = Shown::default();
    let asked = Asked::default();
    let count = Callback::new(move |()| shown.count(&counter, &asked.wish(said), said));
    view! {
        <Form words asked count/>
        <p role="status">{move || shown.status.get()}</p>
        <p role="alert" class="fault">{move || shown.fault.get()}</p>
        {move || shown.told.get().map(|told| view! { <WholeResult told said/> })}
    }
}

/// What is asked for on the form.
#[derive(Clone, Copy, Default)]
struct Asked {
    method: RwSignal<String>,
    seats: RwSignal<String>,
}

impl Asked {
    /// The wish for the counter, as JSON.
    fn wish(&self, said: StoredValue<TallyWords>) -> String {
        let wish = Wish {
            lang: said.with_value(|words| words.lang.clone()),
            method: Some(self.method.get_untracked()).filter(|key| !key.is_empty()),
            seats: self.seats.get_untracked().trim().parse().ok(),
        };
        serde_json::to_string(&wish).unwrap_or_default()
    }
}

/// What is to be seen of a count.
#[derive(Clone, Copy, Default)]
struct Shown {
    /// What the counter is doing.
    status: RwSignal<String>,
    /// What is wrong with the file.
    fault: RwSignal<String>,
    told: RwSignal<Option<Tallied>>,
    /// What the file is called.
    name: RwSignal<String>,
}

impl Shown {
    /// Counts the file that is chosen, if any.
    fn count(self, counter: &Counter, wish: &str, said: StoredValue<TallyWords>) {
        let done = move |answer| self.answer(answer, said);
        if let Some(chosen) = count_file(counter, FILE, wish, done) {
            self.fault.set(String::new());
            self.status.set(said.with_value(|words| words.counting.replace("{n}", &chosen)));
            self.name.set(chosen);
        }
    }

    /// Shows what the counter told.
    fn answer(self, answer: Result<String, String>, said: StoredValue<TallyWords>) {
        let told = answer
            .and_then(|told| serde_json::from_str::<Tallied>(&told).map_err(|_| String::new()));
        let name = self.name.get_untracked();
        let (status, fault) = match &told {
            Ok(_) => (said.with_value(|words| words.done.replace("{n}", &name)), String::new()),
            Err(fault) if fault.is_empty() => {
                (String::new(), said.with_value(|words| words.failed.clone()))
            }
            Err(fault) => (String::new(), fault.clone()),
        };
        self.status.set(status);
        self.fault.set(fault);
        self.told.set(told.ok());
    }
}

/// The file, the way to count, and how many are chosen.
#[component]
fn Form(words: TallyWords, asked: Asked, count: Callback<()>) -> impl IntoView {
    let methods = words.methods.into_iter();
    let methods = methods.map(|(key, name)| view! { <option value=key>{name}</option> });
    let set = move |signal: RwSignal<String>| {
        move |event: Event| {
            signal.set(event_target_value(&event));
            count.run(());
        }
    };
    let submitted = move |event: SubmitEvent| {
        event.prevent_default();
        count.run(());
    };
    view! {
        <form class="tally" on:submit=submitted>
            <p>
                <label for=FILE>{words.choose}</label>
                <input id=FILE type="file" aria-describedby="file-hint" on:change=move |_| count.run(())/>
                <span class="hint" id="file-hint">{words.drop}</span>
            </p>
            <p>
                <label for="method">{words.method}</label>
                <select id="method" on:change=set(asked.method)>{methods.collect_view()}</select>
            </p>
            <p>
                <label for="seats">{words.seats}</label>
                <input
                    id="seats"
                    type="number"
                    min="1"
                    inputmode="numeric"
                    aria-describedby="seats-hint"
                    on:change=set(asked.seats)
                />
                <span class="hint" id="seats-hint">{words.seats_hint}</span>
            </p>
        </form>
    }
}

/// The count, told.
#[component]
fn WholeResult(told: Tallied, said: StoredValue<TallyWords>) -> impl IntoView {
    let (table, others) = said.with_value(|words| (words.table.clone(), words.others.clone()));
    let notes = told.notes.into_iter().map(|note| view! { <li>{note}</li> }).collect_view();
    view! {
        <section class="tallied">
            <h2><bdi>{told.tale.question.clone()}</bdi></h2>
            <ul>{notes}</ul>
            <WholeCount reveal=told.tale words=table/>
            <OtherWays lines=told.others words=others/>
        </section>
    }
}
