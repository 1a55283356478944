//! Several votes at once: each with its question, its turnout and its time.

use leptos::prelude::*;
use wardmote::contest::Phase;
use wardmote::id::ContestId;
use wardmote::update::ContestState;

use super::show::{Address, Code, ballots_in, time_left};
use super::stage::Stage;
use super::words::VoteWords;
use crate::reveal::QrPicture;

/// More votes than these have smaller letters.
const FEW: usize = 3;
/// More than these stand in two columns, a line each.
const MANY: usize = 6;
/// More than these no wall can show; the others are on phones.
const MOST: usize = 12;

/// All open votes on one slide.
#[component]
pub fn Together(
    stage: Stage,
    /// What people type.
    address: String,
    /// The same as a code.
    qr: QrPicture,
    words: VoteWords,
    /// "To vote:".
    join: String,
) -> impl IntoView {
    let open = Memo::new(move |_| {
        let is_open = |contest: &&ContestState| contest.phase == Phase::Open;
        stage.update.with(|update| {
            update.contests.iter().filter(is_open).map(|c| c.id).take(MOST).collect::<Vec<_>>()
        })
    });
    let count = move || open.with(Vec::len);
    let title = words.open.clone();
    let rows = move || {
        let row = |id| view! { <One stage id words=words.clone()/> };
        open.get().into_iter().map(row).collect_view()
    };
    view! {
        <section class="slide together">
            <ul class:some={move || count() > FEW} class:many={move || count() > MANY}>{rows}</ul>
            <footer>
                <Code qr/>
                <div>
                    <h1>{title}</h1>
                    <p class="meta">{join}" "<b><Address address/></b></p>
                </div>
            </footer>
        </section>
    }
}

/// One of them.
#[component]
fn One(stage: Stage, id: ContestId, words: VoteWords) -> impl IntoView {
    let contest = Memo::new(move |_| stage.contest(id));
    let is_ending = move || contest.with(|c| c.as_ref().is_some_and(ContestState::is_ending));
    let question = move || contest.with(|c| c.as_ref().map(|c| c.question.to_string()));
    let said = words.clone();
    let turnout = move || contest.with(|c| c.as_ref().map(|c| ballots_in(&said, c.turnout)));
    let share = move || contest.with(|c| c.as_ref().map_or(0, percent));
    let left = move || contest.with(|c| time_left(&words, c.as_ref()?, stage.now.get()));
    view! {
        <li class:closing=is_ending>
            <bdi>{question}</bdi>
            <b class="left">{left}</b>
            <span class="turnout">{turnout}</span>
            <svg class="share" aria-hidden="true" preserveAspectRatio="none">
                <rect width=move || format!("{}%", share()) height="100%"></rect>
            </svg>
        </li>
    }
}

/// How many of a hundred slips are used.
fn percent(contest: &ContestState) -> u64 {
    let (ballots, slips) = (contest.turnout.ballots, contest.turnout.slips.max(1));
    u64::try_from(u128::from(ballots.min(slips)) * 100 / u128::from(slips)).unwrap_or(100)
}
