//! Observers: whom the meeting named to count the ballots again.

use axum::Extension;
use axum::extract::Path;
use wardmote::id::ContestId;
use wardmote_app::context::Ask;
use wardmote_app::pages;

use super::reply::{Answer, File, Reply};
use super::table::{Access, Table};

/// Who may use these routes.
const OBSERVER: Access = Access::Link("observe");

/// The routes of this file.
pub fn routes(table: &mut Table) {
    table.get("/observe/{token}", OBSERVER, show);
    table.get("/observe/{token}/{contest}/ballots.json", OBSERVER, ballots);
}

async fn show(Extension(ask): Extension<Ask>, Path(token): Path<String>) -> Answer {
    Ok(pages::observe::observe(&ask, format!("/observe/{token}")).await?.into())
}

async fn ballots(
    Extension(ask): Extension<Ask>,
    Path((_, contest)): Path<(String, String)>,
) -> Answer {
    let id = ContestId::parse(&contest)?;
    let file = ask.clerk.ballots_file(&ask.visitor, id).await?;
    Ok(Reply::File(File::json(format!("wardmote-ballots-{id}.json"), &file)))
}
