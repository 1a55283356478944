//! Everything an organiser may take along, as tables that any spreadsheet opens.

use std::collections::HashMap;

use axum::Extension;
use wardmote::clerk::Done;
use wardmote::id::{IssueId, WardId};
use wardmote::issue::IssueState;
use wardmote::listening::{Language, Source};
use wardmote_app::context::Ask;

use super::reply::{Answer, File, Reply};
use super::table::{Access, Table};
use crate::sheet;

/// The routes of this file.
pub fn routes(table: &mut Table) {
    table.get("/organise/export/answers.csv", Access::Organiser, answers);
    table.get("/organise/export/doorsteps.csv", Access::Organiser, doorsteps);
    table.get("/organise/export/issues.csv", Access::Organiser, issues);
    table.get("/organise/export/wards.csv", Access::Organiser, wards);
}

/// A table to keep.
fn table(name: &str, header: &[&str], rows: impl Iterator<Item = Vec<String>>) -> Reply {
    let header = header.iter().map(|cell| (*cell).to_owned()).collect();
    let bytes = sheet::write(std::iter::once(header).chain(rows));
    Reply::File(File { name: format!("wardmote-{name}.csv"), kind: sheet::KIND, bytes })
}

async fn ward_names(ask: &Ask) -> Done<HashMap<WardId, String>> {
    let wards = ask.clerk.list_wards().await?;
    Ok(wards.into_iter().map(|ward| (ward.id, ward.name.to_string())).collect())
}

fn source(source: Source) -> String {
    match source {
        Source::Doorstep => "doorstep",
        Source::Resident => "resident",
    }
    .to_owned()
}

fn tag(lang: Option<Language>) -> String {
    lang.map(|lang| lang.to_string()).unwrap_or_default()
}

async fn answers(Extension(ask): Extension<Ask>) -> Answer {
    let (wards, names) = (ward_names(&ask).await?, ask.clerk.organiser_names().await?);
    let titles: HashMap<IssueId, String> = ask
        .clerk
        .list_issues(&ask.visitor, None)
        .await?
        .into_iter()
        .map(|one| (one.issue.id, one.issue.title.to_string()))
        .collect();
    let header = [
        "id",
        "ward",
        "day",
        "answer",
        "category",
        "source",
        "language",
        "issue",
        "hidden_by",
        "hidden_why",
    ];
    let all = ask.clerk.export_answers(&ask.visitor).await?;
    let rows = all.into_iter().map(|answer| {
        let hiding = answer.hidden.as_ref();
        let by = hiding.and_then(|hiding| names.get(&hiding.by));
        vec![
            answer.id.to_string(),
            wards.get(&answer.ward).cloned().unwrap_or_default(),
            ask.words.machine(answer.at),
            answer.text.to_string(),
            answer.category.key().to_owned(),
            source(answer.source),
            tag(answer.lang),
            answer.issue.and_then(|id| titles.get(&id).cloned()).unwrap_or_default(),
            by.map(ToString::to_string).unwrap_or_default(),
            hiding.map(|hiding| hiding.why.to_string()).unwrap_or_default(),
        ]
    });
    Ok(table("answers", &header, rows))
}

/// Every doorstep under its own mark: a file that can be taken in again.
async fn doorsteps(Extension(ask): Extension<Ask>) -> Answer {
    let wards = ward_names(&ask).await?;
    let header = ["row", "ward", "day", "outcome", "answer", "category", "language", "source"];
    let all = ask.clerk.export_contacts(&ask.visitor).await?;
    let rows = all.into_iter().map(|contact| {
        let mut row = vec![
            contact.id.to_string(),
            wards.get(&contact.ward).cloned().unwrap_or_default(),
            ask.words.machine(contact.at),
            contact.outcome.key().to_owned(),
        ];
        match contact.answer {
            Some(answer) => row.extend([
                answer.text.to_string(),
                answer.category.key().to_owned(),
                tag(answer.lang),
                source(answer.source),
            ]),
            None => row.extend(std::iter::repeat_n(String::new(), 4)),
        }
        row
    });
    Ok(table("doorsteps", &header, rows))
}

async fn issues(Extension(ask): Extension<Ask>) -> Answer {
    let wards = ward_names(&ask).await?;
    let header = ["id", "ward", "title", "details", "state", "reason", "merged_into", "doorsteps"];
    let all = ask.clerk.list_issues(&ask.visitor, None).await?;
    let rows = all.into_iter().map(|one| {
        let (reason, into) = match &one.issue.state {
            IssueState::Declined { reason } => (reason.to_string(), String::new()),
            IssueState::Merged { into } => (String::new(), into.to_string()),
            IssueState::Heard | IssueState::Shortlisted => <_>::default(),
        };
        vec![
            one.issue.id.to_string(),
            wards.get(&one.issue.ward).cloned().unwrap_or_default(),
            one.issue.title.to_string(),
            one.issue.details.as_ref().map(ToString::to_string).unwrap_or_default(),
            one.issue.state.key().to_owned(),
            reason,
            into,
            one.said.to_string(),
        ]
    });
    Ok(table("issues", &header, rows))
}

/// The wards, as their list is taken in.
async fn wards(Extension(ask): Extension<Ask>) -> Answer {
    let all = ask.clerk.list_wards().await?;
    let rows = all.into_iter().map(|ward| {
        let electorate = ward.electorate.map(|number| number.to_string());
        vec![ward.name.to_string(), ward.code.unwrap_or_default(), electorate.unwrap_or_default()]
    });
    Ok(table("wards", &["name", "code", "electorate"], rows))
}
