//! The last seven days as small bars, and the same as a table.

use leptos::prelude::*;
use wardmote::progress::{DAYS, Tally};
use wardmote::time::Timestamp;

use crate::context::words;

/// Width of a bar with its gap, in the picture's own units.
const STEP: u64 = 20;
/// Height of the highest bar.
const HIGH: u64 = 40;

/// The doors of seven days, and those with an answer.
#[component]
pub fn DayBars(
    /// What happened on each day, today last.
    days: [Tally; DAYS],
    /// When each day begins.
    beginnings: [Timestamp; DAYS + 1],
    /// The ward, for those who only hear it.
    ward: String,
) -> impl IntoView {
    let words = words();
    let most = days.iter().map(|day| day.doors).max().unwrap_or(0).max(1);
    let bar = |at: u64, n: u64, class: &'static str| {
        let high = (n * HIGH).div_ceil(most);
        view! {
            <rect class=class x=at * STEP + 2 y=HIGH - high width=STEP - 4 height=high></rect>
        }
    };
    let bars = days
        .iter()
        .zip(0_u64..)
        .map(|(day, at)| view! { {bar(at, day.doors, "doors")}{bar(at, day.spoken, "spoken")} })
        .collect_view();
    let label = words.tell("going-bars", &[("ward", ward.into())]);
    let rows = days
        .iter()
        .zip(beginnings)
        .map(|(day, begins)| {
            view! {
                <tr>
                    <th scope="row">{words.day(begins)}</th>
                    <td class="number">{day.doors}</td>
                    <td class="number">{day.spoken}</td>
                    <td class="number">{day.answers()}</td>
                </tr>
            }
        })
        .collect_view();
    let width = STEP * DAYS as u64;
    view! {
        <svg
            class="days"
            viewBox=format!("0 0 {width} {HIGH}")
            role="img"
            aria-label=label.clone()
        >
            <line x1="0" y1=HIGH x2=width y2=HIGH></line>
            {bars}
        </svg>
        <details class="fold">
            <summary>{words.say("going-days")}<span class="vh">": "{label.clone()}</span></summary>
            <div class="scroll" tabindex="0" role="region" aria-label=label>
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{words.say("going-day")}</th>
                            <th scope="col" class="number">{words.say("going-doors")}</th>
                            <th scope="col" class="number">{words.say("going-spoken")}</th>
                            <th scope="col" class="number">{words.say("going-answers")}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </details>
    }
}
