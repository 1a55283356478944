//! Commitments: what representatives promise and tell, by a link of their own; and the
//! organisers' page of them.

use axum::Extension;
use axum::extract::{Path, Query};
use serde::Deserialize;
use wardmote::clerk::Done;
use wardmote::commitment::month::{Calendar, Month};
use wardmote::commitment::sheet::Counts;
use wardmote::commitment::{Commitment, Kind, Period};
use wardmote::error::{Field, Refusal};
use wardmote::id::{RepresentativeId, WardId};
use wardmote::people::Link;
use wardmote::slip::Token;
use wardmote::text::{Name, Story, optional};
use wardmote::time::Timestamp;
use wardmote_app::context::Ask;
use wardmote_app::pages::commitments::own::{self, After, words_box};
use wardmote_app::pages::commitments::{self as pages, HERE, month as report, print};
use wardmote_app::pages::organise;
use wardmote_app::typed::{Trouble, Typed};

use super::forms::{Sent, told};
use super::links::address;
use super::progress::last_days;
use super::reply::{Answer, Reply};
use super::table::{Access, Table};

/// Who may use a representative's routes.
const REPRESENTATIVE: Access = Access::Link("commit");

/// The routes of this file.
pub fn routes(table: &mut Table) {
    table.get("/organise/commitments", Access::Organiser, list);
    table.post("/organise/commitments", Access::Organiser, add);
    table.post("/organise/commitments/public", Access::Administrator, show);
    table.get("/organise/commitments/{id}/print", Access::Organiser, print_one);
    table.post("/organise/commitments/{id}/renew", Access::Organiser, renew);
    table.post("/organise/commitments/{id}/end", Access::Organiser, end);
    table.get("/commit/{token}", REPRESENTATIVE, mine);
    table.post("/commit/{token}", REPRESENTATIVE, promise);
    table.get("/commit/{token}/print", REPRESENTATIVE, print_mine);
    table.get("/commit/{token}/months/{month}", REPRESENTATIVE, month);
    table.post("/commit/{token}/months/{month}", REPRESENTATIVE, tell);
    table.post("/commit/{token}/months/{month}/undo", REPRESENTATIVE, undo);
}

/// What was done just now.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Just {
    done: String,
}

async fn page(ask: &Ask, typed: Typed, trouble: Trouble, is_done: bool) -> Answer {
    let days = last_days(ask.clerk.now(), &ask.words.zone);
    Ok(pages::list(ask, days, typed, trouble, is_done).await?.into())
}

async fn list(Extension(ask): Extension<Ask>, Query(just): Query<Just>) -> Answer {
    page(&ask, Typed::default(), Trouble::default(), !just.done.is_empty()).await
}

/// Answers with a representative's link itself (200, not 303): only its hash is kept.
async fn hand_over(ask: &Ask, typed: Typed, made: Done<(Link, Token)>) -> Answer {
    match told(made)? {
        Ok((link, token)) => {
            let address = address(&ask.base, &link.scope, &token);
            Ok(organise::links::made(ask, &link, address).into())
        }
        Err(refusal) => page(ask, typed, refusal.into(), false).await,
    }
}

async fn add(Extension(ask): Extension<Ask>, Sent(typed): Sent) -> Answer {
    let made = async {
        let ward = WardId::parse(typed.one("ward"))
            .map_err(|_| Refusal::NotUnderstood { field: Field::Ward })?;
        let name = Name::parse(typed.one("name"))?;
        let now = ask.words.month_of(ask.clerk.now());
        let (first, last) = (Month::parse(typed.one("first"))?, Month::parse(typed.one("last"))?);
        let period = Period::new(first, last, now)?;
        ask.clerk.add_representative(&ask.visitor, ward, name, period, &ask.words).await
    };
    let made = made.await;
    hand_over(&ask, typed, made).await
}

async fn renew(
    Extension(ask): Extension<Ask>,
    Path(id): Path<String>,
    Sent(typed): Sent,
) -> Answer {
    let id = RepresentativeId::parse(&id)?;
    let made = async {
        let last = Month::parse(typed.one("last"))?;
        ask.clerk.renew_representative(&ask.visitor, id, last, &ask.words).await
    };
    let made = made.await;
    hand_over(&ask, typed, made).await
}

