//! What `wardmote verify` says of each thing found.

use wardmote::record::Record;
use wardmote::record::numbers::Gap;
use wardmote::record::publication::Part;
use wardmote::record::verify::{Check, Fault, Finding, Note};
use wardmote::seal::receipt::Fate;
use wardmote::text::clean;

/// Of what vote the record is, and who was chosen.
pub(super) fn title(record: &Record) -> String {
    let opening = &record.opening;
    let winners = record.count.winners.iter().filter_map(|place| opening.option(*place));
    let winners: Vec<_> = winners.map(|option| clean(&option.title)).collect();
    let chosen = if winners.is_empty() { "nobody".to_owned() } else { winners.join(", ") };
    // A record is a stranger's file: nothing in it may steer the terminal.
    format!("{}: {}\nChosen: {chosen}", clean(&opening.meeting), clean(&opening.question))
}

/// One thing found, as a line.
pub(super) fn finding(finding: &Finding) -> String {
    match finding {
        Finding::Holds(check) => format!("  ok  {}", holds(check)),
        Finding::Fails(fault) => format!("  !!  {}", fails(*fault)),
        Finding::Note(note) => format!("  --  {}", notes(note)),
    }
}

fn holds(check: &Check) -> String {
    match check {
        Check::Rules => "The rules are ones by which a vote can be held.".into(),
        Check::Opening => "The opening hash is the one the hall saw.".into(),
        Check::Digest => "The digest of the record is the one the hall saw.".into(),
        Check::Log(entries) => {
            format!("The log is whole: each of its {entries} entries fits the one before.")
        }
        Check::Receipts(receipts) => {
            format!("The {receipts} receipts are those that were fixed when voting closed.")
        }
        Check::Ballots(ballots) => {
            format!("The {ballots} ballots are those that were fixed when voting closed.")
        }
        Check::Publication(part) => format!("{}, as the rule says.", published(*part)),
        Check::Numbers(slips) => format!("Every one of the {slips} slips is accounted for."),
        Check::ClosingSigned => "The server signed what closing fixed.".into(),
        Check::RecordSigned => "The server signed the record.".into(),
        Check::Challenges(slips) => format!(
            "All challenged slips ({slips}) give their receipts again: the server had sealed what \
             people chose."
        ),
        Check::Lot => "The lot follows from the secret fixed before voting, from what was typed \
                       in and from the ballots."
            .into(),
        Check::Hat => "The lot was drawn from a hat, as the log says.".into(),
        Check::Count(ballots) => {
            format!("Counted again from {ballots} ballots, the result is the same.")
        }
        Check::BallotsFile(ballots) => format!(
            "The {ballots} ballots of the file are those of the record, and counted again they \
             give the same result."
        ),
        Check::Receipt(fate) => format!("The receipt is in the record. {}", became(*fate)),
        Check::Challenge => "The challenge is in the record, and holds.".into(),
        Check::ChallengeAlone => {
            "The challenged slip gives its receipt again: the server had sealed what was chosen, \
             and signed for it."
                .into()
        }
    }
}

fn published(part: Part) -> &'static str {
    match part {
        Part::All => "All rankings are published",
        Part::Counted => "Of each ballot the part is published that counted",
        Part::Numbers => "Only numbers are published",
    }
}

fn became(fate: Fate) -> &'static str {
    match fate {
        Fate::Counted => "Its ballot is in the count.",
        Fate::Replaced => "A later ballot of the same slip stands in its place.",
        Fate::Void => "The desk made the slip void: its ballot is not in the count.",
        Fate::Spoiled => "The slip was challenged and opened: its ballot is not in the count.",
    }
}

