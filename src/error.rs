//! What a person can be told when something will not do: one variant a sentence.
//!
//! The sentences themselves are in `app/locales`; a variant carries the facts.

mod field;

use serde::{Deserialize, Serialize};

pub use field::Field;

/// A person's request that cannot be done as asked, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(tag = "refusal", rename_all = "snake_case")]
pub enum Refusal {
    /// A box that must be filled is empty.
    #[error("{field:?} is missing")]
    Missing {
        /// The box.
        field: Field,
    },
    /// A text is longer than its limit.
    #[error("{field:?} is {length} long, at most {max}")]
    TooLong {
        /// The box.
        field: Field,
        /// The limit, in characters.
        max: usize,
        /// How long it was.
        length: usize,
    },
    /// A text or number is not of the form that is needed.
    #[error("{field:?} is not understood")]
    NotUnderstood {
        /// The box.
        field: Field,
    },
    /// A number lies outside its range.
    #[error("{field:?} must lie between {min} and {max}")]
    OutOfRange {
        /// The box.
        field: Field,
        /// The least allowed.
        min: i64,
        /// The most allowed.
        max: i64,
    },
    /// There is room for so many, and as many are there.
    #[error("there is room for {max}")]
    Full {
        /// How many there can be.
        max: usize,
    },
    /// There is already one of that name.
    #[error("{field:?} is taken")]
    Taken {
        /// The box.
        field: Field,
    },
    /// A line of a file does not do; nothing was taken in.
    #[error("line {line}: {reason}")]
    Line {
        /// The line, counted from 1 as an editor does.
        line: usize,
        /// What is the matter with it.
        reason: Box<Refusal>,
    },
    /// Nothing is there (or not for this person).
    #[error("not found")]
    NotFound,
    /// Nobody is signed in.
    #[error("not signed in")]
    NotSignedIn,
    /// The person may not do that.
    #[error("not allowed")]
    NotAllowed,
    /// E-mail or password are wrong; which of them is not said.
    #[error("wrong e-mail or password")]
    WrongPassword,
    /// Too many tries; wait.
    #[error("too many tries, wait {wait_s} s")]
    TooMany {
        /// Seconds until the next try is taken.
        wait_s: u64,
    },
    /// The personal link has ended or was taken back.
    #[error("the link has ended")]
    LinkEnded,
    /// The shift has ended, by itself or by the organiser.
    #[error("the shift is over")]
    ShiftOver,
    /// A shift must end later than now, and within some hours.
    #[error("a shift lasts at most {hours} h")]
    ShiftTooLong {
        /// How many hours.
        hours: i64,
    },
    /// Somebody's details were typed, and not that they agree.
    #[error("no consent")]
    NoConsent,
    /// Somebody wants to join, and has not ticked that they agree to what is kept.
    #[error("not agreed")]
    NotAgreed,
    /// A helper got as many messages as may reach them in a day.
    #[error("too many messages today")]
    EnoughMessages,
    /// No sheet of paper has that code.
    #[error("unknown sheet")]
    UnknownSheet,
    /// Nobody can have knocked then for that round of listening.
    #[error("not within the round")]
    NotThen,
    /// The typed code is not one of ours.
    #[error("unknown code")]
    UnknownCode,
    /// What was typed cannot be the code of a receipt.
    #[error("not the code of a receipt")]
    NoReceiptCode,
    /// The slip is not one of ours.
    #[error("unknown slip")]
    UnknownSlip,
    /// The slip was made void at the desk.
    #[error("void slip")]
    VoidSlip,
    /// The slip was opened in public, and is spoiled.
    #[error("spoiled slip")]
    SpoiledSlip,
    /// What was scanned or typed cannot be a slip.
    #[error("not a slip")]
    NoSlip,
    /// An address cannot be that of a slip.
    #[error("not the address of a slip")]
    NoSlipAddress,
    /// The slip is of another meeting.
    #[error("the slip is of another meeting")]
    OtherMeeting,
    /// Every vote of the slip has closed: nothing about it can be changed.
    #[error("the votes of the slip are closed")]
    DeskClosed,
    /// No ballot of the slip is in an open vote.
    #[error("nothing to open")]
    NothingToOpen,
    /// The slip that should be given is void, used, or for other votes.
    #[error("the new slip will not do")]
    FreshUnfit,
    /// What was typed for a box is no sign for one.
    #[error("not what can stand in a box")]
    BoxUnknown,
    /// More or fewer signs were typed than the paper has boxes.
    #[error("{typed} signs for {boxes} boxes")]
    BoxCount {
        /// How many boxes there are.
        boxes: usize,
        /// How many signs were typed.
        typed: usize,
    },
    /// The paper ballot of this slip was handed in, so it cannot vote by phone.
    #[error("the slip's paper ballot is at the desk")]
    OnPaper,
    /// A vote from this slip came by phone, so its paper does not count.
    #[error("the slip voted by phone")]
    OnPhone,
    /// The paper of this slip is in the box already.
    #[error("the paper is in")]
    PaperIn,
    /// The same teller cannot take the first look and the second.
    #[error("a second teller must look at the paper")]
    SameTeller,
    /// Papers are with the tellers that would not count.
    #[error("{count} papers wait")]
    PapersWait {
        /// How many.
        count: u64,
    },
    /// The slip is not for this contest.
    #[error("the slip is not for this contest")]
    ForeignSlip,
    /// Voting has not begun.
    #[error("voting is not open yet")]
    VotingNotOpen,
    /// Voting is over.
    #[error("voting is closed")]
    VotingClosed,
    /// No ballot can be sealed, because the contest's key is not there.
    #[error("the key of the contest is missing")]
    KeyMissing,
    /// The keys of a contest could not be written to the key folder.
    #[error("the keys could not be kept")]
    KeysNotKept,
    /// The record cannot be signed, because the contest's signing key is not there.
    #[error("the signing key of the contest is missing")]
    SigningKeyMissing,
    /// A tie needs the lot, and nobody has rolled dice or drawn from a hat yet.
    #[error("the lot waits")]
    LotWaits,
    /// The lot was drawn in the room already.
    #[error("the lot is drawn")]
    LotDrawn,
    /// Envelopes are still being opened, or their traces removed.
    #[error("closing is not finished")]
    ClosingUnfinished,
    /// A newer ballot from this slip is in than the one that was to be replaced.
    #[error("a newer ballot is in")]
    NewerBallot,
    /// This press was recorded before, with other marks.
    #[error("recorded before with other marks")]
    OtherMarks,
    /// The ballot may not be changed once cast.
    #[error("the ballot cannot be changed")]
    BallotFixed,
    /// A ballot names an option that is not in the contest, or one twice.
    #[error("the ranking does not fit the contest")]
    RankingNotUnderstood,
    /// Nothing is ranked, and blank was not chosen.
    #[error("nothing is ranked")]
    NothingRanked,
    /// The contest is not in a phase in which this can be done.
    #[error("not possible in this phase")]
    WrongPhase,
    /// A contest needs 2 to 8 options.
    #[error("a contest needs {min} to {max} options")]
    OptionCount {
        /// The fewest.
        min: usize,
        /// The most.
        max: usize,
    },
    /// Two options have the same title.
    #[error("two options have the same title")]
    SameTitle,
    /// An issue on a draft is not on the shortlist of the people who will vote.
    #[error("an issue is not on the voters' shortlist")]
    ForeignIssue,
    /// No slips were made for the contest, so nobody could vote.
    #[error("there are no slips")]
    NoSlips,
    /// There is no vote whose questions could stand on a paper ballot.
    #[error("there are no votes")]
    NoVotes,
    /// The choices of a vote would move on paper ballots that are printed.
    #[error("its paper ballots are printed")]
    PapersPrinted,
    /// A PDF cannot be written, because no font of ours has that letter.
    #[error("no font has the letter {letter:?}")]
    NoLetter {
        /// The letter.
        letter: char,
    },
    /// What slips say does not fit on that sheet.
    #[error("the words do not fit on the sheet")]
    NoRoom,
    /// A ward that has a vote or slips cannot leave the meeting.
    #[error("the ward is in use")]
    WardInUse,
    /// This cannot be merged or unmerged so.
    #[error("these cannot be merged")]
    CannotMerge,
    /// So few ballots are published as numbers only.
    #[error("the ballots are not listed")]
    BallotsUnlisted,
    /// The meeting is a rehearsal, and nothing of it is given away.
    #[error("only practice")]
    OnlyPractice,
    /// The meeting is a straw poll, and nothing of it is given away.
    #[error("only a straw poll")]
    OnlyStraw,
    /// The meeting is neither a rehearsal nor a straw poll, and is not deleted.
    #[error("not a rehearsal")]
    NoRehearsal,
    /// The code on the wall was typed wrongly, or its poll is gone.
    #[error("unknown code of a poll")]
    UnknownJoinCode,
    /// As many phones have joined as may.
    #[error("the poll is full")]
    PollFull,
    /// A second person has to agree.
    #[error("a second organiser must approve")]
    NeedsSecondPerson,
    /// This phone has already given an answer in this round of listening.
    #[error("already answered")]
    AlreadyAnswered,
    /// No round of listening takes answers in that ward now.
    #[error("nobody is listening in this ward now")]
    NotListening,
    /// Words for a picture that is not there.
    #[error("there is no picture")]
    NoPicture,
    /// Nothing large is taken in while people vote: on one machine ballots would wait.
    #[error("people vote now")]
    WaitForVote,
    /// An action that goes on has owners of both sides.
    #[error("an owner of either side is missing")]
    NoOwners,
    /// An agreed plan has a step at least.
    #[error("the plan has no step")]
    NoSteps,
    /// Followers get a letter for each word, and some a day are enough.
    #[error("enough words of this action for today")]
    ToldEnough,
    /// A doorstep can be taken back for a few minutes only.
    #[error("too late to take it back")]
    TooLateToUndo,
    /// No ward has that name or code.
    #[error("no such ward")]
    NoSuchWard,
    /// The postcode is in none of this canvasser's wards, or in no list.
    #[error("not a postcode of theirs")]
    NotYourPostcode,
    /// A door that a phone sealed does not open: to another key, or changed on the way.
    #[error("the door does not open")]
    DoorUnreadable,
    /// The form is older than what it would change.
    #[error("changed in the meantime")]
    ChangedMeanwhile,
}

