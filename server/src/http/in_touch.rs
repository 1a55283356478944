//! Those who may be told what happens: the organisers' list, and the way out for them.

use axum::Extension;
use axum::extract::{Path, Query};
use serde::Deserialize;
use wardmote::clerk::consent::InTouch;
use wardmote::format::safe_cell;
use wardmote::id::DetailsId;
use wardmote_app::context::Ask;
use wardmote_app::pages::organise::in_touch as pages;

use super::reply::{Answer, File, Reply};
use super::table::{Access, Table};

/// The routes of this file.
pub fn routes(table: &mut Table) {
    table.get(pages::HERE, Access::Organiser, list);
    table.get("/organise/in-touch/people.csv", Access::Organiser, file);
    table.post("/organise/in-touch/{id}/erase", Access::Organiser, erase);
    table.get("/withdraw/{token}", Access::Anybody, show);
    table.post("/withdraw/{token}", Access::Anybody, withdraw);
}

/// What was done just now.
#[derive(Deserialize)]
struct Just {
    #[serde(default)]
    erased: String,
}

async fn list(Extension(ask): Extension<Ask>, Query(just): Query<Just>) -> Answer {
    Ok(pages::list(&ask, !just.erased.is_empty()).await?.into())
}

async fn erase(Extension(ask): Extension<Ask>, Path(id): Path<String>) -> Answer {
    ask.clerk.erase_details(&ask.visitor, DetailsId::parse(&id)?).await?;
    Ok(Reply::see_other(format!("{}?erased=1", pages::HERE)))
}

/// The list as a file for messages, each line with the way out that belongs into its
/// message. The mark at the beginning tells spreadsheets that it is UTF-8.
fn csv(ask: &Ask, people: &[InTouch]) -> String {
    let heads = ["name", "reach", "ward", "until", "way-out"];
    let heads = heads.map(|key| ask.words.say(&format!("touch-column-{key}")));
    let rows = people.iter().map(|person| {
        let details = &person.listed.details;
        [
            details.name.to_string(),
            details.reach.as_str().to_owned(),
            person.ward.as_ref().map(|ward| ward.name.to_string()).unwrap_or_default(),
            ask.words.machine(person.until),
            pages::way_out(&ask.base, person),
        ]
        .map(|text| safe_cell(&text))
    });
    let quoted = |row: [String; 5]| row.map(|text| format!("\"{}\"", text.replace('"', "\"\"")));
    let lines = std::iter::once(heads).chain(rows).map(|row| quoted(row).join(",") + "\r\n");
    std::iter::once("\u{feff}".to_owned()).chain(lines).collect()
}

async fn file(Extension(ask): Extension<Ask>) -> Answer {
    let people = ask.clerk.list_in_touch(&ask.visitor).await?;
    let bytes = csv(&ask, &people).into_bytes();
    let (name, kind) = ("people.csv".to_owned(), "text/csv; charset=utf-8");
    Ok(Reply::File(File { name, kind, bytes }))
}

async fn show(Extension(ask): Extension<Ask>, Path(token): Path<String>) -> Answer {
    let ward = ask.clerk.find_withdrawal(&token).await?;
    Ok(pages::withdraw(&ask, ward).into())
}

/// Answers with a page and never with a redirection: mail programs press this button by
/// themselves (RFC 8058, 3.1).
async fn withdraw(Extension(ask): Extension<Ask>, Path(token): Path<String>) -> Answer {
    ask.clerk.withdraw(&token).await?;
    Ok(pages::withdraw(&ask, None).into())
}
