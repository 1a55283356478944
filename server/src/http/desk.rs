//! The tellers' desk: plain forms behind a personal link. What a slip's secret is
//! never comes back in an answer; further steps carry its hash.

use axum::Extension;
use axum::extract::{Path, Query};
use serde::Deserialize;
use wardmote::clerk::desk::InHand;
use wardmote::clerk::{ClerkError, Done};
use wardmote::desk::Scanned;
use wardmote::error::{Field, Refusal};
use wardmote::hex;
use wardmote::id::ContestId;
use wardmote::slip::{Slip, TokenHash};
use wardmote::text::Reason;
use wardmote_app::context::Ask;
use wardmote_app::pages::desk as pages;
use wardmote_app::pages::desk::{After, steps};
use wardmote_app::typed::{Trouble, Typed};

use super::ballots::find;
use super::forms::{Sent, number};
use super::reply::{Answer, Reply, Stop};
use super::table::{Access, Table};
use crate::wiring::Program;

/// Who may use these routes.
pub(super) const TELLER: Access = Access::Link("desk");

/// The routes of this file.
pub fn routes(table: &mut Table) {
    table.get("/desk/{token}", TELLER, show);
    table.post("/desk/{token}", TELLER, look);
    table.post("/desk/{token}/void", TELLER, void);
    table.post("/desk/{token}/challenge", TELLER, challenge);
    table.post("/desk/{token}/handed-out", TELLER, hand_out);
    table.post("/desk/{token}/in-room", TELLER, count_room);
}

/// What was done just now.
#[derive(Deserialize)]
struct Just {
    #[serde(default)]
    done: String,
}

/// The desk's address.
pub(super) fn at(token: &str) -> String {
    format!("/desk/{token}")
}

fn done(token: &str, after: After) -> Reply {
    Reply::see_other(format!("{}?done={}", at(token), after.key()))
}

/// Finds the slip that was scanned; unknown ones are slowed.
pub(super) async fn scanned(program: &Program, text: &str) -> Done<Slip> {
    let found = match Scanned::parse(text)? {
        Scanned::Token(token) => find(program, token.as_str()).await?,
        Scanned::Code(code) => find(program, code.letters()).await?,
    };
    Ok(found.slip)
}

/// The hash of the slip of an earlier step.
pub(super) fn slip_hash(typed: &Typed) -> Result<TokenHash, Refusal> {
    hex::read(typed.one("hash")).map(TokenHash).ok_or(Refusal::UnknownSlip)
}

/// The slip of an earlier step.
async fn in_hand(ask: &Ask, typed: &Typed) -> Done<InHand> {
    ask.clerk.slip_in_hand(&ask.visitor, &slip_hash(typed)?).await
}

/// Parts what the desk can answer from everything else: tellers stay at their desk.
pub(super) fn told<T>(done: Done<T>) -> Result<Result<T, Refusal>, Stop> {
    match done {
        Ok(value) => Ok(Ok(value)),
        Err(ClerkError::Refused(refusal)) if refusal != Refusal::NotFound => Ok(Err(refusal)),
        Err(error) => Err(error.into()),
    }
}

async fn desk(ask: &Ask, token: &str, typed: Typed, refusal: Refusal) -> Answer {
    Ok(pages::desk(ask, at(token), None, typed, refusal.into()).await?.into())
}

async fn show(
    Extension(ask): Extension<Ask>,
    Path(token): Path<String>,
    Query(just): Query<Just>,
) -> Answer {
    let after = After::from_key(&just.done);
    Ok(pages::desk(&ask, at(&token), after, Typed::default(), Trouble::default()).await?.into())
}

async fn look(
    Extension(ask): Extension<Ask>,
    Extension(program): Extension<Program>,
    Path(token): Path<String>,
    Sent(typed): Sent,
) -> Answer {
    let found = match scanned(&program, typed.one("slip")).await {
        Ok(slip) => ask.clerk.look_at_slip(&ask.visitor, slip).await,
        Err(error) => Err(error),
    };
    match told(found)? {
        Ok(held) => Ok(pages::slip(&ask, at(&token), held).into()),
        Err(refusal) => desk(&ask, &token, typed, refusal).await,
    }
}

