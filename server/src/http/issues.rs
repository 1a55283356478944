//! A ward's issues, for organisers: every act is a plain form and answers with 303.

use axum::Extension;
use axum::extract::{Path, Query};
use serde::Deserialize;
use wardmote::clerk::ClerkError;
use wardmote::clerk::issues::NewIssue;
use wardmote::error::{Field, Refusal};
use wardmote::id::{IssueId, WardId};
use wardmote::issue::Decision;
use wardmote::text::{Details, Reason, Title, optional};
use wardmote_app::context::Ask;
use wardmote_app::pages::issues;
use wardmote_app::typed::{Trouble, Typed};

use super::answers::ticked;
use super::forms::Sent;
use super::reply::{Answer, Reply, Stop};
use super::table::{Access, Table};

/// The routes of this file.
pub fn routes(table: &mut Table) {
    table.get("/organise/issues", Access::Organiser, list);
    table.post("/organise/issues", Access::Organiser, make);
    table.get("/organise/issues/new", Access::Organiser, new);
    table.get("/organise/issues/{id}", Access::Organiser, show);
    table.post("/organise/issues/{id}/reword", Access::Organiser, reword);
    table.post("/organise/issues/{id}/merge", Access::Organiser, merge);
    table.post("/organise/issues/{id}/unmerge", Access::Organiser, unmerge);
    table.post("/organise/issues/{id}/shortlist", Access::Organiser, shortlist);
    table.post("/organise/issues/{id}/decline", Access::Organiser, decline);
    table.post("/organise/issues/{id}/reopen", Access::Organiser, reopen);
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    ward: String,
    done: String,
}

async fn list(Extension(ask): Extension<Ask>, Query(asked): Query<Asked>) -> Answer {
    Ok(issues::issues(&ask, WardId::parse(&asked.ward).ok()).await?.into())
}

async fn new(Extension(ask): Extension<Ask>, Query(asked): Query<Asked>) -> Answer {
    let typed = Typed::default().with("ward", asked.ward);
    Ok(issues::make::make(&ask, typed, Trouble::default()).await?.into())
}

async fn make(Extension(ask): Extension<Ask>, Sent(typed): Sent) -> Answer {
    match read_new(&typed) {
        Ok(new) => {
            let id = ask.clerk.make_issue(&ask.visitor, new).await?;
            Ok(done(id, "made"))
        }
        Err(refusal) => Ok(issues::make::make(&ask, typed, refusal.into()).await?.into()),
    }
}

fn read_new(typed: &Typed) -> Result<NewIssue, Refusal> {
    Ok(NewIssue {
        id: IssueId::parse(typed.one("new"))?,
        ward: WardId::parse(typed.one("ward"))
            .map_err(|_| Refusal::NotUnderstood { field: Field::Ward })?,
        title: Title::parse(typed.one("title"))?,
        details: optional(typed.one("details"), Details::parse)?,
        answers: ticked(typed)?,
    })
}

/// Acts whose being done is said on the issue's page: the word in the address, and the sentence.
const DONE: [(&str, &str); 9] = [
    ("made", "issue-done-made"),
    ("gathered", "issue-done-gathered"),
    ("released", "issue-done-released"),
    ("reworded", "issue-done-reworded"),
    ("merged", "issue-done-merged"),
    ("unmerged", "issue-done-unmerged"),
    ("shortlisted", "issue-done-shortlisted"),
    ("declined", "issue-done-declined"),
    ("reopened", "issue-done-reopened"),
];

fn done(id: IssueId, act: &str) -> Reply {
    Reply::see_other(format!("/organise/issues/{id}?done={act}"))
}

async fn show(
    Extension(ask): Extension<Ask>,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Answer {
    let said = DONE.iter().find(|(act, _)| *act == asked.done).map(|(_, key)| *key);
    let id = IssueId::parse(&id)?;
    Ok(issues::one::issue(&ask, id, None, Trouble::default(), said).await?.into())
}

/// The issue's page once more, with what was typed and what to do about it.
async fn again(ask: &Ask, id: IssueId, typed: Typed, refusal: Refusal) -> Answer {
    Ok(issues::one::issue(ask, id, Some(typed), refusal.into(), None).await?.into())
}

async fn reword(
    Extension(ask): Extension<Ask>,
    Path(id): Path<String>,
    Sent(typed): Sent,
) -> Answer {
    let id = IssueId::parse(&id)?;
    let read = || {
        let details = optional(typed.one("details"), Details::parse)?;
        Ok((Title::parse(typed.one("title"))?, details))
    };
    match read() {
        Ok((title, details)) => {
            ask.clerk.reword_issue(&ask.visitor, id, title, details).await?;
            Ok(done(id, "reworded"))
        }
        Err(refusal) => again(&ask, id, typed, refusal).await,
    }
}

async fn merge(
    Extension(ask): Extension<Ask>,
    Path(id): Path<String>,
    Sent(typed): Sent,
) -> Answer {
    let id = IssueId::parse(&id)?;
    let Ok(into) = IssueId::parse(typed.one("into")) else {
        let refusal = Refusal::NotUnderstood { field: Field::Options };
        return again(&ask, id, typed, refusal).await;
    };
    match ask.clerk.merge_issue(&ask.visitor, id, into).await {
        Ok(()) => Ok(done(into, "merged")),
        Err(ClerkError::Refused(refusal @ Refusal::CannotMerge)) => {
            again(&ask, id, typed, refusal).await
        }
        Err(error) => Err(error.into()),
    }
}

async fn unmerge(Extension(ask): Extension<Ask>, Path(id): Path<String>) -> Answer {
    let id = IssueId::parse(&id)?;
    ask.clerk.unmerge_issue(&ask.visitor, id).await?;
    Ok(done(id, "unmerged"))
}

async fn shortlist(Extension(ask): Extension<Ask>, Path(id): Path<String>) -> Answer {
    decide(&ask, &id, Decision::Shortlist, "shortlisted").await
}

async fn reopen(Extension(ask): Extension<Ask>, Path(id): Path<String>) -> Answer {
    decide(&ask, &id, Decision::Reopen, "reopened").await
}

async fn decline(
    Extension(ask): Extension<Ask>,
    Path(id): Path<String>,
    Sent(typed): Sent,
) -> Answer {
    match Reason::parse(typed.one("reason")) {
        Ok(reason) => decide(&ask, &id, Decision::Decline(reason), "declined").await,
        Err(refusal) => again(&ask, IssueId::parse(&id)?, typed, refusal).await,
    }
}

async fn decide(ask: &Ask, id: &str, decision: Decision, act: &str) -> Answer {
    let id = IssueId::parse(id).map_err(Stop::from)?;
    ask.clerk.decide_issue(&ask.visitor, id, decision).await?;
    Ok(done(id, act))
}