fn fails(fault: Fault) -> String {
    let text = match fault {
        Fault::Rules => "No vote can be held by these rules.",
        Fault::Opening => "The opening hash is not the one the hall saw: this is another vote.",
        Fault::Digest => "The digest is not the one the hall saw: this is another record.",
        Fault::LogOpening => "The log does not begin with this opening: one of them was changed.",
        Fault::LogClosing => "The closing in the log is another one, or there is more than one.",
        Fault::LogPublished => "The log does not end with publication.",
        Fault::LogOrder => "The log has something before or after its time.",
        Fault::LogEntry => "An entry of the log lacks its number, its hash or its reason.",
        Fault::LogHead => "The log was changed: an entry was edited, dropped, added or moved.",
        Fault::ReceiptsOrder => "The receipts are not in order, or one stands twice.",
        Fault::ReceiptsRoot => "The receipts are not those that were fixed when voting closed.",
        Fault::BallotRanking => "A ballot ranks an unknown option, one twice, or too many.",
        Fault::BallotsOrder => "The ballots are not in order, or one stands twice.",
        Fault::BallotsRoot => "The ballots are not those that were fixed when voting closed.",
        Fault::Publication => "More or less of the rankings is published than the rule says.",
        Fault::Parts => "The published parts of ballots are not those that counted.",
        Fault::Gap(gap) => return format!("The numbers do not fit together: {}.", missing(gap)),
        Fault::LogChallenges => "The spoiled slips are not those of the log.",
        Fault::ClosingSigned => "The signature under the closing is not the server's.",
        Fault::RecordSigned => "The signature under the record is not the server's.",
        Fault::ChallengesMissing => "A spoiled slip was not opened, or an opened one not spoiled.",
        Fault::Challenge => {
            "A challenged slip gives another receipt: the server had sealed \
                             something else."
        }
        Fault::LotSecret => "The secret of the lot is not the one that was fixed before voting.",
        Fault::LotTyped => "What was typed in or drawn for the lot is not what the log says.",
        Fault::LotOrder => "The lot gives another order.",
        Fault::LotMissing => "A tie needed the lot, and there is none.",
        Fault::Count => "Counted again, the result is another.",
        Fault::CountBallots => "The count is not of as many ballots as there are.",
        Fault::BallotsFileForeign => "The ballots file is of another vote.",
        Fault::BallotsFileLeaves => "The ballots in the file are not those of the record.",
        Fault::BallotsFileParts => "The parts in the record are not those of the ballots file.",
        Fault::BallotsFileCount => "Counted from the ballots of the file, the result is another.",
        Fault::ReceiptNotSigned => "The receipt is not signed by the server of this vote.",
        Fault::ReceiptMissing => {
            "The server signed this receipt, and it is not in the record: \
                                  the record is not complete. Tell the meeting, and show the file."
        }
        Fault::ChallengeForeign => "The challenge is of another vote.",
        Fault::ChallengeBroken => {
            "The challenged slip gives another receipt, or the server did \
                                   not sign it."
        }
        Fault::ChallengeMissing => "The challenge is not in the record.",
    };
    text.to_owned()
}

fn missing(gap: Gap) -> &'static str {
    match gap {
        Gap::Slips => "slips made are not slips used, on paper, void, spoiled and unused together",
        Gap::Made => "slips made are not those of the opening and the log",
        Gap::HandedOut => "slips handed out are not those of the log",
        Gap::MoreThanHandedOut => "more slips were handed out than made, or fewer than used",
        Gap::Used => "slips used are not as many as counted receipts",
        Gap::Paper => "paper ballots are not those of the log",
        Gap::PapersLeft => "more papers were left out than slips are unused",
        Gap::Void => "void slips are not those of the log",
        Gap::VoidReceipts => "there are more void receipts than void slips",
        Gap::Spoiled => {
            "spoiled slips are not as many as spoiled receipts, or not those of the log"
        }
        Gap::Reissued => "more slips were handed out again than made void",
        Gap::Replaced => "a ballot was replaced, and none could be",
        Gap::Ballots => "ballots are not as many as slips used and papers",
    }
}

fn notes(note: &Note) -> String {
    match note {
        Note::OpeningNotGiven(hash) => {
            format!("Compare the opening hash with what the hall saw: {hash}")
        }
        Note::DigestNotGiven(hash) => {
            format!("Compare the digest of the record with what the hall saw: {hash}")
        }
        Note::CheckMinute { receipts, closing } => format!(
            "Compare the fingerprint of the receipts with what the hall saw in the check minute: \
             {}. The closing hash is {}",
            receipts.grouped(),
            closing.grouped()
        ),
        Note::NotRecounted => "Not recounted from ballots: only numbers are published. Observers \
                               whom the meeting named use --ballots FILE."
            .into(),
        Note::NoDice => {
            "Nobody rolled dice for the lot: who ran the server could have steered it.".into()
        }
    }
}
