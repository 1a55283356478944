//! Shows of phones: started with one press, joined with another.

use std::num::NonZeroU32;
use std::sync::Arc;

use axum::Extension;
use axum::extract::Path;
use governor::{DefaultDirectRateLimiter, Quota, RateLimiter};
use http::HeaderMap;
use wardmote::clerk::straw::NewPoll;
use wardmote::clerk::{ClerkError, Done};
use wardmote::conference::Conference;
use wardmote::error::Refusal;
use wardmote::slip::{JoinCode, Token};
use wardmote::text::{Name, Question, Reason, Title, optional};
use wardmote_app::context::Ask;
use wardmote_app::pages::polls as pages;
use wardmote_app::typed::{Trouble, Typed};

use super::desk::told as answerable;
use super::forms::{Sent, told};
use super::reply::{Answer, Reply, Stop};
use super::table::{Access, Table};
use crate::session;
use crate::wiring::Program;

/// Phones that join a second once the rush is over.
const PER_SECOND: NonZeroU32 = NonZeroU32::new(20).unwrap();
/// Phones that join at once: a hall that was just told to scan.
const AT_ONCE: NonZeroU32 = NonZeroU32::new(300).unwrap();
/// What somebody who comes at such a moment waits: the budget is soon there again.
const WAIT_S: u64 = 5;

/// The routes of this file. The one in capitals is that of the projected code, which
/// is smaller so.
pub fn routes(table: &mut Table) {
    let budget = Arc::new(budget());
    table.get("/organise/polls", Access::Organiser, list);
    table.post("/organise/polls", Access::Organiser, start);
    table.get("/join", Access::Anybody, enter);
    table.post("/join", Access::Anybody, use_code);
    table.get("/join/{code}", Access::Anybody, door);
    table.get("/JOIN/{code}", Access::Anybody, door_in_capitals);
    table.post("/join/{code}", Access::Anybody, move |ask, program, code, headers| {
        join(budget.clone(), ask, program, code, headers)
    });
}

/// How many phones may join, and how fast: of all polls together, because a hall is
/// one network address.
fn budget() -> DefaultDirectRateLimiter {
    RateLimiter::direct(Quota::per_second(PER_SECOND).allow_burst(AT_ONCE))
}

async fn list(Extension(ask): Extension<Ask>) -> Answer {
    Ok(pages::polls(&ask, Typed::default(), Trouble::default()).await?.into())
}

fn read(ask: &Ask, typed: &Typed) -> Result<NewPoll, Refusal> {
    let question = Question::parse(typed.one("question"))?;
    let mut options = Vec::new();
    for title in typed.all("title") {
        options.extend(optional(title, Title::parse)?);
    }
    let name = Name::parse(question.as_str())?;
    let place = Name::parse(&ask.words.say("straw-place"))?;
    Ok(NewPoll { name, place, question, options })
}

async fn start(Extension(ask): Extension<Ask>, Sent(typed): Sent) -> Answer {
    let done = match read(&ask, &typed) {
        Ok(new) => ask.clerk.start_poll(&ask.visitor, new).await,
        Err(refusal) => Err(refusal.into()),
    };
    Ok(match told(done)? {
        Ok((_, wall)) => Reply::see_other(format!("/screen/{}", wall.as_str())),
        Err(refusal) => pages::polls(&ask, typed, refusal.into()).await?.into(),
    })
}

/// Finds a poll. Unknown codes are slowed, known ones never.
async fn find(program: &Program, code: &str) -> Done<(JoinCode, Conference)> {
    let found = match JoinCode::parse(code) {
        Ok(code) => program.clerk.find_poll(code).await.map(|poll| (code, poll)),
        Err(refusal) => Err(refusal.into()),
    };
    if matches!(found, Err(ClerkError::Refused(Refusal::UnknownJoinCode))) {
        program.guesses.spend_token()?;
    }
    found
}

async fn enter(Extension(ask): Extension<Ask>) -> Answer {
    Ok(pages::enter(&ask, String::new(), None).into())
}

async fn use_code(
    Extension(ask): Extension<Ask>,
    Extension(program): Extension<Program>,
    Sent(form): Sent,
) -> Answer {
    let typed = form.one("code");
    Ok(match answerable(find(&program, typed).await)? {
        Ok((code, _)) => Reply::see_other(at(code)),
        Err(refusal) => pages::enter(&ask, typed.to_owned(), Some(refusal)).into(),
    })
}

fn at(code: JoinCode) -> String {
    format!("/join/{code}")
}

/// The slip that this phone has of a poll.
async fn held(program: &Program, poll: &Conference, headers: &HeaderMap) -> Done<Option<Token>> {
    let kept = session::cookie(headers, session::JOINED).map(Token::parse);
    let Some(Ok(token)) = kept else { return Ok(None) };
    Ok(program.clerk.has_joined(poll, &token).await?.then_some(token))
}

/// The poll of a code, for a phone that has not joined it; otherwise where that phone
/// goes.
async fn poll_to_join(
    ask: &Ask,
    program: &Program,
    code: String,
    headers: &HeaderMap,
) -> Result<Result<(JoinCode, Conference), Reply>, Stop> {
    let (code, poll) = match answerable(find(program, &code).await)? {
        Ok(found) => found,
        Err(refusal) => return Ok(Err(pages::enter(ask, code, Some(refusal)).into())),
    };
    Ok(match held(program, &poll, headers).await? {
        Some(token) => Err(Reply::see_other(format!("/v/{}", token.as_str()))),
        None => Ok((code, poll)),
    })
}

/// The door: looking joins nothing, because previews of links look, too.
async fn door(
    Extension(ask): Extension<Ask>,
    Extension(program): Extension<Program>,
    Path(code): Path<String>,
    headers: HeaderMap,
) -> Answer {
    Ok(match poll_to_join(&ask, &program, code, &headers).await? {
        Ok((code, poll)) => pages::door(&ask, &poll, at(code), None).into(),
        Err(elsewhere) => elsewhere,
    })
}

/// To the address whose cookie a phone keeps: paths of cookies know capitals.
async fn door_in_capitals(Path(code): Path<String>) -> Answer {
    let code = JoinCode::parse(&code)?;
    Ok(Reply::see_other(at(code)))
}

async fn join(
    budget: Arc<DefaultDirectRateLimiter>,
    Extension(ask): Extension<Ask>,
    Extension(program): Extension<Program>,
    Path(code): Path<String>,
    headers: HeaderMap,
) -> Answer {
    let (code, poll) = match poll_to_join(&ask, &program, code, &headers).await? {
        Ok(found) => found,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let joined = match budget.check() {
        Ok(()) => {
            let why = Reason::parse(&ask.words.say("straw-joined"))?;
            ask.clerk.join_poll(&poll, why).await
        }
        Err(_) => Err(Refusal::TooMany { wait_s: WAIT_S }.into()),
    };
    Ok(match answerable(joined)? {
        Ok(token) => {
            let cookie = session::remember_joined(&token, code, program.config.is_https());
            Reply::SeeOther(format!("/v/{}", token.as_str()), vec![cookie])
        }
        Err(refusal) => pages::door(&ask, &poll, at(code), Some(refusal)).into(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hall_gets_in_and_a_flood_is_slowed() {
        let budget = budget();
        let let_in = (0..2_000).filter(|_| budget.check().is_ok()).count();
        assert!((300..1_000).contains(&let_in), "{let_in}");
    }
}
