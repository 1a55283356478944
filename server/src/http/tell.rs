//! What residents tell us themselves, at their ward's own page.

use std::num::NonZeroU32;
use std::sync::Arc;

use axum::Extension;
use axum::extract::Path;
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use http::HeaderMap;
use wardmote::clerk::ClerkError;
use wardmote::error::Refusal;
use wardmote::id::{ContactId, ListeningId, WardId};
use wardmote::listening::{Category, Language, find_personal};
use wardmote::text::AnswerText;
use wardmote_app::context::Ask;
use wardmote_app::pages::tell;
use wardmote_app::typed::{Trouble, Typed};

use super::forms::Sent;
use super::reply::{Answer, Reply};
use super::table::{Access, Table};
use crate::session;
use crate::wiring::Program;

/// Answers a second that a ward's page takes in: more than a hall full of
/// people writes, and little enough for a person to sort out afterwards.
const PER_SECOND: NonZeroU32 = at_least_one(5);
/// Answers it takes in at once, when a leaflet or a meeting sends many together.
const AT_ONCE: NonZeroU32 = at_least_one(60);
/// What somebody who comes at such a moment waits: the budget is soon there again.
const WAIT_S: u64 = 5;

const fn at_least_one(n: u32) -> NonZeroU32 {
    match NonZeroU32::new(n) {
        Some(n) => n,
        None => NonZeroU32::MIN,
    }
}

/// One budget for each round of listening and ward, and not for each address:
/// a whole block of flats or a phone company may share one.
type Budgets = DefaultKeyedRateLimiter<(ListeningId, WardId)>;

/// The routes of this file.
pub fn routes(table: &mut Table) {
    let quota = Quota::per_second(PER_SECOND).allow_burst(AT_ONCE);
    let budgets: Arc<Budgets> = Arc::new(RateLimiter::keyed(quota));
    table.get("/tell/{ward}", Access::Anybody, show);
    table.post("/tell/{ward}", Access::Anybody, move |ask, program, ward, headers, sent| {
        take(budgets.clone(), ask, program, ward, headers, sent)
    });
    table.get("/tell/{ward}/thanks", Access::Anybody, thanks);
}

/// What this phone remembers to have told in that round.
fn told_before(headers: &HeaderMap, listening: ListeningId) -> Option<ContactId> {
    ContactId::parse(session::cookie(headers, &session::told_cookie_name(listening))?).ok()
}

async fn show(
    Extension(ask): Extension<Ask>,
    Path(ward): Path<String>,
    headers: HeaderMap,
) -> Answer {
    let ward = WardId::parse(&ward)?;
    let (_, listening) = ask.clerk.listening_in(ward).await?;
    let told = listening.and_then(|listening| told_before(&headers, listening.id));
    if told.is_some() {
        return Ok(tell::told_before(&ask, ward).await?.into());
    }
    Ok(tell::tell(&ask, ward, Typed::default(), Trouble::default(), None).await?.into())
}

async fn thanks(Extension(ask): Extension<Ask>, Path(ward): Path<String>) -> Answer {
    Ok(tell::thanks(&ask, WardId::parse(&ward)?).await?.into())
}

async fn take(
    budgets: Arc<Budgets>,
    Extension(ask): Extension<Ask>,
    Extension(program): Extension<Program>,
    Path(ward): Path<String>,
    headers: HeaderMap,
    Sent(typed): Sent,
) -> Answer {
    let ward = WardId::parse(&ward)?;
    let again = async |trouble: Trouble, hint| {
        Answer::Ok(tell::tell(&ask, ward, typed.clone(), trouble, hint).await?.into())
    };
    let (_, Some(listening)) = ask.clerk.listening_in(ward).await? else {
        return again(Refusal::NotListening.into(), None).await;
    };
    if typed.has("again") {
        return again(Trouble::default(), None).await;
    }
    let (text, category) = match read(&typed) {
        Ok(read) => read,
        Err(refusal) => return again(refusal.into(), None).await,
    };
    if let (Some(hint), false) = (find_personal(text.as_str()), typed.has("sure")) {
        return again(Trouble::default(), Some(hint)).await;
    }
    if budgets.check_key(&(listening.id, ward)).is_err() {
        return again(Refusal::TooMany { wait_s: WAIT_S }.into(), None).await;
    }
    let contact = ContactId::parse(typed.one("contact"))?;
    let told = told_before(&headers, listening.id);
    let lang = Language::written(ask.words.lang.tag(), text.as_str());
    match ask.clerk.tell(ward, contact, told, text, category, lang).await {
        Ok(listening) => {
            let cookie = session::remember_told(listening, contact, program.config.is_https());
            Ok(Reply::SeeOther(format!("/tell/{ward}/thanks"), vec![cookie]))
        }
        Err(ClerkError::Refused(Refusal::AlreadyAnswered)) => {
            let page = tell::told_before(&ask, ward).await?;
            Ok(page.status(409).into())
        }
        Err(error) => Err(error.into()),
    }
}

fn read(typed: &Typed) -> Result<(AnswerText, Category), Refusal> {
    Ok((AnswerText::parse(typed.one("text"))?, Category::parse(typed.one("category"))?))
}
