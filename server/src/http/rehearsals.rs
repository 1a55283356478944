//! Rehearsals: held with one press, and left with another, as straw polls are deleted.

use axum::Extension;
use axum::extract::Path;
use wardmote::conference::Kind;
use wardmote::id::ConferenceId;
use wardmote::text::Details;
use wardmote_app::context::Ask;

use super::reply::{Answer, Reply};
use super::table::{Access, Table};

/// The routes of this file.
pub fn routes(table: &mut Table) {
    table.post("/organise/conferences/{id}/rehearsal", Access::Organiser, rehearse);
    table.post("/organise/conferences/{id}/rehearsal/leave", Access::Organiser, leave);
}

fn at(id: ConferenceId) -> Reply {
    Reply::see_other(format!("/organise/conferences/{id}"))
}

async fn rehearse(Extension(ask): Extension<Ask>, Path(id): Path<String>) -> Answer {
    Ok(at(ask.clerk.rehearse(&ask.visitor, ConferenceId::parse(&id)?).await?.id))
}

async fn leave(Extension(ask): Extension<Ask>, Path(id): Path<String>) -> Answer {
    let id = ConferenceId::parse(&id)?;
    let key = match ask.clerk.find_conference(id).await?.kind {
        Kind::Straw { .. } => "straw-farewell",
        Kind::Practice { .. } | Kind::Real => "rehearsal-farewell",
    };
    let farewell = Details::parse(&ask.words.say(key))?;
    Ok(match ask.clerk.leave_rehearsal(&ask.visitor, id, farewell).await? {
        Some(meeting) => at(meeting),
        None => Reply::see_other("/organise/polls"),
    })
}
