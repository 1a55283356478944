//! A meeting with open votes and a slip for everybody, to take figures of.

use anyhow::Result;
use wardmote::conference::NewConference;
use wardmote::contest::{Contest, Draft, Rules};
use wardmote::people::Visitor;
use wardmote::slip::MadeSlip;
use wardmote::store::roll;
use wardmote::text::{Name, Question, Title};
use wardmote::ward::NewWard;
use wardmote_server::chance::SystemDice;
use wardmote_server::wiring::Program;

/// Slips made at a stretch: as many as an organiser may ask for at once.
const SLIPS_AT_ONCE: usize = 2_000;

/// Opens a vote of six options for each question, at a meeting of its own. Gives its
/// organiser, the votes, and a slip for each voter.
pub async fn open(
    program: &Program,
    questions: &[&str],
    voters: usize,
) -> Result<(Visitor, Vec<Contest>, Vec<MadeSlip>)> {
    let clerk = &program.clerk;
    let number = u64::from_le_bytes(roll(&SystemDice));
    let email = format!("ada{number}@bench.example");
    let ada =
        Visitor::Organiser(clerk.add_organiser("Ada", &email, "a long password", true).await?);
    let ward = clerk.add_ward(&ada, NewWard::parse(&format!("Alder {number}"), "", "")?).await?;
    let new = NewConference {
        name: Name::parse("Bench")?,
        place: Name::parse("Hall")?,
        starts_at: clerk.now(),
        wards: vec![ward.id],
    };
    let conference = clerk.set_up_conference(&ada, new).await?.id;
    let mut drafts = Vec::new();
    for question in questions {
        let titles = (1..=6).map(|n| Ok((Title::parse(&format!("Option {n}"))?, None)));
        let draft = Draft {
            conference,
            ward: None,
            question: Question::parse(question)?,
            options: clerk.make_options(&[], titles.collect::<Result<_>>()?).await?,
            rules: Rules::default(),
        };
        drafts.push(clerk.draft_contest(&ada, draft).await?.id);
    }
    let mut slips = Vec::new();
    while slips.len() < voters {
        let some = u32::try_from(SLIPS_AT_ONCE.min(voters - slips.len()))?;
        slips.extend(clerk.make_slips(&ada, conference, None, some, None).await?);
    }
    let mut contests = Vec::new();
    for draft in drafts {
        clerk.open_contest(&ada, draft).await?;
        contests.push(clerk.find_contest(draft).await?);
    }
    Ok((ada, contests, slips))
}
