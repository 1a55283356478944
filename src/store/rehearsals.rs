//! What meetings that do not count need of storage.

use async_trait::async_trait;

use super::Stored;
use crate::conference::{Conference, Kind};
use crate::contest::Contest;
use crate::id::{ConferenceId, ContestId};
use crate::slip::{JoinCode, TokenHash};

/// Something that is of one meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartOf {
    /// The meeting itself.
    Meeting(ConferenceId),
    /// One of its votes.
    Contest(ContestId),
    /// One of its slips.
    Slip(TokenHash),
}

/// Meetings that do not count: rehearsals and straw polls.
#[async_trait]
pub trait Rehearsals: Send + Sync {
    /// Sets one up with its votes and the secrets of their lots, all or nothing. Says
    /// no where there is a rehearsal of that meeting, or a poll of that code.
    async fn record_rehearsal(
        &self,
        rehearsal: &Conference,
        contests: &[(Contest, [u8; 32])],
    ) -> Stored<bool>;
    /// What the meeting is for that this is of; none where it is not there. Asked for
    /// every page: one question to the database.
    async fn find_kind(&self, part: PartOf) -> Stored<Option<Kind>>;
    /// The rehearsal of a meeting, if there is one.
    async fn find_rehearsal(&self, of: ConferenceId) -> Stored<Option<Conference>>;
    /// The straw poll of that code.
    async fn find_poll(&self, code: JoinCode) -> Stored<Option<Conference>>;
    /// Deletes every row of one; nothing of a meeting that counts. Says whether there
    /// was one.
    async fn wipe_rehearsal(&self, id: ConferenceId) -> Stored<bool>;
}
