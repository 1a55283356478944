//! The notice on a voter's page: voting closes in a minute, by the server's clock.
//!
//! It lies over the top edge and moves nothing below it, so that nobody's finger
//! lands on another option; what is marked is no business of it. Without
//! JavaScript the foot of the page says until when there is time.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use wardmote::contest::Phase;
use wardmote::id::{ConferenceId, ContestId};
use wardmote::time::Timestamp;
use wardmote::update::Update;

use super::screen::words::clock;
use crate::live::{Live, TICK};

/// How long it is said that there is more time: twice as long as it takes to read.
const RELIEF_MS: i64 = 12_000;

/// What is said.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ClosingWords {
    /// "Voting closes in {t}. Cast your vote before then."
    pub soon: String,
    /// "There is more time: voting stays open."
    pub relief: String,
    /// "Voting has closed."
    pub over: String,
    /// "See the result".
    pub result: String,
}

/// What a voter must know now.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum News {
    /// Nothing new.
    #[default]
    Quiet,
    /// Voting closes then.
    Soon(Timestamp),
    /// The notice was taken back at that moment.
    Relief(Timestamp),
    /// Voting has closed.
    Over,
    /// The count is published.
    Result,
}

/// What follows from what was known before and from what the server says now.
fn next(before: News, phase: Phase, notice: Option<Timestamp>, now: Timestamp) -> News {
    match (phase, notice) {
        (Phase::Published, _) => News::Result,
        (Phase::Closed | Phase::Void, _) => News::Over,
        (_, Some(end)) => News::Soon(end),
        (_, None) => match before {
            News::Soon(_) => News::Relief(now),
            News::Relief(since) if since.plus_ms(RELIEF_MS) > now => before,
            _ => News::Quiet,
        },
    }
}

/// Tells a voter when voting is about to close.
#[island]
pub fn ClosingSoon(
    /// The meeting.
    conference: ConferenceId,
    /// The vote on this page.
    contest: ContestId,
    /// What is said.
    words: ClosingWords,
) -> impl IntoView {
    let news = RwSignal::new(News::default());
    let now = RwSignal::new(Timestamp::default());
    Effect::new(move |_| {
        let live = Live::join(conference);
        let state = move |update: &Option<Update>| {
            let state = update.as_ref()?.contest(contest)?;
            Some((state.phase, state.notice_ends_at))
        };
        let look = move |found: Option<(Phase, Option<Timestamp>)>, at: Timestamp| {
            let Some((phase, notice)) = found else { return };
            now.set(at);
            let before = news.get_untracked();
            let after = next(before, phase, notice, at);
            if after != before {
                news.set(after);
            }
        };
        let heard = live.clone();
        Effect::new(move |_| look(heard.update.with(state), heard.now()));
        set_interval(move || look(live.update.with_untracked(state), live.now()), TICK);
    });
    let ClosingWords { soon, relief, over, result } = words;
    let left = move |end: Timestamp| clock(end.0.saturating_sub(now.get().0));
    let (spoken, shown_soon) = (soon.clone(), soon);
    let (relief_said, over_said, result_said) = (relief.clone(), over.clone(), result.clone());
    // Read out once for each thing that happens, not at every second.
    let said = move || match news.get() {
        News::Quiet => String::new(),
        News::Soon(end) => spoken.replace("{t}", &untrack(|| left(end))),
        News::Relief(_) => relief_said.clone(),
        News::Over => over_said.clone(),
        News::Result => result_said.clone(),
    };
    let shown = move || match news.get() {
        News::Quiet => ().into_any(),
        News::Soon(end) => {
            let sentence = shown_soon.clone();
            let text = move || sentence.replace("{t}", &left(end));
            view! { <p class="soon" aria-hidden="true">{text}</p> }.into_any()
        }
        News::Relief(_) => {
            view! { <p class="soon relief" aria-hidden="true">{relief.clone()}</p> }.into_any()
        }
        News::Over => view! { <p class="soon" aria-hidden="true">{over.clone()}</p> }.into_any(),
        News::Result => view! {
            <p class="soon relief"><a href=format!("/r/{contest}")>{result.clone()}</a></p>
        }
        .into_any(),
    };
    view! {
        <p class="vh" role="status">{said}</p>
        {shown}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_notice_is_told_until_it_is_taken_back_and_then_that_for_a_while() {
        let at = Timestamp;
        let open = |before, notice, now| next(before, Phase::Open, notice, now);
        assert_eq!(open(News::Quiet, None, at(0)), News::Quiet);
        let soon = open(News::Quiet, Some(at(60_000)), at(1));
        assert_eq!(soon, News::Soon(at(60_000)));
        assert_eq!(open(soon, Some(at(180_000)), at(2)), News::Soon(at(180_000)), "put off");
        let relief = open(soon, None, at(5_000));
        assert_eq!(relief, News::Relief(at(5_000)));
        assert_eq!(open(relief, None, at(5_001)), relief);
        assert_eq!(open(relief, None, at(5_000 + RELIEF_MS)), News::Quiet);
    }

    #[test]
    fn what_is_closed_or_published_is_told_whatever_came_before() {
        for before in [News::Quiet, News::Soon(Timestamp(9)), News::Over] {
            let after = |phase| next(before, phase, None, Timestamp(10));
            assert_eq!(after(Phase::Closed), News::Over);
            assert_eq!(after(Phase::Void), News::Over);
            assert_eq!(after(Phase::Published), News::Result);
        }
    }
}
