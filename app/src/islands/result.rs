//! Waiting for a result on a phone: turnout as it moves, and the page anew once
//! the count is published. Without JavaScript the page has a link for that.

use std::time::Duration;

use leptos::prelude::*;
use wardmote::contest::Phase;
use wardmote::id::{ConferenceId, ContestId};

use crate::islands::screen::words::Counted;
use crate::live::{Live, reload, roll};

/// Phones of a whole hall load the result within this time, not in one moment.
const SPREAD_MS: f64 = 2_000.0;

/// Waits for the result of a contest.
#[island]
pub fn AwaitResult(
    /// The meeting.
    conference: ConferenceId,
    /// The contest.
    contest: ContestId,
    /// Its phase when the page was made.
    phase: Phase,
    /// "43 of 60 ballots in", as it was then.
    turnout: String,
    /// The same for later numbers.
    ballots_in: Counted,
    /// "The result is here. One moment…"
    here: String,
) -> impl IntoView {
    let now = RwSignal::new(turnout);
    let news = RwSignal::new(String::new());
    Effect::new(move |_| {
        let (live, here, ballots_in) = (Live::join(conference), here.clone(), ballots_in.clone());
        Effect::new(move |_| {
            let update = live.update.get();
            let Some(state) = update.as_ref().and_then(|update| update.contest(contest)) else {
                return;
            };
            let (b, s) = (state.turnout.ballots, state.turnout.slips);
            now.set(ballots_in.say(s, &[("{b}", b), ("{s}", s)]));
            if state.phase != phase && news.with_untracked(String::is_empty) {
                if state.phase == Phase::Published {
                    news.set(here.clone());
                }
                set_timeout(reload, Duration::from_secs_f64(roll() * SPREAD_MS / 1_000.0));
            }
        });
    });
    view! {
        <p class="turnout">{move || now.get()}</p>
        <p role="status">{move || news.get()}</p>
    }
}
