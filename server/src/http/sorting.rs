//! Sorting answers, for organisers: every decision is a plain form and answers with 303.

use axum::Extension;
use axum::extract::{Path, Query};
use serde::Deserialize;
use wardmote::clerk::ClerkError;
use wardmote::clerk::sorting::{Chosen, Place, SortingTable};
use wardmote::error::{Field, Refusal};
use wardmote::id::{AnswerId, IssueId, SortingId, WardId};
use wardmote::sorting::Suggestion;
use wardmote::text::{Reason, Title};
use wardmote_app::context::Ask;
use wardmote_app::pages::answers::sort::{self, Turn};
use wardmote_app::pages::answers::{decisions, hide};
use wardmote_app::typed::{Trouble, Typed};

use super::answers::ids;
use super::forms::{Sent, told};
use super::reply::{Answer, Reply, Stop};
use super::table::{Access, Table};

/// The routes of this file.
pub fn routes(table: &mut Table) {
    table.get("/organise/answers/sort", Access::Organiser, show);
    table.post("/organise/answers/sort/new", Access::Organiser, make);
    table.post("/organise/answers/sort/same", Access::Organiser, same);
    table.post("/organise/answers/sort/apart", Access::Organiser, apart);
    table.post("/organise/answers/sort/undo", Access::Organiser, undo);
    table.get("/organise/answers/decisions", Access::Organiser, list);
    table.get("/organise/answers/{answer}/hide", Access::Organiser, ask_why);
    table.post("/organise/answers/{answer}/hide", Access::Organiser, keep_hidden);
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    ward: String,
    at: String,
    page: String,
    done: String,
}

async fn show(Extension(ask): Extension<Ask>, Query(asked): Query<Asked>) -> Answer {
    let turn = Turn {
        at: asked.at.parse().unwrap_or_default(),
        is_done: !asked.done.is_empty(),
        ..Turn::default()
    };
    page(&ask, WardId::parse(&asked.ward).ok(), turn).await
}

/// The page of a ward, or of the first one.
async fn page(ask: &Ask, ward: Option<WardId>, turn: Turn) -> Answer {
    let first = async || Ok::<_, Stop>(ask.clerk.list_wards().await?.first().map(|ward| ward.id));
    let ward = match ward {
        Some(ward) => Some(ward),
        None => first().await?,
    };
    let Some(ward) = ward else { return Ok(sort::sort(ask, None, Vec::new(), turn).await?.into()) };
    let (table, suggestions) = suggest(ask.clerk.sorting_table(&ask.visitor, ward).await?).await?;
    Ok(sort::sort(ask, Some(table), suggestions, turn).await?.into())
}

/// Works out what to look at next, off the threads that others wait for.
async fn suggest(table: SortingTable) -> Result<(SortingTable, Vec<Suggestion>), Stop> {
    let work = move || {
        let suggestions = table.suggest();
        (table, suggestions)
    };
    let done = tokio::task::spawn_blocking(work).await;
    Ok(done.map_err(|error| ClerkError::Inner(error.to_string()))?)
}

/// What the form says was chosen: what is ticked, and what else was shown.
fn chosen(typed: &Typed) -> Result<Chosen, Refusal> {
    let answers = ids(typed, "answer")?;
    let mut others = ids(typed, "shown")?;
    others.retain(|id| answers.binary_search(id).is_err());
    if answers.is_empty() {
        return Err(Refusal::Missing { field: Field::Answer });
    }
    Ok(Chosen {
        id: SortingId::parse(typed.one("decision"))?,
        ward: WardId::parse(typed.one("ward"))?,
        answers,
        others,
        are_loose: true,
    })
}

fn turn_of(typed: &Typed) -> usize {
    typed.one("at").parse().unwrap_or_default()
}

fn next(ward: WardId, at: usize) -> Reply {
    Reply::see_other(format!("/organise/answers/sort?ward={ward}&at={at}&done=1"))
}

/// The page once more, with what was typed and what to do about it.
async fn again(ask: &Ask, typed: Typed, refusal: Refusal) -> Answer {
    let ward = WardId::parse(typed.one("ward"))?;
    let turn = Turn { at: turn_of(&typed), is_done: false, typed, trouble: refusal.into() };
    page(ask, Some(ward), turn).await
}

