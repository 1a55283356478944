//! What the use cases need of storage: acts by noun, not tables.
//!
//! The traits live here because `app` cannot depend on `server`. One
//! implementation, `server::store::SqlStore`, serves SQLite and PostgreSQL; one
//! contract test tells it the same story on both.

mod actions;
mod approvals;
mod ballots;
mod commitments;
mod desk;
mod details;
mod dice;
mod doors;
mod evidence;
mod follows;
mod helpers;
mod intakes;
mod issues;
mod kiosks;
mod letters;
mod papers;
mod parts;
mod postcodes;
mod progress;
mod rehearsals;
mod retention;
mod sheets;
mod shifts;
mod sortings;
mod traces;
mod trainings;
mod twins;
mod wards;

use async_trait::async_trait;

use crate::closing::{Closing, Ended, Ending};
use crate::conference::Conference;
use crate::contest::{BoxesChange, Contest, Phase};
use crate::id::{AnswerId, ConferenceId, ContestId, LinkId, OrganiserId, WardId};
use crate::listening::{Answer, AnswerFilter, Listening, NewContact, WardProgress};
use crate::people::{Email, Link, Organiser};
use crate::record::log::{Actor, Line};
use crate::record::opening::Opening;
use crate::seal::keys::{ContestKeys, PublicKeys};
use crate::slip::{Slip, TokenHash};
use crate::text::{Details, Reason};
use crate::time::Timestamp;

pub use actions::Actions;
pub use approvals::Approvals;
pub use ballots::{Ballots, NewBallot, Recorded, Standing, VERSIONS_MAX};
pub use commitments::Commitments;
pub use desk::{Desk, Opened, Sealed, Settled, Spoiling, Voiding};
pub use details::{Beside, DetailsList, Listed};
pub use dice::{Dice, roll};
pub use doors::Doors;
pub use evidence::{Added, Evidence, NewRecord};
pub use follows::Follows;
pub use helpers::Helpers;
pub use intakes::{Intakes, Upload};
pub use issues::Issues;
pub use kiosks::{Kiosks, PaddedSlip, Sitting};
pub use letters::Letters;
pub use papers::{InBox, Kept, PaperDesk, SealedEntry};
pub use parts::Parts;
pub use postcodes::Postcodes;
pub use progress::Progress;
pub use rehearsals::{PartOf, Rehearsals};
pub use retention::Retention;
pub use sheets::Sheets;
pub use shifts::Shifts;
pub use sortings::Sortings;
pub use traces::Traces;
pub use trainings::Trainings;
pub use twins::Twins;
pub use wards::Wards;

