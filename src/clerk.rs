//! The clerk does the business of the meeting: one verb per use case.
//!
//! Each verb takes who is asking, decides with the domain's pure functions, acts
//! on storage, and announces what everybody may know. Time and chance come from
//! outside, so that every use case can be tested to the millisecond.

pub mod actions;
pub mod approvals;
pub mod ballots;
pub mod challenges;
mod closing;
pub mod commitments;
pub mod conferences;
pub mod consent;
pub mod contests;
pub mod counts;
pub mod desk;
pub mod doors;
mod evidence;
pub mod follows;
pub mod hall;
pub mod heard;
pub mod helpers;
pub mod intakes;
pub mod issues;
mod keys;
pub mod kiosks;
pub mod letters;
pub mod listenings;
pub mod observers;
pub mod papers;
pub mod parts;
pub mod people;
pub mod places;
mod postcodes;
pub mod progress;
pub mod receipts;
pub mod records;
pub mod rehearsals;
pub mod retention;
pub mod running;
pub mod set_up;
pub mod sheets;
pub mod shifts;
pub mod slips;
pub mod sorting;
pub mod straw;
pub mod traces;
pub mod trainings;
pub mod twins;
pub mod wards;

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use async_trait::async_trait;

use crate::error::Refusal;
use crate::id::{ConferenceId, ContestId};
use crate::people::Password;
use crate::seal::keys::{ContestKeys, SigningSecret};
use crate::slip::Code;
use crate::store::{Dice, Store, StoreError, roll};
use crate::time::Timestamp;
use crate::update::Update;

/// Where the present moment comes from.
pub trait Clock: Send + Sync {
    /// The present moment.
    fn now(&self) -> Timestamp;
}

/// Where changes everybody may know are announced.
pub trait Announce: Send + Sync {
    /// Tells everybody who is listening to that meeting.
    fn announce(&self, update: Update);
    /// Says that turnout has moved, which is told a few times a second at most.
    fn turnout_moved(&self, conference: ConferenceId);
}

/// Slow hashes of what people type, kept off the async threads by whoever provides them.
#[async_trait]
pub trait Locksmith: Send + Sync {
    /// Hashes a password (Argon2id, salted).
    async fn hash_password(&self, password: &Password) -> Result<String, ClerkError>;
    /// Checks a password; without a hash it takes as long and says no, so that
    /// nobody learns which addresses exist.
    async fn check_password(&self, typed: &str, hash: Option<String>) -> Result<bool, ClerkError>;
    /// Hashes typed codes so that they can be looked up (Argon2id, one salt for all).
    async fn hash_codes(&self, codes: &[Code]) -> Result<Vec<[u8; 32]>, ClerkError>;
}

/// Where the private keys of contests lie: outside the data and its backups.
#[async_trait]
pub trait Keyring: Send + Sync {
    /// Keeps a contest's keys, and returns once they are durable. Where there are
    /// some already, those stay. Says which there are now.
    async fn keep(&self, id: ContestId, fresh: ContestKeys)
    -> Result<Arc<ContestKeys>, ClerkError>;
    /// The keys of a contest, if they are there.
    async fn find(&self, id: ContestId) -> Result<Option<Arc<ContestKeys>>, ClerkError>;
    /// Destroys what opens envelopes, durably. Where there is none, that is well.
    /// What signs stays until the record is signed.
    async fn destroy(&self, id: ContestId) -> Result<(), ClerkError>;
    /// What signs for a contest whose envelopes are opened, if it is there.
    async fn find_signing(&self, id: ContestId) -> Result<Option<SigningSecret>, ClerkError>;
    /// The contests of which what signs is still there.
    async fn list_signing(&self) -> Result<Vec<ContestId>, ClerkError>;
    /// Destroys what signs, too: nothing of that contest is left to be signed.
    async fn retire(&self, id: ContestId) -> Result<(), ClerkError>;
}

/// Why a use case did not happen.
#[derive(Debug, thiserror::Error)]
pub enum ClerkError {
    /// The person's request cannot be done; there is a sentence for it.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// Storage failed; logged once where it stops, never shown.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// Something inside failed; logged once where it stops, never shown.
    #[error("inner failure: {0}")]
    Inner(String),
}

/// The answer of a use case.
pub type Done<T> = Result<T, ClerkError>;

/// Does the business of the meeting.
pub struct Clerk {
    store: Arc<dyn Store>,
    announce: Arc<dyn Announce>,
    locksmith: Arc<dyn Locksmith>,
    keyring: Arc<dyn Keyring>,
    clock: Arc<dyn Clock>,
    dice: Arc<dyn Dice>,
    /// The keys in use.
    keys: Mutex<keys::KnownKeys>,
    /// Counts of closed contests: they never change, and a hall asks all at once.
    counts: Mutex<HashMap<ContestId, counts::Worked>>,
    /// Typed codes that led to a slip: their hash is slow, and people tap a lot.
    codes: Mutex<slips::KnownCodes>,
}

impl Clerk {
    /// A clerk with everything it needs.
    pub fn new(
        store: Arc<dyn Store>,
        announce: Arc<dyn Announce>,
        locksmith: Arc<dyn Locksmith>,
        keyring: Arc<dyn Keyring>,
        clock: Arc<dyn Clock>,
        dice: Arc<dyn Dice>,
    ) -> Self {
        let (keys, counts, codes) = <_>::default();
        Self { store, announce, locksmith, keyring, clock, dice, keys, counts, codes }
    }

    /// The present moment.
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// Some fresh random bytes.
    pub fn roll<const N: usize>(&self) -> [u8; N] {
        roll(&*self.dice)
    }
}
