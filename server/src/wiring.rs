//! The one place that names the concrete store, hub, locksmith, clock and dice.

use std::future::Future;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::time::MissedTickBehavior;
use tokio_util::sync::CancellationToken;
use wardmote::clerk::{Clerk, ClerkError, Clock};
use wardmote::contest::Phase;
use wardmote::store::{Dice, Store};
use wardmote::time::{MINUTE_MS, Timestamp};

use crate::chance::{SystemDice, WallClock};
use crate::config::Config;
use crate::http::guesses::Guesses;
use crate::http::{
    self,
    accept::{Door, Encrypted, Limits},
};
use crate::keys::KeyFolder;
use crate::live::{self, Hub};
use crate::locksmith::Argon;
use crate::post::{Postman, tidings};
use crate::print::pictures::Pictures;
use crate::store::SqlStore;
use crate::tls;

/// The pieces of the program, put together.
#[derive(Clone)]
pub struct Program {
    /// What was set.
    pub config: Arc<Config>,
    /// Does the business of the meeting.
    pub clerk: Arc<Clerk>,
    /// Where live updates meet those who listen.
    pub hub: Arc<Hub>,
    /// Storage, for sessions and links and for health.
    pub store: Arc<dyn Store>,
    /// Where the keys of open votes lie.
    pub keys: KeyFolder,
    /// The storage again, to be closed at the end.
    database: Arc<SqlStore>,
    /// How many unknown slips may still be tried.
    pub guesses: Arc<Guesses>,
    /// Pictures of results.
    pub pictures: Arc<Pictures>,
    /// Who hands letters over, where a mail server is set.
    pub postman: Option<Arc<Postman>>,
}

/// Puts the real pieces together.
///
/// # Errors
/// When the settings are unsafe or the database cannot be opened.
pub async fn wire(config: Config) -> anyhow::Result<Program> {
    wire_with(config, Arc::new(WallClock), Arc::new(SystemDice)).await
}

/// Puts the pieces together with a clock and dice of the caller's.
///
/// # Errors
/// When the settings are unsafe or the database cannot be opened.
pub async fn wire_with(
    config: Config,
    clock: Arc<dyn Clock>,
    dice: Arc<dyn Dice>,
) -> anyhow::Result<Program> {
    let keys = KeyFolder::at(config.key_folder(), &config.data)?;
    let database = Arc::new(SqlStore::open(&config.database_url()).await?);
    let store: Arc<dyn Store> = database.clone();
    let hub = Arc::new(Hub::default());
    let locksmith = Arc::new(Argon::default());
    let clerk = Arc::new(Clerk::new(
        store.clone(),
        hub.clone(),
        locksmith,
        Arc::new(keys.clone()),
        clock,
        dice,
    ));
    tokio::spawn(hub.clone().run(clerk.clone()));
    if let Some(url) = config.database.as_deref().filter(|url| url.starts_with("postgres")) {
        live::postgres::link(&hub, url)?;
    }
    let guesses = Arc::new(Guesses::default());
    let pictures = Arc::new(Pictures::default());
    let postman = config.mail.clone().map(|mail| Arc::new(Postman::new(mail)));
    let config = Arc::new(config);
    Ok(Program { config, clerk, hub, store, keys, database, guesses, pictures, postman })
}

/// Voting closes within a second of what the countdown says.
const CLOCK_TICK: Duration = Duration::from_secs(1);

/// Closes contests whose notice has run out, also those which ran out while the
/// program was not running, goes on with closings that had to wait, forgets who sat
/// at a kiosk, and erases what was kept long enough.
async fn watch_the_clock(clerk: Arc<Clerk>) {
    let mut tick = tokio::time::interval(CLOCK_TICK);
    tick.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut told = String::new();
    let mut looked_at = (None, None);
    loop {
        tick.tick().await;
        if let Err(error) = clerk.close_due_contests().await {
            tracing::error!(%error, "a contest whose time is up could not be closed");
        }
        told = resume_closings(&clerk, &told).await;
        if let Err(error) = clerk.forget_ended_sittings().await {
            tracing::error!(%error, "who sat at a kiosk could not be forgotten");
        }
        if let Err(error) = erase_what_is_due(&clerk, &mut looked_at).await {
            tracing::error!(%error, "what was kept long enough could not be erased");
        }
    }
}

/// Erases what was kept long enough, looked at every hour, which is what is kept of when
/// somebody was at a door; and takes what was erased out of the files.
async fn erase_what_is_due(
    clerk: &Clerk,
    (looked_at, scrubbed_at): &mut (Option<Timestamp>, Option<i64>),
) -> Result<(), ClerkError> {
    let now = clerk.now();
    let hour = now.to_the_hour();
    if looked_at.replace(hour) != Some(hour) {
        for (kept, done) in clerk.erase_what_is_due().await? {
            let kind = kept.key();
            match done {
                Ok(erased) => tracing::info!(kind, erased, "kept long enough, and erased"),
                Err(error) => {
                    tracing::error!(kind, %error, "it was kept long enough, and is not erased");
                }
            }
        }
    }
    // The files are written anew for it, so once a minute, however often somebody changes
    // what is kept of them.
    let minute = now.0 / MINUTE_MS;
    if scrubbed_at.replace(minute) != Some(minute) {
        clerk.scrub_erased().await?;
    }
    Ok(())
}

