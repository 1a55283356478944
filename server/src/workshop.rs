//! Work that keeps a processor or much memory for itself: so many pieces at a time, and
//! no more of them when whoever asked has gone away meanwhile.

use std::sync::Arc;

use tokio::sync::Semaphore;
use wardmote::clerk::{ClerkError, Done};

/// Places to work at, off the threads that others wait for.
#[derive(Clone, Debug)]
pub struct Workshop(Arc<Semaphore>);

impl Workshop {
    /// A workshop for so many at a time.
    pub fn with_places(places: usize) -> Self {
        Self(Arc::new(Semaphore::new(places)))
    }

    /// Does a piece of work as soon as a place is free. The place is kept until it is done,
    /// also when nobody waits for it any more: it cannot be broken off.
    ///
    /// # Errors
    /// [`ClerkError::Inner`] when the work panicked.
    pub async fn work<T: Send + 'static>(
        &self,
        piece: impl FnOnce() -> T + Send + 'static,
    ) -> Done<T> {
        let failed = |error: &dyn std::error::Error| ClerkError::Inner(error.to_string());
        let place = Arc::clone(&self.0).acquire_owned().await.map_err(|it| failed(&it))?;
        let done = tokio::task::spawn_blocking(move || {
            let done = piece();
            drop(place);
            done
        });
        done.await.map_err(|it| failed(&it))
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use super::*;

    #[tokio::test]
    async fn a_place_stays_taken_while_the_work_goes_on_though_nobody_waits() {
        let workshop = Workshop::with_places(1);
        let (go, wait) = mpsc::channel::<()>();
        let (begun, has_begun) = tokio::sync::oneshot::channel();
        let first = tokio::spawn({
            let workshop = workshop.clone();
            async move {
                workshop
                    .work(move || {
                        let _ = begun.send(());
                        let _ = wait.recv();
                    })
                    .await
            }
        });
        has_begun.await.unwrap();
        first.abort();
        assert!(first.await.unwrap_err().is_cancelled());
        assert_eq!(workshop.0.available_permits(), 0);
        go.send(()).unwrap();
        assert_eq!(workshop.work(|| 7).await.unwrap(), 7);
    }
}