/// Makes a slip void: asked first, then done.
async fn void(
    Extension(ask): Extension<Ask>,
    Extension(program): Extension<Program>,
    Path(token): Path<String>,
    Sent(typed): Sent,
) -> Answer {
    let held = match told(in_hand(&ask, &typed).await)? {
        Ok(held) => held,
        Err(refusal) => return desk(&ask, &token, typed, refusal).await,
    };
    let is_given = match typed.one("sure") {
        "give" => true,
        "only" => false,
        _ => return Ok(steps::void(&ask, at(&token), held, typed, None).into()),
    };
    let why = steps::REASONS.into_iter().find(|why| *why == typed.one("why")).unwrap_or("other");
    let why = Reason::parse(&ask.words.say(&format!("desk-why-{why}")))?;
    let voided = async {
        let fresh =
            if is_given { Some(scanned(&program, typed.one("fresh")).await?.hash) } else { None };
        ask.clerk.void_slip(&ask.visitor, &held.slip.hash, fresh, why).await
    };
    match told(voided.await)? {
        Ok(()) => Ok(done(&token, if is_given { After::Given } else { After::Void })),
        Err(refusal) if is_of_fresh(&refusal) => {
            Ok(steps::void(&ask, at(&token), held, typed, Some(refusal)).into())
        }
        Err(refusal) => desk(&ask, &token, typed, refusal).await,
    }
}

/// Whether a refusal is about the slip that is to be given.
fn is_of_fresh(refusal: &Refusal) -> bool {
    matches!(
        refusal,
        Refusal::Missing { field: Field::Code }
            | Refusal::NoSlip
            | Refusal::UnknownSlip
            | Refusal::UnknownCode
            | Refusal::FreshUnfit
    )
}

/// Opens a slip's ballots in public: asked first, then done.
async fn challenge(
    Extension(ask): Extension<Ask>,
    Path(token): Path<String>,
    Sent(typed): Sent,
) -> Answer {
    let held = match told(in_hand(&ask, &typed).await)? {
        Ok(held) => held,
        Err(refusal) => return desk(&ask, &token, typed, refusal).await,
    };
    if typed.one("sure") != "open" {
        return Ok(steps::challenge(&ask, at(&token), held).into());
    }
    let why = Reason::parse(&ask.words.say("desk-why-challenged"))?;
    let opened = ask.clerk.challenge_slip(&ask.visitor, &held.slip.hash, why).await;
    match told(opened)? {
        Ok(_) => Ok(done(&token, After::Opened)),
        Err(refusal) => desk(&ask, &token, typed, refusal).await,
    }
}

async fn hand_out(
    Extension(ask): Extension<Ask>,
    Path(token): Path<String>,
    Sent(typed): Sent,
) -> Answer {
    let counted = async {
        let contest = ContestId::parse(typed.one("contest"))?;
        let total = u64::from(number(typed.one("number"), Field::Number)?);
        ask.clerk.count_handed_out(&ask.visitor, contest, total).await
    };
    match told(counted.await)? {
        Ok(()) => Ok(done(&token, After::Counted)),
        Err(refusal) => desk(&ask, &token, typed, refusal).await,
    }
}

async fn count_room(
    Extension(ask): Extension<Ask>,
    Path(token): Path<String>,
    Sent(typed): Sent,
) -> Answer {
    let counted = async {
        let people = u64::from(number(typed.one("people"), Field::Number)?);
        ask.clerk.count_room(&ask.visitor, people).await
    };
    match told(counted.await)? {
        Ok(()) => Ok(done(&token, After::Room)),
        Err(refusal) => desk(&ask, &token, typed, refusal).await,
    }
}
