//! Setting a meeting up step by step, and holding one again.

use axum::Extension;
use axum::extract::Path;
use wardmote::clerk::people::LINK_DAYS_MAX;
use wardmote::clerk::{Clerk, Done};
use wardmote::conference::{Conference, NewConference};
use wardmote::error::{Field, Refusal};
use wardmote::id::{ConferenceId, WardId};
use wardmote::people::Scope;
use wardmote::text::Question;
use wardmote::time::DAY_MS;
use wardmote_app::context::Ask;
use wardmote_app::pages::organise::conference as meeting;
use wardmote_app::pages::organise::runbook::{MadeLink, runbook as runbook_page};
use wardmote_app::pages::organise::set_up::{self as pages, Step};
use wardmote_app::typed::{Trouble, Typed};

use super::conferences::{read, ticked_wards};
use super::contests::read_rules;
use super::forms::{Sent, number, told};
use super::links::address;
use super::reply::{Answer, Reply};
use super::table::{Access, Table};

/// More desks than this are a queue at one door.
const DESKS_MAX: u32 = 8;
/// Links of the night work on the day after, too: counting may go on past midnight.
const DAYS_AFTER: i64 = 2;

/// The routes of this file.
pub fn routes(table: &mut Table) {
    table.get("/organise/conferences/{id}/set-up/wards", Access::Organiser, wards);
    table.post("/organise/conferences/{id}/set-up/wards", Access::Organiser, set_wards);
    table.get("/organise/conferences/{id}/set-up/votes", Access::Organiser, votes);
    table.post("/organise/conferences/{id}/set-up/votes", Access::Organiser, draft_votes);
    table.get("/organise/conferences/{id}/set-up/rules", Access::Organiser, rules);
    table.post("/organise/conferences/{id}/set-up/rules", Access::Organiser, set_rules);
    table.get("/organise/conferences/{id}/set-up/slips", Access::Organiser, slips);
    table.get("/organise/conferences/{id}/set-up/rehearsal", Access::Organiser, rehearsal);
    table.get("/organise/conferences/{id}/set-up/runbook", Access::Organiser, runbook);
    table.post("/organise/conferences/{id}/set-up/runbook", Access::Organiser, make_runbook);
    table.get("/organise/conferences/{id}/again", Access::Organiser, again);
    table.post("/organise/conferences/{id}/again", Access::Organiser, hold_again);
}

/// Where a step leads.
fn after(step: Step, meeting: ConferenceId) -> Reply {
    Reply::see_other(step.next().unwrap_or(step).at(meeting))
}

async fn wards(Extension(ask): Extension<Ask>, Path(id): Path<String>) -> Answer {
    Ok(pages::wards(&ask, ConferenceId::parse(&id)?, None, Trouble::default()).await?.into())
}

async fn put_in_room(ask: &Ask, meeting: Conference, typed: &Typed) -> Done<()> {
    let id = meeting.id;
    let new = NewConference::from(meeting).of_wards(ticked_wards(typed)?)?;
    ask.clerk.change_conference(&ask.visitor, id, new).await
}

async fn set_wards(
    Extension(ask): Extension<Ask>,
    Path(id): Path<String>,
    Sent(typed): Sent,
) -> Answer {
    let meeting = ask.clerk.find_conference(ConferenceId::parse(&id)?).await?;
    let id = meeting.id;
    Ok(match told(put_in_room(&ask, meeting, &typed).await)? {
        Ok(()) => after(Step::Wards, id),
        Err(refusal) => pages::wards(&ask, id, Some(typed), refusal.into()).await?.into(),
    })
}

async fn votes(Extension(ask): Extension<Ask>, Path(id): Path<String>) -> Answer {
    Ok(pages::votes(&ask, ConferenceId::parse(&id)?, None, Trouble::default()).await?.into())
}

async fn draft_all(ask: &Ask, id: ConferenceId, typed: &Typed) -> Done<()> {
    let question = Question::parse(typed.one("question"))?;
    let contests = ask.clerk.list_contests(&ask.visitor, id).await?;
    let mut wards = ticked_wards(typed)?;
    // Pressing twice makes no second vote of a ward.
    let is_there = |ward: &WardId| contests.iter().any(|contest| contest.ward == Some(*ward));
    wards.retain(|ward| !is_there(ward));
    ask.clerk.draft_from_shortlists(&ask.visitor, id, &question, &wards).await?;
    Ok(())
}

async fn draft_votes(
    Extension(ask): Extension<Ask>,
    Path(id): Path<String>,
    Sent(typed): Sent,
) -> Answer {
    let id = ask.clerk.find_conference(ConferenceId::parse(&id)?).await?.id;
    Ok(match told(draft_all(&ask, id, &typed).await)? {
        Ok(()) => after(Step::Votes, id),
        Err(refusal) => pages::votes(&ask, id, Some(typed), refusal.into()).await?.into(),
    })
}

