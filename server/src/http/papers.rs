//! Paper ballots at the desk: plain forms, one paper after another. What stands on a
//! paper is in the body of a form and nowhere else.

use axum::Extension;
use axum::extract::{Path, Query};
use serde::Deserialize;
use wardmote::clerk::papers::{Entered, PaperInHand};
use wardmote::clerk::{ClerkError, Done};
use wardmote::error::Refusal;
use wardmote::id::ContestId;
use wardmote::paper::Boxes;
use wardmote::slip::TokenHash;
use wardmote::text::Reason;
use wardmote_app::context::Ask;
use wardmote_app::pages::papers as pages;
use wardmote_app::pages::papers::{After, step};
use wardmote_app::typed::{Trouble, Typed};

use super::desk::{TELLER, at, scanned, slip_hash, told};
use super::forms::Sent;
use super::reply::{Answer, Reply};
use super::table::Table;
use crate::wiring::Program;

/// The routes of this file.
pub fn routes(table: &mut Table) {
    table.get("/desk/{token}/papers", TELLER, show);
    table.post("/desk/{token}/papers", TELLER, take);
    table.post("/desk/{token}/papers/enter", TELLER, enter);
}

/// What was done just now.
#[derive(Deserialize)]
struct Just {
    #[serde(default)]
    done: String,
}

async fn papers(ask: &Ask, token: &str, trouble: Trouble) -> Answer {
    Ok(pages::papers(ask, at(token), None, trouble).await?.into())
}

async fn show(
    Extension(ask): Extension<Ask>,
    Path(token): Path<String>,
    Query(just): Query<Just>,
) -> Answer {
    let after = After::from_key(&just.done);
    Ok(pages::papers(&ask, at(&token), after, Trouble::default()).await?.into())
}

/// Takes a paper in hand by its code.
async fn take(
    Extension(ask): Extension<Ask>,
    Extension(program): Extension<Program>,
    Path(token): Path<String>,
    Sent(typed): Sent,
) -> Answer {
    let paper = match scanned(&program, typed.one("slip")).await {
        Ok(slip) => ask.clerk.take_paper(&ask.visitor, slip).await,
        Err(error) => Err(error),
    };
    match told(paper)? {
        Ok(paper) => Ok(step::boxes(&ask, &at(&token), paper, Typed::default(), None, None).into()),
        Err(refusal) => papers(&ask, &token, refusal.into()).await,
    }
}

/// The paper of an earlier step.
async fn in_hand(ask: &Ask, typed: &Typed) -> Done<PaperInHand> {
    ask.clerk.go_on_with_paper(&ask.visitor, &slip_hash(typed)?).await
}

/// Why a third look decides: who took one of the two says it. Who was shown a paper
/// before two looks differed decides nothing.
fn reason(ask: &Ask, paper: &PaperInHand, typed: &Typed) -> Result<Option<Reason>, Refusal> {
    if typed.one("look") != step::THIRD {
        return Ok(None);
    }
    let key = if paper.needs_reason {
        step::REASONS.into_iter().find(|reason| *reason == typed.one("why"))
    } else {
        paper.differing.as_ref().map(|_| "third")
    };
    key.map(|key| Reason::parse(&ask.words.say(&format!("papers-why-{key}")))).transpose()
}

/// Takes in what stands in the boxes: asked again where a rule has to settle something.
async fn enter(
    Extension(ask): Extension<Ask>,
    Path(token): Path<String>,
    Sent(typed): Sent,
) -> Answer {
    let desk = at(&token);
    let paper = match told(in_hand(&ask, &typed).await)? {
        Ok(paper) => paper,
        Err(refusal) => return papers(&ask, &token, refusal.into()).await,
    };
    let again =
        |paper, typed, refusal| Ok(step::boxes(&ask, &desk, paper, typed, None, refusal).into());
    if ContestId::parse(typed.one("contest")) != Ok(paper.contest.id) {
        return again(paper, Typed::default(), Some(Refusal::ChangedMeanwhile));
    }
    if paper.differing.is_some() && typed.one("look") != step::THIRD {
        return again(paper, Typed::default(), Some(Refusal::ChangedMeanwhile));
    }
    let boxes = match Boxes::parse(typed.one("numbers"), paper.contest.options.len()) {
        Ok(boxes) => boxes,
        Err(refusal) => return again(paper, typed, Some(refusal)),
    };
    match typed.one("sure") {
        "no" => return again(paper, typed, None),
        "yes" => {}
        _ if boxes.read().is_plain() => {}
        _ => return Ok(step::check(&ask, &desk, paper, &boxes, typed).into()),
    }
    let why = reason(&ask, &paper, &typed)?;
    let (hash, contest) = (paper.slip.hash, paper.contest.id);
    let entered = ask.clerk.enter_paper(&ask.visitor, &hash, contest, &boxes, why).await;
    let after = match told(entered)? {
        Ok(Entered::First) => Some(After::First),
        Ok(Entered::Counted) => Some(After::Counted),
        Ok(Entered::Differs) => None,
        Err(refusal @ Refusal::Missing { .. }) => return again(paper, typed, Some(refusal)),
        Err(refusal) => return papers(&ask, &token, refusal.into()).await,
    };
    go_on(&ask, &desk, &hash, after).await
}

/// On to the same paper's next vote or third look, or to the next paper.
async fn go_on(ask: &Ask, desk: &str, hash: &TokenHash, after: Option<After>) -> Answer {
    match ask.clerk.go_on_with_paper(&ask.visitor, hash).await {
        Ok(paper) => Ok(step::boxes(ask, desk, paper, Typed::default(), after, None).into()),
        Err(ClerkError::Refused(_)) => {
            let done = after.map_or(String::new(), |after| format!("?done={}", after.key()));
            Ok(Reply::see_other(format!("{desk}/papers{done}")))
        }
        Err(error) => Err(error.into()),
    }
}
