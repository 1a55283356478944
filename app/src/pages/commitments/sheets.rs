//! What was promised and how the months went, as the group, a representative and everybody
//! read it. A blank sheet says until when it was waited for, and offers help.

use leptos::prelude::*;
use wardmote::clerk::commitments::{Kept, MonthSheet};
use wardmote::commitment::sheet::{Numbers, Report, Sheet};
use wardmote::commitment::{Change, Commitment, Kind};
use wardmote::id::WardId;
use wardmote::time::Timestamp;

use crate::context::words;
use crate::words::Words;

/// Months that are shown at once; older ones are folded away.
const MONTHS_SHOWN: usize = 4;

/// Who reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reader {
    /// The organisers: whose months they are.
    Group(String),
    /// The representative: the address of their page.
    Own(String),
    /// Everybody: the ward.
    Everybody(WardId),
    /// Whoever prints it: no links, and all months at once.
    Paper,
}

/// The locale key of a kind.
pub fn kind_key(kind: Kind) -> String {
    format!("promise-kind-{}", kind.key())
}

/// "2 a month".
pub fn level(words: &Words, level: u8) -> String {
    words.tell("promise-level", &[("n", i64::from(level).into())])
}

/// What is promised, in their own words.
#[component]
pub fn Promised(
    /// What; nothing before they said it.
    promised: Vec<Commitment>,
    /// What was changed since the period began.
    changes: Vec<Change>,
    /// What is said while there is nothing.
    none: &'static str,
) -> impl IntoView {
    let words = words();
    let nothing = promised.is_empty().then(|| view! { <p>{words.say(none)}</p> });
    let rows = promised.into_iter().map(|one| {
        let own = one
            .words
            .map(|text| view! { <dd class="own-words" dir="auto">{text.to_string()}</dd> });
        view! {
            <div>
                <dt>{words.say(&kind_key(one.kind))}</dt>
                <dd>{often(&words, one.kind, one.level)}</dd>
                {own}
            </div>
        }
    });
    let rows = rows.collect_view();
    let changes = (!changes.is_empty()).then(|| {
        let lines = changes.into_iter().map(|one| view! { <ChangeLine one/> });
        view! {
            <p class="meta">{words.say("promise-changes")}</p>
            <ul class="promise-changes">{lines.collect_view()}</ul>
        }
    });
    view! {
        {nothing}
        <dl class="facts">{rows}</dl>
        {changes}
    }
}

/// How often a month; of a report that is one.
fn often(words: &Words, kind: Kind, n: u8) -> String {
    if kind == Kind::Report { words.say("promise-report-yes") } else { level(words, n) }
}

/// "3 December 2026: Surgeries, 2 a month before and 1 a month now."
#[component]
fn ChangeLine(one: Change) -> impl IntoView {
    let words = words();
    let said = |it: Option<Commitment>| match it {
        Some(it) => {
            let often = often(&words, it.kind, it.level);
            match it.words {
                Some(own) => words.tell(
                    "promise-said",
                    &[("often", often.into()), ("own", own.to_string().into())],
                ),
                None => often,
            }
        }
        None => words.say("promise-not"),
    };
    let args = [
        ("day", words.day(one.at).into()),
        ("kind", words.say(&kind_key(one.kind)).into()),
        ("before", said(one.before).into()),
        ("after", said(one.after).into()),
    ];
    view! { <li>{words.tell("promise-change", &args)}</li> }
}

/// The months of a representative, newest first.
#[component]
pub fn Months(
    /// Whose.
    kept: Kept,
    /// Who reads it.
    reader: Reader,
) -> impl IntoView {
    let words = words();
    let none = kept.months.is_empty().then(|| {
        let first = words.month(kept.representative.period.first);
        view! { <p>{words.tell("promise-ahead", &[("month", first.into())])}</p> }
    });
    let shown = if reader == Reader::Paper { usize::MAX } else { MONTHS_SHOWN };
    let mut rows: Vec<_> = kept
        .months
        .into_iter()
        .map(|one| view! { <OneMonth one reader=reader.clone()/> }.into_any())
        .collect();
    let older = rows.split_off(rows.len().min(shown));
    let older = (!older.is_empty()).then(|| {
        view! {
            <details class="fold">
                <summary>{words.say("promise-older")}</summary>
                <ul class="cards months">{older}</ul>
            </details>
        }
    });
    view! {
        {none}
        <ul class="cards months">{rows}</ul>
        {older}
    }
}