async fn put(ask: &Ask, typed: Typed, read: Result<(Chosen, Place), Refusal>) -> Answer {
    let (chosen, place) = match read {
        Ok(read) => read,
        Err(refusal) => return again(ask, typed, refusal).await,
    };
    let ward = chosen.ward;
    match told(ask.clerk.put_answers(&ask.visitor, chosen, place).await)? {
        Ok(_) => Ok(next(ward, turn_of(&typed))),
        Err(refusal) => again(ask, typed, refusal).await,
    }
}

async fn make(Extension(ask): Extension<Ask>, Sent(typed): Sent) -> Answer {
    let read = || {
        let title = Title::parse(typed.one("title"))?;
        let id = IssueId::parse(typed.one("new"))?;
        Ok((chosen(&typed)?, Place::New { id, title, details: None }))
    };
    let read = read();
    put(&ask, typed, read).await
}

async fn same(Extension(ask): Extension<Ask>, Sent(typed): Sent) -> Answer {
    let read = || {
        let issue = IssueId::parse(typed.one("issue"))
            .map_err(|_| Refusal::NotUnderstood { field: Field::Options })?;
        Ok((chosen(&typed)?, Place::Under(issue)))
    };
    let read = read();
    put(&ask, typed, read).await
}

/// None of those shown say the same, nor what the suggested issue says.
async fn apart(Extension(ask): Extension<Ask>, Sent(typed): Sent) -> Answer {
    let like = IssueId::parse(typed.one("like")).ok();
    let all = Chosen {
        id: SortingId::parse(typed.one("decision"))?,
        ward: WardId::parse(typed.one("ward"))?,
        answers: ids(&typed, "shown")?,
        others: Vec::new(),
        are_loose: true,
    };
    let (ward, at) = (all.ward, turn_of(&typed));
    // One alone that is like no issue is not the same as anything already.
    let is_alone = all.answers.len() < 2 && like.is_none();
    if !is_alone {
        ask.clerk.keep_apart(&ask.visitor, all, like).await?;
    }
    Ok(next(ward, at + usize::from(is_alone)))
}

async fn undo(Extension(ask): Extension<Ask>, Sent(typed): Sent) -> Answer {
    let id = SortingId::parse(typed.one("decision"))?;
    let ward = ask.clerk.undo_sorting(&ask.visitor, id).await?;
    Ok(if typed.has("page") {
        let page: usize = typed.one("page").parse().unwrap_or(1);
        let way = format!("/organise/answers/decisions?ward={ward}&page={page}&done=1");
        Reply::see_other(way)
    } else {
        let at = turn_of(&typed);
        Reply::see_other(format!("/organise/answers/sort?ward={ward}&at={at}"))
    })
}

async fn list(Extension(ask): Extension<Ask>, Query(asked): Query<Asked>) -> Answer {
    let ward = WardId::parse(&asked.ward)?;
    let table = ask.clerk.sorting_table(&ask.visitor, ward).await?;
    // People count pages from 1.
    let page = asked.page.parse::<usize>().unwrap_or(1).saturating_sub(1);
    let page = page.min(table.sortings.len() / decisions::DECISIONS_PER_PAGE);
    Ok(decisions::decisions(&ask, table, page, !asked.done.is_empty()).into())
}

async fn ask_why(Extension(ask): Extension<Ask>, Path(answer): Path<String>) -> Answer {
    let id = AnswerId::parse(&answer)?;
    Ok(hide::hide(&ask, id, Typed::default(), Trouble::default()).await?.into())
}

async fn keep_hidden(
    Extension(ask): Extension<Ask>,
    Path(answer): Path<String>,
    Sent(typed): Sent,
) -> Answer {
    let id = AnswerId::parse(&answer)?;
    let why = match Reason::parse(typed.one("reason")) {
        Ok(why) => why,
        Err(refusal) => return Ok(hide::hide(&ask, id, typed, refusal.into()).await?.into()),
    };
    let decision = SortingId::parse(typed.one("decision"))?;
    ask.clerk.hide_answer(&ask.visitor, decision, id, why).await?;
    Ok(Reply::see_other(format!("/organise/answers/{id}/hide")))
}
