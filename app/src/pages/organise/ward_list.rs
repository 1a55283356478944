//! A list of wards before it is taken in: what it says, line by line.

use leptos::prelude::*;
use wardmote::ward::{Roll, Row};

use crate::context::{Ask, words};
use crate::parts::desk::Desk;
use crate::parts::list::BadLines;
use crate::parts::textarea::SafeTextarea;
use crate::shell::Page;
use crate::words::Words;

/// As many lines as one can look through; the rest is only counted.
const SHOWN_MAX: usize = 50;

/// What a list of wards says, and what is the matter with it. Nothing is taken in yet.
pub fn preview(ask: &Ask, csv: String, rows: Vec<Row>, roll: Roll) -> Page {
    let is_good = roll.refusals.is_empty();
    let page = Page::new(ask.words.say("wards-preview-title"), move || {
        let words = words();
        let verdict = if is_good {
            view! { <Good csv roll/> }.into_any()
        } else {
            view! { <Bad csv roll/> }.into_any()
        };
        view! {
            <Desk here="/organise/wards">
                <h1>{words.say("wards-preview-title")}</h1>
                {verdict}
                <Lines rows/>
                <p><a href="/organise/wards">{words.say("organise-back")}</a></p>
            </Desk>
        }
    });
    if is_good { page } else { page.status(422) }
}

fn number(words: &Words, key: &str, count: usize) -> String {
    words.tell(key, &[("count", i64::try_from(count).unwrap_or(i64::MAX).into())])
}

/// The list does: one button takes it in.
#[component]
fn Good(csv: String, roll: Roll) -> impl IntoView {
    let words = words();
    let known =
        (roll.known > 0).then(|| view! { <p>{number(&words, "wards-known", roll.known)}</p> });
    let take_in = (!roll.new.is_empty()).then(|| {
        view! {
            <form method="post" action="/organise/wards/list/confirm">
                <input type="hidden" name="csv" value=csv/>
                <button>{number(&words, "wards-take-in", roll.new.len())}</button>
            </form>
        }
    });
    view! {
        <p>{number(&words, "wards-new", roll.new.len())}</p>
        {known}
        {take_in}
    }
}

/// Something is the matter with the list: every line of it, and the list to be set right.
#[component]
fn Bad(csv: String, roll: Roll) -> impl IntoView {
    let words = words();
    view! {
        <BadLines refusals=roll.refusals/>
        <form method="post" action="/organise/wards/list">
            <SafeTextarea name="csv" label=words.say("wards-paste") value=csv rows=10/>
            <button>{words.say("wards-look")}</button>
        </form>
    }
}

/// The first lines as they were read.
#[component]
fn Lines(rows: Vec<Row>) -> impl IntoView {
    let words = words();
    if rows.is_empty() {
        return ().into_any();
    }
    let more = rows.len().saturating_sub(SHOWN_MAX);
    let more = (more > 0).then(|| view! { <p>{number(&words, "wards-more-lines", more)}</p> });
    let rows = rows
        .into_iter()
        .take(SHOWN_MAX)
        .map(|row| {
            view! {
                <tr>
                    <td class="number">{row.line}</td>
                    <td><bdi>{row.name}</bdi></td>
                    <td>{row.code}</td>
                    <td class="number">{row.electorate}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <h2>{words.say("wards-as-read")}</h2>
        <div class="scroll" tabindex="0" role="region" aria-label=words.say("wards-as-read")>
            <table>
                <thead>
                    <tr>
                        <th scope="col" class="number">{words.say("wards-line")}</th>
                        <th scope="col">{words.say("wards-name")}</th>
                        <th scope="col">{words.say("wards-code")}</th>
                        <th scope="col" class="number">{words.say("wards-electorate")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        {more}
    }
    .into_any()
}
