//! How the ballots of a vote came: by phone and on paper, apart and together.

use leptos::prelude::*;
use wardmote::paper::Papers;
use wardmote::update::Turnout;

use crate::context::words;

/// "By phone: 40. On paper: 3. Together: 43." Nothing where no paper came.
#[component]
pub fn Channels(
    /// All ballots.
    turnout: Turnout,
    /// Those on paper.
    papers: Papers,
) -> impl IntoView {
    (papers.entered > 0).then(|| {
        let words = words();
        let phone = turnout.ballots.saturating_sub(papers.entered);
        let numbers = [("phone", phone), ("paper", papers.entered), ("together", turnout.ballots)];
        let rows = numbers.map(|(key, number)| {
            let name = words.say(&format!("channel-{key}"));
            view! { <div><dt>{name}</dt><dd data-channel=key>{number}</dd></div> }
        });
        view! { <dl class="counters">{rows.collect_view()}</dl> }
    })
}

/// "72 people were counted in the room." Nothing where nobody counted.
#[component]
pub fn InRoom(
    /// How many, if somebody counted.
    people: Option<u64>,
) -> impl IntoView {
    people.map(|people| {
        let told = words().tell("results-in-room", &[("people", people.into())]);
        view! { <p data-in-room=people>{told}</p> }
    })
}
