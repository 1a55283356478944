//! The world's clock and dice: what tests replace.

use std::sync::atomic::{AtomicI64, Ordering};
use std::time::UNIX_EPOCH;

use wardmote::clerk::Clock;
use wardmote::store::Dice;
use wardmote::time::Timestamp;

/// The latest moment that was told.
static LATEST: AtomicI64 = AtomicI64::new(0);

/// The computer's clock, which is put right now and then. It stands still where it
/// would go back: a record whose acts are not in order is refused.
#[derive(Clone, Copy, Debug, Default)]
pub struct WallClock;

impl Clock for WallClock {
    #[expect(clippy::disallowed_methods, reason = "the one place that reads the clock")]
    fn now(&self) -> Timestamp {
        let since = std::time::SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        let now = i64::try_from(since.as_millis()).unwrap_or(i64::MAX);
        Timestamp(LATEST.fetch_max(now, Ordering::Relaxed).max(now))
    }
}

/// The operating system's randomness.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemDice;

impl Dice for SystemDice {
    #[expect(clippy::expect_used, reason = "without randomness nothing here would be safe")]
    fn roll(&self, bytes: &mut [u8]) {
        getrandom::fill(bytes).expect("the operating system gives randomness");
    }
}
