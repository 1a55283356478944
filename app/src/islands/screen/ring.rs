//! The ring of dots: people standing around, one dot a slip, filled when its ballot is in.

use leptos::prelude::*;
use wardmote::update::Turnout;

/// More dots than this melt into a line when seen from the back row.
const DOTS_MAX: u64 = 120;
/// An empty hall still has a ring.
const DOTS_MIN: u64 = 12;
/// The ring's radius, in a picture 200 wide.
const RADIUS: f64 = 88.0;

/// How many dots there are, and how many are filled: one as soon as there is a
/// ballot, all only when everybody has voted.
fn dots(turnout: Turnout) -> (u64, u64) {
    let (ballots, slips) = (turnout.ballots.min(turnout.slips), turnout.slips);
    let dots = slips.clamp(DOTS_MIN, DOTS_MAX);
    if ballots == 0 || slips == 0 {
        return (dots, 0);
    }
    if ballots == slips {
        return (dots, dots);
    }
    // In 128 bits, so that no turnout is too large to multiply.
    let share = u128::from(ballots) * u128::from(dots) / u128::from(slips);
    (dots, u64::try_from(share).unwrap_or(dots).clamp(1, dots - 1))
}

/// A ring, in the middle of which something may stand.
#[component]
pub fn Ring(
    /// How many ballots are in, of how many slips.
    #[prop(into)]
    turnout: Signal<Turnout>,
    /// The same as a sentence.
    #[prop(into)]
    label: Signal<String>,
    children: Children,
) -> impl IntoView {
    let circles = move || {
        let (all, filled) = dots(turnout.get());
        (0..all).map(|n| dot(n, all, n < filled)).collect_view()
    };
    view! {
        <div class="ring">
            <svg viewBox="0 0 200 200" role="img" aria-label=move || label.get()>
                {circles}
            </svg>
            <div class="in-ring" aria-hidden="true">{children()}</div>
        </div>
    }
}

#[expect(clippy::cast_precision_loss, reason = "there are at most 120 dots")]
fn dot(n: u64, all: u64, is_filled: bool) -> impl IntoView {
    let (n, all) = (n as f64, all as f64);
    let angle = std::f64::consts::TAU * n / all;
    let (x, y) = (100.0 + RADIUS * angle.sin(), 100.0 - RADIUS * angle.cos());
    // Dots nearly touch, whatever their number.
    let full = (std::f64::consts::TAU * RADIUS / all * 0.42).min(7.0);
    let radius = if is_filled { full } else { full * 0.6 };
    view! {
        <circle
            class=if is_filled { "in" } else { "out" }
            cx=format!("{x:.1}")
            cy=format!("{y:.1}")
            r=format!("{radius:.2}")
        ></circle>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ring(ballots: u64, slips: u64) -> (u64, u64) {
        dots(Turnout { ballots, slips })
    }

    #[test]
    fn each_slip_is_a_dot_until_there_are_too_many() {
        assert_eq!(ring(43, 60), (60, 43));
        assert_eq!(ring(150, 300), (120, 60));
    }

    #[test]
    fn the_first_ballot_shows_and_only_the_last_closes_the_ring() {
        assert_eq!(ring(1, 5_000), (120, 1));
        assert_eq!(ring(4_999, 5_000), (120, 119));
        assert_eq!(ring(5_000, 5_000), (120, 120));
    }

    #[test]
    fn an_empty_or_absurd_hall_still_has_a_ring() {
        assert_eq!(ring(0, 0), (12, 0));
        assert_eq!(ring(7, 0), (12, 0));
        assert_eq!(ring(u64::MAX, u64::MAX), (120, 120));
    }
}
