//! A line on the terminal that says what is going on, when it takes a while.

use std::io::{IsTerminal, Write, stderr};
use std::path::Path;
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread::{JoinHandle, spawn};
use std::time::Duration;

/// Who waits longer wants to know what for.
const PATIENCE: Duration = Duration::from_secs(1);

/// Says what is going on until it is dropped, if somebody is looking.
pub struct Progress {
    saying: Option<(Sender<String>, JoinHandle<()>)>,
}

impl Progress {
    /// Begins with reading a file.
    pub fn begin(file: &Path) -> Self {
        if !stderr().is_terminal() {
            return Self { saying: None };
        }
        let (send, receive) = channel::<String>();
        let mut what = format!("reading {}", file.display());
        let thread = spawn(move || {
            let mut is_shown = false;
            // Nobody is left to tell when standard error is closed.
            loop {
                match receive.recv_timeout(PATIENCE) {
                    Ok(next) => what = next,
                    Err(RecvTimeoutError::Timeout) => is_shown = true,
                    Err(RecvTimeoutError::Disconnected) => break,
                }
                if is_shown {
                    let _ = write!(stderr(), "\r\x1b[K{what} …");
                }
            }
            if is_shown {
                let _ = write!(stderr(), "\r\x1b[K");
            }
        });
        Self { saying: Some((send, thread)) }
    }

    /// Goes on with something else.
    pub fn goes_on(&self, what: &str) {
        if let Some((send, _)) = &self.saying {
            // It only ends when this is dropped.
            let _ = send.send(what.to_owned());
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some((send, thread)) = self.saying.take() {
            drop(send);
            let _ = thread.join();
        }
    }
}
