//! Pictures that were drawn: the same one is asked for by every phone in the hall.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use bytes::Bytes;
use wardmote::clerk::Done;
use wardmote::id::{ActionId, ContestId, WardId};
use wardmote_app::words::Lang;
use wardmote_print::picture::Picture;
use wardmote_print::report::Report;

use crate::workshop::Workshop;

/// Pictures kept: a town's votes, wards and actions in three languages, some 60 kB each.
const KEPT: usize = 256;
/// Drawn at once: one takes a processor for some tens of milliseconds, and the hall
/// has other wishes.
const AT_ONCE: usize = 1;

/// What a picture is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Subject {
    /// The result of a vote.
    Result(ContestId),
    /// A ward, as it stands.
    Ward(WardId),
    /// An action, as it stands.
    Action(ActionId),
}

/// Of what, and in which language.
pub type Key = (Subject, Lang);

type Drawn = Mutex<HashMap<Key, (Picture, Bytes)>>;

/// Pictures of what everybody may see.
#[derive(Debug)]
pub struct Pictures {
    drawn: Arc<Drawn>,
    hands: Workshop,
}

impl Default for Pictures {
    fn default() -> Self {
        Self { drawn: Arc::default(), hands: Workshop::with_places(AT_ONCE) }
    }
}

impl Pictures {
    /// A picture as PNG, drawn once.
    ///
    /// # Errors
    /// When it cannot be drawn.
    pub async fn png(&self, key: Key, picture: Picture) -> Done<Bytes> {
        if let Some(known) = known(&self.drawn, &key, &picture) {
            return Ok(known);
        }
        let drawn = Arc::clone(&self.drawn);
        self.hands
            .work(move || {
                // Somebody else may have waited for the same one.
                if let Some(known) = known(&drawn, &key, &picture) {
                    return Ok(known);
                }
                let bytes = Bytes::from(super::png(&picture)?);
                let mut drawn = drawn.lock().unwrap_or_else(PoisonError::into_inner);
                if drawn.len() >= KEPT {
                    drawn.clear();
                }
                drawn.insert(key, (picture, bytes.clone()));
                Ok(bytes)
            })
            .await?
    }

    /// A ward's report as PDF: made anew for everybody, one at a time.
    ///
    /// # Errors
    /// When it cannot be printed.
    pub async fn report(&self, report: Report) -> Done<Vec<u8>> {
        self.hands.work(move || super::ward_report(&report)).await?
    }
}

/// The same picture as it was drawn before; a ward may have another name by now.
fn known(drawn: &Drawn, key: &Key, picture: &Picture) -> Option<Bytes> {
    // A poisoned lock has lost nothing: a picture is whole before it is kept.
    let drawn = drawn.lock().unwrap_or_else(PoisonError::into_inner);
    drawn.get(key).filter(|(known, _)| known == picture).map(|(_, bytes)| bytes.clone())
}
