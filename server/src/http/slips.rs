//! Slips: made by one press, and answered with the sheets to print.

use axum::Extension;
use axum::extract::Path;
use wardmote::error::{Field, Refusal};
use wardmote::id::{ConferenceId, WardId};
use wardmote::text::{Reason, optional};
use wardmote_app::context::Ask;
use wardmote_app::pages::slips as pages;
use wardmote_app::typed::{Trouble, Typed};

use super::forms::{Sent, number, told};
use super::reply::Answer;
use super::table::{Access, Table};

/// The routes of this file.
pub fn routes(table: &mut Table) {
    table.get("/organise/conferences/{id}/slips", Access::Organiser, show);
    table.post("/organise/conferences/{id}/slips", Access::Organiser, make);
}

async fn show(Extension(ask): Extension<Ask>, Path(id): Path<String>) -> Answer {
    let id = ConferenceId::parse(&id)?;
    let typed = Typed::default().with("number", 40);
    Ok(pages::slips(&ask, id, typed, Trouble::default()).await?.into())
}

/// For whom, how many, and why so late.
fn read(typed: &Typed) -> Result<(Option<WardId>, u32, Option<Reason>), Refusal> {
    let ward = match typed.one("ward") {
        "" => None,
        ward => {
            Some(WardId::parse(ward).map_err(|_| Refusal::NotUnderstood { field: Field::Ward })?)
        }
    };
    let why = optional(typed.one("reason"), Reason::parse)?;
    Ok((ward, number(typed.one("number"), Field::Number)?, why))
}

/// Answers with the sheets themselves (200, not 303): the secrets on them are
/// kept nowhere, so there is no address that could show them again.
async fn make(Extension(ask): Extension<Ask>, Path(id): Path<String>, Sent(typed): Sent) -> Answer {
    let meeting = ask.clerk.find_conference(ConferenceId::parse(&id)?).await?;
    let done = match read(&typed) {
        Ok((ward, count, why)) => {
            ask.clerk.make_slips(&ask.visitor, meeting.id, ward, count, why).await
        }
        Err(refusal) => Err(refusal.into()),
    };
    Ok(match told(done)? {
        Ok(made) => pages::sheets(&ask, meeting, made).await?.into(),
        Err(refusal) => pages::slips(&ask, meeting.id, typed, refusal.into()).await?.into(),
    })
}
