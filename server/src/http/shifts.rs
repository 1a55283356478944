//! Shifts: begun and ended by organisers, joined by canvassers with a first name.

use axum::Extension;
use axum::extract::Path;
use wardmote::clerk::Done;
use wardmote::id::LinkId;
use wardmote::people::{Link, Visitor};
use wardmote::slip::Token;
use wardmote::time::HOUR_MS;
use wardmote_app::context::Ask;
use wardmote_app::pages::organise::shifts as organise;
use wardmote_app::pages::shifts as pages;
use wardmote_app::typed::{Trouble, Typed};

use super::conferences::ticked_wards;
use super::forms::{Sent, moment, told};
use super::links::address;
use super::reply::{Answer, Reply};
use super::table::{Access, Table};
use crate::session;
use crate::wiring::Program;

/// An evening's canvassing, as a first guess at when it ends.
const USUAL_MS: i64 = 3 * HOUR_MS;

/// The routes of this file.
pub fn routes(table: &mut Table) {
    table.get(organise::HERE, Access::Organiser, list);
    table.post(organise::HERE, Access::Organiser, begin);
    table.post("/organise/shifts/{id}/end", Access::Organiser, end);
    table.get("/c/{token}/name", Access::Link("canvass"), ask_name);
    table.post("/c/{token}/name", Access::Link("canvass"), join);
    table.get("/c/{token}/code", Access::Link("canvass"), code);
}

async fn list(Extension(ask): Extension<Ask>) -> Answer {
    let ends = ask.clerk.now().plus_ms(USUAL_MS).to_the_hour();
    let typed = Typed::default().with("ends", ask.words.machine(ends));
    Ok(organise::shifts(&ask, typed, Trouble::default()).await?.into())
}

async fn make(ask: &Ask, typed: &Typed) -> Done<(Link, Token)> {
    let wards = ticked_wards(typed)?;
    let ends_at = moment(typed.one("ends"), &ask.words.zone)?;
    ask.clerk.begin_shift(&ask.visitor, typed.one("label"), wards, ends_at).await
}

/// Answers with the link itself (200, not 303): only its hash is kept.
async fn begin(Extension(ask): Extension<Ask>, Sent(typed): Sent) -> Answer {
    Ok(match told(make(&ask, &typed).await)? {
        Ok((link, token)) => {
            organise::made(&ask, &link, address(&ask.base, &link.scope, &token)).into()
        }
        Err(refusal) => organise::shifts(&ask, typed, refusal.into()).await?.into(),
    })
}

async fn end(Extension(ask): Extension<Ask>, Path(id): Path<String>) -> Answer {
    ask.clerk.revoke_link(&ask.visitor, LinkId::parse(&id)?).await?;
    Ok(Reply::see_other(organise::HERE))
}

/// The canvasser's page of a link.
fn door(token: &str) -> String {
    format!("/c/{token}")
}

/// What somebody with a shift's link meets before the doors: that it is over, or the
/// question for their name. Nothing, when they can go on.
pub(super) fn first(ask: &Ask) -> Option<Reply> {
    let link = ask.visitor.shift().ok()?;
    if link.is_live(ask.clerk.now()).is_err() {
        return Some(pages::over(ask).into());
    }
    match ask.visitor {
        Visitor::OnShift(..) => None,
        _ => Some(Reply::see_other(format!("{}/name", ask.path))),
    }
}

async fn ask_name(Extension(ask): Extension<Ask>, Path(token): Path<String>) -> Answer {
    let link = ask.visitor.shift()?;
    link.is_live(ask.clerk.now())?;
    let typed = match &ask.visitor {
        Visitor::OnShift(_, canvasser) => {
            Typed::default().with("first-name", canvasser.name.as_str())
        }
        _ => Typed::default(),
    };
    Ok(pages::name(&ask, link, door(&token), typed, Trouble::default()).into())
}

async fn join(
    Extension(ask): Extension<Ask>,
    Extension(program): Extension<Program>,
    Path(token): Path<String>,
    Sent(typed): Sent,
) -> Answer {
    let link = ask.visitor.shift()?;
    Ok(match told(ask.clerk.join_shift(&ask.visitor, typed.one("first-name")).await)? {
        Ok(canvasser) => {
            let (now, https) = (ask.clerk.now(), program.config.is_https());
            let cookie = session::join_shift(link, canvasser.id, now, https);
            Reply::SeeOther(door(&token), vec![cookie])
        }
        Err(refusal) => pages::name(&ask, link, door(&token), typed, refusal.into()).into(),
    })
}

async fn code(Extension(ask): Extension<Ask>, Path(token): Path<String>) -> Answer {
    let link = ask.visitor.shift()?;
    link.is_live(ask.clerk.now())?;
    Ok(pages::code(&ask, link, door(&token)).await?.into())
}
