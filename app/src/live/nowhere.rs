//! What a server has of a browser: nothing. Effects never run here, so none of
//! this is called; it lets islands be drawn by the same code.

use wardmote::id::ConferenceId;

use super::Live;

/// A line that never says anything.
pub fn join(_: ConferenceId) -> Live {
    Live::default()
}

/// No clock.
pub fn clock_ms() -> i64 {
    0
}

/// No dice.
pub fn roll() -> f64 {
    0.0
}

/// No memory.
pub fn recall(_: &str) -> Option<String> {
    None
}

/// No memory.
pub fn remember(_: &str, _: &str) {}

/// No window.
pub fn full_screen() {}

/// No page.
pub fn reload() {}

/// A server counts no files of people.
pub fn count_file(
    _: &super::Counter,
    _: &str,
    _: &str,
    _: impl Fn(Result<String, String>) + Clone + 'static,
) -> Option<String> {
    None
}

/// A window as most walls have it.
pub fn aspect() -> f64 {
    16.0 / 9.0
}

/// Nothing moves.
pub fn is_still() -> bool {
    true
}

/// No picture.
pub fn fit(_: u8) {}
