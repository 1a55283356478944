//! The organisers' first page, and the organisers themselves.

use axum::Extension;
use wardmote_app::context::Ask;
use wardmote_app::pages::organise as pages;
use wardmote_app::typed::{Trouble, Typed};

use super::forms::{Sent, told};
use super::reply::{Answer, Reply};
use super::table::{Access, Table};

/// The routes of this file.
pub fn routes(table: &mut Table) {
    table.get("/organise", Access::Organiser, home);
    table.get("/organise/people", Access::Administrator, people);
    table.post("/organise/people", Access::Administrator, invite);
}

async fn home(Extension(ask): Extension<Ask>) -> Answer {
    Ok(pages::home(&ask).await?.into())
}

async fn people(Extension(ask): Extension<Ask>) -> Answer {
    Ok(pages::people::people(&ask, Typed::default(), Trouble::default()).await?.into())
}

async fn invite(Extension(ask): Extension<Ask>, Sent(typed): Sent) -> Answer {
    let done = ask
        .clerk
        .invite_organiser(
            &ask.visitor,
            typed.one("name"),
            typed.one("email"),
            typed.one("password"),
            typed.has("is_administrator"),
        )
        .await;
    Ok(match told(done)? {
        Ok(_) => Reply::see_other("/organise/people"),
        Err(refusal) => pages::people::people(&ask, typed, refusal.into()).await?.into(),
    })
}
