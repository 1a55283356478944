//! A ward's public page, in its several forms.

use axum::Extension;
use axum::extract::Path;
use axum::response::Response;
use wardmote::id::WardId;
use wardmote_app::context::Ask;
use wardmote_app::pages::ward;

use super::reply::{Answer, File, Reply, Stop};
use super::share::png_of;
use super::table::{Access, Table};
use crate::print::pictures::Subject;
use crate::wiring::Program;

/// The routes of this file.
pub fn routes(table: &mut Table) {
    table.get("/ward/{ward}", Access::Anybody, show);
    table.get("/ward/{ward}/picture.png", Access::Anybody, png);
    table.get("/ward/{ward}/report", Access::Anybody, report);
    table.get("/ward/{ward}/report.pdf", Access::Anybody, pdf);
    table.get("/ward/{ward}/embed", Access::Anybody, embed);
}

async fn show(Extension(ask): Extension<Ask>, Path(id): Path<String>) -> Answer {
    Ok(ward::ward(&ask, WardId::parse(&id)?).await?.into())
}

async fn embed(Extension(ask): Extension<Ask>, Path(id): Path<String>) -> Answer {
    Ok(ward::embed::embed(&ask, WardId::parse(&id)?).await?.into())
}

async fn report(Extension(ask): Extension<Ask>, Path(id): Path<String>) -> Answer {
    Ok(ward::report::report(&ask, WardId::parse(&id)?).await?.into())
}

async fn pdf(
    Extension(ask): Extension<Ask>,
    Extension(program): Extension<Program>,
    Path(id): Path<String>,
) -> Answer {
    let id = WardId::parse(&id)?;
    let report = ward::report::told(&ask, id).await?;
    let bytes = program.pictures.report(report).await?;
    let name = format!("wardmote-report-{id}.pdf");
    Ok(Reply::File(File { name, kind: "application/pdf", bytes }))
}

async fn png(
    Extension(ask): Extension<Ask>,
    Extension(program): Extension<Program>,
    Path(id): Path<String>,
) -> Result<Response, Stop> {
    let story = ask.clerk.ward_story(WardId::parse(&id)?).await?;
    let picture = ward::picture::picture(&ask, &story);
    png_of(&program, Subject::Ward(story.ward.id), &ask, picture).await
}
