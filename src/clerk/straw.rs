//! Shows of phones: one question on the wall, and whoever joins votes once. Nobody
//! checks who they are, so nothing is decided by it.

use crate::clerk::{Clerk, Done};
use crate::conference::{Conference, Kind};
use crate::contest::{Draft, Phase, Rules, check_options};
use crate::error::Refusal;
use crate::id::{ConferenceId, ContestId};
use crate::people::{Scope, Visitor};
use crate::record::log::Actor;
use crate::slip::{JoinCode, Slip, Token};
use crate::store::{Added, roll};
use crate::text::{Name, Question, Reason, Title};

/// Phones that may join one show of phones: a full hall twice over. More of them are
/// somebody's script, and would only fill the disk.
pub const PHONES_MAX: u64 = 600;
/// The link of its wall works so many days: it is over long before.
const WALL_DAYS: u32 = 1;

/// What a show of phones asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPoll {
    /// What it is called in lists.
    pub name: Name,
    /// Where it is held.
    pub place: Name,
    /// The question.
    pub question: Question,
    /// What may be chosen, 2 to 8.
    pub options: Vec<Title>,
}

impl Clerk {
    /// Starts a show of phones: its vote is open at once. Gives the meeting it is, and
    /// the token of the link of its wall.
    pub async fn start_poll(&self, visitor: &Visitor, new: NewPoll) -> Done<(Conference, Token)> {
        visitor.organiser()?;
        let rules = Rules { minutes: None, ..Rules::default() };
        let options: Vec<_> =
            new.options.into_iter().map(|title| self.option(None, title, None)).collect();
        check_options(&options, &rules)?;
        let poll = Conference {
            id: ConferenceId::from_random(roll(&*self.dice)),
            name: new.name.clone(),
            place: new.place,
            starts_at: self.now(),
            wards: Vec::new(),
            on_screen: None,
            holding: None,
            kind: Kind::Straw { code: JoinCode::from_random(roll(&*self.dice)) },
        };
        let draft =
            Draft { conference: poll.id, ward: None, question: new.question, options, rules };
        let contest = draft.into_contest(ContestId::from_random(roll(&*self.dice)));
        let id = contest.id;
        if !self.store.record_rehearsal(&poll, &[(contest, roll(&*self.dice))]).await? {
            // Another poll has this code, by all odds never; another press draws another.
            return Err(Refusal::ChangedMeanwhile.into());
        }
        self.open_contest(visitor, id).await?;
        let scope = Scope::Screen { conference: poll.id };
        let (_, wall) = self.make_link(visitor, new.name.as_str(), scope, WALL_DAYS).await?;
        Ok((poll, wall))
    }

    /// The shows of phones there are, the latest first, for an organiser.
    pub async fn list_polls(&self, visitor: &Visitor) -> Done<Vec<Conference>> {
        visitor.organiser()?;
        let mut polls = self.list_with_rehearsals().await?;
        polls.retain(|meeting| meeting.kind.join_code().is_some());
        Ok(polls)
    }

    /// The show of phones of that code.
    ///
    /// # Errors
    /// [`Refusal::UnknownJoinCode`].
    pub async fn find_poll(&self, code: JoinCode) -> Done<Conference> {
        Ok(self.store.find_poll(code).await?.ok_or(Refusal::UnknownJoinCode)?)
    }

    /// Whether a phone holds a slip of that show of phones.
    pub async fn has_joined(&self, poll: &Conference, held: &Token) -> Done<bool> {
        let slip = self.store.find_slip(&held.hash()).await?;
        Ok(slip.is_some_and(|slip| slip.conference == poll.id))
    }

    /// Lets a phone join: a slip of its own, whose token it keeps. `why` is what the
    /// log says of it. A few more than [`PHONES_MAX`] get in when they press together.
    ///
    /// # Errors
    /// [`Refusal::VotingClosed`] when it is over, [`Refusal::PollFull`].
    pub async fn join_poll(&self, poll: &Conference, why: Reason) -> Done<Token> {
        let contests = self.store.list_contests(poll.id).await?;
        if !contests.iter().any(|contest| contest.phase == Phase::Open) {
            return Err(Refusal::VotingClosed.into());
        }
        let joined: u64 =
            self.store.count_slips(poll.id).await?.iter().map(|(_, count)| count).sum();
        if joined >= PHONES_MAX {
            return Err(Refusal::PollFull.into());
        }
        let token = Token::from_random(roll(&*self.dice));
        let slip = Slip {
            hash: token.hash(),
            // Nobody types a code for it: this is the hash of none.
            code_hash: roll(&*self.dice),
            conference: poll.id,
            ward: None,
            voided_at: None,
        };
        let added = Added { actor: Actor::PROGRAM, why };
        self.store.record_slips(&[slip], self.now(), Some(&added)).await?;
        self.announce.turnout_moved(poll.id);
        Ok(token)
    }
}