/// The sheet of one month.
#[component]
fn OneMonth(one: MonthSheet, reader: Reader) -> impl IntoView {
    let words = words();
    let name = words.month(one.month);
    let is_blank = matches!(one.sheet, Sheet::Blank { .. });
    let is_waiting = is_blank || matches!(one.sheet, Sheet::Open { .. });
    let stands = stands(&words, one.sheet);
    let told = one.told.clone().map(|report| {
        view! { <Told report promised=one.promised.clone() numbers=one.numbers/> }
    });
    let help = is_blank.then(|| view! { <Help reader=reader.clone()/> });
    let write = match &reader {
        Reader::Own(at) => Some(view! { <Write at=at.clone() one=one.clone() is_waiting/> }),
        _ => None,
    };
    view! {
        <li class="card month" class:blank=is_blank>
            <p class="lead">{name}</p>
            <p class="meta">{stands}</p>
            {told}
            {help}
            {write}
        </li>
    }
}

/// How a sheet stands, in a sentence.
fn stands(words: &Words, sheet: Sheet) -> String {
    let on = |key: &str, at: Timestamp| words.tell(key, &[("day", words.day(at).into())]);
    match sheet {
        Sheet::Ahead => words.say("ms-ahead"),
        Sheet::Open { until } => on("ms-open", until),
        Sheet::Blank { due_at } => on("ms-blank", due_at),
        Sheet::Told { at, is_late: false } => on("ms-told", at),
        Sheet::Told { at, is_late: true } => on("ms-told-later", at),
        Sheet::Spared => words.say("ms-spared"),
    }
}

/// What was told, beside what was promised, and what Wardmote knows.
#[component]
fn Told(report: Report, promised: Vec<Commitment>, numbers: Numbers) -> impl IntoView {
    let words = words();
    let rows = Kind::COUNTED.into_iter().filter_map(|kind| {
        let done = report.counts.of(kind)?;
        let said = promised.iter().find(|one| one.kind == kind).map(|one| one.level);
        if done == 0 && said.is_none() {
            return None;
        }
        let n = i64::from(done).into();
        let value = match said {
            Some(said) => words.tell("ms-of", &[("n", n), ("said", i64::from(said).into())]),
            None => words.tell("ms-count", &[("n", n)]),
        };
        Some(view! { <div><dt>{words.say(&kind_key(kind))}</dt><dd>{value}</dd></div> })
    });
    let rows = rows.collect_view();
    let own = report.words.map(|text| {
        let lines = text.as_str().split('\n').filter(|line| !line.trim().is_empty());
        lines.map(|line| view! { <p dir="auto">{line.to_owned()}</p> }).collect::<Vec<_>>()
    });
    let changed = (report.at != report.first_at).then(|| {
        let on = words.tell("ms-changed", &[("day", words.day(report.at).into())]);
        view! { <p class="meta">{on}</p> }
    });
    view! {
        <dl class="facts">{rows}</dl>
        {own}
        <p class="meta">{known(&words, &numbers)}</p>
        {changed}
    }
}

/// What Wardmote knows of the ward in that month.
fn known(words: &Words, numbers: &Numbers) -> String {
    let number = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
    words.tell(
        "ms-known",
        &[
            ("doors", number(numbers.heard.doors).into()),
            ("answers", number(numbers.heard.answers()).into()),
            ("moved", i64::from(numbers.moved).into()),
        ],
    )
}

/// The offer of help on a blank sheet.
#[component]
fn Help(reader: Reader) -> impl IntoView {
    let words = words();
    match reader {
        Reader::Group(name) => {
            let offer = words.tell("ms-help-group", &[("name", name.into())]);
            view! { <p class="offer">{offer}</p> }.into_any()
        }
        Reader::Own(_) => view! { <p class="offer">{words.say("ms-help-own")}</p> }.into_any(),
        Reader::Everybody(_) => {
            view! { <p class="offer">{words.say("ms-help-everybody")}</p> }.into_any()
        }
        Reader::Paper => view! { <p class="offer">{words.say("ms-help-paper")}</p> }.into_any(),
    }
}

/// The way to the form of a month.
#[component]
fn Write(at: String, one: MonthSheet, is_waiting: bool) -> impl IntoView {
    let words = words();
    let (class, key) =
        if is_waiting { ("button", "ms-write") } else { ("button quiet", "ms-change") };
    let key = if one.told.is_none() { "ms-write" } else { key };
    let text = words.tell(key, &[("month", words.month(one.month).into())]);
    view! { <p><a class=class href=format!("{at}/months/{}", one.month)>{text}</a></p> }
}
