//! Postcodes: a list brought in by an administrator, and looked up on doorsteps.

mod csv;

use std::collections::BTreeMap;

use axum::extract::Query;
use axum::{Extension, Json};
use serde::Deserialize;
use wardmote::id::WardId;
use wardmote::postcode::Postcode;
use wardmote_app::context::Ask;
use wardmote_app::pages::organise::postcodes as pages;
use wardmote_app::typed::{Trouble, Typed};

use super::forms::{Sent, list_text, told};
use super::reply::{Answer, Reply, Stop};
use super::table::{Access, Table};

/// The routes of this file.
pub fn routes(table: &mut Table) {
    table.get("/organise/postcodes", Access::Organiser, show);
    table.post("/organise/postcodes", Access::Administrator, preview);
    table.post("/organise/postcodes/confirm", Access::Administrator, import);
    table.get("/c/{token}/postcodes", Access::Link("canvass"), list);
}

/// How many postcodes were just taken in.
#[derive(Deserialize)]
struct Added {
    added: Option<usize>,
}

async fn show(Extension(ask): Extension<Ask>, Query(query): Query<Added>) -> Answer {
    Ok(pages::postcodes(&ask, Typed::default(), Trouble::default(), query.added).await?.into())
}

async fn preview(Extension(ask): Extension<Ask>, Sent(typed): Sent) -> Answer {
    let text = list_text(&typed);
    match csv::read(text) {
        Ok(rows) => {
            let roll = ask.clerk.check_postcodes(&ask.visitor, &rows).await?;
            Ok(pages::preview(&ask, text.to_owned(), roll).into())
        }
        Err(refusal) => Ok(pages::postcodes(&ask, typed, refusal.into(), None).await?.into()),
    }
}

async fn import(Extension(ask): Extension<Ask>, Sent(typed): Sent) -> Answer {
    let done = match csv::read(list_text(&typed)) {
        Ok(rows) => ask.clerk.import_postcodes(&ask.visitor, &rows).await,
        Err(refusal) => Err(refusal.into()),
    };
    match told(done)? {
        Ok(count) => Ok(Reply::see_other(format!("/organise/postcodes?added={count}"))),
        // Somebody changed the wards meanwhile: the preview says which lines do not do.
        Err(_) => preview(Extension(ask), Sent(typed)).await,
    }
}

/// The postcodes of a canvasser's wards, each ward's parted by spaces: a phone keeps them.
async fn list(Extension(ask): Extension<Ask>) -> Result<Json<BTreeMap<WardId, String>>, Stop> {
    let all = ask.clerk.postcodes(&ask.visitor).await?;
    let joined =
        |codes: Vec<Postcode>| codes.iter().map(Postcode::as_str).collect::<Vec<_>>().join(" ");
    Ok(Json(all.into_iter().map(|(ward, codes)| (ward, joined(codes))).collect()))
}
