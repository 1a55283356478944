//! Actions: a public page for each, and the forms by which owners and organisers go on
//! with it. An owner's page stands behind a personal link.

use axum::Extension;
use axum::extract::{Path, Query};
use axum::response::{IntoResponse, Response};
use http::{HeaderMap, StatusCode, header};
use serde::Deserialize;
use wardmote::action::{Side, Status};
use wardmote::clerk::ClerkError;
use wardmote::clerk::actions::Word;
use wardmote::error::{Field, Refusal};
use wardmote::id::{ActionId, ContestId, LinkId, NewsId, OptionId, StepId};
use wardmote::picture::read_alt;
use wardmote::text::{Details, Name, Story, optional};
use wardmote::time::Timestamp;
use wardmote_app::context::Ask;
use wardmote_app::pages::actions::manage::{self, After, HERE, Shown};
use wardmote_app::pages::{actions as pages, organise};
use wardmote_app::typed::{Trouble, Typed};

use super::forms::{Sent, SentWithPicture, day, told};
use super::links::address;
use super::reply::{Answer, Reply, Stop};
use super::share::png_of;
use super::table::{Access, Table};
use super::tag::is_known;
use crate::photo;
use crate::print::pictures::Subject;
use crate::wiring::Program;

/// Who may use an owner's routes.
const OWNER: Access = Access::Link("act");

/// The routes of this file.
pub fn routes(table: &mut Table) {
    table.get("/actions/{id}", Access::Anybody, show);
    table.get("/actions/{id}/picture.png", Access::Anybody, png);
    table.get("/organise/actions", Access::Organiser, list);
    table.post("/organise/actions", Access::Organiser, take_up);
    table.get("/organise/actions/{id}", Access::Organiser, manage);
    table.post("/organise/actions/{id}/news", Access::Organiser, tell);
    table.post("/organise/actions/{id}/steps", Access::Organiser, add_step);
    table.post("/organise/actions/{id}/steps/{step}", Access::Organiser, change_step);
    table.post("/organise/actions/{id}/owners", Access::Organiser, add_owner);
    table.post("/organise/actions/{id}/owners/{link}/remove", Access::Organiser, remove_owner);
    table.get("/act/{token}", OWNER, own);
    table.post("/act/{token}/news", OWNER, tell);
    table.get("/actions/{id}/pictures/{news}", Access::Anybody, picture);
    table.post("/organise/actions/{id}/pictures/{news}/remove", Access::Organiser, remove_picture);
    table.post("/act/{token}/pictures/{news}/remove", OWNER, remove_picture);
    table.post("/act/{token}/steps", OWNER, add_step);
    table.post("/act/{token}/steps/{step}", OWNER, change_step);
}

/// The action a path is about, and the address of its page: an organiser's path has its
/// id, an owner's has their token, whose link knows it.
struct Door {
    id: Option<ActionId>,
    at: String,
}

/// Reads the first gap of a path.
fn door(ask: &Ask, gap: &str) -> Result<Door, Refusal> {
    if ask.visitor.organiser().is_ok() {
        return Ok(Door { id: Some(ActionId::parse(gap)?), at: format!("{HERE}/{gap}") });
    }
    Ok(Door { id: None, at: format!("/act/{gap}") })
}

impl Door {
    fn done(&self, after: After) -> Reply {
        Reply::see_other(format!("{}?done={}", self.at, after.key()))
    }

    async fn page(self, ask: &Ask, after: Option<After>, typed: Typed, trouble: Trouble) -> Answer {
        let (id, _) = ask.clerk.own_action(&ask.visitor, self.id).await?;
        let is_organiser = self.id.is_some();
        let shown = Shown { at: self.at, is_organiser, after, typed, trouble };
        Ok(manage::manage(ask, id, shown).await?.into())
    }
}

/// What was done just now.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Just {
    done: String,
}

async fn show(Extension(ask): Extension<Ask>, Path(id): Path<String>) -> Answer {
    Ok(pages::action(&ask, ActionId::parse(&id)?).await?.into())
}

async fn png(
    Extension(ask): Extension<Ask>,
    Extension(program): Extension<Program>,
    Path(id): Path<String>,
) -> Result<Response, Stop> {
    let told = ask.clerk.tell_action(ActionId::parse(&id)?).await?;
    let picture = pages::picture::picture(&ask, &told);
    png_of(&program, Subject::Action(told.action.id), &ask, picture).await
}

async fn list(Extension(ask): Extension<Ask>) -> Answer {
    Ok(manage::list(&ask).await?.into())
}

async fn take_up(Extension(ask): Extension<Ask>, Sent(typed): Sent) -> Answer {
    let contest = ContestId::parse(typed.one("contest"))?;
    let option = OptionId::parse(typed.one("option"))?;
    let id = ask.clerk.take_up(&ask.visitor, contest, option).await?;
    Ok(Reply::see_other(format!("{HERE}/{id}")))
}

async fn manage(
    Extension(ask): Extension<Ask>,
    Path(gap): Path<String>,
    Query(just): Query<Just>,
) -> Answer {
    let after = After::from_key(&just.done);
    door(&ask, &gap)?.page(&ask, after, Typed::default(), Trouble::default()).await
}

