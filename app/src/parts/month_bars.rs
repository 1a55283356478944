//! A year as small bars, month by month, and the same as a table.

use leptos::prelude::*;
use wardmote::commitment::month::Calendar;
use wardmote::time::Timestamp;
use wardmote::training::{Growth, MONTHS};

use crate::context::words;

/// Width of a month with its gap, in the picture's own units.
const STEP: u64 = 20;
/// Height of the highest bar.
const HIGH: u64 = 60;

/// Who joined and who was trained in each month.
#[component]
pub fn MonthBars(
    /// How it grew.
    growth: Growth,
    /// When each month begins.
    beginnings: [Timestamp; MONTHS + 1],
    /// Whose it is, for those who only hear it.
    whose: String,
) -> impl IntoView {
    let words = words();
    let most = growth.joined.iter().chain(&growth.newly_trained).max().copied().unwrap_or(0).max(1);
    let bar = |at: u64, place: u64, n: u64, class: &'static str| {
        let high = (n * HIGH).div_ceil(most);
        view! {
            <rect class=class x=at * STEP + 2 + place * 8 y=HIGH - high width=8 height=high></rect>
        }
    };
    let months = || growth.joined.into_iter().zip(growth.newly_trained).zip(0_u64..);
    let bars = months()
        .map(|((joined, trained), at)| {
            view! { {bar(at, 0, joined, "doors")}{bar(at, 1, trained, "spoken")} }
        })
        .collect_view();
    let label = words.tell("training-bars", &[("whose", whose.into())]);
    let rows = months()
        .zip(beginnings)
        .map(|(((joined, trained), _), begins)| {
            view! {
                <tr>
                    <th scope="row">{words.month(words.month_of(begins))}</th>
                    <td class="number">{joined}</td>
                    <td class="number">{trained}</td>
                </tr>
            }
        })
        .collect_view();
    let width = STEP * MONTHS as u64;
    view! {
        <svg class="days months" viewBox=format!("0 0 {width} {HIGH}") role="img" aria-label=label.clone()>
            <line x1="0" y1=HIGH x2=width y2=HIGH></line>
            {bars}
        </svg>
        <p class="hint key">
            <span class="swatch doors" aria-hidden="true"></span>
            {words.say("training-joined")}
            " "
            <span class="swatch spoken" aria-hidden="true"></span>
            {words.say("training-newly")}
        </p>
        <details class="fold">
            <summary>{words.say("training-months")}<span class="vh">": "{label.clone()}</span></summary>
            <div class="scroll" tabindex="0" role="region" aria-label=label>
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{words.say("training-month")}</th>
                            <th scope="col" class="number">{words.say("training-joined")}</th>
                            <th scope="col" class="number">{words.say("training-newly")}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </details>
    }
}
