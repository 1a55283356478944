//! Meetings: set up, changed, and what their screen shows.

use axum::Extension;
use axum::extract::Path;
use wardmote::clerk::ClerkError;
use wardmote::conference::NewConference;
use wardmote::contest::step::Move;
use wardmote::error::{Field, Refusal};
use wardmote::id::{ConferenceId, ContestId, WardId};
use wardmote::text::Details;
use wardmote_app::context::Ask;
use wardmote_app::pages::organise::conference as pages;
use wardmote_app::pages::organise::set_up::Step;
use wardmote_app::typed::{Trouble, Typed};

use super::contests::once_agreed;
use super::forms::{Sent, moment, told};
use super::reply::{Answer, Reply};
use super::table::{Access, Table};
use crate::wiring::Program;

/// The routes of this file.
pub fn routes(table: &mut Table) {
    table.get("/organise/conferences/new", Access::Organiser, new);
    table.post("/organise/conferences", Access::Organiser, set_up);
    table.get("/organise/conferences/{id}", Access::Organiser, show);
    table.post("/organise/conferences/{id}", Access::Organiser, change);
    table.get("/organise/conferences/{id}/change", Access::Organiser, edit);
    table.post("/organise/conferences/{id}/screen", Access::Organiser, show_on_screen);
    table.post("/organise/conferences/{id}/all", Access::Organiser, move_all);
}

/// The wards that were ticked.
pub fn ticked_wards(typed: &Typed) -> Result<Vec<WardId>, Refusal> {
    let not_understood = |_| Refusal::NotUnderstood { field: Field::Ward };
    let mut wards = Vec::new();
    for text in typed.all("ward") {
        let ward = WardId::parse(text).map_err(not_understood)?;
        if !wards.contains(&ward) {
            wards.push(ward);
        }
    }
    Ok(wards)
}

/// A meeting as typed into its form.
pub(super) fn read(ask: &Ask, typed: &Typed) -> Result<NewConference, Refusal> {
    let wards = ticked_wards(typed)?;
    let starts_at = moment(typed.one("starts_at"), &ask.words.zone);
    match starts_at {
        Ok(at) => NewConference::parse(typed.one("name"), typed.one("place"), at, wards),
        // The boxes above the time are looked at first, as a person does.
        Err(refusal) => {
            let at = wardmote::time::Timestamp(0);
            NewConference::parse(typed.one("name"), typed.one("place"), at, wards).and(Err(refusal))
        }
    }
}

async fn new(Extension(ask): Extension<Ask>) -> Answer {
    let wards = ask.clerk.list_wards().await?;
    // Most meetings are of all wards there are.
    let typed = wards.iter().fold(Typed::default(), |typed, ward| typed.with("ward", ward.id));
    Ok(pages::form(&ask, None, typed, Trouble::default()).await?.into())
}

async fn set_up(Extension(ask): Extension<Ask>, Sent(typed): Sent) -> Answer {
    let done = match read(&ask, &typed) {
        Ok(new) => ask.clerk.set_up_conference(&ask.visitor, new).await,
        Err(refusal) => Err(refusal.into()),
    };
    Ok(match told(done)? {
        Ok(conference) => Reply::see_other(Step::Wards.at(conference.id)),
        Err(refusal) => pages::form(&ask, None, typed, refusal.into()).await?.into(),
    })
}

async fn show(Extension(ask): Extension<Ask>, Path(id): Path<String>) -> Answer {
    Ok(pages::conference(&ask, ConferenceId::parse(&id)?, Typed::default(), Trouble::default())
        .await?
        .into())
}

async fn edit(Extension(ask): Extension<Ask>, Path(id): Path<String>) -> Answer {
    let conference = ask.clerk.find_conference(ConferenceId::parse(&id)?).await?;
    let typed = pages::boxes_of(&ask.words, &conference);
    Ok(pages::form(&ask, Some(conference.id), typed, Trouble::default()).await?.into())
}

async fn change(
    Extension(ask): Extension<Ask>,
    Path(id): Path<String>,
    Sent(typed): Sent,
) -> Answer {
    let id = ask.clerk.find_conference(ConferenceId::parse(&id)?).await?.id;
    let done = match read(&ask, &typed) {
        Ok(new) => ask.clerk.change_conference(&ask.visitor, id, new).await,
        Err(refusal) => Err(refusal.into()),
    };
    Ok(match told(done)? {
        Ok(()) => Reply::see_other(format!("/organise/conferences/{id}")),
        Err(refusal) => pages::form(&ask, Some(id), typed, refusal.into()).await?.into(),
    })
}

async fn show_on_screen(
    Extension(ask): Extension<Ask>,
    Path(id): Path<String>,
    Sent(typed): Sent,
) -> Answer {
    let id = ask.clerk.find_conference(ConferenceId::parse(&id)?).await?.id;
    // Only the form with the message sends one.
    let done = if typed.all("message").next().is_some() {
        match Details::parse(typed.one("message")) {
            Ok(message) => ask.clerk.hold_screen(&ask.visitor, id, &message).await,
            Err(refusal) => Err(refusal.into()),
        }
    } else {
        let contest = match typed.one("contest") {
            "" => None,
            contest => Some(ContestId::parse(contest)?),
        };
        ask.clerk.show_on_screen(&ask.visitor, id, contest).await
    };
    Ok(match told(done)? {
        Ok(()) => Reply::see_other(format!("/organise/conferences/{id}")),
        Err(refusal) => pages::conference(&ask, id, typed, refusal.into()).await?.into(),
    })
}

/// Makes one move of all votes that can make it. What stops one of them stops none
/// of the others; the first such reason is told.
async fn move_all(
    Extension(ask): Extension<Ask>,
    Extension(program): Extension<Program>,
    Path(id): Path<String>,
    Sent(typed): Sent,
) -> Answer {
    let id = ask.clerk.find_conference(ConferenceId::parse(&id)?).await?.id;
    let step = Move::from_key(typed.one("move")).ok_or(Refusal::WrongPhase)?;
    let mut stopped = None;
    for contest in ask.clerk.list_movable(&ask.visitor, id, step).await? {
        let doing = ask.clerk.make_move(&ask.visitor, contest.id, step);
        let done = match step.needs() {
            Some(act) => once_agreed(&program, &ask, contest.id, act, doing).await,
            None => doing.await,
        };
        match done {
            // Somebody else was quicker.
            Ok(()) | Err(ClerkError::Refused(Refusal::WrongPhase)) => {}
            Err(ClerkError::Refused(refusal)) => _ = stopped.get_or_insert(refusal),
            Err(error) => return Err(error.into()),
        }
    }
    if step == Move::Close {
        // What stands in the way of mixing is met again each second, and told there.
        _ = ask.clerk.resume_closings().await;
    }
    Ok(match stopped {
        None => Reply::see_other(format!("/organise/conferences/{id}")),
        Some(refusal) => {
            pages::conference(&ask, id, Typed::default(), refusal.into()).await?.into()
        }
    })
}
