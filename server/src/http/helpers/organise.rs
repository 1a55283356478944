//! The register for organisers: the list, each person, and the sheet for the wall.

use axum::Extension;
use axum::extract::{Path, Query};
use serde::Deserialize;
use wardmote::clerk::ClerkError;
use wardmote::error::Refusal;
use wardmote::helper::part::Part;
use wardmote::helper::{Approved, Filter, Help};
use wardmote::id::{HelperId, WardId};
use wardmote::listening::Language;
use wardmote::text::{Patch, optional};
use wardmote_app::context::Ask;
use wardmote_app::pages::helpers::{HERE, join, list, one};

use crate::http::forms::Sent;
use crate::http::reply::{Answer, File, Reply};
use crate::http::table::{Access, Table};

/// The routes of this file.
pub fn routes(table: &mut Table) {
    table.get(HERE, Access::Organiser, show_list);
    table.get("/organise/helpers/sheet", Access::Organiser, sheet);
    table.get("/organise/helpers/{id}", Access::Organiser, show_one);
    table.get("/organise/helpers/{id}/file.json", Access::Organiser, file);
    table.post("/organise/helpers/{id}/approve", Access::Organiser, approve);
    table.post("/organise/helpers/{id}/hide", Access::Organiser, hide);
    table.post("/organise/helpers/{id}/link", Access::Organiser, link);
    table.post("/organise/helpers/{id}/parts", Access::Organiser, tie);
    table.post("/organise/helpers/{id}/parts/remove", Access::Organiser, untie);
    table.post("/organise/helpers/{id}/part", Access::Organiser, part);
    table.post("/organise/helpers/{id}/erase", Access::Organiser, erase);
}

/// What the list is narrowed to, as it stands in the address.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Wanted {
    letters: String,
    ward: String,
    help: String,
    speaks: String,
    awaits: String,
    erased: String,
    added: String,
}

impl Wanted {
    /// What cannot be read narrows nothing.
    fn filter(self) -> Filter {
        Filter {
            letters: self.letters,
            ward: WardId::parse(&self.ward).ok(),
            help: Help::parse(&self.help).ok(),
            language: Language::parse(&self.speaks).ok(),
            awaits: !self.awaits.is_empty(),
        }
    }
}

async fn show_list(Extension(ask): Extension<Ask>, Query(wanted): Query<Wanted>) -> Answer {
    let done = (!wanted.erased.is_empty(), wanted.added.parse().ok());
    Ok(list::list(&ask, wanted.filter(), done).await?.into())
}

async fn sheet(Extension(ask): Extension<Ask>, Query(wanted): Query<Wanted>) -> Answer {
    Ok(join::sheet(&ask, WardId::parse(&wanted.ward).ok()).await?.into())
}

/// What was done just now.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Just {
    done: String,
}

/// The sentence that says what was done.
fn sentence(done: &str) -> Option<&'static str> {
    match done {
        "approved" => Some("helper-approved"),
        "hidden" => Some("helper-hidden"),
        _ => None,
    }
}

async fn show_one(
    Extension(ask): Extension<Ask>,
    Path(id): Path<String>,
    Query(just): Query<Just>,
) -> Answer {
    let after = one::After { done: sentence(&just.done), ..one::After::default() };
    Ok(one::one(&ask, HelperId::parse(&id)?, after).await?.into())
}

async fn file(Extension(ask): Extension<Ask>, Path(id): Path<String>) -> Answer {
    let kept = ask.clerk.export_helper(&ask.visitor, HelperId::parse(&id)?).await?;
    Ok(Reply::File(File::json("wardmote-person.json".to_owned(), &kept)))
}

async fn approve(
    Extension(ask): Extension<Ask>,
    Path(id): Path<String>,
    Sent(typed): Sent,
) -> Answer {
    let id = HelperId::parse(&id)?;
    let seen = Approved {
        name: Some(typed.one("name").to_owned()).filter(|name| !name.is_empty()),
        patch: optional(typed.one("patch"), Patch::parse)?,
    };
    match ask.clerk.approve_helper(&ask.visitor, id, &seen).await {
        Ok(()) => Ok(Reply::see_other(format!("{HERE}/{id}?done=approved"))),
        Err(ClerkError::Refused(refusal @ Refusal::ChangedMeanwhile)) => {
            let after = one::After { refusal: Some(refusal), ..one::After::default() };
            Ok(one::one(&ask, id, after).await?.into())
        }
        Err(error) => Err(error.into()),
    }
}

async fn hide(Extension(ask): Extension<Ask>, Path(id): Path<String>) -> Answer {
    let id = HelperId::parse(&id)?;
    ask.clerk.hide_helper(&ask.visitor, id).await?;
    Ok(Reply::see_other(format!("{HERE}/{id}?done=hidden")))
}

/// Answers with the page: the link is in no address and is shown once.
async fn link(Extension(ask): Extension<Ask>, Path(id): Path<String>) -> Answer {
    let id = HelperId::parse(&id)?;
    let key = ask.clerk.make_helper_key(&ask.visitor, id).await?;
    let after = one::After { key: Some(key), ..one::After::default() };
    Ok(one::one(&ask, id, after).await?.into())
}

async fn tie(Extension(ask): Extension<Ask>, Path(id): Path<String>, Sent(typed): Sent) -> Answer {
    let (id, part) = (HelperId::parse(&id)?, Part::parse(typed.one("part"))?);
    ask.clerk.tie_part(&ask.visitor, id, part).await?;
    Ok(Reply::see_other(format!("{HERE}/{id}")))
}

async fn untie(
    Extension(ask): Extension<Ask>,
    Path(id): Path<String>,
    Sent(typed): Sent,
) -> Answer {
    let (id, part) = (HelperId::parse(&id)?, Part::parse(typed.one("part"))?);
    ask.clerk.untie_part(&ask.visitor, id, part).await?;
    Ok(Reply::see_other(format!("{HERE}/{id}")))
}

/// Takes an entry out of the one it was merged into.
async fn part(Extension(ask): Extension<Ask>, Path(id): Path<String>) -> Answer {
    let id = HelperId::parse(&id)?;
    ask.clerk.unmerge_helper(&ask.visitor, id).await?;
    Ok(Reply::see_other(format!("{HERE}/{id}")))
}

async fn erase(Extension(ask): Extension<Ask>, Path(id): Path<String>) -> Answer {
    ask.clerk.erase_helper(&ask.visitor, HelperId::parse(&id)?).await?;
    Ok(Reply::see_other(format!("{HERE}?erased=1")))
}
