//! Taking a published result along: files, a sheet to print, a picture. Before
//! publication there is nothing here, for anybody.

use axum::Extension;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use http::header;
use wardmote::clerk::counts::Counted;
use wardmote::clerk::{ClerkError, Done};
use wardmote::format::Format;
use wardmote::id::ContestId;
use wardmote::record::publication::Part;
use wardmote_app::context::Ask;
use wardmote_app::pages::results::{report, share as page};
use wardmote_print::picture::Picture;

use super::reply::{Answer, File, Reply, Stop};
use super::table::{Access, Table};
use crate::print::pictures::Subject;
use crate::wiring::Program;
use crate::{print, share};

/// The routes of this file.
pub fn routes(table: &mut Table) {
    table.get("/r/{contest}/print", Access::Anybody, printed);
    table.get("/r/{contest}/rounds.csv", Access::Anybody, rounds);
    table.get("/r/{contest}/result.json", Access::Anybody, whole);
    table.get("/r/{contest}/rcvis.json", Access::Anybody, rcvis);
    table.get("/r/{contest}/ballots.blt", Access::Anybody, blt);
    table.get("/r/{contest}/ballots.csv", Access::Anybody, csv);
    table.get("/r/{contest}/picture.svg", Access::Anybody, svg);
    table.get("/r/{contest}/picture.png", Access::Anybody, png);
}

async fn printed(Extension(ask): Extension<Ask>, Path(contest): Path<String>) -> Answer {
    Ok(report::report(&ask, ContestId::parse(&contest)?).await?.into())
}

async fn rounds(Extension(ask): Extension<Ask>, Path(contest): Path<String>) -> Answer {
    let counted = published(&ask, &contest).await?;
    Ok(file("rounds", &counted, "csv", share::rounds(&counted)))
}

async fn whole(Extension(ask): Extension<Ask>, Path(contest): Path<String>) -> Answer {
    let counted = published(&ask, &contest).await?;
    Ok(file("result", &counted, "json", share::json(&ask.words, &counted)))
}

async fn rcvis(Extension(ask): Extension<Ask>, Path(contest): Path<String>) -> Answer {
    let counted = published(&ask, &contest).await?;
    Ok(file("rcvis", &counted, "json", share::rcvis(&counted)))
}

async fn blt(Extension(ask): Extension<Ask>, Path(contest): Path<String>) -> Answer {
    ballots(&ask, &contest, Format::Blt).await
}

async fn csv(Extension(ask): Extension<Ask>, Path(contest): Path<String>) -> Answer {
    ballots(&ask, &contest, Format::Csv).await
}

/// The ballots as far as the record shows them, and by no other rule.
async fn ballots(ask: &Ask, contest: &str, format: Format) -> Answer {
    let counted = published(ask, contest).await?;
    let shown = ask.clerk.published_ballots(counted.contest.id).await?;
    // A table has no place for a title, so its name says what is in it.
    let name = if shown.part() == Part::All { "ballots" } else { "counted-parts" };
    let bytes = share::ballots(&ask.words, &counted, &shown, format)
        .map_err(|fault| ClerkError::Inner(fault.to_string()))?;
    Ok(file(name, &counted, format.key(), bytes))
}

async fn published(ask: &Ask, contest: &str) -> Done<Counted> {
    ask.clerk.count_to_take(ContestId::parse(contest)?).await
}

fn file(what: &str, counted: &Counted, ending: &str, bytes: Vec<u8>) -> Reply {
    let kind = match ending {
        "json" => "application/json",
        "csv" => "text/csv; charset=utf-8",
        _ => "text/plain; charset=utf-8",
    };
    let name = format!("wardmote-{what}-{}.{ending}", counted.contest.id);
    Reply::File(File { name, kind, bytes })
}

async fn svg(
    Extension(ask): Extension<Ask>,
    Path(contest): Path<String>,
) -> Result<Response, Stop> {
    let picture = page::picture(&ask, &published(&ask, &contest).await?).await?;
    Ok(shown("image/svg+xml", print::svg(&picture)?))
}

async fn png(
    Extension(ask): Extension<Ask>,
    Extension(program): Extension<Program>,
    Path(contest): Path<String>,
) -> Result<Response, Stop> {
    let counted = published(&ask, &contest).await?;
    let picture = page::picture(&ask, &counted).await?;
    png_of(&program, Subject::Result(counted.contest.id), &ask, picture).await
}

/// The picture of a subject as PNG, in the language of whoever asks.
pub async fn png_of(
    program: &Program,
    subject: Subject,
    ask: &Ask,
    picture: Picture,
) -> Result<Response, Stop> {
    let key = (subject, ask.words.lang);
    Ok(shown("image/png", program.pictures.png(key, picture).await?))
}

/// A picture for pages and for other sites. A vote may still be given up, so
/// nobody keeps it without asking again.
fn shown(kind: &'static str, bytes: impl Into<bytes::Bytes>) -> Response {
    let head = [(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, "no-cache")];
    (head, bytes.into()).into_response()
}