/// What can go wrong in storage.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// A named constraint of the database says no.
    #[error("conflict with {0}")]
    Conflict(&'static str),
    /// The disk is full: nothing was kept.
    #[error("the disk is full")]
    Full,
    /// The database cannot be reached or has failed.
    #[error("storage failed: {0}")]
    Down(#[source] Box<dyn std::error::Error + Send + Sync>),
}

/// The answer of a storage act.
pub type Stored<T> = Result<T, StoreError>;

/// All of storage.
pub trait Store:
    Wards
    + Listenings
    + Doors
    + Postcodes
    + Issues
    + Sortings
    + Progress
    + Intakes
    + Conferences
    + Rehearsals
    + Contests
    + Closings
    + Approvals
    + Slips
    + Ballots
    + PaperDesk
    + Kiosks
    + Desk
    + Evidence
    + Actions
    + Commitments
    + People
    + Shifts
    + Sheets
    + DetailsList
    + Letters
    + Follows
    + Helpers
    + Retention
    + Traces
    + Trainings
    + Parts
    + Twins
{
}

impl<T> Store for T where
    T: Wards
        + Listenings
        + Doors
        + Postcodes
        + Issues
        + Sortings
        + Progress
        + Intakes
        + Conferences
        + Rehearsals
        + Contests
        + Closings
        + Approvals
        + Slips
        + Ballots
        + PaperDesk
        + Kiosks
        + Desk
        + Evidence
        + Actions
        + Commitments
        + People
        + Shifts
        + Sheets
        + DetailsList
        + Letters
        + Follows
        + Helpers
        + Retention
        + Traces
        + Trainings
        + Parts
        + Twins
{
}

/// Rounds of listening, contacts and answers.
#[async_trait]
pub trait Listenings: Send + Sync {
    /// Begins a round of listening.
    async fn record_listening(&self, listening: &Listening) -> Stored<()>;
    /// All rounds of listening, newest first.
    async fn list_listenings(&self) -> Stored<Vec<Listening>>;
    /// The newest round that takes answers in that ward now.
    async fn find_open_listening(&self, ward: WardId, now: Timestamp) -> Stored<Option<Listening>>;
    /// Records a doorstep with what belongs to it, all or nothing, once per id: says
    /// whether it was new. Details are kept once for each round, ward, name and way to
    /// reach somebody.
    async fn record_door(&self, contact: &NewContact, beside: &Beside) -> Stored<bool>;
    /// Records a doorstep to which nothing else belongs.
    async fn record_contact(&self, contact: &NewContact) -> Stored<bool> {
        self.record_door(contact, &Beside::default()).await
    }
    /// The answers a filter leaves, newest first, at most `limit` after `skip`.
    async fn list_answers(
        &self,
        filter: &AnswerFilter,
        skip: u32,
        limit: u32,
    ) -> Stored<Vec<Answer>>;
    /// How many answers a filter leaves.
    async fn count_answers(&self, filter: &AnswerFilter) -> Stored<u64>;
    /// The answers of these ids.
    async fn find_answers(&self, ids: &[AnswerId]) -> Stored<Vec<Answer>>;
    /// How the listening goes in a ward, over all rounds.
    async fn ward_progress(&self, ward: WardId) -> Stored<WardProgress>;
}

/// Meetings.
#[async_trait]
pub trait Conferences: Send + Sync {
    /// Sets up a meeting.
    async fn record_conference(&self, conference: &Conference) -> Stored<()>;
    /// Changes a meeting's name, place, time and wards.
    async fn change_conference(&self, conference: &Conference) -> Stored<bool>;
    /// All meetings, the latest first.
    async fn list_conferences(&self) -> Stored<Vec<Conference>>;
    /// The meeting of that id.
    async fn find_conference(&self, id: ConferenceId) -> Stored<Option<Conference>>;
    /// Chooses what the hall screen shows; it says nothing else any more.
    async fn show_on_screen(&self, id: ConferenceId, contest: Option<ContestId>) -> Stored<()>;
    /// Has the hall screen say something.
    async fn hold_screen(&self, id: ConferenceId, message: &Details) -> Stored<()>;
    /// Writes down how many people are in the room, in place of what was said before.
    async fn count_room(&self, id: ConferenceId, people: u64) -> Stored<()>;
    /// How many people were counted in the room, if somebody did.
    async fn find_room(&self, id: ConferenceId) -> Stored<Option<u64>>;
}

/// The moments an advancing contest takes with it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Moments {
    /// When the move is made.
    pub at: Timestamp,
    /// Opening: the planned end of the voting.
    pub closes_at: Option<Timestamp>,
    /// Opening: the public halves of the keys made for it.
    pub keys: Option<PublicKeys>,
    /// Opening: what it fixes. It waits until these are the slips there are.
    pub opening: Option<Opening>,
    /// Publishing: the record. It waits until nothing more is in the log.
    pub record: Option<NewRecord>,
    /// Voiding: why.
    pub void_reason: Option<Reason>,
    /// What the log says of it, from opening on.
    pub line: Option<Line>,
}

/// Contests.
#[async_trait]
pub trait Contests: Send + Sync {
    /// Drafts a contest, with the secret of its lot.
    async fn record_contest(&self, contest: &Contest, lot_secret: &[u8; 32]) -> Stored<()>;
    /// Changes a draft: question, ward, options and rules. Says whether it was a draft,
    /// and one whose boxes may change so.
    async fn change_contest(&self, contest: &Contest, boxes: BoxesChange) -> Stored<bool>;
    /// The contest of that id.
    async fn find_contest(&self, id: ContestId) -> Stored<Option<Contest>>;
    /// A meeting's contests, in their order.
    async fn list_contests(&self, conference: ConferenceId) -> Stored<Vec<Contest>>;
    /// The published contests of a ward and its whole meetings, or of all these; newest first.
    async fn list_published(&self, ward: Option<WardId>) -> Stored<Vec<Contest>>;
    /// The published contests of all wards and of whole meetings, newest first.
    async fn list_all_published(&self) -> Stored<Vec<Contest>>;
    /// Moves a contest from one phase to the next; says whether it was still in the
    /// first. Publishing waits until closing is finished.
    ///
    /// Not for closing: see [`Closings`]. Giving up a contest whose envelopes are
    /// in empties the box: that slips were used is kept, and nothing of how; and
    /// closing goes on from there.
    async fn advance_phase(
        &self,
        id: ContestId,
        from: Phase,
        to: Phase,
        moments: &Moments,
    ) -> Stored<bool>;
    /// Sets or takes back the notice of an open contest; says whether it was open.
    async fn set_notice(
        &self,
        id: ContestId,
        ends_at: Option<Timestamp>,
        line: &Line,
    ) -> Stored<bool>;
    /// Moves the planned end of an open contest, and puts its notice off by so many
    /// milliseconds; says whether it was open.
    async fn extend_contest(
        &self,
        id: ContestId,
        closes_at: Timestamp,
        by_ms: i64,
        line: &Line,
    ) -> Stored<bool>;
    /// Begins or ends the check minute of a closed contest; says whether it was closed.
    /// The line is written when that changed something.
    async fn set_checking(&self, id: ContestId, is_checking: bool, line: &Line) -> Stored<bool>;
    /// The open contests whose notice has run out.
    async fn list_due(&self, now: Timestamp) -> Stored<Vec<ContestId>>;
    /// The secret of a contest's lot.
    async fn lot_secret(&self, id: ContestId) -> Stored<Vec<u8>>;
    /// The public halves of a contest's keys, from opening on.
    async fn find_keys(&self, id: ContestId) -> Stored<Option<PublicKeys>>;
    /// The contests whose private keys must be there: the open ones, and those
    /// whose closing is not finished.
    async fn list_sealed(&self) -> Stored<Vec<Contest>>;
}

