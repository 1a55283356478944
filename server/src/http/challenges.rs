//! Ballots opened in public at the desk, for everybody to check.

use axum::Extension;
use axum::extract::Path;
use wardmote::error::Refusal;
use wardmote::id::ContestId;
use wardmote::slip::Code;
use wardmote_app::context::Ask;
use wardmote_app::pages::challenges as pages;

use super::reply::{Answer, File, Reply};
use super::table::{Access, Table};

/// The routes of this file.
pub fn routes(table: &mut Table) {
    table.get("/r/{contest}/challenges", Access::Anybody, list);
    table.get("/r/{contest}/challenges/{code}", Access::Anybody, show);
    table.get("/r/{contest}/challenges/{code}/file", Access::Anybody, keep);
}

fn read(code: &str) -> Result<Code, Refusal> {
    Code::parse(code).map_err(|_| Refusal::NotFound)
}

async fn list(Extension(ask): Extension<Ask>, Path(contest): Path<String>) -> Answer {
    Ok(pages::list(&ask, ContestId::parse(&contest)?).await?.into())
}

async fn show(
    Extension(ask): Extension<Ask>,
    Path((contest, code)): Path<(String, String)>,
) -> Answer {
    Ok(pages::one(&ask, ContestId::parse(&contest)?, &read(&code)?).await?.into())
}

/// The file that `wardmote verify --challenge` and `/verify` check.
async fn keep(
    Extension(ask): Extension<Ask>,
    Path((contest, code)): Path<(String, String)>,
) -> Answer {
    let code = read(&code)?;
    let file = ask.clerk.challenge_file(ContestId::parse(&contest)?, &code).await?;
    let name = format!("wardmote-challenge-{}.json", code.grouped());
    Ok(Reply::File(File::json(name, &file)))
}