async fn rules(Extension(ask): Extension<Ask>, Path(id): Path<String>) -> Answer {
    Ok(pages::rules(&ask, ConferenceId::parse(&id)?, None, Trouble::default()).await?.into())
}

async fn set_rules(
    Extension(ask): Extension<Ask>,
    Path(id): Path<String>,
    Sent(typed): Sent,
) -> Answer {
    let id = ask.clerk.find_conference(ConferenceId::parse(&id)?).await?.id;
    let done = match read_rules(&typed) {
        Ok(rules) => ask.clerk.set_rules(&ask.visitor, id, &rules).await,
        Err(refusal) => Err(refusal.into()),
    };
    Ok(match told(done)? {
        Ok(()) => after(Step::Rules, id),
        Err(refusal) => pages::rules(&ask, id, Some(typed), refusal.into()).await?.into(),
    })
}

async fn slips(Extension(ask): Extension<Ask>, Path(id): Path<String>) -> Answer {
    Ok(pages::slips(&ask, ConferenceId::parse(&id)?).await?.into())
}

async fn rehearsal(Extension(ask): Extension<Ask>, Path(id): Path<String>) -> Answer {
    Ok(pages::rehearsal(&ask, ConferenceId::parse(&id)?).await?.into())
}

async fn runbook(Extension(ask): Extension<Ask>, Path(id): Path<String>) -> Answer {
    let (typed, trouble) = (Typed::default(), Trouble::default());
    Ok(pages::runbook(&ask, ConferenceId::parse(&id)?, typed, trouble).await?.into())
}

fn desks(typed: &Typed) -> Result<u32, Refusal> {
    let (field, max) = (Field::Number, i64::from(DESKS_MAX));
    let desks = number(typed.one("desks"), field)?;
    if (1..=DESKS_MAX).contains(&desks) {
        Ok(desks)
    } else {
        Err(Refusal::OutOfRange { field, min: 1, max })
    }
}

/// How long links of a meeting are needed, in days from now.
fn days_until(clerk: &Clerk, meeting: &Conference) -> u32 {
    let days = (meeting.starts_at.0 - clerk.now().0).div_euclid(DAY_MS) + DAYS_AFTER;
    u32::try_from(days).unwrap_or_default().clamp(1, LINK_DAYS_MAX)
}

async fn make_links(ask: &Ask, meeting: &Conference, desks: u32) -> Done<Vec<MadeLink>> {
    let conference = meeting.id;
    let numbered = |n: u32| ask.words.tell("runbook-desk", &[("number", i64::from(n).into())]);
    let mut wanted = vec![(ask.words.say("links-kind-screen"), Scope::Screen { conference })];
    wanted.extend((1..=desks).map(|n| (numbered(n), Scope::Desk { conference })));
    wanted.push((ask.words.say("links-kind-kiosk"), Scope::Kiosk { conference }));
    let days = days_until(&ask.clerk, meeting);
    let mut made = Vec::new();
    for (label, scope) in wanted {
        let (link, token) = ask.clerk.make_link(&ask.visitor, &label, scope, days).await?;
        made.push(MadeLink { label, address: address(&ask.base, &link.scope, &token) });
    }
    Ok(made)
}

/// Answers with the page itself (200, not 303): only hashes of its links are kept,
/// so there is no address that could show it again.
async fn make_runbook(
    Extension(ask): Extension<Ask>,
    Path(id): Path<String>,
    Sent(typed): Sent,
) -> Answer {
    let meeting = ask.clerk.find_conference(ConferenceId::parse(&id)?).await?;
    let id = meeting.id;
    let done = match desks(&typed) {
        Ok(desks) => make_links(&ask, &meeting, desks).await,
        Err(refusal) => Err(refusal.into()),
    };
    Ok(match told(done)? {
        Ok(links) => runbook_page(&ask, meeting, links).await?.into(),
        Err(refusal) => pages::runbook(&ask, id, typed, refusal.into()).await?.into(),
    })
}

async fn again(Extension(ask): Extension<Ask>, Path(id): Path<String>) -> Answer {
    let earlier = ask.clerk.find_conference(ConferenceId::parse(&id)?).await?;
    let typed = meeting::boxes_of_next(&earlier);
    Ok(meeting::form_again(&ask, earlier.id, typed, Trouble::default()).await?.into())
}

async fn hold_again(
    Extension(ask): Extension<Ask>,
    Path(id): Path<String>,
    Sent(typed): Sent,
) -> Answer {
    let earlier = ask.clerk.find_conference(ConferenceId::parse(&id)?).await?;
    let done = match read(&ask, &typed) {
        Ok(new) => ask.clerk.hold_again(&ask.visitor, earlier.id, new).await,
        Err(refusal) => Err(refusal.into()),
    };
    Ok(match told(done)? {
        Ok(made) => Reply::see_other(Step::Wards.at(made.id)),
        Err(refusal) => meeting::form_again(&ask, earlier.id, typed, refusal.into()).await?.into(),
    })
}
