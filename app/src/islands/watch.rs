//! A vote on an organiser's page: how many ballots are in, how long there still is,
//! and the page anew when the vote goes on to its next state. Without JavaScript
//! the page has a link for that.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use wardmote::id::ConferenceId;
use wardmote::time::Timestamp;
use wardmote::update::ContestState;

use super::screen::words::{Counted, clock};
use crate::live::{Live, TICK, reload};

/// What is said.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct WatchWords {
    /// "{b} of {s} ballots in".
    pub ballots_in: Counted,
    /// "Closes by itself in {t}".
    pub closing: String,
    /// "Planned for {t} more".
    pub planned: String,
    /// "The planned time is up. Close when you are ready."
    pub over: String,
}

impl WatchWords {
    /// How long there still is; nothing without a plan.
    fn tell(&self, state: &ContestState, now: Timestamp) -> String {
        let Some(end) = state.ends_at() else { return String::new() };
        let left = end.0.saturating_sub(now.0);
        let is_notice = state.is_ending();
        match (is_notice, left > 0) {
            (true, _) => self.closing.replace("{t}", &clock(left)),
            (false, true) => self.planned.replace("{t}", &clock(left)),
            (false, false) => self.over.clone(),
        }
    }
}

/// Whether the buttons beside it are others now.
fn is_another_state(before: &ContestState, after: &ContestState) -> bool {
    let state = |of: &ContestState| (of.phase, of.is_ending(), of.is_checking);
    state(before) != state(after)
}

/// Follows an open vote.
#[island]
pub fn WatchVote(
    /// The meeting.
    conference: ConferenceId,
    /// The vote when the page was made.
    first: ContestState,
    /// When that was, by the server's clock.
    made_at: Timestamp,
    /// What is said.
    words: WatchWords,
) -> impl IntoView {
    let id = first.id;
    let state = RwSignal::new(first);
    let now = RwSignal::new(made_at);
    Effect::new(move |_| {
        let live = Live::join(conference);
        let heard = live.update.clone();
        Effect::new(move |_| {
            let found = heard.with(|update| update.as_ref()?.contest(id).cloned());
            let Some(found) = found else { return };
            if state.with_untracked(|before| is_another_state(before, &found)) {
                reload();
            }
            state.set(found);
        });
        set_interval(
            move || {
                if live.update.with_untracked(Option::is_some) {
                    now.set(live.now());
                }
            },
            TICK,
        );
    });
    let said = words.clone();
    let turnout = Memo::new(move |_| {
        let turnout = state.with(|state| state.turnout);
        let gaps = [("{b}", turnout.ballots), ("{s}", turnout.slips)];
        said.ballots_in.say(turnout.slips, &gaps)
    });
    let left = move || state.with(|state| words.tell(state, now.get()));
    let is_closing = move || state.with(ContestState::is_ending);
    view! {
        <p class="turnout">{move || turnout.get()}</p>
        <progress
            max=move || state.with(|state| state.turnout.slips.max(1))
            value=move || state.with(|state| state.turnout.ballots)
            aria-label=move || turnout.get()
        ></progress>
        <p class="left" class:closing=is_closing role="timer">{left}</p>
    }
}

#[cfg(test)]
mod tests {
    use wardmote::contest::Phase;
    use wardmote::id::ContestId;
    use wardmote::text::Question;
    use wardmote::update::Turnout;

    use super::*;

    fn state(closes_at: Option<i64>, notice: Option<i64>) -> ContestState {
        ContestState {
            id: ContestId::from_random([1; 16]),
            question: Question::from_store("What first?".into()),
            phase: Phase::Open,
            may_change: true,
            turnout: Turnout::default(),
            closes_at: closes_at.map(Timestamp),
            notice_ends_at: notice.map(Timestamp),
            is_checking: false,
            void_reason: None,
            opening: None,
        }
    }

    #[test]
    fn what_is_left_is_told_by_the_notice_first_and_then_by_the_plan() {
        let words = WatchWords {
            ballots_in: Counted::gather(|_| String::new()),
            closing: "closes in {t}".into(),
            planned: "{t} more".into(),
            over: "time is up".into(),
        };
        let tell = |closes_at, notice| words.tell(&state(closes_at, notice), Timestamp(10_000));
        assert_eq!(tell(None, None), "");
        assert_eq!(tell(Some(70_000), None), "1:00 more");
        assert_eq!(tell(Some(9_000), None), "time is up");
        assert_eq!(tell(Some(9_000), Some(53_000)), "closes in 0:43");
        assert_eq!(tell(None, Some(9_000)), "closes in 0:00");
    }

    #[test]
    fn buttons_change_with_phase_and_notice_and_not_with_ballots() {
        let before = state(None, None);
        let more = ContestState { turnout: Turnout { ballots: 9, slips: 10 }, ..before.clone() };
        assert!(!is_another_state(&before, &more));
        assert!(is_another_state(&before, &state(None, Some(1))));
        let closed = ContestState { phase: Phase::Closed, ..before.clone() };
        assert!(is_another_state(&before, &closed));
    }
}
