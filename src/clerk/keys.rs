//! The keys of open contests: kept outside the data, in memory while they are needed.

use std::collections::HashMap;
use std::sync::{Arc, MutexGuard, PoisonError};

use crate::clerk::{Clerk, Done};
use crate::contest::{Contest, Phase};
use crate::error::Refusal;
use crate::id::ContestId;
use crate::seal::keys::{ContestKeys, PublicKeys, SigningSecret};
use crate::store::roll;

/// Keys that were found and fit their contests.
pub(super) type KnownKeys = HashMap<ContestId, Arc<ContestKeys>>;

impl Clerk {
    /// Makes a contest's keys and returns once they are durable. Keys that are
    /// there already, of an opening that did not get to its end, are taken.
    pub(super) async fn make_keys(&self, id: ContestId) -> Done<PublicKeys> {
        let fresh = ContestKeys::from_random(roll(&*self.dice), roll(&*self.dice));
        let kept = self.keyring.keep(id, fresh).await.map_err(|_| Refusal::KeysNotKept)?;
        Ok(kept.public())
    }

    /// The private keys of a contest; none when they are not there, or are not
    /// those it was opened with.
    pub(super) async fn keys_of(&self, id: ContestId) -> Done<Option<Arc<ContestKeys>>> {
        if let Some(known) = self.known_keys().get(&id) {
            return Ok(Some(known.clone()));
        }
        let Some(public) = self.store.find_keys(id).await? else { return Ok(None) };
        let found = self.keyring.find(id).await?.filter(|keys| keys.public() == public);
        if let Some(keys) = &found {
            self.known_keys().insert(id, keys.clone());
        }
        Ok(found)
    }

    /// Whether ballots of an open contest cannot be sealed, because its key is not there.
    pub async fn is_locked(&self, id: ContestId) -> Done<bool> {
        Ok(self.keys_of(id).await?.is_none())
    }

    /// What signs for a contest whose closing is finished.
    pub(super) async fn signing_key(&self, id: ContestId) -> Done<SigningSecret> {
        let public = self.store.find_keys(id).await?.ok_or(Refusal::NotFound)?;
        let found = self.keyring.find_signing(id).await?;
        let found = found.filter(|key| key.public() == public.signing);
        Ok(found.ok_or(Refusal::SigningKeyMissing)?)
    }

    /// Destroys what signs for a contest: nothing of it is left to be signed. Where
    /// that cannot be done, no harm is done: it opens nothing.
    pub(super) async fn retire_keys(&self, id: ContestId) {
        let _ = self.keyring.retire(id).await;
    }

    /// Destroys what opens a contest's envelopes, in memory and where it is kept.
    pub(super) async fn destroy_keys(&self, id: ContestId) -> Done<()> {
        self.known_keys().remove(&id);
        self.keyring.destroy(id).await
    }

    /// Forgets keys that another machine has no more use for.
    pub(super) fn forget_keys_but(&self, sealed: &[ContestId]) {
        self.known_keys().retain(|id, _| sealed.contains(id));
    }

    /// Destroys what signs for contests of which nothing is left to be signed, where
    /// a crash came before that; asked at start by the server.
    pub async fn retire_leftover_keys(&self) -> Done<()> {
        for id in self.keyring.list_signing().await? {
            let contest = self.store.find_contest(id).await?;
            let is_over =
                |contest: Contest| matches!(contest.phase, Phase::Published | Phase::Void);
            if contest.is_some_and(is_over) {
                self.keyring.retire(id).await?;
            }
        }
        Ok(())
    }

    fn known_keys(&self) -> MutexGuard<'_, KnownKeys> {
        // A poisoned lock has lost nothing: each change of the map is one step.
        self.keys.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
