//! A number of votes that runs to its next value while its bar grows there.

use leptos::prelude::*;
use wardmote::count::Votes;
use wardmote::count::tale::DECIMALS_SEEN;

use crate::live::{clock_ms, is_still};

/// As long as a bar moves (`style/screen/rounds.css`): less than 0.8 seconds, after
/// which a hall looks elsewhere (ux.md 3.3).
const RUN_MS: u128 = 700;

/// What is seen so many milliseconds after the start: fast at first, and exactly the
/// end from [`RUN_MS`] on. Whole votes stay whole on the way.
fn on_the_way(from: Votes, to: Votes, after_ms: u128) -> Votes {
    if after_ms >= RUN_MS {
        return to;
    }
    let (all, left) = (RUN_MS * RUN_MS, (RUN_MS - after_ms).pow(2));
    let gone = |units: u128| Votes::from_units(units.saturating_mul(all - left) / all);
    let now = if to >= from {
        from.plus(gone(to.minus(from).units()))
    } else {
        from.minus(gone(from.minus(to).units()))
    };
    let is_whole = |votes: Votes| votes == votes.rounded(0);
    now.rounded(if is_whole(from) && is_whole(to) { 0 } else { DECIMALS_SEEN })
}

/// The number; nothing where there is none. It stands still for people who asked
/// their computer for that.
#[component]
pub fn RunningVotes(
    /// Where it runs to.
    votes: Signal<Option<Votes>>,
) -> impl IntoView {
    let shown = RwSignal::new(votes.get_untracked());
    // Which run this is: an earlier one stops where the next begins.
    let run = StoredValue::new(0_u32);
    Effect::new(move |_| {
        let to = votes.get();
        run.update_value(|run| *run += 1);
        match (shown.get_untracked(), to) {
            (Some(from), Some(to)) if from != to && !is_still() => {
                step(Run { from, to, began_ms: clock_ms(), number: run.get_value() }, run, shown);
            }
            _ => shown.set(to),
        }
    });
    move || shown.get().map(|votes| votes.rounded(DECIMALS_SEEN).to_string())
}

/// One run of a number.
#[derive(Clone, Copy)]
struct Run {
    from: Votes,
    to: Votes,
    began_ms: i64,
    number: u32,
}

/// Shows the next value each time the browser paints, until the end.
fn step(this: Run, run: StoredValue<u32>, shown: RwSignal<Option<Votes>>) {
    request_animation_frame(move || {
        // The slide may be gone by now.
        if run.try_get_value() != Some(this.number) {
            return;
        }
        let after = clock_ms().saturating_sub(this.began_ms);
        let now = on_the_way(this.from, this.to, u128::try_from(after).unwrap_or(RUN_MS));
        shown.set(Some(now));
        if now != this.to {
            step(this, run, shown);
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(from: u64, to: u64, after_ms: u128) -> String {
        on_the_way(Votes::whole(from), Votes::whole(to), after_ms).to_string()
    }

    #[test]
    fn a_number_runs_up_or_down_fast_at_first_and_ends_in_time() {
        assert_eq!([0, 350, 699, 700].map(|ms| seen(0, 100, ms)), ["0", "75", "100", "100"]);
        assert_eq!([0, 350, 700].map(|ms| seen(100, 0, ms)), ["100", "25", "0"]);
        assert_eq!([0, 100, 10_000].map(|ms| seen(7, 7, ms)), ["7", "7", "7"]);
    }

    #[test]
    fn parts_of_votes_are_only_seen_where_there_are_some() {
        let half = Votes::from_units(Votes::UNITS / 2);
        assert_eq!(on_the_way(Votes::ZERO, half, 350).to_string(), "0.38");
        assert_eq!(on_the_way(Votes::ZERO, half, 700), half);
        assert_eq!(seen(0, 3, 100), "1", "and never a part of a whole one");
    }
}