async fn own(ask: Extension<Ask>, gap: Path<String>, just: Query<Just>) -> Answer {
    manage(ask, gap, just).await
}

async fn tell(
    Extension(ask): Extension<Ask>,
    Extension(program): Extension<Program>,
    Path(gap): Path<String>,
    SentWithPicture(typed, sent): SentWithPicture,
) -> Answer {
    let door = door(&ask, &gap)?;
    if typed.has("again") {
        return door.page(&ask, None, typed, Trouble::default()).await;
    }
    let done = async {
        let status = Status::parse(typed.one("status"), typed.one("reason"))?;
        let due_at = if status.is_over() {
            Timestamp::default()
        } else {
            day(typed.one("due"), Field::Due, &program.config.zone)?
        };
        let (id, story) = (NewsId::parse(typed.one("word"))?, Story::parse(typed.one("story"))?);
        let picture = match (sent, read_alt(typed.has("picture"), typed.one("alt"))?) {
            (Some(sent), Some(alt)) => Some(photo::develop(sent, alt).await?),
            _ => None,
        };
        let from = typed.one("from").to_owned();
        let word = Word { id, story, status, from, due_at, picture };
        ask.clerk.tell_word(&ask.visitor, door.id, word).await
    };
    let done = match done.await {
        // The page says how far it is by now, above what they have written.
        Err(ClerkError::Refused(refusal @ Refusal::ChangedMeanwhile)) => Err(refusal),
        done => told(done)?,
    };
    match done {
        Ok(()) => Ok(door.done(After::Told)),
        Err(refusal) => door.page(&ask, None, typed, refusal.into()).await,
    }
}

/// A picture does not change, but may be taken away.
async fn picture(
    Extension(ask): Extension<Ask>,
    Path((id, news)): Path<(String, String)>,
    headers: HeaderMap,
) -> Result<Response, Stop> {
    let (id, news) = (ActionId::parse(&id)?, NewsId::parse(&news)?);
    let jpeg = ask.clerk.find_picture(id, news).await?;
    let tag = format!("\"{news}\"");
    let rules = [(header::CACHE_CONTROL, "no-cache"), (header::CONTENT_TYPE, "image/jpeg")];
    if is_known(&headers, &tag) {
        return Ok((StatusCode::NOT_MODIFIED, rules, [(header::ETAG, tag)]).into_response());
    }
    Ok((rules, [(header::ETAG, tag)], jpeg).into_response())
}

async fn remove_picture(
    Extension(ask): Extension<Ask>,
    Path((gap, news)): Path<(String, String)>,
) -> Answer {
    let door = door(&ask, &gap)?;
    ask.clerk.remove_picture(&ask.visitor, door.id, NewsId::parse(&news)?).await?;
    Ok(door.done(After::Unpictured))
}

async fn add_step(
    Extension(ask): Extension<Ask>,
    Path(gap): Path<String>,
    Sent(typed): Sent,
) -> Answer {
    let door = door(&ask, &gap)?;
    let done = async {
        let what = Details::parse(typed.one("what")).map_err(|it| it.about(Field::Step))?;
        let helper = optional(typed.one("helper"), Name::parse);
        let helper = helper.map_err(|it| it.about(Field::Helper))?;
        ask.clerk.add_step(&ask.visitor, door.id, what, helper).await
    };
    match told(done.await)? {
        Ok(()) => Ok(door.done(After::Planned)),
        Err(refusal) => door.page(&ask, None, typed, refusal.into()).await,
    }
}

async fn change_step(
    Extension(ask): Extension<Ask>,
    Path((gap, step)): Path<(String, String)>,
    Sent(typed): Sent,
) -> Answer {
    let (door, step) = (door(&ask, &gap)?, StepId::parse(&step)?);
    match typed.one("act") {
        "remove" => ask.clerk.remove_step(&ask.visitor, door.id, step).await?,
        act => ask.clerk.tick_step(&ask.visitor, door.id, step, act == "done").await?,
    }
    Ok(door.done(After::Planned))
}

/// Answers with the owner's link itself (200, not 303): only its hash is kept.
async fn add_owner(
    Extension(ask): Extension<Ask>,
    Path(gap): Path<String>,
    Sent(typed): Sent,
) -> Answer {
    let (door, id) = (door(&ask, &gap)?, ActionId::parse(&gap)?);
    let done = async {
        let (side, name) = (Side::parse(typed.one("side"))?, Name::parse(typed.one("name"))?);
        ask.clerk.add_owner(&ask.visitor, id, side, name).await
    };
    match told(done.await)? {
        Ok((link, token)) => {
            let address = address(&ask.base, &link.scope, &token);
            Ok(organise::links::made(&ask, &link, address).into())
        }
        Err(refusal) => door.page(&ask, None, typed, refusal.into()).await,
    }
}

async fn remove_owner(
    Extension(ask): Extension<Ask>,
    Path((gap, link)): Path<(String, String)>,
) -> Answer {
    let (id, link) = (ActionId::parse(&gap)?, LinkId::parse(&link)?);
    ask.clerk.remove_owner(&ask.visitor, id, link).await?;
    Ok(door(&ask, &gap)?.done(After::Owned))
}
