//! A kiosk: the real ballot at an address that is one person's, and is nobody's when
//! they are done. Whatever asks for it afterwards, such as a browser's Back button, is
//! sent to the beginning.

use axum::Extension;
use axum::extract::Path;
use wardmote::clerk::Done;
use wardmote::error::Refusal;
use wardmote::slip::{Slip, Token};
use wardmote_app::context::Ask;
use wardmote_app::pages::kiosk as pages;
use wardmote_app::pages::vote::Step;
use wardmote_app::typed::{Trouble, Typed};

use super::ballots::{look_at, page_or_stop, press_at};
use super::desk::{scanned, told};
use super::forms::Sent;
use super::reply::{Answer, Reply};
use super::table::{Access, Table};
use crate::wiring::Program;

/// Who may use these routes.
const KIOSK: Access = Access::Link("kiosk");

/// The routes of this file.
pub fn routes(table: &mut Table) {
    table.get("/kiosk/{token}", KIOSK, welcome);
    table.post("/kiosk/{token}", KIOSK, sit_down);
    table.get("/kiosk/{token}/{sitting}", KIOSK, open);
    table.post("/kiosk/{token}/{sitting}", KIOSK, press);
    table.get("/kiosk/{token}/{sitting}/{contest}", KIOSK, open_contest);
    table.post("/kiosk/{token}/{sitting}/{contest}", KIOSK, press_contest);
    table.post("/kiosk/{token}/{sitting}/end", KIOSK, stand_up);
}

fn door(token: &str) -> String {
    format!("/kiosk/{token}")
}

async fn welcome(Extension(ask): Extension<Ask>) -> Answer {
    Ok(pages::welcome(&ask, Trouble::default()).await?.into())
}

async fn sit_down(
    Extension(ask): Extension<Ask>,
    Extension(program): Extension<Program>,
    Path(token): Path<String>,
    Sent(typed): Sent,
) -> Answer {
    let seated = match scanned(&program, typed.one("slip")).await {
        Ok(slip) => ask.clerk.sit_down(&ask.visitor, slip).await,
        Err(error) => Err(error),
    };
    match told(seated)? {
        Ok(sitting) => Ok(Reply::see_other(format!("{}/{}", door(&token), sitting.as_str()))),
        Err(refusal) => Ok(pages::welcome(&ask, refusal.into()).await?.into()),
    }
}

/// The slip of whoever sits there; none when that is over, or never was.
async fn seated(ask: &Ask, sitting: &str) -> Done<Option<Slip>> {
    match Token::parse(sitting) {
        Ok(sitting) => ask.clerk.sitting(&ask.visitor, &sitting).await,
        Err(_) => Ok(None),
    }
}

/// What the kiosk answers: the voter's own pages, with a way to be done.
fn answer(ask: &Ask, token: &str, at: &str, step: Done<Step>) -> Answer {
    page_or_stop(ask, Some(at), step, |page| pages::seated(door(token), at, page))
}

/// Shows the ballots of whoever sits there, or one of them.
async fn look(ask: &Ask, token: &str, sitting: &str, contest: Option<&str>) -> Answer {
    let Some(slip) = seated(ask, sitting).await? else { return Ok(Reply::see_other(door(token))) };
    let at = format!("{}/{sitting}", door(token));
    let step = look_at(ask, &at, slip, contest).await;
    answer(ask, token, &at, step)
}

/// Does what whoever sits there pressed.
async fn press_on(
    ask: &Ask,
    token: &str,
    sitting: &str,
    contest: Option<&str>,
    form: &Typed,
) -> Answer {
    let Some(slip) = seated(ask, sitting).await? else { return Ok(Reply::see_other(door(token))) };
    let at = format!("{}/{sitting}", door(token));
    let step = press_at(ask, &at, slip, contest, form).await;
    answer(ask, token, &at, step)
}

async fn open(
    Extension(ask): Extension<Ask>,
    Path((token, sitting)): Path<(String, String)>,
) -> Answer {
    look(&ask, &token, &sitting, None).await
}

async fn open_contest(
    Extension(ask): Extension<Ask>,
    Path((token, sitting, contest)): Path<(String, String, String)>,
) -> Answer {
    look(&ask, &token, &sitting, Some(&contest)).await
}

async fn press(
    Extension(ask): Extension<Ask>,
    Path((token, sitting)): Path<(String, String)>,
    Sent(form): Sent,
) -> Answer {
    press_on(&ask, &token, &sitting, None, &form).await
}

async fn press_contest(
    Extension(ask): Extension<Ask>,
    Path((token, sitting, contest)): Path<(String, String, String)>,
    Sent(form): Sent,
) -> Answer {
    press_on(&ask, &token, &sitting, Some(&contest), &form).await
}

async fn stand_up(
    Extension(ask): Extension<Ask>,
    Path((token, sitting)): Path<(String, String)>,
) -> Answer {
    let sitting = Token::parse(&sitting).map_err(|_| Refusal::NotFound)?;
    ask.clerk.stand_up(&ask.visitor, &sitting).await?;
    Ok(Reply::see_other(door(&token)))
}
