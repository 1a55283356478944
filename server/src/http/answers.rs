//! What was said, for organisers.

use axum::Extension;
use axum::extract::Query;
use serde::Deserialize;
use wardmote::error::{Field, Refusal};
use wardmote::id::{AnswerId, IssueId, WardId};
use wardmote::listening::{AnswerFilter, Category};
use wardmote::text::clean;
use wardmote_app::context::Ask;
use wardmote_app::pages::{answers, issues};
use wardmote_app::typed::Typed;

use super::forms::Sent;
use super::reply::{Answer, Reply, Stop};
use super::table::{Access, Table};

/// The most letters of a search: as many as an answer has.
const SEARCH_MAX: usize = 280;

/// The routes of this file.
pub fn routes(table: &mut Table) {
    table.get("/organise/answers", Access::Organiser, list);
    table.post("/organise/answers/gather", Access::Organiser, gather);
    table.post("/organise/answers/release", Access::Organiser, release);
}

/// What an address narrows the list to; what cannot be read narrows nothing.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Narrow {
    ward: String,
    category: String,
    search: String,
    unsorted: String,
    hidden: String,
    page: String,
}

impl Narrow {
    fn filter(&self) -> AnswerFilter {
        let category = Some(self.category.as_str()).filter(|text| !text.is_empty());
        let search: String = clean(&self.search).chars().take(SEARCH_MAX).collect();
        AnswerFilter {
            ward: WardId::parse(&self.ward).ok(),
            category: category.and_then(|text| Category::parse(text).ok()),
            unsorted: !self.unsorted.is_empty(),
            hidden: (!self.hidden.is_empty()).then_some(true),
            search: Some(search).filter(|text| !text.is_empty()),
        }
    }
}

async fn list(Extension(ask): Extension<Ask>, Query(narrow): Query<Narrow>) -> Answer {
    // People count pages from 1.
    let page = narrow.page.parse::<u32>().unwrap_or(1).saturating_sub(1);
    Ok(answers::answers(&ask, narrow.filter(), page).await?.into())
}

/// The ticked answers, each once.
pub fn ticked(typed: &Typed) -> Result<Vec<AnswerId>, Refusal> {
    ids(typed, "answer")
}

/// The answers in the boxes of that name, each once and in order.
pub fn ids(typed: &Typed, name: &str) -> Result<Vec<AnswerId>, Refusal> {
    let mut ids = typed.all(name).map(AnswerId::parse).collect::<Result<Vec<_>, _>>()?;
    ids.sort_unstable();
    ids.dedup();
    Ok(ids)
}

/// Puts the ticked answers under an issue that is there.
async fn gather(Extension(ask): Extension<Ask>, Sent(typed): Sent) -> Answer {
    let ids = ticked(&typed)?;
    let missing = if ids.is_empty() {
        Some(Refusal::Missing { field: Field::Answer })
    } else if typed.has("issue") {
        None
    } else {
        Some(Refusal::NotUnderstood { field: Field::Options })
    };
    if let Some(refusal) = missing {
        return Ok(issues::make::make(&ask, typed, refusal.into()).await?.into());
    }
    let issue = IssueId::parse(typed.one("issue"))?;
    let issue = ask.clerk.gather_answers(&ask.visitor, issue, &ids).await?;
    Ok(Reply::see_other(format!("/organise/issues/{issue}?done=gathered")))
}

/// Takes the ticked answers out from under their issue.
async fn release(Extension(ask): Extension<Ask>, Sent(typed): Sent) -> Answer {
    ask.clerk.release_answers(&ask.visitor, &ticked(&typed)?).await?;
    let back = IssueId::parse(typed.one("back")).map_err(Stop::from)?;
    Ok(Reply::see_other(format!("/organise/issues/{back}?done=released")))
}
