//! Slips: made by one press, and answered with what is to be printed.

use axum::Extension;
use axum::extract::Path;
use wardmote::clerk::Done;
use wardmote::conference::Conference;
use wardmote::contest::{Contest, Phase};
use wardmote::error::{Field, Refusal};
use wardmote::id::{ConferenceId, WardId};
use wardmote::slip::MadeSlip;
use wardmote::text::{Reason, optional};
use wardmote_app::context::Ask;
use wardmote_app::pages::slips as pages;
use wardmote_app::pages::slips::order::{Order, Paper};
use wardmote_app::pages::slips::wording::Wording;
use wardmote_app::typed::{Trouble, Typed};
use wardmote_print::sheet::Sheet;
use wardmote_print::stock::{Batch, shuffle};

use super::forms::{Sent, number, told};
use super::reply::{Answer, File, Reply};
use super::table::{Access, Table};
use crate::print::{self, HAS_PDF, Job};

/// The routes of this file.
pub fn routes(table: &mut Table) {
    table.get("/organise/conferences/{id}/slips", Access::Organiser, show);
    table.post("/organise/conferences/{id}/slips", Access::Organiser, make);
    table.get("/organise/conferences/{id}/slips/test/{sheet}", Access::Organiser, test);
}

async fn show(Extension(ask): Extension<Ask>, Path(id): Path<String>) -> Answer {
    let meeting = ask.clerk.find_conference(ConferenceId::parse(&id)?).await?;
    let (typed, trouble) = (pages::untouched(meeting.kind), Trouble::default());
    Ok(pages::slips(&ask, meeting.id, typed, trouble, HAS_PDF).await?.into())
}

/// A page to hold against labels; the same for everybody, and nothing on it is secret.
async fn test(Extension(ask): Extension<Ask>, Path((id, sheet)): Path<(String, String)>) -> Answer {
    ask.clerk.find_conference(ConferenceId::parse(&id)?).await?;
    let sheet = Sheet::from_key(&sheet).ok_or(Refusal::NotFound)?;
    let bytes = print::alignment_test(&sheet, &ask.words)?;
    Ok(pdf(&format!("test-{}", sheet.key), bytes))
}

fn pdf(name: &str, bytes: Vec<u8>) -> Reply {
    Reply::File(File { name: format!("{name}.pdf"), kind: "application/pdf", bytes })
}

/// What an organiser typed: for whom, how many, why so late, and how to print them.
struct Wanted {
    ward: Option<WardId>,
    count: u32,
    why: Option<Reason>,
    order: Order,
}

impl Wanted {
    fn read(typed: &Typed) -> Result<Self, Refusal> {
        let ward = match typed.one("ward") {
            "" => None,
            ward => Some(
                WardId::parse(ward).map_err(|_| Refusal::NotUnderstood { field: Field::Ward })?,
            ),
        };
        let why = optional(typed.one("reason"), Reason::parse)?;
        let count = number(typed.one("number"), Field::Number)?;
        Ok(Self { ward, count, why, order: Order::read(typed)? })
    }
}

/// Answers with what is to be printed (200, not 303): the secrets on it are kept
/// nowhere, so there is no address that could show them again.
async fn make(Extension(ask): Extension<Ask>, Path(id): Path<String>, Sent(typed): Sent) -> Answer {
    let meeting = ask.clerk.find_conference(ConferenceId::parse(&id)?).await?;
    let done = match Wanted::read(&typed) {
        Ok(wanted) => answer(&ask, &meeting, wanted).await,
        Err(refusal) => Err(refusal.into()),
    };
    Ok(match told(done)? {
        Ok(reply) => reply,
        Err(refusal) => {
            pages::slips(&ask, meeting.id, typed, refusal.into(), HAS_PDF).await?.into()
        }
    })
}

/// Makes the slips and prints them; where they could not be printed, none are made.
async fn answer(ask: &Ask, meeting: &Conference, wanted: Wanted) -> Done<Reply> {
    let Wanted { ward, count, why, order } = wanted;
    let wording = Wording::of(ask, meeting, ward, &order.langs).await?;
    let batch = Batch::from_random(ask.clerk.roll());
    if let (Paper::Slips(sheet), false) = (order.paper, order.is_file) {
        let made = make_shuffled(ask, meeting, ward, count, why).await?;
        let wording = (wording, batch);
        return Ok(pages::sheets(ask, meeting, sheet, order.start, wording, made).into());
    }
    let contests = votes(ask, meeting, ward, order.paper).await?;
    let name = format!("slips-{}-{}", order.paper.key(), batch.as_str().to_lowercase());
    let job = |slips| Job {
        order: order.clone(),
        wording: wording.clone(),
        batch: batch.clone(),
        contests: contests.clone(),
        slips,
        base: ask.base.clone(),
    };
    print::proof(job(Vec::new()))?;
    let ids: Vec<_> = contests.iter().map(|contest| contest.id).collect();
    ask.clerk.note_papers(&ask.visitor, &ids).await?;
    let made = make_shuffled(ask, meeting, ward, count, why).await?;
    Ok(pdf(&name, print::file(job(made)).await?))
}

/// Makes slips and puts them into an order of chance: neither serial numbers nor the
/// order of the paper tell anything of how they came about.
async fn make_shuffled(
    ask: &Ask,
    meeting: &Conference,
    ward: Option<WardId>,
    count: u32,
    why: Option<Reason>,
) -> Done<Vec<MadeSlip>> {
    let mut made = ask.clerk.make_slips(&ask.visitor, meeting.id, ward, count, why).await?;
    ask.clerk.note_printed(meeting.id, &ask.base).await?;
    shuffle(&mut made, || u64::from_be_bytes(ask.clerk.roll()));
    Ok(made)
}

/// The votes that stand on paper ballots for people of that ward: those still to come,
/// and those that are open.
async fn votes(
    ask: &Ask,
    meeting: &Conference,
    ward: Option<WardId>,
    paper: Paper,
) -> Done<Vec<Contest>> {
    if !paper.is_ballot() {
        return Ok(Vec::new());
    }
    let mut contests = ask.clerk.list_contests(&ask.visitor, meeting.id).await?;
    contests.retain(|contest| {
        let is_for = contest.ward.is_none() || contest.ward == ward;
        is_for && matches!(contest.phase, Phase::Draft | Phase::Open)
    });
    if contests.is_empty() { Err(Refusal::NoVotes.into()) } else { Ok(contests) }
}