/// The steps of closing, each safe to repeat. A step that finds the contest in
/// another stage than the one before it does nothing.
#[async_trait]
pub trait Closings: Send + Sync {
    /// How far closing has come; none before it begins.
    async fn closing(&self, id: ContestId) -> Stored<Option<Closing>>;
    /// Closes an open contest: no more ballots from here on, and no more looks at papers.
    async fn stop_casting(
        &self,
        id: ContestId,
        now: Timestamp,
        ending: Ending,
        actor: &Actor,
    ) -> Stored<Ended>;
    /// Opens every envelope and checks that it belongs to its slip, shuffles the
    /// rankings by `dice` (which decide ids and places), writes them without any
    /// link, deletes the envelopes and what tied slips to receipts, and fixes and
    /// signs what is there now, which enters the log: all in one transaction.
    async fn mix_ballots(
        &self,
        contest: &Contest,
        keys: Option<&ContestKeys>,
        dice: &dyn Dice,
    ) -> Stored<()>;
    /// Writes the database anew, without what was deleted.
    async fn compact(&self, id: ContestId) -> Stored<()>;
    /// Empties the database's journal; says no while somebody's long read stands
    /// in the way.
    async fn sweep(&self, id: ContestId) -> Stored<bool>;
    /// Keeps that the keys are destroyed.
    async fn finish_closing(&self, id: ContestId) -> Stored<()>;
}

/// Slips.
#[async_trait]
pub trait Slips: Send + Sync {
    /// Takes in slips of one meeting, all or none, in no order that tells how they
    /// were printed. Where a vote is open that they are for, they enter its log;
    /// without a word about why, nothing is taken in: says whether it was.
    async fn record_slips(
        &self,
        slips: &[Slip],
        made_at: Timestamp,
        added: Option<&Added>,
    ) -> Stored<bool>;
    /// The slip of that token.
    async fn find_slip(&self, hash: &TokenHash) -> Stored<Option<Slip>>;
    /// The slip of that typed code, by the code's hash.
    async fn find_slip_by_code(&self, code_hash: &[u8; 32]) -> Stored<Option<Slip>>;
    /// How many slips a meeting has, by ward, void ones left out.
    async fn count_slips(&self, conference: ConferenceId) -> Stored<Vec<(Option<WardId>, u64)>>;
    /// Remembers by which address slips of a meeting lead here.
    async fn record_printed(&self, conference: ConferenceId, address: &str) -> Stored<()>;
    /// The addresses on slips of meetings that begin from then on.
    async fn list_printed(&self, since: Timestamp) -> Stored<Vec<String>>;
}

/// Organisers, their sessions, and personal links.
#[async_trait]
pub trait People: Send + Sync {
    /// Takes in an organiser. Conflict `organiser_email`.
    async fn record_organiser(&self, organiser: &Organiser, password_hash: &str) -> Stored<()>;
    /// All organisers, by name.
    async fn list_organisers(&self) -> Stored<Vec<Organiser>>;
    /// The organiser of that address, with the password's hash.
    async fn find_organiser(&self, email: &Email) -> Stored<Option<(Organiser, String)>>;
    /// Changes a password and ends all sessions but the one of that hash.
    async fn change_password(
        &self,
        id: OrganiserId,
        password_hash: &str,
        keep: &TokenHash,
    ) -> Stored<()>;
    /// Begins a session.
    async fn record_session(
        &self,
        hash: &TokenHash,
        organiser: OrganiserId,
        ends_at: Timestamp,
    ) -> Stored<()>;
    /// Whose session that is, if it has not ended.
    async fn find_session(&self, hash: &TokenHash, now: Timestamp) -> Stored<Option<Organiser>>;
    /// Ends a session.
    async fn end_session(&self, hash: &TokenHash) -> Stored<()>;
    /// Makes a personal link.
    async fn record_link(&self, link: &Link) -> Stored<()>;
    /// The link of that token.
    async fn find_link(&self, hash: &TokenHash) -> Stored<Option<Link>>;
    /// All links, newest first.
    async fn list_links(&self) -> Stored<Vec<Link>>;
    /// Takes a link back.
    async fn revoke_link(&self, id: LinkId, at: Timestamp) -> Stored<bool>;
}
