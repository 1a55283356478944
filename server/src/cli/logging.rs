//! Logs go to standard error; what others log of requests stays out, because a
//! path may hold a slip's token.

use std::io::IsTerminal;

use clap::ValueEnum;
use tracing_subscriber::EnvFilter;

/// How much to log.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Level {
    /// Only what has failed.
    Error,
    /// And what is odd.
    Warn,
    /// And one line for each request.
    Info,
    /// And what helps to find a mistake.
    Debug,
}

impl Level {
    /// What is let through: libraries never below warnings, whatever is asked
    /// for, because some of them log paths and headers.
    pub fn filter(self) -> String {
        let (level, others) = match self {
            Self::Error => ("error", "error"),
            Self::Warn => ("warn", "warn"),
            Self::Info => ("info", "warn"),
            Self::Debug => ("debug", "warn"),
        };
        format!("{others},wardmote={level},wardmote_app={level},wardmote_server={level}")
    }
}

/// Begins to log, and sees to it that a panic's message, which may quote what
/// somebody sent, is not in it.
pub fn begin(level: Level, json: bool) {
    let filter = EnvFilter::new(level.filter());
    let subscriber = tracing_subscriber::fmt()
        .with_env_filter(filter)
        // Colours are for eyes; in a file they are noise.
        .with_ansi(std::io::stderr().is_terminal())
        .with_writer(std::io::stderr);
    // A second call in one process (tests) keeps the first.
    let _ = if json { subscriber.json().try_init() } else { subscriber.try_init() };
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        tracing::error!(place, "the program met a mistake of its own");
    }));
}
