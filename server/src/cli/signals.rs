//! When to stop: Ctrl+C, or what a service manager sends.

use std::future::Future;
use std::io;

use tokio::signal::unix::{SignalKind, signal};

/// Listens from now on; the future is done when the program should stop.
///
/// # Errors
/// When the system does not let the program listen.
pub fn stop() -> io::Result<impl Future<Output = ()> + Send + 'static> {
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    })
}