async fn end(Extension(ask): Extension<Ask>, Path(id): Path<String>) -> Answer {
    ask.clerk.end_representative(&ask.visitor, RepresentativeId::parse(&id)?).await?;
    Ok(Reply::see_other(format!("{HERE}?done=1")))
}

async fn show(Extension(ask): Extension<Ask>, Sent(typed): Sent) -> Answer {
    ask.clerk.show_commitments(&ask.visitor, typed.one("public") == "1").await?;
    Ok(Reply::see_other(format!("{HERE}?done=1")))
}

async fn print_one(Extension(ask): Extension<Ask>, Path(id): Path<String>) -> Answer {
    let id = RepresentativeId::parse(&id)?;
    let own = ask.clerk.find_commitments(&ask.visitor, id, &ask.words).await?;
    Ok(print::print(&ask, own, HERE.to_owned()).into())
}

/// The address of a representative's page.
fn at(token: &str) -> String {
    format!("/commit/{token}")
}

async fn mine(
    Extension(ask): Extension<Ask>,
    Path(token): Path<String>,
    Query(just): Query<Just>,
) -> Answer {
    let after = After::from_key(&just.done);
    Ok(own::own(&ask, at(&token), after, Typed::default(), Trouble::default()).await?.into())
}

async fn print_mine(Extension(ask): Extension<Ask>, Path(token): Path<String>) -> Answer {
    let own = ask.clerk.own_commitments(&ask.visitor, &ask.words).await?;
    Ok(print::print(&ask, own, at(&token)).into())
}

fn done(token: &str, after: After) -> Reply {
    Reply::see_other(format!("{}?done={}", at(token), after.key()))
}

async fn promise(
    Extension(ask): Extension<Ask>,
    Path(token): Path<String>,
    Sent(typed): Sent,
) -> Answer {
    if typed.has("again") {
        let page = own::own(&ask, at(&token), None, typed, Trouble::default());
        return Ok(page.await?.into());
    }
    let promised = async {
        let mut promised = Vec::new();
        for kind in Kind::ALL {
            let (often, words) = (typed.one(kind.key()), typed.one(words_box(kind)));
            promised.extend(Commitment::parse(kind, often, words)?);
        }
        ask.clerk.promise(&ask.visitor, promised).await
    };
    match told(promised.await)? {
        Ok(()) => Ok(done(&token, After::Promised)),
        Err(refusal) => Ok(own::own(&ask, at(&token), None, typed, refusal.into()).await?.into()),
    }
}

async fn month(
    Extension(ask): Extension<Ask>,
    Path((token, month)): Path<(String, String)>,
) -> Answer {
    let month = Month::parse(&month).map_err(|_| Refusal::NotFound)?;
    let page = report::month(&ask, at(&token), month, Typed::default(), Trouble::default());
    Ok(page.await?.into())
}

async fn tell(
    Extension(ask): Extension<Ask>,
    Path((token, month)): Path<(String, String)>,
    Sent(typed): Sent,
) -> Answer {
    let month = Month::parse(&month).map_err(|_| Refusal::NotFound)?;
    if typed.has("again") {
        let page = report::month(&ask, at(&token), month, typed, Trouble::default());
        return Ok(page.await?.into());
    }
    let count = |kind: Kind| Counts::parse(typed.one(kind.key()));
    let done_so = async {
        let counts = Counts {
            doors: count(Kind::Doors)?,
            meetings: count(Kind::Meetings)?,
            surgeries: count(Kind::Surgeries)?,
        };
        let words = optional(typed.one("words"), Story::parse)?;
        ask.clerk.tell_month(&ask.visitor, month, counts, words, &ask.words).await
    };
    match told(done_so.await)? {
        Ok(()) => Ok(done(&token, After::Told)),
        Err(refusal) => {
            let page = report::month(&ask, at(&token), month, typed, refusal.into());
            Ok(page.await?.into())
        }
    }
}

async fn undo(
    Extension(ask): Extension<Ask>,
    Path((token, month)): Path<(String, String)>,
    Sent(typed): Sent,
) -> Answer {
    let month = Month::parse(&month).map_err(|_| Refusal::NotFound)?;
    let told_at = typed.one("at").parse().map_err(|_| Refusal::NotFound)?;
    ask.clerk.take_month_back(&ask.visitor, month, Timestamp(told_at)).await?;
    Ok(done(&token, After::TakenBack))
}
