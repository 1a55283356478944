//! Wards: one by hand, many by a list.

pub(super) mod csv;

use axum::Extension;
use axum::extract::{Path, Query};
use serde::Deserialize;
use wardmote::error::Refusal;
use wardmote::id::WardId;
use wardmote::ward::NewWard;
use wardmote_app::context::Ask;
use wardmote_app::pages::organise::{ward_list, wards as pages};
use wardmote_app::typed::{Trouble, Typed};

use super::forms::{Sent, list_text, told};
use super::reply::{Answer, Reply};
use super::table::{Access, Table};

/// The routes of this file.
pub fn routes(table: &mut Table) {
    table.get("/organise/wards", Access::Organiser, list);
    table.post("/organise/wards", Access::Administrator, add);
    table.post("/organise/wards/list", Access::Administrator, preview);
    table.post("/organise/wards/list/confirm", Access::Administrator, import);
    table.get("/organise/wards/{id}", Access::Administrator, show);
    table.post("/organise/wards/{id}", Access::Administrator, change);
}

/// How many wards were just taken in.
#[derive(Deserialize)]
struct Added {
    added: Option<usize>,
}

async fn list(Extension(ask): Extension<Ask>, Query(query): Query<Added>) -> Answer {
    let page = pages::wards(&ask, Typed::default(), Trouble::default(), query.added);
    Ok(page.await?.into())
}

/// A ward as typed into a form.
fn read(typed: &Typed) -> Result<NewWard, Refusal> {
    NewWard::parse(typed.one("name"), typed.one("code"), typed.one("electorate"))
}

async fn add(Extension(ask): Extension<Ask>, Sent(typed): Sent) -> Answer {
    let done = match read(&typed) {
        Ok(new) => ask.clerk.add_ward(&ask.visitor, new).await,
        Err(refusal) => Err(refusal.into()),
    };
    Ok(match told(done)? {
        Ok(_) => Reply::see_other("/organise/wards?added=1"),
        Err(refusal) => pages::wards(&ask, typed, refusal.into(), None).await?.into(),
    })
}

async fn show(Extension(ask): Extension<Ask>, Path(id): Path<String>) -> Answer {
    let ward = ask.clerk.find_ward(WardId::parse(&id)?).await?;
    Ok(pages::ward(&ward, pages::boxes_of(&ward), Trouble::default()).into())
}

async fn change(
    Extension(ask): Extension<Ask>,
    Path(id): Path<String>,
    Sent(typed): Sent,
) -> Answer {
    let ward = ask.clerk.find_ward(WardId::parse(&id)?).await?;
    let done = match read(&typed) {
        Ok(new) => ask.clerk.change_ward(&ask.visitor, ward.id, new).await,
        Err(refusal) => Err(refusal.into()),
    };
    Ok(match told(done)? {
        Ok(()) => Reply::see_other("/organise/wards"),
        Err(refusal) => pages::ward(&ward, typed, refusal.into()).into(),
    })
}

async fn preview(Extension(ask): Extension<Ask>, Sent(typed): Sent) -> Answer {
    let text = list_text(&typed);
    let rows = match csv::read(text) {
        Ok(rows) => rows,
        Err(refusal) => {
            return Ok(pages::wards(&ask, typed, refusal.into(), None).await?.into());
        }
    };
    let roll = ask.clerk.check_ward_list(&ask.visitor, &rows).await?;
    Ok(ward_list::preview(&ask, text.to_owned(), rows, roll).into())
}

async fn import(Extension(ask): Extension<Ask>, Sent(typed): Sent) -> Answer {
    let text = list_text(&typed);
    let done = match csv::read(text) {
        Ok(rows) => ask.clerk.import_wards(&ask.visitor, &rows).await,
        Err(refusal) => Err(refusal.into()),
    };
    match told(done)? {
        Ok(count) => Ok(Reply::see_other(format!("/organise/wards?added={count}"))),
        // Somebody took a ward in meanwhile: the preview says which lines do not do.
        Err(_) => preview(Extension(ask), Sent(typed)).await,
    }
}
