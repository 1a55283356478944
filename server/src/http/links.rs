//! Personal links: made, shown once, taken back.

use axum::Extension;
use axum::extract::Path;
use wardmote::clerk::Done;
use wardmote::error::{Field, Refusal};
use wardmote::id::{ConferenceId, LinkId};
use wardmote::people::{Link, Scope};
use wardmote::slip::Token;
use wardmote_app::context::Ask;
use wardmote_app::pages::organise::links as pages;
use wardmote_app::typed::{Trouble, Typed};

use super::conferences::ticked_wards;
use super::forms::{Sent, number, told};
use super::reply::{Answer, Reply};
use super::table::{Access, Table};

/// The routes of this file.
pub fn routes(table: &mut Table) {
    table.get("/organise/links", Access::Organiser, list);
    table.post("/organise/links", Access::Organiser, make);
    table.post("/organise/links/{id}/revoke", Access::Organiser, revoke);
}

async fn list(Extension(ask): Extension<Ask>) -> Answer {
    Ok(pages::links(&ask, Typed::default(), Trouble::default()).await?.into())
}

/// What a link of this form would open.
fn read(typed: &Typed) -> Result<(Scope, u32), Refusal> {
    let conference = || ConferenceId::parse(typed.one("conference"));
    let scope = match typed.one("kind") {
        "screen" => Scope::Screen { conference: conference()? },
        "kiosk" => Scope::Kiosk { conference: conference()? },
        "desk" => Scope::Desk { conference: conference()? },
        "observe" => Scope::Observe { conference: conference()? },
        _ => Scope::Canvass { wards: ticked_wards(typed)? },
    };
    Ok((scope, number(typed.one("days"), Field::Number)?))
}

async fn make_link(ask: &Ask, typed: &Typed) -> Done<(Link, Token)> {
    let (scope, days) = read(typed)?;
    ask.clerk.make_link(&ask.visitor, typed.one("label"), scope, days).await
}

/// The address of a link.
pub(super) fn address(base: &str, scope: &Scope, token: &Token) -> String {
    let place = match scope {
        Scope::Canvass { .. } | Scope::Shift { .. } => "c",
        Scope::Screen { .. } => "screen",
        Scope::Observe { .. } => "observe",
        Scope::Kiosk { .. } => "kiosk",
        Scope::Desk { .. } => "desk",
        Scope::Act { .. } => "act",
        Scope::Commit { .. } => "commit",
    };
    format!("{base}/{place}/{}", token.as_str())
}

/// Answers with the link itself (200, not 303): only its hash is kept, so there
/// is no address that could show it again.
async fn make(Extension(ask): Extension<Ask>, Sent(typed): Sent) -> Answer {
    let done = make_link(&ask, &typed).await;
    Ok(match told(done)? {
        Ok((link, token)) => {
            let address = address(&ask.base, &link.scope, &token);
            pages::made(&ask, &link, address).into()
        }
        Err(refusal) => pages::links(&ask, typed, refusal.into()).await?.into(),
    })
}

async fn revoke(Extension(ask): Extension<Ask>, Path(id): Path<String>) -> Answer {
    ask.clerk.revoke_link(&ask.visitor, LinkId::parse(&id)?).await?;
    Ok(Reply::see_other("/organise/links"))
}
