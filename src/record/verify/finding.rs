//! What can be found: facts, told in sentences elsewhere.

use crate::record::hash::Hash;
use crate::record::numbers::Gap;
use crate::record::publication::Part;
use crate::seal::receipt::Fate;

/// One thing found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// It holds.
    Holds(Check),
    /// It does not.
    Fails(Fault),
    /// It could not be checked, or should be known.
    Note(Note),
}

/// What holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Check {
    /// The rules are ones by which a vote can be held.
    Rules,
    /// The opening hash is the one the hall saw.
    Opening,
    /// The digest is the one the hall saw.
    Digest,
    /// The log is whole: so many entries.
    Log(usize),
    /// The receipts are those fixed at closing: so many.
    Receipts(u64),
    /// The ballots are those fixed at closing: so many.
    Ballots(u64),
    /// No more and no less of the rankings is published than the rule says.
    Publication(Part),
    /// Every slip is accounted for: so many.
    Numbers(u64),
    /// The server signed the closing.
    ClosingSigned,
    /// The server signed the record.
    RecordSigned,
    /// All challenged slips give their receipts again: so many.
    Challenges(usize),
    /// The lot is the one that follows from what was fixed.
    Lot,
    /// The hat's order is the one in the log.
    Hat,
    /// Counting again gives the same, from so many ballots.
    Count(u64),
    /// The observer's ballots are those of the record, and give the same count.
    BallotsFile(u64),
    /// The receipt is in the record, in this part.
    Receipt(Fate),
    /// The challenge is in the record.
    Challenge,
    /// The challenge holds by itself.
    ChallengeAlone,
}

/// What does not hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fault {
    /// No vote can be held by these rules.
    Rules,
    /// The hall saw another opening hash.
    Opening,
    /// The hall saw another digest.
    Digest,
    /// The log does not begin with this opening.
    LogOpening,
    /// The log has not this closing, once.
    LogClosing,
    /// The log does not end with publication.
    LogPublished,
    /// Something is in the log before or after its time.
    LogOrder,
    /// An entry lacks a number, a hash or a reason that belongs to it.
    LogEntry,
    /// The log before closing is not the one fixed at closing.
    LogHead,
    /// Receipts are not in order, or one stands twice.
    ReceiptsOrder,
    /// The receipts are not those fixed at closing.
    ReceiptsRoot,
    /// A ballot ranks what is no option, one twice, or too many.
    BallotRanking,
    /// Ballots are not in order, or one stands twice.
    BallotsOrder,
    /// The ballots are not those fixed at closing.
    BallotsRoot,
    /// More or less of the rankings is published than the rule says.
    Publication,
    /// Counted parts are not in order, not as many as ballots, or more than counted.
    Parts,
    /// Numbers do not fit together.
    Gap(Gap),
    /// The challenges of the log are not those of the receipts.
    LogChallenges,
    /// The signature on the closing is not the server's.
    ClosingSigned,
    /// The signature on the record is not the server's.
    RecordSigned,
    /// A spoiled receipt has no challenge, or the other way round.
    ChallengesMissing,
    /// A challenged slip gives another receipt.
    Challenge,
    /// The secret is not the one committed to at opening.
    LotSecret,
    /// What was typed in is not what is in the log.
    LotTyped,
    /// The order of the lot is another.
    LotOrder,
    /// A tie needed the lot, and there is none.
    LotMissing,
    /// Counting again gives another result.
    Count,
    /// The count does not fit the number of ballots.
    CountBallots,
    /// The observer's file is of another contest, or its ballots are no rankings.
    BallotsFileForeign,
    /// The observer's ballots are not those of the record.
    BallotsFileLeaves,
    /// The observer's ballots give other counted parts.
    BallotsFileParts,
    /// The observer's ballots give another count.
    BallotsFileCount,
    /// The receipt is not signed by this server for this contest.
    ReceiptNotSigned,
    /// The server signed the receipt, and it is not in the record.
    ReceiptMissing,
    /// The challenge is of another contest.
    ChallengeForeign,
    /// The challenged slip gives another receipt, or the receipt is not signed.
    ChallengeBroken,
    /// The challenge is not in the record.
    ChallengeMissing,
}

/// What is neither right nor wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Note {
    /// Nobody said which opening hash the hall saw; this is the record's.
    OpeningNotGiven(Hash),
    /// Nobody said which digest the hall saw; this is the record's.
    DigestNotGiven(Hash),
    /// What the hall saw in the check minute can be compared with this.
    CheckMinute {
        /// The root of all receipts.
        receipts: Hash,
        /// The hash of all that closing fixed.
        closing: Hash,
    },
    /// Not recounted from ballots: only numbers are published.
    NotRecounted,
    /// Nobody rolled dice for the lot: whoever ran the server could have steered it.
    NoDice,
}
