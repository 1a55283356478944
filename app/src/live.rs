//! One EventSource per page and meeting, shared by the page's islands; and the
//! few things of a browser that islands need and a server does not have.

use std::time::Duration;

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use wardmote::id::ConferenceId;
use wardmote::time::Timestamp;
use wardmote::update::Update;

#[cfg(feature = "hydrate")]
mod browser;
#[cfg(not(feature = "hydrate"))]
#[path = "live/nowhere.rs"]
mod browser;

pub use browser::{
    aspect, clock_ms, count_file, fit, full_screen, is_still, recall, reload, remember, roll,
};

/// A countdown must not be seen to skip a second.
pub const TICK: Duration = Duration::from_millis(250);

/// Where the parts of the counter are, for a worker.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Counter {
    /// The worker's own script.
    pub worker: String,
    /// The script around the counter.
    pub script: String,
    /// The counter.
    pub wasm: String,
}

/// What a page hears of a meeting.
#[derive(Clone, Debug)]
pub struct Live {
    /// The latest that was heard; nothing at first.
    pub update: ArcRwSignal<Option<Update>>,
    /// Whether the line stands.
    pub is_connected: ArcRwSignal<bool>,
    /// How far the server's clock is ahead of this one, in milliseconds.
    pub ahead_ms: ArcRwSignal<i64>,
}

impl Default for Live {
    fn default() -> Self {
        Self {
            update: ArcRwSignal::new(None),
            is_connected: ArcRwSignal::new(true),
            ahead_ms: ArcRwSignal::new(0),
        }
    }
}

impl Live {
    /// Joins the page's line to a meeting. Call it in an effect: a server has none.
    pub fn join(conference: ConferenceId) -> Self {
        browser::join(conference)
    }

    /// The present moment by the server's clock, whatever this computer's says.
    pub fn now(&self) -> Timestamp {
        Timestamp(browser::clock_ms().saturating_add(self.ahead_ms.get_untracked()))
    }
}
