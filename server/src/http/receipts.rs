//! Receipts: the file a voter keeps, looking a code up, and a closed vote's list.

use axum::Extension;
use axum::extract::Path;
use wardmote::error::Refusal;
use wardmote::id::ContestId;
use wardmote::slip::Code;
use wardmote_app::api::receipts::FetchCodes;
use wardmote_app::context::Ask;
use wardmote_app::pages::receipts as pages;

use super::api::call;
use super::ballots::find;
use super::forms::Sent;
use super::reply::{Answer, File, Reply};
use super::table::{Access, Table};
use crate::wiring::Program;

/// The routes of this file. Those in capitals are those of printed and projected
/// codes, which are smaller so.
pub fn routes(table: &mut Table) {
    leptos::server_fn::axum::register_explicit::<FetchCodes>();
    table.get("/v/{token}/{contest}/receipt", Access::Anybody, keep);
    for path in ["/check", "/CHECK"] {
        table.get(path, Access::Anybody, enter);
    }
    for path in ["/check/{code}", "/CHECK/{code}"] {
        table.get(path, Access::Anybody, answer);
    }
    table.post("/check", Access::Anybody, look_up);
    table.get("/r/{contest}/receipts", Access::Anybody, list);
    table.post("/api/fetch_codes", Access::Anybody, call);
}

/// The receipt's file, for whoever holds the slip, while voting is open.
async fn keep(
    Extension(ask): Extension<Ask>,
    Extension(program): Extension<Program>,
    Path((letters, contest)): Path<(String, String)>,
) -> Answer {
    let found = find(&program, &letters).await?;
    let file = ask.clerk.receipt_file(found.slip, ContestId::parse(&contest)?).await?;
    let name = format!("wardmote-receipt-{}.json", file.code);
    Ok(Reply::File(File::json(name, &file)))
}

/// A receipt's code as typed: what cannot be one is told so.
fn read(typed: &str) -> Result<Code, Refusal> {
    Code::parse(typed).map_err(|refusal| match refusal {
        Refusal::NoSlip => Refusal::NoReceiptCode,
        other => other,
    })
}

async fn enter(Extension(ask): Extension<Ask>) -> Answer {
    Ok(pages::enter(&ask, String::new(), None).into())
}

async fn answer(Extension(ask): Extension<Ask>, Path(typed): Path<String>) -> Answer {
    Ok(match read(&typed) {
        Ok(code) => pages::answer(&ask, &code).await?.into(),
        Err(refusal) => pages::enter(&ask, typed, Some(refusal)).into(),
    })
}

async fn look_up(Extension(ask): Extension<Ask>, Sent(form): Sent) -> Answer {
    let typed = form.one("code");
    Ok(match read(typed) {
        Ok(code) => Reply::see_other(format!("/check/{}", code.grouped())),
        Err(refusal) => pages::enter(&ask, typed.to_owned(), Some(refusal)).into(),
    })
}

async fn list(Extension(ask): Extension<Ask>, Path(contest): Path<String>) -> Answer {
    Ok(pages::list(&ask, ContestId::parse(&contest)?).await?.into())
}