/// Goes on with closings; says what stands in the way once, not every second.
async fn resume_closings(clerk: &Clerk, told: &str) -> String {
    let done = clerk.resume_closings().await;
    trouble(done, told, "closing a contest cannot go on; it is tried again every second")
}

/// What is the matter, noted when it is not what was the matter before.
fn trouble<T>(done: Result<T, ClerkError>, told: &str, what: &str) -> String {
    let Err(error) = done else { return String::new() };
    let error = error.to_string();
    if error != told {
        tracing::error!(error, "{what}");
    }
    error
}

/// A letter goes out while whoever waits for it looks into their mailbox.
const POST_TICK: Duration = Duration::from_secs(1);
/// What happened is looked for every so many ticks: nobody waits for that letter.
const TELL_EVERY: u32 = 10;

/// How long the end of the program waits for the letter that is on its way.
const LAST_LETTER_WAIT: Duration = Duration::from_secs(5);

impl Program {
    /// Writes to people about what they were not told yet, and hands over the letters
    /// that are due; says how many arrived.
    ///
    /// # Errors
    /// When storage fails.
    pub async fn deliver(&self, stop: &CancellationToken) -> Result<usize, ClerkError> {
        let told = tidings::tell(&self.clerk, &self.config).await;
        // Letters that are written go out, whatever is the matter with the next.
        let arrived = self.hand_over(stop).await?;
        told.map(|_| arrived)
    }

    /// Hands over the letters that are due; says how many arrived.
    async fn hand_over(&self, stop: &CancellationToken) -> Result<usize, ClerkError> {
        match &self.postman {
            Some(postman) => postman.walk(&self.clerk, stop).await,
            None => Ok(0),
        }
    }
}

/// Hands letters over as they come, and looks now and then for what people are to be told.
async fn carry_letters(program: Program, stop: CancellationToken) {
    let mut tick = tokio::time::interval(POST_TICK);
    tick.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let (mut ticks, mut told) = (0, String::new());
    while stop.run_until_cancelled(tick.tick()).await.is_some() {
        let done =
            if ticks == 0 { program.deliver(&stop).await } else { program.hand_over(&stop).await };
        told = trouble(done, &told, "letters could not be written or taken up");
        ticks = (ticks + 1) % TELL_EVERY;
    }
}

impl Program {
    /// Says which open votes cannot take ballots, because their key is not there.
    async fn look_for_keys(&self) -> anyhow::Result<()> {
        for contest in self.store.list_sealed().await? {
            if contest.phase == Phase::Open && self.clerk.is_locked(contest.id).await? {
                tracing::error!(
                    contest = %contest.id,
                    folder = %self.keys.path().display(),
                    "the key of an open vote is missing, so no ballot can be taken: put the key \
                     folder back, or start with --keys DIR"
                );
            }
        }
        Ok(())
    }
}

impl Program {
    /// Who answers, and whether what they say is encrypted here.
    fn door(&self, limits: &Limits) -> anyhow::Result<Door> {
        let router = http::router(self, limits);
        let Some(files) = &self.config.tls else { return Ok(Door { router, tls: None }) };
        let elsewhere = http::elsewhere(&self.config.url);
        let tls = Some(Encrypted { acceptor: tls::acceptor(files)?, elsewhere });
        Ok(Door { router, tls })
    }
}

impl Program {
    /// Waits for what is under way in the database, and closes it.
    pub async fn close(&self) {
        self.hub.end();
        self.database.close().await;
    }

    /// Serves until `shutdown` is done.
    ///
    /// # Errors
    /// When the listener fails.
    pub async fn serve(
        self,
        listener: TcpListener,
        shutdown: impl Future<Output = ()> + Send + 'static,
    ) -> anyhow::Result<()> {
        self.serve_within(Limits::default(), listener, shutdown).await
    }

    /// Serves until `shutdown` is done, with other limits than the usual ones.
    ///
    /// # Errors
    /// When the listener fails.
    pub async fn serve_within(
        self,
        limits: Limits,
        listener: TcpListener,
        shutdown: impl Future<Output = ()> + Send + 'static,
    ) -> anyhow::Result<()> {
        if let Err(error) = self.look_for_keys().await {
            tracing::error!(%error, "the keys of open votes could not be looked for");
        }
        // What a crash interrupted is finished before anybody asks.
        resume_closings(&self.clerk, "").await;
        if let Err(error) = self.clerk.make_missing_actions().await {
            tracing::error!(%error, "actions of published votes could not be made");
        }
        if let Err(error) = self.clerk.retire_leftover_keys().await {
            tracing::error!(%error, "keys that sign nothing any more could not be destroyed");
        }
        let stop = CancellationToken::new();
        let _stops_with_this = stop.clone().drop_guard();
        let door = self.door(&limits)?;
        let mut serving = pin!(http::accept::accept(listener, door, limits, stop.clone()));
        let clock = tokio::spawn(watch_the_clock(self.clerk.clone()));
        let mut post = tokio::spawn(carry_letters(self.clone(), stop.child_token()));
        tokio::select! {
            () = &mut serving => {}
            () = shutdown => {
                stop.cancel();
                // Open streams would otherwise be waited for until patience ends.
                self.hub.end();
                serving.await;
            }
        }
        stop.cancel();
        // The letter that is on its way is handed over, or nobody would know whether it was.
        if tokio::time::timeout(LAST_LETTER_WAIT, &mut post).await.is_err() {
            post.abort();
        }
        clock.abort();
        // It has ended, one way or the other, before its database does.
        let _ = clock.await;
        self.close().await;
        Ok(())
    }
}