impl Refusal {
    /// The same refusal about the box a person really sees: a place is read as a
    /// name, and a person who forgot the place is not told about a name.
    #[must_use]
    pub fn about(self, field: Field) -> Self {
        match self {
            Self::Missing { .. } => Self::Missing { field },
            Self::TooLong { max, length, .. } => Self::TooLong { field, max, length },
            Self::NotUnderstood { .. } => Self::NotUnderstood { field },
            Self::OutOfRange { min, max, .. } => Self::OutOfRange { field, min, max },
            Self::Taken { .. } => Self::Taken { field },
            other => other,
        }
    }

    /// The box the refusal is about, if it is about one.
    pub fn field(&self) -> Option<Field> {
        match self {
            Self::Missing { field }
            | Self::TooLong { field, .. }
            | Self::NotUnderstood { field }
            | Self::OutOfRange { field, .. }
            | Self::Taken { field } => Some(*field),
            Self::BoxUnknown | Self::BoxCount { .. } => Some(Field::Boxes),
            Self::OptionCount { .. }
            | Self::SameTitle
            | Self::ForeignIssue
            | Self::PapersPrinted => Some(Field::Options),
            Self::WardInUse => Some(Field::Ward),
            Self::ShiftTooLong { .. } | Self::NotThen => Some(Field::Time),
            Self::NoConsent | Self::NotAgreed => Some(Field::Consent),
            Self::NoPicture => Some(Field::Picture),
            Self::UnknownSheet => Some(Field::Code),
            Self::NoVotes | Self::NoLetter { .. } | Self::NoRoom => Some(Field::Sheet),
            _ => None,
        }
    }
}
