//! Tells the hall what changed: phases at once, turnout a few times a second at most.
//!
//! Each meeting somebody listens to has one watch channel with the latest
//! picture, rendered once and shared by all its listeners; whoever is slow skips
//! to the newest. A picture holds an [`Update`] and so never a ranking.

pub mod postgres;

use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::Duration;

use async_trait::async_trait;
use tokio::sync::{Notify, mpsc, watch};
use tokio_util::sync::CancellationToken;
use wardmote::clerk::{Announce, Clerk, ClerkError};
use wardmote::error::Refusal;
use wardmote::id::ConferenceId;
use wardmote::update::Update;

/// At most four pictures a second and meeting: telling every vote to everybody
/// takes more of the machine than voting itself (measured: 413 instead of 1,415
/// votes a second with 9,000 listeners).
pub const TICK: Duration = Duration::from_millis(250);
/// What an announcement got lost on the way is put right this often.
pub const POLL: Duration = Duration::from_secs(3);
/// Listeners of all meetings together: half of the connections there are, so
/// that listening can never keep anybody from voting or closing.
pub const LISTENERS_MAX: usize = 4_000;
/// When a full house should try again.
const FULL_WAIT_S: u64 = 10;

/// What a meeting looks like to everybody, ready to send.
#[derive(Clone, Debug)]
pub struct Picture {
    /// Larger than that of every earlier picture.
    pub version: u64,
    /// What it says.
    pub update: Update,
    /// The same as JSON.
    pub payload: Arc<str>,
}

/// Where pictures come from when something has moved.
#[async_trait]
pub trait Hall: Send + Sync {
    /// What everybody may know of a meeting now; nothing when it cannot be said.
    async fn look(&self, conference: ConferenceId) -> Option<Update>;
}

#[async_trait]
impl Hall for Clerk {
    async fn look(&self, conference: ConferenceId) -> Option<Update> {
        match self.hall(conference).await {
            Ok(update) => Some(update),
            // A rehearsal that was left: its last picture says so.
            Err(ClerkError::Refused(Refusal::NotFound)) => None,
            Err(error) => {
                tracing::warn!(%error, "the hall cannot be looked at; its last picture stays");
                None
            }
        }
    }
}

/// A listener's end of a meeting's channel.
pub type Listener = watch::Receiver<Option<Arc<Picture>>>;

/// Who said that something has moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Origin {
    /// This process: its neighbours must hear of it.
    Here,
    /// Another process, or the poll: nobody else need hear of it.
    Elsewhere,
}

/// Where live updates meet those who listen.
#[derive(Debug, Default)]
pub struct Hub {
    halls: Mutex<HashMap<ConferenceId, watch::Sender<Option<Arc<Picture>>>>>,
    moved: Mutex<HashMap<ConferenceId, Origin>>,
    wake: Notify,
    version: AtomicU64,
    ended: CancellationToken,
    neighbours: OnceLock<mpsc::UnboundedSender<ConferenceId>>,
}

/// A lock that was poisoned guards a map that is whole: every change of it is one insertion.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Hub {
    /// Joins those who listen to a meeting. Without a picture yet, the caller
    /// looks at the hall and [`settle`](Self::settle)s it.
    ///
    /// # Errors
    /// [`Refusal::TooMany`] when the house is full.
    pub fn listen(&self, conference: ConferenceId) -> Result<Listener, Refusal> {
        let mut halls = lock(&self.halls);
        let listening: usize = halls.values().map(watch::Sender::receiver_count).sum();
        if listening >= LISTENERS_MAX {
            return Err(Refusal::TooMany { wait_s: FULL_WAIT_S });
        }
        let sender = halls.entry(conference).or_insert_with(|| watch::Sender::new(None));
        Ok(sender.subscribe())
    }

    /// Shows a picture to those who listen, unless it is older than theirs or
    /// says the same.
    pub fn settle(&self, update: Update) {
        let halls = lock(&self.halls);
        let Some(sender) = halls.get(&update.conference) else { return };
        sender.send_if_modified(|shown| {
            let is_news = shown.as_ref().is_none_or(|shown| {
                shown.update.now <= update.now && !shown.update.says_the_same(&update)
            });
            if is_news {
                *shown = Some(Arc::new(self.draw(update)));
            }
            is_news
        });
    }

    /// A picture of its own number.
    pub fn draw(&self, update: Update) -> Picture {
        let version = self.version.fetch_add(1, Ordering::Relaxed) + 1;
        let payload = serde_json::to_string(&update).unwrap_or_default().into();
        Picture { version, update, payload }
    }

    /// Forgets a meeting nobody listens to.
    pub fn forget_unheard(&self) {
        lock(&self.halls).retain(|_, sender| sender.receiver_count() > 0);
    }

    /// Ends all streams, so that the program can stop.
    pub fn end(&self) {
        self.ended.cancel();
    }

    /// Done when all streams must end.
    pub fn ended(&self) -> CancellationToken {
        self.ended.clone()
    }

    /// Looks at the hall whenever something has moved, until [`end`](Self::end).
    pub async fn run(self: Arc<Self>, hall: Arc<dyn Hall>) {
        let mut poll = tokio::time::interval(POLL);
        poll.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        loop {
            tokio::select! {
                () = self.ended.cancelled() => return,
                () = self.wake.notified() => {}
                _ = poll.tick() => self.move_all(),
            }
            let moved = std::mem::take(&mut *lock(&self.moved));
            for (conference, origin) in moved {
                if origin == Origin::Here {
                    self.tell_neighbours(conference);
                }
                let is_heard = lock(&self.halls).contains_key(&conference);
                if is_heard && let Some(update) = hall.look(conference).await {
                    self.settle(update);
                }
            }
            tokio::select! {
                () = self.ended.cancelled() => return,
                () = tokio::time::sleep(TICK) => {}
            }
        }
    }

    /// Another process says that something has moved.
    fn heard(&self, conference: ConferenceId) {
        lock(&self.moved).entry(conference).or_insert(Origin::Elsewhere);
        self.wake.notify_one();
    }

    /// Perhaps something has moved that nobody told us.
    fn move_all(&self) {
        self.forget_unheard();
        let all: Vec<_> = lock(&self.halls).keys().copied().collect();
        for conference in all {
            self.heard(conference);
        }
    }

    fn tell_neighbours(&self, conference: ConferenceId) {
        if let Some(neighbours) = self.neighbours.get() {
            // Without neighbours any more the program is ending.
            let _ = neighbours.send(conference);
        }
    }
}

impl Announce for Hub {
    fn announce(&self, update: Update) {
        self.tell_neighbours(update.conference);
        self.settle(update);
    }

    fn turnout_moved(&self, conference: ConferenceId) {
        lock(&self.moved).insert(conference, Origin::Here);
        self.wake.notify_one();
    }
}

#[cfg(test)]
mod tests;
